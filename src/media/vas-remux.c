/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-remux.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <gst/gst.h>

#include "vas-file-run.h"
#include "vas-gst-error.h"
#include "vas-media-error.h"
#include "vas-probe.h"
#include "vas-recording-file.h"
#include "vas-snapshot.h"

/* The compressed streams go from a demuxer straight into a new file with an index. It is written beside its final name
 * and takes that name when it is on the disk: at no moment is there half a file under a recording's name. */
#define PARTIAL_SUFFIX ".part"

typedef struct
{
  GstElement *pipeline;
  GstElement *mux;
  gboolean keep_video;
  gboolean has_sound;
} Remux;

/* The muxer waits for data on each of its pads. It gets to know them by name before the first data comes: with unnamed
 * ones it was seen to hang. */
static void
on_pad_added (GstElement *demux, GstPad *pad, gpointer user_data)
{
  Remux *remux = user_data;
  gboolean video = g_str_has_prefix (GST_PAD_NAME (pad), "video_");
  const char *wanted = video ? "video_0" : "audio_0";
  g_autoptr (GstPad) taken = gst_element_get_static_pad (remux->mux, wanted);
  g_autoptr (GstPad) queue_sink = NULL;
  GstElement *queue;

  if (taken != NULL || (video && !remux->keep_video) || (!video && !g_str_has_prefix (GST_PAD_NAME (pad), "audio_")))
    return;

  queue = gst_element_factory_make ("queue", NULL);
  g_object_set (queue, "max-size-buffers", 0, "max-size-bytes", 0, "max-size-time", (guint64) 60 * GST_SECOND, NULL);
  gst_bin_add (GST_BIN (remux->pipeline), queue);
  gst_element_link_pads (queue, "src", remux->mux, wanted);
  gst_element_sync_state_with_parent (queue);

  queue_sink = gst_element_get_static_pad (queue, "sink");
  gst_pad_link (pad, queue_sink);
  remux->has_sound |= !video;
}

/* A file with a picture and no sound leaves nothing to write when the picture goes */
static void
on_no_more_pads (GstElement *demux, gpointer user_data)
{
  Remux *remux = user_data;

  if (!remux->keep_video && !remux->has_sound)
    vas_file_run_end (remux->pipeline);
}

static gboolean
run (const char *source, const char *target, gboolean keep_video, GCancellable *cancellable, GError **error)
{
  GstElement *demux;
  g_autoptr (GstElement) pipeline = vas_file_run_new (source, &demux);
  GstElement *mux = gst_element_factory_make ("webmmux", NULL);
  GstElement *sink = gst_element_factory_make ("filesink", NULL);
  Remux remux = { .pipeline = pipeline, .mux = mux, .keep_video = keep_video };

  g_object_set (mux, "streamable", FALSE, NULL);
  g_object_set (sink, "location", target, "async", FALSE, NULL);
  gst_bin_add_many (GST_BIN (pipeline), mux, sink, NULL);
  gst_element_link (mux, sink);
  g_signal_connect (demux, "pad-added", G_CALLBACK (on_pad_added), &remux);
  g_signal_connect (demux, "no-more-pads", G_CALLBACK (on_no_more_pads), &remux);

  if (!vas_file_run (pipeline, NULL, NULL, cancellable, error))
    return FALSE;

  if (!keep_video && !remux.has_sound)
    {
      g_set_error_literal (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_BAD_FILE,
                           _ ("This recording has no sound, so nothing would be left without its picture. It is "
                              "unchanged."));
      return FALSE;
    }

  return TRUE;
}

static VasRecording *
describe (const char *partial, const char *target, GCancellable *cancellable, GError **error)
{
  g_autofree char *file = g_path_get_basename (target);
  g_autoptr (VasRecording) probed = vas_probe_file_sync (partial, NULL, cancellable, error);
  g_autofree char *sha256 = probed != NULL ? vas_sha256_file_sync (partial, cancellable, error) : NULL;

  return sha256 != NULL ? vas_snapshot_with (probed, "file", file, "sha256", sha256, NULL) : NULL;
}

