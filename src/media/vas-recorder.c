/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-recorder.h"

#include <glib/gi18n-lib.h>

#include "vas-capture-private.h"
#include "vas-media-error.h"
#include "vas-take-work.h"

/**
 * VasRecorder:
 *
 * Records one take into one file.
 *
 * Belongs to the main thread. A take goes through these steps, each begun by the end of the one before:
 *
 * 1. the capture delivers sound, and pictures if there are to be any
 * 2. a worker checks the free space, creates the file and sets the pipeline going
 * 3. the pipeline takes in what the capture delivers
 * 4. on stop the pipeline ends its streams, and says when everything is written
 * 5. a worker closes the file, brings it to the disk and computes its check sum
 *
 * Trouble on the way leads to step 4, or to 5 if the file cannot be written any more.
 */
struct _VasRecorder
{
  GObject parent_instance;

  VasCapture *capture;
  VasRecordPipeline *pipeline;
  VasRecording *recording;
  GError *close_error;
  char *path;
  VasRecorderState state;
  gint64 wanted_ns;
  gint64 go_ns;
  gint64 end_ns;
  GTask *starting;
  GCancellable *abort; /* of the opening */
  gulong cancelled_id;
  GQueue stopping; /* GTask */
  guint video_limit;
  guint tick;
  guint n_ticks;
  guint finish_limit;
  gboolean opening;
  gboolean checking;
  gboolean closing;
  gboolean discard;
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
  PROP_CAPTURE,
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

/* A camera that takes longer to give its first picture has missed the take */
#define VIDEO_LIMIT_MS 3000

#define TICK_S 1
#define SYNC_EVERY_TICKS 5

/* A disk that does not take the last bytes within this time is given up */
#define FINISH_LIMIT_MS 15000

static void
set_state (VasRecorder *self, VasRecorderState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
let_go (VasRecorder *self)
{
  g_clear_handle_id (&self->video_limit, g_source_remove);
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->finish_limit, g_source_remove);
  if (self->capture != NULL)
    g_signal_handlers_disconnect_by_data (self->capture, self);
  if (self->pipeline != NULL)
    g_signal_handlers_disconnect_by_data (self->pipeline, self);
}

static void
return_stopped (VasRecorder *self, GTask *task)
{
  if (g_task_get_source_tag (task) == vas_recorder_discard_async)
    g_task_return_boolean (task, TRUE);
  else if (self->recording != NULL)
    g_task_return_pointer (task, g_object_ref (self->recording), g_object_unref);
  else if (self->close_error != NULL)
    g_task_return_error (task, g_error_copy (self->close_error));
  else
    g_task_return_new_error (task, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_FAILED, "%s", _ ("There is no recording."));
}

static void
finish_stopping (VasRecorder *self, VasRecorderState state)
{
  GTask *task;

  set_state (self, state);
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
      g_task_return_boolean (task, TRUE);
      return;
    }

  let_go (self);
  g_clear_object (&self->pipeline);
  g_task_return_error (task, error);
  finish_stopping (self, VAS_RECORDER_STATE_FAILED);
}

static void close_file (VasRecorder *self);

static void
on_closed (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasRecorder) self = user_data;
  gboolean discarded;

  g_clear_object (&self->recording);
  g_clear_error (&self->close_error);
  self->recording = vas_take_close_finish (result, &self->close_error);
  self->closing = FALSE;
  discarded = self->recording == NULL && self->close_error == NULL;

  if (self->discard && !discarded)
    close_file (self);
  else
    finish_stopping (self, self->close_error == NULL ? VAS_RECORDER_STATE_STOPPED : VAS_RECORDER_STATE_FAILED);
}

static void
close_file (VasRecorder *self)
{
  VasRecordingFacts facts = { 0 };

  if (self->closing)
    return;

  let_go (self);
  self->closing = TRUE;
  facts.duration_ms = vas_record_pipeline_get_duration (self->pipeline) / GST_MSECOND;
  facts.go_ms = self->go_ns / (gint64) GST_MSECOND;
  facts.has_video = vas_record_pipeline_get_has_video (self->pipeline, &facts.width, &facts.height);

  vas_take_close_async (self->pipeline, self->path, self->discard ? NULL : &facts, on_closed, g_object_ref (self));
}

static gboolean
on_finish_limit (gpointer user_data)
{
  VasRecorder *self = user_data;

  self->finish_limit = 0;
  close_file (self);

  return G_SOURCE_REMOVE;
}

