/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-flow.h"

#include "vas-device.h"
#include "vas-frame.h"

struct _VasSetup
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (VasSetup, vas_setup, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (VasSetupTest,
                    vas_setup_test,
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_RECORDING, "recording"),
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_PLAYING, "playing"),
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_DONE, "done"))

static void
vas_setup_class_init (VasSetupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GParamSpec *specs[] = {
    NULL,
    g_param_spec_object ("planner", NULL, NULL, VAS_TYPE_PLANNER, flags),
    g_param_spec_object ("reader", NULL, NULL, VAS_TYPE_READER, flags),
    g_param_spec_string ("microphone", NULL, NULL, NULL, flags),
    g_param_spec_string ("camera", NULL, NULL, NULL, flags),
    g_param_spec_boolean ("record-video", NULL, NULL, FALSE, flags),
    g_param_spec_object ("microphones", NULL, NULL, G_TYPE_LIST_MODEL, flags),
    g_param_spec_object ("cameras", NULL, NULL, G_TYPE_LIST_MODEL, flags),
    g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags),
    g_param_spec_string ("hint", NULL, NULL, NULL, flags),
    g_param_spec_string ("problem", NULL, NULL, NULL, flags),
    g_param_spec_double ("level-db", NULL, NULL, -60, 0, -60, flags),
    g_param_spec_double ("peak-db", NULL, NULL, -60, 0, -60, flags),
    g_param_spec_boolean ("clipping", NULL, NULL, FALSE, flags),
    g_param_spec_boxed ("frame", NULL, NULL, VAS_TYPE_FRAME, flags),
    g_param_spec_enum ("test", NULL, NULL, VAS_TYPE_SETUP_TEST, VAS_SETUP_TEST_NONE, flags),
    g_param_spec_int ("test-remaining-s", NULL, NULL, 0, 5, 0, flags),
    g_param_spec_object ("test-playback", NULL, NULL, VAS_TYPE_PLAYBACK, flags),
  };

  object_class->get_property = fake_get_property;
  object_class->set_property = fake_set_property;
  g_object_class_install_properties (object_class, G_N_ELEMENTS (specs), specs);
}

static void
vas_setup_init (VasSetup *self)
{
}

static void
add_device (GListStore *devices, const char *id, const char *label, VasDeviceKind kind, gboolean is_default)
{
  g_autoptr (VasDevice) device = g_object_new (VAS_TYPE_DEVICE, "id", id, "label", label, "kind", kind, "is-default",
                                               is_default, NULL);

  g_list_store_append (devices, device);
}

VasSetup *
fake_setup_new (void)
{
  g_autoptr (GListStore) microphones = g_list_store_new (VAS_TYPE_DEVICE);
  g_autoptr (GListStore) cameras = g_list_store_new (VAS_TYPE_DEVICE);
  g_autoptr (VasPlanner) planner = fake_planner_new ();
  g_autoptr (VasPlayback) playback = vas_playback_new ();

  add_device (microphones, "desk", "Desk microphone", VAS_DEVICE_KIND_MICROPHONE, FALSE);
  add_device (microphones, "head", "Headset", VAS_DEVICE_KIND_MICROPHONE, TRUE);
  add_device (cameras, "cam", "Camera on top of the screen", VAS_DEVICE_KIND_CAMERA, TRUE);

  return g_object_new (VAS_TYPE_SETUP, "microphones", microphones, "cameras", cameras, "planner", planner,
                       "test-playback", playback, NULL);
}

void
fake_setup_set_outcome (VasSetup *setup, VasPractice *practice, const char *message)
{
  g_object_set_data_full (G_OBJECT (setup), "practice", practice != NULL ? g_object_ref (practice) : NULL,
                          g_object_unref);
  g_object_set_data_full (G_OBJECT (setup), "trouble", g_strdup (message), g_free);
}

VasPlanner *
vas_setup_get_planner (VasSetup *self)
{
  g_autoptr (VasPlanner) planner = NULL;

  g_object_get (self, "planner", &planner, NULL);
  return planner;
}

void
vas_setup_start (VasSetup *self)
{
  fake_note_call (self, "start");
}

void
vas_setup_stop (VasSetup *self)
{
  fake_note_call (self, "stop");
}

void
vas_setup_toggle_test (VasSetup *self)
{
  fake_note_call (self, "toggle-test");
}

void
vas_setup_begin_async (VasSetup *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  VasPractice *practice = g_object_get_data (G_OBJECT (self), "practice");

  fake_note_call (self, "begin");
  if (practice != NULL)
    g_task_return_pointer (task, g_object_ref (practice), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s",
                             (const char *) g_object_get_data (G_OBJECT (self), "trouble"));
}

VasPractice *
vas_setup_begin_finish (VasSetup *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
