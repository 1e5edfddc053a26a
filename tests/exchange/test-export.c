/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "make-answer.h"
#include "vas-exchange-error.h"
#include "vas-export.h"
#include "vas-snapshot.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define HEAD                             \
  "WEBVTT\n\n"                           \
  "NOTE\n"                               \
  "Question: Kerro itsestäsi.\n"        \
  "Recorded: 2026-11-21T14:05:00.000Z\n" \
  "Program: Vastaus " VAS_VERSION "\n"

static GPtrArray *
one_note (VasNote *note)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (notes, note);

  return notes;
}

static void
assert_exported (VasExportFormat format, gint64 recording_ms, GPtrArray *notes, const char *expected)
{
  g_autoptr (VasAnswer) answer = make_answer (recording_ms);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = vas_export_answer (format, answer, notes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_formats (void)
{
  const char *refused[] = { NULL, "", "VTT", "pdf", "eaf", "vtt " };
  VasExportFormat format = VAS_EXPORT_FORMAT_VTT;

  for (int i = 0; i < VAS_N_EXPORT_FORMATS; i++)
    {
      g_assert_true (vas_export_format_from_key (vas_export_format_key (i), &format));
      g_assert_cmpint (format, ==, i);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (vas_export_format_from_key (refused[i], &format));

  g_assert_true (vas_export_format_has_one_recording (VAS_EXPORT_FORMAT_SRT));
  g_assert_false (vas_export_format_has_one_recording (VAS_EXPORT_FORMAT_JSON));
}

static void
test_vtt (void)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (notes, make_note (3723004, 3723004, VAS_ASPECT_FIND_OUT, NULL, ""));
  g_ptr_array_add (notes, make_note (12500, 15000, VAS_ASPECT_EYE_CONTACT, "Helen", "You look at me"));
  g_ptr_array_add (notes, make_note (0, 0, VAS_ASPECT_ACTION, "Ville \"V\" <v@x> & co", "Alku, \"hyvä\""));

  assert_exported (VAS_EXPORT_FORMAT_VTT, 3800000, notes,
                   HEAD "\n00:00:00.000 --> 00:00:02.000\n"
                        "<v Ville \"V\" &lt;v@x&gt; &amp; co>[Action] Alku, \"hyvä\"\n"
                        "\n00:00:12.500 --> 00:00:15.000\n"
                        "<v Helen>[Eye contact] You look at me\n"
                        "\n01:02:03.004 --> 01:02:05.004\n"
                        "[Find out]\n");
}

static void
test_srt (void)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (notes, make_note (12500, 15000, VAS_ASPECT_EYE_CONTACT, "Helen", "if a < b & c"));
  g_ptr_array_add (notes, make_note (0, 0, VAS_ASPECT_ACTION, "Helen", "not <b>bold</b>"));

  assert_exported (VAS_EXPORT_FORMAT_SRT, 60000, notes,
                   "1\n00:00:00,000 --> 00:00:02,000\n"
                   "[Action] not ‹b›bold‹/b›\n"
                   "\n2\n00:00:12,500 --> 00:00:15,000\n"
                   "[Eye contact] if a < b & c\n");
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  assert_exported (VAS_EXPORT_FORMAT_VTT, 60000, none, HEAD);
  assert_exported (VAS_EXPORT_FORMAT_VTT, 60000, NULL, HEAD);
  assert_exported (VAS_EXPORT_FORMAT_SRT, 60000, none, "");
}

static void
test_hard_texts (void)
{
  const struct
  {
    const char *text;
    const char *vtt;
    const char *srt;
  } cases[] = {
    { "one\n\n\n two \r\n\r\n\t\nthree\n", "one\ntwo\nthree", NULL },
    { "1 --> 2\n00:00:01.000 --> 00:00:02.000", "1 → 2\n00:00:01.000 → 00:00:02.000", NULL },
    { "NOTE\nSTYLE", "NOTE\nSTYLE", NULL },
    { "WEBVTT", "WEBVTT", NULL },
    { "&amp; <i>x</i>", "&amp;amp; &lt;i&gt;x&lt;/i&gt;", "&amp; ‹i›x‹/i›" },
    { "->", "-&gt;", "->" },
    { "👩‍👩‍👧‍👦 😀", "👩‍👩‍👧‍👦 😀", NULL },
    { "שלום, עולם", "שלום, עולם", NULL },
    { "=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1", NULL },
    { "a\x01\x1b[31mb", "a[31mb", NULL },
    { "7\n42", "7\n42", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) notes = one_note (make_note (1000, 2000, VAS_ASPECT_PACE, NULL, cases[i].text));
      g_autofree char *vtt = g_strdup_printf (HEAD "\n00:00:01.000 --> 00:00:02.000\n[Pace] %s\n", cases[i].vtt);
      g_autofree char *srt = g_strdup_printf ("1\n00:00:01,000 --> 00:00:02,000\n[Pace] %s\n",
                                              cases[i].srt ?: cases[i].vtt);

      assert_exported (VAS_EXPORT_FORMAT_VTT, 60000, notes, vtt);
      assert_exported (VAS_EXPORT_FORMAT_SRT, 60000, notes, srt);
    }
}

static void
test_long_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) notes = NULL;
  g_autofree char *vtt = NULL;

  for (int i = 0; i < 10000; i++)
    g_string_append (text, "ä");
  notes = one_note (make_note (1000, 2000, VAS_ASPECT_PACE, NULL, text->str));
  vtt = g_strdup_printf (HEAD "\n00:00:01.000 --> 00:00:02.000\n[Pace] %s\n", text->str);

  assert_exported (VAS_EXPORT_FORMAT_VTT, 60000, notes, vtt);
}

