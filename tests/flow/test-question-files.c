/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flow-test.h"
#include "vas-library-private.h"
#include "vas-question-files.h"
#include "vas-question.h"
#include "vas-questions.h"
#include "vas-rejected-line.h"
#include "vas-shelf.h"
#include "vas-store-interviews.h"
#include "vas-store-questions.h"
#include "vas-store-trash.h"
#include "wait-until.h"

#define PATIENCE_S 20

static const char *asked_id;

static void
set_up (FlowTest *test, gconstpointer data)
{
  flow_test_init (test);
}

static void
tear_down (FlowTest *test, gconstpointer data)
{
  flow_test_clear (test);
}

static GFile *
write_file (FlowTest *test, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static VasQuestionPreview *
read_file (FlowTest *test, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vas_question_files_read_async (test->library, file, "fi", NULL, flow_test_on_done, test);
  result = flow_test_await (test);
  return vas_question_files_read_finish (test->library, result, error);
}

static void
take (FlowTest *test, VasQuestionPreview *preview, const char *name)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vas_question_files_take_async (test->library, preview, name, flow_test_on_done, test);
  result = flow_test_await (test);
  vas_question_files_finish (test->library, result, &error);
  g_assert_no_error (error);
}

static gboolean
is_loaded (gpointer object)
{
  gboolean loaded = FALSE;

  g_object_get (object, "loaded", &loaded, NULL);
  return loaded;
}

/* Returns: (transfer full): the own and imported sets */
static VasShelf *
list_sets (FlowTest *test)
{
  VasShelf *shelf = vas_shelf_new_sets (test->library);

  vas_shelf_refresh (shelf);
  g_assert_true (wait_until (is_loaded, shelf, PATIENCE_S));
  return shelf;
}

static void
assert_counts (VasQuestionPreview *preview, guint n_new, guint n_known, guint n_rejected)
{
  g_assert_cmpuint (g_list_model_get_n_items (vas_question_preview_get_questions (preview)), ==, n_new);
  g_assert_cmpuint (g_list_model_get_n_items (vas_question_preview_get_known (preview)), ==, n_known);
  g_assert_cmpuint (g_list_model_get_n_items (vas_question_preview_get_rejected (preview)), ==, n_rejected);
}

static void
test_preview (FlowTest *test, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (test, "Kaupan kysymykset.csv", "text,language\nMiksi me?,\nWhy us?,en\n,en\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestionPreview) preview = read_file (test, file, &error);
  g_autoptr (VasQuestion) question = NULL;
  g_autoptr (VasRejectedLine) line = NULL;
  g_autoptr (VasShelf) shelf = list_sets (test);

  g_assert_no_error (error);
  assert_counts (preview, 2, 0, 1);
  g_assert_cmpstr (vas_question_preview_get_name (preview), ==, "Kaupan kysymykset");
  question = g_list_model_get_item (vas_question_preview_get_questions (preview), 0);
  g_assert_cmpstr (vas_question_get_language (question), ==, "fi");
  line = g_list_model_get_item (vas_question_preview_get_rejected (preview), 0);
  g_assert_cmpint (vas_rejected_line_get_line (line), ==, 4);
  /* Nothing has been written */
  g_assert_cmpuint (g_list_model_get_n_items (vas_shelf_get_items (shelf)), ==, 0);
}

static void
test_take (FlowTest *test, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (test, "a.csv", "text\nMiksi me?\nMiksi sinä?\n");
  g_autoptr (VasQuestionPreview) preview = read_file (test, file, NULL);
  g_autoptr (VasQuestionPreview) again = NULL;
  g_autoptr (VasShelf) shelf = NULL;
  g_autoptr (VasQuestionSet) set = NULL;

  take (test, preview, "Perjantai");
  shelf = list_sets (test);
  g_assert_cmpuint (g_list_model_get_n_items (vas_shelf_get_items (shelf)), ==, 1);
  set = g_list_model_get_item (vas_shelf_get_items (shelf), 0);
  g_assert_cmpstr (vas_question_set_get_name (set), ==, "Perjantai");
  g_assert_cmpstr (vas_question_set_get_language (set), ==, "fi");
  g_assert_cmpint (vas_question_set_get_origin (set), ==, VAS_ORIGIN_IMPORTED);
  g_assert_cmpuint (g_strv_length ((char **) vas_question_set_get_question_ids (set)), ==, 2);

  again = read_file (test, file, NULL);
  assert_counts (again, 0, 2, 0);
}

/* The same file twice makes one set; under another name it makes another. */
static void
test_take_twice (FlowTest *test, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (test, "a.csv", "text\nMiksi me?\n");

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (VasQuestionPreview) preview = read_file (test, file, NULL);
      g_autoptr (VasShelf) shelf = NULL;

      take (test, preview, i < 2 ? "a" : "b");
      shelf = list_sets (test);
      g_assert_cmpuint (g_list_model_get_n_items (vas_shelf_get_items (shelf)), ==, i < 2 ? 1 : 2);
    }
}

