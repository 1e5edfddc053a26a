/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flow-test.h"
#include "vas-outline-part.h"
#include "vas-preparation.h"
#include "wait-until.h"

#define PATIENCE_S 20

static gboolean
is_loaded (gpointer object)
{
  gboolean loaded = FALSE;

  g_object_get (object, "loaded", &loaded, NULL);
  return loaded;
}

static void
note (FlowTest *test, VasPreparation *preparation, const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vas_preparation_note_async (preparation, "situation", text, flow_test_on_done, test);
  result = flow_test_await (test);
  vas_preparation_note_finish (preparation, result, &error);
  g_assert_no_error (error);
}

static void
assert_situation (VasPreparation *preparation, const char *text)
{
  g_autoptr (VasOutlinePart) part = g_list_model_get_item (vas_preparation_get_outline (preparation), 0);

  g_assert_cmpstr (vas_outline_part_get_part (part), ==, "situation");
  g_assert_cmpstr (vas_outline_part_get_text (part), ==, text);
}

static void
test_outline (void)
{
  FlowTest test;
  g_autoptr (VasPreparation) preparation = NULL;
  g_autoptr (VasPreparation) again = NULL;

  flow_test_init (&test);
  preparation = vas_preparation_new (test.library);
  vas_preparation_set_question (preparation, test.bank->pdata[0]);
  g_assert_true (wait_until (is_loaded, preparation, PATIENCE_S));
  assert_situation (preparation, "");
  note (&test, preparation, "A Friday in May");
  assert_situation (preparation, "A Friday in May");

  again = vas_preparation_new (test.library);
  vas_preparation_set_question (again, test.bank->pdata[0]);
  g_assert_true (wait_until (is_loaded, again, PATIENCE_S));
  assert_situation (again, "A Friday in May");
  g_clear_object (&preparation);
  g_clear_object (&again);
  flow_test_clear (&test);
}

/* What was read before something was written says nothing against it. */
static void
test_written_while_reading (void)
{
  FlowTest test;
  g_autoptr (VasPreparation) preparation = NULL;

  flow_test_init (&test);
  preparation = vas_preparation_new (test.library);
  vas_preparation_set_question (preparation, test.bank->pdata[0]);
  note (&test, preparation, "A Friday in May");
  g_assert_true (wait_until (is_loaded, preparation, PATIENCE_S));
  assert_situation (preparation, "A Friday in May");
  g_clear_object (&preparation);
  flow_test_clear (&test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/preparation/outline", test_outline);
  g_test_add_func ("/preparation/written-while-reading", test_written_while_reading);

  return g_test_run ();
}
