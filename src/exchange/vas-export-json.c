/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The program's own format, version 1. Every id is a UUID; every member that ends in _ms is a whole number of
 * milliseconds, a place in a recording counted from where the recording starts, and `created_ms` and `started_ms`
 * counted from 1970 UTC; keys are those of the command line. What is not known is null.
 *
 * {
 *   "format": "vastaus-interview", "version": 1, "program": "Vastaus <version>",
 *   "interview": { "id", "title", "created_ms", "language", "state", "think_s", "answer_s" },
 *   "answers": [ {
 *     "id", "question_id", "question", "language", "category", "scheme", "position" (from 0), "take" (from 1),
 *     "state", "started_ms", "duration_ms" (from "go" to the end), "limit_ms" (0: none),
 *     "recording": null or { "file", "media_type", "bytes", "sha256", "duration_ms", "go_ms" (where the clock started),
 *       "has_video", "width", "height" },
 *     "notes": [ { "id", "answer_id", "start_ms", "end_ms" (the same for a moment), "aspect", "kind",
 *       "label" (name of the own marker that made it; only where one did),
 *       "reviewer": null or { "id", "name", "role" }, "text", "state", "private", "created_ms" } ]
 *   } ]
 * }
 *
 * Of an answer exported alone, "interview" has "id" and nothing else.
 */

#include "vas-export-json-private.h"

#include "vas-json-write-private.h"

static void
write_interview (JsonBuilder *builder, const char *interview_id, VasInterview *interview)
{
  json_builder_set_member_name (builder, "interview");
  json_builder_begin_object (builder);
  vas_json_write_string (builder, "id", interview_id);
  if (interview != NULL)
    {
      vas_json_write_string (builder, "title", vas_interview_get_title (interview));
      vas_json_write_integer (builder, "created_ms", vas_interview_get_created (interview));
      vas_json_write_string (builder, "language", vas_interview_get_language (interview));
      vas_json_write_term (builder, "state", VAS_TYPE_INTERVIEW_STATE, vas_interview_get_state (interview));
      vas_json_write_integer (builder, "think_s", vas_interview_get_think_s (interview));
      vas_json_write_integer (builder, "answer_s", vas_interview_get_answer_s (interview));
    }
  json_builder_end_object (builder);
}

static void
write_recording (JsonBuilder *builder, VasRecording *recording)
{
  json_builder_set_member_name (builder, "recording");
  if (recording == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  vas_json_write_string (builder, "file", vas_recording_get_file (recording));
  vas_json_write_string (builder, "media_type", vas_recording_get_media_type (recording));
  vas_json_write_integer (builder, "bytes", vas_recording_get_bytes (recording));
  vas_json_write_string (builder, "sha256", vas_recording_get_sha256 (recording));
  vas_json_write_integer (builder, "duration_ms", vas_recording_get_duration_ms (recording));
  vas_json_write_integer (builder, "go_ms", vas_recording_get_go_ms (recording));
  vas_json_write_boolean (builder, "has_video", vas_recording_get_has_video (recording));
  vas_json_write_integer (builder, "width", vas_recording_get_width (recording));
  vas_json_write_integer (builder, "height", vas_recording_get_height (recording));
  json_builder_end_object (builder);
}

static void
write_answer (JsonBuilder *builder, VasAnswer *answer, GPtrArray *notes)
{
  json_builder_begin_object (builder);
  vas_json_write_string (builder, "id", vas_answer_get_id (answer));
  vas_json_write_string (builder, "question_id", vas_answer_get_question_id (answer));
  vas_json_write_string (builder, "question", vas_answer_get_question_text (answer));
  vas_json_write_string (builder, "language", vas_answer_get_language (answer));
  vas_json_write_term (builder, "category", VAS_TYPE_CATEGORY, vas_answer_get_category (answer));
  vas_json_write_term (builder, "scheme", VAS_TYPE_SCHEME, vas_answer_get_scheme (answer));
  vas_json_write_integer (builder, "position", vas_answer_get_position (answer));
  vas_json_write_integer (builder, "take", vas_answer_get_take (answer));
  vas_json_write_term (builder, "state", VAS_TYPE_ANSWER_STATE, vas_answer_get_state (answer));
  vas_json_write_integer (builder, "started_ms", vas_answer_get_started (answer));
  vas_json_write_integer (builder, "duration_ms", vas_answer_get_duration_ms (answer));
  vas_json_write_integer (builder, "limit_ms", vas_answer_get_limit_ms (answer));
  write_recording (builder, vas_answer_get_recording (answer));

  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    vas_json_write_note (builder, g_ptr_array_index (notes, i));
  json_builder_end_array (builder);

  json_builder_end_object (builder);
}

/*
 * vas_export_json:
 * @interview: (nullable): the interview, if more than its id is to be written
 * @answers: (element-type VasAnswer): answers
 * @notes: (element-type GPtrArray): for each answer its notes, in the order in which they are to be written
 *
 * Returns: (transfer full): the file
 */
char *
vas_export_json (const char *interview_id, VasInterview *interview, GPtrArray *answers, GPtrArray *notes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  vas_json_write_string (builder, "format", "vastaus-interview");
  vas_json_write_integer (builder, "version", 1);
  vas_json_write_string (builder, "program", "Vastaus " VAS_VERSION);
  write_interview (builder, interview_id, interview);

  json_builder_set_member_name (builder, "answers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < answers->len; i++)
    write_answer (builder, g_ptr_array_index (answers, i), g_ptr_array_index (notes, i));
  json_builder_end_array (builder);

  json_builder_end_object (builder);

  return vas_json_write_end (builder);
}
