/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-stage-notes.h"

#include "fake-flow.h"
#include "find-widget.h"
#include "vas-job-profile.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *notes;
  VasPractice *practice;
  VasPreparation *preparation;
  VasShelf *profiles;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->practice = fake_practice_new ();
  fixture->preparation = fake_preparation_new ();
  fixture->profiles = fake_shelf_new ();
  fixture->notes = g_object_new (VAS_TYPE_STAGE_NOTES, "practice", fixture->practice, "preparation",
                                 fixture->preparation, "profiles", fixture->profiles, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->notes);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->practice);
  g_object_unref (fixture->preparation);
  g_object_unref (fixture->profiles);
}

static void
present (Fixture *fixture, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
add_profile (Fixture *fixture, const char *id, const char *research)
{
  const char *const key_words[] = { "customer first", "shift work", NULL };
  g_autoptr (VasJobProfile) profile = g_object_new (VAS_TYPE_JOB_PROFILE, "id", id, "company", "Kaarna Oy", "role",
                                                    "Shop assistant", "key-words", key_words, "research", research,
                                                    NULL);

  g_list_store_append (G_LIST_STORE (vas_shelf_get_items (fixture->profiles)), profile);
}

static void
set_phase (Fixture *fixture, VasPracticePhase phase)
{
  g_object_set (fixture->practice, "phase", phase, NULL);
}

static void
test_nothing_where_nothing_was_noted (Fixture *fixture, gconstpointer data)
{
  fake_preparation_add (fixture->preparation, "situation", "");
  g_assert_false (gtk_widget_get_visible (fixture->notes));
  add_profile (fixture, "another job", "Family business");
  g_assert_false (gtk_widget_get_visible (fixture->notes));
}

static void
test_follows_the_question (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasQuestion) next = fake_question_new ("Why here?", VAS_CATEGORY_COMPANY);

  g_assert_true (vas_preparation_get_question (fixture->preparation) == vas_practice_get_question (fixture->practice));
  g_object_set (fixture->practice, "question", next, NULL);
  g_assert_true (vas_preparation_get_question (fixture->preparation) == next);
}

static void
test_outline_without_a_scheme (Fixture *fixture, gconstpointer data)
{
  fake_preparation_add (fixture->preparation, VAS_PREPARATION_WHOLE, "Ask about the induction");
  present (fixture, 800, 700);
  g_assert_true (shows_text (fixture->notes, "Ask about the induction"));
}

static void
test_job_in_thinking_time_only (Fixture *fixture, gconstpointer data)
{
  add_profile (fixture, "job", "Family business since 1962");
  fake_preparation_add (fixture->preparation, "task", "Keep the line moving");
  g_object_set (fixture->notes, "show-outline", TRUE, NULL);
  present (fixture, 1040, 720);
  g_assert_true (shows_text (fixture->notes, "customer first · shift work"));
  g_assert_true (shows_text (fixture->notes, "Family business since 1962"));
  g_assert_true (shows_text (fixture->notes, "Keep the line moving"));

  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  g_assert_false (shows_text (fixture->notes, "customer first · shift work"));
  g_assert_true (shows_text (fixture->notes, "Keep the line moving"));
  set_phase (fixture, VAS_PRACTICE_PAUSE);
  g_assert_false (gtk_widget_get_visible (fixture->notes));
}

static void
test_job_is_folded_in_a_small_window (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander;

  add_profile (fixture, "job", "Family business since 1962");
  present (fixture, 360, 600);
  expander = find_widget_by_type (fixture->notes, GTK_TYPE_EXPANDER);
  g_assert_true (shows_text (fixture->notes, "Shop assistant · Kaarna Oy"));
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  g_assert_true (shows_text (fixture->notes, "Family business since 1962"));
}

static void
test_what_to_try_in_thinking_time_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasDrill) drill = fake_drill_new ();
  g_autofree char *calls = NULL;

  g_object_set (fixture->notes, "drill", drill, NULL);
  calls = fake_take_calls (drill);
  g_assert_cmpstr (calls, ==, "prepare:0");
  g_assert_false (gtk_widget_get_visible (fixture->notes));

  fake_drill_add (drill, VAS_ASPECT_EYE_CONTACT, "Look up when you speak");
  present (fixture, 360, 600);
  g_assert_true (shows_text (fixture->notes, "To try this time"));
  g_assert_true (shows_text (fixture->notes, "Look up when you speak"));
  g_assert_true (shows_text (fixture->notes, "Eye contact · Aino"));
  g_assert_false (is_in_sight (find_button (fixture->notes, "Met")));

  g_object_set (fixture->notes, "show-outline", TRUE, NULL);
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  g_assert_false (gtk_widget_get_visible (fixture->notes));
}

/* The take before may have met some of it. */
static void
test_what_to_try_is_read_for_each_take (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasDrill) drill = fake_drill_new ();
  g_autofree char *calls = NULL;

  g_object_set (fixture->notes, "drill", drill, NULL);
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  set_phase (fixture, VAS_PRACTICE_THINKING);
  calls = fake_take_calls (drill);
  g_assert_cmpstr (calls, ==, "prepare:0 prepare:0");
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

  add_test ("/stage-notes/nothing-where-nothing-was-noted", test_nothing_where_nothing_was_noted);
  add_test ("/stage-notes/follows-the-question", test_follows_the_question);
  add_test ("/stage-notes/outline-without-a-scheme", test_outline_without_a_scheme);
  add_test ("/stage-notes/job-in-thinking-time-only", test_job_in_thinking_time_only);
  add_test ("/stage-notes/job-is-folded-in-a-small-window", test_job_is_folded_in_a_small_window);
  add_test ("/stage-notes/what-to-try-in-thinking-time-only", test_what_to_try_in_thinking_time_only);
  add_test ("/stage-notes/what-to-try-is-read-for-each-take", test_what_to_try_is_read_for_each_take);

  return g_test_run ();
}
