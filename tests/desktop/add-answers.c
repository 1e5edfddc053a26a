/* SPDX-License-Identifier: GPL-3.0-or-later */
/* add-answers DIRECTORY RECORDING COUNT DURATION_MS: an interview in a library, with so many answers of which each has a
 * copy of a recording. To record them would take as long as they last. */

#include "vas-answer.h"
#include "vas-question.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-people.h"
#include "vas-store-questions.h"
#include "vas-store.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gstdio.h>

typedef struct
{
  VasStore *store;
  const char *recording;
  int count;
  gint64 duration_ms;
} Wanted;

static GPtrArray *
add_questions (VasConnection *connection, int count, GError **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < count; i++)
    {
      g_autofree char *id = vas_uuid_new ();
      g_autofree char *text = g_strdup_printf ("What did you do the %d. time?", i + 1);
      VasQuestion *question = g_object_new (VAS_TYPE_QUESTION, "id", id, "language", "en", "text", text, "scheme",
                                            VAS_SCHEME_STAR, NULL);

      g_ptr_array_add (questions, question);
      if (!vas_store_add_question (connection, question, error))
        return NULL;
    }

  return g_steal_pointer (&questions);
}

static gboolean
copy_recording (Wanted *wanted, const char *file, gint64 *bytes, GError **error)
{
  g_autofree char *path = vas_store_get_recording_path (wanted->store, file);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *data = NULL;
  gsize length = 0;

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_get_contents (wanted->recording, &data, &length, error))
    return FALSE;

  *bytes = (gint64) length;
  return g_file_set_contents (path, data, (gssize) length, error);
}

static gboolean
add_answer (VasConnection *connection,
            Wanted *wanted,
            VasInterview *interview,
            VasQuestion *question,
            int position,
            GError **error)
{
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *file = g_strconcat (id, ".webm", NULL);
  g_autoptr (VasAnswer) answer = NULL;
  g_autoptr (VasRecording) recording = NULL;
  gint64 bytes = 0;

  if (!copy_recording (wanted, file, &bytes, error))
    return FALSE;

  recording = g_object_new (VAS_TYPE_RECORDING, "answer-id", id, "file", file, "media-type", "audio/webm", "bytes",
                            bytes, "duration-ms", wanted->duration_ms, NULL);
  answer = g_object_new (VAS_TYPE_ANSWER, "id", id, "interview-id", vas_interview_get_id (interview), "question-id",
                         vas_question_get_id (question), "question-text", vas_question_get_text (question), "language",
                         "en", "scheme", VAS_SCHEME_STAR, "position", position, "take", 1, "state",
                         VAS_ANSWER_STATE_COMPLETE, "started", vas_interview_get_created (interview), "duration-ms",
                         wanted->duration_ms, "recording", recording, NULL);

  return vas_store_add_answer (connection, answer, error);
}

static gpointer
add_job (VasConnection *connection, gpointer data, GError **error)
{
  Wanted *wanted = data;
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (GPtrArray) questions = add_questions (connection, wanted->count, error);
  g_autoptr (VasCandidate) candidate = questions != NULL ? vas_store_ensure_candidate (connection, error) : NULL;
  g_autoptr (VasInterview) interview = NULL;

  if (candidate == NULL)
    return NULL;

  interview = g_object_new (VAS_TYPE_INTERVIEW, "id", id, "candidate-id", vas_candidate_get_id (candidate), "title",
                            "Customer service", "created", vas_time_now_ms (), "language", "en", "state",
                            VAS_INTERVIEW_STATE_ENDED, NULL);
  if (!vas_store_add_interview (connection, interview, questions, error))
    return NULL;
  for (int i = 0; i < wanted->count; i++)
    if (!add_answer (connection, wanted, interview, questions->pdata[i], i, error))
      return NULL;

  return GINT_TO_POINTER (TRUE);
}

int
main (int argc, char **argv)
{
  g_autoptr (VasStore) store = NULL;
  g_autoptr (GError) error = NULL;
  Wanted wanted = { 0 };

  if (argc != 5)
    {
      g_printerr ("add-answers DIRECTORY RECORDING COUNT DURATION_MS\n");
      return 2;
    }

  store = vas_store_new (argv[1]);
  wanted = (Wanted){ store, argv[2], (int) g_ascii_strtoll (argv[3], NULL, 10), g_ascii_strtoll (argv[4], NULL, 10) };
  if (!vas_store_open_sync (store, &error) ||
      vas_store_call_sync (store, VAS_STORE_WRITE, add_job, &wanted, &error) == NULL ||
      !vas_store_close_sync (store, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
