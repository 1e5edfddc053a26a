/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that leave the library: recordings and notes. */

#include "flow-test.h"
#include "vas-answer.h"
#include "vas-files.h"
#include "vas-flow-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define CONTENTS "not a film, and copied as it is"

typedef struct
{
  FlowTest flow;
  char *interview_id;
  VasAnswer *answer;
  char *target;
} FilesTest;

static void
set_up (FilesTest *test, gconstpointer data)
{
  g_autoptr (VasRecording) recording = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  flow_test_init (&test->flow);
  test->interview_id = flow_test_add_interview (&test->flow, "Files", 1);
  recording = g_object_new (VAS_TYPE_RECORDING, "answer-id", "a", "file", "a.webm", NULL);
  test->answer = g_object_new (VAS_TYPE_ANSWER, "id", "a", "position", 1, "take", 2, "started",
                               G_GINT64_CONSTANT (1763750000000), "recording", recording, NULL);
  path = vas_files_get_recording_path (test->flow.library, test->answer);
  g_file_set_contents (path, CONTENTS, -1, &error);
  g_assert_no_error (error);
  test->target = g_build_filename (test->flow.folder, "copy.webm", NULL);
}

static void
tear_down (FilesTest *test, gconstpointer data)
{
  g_clear_object (&test->answer);
  g_clear_pointer (&test->interview_id, g_free);
  g_clear_pointer (&test->target, g_free);
  flow_test_clear (&test->flow);
}

static gboolean
save (FilesTest *test, const char *path, GError **error)
{
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  vas_files_save_recording_async (test->flow.library, test->answer, target, NULL, NULL, NULL, flow_test_on_done,
                                  &test->flow);
  result = flow_test_await (&test->flow);
  return vas_files_finish (test->flow.library, result, error);
}

static void
test_save (FilesTest *test, gconstpointer data)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (test->target, "there before", -1, NULL);
  g_assert_true (save (test, test->target, &error));
  g_assert_no_error (error);
  g_file_get_contents (test->target, &contents, NULL, NULL);
  g_assert_cmpstr (contents, ==, CONTENTS);
}

/* Saved onto itself, it is still there. */
static void
test_save_onto_itself (FilesTest *test, gconstpointer data)
{
  g_autofree char *path = vas_files_get_recording_path (test->flow.library, test->answer);
  g_autofree char *contents = NULL;

  save (test, path, NULL);
  g_file_get_contents (path, &contents, NULL, NULL);
  g_assert_cmpstr (contents, ==, CONTENTS);
}

static void
test_save_missing (FilesTest *test, gconstpointer data)
{
  g_autofree char *path = vas_files_get_recording_path (test->flow.library, test->answer);
  g_autoptr (GError) error = NULL;

  g_unlink (path);
  g_assert_false (save (test, test->target, &error));
  g_assert_error (error, VAS_FLOW_ERROR, VAS_FLOW_ERROR_NO_RECORDING);
  g_assert_false (g_file_test (test->target, G_FILE_TEST_EXISTS));
}

/* What commonly happens says what to do; the rest speaks for itself. */
static void
test_trouble_in_words (FilesTest *test, gconstpointer data)
{
  const struct
  {
    GQuark domain;
    int code;
    GQuark told_domain;
    int told_code;
  } cases[] = {
    { G_IO_ERROR, G_IO_ERROR_NO_SPACE, VAS_FLOW_ERROR, VAS_FLOW_ERROR_NO_SPACE },
    { G_FILE_ERROR, G_FILE_ERROR_NOSPC, VAS_FLOW_ERROR, VAS_FLOW_ERROR_NO_SPACE },
    { G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, VAS_FLOW_ERROR, VAS_FLOW_ERROR_NOT_ALLOWED },
    { G_IO_ERROR, G_IO_ERROR_READ_ONLY, VAS_FLOW_ERROR, VAS_FLOW_ERROR_NOT_ALLOWED },
    { G_FILE_ERROR, G_FILE_ERROR_ROFS, VAS_FLOW_ERROR, VAS_FLOW_ERROR_NOT_ALLOWED },
    { G_IO_ERROR, G_IO_ERROR_CANCELLED, G_IO_ERROR, G_IO_ERROR_CANCELLED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) told = vas_flow_error_of_file (g_error_new_literal (cases[i].domain, cases[i].code, "raw"),
                                                        "/a/place");

      g_assert_error (told, cases[i].told_domain, cases[i].told_code);
      g_assert_true ((strstr (told->message, "/a/place") != NULL) == (cases[i].told_domain == VAS_FLOW_ERROR));
    }
}

static void
test_suggested_name (FilesTest *test, gconstpointer data)
{
  g_autoptr (VasInterview) interview = g_object_new (VAS_TYPE_INTERVIEW, "title", "Shop/desk: “five” questions", NULL);
  g_autofree char *name = vas_files_suggest_name (interview, test->answer, NULL);
  g_autofree char *notes = vas_files_suggest_name (interview, test->answer, "vtt");

  g_assert_true (g_str_has_prefix (name, "2025-11-21 "));
  g_assert_true (g_str_has_suffix (name, ", Q2 take 2.webm"));
  g_assert_true (g_str_has_suffix (notes, ", Q2 take 2.vtt"));
  g_assert_null (strchr (name, '/'));
}

static void
add (const char *path, void (*func) (FilesTest *, gconstpointer))
{
  g_test_add (path, FilesTest, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/files/save", test_save);
  add ("/files/save-onto-itself", test_save_onto_itself);
  add ("/files/save-missing", test_save_missing);
  add ("/files/trouble-in-words", test_trouble_in_words);
  add ("/files/suggested-name", test_suggested_name);

  return g_test_run ();
}
