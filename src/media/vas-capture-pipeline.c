/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-capture-pipeline.h"

#include <glib/gi18n-lib.h>
#include <gst/gst.h>

#include "vas-capture-flow.h"
#include "vas-gst-error.h"
#include "vas-sources.h"

/* Microphone and camera are two pipelines, so that a camera that hangs or dies takes no sound with it. Both run on the
 * system clock: with the clock of the sound daemon a stalled daemon would freeze the times of the pictures.
 *
 * Threads: the object belongs to the main thread. Opening and closing run on a worker, one after the other, and are the
 * only places that set states. Streaming threads know the flow and never this object.
 *
 * A device that is taken away often says nothing at all. So a timer watches whether anything still comes in.
 */
#define WATCH_INTERVAL_MS 250
#define OPENING_US (20 * G_USEC_PER_SEC)
#define FIRST_DATA_US (6 * G_USEC_PER_SEC)
#define STALLED_AUDIO_US (1500 * G_TIME_SPAN_MILLISECOND)
#define STALLED_VIDEO_US (3000 * G_TIME_SPAN_MILLISECOND)
#define LOST_AUDIO_US (5 * G_USEC_PER_SEC)

struct _VasCapturePipeline
{
  GObject parent_instance;

  VasDeviceKind kind;
  char *device;
  char *description;
  GstClockTime base_time;

  GstElement *pipeline;
  VasCaptureFlow *flow;
  guint bus_watch;
  guint watchdog;
  gint64 since_us; /* when opening began, and later when it was done */
  gboolean flowing;
  gboolean stalled;
  gboolean over;
  GTask *opening;
  GTask *closing;
};

G_DEFINE_FINAL_TYPE (VasCapturePipeline, vas_capture_pipeline, G_TYPE_OBJECT)

enum
{
  SIGNAL_FLOWING,
  SIGNAL_FAILED,
  SIGNAL_ENDED,
  SIGNAL_STALLED,
  SIGNAL_MOVED,
  SIGNAL_LEVEL,
  SIGNAL_FRAME,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
fail (VasCapturePipeline *self, GError *error)
{
  g_autoptr (GError) owned = error;

  if (self->over)
    return;

  self->over = TRUE;
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, owned);
}

static void
handle_level (VasCapturePipeline *self, const GstStructure *structure)
{
  const GValue *rms = gst_structure_get_value (structure, "rms");
  const GValue *peak = gst_structure_get_value (structure, "peak");
  GValueArray *rms_channels = g_value_get_boxed (rms);
  GValueArray *peak_channels = g_value_get_boxed (peak);
  double rms_db, peak_db;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  rms_db = g_value_get_double (g_value_array_get_nth (rms_channels, 0));
  peak_db = g_value_get_double (g_value_array_get_nth (peak_channels, 0));
  G_GNUC_END_IGNORE_DEPRECATIONS

  g_signal_emit (self, signals[SIGNAL_LEVEL], 0, rms_db, peak_db);
}

static void
handle_frame (VasCapturePipeline *self)
{
  g_autoptr (VasFrame) frame = vas_preview_take (vas_capture_flow_get_preview (self->flow));

  if (frame != NULL)
    g_signal_emit (self, signals[SIGNAL_FRAME], 0, frame);
}

