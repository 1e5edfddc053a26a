/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each member stands here as the design's command line lists it. */

#include "make-answer.h"
#include "vas-device.h"
#include "vas-dossier-entry.h"
#include "vas-finding.h"
#include "vas-interview.h"
#include "vas-json.h"
#include "vas-question.h"
#include "vas-rejected-line.h"
#include "vas-snapshot.h"

#include <string.h>

static GPtrArray *
array_of (gpointer object)
{
  GPtrArray *array = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (array, object);

  return array;
}

static GPtrArray *
make_dossier (void)
{
  static const struct
  {
    VasDossierKind kind;
    const char *part;
    const char *text;
  } texts[] = {
    { VAS_DOSSIER_KIND_PURPOSE, NULL, "What they want" }, { VAS_DOSSIER_KIND_OUTLINE, "situation", "Where it was" },
    { VAS_DOSSIER_KIND_SAMPLE, NULL, "First" },           { VAS_DOSSIER_KIND_REASON, NULL, "It is short" },
    { VAS_DOSSIER_KIND_SAMPLE, NULL, "Second" },          { VAS_DOSSIER_KIND_RELATED, NULL, "strengths" },
  };
  GPtrArray *dossier = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_ptr_array_add (dossier, g_object_new (VAS_TYPE_DOSSIER_ENTRY, "kind", texts[i].kind, "part", texts[i].part,
                                            "text", texts[i].text, NULL));

  return dossier;
}

/* One of the bank with all there can be, and one's own with nothing */
static const char questions_json[] = "[\n"
                                     "  {\n"
                                     "    \"id\" : \"868d8997-4054-50bc-b1a0-2fc6ed8152a5\",\n"
                                     "    \"key\" : \"introduce-yourself\",\n"
                                     "    \"text\" : \"Kerro “itsestäsi”.\",\n"
                                     "    \"language\" : \"fi\",\n"
                                     "    \"category\" : \"personal\",\n"
                                     "    \"competencies\" : [\n"
                                     "      \"communication\",\n"
                                     "      \"honesty\"\n"
                                     "    ],\n"
                                     "    \"scheme\" : \"open\",\n"
                                     "    \"think_s\" : 30,\n"
                                     "    \"answer_s\" : 60,\n"
                                     "    \"origin\" : \"builtin\",\n"
                                     "    \"follow_ups\" : [\n"
                                     "      \"Entä sitten?\"\n"
                                     "    ],\n"
                                     "    \"dossier\" : {\n"
                                     "      \"purpose\" : \"What they want\",\n"
                                     "      \"approach\" : null,\n"
                                     "      \"outline\" : [\n"
                                     "        {\n"
                                     "          \"part\" : \"situation\",\n"
                                     "          \"text\" : \"Where it was\"\n"
                                     "        }\n"
                                     "      ],\n"
                                     "      \"expertise\" : null,\n"
                                     "      \"newcomer\" : null,\n"
                                     "      \"samples\" : [\n"
                                     "        {\n"
                                     "          \"text\" : \"First\",\n"
                                     "          \"why\" : \"It is short\"\n"
                                     "        },\n"
                                     "        {\n"
                                     "          \"text\" : \"Second\",\n"
                                     "          \"why\" : null\n"
                                     "        }\n"
                                     "      ],\n"
                                     "      \"practice\" : null,\n"
                                     "      \"body_language\" : null,\n"
                                     "      \"related\" : [\n"
                                     "        \"strengths\"\n"
                                     "      ]\n"
                                     "    }\n"
                                     "  },\n"
                                     "  {\n"
                                     "    \"id\" : \"own\",\n"
                                     "    \"key\" : null,\n"
                                     "    \"text\" : \"Why?\",\n"
                                     "    \"language\" : \"\",\n"
                                     "    \"category\" : \"service\",\n"
                                     "    \"competencies\" : [],\n"
                                     "    \"scheme\" : \"open\",\n"
                                     "    \"think_s\" : 30,\n"
                                     "    \"answer_s\" : 120,\n"
                                     "    \"origin\" : \"own\",\n"
                                     "    \"follow_ups\" : [],\n"
                                     "    \"dossier\" : {\n"
                                     "      \"purpose\" : null,\n"
                                     "      \"approach\" : null,\n"
                                     "      \"outline\" : [],\n"
                                     "      \"expertise\" : null,\n"
                                     "      \"newcomer\" : null,\n"
                                     "      \"samples\" : [],\n"
                                     "      \"practice\" : null,\n"
                                     "      \"body_language\" : null,\n"
                                     "      \"related\" : []\n"
                                     "    }\n"
                                     "  }\n"
                                     "]\n";

