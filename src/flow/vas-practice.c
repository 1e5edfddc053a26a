/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vas-practice-private.h"

#include "vas-frame.h"

G_DEFINE_ENUM_TYPE (VasPracticePhase,
                    vas_practice_phase,
                    G_DEFINE_ENUM_VALUE (VAS_PRACTICE_PAUSE, "pause"),
                    G_DEFINE_ENUM_VALUE (VAS_PRACTICE_THINKING, "thinking"),
                    G_DEFINE_ENUM_VALUE (VAS_PRACTICE_STARTING, "starting"),
                    G_DEFINE_ENUM_VALUE (VAS_PRACTICE_COUNTDOWN, "countdown"),
                    G_DEFINE_ENUM_VALUE (VAS_PRACTICE_ANSWERING, "answering"),
                    G_DEFINE_ENUM_VALUE (VAS_PRACTICE_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (VAS_PRACTICE_KEPT, "kept"),
                    G_DEFINE_ENUM_VALUE (VAS_PRACTICE_FAILED, "failed"),
                    G_DEFINE_ENUM_VALUE (VAS_PRACTICE_ENDED, "ended"))

G_DEFINE_ENUM_TYPE (VasClockBand,
                    vas_clock_band,
                    G_DEFINE_ENUM_VALUE (VAS_CLOCK_BAND_NEUTRAL, "neutral"),
                    G_DEFINE_ENUM_VALUE (VAS_CLOCK_BAND_GREEN, "green"),
                    G_DEFINE_ENUM_VALUE (VAS_CLOCK_BAND_AMBER, "amber"),
                    G_DEFINE_ENUM_VALUE (VAS_CLOCK_BAND_RED, "red"))

G_DEFINE_FINAL_TYPE (VasPractice, vas_practice, G_TYPE_OBJECT)

static GParamSpec *properties[VAS_PRACTICE_N_PROPS];

void
vas_practice_notify (VasPractice *self, VasPracticeProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* The devices */

static void
on_level (VasCapture *capture, double level_db, double peak_db, gboolean clipping, VasPractice *self)
{
  self->level_db = CLAMP (level_db, -60.0, 0.0);
  self->peak_db = CLAMP (peak_db, -60.0, 0.0);
  vas_practice_notify (self, VAS_PRACTICE_PROP_LEVEL_DB);
  vas_practice_notify (self, VAS_PRACTICE_PROP_PEAK_DB);
  if (self->clipping != clipping)
    {
      self->clipping = clipping;
      vas_practice_notify (self, VAS_PRACTICE_PROP_CLIPPING);
    }
}

static void
on_frame_notify (VasPractice *self)
{
  vas_practice_notify (self, VAS_PRACTICE_PROP_FRAME);
}

static void
on_has_video_notify (VasPractice *self)
{
  vas_practice_notify (self, VAS_PRACTICE_PROP_HAS_VIDEO);
}

/* During a take the recorder judges what a lost device means and tells it itself. */
static void
on_capture_failed (VasCapture *capture, GError *error, VasPractice *self)
{
  if (!vas_practice_is_recording (self))
    vas_practice_set_message (self, error->message);
}

static void
on_device_lost (VasCapture *capture, VasDeviceKind kind, const char *message, VasPractice *self)
{
  vas_practice_set_message (self, message);
}

static void
watch_capture (VasPractice *self)
{
  g_signal_connect_object (self->capture, "level", G_CALLBACK (on_level), self, 0);
  g_signal_connect_object (self->capture, "failed", G_CALLBACK (on_capture_failed), self, 0);
  g_signal_connect_object (self->capture, "video-failed", G_CALLBACK (on_capture_failed), self, 0);
  g_signal_connect_object (self->capture, "device-lost", G_CALLBACK (on_device_lost), self, 0);
  g_signal_connect_object (self->capture, "notify::frame", G_CALLBACK (on_frame_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->capture, "notify::has-video", G_CALLBACK (on_has_video_notify), self,
                           G_CONNECT_SWAPPED);
}

/* What changes all the time: the clock and the devices */
static gboolean
get_live_property (VasPractice *self, guint prop_id, GValue *value)
{
  switch (prop_id)
    {
    case VAS_PRACTICE_PROP_REMAINING_MS:
      g_value_set_int64 (value, self->limit_ms - self->elapsed_ms);
      return TRUE;
    case VAS_PRACTICE_PROP_ELAPSED_MS:
      g_value_set_int64 (value, self->elapsed_ms);
      return TRUE;
    case VAS_PRACTICE_PROP_LIMIT_MS:
      g_value_set_int64 (value, self->limit_ms);
      return TRUE;
    case VAS_PRACTICE_PROP_COUNTDOWN:
      g_value_set_int (value, self->countdown);
      return TRUE;
    case VAS_PRACTICE_PROP_BAND:
      g_value_set_enum (value, self->band);
      return TRUE;
    case VAS_PRACTICE_PROP_CLOCK_WORDS:
      g_value_set_string (value, self->clock_words);
      return TRUE;
    case VAS_PRACTICE_PROP_LEVEL_DB:
      g_value_set_double (value, self->level_db);
      return TRUE;
    case VAS_PRACTICE_PROP_PEAK_DB:
      g_value_set_double (value, self->peak_db);
      return TRUE;
    case VAS_PRACTICE_PROP_CLIPPING:
      g_value_set_boolean (value, self->clipping);
      return TRUE;
    case VAS_PRACTICE_PROP_FRAME:
      g_object_get_property (G_OBJECT (self->capture), "frame", value);
      return TRUE;
    case VAS_PRACTICE_PROP_HAS_VIDEO:
      g_value_set_boolean (value, vas_capture_get_has_video (self->capture));
      return TRUE;
    default:
      return FALSE;
    }
}

static void
vas_practice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasPractice *self = VAS_PRACTICE (object);

  switch (prop_id)
    {
    case VAS_PRACTICE_PROP_PHASE:
      g_value_set_enum (value, self->phase);
      break;
    case VAS_PRACTICE_PROP_INTERVIEW:
      g_value_set_object (value, self->interview);
      break;
    case VAS_PRACTICE_PROP_QUESTION:
      g_value_set_object (value, g_ptr_array_index (self->questions, self->position));
      break;
    case VAS_PRACTICE_PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case VAS_PRACTICE_PROP_QUESTION_COUNT:
      g_value_set_uint (value, self->questions->len);
      break;
    case VAS_PRACTICE_PROP_TAKE:
      g_value_set_int (value, self->take_number);
      break;
    case VAS_PRACTICE_PROP_IS_LAST:
      g_value_set_boolean (value, self->position + 1 >= self->questions->len);
      break;
    case VAS_PRACTICE_PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case VAS_PRACTICE_PROP_ANSWER:
      g_value_set_object (value, self->answer);
      break;
    case VAS_PRACTICE_PROP_RECORDING_PATH:
      if (self->answer != NULL && vas_answer_get_recording (self->answer) != NULL)
        g_value_take_string (value,
                             vas_store_get_recording_path (self->store, vas_recording_get_file (
                                                                            vas_answer_get_recording (self->answer))));
      break;
    case VAS_PRACTICE_PROP_ANSWERS:
      g_value_set_object (value, self->answers);
      break;
    case VAS_PRACTICE_PROP_CAN_TRY_AGAIN:
      g_value_set_boolean (value, vas_practice_get_can_try_again (self));
      break;
    case VAS_PRACTICE_PROP_RATING:
      g_value_set_int (value, self->rating);
      break;
    case VAS_PRACTICE_PROP_READING:
      g_value_set_boolean (value, vas_practice_is_reading (self));
      break;
    case VAS_PRACTICE_PROP_LANGUAGE:
      g_value_set_string (value, vas_question_get_language (vas_practice_get_question (self)));
      break;
    default:
      if (!get_live_property (self, prop_id, value))
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_practice_dispose (GObject *object)
{
  VasPractice *self = VAS_PRACTICE (object);

  vas_practice_stop_clock (self);
  vas_practice_stop_reading (self);
  /* The set-up shows the picture again */
  if (self->capture != NULL)
    vas_capture_set_preview (self->capture, TRUE);

  G_OBJECT_CLASS (vas_practice_parent_class)->dispose (object);
}

static void
vas_practice_finalize (GObject *object)
{
  VasPractice *self = VAS_PRACTICE (object);

  g_clear_object (&self->take);
  g_clear_object (&self->answer);
  g_clear_object (&self->answers);
  g_clear_pointer (&self->said, g_hash_table_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_object (&self->interview);
  g_clear_object (&self->speaker);
  g_clear_object (&self->capture);
  g_clear_object (&self->store);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (vas_practice_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[VAS_PRACTICE_PROP_PHASE] = g_param_spec_enum ("phase", NULL, NULL, VAS_TYPE_PRACTICE_PHASE,
                                                           VAS_PRACTICE_THINKING, flags);
  properties[VAS_PRACTICE_PROP_INTERVIEW] = g_param_spec_object ("interview", NULL, NULL, VAS_TYPE_INTERVIEW, flags);
  properties[VAS_PRACTICE_PROP_QUESTION] = g_param_spec_object ("question", NULL, NULL, VAS_TYPE_QUESTION, flags);
  properties[VAS_PRACTICE_PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[VAS_PRACTICE_PROP_QUESTION_COUNT] = g_param_spec_uint ("question-count", NULL, NULL, 0, G_MAXUINT, 0,
                                                                    flags);
  properties[VAS_PRACTICE_PROP_TAKE] = g_param_spec_int ("take", NULL, NULL, 1, G_MAXINT, 1, flags);
  properties[VAS_PRACTICE_PROP_IS_LAST] = g_param_spec_boolean ("is-last", NULL, NULL, FALSE, flags);
  properties[VAS_PRACTICE_PROP_REMAINING_MS] = g_param_spec_int64 ("remaining-ms", NULL, NULL, G_MININT64, G_MAXINT64,
                                                                   0, flags);
  properties[VAS_PRACTICE_PROP_ELAPSED_MS] = g_param_spec_int64 ("elapsed-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[VAS_PRACTICE_PROP_LIMIT_MS] = g_param_spec_int64 ("limit-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[VAS_PRACTICE_PROP_COUNTDOWN] = g_param_spec_int ("countdown", NULL, NULL, 0, 3, 0, flags);
  properties[VAS_PRACTICE_PROP_BAND] = g_param_spec_enum ("band", NULL, NULL, VAS_TYPE_CLOCK_BAND,
                                                          VAS_CLOCK_BAND_NEUTRAL, flags);
  properties[VAS_PRACTICE_PROP_CLOCK_WORDS] = g_param_spec_string ("clock-words", NULL, NULL, NULL, flags);
  properties[VAS_PRACTICE_PROP_LEVEL_DB] = g_param_spec_double ("level-db", NULL, NULL, -60.0, 0.0, -60.0, flags);
  properties[VAS_PRACTICE_PROP_PEAK_DB] = g_param_spec_double ("peak-db", NULL, NULL, -60.0, 0.0, -60.0, flags);
  properties[VAS_PRACTICE_PROP_CLIPPING] = g_param_spec_boolean ("clipping", NULL, NULL, FALSE, flags);
  properties[VAS_PRACTICE_PROP_FRAME] = g_param_spec_boxed ("frame", NULL, NULL, VAS_TYPE_FRAME, flags);
  properties[VAS_PRACTICE_PROP_HAS_VIDEO] = g_param_spec_boolean ("has-video", NULL, NULL, FALSE, flags);
  properties[VAS_PRACTICE_PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[VAS_PRACTICE_PROP_ANSWER] = g_param_spec_object ("answer", NULL, NULL, VAS_TYPE_ANSWER, flags);
  properties[VAS_PRACTICE_PROP_RECORDING_PATH] = g_param_spec_string ("recording-path", NULL, NULL, NULL, flags);
  properties[VAS_PRACTICE_PROP_ANSWERS] = g_param_spec_object ("answers", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[VAS_PRACTICE_PROP_CAN_TRY_AGAIN] = g_param_spec_boolean ("can-try-again", NULL, NULL, TRUE, flags);
  properties[VAS_PRACTICE_PROP_RATING] = g_param_spec_int ("rating", NULL, NULL, 0, 5, 0, flags);
  properties[VAS_PRACTICE_PROP_READING] = g_param_spec_boolean ("reading", NULL, NULL, FALSE, flags);
  properties[VAS_PRACTICE_PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, VAS_PRACTICE_N_PROPS, properties);
}

static void
vas_practice_class_init (VasPracticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vas_practice_get_property;
  object_class->dispose = vas_practice_dispose;
  object_class->finalize = vas_practice_finalize;
  install_properties (object_class);
}

static void
vas_practice_init (VasPractice *self)
{
  self->answers = g_list_store_new (VAS_TYPE_ANSWER);
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, vas_judgement_free);
  self->take_number = 1;
  self->level_db = -60.0;
  self->peak_db = -60.0;
}

/**
 * vas_practice_new:
 * @store: (transfer none): an open library
 * @capture: (transfer none): microphone and camera, running; stopped when the interview ends
 * @interview: (transfer none): the interview
 * @questions: (transfer none) (element-type VasQuestion): its questions, one or more
 * @position: the question to begin with, from 0
 *
 * Returns: (transfer full): the interview at that question, thinking time running
 */
VasPractice *
vas_practice_new (VasStore *store, VasCapture *capture, VasInterview *interview, GPtrArray *questions, guint position)
{
  VasPractice *self;

  g_return_val_if_fail (position < questions->len, NULL);

  self = g_object_new (VAS_TYPE_PRACTICE, NULL);
  self->store = g_object_ref (store);
  self->capture = g_object_ref (capture);
  self->interview = g_object_ref (interview);
  self->questions = g_ptr_array_ref (questions);
  self->position = position;
  self->begun_at = position;
  watch_capture (self);
  vas_practice_show_question (self);

  return self;
}

/**
 * vas_practice_get_phase:
 * @self: an interview
 *
 * Returns: how far it is
 */
VasPracticePhase
vas_practice_get_phase (VasPractice *self)
{
  g_return_val_if_fail (VAS_IS_PRACTICE (self), VAS_PRACTICE_ENDED);

  return self->phase;
}

/**
 * vas_practice_is_recording:
 *
 * Returns: whether a recorder runs, so that leaving would end a take
 */
gboolean
vas_practice_is_recording (VasPractice *self)
{
  g_return_val_if_fail (VAS_IS_PRACTICE (self), FALSE);

  return self->phase == VAS_PRACTICE_COUNTDOWN || self->phase == VAS_PRACTICE_ANSWERING;
}

/**
 * vas_practice_set_preview:
 * @self: an interview
 * @preview: whether somebody looks at `frame`
 *
 * While nobody does, `frame` is empty and costs nothing; the take has its picture all the same.
 */
void
vas_practice_set_preview (VasPractice *self, gboolean preview)
{
  g_return_if_fail (VAS_IS_PRACTICE (self));

  vas_capture_set_preview (self->capture, preview);
}

/**
 * vas_practice_get_interview:
 * @self: an interview
 *
 * Returns: (transfer none): the interview; it has no row before its first take
 */
VasInterview *
vas_practice_get_interview (VasPractice *self)
{
  g_return_val_if_fail (VAS_IS_PRACTICE (self), NULL);

  return self->interview;
}

/**
 * vas_practice_get_question:
 * @self: an interview
 *
 * Returns: (transfer none): the question that is answered now
 */
VasQuestion *
vas_practice_get_question (VasPractice *self)
{
  g_return_val_if_fail (VAS_IS_PRACTICE (self), NULL);

  return g_ptr_array_index (self->questions, self->position);
}

/**
 * vas_practice_get_answers:
 * @self: an interview
 *
 * Returns: (transfer none): list of #VasAnswer, every take kept so far
 */
GListModel *
vas_practice_get_answers (VasPractice *self)
{
  g_return_val_if_fail (VAS_IS_PRACTICE (self), NULL);

  return G_LIST_MODEL (self->answers);
}

/**
 * vas_practice_get_question_at:
 * @self: an interview
 * @position: a place among its questions, from 0
 *
 * Returns: (transfer none) (nullable): the question there; %NULL beyond the last one
 */
VasQuestion *
vas_practice_get_question_at (VasPractice *self, guint position)
{
  g_return_val_if_fail (VAS_IS_PRACTICE (self), NULL);

  return position < self->questions->len ? g_ptr_array_index (self->questions, position) : NULL;
}

/**
 * vas_practice_get_can_try_again:
 * @self: an interview
 *
 * Returns: whether its mode allows one more take of the question, beyond the one that runs or was just kept
 */
gboolean
vas_practice_get_can_try_again (VasPractice *self)
{
  int takes;

  g_return_val_if_fail (VAS_IS_PRACTICE (self), FALSE);

  takes = vas_interview_get_takes (self->interview);
  return takes == 0 || self->take_number < takes;
}
