/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outline of the sound: from the library, or read from the file, shown as far as it has been read. */

#include "vas-playback-private.h"

#include "vas-peaks-reader.h"
#include "vas-store-recordings.h"

/* An outline that is longer or shorter than its recording by more than this is of another file, in ms. */
#define ROUNDING_MS 1500

typedef struct
{
  VasPlayback *playback;
  GCancellable *cancellable;
  char *path;
  VasStore *store; /* NULL if it is not to be kept */
  char *answer_id;
  gint64 duration_ms; /* 0 if nobody knows */
  VasPeaks *peaks;    /* that are to be kept */
} Reading;

static Reading *
reading_new (VasPlayback *self, const char *path)
{
  Reading *reading = g_new0 (Reading, 1);

  self->reading = g_cancellable_new ();
  reading->playback = g_object_ref (self);
  reading->cancellable = g_object_ref (self->reading);
  reading->path = g_strdup (path);

  return reading;
}

static void
reading_free (Reading *reading)
{
  g_clear_object (&reading->playback);
  g_clear_object (&reading->cancellable);
  g_clear_object (&reading->store);
  g_clear_pointer (&reading->peaks, vas_peaks_unref);
  g_free (reading->answer_id);
  g_free (reading->path);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* In the store's thread. */
static gpointer
get_job (VasConnection *connection, gpointer data, GError **error)
{
  Reading *reading = data;

  return vas_store_get_peaks (connection, reading->answer_id, error);
}

/* In the store's thread. */
static gpointer
keep_job (VasConnection *connection, gpointer data, GError **error)
{
  Reading *reading = data;

  return GINT_TO_POINTER (
      vas_store_put_peaks (connection, reading->answer_id, vas_peaks_get_bytes (reading->peaks), error));
}

static void
on_kept (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GError) error = NULL;

  /* It is read anew the next time */
  if (vas_store_call_finish (VAS_STORE (source), result, &error) == NULL)
    g_debug ("the outline of the sound is not kept: %s", error->message);
}

static void
on_progress (double fraction, VasPeaks *partial, gpointer user_data)
{
  Reading *reading = user_data;

  if (!g_cancellable_is_cancelled (reading->cancellable))
    vas_playback_set_peaks (reading->playback, partial);
}

static void
keep (Reading *reading, VasPeaks *peaks)
{
  VasStore *store = reading->store;

  reading->peaks = vas_peaks_ref (peaks);
  vas_store_call_async (store, VAS_STORE_WRITE, keep_job, reading, NULL, NULL, NULL, on_kept, reading);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasPeaks) peaks = vas_peaks_read_finish (result, &error);

  if (g_cancellable_is_cancelled (reading->cancellable))
    return;

  /* Without an outline the recording still plays; a file that cannot be read is reported by the player. */
  if (peaks == NULL)
    {
      g_debug ("no outline of the sound: %s", error->message);
      return;
    }

  vas_playback_set_peaks (reading->playback, peaks);
  if (reading->store != NULL)
    keep (g_steal_pointer (&reading), peaks);
}

static void
read_file (Reading *reading)
{
  vas_peaks_read_with_progress_async (reading->path, on_progress, reading, reading->cancellable, on_read, reading);
}

static gboolean
is_of_recording (VasPeaks *peaks, gint64 duration_ms)
{
  return duration_ms <= 0 || ABS (vas_peaks_get_duration_ms (peaks) - duration_ms) <= ROUNDING_MS;
}

static void
on_got (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GBytes) bytes = vas_store_call_finish (VAS_STORE (source), result, NULL);
  g_autoptr (VasPeaks) peaks = NULL;

  if (g_cancellable_is_cancelled (reading->cancellable))
    return;

  if (bytes != NULL)
    peaks = vas_peaks_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (peaks != NULL && is_of_recording (peaks, reading->duration_ms))
    vas_playback_set_peaks (reading->playback, peaks);
  else
    read_file (g_steal_pointer (&reading));
}

/* Reads the outline from the file. */
void
vas_playback_read_peaks (VasPlayback *self, const char *path)
{
  read_file (reading_new (self, path));
}

/* Takes the outline from the library; if it is not there, reads it and keeps it. */
void
vas_playback_find_peaks (VasPlayback *self, const char *path, VasStore *store, VasRecording *recording)
{
  Reading *reading = reading_new (self, path);

  reading->store = g_object_ref (store);
  reading->answer_id = g_strdup (vas_recording_get_answer_id (recording));
  reading->duration_ms = vas_recording_get_duration_ms (recording);
  vas_store_call_async (store, VAS_STORE_READ, get_job, reading, NULL, (GDestroyNotify) g_bytes_unref, NULL, on_got,
                        reading);
}

void
vas_playback_stop_reading (VasPlayback *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}
