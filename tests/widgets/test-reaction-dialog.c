/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-reaction-dialog.h"

#include "find-widget.h"
#include "flow-test.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  VasReview *review;
  VasReaction *reaction;
  GtkWidget *dialog;
} Fixture;

static gboolean
has_reviewer (gpointer user_data)
{
  return vas_review_get_reviewer (user_data) != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  flow_test_init (&fixture->flow);
  id = flow_test_add_interview (&fixture->flow, "Mark me", 1);
  fixture->review = vas_review_new (fixture->flow.library, id);
  vas_review_load_async (fixture->review, NULL, NULL, NULL);
  g_assert_true (wait_until (has_reviewer, fixture->review, PATIENCE_S));
  fixture->reaction = g_object_new (VAS_TYPE_REACTION, "least-wait-ms", 0, "most-wait-ms", 5, NULL);
  fixture->dialog = vas_reaction_dialog_new (NULL, fixture->review, fixture->reaction);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  gtk_test_widget_wait_for_draw (fixture->dialog);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = fixture->dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_null (dialog);
  g_clear_object (&fixture->reaction);
  g_clear_object (&fixture->review);
  flow_test_clear (&fixture->flow);
}

static gboolean
is_shown (gpointer user_data)
{
  return vas_reaction_get_state (user_data) == VAS_REACTION_SHOWN;
}

static GtkSpinButton *
get_seconds (Fixture *fixture)
{
  return GTK_SPIN_BUTTON (find_widget_by_type (fixture->dialog, GTK_TYPE_SPIN_BUTTON));
}

static gboolean
is_kept (gpointer user_data)
{
  Fixture *fixture = user_data;

  return vas_reviewer_get_reaction_ms (vas_review_get_reviewer (fixture->review)) == 450;
}

/* The median is proposed, and kept when somebody agrees. */
static void
test_exercise (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpfloat (gtk_spin_button_get_value (get_seconds (fixture)), ==, 2.0);
  click (find_button (fixture->dialog, "_Begin the exercise"));
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture->dialog, "Save")));
  for (guint i = 0; i < VAS_REACTION_TRIES; i++)
    {
      gint64 shown_us;

      g_assert_true (wait_until (is_shown, fixture->reaction, PATIENCE_S));
      g_assert_true (shows_text (fixture->dialog, "Now"));
      shown_us = g_get_monotonic_time ();
      vas_reaction_shown (fixture->reaction, shown_us);
      vas_reaction_press (fixture->reaction, shown_us + 450000);
    }
  g_assert_true (shows_text (fixture->dialog, "You took 0.45 seconds. Save it, or change it below."));
  g_assert_cmpfloat_with_epsilon (gtk_spin_button_get_value (get_seconds (fixture)), 0.45, 0.001);

  g_object_ref (fixture->dialog);
  click (find_button (fixture->dialog, "Save"));
  g_object_unref (fixture->dialog);
  g_assert_true (wait_until (is_kept, fixture, PATIENCE_S));
  fixture->dialog = gtk_window_new ();
}

/* The sign counts from when it is painted; until then the exercise knows when it was due. */
static void
test_too_early (Fixture *fixture, gconstpointer data)
{
  click (find_button (fixture->dialog, "_Begin the exercise"));
  vas_reaction_press (fixture->reaction, g_get_monotonic_time ());
  g_assert_true (shows_text (fixture->dialog, "That was before the sign. Wait for it."));
  g_assert_true (wait_until (is_shown, fixture->reaction, PATIENCE_S));
  gtk_test_widget_wait_for_draw (fixture->dialog);
  vas_reaction_press (fixture->reaction, 0);
  g_assert_cmpuint (vas_reaction_get_n_seen (fixture->reaction), ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/reaction-dialog/exercise", Fixture, NULL, set_up, test_exercise, tear_down);
  g_test_add ("/reaction-dialog/too-early", Fixture, NULL, set_up, test_too_early, tear_down);

  return g_test_run ();
}
