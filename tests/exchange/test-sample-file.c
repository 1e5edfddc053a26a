/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "parse-helpers.h"
#include "vas-exchange-error.h"
#include "vas-note.h"
#include "vas-sample-file.h"

#include <string.h>

static const char good[] =
    "{ \"format\": \"vastaus-sample\", \"version\": 1, \"language\": \"en\", \"title\": \"Sample\",\n"
    "  \"answers\": [ { \"question_key\": \"angry-customer\", \"spoken\": [\"One.\", \"Two.\", \"Three.\"],\n"
    "    \"parts\": [ { \"aspect\": \"listen\", \"first_sentence\": 0, \"last_sentence\": 1 },\n"
    "                 { \"aspect\": \"solve\", \"first_sentence\": 2, \"last_sentence\": 2 } ],\n"
    "    \"notes\": [ { \"sentence\": 2, \"aspect\": \"wording\", \"kind\": \"try-instead\", \"reviewer\": \"Helen\",\n"
    "                   \"role\": \"mentor\", \"text\": \"Shorter\" },\n"
    "                 { \"sentence\": 0, \"aspect\": \"listen\", \"kind\": \"strength\", \"reviewer\": \"Helen\",\n"
    "                   \"role\": \"mentor\", \"text\": \"Good start\" } ] } ] }\n";

static const char timing[] =
    "{ \"format\": \"vastaus-sample-timing\", \"version\": 1, \"language\": \"en\",\n"
    "  \"answers\": [ { \"question_key\": \"other\", \"sentence_ms\": [0, 1] },\n"
    "    { \"question_key\": \"angry-customer\", \"sentence_ms\": [250, 2000, 4100, 7000] } ] }\n";

static void
assert_note (GPtrArray *notes, guint index, gint64 start_ms, gint64 end_ms, VasAspect aspect, const char *text)
{
  VasNote *note = g_ptr_array_index (notes, index);

  g_assert_cmpint (vas_note_get_start_ms (note), ==, start_ms);
  g_assert_cmpint (vas_note_get_end_ms (note), ==, end_ms);
  g_assert_cmpint (vas_note_get_aspect (note), ==, aspect);
  g_assert_cmpstr (vas_note_get_text (note), ==, text);
}

static void
test_good (void)
{
  g_autoptr (GBytes) bytes = bytes_of (good);
  g_autoptr (GBytes) times = bytes_of (timing);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasSample) sample = vas_sample_file_parse (bytes, times, &error);
  VasSampleAnswer *answer;
  VasNote *note;

  g_assert_no_error (error);
  g_assert_cmpstr (sample->title, ==, "Sample");
  g_assert_cmpstr (sample->language, ==, "en");
  g_assert_cmpuint (sample->answers->len, ==, 1);

  answer = g_ptr_array_index (sample->answers, 0);
  g_assert_cmpstr (answer->question_key, ==, "angry-customer");
  g_assert_cmpstr (answer->media, ==, "en-angry-customer.webm");
  g_assert_cmpint (answer->duration_ms, ==, 7000);
  g_assert_cmpuint (answer->notes->len, ==, 4);
  assert_note (answer->notes, 0, 250, 4100, VAS_ASPECT_LISTEN, "");
  assert_note (answer->notes, 1, 250, 2000, VAS_ASPECT_LISTEN, "Good start");
  assert_note (answer->notes, 2, 4100, 7000, VAS_ASPECT_SOLVE, "");
  assert_note (answer->notes, 3, 4100, 7000, VAS_ASPECT_WORDING, "Shorter");

  note = g_ptr_array_index (answer->notes, 0);
  g_assert_null (vas_note_get_reviewer (note));
  g_assert_cmpint (vas_note_get_kind (note), ==, VAS_NOTE_KIND_NEUTRAL);
  note = g_ptr_array_index (answer->notes, 3);
  g_assert_cmpstr (vas_reviewer_get_name (vas_note_get_reviewer (note)), ==, "Helen");
  g_assert_cmpint (vas_reviewer_get_role (vas_note_get_reviewer (note)), ==, VAS_ROLE_MENTOR);
  g_assert_cmpint (vas_note_get_kind (note), ==, VAS_NOTE_KIND_TRY_INSTEAD);
}

static void
assert_refused (const char *text, const char *times, const char *part_of_message)
{
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GBytes) timing_bytes = bytes_of (times);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasSample) sample = vas_sample_file_parse (bytes, timing_bytes, &error);

  g_assert_null (sample);
  g_assert_nonnull (error);
  g_assert_true (error->domain == VAS_EXCHANGE_ERROR);
  if (strstr (error->message, part_of_message) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part_of_message);
}

