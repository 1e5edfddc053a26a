/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-reaction.h"

#include "flow-test.h"
#include "wait-until.h"

#define PATIENCE_S 20

static VasReaction *
make_quick (void)
{
  return g_object_new (VAS_TYPE_REACTION, "least-wait-ms", 0, "most-wait-ms", 5, NULL);
}

static gboolean
is_shown (gpointer user_data)
{
  return vas_reaction_get_state (user_data) == VAS_REACTION_SHOWN;
}

/* The sign is seen @time_ms after it was on the screen. */
static void
see (VasReaction *reaction, int time_ms)
{
  gint64 shown_us;

  g_assert_true (wait_until (is_shown, reaction, PATIENCE_S));
  shown_us = g_get_monotonic_time ();
  vas_reaction_shown (reaction, shown_us);
  vas_reaction_press (reaction, shown_us + time_ms * 1000);
}

static void
test_median (void)
{
  static const int times_ms[VAS_REACTION_TRIES] = { 300, 9000, 200, 410, 305 };
  g_autoptr (VasReaction) reaction = make_quick ();

  g_assert_cmpint (vas_reaction_get_median_ms (reaction), ==, -1);
  vas_reaction_press (reaction, g_get_monotonic_time ());
  g_assert_cmpint (vas_reaction_get_state (reaction), ==, VAS_REACTION_READY);
  vas_reaction_begin (reaction);
  for (guint i = 0; i < VAS_REACTION_TRIES; i++)
    {
      g_assert_cmpuint (vas_reaction_get_n_seen (reaction), ==, i);
      see (reaction, times_ms[i]);
    }
  g_assert_cmpint (vas_reaction_get_state (reaction), ==, VAS_REACTION_DONE);
  g_assert_cmpint (vas_reaction_get_median_ms (reaction), ==, 305);
  vas_reaction_press (reaction, g_get_monotonic_time ());
  g_assert_cmpint (vas_reaction_get_median_ms (reaction), ==, 305);

  vas_reaction_begin (reaction);
  g_assert_cmpint (vas_reaction_get_median_ms (reaction), ==, -1);
  see (reaction, 100);
  see (reaction, 200);
  g_assert_cmpint (vas_reaction_get_median_ms (reaction), ==, 150);
  vas_reaction_stop (reaction);
  g_assert_cmpint (vas_reaction_get_state (reaction), ==, VAS_REACTION_READY);
}

/* Whoever guesses begins that try again. */
static void
test_too_early (void)
{
  g_autoptr (VasReaction) reaction = make_quick ();
  gint64 pressed_us = g_get_monotonic_time ();

  vas_reaction_begin (reaction);
  vas_reaction_press (reaction, pressed_us);
  g_assert_cmpint (vas_reaction_get_state (reaction), ==, VAS_REACTION_TOO_EARLY);
  g_assert_true (wait_until (is_shown, reaction, PATIENCE_S));
  /* Pressed before it was on the screen, and heard after */
  vas_reaction_press (reaction, pressed_us);
  g_assert_cmpint (vas_reaction_get_state (reaction), ==, VAS_REACTION_TOO_EARLY);
  g_assert_cmpuint (vas_reaction_get_n_seen (reaction), ==, 0);
  see (reaction, 20000);
  g_assert_cmpint (vas_reaction_get_median_ms (reaction), ==, VAS_REACTION_LONGEST_MS);
}

static void
load (FlowTest *flow, VasReview *review)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vas_review_load_async (review, NULL, flow_test_on_done, flow);
  result = flow_test_await (flow);
  vas_review_load_finish (review, result, &error);
  g_assert_no_error (error);
}

static gboolean
is_kept (gpointer user_data)
{
  return vas_reviewer_get_reaction_ms (vas_review_get_reviewer (user_data)) == 305;
}

static void
test_kept (void)
{
  FlowTest flow = { NULL };
  g_autofree char *id = NULL;
  g_autoptr (VasReview) review = NULL;

  flow_test_init (&flow);
  id = flow_test_add_interview (&flow, "Mark me", 1);
  review = vas_review_new (flow.library, id);
  vas_review_set_reaction_ms (review, 305);
  load (&flow, review);
  g_assert_false (is_kept (review));
  vas_review_set_reaction_ms (review, 305);
  g_assert_true (wait_until (is_kept, review, PATIENCE_S));
  g_clear_object (&review);
  flow_test_clear (&flow);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reaction/median", test_median);
  g_test_add_func ("/reaction/too-early", test_too_early);
  g_test_add_func ("/reaction/kept", test_kept);

  return g_test_run ();
}
