/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is chosen before an interview. */

#include "flow-test.h"
#include "vas-library-private.h"
#include "vas-planner-private.h"
#include "vas-question.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-outlines.h"
#include "vas-store-sets.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define PATIENCE_S 10

typedef struct
{
  FlowTest flow;
  VasPlanner *planner;
} PlannerTest;

static void
add_questions (GPtrArray *bank, const char *language)
{
  for (int i = 0; i < 2 * VAS_N_CATEGORIES; i++)
    {
      int category = i / 2;
      g_autofree char *key = g_strdup_printf ("%s-%d", vas_term_key (VAS_TYPE_CATEGORY, category), i);
      const char *used = i == 2 ? "introduce-yourself" : key;
      g_autofree char *id = vas_uuid_for_question (used, language);

      g_ptr_array_add (bank, g_object_new (VAS_TYPE_QUESTION, "id", id, "key", used, "language", language, "category",
                                           category, "text", "?", "answer-s", 90, "origin", VAS_ORIGIN_BUILTIN, NULL));
    }
}

static gboolean
is_loaded (gpointer user_data)
{
  PlannerTest *test = user_data;
  gboolean loaded;

  g_object_get (test->planner, "loaded", &loaded, NULL);

  return loaded;
}

static void
set_up (PlannerTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) bank = g_ptr_array_new_with_free_func (g_object_unref);

  add_questions (bank, "en");
  add_questions (bank, "fi");
  flow_test_init_with_bank (&test->flow, bank);
  test->planner = vas_planner_new (test->flow.library);
}

static void
tear_down (PlannerTest *test, gconstpointer data)
{
  g_clear_object (&test->planner);
  flow_test_clear (&test->flow);
}

static void
await_sets (PlannerTest *test)
{
  g_assert_true (wait_until (is_loaded, test, PATIENCE_S));
}

static VasQuestionSet *
get_chosen (PlannerTest *test)
{
  g_autoptr (GListModel) sets = NULL;
  g_autofree char *id = NULL;

  g_object_get (test->planner, "sets", &sets, "set-id", &id, NULL);
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
  PlannerTest *test = user_data;
  g_autoptr (VasQuestionSet) chosen = get_chosen (test);

  return chosen != NULL;
}

/* Returns: (transfer full): the key of the last set in the list, which is chosen now */
static char *
choose_last (PlannerTest *test)
{
  g_autoptr (GListModel) sets = NULL;
  g_autoptr (VasQuestionSet) last = NULL;

  g_object_get (test->planner, "sets", &sets, NULL);
  last = g_list_model_get_item (sets, g_list_model_get_n_items (sets) - 1);
  g_object_set (test->planner, "set-id", vas_question_set_get_id (last), NULL);

  return g_strdup (vas_question_set_get_key (last));
}

/* The set that was chosen is chosen in the next language too, whatever was passed on the way there. */
static void
test_languages_in_a_row (PlannerTest *test, gconstpointer data)
{
  g_autofree char *key = NULL;
  g_autofree char *english = NULL;
  g_autoptr (VasQuestionSet) chosen = NULL;

  g_object_set (test->planner, "language", "en", NULL);
  g_assert_true (wait_until (has_set, test, PATIENCE_S));
  key = choose_last (test);
  g_object_get (test->planner, "set-id", &english, NULL);

  g_object_set (test->planner, "language", "sv", NULL);
  g_object_set (test->planner, "language", "fi", NULL);
  /* Calls are served in order: what comes back now comes after those above. */
  vas_library_rename_async (test->flow.library, "0", "", flow_test_on_done, &test->flow);
  g_object_unref (flow_test_await (&test->flow));

  chosen = get_chosen (test);
  g_assert_nonnull (chosen);
  g_assert_cmpstr (vas_question_set_get_key (chosen), ==, key);
  g_assert_cmpstr (vas_question_set_get_id (chosen), !=, english);
}

static void
assert_ready_made (PlannerTest *test, VasReadyMade expected)
{
  VasReadyMade ready_made;

  g_object_get (test->planner, "ready-made", &ready_made, NULL);
  g_assert_cmpint (ready_made, ==, expected);
}

