/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-review-page.h"

#include "find-widget.h"
#include "flow-test.h"
#include "vas-mark-flash.h"
#include "vas-marker-pad.h"
#include "vas-structure-ribbon.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  GtkWidget *window;
  GtkWidget *work;
  GtkWidget *page;
  VasReview *review;
  const char *wanted;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *interview_id = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  flow_test_init (&fixture->flow);
  interview_id = flow_test_add_interview (&fixture->flow, "Customer service", 2);
  fixture->review = vas_review_new (fixture->flow.library, interview_id);
  fixture->work = g_object_ref_sink (vas_work_bar_new ());
  fixture->page = vas_review_page_new (fixture->flow.library, VAS_WORK_BAR (fixture->work));
  vas_review_page_set_review (VAS_REVIEW_PAGE (fixture->page), fixture->review);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1040, 720);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);

  vas_review_load_async (fixture->review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_review_load_finish (fixture->review, result, &error);
  g_assert_no_error (error);
}

/* Jobs of the library that are still under way keep the review for a moment. */
static gboolean
is_gone (gpointer user_data)
{
  return ((Fixture *) user_data)->review == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->work);
  g_object_add_weak_pointer (G_OBJECT (fixture->review), (gpointer *) &fixture->review);
  g_object_unref (fixture->review);
  g_assert_true (wait_until (is_gone, fixture, PATIENCE_S));
  flow_test_clear (&fixture->flow);
}

static gboolean
press_in_phase (Fixture *fixture, GtkPropagationPhase phase, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->page);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) || gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;

      g_signal_emit_by_name (controller, "key-pressed", keyval, keyval, state, &handled);
      g_signal_emit_by_name (controller, "key-released", keyval, keyval, state);
    }

  return handled;
}

static gboolean
press (Fixture *fixture, guint keyval, GdkModifierType state)
{
  return press_in_phase (fixture, GTK_PHASE_CAPTURE, keyval, state) ||
         press_in_phase (fixture, GTK_PHASE_BUBBLE, keyval, state);
}

static char *
describe_notes (Fixture *fixture)
{
  GListModel *notes = vas_review_get_notes (fixture->review);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (notes, i);

      g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "",
                              vas_term_key (VAS_TYPE_ASPECT, (int) vas_note_get_aspect (note)),
                              vas_term_key (VAS_TYPE_NOTE_KIND, (int) vas_note_get_kind (note)));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
is_as_wanted (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *words = describe_notes (fixture);

  return g_str_equal (words, fixture->wanted);
}

static void
await (Fixture *fixture, const char *wanted)
{
  fixture->wanted = wanted;
  if (!wait_until (is_as_wanted, fixture, PATIENCE_S))
    {
      g_autofree char *words = describe_notes (fixture);

      g_assert_cmpstr (words, ==, wanted);
    }
}

static GtkWidget *
get_text_view (Fixture *fixture)
{
  return find_widget_by_type (fixture->page, GTK_TYPE_TEXT_VIEW);
}