static void
test_questions (void)
{
  const char *competencies[] = { "communication", "honesty", NULL };
  const char *follow_ups[] = { "Entä sitten?", NULL };
  g_autoptr (GHashTable) dossiers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                           (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) questions = array_of (
      g_object_new (VAS_TYPE_QUESTION, "id", "868d8997-4054-50bc-b1a0-2fc6ed8152a5", "key", "introduce-yourself",
                    "language", "fi", "category", VAS_CATEGORY_PERSONAL, "scheme", VAS_SCHEME_OPEN, "competencies",
                    competencies, "text", "Kerro “itsestäsi”.", "think-s", 30, "answer-s", 60, "origin",
                    VAS_ORIGIN_BUILTIN, "follow-ups", follow_ups, NULL));
  g_autofree char *json = NULL;

  g_ptr_array_add (questions, g_object_new (VAS_TYPE_QUESTION, "id", "own", "text", "Why?", NULL));
  g_hash_table_insert (dossiers, (gpointer) "868d8997-4054-50bc-b1a0-2fc6ed8152a5", make_dossier ());
  json = vas_json_questions (questions, dossiers);

  g_assert_cmpstr (json, ==, questions_json);
}

static void
test_import (void)
{
  g_autoptr (GListStore) rejected = g_list_store_new (VAS_TYPE_REJECTED_LINE);
  g_autoptr (VasRejectedLine) line = g_object_new (VAS_TYPE_REJECTED_LINE, "line", 3, "text", "?", "reason", "Why",
                                                   NULL);
  g_autofree char *json = NULL;

  g_list_store_append (rejected, line);
  json = vas_json_import ("Kassa", 2, 1, G_LIST_MODEL (rejected));
  g_assert_cmpstr (json, ==,
                   "{\n"
                   "  \"set\" : \"Kassa\",\n"
                   "  \"added\" : 2,\n"
                   "  \"known\" : 1,\n"
                   "  \"rejected\" : [\n"
                   "    {\n"
                   "      \"line\" : 3,\n"
                   "      \"text\" : \"?\",\n"
                   "      \"reason\" : \"Why\"\n"
                   "    }\n"
                   "  ]\n"
                   "}\n");
}

static void
test_interviews (void)
{
  g_autoptr (GPtrArray) interviews = array_of (
      g_object_new (VAS_TYPE_INTERVIEW, "id", "11111111-1111-4111-8111-111111111111", "title", "Kassa", "created",
                    G_GINT64_CONSTANT (1795269900000), "language", "fi", NULL));
  g_autoptr (GHashTable) answers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                          (GDestroyNotify) g_ptr_array_unref);
  g_autofree char *json = NULL;

  g_ptr_array_add (interviews, g_object_new (VAS_TYPE_INTERVIEW, "id", "empty", NULL));
  g_hash_table_insert (answers, (gpointer) "11111111-1111-4111-8111-111111111111", array_of (make_answer (60000)));
  json = vas_json_interviews (interviews, answers);

  g_assert_cmpstr (json, ==,
                   "[\n"
                   "  {\n"
                   "    \"id\" : \"11111111-1111-4111-8111-111111111111\",\n"
                   "    \"title\" : \"Kassa\",\n"
                   "    \"created\" : \"2026-11-21T14:05:00.000Z\",\n"
                   "    \"language\" : \"fi\",\n"
                   "    \"answers\" : [\n"
                   "      {\n"
                   "        \"id\" : \"22222222-2222-4222-8222-222222222222\",\n"
                   "        \"question_id\" : \"868d8997-4054-50bc-b1a0-2fc6ed8152a5\",\n"
                   "        \"question\" : \"Kerro itsestäsi.\",\n"
                   "        \"take\" : 2,\n"
                   "        \"state\" : \"complete\",\n"
                   "        \"started\" : \"2026-11-21T14:05:00.000Z\",\n"
                   "        \"duration_ms\" : 57000,\n"
                   "        \"file\" : \"22222222-2222-4222-8222-222222222222.webm\",\n"
                   "        \"notes\" : 1\n"
                   "      }\n"
                   "    ]\n"
                   "  },\n"
                   "  {\n"
                   "    \"id\" : \"empty\",\n"
                   "    \"title\" : \"\",\n"
                   "    \"created\" : \"1970-01-01T00:00:00.000Z\",\n"
                   "    \"language\" : \"\",\n"
                   "    \"answers\" : []\n"
                   "  }\n"
                   "]\n");
}

static void
test_devices (void)
{
  g_autoptr (GPtrArray) devices = array_of (
      g_object_new (VAS_TYPE_DEVICE, "id", "mic,1", "label", "Mikrofoni ä", "is-default", TRUE, NULL));
  g_autofree char *json = NULL;

  g_ptr_array_add (devices,
                   g_object_new (VAS_TYPE_DEVICE, "id", "cam", "label", "C", "kind", VAS_DEVICE_KIND_CAMERA, NULL));
  json = vas_json_devices (devices);

  g_assert_cmpstr (json, ==,
                   "[\n"
                   "  {\n"
                   "    \"id\" : \"mic,1\",\n"
                   "    \"label\" : \"Mikrofoni ä\",\n"
                   "    \"kind\" : \"microphone\",\n"
                   "    \"default\" : true\n"
                   "  },\n"
                   "  {\n"
                   "    \"id\" : \"cam\",\n"
                   "    \"label\" : \"C\",\n"
                   "    \"kind\" : \"camera\",\n"
                   "    \"default\" : false\n"
                   "  }\n"
                   "]\n");
}