static void
begin_finishing (VasRecorder *self)
{
  if (self->state != VAS_RECORDER_STATE_RECORDING)
    return;

  self->end_ns = vas_recorder_get_elapsed_ns (self);
  g_clear_handle_id (&self->tick, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->capture, self);
  self->finish_limit = g_timeout_add (FINISH_LIMIT_MS, on_finish_limit, self);
  set_state (self, VAS_RECORDER_STATE_STOPPING);
  vas_record_pipeline_finish (self->pipeline);
}

static void
stop_early (VasRecorder *self, const GError *error)
{
  begin_finishing (self);
  g_signal_emit (self, signals[SIGNAL_STOPPED_EARLY], 0, error);
}

/* No end of stream ever follows an error: the file stays as it is */
static void
on_pipeline_failed (VasRecorder *self, const GError *error)
{
  gboolean running = self->state == VAS_RECORDER_STATE_RECORDING;

  if (running)
    self->end_ns = vas_recorder_get_elapsed_ns (self);
  set_state (self, VAS_RECORDER_STATE_STOPPING);
  close_file (self);
  if (running)
    g_signal_emit (self, signals[SIGNAL_STOPPED_EARLY], 0, error);
}

static void
on_checked (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasRecorder) self = user_data;
  g_autoptr (GError) error = NULL;

  self->checking = FALSE;
  if (!vas_take_check_finish (result, &error) && self->state == VAS_RECORDER_STATE_RECORDING)
    stop_early (self, error);
}

static gboolean
on_tick (gpointer user_data)
{
  VasRecorder *self = user_data;
  gboolean sync = ++self->n_ticks % SYNC_EVERY_TICKS == 0;

  if (self->checking)
    return G_SOURCE_CONTINUE;

  self->checking = TRUE;
  vas_take_check_async (self->path, sync, on_checked, g_object_ref (self));

  return G_SOURCE_CONTINUE;
}

static void
on_opened (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasRecorder) self = user_data;
  GError *error = NULL;

  self->opening = FALSE;
  if (!vas_take_open_finish (result, &error))
    {
      finish_starting (self, error);
      return;
    }

  g_signal_connect_swapped (self->pipeline, "finished", G_CALLBACK (close_file), self);
  g_signal_connect_swapped (self->pipeline, "failed", G_CALLBACK (on_pipeline_failed), self);
  vas_record_pipeline_begin (self->pipeline, self->wanted_ns);
  self->tick = g_timeout_add_seconds (TICK_S, on_tick, self);

  set_state (self, VAS_RECORDER_STATE_RECORDING);
  finish_starting (self, NULL);
}

static void
begin_opening (VasRecorder *self)
{
  g_clear_handle_id (&self->video_limit, g_source_remove);
  self->opening = TRUE;
  self->wanted_ns = g_get_monotonic_time () * (gint64) GST_USECOND;
  self->pipeline = vas_record_pipeline_new (vas_capture_get_feed (self->capture),
                                            vas_capture_get_has_video (self->capture));
  vas_take_open_async (self->pipeline, self->path, self->abort, on_opened, g_object_ref (self));
}

static void
report_trouble (VasRecorder *self, const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_DEVICE_LOST, message);

  g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, error);
}

static gboolean
on_video_limit (gpointer user_data)
{
  VasRecorder *self = user_data;

  self->video_limit = 0;
  report_trouble (self, _ ("The camera gives no picture. This answer is recorded with sound only."));
  begin_opening (self);

  return G_SOURCE_REMOVE;
}

static void
check_devices (VasRecorder *self)
{
  if (self->state != VAS_RECORDER_STATE_STARTING || self->opening || !vas_capture_get_ready (self->capture))
    return;

  if (vas_capture_get_has_video (self->capture) || !vas_capture_expects_video (self->capture))
    begin_opening (self);
  else if (self->video_limit == 0)
    self->video_limit = g_timeout_add (VIDEO_LIMIT_MS, on_video_limit, self);
}

static void
on_capture_state (VasRecorder *self)
{
  if (self->state == VAS_RECORDER_STATE_RECORDING && vas_capture_get_state (self->capture) == VAS_CAPTURE_STATE_IDLE)
    begin_finishing (self);
  else
    check_devices (self);
}

static void
on_capture_has_video (VasRecorder *self)
{
  if (self->state == VAS_RECORDER_STATE_RECORDING && !vas_capture_get_has_video (self->capture))
    vas_record_pipeline_end_video (self->pipeline);
  else
    check_devices (self);
}