static void
assert_end (gint64 recording_ms, gint64 start_ms, gint64 end_ms, const char *times)
{
  g_autoptr (GPtrArray) notes = one_note (make_note (start_ms, end_ms, VAS_ASPECT_PACE, NULL, NULL));
  g_autofree char *srt = g_strdup_printf ("1\n%s\n[Pace]\n", times);

  assert_exported (VAS_EXPORT_FORMAT_SRT, recording_ms, notes, srt);
}

static void
test_visible_length (void)
{
  assert_end (60000, 30000, 30000, "00:00:30,000 --> 00:00:32,000");
  assert_end (60000, 58000, 58000, "00:00:58,000 --> 00:01:00,000");
  assert_end (60000, 58500, 58500, "00:00:58,500 --> 00:01:00,000");
  assert_end (60000, 59999, 59999, "00:00:59,999 --> 00:01:00,000");
  assert_end (60000, 60000, 60000, "00:01:00,000 --> 00:01:00,001");
  assert_end (60000, 70000, 70000, "00:01:10,000 --> 00:01:10,001");
  assert_end (60000, 59000, 61000, "00:00:59,000 --> 00:01:01,000");
  assert_end (60000, 10000, 10001, "00:00:10,000 --> 00:00:10,001");
  assert_end (0, 58500, 58500, "00:00:58,500 --> 00:01:00,500");
}

static void
test_deleted (void)
{
  g_autoptr (VasNote) note = make_note (1000, 2000, VAS_ASPECT_PACE, NULL, "gone");
  g_autoptr (GPtrArray) notes = one_note (vas_snapshot_with (note, "deleted", (gint64) 5, NULL));

  assert_exported (VAS_EXPORT_FORMAT_VTT, 60000, notes, HEAD);
}

static void
test_not_text (void)
{
  g_autoptr (VasAnswer) answer = make_answer (60000);
  g_autoptr (GPtrArray) notes = one_note (make_note (1000, 2000, VAS_ASPECT_PACE, NULL, "\xff"));

  for (int i = 0; i < VAS_N_EXPORT_FORMATS; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vas_export_answer (i, answer, notes, &error));
      g_assert_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED);
    }
}

static void
test_json (void)
{
  g_autoptr (GPtrArray) notes = one_note (make_note (12500, 15000, VAS_ASPECT_KEY_WORD, "Helen", "a \"b\"\n😀 -->"));

  assert_exported (VAS_EXPORT_FORMAT_JSON, 61000, notes,
                   "{\n"
                   "  \"format\" : \"vastaus-interview\",\n"
                   "  \"version\" : 1,\n"
                   "  \"program\" : \"Vastaus " VAS_VERSION "\",\n"
                   "  \"interview\" : {\n"
                   "    \"id\" : \"11111111-1111-4111-8111-111111111111\"\n"
                   "  },\n"
                   "  \"answers\" : [\n"
                   "    {\n"
                   "      \"id\" : \"22222222-2222-4222-8222-222222222222\",\n"
                   "      \"question_id\" : \"868d8997-4054-50bc-b1a0-2fc6ed8152a5\",\n"
                   "      \"question\" : \"Kerro itsestäsi.\",\n"
                   "      \"language\" : \"fi\",\n"
                   "      \"category\" : \"personal\",\n"
                   "      \"scheme\" : \"open\",\n"
                   "      \"position\" : 0,\n"
                   "      \"take\" : 2,\n"
                   "      \"state\" : \"complete\",\n"
                   "      \"started_ms\" : 1795269900000,\n"
                   "      \"duration_ms\" : 57000,\n"
                   "      \"limit_ms\" : 60000,\n"
                   "      \"recording\" : {\n"
                   "        \"file\" : \"22222222-2222-4222-8222-222222222222.webm\",\n"
                   "        \"media_type\" : \"video/webm\",\n"
                   "        \"bytes\" : 5000000000,\n"
                   "        \"sha256\" : null,\n"
                   "        \"duration_ms\" : 61000,\n"
                   "        \"go_ms\" : 3000,\n"
                   "        \"has_video\" : true,\n"
                   "        \"width\" : 1280,\n"
                   "        \"height\" : 720\n"
                   "      },\n"
                   "      \"notes\" : [\n"
                   "        {\n"
                   "          \"id\" : \"33333333-3333-4333-8333-333333333333\",\n"
                   "          \"answer_id\" : \"22222222-2222-4222-8222-222222222222\",\n"
                   "          \"start_ms\" : 12500,\n"
                   "          \"end_ms\" : 15000,\n"
                   "          \"aspect\" : \"key-word\",\n"
                   "          \"kind\" : \"strength\",\n"
                   "          \"reviewer\" : {\n"
                   "            \"id\" : \"44444444-4444-4444-8444-444444444444\",\n"
                   "            \"name\" : \"Helen\",\n"
                   "            \"role\" : \"mentor\"\n"
                   "          },\n"
                   "          \"text\" : \"a \\\"b\\\"\\n😀 -->\",\n"
                   "          \"state\" : \"open\",\n"
                   "          \"private\" : false,\n"
                   "          \"created_ms\" : 1795269900001\n"
                   "        }\n"
                   "      ]\n"
                   "    }\n"
                   "  ]\n"
                   "}\n");
}

