/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rating-pane.h"

#include "find-widget.h"
#include "flow-test.h"
#include "vas-dimension-editor.h"
#include "vas-library-private.h"
#include "vas-rating-row.h"
#include "vas-rating-scale.h"
#include "vas-review-state.h"
#include "vas-store-people.h"
#include "vas-store-ratings.h"
#include "vas-store-reviews.h"
#include "vas-store.h"
#include "wait-until.h"

#include <adwaita.h>

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  char *interview_id;
  VasReview *review;
  VasStore *other; /* the connection of another window */
  VasReviewer *helen;
  GtkWidget *window;
  GtkWidget *pane;
  guint n_wanted;
  int value;
  const char *text;
} Fixture;

static gpointer
call (Fixture *fixture, VasStoreFunc func, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gpointer result = vas_store_call_sync (fixture->other, VAS_STORE_WRITE, func, data, &error);

  g_assert_no_error (error);
  return result;
}

static gpointer
ensure_helen_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_ensure_reviewer (connection, "Helen", VAS_ROLE_MENTOR, error);
}

static VasRatings *
get_ratings (Fixture *fixture)
{
  return vas_rating_pane_get_ratings (VAS_RATING_PANE (fixture->pane));
}

static guint
count_rows (GtkWidget *root)
{
  guint n_rows = VAS_IS_RATING_ROW (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_rows += count_rows (child);

  return n_rows;
}

static gboolean
has_rows (gpointer user_data)
{
  Fixture *fixture = user_data;

  return count_rows (fixture->pane) == fixture->n_wanted;
}

static void
await_rows (Fixture *fixture, guint n_wanted)
{
  fixture->n_wanted = n_wanted;
  g_assert_true (wait_until (has_rows, fixture, PATIENCE_S));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  flow_test_init (&fixture->flow);
  fixture->interview_id = flow_test_add_interview (&fixture->flow, "Customer service", 1);
  fixture->other = vas_store_new (vas_library_get_directory (fixture->flow.library));
  vas_store_open_sync (fixture->other, &error);
  g_assert_no_error (error);
  fixture->helen = call (fixture, ensure_helen_job, NULL);

  fixture->review = vas_review_new (fixture->flow.library, fixture->interview_id);
  fixture->pane = vas_rating_pane_new ();
  vas_rating_pane_set_review (VAS_RATING_PANE (fixture->pane), fixture->review);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 376, 900);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->pane);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);

  vas_review_load_async (fixture->review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_review_load_finish (fixture->review, result, &error);
  g_assert_no_error (error);
  await_rows (fixture, 3);
}

/* Jobs of the library that are still under way keep the review for a moment. */
static gboolean
is_gone (gpointer user_data)
{
  Fixture *fixture = user_data;

  return fixture->review == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->pane);
  g_object_add_weak_pointer (G_OBJECT (fixture->review), (gpointer *) &fixture->review);
  g_object_unref (fixture->review);
  g_assert_true (wait_until (is_gone, fixture, PATIENCE_S));
  g_clear_object (&fixture->helen);
  g_clear_object (&fixture->other);
  flow_test_clear (&fixture->flow);
  g_free (fixture->interview_id);
}

static VasRatingScale *
get_scale (Fixture *fixture)
{
  return VAS_RATING_SCALE (find_widget_by_type (fixture->pane, VAS_TYPE_RATING_SCALE));
}

static gboolean
has_value (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (VasRatingItem) item = g_list_model_get_item (vas_ratings_get_items (get_ratings (fixture)), 0);
  gboolean can_undo, can_redo;

  g_object_get (fixture->review, "can-undo", &can_undo, "can-redo", &can_redo, NULL);

  return (can_undo || can_redo) && vas_rating_item_get_value (item) == fixture->value;
}

static void
await_value (Fixture *fixture, int value)
{
  fixture->value = value;
  g_assert_true (wait_until (has_value, fixture, PATIENCE_S));
}

static gboolean
is_said (gpointer user_data)
{
  Fixture *fixture = user_data;

  return shows_text (fixture->pane, fixture->text);
}

static void
await_text (Fixture *fixture, const char *text)
{
  fixture->text = text;
  g_assert_true (wait_until (is_said, fixture, PATIENCE_S));
}

static void
press (VasRatingScale *scale, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (scale));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
}

