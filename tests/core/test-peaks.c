/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-peaks.h"

static void
test_highest (void)
{
  const guint8 values[] = { 0, 51, 255, 102, 0 };
  g_autoptr (VasPeaks) peaks = vas_peaks_new (values, G_N_ELEMENTS (values));
  const struct
  {
    gint64 start_ms;
    gint64 end_ms;
    double expected;
  } cases[] = {
    { 0, 9, 0.0 },        { 0, 10, 0.2 },         { 0, 50, 1.0 },
    { 10, 19, 0.2 },      { 15, 15, 0.2 },        { 20, 20, 1.0 },
    { 30, 1000000, 0.4 }, { 40, 49, 0.0 },        { 50, 60, 0.0 },
    { -100, 10, 0.2 },    { -100, -50, 0.0 },     { 1000000, 2000000, 0.0 },
    { 25, 5, 1.0 },       { 0, G_MAXINT64, 1.0 }, { G_MAXINT64 - 1, G_MAXINT64, 0.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (vas_peaks_get_highest (peaks, cases[i].start_ms, cases[i].end_ms),
                                    cases[i].expected, 1e-9);
}

static void
test_length (void)
{
  const guint8 values[250] = { 0 };
  g_autoptr (VasPeaks) peaks = vas_peaks_new (values, G_N_ELEMENTS (values));
  VasPeaks *copy;

  g_assert_cmpuint (vas_peaks_get_length (peaks), ==, 250);
  g_assert_cmpint (vas_peaks_get_duration_ms (peaks), ==, 2500);
  g_assert_cmpuint (g_bytes_get_size (vas_peaks_get_bytes (peaks)), ==, 250);

  copy = g_boxed_copy (VAS_TYPE_PEAKS, peaks);
  g_assert_true (copy == peaks);
  g_boxed_free (VAS_TYPE_PEAKS, copy);
}

static void
test_empty (void)
{
  g_autoptr (VasPeaks) peaks = vas_peaks_new (NULL, 0);

  g_assert_cmpuint (vas_peaks_get_length (peaks), ==, 0);
  g_assert_cmpint (vas_peaks_get_duration_ms (peaks), ==, 0);
  g_assert_cmpfloat (vas_peaks_get_highest (peaks, 0, 1000), ==, 0.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/peaks/highest", test_highest);
  g_test_add_func ("/peaks/length", test_length);
  g_test_add_func ("/peaks/empty", test_empty);

  return g_test_run ();
}
