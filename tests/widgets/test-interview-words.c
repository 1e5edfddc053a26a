/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-interview-words.h"

#define HOUR_MS (G_GINT64_CONSTANT (60) * 60 * 1000)
#define DAY_MS (24 * HOUR_MS)

/* Wednesday, 9 September 2026, 00:30 in a zone three hours ahead of UTC */
static GDateTime *
make_now (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3 * 60 * 60);

  return g_date_time_new (zone, 2026, 9, 9, 0, 30, 0);
}

static void
assert_heading (gint64 ms_ago, const char *expected)
{
  g_autoptr (GDateTime) now = make_now ();
  g_autofree char *heading = vas_interview_words_heading (g_date_time_to_unix (now) * 1000 - ms_ago, now);

  g_assert_cmpstr (heading, ==, expected);
}

static void
test_heading (void)
{
  assert_heading (0, "Today");
  assert_heading (HOUR_MS / 2, "Today");
  assert_heading (HOUR_MS, "Yesterday");
  assert_heading (24 * HOUR_MS, "Yesterday");
  assert_heading (25 * HOUR_MS, "Monday");
  assert_heading (6 * DAY_MS, "Thursday");
  assert_heading (7 * DAY_MS, "Wednesday, 2 September");
  assert_heading (252 * DAY_MS, "31 December 2025");
}

static void
test_heading_of_the_future (void)
{
  assert_heading (-2 * DAY_MS, "Friday, 11 September");
}

static void
test_day_over_a_change_of_clocks (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Helsinki");
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GDateTime) evening = NULL;

  if (zone == NULL)
    {
      g_test_skip ("no time zones here");
      return;
    }

  now = g_date_time_new (zone, 2026, 3, 30, 0, 10, 0);
  evening = g_date_time_new (zone, 2026, 3, 28, 23, 50, 0);
  g_assert_cmpint (vas_interview_words_day (g_date_time_to_unix (evening) * 1000, now), ==, 2);
}

static VasInterview *
make_interview (int answers, int notes, gint64 bytes)
{
  return g_object_new (VAS_TYPE_INTERVIEW, "title", "Café 100 %", "created", G_GINT64_CONSTANT (1763750100000),
                       "answer-count", answers, "duration-ms", G_GINT64_CONSTANT (492000), "note-count", notes, "bytes",
                       bytes, NULL);
}

static void
test_details (void)
{
  g_autoptr (VasInterview) full = make_interview (5, 1, 24000000);
  g_autoptr (VasInterview) bare = make_interview (0, 0, 0);
  g_autofree char *many = vas_interview_words_details (full);
  g_autofree char *none = vas_interview_words_details (bare);
  g_autofree char *spoken = vas_interview_words_spoken (full);

  g_assert_cmpstr (many, ==, "18:35 · 5 answers · 8:12 · 1 note · 24.0\302\240MB");
  g_assert_cmpstr (none, ==, "18:35 · 0 answers");
  g_assert_cmpstr (spoken, ==, "Café 100 %, 18:35, 5 answers, 8 minutes 12 seconds, 1 note");
}

static void
assert_expiry (gint64 ms_ago, const char *expected)
{
  gint64 now = G_GINT64_CONSTANT (1763750100000);
  g_autofree char *expiry = vas_interview_words_expiry (now - ms_ago, now);

  g_assert_cmpstr (expiry, ==, expected);
}

static void
test_expiry (void)
{
  assert_expiry (0, "Goes for good in 30 days");
  assert_expiry (DAY_MS, "Goes for good in 29 days");
  assert_expiry (29 * DAY_MS + HOUR_MS, "Goes for good in 1 day");
  assert_expiry (31 * DAY_MS, "Goes for good today");
  /* A clock that was put back */
  assert_expiry (-5 * DAY_MS, "Goes for good in 30 days");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interview-words/heading", test_heading);
  g_test_add_func ("/interview-words/heading-of-the-future", test_heading_of_the_future);
  g_test_add_func ("/interview-words/day-over-a-change-of-clocks", test_day_over_a_change_of_clocks);
  g_test_add_func ("/interview-words/details", test_details);
  g_test_add_func ("/interview-words/expiry", test_expiry);

  return g_test_run ();
}
