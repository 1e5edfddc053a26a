/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-interview-private.h"

G_DEFINE_FINAL_TYPE (VasInterview, vas_interview, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_CANDIDATE_ID,
  PROP_TITLE,
  PROP_CREATED,
  PROP_LANGUAGE,
  PROP_THINK_S,
  PROP_ANSWER_S,
  PROP_STATE,
  PROP_SAMPLE,
  PROP_DELETED,
  PROP_ANSWER_COUNT,
  PROP_DURATION_MS,
  PROP_NOTE_COUNT,
  PROP_BYTES,
  PROP_HAS_FILM,
  PROP_MODE,
  PROP_OVERTIME_S,
  PROP_TAKES,
  PROP_PAUSE_S,
  PROP_PROFILE_ID,
  PROP_QUESTION_COUNT,
  PROP_STOPPED_AT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_interview_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasInterview *self = VAS_INTERVIEW (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_CANDIDATE_ID:
      g_value_set_string (value, self->candidate_id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_THINK_S:
      g_value_set_int (value, self->think_s);
      break;
    case PROP_ANSWER_S:
      g_value_set_int (value, self->answer_s);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_SAMPLE:
      g_value_set_boolean (value, self->sample);
      break;
    case PROP_DELETED:
      g_value_set_int64 (value, self->deleted);
      break;
    case PROP_ANSWER_COUNT:
      g_value_set_int (value, self->answer_count);
      break;
    case PROP_DURATION_MS:
      g_value_set_int64 (value, self->duration_ms);
      break;
    case PROP_NOTE_COUNT:
      g_value_set_int (value, self->note_count);
      break;
    case PROP_BYTES:
      g_value_set_int64 (value, self->bytes);
      break;
    case PROP_HAS_FILM:
      g_value_set_boolean (value, self->has_film);
      break;
    case PROP_MODE:
      g_value_set_enum (value, self->mode);
      break;
    case PROP_OVERTIME_S:
      g_value_set_int (value, self->overtime_s);
      break;
    case PROP_TAKES:
      g_value_set_int (value, self->takes);
      break;
    case PROP_PAUSE_S:
      g_value_set_int (value, self->pause_s);
      break;
    case PROP_PROFILE_ID:
      g_value_set_string (value, self->profile_id);
      break;
    case PROP_QUESTION_COUNT:
      g_value_set_int (value, self->question_count);
      break;
    case PROP_STOPPED_AT:
      g_value_set_int (value, self->stopped_at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_interview_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasInterview *self = VAS_INTERVIEW (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_CANDIDATE_ID:
      self->candidate_id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_CREATED:
      self->created = g_value_get_int64 (value);
      break;
    case PROP_LANGUAGE:
      self->language = g_value_dup_string (value);
      break;
    case PROP_THINK_S:
      self->think_s = g_value_get_int (value);
      break;
    case PROP_ANSWER_S:
      self->answer_s = g_value_get_int (value);
      break;
    case PROP_STATE:
      self->state = g_value_get_enum (value);
      break;
    case PROP_SAMPLE:
      self->sample = g_value_get_boolean (value);
      break;
    case PROP_DELETED:
      self->deleted = g_value_get_int64 (value);
      break;
    case PROP_ANSWER_COUNT:
      self->answer_count = g_value_get_int (value);
      break;
    case PROP_DURATION_MS:
      self->duration_ms = g_value_get_int64 (value);
      break;
    case PROP_NOTE_COUNT:
      self->note_count = g_value_get_int (value);
      break;
    case PROP_BYTES:
      self->bytes = g_value_get_int64 (value);
      break;
    case PROP_HAS_FILM:
      self->has_film = g_value_get_boolean (value);
      break;
    case PROP_MODE:
      self->mode = g_value_get_enum (value);
      break;
    case PROP_OVERTIME_S:
      self->overtime_s = g_value_get_int (value);
      break;
    case PROP_TAKES:
      self->takes = g_value_get_int (value);
      break;
    case PROP_PAUSE_S:
      self->pause_s = g_value_get_int (value);
      break;
    case PROP_PROFILE_ID:
      self->profile_id = g_value_dup_string (value);
      break;
    case PROP_QUESTION_COUNT:
      self->question_count = g_value_get_int (value);
      break;
    case PROP_STOPPED_AT:
      self->stopped_at = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_interview_finalize (GObject *object)
{
  VasInterview *self = VAS_INTERVIEW (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->candidate_id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->profile_id, g_free);

  G_OBJECT_CLASS (vas_interview_parent_class)->finalize (object);
}

static void
vas_interview_class_init (VasInterviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_interview_get_property;
  object_class->set_property = vas_interview_set_property;
  object_class->finalize = vas_interview_finalize;

  /**
   * VasInterview:id:
   *
   * UUID.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasInterview:candidate-id:
   *
   * UUID of the candidate.
   */
  properties[PROP_CANDIDATE_ID] = g_param_spec_string ("candidate-id", NULL, NULL, "", flags);
  /**
   * VasInterview:title:
   *
   * Title, given by the program and changed by the person.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  /**
   * VasInterview:created:
   *
   * When it began, in ms since 1970 UTC.
   */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasInterview:language:
   *
   * Language of its questions.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  /**
   * VasInterview:think-s:
   *
   * Time to think before each answer, in seconds.
   */
  properties[PROP_THINK_S] = g_param_spec_int ("think-s", NULL, NULL, 0, 3600, 30, flags);
  /**
   * VasInterview:answer-s:
   *
   * Time to answer, in seconds; 0: as each question suggests.
   */
  properties[PROP_ANSWER_S] = g_param_spec_int ("answer-s", NULL, NULL, 0, 3600, 0, flags);
  /**
   * VasInterview:state:
   *
   * Whether it has ended.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, VAS_TYPE_INTERVIEW_STATE,
                                              VAS_INTERVIEW_STATE_RUNNING, flags);
  /**
   * VasInterview:sample:
   *
   * Whether it is the sample interview.
   */
  properties[PROP_SAMPLE] = g_param_spec_boolean ("sample", NULL, NULL, FALSE, flags);
  /**
   * VasInterview:deleted:
   *
   * When it was deleted, in ms since 1970 UTC; 0: it is not.
   */
  properties[PROP_DELETED] = g_param_spec_int64 ("deleted", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasInterview:answer-count:
   *
   * Answers that have not been deleted, every take counted.
   */
  properties[PROP_ANSWER_COUNT] = g_param_spec_int ("answer-count", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * VasInterview:duration-ms:
   *
   * Length of these answers, in ms.
   */
  properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasInterview:note-count:
   *
   * Notes on these answers.
   */
  properties[PROP_NOTE_COUNT] = g_param_spec_int ("note-count", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * VasInterview:bytes:
   *
   * Space its recordings take, in bytes.
   */
  properties[PROP_BYTES] = g_param_spec_int64 ("bytes", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasInterview:has-film:
   *
   * Whether one of these answers was recorded with a picture.
   */
  properties[PROP_HAS_FILM] = g_param_spec_boolean ("has-film", NULL, NULL, FALSE, flags);
  /**
   * VasInterview:mode:
   *
   * How strict the clock and the number of takes are.
   */
  properties[PROP_MODE] = g_param_spec_enum ("mode", NULL, NULL, VAS_TYPE_MODE, VAS_MODE_PRACTICE, flags);
  /**
   * VasInterview:overtime-s:
   *
   * How long an answer may go on beyond its limit, in seconds.
   */
  properties[PROP_OVERTIME_S] = g_param_spec_int ("overtime-s", NULL, NULL, 0, 600, 30, flags);
  /**
   * VasInterview:takes:
   *
   * How many takes of a question are allowed; 0: as many as wanted.
   */
  properties[PROP_TAKES] = g_param_spec_int ("takes", NULL, NULL, 0, 100, 0, flags);
  /**
   * VasInterview:pause-s:
   *
   * Pause between two questions, in seconds; 0: none.
   */
  properties[PROP_PAUSE_S] = g_param_spec_int ("pause-s", NULL, NULL, 0, 600, 0, flags);
  /**
   * VasInterview:profile-id:
   *
   * UUID of the job profile it is for.
   */
  properties[PROP_PROFILE_ID] = g_param_spec_string ("profile-id", NULL, NULL, NULL, flags);
  /**
   * VasInterview:question-count:
   *
   * How many questions it has, asked or not.
   */
  properties[PROP_QUESTION_COUNT] = g_param_spec_int ("question-count", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * VasInterview:stopped-at:
   *
   * Number of the question, from 1, at which it was interrupted and can be gone on with; 0: it was not.
   */
  properties[PROP_STOPPED_AT] = g_param_spec_int ("stopped-at", NULL, NULL, 0, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_interview_init (VasInterview *self)
{
}

/**
 * vas_interview_get_id:
 *
 * Returns: (transfer none): UUID
 */
const char *
vas_interview_get_id (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), NULL);

  return self->id;
}

/**
 * vas_interview_get_candidate_id:
 *
 * Returns: (transfer none): UUID of the candidate
 */
const char *
vas_interview_get_candidate_id (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), NULL);

  return self->candidate_id;
}

/**
 * vas_interview_get_title:
 *
 * Returns: (transfer none): title, given by the program and changed by the person
 */
const char *
vas_interview_get_title (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), NULL);

  return self->title;
}

/**
 * vas_interview_get_created:
 *
 * Returns: when it began, in ms since 1970 UTC
 */
gint64
vas_interview_get_created (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->created;
}

/**
 * vas_interview_get_language:
 *
 * Returns: (transfer none): language of its questions
 */
const char *
vas_interview_get_language (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), NULL);

  return self->language;
}

/**
 * vas_interview_get_think_s:
 *
 * Returns: time to think before each answer, in seconds
 */
int
vas_interview_get_think_s (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->think_s;
}

/**
 * vas_interview_get_answer_s:
 *
 * Returns: time to answer, in seconds; 0: as each question suggests
 */
int
vas_interview_get_answer_s (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->answer_s;
}

/**
 * vas_interview_get_state:
 *
 * Returns: whether it has ended
 */
VasInterviewState
vas_interview_get_state (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), VAS_INTERVIEW_STATE_RUNNING);

  return self->state;
}

/**
 * vas_interview_get_sample:
 *
 * Returns: whether it is the sample interview
 */
gboolean
vas_interview_get_sample (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), FALSE);

  return self->sample;
}

