/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-target.h"
#include "vas-question-import.h"
#include "vas-question.h"
#include "vas-rejected-line.h"
#include "vas-uuid.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestionImport) import = vas_question_import_parse (bytes, "et", &error);

  g_assert_true ((import == NULL) == (error != NULL));
  g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));

  for (guint i = 0; import != NULL && i < import->questions->len; i++)
    {
      VasQuestion *question = g_ptr_array_index (import->questions, i);

      g_assert_true (vas_uuid_is_valid (vas_question_get_id (question)));
      g_assert_true (g_utf8_validate (vas_question_get_text (question), -1, NULL));
      g_assert_cmpint (vas_question_get_answer_s (question), >=, 5);
    }
  for (guint i = 0; import != NULL && i < import->rejected->len; i++)
    {
      VasRejectedLine *rejected = g_ptr_array_index (import->rejected, i);

      g_assert_true (g_utf8_validate (vas_rejected_line_get_text (rejected), -1, NULL));
      g_assert_true (g_utf8_validate (vas_rejected_line_get_reason (rejected), -1, NULL));
    }

  return 0;
}