/* Each mode has its own values, and what was changed of one of them is there again when it is chosen again. */
static void
test_modes (PlannerTest *test, gconstpointer data)
{
  int think_s, overtime_s, takes;

  g_object_set (test->planner, "mode", VAS_MODE_STRICT, NULL);
  g_object_get (test->planner, "think-s", &think_s, "overtime-s", &overtime_s, "takes", &takes, NULL);
  g_assert_cmpint (think_s, ==, 5);
  g_assert_cmpint (overtime_s, ==, 0);
  g_assert_cmpint (takes, ==, 1);

  g_object_set (test->planner, "think-s", 7, NULL);
  g_object_set (test->planner, "mode", VAS_MODE_PRACTICE, NULL);
  g_object_get (test->planner, "think-s", &think_s, NULL);
  g_assert_cmpint (think_s, ==, 30);
  g_object_set (test->planner, "mode", VAS_MODE_STRICT, NULL);
  g_object_get (test->planner, "think-s", &think_s, NULL);
  g_assert_cmpint (think_s, ==, 7);
}

/* What was changed is all that is kept, and it is the same when it is read again. */
static void
test_mode_values (PlannerTest *test, gconstpointer data)
{
  g_autoptr (VasPlanner) other = vas_planner_new (test->flow.library);
  g_autoptr (GVariant) values = NULL;
  g_autoptr (GVariant) again = NULL;
  g_autofree char *printed = NULL;
  int takes;

  g_object_set (test->planner, "mode", VAS_MODE_MOCK, "takes", 3, "pause-s", 20, NULL);
  g_object_get (test->planner, "mode-values", &values, NULL);
  printed = g_variant_print (values, FALSE);
  g_assert_cmpstr (printed, ==, "{'practice': {}, 'mock': {'takes': 3, 'pause-s': 20}, 'strict': {}}");

  g_object_set (other, "mode", VAS_MODE_MOCK, "mode-values", values, NULL);
  g_object_get (other, "mode-values", &again, "takes", &takes, NULL);
  g_assert_true (g_variant_equal (values, again));
  g_assert_cmpint (takes, ==, 3);
}

static void
test_foreign_mode_values (PlannerTest *test, gconstpointer data)
{
  int think_s, takes;

  g_object_set (test->planner, "mode-values",
                g_variant_new_parsed ("{'practice': {'think-s': 100000, 'takes': -1}, 'other': {'takes': 2}}"), NULL);
  g_object_get (test->planner, "think-s", &think_s, "takes", &takes, NULL);
  g_assert_cmpint (think_s, ==, 300);
  g_assert_cmpint (takes, ==, 0);
}

static char *
dup_set_key (PlannerTest *test)
{
  g_autoptr (VasQuestionSet) chosen = get_chosen (test);

  return g_strdup (chosen != NULL ? vas_question_set_get_key (chosen) : "none");
}

static void
assert_chosen (PlannerTest *test, VasReadyMade ready_made, const char *key, int count, VasMode mode)
{
  g_autofree char *chosen = NULL;
  int question_count;
  VasMode chosen_mode;

  vas_planner_choose (test->planner, ready_made);
  assert_ready_made (test, ready_made);
  chosen = dup_set_key (test);
  g_object_get (test->planner, "question-count", &question_count, "mode", &chosen_mode, NULL);
  g_assert_cmpstr (chosen, ==, key);
  g_assert_cmpint (question_count, ==, count);
  g_assert_cmpint (chosen_mode, ==, mode);
}

/* Of a category there are only two here. */
static void
test_ready_made (PlannerTest *test, gconstpointer data)
{
  await_sets (test);
  assert_chosen (test, VAS_READY_MADE_MOCK, "mixed", 5, VAS_MODE_MOCK);
  assert_chosen (test, VAS_READY_MADE_REVERSE, "reverse", 2, VAS_MODE_PRACTICE);
  assert_chosen (test, VAS_READY_MADE_CATEGORY, "service", 2, VAS_MODE_PRACTICE);
  assert_chosen (test, VAS_READY_MADE_PRACTICE, "mixed", 3, VAS_MODE_PRACTICE);
}

