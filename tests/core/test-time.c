/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-error.h"
#include "vas-time.h"

#include <locale.h>

typedef char *(*FormatFunc) (gint64 ms);

typedef struct
{
  gint64 ms;
  const char *text;
} Formatted;

static void
assert_formatted (FormatFunc format, const Formatted *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *text = format (cases[i].ms);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_clock (void)
{
  const Formatted cases[] = {
    { -1, "0:00" },         { 0, "0:00" },          { 999, "0:00" },          { 1000, "0:01" },
    { 59999, "0:59" },      { 60000, "1:00" },      { 118000, "1:58" },       { 3599999, "59:59" },
    { 3600000, "1:00:00" }, { 3723000, "1:02:03" }, { 86400000, "24:00:00" },
  };

  assert_formatted (vas_time_format_clock, cases, G_N_ELEMENTS (cases));
}

static void
test_clock_tenths (void)
{
  const Formatted cases[] = {
    { -50, "0:00.0" }, { 0, "0:00.0" },     { 99, "0:00.0" },
    { 100, "0:00.1" }, { 42399, "0:42.3" }, { 3600999, "1:00:00.9" },
  };

  assert_formatted (vas_time_format_clock_tenths, cases, G_N_ELEMENTS (cases));
}

static void
test_iso (void)
{
  const Formatted cases[] = {
    { 0, "1970-01-01T00:00:00.000Z" },
    { 1, "1970-01-01T00:00:00.001Z" },
    { 1795269900000, "2026-11-21T14:05:00.000Z" },
    { 951782399999, "2000-02-28T23:59:59.999Z" },
    { G_MAXINT64, "" },
  };

  assert_formatted (vas_time_format_iso, cases, G_N_ELEMENTS (cases));
}

static void
test_spoken (void)
{
  const Formatted cases[] = {
    { 0, "0 seconds" },
    { 1000, "1 second" },
    { 59000, "59 seconds" },
    { 60000, "1 minute" },
    { 118000, "1 minute 58 seconds" },
    { 120000, "2 minutes" },
    { 121999, "2 minutes 1 second" },
  };

  assert_formatted (vas_time_format_spoken, cases, G_N_ELEMENTS (cases));
}

static void
test_parse (void)
{
  const Formatted cases[] = {
    { 0, "0" },        { 0, "0.0004" },   { 1, "0.001" },
    { 12500, "12.5" }, { 100, "0.1" },    { 86400000, "86400" },
    { 1000, "1e0" },   { 1005, "1.005" }, { 86399999, "86399.999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 ms = -1;

      g_assert_true (vas_time_parse_seconds (cases[i].text, &ms, &error));
      g_assert_no_error (error);
      g_assert_cmpint (ms, ==, cases[i].ms);
    }
}

static void
test_parse_refuses (void)
{
  const char *texts[] = { "",      " ",       "x",   "12,5", "12.5s", "1:30", "-1",    "-0.001", "86400.001",
                          "1e300", "1e99999", "inf", "nan",  "-nan",  "--5",  "0x10 ", "5 ",     "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 ms = 77;

      g_assert_false (vas_time_parse_seconds (texts[i], &ms, &error));
      g_assert_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID);
      g_assert_cmpint (ms, ==, 77);
    }
}

static void
test_now (void)
{
  gint64 before = g_get_real_time () / 1000;
  gint64 now = vas_time_now_ms ();

  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time () / 1000);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time/clock", test_clock);
  g_test_add_func ("/time/clock-tenths", test_clock_tenths);
  g_test_add_func ("/time/iso", test_iso);
  g_test_add_func ("/time/spoken", test_spoken);
  g_test_add_func ("/time/parse", test_parse);
  g_test_add_func ("/time/parse-refuses", test_parse_refuses);
  g_test_add_func ("/time/now", test_now);

  return g_test_run ();
}
