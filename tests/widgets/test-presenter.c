/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-presenter.h"

#include "fake-flow.h"
#include "fake-mentor.h"
#include "find-widget.h"
#include "wait-until.h"

#define PATIENCE_S 10

typedef struct
{
  GtkWidget *window;
  VasPractice *practice;
  VasMentor *mentor;
} Fixture;

static void
add_next (VasPractice *practice)
{
  GListStore *following = g_list_store_new (VAS_TYPE_QUESTION);
  g_autoptr (VasQuestion) second = fake_question_new ("What makes you angry?", VAS_CATEGORY_PERSONAL);
  g_autoptr (VasQuestion) third = fake_question_new ("What do you know about us?", VAS_CATEGORY_COMPANY);

  g_list_store_append (following, second);
  g_list_store_append (following, third);
  g_object_set_data_full (G_OBJECT (practice), "next", following, g_object_unref);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *follow_ups[] = { "What did you learn?", "Who helped you?", NULL };
  g_autoptr (VasQuestion) question = g_object_new (VAS_TYPE_QUESTION, "id", "0", "text", "Tell me about a time.",
                                                   "scheme", VAS_SCHEME_STAR, "follow-ups", follow_ups, NULL);

  fixture->practice = fake_practice_new ();
  add_next (fixture->practice);
  g_object_set (fixture->practice, "question", question, "question-count", 3, "remaining-ms", G_GINT64_CONSTANT (30000),
                "limit-ms", G_GINT64_CONSTANT (30000), NULL);
  fixture->mentor = fake_mentor_new (fixture->practice);
  fixture->window = vas_presenter_new (NULL, fixture->mentor);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
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
  g_object_unref (fixture->mentor);
  g_object_unref (fixture->practice);
  g_assert_true (wait_until (is_gone, &fixture->window, PATIENCE_S));
}

static void
set_phase (Fixture *fixture, VasPracticePhase phase)
{
  g_object_set (fixture->practice, "phase", phase, NULL);
  g_object_set (fixture->mentor, "can-mark", vas_practice_is_recording (fixture->practice), NULL);
}

static void
assert_calls (gpointer fake, const char *calls)
{
  g_autofree char *made = fake_take_calls (fake);

  g_assert_cmpstr (made, ==, calls);
}

static gpointer
get_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (fixture->window, VAS_TYPE_PRESENTER, name);
}

static GtkEventController *
get_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      const char *type = G_OBJECT_TYPE_NAME (controller);

      /* The window has one of GTK's own, in an earlier phase */
      if (g_str_equal (type, "GtkEventControllerKey") &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE)
        return controller;
    }

  return NULL;
}

static gboolean
press_with (Fixture *fixture, guint keyval, GdkModifierType state)
{
  GtkEventController *keys = get_keys (fixture->window);
  gboolean handled = FALSE;

  g_assert_nonnull (keys);
  g_signal_emit_by_name (keys, "key-pressed", keyval, keyval, state, &handled);
  g_signal_emit_by_name (keys, "key-released", keyval, keyval, state);
  return handled;
}

/* The button with these words on it, or NULL */
static GtkWidget *
find_button_with (Fixture *fixture, const char *words)
{
  GtkWidget *label = find_label (fixture->window, words);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static void
test_says_what_is_asked (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Presenter");
  g_assert_true (shows_text (fixture->window, "Tell me about a time."));
  g_assert_true (shows_text (fixture->window, "Question 1 of 3"));
  g_assert_true (shows_text (fixture->window, "What makes you angry?"));
  g_assert_true (shows_text (fixture->window, "0:30"));
  g_assert_true (shows_text (fixture->window, "What do you know about us?"));
  g_assert_false (shows_text (fixture->window, "What it is to find out"));
  g_object_set (fixture->mentor, "purpose", "Whether you can tell a story.", NULL);
  g_assert_true (shows_text (fixture->window, "What it is to find out"));
  g_assert_true (shows_text (fixture->window, "Whether you can tell a story."));
}

static void
assert_sensible (Fixture *fixture, const char *label)
{
  static const char *const all[] = { "Answer now", "Finish answer", "Next question" };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_cmpint (gtk_widget_is_sensitive (find_button (fixture->window, all[i])), ==,
                     g_strcmp0 (all[i], label) == 0);
  if (label != NULL)
    g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == find_button (fixture->window, label));
}

static void
test_leads_through_the_interview (Fixture *fixture, gconstpointer data)
{
  assert_sensible (fixture, "Answer now");
  click (find_button (fixture->window, "Answer now"));
  set_phase (fixture, VAS_PRACTICE_COUNTDOWN);
  assert_sensible (fixture, NULL);
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  assert_sensible (fixture, "Finish answer");
  g_assert_true (shows_text (fixture->window, "The answer is being recorded"));
  click (find_button (fixture->window, "Finish answer"));
  set_phase (fixture, VAS_PRACTICE_KEPT);
  assert_sensible (fixture, "Next question");
  click (find_button (fixture->window, "Next question"));
  assert_calls (fixture->practice, "answer-now finish-answer next");

  g_assert_false (is_in_sight (find_button (fixture->window, "Try again")));
  set_phase (fixture, VAS_PRACTICE_FAILED);
  click (find_button (fixture->window, "Try again"));
  assert_calls (fixture->practice, "try-again");
}

static void
test_asks_further (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_button_with (fixture, "Who helped you?");

  click (button);
  assert_calls (fixture->practice, "follow-up:Who helped you?");
  g_assert_false (gtk_widget_is_sensitive (button));
  /* The question is the same one, and the follow-up has been asked */
  g_object_notify (G_OBJECT (fixture->practice), "question-count");
  g_assert_false (gtk_widget_is_sensitive (find_button_with (fixture, "Who helped you?")));
}