/**
 * vas_interview_get_deleted:
 *
 * Returns: when it was deleted, in ms since 1970 UTC; 0: it is not
 */
gint64
vas_interview_get_deleted (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->deleted;
}

/**
 * vas_interview_get_mode:
 *
 * Returns: how strict the clock and the number of takes are
 */
VasMode
vas_interview_get_mode (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), VAS_MODE_PRACTICE);

  return self->mode;
}

/**
 * vas_interview_get_overtime_s:
 *
 * Returns: how long an answer may go on beyond its limit, in seconds
 */
int
vas_interview_get_overtime_s (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->overtime_s;
}

/**
 * vas_interview_get_takes:
 *
 * Returns: how many takes of a question are allowed; 0: as many as wanted
 */
int
vas_interview_get_takes (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->takes;
}

/**
 * vas_interview_get_pause_s:
 *
 * Returns: pause between two questions, in seconds; 0: none
 */
int
vas_interview_get_pause_s (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->pause_s;
}

/**
 * vas_interview_get_profile_id:
 *
 * Returns: (transfer none) (nullable): UUID of the job profile it is for
 */
const char *
vas_interview_get_profile_id (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), NULL);

  return self->profile_id;
}

/**
 * vas_interview_get_question_count:
 *
 * Returns: how many questions it has, asked or not
 */
int
vas_interview_get_question_count (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->question_count;
}

/**
 * vas_interview_get_stopped_at:
 *
 * Returns: number of the question, from 1, at which it was interrupted and can be gone on with; 0: it was not
 */
int
vas_interview_get_stopped_at (VasInterview *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW (self), 0);

  return self->stopped_at;
}
