/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-entry.h"

/**
 * VasQuestionEntry:
 *
 * A question as the list of questions shows it: with what the candidate has done with it so far.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasQuestionEntry
{
  GObject parent_instance;

  VasQuestion *question;
  gboolean starred;
  int take_count;
  gint64 practised;
  int rating;
};

G_DEFINE_FINAL_TYPE (VasQuestionEntry, vas_question_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_QUESTION,
  PROP_STARRED,
  PROP_TAKE_COUNT,
  PROP_PRACTISED,
  PROP_RATING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_question_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasQuestionEntry *self = VAS_QUESTION_ENTRY (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      g_value_set_object (value, self->question);
      break;
    case PROP_STARRED:
      g_value_set_boolean (value, self->starred);
      break;
    case PROP_TAKE_COUNT:
      g_value_set_int (value, self->take_count);
      break;
    case PROP_PRACTISED:
      g_value_set_int64 (value, self->practised);
      break;
    case PROP_RATING:
      g_value_set_int (value, self->rating);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_question_entry_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasQuestionEntry *self = VAS_QUESTION_ENTRY (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      self->question = g_value_dup_object (value);
      break;
    case PROP_STARRED:
      self->starred = g_value_get_boolean (value);
      break;
    case PROP_TAKE_COUNT:
      self->take_count = g_value_get_int (value);
      break;
    case PROP_PRACTISED:
      self->practised = g_value_get_int64 (value);
      break;
    case PROP_RATING:
      self->rating = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_question_entry_finalize (GObject *object)
{
  VasQuestionEntry *self = VAS_QUESTION_ENTRY (object);

  g_clear_object (&self->question);

  G_OBJECT_CLASS (vas_question_entry_parent_class)->finalize (object);
}

static void
vas_question_entry_class_init (VasQuestionEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_question_entry_get_property;
  object_class->set_property = vas_question_entry_set_property;
  object_class->finalize = vas_question_entry_finalize;

  /**
   * VasQuestionEntry:question:
   *
   * The question.
   */
  properties[PROP_QUESTION] = g_param_spec_object ("question", NULL, NULL, VAS_TYPE_QUESTION, flags);
  /**
   * VasQuestionEntry:starred:
   *
   * The candidate has starred it.
   */
  properties[PROP_STARRED] = g_param_spec_boolean ("starred", NULL, NULL, FALSE, flags);
  /**
   * VasQuestionEntry:take-count:
   *
   * How many takes of it are kept.
   */
  properties[PROP_TAKE_COUNT] = g_param_spec_int ("take-count", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * VasQuestionEntry:practised:
   *
   * When it was last answered, in ms since 1970 UTC; 0: never.
   */
  properties[PROP_PRACTISED] = g_param_spec_int64 ("practised", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasQuestionEntry:rating:
   *
   * The candidate's own rating of the last take that has one, 1 to 5; 0: none.
   */
  properties[PROP_RATING] = g_param_spec_int ("rating", NULL, NULL, 0, 5, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_question_entry_init (VasQuestionEntry *self)
{
}

/**
 * vas_question_entry_get_question:
 *
 * Returns: (transfer none) (nullable): the question
 */
VasQuestion *
vas_question_entry_get_question (VasQuestionEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_ENTRY (self), NULL);

  return self->question;
}

/**
 * vas_question_entry_get_starred:
 *
 * Returns: whether the candidate has starred it
 */
gboolean
vas_question_entry_get_starred (VasQuestionEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_ENTRY (self), FALSE);

  return self->starred;
}

/**
 * vas_question_entry_get_take_count:
 *
 * Returns: how many takes of it are kept
 */
int
vas_question_entry_get_take_count (VasQuestionEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_ENTRY (self), 0);

  return self->take_count;
}

/**
 * vas_question_entry_get_practised:
 *
 * Returns: when it was last answered, in ms since 1970 UTC; 0: never
 */
gint64
vas_question_entry_get_practised (VasQuestionEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_ENTRY (self), 0);

  return self->practised;
}

/**
 * vas_question_entry_get_rating:
 *
 * Returns: the candidate's own rating of the last take that has one, 1 to 5; 0: none
 */
int
vas_question_entry_get_rating (VasQuestionEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_ENTRY (self), 0);

  return self->rating;
}
