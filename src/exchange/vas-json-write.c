/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-json-write-private.h"

void
vas_json_write_string (JsonBuilder *builder, const char *member, const char *value)
{
  json_builder_set_member_name (builder, member);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
vas_json_write_integer (JsonBuilder *builder, const char *member, gint64 value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

void
vas_json_write_boolean (JsonBuilder *builder, const char *member, gboolean value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

/*
 * vas_json_write_strings:
 * @strings: (nullable): %NULL is written as an empty array
 */
void
vas_json_write_strings (JsonBuilder *builder, const char *member, const char *const *strings)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (const char *const *string = strings; string != NULL && *string != NULL; string++)
    json_builder_add_string_value (builder, *string);
  json_builder_end_array (builder);
}

/*
 * vas_json_write_term:
 * @type: one of the enumeration types of core
 */
void
vas_json_write_term (JsonBuilder *builder, const char *member, GType type, int value)
{
  vas_json_write_string (builder, member, vas_term_key (type, value));
}

static void
write_reviewer (JsonBuilder *builder, VasReviewer *reviewer)
{
  json_builder_set_member_name (builder, "reviewer");
  if (reviewer == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  vas_json_write_string (builder, "id", vas_reviewer_get_id (reviewer));
  vas_json_write_string (builder, "name", vas_reviewer_get_name (reviewer));
  vas_json_write_term (builder, "role", VAS_TYPE_ROLE, vas_reviewer_get_role (reviewer));
  json_builder_end_object (builder);
}

void
vas_json_write_note (JsonBuilder *builder, VasNote *note)
{
  json_builder_begin_object (builder);
  vas_json_write_string (builder, "id", vas_note_get_id (note));
  vas_json_write_string (builder, "answer_id", vas_note_get_answer_id (note));
  vas_json_write_integer (builder, "start_ms", vas_note_get_start_ms (note));
  vas_json_write_integer (builder, "end_ms", vas_note_get_end_ms (note));
  vas_json_write_term (builder, "aspect", VAS_TYPE_ASPECT, vas_note_get_aspect (note));
  vas_json_write_term (builder, "kind", VAS_TYPE_NOTE_KIND, vas_note_get_kind (note));
  if (*vas_note_get_label (note) != '\0')
    vas_json_write_string (builder, "label", vas_note_get_label (note));
  write_reviewer (builder, vas_note_get_reviewer (note));
  vas_json_write_string (builder, "text", vas_note_get_text (note));
  vas_json_write_term (builder, "state", VAS_TYPE_NOTE_STATE, vas_note_get_state (note));
  vas_json_write_boolean (builder, "private", vas_note_get_private (note));
  vas_json_write_integer (builder, "created_ms", vas_note_get_created (note));
  json_builder_end_object (builder);
}

/*
 * vas_json_write_end:
 *
 * Returns: (transfer full): what was built, as indented UTF-8 text that ends with a line break
 */
char *
vas_json_write_end (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}