/* The button around these words */
static GtkWidget *
find_button_with (GtkWidget *root, const char *words)
{
  GtkWidget *label = find_label (root, words);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
test_keys_mark_and_say_so (Fixture *fixture, gconstpointer data)
{
  g_assert_true (press (fixture, GDK_KEY_a, 0));
  g_assert_true (shows_text (fixture->page, "Eye contact at 0:00.0: Try instead"));
  await (fixture, "eye-contact try-instead");
  g_assert_true (press (fixture, GDK_KEY_Z, GDK_SHIFT_MASK));
  g_assert_true (shows_text (fixture->page, "Eye contact at 0:00.0: Strength"));
  await (fixture, "eye-contact strength");
  g_assert_true (press (fixture, GDK_KEY_C, GDK_LOCK_MASK));
  g_assert_true (shows_text (fixture->page, "Free note at 0:00.0"));
  await (fixture, "eye-contact strength, wording neutral");
  g_assert_false (press (fixture, GDK_KEY_q, GDK_ALT_MASK));
  g_assert_false (press (fixture, GDK_KEY_j, 0));
}

static gboolean
is_over (gpointer user_data)
{
  return vas_mark_flash_get_note (user_data) == NULL;
}

/* At once, too: the marks may not be on disk yet. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *flash = find_widget_by_type (fixture->page, VAS_TYPE_MARK_FLASH);

  press (fixture, GDK_KEY_d, 0);
  press (fixture, GDK_KEY_f, 0);
  g_assert_true (press (fixture, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_true (wait_until (is_over, flash, PATIENCE_S));
  await (fixture, "hands try-instead");
  g_assert_true (press (fixture, GDK_KEY_z, GDK_CONTROL_MASK));
  await (fixture, "");
}

static void
test_enter_writes_about_the_mark (Fixture *fixture, gconstpointer data)
{
  g_assert_false (press (fixture, GDK_KEY_Return, 0));
  press (fixture, GDK_KEY_g, 0);
  g_assert_true (press (fixture, GDK_KEY_Return, 0));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == get_text_view (fixture));
  /* Whoever writes marks nothing, and Enter is the entry's */
  g_assert_false (press (fixture, GDK_KEY_a, 0));
  g_assert_false (press (fixture, GDK_KEY_Return, 0));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_text_view (fixture))), "The pen", -1);
  click (find_button (fixture->page, "Save note"));
  await (fixture, "fidgeting try-instead");
  g_assert_true (wait_until ((WaitCondition) gtk_widget_get_mapped, find_button (fixture->page, "Add note"), 5));
}

static void
test_the_ribbon_appears (Fixture *fixture, gconstpointer data)
{
  GtkWidget *ribbon = find_widget_by_type (fixture->page, VAS_TYPE_STRUCTURE_RIBBON);

  g_assert_false (gtk_widget_get_visible (ribbon));
  press (fixture, GDK_KEY_exclam, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_3, 0);
  g_assert_true (shows_text (fixture->page, "Action begins at 0:00.0"));
  await (fixture, "action neutral");
  g_assert_true (gtk_widget_get_visible (ribbon));
  g_assert_true (shows_text (ribbon, "No situation yet"));
  press (fixture, GDK_KEY_3, 0);
  g_assert_true (shows_text (fixture->page, "Action from 0:00.0 to 0:00.0"));
}

static void
test_the_pad_is_shown_when_wanted (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pad = find_widget_by_type (fixture->page, VAS_TYPE_MARKER_PAD);
  GtkWidget *ribbon = find_widget_by_type (fixture->page, VAS_TYPE_STRUCTURE_RIBBON);

  g_assert_false (gtk_widget_get_visible (pad));
  gtk_widget_activate_action (fixture->page, "review.marker-keys", NULL);
  g_assert_true (gtk_widget_get_visible (pad));
  g_assert_true (gtk_widget_get_visible (ribbon));
  click (find_button_with (pad, "Posture"));
  await (fixture, "posture try-instead");
  gtk_widget_activate_action (fixture->page, "review.marker-keys", NULL);
  g_assert_false (gtk_widget_get_visible (pad));
  g_assert_false (gtk_widget_get_visible (ribbon));
}

static void
test_two_buttons (Fixture *fixture, gconstpointer data)
{
  GtkWidget *notes = gtk_widget_get_ancestor (get_text_view (fixture), GTK_TYPE_STACK);

  click (find_button_with (notes, "Strength"));
  g_assert_true (shows_text (fixture->page, "Strength at 0:00.0"));
  await (fixture, "wording strength");
  click (find_button_with (notes, "Try instead"));
  await (fixture, "wording strength, wording try-instead");
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add_test ("/review-page-marks/keys-mark-and-say-so", test_keys_mark_and_say_so);
  add_test ("/review-page-marks/undo", test_undo);
  add_test ("/review-page-marks/enter-writes-about-the-mark", test_enter_writes_about_the_mark);
  add_test ("/review-page-marks/the-ribbon-appears", test_the_ribbon_appears);
  add_test ("/review-page-marks/the-pad-is-shown-when-wanted", test_the_pad_is_shown_when_wanted);
  add_test ("/review-page-marks/two-buttons", test_two_buttons);

  return g_test_run ();
}
