/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-stage-page.h"

#include "vas-self-rating.h"

#include "fake-flow.h"
#include "find-widget.h"
#include "wait-until.h"

#define PATIENCE_S 10

typedef struct
{
  GtkWidget *window;
  GtkWidget *page;
  VasPractice *practice;
  guint ended;
} Fixture;

static void
on_ended (Fixture *fixture)
{
  fixture->ended++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->practice = fake_practice_new ();
  fixture->page = vas_stage_page_new ();
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  g_signal_connect_swapped (fixture->page, "ended", G_CALLBACK (on_ended), fixture);
  g_object_set (fixture->practice, "limit-ms", G_GINT64_CONSTANT (30000), "remaining-ms", G_GINT64_CONSTANT (30000),
                NULL);
  vas_stage_page_set_practice (VAS_STAGE_PAGE (fixture->page), fixture->practice);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->page);
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
  g_object_unref (fixture->practice);
  g_assert_true (wait_until (is_gone, &fixture->page, PATIENCE_S));
}

static void
set_phase (Fixture *fixture, VasPracticePhase phase)
{
  g_object_set (fixture->practice, "phase", phase, NULL);
}

static void
assert_calls (gpointer fake, const char *calls)
{
  g_autofree char *made = fake_take_calls (fake);

  g_assert_cmpstr (made, ==, calls);
}

static void
assert_focus (Fixture *fixture, const char *label)
{
  GtkWidget *button = find_button (fixture->page, label);

  g_assert_true (is_in_sight (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == button);
}

/* Presses the key and lets it go, as the page's controller meets it. Returns whether the button that has the focus would get it. */
static gboolean
press (Fixture *fixture, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->page);
  g_autoptr (GtkEventController) keys = NULL;
  gboolean stopped = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_set_object (&keys, controller);
    }

  g_assert_nonnull (keys);
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (keys), ==, GTK_PHASE_CAPTURE);
  g_signal_emit_by_name (keys, "key-pressed", keyval, 0, 0, &stopped);
  g_signal_emit_by_name (keys, "key-released", keyval, 0, 0);

  return !stopped;
}

static void
test_one_button_after_the_other (Fixture *fixture, gconstpointer data)
{
  g_assert_true (shows_text (fixture->page, "Question 1 of 5"));
  g_assert_true (shows_text (fixture->page, "What does good service mean to you?"));
  g_assert_false (shows_text (fixture->page, "Recording"));
  assert_focus (fixture, "Answer now");
  click (find_button (fixture->page, "Answer now"));
  assert_calls (fixture->practice, "answer-now");

  g_object_set (fixture->practice, "phase", VAS_PRACTICE_COUNTDOWN, "countdown", 3, NULL);
  g_assert_true (shows_text (fixture->page, "Recording"));
  g_assert_true (shows_text (fixture->page, "3"));
  g_assert_true (shows_text (fixture->page, "What does good service mean to you?"));
  g_assert_false (gtk_widget_is_sensitive (find_button (fixture->page, "Finish answer")));
  g_assert_false (GTK_IS_BUTTON (gtk_root_get_focus (GTK_ROOT (fixture->window))));

  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  assert_focus (fixture, "Finish answer");
  click (find_button (fixture->page, "Finish answer"));
  assert_calls (fixture->practice, "finish-answer");

  set_phase (fixture, VAS_PRACTICE_KEPT);
  g_assert_false (shows_text (fixture->page, "Recording"));
  assert_focus (fixture, "Next question");
  click (find_button (fixture->page, "Try again"));
  click (find_button (fixture->page, "Next question"));
  assert_calls (fixture->practice, "try-again next");

  g_object_set (fixture->practice, "is-last", TRUE, NULL);
  assert_focus (fixture, "Summary");
}

static void
test_tab_goes_round (Fixture *fixture, gconstpointer data)
{
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  gtk_widget_grab_focus (find_button (fixture->page, "Start again"));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  assert_focus (fixture, "Finish answer");
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  assert_focus (fixture, "Start again");
}

static void
test_says_what_the_clock_says (Fixture *fixture, gconstpointer data)
{
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  g_object_set (fixture->practice, "clock-words", "30 seconds left", NULL);
  g_assert_true (shows_text (fixture->page, "30 seconds left"));

  g_object_set (fixture->practice, "message", "The camera was unplugged. The sound goes on.", NULL);
  g_assert_true (shows_text (fixture->page, "30 seconds left\nThe camera was unplugged. The sound goes on."));
  g_object_set (fixture->practice, "clock-words", NULL, NULL);
  g_assert_true (shows_text (fixture->page, "The camera was unplugged. The sound goes on."));
}