static void
test_note (void)
{
  g_autoptr (VasNote) note = make_note (12500, 12500, VAS_ASPECT_ACTION, NULL, "=1+1");
  g_autofree char *json = vas_json_note (note);

  g_assert_cmpstr (json, ==,
                   "{\n"
                   "  \"id\" : \"33333333-3333-4333-8333-333333333333\",\n"
                   "  \"answer_id\" : \"22222222-2222-4222-8222-222222222222\",\n"
                   "  \"start_ms\" : 12500,\n"
                   "  \"end_ms\" : 12500,\n"
                   "  \"aspect\" : \"action\",\n"
                   "  \"kind\" : \"strength\",\n"
                   "  \"reviewer\" : null,\n"
                   "  \"text\" : \"=1+1\",\n"
                   "  \"state\" : \"open\",\n"
                   "  \"private\" : false,\n"
                   "  \"created_ms\" : 1795269900001\n"
                   "}\n");
}

/* Only a note that an own marker made has its name. */
static void
test_labelled_note (void)
{
  g_autoptr (VasNote) bare = make_note (12500, 12500, VAS_ASPECT_ACTION, NULL, "");
  g_autoptr (VasNote) note = vas_snapshot_with (bare, "label", "Smiles", NULL);
  g_autofree char *json = vas_json_note (note);

  g_assert_nonnull (strstr (json, "  \"kind\" : \"strength\",\n  \"label\" : \"Smiles\",\n"));
}

static void
test_answer (void)
{
  g_autoptr (VasAnswer) answer = make_answer (60000);
  g_autofree char *json = vas_json_answer (answer);
  g_autofree char *begin = g_strdup_printf ("{\n"
                                            "  \"id\" : \"22222222-2222-4222-8222-222222222222\",\n"
                                            "  \"interview_id\" : \"%s\",\n"
                                            "  \"question_id\" : \"868d8997-4054-50bc-b1a0-2fc6ed8152a5\",\n",
                                            vas_answer_get_interview_id (answer));

  g_assert_true (g_str_has_prefix (json, begin));
  g_assert_true (g_str_has_suffix (json, "  \"notes\" : 1\n}\n"));
}

static void
test_findings (void)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) vas_finding_free);
  VasFinding *finding = vas_finding_new (VAS_FINDING_DAMAGED, "22222222-2222-4222-8222-222222222222", "a.webm",
                                         g_strdup ("Changed “ä”"));
  g_autofree char *json = NULL;

  finding->remedy = g_strdup ("Done");
  finding->repaired = TRUE;
  g_ptr_array_add (findings, finding);
  g_ptr_array_add (findings, vas_finding_new (VAS_FINDING_DATABASE_DAMAGE, NULL, NULL, g_strdup ("Broken")));
  json = vas_json_findings (findings);

  g_assert_cmpstr (json, ==,
                   "[\n"
                   "  {\n"
                   "    \"kind\" : \"damaged\",\n"
                   "    \"answer_id\" : \"22222222-2222-4222-8222-222222222222\",\n"
                   "    \"file\" : \"a.webm\",\n"
                   "    \"message\" : \"Changed “ä”\",\n"
                   "    \"remedy\" : \"Done\",\n"
                   "    \"repaired\" : true\n"
                   "  },\n"
                   "  {\n"
                   "    \"kind\" : \"database-damage\",\n"
                   "    \"answer_id\" : null,\n"
                   "    \"file\" : null,\n"
                   "    \"message\" : \"Broken\",\n"
                   "    \"remedy\" : null,\n"
                   "    \"repaired\" : false\n"
                   "  }\n"
                   "]\n");
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GHashTable) nobody = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *questions = vas_json_questions (none, NULL);
  g_autofree char *interviews = vas_json_interviews (none, nobody);
  g_autofree char *devices = vas_json_devices (none);
  g_autofree char *findings = vas_json_findings (none);

  g_assert_cmpstr (questions, ==, "[]\n");
  g_assert_cmpstr (interviews, ==, "[]\n");
  g_assert_cmpstr (devices, ==, "[]\n");
  g_assert_cmpstr (findings, ==, "[]\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/questions", test_questions);
  g_test_add_func ("/json/import", test_import);
  g_test_add_func ("/json/interviews", test_interviews);
  g_test_add_func ("/json/devices", test_devices);
  g_test_add_func ("/json/note", test_note);
  g_test_add_func ("/json/labelled-note", test_labelled_note);
  g_test_add_func ("/json/answer", test_answer);
  g_test_add_func ("/json/findings", test_findings);
  g_test_add_func ("/json/nothing", test_nothing);

  return g_test_run ();
}
