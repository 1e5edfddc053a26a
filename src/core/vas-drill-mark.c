/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-drill-mark.h"

/**
 * VasDrillMark:
 *
 * What somebody says of whether a later take did what a note on an earlier one asks for.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasDrillMark
{
  GObject parent_instance;

  char *note_id;
  char *answer_id;
  char *reviewer_id;
  VasDrillOutcome outcome;
};

G_DEFINE_FINAL_TYPE (VasDrillMark, vas_drill_mark, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NOTE_ID,
  PROP_ANSWER_ID,
  PROP_REVIEWER_ID,
  PROP_OUTCOME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_drill_mark_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasDrillMark *self = VAS_DRILL_MARK (object);

  switch (prop_id)
    {
    case PROP_NOTE_ID:
      g_value_set_string (value, self->note_id);
      break;
    case PROP_ANSWER_ID:
      g_value_set_string (value, self->answer_id);
      break;
    case PROP_REVIEWER_ID:
      g_value_set_string (value, self->reviewer_id);
      break;
    case PROP_OUTCOME:
      g_value_set_enum (value, self->outcome);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_drill_mark_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasDrillMark *self = VAS_DRILL_MARK (object);

  switch (prop_id)
    {
    case PROP_NOTE_ID:
      self->note_id = g_value_dup_string (value);
      break;
    case PROP_ANSWER_ID:
      self->answer_id = g_value_dup_string (value);
      break;
    case PROP_REVIEWER_ID:
      self->reviewer_id = g_value_dup_string (value);
      break;
    case PROP_OUTCOME:
      self->outcome = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_drill_mark_finalize (GObject *object)
{
  VasDrillMark *self = VAS_DRILL_MARK (object);

  g_clear_pointer (&self->note_id, g_free);
  g_clear_pointer (&self->answer_id, g_free);
  g_clear_pointer (&self->reviewer_id, g_free);

  G_OBJECT_CLASS (vas_drill_mark_parent_class)->finalize (object);
}

static void
vas_drill_mark_class_init (VasDrillMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_drill_mark_get_property;
  object_class->set_property = vas_drill_mark_set_property;
  object_class->finalize = vas_drill_mark_finalize;

  /**
   * VasDrillMark:note-id:
   *
   * UUID of the note.
   */
  properties[PROP_NOTE_ID] = g_param_spec_string ("note-id", NULL, NULL, "", flags);
  /**
   * VasDrillMark:answer-id:
   *
   * UUID of the later take.
   */
  properties[PROP_ANSWER_ID] = g_param_spec_string ("answer-id", NULL, NULL, "", flags);
  /**
   * VasDrillMark:reviewer-id:
   *
   * UUID of the one who says so.
   */
  properties[PROP_REVIEWER_ID] = g_param_spec_string ("reviewer-id", NULL, NULL, "", flags);
  /**
   * VasDrillMark:outcome:
   *
   * Whether it did.
   */
  properties[PROP_OUTCOME] = g_param_spec_enum ("outcome", NULL, NULL, VAS_TYPE_DRILL_OUTCOME, VAS_DRILL_OUTCOME_OPEN,
                                                flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_drill_mark_init (VasDrillMark *self)
{
}

/**
 * vas_drill_mark_get_note_id:
 *
 * Returns: (transfer none): UUID of the note
 */
const char *
vas_drill_mark_get_note_id (VasDrillMark *self)
{
  g_return_val_if_fail (VAS_IS_DRILL_MARK (self), NULL);

  return self->note_id;
}

/**
 * vas_drill_mark_get_answer_id:
 *
 * Returns: (transfer none): UUID of the later take
 */
const char *
vas_drill_mark_get_answer_id (VasDrillMark *self)
{
  g_return_val_if_fail (VAS_IS_DRILL_MARK (self), NULL);

  return self->answer_id;
}

/**
 * vas_drill_mark_get_reviewer_id:
 *
 * Returns: (transfer none): UUID of the one who says so
 */
const char *
vas_drill_mark_get_reviewer_id (VasDrillMark *self)
{
  g_return_val_if_fail (VAS_IS_DRILL_MARK (self), NULL);

  return self->reviewer_id;
}

/**
 * vas_drill_mark_get_outcome:
 *
 * Returns: whether it did
 */
VasDrillOutcome
vas_drill_mark_get_outcome (VasDrillMark *self)
{
  g_return_val_if_fail (VAS_IS_DRILL_MARK (self), VAS_DRILL_OUTCOME_OPEN);

  return self->outcome;
}
