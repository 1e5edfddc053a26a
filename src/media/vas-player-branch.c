/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-player-branch.h"

#include <string.h>

#include "vas-frame-spans.h"
#include "vas-gst-error.h"
#include "vas-picture-decoder.h"

/* How far the demuxer reads ahead, and so how much of it each seek throws away. It fills a track that has nothing for two
 * seconds with a gap, and the queue has to hold more than that. Stepping through pictures reads on while the sound waits:
 * its queue holds as much as VAS_PLAYER_BRANCH_STEP_NS and a reserve. */
#define VIDEO_QUEUE "queue max-size-buffers=0 max-size-time=4000000000 max-size-bytes=33554432"
#define AUDIO_QUEUE "queue max-size-buffers=0 max-size-time=30000000000 max-size-bytes=33554432"

/* Measured: on a busy machine the threads of this decoder spin, and a film of several partitions takes 20 times as long */
#define DECODER VAS_PICTURE_DECODER " threads=1"

/* A file from somebody else may claim any size; the screen needs no more than this */
#define PICTURE_CAPS "video/x-raw,format=BGRx,width=(int)[1,3840],height=(int)[1,2160],pixel-aspect-ratio=(fraction)1/1"

#define OUTPUT_NAME "vas-output"

static GstElement *
parse_bin (const char *description, GError **error)
{
  g_autoptr (GError) gst_error = NULL;
  GstElement *bin;

  bin = gst_parse_bin_from_description_full (description, TRUE, NULL, GST_PARSE_FLAG_FATAL_ERRORS, &gst_error);
  if (bin == NULL)
    g_propagate_error (error, vas_gst_error_from_gerror (gst_error, VAS_GST_PURPOSE_PLAY));

  return bin;
}

/**
 * vas_player_branch_new_video:
 * @total: length of the file, or %GST_CLOCK_TIME_NONE
 * @sink: (out) (transfer none): where the pictures come out
 * @error: return location for an error
 *
 * Returns: (transfer floating): VP8 in, BGRx pictures out
 */
GstElement *
vas_player_branch_new_video (GstClockTime total, GstAppSink **sink, GError **error)
{
  GstElement *bin;
  g_autoptr (GstElement) queue = NULL;
  g_autoptr (GstElement) app_sink = NULL;
  g_autoptr (GstPad) pad = NULL;

  vas_picture_decoder_register ();
  bin = parse_bin (VIDEO_QUEUE " name=queue ! " DECODER " ! videoconvert ! videoscale ! "
                               "appsink name=sink sync=true qos=true max-buffers=2 caps=\"" PICTURE_CAPS "\"",
                   error);
  if (bin == NULL)
    return NULL;

  queue = gst_bin_get_by_name (GST_BIN (bin), "queue");
  pad = gst_element_get_static_pad (queue, "src");
  vas_frame_spans_attach (pad, total);

  app_sink = gst_bin_get_by_name (GST_BIN (bin), "sink");
  *sink = GST_APP_SINK (app_sink);

  return bin;
}

/* Whether the sink is the one that stands in where there is no sound output */
static gboolean
is_stand_in (GstElement *sink)
{
  g_autoptr (GstIterator) children = NULL;
  GValue item = G_VALUE_INIT;
  gboolean found = FALSE;

  if (!GST_IS_BIN (sink))
    return FALSE;

  children = gst_bin_iterate_sinks (GST_BIN (sink));
  while (!found && gst_iterator_next (children, &item) == GST_ITERATOR_OK)
    {
      const char *name = gst_plugin_feature_get_name (gst_element_get_factory (g_value_get_object (&item)));

      found = g_str_has_prefix (name, "fake");
      g_value_unset (&item);
    }

  return found;
}

/* A sink that is open, or %NULL */
static GstElement *
open_sink (const char *description)
{
  g_autoptr (GstElement) sink = NULL;

  if (description != NULL)
    sink = parse_bin (description, NULL);
  else
    sink = gst_element_factory_make ("autoaudiosink", NULL);

  if (sink == NULL)
    return NULL;

  gst_object_ref_sink (sink);
  if (gst_element_set_state (sink, GST_STATE_READY) != GST_STATE_CHANGE_FAILURE &&
      (description != NULL || !is_stand_in (sink)))
    return g_steal_pointer (&sink);

  gst_element_set_state (sink, GST_STATE_NULL);

  return NULL;
}

/**
 * vas_player_branch_new_audio:
 * @sink_description: (nullable): the sound output as a pipeline description, %NULL for the desktop's
 * @want_silent: whether to open no sound output at all
 * @silent: (out): whether the sound goes nowhere
 * @error: return location for an error
 *
 * Opens the sound output, which may wait for the sound daemon.
 *
 * Returns: (transfer floating): Opus in, sound out
 */
GstElement *
vas_player_branch_new_audio (const char *sink_description, gboolean want_silent, gboolean *silent, GError **error)
{
  GstElement *bin;
  g_autoptr (GstElement) volume = NULL;
  g_autoptr (GstElement) sink = NULL;
  g_autoptr (GstPad) ghost = NULL;

  bin = parse_bin (AUDIO_QUEUE
                   " ! opusdec ! audioconvert ! scaletempo ! audioconvert ! audioresample ! volume name=volume",
                   error);
  if (bin == NULL)
    return NULL;

  if (!want_silent)
    sink = open_sink (sink_description);

  *silent = sink == NULL;
  if (sink == NULL)
    {
      sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
      g_object_set (sink, "sync", TRUE, NULL);
    }
  gst_object_set_name (GST_OBJECT (sink), OUTPUT_NAME);

  /* The description's loose end became a ghost pad; the sink closes it inside */
  ghost = gst_element_get_static_pad (bin, "src");
  gst_element_remove_pad (bin, ghost);
  gst_bin_add (GST_BIN (bin), sink);
  volume = gst_bin_get_by_name (GST_BIN (bin), "volume");
  gst_element_link (volume, sink);

  return bin;
}

/**
 * vas_player_branch_is_output:
 * @object: where a message came from
 *
 * Returns: whether @object is the sound output or a part of it
 */
gboolean
vas_player_branch_is_output (GstObject *object)
{
  g_autoptr (GstObject) parent = NULL;

  if (strcmp (GST_OBJECT_NAME (object), OUTPUT_NAME) == 0)
    return TRUE;

  parent = gst_object_get_parent (object);

  return parent != NULL && vas_player_branch_is_output (parent);
}

/**
 * vas_player_branch_set_volume:
 * @audio: from [func@player_branch_new_audio]
 * @volume: 0 to 1
 * @muted: whether nothing is heard
 */
void
vas_player_branch_set_volume (GstElement *audio, double volume, gboolean muted)
{
  g_autoptr (GstElement) element = gst_bin_get_by_name (GST_BIN (audio), "volume");

  g_object_set (element, "volume", volume, "mute", muted, NULL);
}
