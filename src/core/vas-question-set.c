/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-set.h"

#include <glib/gi18n-lib.h>

/**
 * VasQuestionSet:
 *
 * A named list of questions.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasQuestionSet
{
  GObject parent_instance;

  char *id;
  char *key;
  char *name;
  char **question_ids;
  VasOrigin origin;
  char *language;
};

G_DEFINE_FINAL_TYPE (VasQuestionSet, vas_question_set, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_KEY,
  PROP_NAME,
  PROP_QUESTION_IDS,
  PROP_ORIGIN,
  PROP_LANGUAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_question_set_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasQuestionSet *self = VAS_QUESTION_SET (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_QUESTION_IDS:
      g_value_set_boxed (value, self->question_ids);
      break;
    case PROP_ORIGIN:
      g_value_set_enum (value, self->origin);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_question_set_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasQuestionSet *self = VAS_QUESTION_SET (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_QUESTION_IDS:
      self->question_ids = g_value_dup_boxed (value);
      break;
    case PROP_ORIGIN:
      self->origin = g_value_get_enum (value);
      break;
    case PROP_LANGUAGE:
      self->language = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_question_set_finalize (GObject *object)
{
  VasQuestionSet *self = VAS_QUESTION_SET (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->question_ids, g_strfreev);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (vas_question_set_parent_class)->finalize (object);
}

static void
vas_question_set_class_init (VasQuestionSetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_question_set_get_property;
  object_class->set_property = vas_question_set_set_property;
  object_class->finalize = vas_question_set_finalize;

  /**
   * VasQuestionSet:id:
   *
   * UUID.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasQuestionSet:key:
   *
   * Stable key of a built-in set.
   */
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  /**
   * VasQuestionSet:name:
   *
   * Name; of a built-in set its English one.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  /**
   * VasQuestionSet:question-ids:
   *
   * Ids of its questions, in order.
   */
  properties[PROP_QUESTION_IDS] = g_param_spec_boxed ("question-ids", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * VasQuestionSet:origin:
   *
   * Where it came from.
   */
  properties[PROP_ORIGIN] = g_param_spec_enum ("origin", NULL, NULL, VAS_TYPE_ORIGIN, VAS_ORIGIN_OWN, flags);
  /**
   * VasQuestionSet:language:
   *
   * Language of its first question; empty if it has none.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_question_set_init (VasQuestionSet *self)
{
}

/**
 * vas_question_set_get_id:
 *
 * Returns: (transfer none): UUID
 */
const char *
vas_question_set_get_id (VasQuestionSet *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_SET (self), NULL);

  return self->id;
}

/**
 * vas_question_set_get_key:
 *
 * Returns: (transfer none) (nullable): stable key of a built-in set
 */
const char *
vas_question_set_get_key (VasQuestionSet *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_SET (self), NULL);

  return self->key;
}

/**
 * vas_question_set_get_name:
 *
 * Returns: (transfer none): name; of a built-in set its English one
 */
const char *
vas_question_set_get_name (VasQuestionSet *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_SET (self), NULL);

  return self->name;
}

/**
 * vas_question_set_get_question_ids:
 *
 * Returns: (transfer none) (nullable): ids of its questions, in order
 */
const char *const *
vas_question_set_get_question_ids (VasQuestionSet *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_SET (self), NULL);

  return (const char *const *) self->question_ids;
}

/**
 * vas_question_set_get_origin:
 *
 * Returns: where it came from
 */
VasOrigin
vas_question_set_get_origin (VasQuestionSet *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_SET (self), VAS_ORIGIN_OWN);

  return self->origin;
}

/**
 * vas_question_set_get_label:
 *
 * Returns: (transfer none): the name to show: of a built-in set in the person's language
 */
const char *
vas_question_set_get_label (VasQuestionSet *self)
{
  int category;

  g_return_val_if_fail (VAS_IS_QUESTION_SET (self), "");

  if (self->origin != VAS_ORIGIN_BUILTIN)
    return self->name;
  if (vas_term_from_key (VAS_TYPE_CATEGORY, self->key, &category))
    return vas_category_label (category);

  /* Translators: the question set that holds all built-in questions */
  return _ ("Customer service, mixed");
}

/**
 * vas_question_set_get_language:
 *
 * Returns: (transfer none): language of its first question; empty if it has none
 */
const char *
vas_question_set_get_language (VasQuestionSet *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_SET (self), NULL);

  return self->language;
}