static void
on_capture_failed (VasRecorder *self, const GError *error)
{
  if (self->state == VAS_RECORDER_STATE_RECORDING)
    stop_early (self, error);
  else if (self->opening)
    g_cancellable_cancel (self->abort);
  else if (self->starting != NULL)
    finish_starting (self, g_error_copy (error));
}

static void
on_capture_video_failed (VasRecorder *self, const GError *error)
{
  if (self->state == VAS_RECORDER_STATE_RECORDING)
    vas_record_pipeline_end_video (self->pipeline);
  g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, error);
  check_devices (self);
}

static void
on_capture_device_lost (VasRecorder *self, VasDeviceKind kind, const char *message)
{
  if (self->state != VAS_RECORDER_STATE_RECORDING)
    return;

  if (kind == VAS_DEVICE_KIND_CAMERA)
    vas_record_pipeline_end_video (self->pipeline);
  report_trouble (self, message);
}

static void
abort_starting (VasRecorder *self)
{
  g_cancellable_cancel (self->abort);
  if (!self->opening)
    finish_starting (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The recording was cancelled.")));
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

static void
vas_recorder_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasRecorder *self = VAS_RECORDER (object);

  switch (prop_id)
    {
    case PROP_CAPTURE:
      g_value_set_object (value, self->capture);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_recorder_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasRecorder *self = VAS_RECORDER (object);

  switch (prop_id)
    {
    case PROP_CAPTURE:
      self->capture = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
on_left_behind_closed (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasRecording) recording = vas_take_close_finish (result, NULL);
}

static void
vas_recorder_dispose (GObject *object)
{
  VasRecorder *self = VAS_RECORDER (object);
  VasRecordingFacts facts = { 0 };

  /* Let go in mid-take: the file is closed all the same, and recovery finds what is in it */
  let_go (self);
  if (self->state == VAS_RECORDER_STATE_RECORDING)
    vas_take_close_async (self->pipeline, self->path, &facts, on_left_behind_closed, NULL);
  self->state = VAS_RECORDER_STATE_STOPPED;

  g_clear_object (&self->pipeline);
  g_clear_object (&self->capture);

  G_OBJECT_CLASS (vas_recorder_parent_class)->dispose (object);
}

static void
vas_recorder_finalize (GObject *object)
{
  VasRecorder *self = VAS_RECORDER (object);

  g_clear_object (&self->recording);
  g_clear_object (&self->abort);
  g_clear_error (&self->close_error);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (vas_recorder_parent_class)->finalize (object);
}

static void
vas_recorder_class_init (VasRecorderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = vas_recorder_get_property;
  object_class->set_property = vas_recorder_set_property;
  object_class->dispose = vas_recorder_dispose;
  object_class->finalize = vas_recorder_finalize;

  /**
   * VasRecorder:capture:
   *
   * Where sound and pictures come from.
   */
  properties[PROP_CAPTURE] = g_param_spec_object ("capture", NULL, NULL, VAS_TYPE_CAPTURE,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
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
  g_return_val_if_fail (VAS_IS_CAPTURE (capture), NULL);

  return g_object_new (VAS_TYPE_RECORDER, "capture", capture, NULL);
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
    begin_finishing (self);
  else if (self->state != VAS_RECORDER_STATE_STOPPING)
    finish_stopping (self, self->state);
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

  self->discard = TRUE;
  if (self->pipeline == NULL || self->state == VAS_RECORDER_STATE_STARTING)
    {
      queue_stop (self, task);
      return;
    }

  /* Nothing needs to be ended in good order */
  g_queue_push_tail (&self->stopping, task);
  set_state (self, VAS_RECORDER_STATE_STOPPING);
  close_file (self);
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

  self->go_ns = vas_recorder_get_elapsed_ns (self);
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

  if (self->state != VAS_RECORDER_STATE_RECORDING)
    return self->end_ns;

  return g_get_monotonic_time () * (gint64) GST_USECOND - (gint64) vas_record_pipeline_get_start (self->pipeline);
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

  return self->pipeline != NULL ? vas_record_pipeline_get_dropped_frames (self->pipeline) : 0;
}

VasRecorderState
vas_recorder_get_state (VasRecorder *self)
{
  g_return_val_if_fail (VAS_IS_RECORDER (self), VAS_RECORDER_STATE_IDLE);

  return self->state;
}
