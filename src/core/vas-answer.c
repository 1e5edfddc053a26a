/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-answer.h"

/**
 * VasAnswer:
 *
 * One take at one question, with the wording as it was asked.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasAnswer
{
  GObject parent_instance;

  char *id;
  char *interview_id;
  char *question_id;
  char *question_text;
  char *language;
  VasCategory category;
  VasScheme scheme;
  int position;
  int take;
  VasAnswerState state;
  gint64 started;
  gint64 duration_ms;
  gint64 limit_ms;
  gint64 deleted;
  int note_count;
  VasRecording *recording;
  char *change;
};

G_DEFINE_FINAL_TYPE (VasAnswer, vas_answer, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_INTERVIEW_ID,
  PROP_QUESTION_ID,
  PROP_QUESTION_TEXT,
  PROP_LANGUAGE,
  PROP_CATEGORY,
  PROP_SCHEME,
  PROP_POSITION,
  PROP_TAKE,
  PROP_STATE,
  PROP_STARTED,
  PROP_DURATION_MS,
  PROP_LIMIT_MS,
  PROP_DELETED,
  PROP_NOTE_COUNT,
  PROP_RECORDING,
  PROP_CHANGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_answer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasAnswer *self = VAS_ANSWER (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_INTERVIEW_ID:
      g_value_set_string (value, self->interview_id);
      break;
    case PROP_QUESTION_ID:
      g_value_set_string (value, self->question_id);
      break;
    case PROP_QUESTION_TEXT:
      g_value_set_string (value, self->question_text);
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
    case PROP_POSITION:
      g_value_set_int (value, self->position);
      break;
    case PROP_TAKE:
      g_value_set_int (value, self->take);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_STARTED:
      g_value_set_int64 (value, self->started);
      break;
    case PROP_DURATION_MS:
      g_value_set_int64 (value, self->duration_ms);
      break;
    case PROP_LIMIT_MS:
      g_value_set_int64 (value, self->limit_ms);
      break;
    case PROP_DELETED:
      g_value_set_int64 (value, self->deleted);
      break;
    case PROP_NOTE_COUNT:
      g_value_set_int (value, self->note_count);
      break;
    case PROP_RECORDING:
      g_value_set_object (value, self->recording);
      break;
    case PROP_CHANGE:
      g_value_set_string (value, self->change);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_answer_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasAnswer *self = VAS_ANSWER (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_INTERVIEW_ID:
      self->interview_id = g_value_dup_string (value);
      break;
    case PROP_QUESTION_ID:
      self->question_id = g_value_dup_string (value);
      break;
    case PROP_QUESTION_TEXT:
      self->question_text = g_value_dup_string (value);
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
    case PROP_POSITION:
      self->position = g_value_get_int (value);
      break;
    case PROP_TAKE:
      self->take = g_value_get_int (value);
      break;
    case PROP_STATE:
      self->state = g_value_get_enum (value);
      break;
    case PROP_STARTED:
      self->started = g_value_get_int64 (value);
      break;
    case PROP_DURATION_MS:
      self->duration_ms = g_value_get_int64 (value);
      break;
    case PROP_LIMIT_MS:
      self->limit_ms = g_value_get_int64 (value);
      break;
    case PROP_DELETED:
      self->deleted = g_value_get_int64 (value);
      break;
    case PROP_NOTE_COUNT:
      self->note_count = g_value_get_int (value);
      break;
    case PROP_RECORDING:
      self->recording = g_value_dup_object (value);
      break;
    case PROP_CHANGE:
      self->change = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_answer_finalize (GObject *object)
{
  VasAnswer *self = VAS_ANSWER (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->interview_id, g_free);
  g_clear_pointer (&self->question_id, g_free);
  g_clear_pointer (&self->question_text, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_object (&self->recording);
  g_clear_pointer (&self->change, g_free);

  G_OBJECT_CLASS (vas_answer_parent_class)->finalize (object);
}

static void
vas_answer_class_init (VasAnswerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_answer_get_property;
  object_class->set_property = vas_answer_set_property;
  object_class->finalize = vas_answer_finalize;

  /**
   * VasAnswer:id:
   *
   * UUID.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasAnswer:interview-id:
   *
   * UUID of the interview.
   */
  properties[PROP_INTERVIEW_ID] = g_param_spec_string ("interview-id", NULL, NULL, "", flags);
  /**
   * VasAnswer:question-id:
   *
   * UUID of the question.
   */
  properties[PROP_QUESTION_ID] = g_param_spec_string ("question-id", NULL, NULL, "", flags);
  /**
   * VasAnswer:question-text:
   *
   * The question as it was asked.
   */
  properties[PROP_QUESTION_TEXT] = g_param_spec_string ("question-text", NULL, NULL, "", flags);
  /**
   * VasAnswer:language:
   *
   * Language of the question.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  /**
   * VasAnswer:category:
   *
   * Category of the question.
   */
  properties[PROP_CATEGORY] = g_param_spec_enum ("category", NULL, NULL, VAS_TYPE_CATEGORY, VAS_CATEGORY_SERVICE,
                                                 flags);
  /**
   * VasAnswer:scheme:
   *
   * Scheme of the question.
   */
  properties[PROP_SCHEME] = g_param_spec_enum ("scheme", NULL, NULL, VAS_TYPE_SCHEME, VAS_SCHEME_OPEN, flags);
  /**
   * VasAnswer:position:
   *
   * Place of the question in the interview, from 0.
   */
  properties[PROP_POSITION] = g_param_spec_int ("position", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * VasAnswer:take:
   *
   * Which take it is, from 1.
   */
  properties[PROP_TAKE] = g_param_spec_int ("take", NULL, NULL, 1, G_MAXINT, 1, flags);
  /**
   * VasAnswer:state:
   *
   * State of the recording.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, VAS_TYPE_ANSWER_STATE, VAS_ANSWER_STATE_RECORDING,
                                              flags);
  /**
   * VasAnswer:started:
   *
   * When the recorder started, in ms since 1970 UTC.
   */
  properties[PROP_STARTED] = g_param_spec_int64 ("started", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasAnswer:duration-ms:
   *
   * Length of the answer from "go" to its end, in ms.
   */
  properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasAnswer:limit-ms:
   *
   * Time that was given, in ms; 0: none.
   */
  properties[PROP_LIMIT_MS] = g_param_spec_int64 ("limit-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasAnswer:deleted:
   *
   * When it was deleted, in ms since 1970 UTC; 0: it is not.
   */
  properties[PROP_DELETED] = g_param_spec_int64 ("deleted", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasAnswer:note-count:
   *
   * Notes on it.
   */
  properties[PROP_NOTE_COUNT] = g_param_spec_int ("note-count", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * VasAnswer:recording:
   *
   * Its media file; none once it has been removed.
   */
  properties[PROP_RECORDING] = g_param_spec_object ("recording", NULL, NULL, VAS_TYPE_RECORDING, flags);
  /**
   * VasAnswer:change:
   *
   * What the candidate would change, in one line; empty if nothing was written.
   */
  properties[PROP_CHANGE] = g_param_spec_string ("change", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_answer_init (VasAnswer *self)
{
}

/**
 * vas_answer_get_id:
 *
 * Returns: (transfer none): UUID
 */
const char *
vas_answer_get_id (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), NULL);

  return self->id;
}

/**
 * vas_answer_get_interview_id:
 *
 * Returns: (transfer none): UUID of the interview
 */
const char *
vas_answer_get_interview_id (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), NULL);

  return self->interview_id;
}

/**
 * vas_answer_get_question_id:
 *
 * Returns: (transfer none): UUID of the question
 */
const char *
vas_answer_get_question_id (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), NULL);

  return self->question_id;
}

