/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes that were cut off: by a crash, a power cut, a kill. Their files lack an index and a length. */

#include "vas-recovery.h"

#include "vas-media-error.h"
#include "vas-media.h"
#include "vas-recording-lock.h"
#include "vas-remux.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"

typedef struct
{
  const char *answer_id;
  VasAnswerState state;
  gint64 duration_ms;
  VasRecording *recording;
} Outcome;

static gpointer
list_unfinished (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_answers_in_state (connection, VAS_ANSWER_STATE_RECORDING, error);
}

static gpointer
write_outcome (VasConnection *connection, gpointer data, GError **error)
{
  Outcome *outcome = data;

  if (outcome->recording == NULL)
    return GINT_TO_POINTER (vas_store_set_answer_state (connection, outcome->answer_id, outcome->state, error));

  return GINT_TO_POINTER (vas_store_finish_answer (connection, outcome->answer_id, outcome->state, outcome->duration_ms,
                                                   outcome->recording, error));
}

/* Returns: (nullable): the recording put right, or NULL with no error set when there is nothing in it to play */
static VasRecording *
rebuild (VasStore *store, VasAnswer *answer, GCancellable *cancellable, GError **error)
{
  VasRecording *unfinished = vas_answer_get_recording (answer);
  g_autoptr (VasRecording) rebuilt = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *path = NULL;

  /* Started here: a library without cut-off takes opens without GStreamer */
  if (unfinished == NULL || !vas_media_init (error))
    return NULL;

  path = vas_store_get_recording_path (store, vas_recording_get_file (unfinished));
  rebuilt = vas_remux_recover_sync (path, cancellable, &local_error);

  if (rebuilt == NULL)
    {
      if (!g_error_matches (local_error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_BAD_FILE))
        g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return vas_snapshot_with (rebuilt, "answer-id", vas_answer_get_id (answer), "file",
                            vas_recording_get_file (unfinished), "go-ms",
                            MIN (vas_recording_get_go_ms (unfinished), vas_recording_get_duration_ms (rebuilt)), NULL);
}

static gboolean
recover (VasStore *store, VasAnswer *answer, GCancellable *cancellable, gboolean *recovered, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (VasRecording) recording = rebuild (store, answer, cancellable, &local_error);
  Outcome outcome = { .answer_id = vas_answer_get_id (answer), .state = VAS_ANSWER_STATE_MISSING };

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *recovered = recording != NULL;
  if (recording != NULL)
    {
      outcome.state = VAS_ANSWER_STATE_RECOVERED;
      outcome.recording = recording;
      outcome.duration_ms = vas_recording_get_duration_ms (recording) - vas_recording_get_go_ms (recording);
    }

  return vas_store_call_sync (store, VAS_STORE_WRITE, write_outcome, &outcome, error) != NULL;
}

/**
 * vas_recovery_run_sync:
 * @store: an open library
 * @cancellable: (nullable): a cancellable
 * @n_recovered: (out): how many takes were put right
 *
 * Puts right every take that was cut off. While a recorder runs on this library, in whatever process, nothing is
 * touched. A take with nothing to play keeps its row, in state missing. Waits: not for the main thread.
 *
 * Returns: %FALSE with @error set if a take could not be put right; it will be tried again next time
 */
gboolean
vas_recovery_run_sync (VasStore *store, GCancellable *cancellable, guint *n_recovered, GError **error)
{
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (VasRecordingLock) lock = NULL;
  gboolean all = TRUE;

  *n_recovered = 0;

  lock = vas_recording_lock_try (vas_store_get_directory (store), NULL);
  if (lock == NULL)
    return TRUE;

  answers = vas_store_call_sync (store, VAS_STORE_READ, list_unfinished, NULL, error);
  if (answers == NULL)
    return FALSE;

  for (guint i = 0; i < answers->len; i++)
    {
      gboolean recovered = FALSE;

      /* One take that cannot be put right now must not keep the others waiting; the first error is told. */
      if (!recover (store, answers->pdata[i], cancellable, &recovered, all ? error : NULL))
        all = FALSE;
      *n_recovered += recovered ? 1 : 0;
    }

  return all;
}
