/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-sources.h"

#include <glib/gi18n-lib.h>

#include "vas-device-monitor.h"
#include "vas-media-error.h"

#define MAX_WIDTH 1280
#define MAX_HEIGHT 720
#define MAX_RATE 30

#define DESCRIPTION_END "vas-description-end"

static GError *
no_device_error (VasDeviceKind kind, gboolean by_id)
{
  const char *text;

  if (kind == VAS_DEVICE_KIND_CAMERA)
    text = by_id ? _ ("The chosen camera is not there. Plug it in, choose another one, or go on with sound only.") :
                   _ ("No camera was found. You can go on with sound only, or plug one in.");
  else
    text = by_id ?
               _ ("The chosen microphone is not there. Plug it in, or choose another one.") :
               _ ("No microphone was found. Plug one in, and check that it is not switched off in the sound settings.");

  return g_error_new_literal (VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_NO_DEVICE, text);
}

/* Going to READY is where these elements connect to their service */
static gboolean
opens (GstElement *element)
{
  gboolean good = gst_element_set_state (element, GST_STATE_READY) != GST_STATE_CHANGE_FAILURE;

  if (!good)
    gst_element_set_state (element, GST_STATE_NULL);

  return good;
}

static GstElement *
make_element (const char *factory, const char *name_property, const char *name)
{
  GstElement *element = gst_element_factory_make (factory, NULL);

  if (element == NULL)
    return NULL;

  if (name != NULL)
    g_object_set (element, name_property, name, NULL);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (element), "provide-clock") != NULL)
    g_object_set (element, "provide-clock", FALSE, NULL);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (element), "always-copy") != NULL)
    g_object_set (element, "always-copy", TRUE, "do-timestamp", TRUE, NULL);

  return element;
}

static GstElement *
make_by_id (const char *id)
{
  if (g_str_has_prefix (id, VAS_SOURCE_PULSE))
    return make_element ("pulsesrc", "device", id + strlen (VAS_SOURCE_PULSE));
  if (g_str_has_prefix (id, VAS_SOURCE_PIPEWIRE))
    return make_element ("pipewiresrc", "target-object", id + strlen (VAS_SOURCE_PIPEWIRE));
  if (g_str_has_prefix (id, VAS_SOURCE_ALSA))
    return make_element ("alsasrc", "device", id + strlen (VAS_SOURCE_ALSA));
  if (g_str_has_prefix (id, VAS_SOURCE_V4L2))
    return make_element ("v4l2src", "device", id + strlen (VAS_SOURCE_V4L2));

  return NULL;
}

static GstElement *
open_default_microphone (void)
{
  static const char *const factories[] = { "pulsesrc", "pipewiresrc", "alsasrc" };

  for (guint i = 0; i < G_N_ELEMENTS (factories); i++)
    {
      GstElement *element = make_element (factories[i], NULL, NULL);

      if (element == NULL)
        continue;
      if (opens (element))
        return element;
      gst_object_unref (gst_object_ref_sink (element));
    }

  return NULL;
}

static char *
find_default_camera (void)
{
  g_autoptr (GPtrArray) cameras = vas_device_monitor_list_sync (VAS_DEVICE_KIND_CAMERA, NULL);
  const char *id = NULL;

  for (guint i = 0; cameras != NULL && i < cameras->len; i++)
    {
      VasDevice *camera = g_ptr_array_index (cameras, i);

      if (id == NULL || vas_device_get_is_default (camera))
        id = vas_device_get_id (camera);
    }

  return g_strdup (id);
}

static GstElement *
open_by_id (const char *id)
{
  GstElement *element = make_by_id (id);

  if (element != NULL && !opens (element))
    {
      gst_object_unref (gst_object_ref_sink (element));
      return NULL;
    }

  return element;
}

static GstElement *
open_device (VasDeviceKind kind, const char *id, GError **error)
{
  g_autofree char *camera = NULL;
  GstElement *element;

  if (id == NULL && kind == VAS_DEVICE_KIND_CAMERA)
    camera = find_default_camera ();

  if (id != NULL)
    element = open_by_id (id);
  else if (kind == VAS_DEVICE_KIND_MICROPHONE)
    element = open_default_microphone ();
  else
    element = camera != NULL ? open_by_id (camera) : NULL;

  if (element == NULL)
    g_propagate_error (error, no_device_error (kind, id != NULL));

  return element;
}

static void
add_source_pad (GstElement *bin, GstElement *last)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (last, "src");

  gst_element_add_pad (bin, gst_ghost_pad_new ("src", pad));
}

static GstElement *
wrap_microphone (GstElement *source)
{
  GstElement *bin = gst_bin_new (NULL);

  gst_bin_add (GST_BIN (bin), source);
  add_source_pad (bin, source);

  return bin;
}

/* Raw caps stand right behind a PipeWire source, or it does not find a format. A camera behind V4L2 says what it can do
 * once it is open, and many do 720p at 30 frames a second as JPEG only. */
static GstElement *
wrap_camera (GstElement *source)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (source, "src");
  g_autoptr (GstCaps) offered = gst_pad_query_caps (pad, NULL);
  g_autoptr (GstCaps) caps = vas_sources_choose_camera_caps (offered);
  GstElement *filter = gst_element_factory_make ("capsfilter", NULL);
  GstElement *bin = gst_bin_new (NULL);
  GstElement *last = filter;

  g_object_set (filter, "caps", caps, NULL);
  gst_bin_add_many (GST_BIN (bin), source, filter, NULL);
  gst_element_link (source, filter);

  if (gst_structure_has_name (gst_caps_get_structure (caps, 0), "image/jpeg"))
    {
      GstElement *decoder = gst_element_factory_make ("jpegdec", NULL);

      if (decoder != NULL)
        {
          gst_bin_add (GST_BIN (bin), decoder);
          gst_element_link (filter, decoder);
          last = decoder;
        }
    }
  add_source_pad (bin, last);

  return bin;
}

