/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-recorder.h"

#include <glib/gi18n-lib.h>

#include "vas-capture-private.h"
#include "vas-media-error.h"
#include "vas-recording-writer.h"

/**
 * VasRecorder:
 *
 * Records one take into one file.
 *
 * Belongs to the main thread. It waits until the devices deliver, begins the take, and ends it: because somebody asks for
 * it, because the microphone is lost, or because the take itself reports that its file can hold no more.
 */
struct _VasRecorder
{
  GObject parent_instance;

  VasCapture *capture;
  VasRecordingWriter *writer;
  char *path;
  VasRecorderState state;
  GTask *starting;
  GError *start_error;
  GCancellable *abort; /* of the beginning */
  gulong cancelled_id;
  GQueue stopping; /* GTask */
  gboolean beginning;
};

G_DEFINE_ENUM_TYPE (VasRecorderState,
                    vas_recorder_state,
                    G_DEFINE_ENUM_VALUE (VAS_RECORDER_STATE_IDLE, "idle"),
                    G_DEFINE_ENUM_VALUE (VAS_RECORDER_STATE_STARTING, "starting"),
                    G_DEFINE_ENUM_VALUE (VAS_RECORDER_STATE_RECORDING, "recording"),
                    G_DEFINE_ENUM_VALUE (VAS_RECORDER_STATE_STOPPING, "stopping"),
                    G_DEFINE_ENUM_VALUE (VAS_RECORDER_STATE_STOPPED, "stopped"),
                    G_DEFINE_ENUM_VALUE (VAS_RECORDER_STATE_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (VasRecorder, vas_recorder, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS
};

enum
{
  SIGNAL_TROUBLE,
  SIGNAL_STOPPED_EARLY,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_state (VasRecorder *self, VasRecorderState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
leave_capture (VasRecorder *self)
{
  if (self->capture != NULL)
    g_signal_handlers_disconnect_by_data (self->capture, self);
}

static void
return_stopped (VasRecorder *self, GTask *task)
{
  GError *error = NULL;
  VasRecording *recording = NULL;

  if (g_task_get_source_tag (task) == vas_recorder_discard_async)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (self->writer != NULL)
    recording = vas_recording_writer_dup_recording (self->writer, &error);
  else
    error = g_error_new_literal (VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_FAILED, _ ("There is no recording."));

  if (recording != NULL)
    g_task_return_pointer (task, recording, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
finish_stopping (VasRecorder *self)
{
  GTask *task;

  while ((task = g_queue_pop_head (&self->stopping)) != NULL)
    {
      return_stopped (self, task);
      g_object_unref (task);
    }
}

static void
finish_starting (VasRecorder *self, GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->starting);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (cancellable != NULL)
    g_signal_handler_disconnect (cancellable, self->cancelled_id);

  if (error == NULL)
    {
      set_state (self, VAS_RECORDER_STATE_RECORDING);
      g_task_return_boolean (task, TRUE);
      return;
    }

  leave_capture (self);
  g_clear_object (&self->writer);
  set_state (self, VAS_RECORDER_STATE_FAILED);
  g_task_return_error (task, error);
  finish_stopping (self);
}

static GError *
cancelled_error (void)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The recording was cancelled."));
}

static void
begin_ending (VasRecorder *self)
{
  leave_capture (self);
  set_state (self, VAS_RECORDER_STATE_STOPPING);
  vas_recording_writer_end (self->writer);
}

static void
on_writer_stopped_early (VasRecorder *self, const GError *error)
{
  leave_capture (self);
  set_state (self, VAS_RECORDER_STATE_STOPPING);
  g_signal_emit (self, signals[SIGNAL_STOPPED_EARLY], 0, error);
}

static void
on_writer_closed (VasRecorder *self)
{
  set_state (self, VAS_RECORDER_STATE_STOPPED);
  finish_stopping (self);
}

static void
on_writer_begun (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasRecorder) self = user_data;
  GError *error = NULL;

  self->beginning = FALSE;
  if (vas_recording_writer_begin_finish (self->writer, result, &error) && g_cancellable_is_cancelled (self->abort))
    {
      vas_recording_writer_discard (self->writer);
      error = cancelled_error ();
    }

  if (error != NULL && self->start_error != NULL)
    {
      g_error_free (error);
      error = g_steal_pointer (&self->start_error);
    }
  if (error == NULL)
    {
      if (!vas_capture_get_has_video (self->capture))
        vas_recording_writer_end_video (self->writer);
      g_signal_connect_swapped (self->writer, "stopped-early", G_CALLBACK (on_writer_stopped_early), self);
      g_signal_connect_swapped (self->writer, "closed", G_CALLBACK (on_writer_closed), self);
    }

  finish_starting (self, error);
}

static void
begin_take (VasRecorder *self)
{
  self->beginning = TRUE;
  self->writer = vas_recording_writer_new (vas_capture_get_feed (self->capture), self->path,
                                           vas_capture_get_has_video (self->capture));
  vas_recording_writer_begin_async (self->writer, self->abort, on_writer_begun, g_object_ref (self));
}

static void
report_trouble (VasRecorder *self, const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_DEVICE_LOST, message);

  g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, error);
}

static void
check_devices (VasRecorder *self)
{
  if (self->state != VAS_RECORDER_STATE_STARTING || self->beginning || !vas_capture_get_ready (self->capture))
    return;

  /* A camera that gives no picture is given up by the capture, which says so */
  if (vas_capture_get_has_video (self->capture) || !vas_capture_expects_video (self->capture))
    begin_take (self);
}

static void
on_capture_state (VasRecorder *self)
{
  if (self->state == VAS_RECORDER_STATE_RECORDING && vas_capture_get_state (self->capture) == VAS_CAPTURE_STATE_IDLE)
    begin_ending (self);
  else
    check_devices (self);
}

static void
on_capture_has_video (VasRecorder *self)
{
  if (self->state == VAS_RECORDER_STATE_RECORDING && !vas_capture_get_has_video (self->capture))
    vas_recording_writer_end_video (self->writer);
  else
    check_devices (self);
}

static void
on_capture_failed (VasRecorder *self, const GError *error)
{
  if (self->state == VAS_RECORDER_STATE_RECORDING)
    {
      begin_ending (self);
      g_signal_emit (self, signals[SIGNAL_STOPPED_EARLY], 0, error);
    }
  else if (self->beginning)
    {
      g_clear_error (&self->start_error);
      self->start_error = g_error_copy (error);
      g_cancellable_cancel (self->abort);
    }
  else if (self->starting != NULL)
    finish_starting (self, g_error_copy (error));
}

static void
on_capture_video_failed (VasRecorder *self, const GError *error)
{
  if (self->state == VAS_RECORDER_STATE_RECORDING)
    vas_recording_writer_end_video (self->writer);
  g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, error);
  check_devices (self);
}

