/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-answer-clock.h"

static void
test_bands (void)
{
  g_assert_cmpint (vas_answer_clock_band (0, 120000), ==, VAS_CLOCK_BAND_NEUTRAL);
  g_assert_cmpint (vas_answer_clock_band (60000, 120000), ==, VAS_CLOCK_BAND_NEUTRAL);
  g_assert_cmpint (vas_answer_clock_band (60001, 120000), ==, VAS_CLOCK_BAND_GREEN);
  g_assert_cmpint (vas_answer_clock_band (90000, 120000), ==, VAS_CLOCK_BAND_GREEN);
  g_assert_cmpint (vas_answer_clock_band (90001, 120000), ==, VAS_CLOCK_BAND_AMBER);
  g_assert_cmpint (vas_answer_clock_band (120000, 120000), ==, VAS_CLOCK_BAND_AMBER);
  g_assert_cmpint (vas_answer_clock_band (120001, 120000), ==, VAS_CLOCK_BAND_RED);
}

static void
test_words (void)
{
  g_assert_null (vas_answer_clock_words (0, 120000, 30000));
  g_assert_null (vas_answer_clock_words (89999, 120000, 30000));
  g_assert_cmpstr (vas_answer_clock_words (90000, 120000, 30000), ==, "30 seconds left");
  g_assert_cmpstr (vas_answer_clock_words (109999, 120000, 30000), ==, "30 seconds left");
  g_assert_cmpstr (vas_answer_clock_words (110000, 120000, 30000), ==, "10 seconds left");
  g_assert_cmpstr (vas_answer_clock_words (120001, 120000, 30000), ==, "Time is up. Come to an end.");
  g_assert_cmpstr (vas_answer_clock_words (136000, 120000, 30000), ==, "Time is up. The recording will stop soon.");
  g_assert_cmpstr (vas_answer_clock_words (126000, 120000, 10000), ==, "Time is up. The recording will stop soon.");
}

/* A short answer does not begin with a warning. */
static void
test_words_short (void)
{
  g_assert_null (vas_answer_clock_words (0, 30000, 30000));
  g_assert_null (vas_answer_clock_words (5000, 30000, 30000));
  g_assert_cmpstr (vas_answer_clock_words (20000, 30000, 30000), ==, "10 seconds left");
  g_assert_null (vas_answer_clock_words (0, 10000, 30000));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-clock/bands", test_bands);
  g_test_add_func ("/answer-clock/words", test_words);
  g_test_add_func ("/answer-clock/words/short", test_words_short);

  return g_test_run ();
}
