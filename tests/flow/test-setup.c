/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How an interview begins, and the test of the devices. */

#include "flow-test.h"
#include "vas-setup.h"
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
set_up (SetupTest *test, gconstpointer data)
{
  flow_test_init (&test->flow);
  test->setup = vas_setup_new (test->flow.library, TONE, NULL);
}

static void
tear_down (SetupTest *test, gconstpointer data)
{
  g_clear_object (&test->setup);
  flow_test_clear (&test->flow);
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

static VasInterview *
find_interview (SetupTest *test)
{
  return g_list_model_get_item (vas_library_get_interviews (test->flow.library), 0);
}

static gboolean
is_listed (gpointer user_data)
{
  g_autoptr (VasInterview) interview = find_interview (user_data);

  return interview != NULL && vas_interview_get_stopped_at (interview) == 3;
}

/* What was interrupted goes on with the question after the last answer, as the same interview. */
static void
test_goes_on (SetupTest *test, gconstpointer data)
{
  g_autofree char *id = flow_test_add_interview (&test->flow, "Thursday", 2);
  g_autoptr (VasInterview) interview = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasPractice) practice = NULL;
  guint position, question_count;

  flow_test_interrupt (&test->flow, id);
  vas_library_refresh (test->flow.library);
  g_assert_true (wait_until (is_listed, test, PATIENCE_S));
  interview = find_interview (test);
  g_object_set (vas_setup_get_planner (test->setup), "resume", interview, NULL);

  vas_setup_start (test->setup);
  g_assert_true (wait_until (can_begin, test, PATIENCE_S));
  vas_setup_begin_async (test->setup, NULL, flow_test_on_done, &test->flow);
  result = flow_test_await (&test->flow);
  practice = vas_setup_begin_finish (test->setup, result, &error);
  g_assert_no_error (error);
  g_object_get (practice, "position", &position, "question-count", &question_count, NULL);
  g_assert_cmpuint (position, ==, 2);
  g_assert_cmpuint (question_count, ==, 3);
  g_assert_cmpstr (vas_interview_get_id (vas_practice_get_interview (practice)), ==, id);

  g_clear_object (&result);
  vas_practice_end_async (practice, flow_test_on_done, &test->flow);
  result = flow_test_await (&test->flow);
  g_assert_true (vas_practice_end_finish (practice, result, &error));
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
  add ("/setup/left-while-beginning", test_left_while_beginning);
  add ("/setup/goes-on", test_goes_on);
  add ("/setup/begun-twice", test_begun_twice);
  add ("/setup/device-test", test_device_test);
  add ("/setup/device-test-left", test_device_test_left);
  status = g_test_run ();
  g_rmdir (folder);

  return status;
}
