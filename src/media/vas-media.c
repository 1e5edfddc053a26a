/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-media.h"

#include <malloc.h>
#include <signal.h>

#include <glib/gi18n-lib.h>
#include <gst/gst.h>

#include "vas-media-error.h"

/* Above this size glibc maps a block of its own and gives it back when it is freed: video frames fragment the heap
 * otherwise, and memory grows from take to take. */
#define MMAP_THRESHOLD (1024 * 1024)

typedef struct
{
  const char *element;
  const char *package;
} Requirement;

static const Requirement requirements[] = {
  { "queue", "libgstreamer1.0-0" },
  { "filesink", "libgstreamer1.0-0" },
  { "appsink", "gstreamer1.0-plugins-base" },
  { "audioconvert", "gstreamer1.0-plugins-base" },
  { "audioresample", "gstreamer1.0-plugins-base" },
  { "audiotestsrc", "gstreamer1.0-plugins-base" },
  { "opusenc", "gstreamer1.0-plugins-base" },
  { "opusdec", "gstreamer1.0-plugins-base" },
  { "playbin3", "gstreamer1.0-plugins-base" },
  { "videoconvert", "gstreamer1.0-plugins-base" },
  { "videorate", "gstreamer1.0-plugins-base" },
  { "videoscale", "gstreamer1.0-plugins-base" },
  { "level", "gstreamer1.0-plugins-good" },
  { "matroskademux", "gstreamer1.0-plugins-good" },
  { "scaletempo", "gstreamer1.0-plugins-good" },
  { "vp8dec", "gstreamer1.0-plugins-good" },
  { "vp8enc", "gstreamer1.0-plugins-good" },
  { "webmmux", "gstreamer1.0-plugins-good" },
};

gboolean
vas_media_init (GError **error)
{
  g_autoptr (GError) gst_error = NULL;

  mallopt (M_MMAP_THRESHOLD, MMAP_THRESHOLD);
  signal (SIGXFSZ, SIG_IGN);

  if (!gst_init_check (NULL, NULL, &gst_error))
    {
      g_set_error (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_FAILED, _ ("GStreamer could not be started: %s"),
                   gst_error->message);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (requirements); i++)
    {
      g_autoptr (GstElementFactory) factory = gst_element_factory_find (requirements[i].element);

      if (factory == NULL)
        {
          g_set_error (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_MISSING_PLUGIN,
                       /* translators: both %s are technical names, of a part of GStreamer and of a Debian package */
                       _ ("A part of GStreamer is missing (%s). Install the package %s and start Vastaus again."),
                       requirements[i].element, requirements[i].package);
          return FALSE;
        }
    }

  return TRUE;
}
