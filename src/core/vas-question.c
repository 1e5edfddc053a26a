/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question.h"

/**
 * VasQuestion:
 *
 * A question as an interviewer asks it.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasQuestion
{
  GObject parent_instance;

  char *id;
  char *key;
  char *language;
  VasCategory category;
  VasScheme scheme;
  char **competencies;
  char *text;
  int think_s;
  int answer_s;
  VasOrigin origin;
  char *profile_text;
  char **follow_ups;
  GPtrArray *dossier;
};

G_DEFINE_FINAL_TYPE (VasQuestion, vas_question, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_KEY,
  PROP_LANGUAGE,
  PROP_CATEGORY,
  PROP_SCHEME,
  PROP_COMPETENCIES,
  PROP_TEXT,
  PROP_THINK_S,
  PROP_ANSWER_S,
  PROP_ORIGIN,
  PROP_PROFILE_TEXT,
  PROP_FOLLOW_UPS,
  PROP_DOSSIER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_question_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasQuestion *self = VAS_QUESTION (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_CATEGORY:
      g_value_set_enum (value, self->category);
      break;
    case PROP_SCHEME:
      g_value_set_enum (value, self->scheme);
      break;
    case PROP_COMPETENCIES:
      g_value_set_boxed (value, self->competencies);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_THINK_S:
      g_value_set_int (value, self->think_s);
      break;
    case PROP_ANSWER_S:
      g_value_set_int (value, self->answer_s);
      break;
    case PROP_ORIGIN:
      g_value_set_enum (value, self->origin);
      break;
    case PROP_PROFILE_TEXT:
      g_value_set_string (value, self->profile_text);
      break;
    case PROP_FOLLOW_UPS:
      g_value_set_boxed (value, self->follow_ups);
      break;
    case PROP_DOSSIER:
      g_value_set_boxed (value, self->dossier);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_question_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasQuestion *self = VAS_QUESTION (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_LANGUAGE:
      self->language = g_value_dup_string (value);
      break;
    case PROP_CATEGORY:
      self->category = g_value_get_enum (value);
      break;
    case PROP_SCHEME:
      self->scheme = g_value_get_enum (value);
      break;
    case PROP_COMPETENCIES:
      self->competencies = g_value_dup_boxed (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    case PROP_THINK_S:
      self->think_s = g_value_get_int (value);
      break;
    case PROP_ANSWER_S:
      self->answer_s = g_value_get_int (value);
      break;
    case PROP_ORIGIN:
      self->origin = g_value_get_enum (value);
      break;
    case PROP_PROFILE_TEXT:
      self->profile_text = g_value_dup_string (value);
      break;
    case PROP_FOLLOW_UPS:
      self->follow_ups = g_value_dup_boxed (value);
      break;
    case PROP_DOSSIER:
      self->dossier = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_question_finalize (GObject *object)
{
  VasQuestion *self = VAS_QUESTION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->competencies, g_strfreev);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->profile_text, g_free);
  g_clear_pointer (&self->follow_ups, g_strfreev);
  g_clear_pointer (&self->dossier, g_ptr_array_unref);

  G_OBJECT_CLASS (vas_question_parent_class)->finalize (object);
}

static void
vas_question_class_init (VasQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_question_get_property;
  object_class->set_property = vas_question_set_property;
  object_class->finalize = vas_question_finalize;

  /**
   * VasQuestion:id:
   *
   * UUID; for built-in questions the UUIDv5 of key and language.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasQuestion:key:
   *
   * Stable key shared by the translations of a built-in question.
   */
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  /**
   * VasQuestion:language:
   *
   * Language of the text: `fi`, `et`, `nb`, `en`.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  /**
   * VasQuestion:category:
   *
   * What the question finds out.
   */
  properties[PROP_CATEGORY] = g_param_spec_enum ("category", NULL, NULL, VAS_TYPE_CATEGORY, VAS_CATEGORY_SERVICE,
                                                 flags);
  /**
   * VasQuestion:scheme:
   *
   * The parts an answer to it has.
   */
  properties[PROP_SCHEME] = g_param_spec_enum ("scheme", NULL, NULL, VAS_TYPE_SCHEME, VAS_SCHEME_OPEN, flags);
  /**
   * VasQuestion:competencies:
   *
   * Keys of the competencies it shows.
   */
  properties[PROP_COMPETENCIES] = g_param_spec_boxed ("competencies", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * VasQuestion:text:
   *
   * The question.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  /**
   * VasQuestion:think-s:
   *
   * Suggested time to think, in seconds.
   */
  properties[PROP_THINK_S] = g_param_spec_int ("think-s", NULL, NULL, 0, 3600, 30, flags);
  /**
   * VasQuestion:answer-s:
   *
   * Suggested time to answer, in seconds.
   */
  properties[PROP_ANSWER_S] = g_param_spec_int ("answer-s", NULL, NULL, 5, 3600, 120, flags);
  /**
   * VasQuestion:origin:
   *
   * Where it came from.
   */
  properties[PROP_ORIGIN] = g_param_spec_enum ("origin", NULL, NULL, VAS_TYPE_ORIGIN, VAS_ORIGIN_OWN, flags);
  /**
   * VasQuestion:profile-text:
   *
   * The question for a named employer, with `{company}` and `{role}` in place of the names.
   */
  properties[PROP_PROFILE_TEXT] = g_param_spec_string ("profile-text", NULL, NULL, NULL, flags);
  /**
   * VasQuestion:follow-ups:
   *
   * What an interviewer may ask next.
   */
  properties[PROP_FOLLOW_UPS] = g_param_spec_boxed ("follow-ups", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * VasQuestion:dossier: (type GLib.PtrArray(VasDossierEntry))
   *
   * How to prepare for it, in the order of reading. Only while a question travels with its dossier; lists do without.
   */
  properties[PROP_DOSSIER] = g_param_spec_boxed ("dossier", NULL, NULL, G_TYPE_PTR_ARRAY, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_question_init (VasQuestion *self)
{
}

/**
 * vas_question_get_id:
 *
 * Returns: (transfer none): UUID; for built-in questions the UUIDv5 of key and language
 */
const char *
vas_question_get_id (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), NULL);

  return self->id;
}

/**
 * vas_question_get_key:
 *
 * Returns: (transfer none) (nullable): stable key shared by the translations of a built-in question
 */
const char *
vas_question_get_key (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), NULL);

  return self->key;
}

