/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flow-test.h"

#include "vas-answer.h"
#include "vas-library-private.h"
#include "vas-question.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-people.h"
#include "vas-uuid.h"
#include "wait-until.h"

#include <glib/gstdio.h>

#define PATIENCE_S 30

typedef struct
{
  const char *title;
  guint n_answers;
} Wanted;

void
flow_test_on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FlowTest *self = user_data;

  g_set_object (&self->result, result);
}

static gboolean
has_result (gpointer user_data)
{
  FlowTest *self = user_data;

  return self->result != NULL;
}

/* Returns: (transfer full): what the call that was given flow_test_on_done() ended with */
GAsyncResult *
flow_test_await (FlowTest *self)
{
  g_assert_true (wait_until (has_result, self, PATIENCE_S));

  return g_steal_pointer (&self->result);
}

/* Waits for one of the calls that change the library. */
void
flow_test_change (FlowTest *self)
{
  g_autoptr (GAsyncResult) result = flow_test_await (self);
  g_autoptr (GError) error = NULL;
  gboolean done = vas_library_change_finish (self->library, result, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

static VasQuestion *
make_question (const char *key, VasCategory category, VasScheme scheme)
{
  g_autofree char *id = vas_uuid_for_question (key, "en");
  g_autofree char *text = g_strdup_printf ("What about %s?", key);
  const char *follow_ups[] = { "Why?", "And then?", NULL };

  return g_object_new (VAS_TYPE_QUESTION, "id", id, "key", key, "language", "en", "category", category, "scheme",
                       scheme, "text", text, "think-s", 30, "answer-s", 60, "origin", VAS_ORIGIN_BUILTIN, "follow-ups",
                       follow_ups, NULL);
}

/* Two questions in every category, in English. */
GPtrArray *
flow_test_make_bank (void)
{
  GPtrArray *bank = g_ptr_array_new_with_free_func (g_object_unref);

  for (int category = 0; category < VAS_N_CATEGORIES; category++)
    for (int i = 0; i < 2; i++)
      {
        g_autofree char *key = g_strdup_printf ("%s-%d", vas_term_key (VAS_TYPE_CATEGORY, category), i);

        g_ptr_array_add (bank, make_question (key, category, VAS_SCHEME_STAR));
      }

  return bank;
}

static char *
get_bank_version (gpointer test, GError **error)
{
  return g_strdup ("1");
}

static GPtrArray *
load_bank (gpointer test, GError **error)
{
  FlowTest *self = test;

  self->n_loaded++;
  return g_ptr_array_ref (self->bank);
}

static void
open_library (FlowTest *self)
{
  VasBankSource source = { get_bank_version, load_bank, self };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  self->library = vas_library_new (self->folder);
  vas_library_open_async (self->library, &source, NULL, flow_test_on_done, self);
  result = flow_test_await (self);
  vas_library_open_finish (self->library, result, &error);
  g_assert_no_error (error);
}

static void
close_library (FlowTest *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vas_library_close_async (self->library, flow_test_on_done, self);
  result = flow_test_await (self);
  vas_library_close_finish (self->library, result, &error);
  g_assert_no_error (error);
  g_clear_object (&self->library);
}

void
flow_test_init (FlowTest *self)
{
  g_autoptr (GPtrArray) bank = flow_test_make_bank ();

  flow_test_init_with_bank (self, bank);
}

void
flow_test_init_with_bank (FlowTest *self, GPtrArray *bank)
{
  g_autoptr (GError) error = NULL;

  *self = (FlowTest){ .bank = g_ptr_array_ref (bank) };
  self->folder = g_dir_make_tmp ("vastaus-flow-XXXXXX", &error);
  g_assert_no_error (error);
  open_library (self);
}

void
flow_test_reopen (FlowTest *self)
{
  close_library (self);
  open_library (self);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
flow_test_clear (FlowTest *self)
{
  close_library (self);
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->bank, g_ptr_array_unref);
}

static VasAnswer *
make_answer (const char *interview_id, VasQuestion *question, int position)
{
  g_autofree char *id = vas_uuid_new ();

  return g_object_new (VAS_TYPE_ANSWER, "id", id, "interview-id", interview_id, "question-id",
                       vas_question_get_id (question), "question-text", vas_question_get_text (question), "language",
                       "en", "category", vas_question_get_category (question), "scheme",
                       vas_question_get_scheme (question), "position", position, "take", 1, "state",
                       VAS_ANSWER_STATE_REMOVED, "started", G_GINT64_CONSTANT (1763750000000), "duration-ms",
                       G_GINT64_CONSTANT (30000), NULL);
}

static gpointer
add_interview_job (VasConnection *connection, gpointer data, GError **error)
{
  Wanted *wanted = data;
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (GPtrArray) bank = flow_test_make_bank ();
  g_autoptr (VasCandidate) candidate = vas_store_ensure_candidate (connection, error);
  g_autoptr (VasInterview) interview = NULL;

  if (candidate == NULL)
    return NULL;

  g_ptr_array_set_size (bank, (int) wanted->n_answers);
  interview = g_object_new (VAS_TYPE_INTERVIEW, "id", id, "candidate-id", vas_candidate_get_id (candidate), "title",
                            wanted->title, "created", G_GINT64_CONSTANT (1763750000000), "language", "en", "state",
                            VAS_INTERVIEW_STATE_ENDED, NULL);
  if (!vas_store_add_interview (connection, interview, bank, error))
    return NULL;

  for (guint i = 0; i < wanted->n_answers; i++)
    {
      g_autoptr (VasAnswer) answer = make_answer (id, bank->pdata[i], (int) i);

      if (!vas_store_add_answer (connection, answer, error))
        return NULL;
    }

  return g_steal_pointer (&id);
}

/* Returns: (transfer full): UUID of an interview whose recordings were removed */
char *
flow_test_add_interview (FlowTest *self, const char *title, guint n_answers)
{
  Wanted wanted = { title, n_answers };
  g_autoptr (GError) error = NULL;
  char *id = vas_store_call_sync (vas_library_get_store (self->library), VAS_STORE_WRITE, add_interview_job, &wanted,
                                  &error);

  g_assert_no_error (error);

  return id;
}

static gpointer
interrupt_job (VasConnection *connection, gpointer id, GError **error)
{
  g_autoptr (GPtrArray) bank = flow_test_make_bank ();

  return GINT_TO_POINTER (
      vas_store_append_interview_question (connection, id, vas_question_get_id (bank->pdata[0]), error) &&
      vas_store_set_interview_state (connection, id, VAS_INTERVIEW_STATE_RUNNING, error));
}

/* As if the program had ended before the last question, which is one more. */
void
flow_test_interrupt (FlowTest *self, const char *interview_id)
{
  g_autoptr (GError) error = NULL;

  vas_store_call_sync (vas_library_get_store (self->library), VAS_STORE_WRITE, interrupt_job, (gpointer) interview_id,
                       &error);
  g_assert_no_error (error);
}
