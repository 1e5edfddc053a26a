/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One recording, held against what its row says of it. */

#include "vas-checkup-private.h"

#include "vas-media-error.h"
#include "vas-probe.h"
#include "vas-remux.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef enum
{
  VERDICT_WHOLE,
  VERDICT_GONE,
  VERDICT_SHORT,
  VERDICT_CHANGED,
} Verdict;

typedef struct
{
  const char *answer_id;
  VasAnswerState state;
  VasRecording *recording;
} Change;

static gpointer
write_change (VasConnection *connection, gpointer data, GError **error)
{
  Change *change = data;
  gint64 duration_ms;

  if (change->recording == NULL)
    return GINT_TO_POINTER (vas_store_set_answer_state (connection, change->answer_id, change->state, error));

  duration_ms = vas_recording_get_duration_ms (change->recording) - vas_recording_get_go_ms (change->recording);
  return GINT_TO_POINTER (
      vas_store_finish_answer (connection, change->answer_id, change->state, duration_ms, change->recording, error));
}

static gboolean
set_state (VasCheckup *self, VasAnswer *answer, VasAnswerState state, VasRecording *recording, GError **error)
{
  Change change = { vas_answer_get_id (answer), state, recording };

  return vas_store_call_sync (self->store, VAS_STORE_WRITE, write_change, &change, error) != NULL;
}

/* Of a recording whose row has no check sum: whether it was closed in good order. */
static Verdict
judge_form (const char *path, GCancellable *cancellable)
{
  gboolean complete = FALSE;
  g_autoptr (VasRecording) probed = vas_probe_file_sync (path, &complete, cancellable, NULL);

  return probed != NULL && complete ? VERDICT_WHOLE : VERDICT_SHORT;
}

static Verdict
judge (VasRecording *recording, const char *path, GCancellable *cancellable)
{
  const char *expected = vas_recording_get_sha256 (recording);
  g_autofree char *sha256 = NULL;
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return VERDICT_GONE;
  if (!S_ISREG (status.st_mode))
    return VERDICT_CHANGED;
  if (expected == NULL || *expected == '\0')
    return judge_form (path, cancellable);
  if (status.st_size < vas_recording_get_bytes (recording))
    return VERDICT_SHORT;
  if (status.st_size > vas_recording_get_bytes (recording))
    return VERDICT_CHANGED;

  sha256 = vas_sha256_file_sync (path, cancellable, NULL);
  return g_strcmp0 (sha256, expected) == 0 ? VERDICT_WHOLE : VERDICT_CHANGED;
}

static gboolean
is_playable (const char *path, GCancellable *cancellable)
{
  g_autoptr (VasRecording) probed = vas_probe_file_sync (path, NULL, cancellable, NULL);

  return probed != NULL;
}

/* Another process may have purged the answer, or taken its film out, since the rows were read. */
static gboolean
is_still_so (VasCheckup *self, VasAnswer *answer)
{
  g_autoptr (VasAnswer) now = vas_checkup_read_answer (self, vas_answer_get_id (answer), NULL);

  return now != NULL && vas_answer_get_state (now) == vas_answer_get_state (answer) &&
         vas_snapshot_equal (vas_answer_get_recording (now), vas_answer_get_recording (answer));
}

static void
fail (VasFinding *finding, GError *error)
{
  finding->remedy = g_strdup (error->message);
}

static void
repair_missing (VasCheckup *self, VasAnswer *answer, VasFinding *finding)
{
  g_autoptr (GError) error = NULL;

  if (set_state (self, answer, VAS_ANSWER_STATE_MISSING, NULL, &error))
    vas_checkup_done (finding, g_strdup (_ ("The answer and its notes stay; it is marked as missing now.")));
  else
    fail (finding, error);
}

static void
repair_returned (VasCheckup *self, VasAnswer *answer, VasFinding *finding)
{
  g_autoptr (GError) error = NULL;

  if (set_state (self, answer, VAS_ANSWER_STATE_COMPLETE, NULL, &error))
    vas_checkup_done (finding, g_strdup (_ ("The answer is complete again.")));
  else
    fail (finding, error);
}

/* What cannot be played is of no use where it is; it is kept in case somebody else can do more with it. */
static void
give_up (VasCheckup *self, VasAnswer *answer, VasFinding *finding)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = vas_checkup_move_to_found (self, finding->file, &error);

  if (place != NULL && set_state (self, answer, VAS_ANSWER_STATE_MISSING, NULL, &error))
    vas_checkup_done (finding, g_strdup_printf (_ ("Nothing in it can be played. It was moved to “%s”; the answer and "
                                                   "its notes stay."),
                                                place));
  else
    fail (finding, error);
}