/* Chosen before the sets are listed, it is the same when they are. */
static void
test_ready_made_early (PlannerTest *test, gconstpointer data)
{
  g_autofree char *key = NULL;

  vas_planner_choose (test->planner, VAS_READY_MADE_REVERSE);
  await_sets (test);
  key = dup_set_key (test);
  g_assert_cmpstr (key, ==, "reverse");
  assert_ready_made (test, VAS_READY_MADE_REVERSE);
}

static void
choose_set (PlannerTest *test, const char *key)
{
  g_autofree char *id = vas_uuid_for_set (key, "en");

  g_object_set (test->planner, "set-id", id, NULL);
}

static void
test_changed_by_hand (PlannerTest *test, gconstpointer data)
{
  await_sets (test);
  g_object_set (test->planner, "think-s", 60, NULL);
  assert_ready_made (test, VAS_READY_MADE_PRACTICE);
  g_object_set (test->planner, "question-count", 4, NULL);
  assert_ready_made (test, VAS_READY_MADE_OWN);

  vas_planner_choose (test->planner, VAS_READY_MADE_MOCK);
  choose_set (test, "personal");
  assert_ready_made (test, VAS_READY_MADE_CATEGORY);
  choose_set (test, "reverse");
  assert_ready_made (test, VAS_READY_MADE_REVERSE);
  choose_set (test, "mixed");
  assert_ready_made (test, VAS_READY_MADE_OWN);

  vas_planner_choose (test->planner, VAS_READY_MADE_DREADED);
  g_object_set (test->planner, "mode", VAS_MODE_STRICT, "question-count", 5, NULL);
  assert_ready_made (test, VAS_READY_MADE_DREADED);
}

static void
test_warm_up_takes_a_minute (PlannerTest *test, gconstpointer data)
{
  g_autoptr (VasPlan) plan = NULL;

  await_sets (test);
  g_object_set (test->planner, "answer-s", 300, NULL);
  vas_planner_choose (test->planner, VAS_READY_MADE_WARM_UP);
  plan = vas_planner_make_plan (test->planner);
  g_assert_cmpint (plan->choice, ==, VAS_PLAN_CHOICE_WARM_UP);
  g_assert_cmpint (plan->answer_s, ==, 60);
}

static char *
dup_problem (PlannerTest *test)
{
  char *problem;

  g_object_get (test->planner, "problem", &problem, NULL);
  return problem;
}

static gpointer
star_job (VasConnection *connection, gpointer id, GError **error)
{
  return GINT_TO_POINTER (vas_store_set_star (connection, id, TRUE, error));
}

static gboolean
has_starred (gpointer user_data)
{
  PlannerTest *test = user_data;
  guint starred_count;

  g_object_get (test->planner, "starred-count", &starred_count, NULL);

  return starred_count > 0;
}

static void
test_starred (PlannerTest *test, gconstpointer data)
{
  g_autofree char *question_id = vas_uuid_for_question ("introduce-yourself", "en");
  g_autofree char *problem = NULL;
  g_autofree char *none = NULL;
  g_autoptr (GError) error = NULL;

  await_sets (test);
  vas_planner_choose (test->planner, VAS_READY_MADE_STARRED);
  problem = dup_problem (test);
  g_assert_cmpstr (problem, ==, "No question is starred yet. Star some on the Questions page first.");

  vas_store_call_sync (vas_library_get_store (test->flow.library), VAS_STORE_WRITE, star_job, question_id, &error);
  g_assert_no_error (error);
  g_object_set (test->planner, "language", "fi", NULL);
  g_object_set (test->planner, "language", "en", NULL);
  g_assert_true (wait_until (has_starred, test, PATIENCE_S));
  none = dup_problem (test);
  g_assert_null (none);
}

static gboolean
has_starred_elsewhere (gpointer user_data)
{
  PlannerTest *test = user_data;
  guint starred_count, starred_total;

  g_object_get (test->planner, "starred-count", &starred_count, "starred-total", &starred_total, NULL);

  return starred_count == 0 && starred_total == 1;
}

