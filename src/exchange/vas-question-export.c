/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-json-write-private.h"
#include "vas-question-draft-private.h"
#include "vas-question-import.h"

#include <csv.h>

static void
write_question (JsonBuilder *builder, VasQuestion *question)
{
  json_builder_begin_object (builder);
  vas_json_write_string (builder, "id", vas_question_get_id (question));
  vas_json_write_string (builder, "text", vas_question_get_text (question));
  vas_json_write_string (builder, "language", vas_question_get_language (question));
  vas_json_write_term (builder, "category", VAS_TYPE_CATEGORY, vas_question_get_category (question));
  vas_json_write_term (builder, "scheme", VAS_TYPE_SCHEME, vas_question_get_scheme (question));
  vas_json_write_strings (builder, "competencies", vas_question_get_competencies (question));
  vas_json_write_integer (builder, "think_s", vas_question_get_think_s (question));
  vas_json_write_integer (builder, "answer_s", vas_question_get_answer_s (question));
  vas_json_write_strings (builder, "follow_ups", vas_question_get_follow_ups (question));
  json_builder_end_object (builder);
}

/**
 * vas_question_export_json:
 * @name: what the set is called
 * @questions: (element-type VasQuestion): its questions, in order
 *
 * Returns: (transfer full): a file that [func@question_import_parse] reads
 */
char *
vas_question_export_json (const char *name, GPtrArray *questions)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  vas_json_write_string (builder, "format", "vastaus-question-set");
  vas_json_write_integer (builder, "version", 1);
  vas_json_write_string (builder, "name", name);
  json_builder_set_member_name (builder, "questions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < questions->len; i++)
    write_question (builder, g_ptr_array_index (questions, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return vas_json_write_end (builder);
}

static void
add_field (GString *row, const char *text)
{
  gsize length = strlen (text);
  gsize room = 2 * length + 2;
  g_autofree char *quoted = g_malloc (room);

  if (row->len > 0 && row->str[row->len - 1] != '\n')
    g_string_append_c (row, ',');
  g_string_append_len (row, quoted, (gssize) csv_write (quoted, room, text, length));
}

static void
add_number (GString *row, int number)
{
  g_string_append_printf (row, ",%d", number);
}

static void
add_joined (GString *row, const char *separator, const char *const *strings)
{
  static const char *const none[] = { NULL };
  g_autofree char *joined = g_strjoinv (separator, (char **) (strings != NULL ? strings : none));

  add_field (row, joined);
}

/**
 * vas_question_export_csv:
 * @questions: (element-type VasQuestion): the questions of a set, in order
 *
 * Returns: (transfer full): a table (RFC 4180, comma, UTF-8) that [func@question_import_parse] reads
 */
char *
vas_question_export_csv (GPtrArray *questions)
{
  GString *table = g_string_new (NULL);

  for (int i = 0; i < VAS_DRAFT_N_FIELDS; i++)
    add_field (table, vas_question_draft_field_name (i));
  g_string_append (table, "\r\n");

  for (guint i = 0; i < questions->len; i++)
    {
      VasQuestion *question = g_ptr_array_index (questions, i);

      add_field (table, vas_question_get_id (question));
      add_field (table, vas_question_get_text (question));
      add_field (table, vas_question_get_language (question));
      add_field (table, vas_term_key (VAS_TYPE_CATEGORY, vas_question_get_category (question)));
      add_field (table, vas_term_key (VAS_TYPE_SCHEME, vas_question_get_scheme (question)));
      add_joined (table, " ", vas_question_get_competencies (question));
      add_number (table, vas_question_get_think_s (question));
      add_number (table, vas_question_get_answer_s (question));
      add_joined (table, "\n", vas_question_get_follow_ups (question));
      g_string_append (table, "\r\n");
    }

  return g_string_free (table, FALSE);
}
