/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mode-test.h"

#include "vas-library-private.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define TONE "audiotestsrc is-live=true volume=0.3"
static gboolean
is_ready (gpointer user_data)
{
  return vas_capture_get_ready (user_data);
}

static gboolean
is_in_phase (gpointer user_data)
{
  ModeTest *test = user_data;

  return vas_practice_get_phase (test->practice) == test->wanted;
}

void
mode_test_await_phase (ModeTest *test, VasPracticePhase phase)
{
  g_autofree char *message = NULL;

  test->wanted = phase;
  if (wait_until (is_in_phase, test, PATIENCE_S))
    return;

  g_object_get (test->practice, "message", &message, NULL);
  g_error ("phase %d and not %d: %s", vas_practice_get_phase (test->practice), phase, message);
}

void
mode_test_init (ModeTest *test, const VasPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasPlanned) planned = NULL;

  *test = (ModeTest){ 0 };
  flow_test_init (&test->flow);
  test->store = vas_library_get_store (test->flow.library);
  planned = vas_store_call_sync (test->store, VAS_STORE_WRITE, vas_plan_job, (gpointer) plan, &error);
  g_assert_no_error (error);

  test->capture = vas_capture_new ();
  vas_capture_set_audio_source (test->capture, TONE);
  vas_capture_start (test->capture);
  g_assert_true (wait_until (is_ready, test->capture, PATIENCE_S));
  test->practice = vas_practice_new (test->store, test->capture, planned->interview, planned->questions,
                                     planned->position);
}

void
mode_test_clear (ModeTest *test)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vas_practice_end_async (test->practice, flow_test_on_done, &test->flow);
  result = flow_test_await (&test->flow);
  vas_practice_end_finish (test->practice, result, &error);
  g_assert_no_error (error);

  g_clear_object (&test->practice);
  g_clear_object (&test->capture);
  flow_test_clear (&test->flow);
}

char **
mode_test_ids_of (const char *first, const char *second)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *keys[] = { first, second };

  for (gsize i = 0; i < G_N_ELEMENTS (keys) && keys[i] != NULL; i++)
    {
      g_autofree char *id = vas_uuid_for_question (keys[i], "en");

      g_strv_builder_add (builder, id);
    }

  return g_strv_builder_end (builder);
}

void
mode_test_keep_an_answer (ModeTest *test)
{
  vas_practice_answer_now (test->practice);
  mode_test_await_phase (test, VAS_PRACTICE_ANSWERING);
  vas_practice_finish_answer (test->practice);
  mode_test_await_phase (test, VAS_PRACTICE_KEPT);
}

VasAnswer *
mode_test_get_answer (ModeTest *test, guint index)
{
  return g_list_model_get_item (vas_practice_get_answers (test->practice), index);
}
