/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions with their dossiers, and what came of an import. */

#include "vas-json.h"

#include "vas-dossier-entry.h"
#include "vas-json-write-private.h"
#include "vas-question.h"
#include "vas-rejected-line.h"

/* Returns: (transfer none) (nullable): the first entry of that kind from @place on, which is set behind it */
static VasDossierEntry *
find_next (GPtrArray *dossier, VasDossierKind kind, guint *place)
{
  while (dossier != NULL && *place < dossier->len)
    {
      VasDossierEntry *entry = g_ptr_array_index (dossier, (*place)++);

      if (vas_dossier_entry_get_kind (entry) == kind)
        return entry;
    }

  return NULL;
}

static void
write_text (JsonBuilder *builder, const char *member, GPtrArray *dossier, VasDossierKind kind)
{
  guint place = 0;
  VasDossierEntry *entry = find_next (dossier, kind, &place);

  vas_json_write_string (builder, member, entry != NULL ? vas_dossier_entry_get_text (entry) : NULL);
}

static void
write_outline (JsonBuilder *builder, GPtrArray *dossier)
{
  VasDossierEntry *entry;
  guint place = 0;

  json_builder_set_member_name (builder, "outline");
  json_builder_begin_array (builder);
  while ((entry = find_next (dossier, VAS_DOSSIER_KIND_OUTLINE, &place)) != NULL)
    {
      json_builder_begin_object (builder);
      vas_json_write_string (builder, "part", vas_dossier_entry_get_part (entry));
      vas_json_write_string (builder, "text", vas_dossier_entry_get_text (entry));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Why a sample works stands right behind it. */
static void
write_samples (JsonBuilder *builder, GPtrArray *dossier)
{
  VasDossierEntry *entry;
  guint place = 0;

  json_builder_set_member_name (builder, "samples");
  json_builder_begin_array (builder);
  while ((entry = find_next (dossier, VAS_DOSSIER_KIND_SAMPLE, &place)) != NULL)
    {
      VasDossierEntry *next = place < dossier->len ? g_ptr_array_index (dossier, place) : NULL;
      gboolean has_reason = next != NULL && vas_dossier_entry_get_kind (next) == VAS_DOSSIER_KIND_REASON;

      json_builder_begin_object (builder);
      vas_json_write_string (builder, "text", vas_dossier_entry_get_text (entry));
      vas_json_write_string (builder, "why", has_reason ? vas_dossier_entry_get_text (next) : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_related (JsonBuilder *builder, GPtrArray *dossier)
{
  VasDossierEntry *entry;
  guint place = 0;

  json_builder_set_member_name (builder, "related");
  json_builder_begin_array (builder);
  while ((entry = find_next (dossier, VAS_DOSSIER_KIND_RELATED, &place)) != NULL)
    json_builder_add_string_value (builder, vas_dossier_entry_get_text (entry));
  json_builder_end_array (builder);
}

/* Own questions have none: its texts are null and its lists empty then. */
static void
write_dossier (JsonBuilder *builder, GPtrArray *dossier)
{
  json_builder_set_member_name (builder, "dossier");
  json_builder_begin_object (builder);
  write_text (builder, "purpose", dossier, VAS_DOSSIER_KIND_PURPOSE);
  write_text (builder, "approach", dossier, VAS_DOSSIER_KIND_APPROACH);
  write_outline (builder, dossier);
  write_text (builder, "expertise", dossier, VAS_DOSSIER_KIND_EXPERTISE);
  write_text (builder, "newcomer", dossier, VAS_DOSSIER_KIND_NEWCOMER);
  write_samples (builder, dossier);
  write_text (builder, "practice", dossier, VAS_DOSSIER_KIND_PRACTICE);
  write_text (builder, "body_language", dossier, VAS_DOSSIER_KIND_BODY_LANGUAGE);
  write_related (builder, dossier);
  json_builder_end_object (builder);
}

static void
write_question (JsonBuilder *builder, VasQuestion *question, GPtrArray *dossier)
{
  json_builder_begin_object (builder);
  vas_json_write_string (builder, "id", vas_question_get_id (question));
  vas_json_write_string (builder, "key", vas_question_get_key (question));
  vas_json_write_string (builder, "text", vas_question_get_text (question));
  vas_json_write_string (builder, "language", vas_question_get_language (question));
  vas_json_write_term (builder, "category", VAS_TYPE_CATEGORY, vas_question_get_category (question));
  vas_json_write_strings (builder, "competencies", vas_question_get_competencies (question));
  vas_json_write_term (builder, "scheme", VAS_TYPE_SCHEME, vas_question_get_scheme (question));
  vas_json_write_integer (builder, "think_s", vas_question_get_think_s (question));
  vas_json_write_integer (builder, "answer_s", vas_question_get_answer_s (question));
  vas_json_write_term (builder, "origin", VAS_TYPE_ORIGIN, vas_question_get_origin (question));
  vas_json_write_strings (builder, "follow_ups", vas_question_get_follow_ups (question));
  write_dossier (builder, dossier);
  json_builder_end_object (builder);
}

/**
 * vas_json_questions:
 * @questions: (element-type VasQuestion): questions in the order in which they are to be listed
 * @dossiers_by_question_id: (nullable) (element-type utf8 GPtrArray): the dossier (of [class@DossierEntry], in the order
 *   of reading) of each; one that is not there has none
 *
 * Returns: (transfer full): an array of `{id, key, text, language, category, competencies, scheme, think_s, answer_s,
 *   origin, follow_ups, dossier}`; `key` is null for a question that is not built in. `dossier` is `{purpose, approach,
 *   outline, expertise, newcomer, samples, practice, body_language, related}`: texts, null where there is none; `outline`
 *   an array of `{part, text}`, `samples` of `{text, why}`, `related` of keys. UTF-8 text that ends with a line break, as
 *   from every function here.
 */
char *
vas_json_questions (GPtrArray *questions, GHashTable *dossiers_by_question_id)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < questions->len; i++)
    {
      VasQuestion *question = g_ptr_array_index (questions, i);

      write_question (builder, question,
                      dossiers_by_question_id != NULL ?
                          g_hash_table_lookup (dossiers_by_question_id, vas_question_get_id (question)) :
                          NULL);
    }
  json_builder_end_array (builder);

  return vas_json_write_end (builder);
}

/**
 * vas_json_import:
 * @set_name: name of the set that the questions are in
 * @n_added: how many questions came in
 * @n_known: how many were in the library already
 * @rejected: list of [class@RejectedLine]
 *
 * Returns: (transfer full): an object `{set, added, known, rejected}`, where `rejected` is an array of
 *   `{line, text, reason}`
 */
char *
vas_json_import (const char *set_name, guint n_added, guint n_known, GListModel *rejected)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  vas_json_write_string (builder, "set", set_name);
  vas_json_write_integer (builder, "added", n_added);
  vas_json_write_integer (builder, "known", n_known);
  json_builder_set_member_name (builder, "rejected");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (rejected); i++)
    {
      g_autoptr (VasRejectedLine) line = g_list_model_get_item (rejected, i);

      json_builder_begin_object (builder);
      vas_json_write_integer (builder, "line", vas_rejected_line_get_line (line));
      vas_json_write_string (builder, "text", vas_rejected_line_get_text (line));
      vas_json_write_string (builder, "reason", vas_rejected_line_get_reason (line));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return vas_json_write_end (builder);
}