static void
test_rates_by_pointer (Fixture *fixture, gconstpointer data)
{
  VasRatingScale *scale = get_scale (fixture);

  g_assert_true (shows_text (fixture->pane, vas_dimension_label (VAS_DIMENSION_STRUCTURE)));
  click (find_button (fixture->pane, "4"));
  await_value (fixture, 4);
  g_assert_true (is_said (&(Fixture){ .pane = fixture->pane,
                                      .text = "All parts are there, in order, and each is as long as it needs to be. "
                                              "The joins could be clearer." }));
  await_text (fixture, "You 4.0");

  vas_review_undo (fixture->review);
  await_value (fixture, VAS_RATING_ITEM_NONE);
  g_assert_cmpint (vas_rating_scale_get_value (scale), ==, 0);
  click (find_button (fixture->pane, "Not seen"));
  await_value (fixture, 0);
  g_assert_cmpint (vas_rating_scale_get_value (scale), ==, VAS_RATING_SCALE_NOT_SEEN);
}

static void
test_rates_by_keys (Fixture *fixture, gconstpointer data)
{
  VasRatingScale *scale = get_scale (fixture);
  GtkRoot *root = GTK_ROOT (fixture->window);
  GtkWidget *focus;

  g_assert_true (gtk_widget_grab_focus (fixture->pane));
  g_assert_true (gtk_root_get_focus (root) == find_button (GTK_WIDGET (scale), "1"));
  /* What the focus is on is read before it is chosen */
  g_assert_cmpint (vas_rating_scale_get_hint (scale), ==, 1);
  press (scale, GDK_KEY_Right);
  press (scale, GDK_KEY_Right);
  g_assert_true (gtk_root_get_focus (root) == find_button (GTK_WIDGET (scale), "3"));
  g_assert_cmpint (vas_rating_scale_get_value (scale), ==, 0);
  press (scale, GDK_KEY_5);
  await_value (fixture, 5);
  g_assert_true (gtk_root_get_focus (root) == find_button (GTK_WIDGET (scale), "5"));
  press (scale, GDK_KEY_Right);
  press (scale, GDK_KEY_Right);
  g_assert_true (gtk_root_get_focus (root) == find_button (GTK_WIDGET (scale), "Not seen"));
  press (scale, GDK_KEY_0);
  await_value (fixture, 0);

  /* Each scale is one stop of the Tab key */
  g_assert_true (gtk_widget_child_focus (fixture->pane, GTK_DIR_TAB_FORWARD));
  focus = gtk_root_get_focus (root);
  g_assert_false (gtk_widget_is_ancestor (focus, GTK_WIDGET (scale)));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, VAS_TYPE_RATING_SCALE));
}

static void
test_rates_all_eight (Fixture *fixture, gconstpointer data)
{
  GtkWidget *all = find_widget_by_type (fixture->pane, GTK_TYPE_SWITCH);

  gtk_switch_set_active (GTK_SWITCH (all), TRUE);
  g_assert_cmpuint (count_rows (fixture->pane), ==, 8);
  g_assert_true (shows_text (fixture->pane, vas_dimension_label (VAS_DIMENSION_BODY)));
  gtk_switch_set_active (GTK_SWITCH (all), FALSE);
  g_assert_cmpuint (count_rows (fixture->pane), ==, 3);
}

static gpointer
rate_job (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_set_rating (connection, data, error));
}

static gpointer
state_job (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_set_review_state (connection, NULL, data, error));
}

static void
let_helen_rate (Fixture *fixture, int value)
{
  g_autoptr (VasRating) rating = g_object_new (VAS_TYPE_RATING, "answer-id",
                                               vas_answer_get_id (vas_review_get_answer (fixture->review)),
                                               "reviewer-id", vas_reviewer_get_id (fixture->helen), "dimension",
                                               "structure", "value", value, NULL);

  g_assert_nonnull (call (fixture, rate_job, rating));
}

static gboolean
is_hidden (gpointer user_data)
{
  Fixture *fixture = user_data;

  return !shows_text (fixture->pane, fixture->text);
}

