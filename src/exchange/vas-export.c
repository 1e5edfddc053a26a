/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-export.h"

#include "vas-exchange-error.h"
#include "vas-export-cue-private.h"
#include "vas-export-json-private.h"
#include "vas-note.h"

#include <glib/gi18n-lib.h>

static const char *const format_keys[VAS_N_EXPORT_FORMATS] = {
  [VAS_EXPORT_FORMAT_VTT] = "vtt",
  [VAS_EXPORT_FORMAT_SRT] = "srt",
  [VAS_EXPORT_FORMAT_JSON] = "json",
};

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  VasNote *first = *(VasNote *const *) a;
  VasNote *second = *(VasNote *const *) b;
  gint64 difference = vas_note_get_start_ms (first) - vas_note_get_start_ms (second);

  if (difference == 0)
    difference = vas_note_get_end_ms (first) - vas_note_get_end_ms (second);
  if (difference == 0)
    difference = vas_note_get_created (first) - vas_note_get_created (second);
  if (difference == 0)
    return g_strcmp0 (vas_note_get_id (first), vas_note_get_id (second));

  return difference < 0 ? -1 : 1;
}

/* The notes that are written, in the order in which they are; does not touch the array it is given. */
static GPtrArray *
notes_to_write (GPtrArray *notes)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    if (vas_note_get_deleted (g_ptr_array_index (notes, i)) == 0)
      g_ptr_array_add (kept, g_ptr_array_index (notes, i));
  g_ptr_array_sort (kept, compare_notes);

  return kept;
}

static gboolean
is_text (const char *text)
{
  return text == NULL || g_utf8_validate (text, -1, NULL);
}

static gboolean
check_texts (VasAnswer *answer, GPtrArray *notes, GError **error)
{
  gboolean valid = is_text (vas_answer_get_question_text (answer));

  for (guint i = 0; valid && i < notes->len; i++)
    {
      VasNote *note = g_ptr_array_index (notes, i);
      VasReviewer *reviewer = vas_note_get_reviewer (note);

      valid = is_text (vas_note_get_text (note)) && (reviewer == NULL || is_text (vas_reviewer_get_name (reviewer)));
    }

  if (!valid)
    g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
                 _ ("The answer or a note on it holds text that is not valid UTF-8"));

  return valid;
}

static char *
answer_as_json (VasAnswer *answer, GPtrArray *notes)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();
  g_autoptr (GPtrArray) notes_of_answers = g_ptr_array_new ();

  g_ptr_array_add (answers, answer);
  g_ptr_array_add (notes_of_answers, notes);

  return vas_export_json (vas_answer_get_interview_id (answer), NULL, answers, notes_of_answers);
}

/**
 * vas_export_format_from_key:
 * @key: (nullable): what stands after `--format`: `vtt`, `srt`, `json`
 * @format: (out): where the format goes; untouched if the key is not known
 *
 * Returns: whether @key is a format
 */
gboolean
vas_export_format_from_key (const char *key, VasExportFormat *format)
{
  for (int i = 0; i < VAS_N_EXPORT_FORMATS; i++)
    if (g_strcmp0 (key, format_keys[i]) == 0)
      {
        *format = (VasExportFormat) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * vas_export_format_key:
 * @format: a format
 *
 * Returns: (transfer none): its key, which is also the extension of such files
 */
const char *
vas_export_format_key (VasExportFormat format)
{
  g_return_val_if_fail ((guint) format < VAS_N_EXPORT_FORMATS, NULL);

  return format_keys[format];
}

/**
 * vas_export_format_has_one_recording:
 * @format: a format
 *
 * Returns: whether its times belong to one recording, so that an interview makes one file per answer
 */
gboolean
vas_export_format_has_one_recording (VasExportFormat format)
{
  return format != VAS_EXPORT_FORMAT_JSON;
}

/**
 * vas_export_answer:
 * @format: what to write
 * @answer: an answer
 * @notes: (element-type VasNote) (nullable): the notes on it, in any order
 *
 * Writes the notes on an answer, those that were deleted left out. Time zero is where the recording starts, as in
 * [class@Note].
 *
 * In captions (`vtt`, `srt`) a moment is visible for 2 s, or up to the recording's end; the aspect stands before the
 * text by its English key, `[Eye contact]`; `-->` in a text becomes `→`, and empty lines go, as neither format can hold
 * them. SubRip cannot escape either: a text with `<` and, further on, `>` has `‹` and `›` instead.
 *
 * Errors: %VAS_EXCHANGE_ERROR_MALFORMED for text that is not UTF-8
 *
 * Returns: (transfer full): UTF-8 text
 */
char *
vas_export_answer (VasExportFormat format, VasAnswer *answer, GPtrArray *notes, GError **error)
{
  g_autoptr (GPtrArray) kept = notes_to_write (notes);
  g_autoptr (GPtrArray) cues = NULL;

  g_return_val_if_fail (VAS_IS_ANSWER (answer), NULL);

  if (!check_texts (answer, kept, error))
    return NULL;
  if (format == VAS_EXPORT_FORMAT_JSON)
    return answer_as_json (answer, kept);

  cues = vas_export_cues_new (answer, kept);

  return format == VAS_EXPORT_FORMAT_VTT ? vas_export_vtt (answer, cues) : vas_export_srt (cues);
}

/**
 * vas_export_interview_json:
 * @interview: an interview
 * @answers: (element-type VasAnswer): its answers in the order in which they are to be written
 * @notes_by_answer_id: (element-type utf8 GPtrArray): the notes (of [class@Note]) on each, in any order; an answer that
 *   is not there has none
 *
 * Writes an interview in the program's own format, see `vas-export-json.c`. Deleted notes are left out.
 *
 * Returns: (transfer full): UTF-8 text
 */
char *
vas_export_interview_json (VasInterview *interview, GPtrArray *answers, GHashTable *notes_by_answer_id)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_return_val_if_fail (VAS_IS_INTERVIEW (interview), NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      const char *id = vas_answer_get_id (g_ptr_array_index (answers, i));

      g_ptr_array_add (notes, notes_to_write (g_hash_table_lookup (notes_by_answer_id, id)));
    }

  return vas_export_json (vas_interview_get_id (interview), interview, answers, notes);
}
