/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file runs through a demuxer whose pads lead nowhere: a probe on each looks at the buffers and drops them. Nothing is
 * decoded. */

#include "vas-probe.h"

#include <string.h>

#include <glib/gstdio.h>

#include "vas-ebml.h"
#include "vas-file-run.h"
#include "vas-gst-error.h"

#define HASH_BLOCK (256 * 1024)

typedef struct
{
  GstElement *pipeline;

  /* Streaming thread, until the run is over; the demuxer has one for all its pads */
  gboolean foreign;
  int n_pads;
  int n_ended;
  gboolean has_video;
  int width;
  int height;
  guint64 n_buffers;
  GstClockTime end;
} Probe;

static void
set_bad_file (GError **error)
{
  g_autoptr (GError) gst_error = g_error_new_literal (GST_STREAM_ERROR, GST_STREAM_ERROR_FORMAT, "not a recording");

  g_propagate_error (error, vas_gst_error_from_gerror (gst_error, VAS_GST_PURPOSE_PLAY));
}

static GstPadProbeReturn
on_data (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  Probe *probe = user_data;

  if (GST_PAD_PROBE_INFO_TYPE (info) & GST_PAD_PROBE_TYPE_BUFFER)
    {
      GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
      GstClockTime end = GST_BUFFER_PTS (buffer);

      if (GST_CLOCK_TIME_IS_VALID (end) && GST_BUFFER_DURATION_IS_VALID (buffer))
        end += GST_BUFFER_DURATION (buffer);
      if (GST_CLOCK_TIME_IS_VALID (end))
        probe->end = MAX (probe->end, end);
      probe->n_buffers++;
    }
  else if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_EOS && ++probe->n_ended == probe->n_pads)
    vas_file_run_end (probe->pipeline);

  return GST_PAD_PROBE_DROP;
}

static void
on_pad_added (GstElement *demux, GstPad *pad, gpointer user_data)
{
  Probe *probe = user_data;
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  const GstStructure *structure = caps != NULL ? gst_caps_get_structure (caps, 0) : NULL;

  probe->n_pads++;
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, on_data, probe, NULL);

  if (structure != NULL && gst_structure_has_name (structure, "video/x-vp8"))
    {
      probe->has_video = TRUE;
      gst_structure_get_int (structure, "width", &probe->width);
      gst_structure_get_int (structure, "height", &probe->height);
    }
  else if (structure == NULL || !gst_structure_has_name (structure, "audio/x-opus"))
    {
      probe->foreign = TRUE;
      vas_file_run_end (probe->pipeline);
    }
}

/* What the file says of its length is right once it was closed; otherwise what was found in it counts */
static gint64
find_duration_ms (Probe *probe, gint64 told, gboolean complete)
{
  GstClockTime ns = complete && told > 0 ? (GstClockTime) told : probe->end;

  return (gint64) gst_util_uint64_scale_round (ns, 1, GST_MSECOND);
}

static const char *
media_type_for (const char *doc_type, gboolean has_video)
{
  if (strcmp (doc_type, "webm") == 0)
    return has_video ? "video/webm" : "audio/webm";

  return has_video ? "video/x-matroska" : "audio/x-matroska";
}

static void
on_duration (GstElement *demux, gint64 *told)
{
  gst_element_query_duration (demux, GST_FORMAT_TIME, told);
}

/**
 * vas_probe_file_sync:
 * @path: a recording
 * @complete: (out) (optional): whether the file was closed in good order and nothing of it is cut off
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Looks through a whole file without decoding it: length, picture size, bytes and media type. Answer, file name, hash and
 * start are left empty. Waits for the disk.
 *
 * What was left by a recorder that was killed is not complete, and its length is that of what there is. A changed byte in
 * the middle shows only in [func@sha256_file_sync].
 *
 * Returns: (transfer full): what was found; %NULL with %VAS_MEDIA_ERROR_BAD_FILE when Vastaus cannot play it
 */
VasRecording *
vas_probe_file_sync (const char *path, gboolean *complete, GCancellable *cancellable, GError **error)
{
  Probe probe = { 0 };
  g_autofree char *doc_type = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  GstElement *demux;
  GStatBuf status;
  gint64 told = -1;
  gboolean closed;

  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode) || !vas_ebml_check (path, &doc_type, &closed))
    {
      set_bad_file (error);
      return NULL;
    }

  pipeline = probe.pipeline = vas_file_run_new (path, &demux);
  g_signal_connect (demux, "pad-added", G_CALLBACK (on_pad_added), &probe);
  g_signal_connect (demux, "no-more-pads", G_CALLBACK (on_duration), &told);
  if (!vas_file_run (pipeline, NULL, NULL, cancellable, error))
    return NULL;

  if (probe.foreign || probe.n_buffers == 0)
    {
      set_bad_file (error);
      return NULL;
    }

  if (complete != NULL)
    *complete = closed;

  return g_object_new (VAS_TYPE_RECORDING, "bytes", (gint64) status.st_size, "media-type",
                       media_type_for (doc_type, probe.has_video), "duration-ms",
                       find_duration_ms (&probe, told, closed), "has-video", probe.has_video, "width", probe.width,
                       "height", probe.height, NULL);
}

typedef struct
{
  char *path;
  gboolean complete;
} ProbeTask;

static void
probe_task_free (gpointer data)
{
  ProbeTask *task = data;

  g_free (task->path);
  g_free (task);
}

static void
probe_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ProbeTask *data = task_data;
  GError *error = NULL;
  VasRecording *recording = vas_probe_file_sync (data->path, &data->complete, cancellable, &error);

  if (recording != NULL)
    g_task_return_pointer (task, recording, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vas_probe_file_async:
 * @path: a recording
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 *
 * [func@probe_file_sync] in a thread of its own.
 */
void
vas_probe_file_async (const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  ProbeTask *data = g_new0 (ProbeTask, 1);

  data->path = g_strdup (path);
  g_task_set_source_tag (task, vas_probe_file_async);
  g_task_set_task_data (task, data, probe_task_free);
  g_task_run_in_thread (task, probe_in_thread);
}

/**
 * vas_probe_file_finish:
 * @complete: (out) (optional): as in [func@probe_file_sync]
 *
 * Returns: (transfer full): as [func@probe_file_sync]
 */
VasRecording *
vas_probe_file_finish (GAsyncResult *result, gboolean *complete, GError **error)
{
  ProbeTask *data = g_task_get_task_data (G_TASK (result));
  VasRecording *recording = g_task_propagate_pointer (G_TASK (result), error);

  if (recording != NULL && complete != NULL)
    *complete = data->complete;

  return recording;
}

/**
 * vas_sha256_file_sync:
 * @path: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Waits for the disk.
 *
 * Returns: (transfer full): SHA-256 in lower-case hex; %NULL with %G_IO_ERROR when the file cannot be read
 */
char *
vas_sha256_file_sync (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = NULL;
  gssize length;

  if (stream == NULL)
    return NULL;

  block = g_malloc (HASH_BLOCK);
  while ((length = g_input_stream_read (G_INPUT_STREAM (stream), block, HASH_BLOCK, cancellable, error)) > 0)
    g_checksum_update (checksum, block, length);

  return length == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}
