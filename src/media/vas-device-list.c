/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-device-list.h"

#include "vas-sources.h"

/* The services that show devices, and which of them is taken for one that several show: a lower rank goes first. The
 * kernel's cameras go before PipeWire's, whose source element hangs when a camera goes; the kernel's microphones come
 * last, because opening one takes it away from every other program. */
typedef struct
{
  const char *factory;
  const char *prefix;
  const char *name_property;
  int rank;
} Service;

static const Service services[] = {
  { "pulsesrc", VAS_SOURCE_PULSE, "device", 0 },
  { "v4l2src", VAS_SOURCE_V4L2, "device", 0 },
  { "pipewiresrc", VAS_SOURCE_PIPEWIRE, NULL, 1 },
  { "alsasrc", VAS_SOURCE_ALSA, "device", 2 },
};

typedef struct
{
  const Service *service;
  char *name;
  char *key;
  char *label;
  gboolean is_default;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_free (entry->key);
  g_free (entry->label);
  g_free (entry);
}

static const Service *
find_service (GstElement *element)
{
  const char *name = gst_plugin_feature_get_name (gst_element_get_factory (element));

  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    if (g_str_equal (services[i].factory, name))
      return &services[i];

  return NULL;
}

static gboolean
is_monitor (GstStructure *properties, const char *name)
{
  return g_strcmp0 (gst_structure_get_string (properties, "device.class"), "monitor") == 0 ||
         g_str_has_suffix (name, ".monitor");
}

static char *
find_name (const Service *service, GstElement *element, GstStructure *properties)
{
  char *name = NULL;

  if (service->name_property != NULL)
    g_object_get (element, service->name_property, &name, NULL);
  else
    name = g_strdup (gst_structure_get_string (properties, "node.name"));

  return name;
}

/* What two services agree on: a camera's path, or the name that PipeWire and its PulseAudio face both use */
static char *
find_key (GstStructure *properties, const char *name)
{
  static const char *const paths[] = { "api.v4l2.path", "device.path" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      const char *path = gst_structure_get_string (properties, paths[i]);

      if (path != NULL && g_str_has_prefix (path, "/dev/video"))
        return g_strdup (path);
    }

  return g_strdup (name);
}

static Entry *
entry_new (GstDevice *device)
{
  g_autoptr (GstElement) element = gst_device_create_element (device, NULL);
  g_autoptr (GstStructure) properties = gst_device_get_properties (device);
  const Service *service;
  Entry *entry;
  char *name;

  if (element == NULL || properties == NULL)
    return NULL;

  gst_object_ref_sink (element);
  service = find_service (element);
  name = service != NULL ? find_name (service, element, properties) : NULL;
  if (name == NULL || is_monitor (properties, name))
    {
      g_free (name);
      return NULL;
    }

  entry = g_new0 (Entry, 1);
  entry->service = service;
  entry->name = name;
  entry->key = find_key (properties, name);
  entry->label = gst_device_get_display_name (device);
  gst_structure_get_boolean (properties, "is-default", &entry->is_default);

  return entry;
}

static void
add_entry (GPtrArray *entries, Entry *entry)
{
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *other = g_ptr_array_index (entries, i);

      if (!g_str_equal (other->key, entry->key))
        continue;

      if (entry->service->rank < other->service->rank)
        {
          entry_free (other);
          entries->pdata[i] = entry;
        }
      else
        entry_free (entry);
      return;
    }

  g_ptr_array_add (entries, entry);
}

static gboolean
has_sound_service (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (((Entry *) g_ptr_array_index (entries, i))->service->rank < 2)
      return TRUE;

  return FALSE;
}

GPtrArray *
vas_device_list_make (GList *gst_devices, VasDeviceKind kind)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  GPtrArray *devices = g_ptr_array_new_with_free_func (g_object_unref);
  const char *wanted = kind == VAS_DEVICE_KIND_CAMERA ? "Video/Source" : "Audio/Source";
  gboolean with_kernel;

  for (GList *l = gst_devices; l != NULL; l = l->next)
    {
      Entry *entry = gst_device_has_classes (l->data, wanted) ? entry_new (l->data) : NULL;

      if (entry != NULL)
        add_entry (entries, entry);
    }

  with_kernel = !has_sound_service (entries);
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);
      g_autofree char *id = g_strconcat (entry->service->prefix, entry->name, NULL);

      if (entry->service->rank < 2 || with_kernel)
        g_ptr_array_add (devices, g_object_new (VAS_TYPE_DEVICE, "id", id, "label", entry->label, "kind", kind,
                                                "is-default", entry->is_default, NULL));
    }

  return devices;
}
