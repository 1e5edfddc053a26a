/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is chosen before an interview, and the test of the devices. */

#include "flow-test.h"
#include "vas-question-set.h"
#include "vas-question.h"
#include "vas-setup.h"
#include "vas-uuid.h"
#include "wait-until.h"

#include <glib/gstdio.h>

#define TONE "audiotestsrc is-live=true volume=0.3"
#define PATIENCE_S 40

typedef struct
{
  FlowTest flow;
  VasSetup *setup;
  VasSetupTest wanted;
} SetupTest;

static void
add_questions (GPtrArray *bank, const char *language)
{
  for (int category = 0; category < VAS_N_CATEGORIES; category++)
    {
      const char *key = vas_term_key (VAS_TYPE_CATEGORY, category);
      g_autofree char *id = vas_uuid_for_question (key, language);

      g_ptr_array_add (bank, g_object_new (VAS_TYPE_QUESTION, "id", id, "key", key, "language", language, "category",
                                           category, "text", "?", "answer-s", 60, "origin", VAS_ORIGIN_BUILTIN, NULL));
    }
}

static void
set_up (SetupTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) bank = g_ptr_array_new_with_free_func (g_object_unref);

  add_questions (bank, "en");
  add_questions (bank, "fi");
  flow_test_init_with_bank (&test->flow, bank);
  test->setup = vas_setup_new (test->flow.library, TONE, NULL);
}

static void
tear_down (SetupTest *test, gconstpointer data)
{
  g_clear_object (&test->setup);
  flow_test_clear (&test->flow);
}

static VasQuestionSet *
get_chosen (SetupTest *test)
{
  g_autoptr (GListModel) sets = NULL;
  g_autofree char *id = NULL;

  g_object_get (test->setup, "sets", &sets, "set-id", &id, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (VasQuestionSet) set = g_list_model_get_item (sets, i);

      if (g_strcmp0 (vas_question_set_get_id (set), id) == 0)
        return g_steal_pointer (&set);
    }

  return NULL;
}

static gboolean
has_set (gpointer user_data)
{
  SetupTest *test = user_data;
  g_autoptr (VasQuestionSet) chosen = get_chosen (test);

  return chosen != NULL;
}

/* Returns: (transfer full): the key of the last set in the list, which is chosen now */
static char *
choose_last (SetupTest *test)
{
  g_autoptr (GListModel) sets = NULL;
  g_autoptr (VasQuestionSet) last = NULL;

  g_object_get (test->setup, "sets", &sets, NULL);
  last = g_list_model_get_item (sets, g_list_model_get_n_items (sets) - 1);
  g_object_set (test->setup, "set-id", vas_question_set_get_id (last), NULL);

  return g_strdup (vas_question_set_get_key (last));
}

/* The set that was chosen is chosen in the next language too, whatever was passed on the way there. */
static void
test_languages_in_a_row (SetupTest *test, gconstpointer data)
{
  g_autofree char *key = NULL;
  g_autofree char *english = NULL;
  g_autoptr (VasQuestionSet) chosen = NULL;

  g_object_set (test->setup, "language", "en", NULL);
  g_assert_true (wait_until (has_set, test, 10));
  key = choose_last (test);
  g_object_get (test->setup, "set-id", &english, NULL);

  g_object_set (test->setup, "language", "sv", NULL);
  g_object_set (test->setup, "language", "fi", NULL);
  /* Calls are served in order: what comes back now comes after those above. */
  vas_library_rename_async (test->flow.library, "0", "", flow_test_on_done, &test->flow);
  g_object_unref (flow_test_await (&test->flow));

  chosen = get_chosen (test);
  g_assert_nonnull (chosen);
  g_assert_cmpstr (vas_question_set_get_key (chosen), ==, key);
  g_assert_cmpstr (vas_question_set_get_id (chosen), !=, english);
}

static gboolean
can_begin (gpointer user_data)
{
  SetupTest *test = user_data;
  g_autofree char *problem = NULL;

  g_object_get (test->setup, "problem", &problem, NULL);

  return problem == NULL;
}

