/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "parse-helpers.h"
#include "vas-exchange-error.h"
#include "vas-question-import.h"
#include "vas-question.h"
#include "vas-rejected-line.h"
#include "vas-uuid.h"

#include <string.h>

#define ID "0f0e0d0c-0b0a-4908-8706-050403020100"

static VasQuestionImport *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GError) error = NULL;
  VasQuestionImport *import = vas_question_import_parse (bytes, "et", &error);

  g_assert_no_error (error);
  return import;
}

static VasQuestion *
question_at (VasQuestionImport *import, guint index)
{
  g_assert_cmpuint (index, <, import->questions->len);
  return g_ptr_array_index (import->questions, index);
}

static void
assert_rejected (VasQuestionImport *import, guint index, int line, const char *reason)
{
  VasRejectedLine *rejected;

  g_assert_cmpuint (index, <, import->rejected->len);
  rejected = g_ptr_array_index (import->rejected, index);
  g_assert_cmpint (vas_rejected_line_get_line (rejected), ==, line);
  if (strstr (vas_rejected_line_get_reason (rejected), reason) == NULL)
    g_error ("“%s” does not say “%s”", vas_rejected_line_get_reason (rejected), reason);
}

static void
test_csv (void)
{
  g_autoptr (VasQuestionImport) import = parse (
      "id,text,language,category,scheme,competencies,think_s,answer_s,follow_ups\r\n" ID
      ",\"Why, \"\"exactly\"\"?\nTell me.\",nb,company,star,honesty teamwork,15,45,And then?|Why?\r\n"
      "\r\n"
      ",Plain question,,,,,,,\r\n");
  VasQuestion *question = question_at (import, 0);

  g_assert_cmpuint (import->questions->len, ==, 2);
  g_assert_cmpuint (import->rejected->len, ==, 0);
  g_assert_cmpstr (vas_question_get_id (question), ==, ID);
  g_assert_cmpstr (vas_question_get_text (question), ==, "Why, \"exactly\"?\nTell me.");
  g_assert_cmpstr (vas_question_get_language (question), ==, "nb");
  g_assert_cmpint (vas_question_get_category (question), ==, VAS_CATEGORY_COMPANY);
  g_assert_cmpint (vas_question_get_scheme (question), ==, VAS_SCHEME_STAR);
  g_assert_cmpstr (vas_question_get_competencies (question)[1], ==, "teamwork");
  g_assert_cmpint (vas_question_get_think_s (question), ==, 15);
  g_assert_cmpint (vas_question_get_answer_s (question), ==, 45);
  g_assert_cmpstr (vas_question_get_follow_ups (question)[1], ==, "Why?");
  g_assert_cmpint (vas_question_get_origin (question), ==, VAS_ORIGIN_IMPORTED);

  question = question_at (import, 1);
  g_assert_cmpstr (vas_question_get_language (question), ==, "et");
  g_assert_cmpint (vas_question_get_category (question), ==, VAS_CATEGORY_PERSONAL);
  g_assert_cmpint (vas_question_get_answer_s (question), ==, 90);
  g_assert_true (vas_uuid_is_valid (vas_question_get_id (question)));
}

static void
test_other_tables (void)
{
  const char *const texts[] = { "Category;Question\nsituational;Miks?\n",
                                "\xef\xbb\xbfquestion\tcategory\nMiks?\tsituational",
                                "CATEGORY , TEXT \nSituational, Miks? \n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (VasQuestionImport) import = parse (texts[i]);

      g_assert_cmpuint (import->questions->len, ==, 1);
      g_assert_cmpstr (vas_question_get_text (question_at (import, 0)), ==, "Miks?");
      g_assert_cmpint (vas_question_get_category (question_at (import, 0)), ==, VAS_CATEGORY_SITUATIONAL);
      g_assert_cmpint (vas_question_get_scheme (question_at (import, 0)), ==, VAS_SCHEME_SITUATIONAL);
    }
}

