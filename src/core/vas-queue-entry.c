/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-queue-entry.h"

/**
 * VasQueueEntry:
 *
 * An answer that a reviewer has yet to look at.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasQueueEntry
{
  GObject parent_instance;

  char *answer_id;
  char *interview_id;
  char *title;
  char *question_text;
  int take;
  gint64 duration_ms;
  gint64 created;
};

G_DEFINE_FINAL_TYPE (VasQueueEntry, vas_queue_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ANSWER_ID,
  PROP_INTERVIEW_ID,
  PROP_TITLE,
  PROP_QUESTION_TEXT,
  PROP_TAKE,
  PROP_DURATION_MS,
  PROP_CREATED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_queue_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasQueueEntry *self = VAS_QUEUE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_ANSWER_ID:
      g_value_set_string (value, self->answer_id);
      break;
    case PROP_INTERVIEW_ID:
      g_value_set_string (value, self->interview_id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_QUESTION_TEXT:
      g_value_set_string (value, self->question_text);
      break;
    case PROP_TAKE:
      g_value_set_int (value, self->take);
      break;
    case PROP_DURATION_MS:
      g_value_set_int64 (value, self->duration_ms);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_queue_entry_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasQueueEntry *self = VAS_QUEUE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_ANSWER_ID:
      self->answer_id = g_value_dup_string (value);
      break;
    case PROP_INTERVIEW_ID:
      self->interview_id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_QUESTION_TEXT:
      self->question_text = g_value_dup_string (value);
      break;
    case PROP_TAKE:
      self->take = g_value_get_int (value);
      break;
    case PROP_DURATION_MS:
      self->duration_ms = g_value_get_int64 (value);
      break;
    case PROP_CREATED:
      self->created = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_queue_entry_finalize (GObject *object)
{
  VasQueueEntry *self = VAS_QUEUE_ENTRY (object);

  g_clear_pointer (&self->answer_id, g_free);
  g_clear_pointer (&self->interview_id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->question_text, g_free);

  G_OBJECT_CLASS (vas_queue_entry_parent_class)->finalize (object);
}

static void
vas_queue_entry_class_init (VasQueueEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_queue_entry_get_property;
  object_class->set_property = vas_queue_entry_set_property;
  object_class->finalize = vas_queue_entry_finalize;

  /**
   * VasQueueEntry:answer-id:
   *
   * UUID of the answer.
   */
  properties[PROP_ANSWER_ID] = g_param_spec_string ("answer-id", NULL, NULL, "", flags);
  /**
   * VasQueueEntry:interview-id:
   *
   * UUID of its interview.
   */
  properties[PROP_INTERVIEW_ID] = g_param_spec_string ("interview-id", NULL, NULL, "", flags);
  /**
   * VasQueueEntry:title:
   *
   * Title of the interview.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  /**
   * VasQueueEntry:question-text:
   *
   * The question as it was asked.
   */
  properties[PROP_QUESTION_TEXT] = g_param_spec_string ("question-text", NULL, NULL, "", flags);
  /**
   * VasQueueEntry:take:
   *
   * Number of the take, from 1.
   */
  properties[PROP_TAKE] = g_param_spec_int ("take", NULL, NULL, 1, G_MAXINT, 1, flags);
  /**
   * VasQueueEntry:duration-ms:
   *
   * How long the answer is, in ms.
   */
  properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasQueueEntry:created:
   *
   * When the answer was begun, in ms since 1970 UTC.
   */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_queue_entry_init (VasQueueEntry *self)
{
}

/**
 * vas_queue_entry_get_answer_id:
 *
 * Returns: (transfer none): UUID of the answer
 */
const char *
vas_queue_entry_get_answer_id (VasQueueEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUEUE_ENTRY (self), NULL);

  return self->answer_id;
}

/**
 * vas_queue_entry_get_interview_id:
 *
 * Returns: (transfer none): UUID of its interview
 */
const char *
vas_queue_entry_get_interview_id (VasQueueEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUEUE_ENTRY (self), NULL);

  return self->interview_id;
}

/**
 * vas_queue_entry_get_title:
 *
 * Returns: (transfer none): title of the interview
 */
const char *
vas_queue_entry_get_title (VasQueueEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUEUE_ENTRY (self), NULL);

  return self->title;
}

/**
 * vas_queue_entry_get_question_text:
 *
 * Returns: (transfer none): the question as it was asked
 */
const char *
vas_queue_entry_get_question_text (VasQueueEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUEUE_ENTRY (self), NULL);

  return self->question_text;
}

/**
 * vas_queue_entry_get_take:
 *
 * Returns: number of the take, from 1
 */
int
vas_queue_entry_get_take (VasQueueEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUEUE_ENTRY (self), 0);

  return self->take;
}

/**
 * vas_queue_entry_get_duration_ms:
 *
 * Returns: how long the answer is, in ms
 */
gint64
vas_queue_entry_get_duration_ms (VasQueueEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUEUE_ENTRY (self), 0);

  return self->duration_ms;
}

/**
 * vas_queue_entry_get_created:
 *
 * Returns: when the answer was begun, in ms since 1970 UTC
 */
gint64
vas_queue_entry_get_created (VasQueueEntry *self)
{
  g_return_val_if_fail (VAS_IS_QUEUE_ENTRY (self), 0);

  return self->created;
}