static void
handle_moved (VasCapturePipeline *self, GstObject *source)
{
  g_autofree char *current = NULL;

  /* The first time it only says where it connected to */
  if (!self->flowing)
    return;

  g_object_get (source, "current-device", &current, NULL);
  if (current != NULL && (self->device == NULL || !g_str_has_suffix (self->device, current)))
    g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static GError *
silent_device_error (VasCapturePipeline *self)
{
  const char *text;

  if (self->kind == VAS_DEVICE_KIND_CAMERA)
    text = _ ("The camera gives no picture. You can go on with sound only, or choose another camera.");
  else if (self->flowing)
    text = _ ("The microphone stopped. What was recorded until then is kept. Check its plug, or choose another one.");
  else
    text = _ ("The microphone gives no sound. Check its plug, or choose another one.");

  return g_error_new_literal (VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_DEVICE_LOST, text);
}

static void
handle_end (VasCapturePipeline *self)
{
  if (self->over)
    return;

  if (self->description == NULL)
    {
      fail (self, silent_device_error (self));
      return;
    }

  self->over = TRUE;
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
handle_application_message (VasCapturePipeline *self, GstMessage *message)
{
  if (gst_message_has_name (message, VAS_CAPTURE_MESSAGE_FRAME))
    handle_frame (self);
  else if (gst_message_has_name (message, VAS_CAPTURE_MESSAGE_MOVED))
    handle_moved (self, GST_MESSAGE_SRC (message));
  else if (gst_message_has_name (message, VAS_CAPTURE_MESSAGE_FLOWING))
    {
      self->flowing = TRUE;
      g_signal_emit (self, signals[SIGNAL_FLOWING], 0);
    }
  else if (gst_message_has_name (message, VAS_CAPTURE_MESSAGE_ENDED))
    handle_end (self);
}

static VasGstPurpose
purpose (VasCapturePipeline *self)
{
  return self->kind == VAS_DEVICE_KIND_CAMERA ? VAS_GST_PURPOSE_CAMERA : VAS_GST_PURPOSE_MICROPHONE;
}

static gboolean
on_bus_message (GstBus *bus, GstMessage *message, gpointer user_data)
{
  g_autoptr (VasCapturePipeline) self = g_object_ref (VAS_CAPTURE_PIPELINE (user_data));

  switch (GST_MESSAGE_TYPE (message))
    {
    case GST_MESSAGE_ERROR:
      fail (self, vas_gst_error_from_message (message, purpose (self)));
      break;
    case GST_MESSAGE_ELEMENT:
      if (gst_message_has_name (message, "level"))
        handle_level (self, gst_message_get_structure (message));
      break;
    case GST_MESSAGE_APPLICATION:
      handle_application_message (self, message);
      break;
    default:
      break;
    }

  return G_SOURCE_CONTINUE;
}

static void
watch_flow (VasCapturePipeline *self, gint64 silent_us)
{
  gint64 limit = self->kind == VAS_DEVICE_KIND_CAMERA ? STALLED_VIDEO_US : STALLED_AUDIO_US;
  gboolean stalled = silent_us > limit;

  if (self->kind == VAS_DEVICE_KIND_MICROPHONE && silent_us > LOST_AUDIO_US)
    {
      fail (self, silent_device_error (self));
      return;
    }

  if (stalled == self->stalled)
    return;

  self->stalled = stalled;
  g_signal_emit (self, signals[SIGNAL_STALLED], 0, stalled);
}

static gboolean
on_watchdog (gpointer user_data)
{
  g_autoptr (VasCapturePipeline) self = g_object_ref (VAS_CAPTURE_PIPELINE (user_data));
  gint64 last_us = vas_capture_flow_get_last_us (self->flow);
  gint64 now = g_get_monotonic_time ();

  if (self->over)
    return G_SOURCE_CONTINUE;

  if (last_us != 0)
    watch_flow (self, now - last_us);
  else if (now - self->since_us > (self->opening != NULL ? OPENING_US : FIRST_DATA_US))
    fail (self, silent_device_error (self));

  return G_SOURCE_CONTINUE;
}

static gboolean
build (VasCapturePipeline *self, GError **error)
{
  GstElement *source = vas_sources_make (self->kind, self->device, self->description, error);
  GstElement *processing;
  g_autoptr (GstElement) pulse = NULL;

  if (source == NULL)
    return FALSE;

  gst_bin_add (GST_BIN (self->pipeline), source);
  processing = vas_capture_flow_make_bin (self->flow, self->kind, error);
  if (processing == NULL)
    return FALSE;

  gst_bin_add (GST_BIN (self->pipeline), processing);
  if (!gst_element_link (source, processing))
    {
      g_set_error_literal (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_NO_DEVICE,
                           self->kind == VAS_DEVICE_KIND_CAMERA ? _ ("This source gives no picture.") :
                                                                  _ ("This source gives no sound."));
      return FALSE;
    }

  pulse = vas_sources_find_pulse (source);
  if (pulse != NULL)
    vas_capture_flow_watch_source (pulse);

  return TRUE;
}

static void
open_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  VasCapturePipeline *self = source_object;
  GError *error = NULL;

  if (!build (self, &error))
    g_task_return_error (task, error);
  else if (gst_element_set_state (self->pipeline, GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE)
    {
      g_autoptr (GstBus) bus = gst_element_get_bus (self->pipeline);

      g_task_return_error (task, vas_gst_error_from_bus (bus, purpose (self)));
    }
  else
    g_task_return_boolean (task, TRUE);
}

static void
close_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  VasCapturePipeline *self = source_object;

  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_task_return_boolean (task, TRUE);
}

static void
on_opened (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  VasCapturePipeline *self = VAS_CAPTURE_PIPELINE (source_object);
  GError *error = NULL;

  self->opening = NULL;
  self->since_us = g_get_monotonic_time ();
  if (self->closing != NULL)
    g_task_run_in_thread (self->closing, close_in_thread);

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    fail (self, error);
}

static void
vas_capture_pipeline_dispose (GObject *object)
{
  VasCapturePipeline *self = VAS_CAPTURE_PIPELINE (object);

  g_clear_handle_id (&self->watchdog, g_source_remove);
  g_clear_handle_id (&self->bus_watch, g_source_remove);

  G_OBJECT_CLASS (vas_capture_pipeline_parent_class)->dispose (object);
}

static void
vas_capture_pipeline_finalize (GObject *object)
{
  VasCapturePipeline *self = VAS_CAPTURE_PIPELINE (object);

  g_clear_pointer (&self->flow, vas_capture_flow_unref);
  g_clear_object (&self->pipeline);
  g_clear_pointer (&self->device, g_free);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (vas_capture_pipeline_parent_class)->finalize (object);
}

static void
vas_capture_pipeline_class_init (VasCapturePipelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = vas_capture_pipeline_dispose;
  object_class->finalize = vas_capture_pipeline_finalize;

  /* The first sound or picture came */
  signals[SIGNAL_FLOWING] = g_signal_new ("flowing", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* Nothing comes after this or "ended" */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_ERROR);
  /* A source that reads a file came to its end */
  signals[SIGNAL_ENDED] = g_signal_new ("ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* TRUE: nothing comes in any more, and nobody said why; FALSE: it goes on */
  signals[SIGNAL_STALLED] = g_signal_new ("stalled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_BOOLEAN);
  /* The sound daemon connected another source */
  signals[SIGNAL_MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* RMS and peak in dB below full scale */
  signals[SIGNAL_LEVEL] = g_signal_new ("level", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_FRAME] = g_signal_new ("frame", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        VAS_TYPE_FRAME);
}

static void
vas_capture_pipeline_init (VasCapturePipeline *self)
{
}

VasCapturePipeline *
vas_capture_pipeline_new (VasDeviceKind kind,
                          VasFeed *feed,
                          const char *device,
                          const char *description,
                          GstClockTime base_time)
{
  VasCapturePipeline *self = g_object_new (VAS_TYPE_CAPTURE_PIPELINE, NULL);

  self->kind = kind;
  self->device = g_strdup (device);
  self->description = g_strdup (description);
  self->base_time = base_time;
  self->flow = vas_capture_flow_new (feed);

  return self;
}

void
vas_capture_pipeline_start (VasCapturePipeline *self)
{
  g_autoptr (GstClock) clock = gst_system_clock_obtain ();
  g_autoptr (GstBus) bus = NULL;

  g_return_if_fail (self->pipeline == NULL);

  self->pipeline = g_object_ref_sink (gst_pipeline_new (NULL));
  gst_pipeline_use_clock (GST_PIPELINE (self->pipeline), clock);
  gst_element_set_start_time (self->pipeline, GST_CLOCK_TIME_NONE);
  gst_element_set_base_time (self->pipeline, self->base_time);

  bus = gst_element_get_bus (self->pipeline);
  self->bus_watch = gst_bus_add_watch (bus, on_bus_message, self);
  self->since_us = g_get_monotonic_time ();
  self->watchdog = g_timeout_add (WATCH_INTERVAL_MS, on_watchdog, self);

  self->opening = g_task_new (self, NULL, on_opened, NULL);
  g_task_set_source_tag (self->opening, vas_capture_pipeline_start);
  g_task_run_in_thread (self->opening, open_in_thread);
  g_object_unref (self->opening);
}

void
vas_capture_pipeline_stop_async (VasCapturePipeline *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (self->pipeline != NULL && self->closing == NULL);

  self->over = TRUE;
  g_clear_handle_id (&self->watchdog, g_source_remove);
  g_clear_handle_id (&self->bus_watch, g_source_remove);

  self->closing = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (self->closing, vas_capture_pipeline_stop_async);
  if (self->opening == NULL)
    g_task_run_in_thread (self->closing, close_in_thread);
}

void
vas_capture_pipeline_stop_finish (VasCapturePipeline *self, GAsyncResult *result)
{
  g_return_if_fail (g_task_is_valid (result, self));

  g_task_propagate_boolean (G_TASK (result), NULL);
  g_clear_object (&self->closing);
}

static void
on_abandoned (GObject *object, GAsyncResult *result, gpointer user_data)
{
  vas_capture_pipeline_stop_finish (VAS_CAPTURE_PIPELINE (object), result);
}

void
vas_capture_pipeline_abandon (VasCapturePipeline *self)
{
  vas_capture_pipeline_stop_async (self, on_abandoned, NULL);
}