static void
test_keys_are_deaf_at_first (Fixture *fixture, gconstpointer data)
{
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  g_object_set (fixture->practice, "elapsed-ms", G_GINT64_CONSTANT (1999), NULL);
  g_assert_false (press (fixture, GDK_KEY_space));
  g_assert_false (press (fixture, GDK_KEY_Return));
  g_assert_true (press (fixture, GDK_KEY_Tab));
}

static gboolean
hears_space (gpointer user_data)
{
  return press (user_data, GDK_KEY_space);
}

/* The finger that has ended the answer and strikes twice does not pass over what it ended. */
static void
test_keys_are_deaf_after_an_answer (Fixture *fixture, gconstpointer data)
{
  gint64 since_us;

  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  since_us = g_get_monotonic_time ();
  set_phase (fixture, VAS_PRACTICE_KEPT);
  assert_focus (fixture, "Next question");
  g_assert_true (press (fixture, GDK_KEY_Tab));
  g_assert_true (wait_until (hears_space, fixture, 10));
  g_assert_cmpint (g_get_monotonic_time () - since_us, >=, G_USEC_PER_SEC);
  g_assert_true (press (fixture, GDK_KEY_Return));
}

static void
test_keys_hear_after_two_seconds (Fixture *fixture, gconstpointer data)
{
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  g_object_set (fixture->practice, "elapsed-ms", G_GINT64_CONSTANT (2000), NULL);
  g_assert_true (press (fixture, GDK_KEY_space));
  g_assert_true (press (fixture, GDK_KEY_Return));
}

static void
test_discards_and_starts_again (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_button (fixture->page, "Start again");

  g_assert_false (is_in_sight (button));
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  g_assert_true (is_in_sight (button));
  g_assert_nonnull (g_strstr_len (gtk_widget_get_tooltip_text (button), -1, "Recently deleted"));
  click (button);
  assert_calls (fixture->practice, "start-again");
}

static void
test_own_picture_only_if_wanted (Fixture *fixture, gconstpointer data)
{
  GtkWidget *lens_dot = GTK_WIDGET (gtk_widget_get_template_child (fixture->page, VAS_TYPE_STAGE_PAGE, "lens_dot"));
  GtkWidget *picture = GTK_WIDGET (gtk_widget_get_template_child (fixture->page, VAS_TYPE_STAGE_PAGE, "picture_box"));

  g_assert_false (is_in_sight (lens_dot));
  g_object_set (fixture->practice, "has-video", TRUE, NULL);
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  g_assert_true (is_in_sight (lens_dot));
  g_assert_false (is_in_sight (picture));
  g_assert_null (g_object_get_data (G_OBJECT (fixture->practice), "preview"));
  g_object_set (fixture->page, "show-picture", TRUE, NULL);
  g_assert_true (is_in_sight (picture));
  g_assert_nonnull (g_object_get_data (G_OBJECT (fixture->practice), "preview"));
}

/* Who is asked by a mentor sees the question and the clock, and can still begin and end the answer. */
static void
test_led_by_a_mentor (Fixture *fixture, gconstpointer data)
{
  GtkWidget *ring = GTK_WIDGET (gtk_widget_get_template_child (fixture->page, VAS_TYPE_STAGE_PAGE, "ring"));
  GtkWidget *meter = GTK_WIDGET (gtk_widget_get_template_child (fixture->page, VAS_TYPE_STAGE_PAGE, "level_meter"));

  g_object_set (fixture->page, "mentored", TRUE, NULL);
  g_assert_true (shows_text (fixture->page, "What does good service mean to you?"));
  g_assert_true (is_in_sight (ring));
  g_assert_false (is_in_sight (meter));
  g_assert_false (is_in_sight (find_button (fixture->page, "Answer now")));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == ring);
  press (fixture, GDK_KEY_space);
  assert_calls (fixture->practice, "answer-now");

  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  g_assert_false (is_in_sight (find_button (fixture->page, "Finish answer")));
  press (fixture, GDK_KEY_space);
  assert_calls (fixture->practice, "");
  g_object_set (fixture->practice, "elapsed-ms", G_GINT64_CONSTANT (2000), NULL);
  press (fixture, GDK_KEY_space);
  assert_calls (fixture->practice, "finish-answer");

  set_phase (fixture, VAS_PRACTICE_KEPT);
  g_assert_false (is_in_sight (find_button (fixture->page, "Next question")));
  g_assert_false (is_in_sight (find_button (fixture->page, "Try again")));
  set_phase (fixture, VAS_PRACTICE_FAILED);
  assert_focus (fixture, "Try again");
}