/* Left while the questions are being chosen: no interview begins behind the person's back. */
static void
test_left_while_beginning (SetupTest *test, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasPractice) practice = NULL;

  vas_setup_start (test->setup);
  g_assert_true (wait_until (can_begin, test, PATIENCE_S));
  vas_setup_begin_async (test->setup, NULL, flow_test_on_done, &test->flow);
  vas_setup_stop (test->setup);
  result = flow_test_await (&test->flow);
  practice = vas_setup_begin_finish (test->setup, result, &error);
  g_assert_null (practice);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct
{
  guint n_done;
  guint n_begun;
} Begun;

static void
on_begun (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Begun *begun = user_data;
  g_autoptr (VasPractice) practice = vas_setup_begin_finish (VAS_SETUP (source), result, NULL);

  begun->n_done++;
  begun->n_begun += practice != NULL ? 1 : 0;
}

static gboolean
both_done (gpointer user_data)
{
  Begun *begun = user_data;

  return begun->n_done == 2;
}

static void
test_begun_twice (SetupTest *test, gconstpointer data)
{
  Begun begun = { 0 };

  vas_setup_start (test->setup);
  g_assert_true (wait_until (can_begin, test, PATIENCE_S));
  vas_setup_begin_async (test->setup, NULL, on_begun, &begun);
  vas_setup_begin_async (test->setup, NULL, on_begun, &begun);
  g_assert_true (wait_until (both_done, &begun, 10));
  g_assert_cmpuint (begun.n_begun, ==, 1);
}

static gboolean
is_in_state (gpointer user_data)
{
  SetupTest *test = user_data;
  VasSetupTest state;

  g_object_get (test->setup, "test", &state, NULL);

  return state == test->wanted;
}

static gboolean
is_counting (gpointer user_data)
{
  SetupTest *test = user_data;
  int remaining_s = 0;

  g_object_get (test->setup, "test-remaining-s", &remaining_s, NULL);

  return remaining_s > 0;
}

static void
await_state (SetupTest *test, VasSetupTest state)
{
  test->wanted = state;
  g_assert_true (wait_until (is_in_state, test, PATIENCE_S));
}

static gboolean
nothing_is_left (gpointer user_data)
{
  g_autoptr (GDir) folder = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    if (!g_str_has_prefix (name, "vastaus-flow-"))
      return FALSE;

  return TRUE;
}

static void
start_test (SetupTest *test)
{
  vas_setup_start (test->setup);
  g_assert_true (wait_until (can_begin, test, PATIENCE_S));
  vas_setup_toggle_test (test->setup);
  await_state (test, VAS_SETUP_TEST_RECORDING);
  g_assert_true (wait_until (is_counting, test, PATIENCE_S));
}

/* Pressed twice in a hurry, it stops once; what it recorded goes with it. */
static void
test_device_test (SetupTest *test, gconstpointer data)
{
  start_test (test);
  g_assert_false (nothing_is_left (NULL));
  vas_setup_toggle_test (test->setup);
  vas_setup_toggle_test (test->setup);
  await_state (test, VAS_SETUP_TEST_PLAYING);
  await_state (test, VAS_SETUP_TEST_DONE);
  vas_setup_stop (test->setup);
  await_state (test, VAS_SETUP_TEST_NONE);
  g_assert_true (wait_until (nothing_is_left, NULL, 10));
}

static void
test_device_test_left (SetupTest *test, gconstpointer data)
{
  start_test (test);
  vas_setup_stop (test->setup);
  g_assert_true (wait_until (nothing_is_left, NULL, 10));
}

static void
add (const char *path, void (*func) (SetupTest *, gconstpointer))
{
  g_test_add (path, SetupTest, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  char folder[] = "/tmp/vastaus-setup-XXXXXX";
  int status;

  /* A place where nobody else puts anything, before GLib asks for it the first time */
  g_assert_nonnull (g_mkdtemp (folder));
  g_setenv ("TMPDIR", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  add ("/setup/languages-in-a-row", test_languages_in_a_row);
  add ("/setup/left-while-beginning", test_left_while_beginning);
  add ("/setup/begun-twice", test_begun_twice);
  add ("/setup/device-test", test_device_test);
  add ("/setup/device-test-left", test_device_test_left);
  status = g_test_run ();
  g_rmdir (folder);

  return status;
}