static void
test_others_beside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasReviewState) blind = NULL;

  let_helen_rate (fixture, 5);
  await_text (fixture, "Helen: 5");
  click (find_button (fixture->pane, "4"));
  await_text (fixture, "Helen: 5, 1 higher than you");
  g_assert_true (shows_text (fixture->pane, "You 4.0 · Helen 5.0"));
  click (find_button (fixture->pane, "2"));
  await_text (fixture, "Helen: 5, 3 higher than you");
  g_assert_true (shows_text (fixture->pane, "The ratings are 3 points apart: worth talking about."));
  click (find_button (fixture->pane, "5"));
  await_text (fixture, "Helen: 5, the same as you");
  g_assert_false (shows_text (fixture->pane, "The ratings are 3 points apart: worth talking about."));

  blind = g_object_new (VAS_TYPE_REVIEW_STATE, "interview-id", fixture->interview_id, "reviewer-id",
                        vas_reviewer_get_id (vas_review_get_reviewer (fixture->review)), "blind", TRUE, NULL);
  g_assert_nonnull (call (fixture, state_job, blind));
  fixture->text = "Helen: 5, the same as you";
  g_assert_true (wait_until (is_hidden, fixture, PATIENCE_S));
  g_assert_true (shows_text (fixture->pane, "Others have rated this answer, too. You see it when the reviews are "
                                            "finished."));
  g_assert_true (shows_text (fixture->pane, "You 5.0"));
}

static void
test_agreement (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander = find_widget_by_type (fixture->pane, GTK_TYPE_EXPANDER);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  await_text (fixture, "Cannot say");
  let_helen_rate (fixture, 5);
  click (find_button (fixture->pane, "1"));
  /* 1 and 5 only: chance would differ as much, so kappa is 0 */
  await_text (fixture, "0.00, from 1 rating by both");
}

static GtkWidget *
find_dialog (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != fixture->window)
        return window;
    }

  return NULL;
}

static void
fill (GtkWidget *root, int *n_filled)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_ENTRY (child))
        {
          g_autofree char *text = g_strdup_printf ("Text %d", ++*n_filled);

          gtk_editable_set_text (GTK_EDITABLE (child), text);
        }
      else
        fill (child, n_filled);
    }
}

static void
test_own_rubric (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  int n_filled = 0;

  gtk_widget_activate_action (fixture->pane, "rating.new-rubric", NULL);
  dialog = find_dialog (fixture);
  g_assert_nonnull (dialog);
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "Save")));
  click (find_button (dialog, "_Add something to rate"));
  fill (dialog, &n_filled);
  g_assert_cmpint (n_filled, ==, 1 + 2 * 6);
  g_assert_true (gtk_widget_get_sensitive (find_button (dialog, "Save")));
  click (find_button (dialog, "Save"));

  await_rows (fixture, 2);
  g_assert_true (shows_text (fixture->pane, "Text 2"));
  g_assert_true (shows_text (fixture->pane, "Text 8"));
  g_assert_null (find_dialog (fixture));
  gtk_widget_activate_action (fixture->pane, "rating.delete-rubric", NULL);
  await_rows (fixture, 3);
}

static GtkWidget *
find_question (void)
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

static gboolean
is_alone (gpointer user_data)
{
  return find_dialog (user_data) == NULL;
}

static void
test_asks_before_discarding (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  int n_filled = 0;

  gtk_widget_activate_action (fixture->pane, "rating.new-rubric", NULL);
  dialog = find_dialog (fixture);
  fill (dialog, &n_filled);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_nonnull (find_question ());
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), "keep");
  g_assert_true (gtk_widget_get_visible (dialog));

  gtk_window_close (GTK_WINDOW (dialog));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), "discard");
  g_assert_true (wait_until (is_alone, fixture, PATIENCE_S));
  g_assert_cmpuint (count_rows (fixture->pane), ==, 3);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (fixture->pane, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 330);
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

  add_test ("/rating-pane/rates-by-pointer", test_rates_by_pointer);
  add_test ("/rating-pane/rates-by-keys", test_rates_by_keys);
  add_test ("/rating-pane/rates-all-eight", test_rates_all_eight);
  add_test ("/rating-pane/others-beside", test_others_beside);
  add_test ("/rating-pane/agreement", test_agreement);
  add_test ("/rating-pane/own-rubric", test_own_rubric);
  add_test ("/rating-pane/asks-before-discarding", test_asks_before_discarding);
  add_test ("/rating-pane/narrow", test_narrow);

  return g_test_run ();
}
