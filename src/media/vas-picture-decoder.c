/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GStreamer's own VP8 decoder, but for one thing: that one gives all its memory back on every flush, and makes what follows
 * do the same. In 720p the picture that is sought then waits for 7 MB to be mapped and cleared: measured, a fifth of the
 * seek.
 *
 * This one keeps its memory. Nothing in it shows up after the flush: a key frame replaces it all, and pictures before the
 * first of them are dropped. */

#include "vas-picture-decoder.h"

#include <gst/video/gstvideodecoder.h>

/* What the base class knows of times and events it forgets by itself */
static gboolean
vas_picture_decoder_flush (GstVideoDecoder *decoder)
{
  return TRUE;
}

static void
vas_picture_decoder_class_init (gpointer klass, gpointer class_data)
{
  GST_VIDEO_DECODER_CLASS (klass)->flush = vas_picture_decoder_flush;
}

static void
vas_picture_decoder_init (GTypeInstance *instance, gpointer klass)
{
  gst_video_decoder_set_needs_sync_point (GST_VIDEO_DECODER (instance), TRUE);
}

static GType
derive_type (GType parent)
{
  GTypeQuery query;
  GTypeInfo info = { 0 };

  g_type_query (parent, &query);
  info.class_size = (guint16) query.class_size;
  info.class_init = vas_picture_decoder_class_init;
  info.instance_size = (guint16) query.instance_size;
  info.instance_init = vas_picture_decoder_init;

  return g_type_register_static (parent, "VasPictureDecoder", &info, 0);
}

static gpointer
register_decoder (gpointer unused)
{
  g_autoptr (GstElementFactory) found = gst_element_factory_find ("vp8dec");
  g_autoptr (GstPluginFeature) loaded = NULL;

  if (found != NULL)
    loaded = gst_plugin_feature_load (GST_PLUGIN_FEATURE (found));

  if (loaded != NULL)
    gst_element_register (NULL, VAS_PICTURE_DECODER, GST_RANK_NONE,
                          derive_type (gst_element_factory_get_element_type (GST_ELEMENT_FACTORY (loaded))));

  return NULL;
}

/**
 * vas_picture_decoder_register:
 *
 * Makes %VAS_PICTURE_DECODER known to pipeline descriptions, if it is not yet; from any thread. Its parent type is known
 * only once the plugin it comes from is loaded, which is left to when it is needed.
 */
void
vas_picture_decoder_register (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, register_decoder, NULL);
}
