/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-record-stop [TAKES]: from the call that ends a filmed take to its file, closed, on the disk and with its check
 * sum; the longest time that the main loop was held up meanwhile; and what memory grows by from take to take. */

#include <stdlib.h>
#include <string.h>

#include "record-fixture.h"
#include "vas-media.h"

#define PICTURES \
  "videotestsrc is-live=true pattern=smpte ! video/x-raw,format=I420,width=1280,height=720,framerate=30/1"
#define SOUND "audiotestsrc is-live=true wave=pink-noise volume=0.2"
#define TAKE_MS 2000

typedef struct
{
  gint64 last_us;
  gint64 longest_us;
} Pulse;

static gboolean
on_pulse (gpointer user_data)
{
  Pulse *pulse = user_data;
  gint64 now = g_get_monotonic_time ();

  pulse->longest_us = MAX (pulse->longest_us, now - pulse->last_us);
  pulse->last_us = now;

  return G_SOURCE_CONTINUE;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
resident_mb (void)
{
  g_autofree char *text = NULL;
  const char *place;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL) || (place = strstr (text, "VmRSS:")) == NULL)
    return 0;

  return g_ascii_strtod (place + strlen ("VmRSS:"), NULL) / 1024;
}

int
main (int argc, char **argv)
{
  guint n_takes = argc > 1 ? (guint) atoi (argv[1]) : 20;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) error = NULL;
  RecordFixture fixture;
  Pulse pulse = { 0 };
  double first_mb = 0;

  if (!vas_media_init (&error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  record_fixture_init (&fixture, SOUND, PICTURES);
  record_fixture_wait_ready (&fixture);
  for (guint i = 0; i < n_takes; i++)
    {
      gint64 begin;
      double ms;
      guint timer;

      record_fixture_new_recorder (&fixture, "take.webm");
      record_fixture_start (&fixture);
      record_fixture_run_for (&fixture, TAKE_MS);

      begin = pulse.last_us = g_get_monotonic_time ();
      timer = g_timeout_add (1, on_pulse, &pulse);
      record_fixture_stop (&fixture);
      ms = (double) (g_get_monotonic_time () - begin) / 1000;
      g_source_remove (timer);
      g_array_append_val (times, ms);
      if (i == 0)
        first_mb = resident_mb ();
    }

  g_array_sort (times, compare_times);
  g_print ("stop to closed file: median %.1f ms, longest %.1f ms of %u; main loop held for %.1f ms at most\n",
           g_array_index (times, double, times->len / 2), g_array_index (times, double, times->len - 1), times->len,
           (double) pulse.longest_us / 1000);
  g_print ("memory: %.1f MiB after the first take, %.1f MiB after the last\n", first_mb, resident_mb ());
  record_fixture_clear (&fixture);

  return 0;
}