/* Whatever a person types comes back from another reader as it was. */
static void
test_json_read_again (void)
{
  g_autoptr (VasAnswer) answer = make_answer (0);
  g_autoptr (GString) text = g_string_new ("\"\\/\b\f\n\r\t\x01\x7f, --> 😀 שלום =1+1 \u2028 ");
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  JsonObject *read;

  while (g_utf8_strlen (text->str, -1) < 10000)
    g_string_append (text, "ä");
  notes = one_note (make_note (0, 0, VAS_ASPECT_PACE, "Helen", text->str));
  json = vas_export_answer (VAS_EXPORT_FORMAT_JSON, answer, notes, &error);
  g_assert_no_error (error);

  g_assert_true (json_parser_load_from_data (parser, json, -1, &error));
  g_assert_no_error (error);
  read = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "answers"), 0);
  g_assert_true (json_object_get_null_member (read, "recording"));
  read = json_array_get_object_element (json_object_get_array_member (read, "notes"), 0);
  g_assert_cmpstr (json_object_get_string_member (read, "text"), ==, text->str);
}

static void
test_interview_json (void)
{
  g_autoptr (VasInterview) interview = g_object_new (VAS_TYPE_INTERVIEW, "id", "11111111-1111-4111-8111-111111111111",
                                                     "title", "Kassa, \"1\"", "created",
                                                     G_GINT64_CONSTANT (1795269900000), "language", "fi", NULL);
  g_autoptr (GPtrArray) answers = one_note ((gpointer) make_answer (60000));
  g_autoptr (GHashTable) notes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                        (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *json = NULL;
  JsonObject *root;
  JsonArray *read;
  VasAnswer *second = vas_snapshot_with (g_ptr_array_index (answers, 0), "id", "other", NULL);

  g_ptr_array_add (answers, second);
  g_hash_table_insert (notes, (gpointer) "other", one_note (make_note (7, 8, VAS_ASPECT_PACE, NULL, "x")));
  json = vas_export_interview_json (interview, answers, notes);

  g_assert_true (json_parser_load_from_data (parser, json, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "format"), ==, "vastaus-interview");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (root, "interview"), "title"), ==,
                   "Kassa, \"1\"");
  read = json_object_get_array_member (root, "answers");
  g_assert_cmpuint (json_array_get_length (read), ==, 2);
  g_assert_cmpuint (json_array_get_length (
                        json_object_get_array_member (json_array_get_object_element (read, 0), "notes")),
                    ==, 0);
  g_assert_cmpuint (json_array_get_length (
                        json_object_get_array_member (json_array_get_object_element (read, 1), "notes")),
                    ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/vtt", test_vtt);
  g_test_add_func ("/export/srt", test_srt);
  g_test_add_func ("/export/nothing", test_nothing);
  g_test_add_func ("/export/hard-texts", test_hard_texts);
  g_test_add_func ("/export/long-text", test_long_text);
  g_test_add_func ("/export/visible-length", test_visible_length);
  g_test_add_func ("/export/deleted", test_deleted);
  g_test_add_func ("/export/not-text", test_not_text);
  g_test_add_func ("/export/json", test_json);
  g_test_add_func ("/export/json-read-again", test_json_read_again);
  g_test_add_func ("/export/interview-json", test_interview_json);

  return g_test_run ();
}
