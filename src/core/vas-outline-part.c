/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-outline-part.h"

/**
 * VasOutlinePart:
 *
 * What a candidate has noted for one part of the answer to a question.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasOutlinePart
{
  GObject parent_instance;

  char *question_id;
  char *part;
  char *text;
};

G_DEFINE_FINAL_TYPE (VasOutlinePart, vas_outline_part, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_QUESTION_ID,
  PROP_PART,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_outline_part_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasOutlinePart *self = VAS_OUTLINE_PART (object);

  switch (prop_id)
    {
    case PROP_QUESTION_ID:
      g_value_set_string (value, self->question_id);
      break;
    case PROP_PART:
      g_value_set_string (value, self->part);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_outline_part_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasOutlinePart *self = VAS_OUTLINE_PART (object);

  switch (prop_id)
    {
    case PROP_QUESTION_ID:
      self->question_id = g_value_dup_string (value);
      break;
    case PROP_PART:
      self->part = g_value_dup_string (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_outline_part_finalize (GObject *object)
{
  VasOutlinePart *self = VAS_OUTLINE_PART (object);

  g_clear_pointer (&self->question_id, g_free);
  g_clear_pointer (&self->part, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (vas_outline_part_parent_class)->finalize (object);
}

static void
vas_outline_part_class_init (VasOutlinePartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_outline_part_get_property;
  object_class->set_property = vas_outline_part_set_property;
  object_class->finalize = vas_outline_part_finalize;

  /**
   * VasOutlinePart:question-id:
   *
   * UUID of the question.
   */
  properties[PROP_QUESTION_ID] = g_param_spec_string ("question-id", NULL, NULL, "", flags);
  /**
   * VasOutlinePart:part:
   *
   * Key of the part, see [enum@Aspect]; `outline` in an open scheme.
   */
  properties[PROP_PART] = g_param_spec_string ("part", NULL, NULL, "", flags);
  /**
   * VasOutlinePart:text:
   *
   * The note; may be empty.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_outline_part_init (VasOutlinePart *self)
{
}

/**
 * vas_outline_part_get_question_id:
 *
 * Returns: (transfer none): UUID of the question
 */
const char *
vas_outline_part_get_question_id (VasOutlinePart *self)
{
  g_return_val_if_fail (VAS_IS_OUTLINE_PART (self), NULL);

  return self->question_id;
}

/**
 * vas_outline_part_get_part:
 *
 * Returns: (transfer none): key of the part, see [enum@Aspect]; `outline` in an open scheme
 */
const char *
vas_outline_part_get_part (VasOutlinePart *self)
{
  g_return_val_if_fail (VAS_IS_OUTLINE_PART (self), NULL);

  return self->part;
}

/**
 * vas_outline_part_get_text:
 *
 * Returns: (transfer none): the note; may be empty
 */
const char *
vas_outline_part_get_text (VasOutlinePart *self)
{
  g_return_val_if_fail (VAS_IS_OUTLINE_PART (self), NULL);

  return self->text;
}
