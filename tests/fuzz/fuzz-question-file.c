/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-target.h"
#include "vas-question-file.h"
#include "vas-question.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = vas_question_file_parse (bytes, &error);

  g_assert_true ((questions == NULL) == (error != NULL));
  g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      VasQuestion *question = g_ptr_array_index (questions, i);

      g_assert_true (g_utf8_validate (vas_question_get_text (question), -1, NULL));
      g_assert_cmpint (g_utf8_strlen (vas_question_get_text (question), -1), >, 0);
      g_assert_cmpint (vas_question_get_answer_s (question), >=, 5);
    }

  return 0;
}