static gboolean
put_in_place (const char *partial, const char *target, GError **error)
{
  if (!vas_recording_file_sync (partial, error))
    return FALSE;

  if (g_rename (partial, target) != 0)
    {
      g_set_error_literal (
          error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_FAILED,
          _ ("The recording could not be put in its place. It is unchanged. Check the disk, then try again."));
      return FALSE;
    }

  return vas_recording_file_sync (target, error);
}

static VasRecording *
rewrite (const char *source, const char *target, gboolean keep_video, GCancellable *cancellable, GError **error)
{
  g_autofree char *partial = g_strconcat (target, PARTIAL_SUFFIX, NULL);
  g_autoptr (VasRecording) before = vas_probe_file_sync (source, NULL, cancellable, error);
  VasRecording *recording = NULL;

  if (before == NULL)
    return NULL;

  if (run (source, partial, keep_video, cancellable, error))
    recording = describe (partial, target, cancellable, error);
  if (recording != NULL && !put_in_place (partial, target, error))
    g_clear_object (&recording);
  if (recording == NULL)
    g_unlink (partial);

  return recording;
}

typedef struct
{
  char *source;
  char *target;
  gboolean keep_video;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->source);
  g_free (job->target);
  g_free (job);
}

static void
rewrite_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  VasRecording *recording = rewrite (job->source, job->target, job->keep_video, cancellable, &error);

  if (recording != NULL)
    g_task_return_pointer (task, recording, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
start_job (GTask *task, const char *source, const char *target, gboolean keep_video)
{
  Job *job = g_new0 (Job, 1);

  job->source = g_strdup (source);
  job->target = g_strdup (target);
  job->keep_video = keep_video;
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, rewrite_in_thread);
}

/**
 * vas_remux_recover_sync:
 * @path: a recording that was cut off
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Gives a recording its length and its index, so that every program can seek in it. It is replaced in one step; needs as
 * much room as it takes itself for as long as that lasts.
 *
 * Waits for the disk.
 *
 * Returns: (transfer full): the recording, without an answer's id; %NULL with %VAS_MEDIA_ERROR_BAD_FILE when there is
 *   nothing playable in it, and then, as with every other error, it is left as it was
 */
VasRecording *
vas_remux_recover_sync (const char *path, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return rewrite (path, path, TRUE, cancellable, error);
}

/**
 * vas_remux_recover_async:
 * @path: a recording that was cut off
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 *
 * [func@remux_recover_sync] on a thread of its own.
 */
void
vas_remux_recover_async (const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, vas_remux_recover_async);
  start_job (task, path, path, TRUE);
}

VasRecording *
vas_remux_recover_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vas_remux_drop_video_sync:
 * @source_path: a recording
 * @target_path: where its sound goes; may be the same
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Leaves the picture out. The sound is not encoded again and keeps its times.
 *
 * Waits for the disk.
 *
 * Returns: (transfer full): the recording without its picture; %NULL with %VAS_MEDIA_ERROR, and no new file
 */
VasRecording *
vas_remux_drop_video_sync (const char *source_path, const char *target_path, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (source_path != NULL && target_path != NULL, NULL);

  return rewrite (source_path, target_path, FALSE, cancellable, error);
}

/**
 * vas_remux_drop_video_async:
 * @source_path: a recording
 * @target_path: where its sound goes; may be the same
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 *
 * [func@remux_drop_video_sync] on a thread of its own.
 */
void
vas_remux_drop_video_async (const char *source_path,
                            const char *target_path,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (source_path != NULL && target_path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, vas_remux_drop_video_async);
  start_job (task, source_path, target_path, FALSE);
}

VasRecording *
vas_remux_drop_video_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