static void
test_never_plays_by_itself (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasAnswer) answer = fake_answer_new ("What?", 0, 1, 102000, 120000);
  g_autoptr (VasPlayback) playback = NULL;

  g_object_get (fixture->page, "playback", &playback, NULL);
  g_object_set (fixture->practice, "answer", answer, "recording-path", "/take.webm", NULL);
  set_phase (fixture, VAS_PRACTICE_KEPT);
  assert_calls (playback, "open /take.webm");
  g_assert_true (shows_text (fixture->page, "Your answer is kept: 1:42 of 2:00."));
}

static void
test_failure_says_what_to_do (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->practice, "phase", VAS_PRACTICE_FAILED, "message", "The microphone was unplugged.", NULL);
  g_assert_true (shows_text (fixture->page, "The microphone was unplugged."));
  assert_focus (fixture, "Try again");
  g_assert_true (is_in_sight (find_button (fixture->page, "End interview")));
}

static void
test_says_that_it_is_read (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->practice, "reading", TRUE, NULL);
  g_assert_true (shows_text (fixture->page, "The question is being read aloud. Your time to think comes after it."));
  g_object_set (fixture->practice, "reading", FALSE, NULL);
  g_assert_true (shows_text (fixture->page, "Take your time to think. Nothing is recorded yet."));
}

static void
test_pause_has_one_button (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->practice, "position", 1u, "remaining-ms", G_GINT64_CONSTANT (11200), NULL);
  set_phase (fixture, VAS_PRACTICE_PAUSE);
  g_assert_true (shows_text (fixture->page, "Question 2 of 5 comes next"));
  g_assert_true (shows_text (fixture->page, "0:12 left"));
  g_assert_true (shows_text (fixture->page, "Breathe in"));
  g_assert_false (shows_text (fixture->page, "What does good service mean to you?"));
  assert_focus (fixture, "Go on");
  g_assert_false (press (fixture, GDK_KEY_space));
  click (find_button (fixture->page, "Go on"));
  assert_calls (fixture->practice, "answer-now");

  set_phase (fixture, VAS_PRACTICE_THINKING);
  g_assert_false (shows_text (fixture->page, "Breathe in"));
  g_assert_true (shows_text (fixture->page, "What does good service mean to you?"));
}

static VasAnswer *
keep_answer (Fixture *fixture)
{
  g_autoptr (VasAnswer) answer = fake_answer_new ("What?", 0, 1, 132000, 120000);

  g_object_set (fixture->practice, "answer", answer, NULL);
  set_phase (fixture, VAS_PRACTICE_KEPT);
  return answer;
}

static void
test_says_overtime (Fixture *fixture, gconstpointer data)
{
  keep_answer (fixture);
  g_assert_true (shows_text (fixture->page, "Your answer is kept: 2:12 of 2:00, 0:12 over the limit."));
}

static void
test_rates_by_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry;

  g_assert_true (press (fixture, GDK_KEY_3));
  keep_answer (fixture);
  g_assert_true (shows_text (fixture->page, "How did it go?"));
  g_assert_false (press (fixture, GDK_KEY_3));
  g_assert_false (press (fixture, GDK_KEY_KP_5));
  g_assert_true (press (fixture, GDK_KEY_6));
  assert_calls (fixture->practice, "rate:What?:3 rate:What?:5");
  assert_focus (fixture, "Next question");

  /* In the entry a digit is a digit. */
  entry = find_widget_by_type (find_widget_by_type (fixture->page, VAS_TYPE_SELF_RATING), GTK_TYPE_ENTRY);
  gtk_widget_grab_focus (entry);
  g_assert_true (press (fixture, GDK_KEY_2));
  g_assert_true (press (fixture, GDK_KEY_space));
  assert_calls (fixture->practice, "");
}