static void
test_one_fault (void)
{
  const char *cases[][3] = {
    { "vastaus-sample", "vastaus-questions", "vastaus-sample" },
    { "\"title\": \"Sample\"", "\"title\": \"\"", "title" },
    { "\"en\"", "\"fi\"", "“en”" },
    { "\"question_key\": \"angry-customer\"", "\"question_key\": 1", "Answer 1: “question_key”" },
    { "\"question_key\": \"angry-customer\"", "\"question_key\": \"unknown\"", "Answer 1: There are no times" },
    { "[\"One.\", \"Two.\", \"Three.\"]", "[]", "Answer 1: “spoken”" },
    { "\"Two.\"", "2", "Answer 1: Sentence 2" },
    { "\"Two.\", ", "", "Answer 1: “sentence_ms”" },
    { "\"aspect\": \"solve\"", "\"aspect\": \"Solve\"", "Answer 1: “parts” 2: “aspect”" },
    { "\"first_sentence\": 2", "\"first_sentence\": 3", "Answer 1: “parts” 2: “first_sentence”" },
    { "\"last_sentence\": 2", "\"last_sentence\": 1", "Answer 1: “parts” 2: “last_sentence”" },
    { "\"sentence\": 2", "\"sentence\": -1", "Answer 1: “notes” 1: “sentence”" },
    { "\"try-instead\"", "\"try\"", "Answer 1: “notes” 1: “kind”" },
    { "\"mentor\"", "\"boss\"", "Answer 1: “notes” 1: “role”" },
    { "\"Helen\"", "\"\"", "Answer 1: “notes” 1: “reviewer”" },
    { "\"Shorter\"", "[]", "Answer 1: “notes” 1: “text”" },
  };
  const char *timing_cases[][3] = {
    { "vastaus-sample-timing", "vastaus-sample", "vastaus-sample-timing" },
    { "\"en\"", "\"et\"", "“et”" },
    { "[250, 2000, 4100, 7000]", "[250, 2000, 4100]", "Answer 1: “sentence_ms”" },
    { "[250, 2000, 4100, 7000]", "[250, 2000, 2000, 7000]", "Answer 1: Time 3" },
    { "[250, 2000, 4100, 7000]", "[-1, 2000, 4100, 7000]", "Answer 1: Time 1" },
    { "[250, 2000, 4100, 7000]", "[250, 2000, 4100, 86400001]", "Answer 1: Time 4" },
    { "[250, 2000, 4100, 7000]", "[250, 2000.5, 4100, 7000]", "Answer 1: Time 2" },
    { "[250, 2000, 4100, 7000]", "null", "Answer 1: “sentence_ms”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replaced (good, cases[i][0], cases[i][1]);

      assert_refused (text, timing, cases[i][2]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (timing_cases); i++)
    {
      g_autofree char *times = replaced (timing, timing_cases[i][0], timing_cases[i][1]);

      assert_refused (good, times, timing_cases[i][2]);
    }
}

static void
parse_whatever (const char *text, gsize length, const char *times, gsize times_length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GBytes) timing_bytes = g_bytes_new (times, times_length);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasSample) sample = vas_sample_file_parse (bytes, timing_bytes, &error);

  g_assert_true ((sample == NULL) == (error != NULL));
}

/* Whatever bit is wrong, the file is taken or refused with an error. Seven has no factor in common
   with eight: every byte has its turn, each with another bit. */
static void
test_bit_flips (void)
{
  const gsize length = strlen (good);
  const gsize times_length = strlen (timing);
  g_autofree char *text = g_strdup (good);
  g_autofree char *times = g_strdup (timing);

  for (gsize bit = 0; bit < length * 8; bit += 7)
    {
      text[bit / 8] ^= 1 << (bit % 8);
      parse_whatever (text, length, timing, times_length);
      text[bit / 8] ^= 1 << (bit % 8);
    }
  for (gsize bit = 0; bit < times_length * 8; bit += 7)
    {
      times[bit / 8] ^= 1 << (bit % 8);
      parse_whatever (good, length, times, times_length);
      times[bit / 8] ^= 1 << (bit % 8);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample-file/good", test_good);
  g_test_add_func ("/sample-file/one-fault", test_one_fault);
  g_test_add_func ("/sample-file/bit-flips", test_bit_flips);

  return g_test_run ();
}
