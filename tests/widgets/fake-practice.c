/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-flow.h"

#include "vas-frame.h"

struct _VasPractice
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (VasPractice, vas_practice, G_TYPE_OBJECT)

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

static void
vas_practice_class_init (VasPracticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GParamSpec *specs[] = {
    NULL,
    g_param_spec_enum ("phase", NULL, NULL, VAS_TYPE_PRACTICE_PHASE, VAS_PRACTICE_THINKING, flags),
    g_param_spec_enum ("band", NULL, NULL, VAS_TYPE_CLOCK_BAND, VAS_CLOCK_BAND_NEUTRAL, flags),
    g_param_spec_object ("interview", NULL, NULL, VAS_TYPE_INTERVIEW, flags),
    g_param_spec_object ("question", NULL, NULL, VAS_TYPE_QUESTION, flags),
    g_param_spec_object ("answer", NULL, NULL, VAS_TYPE_ANSWER, flags),
    g_param_spec_object ("answers", NULL, NULL, G_TYPE_LIST_MODEL, flags),
    g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags),
    g_param_spec_uint ("question-count", NULL, NULL, 0, G_MAXUINT, 5, flags),
    g_param_spec_int ("take", NULL, NULL, 1, G_MAXINT, 1, flags),
    g_param_spec_int ("countdown", NULL, NULL, 0, 3, 0, flags),
    g_param_spec_boolean ("is-last", NULL, NULL, FALSE, flags),
    g_param_spec_boolean ("clipping", NULL, NULL, FALSE, flags),
    g_param_spec_boolean ("has-video", NULL, NULL, FALSE, flags),
    g_param_spec_boolean ("can-try-again", NULL, NULL, TRUE, flags),
    g_param_spec_boolean ("reading", NULL, NULL, FALSE, flags),
    g_param_spec_string ("language", NULL, NULL, "en", flags),
    g_param_spec_int64 ("remaining-ms", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags),
    g_param_spec_int64 ("elapsed-ms", NULL, NULL, 0, G_MAXINT64, 0, flags),
    g_param_spec_int64 ("limit-ms", NULL, NULL, 0, G_MAXINT64, 0, flags),
    g_param_spec_double ("level-db", NULL, NULL, -60, 0, -60, flags),
    g_param_spec_double ("peak-db", NULL, NULL, -60, 0, -60, flags),
    g_param_spec_string ("clock-words", NULL, NULL, NULL, flags),
    g_param_spec_string ("message", NULL, NULL, NULL, flags),
    g_param_spec_string ("recording-path", NULL, NULL, NULL, flags),
    g_param_spec_boxed ("frame", NULL, NULL, VAS_TYPE_FRAME, flags),
  };

  object_class->get_property = fake_get_property;
  object_class->set_property = fake_set_property;
  g_object_class_install_properties (object_class, G_N_ELEMENTS (specs), specs);
}

/* The defaults of the modes */
static const int takes[VAS_N_MODES] = { [VAS_MODE_PRACTICE] = 0, [VAS_MODE_MOCK] = 2, [VAS_MODE_STRICT] = 1 };

static void
vas_practice_init (VasPractice *self)
{
}

VasPractice *
fake_practice_new (void)
{
  return fake_practice_new_in_mode (VAS_MODE_PRACTICE);
}

VasPractice *
fake_practice_new_in_mode (VasMode mode)
{
  g_autoptr (VasInterview) interview = g_object_new (VAS_TYPE_INTERVIEW, "id", "1", "title", "Service, 5 questions",
                                                     "mode", mode, "takes", takes[mode], "profile-id", "job", NULL);
  g_autoptr (VasQuestion) question = fake_question_new ("What does good service mean to you?", VAS_CATEGORY_SERVICE);
  g_autoptr (GListStore) answers = g_list_store_new (VAS_TYPE_ANSWER);

  return g_object_new (VAS_TYPE_PRACTICE, "interview", interview, "question", question, "answers", answers, NULL);
}

void
vas_practice_answer_now (VasPractice *self)
{
  fake_note_call (self, "answer-now");
}

void
vas_practice_finish_answer (VasPractice *self)
{
  fake_note_call (self, "finish-answer");
}

void
vas_practice_start_again (VasPractice *self)
{
  fake_note_call (self, "start-again");
}

