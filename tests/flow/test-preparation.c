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

static VasPreparation *
prepare (FlowTest *test, VasQuestion *question)
{
  VasPreparation *preparation = vas_preparation_new (test->library);

  vas_preparation_set_question (preparation, question);
  g_assert_true (wait_until (is_loaded, preparation, PATIENCE_S));
  return preparation;
}

static void
set_up (FlowTest *test, gconstpointer data)
{
  flow_test_init (test);
}

static void
tear_down (FlowTest *test, gconstpointer data)
{
  flow_test_clear (test);
}

/* Every question has an outline: a part at least, and those of its scheme if it has one. */
static void
test_parts (FlowTest *test, gconstpointer data)
{
  for (guint i = 0; i < test->bank->len; i++)
    {
      VasQuestion *question = test->bank->pdata[i];
      g_autoptr (VasPreparation) preparation = prepare (test, question);
      gsize n_parts = 0;

      vas_scheme_parts (vas_question_get_scheme (question), &n_parts);
      g_assert_cmpuint (g_list_model_get_n_items (vas_preparation_get_outline (preparation)), ==, MAX (n_parts, 1));
    }
}

/* What was noted is there the next time, and only with its question. */
static void
test_note (FlowTest *test, gconstpointer data)
{
  g_autoptr (VasPreparation) preparation = prepare (test, test->bank->pdata[0]);
  g_autoptr (VasOutlinePart) part = g_list_model_get_item (vas_preparation_get_outline (preparation), 0);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VasPreparation) again = NULL;
  g_autoptr (VasOutlinePart) noted = NULL;
  g_autoptr (VasPreparation) other = NULL;
  g_autoptr (VasOutlinePart) empty = NULL;

  vas_preparation_note_async (preparation, vas_outline_part_get_part (part), "Kesä, kassa", flow_test_on_done, test);
  result = flow_test_await (test);
  g_assert_true (vas_preparation_note_finish (preparation, result, NULL));

  again = prepare (test, test->bank->pdata[0]);
  noted = g_list_model_get_item (vas_preparation_get_outline (again), 0);
  g_assert_cmpstr (vas_outline_part_get_text (noted), ==, "Kesä, kassa");
  other = prepare (test, test->bank->pdata[1]);
  empty = g_list_model_get_item (vas_preparation_get_outline (other), 0);
  g_assert_cmpstr (vas_outline_part_get_text (empty), ==, "");
}

/* What was read before something was written says nothing against it. */
static void
test_noted_while_reading (FlowTest *test, gconstpointer data)
{
  g_autoptr (VasPreparation) preparation = vas_preparation_new (test->library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VasOutlinePart) part = NULL;

  vas_preparation_set_question (preparation, test->bank->pdata[0]);
  vas_preparation_note_async (preparation, "situation", "Kesä, kassa", flow_test_on_done, test);
  result = flow_test_await (test);
  g_assert_true (vas_preparation_note_finish (preparation, result, NULL));
  g_assert_true (wait_until (is_loaded, preparation, PATIENCE_S));

  part = g_list_model_get_item (vas_preparation_get_outline (preparation), 0);
  g_assert_cmpstr (vas_outline_part_get_text (part), ==, "Kesä, kassa");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/preparation/parts", FlowTest, NULL, set_up, test_parts, tear_down);
  g_test_add ("/preparation/note", FlowTest, NULL, set_up, test_note, tear_down);
  g_test_add ("/preparation/noted-while-reading", FlowTest, NULL, set_up, test_noted_while_reading, tear_down);

  return g_test_run ();
}
