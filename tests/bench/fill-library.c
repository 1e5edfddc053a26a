/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fill-library DIRECTORY COUNT: a library of so many interviews with five answers each, without recordings. */

#include "vas-answer.h"
#include "vas-question.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-people.h"
#include "vas-store-questions.h"
#include "vas-store.h"
#include "vas-time.h"
#include "vas-uuid.h"

#define N_ANSWERS 5
#define BETWEEN_MS (G_GINT64_CONSTANT (3600) * 1000)

static GPtrArray *
make_questions (void)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < N_ANSWERS; i++)
    {
      g_autofree char *id = vas_uuid_new ();
      g_autofree char *text = g_strdup_printf ("What did you do the %d. time?", i + 1);

      g_ptr_array_add (questions, g_object_new (VAS_TYPE_QUESTION, "id", id, "language", "en", "text", text, NULL));
    }

  return questions;
}

static gboolean
add_answer (VasConnection *connection, VasInterview *interview, VasQuestion *question, int position, GError **error)
{
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasAnswer) answer = g_object_new (VAS_TYPE_ANSWER, "id", id, "interview-id",
                                               vas_interview_get_id (interview), "question-id",
                                               vas_question_get_id (question), "question-text",
                                               vas_question_get_text (question), "language", "en", "position", position,
                                               "take", 1, "state", VAS_ANSWER_STATE_REMOVED, "started",
                                               vas_interview_get_created (interview), "duration-ms",
                                               G_GINT64_CONSTANT (95000), NULL);

  return vas_store_add_answer (connection, answer, error);
}

static gboolean
add_interview (VasConnection *connection, GPtrArray *questions, const char *candidate, int number, GError **error)
{
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *title = g_strdup_printf ("Customer service %d", number);
  g_autoptr (VasInterview) interview = g_object_new (VAS_TYPE_INTERVIEW, "id", id, "candidate-id", candidate, "title",
                                                     title, "created", vas_time_now_ms () - number * BETWEEN_MS,
                                                     "language", "en", "state", VAS_INTERVIEW_STATE_ENDED, NULL);

  if (!vas_store_add_interview (connection, interview, questions, error))
    return FALSE;
  for (int i = 0; i < N_ANSWERS; i++)
    if (!add_answer (connection, interview, questions->pdata[i], i, error))
      return FALSE;

  return TRUE;
}

static gpointer
fill_job (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) questions = make_questions ();
  g_autoptr (VasCandidate) candidate = vas_store_ensure_candidate (connection, error);

  if (candidate == NULL)
    return NULL;

  for (guint i = 0; i < questions->len; i++)
    if (!vas_store_add_question (connection, questions->pdata[i], error))
      return NULL;
  for (int i = 0; i < GPOINTER_TO_INT (data); i++)
    if (!add_interview (connection, questions, vas_candidate_get_id (candidate), i, error))
      return NULL;

  return GINT_TO_POINTER (TRUE);
}

int
main (int argc, char **argv)
{
  g_autoptr (VasStore) store = NULL;
  g_autoptr (GError) error = NULL;
  int count = argc == 3 ? (int) g_ascii_strtoll (argv[2], NULL, 10) : 0;

  if (count <= 0)
    {
      g_printerr ("fill-library DIRECTORY COUNT\n");
      return 2;
    }

  store = vas_store_new (argv[1]);
  if (!vas_store_open_sync (store, &error) ||
      vas_store_call_sync (store, VAS_STORE_WRITE, fill_job, GINT_TO_POINTER (count), &error) == NULL ||
      !vas_store_close_sync (store, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
