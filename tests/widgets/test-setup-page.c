/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-setup-page.h"

#include "fake-flow.h"
#include "find-widget.h"
#include "vas-choice-row.h"
#include "wait-until.h"

#define PATIENCE_S 10

typedef struct
{
  GtkWidget *window;
  GtkWidget *page;
  VasSetup *setup;
  VasPractice *begun;
} Fixture;

static void
on_begun (Fixture *fixture, VasPractice *practice)
{
  g_set_object (&fixture->begun, practice);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->setup = fake_setup_new ();
  g_object_set (fixture->setup, "problem", "The microphone is being opened.", NULL);
  fixture->page = vas_setup_page_new ();
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  g_signal_connect_swapped (fixture->page, "begun", G_CALLBACK (on_begun), fixture);
  vas_setup_page_set_setup (VAS_SETUP_PAGE (fixture->page), fixture->setup);
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
  g_assert_true (wait_until (is_gone, &fixture->page, PATIENCE_S));
  g_clear_object (&fixture->begun);
  g_object_unref (fixture->setup);
}

static GtkWidget *
get_child (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (fixture->page, VAS_TYPE_SETUP_PAGE, name));
}

static void
test_begins_when_the_microphone_delivers (Fixture *fixture, gconstpointer data)
{
  GtkWidget *begin = find_button (fixture->page, "Begin");

  g_assert_false (gtk_widget_get_sensitive (begin));
  g_assert_true (shows_text (fixture->page, "The microphone is being opened."));

  /* Silence is a hint and bars nobody */
  g_object_set (fixture->setup, "problem", NULL, "hint", "It is very quiet.", NULL);
  g_assert_true (gtk_widget_get_sensitive (begin));
  g_assert_false (shows_text (fixture->page, "The microphone is being opened."));
  g_assert_true (shows_text (fixture->page, "It is very quiet."));
}

static gboolean
has_begun (gpointer user_data)
{
  return ((Fixture *) user_data)->begun != NULL;
}

static gboolean
says_trouble (gpointer user_data)
{
  return shows_text (((Fixture *) user_data)->page, "The disk is full.");
}

static void
test_emits_begun (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasPractice) practice = fake_practice_new ();

  g_object_set (fixture->setup, "problem", NULL, NULL);
  fake_setup_set_outcome (fixture->setup, NULL, "The disk is full.");
  click (find_button (fixture->page, "Begin"));
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture->page, "Begin")));
  g_assert_true (wait_until (says_trouble, fixture, PATIENCE_S));
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture->page, "Begin")));
  g_assert_null (fixture->begun);

  fake_setup_set_outcome (fixture->setup, practice, NULL);
  click (find_button (fixture->page, "Begin"));
  g_assert_true (wait_until (has_begun, fixture, PATIENCE_S));
  g_assert_true (fixture->begun == practice);
  g_assert_false (says_trouble (fixture));
}

static void
test_choices_reach_the_setup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *microphone = NULL;
  gboolean record_video;

  g_object_set (get_child (fixture, "microphone_row"), "chosen", "desk", NULL);
  gtk_switch_set_active (GTK_SWITCH (get_child (fixture, "video_switch")), TRUE);

  g_object_get (fixture->setup, "microphone", &microphone, "record-video", &record_video, NULL);
  g_assert_cmpstr (microphone, ==, "desk");
  g_assert_true (record_video);
}

/* Only the devices are left to choose */
static void
test_goes_on_with_an_interview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasInterview) interview = g_object_new (VAS_TYPE_INTERVIEW, "title", "Thursday <mock>", "mode",
                                                     VAS_MODE_MOCK, "think-s", 10, "question-count", 5, "stopped-at", 3,
                                                     NULL);

  g_assert_true (shows_text (fixture->page, "New interview"));
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "resume_group")));
  g_object_set (vas_setup_get_planner (fixture->setup), "resume", interview, NULL);
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "plan_pane")));
  g_assert_true (shows_text (fixture->page, "Continue interview"));
  g_assert_true (shows_text (fixture->page, "Thursday <mock>"));
  g_assert_true (shows_text (fixture->page, "Interrupted at question 3 of 5 · Mock interview · 10 seconds to think"));
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "microphone_row")));
  gtk_widget_grab_focus (fixture->page);
}

static void
test_shows_the_desktops_choice (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = get_child (fixture, "microphone_row");
  GtkDropDown *drop_down = GTK_DROP_DOWN (find_widget_by_type (row, GTK_TYPE_DROP_DOWN));
  g_autofree char *microphone = NULL;

  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 1);
  g_object_get (fixture->setup, "microphone", &microphone, NULL);
  g_assert_null (microphone);
}

static void
test_devices_only_while_in_sight (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = fake_take_calls (fixture->setup);
  g_autofree char *shown = NULL;
  g_autofree char *hidden = NULL;

  g_assert_cmpstr (before, ==, "");
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->page);
  shown = fake_take_calls (fixture->setup);
  g_assert_cmpstr (shown, ==, "start");
  gtk_widget_set_visible (fixture->page, FALSE);
  hidden = fake_take_calls (fixture->setup);
  g_assert_cmpstr (hidden, ==, "stop");
}

static void
test_focus_waits_for_begin (Fixture *fixture, gconstpointer data)
{
  GtkWidget *begin = find_button (fixture->page, "Begin");

  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (fixture->page);
  g_assert_false (gtk_root_get_focus (GTK_ROOT (fixture->window)) == begin);
  g_object_set (fixture->setup, "problem", NULL, NULL);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == begin);
}

static void
test_tab_reaches_every_row (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "plan_pane", "microphone_row", "video_switch", "camera_row", "begin_button" };
  gboolean reached[G_N_ELEMENTS (names)] = { FALSE };

  g_object_set (fixture->setup, "problem", NULL, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->page);

  for (int presses = 0; presses < 80; presses++)
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
test_test_is_told_in_words (Fixture *fixture, gconstpointer data)
{
  g_autofree char *calls = NULL;

  click (find_button (fixture->page, "Test"));
  calls = fake_take_calls (fixture->setup);
  g_assert_cmpstr (calls, ==, "toggle-test");
  g_object_set (fixture->setup, "test", VAS_SETUP_TEST_RECORDING, "test-remaining-s", 1, NULL);
  g_assert_true (shows_text (fixture->page, "Recording, 1 second left. Say something."));
  g_assert_true (is_in_sight (find_button (fixture->page, "Stop")));
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

  add_test ("/setup-page/begins-when-the-microphone-delivers", test_begins_when_the_microphone_delivers);
  add_test ("/setup-page/emits-begun", test_emits_begun);
  add_test ("/setup-page/choices-reach-the-setup", test_choices_reach_the_setup);
  add_test ("/setup-page/shows-the-desktops-choice", test_shows_the_desktops_choice);
  add_test ("/setup-page/goes-on-with-an-interview", test_goes_on_with_an_interview);
  add_test ("/setup-page/devices-only-while-in-sight", test_devices_only_while_in_sight);
  add_test ("/setup-page/focus-waits-for-begin", test_focus_waits_for_begin);
  add_test ("/setup-page/tab-reaches-every-row", test_tab_reaches_every_row);
  add_test ("/setup-page/test-is-told-in-words", test_test_is_told_in_words);

  return g_test_run ();
}
