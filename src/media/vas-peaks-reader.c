/* SPDX-License-Identifier: GPL-3.0-or-later */

/* filesrc ! matroskademux ! opusdec ! fakesink, as fast as it goes. The picture's pad stays unlinked, so that nothing of
 * it is decoded: an automatic decoder would decode it and be fifteen times slower.
 *
 * Threads: the task's own thread starts the pipeline, waits for its end and tells the progress; the streaming thread adds
 * to the peaks, under the lock. */

#include "vas-peaks-reader.h"

#include <gst/gst.h>

#include "vas-file-run.h"
#include "vas-gst-error.h"

#define RATE 48000
#define SAMPLES_PER_PEAK (RATE / VAS_PEAKS_PER_S)
/* Sound that says it starts this much later than the last ended follows a gap; less is rounding */
#define GAP_SAMPLES (RATE / 50)
/* A time stamp that claims more than a day is a lie, not a gap */
#define MAX_PEAKS (24 * 60 * 60 * VAS_PEAKS_PER_S)

typedef struct
{
  char *path;
  VasPeaksProgress progress;
  gpointer progress_data;
  GMainContext *context;

  GstElement *pipeline;
  GstElement *decoder;
  int channels;      /* streaming thread */
  guint64 n_samples; /* streaming thread; per channel */
  int highest;       /* streaming thread; in the peak that is not full yet */
  gint64 duration;   /* of the file, in ns; under the lock */
  GMutex lock;
  GByteArray *values; /* under the lock */
} Reader;

typedef struct
{
  VasPeaksProgress progress;
  gpointer progress_data;
  double fraction;
  VasPeaks *partial;
} Report;

static void
reader_free (gpointer data)
{
  Reader *self = data;

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->values, g_byte_array_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static void
report_free (gpointer data)
{
  Report *report = data;

  vas_peaks_unref (report->partial);
  g_free (report);
}

/* Call with the lock held */
static void
close_peak (Reader *self)
{
  guint8 value = (guint8) (MIN (self->highest * 255 + 16384, 255 * 32768) / 32768);

  if (self->values->len < MAX_PEAKS)
    g_byte_array_append (self->values, &value, 1);
  self->highest = 0;
}

/* Call with the lock held */
static void
add_silence (Reader *self, guint64 until)
{
  while (self->n_samples < until && self->values->len < MAX_PEAKS)
    {
      guint64 boundary = (self->n_samples / SAMPLES_PER_PEAK + 1) * SAMPLES_PER_PEAK;

      if (boundary <= until)
        close_peak (self);
      self->n_samples = MIN (boundary, until);
    }
}

/* Call with the lock held */
static void
add_samples (Reader *self, const gint16 *samples, gsize n_samples)
{
  for (gsize i = 0; i < n_samples; i++)
    {
      for (int c = 0; c < self->channels; c++, samples++)
        self->highest = MAX (self->highest, ABS ((int) *samples));

      if (++self->n_samples % SAMPLES_PER_PEAK == 0)
        close_peak (self);
    }
}

static GstPadProbeReturn
on_sound (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  Reader *self = user_data;
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
  guint64 start = self->n_samples;
  GstMapInfo map;

  if (self->channels == 0)
    {
      g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);

      gst_structure_get_int (gst_caps_get_structure (caps, 0), "channels", &self->channels);
    }

  if (GST_BUFFER_PTS_IS_VALID (buffer))
    start = gst_util_uint64_scale_round (GST_BUFFER_PTS (buffer), RATE, GST_SECOND);

  if (self->channels <= 0 || !gst_buffer_map (buffer, &map, GST_MAP_READ))
    return GST_PAD_PROBE_OK;

  g_mutex_lock (&self->lock);
  if (start > self->n_samples + GAP_SAMPLES)
    add_silence (self, start);
  add_samples (self, (const gint16 *) (gpointer) map.data, map.size / sizeof (gint16) / (gsize) self->channels);
  g_mutex_unlock (&self->lock);
  gst_buffer_unmap (buffer, &map);

  return GST_PAD_PROBE_OK;
}

static void
on_pad_added (GstElement *demux, GstPad *pad, gpointer user_data)
{
  Reader *self = user_data;
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  g_autoptr (GstPad) sink = gst_element_get_static_pad (self->decoder, "sink");

  if (caps != NULL && gst_structure_has_name (gst_caps_get_structure (caps, 0), "audio/x-opus") &&
      !gst_pad_is_linked (sink))
    gst_pad_link (pad, sink);
}

