/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The input holds the texts, a form feed, and the times. */

#include "fuzz-target.h"
#include "vas-note.h"
#include "vas-sample-file.h"

#include <string.h>

static void
check_answer (VasSampleAnswer *answer)
{
  for (guint i = 0; i < answer->notes->len; i++)
    {
      VasNote *note = g_ptr_array_index (answer->notes, i);

      g_assert_true (g_utf8_validate (vas_note_get_text (note), -1, NULL));
      g_assert_cmpint (vas_note_get_start_ms (note), <, vas_note_get_end_ms (note));
      g_assert_cmpint (vas_note_get_end_ms (note), <=, answer->duration_ms);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const uint8_t *separator = size > 0 ? memchr (data, '\f', size) : NULL;
  size_t length = separator != NULL ? (size_t) (separator - data) : size;
  size_t rest = separator != NULL ? size - length - 1 : 0;
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GBytes) timing = g_bytes_new (rest > 0 ? separator + 1 : NULL, rest);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasSample) sample = vas_sample_file_parse (bytes, timing, &error);

  g_assert_true ((sample == NULL) == (error != NULL));
  g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));

  for (guint i = 0; sample != NULL && i < sample->answers->len; i++)
    check_answer (g_ptr_array_index (sample->answers, i));

  return 0;
}
