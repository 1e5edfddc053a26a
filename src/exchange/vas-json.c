/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-json.h"

#include "vas-device.h"
#include "vas-finding.h"
#include "vas-interview.h"
#include "vas-json-write-private.h"
#include "vas-time.h"

static void
write_time (JsonBuilder *builder, const char *member, gint64 ms)
{
  g_autofree char *time = vas_time_format_iso (ms);

  vas_json_write_string (builder, member, time);
}

/* @interview_id: whether the interview is not known from where the answer stands */
static void
write_answer (JsonBuilder *builder, VasAnswer *answer, gboolean interview_id)
{
  VasRecording *recording = vas_answer_get_recording (answer);

  json_builder_begin_object (builder);
  vas_json_write_string (builder, "id", vas_answer_get_id (answer));
  if (interview_id)
    vas_json_write_string (builder, "interview_id", vas_answer_get_interview_id (answer));
  vas_json_write_string (builder, "question_id", vas_answer_get_question_id (answer));
  vas_json_write_string (builder, "question", vas_answer_get_question_text (answer));
  vas_json_write_integer (builder, "take", vas_answer_get_take (answer));
  vas_json_write_term (builder, "state", VAS_TYPE_ANSWER_STATE, vas_answer_get_state (answer));
  write_time (builder, "started", vas_answer_get_started (answer));
  vas_json_write_integer (builder, "duration_ms", vas_answer_get_duration_ms (answer));
  vas_json_write_string (builder, "file", recording != NULL ? vas_recording_get_file (recording) : NULL);
  vas_json_write_integer (builder, "notes", vas_answer_get_note_count (answer));
  json_builder_end_object (builder);
}

static void
write_interview (JsonBuilder *builder, VasInterview *interview, GPtrArray *answers)
{
  json_builder_begin_object (builder);
  vas_json_write_string (builder, "id", vas_interview_get_id (interview));
  vas_json_write_string (builder, "title", vas_interview_get_title (interview));
  write_time (builder, "created", vas_interview_get_created (interview));
  vas_json_write_string (builder, "language", vas_interview_get_language (interview));

  json_builder_set_member_name (builder, "answers");
  json_builder_begin_array (builder);
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    write_answer (builder, g_ptr_array_index (answers, i), FALSE);
  json_builder_end_array (builder);

  json_builder_end_object (builder);
}

/**
 * vas_json_interviews:
 * @interviews: (element-type VasInterview): interviews in the order in which they are to be listed
 * @answers_by_interview_id: (element-type utf8 GPtrArray): the answers (of [class@Answer]) of each; one that is not
 *   there has none
 *
 * Returns: (transfer full): an array of `{id, title, created, language, answers}`, where `answers` is an array of
 *   `{id, question_id, question, take, state, started, duration_ms, file, notes}`. `created` and `started` are ISO 8601
 *   in UTC; `file` is the name in the library's folder `recordings`, or null; `notes` is a count.
 */
char *
vas_json_interviews (GPtrArray *interviews, GHashTable *answers_by_interview_id)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < interviews->len; i++)
    {
      VasInterview *interview = g_ptr_array_index (interviews, i);

      write_interview (builder, interview,
                       g_hash_table_lookup (answers_by_interview_id, vas_interview_get_id (interview)));
    }
  json_builder_end_array (builder);

  return vas_json_write_end (builder);
}

/**
 * vas_json_answer:
 * @answer: an answer
 *
 * Returns: (transfer full): the answer as it stands in [func@json_interviews], with `interview_id` after `id`
 */
char *
vas_json_answer (VasAnswer *answer)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  g_return_val_if_fail (VAS_IS_ANSWER (answer), NULL);

  write_answer (builder, answer, TRUE);

  return vas_json_write_end (builder);
}

/**
 * vas_json_devices:
 * @devices: (element-type VasDevice): devices in the order in which they are to be listed
 *
 * Returns: (transfer full): an array of `{id, label, kind, default}`
 */
char *
vas_json_devices (GPtrArray *devices)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < devices->len; i++)
    {
      VasDevice *device = g_ptr_array_index (devices, i);

      json_builder_begin_object (builder);
      vas_json_write_string (builder, "id", vas_device_get_id (device));
      vas_json_write_string (builder, "label", vas_device_get_label (device));
      vas_json_write_term (builder, "kind", VAS_TYPE_DEVICE_KIND, vas_device_get_kind (device));
      vas_json_write_boolean (builder, "default", vas_device_get_is_default (device));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return vas_json_write_end (builder);
}

/**
 * vas_json_note:
 * @note: a note
 *
 * Returns: (transfer full): the note as it stands in an exported file, see [func@export_interview_json]
 */
char *
vas_json_note (VasNote *note)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  g_return_val_if_fail (VAS_IS_NOTE (note), NULL);

  vas_json_write_note (builder, note);

  return vas_json_write_end (builder);
}

/**
 * vas_json_findings:
 * @findings: (element-type VasFinding): what a check found
 *
 * Returns: (transfer full): an array of `{kind, answer_id, file, message, remedy, repaired}`; what does not apply is null
 */
char *
vas_json_findings (GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      VasFinding *finding = g_ptr_array_index (findings, i);

      json_builder_begin_object (builder);
      vas_json_write_string (builder, "kind", vas_finding_kind_key (finding->kind));
      vas_json_write_string (builder, "answer_id", finding->answer_id);
      vas_json_write_string (builder, "file", finding->file);
      vas_json_write_string (builder, "message", finding->message);
      vas_json_write_string (builder, "remedy", finding->remedy);
      vas_json_write_boolean (builder, "repaired", finding->repaired);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return vas_json_write_end (builder);
}