static void
on_no_more_pads (GstElement *demux, gpointer user_data)
{
  Reader *self = user_data;
  g_autoptr (GstPad) sink = gst_element_get_static_pad (self->decoder, "sink");

  g_mutex_lock (&self->lock);
  gst_element_query_duration (demux, GST_FORMAT_TIME, &self->duration);
  g_mutex_unlock (&self->lock);

  /* A film without sound has no outline */
  if (!gst_pad_is_linked (sink))
    vas_file_run_end (self->pipeline);
}

static GstElement *
build_pipeline (Reader *self)
{
  GstElement *pipeline, *demux, *sink;
  g_autoptr (GstCaps) caps = NULL;
  g_autoptr (GstPad) pad = NULL;

  pipeline = self->pipeline = vas_file_run_new (self->path, &demux);
  self->decoder = gst_element_factory_make ("opusdec", NULL);
  sink = gst_element_factory_make ("fakesink", NULL);
  g_object_set (sink, "sync", FALSE, "async", FALSE, NULL);
  gst_bin_add_many (GST_BIN (pipeline), self->decoder, sink, NULL);
  caps = gst_caps_new_simple ("audio/x-raw", "format", G_TYPE_STRING, "S16LE", "rate", G_TYPE_INT, RATE, "layout",
                              G_TYPE_STRING, "interleaved", NULL);
  gst_element_link_filtered (self->decoder, sink, caps);

  pad = gst_element_get_static_pad (sink, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_sound, self, NULL);
  g_signal_connect (demux, "pad-added", G_CALLBACK (on_pad_added), self);
  g_signal_connect (demux, "no-more-pads", G_CALLBACK (on_no_more_pads), self);

  return pipeline;
}

static gboolean
deliver_report (gpointer user_data)
{
  Report *report = user_data;

  report->progress (report->fraction, report->partial, report->progress_data);

  return G_SOURCE_REMOVE;
}

static void
on_tick (gpointer user_data)
{
  Reader *self = user_data;
  g_autoptr (GSource) source = NULL;
  Report *report;

  if (self->progress == NULL)
    return;

  report = g_new0 (Report, 1);
  report->progress = self->progress;
  report->progress_data = self->progress_data;

  g_mutex_lock (&self->lock);
  report->partial = vas_peaks_new (self->values->data, self->values->len);
  if (self->duration > 0)
    report->fraction = (double) vas_peaks_get_duration_ms (report->partial) * GST_MSECOND / (double) self->duration;
  g_mutex_unlock (&self->lock);

  report->fraction = CLAMP (report->fraction, 0.0, 1.0);

  /* The task's answer comes with the same priority and later, so it cannot overtake this */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_report, report, report_free);
  g_source_attach (source, self->context);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Reader *self = task_data;
  g_autoptr (GstElement) pipeline = build_pipeline (self);
  GError *error = NULL;

  if (!vas_file_run (pipeline, on_tick, self, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (self->n_samples % SAMPLES_PER_PEAK != 0)
    close_peak (self);

  g_task_return_pointer (task, vas_peaks_new (self->values->data, self->values->len), (GDestroyNotify) vas_peaks_unref);
}

/**
 * vas_peaks_read_async:
 * @path: a recording
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 *
 * Reads the outline of a recording's sound, some hundred times faster than it plays. A film without sound gives an outline
 * of no length.
 */
void
vas_peaks_read_async (const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  vas_peaks_read_with_progress_async (path, NULL, NULL, cancellable, callback, user_data);
}

/**
 * vas_peaks_read_with_progress_async:
 * @path: a recording
 * @progress: (nullable) (scope notified): told how far it is
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 *
 * [func@peaks_read_async] for long recordings.
 */
void
vas_peaks_read_with_progress_async (const char *path,
                                    VasPeaksProgress progress,
                                    gpointer progress_data,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Reader *self = g_new0 (Reader, 1);

  g_mutex_init (&self->lock);
  self->path = g_strdup (path);
  self->progress = progress;
  self->progress_data = progress_data;
  self->context = g_main_context_ref (g_task_get_context (task));
  self->values = g_byte_array_new ();

  g_task_set_source_tag (task, vas_peaks_read_with_progress_async);
  g_task_set_task_data (task, self, reader_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * vas_peaks_read_finish:
 *
 * Returns: (transfer full): the outline; %NULL with %VAS_MEDIA_ERROR_BAD_FILE or %G_IO_ERROR_CANCELLED
 */
VasPeaks *
vas_peaks_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, vas_peaks_read_with_progress_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
