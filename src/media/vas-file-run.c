/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-file-run.h"

#include "vas-gst-error.h"

/* How soon a cancellation is noticed, and how often progress is told */
#define TICK (100 * GST_MSECOND)

/**
 * vas_file_run_new:
 * @path: a WebM or Matroska file
 * @demux: (out) (transfer none): the demuxer
 *
 * Returns: (transfer full): a pipeline that reads @path up to the demuxer
 */
GstElement *
vas_file_run_new (const char *path, GstElement **demux)
{
  GstElement *pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  GstElement *source = gst_element_factory_make ("filesrc", NULL);

  *demux = gst_element_factory_make ("matroskademux", NULL);
  g_object_set (source, "location", path, NULL);
  gst_bin_add_many (GST_BIN (pipeline), source, *demux, NULL);
  gst_element_link (source, *demux);

  return pipeline;
}

/**
 * vas_file_run_end:
 *
 * Ends [func@file_run]; from any thread.
 */
void
vas_file_run_end (GstElement *pipeline)
{
  GstStructure *structure = gst_structure_new_empty (VAS_FILE_RUN_END);

  gst_element_post_message (pipeline, gst_message_new_application (GST_OBJECT (pipeline), structure));
}

static gboolean
wait_for_end (GstBus *bus, VasFileRunTick tick, gpointer user_data, GCancellable *cancellable, GError **error)
{
  GstMessageType types = GST_MESSAGE_EOS | GST_MESSAGE_ERROR | GST_MESSAGE_APPLICATION;

  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      g_autoptr (GstMessage) message = gst_bus_timed_pop_filtered (bus, TICK, types);

      if (message == NULL)
        {
          if (tick != NULL)
            tick (user_data);
          continue;
        }

      if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_ERROR)
        return TRUE;

      g_propagate_error (error, vas_gst_error_from_message (message, VAS_GST_PURPOSE_PLAY));
      return FALSE;
    }

  return FALSE;
}

/**
 * vas_file_run:
 * @pipeline: from [func@file_run_new], completed
 * @tick: (nullable): called now and then in this thread
 *
 * Runs it to its end, to [func@file_run_end], or to @cancellable, and then gives its resources back.
 *
 * Returns: %FALSE with %VAS_MEDIA_ERROR or %G_IO_ERROR_CANCELLED
 */
gboolean
vas_file_run (GstElement *pipeline, VasFileRunTick tick, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  gboolean done;

  /* A failure to start has left its reason on the bus */
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  done = wait_for_end (bus, tick, user_data, cancellable, error);
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return done;
}
