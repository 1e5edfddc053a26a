/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-recording.h"

/**
 * VasRecording:
 *
 * The media file of an answer.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasRecording
{
  GObject parent_instance;

  char *answer_id;
  char *file;
  char *media_type;
  gint64 bytes;
  char *sha256;
  gint64 duration_ms;
  gint64 go_ms;
  gboolean has_video;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (VasRecording, vas_recording, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ANSWER_ID,
  PROP_FILE,
  PROP_MEDIA_TYPE,
  PROP_BYTES,
  PROP_SHA256,
  PROP_DURATION_MS,
  PROP_GO_MS,
  PROP_HAS_VIDEO,
  PROP_WIDTH,
  PROP_HEIGHT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_recording_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasRecording *self = VAS_RECORDING (object);

  switch (prop_id)
    {
    case PROP_ANSWER_ID:
      g_value_set_string (value, self->answer_id);
      break;
    case PROP_FILE:
      g_value_set_string (value, self->file);
      break;
    case PROP_MEDIA_TYPE:
      g_value_set_string (value, self->media_type);
      break;
    case PROP_BYTES:
      g_value_set_int64 (value, self->bytes);
      break;
    case PROP_SHA256:
      g_value_set_string (value, self->sha256);
      break;
    case PROP_DURATION_MS:
      g_value_set_int64 (value, self->duration_ms);
      break;
    case PROP_GO_MS:
      g_value_set_int64 (value, self->go_ms);
      break;
    case PROP_HAS_VIDEO:
      g_value_set_boolean (value, self->has_video);
      break;
    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;
    case PROP_HEIGHT:
      g_value_set_int (value, self->height);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_recording_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasRecording *self = VAS_RECORDING (object);

  switch (prop_id)
    {
    case PROP_ANSWER_ID:
      self->answer_id = g_value_dup_string (value);
      break;
    case PROP_FILE:
      self->file = g_value_dup_string (value);
      break;
    case PROP_MEDIA_TYPE:
      self->media_type = g_value_dup_string (value);
      break;
    case PROP_BYTES:
      self->bytes = g_value_get_int64 (value);
      break;
    case PROP_SHA256:
      self->sha256 = g_value_dup_string (value);
      break;
    case PROP_DURATION_MS:
      self->duration_ms = g_value_get_int64 (value);
      break;
    case PROP_GO_MS:
      self->go_ms = g_value_get_int64 (value);
      break;
    case PROP_HAS_VIDEO:
      self->has_video = g_value_get_boolean (value);
      break;
    case PROP_WIDTH:
      self->width = g_value_get_int (value);
      break;
    case PROP_HEIGHT:
      self->height = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_recording_finalize (GObject *object)
{
  VasRecording *self = VAS_RECORDING (object);

  g_clear_pointer (&self->answer_id, g_free);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->media_type, g_free);
  g_clear_pointer (&self->sha256, g_free);

  G_OBJECT_CLASS (vas_recording_parent_class)->finalize (object);
}

static void
vas_recording_class_init (VasRecordingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_recording_get_property;
  object_class->set_property = vas_recording_set_property;
  object_class->finalize = vas_recording_finalize;

  /**
   * VasRecording:answer-id:
   *
   * UUID of the answer.
   */
  properties[PROP_ANSWER_ID] = g_param_spec_string ("answer-id", NULL, NULL, "", flags);
  /**
   * VasRecording:file:
   *
   * File name inside the folder `recordings`.
   */
  properties[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, "", flags);
  /**
   * VasRecording:media-type:
   *
   * MIME type.
   */
  properties[PROP_MEDIA_TYPE] = g_param_spec_string ("media-type", NULL, NULL, "", flags);
  /**
   * VasRecording:bytes:
   *
   * Size of the file, in bytes.
   */
  properties[PROP_BYTES] = g_param_spec_int64 ("bytes", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasRecording:sha256:
   *
   * SHA-256 of the file in hex, once it is closed.
   */
  properties[PROP_SHA256] = g_param_spec_string ("sha256", NULL, NULL, NULL, flags);
  /**
   * VasRecording:duration-ms:
   *
   * Length of the file, in ms.
   */
  properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasRecording:go-ms:
   *
   * Where in the file the clock started ("go"), in ms.
   */
  properties[PROP_GO_MS] = g_param_spec_int64 ("go-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasRecording:has-video:
   *
   * Whether it holds a picture.
   */
  properties[PROP_HAS_VIDEO] = g_param_spec_boolean ("has-video", NULL, NULL, FALSE, flags);
  /**
   * VasRecording:width:
   *
   * Width of the picture, in pixels.
   */
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * VasRecording:height:
   *
   * Height of the picture, in pixels.
   */
  properties[PROP_HEIGHT] = g_param_spec_int ("height", NULL, NULL, 0, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_recording_init (VasRecording *self)
{
}

/**
 * vas_recording_get_answer_id:
 *
 * Returns: (transfer none): UUID of the answer
 */
const char *
vas_recording_get_answer_id (VasRecording *self)
{
  g_return_val_if_fail (VAS_IS_RECORDING (self), NULL);

  return self->answer_id;
}

/**
 * vas_recording_get_file:
 *
 * Returns: (transfer none): file name inside the folder `recordings`
 */
const char *
vas_recording_get_file (VasRecording *self)
{
  g_return_val_if_fail (VAS_IS_RECORDING (self), NULL);

  return self->file;
}

/**
 * vas_recording_get_media_type:
 *
 * Returns: (transfer none): MIME type
 */
const char *
vas_recording_get_media_type (VasRecording *self)
{
  g_return_val_if_fail (VAS_IS_RECORDING (self), NULL);

  return self->media_type;
}

/**
 * vas_recording_get_bytes:
 *
 * Returns: size of the file, in bytes
 */
gint64
vas_recording_get_bytes (VasRecording *self)
{
  g_return_val_if_fail (VAS_IS_RECORDING (self), 0);

  return self->bytes;
}

/**
 * vas_recording_get_sha256:
 *
 * Returns: (transfer none) (nullable): SHA-256 of the file in hex, once it is closed
 */
const char *
vas_recording_get_sha256 (VasRecording *self)
{
  g_return_val_if_fail (VAS_IS_RECORDING (self), NULL);

  return self->sha256;
}

/**
 * vas_recording_get_duration_ms:
 *
 * Returns: length of the file, in ms
 */
gint64
vas_recording_get_duration_ms (VasRecording *self)
{
  g_return_val_if_fail (VAS_IS_RECORDING (self), 0);

  return self->duration_ms;
}

/**
 * vas_recording_get_go_ms:
 *
 * Returns: where in the file the clock started ("go"), in ms
 */
gint64
vas_recording_get_go_ms (VasRecording *self)
{
  g_return_val_if_fail (VAS_IS_RECORDING (self), 0);

  return self->go_ms;
}

/**
 * vas_recording_get_has_video:
 *
 * Returns: whether it holds a picture
 */
gboolean
vas_recording_get_has_video (VasRecording *self)
{
  g_return_val_if_fail (VAS_IS_RECORDING (self), FALSE);

  return self->has_video;
}

/**
 * vas_recording_get_width:
 *
 * Returns: width of the picture, in pixels
 */
int
vas_recording_get_width (VasRecording *self)
{
  g_return_val_if_fail (VAS_IS_RECORDING (self), 0);

  return self->width;
}

/**
 * vas_recording_get_height:
 *
 * Returns: height of the picture, in pixels
 */
int
vas_recording_get_height (VasRecording *self)
{
  g_return_val_if_fail (VAS_IS_RECORDING (self), 0);

  return self->height;
}