static void
repair_truncated (VasCheckup *self, VasAnswer *answer, const char *path, VasFinding *finding)
{
  VasRecording *before = vas_answer_get_recording (answer);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRecording) rebuilt = vas_remux_recover_sync (path, self->cancellable, &error);
  g_autoptr (VasRecording) row = NULL;
  g_autofree char *length = NULL;

  if (g_error_matches (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_BAD_FILE))
    {
      give_up (self, answer, finding);
      return;
    }
  if (rebuilt != NULL)
    row = vas_snapshot_with (rebuilt, "answer-id", vas_answer_get_id (answer), "file", vas_recording_get_file (before),
                             "go-ms", MIN (vas_recording_get_go_ms (before), vas_recording_get_duration_ms (rebuilt)),
                             NULL);
  if (row == NULL || !set_state (self, answer, VAS_ANSWER_STATE_RECOVERED, row, &error))
    {
      fail (finding, error);
      return;
    }

  length = vas_time_format_clock (vas_recording_get_duration_ms (row));
  /* Translators: %s is a length as 1:58 */
  vas_checkup_done (finding, g_strdup_printf (_ ("What is left of it, %s, can be played again."), length));
}

static gboolean
report_missing (VasCheckup *self, VasAnswer *answer, const char *file)
{
  g_autofree char *what = vas_checkup_describe (answer);
  VasFinding *finding;

  /* Translators: an answer, a file name */
  finding = vas_checkup_add (self, VAS_FINDING_MISSING, answer,
                             file != NULL ? g_strdup_printf (_ ("%s: the recording “%s” is missing."), what, file) :
                                            g_strdup_printf (_ ("%s: there is no recording."), what));
  if (self->repair)
    repair_missing (self, answer, finding);

  return TRUE;
}

static void
report_returned (VasCheckup *self, VasAnswer *answer, const char *file)
{
  g_autofree char *what = vas_checkup_describe (answer);
  VasFinding *finding = vas_checkup_add (self, VAS_FINDING_RETURNED, answer,
                                         g_strdup_printf (_ ("%s: the recording “%s” was missing and is there again."),
                                                          what, file));

  if (self->repair)
    repair_returned (self, answer, finding);
}

static void
report_truncated (VasCheckup *self, VasAnswer *answer, const char *file, const char *path)
{
  g_autofree char *what = vas_checkup_describe (answer);
  VasFinding *finding = vas_checkup_add (self, VAS_FINDING_TRUNCATED, answer,
                                         g_strdup_printf (_ ("%s: the end of the recording “%s” is missing."), what,
                                                          file));

  if (self->repair)
    repair_truncated (self, answer, path, finding);
}

static void
report_damaged (VasCheckup *self, VasAnswer *answer, const char *file)
{
  g_autofree char *what = vas_checkup_describe (answer);
  VasFinding *finding = vas_checkup_add (self, VAS_FINDING_DAMAGED, answer,
                                         g_strdup_printf (_ ("%s: the recording “%s” is not as it was recorded."), what,
                                                          file));

  if (self->repair)
    finding->remedy = g_strdup (_ ("It was left as it is. If there is a copy in a backup, put it in its place."));
}

/**
 * vas_checkup_recording:
 * @self: the check
 * @answer: an answer that is not being recorded
 * @error: return location for an error
 *
 * Returns: %FALSE only when it was cancelled
 */
gboolean
vas_checkup_recording (VasCheckup *self, VasAnswer *answer, GError **error)
{
  VasRecording *recording = vas_answer_get_recording (answer);
  gboolean known_missing = vas_answer_get_state (answer) == VAS_ANSWER_STATE_MISSING;
  const char *file = recording != NULL ? vas_recording_get_file (recording) : NULL;
  g_autofree char *path = NULL;
  Verdict verdict;

  if (recording == NULL)
    return known_missing || !is_still_so (self, answer) || report_missing (self, answer, NULL);

  path = vas_store_get_recording_path (self->store, file);
  verdict = judge (recording, path, self->cancellable);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (verdict == (known_missing ? VERDICT_GONE : VERDICT_WHOLE) || !is_still_so (self, answer))
    return TRUE;

  /* A take with nothing in it was marked as missing; its empty file is no news. */
  if (known_missing && verdict != VERDICT_WHOLE && !is_playable (path, self->cancellable))
    return TRUE;

  if (verdict == VERDICT_WHOLE)
    report_returned (self, answer, file);
  else if (verdict == VERDICT_GONE)
    report_missing (self, answer, file);
  else if (verdict == VERDICT_SHORT)
    report_truncated (self, answer, file, path);
  else
    report_damaged (self, answer, file);

  return TRUE;
}
