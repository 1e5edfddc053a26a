/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-capture.h"

#include <glib/gi18n-lib.h>

#include "vas-capture-private.h"
#include "vas-media-error.h"

/**
 * VasCapture:
 *
 * The open microphone and camera: what comes in while the set-up or an interview is on the screen.
 *
 * Belongs to the main thread. Devices are opened and closed on worker threads; nothing here waits.
 */
struct _VasCapture
{
  GObject parent_instance;

  VasFeed *feed;
  VasCaptureBranch *sound;
  VasCaptureBranch *picture;
  VasFrame *frame;
  VasCaptureState state;
  gboolean video;
  gboolean preview;
  gboolean running;
  GQueue stopping; /* GTask */
};

G_DEFINE_ENUM_TYPE (VasCaptureState,
                    vas_capture_state,
                    G_DEFINE_ENUM_VALUE (VAS_CAPTURE_STATE_IDLE, "idle"),
                    G_DEFINE_ENUM_VALUE (VAS_CAPTURE_STATE_STARTING, "starting"),
                    G_DEFINE_ENUM_VALUE (VAS_CAPTURE_STATE_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (VAS_CAPTURE_STATE_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (VasCapture, vas_capture, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_MICROPHONE,
  PROP_CAMERA,
  PROP_AUDIO_SOURCE,
  PROP_VIDEO_SOURCE,
  PROP_VIDEO,
  PROP_PREVIEW,
  PROP_STATE,
  PROP_READY,
  PROP_HAS_VIDEO,
  PROP_FRAME,
  N_PROPS
};

enum
{
  SIGNAL_LEVEL,
  SIGNAL_FAILED,
  SIGNAL_VIDEO_FAILED,
  SIGNAL_DEVICE_LOST,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The highest sample there is: the microphone could not say it any louder */
#define CLIPPING_DB (-0.01)

static void
set_state (VasCapture *self, VasCaptureState state)
{
  gboolean was_ready = self->state == VAS_CAPTURE_STATE_READY;

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  if (was_ready != (state == VAS_CAPTURE_STATE_READY))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
set_frame (VasCapture *self, VasFrame *frame)
{
  if (self->frame == frame)
    return;

  g_clear_pointer (&self->frame, vas_frame_unref);
  self->frame = frame != NULL ? vas_frame_ref (frame) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRAME]);
}

static void
finish_stopping (VasCapture *self)
{
  GTask *task;

  if (!vas_capture_branch_is_closed (self->sound) || !vas_capture_branch_is_closed (self->picture))
    return;

  while ((task = g_queue_pop_head (&self->stopping)) != NULL)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
}

static void
on_sound_flowing_changed (VasCapture *self)
{
  if (!self->running || self->state == VAS_CAPTURE_STATE_FAILED)
    return;

  set_state (self, vas_capture_branch_get_flowing (self->sound) ? VAS_CAPTURE_STATE_READY : VAS_CAPTURE_STATE_STARTING);
}

static void
on_sound_failed (VasCapture *self, const GError *error)
{
  set_state (self, VAS_CAPTURE_STATE_FAILED);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
on_sound_stalled (VasCapture *self)
{
  g_signal_emit (self, signals[SIGNAL_DEVICE_LOST], 0, VAS_DEVICE_KIND_MICROPHONE,
                 _ ("No sound comes from the microphone any more. Check its plug and the sound settings."));
}

static void
on_sound_moved (VasCapture *self)
{
  g_signal_emit (self, signals[SIGNAL_DEVICE_LOST], 0, VAS_DEVICE_KIND_MICROPHONE,
                 _ ("The sound now comes from another microphone. Check which one is chosen in the sound settings."));
}

static void
on_sound_level (VasCapture *self, double rms_db, double peak_db)
{
  g_signal_emit (self, signals[SIGNAL_LEVEL], 0, rms_db, peak_db, peak_db > CLIPPING_DB);
}

static void
on_picture_flowing_changed (VasCapture *self)
{
  if (!vas_capture_branch_get_flowing (self->picture))
    set_frame (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_VIDEO]);
}

static void
on_picture_failed (VasCapture *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_VIDEO_FAILED], 0, error);
}

static void
on_picture_stalled (VasCapture *self)
{
  g_signal_emit (self, signals[SIGNAL_DEVICE_LOST], 0, VAS_DEVICE_KIND_CAMERA,
                 _ ("No picture comes from the camera any more. The sound goes on. Check the camera's plug."));
}

static void
on_picture_frame (VasCapture *self, VasFrame *frame)
{
  /* One may have been on its way when the preview was switched off */
  if (self->preview)
    set_frame (self, frame);
}

static void
vas_capture_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasCapture *self = VAS_CAPTURE (object);

  switch (prop_id)
    {
    case PROP_MICROPHONE:
      g_value_set_string (value, vas_capture_get_microphone (self));
      break;
    case PROP_CAMERA:
      g_value_set_string (value, vas_capture_get_camera (self));
      break;
    case PROP_AUDIO_SOURCE:
      g_value_set_string (value, vas_capture_get_audio_source (self));
      break;
    case PROP_VIDEO_SOURCE:
      g_value_set_string (value, vas_capture_get_video_source (self));
      break;
    case PROP_VIDEO:
      g_value_set_boolean (value, self->video);
      break;
    case PROP_PREVIEW:
      g_value_set_boolean (value, self->preview);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_READY:
      g_value_set_boolean (value, vas_capture_get_ready (self));
      break;
    case PROP_HAS_VIDEO:
      g_value_set_boolean (value, vas_capture_get_has_video (self));
      break;
    case PROP_FRAME:
      g_value_set_boxed (value, self->frame);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_capture_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasCapture *self = VAS_CAPTURE (object);

  switch (prop_id)
    {
    case PROP_MICROPHONE:
      vas_capture_set_microphone (self, g_value_get_string (value));
      break;
    case PROP_CAMERA:
      vas_capture_set_camera (self, g_value_get_string (value));
      break;
    case PROP_AUDIO_SOURCE:
      vas_capture_set_audio_source (self, g_value_get_string (value));
      break;
    case PROP_VIDEO_SOURCE:
      vas_capture_set_video_source (self, g_value_get_string (value));
      break;
    case PROP_VIDEO:
      vas_capture_set_video (self, g_value_get_boolean (value));
      break;
    case PROP_PREVIEW:
      vas_capture_set_preview (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_capture_dispose (GObject *object)
{
  VasCapture *self = VAS_CAPTURE (object);

  if (self->sound != NULL)
    g_signal_handlers_disconnect_by_data (self->sound, self);
  if (self->picture != NULL)
    g_signal_handlers_disconnect_by_data (self->picture, self);
  g_clear_object (&self->sound);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (vas_capture_parent_class)->dispose (object);
}

static void
vas_capture_finalize (GObject *object)
{
  VasCapture *self = VAS_CAPTURE (object);

  g_clear_pointer (&self->frame, vas_frame_unref);
  g_clear_pointer (&self->feed, vas_feed_unref);

  G_OBJECT_CLASS (vas_capture_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags settable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * VasCapture:microphone:
   *
   * Id of the microphone; %NULL: the default one. A change while it is open closes it and opens the other.
   */
  properties[PROP_MICROPHONE] = g_param_spec_string ("microphone", NULL, NULL, NULL, settable);
  /**
   * VasCapture:camera:
   *
   * Id of the camera; %NULL: the default one.
   */
  properties[PROP_CAMERA] = g_param_spec_string ("camera", NULL, NULL, NULL, settable);
  /**
   * VasCapture:audio-source:
   *
   * GStreamer description that goes before the microphone. When it ends, [signal@Capture::device-lost]
   * is emitted and silence follows.
   */
  properties[PROP_AUDIO_SOURCE] = g_param_spec_string ("audio-source", NULL, NULL, NULL, settable);
  /**
   * VasCapture:video-source:
   *
   * GStreamer description that goes before the camera.
   */
  properties[PROP_VIDEO_SOURCE] = g_param_spec_string ("video-source", NULL, NULL, NULL, settable);
  /**
   * VasCapture:video:
   *
   * Whether a picture is wanted. While it is %FALSE no camera is open.
   */
  properties[PROP_VIDEO] = g_param_spec_boolean ("video", NULL, NULL, FALSE, settable);
  /**
   * VasCapture:preview:
   *
   * Whether [property@Capture:frame] follows the camera. Off, no picture is scaled and converted for it; a take has its
   * picture all the same. During a take it follows at half the camera's pace.
   */
  properties[PROP_PREVIEW] = g_param_spec_boolean ("preview", NULL, NULL, TRUE, settable);
  /**
   * VasCapture:state:
   *
   * How the microphone is. The camera has no part in it.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, VAS_TYPE_CAPTURE_STATE, VAS_CAPTURE_STATE_IDLE,
                                              readable);
  /**
   * VasCapture:ready:
   *
   * Whether sound comes in. Turns %FALSE when it stops to.
   */
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, readable);
  /**
   * VasCapture:has-video:
   *
   * Whether pictures come in.
   */
  properties[PROP_HAS_VIDEO] = g_param_spec_boolean ("has-video", NULL, NULL, FALSE, readable);
  /**
   * VasCapture:frame:
   *
   * The newest picture, at most 640 pixels wide, not mirrored; %NULL when there is none.
   */
  properties[PROP_FRAME] = g_param_spec_boxed ("frame", NULL, NULL, VAS_TYPE_FRAME, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_capture_class_init (VasCaptureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = vas_capture_get_property;
  object_class->set_property = vas_capture_set_property;
  object_class->dispose = vas_capture_dispose;
  object_class->finalize = vas_capture_finalize;

  install_properties (object_class);

  /**
   * VasCapture::level:
   * @self: the capture
   * @rms_db: loudness of the last 50 ms in dB, 0 at full scale, down to minus infinity
   * @peak_db: its highest sample in dB
   * @clipping: whether the sound was too loud for the microphone
   */
  signals[SIGNAL_LEVEL] = g_signal_new ("level", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                        G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);
  /**
   * VasCapture::failed:
   * @self: the capture
   * @error: why there is no sound (any more)
   *
   * Choosing another microphone or vas_capture_start() tries again.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_ERROR);
  /**
   * VasCapture::video-failed:
   * @self: the capture
   * @error: why there is no picture (any more)
   *
   * The sound goes on.
   */
  signals[SIGNAL_VIDEO_FAILED] = g_signal_new ("video-failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, G_TYPE_ERROR);
  /**
   * VasCapture::device-lost:
   * @self: the capture
   * @kind: microphone or camera
   * @message: what happened, for the candidate
   *
   * A device fell silent without an error, a source came to its end, or the sound daemon put another in its place. It may come back by itself; if
   * the microphone does not within five seconds, [signal@Capture::failed] follows.
   */
  signals[SIGNAL_DEVICE_LOST] = g_signal_new ("device-lost", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                              2, VAS_TYPE_DEVICE_KIND, G_TYPE_STRING);
}

static void
vas_capture_init (VasCapture *self)
{
  g_queue_init (&self->stopping);
  self->preview = TRUE;
  self->feed = vas_feed_new ();
  self->sound = vas_capture_branch_new (VAS_DEVICE_KIND_MICROPHONE, self->feed);
  self->picture = vas_capture_branch_new (VAS_DEVICE_KIND_CAMERA, self->feed);

  g_signal_connect_swapped (self->sound, "flowing-changed", G_CALLBACK (on_sound_flowing_changed), self);
  g_signal_connect_swapped (self->sound, "failed", G_CALLBACK (on_sound_failed), self);
  g_signal_connect_swapped (self->sound, "stalled", G_CALLBACK (on_sound_stalled), self);
  g_signal_connect_swapped (self->sound, "ended", G_CALLBACK (on_sound_stalled), self);
  g_signal_connect_swapped (self->sound, "moved", G_CALLBACK (on_sound_moved), self);
  g_signal_connect_swapped (self->sound, "level", G_CALLBACK (on_sound_level), self);
  g_signal_connect_swapped (self->sound, "closed", G_CALLBACK (finish_stopping), self);

  g_signal_connect_swapped (self->picture, "flowing-changed", G_CALLBACK (on_picture_flowing_changed), self);
  g_signal_connect_swapped (self->picture, "failed", G_CALLBACK (on_picture_failed), self);
  g_signal_connect_swapped (self->picture, "stalled", G_CALLBACK (on_picture_stalled), self);
  g_signal_connect_swapped (self->picture, "frame", G_CALLBACK (on_picture_frame), self);
  g_signal_connect_swapped (self->picture, "closed", G_CALLBACK (finish_stopping), self);
}

/**
 * vas_capture_new:
 *
 * Returns: (transfer full): a capture of the default microphone, without a picture, that is off
 */
VasCapture *
vas_capture_new (void)
{
  return g_object_new (VAS_TYPE_CAPTURE, NULL);
}

/**
 * vas_capture_start:
 *
 * Opens the microphone, and the camera if a picture is wanted. Returns at once; [property@Capture:state] and the signals
 * tell how it went. Calling it again tries again what failed.
 */
void
vas_capture_start (VasCapture *self)
{
  GstClockTime base_time = g_get_monotonic_time () * GST_USECOND;

  g_return_if_fail (VAS_IS_CAPTURE (self));

  if (!self->running || self->state == VAS_CAPTURE_STATE_FAILED)
    set_state (self, VAS_CAPTURE_STATE_STARTING);
  self->running = TRUE;
  vas_capture_branch_open (self->sound, base_time);

  if (self->video)
    vas_capture_branch_open (self->picture, base_time);
}

/**
 * vas_capture_stop_async:
 *
 * Closes the devices. A recorder that is using them has to be stopped first.
 */
void
vas_capture_stop_async (VasCapture *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (VAS_IS_CAPTURE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vas_capture_stop_async);
  g_queue_push_tail (&self->stopping, task);

  self->running = FALSE;
  vas_capture_branch_close (self->picture);
  vas_capture_branch_close (self->sound);
  set_state (self, VAS_CAPTURE_STATE_IDLE);
}

/**
 * vas_capture_stop_finish:
 *
 * Returns: %TRUE when the devices are closed; %FALSE when it was cancelled, they are closed nevertheless
 */
gboolean
vas_capture_stop_finish (VasCapture *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

VasCaptureState
vas_capture_get_state (VasCapture *self)
{
  g_return_val_if_fail (VAS_IS_CAPTURE (self), VAS_CAPTURE_STATE_IDLE);

  return self->state;
}

gboolean
vas_capture_get_ready (VasCapture *self)
{
  g_return_val_if_fail (VAS_IS_CAPTURE (self), FALSE);

  return self->state == VAS_CAPTURE_STATE_READY;
}

gboolean
vas_capture_get_has_video (VasCapture *self)
{
  g_return_val_if_fail (VAS_IS_CAPTURE (self), FALSE);

  return vas_capture_branch_get_flowing (self->picture);
}

/**
 * vas_capture_get_frame:
 *
 * Returns: (transfer none) (nullable): the newest picture
 */
VasFrame *
vas_capture_get_frame (VasCapture *self)
{
  g_return_val_if_fail (VAS_IS_CAPTURE (self), NULL);

  return self->frame;
}

gboolean
vas_capture_get_video (VasCapture *self)
{
  g_return_val_if_fail (VAS_IS_CAPTURE (self), FALSE);

  return self->video;
}

void
vas_capture_set_video (VasCapture *self, gboolean video)
{
  g_return_if_fail (VAS_IS_CAPTURE (self));

  if (self->video == video)
    return;

  self->video = video;
  if (!video)
    vas_capture_branch_close (self->picture);
  else if (self->running)
    vas_capture_branch_open (self->picture, GST_CLOCK_TIME_NONE);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIDEO]);
}

void
vas_capture_set_preview (VasCapture *self, gboolean preview)
{
  g_return_if_fail (VAS_IS_CAPTURE (self));

  if (self->preview == preview)
    return;

  self->preview = preview;
  vas_feed_set_preview (self->feed, preview);
  if (!preview)
    set_frame (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW]);
}

VasCaptureBranch *
vas_capture_get_branch (VasCapture *self, VasDeviceKind kind)
{
  return kind == VAS_DEVICE_KIND_CAMERA ? self->picture : self->sound;
}

void
vas_capture_note_source (VasCapture *self, VasDeviceKind kind, const char *property)
{
  if (kind == VAS_DEVICE_KIND_MICROPHONE && self->running)
    set_state (self, VAS_CAPTURE_STATE_STARTING);

  g_object_notify (G_OBJECT (self), property);
}

VasFeed *
vas_capture_get_feed (VasCapture *self)
{
  return self->feed;
}

gboolean
vas_capture_expects_video (VasCapture *self)
{
  return vas_capture_branch_is_promising (self->picture);
}
