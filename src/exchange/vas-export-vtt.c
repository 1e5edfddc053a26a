/* SPDX-License-Identifier: GPL-3.0-or-later */
/* WebVTT: https://www.w3.org/TR/webvtt1/ */

#include "vas-export-cue-private.h"
#include "vas-time.h"

static void
append_escaped (GString *vtt, const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '&')
      g_string_append (vtt, "&amp;");
    else if (*c == '<')
      g_string_append (vtt, "&lt;");
    else if (*c == '>')
      g_string_append (vtt, "&gt;");
    else
      g_string_append_c (vtt, *c);
}

static void
append_time (GString *vtt, gint64 ms)
{
  g_string_append_printf (vtt, "%02d:%02d:%02d.%03d", (int) (ms / 3600000), (int) (ms / 60000 % 60),
                          (int) (ms / VAS_MS_PER_S % 60), (int) (ms % VAS_MS_PER_S));
}

/* What holds for the whole file stands in a comment block, which is not escaped. */
static void
append_facts (GString *vtt, VasAnswer *answer)
{
  g_autofree char *question = vas_export_line (vas_answer_get_question_text (answer));

  g_string_append (vtt, "NOTE\n");
  if (question != NULL)
    g_string_append_printf (vtt, "Question: %s\n", question);
  if (vas_answer_get_started (answer) > 0)
    {
      g_autofree char *started = vas_time_format_iso (vas_answer_get_started (answer));

      g_string_append_printf (vtt, "Recorded: %s\n", started);
    }
  g_string_append (vtt, "Program: Vastaus " VAS_VERSION "\n");
}

static void
append_cue (GString *vtt, VasExportCue *cue)
{
  g_string_append_c (vtt, '\n');
  append_time (vtt, cue->start_ms);
  g_string_append (vtt, " --> ");
  append_time (vtt, cue->end_ms);
  g_string_append_c (vtt, '\n');

  if (cue->speaker != NULL)
    {
      g_string_append (vtt, "<v ");
      append_escaped (vtt, cue->speaker);
      g_string_append_c (vtt, '>');
    }
  append_escaped (vtt, cue->text);
  g_string_append_c (vtt, '\n');
}

/*
 * vas_export_vtt:
 * @cues: (element-type VasExportCue): captions in time order
 *
 * Returns: (transfer full): the file
 */
char *
vas_export_vtt (VasAnswer *answer, GPtrArray *cues)
{
  GString *vtt = g_string_new ("WEBVTT\n\n");

  append_facts (vtt, answer);
  for (guint i = 0; i < cues->len; i++)
    append_cue (vtt, g_ptr_array_index (cues, i));

  return g_string_free (vtt, FALSE);
}