static void
test_plain_list (void)
{
  g_autoptr (VasQuestionImport) import = parse ("Kes sa oled?\nMiks siin?\n\nMiks?");
  g_autoptr (VasQuestionImport) again = parse ("Miks siin?\n");

  g_assert_cmpuint (import->questions->len, ==, 3);
  g_assert_cmpstr (vas_question_get_text (question_at (import, 2)), ==, "Miks?");
  g_assert_cmpstr (vas_question_get_id (question_at (import, 1)), ==, vas_question_get_id (question_at (again, 0)));
}

static void
test_utf16 (void)
{
  gsize length = 0;
  g_autofree char *utf16 = g_convert ("\xef\xbb\xbftext\nKüsimus ø\n", -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (utf16, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestionImport) import = vas_question_import_parse (bytes, "et", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (vas_question_get_text (question_at (import, 0)), ==, "Küsimus ø");
}

static void
test_rejected_lines (void)
{
  g_autoptr (VasQuestionImport) import = parse ("text,category,scheme,competencies,think_s,answer_s,id,language\n"
                                                "Good\n"
                                                ",company\n"
                                                "Bad category,companies\n"
                                                "Bad scheme,,triangle\n"
                                                "\"Bad\ncompetency\",,,kindness\n"
                                                "Bad time,,,,-1\n"
                                                "Bad time,,,,,4\n"
                                                "Bad id,,,,,,7\n"
                                                "Bad language,,,,,,,../fi\n"
                                                "Good\n"
                                                "Also good\n");

  g_assert_cmpuint (import->questions->len, ==, 2);
  g_assert_cmpuint (import->rejected->len, ==, 9);
  assert_rejected (import, 0, 3, "no question");
  assert_rejected (import, 1, 4, "companies");
  assert_rejected (import, 2, 5, "triangle");
  assert_rejected (import, 3, 6, "kindness");
  assert_rejected (import, 4, 8, "think_s");
  assert_rejected (import, 5, 9, "answer_s");
  assert_rejected (import, 6, 10, "UUID");
  assert_rejected (import, 7, 11, "../fi");
  assert_rejected (import, 8, 12, "twice");
}

/* The last line is named even if nothing ends it. */
static void
test_rejected_last_line (void)
{
  g_autoptr (VasQuestionImport) import = parse ("text,category\n\nGood,company\nBad,companies");

  g_assert_cmpuint (import->questions->len, ==, 1);
  assert_rejected (import, 0, 4, "companies");
}

static void
test_json (void)
{
  const char *const texts[] = {
    "{\"name\": \" My set \", \"language\": \"nb\", \"questions\": [{\"text\": \"Hvorfor?\", \"competencies\": "
    "[\"honesty\"], \"think_s\": 20, \"follow_ups\": [\"Og?\", \"Når?\"]}, \"Hva?\"]}",
    "[{\"text\": \"Hvorfor?\", \"language\": \"nb\", \"competencies\": [\"honesty\"], \"think_s\": 20, "
    "\"follow_ups\": [\"Og?\", \"Når?\"]}, \"Hva?\"]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (VasQuestionImport) import = parse (texts[i]);
      VasQuestion *question = question_at (import, 0);

      g_assert_cmpstr (import->name, ==, i == 0 ? "My set" : NULL);
      g_assert_cmpuint (import->questions->len, ==, 2);
      g_assert_cmpstr (vas_question_get_language (question), ==, "nb");
      g_assert_cmpint (vas_question_get_think_s (question), ==, 20);
      g_assert_cmpstr (vas_question_get_competencies (question)[0], ==, "honesty");
      g_assert_cmpuint (g_strv_length ((char **) vas_question_get_follow_ups (question)), ==, 2);
      g_assert_cmpstr (vas_question_get_text (question_at (import, 1)), ==, "Hva?");
    }
}

static void
test_rejected_elements (void)
{
  g_autoptr (VasQuestionImport) import = parse (
      "[7, null, {}, {\"text\": []}, {\"text\": \"Yes\"}, {\"text\": \"Yes\"}]");

  g_assert_cmpuint (import->questions->len, ==, 1);
  g_assert_cmpuint (import->rejected->len, ==, 5);
  assert_rejected (import, 0, 1, "not a question");
  assert_rejected (import, 4, 6, "twice");
}

static void
assert_refused (const char *text, gsize length, VasExchangeError code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (vas_question_import_parse (bytes, "et", &error));
  g_assert_error (error, VAS_EXCHANGE_ERROR, (int) code);
}

static char *
repeat (const char *text, gsize n_times, gsize *length)
{
  GString *repeated = g_string_sized_new (n_times * strlen (text));

  for (gsize i = 0; i < n_times; i++)
    g_string_append (repeated, text);
  *length = repeated->len;
  return g_string_free (repeated, FALSE);
}

static void
test_refused (void)
{
  const struct
  {
    const char *text;
    gsize length;
    VasExchangeError code;
  } cases[] = {
    { "", 0, VAS_EXCHANGE_ERROR_MALFORMED },
    { "\n\n \n", 4, VAS_EXCHANGE_ERROR_MALFORMED },
    { "text\n", 5, VAS_EXCHANGE_ERROR_MALFORMED },
    { "caf\xe9\n", 5, VAS_EXCHANGE_ERROR_MALFORMED },
    { "a\0b\n", 4, VAS_EXCHANGE_ERROR_MALFORMED },
    { "\xff\xfe\0\xd8", 4, VAS_EXCHANGE_ERROR_MALFORMED },
    { "text\n\"open", 10, VAS_EXCHANGE_ERROR_MALFORMED },
    { "text\n\"a\"b\n", 10, VAS_EXCHANGE_ERROR_MALFORMED },
    { "{}", 2, VAS_EXCHANGE_ERROR_UNSUPPORTED },
    { "{\"questions\": {}}", 17, VAS_EXCHANGE_ERROR_UNSUPPORTED },
    { "[]", 2, VAS_EXCHANGE_ERROR_MALFORMED },
    { "[\"a\",]", 6, VAS_EXCHANGE_ERROR_MALFORMED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, cases[i].length, cases[i].code);
}

static void
test_huge (void)
{
  gsize length = 0;
  g_autofree char *lines = repeat ("Miks?\n", 1000000, &length);
  gsize deep_length = 0;
  g_autofree char *deep = NULL;
  gsize wide_length = 0;
  g_autofree char *wide = NULL;
  gsize odd_length = 0;
  g_autofree char *odd = NULL;
  g_autofree guint8 *rubbish = g_malloc (10 * 1024 * 1024);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autofree char *too_large = g_strnfill (VAS_QUESTION_IMPORT_MAX_BYTES + 1, 'x');

  assert_refused (lines, length, VAS_EXCHANGE_ERROR_TOO_LARGE);
  deep = repeat ("[", 5 * 1024 * 1024, &deep_length);
  assert_refused (deep, deep_length, VAS_EXCHANGE_ERROR_MALFORMED);
  wide = repeat (",", 1024 * 1024, &wide_length);
  assert_refused (wide, wide_length, VAS_EXCHANGE_ERROR_MALFORMED);
  odd = repeat ("0,", 100000, &odd_length);
  odd[0] = '[';
  odd[1] = ' ';
  odd[odd_length - 1] = ']';
  assert_refused (odd, odd_length, VAS_EXCHANGE_ERROR_TOO_LARGE);
  for (gsize i = 0; i < 10 * 1024 * 1024; i++)
    rubbish[i] = (guint8) g_rand_int (random);
  assert_refused ((const char *) rubbish, 10 * 1024 * 1024, VAS_EXCHANGE_ERROR_MALFORMED);
  assert_refused (too_large, VAS_QUESTION_IMPORT_MAX_BYTES + 1, VAS_EXCHANGE_ERROR_TOO_LARGE);
}

/* What holds for the whole file is named with every question, so that a long one would come a thousand times. */
static void
test_short_reasons (void)
{
  gsize length = 0;
  g_autofree char *category = repeat ("kä", 100000, &length);
  g_autofree char *questions = repeat (",\"Why?\"", 1000, &length);
  const char *const formats[] = {
    "{\"category\": \"%s\", \"questions\": [\"Who?\"%s]}",
    "{\"language\": \"%s\", \"questions\": [\"Who?\"%s]}",
    "{\"questions\": [{\"text\": \"Who?\", \"competencies\": \"%s\"}%s]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_auto (GStrv) parts = g_strsplit (formats[i], "%s", 3);
      g_autofree char *text = g_strconcat (parts[0], category, parts[1], questions, parts[2], NULL);
      g_autoptr (VasQuestionImport) import = parse (text);

      g_assert_cmpuint (import->rejected->len, >=, 1000 - 1);
      for (guint j = 0; j < import->rejected->len; j++)
        g_assert_cmpuint (strlen (vas_rejected_line_get_reason (g_ptr_array_index (import->rejected, j))), <, 300);
    }
}

/* What is written is read again as it was, whatever stands in it. */
static void
assert_same (VasQuestionImport *import, VasQuestionImport *again)
{
  g_assert_cmpuint (again->rejected->len, ==, 0);
  g_assert_cmpuint (again->questions->len, ==, import->questions->len);
  for (guint i = 0; i < import->questions->len; i++)
    {
      VasQuestion *before = question_at (import, i);
      VasQuestion *after = question_at (again, i);

      g_assert_cmpstr (vas_question_get_id (after), ==, vas_question_get_id (before));
      g_assert_cmpstr (vas_question_get_text (after), ==, vas_question_get_text (before));
      g_assert_cmpstr (vas_question_get_language (after), ==, vas_question_get_language (before));
      g_assert_cmpint (vas_question_get_category (after), ==, vas_question_get_category (before));
      g_assert_cmpint (vas_question_get_scheme (after), ==, vas_question_get_scheme (before));
      g_assert_cmpint (vas_question_get_answer_s (after), ==, vas_question_get_answer_s (before));
      g_assert_cmpstrv (vas_question_get_competencies (after), vas_question_get_competencies (before));
      g_assert_cmpstrv (vas_question_get_follow_ups (after), vas_question_get_follow_ups (before));
    }
}

static void
test_round_trip (void)
{
  g_autoptr (VasQuestionImport) import = parse (
      "[\"Commas, and; semicolons\", \"\\\"Quotes\\\"\", \"Two\\nlines\", \"=1+1\", \"שלום 🙂 ÕÄØ\", {\"text\": "
      "\"With all\", \"category\": \"reverse\", \"competencies\": [\"speed\", \"honesty\"], \"follow_ups\": "
      "[\"a, b\", \"\\\"c\\\"\"], \"answer_s\": 33}]");
  g_autofree char *json = vas_question_export_json ("A “set”", import->questions);
  g_autofree char *csv = vas_question_export_csv (import->questions);
  g_autoptr (VasQuestionImport) from_json = parse (json);
  g_autoptr (VasQuestionImport) from_csv = parse (csv);

  g_assert_cmpuint (import->questions->len, ==, 6);
  assert_same (import, from_json);
  assert_same (import, from_csv);
  g_assert_cmpstr (from_json->name, ==, "A “set”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/question-import/csv", test_csv);
  g_test_add_func ("/question-import/other-tables", test_other_tables);
  g_test_add_func ("/question-import/plain-list", test_plain_list);
  g_test_add_func ("/question-import/utf16", test_utf16);
  g_test_add_func ("/question-import/rejected-lines", test_rejected_lines);
  g_test_add_func ("/question-import/rejected-last-line", test_rejected_last_line);
  g_test_add_func ("/question-import/json", test_json);
  g_test_add_func ("/question-import/rejected-elements", test_rejected_elements);
  g_test_add_func ("/question-import/refused", test_refused);
  g_test_add_func ("/question-import/huge", test_huge);
  g_test_add_func ("/question-import/short-reasons", test_short_reasons);
  g_test_add_func ("/question-import/round-trip", test_round_trip);

  return g_test_run ();
}
