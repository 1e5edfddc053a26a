/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Captions as another program reads them: GStreamer's subtitle parser, and ffprobe where it is installed. */

#include "make-answer.h"
#include "vas-export.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <gst/app/gstappsink.h>
#include <string.h>

#define N_NOTES 200

static const char *const texts[] = {
  "You look at me",      "a < b & c > d", "<b>bold</b> &amp; <i>", "1 --> 2",
  "two\nlines",          "שלום, עולם",    "=1+1, \"quoted\"",      "👩‍👩‍👧‍👦 😀",
  "42\n7\n00:00:01,000", "one\n\n\nfour", "-> arrow <- 3",         "",
};

/* GStreamer passes over a caption that ends before the one before it, so these overlap but do not lie in one another. */
static GPtrArray *
make_notes (void)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < N_NOTES; i++)
    {
      gint64 start_ms = i * 1237;

      g_ptr_array_add (notes, make_note (start_ms, i % 3 == 0 ? start_ms : start_ms + 2001 + i, i % VAS_N_ASPECTS,
                                         i % 4 == 0 ? NULL : "Helen", texts[i % G_N_ELEMENTS (texts)]));
    }

  return notes;
}

static char *
write_captions (VasExportFormat format, GPtrArray *notes)
{
  g_autoptr (VasAnswer) answer = make_answer (600000);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = vas_export_answer (format, answer, notes, &error);
  g_autofree char *name = g_strdup_printf ("vastaus-XXXXXX.%s", vas_export_format_key (format));
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp (name, &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, &error));
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

/* The parser escapes once or twice and leaves voice spans in or out, depending on its version. */
static char *
without_markup (const char *text)
{
  g_autoptr (GRegex) voice = g_regex_new ("</?v( [^<>]*)?>", 0, 0, NULL);
  const char *const entities[][2] = { { "&lt;", "<" },  { "&gt;", ">" },   { "&quot;", "\"" },
                                      { "&#39;", "'" }, { "&apos;", "'" }, { "&amp;", "&" } };
  g_autoptr (GString) plain = g_string_new (text);

  for (gsize pass = 0; pass < 4; pass++)
    for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
      g_string_replace (plain, entities[i][0], entities[i][1], 0);

  return g_regex_replace_literal (voice, plain->str, -1, 0, "", 0, NULL);
}

/* What the caption should say, made independently of the exporter's own functions */
static char *
expected_text (VasExportFormat format, VasNote *note)
{
  g_autofree char *head = g_strdelimit (g_strdup (vas_term_key (VAS_TYPE_ASPECT, vas_note_get_aspect (note))), "-",
                                        ' ');
  g_autoptr (GString) text = g_string_new (NULL);

  head[0] = g_ascii_toupper (head[0]);
  g_string_printf (text, "[%s] %s", head, vas_note_get_text (note));
  g_string_replace (text, "\n\n\n", "\n", 0);
  g_string_replace (text, "-->", "→", 0);
  if (format == VAS_EXPORT_FORMAT_SRT && g_regex_match_simple ("<.*>", text->str, 0, 0))
    {
      g_string_replace (text, "<", "‹", 0);
      g_string_replace (text, ">", "›", 0);
    }

  return without_markup (g_strchomp (text->str));
}

static void
assert_caption (VasExportFormat format, GstSample *sample, VasNote *note)
{
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  gint64 start_ms = vas_note_get_start_ms (note);
  gint64 end_ms = MAX (vas_note_get_end_ms (note), start_ms + (vas_note_get_end_ms (note) == start_ms ? 2000 : 0));
  g_autofree char *expected = expected_text (format, note);
  g_autofree char *raw = NULL;
  g_autofree char *read = NULL;
  GstMapInfo map;

  g_assert_cmpint (GST_BUFFER_PTS (buffer) / GST_MSECOND, ==, start_ms);
  g_assert_cmpint (GST_BUFFER_DURATION (buffer) / GST_MSECOND, ==, end_ms - start_ms);

  g_assert_true (gst_buffer_map (buffer, &map, GST_MAP_READ));
  raw = g_strndup ((const char *) map.data, map.size);
  gst_buffer_unmap (buffer, &map);
  read = without_markup (g_strchomp (raw));
  g_assert_cmpstr (read, ==, expected);
}

static void
assert_read_by_gstreamer (VasExportFormat format)
{
  g_autoptr (GPtrArray) notes = make_notes ();
  g_autofree char *path = write_captions (format, notes);
  g_autofree char *description = g_strdup_printf ("filesrc location=%s ! subparse ! appsink name=captions sync=false",
                                                  path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = gst_parse_launch (description, &error);
  g_autoptr (GstElement) sink = NULL;
  guint n_read = 0;

  g_assert_no_error (error);
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "captions");
  gst_element_set_state (pipeline, GST_STATE_PLAYING);

  for (;;)
    {
      g_autoptr (GstSample) sample = gst_app_sink_try_pull_sample (GST_APP_SINK (sink), 10 * GST_SECOND);

      if (sample == NULL)
        break;
      g_assert_cmpuint (n_read, <, notes->len);
      assert_caption (format, sample, g_ptr_array_index (notes, n_read));
      n_read++;
    }

  g_assert_true (gst_app_sink_is_eos (GST_APP_SINK (sink)));
  g_assert_cmpuint (n_read, ==, notes->len);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  g_unlink (path);
}

static void
test_vtt (void)
{
  assert_read_by_gstreamer (VAS_EXPORT_FORMAT_VTT);
}

static void
test_srt (void)
{
  assert_read_by_gstreamer (VAS_EXPORT_FORMAT_SRT);
}

/* Here notes do lie in one another. */
static void
assert_read_by_ffprobe (VasExportFormat format)
{
  g_autoptr (GPtrArray) notes = make_notes ();
  g_autofree char *path = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { "ffprobe", "-v", "error", "-show_entries", "packet=pts_time,duration_time", "-of",
                         "csv=p=0", NULL, NULL };

  g_ptr_array_insert (notes, 1, make_note (1, 100000, VAS_ASPECT_PACE, "Helen", "all the while"));
  path = write_captions (format, notes);
  argv[G_N_ELEMENTS (argv) - 2] = path;
  g_assert_true (
      g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error));
  g_assert_no_error (error);

  lines = g_strsplit (g_strchomp (output), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, notes->len);
  for (guint i = 0; i < notes->len; i++)
    {
      VasNote *note = g_ptr_array_index (notes, i);
      gint64 length_ms = vas_note_get_end_ms (note) - vas_note_get_start_ms (note);
      g_autofree char *expected = g_strdup_printf ("%.3f000,%.3f000", (double) vas_note_get_start_ms (note) / 1000,
                                                   (double) (length_ms > 0 ? length_ms : 2000) / 1000);

      g_assert_true (g_str_has_prefix (lines[i], expected));
    }
  g_unlink (path);
}

static void
test_ffprobe (void)
{
  g_autofree char *ffprobe = g_find_program_in_path ("ffprobe");

  if (ffprobe == NULL)
    {
      g_test_skip ("no ffprobe here");
      return;
    }

  assert_read_by_ffprobe (VAS_EXPORT_FORMAT_VTT);
  assert_read_by_ffprobe (VAS_EXPORT_FORMAT_SRT);
}

int
main (int argc, char *argv[])
{
  gst_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/readback/vtt", test_vtt);
  g_test_add_func ("/readback/srt", test_srt);
  g_test_add_func ("/readback/ffprobe", test_ffprobe);

  return g_test_run ();
}
