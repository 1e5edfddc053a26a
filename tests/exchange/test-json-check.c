/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-json-check-private.h"

#include <string.h>

static void
test_accepts (void)
{
  const char *texts[] = {
    "0",
    "-0",
    " \t\r\n1.5e+10 \n",
    "-1E-3",
    "true",
    "false",
    "null",
    "\"\"",
    "\"ä😀\x7f\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\uD83D\\ude00\"",
    "[]",
    "{}",
    "[ ]",
    "{ }",
    "[[], {}, [1, 2], \"]\"]",
    "{\"a\": {\"b\" : [null]}, \"a\": 1}",
    "{\"}\":\"{\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      int line = 77;

      if (!vas_json_check (texts[i], strlen (texts[i]), &line))
        g_error ("refused: %s", texts[i]);
      g_assert_cmpint (line, ==, 77);
    }
}

static const char *const not_json[] = {
  "",
  " ",
  "nul",
  "truE",
  "True",
  "+1",
  "01",
  "1.",
  ".5",
  "-",
  "1e",
  "1e+",
  "0x10",
  "NaN",
  "Infinity",
  "1 2",
  "\"",
  "\"a",
  "\"\\",
  "\"\\\"",
  "\"\\x\"",
  "\"\\u12\"",
  "\"\\u12g4\"",
  "\"\\u0000\"",
  "\"\t\"",
  "\"\n\"",
  "'a'",
  "\"\\ud800\"",
  "\"\\udc00\"",
  "\"\\ud800\\u0041\"",
  "\"\\ud800x\"",
  "\"\xff\"",
  "[",
  "]",
  "[1",
  "[1,",
  "[1,]",
  "[,1]",
  "[1 2]",
  "[1}",
  "{",
  "}",
  "{\"a\"",
  "{\"a\":",
  "{\"a\":1",
  "{\"a\":1,",
  "{\"a\":1,}",
  "{\"a\" 1}",
  "{a:1}",
  "{1:1}",
  "{\"\":1}",
  "{\"a\":1]",
  "{} {}",
  "[] ,",
  "// a\n1",
  "1 /* a */",
  "1 # a",
  "\xef\xbb\xbf{}",
  "\v1",
  "{\"a\":1 \"b\":2}",
};

static void
test_refuses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (not_json); i++)
    {
      int line = 0;

      if (vas_json_check (not_json[i], strlen (not_json[i]), &line))
        g_error ("accepted: %s", not_json[i]);
      g_assert_cmpint (line, >=, 1);
    }
}

static void
test_zero_bytes (void)
{
  for (gsize place = 0; place < 6; place++)
    {
      char text[] = "[ \"a\"]";
      int line = 0;

      text[place] = '\0';
      g_assert_false (vas_json_check (text, sizeof text - 1, &line));
    }
}

static void
test_depth (void)
{
  g_autofree char *open = g_strnfill (VAS_JSON_CHECK_MAX_DEPTH, '[');
  g_autofree char *close = g_strnfill (VAS_JSON_CHECK_MAX_DEPTH, ']');
  g_autofree char *deepest = g_strconcat (open, close, NULL);
  g_autofree char *deeper = g_strconcat ("[", open, close, "]", NULL);
  int line = 0;

  g_assert_true (vas_json_check (deepest, strlen (deepest), &line));
  g_assert_false (vas_json_check (deeper, strlen (deeper), &line));
}

static void
test_values (void)
{
  g_autofree char *values = g_strnfill (2 * VAS_JSON_CHECK_MAX_VALUES - 1, ',');
  g_autofree char *more = NULL;
  int line = 1;

  /* The array itself is one of them */
  values[0] = '[';
  for (gsize i = 1; i < 2 * VAS_JSON_CHECK_MAX_VALUES - 2; i += 2)
    values[i] = '1';
  values[2 * VAS_JSON_CHECK_MAX_VALUES - 2] = ']';
  g_assert_true (vas_json_check (values, strlen (values), &line));
  g_assert_cmpint (line, ==, 1);

  more = g_strconcat ("[", values, "]", NULL);
  g_assert_false (vas_json_check (more, strlen (more), &line));
  g_assert_cmpint (line, ==, 0);
}

static void
test_line (void)
{
  const char *text = "{\n  \"a\": 1,\n  \"b\": oops\n}\n";
  const char *not_utf8 = "{\n\n\n\"\xff\": 1}";
  const char *rest = "{}\n\n}";
  int line = 0;

  g_assert_false (vas_json_check (text, strlen (text), &line));
  g_assert_cmpint (line, ==, 3);
  g_assert_false (vas_json_check (not_utf8, strlen (not_utf8), &line));
  g_assert_cmpint (line, ==, 4);
  g_assert_false (vas_json_check (rest, strlen (rest), &line));
  g_assert_cmpint (line, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-check/accepts", test_accepts);
  g_test_add_func ("/json-check/refuses", test_refuses);
  g_test_add_func ("/json-check/zero-bytes", test_zero_bytes);
  g_test_add_func ("/json-check/depth", test_depth);
  g_test_add_func ("/json-check/values", test_values);
  g_test_add_func ("/json-check/line", test_line);

  return g_test_run ();
}
