/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dossiers as a file has them. */

#include "parse-helpers.h"
#include "vas-dossier-entry.h"
#include "vas-exchange-error.h"
#include "vas-question-file.h"
#include "vas-question.h"

#include <string.h>

static const char good[] =
    "{ \"format\": \"vastaus-questions\", \"version\": 1, \"language\": \"en\", \"category\": \"company\", \"questions\": [\n"
    "  { \"key\": \"why-us\", \"scheme\": \"star\", \"competencies\": [], \"think_s\": 30, \"answer_s\": 90,\n"
    "    \"text\": \"Why us?\", \"text_with_profile\": \"Why {company}?\", \"follow_ups\": [\"Why not?\", \"And?\"],\n"
    "    \"dossier\": { \"purpose\": \"P\", \"approach\": \"A\",\n"
    "      \"outline\": [{ \"part\": \"situation\", \"text\": \"S\" }, { \"text\": \"T\" }],\n"
    "      \"expertise\": \"E\", \"newcomer\": \"N\", \"samples\": [{ \"text\": \"Said\", \"why\": \"W\" }],\n"
    "      \"practice\": \"R\", \"body_language\": \"B\", \"related\": [\"why-hire-you\"] } }\n"
    "] }\n";

static VasQuestion *
read_only_question (const char *text)
{
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = vas_question_file_parse (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (questions->len, ==, 1);

  return g_object_ref (g_ptr_array_index (questions, 0));
}

static void
assert_entry (VasQuestion *question, guint index, VasDossierKind kind, const char *part, const char *text)
{
  VasDossierEntry *entry = g_ptr_array_index (vas_question_get_dossier (question), index);

  g_assert_cmpint (vas_dossier_entry_get_kind (entry), ==, kind);
  g_assert_cmpstr (vas_dossier_entry_get_part (entry), ==, part);
  g_assert_cmpstr (vas_dossier_entry_get_text (entry), ==, text);
}

static void
test_good (void)
{
  g_autoptr (VasQuestion) question = read_only_question (good);

  g_assert_cmpstr (vas_question_get_profile_text (question), ==, "Why {company}?");
  g_assert_cmpuint (g_strv_length ((char **) vas_question_get_follow_ups (question)), ==, 2);
  g_assert_cmpstr (vas_question_get_follow_ups (question)[1], ==, "And?");

  g_assert_cmpuint (vas_question_get_dossier (question)->len, ==, 11);
  assert_entry (question, 0, VAS_DOSSIER_KIND_PURPOSE, NULL, "P");
  assert_entry (question, 1, VAS_DOSSIER_KIND_APPROACH, NULL, "A");
  assert_entry (question, 2, VAS_DOSSIER_KIND_OUTLINE, "situation", "S");
  assert_entry (question, 3, VAS_DOSSIER_KIND_OUTLINE, NULL, "T");
  assert_entry (question, 4, VAS_DOSSIER_KIND_EXPERTISE, NULL, "E");
  assert_entry (question, 5, VAS_DOSSIER_KIND_NEWCOMER, NULL, "N");
  assert_entry (question, 6, VAS_DOSSIER_KIND_SAMPLE, NULL, "Said");
  assert_entry (question, 7, VAS_DOSSIER_KIND_REASON, NULL, "W");
  assert_entry (question, 8, VAS_DOSSIER_KIND_PRACTICE, NULL, "R");
  assert_entry (question, 9, VAS_DOSSIER_KIND_BODY_LANGUAGE, NULL, "B");
  assert_entry (question, 10, VAS_DOSSIER_KIND_RELATED, NULL, "why-hire-you");
}

static void
test_without_body_language (void)
{
  g_autofree char *text = replaced (good, " \"body_language\": \"B\",", "");
  g_autoptr (VasQuestion) question = read_only_question (text);

  g_assert_cmpuint (vas_question_get_dossier (question)->len, ==, 10);
}

/* Each case is the good file with one thing wrong; the message names the member. */
static void
test_one_fault (void)
{
  const struct
  {
    const char *find;
    const char *replacement;
    const char *message;
  } cases[] = {
    { "\"purpose\": \"P\"", "\"purpose\": \"\"", "purpose" },
    { "\"purpose\": \"P\"", "\"purpose\": 7", "purpose" },
    { "\"purpose\": \"P\", ", "", "purpose" },
    { "\"practice\": \"R\", ", "", "practice" },
    { "\"body_language\": \"B\"", "\"body_language\": null", "body_language" },
    { "\"outline\": [", "\"outline\": [7, ", "object" },
    { "\"outline\": [", "\"steps\": [", "outline" },
    { "\"situation\"", "\"beginning\"", "part" },
    { "\"situation\"", "1", "part" },
    { "\"why\": \"W\"", "\"why\": []", "why" },
    { "\"samples\": [{ \"text\": \"Said\", \"why\": \"W\" }]", "\"samples\": []", "samples" },
    { "[\"why-hire-you\"]", "[\"Why hire you\"]", "related" },
    { "[\"Why not?\", \"And?\"]", "[\"Why not?\", \" \"]", "follow_ups" },
    { "[\"Why not?\", \"And?\"]", "[\"Why not?\", {}]", "follow_ups" },
    { "[\"Why not?\", \"And?\"]", "\"Why not?\"", "follow_ups" },
    { "\"Why {company}?\"", "[]", "text_with_profile" },
    { "\"dossier\": {", "\"dossier\": [], \"more\": {", "dossier" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replaced (good, cases[i].find, cases[i].replacement);
      g_autoptr (GBytes) bytes = bytes_of (text);
      g_autoptr (GError) error = NULL;

      g_assert_null (vas_question_file_parse (bytes, &error));
      g_assert_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED);
      if (!g_str_has_prefix (error->message, "Question 1: ") || strstr (error->message, cases[i].message) == NULL)
        g_error ("“%s” does not say “%s”", error->message, cases[i].message);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dossier/good", test_good);
  g_test_add_func ("/dossier/without-body-language", test_without_body_language);
  g_test_add_func ("/dossier/one-fault", test_one_fault);

  return g_test_run ();
}