static void
test_notes_what_to_change (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = find_widget_by_type (find_widget_by_type (fixture->page, VAS_TYPE_SELF_RATING), GTK_TYPE_ENTRY);

  keep_answer (fixture);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Begin with the result");
  gtk_widget_grab_focus (entry);
  g_signal_emit_by_name (entry, "activate");
  assert_calls (fixture->practice, "change:What?:Begin with the result");
  assert_focus (fixture, "Next question");

  /* Whoever goes on without Enter is not left without it either. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "Slower");
  g_object_set (fixture->practice, "answer", NULL, NULL);
  assert_calls (fixture->practice, "change:What?:Slower");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
test_strict_rates_at_the_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasPractice) strict = fake_practice_new_in_mode (VAS_MODE_STRICT);
  g_autoptr (VasAnswer) answer = fake_answer_new ("What?", 0, 1, 60000, 120000);

  g_object_set (strict, "can-try-again", FALSE, NULL);
  vas_stage_page_set_practice (VAS_STAGE_PAGE (fixture->page), strict);
  g_object_set (strict, "phase", VAS_PRACTICE_ANSWERING, NULL);
  g_assert_false (is_in_sight (find_button (fixture->page, "Start again")));
  g_object_set (strict, "answer", answer, "phase", VAS_PRACTICE_KEPT, NULL);
  g_assert_false (shows_text (fixture->page, "How did it go?"));
  g_assert_true (press (fixture, GDK_KEY_3));
  g_assert_false (is_in_sight (find_button (fixture->page, "Try again")));
  g_assert_true (shows_text (fixture->page, "In this interview every question is answered once."));
  assert_focus (fixture, "Next question");

  /* A recorder that failed has taken nothing. */
  g_object_set (strict, "phase", VAS_PRACTICE_FAILED, NULL);
  assert_focus (fixture, "Try again");
  g_assert_false (shows_text (fixture->page, "In this interview every question is answered once."));
  vas_stage_page_set_practice (VAS_STAGE_PAGE (fixture->page), fixture->practice);
}

static void
test_says_when_takes_are_used_up (Fixture *fixture, gconstpointer data)
{
  keep_answer (fixture);
  g_assert_true (is_in_sight (find_button (fixture->page, "Try again")));
  g_assert_false (shows_text (fixture->page, "That was the last take of this question."));
  g_object_set (fixture->practice, "can-try-again", FALSE, NULL);
  g_assert_false (is_in_sight (find_button (fixture->page, "Try again")));
  g_assert_true (shows_text (fixture->page, "That was the last take of this question."));
}

static void
test_language_changes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *language = NULL;

  g_object_get (fixture->page, "language", &language, NULL);
  g_assert_cmpstr (language, ==, "en");
  g_assert_true (gtk_widget_activate_action (fixture->page, "stage.language", "s", "fi"));
  assert_calls (fixture->practice, "language:fi");
  g_assert_true (gtk_widget_activate_action (fixture->page, "stage.language", "s", "fi"));
  assert_calls (fixture->practice, "");
  g_clear_pointer (&language, g_free);
  g_object_get (fixture->page, "language", &language, NULL);
  g_assert_cmpstr (language, ==, "fi");
}

static void
test_focus_after_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu = find_widget_by_type (fixture->page, GTK_TYPE_MENU_BUTTON);
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu));

  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));
  gtk_popover_popdown (popover);
  assert_focus (fixture, "Answer now");
}

static void
test_outline_while_answering_if_wanted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasPreparation) preparation = fake_preparation_new ();

  fake_preparation_add (preparation, "situation", "Friday before Christmas");
  fake_preparation_add (preparation, "task", "");
  g_object_set (fixture->page, "preparation", preparation, NULL);
  g_assert_true (vas_preparation_get_question (preparation) == vas_practice_get_question (fixture->practice));
  g_assert_true (shows_text (fixture->page, "Situation"));
  g_assert_true (shows_text (fixture->page, "Friday before Christmas"));
  g_assert_false (shows_text (fixture->page, "Task"));

  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  g_assert_false (shows_text (fixture->page, "Friday before Christmas"));
  g_assert_true (gtk_widget_activate_action (fixture->page, "stage.show-outline", NULL));
  g_assert_true (shows_text (fixture->page, "Friday before Christmas"));
  set_phase (fixture, VAS_PRACTICE_KEPT);
  g_assert_false (shows_text (fixture->page, "Friday before Christmas"));
}

static GtkWidget *
get_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
test_ends_at_once_between_answers (Fixture *fixture, gconstpointer data)
{
  click (find_button (fixture->page, "End interview"));
  g_assert_null (get_dialog ());
  assert_calls (fixture->practice, "end");
  g_assert_cmpuint (fixture->ended, ==, 1);
}

