/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-media-files.h"

#include "vas-answer.h"
#include "vas-media.h"
#include "vas-remux.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-trash.h"

#include <errno.h>
#include <glib/gstdio.h>

typedef struct
{
  VasStore *store;
  gint64 deleted_before_ms;
} Purge;

static gboolean
remove_file (VasStore *store, const char *file, GError **error)
{
  g_autofree char *path = vas_store_get_recording_path (store, file);

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", path, g_strerror (errno));
  return FALSE;
}

/* In the store's thread, as one transaction: nothing is restored, and nothing else deleted, between files and rows. */
static gpointer
purge_job (VasConnection *connection, gpointer data, GError **error)
{
  Purge *purge = data;
  g_autoptr (GPtrArray) files = vas_store_list_purgeable_files (connection, purge->deleted_before_ms, error);
  guint n_purged = 0;

  if (files == NULL)
    return NULL;

  for (guint i = 0; i < files->len; i++)
    if (!remove_file (purge->store, files->pdata[i], error))
      return NULL;

  if (!vas_store_purge (connection, purge->deleted_before_ms, &n_purged, error))
    return NULL;

  return GINT_TO_POINTER (n_purged == 0 || vas_store_remove_backups (connection, error));
}

/**
 * vas_media_files_purge_sync:
 * @store: an open library
 * @deleted_before_ms: what was deleted before this time goes for good, in ms since 1970 UTC
 * @cancellable: (nullable): a cancellable
 *
 * Files go first and rows after them: when this is interrupted, the next call finds the rows and goes on. Waits: not
 * for the main thread.
 *
 * Returns: whether everything went
 */
gboolean
vas_media_files_purge_sync (VasStore *store, gint64 deleted_before_ms, GCancellable *cancellable, GError **error)
{
  Purge purge = { store, deleted_before_ms };

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return vas_store_call_sync (store, VAS_STORE_WRITE, purge_job, &purge, error) != NULL;
}

static gpointer
list_takes (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_takes (connection, data, error);
}

static gpointer
replace_recording (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_replace_recording (connection, data, error));
}

/* The sound goes into a file of another name, the row changes over to it, and only then the film goes: at every moment
 * the row names a file that plays. */
static gboolean
drop_film (VasStore *store, VasAnswer *answer, GCancellable *cancellable, GError **error)
{
  VasRecording *film = vas_answer_get_recording (answer);
  g_autoptr (VasRecording) sound = NULL;
  g_autoptr (VasRecording) row = NULL;
  g_autofree char *file = g_strconcat (vas_answer_get_id (answer), ".weba", NULL);
  g_autofree char *source = vas_store_get_recording_path (store, vas_recording_get_file (film));
  g_autofree char *target = vas_store_get_recording_path (store, file);

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !vas_media_init (error))
    return FALSE;

  sound = vas_remux_drop_video_sync (source, target, cancellable, error);
  if (sound == NULL)
    return FALSE;

  row = vas_snapshot_with (sound, "answer-id", vas_answer_get_id (answer), "file", file, "go-ms",
                           vas_recording_get_go_ms (film), NULL);
  if (vas_store_call_sync (store, VAS_STORE_WRITE, replace_recording, row, error) == NULL)
    {
      g_unlink (target);
      return FALSE;
    }

  return remove_file (store, vas_recording_get_file (film), error);
}

/* A recording that is missing, or being made, has no film that could be taken out. */
static gboolean
has_film (VasAnswer *answer)
{
  VasRecording *recording = vas_answer_get_recording (answer);
  VasAnswerState state = vas_answer_get_state (answer);

  return recording != NULL && vas_recording_get_has_video (recording) &&
         (state == VAS_ANSWER_STATE_COMPLETE || state == VAS_ANSWER_STATE_RECOVERED);
}

/**
 * vas_media_files_drop_film_sync:
 * @store: an open library
 * @interview_id: UUID of an interview
 * @cancellable: (nullable): a cancellable; answers already done stay done
 *
 * Takes the picture out of the recordings of an interview, also of takes that were deleted and can still be restored;
 * sound, notes and their times stay. One that cannot be read
 * keeps none of the others back; the first error is told. Waits: not for the main thread.
 *
 * Returns: whether no picture is left
 */
gboolean
vas_media_files_drop_film_sync (VasStore *store, const char *interview_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) answers = vas_store_call_sync (store, VAS_STORE_READ, list_takes, (gpointer) interview_id,
                                                       error);
  gboolean all = TRUE;

  if (answers == NULL)
    return FALSE;

  for (guint i = 0; i < answers->len; i++)
    if (has_film (answers->pdata[i]) && !drop_film (store, answers->pdata[i], cancellable, all ? error : NULL))
      all = FALSE;

  return all;
}
