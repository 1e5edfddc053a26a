/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-plan-pane.h"
#include "vas-question-set.h"

#include "fake-flow.h"
#include "find-widget.h"
#include "vas-choice-row.h"
#include "vas-job-profile.h"
#include "wait-until.h"

#define PATIENCE_S 10

typedef struct
{
  GtkWidget *window;
  GtkWidget *pane;
  VasPlanner *planner;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->planner = fake_planner_new ();
  fixture->pane = g_object_new (VAS_TYPE_PLAN_PANE, "planner", fixture->planner, NULL);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->pane);
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_true (wait_until (is_gone, &fixture->pane, PATIENCE_S));
  g_object_unref (fixture->planner);
}

static GtkWidget *
get_child (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (fixture->pane, VAS_TYPE_PLAN_PANE, name));
}

static GtkWidget *
find_card (Fixture *fixture, const char *title)
{
  GtkWidget *label = find_label (fixture->pane, title);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON);
}

static void
choose (Fixture *fixture, const char *row, const char *id)
{
  g_object_set (get_child (fixture, row), "chosen", id, NULL);
}

static void
test_choices_reach_the_planner (Fixture *fixture, gconstpointer data)
{
  g_autofree char *language = NULL;
  int count, think_s, answer_s, overtime_s, takes, pause_s;
  VasMode mode;

  choose (fixture, "language_row", "et");
  choose (fixture, "mode_row", "strict");
  choose (fixture, "think_row", "0");
  choose (fixture, "answer_row", "90");
  choose (fixture, "overtime_row", "10");
  choose (fixture, "takes_row", "2");
  choose (fixture, "pause_row", "20");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (get_child (fixture, "count_spin")), 5);

  g_object_get (fixture->planner, "language", &language, "mode", &mode, "question-count", &count, "think-s", &think_s,
                "answer-s", &answer_s, "overtime-s", &overtime_s, "takes", &takes, "pause-s", &pause_s, NULL);
  g_assert_cmpstr (language, ==, "et");
  g_assert_cmpint (mode, ==, VAS_MODE_STRICT);
  g_assert_cmpint (count, ==, 5);
  g_assert_cmpint (think_s, ==, 0);
  g_assert_cmpint (answer_s, ==, 90);
  g_assert_cmpint (overtime_s, ==, 10);
  g_assert_cmpint (takes, ==, 2);
  g_assert_cmpint (pause_s, ==, 20);
}

static void
test_keeps_an_unusual_value (Fixture *fixture, gconstpointer data)
{
  g_autofree char *think = NULL;
  g_autofree char *takes_id = NULL;
  int think_s, takes;

  g_object_set (fixture->planner, "think-s", 25, "takes", 7, NULL);
  g_object_get (get_child (fixture, "think_row"), "chosen", &think, NULL);
  g_object_get (get_child (fixture, "takes_row"), "chosen", &takes_id, NULL);
  g_object_get (fixture->planner, "think-s", &think_s, "takes", &takes, NULL);
  g_assert_cmpstr (think, ==, "25");
  g_assert_cmpint (think_s, ==, 25);
  g_assert_cmpstr (takes_id, ==, "7");
  g_assert_cmpint (takes, ==, 7);
}

static void
test_offers_no_more_than_there_is (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (GTK_SPIN_BUTTON (get_child (fixture, "count_spin")));
  double most = gtk_adjustment_get_upper (adjustment);

  g_object_set (fixture->planner, "available", 0, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, most);
  g_object_set (fixture->planner, "available", 4, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, 4);
}

static void
test_a_card_chooses (Fixture *fixture, gconstpointer data)
{
  g_autofree char *calls = NULL;
  g_autofree char *none = NULL;

  click (find_card (fixture, "Mock interview"));
  calls = fake_take_calls (fixture->planner);
  g_assert_cmpstr (calls, ==, "choose-mock");

  /* What the planner says by itself is nobody's choice */
  g_object_set (fixture->planner, "ready-made", VAS_READY_MADE_OWN, NULL);
  none = fake_take_calls (fixture->planner);
  g_assert_cmpstr (none, ==, "");
  g_assert_true (vas_plan_pane_get_first (VAS_PLAN_PANE (fixture->pane)) == find_card (fixture, "Own choice"));
}

static void
test_starred_only_when_there_are_any (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = find_card (fixture, "My starred questions");

  g_assert_false (gtk_widget_get_sensitive (card));
  g_assert_true (shows_text (fixture->pane, "None has a star yet"));
  g_object_set (fixture->planner, "starred-count", 2, NULL);
  g_assert_true (gtk_widget_get_sensitive (card));
  g_assert_false (shows_text (fixture->pane, "None has a star yet"));
}

static void
test_starred_in_another_language (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->planner, "starred-total", 2, NULL);
  g_assert_false (gtk_widget_get_sensitive (find_card (fixture, "My starred questions")));
  g_assert_true (shows_text (fixture->pane, "None in this language"));
}