static void
test_deleted_comes_back (FlowTest *test, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (test, "a.csv", "text\nMiksi me?\n");
  g_autoptr (VasQuestionPreview) preview = read_file (test, file, NULL);
  g_autoptr (VasQuestion) question = g_list_model_get_item (vas_question_preview_get_questions (preview), 0);
  g_autoptr (VasQuestions) questions = vas_questions_new (test->library);
  g_autoptr (VasQuestionPreview) again = NULL;
  g_autoptr (VasQuestionPreview) at_last = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  take (test, preview, "a");
  vas_questions_delete_async (questions, vas_question_get_id (question), flow_test_on_done, test);
  result = flow_test_await (test);
  g_assert_true (vas_questions_change_finish (questions, result, NULL));

  again = read_file (test, file, NULL);
  assert_counts (again, 1, 0, 0);
  take (test, again, "a");
  at_last = read_file (test, file, NULL);
  assert_counts (at_last, 0, 1, 0);
}

static gpointer
ask_and_purge (VasConnection *connection, gpointer data, GError **error)
{
  guint n_purged = 0;

  g_assert_true (vas_store_insert_interview_question (connection, data, 1, asked_id, NULL, error));
  g_assert_true (vas_store_set_question_deleted (connection, asked_id, 1000, error));
  g_assert_true (vas_store_purge (connection, 2000, &n_purged, error));
  g_assert_cmpuint (n_purged, ==, 1);
  return data;
}

/* Gone for good, but for the interview that has it: for whoever takes the file again it is a new one. */
static void
test_purged_comes_back (FlowTest *test, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (test, "a.csv", "text\nMiksi me?\n");
  g_autoptr (VasQuestionPreview) preview = read_file (test, file, NULL);
  g_autoptr (VasQuestion) question = g_list_model_get_item (vas_question_preview_get_questions (preview), 0);
  g_autofree char *interview_id = flow_test_add_interview (test, "Before", 1);
  g_autoptr (VasQuestions) questions = vas_questions_new (test->library);
  g_autoptr (VasQuestionPreview) again = NULL;
  g_autoptr (GError) error = NULL;

  take (test, preview, NULL);
  asked_id = vas_question_get_id (question);
  vas_store_call_sync (vas_library_get_store (test->library), VAS_STORE_WRITE, ask_and_purge, interview_id, &error);
  g_assert_no_error (error);

  again = read_file (test, file, NULL);
  assert_counts (again, 1, 0, 0);
  take (test, again, "a");
  vas_questions_refresh (questions);
  g_assert_true (wait_until (is_loaded, questions, PATIENCE_S));
  g_assert_nonnull (vas_questions_find (questions, asked_id));
}

static void
test_refused (FlowTest *test, gconstpointer data)
{
  static const char *const texts[] = { "", "{\"questions\": 3}", "[\"Why us?\"", "text\n\"Why\n",
                                       "text\nMiksi \xe4?\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GFile) file = write_file (test, "bad", texts[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (VasQuestionPreview) preview = read_file (test, file, &error);

      g_assert_null (preview);
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, !=, "");
    }
}

static void
test_missing_file (FlowTest *test, gconstpointer data)
{
  g_autofree char *path = g_build_filename (test->folder, "nowhere.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_file (test, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* What was exported is the same set when it comes back. */
static void
test_export (FlowTest *test, gconstpointer data)
{
  const char *name = data;
  g_autoptr (GFile) file = write_file (test, "a.csv",
                                       "text,language,follow_ups\n\"Miksi; \"\"me\"\"?\",fi,Entä?\n=1+1,et,\n");
  g_autoptr (VasQuestionPreview) preview = read_file (test, file, NULL);
  g_autoptr (VasShelf) shelf = NULL;
  g_autoptr (VasQuestionSet) set = NULL;
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestionPreview) again = NULL;

  take (test, preview, "Mine & yours");
  shelf = list_sets (test);
  set = g_list_model_get_item (vas_shelf_get_items (shelf), 0);
  vas_question_files_export_async (test->library, set, target, NULL, flow_test_on_done, test);
  result = flow_test_await (test);
  vas_question_files_finish (test->library, result, &error);
  g_assert_no_error (error);

  again = read_file (test, target, &error);
  g_assert_no_error (error);
  assert_counts (again, 0, 2, 0);
  if (g_str_has_suffix (name, ".json"))
    g_assert_cmpstr (vas_question_preview_get_name (again), ==, "Mine & yours");
}

static void
test_export_refused (FlowTest *test, gconstpointer data)
{
  g_autoptr (VasQuestionSet) set = g_object_new (VAS_TYPE_QUESTION_SET, "name", "Empty", NULL);
  g_autoptr (GFile) target = g_file_new_for_path ("/nowhere/at/all.csv");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vas_question_files_export_async (test->library, set, target, NULL, flow_test_on_done, test);
  result = flow_test_await (test);
  g_assert_false (vas_question_files_finish (test->library, result, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, func) g_test_add ("/question-files/" name, FlowTest, data, set_up, func, tear_down)
  ADD ("preview", NULL, test_preview);
  ADD ("take", NULL, test_take);
  ADD ("take-twice", NULL, test_take_twice);
  ADD ("deleted-comes-back", NULL, test_deleted_comes_back);
  ADD ("purged-comes-back", NULL, test_purged_comes_back);
  ADD ("refused", NULL, test_refused);
  ADD ("missing-file", NULL, test_missing_file);
  ADD ("export-csv", "b.csv", test_export);
  ADD ("export-json", "b.json", test_export);
  ADD ("export-refused", NULL, test_export_refused);
#undef ADD

  return g_test_run ();
}
