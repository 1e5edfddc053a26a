/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-recordings.h"

#include "vas-recording-row.h"
#include "vas-terms.h"
#include "vas-value.h"

#define MEDIA_TYPE_CHARS 100

static gpointer
recording_from_row (VasStatement *row)
{
  return vas_recording_from_row (row, 0);
}

static gpointer
peaks_from_row (VasStatement *row)
{
  return g_bytes_new (sqlite3_column_blob (row->handle, 0), sqlite3_column_bytes (row->handle, 0));
}

static gboolean
check_recording (VasRecording *recording, GError **error)
{
  g_autofree char *type = vas_value_clean_line (vas_recording_get_media_type (recording), MEDIA_TYPE_CHARS, error);

  return type != NULL && vas_value_check_file (vas_recording_get_file (recording), error) &&
         vas_value_check_id (vas_recording_get_answer_id (recording), error) &&
         vas_value_check_range (vas_recording_get_bytes (recording), 0, G_MAXINT64, error) &&
         vas_value_check_range (vas_recording_get_duration_ms (recording), 0, G_MAXINT64, error) &&
         vas_value_check_range (vas_recording_get_go_ms (recording), 0, G_MAXINT64, error);
}

/* Returns: (transfer full) (nullable): %NULL if the row of a left join has no recording */
VasRecording *
vas_recording_from_row (VasStatement *row, int first_column)
{
  int c = first_column;

  if (vas_statement_text (row, c) == NULL)
    return NULL;

  return g_object_new (VAS_TYPE_RECORDING, "answer-id", vas_statement_text (row, c), "file",
                       vas_statement_text (row, c + 1), "media-type", vas_statement_text (row, c + 2), "bytes",
                       vas_statement_int64 (row, c + 3), "sha256", vas_statement_text (row, c + 4), "duration-ms",
                       vas_statement_int64 (row, c + 5), "go-ms", vas_statement_int64 (row, c + 6), "has-video",
                       vas_statement_int (row, c + 7, 0, 1), "width", vas_statement_int (row, c + 8, 0, G_MAXINT),
                       "height", vas_statement_int (row, c + 9, 0, G_MAXINT), NULL);
}

/* Puts the recording in the place of the one that its answer had, if it had one. */
gboolean
vas_recording_write (VasConnection *connection, VasRecording *recording, GError **error)
{
  if (!check_recording (recording, error))
    return FALSE;

  return vas_connection_run (
      connection, error,
      "INSERT INTO recording (answer_id, file, media_type, bytes, sha256, duration_ms, go_ms, has_video, width, height) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (answer_id) DO UPDATE SET file = excluded.file, "
      "media_type = excluded.media_type, bytes = excluded.bytes, sha256 = excluded.sha256, "
      "duration_ms = excluded.duration_ms, go_ms = excluded.go_ms, has_video = excluded.has_video, "
      "width = excluded.width, height = excluded.height",
      "ssslslliii", vas_recording_get_answer_id (recording), vas_recording_get_file (recording),
      vas_recording_get_media_type (recording), vas_recording_get_bytes (recording),
      vas_recording_get_sha256 (recording), vas_recording_get_duration_ms (recording),
      vas_recording_get_go_ms (recording), vas_recording_get_has_video (recording) != FALSE,
      vas_recording_get_width (recording), vas_recording_get_height (recording));
}

/**
 * vas_store_replace_recording:
 * @recording: names the answer and its new file, which is in its place already
 *
 * For a file made out of the one before, such as its sound alone. Peaks stay. The old file is the caller's to remove,
 * once this is committed.
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND without answer, %VAS_STORE_ERROR_INVALID, also if another answer has that file
 *
 * Returns: whether it was written
 */
gboolean
vas_store_replace_recording (VasConnection *connection, VasRecording *recording, GError **error)
{
  return vas_recording_write (connection, recording, error);
}

/**
 * vas_store_remove_recording:
 * @answer_id: UUID
 *
 * Forgets recording and peaks; the answer and its notes stay, in state %VAS_ANSWER_STATE_REMOVED. The file is the
 * caller's to remove, once this is committed.
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: whether it was written
 */
gboolean
vas_store_remove_recording (VasConnection *connection, const char *answer_id, GError **error)
{
  connection->wants_checkpoint = TRUE;

  return vas_connection_run_on_row (connection, error, "UPDATE answer SET state = ? WHERE id = ?", "ss",
                                    vas_term_key (VAS_TYPE_ANSWER_STATE, VAS_ANSWER_STATE_REMOVED), answer_id) &&
         vas_connection_run (connection, error, "DELETE FROM recording WHERE answer_id = ?", "s", answer_id) &&
         vas_connection_run (connection, error, "DELETE FROM peaks WHERE answer_id = ?", "s", answer_id);
}

/**
 * vas_store_list_recordings:
 *
 * Returns: (transfer full) (element-type VasRecording): every recording there should be, those of deleted answers among
 * them, by file name
 */
GPtrArray *
vas_store_list_recordings (VasConnection *connection, GError **error)
{
  return vas_connection_list (connection, recording_from_row, g_object_unref, error,
                              "SELECT " VAS_RECORDING_COLUMNS " FROM recording r ORDER BY r.file", "");
}

/**
 * vas_store_put_peaks:
 * @answer_id: UUID
 * @peaks: what [method@Peaks.get_bytes] says
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND without answer
 *
 * Returns: whether they were written
 */
gboolean
vas_store_put_peaks (VasConnection *connection, const char *answer_id, GBytes *peaks, GError **error)
{
  return vas_connection_run (connection, error,
                             "INSERT INTO peaks (answer_id, peaks) VALUES (?, coalesce (?, x'')) "
                             "ON CONFLICT (answer_id) DO UPDATE SET peaks = excluded.peaks",
                             "sb", answer_id, peaks);
}

/**
 * vas_store_get_peaks:
 * @answer_id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND if they have not been worked out yet
 *
 * Returns: (transfer full): the peaks
 */
GBytes *
vas_store_get_peaks (VasConnection *connection, const char *answer_id, GError **error)
{
  return vas_connection_get (connection, peaks_from_row, error, "SELECT peaks FROM peaks WHERE answer_id = ?", "s",
                             answer_id);
}