static void
on_capture_device_lost (VasRecorder *self, VasDeviceKind kind, const char *message)
{
  if (self->state != VAS_RECORDER_STATE_RECORDING)
    return;

  if (kind == VAS_DEVICE_KIND_CAMERA)
    vas_recording_writer_end_video (self->writer);
  report_trouble (self, message);
}

static void
abort_starting (VasRecorder *self)
{
  g_cancellable_cancel (self->abort);
  if (!self->beginning)
    finish_starting (self, cancelled_error ());
}

static gboolean
on_start_cancelled_idle (gpointer user_data)
{
  VasRecorder *self = user_data;

  if (self->starting != NULL)
    abort_starting (self);

  return G_SOURCE_REMOVE;
}

/* In whatever thread cancels, and perhaps under its feet: the main thread sees to it later */
static void
on_start_cancelled (GCancellable *cancellable, gpointer user_data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, on_start_cancelled_idle, g_object_ref (user_data), g_object_unref);
}

/* There is one property only */
static void
vas_recorder_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_enum (value, VAS_RECORDER (object)->state);
}

static void
vas_recorder_dispose (GObject *object)
{
  VasRecorder *self = VAS_RECORDER (object);

  leave_capture (self);
  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_clear_object (&self->writer);
  g_clear_object (&self->capture);

  G_OBJECT_CLASS (vas_recorder_parent_class)->dispose (object);
}

