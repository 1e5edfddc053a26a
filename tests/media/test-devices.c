/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the candidate sees of what the sound and video services show; and what is asked of a camera. */

#include <gst/gst.h>

#include "vas-device-list.h"
#include "vas-device-monitor.h"
#include "vas-media.h"
#include "vas-sources.h"
#include "wait-until.h"

/* A device as a service shows it, without the service */
#define TYPE_FAKE_DEVICE (fake_device_get_type ())
G_DECLARE_FINAL_TYPE (FakeDevice, fake_device, FAKE, DEVICE, GstDevice)

struct _FakeDevice
{
  GstDevice parent_instance;
  const char *factory;
  const char *name;
};

G_DEFINE_TYPE (FakeDevice, fake_device, GST_TYPE_DEVICE)

static GstElement *
fake_device_create_element (GstDevice *device, const char *name)
{
  FakeDevice *self = FAKE_DEVICE (device);
  GstElement *element = gst_element_factory_make (self->factory, name);

  if (self->name != NULL)
    g_object_set (element, "device", self->name, NULL);

  return element;
}

static void
fake_device_class_init (FakeDeviceClass *klass)
{
  GST_DEVICE_CLASS (klass)->create_element = fake_device_create_element;
}

static void
fake_device_init (FakeDevice *self)
{
}

/* A service whose devices the test plugs in and out */
#define TYPE_FAKE_PROVIDER (fake_provider_get_type ())
G_DECLARE_FINAL_TYPE (FakeProvider, fake_provider, FAKE, PROVIDER, GstDeviceProvider)

struct _FakeProvider
{
  GstDeviceProvider parent_instance;
};

G_DEFINE_TYPE (FakeProvider, fake_provider, GST_TYPE_DEVICE_PROVIDER)

static gboolean
fake_provider_start (GstDeviceProvider *provider)
{
  return TRUE;
}

static void
fake_provider_stop (GstDeviceProvider *provider)
{
}

static void
fake_provider_class_init (FakeProviderClass *klass)
{
  GstDeviceProviderClass *provider_class = GST_DEVICE_PROVIDER_CLASS (klass);

  provider_class->start = fake_provider_start;
  provider_class->stop = fake_provider_stop;
  gst_device_provider_class_set_static_metadata (provider_class, "Fake provider", "Audio/Source", "Plugs in and out",
                                                 "Vastaus");
}

static void
fake_provider_init (FakeProvider *self)
{
}

static void
add (GList **devices,
     const char *factory,
     const char *name,
     const char *label,
     const char *device_class,
     const char *properties)
{
  g_autoptr (GstStructure) structure = gst_structure_from_string (properties, NULL);
  g_autoptr (GstCaps) caps = gst_caps_new_any ();
  FakeDevice *device;

  g_assert_nonnull (structure);
  device = g_object_new (TYPE_FAKE_DEVICE, "display-name", label, "device-class", device_class, "properties", structure,
                         "caps", caps, NULL);
  device->factory = factory;
  device->name = name;
  *devices = g_list_append (*devices, gst_object_ref_sink (device));
}

static void
assert_list (GList *devices, VasDeviceKind kind, const char *const *ids)
{
  g_autoptr (GPtrArray) list = vas_device_list_make (devices, kind);

  g_assert_cmpuint (list->len, ==, g_strv_length ((char **) ids));
  for (guint i = 0; i < list->len; i++)
    {
      g_assert_cmpstr (vas_device_get_id (g_ptr_array_index (list, i)), ==, ids[i]);
      g_assert_cmpint (vas_device_get_kind (g_ptr_array_index (list, i)), ==, kind);
    }
}

static gboolean
has_element (const char *name)
{
  g_autoptr (GstElementFactory) factory = gst_element_factory_find (name);

  if (factory == NULL)
    g_test_skip (name);

  return factory != NULL;
}