static void
test_mixed_is_no_category (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasQuestionSet) mixed = g_object_new (VAS_TYPE_QUESTION_SET, "id", "mixed", "key", "mixed", "name",
                                                   "Mixed", NULL);
  g_autoptr (GListStore) sets = NULL;
  g_autoptr (GListModel) offered = NULL;

  g_object_get (fixture->planner, "sets", &sets, NULL);
  g_list_store_append (sets, mixed);
  g_object_get (get_child (fixture, "set_row"), "choices", &offered, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (offered), ==, 2);
  g_object_set (fixture->planner, "ready-made", VAS_READY_MADE_CATEGORY, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (offered), ==, 1);
  g_object_set (fixture->planner, "ready-made", VAS_READY_MADE_OWN, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (offered), ==, 2);
}

static void
test_only_rows_that_matter (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "set_row")));
  g_object_set (fixture->planner, "choice", VAS_PLAN_CHOICE_DREADED, NULL);
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "set_row")));
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "answer_row")));
  g_object_set (fixture->planner, "choice", VAS_PLAN_CHOICE_WARM_UP, NULL);
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "answer_row")));
}

static void
test_says_what_the_mode_means (Fixture *fixture, gconstpointer data)
{
  g_assert_true (shows_text (fixture->pane, "30 seconds to think, as many takes as you like."));
  g_object_set (fixture->planner, "think-s", 0, NULL);
  g_assert_true (shows_text (fixture->pane, "No time to think, as many takes as you like."));
  g_object_set (fixture->planner, "think-s", 5, "takes", 1, "overtime-s", 0, NULL);
  g_assert_true (shows_text (fixture->pane, "5 seconds to think, 1 take, and the limit is the end."));
}

static void
test_shows_what_was_picked (Fixture *fixture, gconstpointer data)
{
  const char *const one[] = { "a", NULL };
  const char *const three[] = { "a", "b", "c", NULL };

  g_assert_false (shows_text (fixture->pane, "The question you picked"));
  g_object_set (fixture->planner, "choice", VAS_PLAN_CHOICE_QUESTIONS, "question-ids", one, "picked-text",
                "Why <i>here</i>?", NULL);
  g_assert_true (shows_text (fixture->pane, "Why <i>here</i>?"));
  g_assert_true (shows_text (fixture->pane, "The question you picked"));
  g_object_set (fixture->planner, "question-ids", three, NULL);
  g_assert_true (shows_text (fixture->pane, "3 questions you picked"));
}

static void
test_job_profile_when_there_is_one (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = get_child (fixture, "profile_row");
  g_autoptr (VasJobProfile) profile = g_object_new (VAS_TYPE_JOB_PROFILE, "id", "shop", "company", "Kauppa", "role",
                                                    "Assistant", NULL);
  g_autoptr (GListStore) profiles = NULL;
  g_autofree char *chosen = NULL;

  g_assert_false (gtk_widget_get_visible (row));
  g_object_get (fixture->planner, "profiles", &profiles, NULL);
  g_list_store_append (profiles, profile);
  g_assert_true (gtk_widget_get_visible (row));
  choose (fixture, "profile_row", "shop");
  g_object_get (fixture->planner, "profile-id", &chosen, NULL);
  g_assert_cmpstr (chosen, ==, "shop");
}

static void
test_tab_reaches_everything (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "cards",      "language_row", "mode_row",  "set_row",
                                       "count_spin", "think_row",    "answer_row" };
  gboolean reached[G_N_ELEMENTS (names)] = { FALSE };

  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->pane);

  for (int presses = 0; presses < 40; presses++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      for (gsize i = 0; focus != NULL && i < G_N_ELEMENTS (names); i++)
        if (focus == get_child (fixture, names[i]) || gtk_widget_is_ancestor (focus, get_child (fixture, names[i])))
          reached[i] = TRUE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s", names[i]);
      g_assert_true (reached[i]);
    }
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add_test ("/plan-pane/choices-reach-the-planner", test_choices_reach_the_planner);
  add_test ("/plan-pane/keeps-an-unusual-value", test_keeps_an_unusual_value);
  add_test ("/plan-pane/offers-no-more-than-there-is", test_offers_no_more_than_there_is);
  add_test ("/plan-pane/a-card-chooses", test_a_card_chooses);
  add_test ("/plan-pane/starred-only-when-there-are-any", test_starred_only_when_there_are_any);
  add_test ("/plan-pane/starred-in-another-language", test_starred_in_another_language);
  add_test ("/plan-pane/mixed-is-no-category", test_mixed_is_no_category);
  add_test ("/plan-pane/only-rows-that-matter", test_only_rows_that_matter);
  add_test ("/plan-pane/says-what-the-mode-means", test_says_what_the_mode_means);
  add_test ("/plan-pane/shows-what-was-picked", test_shows_what_was_picked);
  add_test ("/plan-pane/job-profile-when-there-is-one", test_job_profile_when_there_is_one);
  add_test ("/plan-pane/tab-reaches-everything", test_tab_reaches_everything);

  return g_test_run ();
}