static void
test_asks_freely (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = get_child (fixture, "free_entry");

  g_assert_false (gtk_widget_is_sensitive (find_button (fixture->window, "Ask next")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "   ");
  g_assert_false (gtk_widget_is_sensitive (find_button (fixture->window, "Ask next")));
  gtk_editable_set_text (GTK_EDITABLE (entry), "And then?");
  g_signal_emit_by_name (entry, "activate");
  assert_calls (fixture->practice, "freely:And then?");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
test_marks_by_key (Fixture *fixture, gconstpointer data)
{
  press_with (fixture, GDK_KEY_q, 0);
  assert_calls (fixture->mentor, "");

  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  g_assert_true (press_with (fixture, GDK_KEY_1, 0));
  g_assert_true (press_with (fixture, GDK_KEY_q, 0));
  g_assert_true (press_with (fixture, GDK_KEY_A, GDK_SHIFT_MASK));
  g_assert_true (press_with (fixture, GDK_KEY_z, 0));
  g_assert_true (press_with (fixture, GDK_KEY_x, 0));
  assert_calls (fixture->mentor, "mark-situation-neutral mark-pace-try-instead mark-eye-contact-strength "
                                 "turn-strength turn-try-instead");
  g_assert_true (shows_text (fixture->window, "0:42, Eye contact, Strength"));

  g_assert_false (press_with (fixture, GDK_KEY_q, GDK_CONTROL_MASK));
  g_assert_false (press_with (fixture, GDK_KEY_q, GDK_ALT_MASK));
  g_assert_false (press_with (fixture, GDK_KEY_5, 0));
  assert_calls (fixture->mentor, "");
}

static void
test_a_held_key_marks_once (Fixture *fixture, gconstpointer data)
{
  GtkEventController *keys = get_keys (fixture->window);
  gboolean handled = FALSE;

  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  for (guint i = 0; i < 5; i++)
    g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_d, 40, 0, &handled);
  assert_calls (fixture->mentor, "mark-hands-try-instead");
}

static void
test_typing_marks_nothing (Fixture *fixture, gconstpointer data)
{
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  gtk_widget_grab_focus (get_child (fixture, "free_entry"));
  g_assert_false (press_with (fixture, GDK_KEY_q, 0));
  assert_calls (fixture->mentor, "");
  /* Nor is the one who writes called away */
  set_phase (fixture, VAS_PRACTICE_KEPT);
  g_assert_true (GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
}

static void
test_marks_by_pointer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_button_with (fixture, "Posture");

  g_assert_false (gtk_widget_is_sensitive (button));
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  click (button);
  assert_calls (fixture->mentor, "mark-posture-try-instead");
  g_assert_true (shows_text (fixture->window, "0:42, Posture, Try instead"));
  click (find_widget_by_type (get_child (fixture, "mark_list"), GTK_TYPE_BUTTON));
  assert_calls (fixture->mentor, "remove");
  gtk_widget_activate_action (fixture->window, "presenter.undo", NULL);
  assert_calls (fixture->mentor, "undo");
}

/* The parts of the scheme are those of the question that is asked. */
static void
test_parts_go_with_the_question (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasQuestion) question = g_object_new (VAS_TYPE_QUESTION, "id", "1", "text", "What would you do?", "scheme",
                                                   VAS_SCHEME_SITUATIONAL, NULL);

  g_assert_nonnull (find_button_with (fixture, "Situation"));
  g_assert_null (find_button_with (fixture, "Listen"));
  g_object_set (fixture->practice, "question", question, NULL);
  g_assert_null (find_button_with (fixture, "Situation"));
  g_assert_nonnull (find_button_with (fixture, "Listen"));
}

static void
test_time_to_react (Fixture *fixture, gconstpointer data)
{
  GtkSpinButton *spin = get_child (fixture, "reaction_spin");
  int reaction_ms = 0;

  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (spin), 2, 0.001);
  gtk_spin_button_set_value (spin, 1.2);
  g_object_get (fixture->mentor, "reaction-ms", &reaction_ms, NULL);
  g_assert_cmpint (reaction_ms, ==, 1200);
  g_object_set (fixture->mentor, "reaction-ms", 500, NULL);
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (spin), 0.5, 0.001);
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
test_ends (Fixture *fixture, gconstpointer data)
{
  set_phase (fixture, VAS_PRACTICE_ANSWERING);
  click (find_button (fixture->window, "End interview"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (get_dialog ()), "go-on");
  assert_calls (fixture->practice, "");
  set_phase (fixture, VAS_PRACTICE_KEPT);
  click (find_button (fixture->window, "End interview"));
  assert_calls (fixture->practice, "end");
}

static void
test_closing_hides (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_nonnull (fixture->window);
  g_assert_false (gtk_widget_get_visible (fixture->window));
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_get_visible (fixture->window));
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

  add_test ("/presenter/says-what-is-asked", test_says_what_is_asked);
  add_test ("/presenter/leads-through-the-interview", test_leads_through_the_interview);
  add_test ("/presenter/asks-further", test_asks_further);
  add_test ("/presenter/asks-freely", test_asks_freely);
  add_test ("/presenter/marks-by-key", test_marks_by_key);
  add_test ("/presenter/a-held-key-marks-once", test_a_held_key_marks_once);
  add_test ("/presenter/typing-marks-nothing", test_typing_marks_nothing);
  add_test ("/presenter/marks-by-pointer", test_marks_by_pointer);
  add_test ("/presenter/parts-go-with-the-question", test_parts_go_with_the_question);
  add_test ("/presenter/time-to-react", test_time_to_react);
  add_test ("/presenter/ends", test_ends);
  add_test ("/presenter/closing-hides", test_closing_hides);

  return g_test_run ();
}
