/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "parse-helpers.h"
#include "vas-exchange-error.h"
#include "vas-question-file.h"
#include "vas-question.h"

#include <string.h>

static const char good[] =
    "{\n"
    "  \"format\": \"vastaus-questions\",\n"
    "  \"version\": 1,\n"
    "  \"language\": \"fi\",\n"
    "  \"category\": \"personal\",\n"
    "  \"later\": [1, {\"x\": null}],\n"
    "  \"questions\": [\n"
    "    { \"key\": \"introduce-yourself\", \"scheme\": \"open\",\n"
    "      \"competencies\": [\"communication\", \"honesty\"],\n"
    "      \"think_s\": 30, \"answer_s\": 60, \"text\": \"Kerro \\\"itsestäsi\\\" \\u00e4.\" },\n"
    "    { \"key\": \"why-service\", \"scheme\": \"star\", \"competencies\": [],\n"
    "      \"think_s\": 0, \"answer_s\": 3600, \"text\": \"Miksi? [{\" }\n"
    "  ]\n"
    "}\n";

static void
test_good (void)
{
  g_autoptr (GBytes) bytes = bytes_of (good);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = vas_question_file_parse (bytes, &error);
  VasQuestion *first;
  VasQuestion *second;

  g_assert_no_error (error);
  g_assert_cmpuint (questions->len, ==, 2);

  first = g_ptr_array_index (questions, 0);
  g_assert_cmpstr (vas_question_get_id (first), ==, "868d8997-4054-50bc-b1a0-2fc6ed8152a5");
  g_assert_cmpstr (vas_question_get_key (first), ==, "introduce-yourself");
  g_assert_cmpstr (vas_question_get_language (first), ==, "fi");
  g_assert_cmpint (vas_question_get_category (first), ==, VAS_CATEGORY_PERSONAL);
  g_assert_cmpint (vas_question_get_scheme (first), ==, VAS_SCHEME_OPEN);
  g_assert_cmpuint (g_strv_length ((char **) vas_question_get_competencies (first)), ==, 2);
  g_assert_cmpstr (vas_question_get_competencies (first)[1], ==, "honesty");
  g_assert_cmpint (vas_question_get_think_s (first), ==, 30);
  g_assert_cmpint (vas_question_get_answer_s (first), ==, 60);
  g_assert_cmpstr (vas_question_get_text (first), ==, "Kerro \"itsestäsi\" ä.");
  g_assert_cmpint (vas_question_get_origin (first), ==, VAS_ORIGIN_BUILTIN);

  second = g_ptr_array_index (questions, 1);
  g_assert_cmpint (vas_question_get_scheme (second), ==, VAS_SCHEME_STAR);
  g_assert_cmpstr (vas_question_get_text (second), ==, "Miksi? [{");
}

static char *
assert_refused (const char *text, gsize length, VasExchangeError code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = vas_question_file_parse (bytes, &error);

  g_assert_null (questions);
  g_assert_error (error, VAS_EXCHANGE_ERROR, (int) code);

  return g_strdup (error->message);
}