/**
 * vas_answer_get_question_text:
 *
 * Returns: (transfer none): the question as it was asked
 */
const char *
vas_answer_get_question_text (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), NULL);

  return self->question_text;
}

/**
 * vas_answer_get_language:
 *
 * Returns: (transfer none): language of the question
 */
const char *
vas_answer_get_language (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), NULL);

  return self->language;
}

/**
 * vas_answer_get_category:
 *
 * Returns: category of the question
 */
VasCategory
vas_answer_get_category (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), VAS_CATEGORY_SERVICE);

  return self->category;
}

/**
 * vas_answer_get_scheme:
 *
 * Returns: scheme of the question
 */
VasScheme
vas_answer_get_scheme (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), VAS_SCHEME_OPEN);

  return self->scheme;
}

/**
 * vas_answer_get_position:
 *
 * Returns: place of the question in the interview, from 0
 */
int
vas_answer_get_position (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), 0);

  return self->position;
}

/**
 * vas_answer_get_take:
 *
 * Returns: which take it is, from 1
 */
int
vas_answer_get_take (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), 0);

  return self->take;
}

/**
 * vas_answer_get_state:
 *
 * Returns: state of the recording
 */
VasAnswerState
vas_answer_get_state (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), VAS_ANSWER_STATE_RECORDING);

  return self->state;
}

/**
 * vas_answer_get_started:
 *
 * Returns: when the recorder started, in ms since 1970 UTC
 */
gint64
vas_answer_get_started (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), 0);

  return self->started;
}

/**
 * vas_answer_get_duration_ms:
 *
 * Returns: length of the answer from "go" to its end, in ms
 */
gint64
vas_answer_get_duration_ms (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), 0);

  return self->duration_ms;
}

/**
 * vas_answer_get_limit_ms:
 *
 * Returns: time that was given, in ms; 0: none
 */
gint64
vas_answer_get_limit_ms (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), 0);

  return self->limit_ms;
}

/**
 * vas_answer_get_deleted:
 *
 * Returns: when it was deleted, in ms since 1970 UTC; 0: it is not
 */
gint64
vas_answer_get_deleted (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), 0);

  return self->deleted;
}

/**
 * vas_answer_get_note_count:
 *
 * Returns: notes on it
 */
int
vas_answer_get_note_count (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), 0);

  return self->note_count;
}

/**
 * vas_answer_get_recording:
 *
 * Returns: (transfer none) (nullable): its media file; none once it has been removed
 */
VasRecording *
vas_answer_get_recording (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), NULL);

  return self->recording;
}

/**
 * vas_answer_get_change:
 *
 * Returns: (transfer none): what the candidate would change, in one line; empty if nothing was written
 */
const char *
vas_answer_get_change (VasAnswer *self)
{
  g_return_val_if_fail (VAS_IS_ANSWER (self), NULL);

  return self->change;
}