static void
test_microphones (void)
{
  static const char *const ids[] = { "pulse:usb-mic", "pulse:built-in", NULL };
  g_autoptr (GPtrArray) list = NULL;
  GList *devices = NULL;

  if (!has_element ("pulsesrc"))
    return;

  add (&devices, "pulsesrc", "speaker.monitor", "Monitor of Speaker", "Audio/Source", "p,device.class=monitor");
  add (&devices, "pulsesrc", "other.monitor", "Another monitor", "Audio/Source", "p");
  add (&devices, "pulsesrc", "usb-mic", "USB microphone", "Audio/Source", "p,is-default=(boolean)false");
  add (&devices, "pulsesrc", "built-in", "Built-in", "Audio/Source", "p,is-default=(boolean)true");
  add (&devices, "pulsesrc", "usb-mic", "USB microphone", "Audio/Source", "p");
  add (&devices, "pulsesink", "speaker", "Speaker", "Audio/Sink", "p");
  assert_list (devices, VAS_DEVICE_KIND_MICROPHONE, ids);

  list = vas_device_list_make (devices, VAS_DEVICE_KIND_MICROPHONE);
  g_assert_cmpstr (vas_device_get_label (g_ptr_array_index (list, 0)), ==, "USB microphone");
  g_assert_false (vas_device_get_is_default (g_ptr_array_index (list, 0)));
  g_assert_true (vas_device_get_is_default (g_ptr_array_index (list, 1)));

  g_list_free_full (devices, gst_object_unref);
}

/* The same microphone by PulseAudio's face and by PipeWire's own, in either order */
static void
test_two_services (void)
{
  static const char *const ids[] = { "pulse:mic", NULL };

  if (!has_element ("pulsesrc") || !has_element ("pipewiresrc"))
    return;

  for (guint i = 0; i < 2; i++)
    {
      GList *devices = NULL;

      if (i == 0)
        add (&devices, "pulsesrc", "mic", "Microphone", "Audio/Source", "p");
      add (&devices, "pipewiresrc", NULL, "Microphone", "Audio/Source", "p,node.name=mic");
      if (i == 1)
        add (&devices, "pulsesrc", "mic", "Microphone", "Audio/Source", "p");
      assert_list (devices, VAS_DEVICE_KIND_MICROPHONE, ids);
      g_list_free_full (devices, gst_object_unref);
    }
}

static void
test_cameras (void)
{
  static const char *const ids[] = { "v4l2:/dev/video0", "v4l2:/dev/video2", NULL };
  GList *devices = NULL;

  if (!has_element ("v4l2src"))
    return;

  add (&devices, "v4l2src", "/dev/video0", "Camera", "Video/Source", "p,device.path=/dev/video0");
  add (&devices, "v4l2src", "/dev/video2", "Other camera", "Source/Video", "p,device.path=/dev/video2");
  add (&devices, "v4l2src", "/dev/video0", "Camera again", "Video/Source", "p,api.v4l2.path=/dev/video0");
  add (&devices, "pulsesrc", "mic", "Microphone", "Audio/Source", "p");
  assert_list (devices, VAS_DEVICE_KIND_CAMERA, ids);

  g_list_free_full (devices, gst_object_unref);
}

static void
expect_caps (const char *offered, const char *wanted)
{
  g_autoptr (GstCaps) caps = gst_caps_from_string (offered);
  g_autoptr (GstCaps) chosen = vas_sources_choose_camera_caps (caps);
  g_autoptr (GstCaps) first = gst_caps_copy_nth (chosen, 0);
  g_autoptr (GstCaps) expected = gst_caps_from_string (wanted);

  if (!gst_caps_is_equal (first, expected))
    g_error ("%s: %s", offered, gst_caps_to_string (chosen));
}

static void
test_camera_caps (void)
{
  /* A smooth picture goes before a large one, and JPEG is taken when raw is slow */
  expect_caps ("video/x-raw,format=YUY2,width=640,height=480,framerate=30/1;"
               "video/x-raw,format=YUY2,width=1280,height=720,framerate=10/1;"
               "image/jpeg,width=1280,height=720,framerate=30/1",
               "image/jpeg,width=1280,height=720");
  expect_caps ("video/x-raw,format=YUY2,width=640,height=480,framerate=30/1;"
               "video/x-raw,format=YUY2,width=1280,height=720,framerate=10/1",
               "video/x-raw,width=640,height=480");
  expect_caps (
      "video/x-raw,width=1280,height=720,framerate={ 30/1, 15/1 };image/jpeg,width=1280,height=720,framerate=30/1",
      "video/x-raw,width=1280,height=720");
  /* Nothing beyond what is recorded */
  expect_caps ("image/jpeg,width=1920,height=1080,framerate=30/1;image/jpeg,width=800,height=600,framerate=30/1",
               "image/jpeg,width=800,height=600");
  expect_caps ("video/x-raw,width=[160,1920],height=[120,1080],framerate=[1/1,60/1]",
               "video/x-raw,width=1280,height=720");
  /* A source that does not say, or has large pictures only, chooses itself */
  expect_caps ("ANY", "video/x-raw,width=[1,1280],height=[1,720]");
  expect_caps ("video/x-raw,width=1920,height=1080,framerate=30/1", "video/x-raw,width=[1,1280],height=[1,720]");
  expect_caps ("video/x-h264,width=1280,height=720,framerate=30/1", "video/x-raw,width=[1,1280],height=[1,720]");
}

