/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-device-test.h"

#include "vas-recorder.h"

#include <glib/gstdio.h>

#define TEST_S 5

struct _VasDeviceTest
{
  GObject parent_instance;

  VasPlayback *playback;
  VasRecorder *recorder;
  GCancellable *starting; /* while the folder for its file is made */
  VasSetupTest state;
  char *folder;
  char *path;
  char *message;
  guint second;
  int remaining_s;
  gboolean stopping;
};

G_DEFINE_FINAL_TYPE (VasDeviceTest, vas_device_test, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  PROP_REMAINING_S,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_state (VasDeviceTest *self, VasSetupTest state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_remaining (VasDeviceTest *self, int remaining_s)
{
  if (self->remaining_s == remaining_s)
    return;

  self->remaining_s = remaining_s;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REMAINING_S]);
}

static void
set_message (VasDeviceTest *self, const char *message)
{
  if (g_strcmp0 (self->message, message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
remove_file (VasDeviceTest *self)
{
  if (self->path != NULL)
    g_unlink (self->path);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

static void
fail (VasDeviceTest *self, GError *error)
{
  g_clear_handle_id (&self->second, g_source_remove);
  g_clear_object (&self->recorder);
  remove_file (self);
  set_remaining (self, 0);
  set_message (self, error->message);
  set_state (self, VAS_SETUP_TEST_NONE);
}

static void
on_recorder_stopped (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasDeviceTest) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRecording) recording = vas_recorder_stop_finish (VAS_RECORDER (source), result, &error);

  if (self->recorder != VAS_RECORDER (source))
    return;
  if (recording == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_object (&self->recorder);
  set_state (self, VAS_SETUP_TEST_PLAYING);
  vas_playback_open (self->playback, self->path);
  vas_playback_play (self->playback);
}

/* The person, the clock and the recorder itself may each end it, one right after the other. */
static void
stop_recording (VasDeviceTest *self)
{
  if (self->stopping)
    return;

  self->stopping = TRUE;
  g_clear_handle_id (&self->second, g_source_remove);
  set_remaining (self, 0);
  vas_recorder_stop_async (self->recorder, NULL, on_recorder_stopped, g_object_ref (self));
}

static gboolean
on_second (gpointer user_data)
{
  VasDeviceTest *self = user_data;

  if (self->remaining_s > 1)
    {
      set_remaining (self, self->remaining_s - 1);
      return G_SOURCE_CONTINUE;
    }

  stop_recording (self);
  return G_SOURCE_REMOVE;
}

static void
on_recorder_started (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasDeviceTest) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean started = vas_recorder_start_finish (VAS_RECORDER (source), result, &error);

  if (self->recorder != VAS_RECORDER (source))
    return;
  if (!started)
    {
      fail (self, error);
      return;
    }

  if (self->stopping)
    return;

  set_remaining (self, TEST_S);
  self->second = g_timeout_add_seconds (1, on_second, self);
}

static void
on_stopped_early (VasRecorder *recorder, GError *error, VasDeviceTest *self)
{
  set_message (self, error->message);
  stop_recording (self);
}

static void
on_playback_ended (VasDeviceTest *self)
{
  set_state (self, VAS_SETUP_TEST_DONE);
}

static void
on_playback_error (VasDeviceTest *self)
{
  g_autofree char *message = NULL;

  g_object_get (self->playback, "error-message", &message, NULL);
  if (message == NULL || self->state != VAS_SETUP_TEST_PLAYING)
    return;

  set_message (self, message);
  set_state (self, VAS_SETUP_TEST_DONE);
}

static void
make_folder_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *folder = g_dir_make_tmp ("vastaus-XXXXXX", &error);

  if (folder != NULL)
    g_task_return_pointer (task, folder, g_free);
  else
    g_task_return_error (task, error);
}

static void
on_folder_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VasDeviceTest *self = VAS_DEVICE_TEST (source);
  g_autoptr (VasCapture) capture = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      if (folder != NULL)
        g_rmdir (folder);
      return;
    }

  g_clear_object (&self->starting);
  if (folder == NULL)
    {
      fail (self, error);
      return;
    }

  self->folder = g_steal_pointer (&folder);
  self->path = g_build_filename (self->folder, "test.webm", NULL);
  self->recorder = vas_recorder_new (capture);
  g_signal_connect_object (self->recorder, "stopped-early", G_CALLBACK (on_stopped_early), self, 0);
  vas_recorder_start_async (self->recorder, self->path, NULL, on_recorder_started, g_object_ref (self));
}