/* The element at the end takes descriptions that end in caps, and those with a demuxer, whose pads come later. Ghosting of
 * all unlinked pads would take the decoder behind such a demuxer for an input. */
static GstElement *
make_described (const char *description, GError **error)
{
  g_autofree char *complete = g_strconcat (description, " ! identity name=" DESCRIPTION_END " silent=true", NULL);
  g_autoptr (GError) gst_error = NULL;
  g_autoptr (GstElement) end = NULL;
  GstElement *bin;

  bin = gst_parse_bin_from_description_full (complete, FALSE, NULL, GST_PARSE_FLAG_FATAL_ERRORS, &gst_error);
  if (bin == NULL)
    {
      g_set_error (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_NO_DEVICE,
                   /* translators: the first %s is what the user wrote, the second a technical message */
                   _ ("The source description “%s” cannot be used: %s"), description, gst_error->message);
      return NULL;
    }

  end = gst_bin_get_by_name (GST_BIN (bin), DESCRIPTION_END);
  add_source_pad (bin, end);

  return bin;
}

GstElement *
vas_sources_make (VasDeviceKind kind, const char *id, const char *description, GError **error)
{
  GstElement *source;

  if (description != NULL)
    return make_described (description, error);

  source = open_device (kind, id, error);
  if (source == NULL)
    return NULL;

  return kind == VAS_DEVICE_KIND_MICROPHONE ? wrap_microphone (source) : wrap_camera (source);
}

GstElement *
vas_sources_find_pulse (GstElement *bin)
{
  g_autoptr (GstIterator) elements = gst_bin_iterate_sources (GST_BIN (bin));
  GValue item = G_VALUE_INIT;
  GstElement *found = NULL;

  while (found == NULL && gst_iterator_next (elements, &item) == GST_ITERATOR_OK)
    {
      GstElement *element = g_value_get_object (&item);

      if (g_object_class_find_property (G_OBJECT_GET_CLASS (element), "current-device") != NULL)
        found = gst_object_ref (element);
      g_value_reset (&item);
    }
  g_value_unset (&item);

  return found;
}

static int
largest_up_to (const GValue *value, int limit)
{
  int best = 0;

  if (value == NULL)
    return 0;
  if (G_VALUE_HOLDS_INT (value))
    return g_value_get_int (value) <= limit ? g_value_get_int (value) : 0;
  if (GST_VALUE_HOLDS_INT_RANGE (value))
    return gst_value_get_int_range_min (value) <= limit ? MIN (gst_value_get_int_range_max (value), limit) : 0;
  if (GST_VALUE_HOLDS_LIST (value))
    for (guint i = 0; i < gst_value_list_get_size (value); i++)
      best = MAX (best, largest_up_to (gst_value_list_get_value (value, i), limit));

  return best;
}

static double
fastest_up_to (const GValue *value, int limit)
{
  double best = 0;

  if (value == NULL)
    return 0;
  if (GST_VALUE_HOLDS_FRACTION (value))
    {
      double rate = gst_value_get_fraction_numerator (value) / (double) gst_value_get_fraction_denominator (value);

      return rate <= limit ? rate : 0;
    }
  if (GST_VALUE_HOLDS_FRACTION_RANGE (value))
    return MIN (fastest_up_to (gst_value_get_fraction_range_max (value), G_MAXINT), limit);
  if (GST_VALUE_HOLDS_LIST (value))
    for (guint i = 0; i < gst_value_list_get_size (value); i++)
      best = MAX (best, fastest_up_to (gst_value_list_get_value (value, i), limit));

  return best;
}

/* A smooth picture goes before a large one, and raw before JPEG when both are as good */
static double
score_structure (GstStructure *structure, int *width, int *height)
{
  double rate = fastest_up_to (gst_structure_get_value (structure, "framerate"), MAX_RATE);
  double score;

  *width = largest_up_to (gst_structure_get_value (structure, "width"), MAX_WIDTH);
  *height = largest_up_to (gst_structure_get_value (structure, "height"), MAX_HEIGHT);
  if (*width == 0 || *height == 0)
    return 0;

  score = (double) *width * *height / (MAX_WIDTH * MAX_HEIGHT) + (rate >= 24 ? 2 : rate / MAX_RATE);

  return gst_structure_has_name (structure, "video/x-raw") ? score + 0.01 : score;
}

GstCaps *
vas_sources_choose_camera_caps (GstCaps *offered)
{
  GstStructure *best = NULL;
  double best_score = 0;
  int best_width = 0, best_height = 0;
  GstCaps *caps;

  for (guint i = 0; !gst_caps_is_any (offered) && i < gst_caps_get_size (offered); i++)
    {
      GstStructure *structure = gst_caps_get_structure (offered, i);
      int width, height;
      double score;

      if (!gst_structure_has_name (structure, "video/x-raw") && !gst_structure_has_name (structure, "image/jpeg"))
        continue;
      score = score_structure (structure, &width, &height);
      if (score <= best_score)
        continue;
      best = structure;
      best_score = score;
      best_width = width;
      best_height = height;
    }

  if (best == NULL)
    return gst_caps_from_string ("video/x-raw,width=[1,1280],height=[1,720];video/x-raw");

  caps = gst_caps_new_simple (gst_structure_get_name (best), "width", G_TYPE_INT, best_width, "height", G_TYPE_INT,
                              best_height, NULL);
  gst_caps_append (caps, gst_caps_new_empty_simple (gst_structure_get_name (best)));

  return caps;
}