static void
test_starred_elsewhere (PlannerTest *test, gconstpointer data)
{
  g_autofree char *question_id = vas_uuid_for_question ("introduce-yourself", "en");
  g_autofree char *problem = NULL;
  g_autoptr (GError) error = NULL;

  await_sets (test);
  vas_store_call_sync (vas_library_get_store (test->flow.library), VAS_STORE_WRITE, star_job, question_id, &error);
  g_assert_no_error (error);
  vas_planner_choose (test->planner, VAS_READY_MADE_STARRED);
  g_object_set (test->planner, "language", "fi", NULL);
  g_assert_true (wait_until (has_starred_elsewhere, test, PATIENCE_S));
  problem = dup_problem (test);
  g_assert_cmpstr (problem, ==, "None of your starred questions is in this language. Choose another one.");
}

/* What a ready-made interview brings along is not what the person chose. */
static void
test_own_count_stays (PlannerTest *test, gconstpointer data)
{
  int count;

  g_object_set (test->planner, "question-count", 2, NULL);
  await_sets (test);
  vas_planner_choose (test->planner, VAS_READY_MADE_WARM_UP);
  vas_planner_choose (test->planner, VAS_READY_MADE_MOCK);
  g_object_get (test->planner, "question-count", &count, NULL);
  g_assert_cmpint (count, ==, 5);
  vas_planner_choose (test->planner, VAS_READY_MADE_OWN);
  g_object_get (test->planner, "question-count", &count, NULL);
  g_assert_cmpint (count, ==, 2);
}

static int
get_number (PlannerTest *test, const char *property)
{
  int number;

  g_object_get (test->planner, property, &number, NULL);
  return number;
}

/* Nor is that there are too few for it, or only one that was picked. */
static void
test_few_are_not_chosen (PlannerTest *test, gconstpointer data)
{
  g_autofree char *question_id = vas_uuid_for_question ("introduce-yourself", "en");
  char *ids[] = { question_id, NULL };

  await_sets (test);
  g_object_set (test->planner, "question-count", 7, NULL);
  g_object_set (test->planner, "question-ids", ids, NULL);
  g_object_set (test->planner, "question-ids", NULL, NULL);
  g_assert_cmpint (get_number (test, "question-count"), ==, 7);

  choose_set (test, "personal");
  g_assert_cmpint (get_number (test, "question-count"), ==, 2);
  g_assert_cmpint (get_number (test, "own-count"), ==, 7);
  choose_set (test, "mixed");
  vas_planner_choose (test->planner, VAS_READY_MADE_OWN);
  g_assert_cmpint (get_number (test, "question-count"), ==, 7);
}

/* In the next run of the program there is the number that was asked last, and behind it the own one. */
static void
test_own_count_is_kept (PlannerTest *test, gconstpointer data)
{
  g_object_set (test->planner, "question-count", 5, "own-count", 7, "mode", VAS_MODE_MOCK, "ready-made",
                VAS_READY_MADE_MOCK, NULL);
  await_sets (test);
  g_assert_cmpint (get_number (test, "question-count"), ==, 5);
  assert_ready_made (test, VAS_READY_MADE_MOCK);
  vas_planner_choose (test->planner, VAS_READY_MADE_OWN);
  g_assert_cmpint (get_number (test, "question-count"), ==, 7);
}

static gpointer
add_set_job (VasConnection *connection, gpointer set, GError **error)
{
  return GINT_TO_POINTER (vas_store_add_set (connection, set, error));
}

/* An own set is offered in every language, and is asked as long as it is. */
static void
test_own_set (PlannerTest *test, gconstpointer data)
{
  g_autofree char *first = vas_uuid_for_question ("introduce-yourself", "fi");
  g_autofree char *id = vas_uuid_new ();
  const char *const ids[] = { first, first, first, first, NULL };
  g_autoptr (VasQuestionSet) set = g_object_new (VAS_TYPE_QUESTION_SET, "id", id, "name", "Torstai", "question-ids",
                                                 ids, "origin", VAS_ORIGIN_OWN, NULL);
  g_autoptr (VasQuestionSet) found = NULL;
  g_autoptr (GError) error = NULL;
  int count;

  vas_store_call_sync (vas_library_get_store (test->flow.library), VAS_STORE_WRITE, add_set_job, set, &error);
  g_assert_no_error (error);
  g_object_set (test->planner, "language", "fi", NULL);
  g_object_set (test->planner, "language", "en", NULL);
  await_sets (test);
  g_object_set (test->planner, "set-id", id, NULL);
  found = get_chosen (test);
  g_assert_nonnull (found);
  g_object_get (test->planner, "question-count", &count, NULL);
  g_assert_cmpint (count, ==, 4);
  g_assert_cmpint (get_number (test, "own-count"), ==, 3);
  assert_ready_made (test, VAS_READY_MADE_OWN);
}