static void
on_started (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!vas_device_monitor_start_finish (VAS_DEVICE_MONITOR (object), result, &error))
    g_assert_cmpstr (error->message, !=, "");
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer user_data)
{
  return *(gboolean *) user_data;
}

/* Whatever this machine has: listing it must not fail, and both ways agree */
static void
test_monitor (void)
{
  g_autoptr (VasDeviceMonitor) monitor = vas_device_monitor_new ();
  gboolean started = FALSE;

  vas_device_monitor_start_async (monitor, NULL, on_started, &started);
  g_assert_true (wait_until (is_true, &started, 60));
  for (int kind = VAS_DEVICE_KIND_MICROPHONE; kind <= VAS_DEVICE_KIND_CAMERA; kind++)
    {
      g_autoptr (GPtrArray) devices = vas_device_monitor_list_sync ((VasDeviceKind) kind, NULL);
      GListModel *model = kind == VAS_DEVICE_KIND_CAMERA ? vas_device_monitor_get_cameras (monitor) :
                                                           vas_device_monitor_get_microphones (monitor);

      g_assert_cmpuint (g_list_model_get_n_items (model), ==, devices != NULL ? devices->len : 0);
    }

  g_assert_finalize_object (g_steal_pointer (&monitor));
}

typedef struct
{
  VasDeviceMonitor *monitor;
  char *removed;
} Plugging;

static void
on_removed (Plugging *plugging, VasDevice *device)
{
  g_assert_null (plugging->removed);
  plugging->removed = g_strdup (vas_device_get_id (device));
}

static gboolean
is_removed (gpointer user_data)
{
  return ((Plugging *) user_data)->removed != NULL;
}

static gboolean
is_plugged_in (gpointer user_data)
{
  GListModel *model = vas_device_monitor_get_microphones (((Plugging *) user_data)->monitor);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (VasDevice) device = g_list_model_get_item (model, i);

      if (g_str_equal (vas_device_get_id (device), "pulse:late"))
        return TRUE;
    }

  return FALSE;
}

/* Devices come and go, and a list that is made meanwhile takes no news away from the window */
static void
test_plugging (void)
{
  g_autoptr (GstDeviceProvider) provider = gst_device_provider_factory_get_by_name ("vasfakeprovider");
  Plugging plugging = { .monitor = vas_device_monitor_new () };
  g_autoptr (GPtrArray) list = NULL;
  gboolean started = FALSE;
  GList *devices = NULL;

  if (!has_element ("pulsesrc"))
    return;

  g_signal_connect_swapped (plugging.monitor, "removed", G_CALLBACK (on_removed), &plugging);
  vas_device_monitor_start_async (plugging.monitor, NULL, on_started, &started);
  g_assert_true (wait_until (is_true, &started, 60));
  list = vas_device_monitor_list_sync (VAS_DEVICE_KIND_MICROPHONE, NULL);
  g_assert_false (is_plugged_in (&plugging));

  add (&devices, "pulsesrc", "late", "Late microphone", "Audio/Source", "p");
  gst_device_provider_device_add (provider, devices->data);
  g_assert_true (wait_until (is_plugged_in, &plugging, 30));
  gst_device_provider_device_remove (provider, devices->data);
  g_assert_true (wait_until (is_removed, &plugging, 30));
  g_assert_cmpstr (plugging.removed, ==, "pulse:late");
  g_assert_false (is_plugged_in (&plugging));

  g_list_free_full (devices, gst_object_unref);
  g_free (plugging.removed);
  g_assert_finalize_object (plugging.monitor);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  g_assert_true (gst_device_provider_register (NULL, "vasfakeprovider", GST_RANK_PRIMARY, TYPE_FAKE_PROVIDER));

  g_test_add_func ("/devices/microphones", test_microphones);
  g_test_add_func ("/devices/two-services", test_two_services);
  g_test_add_func ("/devices/cameras", test_cameras);
  g_test_add_func ("/devices/camera-caps", test_camera_caps);
  g_test_add_func ("/devices/monitor", test_monitor);
  g_test_add_func ("/devices/plugging", test_plugging);

  return g_test_run ();
}
