/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SubRip: numbered captions without markup, and without a way to escape what looks like markup. */

#include "vas-export-cue-private.h"
#include "vas-time.h"

#include <string.h>

/* Players take <anything> for markup and hide it, so a text that has both brackets gets others that look like them. */
static void
append_text (GString *srt, const char *text)
{
  const char *bracket = strchr (text, '<');
  g_autoptr (GString) safe = g_string_new (text);

  if (bracket != NULL && strchr (bracket, '>') != NULL)
    {
      g_string_replace (safe, "<", "‹", 0);
      g_string_replace (safe, ">", "›", 0);
    }
  g_string_append (srt, safe->str);
}

static void
append_time (GString *srt, gint64 ms)
{
  g_string_append_printf (srt, "%02d:%02d:%02d,%03d", (int) (ms / 3600000), (int) (ms / 60000 % 60),
                          (int) (ms / VAS_MS_PER_S % 60), (int) (ms % VAS_MS_PER_S));
}

/*
 * vas_export_srt:
 * @cues: (element-type VasExportCue): captions in time order
 *
 * Returns: (transfer full): the file
 */
char *
vas_export_srt (GPtrArray *cues)
{
  GString *srt = g_string_new (NULL);

  for (guint i = 0; i < cues->len; i++)
    {
      VasExportCue *cue = g_ptr_array_index (cues, i);

      g_string_append_printf (srt, "%s%u\n", i > 0 ? "\n" : "", i + 1);
      append_time (srt, cue->start_ms);
      g_string_append (srt, " --> ");
      append_time (srt, cue->end_ms);
      g_string_append_c (srt, '\n');
      append_text (srt, cue->text);
      g_string_append_c (srt, '\n');
    }

  return g_string_free (srt, FALSE);
}
