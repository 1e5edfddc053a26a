/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-error.h"
#include "vas-text.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static void
test_clean (void)
{
  const Case cases[] = {
    { "", "" },
    { "  Hyvä vastaus \n", "Hyvä vastaus" },
    { "one\n\ttwo", "one\n\ttwo" },
    { "a\x01\x1b[31mb\x7f", "a[31mb" },
    { "a\r\nb", "a\nb" },
    { "a\rb\n\rc\r", "a\nb\n\nc" },
    { "\u202etxt.exe\u202c", "txt.exe" },
    { "\u2066a\u2069\xc2\x85"
      "b",
      "ab" },
    { "line\u2028break", "line\nbreak" },
    { "👩‍👩‍👧‍👦 family", "👩‍👩‍👧‍👦 family" },
    { "שלום עולם", "שלום עולם" },
    { "=1+1", "=1+1" },
    { "😀<&>\"'", "😀<&>\"'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = vas_text_clean (cases[i].text, -1, 100, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_clean_line (void)
{
  g_autofree char *text = vas_text_clean_line (" one\ntwo\tthree\u2029four\r\nfive\rsix ", -1, 100, NULL);

  g_assert_cmpstr (text, ==, "one two three four five six");
}

static void
test_clean_refuses (void)
{
  const struct
  {
    const char *text;
    gssize length;
  } cases[] = {
    { "\xff", -1 },     { "a\xc3", -1 }, { "\xc3(", -1 }, { "\xed\xa0\x80", -1 }, { "\xf8\x88\x80\x80\x80", -1 },
    { "\xc0\x80", -1 }, { "a\0b", 3 },   { "äö", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = vas_text_clean (cases[i].text, cases[i].length, 100, &error);

      g_assert_null (text);
      g_assert_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID);
    }
}

/* Characters are counted, not bytes, and only those that are kept. */
static void
test_clean_length (void)
{
  g_autofree char *kept = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *part = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < VAS_TEXT_NOTE_CHARS; i++)
    g_string_append (text, "€\x01");
  kept = vas_text_clean (text->str, -1, VAS_TEXT_NOTE_CHARS, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_utf8_strlen (kept, -1), ==, VAS_TEXT_NOTE_CHARS);

  g_string_append_c (text, 'x');
  refused = vas_text_clean (text->str, -1, VAS_TEXT_NOTE_CHARS, &error);
  g_assert_null (refused);
  g_assert_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_TOO_LONG);

  part = vas_text_clean ("abc\ndef", 3, 3, NULL);
  g_assert_cmpstr (part, ==, "abc");
}

static void
test_fold (void)
{
  const Case cases[] = {
    { "", "" },
    { "ÄITI", "aiti" },
    { "äiti", "aiti" },
    { "a\u0308iti", "aiti" },
    { "Õppimisvõime ŠŽ", "oppimisvoime sz" },
    { "Kjøre på ÆØÅ", "kjore pa aeoa" },
    { "Straße", "strasse" },
    { "Đorđe", "dorde" },
    { "ﬁne", "fine" },
    { "ΑΣ", "ασ" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = vas_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].expected);
    }
}

static void
test_file_name (void)
{
  const Case cases[] = {
    { "", "Vastaus" },
    { "...", "Vastaus" },
    { "///", "Vastaus" },
    { "Kassa: päivä 1/2", "Kassa- päivä 1-2" },
    { "../../etc/passwd", "etc-passwd" },
    { ".hidden", "hidden" },
    { "-rf", "rf" },
    { "a\\b*c?d\"e<f>g|h", "a-b-c-d-e-f-g-h" },
    { "line\nbreak\ttab", "line-break-tab" },
    { "dots at the end. . .", "dots at the end" },
    { "emoji 😀", "emoji 😀" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = vas_text_file_name (cases[i].text);

      g_assert_cmpstr (name, ==, cases[i].expected);
    }
}

static void
test_file_name_length (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (int i = 0; i < 10000; i++)
    g_string_append (title, "😀");
  name = vas_text_file_name (title->str);

  /* 255 bytes is what file systems take; the extension needs room too */
  g_assert_cmpuint (strlen (name), <, 200);
  g_assert_true (g_utf8_validate (name, -1, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/clean-line", test_clean_line);
  g_test_add_func ("/text/clean-refuses", test_clean_refuses);
  g_test_add_func ("/text/clean-length", test_clean_length);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/file-name", test_file_name);
  g_test_add_func ("/text/file-name-length", test_file_name_length);

  return g_test_run ();
}
