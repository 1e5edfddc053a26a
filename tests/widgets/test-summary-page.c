/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rating-scale.h"
#include "vas-summary-page.h"

#include "fake-flow.h"
#include "find-widget.h"

static void
on_review (VasSummaryPage *page, const char *interview_id, char **reviewed)
{
  *reviewed = g_strdup (interview_id);
}

static void
on_signal (guint *count)
{
  *count += 1;
}

static void
add_answer (VasPractice *practice, int position, int take, gint64 duration_ms, gint64 limit_ms)
{
  g_autoptr (VasAnswer) answer = fake_answer_new ("Why here?", position, take, duration_ms, limit_ms);

  g_list_store_append (G_LIST_STORE (vas_practice_get_answers (practice)), answer);
}

static void
test_shows_takes_with_times (void)
{
  g_autoptr (VasPractice) practice = fake_practice_new ();
  g_autoptr (GtkWidget) page = g_object_ref_sink (vas_summary_page_new ());

  add_answer (practice, 0, 1, 42900, 90000);
  add_answer (practice, 0, 2, 132000, 120000);
  vas_summary_page_set_practice (VAS_SUMMARY_PAGE (page), practice);

  g_assert_true (shows_text (page, "Take 1 · 0:42 of 1:30"));
  g_assert_true (shows_text (page, "Take 2 · 2:12 of 2:00, 0:12 over the limit"));
  g_assert_true (shows_text (page, "2 answers, 2 minutes 54 seconds in all"));
}

static void
test_at_the_limit_is_not_over (void)
{
  g_autoptr (VasPractice) practice = fake_practice_new ();
  g_autoptr (GtkWidget) page = g_object_ref_sink (vas_summary_page_new ());

  add_answer (practice, 0, 1, 120400, 120000);
  vas_summary_page_set_practice (VAS_SUMMARY_PAGE (page), practice);

  g_assert_true (shows_text (page, "Take 1 · 2:00 of 2:00"));
}

/* What mock and strict interviews do not ask after each answer */
static void
test_rates_each_take (void)
{
  g_autoptr (VasPractice) practice = fake_practice_new_in_mode (VAS_MODE_MOCK);
  g_autoptr (GtkWidget) page = g_object_ref_sink (vas_summary_page_new ());
  g_autofree char *calls = NULL;
  GtkWidget *scale;

  add_answer (practice, 0, 1, 42000, 90000);
  vas_summary_page_set_practice (VAS_SUMMARY_PAGE (page), practice);
  scale = find_widget_by_type (page, VAS_TYPE_RATING_SCALE);
  g_assert_cmpint (vas_rating_scale_get_value (VAS_RATING_SCALE (scale)), ==, 0);
  gtk_test_accessible_assert_property (find_button (scale, "1"), GTK_ACCESSIBLE_PROPERTY_LABEL, "1 of 5");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (scale, "5")), TRUE);
  calls = fake_take_calls (practice);
  g_assert_cmpstr (calls, ==, "rate:Why here?:5");
}

/* What was given during the interview is there to be seen, and to be changed. */
static void
test_shows_ratings_given (void)
{
  g_autoptr (VasPractice) practice = fake_practice_new ();
  g_autoptr (GtkWidget) page = g_object_ref_sink (vas_summary_page_new ());
  g_autoptr (VasAnswer) answer = NULL;
  g_autofree char *calls = NULL;
  GtkWidget *scale;

  add_answer (practice, 0, 1, 42000, 90000);
  answer = g_list_model_get_item (vas_practice_get_answers (practice), 0);
  vas_practice_rate_answer (practice, answer, 2);
  vas_practice_set_change_of (practice, answer, "Slower");
  g_free (fake_take_calls (practice));
  vas_summary_page_set_practice (VAS_SUMMARY_PAGE (page), practice);

  scale = find_widget_by_type (page, VAS_TYPE_RATING_SCALE);
  g_assert_cmpint (vas_rating_scale_get_value (VAS_RATING_SCALE (scale)), ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_widget_by_type (page, GTK_TYPE_ENTRY))), ==, "Slower");
  calls = fake_take_calls (practice);
  g_assert_cmpstr (calls, ==, "");
}

static void
test_ways_on (void)
{
  g_autoptr (VasPractice) practice = fake_practice_new ();
  g_autoptr (GtkWidget) page = g_object_ref_sink (vas_summary_page_new ());
  g_autofree char *reviewed = NULL;
  guint done = 0;
  guint again = 0;

  add_answer (practice, 0, 1, 42000, 90000);
  vas_summary_page_set_practice (VAS_SUMMARY_PAGE (page), practice);
  g_signal_connect (page, "review", G_CALLBACK (on_review), &reviewed);
  g_signal_connect_swapped (page, "done", G_CALLBACK (on_signal), &done);
  g_signal_connect_swapped (page, "again", G_CALLBACK (on_signal), &again);

  click (find_button (page, "Review"));
  click (find_button (page, "Done"));
  click (find_button (page, "Practise again"));
  g_assert_cmpstr (reviewed, ==, "1");
  g_assert_cmpuint (done, ==, 1);
  g_assert_cmpuint (again, ==, 1);
}

static void
test_nothing_recorded (void)
{
  g_autoptr (VasPractice) practice = fake_practice_new ();
  g_autoptr (GtkWidget) page = g_object_ref_sink (vas_summary_page_new ());

  vas_summary_page_set_practice (VAS_SUMMARY_PAGE (page), practice);

  g_assert_true (shows_text (page, "No answer was recorded this time. You can begin again whenever you like."));
  g_assert_false (is_in_sight (find_button (page, "Review")));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/summary-page/shows-takes-with-times", test_shows_takes_with_times);
  g_test_add_func ("/summary-page/at-the-limit-is-not-over", test_at_the_limit_is_not_over);
  g_test_add_func ("/summary-page/rates-each-take", test_rates_each_take);
  g_test_add_func ("/summary-page/shows-ratings-given", test_shows_ratings_given);
  g_test_add_func ("/summary-page/ways-on", test_ways_on);
  g_test_add_func ("/summary-page/nothing-recorded", test_nothing_recorded);

  return g_test_run ();
}