static void
add_set (PlannerTest *test, const char *name, const char *language)
{
  g_autofree char *first = vas_uuid_for_question ("introduce-yourself", language);
  g_autofree char *id = vas_uuid_new ();
  const char *const ids[] = { first, NULL };
  g_autoptr (VasQuestionSet) set = g_object_new (VAS_TYPE_QUESTION_SET, "id", id, "name", name, "question-ids", ids,
                                                 "origin", VAS_ORIGIN_OWN, NULL);
  g_autoptr (GError) error = NULL;

  vas_store_call_sync (vas_library_get_store (test->flow.library), VAS_STORE_WRITE, add_set_job, set, &error);
  g_assert_no_error (error);
}

/* Own sets are offered in every language, and those in the chosen one first. */
static void
test_order_of_sets (PlannerTest *test, gconstpointer data)
{
  g_autoptr (GListModel) sets = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  add_set (test, "A", "en");
  add_set (test, "B", "fi");
  add_set (test, "C", "en");
  g_object_set (test->planner, "language", "fi", NULL);
  await_sets (test);
  g_object_get (test->planner, "sets", &sets, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (VasQuestionSet) set = g_list_model_get_item (sets, i);

      if (vas_question_set_get_origin (set) == VAS_ORIGIN_OWN)
        g_string_append (names, vas_question_set_get_name (set));
      else
        g_assert_cmpuint (names->len, ==, 0);
    }
  g_assert_cmpstr (names->str, ==, "BAC");
}

static void
test_named_questions (PlannerTest *test, gconstpointer data)
{
  const char *const ids[] = { "a", "b", NULL };
  g_autoptr (VasPlan) plan = NULL;
  guint available;

  g_object_set (test->planner, "question-ids", ids, NULL);
  g_object_get (test->planner, "available", &available, NULL);
  g_assert_cmpuint (available, ==, 2);
  assert_ready_made (test, VAS_READY_MADE_OWN);
  plan = vas_planner_make_plan (test->planner);
  g_assert_cmpint (plan->choice, ==, VAS_PLAN_CHOICE_QUESTIONS);
  g_assert_cmpstr (plan->question_ids[1], ==, "b");

  vas_planner_choose (test->planner, VAS_READY_MADE_PRACTICE);
  g_clear_pointer (&plan, vas_plan_free);
  plan = vas_planner_make_plan (test->planner);
  g_assert_cmpint (plan->choice, ==, VAS_PLAN_CHOICE_SET);
}

static void
test_profile_that_is_gone (PlannerTest *test, gconstpointer data)
{
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasPlan) plan = NULL;

  await_sets (test);
  g_object_set (test->planner, "profile-id", id, NULL);
  plan = vas_planner_make_plan (test->planner);
  g_assert_null (plan->profile_id);
}

static void
add (const char *path, void (*func) (PlannerTest *, gconstpointer))
{
  g_test_add (path, PlannerTest, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/planner/languages-in-a-row", test_languages_in_a_row);
  add ("/planner/modes", test_modes);
  add ("/planner/mode-values", test_mode_values);
  add ("/planner/foreign-mode-values", test_foreign_mode_values);
  add ("/planner/ready-made", test_ready_made);
  add ("/planner/ready-made-early", test_ready_made_early);
  add ("/planner/changed-by-hand", test_changed_by_hand);
  add ("/planner/warm-up-takes-a-minute", test_warm_up_takes_a_minute);
  add ("/planner/starred", test_starred);
  add ("/planner/starred-elsewhere", test_starred_elsewhere);
  add ("/planner/own-count-stays", test_own_count_stays);
  add ("/planner/few-are-not-chosen", test_few_are_not_chosen);
  add ("/planner/own-count-is-kept", test_own_count_is_kept);
  add ("/planner/own-set", test_own_set);
  add ("/planner/order-of-sets", test_order_of_sets);
  add ("/planner/named-questions", test_named_questions);
  add ("/planner/profile-that-is-gone", test_profile_that_is_gone);

  return g_test_run ();
}