static void
test_asks_in_mid_answer (Fixture *fixture, gconstpointer data)
{
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  click (find_button (fixture->page, "End interview"));
  g_assert_nonnull (get_dialog ());
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (get_dialog ()), "go-on");
  assert_calls (fixture->practice, "");
  g_assert_cmpuint (fixture->ended, ==, 0);

  click (find_button (fixture->page, "End interview"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (get_dialog ()), "end");
  assert_calls (fixture->practice, "end");
  g_assert_cmpuint (fixture->ended, ==, 1);
}

/* After the take each thing can be marked, and unmarked by the same button. */
static void
test_marks_what_was_tried (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasDrill) drill = fake_drill_new ();
  g_autoptr (VasAnswer) answer = fake_answer_new ("Why?", 0, 2, 30000, 60000);
  VasDrillItem *item = fake_drill_add (drill, VAS_ASPECT_FILLERS, "Breathe instead of filling");
  GtkWidget *met;

  g_object_set (fixture->page, "drill", drill, NULL);
  g_object_set (fixture->practice, "answer", answer, NULL);
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  set_phase (fixture, VAS_PRACTICE_KEPT);
  assert_calls (drill, "prepare:0 judge:0");
  g_assert_true (shows_text (fixture->page, "From earlier takes"));
  g_assert_true (shows_text (fixture->page, "Breathe instead of filling"));
  g_assert_true (shows_text (fixture->page, "Not marked"));
  assert_focus (fixture, "Next question");

  met = find_button (fixture->page, "Met");
  g_assert_true (is_in_sight (met));
  g_assert_true (gtk_widget_grab_focus (met));
  click (met);
  assert_calls (drill, "met");
  g_assert_cmpint (vas_drill_item_get_outcome (item), ==, VAS_DRILL_OUTCOME_MET);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == met);
  click (find_button (fixture->page, "Not yet"));
  assert_calls (drill, "not-yet");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (met)));
  click (find_button (fixture->page, "Not yet"));
  assert_calls (drill, "open");

  set_phase (fixture, VAS_PRACTICE_THINKING);
  g_assert_false (shows_text (fixture->page, "From earlier takes"));
  g_assert_true (shows_text (fixture->page, "To try this time"));
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

  add_test ("/stage-page/one-button-after-the-other", test_one_button_after_the_other);
  add_test ("/stage-page/tab-goes-round", test_tab_goes_round);
  add_test ("/stage-page/says-what-the-clock-says", test_says_what_the_clock_says);
  add_test ("/stage-page/keys-are-deaf-at-first", test_keys_are_deaf_at_first);
  add_test ("/stage-page/keys-are-deaf-after-an-answer", test_keys_are_deaf_after_an_answer);
  add_test ("/stage-page/keys-hear-after-two-seconds", test_keys_hear_after_two_seconds);
  add_test ("/stage-page/discards-and-starts-again", test_discards_and_starts_again);
  add_test ("/stage-page/own-picture-only-if-wanted", test_own_picture_only_if_wanted);
  add_test ("/stage-page/led-by-a-mentor", test_led_by_a_mentor);
  add_test ("/stage-page/never-plays-by-itself", test_never_plays_by_itself);
  add_test ("/stage-page/failure-says-what-to-do", test_failure_says_what_to_do);
  add_test ("/stage-page/says-that-it-is-read", test_says_that_it_is_read);
  add_test ("/stage-page/pause-has-one-button", test_pause_has_one_button);
  add_test ("/stage-page/says-overtime", test_says_overtime);
  add_test ("/stage-page/rates-by-keys", test_rates_by_keys);
  add_test ("/stage-page/notes-what-to-change", test_notes_what_to_change);
  add_test ("/stage-page/strict-rates-at-the-end", test_strict_rates_at_the_end);
  add_test ("/stage-page/says-when-takes-are-used-up", test_says_when_takes_are_used_up);
  add_test ("/stage-page/language-changes", test_language_changes);
  add_test ("/stage-page/focus-after-menu", test_focus_after_menu);
  add_test ("/stage-page/outline-while-answering-if-wanted", test_outline_while_answering_if_wanted);
  add_test ("/stage-page/ends-at-once-between-answers", test_ends_at_once_between_answers);
  add_test ("/stage-page/asks-in-mid-answer", test_asks_in_mid_answer);
  add_test ("/stage-page/marks-what-was-tried", test_marks_what_was_tried);

  return g_test_run ();
}