static void
vas_recorder_finalize (GObject *object)
{
  VasRecorder *self = VAS_RECORDER (object);

  g_clear_object (&self->abort);
  g_clear_error (&self->start_error);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (vas_recorder_parent_class)->finalize (object);
}

static void
vas_recorder_class_init (VasRecorderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = vas_recorder_get_property;
  object_class->dispose = vas_recorder_dispose;
  object_class->finalize = vas_recorder_finalize;

  /**
   * VasRecorder:state:
   *
   * How far the take is.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, VAS_TYPE_RECORDER_STATE, VAS_RECORDER_STATE_IDLE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasRecorder::trouble:
   * @self: the recorder
   * @error: what happened, for the candidate
   *
   * Something is missing, a picture or a stretch of sound; the recording goes on.
   */
  signals[SIGNAL_TROUBLE] = g_signal_new ("trouble", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_ERROR);
  /**
   * VasRecorder::stopped-early:
   * @self: the recorder
   * @error: why, for the candidate: %VAS_MEDIA_ERROR_DEVICE_LOST, %VAS_MEDIA_ERROR_NO_SPACE or another
   *
   * The recording could not go on and is being closed. vas_recorder_stop_async() hands it over.
   */
  signals[SIGNAL_STOPPED_EARLY] = g_signal_new ("stopped-early", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vas_recorder_init (VasRecorder *self)
{
  g_queue_init (&self->stopping);
  self->abort = g_cancellable_new ();
}

/**
 * vas_recorder_new:
 * @capture: (transfer none): where sound and pictures come from
 *
 * Returns: (transfer full): a recorder for one take
 */
VasRecorder *
vas_recorder_new (VasCapture *capture)
{
  VasRecorder *self;

  g_return_val_if_fail (VAS_IS_CAPTURE (capture), NULL);

  self = g_object_new (VAS_TYPE_RECORDER, NULL);
  self->capture = g_object_ref (capture);

  return self;
}

/**
 * vas_recorder_start_async:
 * @path: file to write; one that is already there is overwritten
 * @cancellable: (nullable): cancels the start, not the recording
 * @callback: called when the recording runs
 * @user_data: for @callback
 *
 * Starts the take, once in this object's life. The capture is started if it is not running. The recording begins at the
 * moment of the call if the devices are delivering by then, else as soon as they do. When it fails, no file is left
 * behind.
 */
void
vas_recorder_start_async (VasRecorder *self,
                          const char *path,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  VasCaptureState state;

  g_return_if_fail (VAS_IS_RECORDER (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (self->state == VAS_RECORDER_STATE_IDLE);

  self->path = g_strdup (path);
  self->starting = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->starting, vas_recorder_start_async);
  set_state (self, VAS_RECORDER_STATE_STARTING);

  g_signal_connect_swapped (self->capture, "notify::state", G_CALLBACK (on_capture_state), self);
  g_signal_connect_swapped (self->capture, "notify::has-video", G_CALLBACK (on_capture_has_video), self);
  g_signal_connect_swapped (self->capture, "failed", G_CALLBACK (on_capture_failed), self);
  g_signal_connect_swapped (self->capture, "video-failed", G_CALLBACK (on_capture_video_failed), self);
  g_signal_connect_swapped (self->capture, "device-lost", G_CALLBACK (on_capture_device_lost), self);
  if (cancellable != NULL)
    self->cancelled_id = g_signal_connect (cancellable, "cancelled", G_CALLBACK (on_start_cancelled), self);

  if (g_cancellable_is_cancelled (cancellable))
    {
      abort_starting (self);
      return;
    }

  state = vas_capture_get_state (self->capture);
  if (state == VAS_CAPTURE_STATE_IDLE || state == VAS_CAPTURE_STATE_FAILED)
    vas_capture_start (self->capture);
  check_devices (self);
}

/**
 * vas_recorder_start_finish:
 *
 * Returns: whether the recording runs; errors are those of %VAS_MEDIA_ERROR and %G_IO_ERROR_CANCELLED
 */
gboolean
vas_recorder_start_finish (VasRecorder *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
queue_stop (VasRecorder *self, GTask *task)
{
  g_queue_push_tail (&self->stopping, task);

  if (self->state == VAS_RECORDER_STATE_STARTING)
    abort_starting (self);
  else if (self->state == VAS_RECORDER_STATE_RECORDING)
    begin_ending (self);
  else if (self->state != VAS_RECORDER_STATE_STOPPING)
    finish_stopping (self);
}

/**
 * vas_recorder_stop_async:
 *
 * Ends the take. May be called several times, and after [signal@Recorder::stopped-early]: every caller gets the same
 * recording. A take that is still starting is cancelled.
 */
void
vas_recorder_stop_async (VasRecorder *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (VAS_IS_RECORDER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vas_recorder_stop_async);
  queue_stop (self, task);
}

/**
 * vas_recorder_stop_finish:
 *
 * The file is closed and on the disk by now. Of a recording that a full disk ended, vas_remux_recover_async() repairs the
 * index as soon as there is room again; it plays without that.
 *
 * Returns: (transfer full): the recording, without an answer's id and with the file's name but not its folder
 */
VasRecording *
vas_recorder_stop_finish (VasRecorder *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vas_recorder_discard_async:
 *
 * Ends the take, or drops one that has been ended, and removes its file.
 */
void
vas_recorder_discard_async (VasRecorder *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task;

  g_return_if_fail (VAS_IS_RECORDER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vas_recorder_discard_async);

  if (self->writer == NULL || self->state == VAS_RECORDER_STATE_STARTING)
    {
      queue_stop (self, task);
      return;
    }

  leave_capture (self);
  g_queue_push_tail (&self->stopping, task);
  set_state (self, VAS_RECORDER_STATE_STOPPING);
  vas_recording_writer_discard (self->writer);
}

gboolean
vas_recorder_discard_finish (VasRecorder *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vas_recorder_mark_go:
 *
 * Remembers this moment of the recording as the one at which the candidate's clock started.
 */
void
vas_recorder_mark_go (VasRecorder *self)
{
  g_return_if_fail (VAS_IS_RECORDER (self));

  if (self->writer != NULL)
    vas_recording_writer_mark_go (self->writer);
}

/**
 * vas_recorder_get_elapsed_ns:
 *
 * Returns: how long the take has been running, in ns; after its end, how long it ran; 0 before it runs
 */
gint64
vas_recorder_get_elapsed_ns (VasRecorder *self)
{
  g_return_val_if_fail (VAS_IS_RECORDER (self), 0);

  return self->writer != NULL ? vas_recording_writer_get_elapsed_ns (self->writer) : 0;
}

/**
 * vas_recorder_get_dropped_frames:
 *
 * Returns: how many pictures were left out because the machine could not encode them in time
 */
guint
vas_recorder_get_dropped_frames (VasRecorder *self)
{
  g_return_val_if_fail (VAS_IS_RECORDER (self), 0);

  return self->writer != NULL ? vas_recording_writer_get_dropped_frames (self->writer) : 0;
}

VasRecorderState
vas_recorder_get_state (VasRecorder *self)
{
  g_return_val_if_fail (VAS_IS_RECORDER (self), VAS_RECORDER_STATE_IDLE);

  return self->state;
}