/* Each case is the good file with one thing wrong; the message names the place. */
static void
test_one_fault (void)
{
  const struct
  {
    const char *find;
    const char *replacement;
    VasExchangeError code;
    const char *message;
  } cases[] = {
    { "vastaus-questions", "vastaus-sample", VAS_EXCHANGE_ERROR_UNSUPPORTED, "vastaus-questions" },
    { "\"version\": 1", "\"version\": 2", VAS_EXCHANGE_ERROR_UNSUPPORTED, "version 2" },
    { "\"version\": 1", "\"version\": 0", VAS_EXCHANGE_ERROR_MALFORMED, "version" },
    { "\"version\": 1", "\"version\": \"1\"", VAS_EXCHANGE_ERROR_MALFORMED, "version" },
    { "\"fi\"", "\"Suomi\"", VAS_EXCHANGE_ERROR_MALFORMED, "language" },
    { "\"fi\"", "\"../fi\"", VAS_EXCHANGE_ERROR_MALFORMED, "language" },
    { "\"fi\"", "7", VAS_EXCHANGE_ERROR_MALFORMED, "language" },
    { "personal", "Personal", VAS_EXCHANGE_ERROR_MALFORMED, "category" },
    { "\"personal\"", "null", VAS_EXCHANGE_ERROR_MALFORMED, "category" },
    { "\"questions\"", "\"question\"", VAS_EXCHANGE_ERROR_MALFORMED, "questions" },
    { "introduce-yourself", "why-service", VAS_EXCHANGE_ERROR_MALFORMED, "Question 2: The key “why-service”" },
    { "introduce-yourself", "", VAS_EXCHANGE_ERROR_MALFORMED, "Question 1: “key”" },
    { "introduce-yourself", "Introduce yourself", VAS_EXCHANGE_ERROR_MALFORMED, "Question 1: “key”" },
    { "\"star\"", "\"stars\"", VAS_EXCHANGE_ERROR_MALFORMED, "Question 2: “scheme”" },
    { "[]", "{}", VAS_EXCHANGE_ERROR_MALFORMED, "Question 2: “competencies”" },
    { "[]", "[3]", VAS_EXCHANGE_ERROR_MALFORMED, "Question 2: “competencies”" },
    { "[]", "[\"x y\"]", VAS_EXCHANGE_ERROR_MALFORMED, "Question 2: “competencies”" },
    { "\"think_s\": 30", "\"think_s\": -1", VAS_EXCHANGE_ERROR_MALFORMED, "Question 1: “think_s”" },
    { "\"think_s\": 30", "\"think_s\": 30.5", VAS_EXCHANGE_ERROR_MALFORMED, "Question 1: “think_s”" },
    { "\"think_s\": 30", "\"think_s\": true", VAS_EXCHANGE_ERROR_MALFORMED, "Question 1: “think_s”" },
    { "\"think_s\": 30", "\"think_s\": 4294967326", VAS_EXCHANGE_ERROR_MALFORMED, "Question 1: “think_s”" },
    { "\"think_s\": 30", "\"think_s\": 99999999999999999999", VAS_EXCHANGE_ERROR_MALFORMED, "" },
    { "\"answer_s\": 3600", "\"answer_s\": 3601", VAS_EXCHANGE_ERROR_MALFORMED, "Question 2: “answer_s”" },
    { "\"answer_s\": 60", "\"answer_s\": 4", VAS_EXCHANGE_ERROR_MALFORMED, "Question 1: “answer_s”" },
    { "Miksi? [{", "", VAS_EXCHANGE_ERROR_MALFORMED, "Question 2: “text”" },
    { "Miksi? [{", " \\n\\u0007 ", VAS_EXCHANGE_ERROR_MALFORMED, "Question 2: “text”" },
    { "Miksi? [{", "a\\u0000b", VAS_EXCHANGE_ERROR_MALFORMED, "" },
    { "Miksi? [{", "a\xff", VAS_EXCHANGE_ERROR_MALFORMED, "" },
    { "\"Miksi? [{\"", "[\"Miksi?\"]", VAS_EXCHANGE_ERROR_MALFORMED, "Question 2: “text”" },
    { "\"text\": \"Miksi? [{\"", "\"tekst\": \"x\"", VAS_EXCHANGE_ERROR_MALFORMED, "Question 2: “text”" },
    { "\"later\"", "// comment\n\"later\"", VAS_EXCHANGE_ERROR_MALFORMED, "" },
    { "\"later\"", "'later'", VAS_EXCHANGE_ERROR_MALFORMED, "" },
    { "}\n  ]", "},\n  ]", VAS_EXCHANGE_ERROR_MALFORMED, "" },
    { "\"version\": 1,", "\"version\": 1", VAS_EXCHANGE_ERROR_MALFORMED, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replaced (good, cases[i].find, cases[i].replacement);
      g_autofree char *message = assert_refused (text, strlen (text), cases[i].code);

      if (strstr (message, cases[i].message) == NULL)
        g_error ("“%s” does not say “%s”", message, cases[i].message);
    }
}

static void
test_not_json (void)
{
  const char *texts[] = { "",
                          " ",
                          "\n",
                          "null",
                          "7",
                          "\"x\"",
                          "[]",
                          "{}",
                          "{",
                          "]",
                          "[[[",
                          "{\"a\":",
                          "\"",
                          "\"\\",
                          "\xef\xbb\xbf{}",
                          "\xff\xfe{\0}\0",
                          "<html>",
                          "{\"format\": {}}",
                          "{\"format\": null}",
                          "{\"format\": [\"vastaus-questions\"]}",
                          "{} {}",
                          "nul",
                          "{\"\": 1}" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = bytes_of (texts[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (vas_question_file_parse (bytes, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == VAS_EXCHANGE_ERROR);
    }
}

static void
test_deep (void)
{
  const char *openings[] = { "[", "{\"a\":", "[{\"format\":" };

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *message = NULL;

      while (text->len < 5 * 1024 * 1024)
        g_string_append (text, openings[i]);
      message = assert_refused (text->str, text->len, VAS_EXCHANGE_ERROR_MALFORMED);
    }
}

static void
test_large (void)
{
  g_autofree char *blank = g_strnfill (16 * 1024 * 1024 + 1, ' ');
  g_autofree char *long_text = g_strnfill (2001, 'x');
  g_autofree char *longest_text = g_strnfill (2000, 'x');
  g_autofree char *huge_text = g_strnfill (8 * 1024 * 1024, 'x');
  g_autofree char *with_long = replaced (good, "Miksi? [{", long_text);
  g_autofree char *with_longest = replaced (good, "Miksi? [{", longest_text);
  g_autofree char *with_huge = replaced (good, "Miksi? [{", huge_text);
  g_autofree char *first = assert_refused (blank, 16 * 1024 * 1024 + 1, VAS_EXCHANGE_ERROR_TOO_LARGE);
  g_autofree char *second = assert_refused (with_long, strlen (with_long), VAS_EXCHANGE_ERROR_TOO_LARGE);
  g_autofree char *third = assert_refused (with_huge, strlen (with_huge), VAS_EXCHANGE_ERROR_TOO_LARGE);
  g_autoptr (GBytes) bytes = bytes_of (with_longest);
  g_autoptr (GPtrArray) questions = vas_question_file_parse (bytes, NULL);

  g_assert_nonnull (questions);
  g_assert_true (g_str_has_prefix (second, "Question 2: “text”"));
}

/* Whatever bit is wrong, the file is taken with sound values or refused with an error. Seven has no factor in common
   with eight: every byte has its turn, each with another bit. */
static void
test_bit_flips (void)
{
  const gsize length = strlen (good);
  g_autofree char *text = g_strdup (good);

  for (gsize bit = 0; bit < length * 8; bit += 7)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) questions = NULL;

      text[bit / 8] ^= 1 << (bit % 8);
      bytes = g_bytes_new (text, length);
      questions = vas_question_file_parse (bytes, &error);
      text[bit / 8] ^= 1 << (bit % 8);

      g_assert_true ((questions == NULL) == (error != NULL));
      for (guint i = 0; questions != NULL && i < questions->len; i++)
        g_assert_true (g_utf8_validate (vas_question_get_text (g_ptr_array_index (questions, i)), -1, NULL));
    }
}

static void
test_cut_off (void)
{
  const gsize n_without_last_brace = strlen (good) - strlen ("}\n");

  for (gsize length = 0; length <= n_without_last_brace; length++)
    g_free (assert_refused (good, length, VAS_EXCHANGE_ERROR_MALFORMED));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/question-file/good", test_good);
  g_test_add_func ("/question-file/one-fault", test_one_fault);
  g_test_add_func ("/question-file/not-json", test_not_json);
  g_test_add_func ("/question-file/deep", test_deep);
  g_test_add_func ("/question-file/large", test_large);
  g_test_add_func ("/question-file/bit-flips", test_bit_flips);
  g_test_add_func ("/question-file/cut-off", test_cut_off);

  return g_test_run ();
}