/**
 * vas_question_get_language:
 *
 * Returns: (transfer none): language of the text: `fi`, `et`, `nb`, `en`
 */
const char *
vas_question_get_language (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), NULL);

  return self->language;
}

/**
 * vas_question_get_category:
 *
 * Returns: what the question finds out
 */
VasCategory
vas_question_get_category (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), VAS_CATEGORY_SERVICE);

  return self->category;
}

/**
 * vas_question_get_scheme:
 *
 * Returns: the parts an answer to it has
 */
VasScheme
vas_question_get_scheme (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), VAS_SCHEME_OPEN);

  return self->scheme;
}

/**
 * vas_question_get_competencies:
 *
 * Returns: (transfer none) (nullable): keys of the competencies it shows
 */
const char *const *
vas_question_get_competencies (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), NULL);

  return (const char *const *) self->competencies;
}

/**
 * vas_question_get_text:
 *
 * Returns: (transfer none): the question
 */
const char *
vas_question_get_text (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), NULL);

  return self->text;
}

/**
 * vas_question_get_think_s:
 *
 * Returns: suggested time to think, in seconds
 */
int
vas_question_get_think_s (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), 0);

  return self->think_s;
}

/**
 * vas_question_get_answer_s:
 *
 * Returns: suggested time to answer, in seconds
 */
int
vas_question_get_answer_s (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), 0);

  return self->answer_s;
}

/**
 * vas_question_get_origin:
 *
 * Returns: where it came from
 */
VasOrigin
vas_question_get_origin (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), VAS_ORIGIN_OWN);

  return self->origin;
}

/**
 * vas_question_get_profile_text:
 *
 * Returns: (transfer none) (nullable): the question for a named employer, with `{company}` and `{role}` in place of
 *   the names
 */
const char *
vas_question_get_profile_text (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), NULL);

  return self->profile_text;
}

/**
 * vas_question_get_follow_ups:
 *
 * Returns: (transfer none) (nullable): what an interviewer may ask next
 */
const char *const *
vas_question_get_follow_ups (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), NULL);

  return (const char *const *) self->follow_ups;
}

/**
 * vas_question_get_dossier:
 *
 * Returns: (transfer none) (nullable) (element-type VasDossierEntry): how to prepare for it, in the order of reading;
 *   %NULL if it was read without
 */
GPtrArray *
vas_question_get_dossier (VasQuestion *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION (self), NULL);

  return self->dossier;
}