void
vas_practice_try_again (VasPractice *self)
{
  fake_note_call (self, "try-again");
}

void
vas_practice_next (VasPractice *self)
{
  fake_note_call (self, "next");
}

void
vas_practice_set_preview (VasPractice *self, gboolean preview)
{
  g_object_set_data (G_OBJECT (self), "preview", GINT_TO_POINTER (preview));
}

void
vas_practice_end_async (VasPractice *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  fake_note_call (self, "end");
  g_object_set (self, "phase", VAS_PRACTICE_ENDED, NULL);
  g_task_return_boolean (task, TRUE);
}

gboolean
vas_practice_end_finish (VasPractice *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

VasPracticePhase
vas_practice_get_phase (VasPractice *self)
{
  VasPracticePhase phase;

  g_object_get (self, "phase", &phase, NULL);
  return phase;
}

gboolean
vas_practice_is_recording (VasPractice *self)
{
  VasPracticePhase phase = vas_practice_get_phase (self);

  return phase == VAS_PRACTICE_COUNTDOWN || phase == VAS_PRACTICE_ANSWERING;
}

VasInterview *
vas_practice_get_interview (VasPractice *self)
{
  g_autoptr (VasInterview) interview = NULL;

  g_object_get (self, "interview", &interview, NULL);
  return interview;
}

VasQuestion *
vas_practice_get_question (VasPractice *self)
{
  g_autoptr (VasQuestion) question = NULL;

  g_object_get (self, "question", &question, NULL);
  return question;
}

GListModel *
vas_practice_get_answers (VasPractice *self)
{
  g_autoptr (GListModel) answers = NULL;

  g_object_get (self, "answers", &answers, NULL);
  return answers;
}

gboolean
vas_practice_get_can_try_again (VasPractice *self)
{
  gboolean can_try_again;

  g_object_get (self, "can-try-again", &can_try_again, NULL);
  return can_try_again;
}

void
vas_practice_set_language (VasPractice *self, const char *language)
{
  g_autofree char *call = g_strdup_printf ("language:%s", language);

  fake_note_call (self, call);
}

void
vas_practice_rate_answer (VasPractice *self, VasAnswer *answer, int rating)
{
  g_autofree char *call = g_strdup_printf ("rate:%s:%d", vas_answer_get_question_text (answer), rating);

  g_object_set_data (G_OBJECT (answer), "rating", GINT_TO_POINTER (rating));
  fake_note_call (self, call);
}

int
vas_practice_get_rating_of (VasPractice *self, VasAnswer *answer)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (answer), "rating"));
}

void
vas_practice_set_change_of (VasPractice *self, VasAnswer *answer, const char *text)
{
  g_autofree char *call = g_strdup_printf ("change:%s:%s", vas_answer_get_question_text (answer), text);

  g_object_set_data_full (G_OBJECT (answer), "change", g_strdup (text), g_free);
  fake_note_call (self, call);
}

const char *
vas_practice_get_change_of (VasPractice *self, VasAnswer *answer)
{
  const char *change = g_object_get_data (G_OBJECT (answer), "change");

  return change != NULL ? change : "";
}

void
vas_practice_leave_async (VasPractice *self, GAsyncReadyCallback callback, gpointer user_data)
{
  vas_practice_end_async (self, callback, user_data);
}

/* The questions that follow are a list store in the fake's data "next". */
VasQuestion *
vas_practice_get_question_at (VasPractice *self, guint position)
{
  GListModel *following = g_object_get_data (G_OBJECT (self), "next");
  g_autoptr (VasQuestion) question = NULL;
  guint at = 0;

  g_object_get (self, "position", &at, NULL);
  if (position == at)
    return vas_practice_get_question (self);
  if (following == NULL || position < at)
    return NULL;

  question = g_list_model_get_item (following, position - at - 1);
  return question;
}

void
vas_practice_ask_follow_up (VasPractice *self, const char *text)
{
  g_autofree char *call = g_strdup_printf ("follow-up:%s", text);

  fake_note_call (self, call);
}

void
vas_practice_ask_freely (VasPractice *self, const char *text)
{
  g_autofree char *call = g_strdup_printf ("freely:%s", text);

  fake_note_call (self, call);
}
