/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-record-cpu [SECONDS]: what a filmed take costs, with its preview and while that is hidden, beside the
 * bare encoding of the same sound and pictures. */

#include <stdlib.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#include "media-decode.h"
#include "record-fixture.h"
#include "vas-media.h"

#define PICTURES \
  "videotestsrc is-live=true pattern=smpte ! video/x-raw,format=I420,width=1280,height=720,framerate=30/1"
#define SOUND "audiotestsrc is-live=true wave=pink-noise volume=0.2"

static double
cpu_seconds (int who)
{
  struct rusage usage;

  getrusage (who, &usage);

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void
report (const char *name, double cpu, double seconds, GArray *pictures, guint n_left_out)
{
  guint n_expected = (guint) (seconds * 30);

  g_print ("%-22s %.3f CPU s per s, %u of %u pictures missing, %u left out by the recorder\n", name, cpu / seconds,
           n_expected > pictures->len ? n_expected - pictures->len : 0, n_expected, n_left_out);
}

static void
measure_recorder (guint seconds, gboolean preview)
{
  g_autoptr (GArray) pictures = NULL;
  RecordFixture fixture;
  double before, cpu;

  record_fixture_init (&fixture, SOUND, PICTURES);
  vas_capture_set_preview (fixture.capture, preview);
  record_fixture_wait_ready (&fixture);
  record_fixture_start (&fixture);
  before = cpu_seconds (RUSAGE_SELF);
  record_fixture_run_for (&fixture, seconds * 1000);
  cpu = cpu_seconds (RUSAGE_SELF) - before;
  record_fixture_stop (&fixture);

  pictures = media_decode_pictures (fixture.path);
  report (preview ? "recorder with preview" : "own picture hidden", cpu, seconds, pictures,
          vas_recorder_get_dropped_frames (fixture.recorder));
  record_fixture_clear (&fixture);
}

static void
measure_bare (guint seconds)
{
  g_autofree char *folder = g_dir_make_tmp ("vastaus-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bare.webm", NULL);
  g_autofree char *command = g_strdup_printf (
      "gst-launch-1.0 -q -e webmmux name=mux ! filesink location=%s "
      "videotestsrc is-live=true pattern=smpte num-buffers=%u ! "
      "video/x-raw,format=I420,width=1280,height=720,framerate=30/1 ! vp8enc deadline=1 cpu-used=-16 threads=1 "
      "target-bitrate=1500000 keyframe-max-dist=15 ! queue ! mux. "
      "audiotestsrc is-live=true wave=pink-noise volume=0.2 num-buffers=%u ! audioconvert ! "
      "audio/x-raw,format=S16LE,rate=48000,channels=1 ! level interval=50000000 ! opusenc bitrate=64000 ! queue ! mux.",
      path, seconds * 30, seconds * 48000 / 1024);
  double before = cpu_seconds (RUSAGE_CHILDREN);
  g_autoptr (GArray) pictures = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_command_line_sync (command, NULL, NULL, NULL, &error))
    {
      g_print ("bare encoding          not measured: %s\n", error->message);
      return;
    }

  pictures = media_decode_pictures (path);
  report ("bare encoding", cpu_seconds (RUSAGE_CHILDREN) - before, seconds, pictures, 0);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  guint seconds = argc > 1 ? (guint) atoi (argv[1]) : 60;
  g_autoptr (GError) error = NULL;

  if (!vas_media_init (&error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  measure_recorder (seconds, TRUE);
  measure_recorder (seconds, FALSE);
  measure_bare (seconds);

  return 0;
}
