/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-export-cue-private.h"

#include "vas-note.h"

/* How long a moment stays visible, in ms */
#define MOMENT_MS 2000

static void
cue_free (VasExportCue *cue)
{
  g_free (cue->speaker);
  g_free (cue->text);
  g_free (cue);
}

/*
 * The name of an aspect in a file is its key made readable, `[Eye contact]` for `eye-contact`: it is neither translated
 * nor changed when the words in the window are, so that a reader can find the key again.
 */
static char *
aspect_name (VasAspect aspect)
{
  char *name = g_strdelimit (g_strdup (vas_term_key (VAS_TYPE_ASPECT, aspect)), "-", ' ');

  name[0] = g_ascii_toupper (name[0]);

  return name;
}

/* Returns one line without control characters, without "-->" and without space around it. */
static char *
clean_line (const char *line)
{
  GString *kept = g_string_new (NULL);

  for (const char *c = line; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_ascii_isspace (*c))
        g_string_append_c (kept, ' ');
      else if (!g_unichar_iscntrl (character))
        g_string_append_unichar (kept, character);
    }
  g_string_replace (kept, "-->", "→", 0);

  return g_strstrip (g_string_free (kept, FALSE));
}

/* Both formats end a caption at an empty line, so those are left out. */
static char *
caption (VasNote *note)
{
  g_autofree char *name = aspect_name (vas_note_get_aspect (note));
  g_auto (GStrv) lines = g_strsplit_set (vas_note_get_text (note) ?: "", "\r\n", -1);
  GString *text = g_string_new (NULL);
  char separator = ' ';

  g_string_printf (text, "[%s]", name);
  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *kept = clean_line (*line);

      if (*kept == '\0')
        continue;
      g_string_append_printf (text, "%c%s", separator, kept);
      separator = '\n';
    }

  return g_string_free (text, FALSE);
}

static gint64
visible_end (VasNote *note, gint64 recording_ms)
{
  gint64 start_ms = vas_note_get_start_ms (note);
  gint64 end_ms = vas_note_get_end_ms (note);

  if (end_ms > start_ms)
    return end_ms;

  end_ms = start_ms + MOMENT_MS;
  if (recording_ms > 0)
    end_ms = MIN (end_ms, recording_ms);

  /* A moment at the very end of the recording is still a caption. */
  return MAX (end_ms, start_ms + 1);
}

/*
 * vas_export_cues_new:
 * @notes: (element-type VasNote): notes in the order in which they are to be written
 *
 * Returns: (transfer full) (element-type VasExportCue): a caption for each
 */
GPtrArray *
vas_export_cues_new (VasAnswer *answer, GPtrArray *notes)
{
  VasRecording *recording = vas_answer_get_recording (answer);
  gint64 recording_ms = recording != NULL ? vas_recording_get_duration_ms (recording) : 0;
  GPtrArray *cues = g_ptr_array_new_full (notes->len, (GDestroyNotify) cue_free);

  for (guint i = 0; i < notes->len; i++)
    {
      VasNote *note = g_ptr_array_index (notes, i);
      VasReviewer *reviewer = vas_note_get_reviewer (note);
      VasExportCue *cue = g_new0 (VasExportCue, 1);

      cue->start_ms = vas_note_get_start_ms (note);
      cue->end_ms = visible_end (note, recording_ms);
      cue->speaker = reviewer != NULL ? vas_export_line (vas_reviewer_get_name (reviewer)) : NULL;
      cue->text = caption (note);
      g_ptr_array_add (cues, cue);
    }

  return cues;
}

/*
 * vas_export_line:
 * @text: (nullable): a text, may have several lines
 *
 * Returns: (transfer full) (nullable): the same on one line, without `-->`; %NULL where nothing is left
 */
char *
vas_export_line (const char *text)
{
  g_autofree char *line = clean_line (text ?: "");

  return *line != '\0' ? g_steal_pointer (&line) : NULL;
}