static void
start (VasDeviceTest *self, VasCapture *capture)
{
  g_autoptr (GTask) task = NULL;

  vas_device_test_stop (self);
  set_message (self, NULL);
  self->stopping = FALSE;
  set_state (self, VAS_SETUP_TEST_RECORDING);

  self->starting = g_cancellable_new ();
  task = g_task_new (self, self->starting, on_folder_made, g_object_ref (capture));
  g_task_set_source_tag (task, start);
  /* A folder that has been made has to be heard of, so that it goes again */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, make_folder_thread);
}

static void
vas_device_test_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasDeviceTest *self = VAS_DEVICE_TEST (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_REMAINING_S:
      g_value_set_int (value, self->remaining_s);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_device_test_dispose (GObject *object)
{
  VasDeviceTest *self = VAS_DEVICE_TEST (object);

  vas_device_test_stop (self);

  G_OBJECT_CLASS (vas_device_test_parent_class)->dispose (object);
}

static void
vas_device_test_finalize (GObject *object)
{
  VasDeviceTest *self = VAS_DEVICE_TEST (object);

  g_clear_object (&self->playback);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (vas_device_test_parent_class)->finalize (object);
}

static void
vas_device_test_class_init (VasDeviceTestClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_device_test_get_property;
  object_class->dispose = vas_device_test_dispose;
  object_class->finalize = vas_device_test_finalize;

  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, VAS_TYPE_SETUP_TEST, VAS_SETUP_TEST_NONE, flags);
  properties[PROP_REMAINING_S] = g_param_spec_int ("remaining-s", NULL, NULL, 0, TEST_S, 0, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_device_test_init (VasDeviceTest *self)
{
  self->playback = vas_playback_new ();
  g_signal_connect_object (self->playback, "ended", G_CALLBACK (on_playback_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::error-message", G_CALLBACK (on_playback_error), self,
                           G_CONNECT_SWAPPED);
}

/**
 * vas_device_test_new:
 *
 * Returns: (transfer full): a test that has not begun
 */
VasDeviceTest *
vas_device_test_new (void)
{
  return g_object_new (VAS_TYPE_DEVICE_TEST, NULL);
}

/**
 * vas_device_test_toggle:
 * @self: a test
 * @capture: (transfer none): microphone and camera, running
 *
 * Starts the test; while it records, stops recording and plays; while it plays, ends it.
 */
void
vas_device_test_toggle (VasDeviceTest *self, VasCapture *capture)
{
  g_return_if_fail (VAS_IS_DEVICE_TEST (self));

  if (self->state == VAS_SETUP_TEST_PLAYING)
    vas_device_test_stop (self);
  else if (self->state != VAS_SETUP_TEST_RECORDING)
    start (self, capture);
  else if (self->second != 0)
    stop_recording (self);
}

static void
on_discarded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *folder = user_data;

  vas_recorder_discard_finish (VAS_RECORDER (source), result, NULL);
  g_rmdir (folder);
}

/**
 * vas_device_test_stop:
 * @self: a test
 *
 * Ends the test and removes its file.
 */
void
vas_device_test_stop (VasDeviceTest *self)
{
  g_return_if_fail (VAS_IS_DEVICE_TEST (self));

  g_cancellable_cancel (self->starting);
  g_clear_object (&self->starting);
  g_clear_handle_id (&self->second, g_source_remove);
  set_remaining (self, 0);
  if (self->recorder != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->recorder, self);
      vas_recorder_discard_async (self->recorder, NULL, on_discarded, g_steal_pointer (&self->folder));
      g_clear_object (&self->recorder);
    }
  vas_playback_close (self->playback);
  remove_file (self);
  set_state (self, VAS_SETUP_TEST_NONE);
}

/**
 * vas_device_test_get_state:
 * @self: a test
 *
 * Returns: how far it is
 */
VasSetupTest
vas_device_test_get_state (VasDeviceTest *self)
{
  return self->state;
}

/**
 * vas_device_test_get_remaining_s:
 * @self: a test
 *
 * Returns: how long it still records, in s
 */
int
vas_device_test_get_remaining_s (VasDeviceTest *self)
{
  return self->remaining_s;
}

/**
 * vas_device_test_get_message:
 * @self: a test
 *
 * Returns: (transfer none) (nullable): what went wrong, in words
 */
const char *
vas_device_test_get_message (VasDeviceTest *self)
{
  return self->message;
}

/**
 * vas_device_test_get_playback:
 * @self: a test
 *
 * Returns: (transfer none): what plays the test
 */
VasPlayback *
vas_device_test_get_playback (VasDeviceTest *self)
{
  return self->playback;
}
