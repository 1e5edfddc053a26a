/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample that the program brings along, in a library. */

#include "flow-test.h"
#include "vas-library-private.h"
#include "vas-question.h"
#include "vas-sample.h"
#include "vas-store-recordings.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define FOLDER "/io/github/vastaus/Vastaus/sample"

static const char *const languages[] = { "en", "fi", "et", "nb" };
static const char *const keys[] = { "turned-unhappy-customer-round", "angry-customer" };

static GPtrArray *
make_bank (void)
{
  GPtrArray *bank = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
      {
        g_autofree char *id = vas_uuid_for_question (keys[j], languages[i]);

        g_ptr_array_add (bank, g_object_new (VAS_TYPE_QUESTION, "id", id, "key", keys[j], "language", languages[i],
                                             "text", "?", "answer-s", 60, "origin", VAS_ORIGIN_BUILTIN, NULL));
      }

  return bank;
}

static void
set_up (FlowTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) bank = make_bank ();

  flow_test_init_with_bank (test, bank);
}

static void
tear_down (FlowTest *test, gconstpointer data)
{
  flow_test_clear (test);
}

/* Returns: (transfer full): UUID of the sample interview */
static char *
add_sample (FlowTest *test, const char *language)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *id;

  vas_sample_add_async (test->library, FOLDER, language, flow_test_on_done, test);
  result = flow_test_await (test);
  id = vas_sample_add_finish (test->library, result, &error);
  g_assert_no_error (error);

  return id;
}

static gboolean
one_is_listed (gpointer user_data)
{
  FlowTest *test = user_data;

  return g_list_model_get_n_items (vas_library_get_interviews (test->library)) == 1;
}

static gpointer
list_recordings (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_recordings (connection, error);
}

/* As many files as rows, and no more than one sample has. */
static void
assert_two_recordings (FlowTest *test)
{
  g_autofree char *path = g_build_filename (test->folder, "recordings", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) rows = vas_store_call_sync (vas_library_get_store (test->library), VAS_STORE_READ,
                                                    list_recordings, NULL, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 2);
  g_assert_cmpuint (rows->len, ==, 2);
}

static void
test_add (FlowTest *test, gconstpointer data)
{
  g_autofree char *id = add_sample (test, "fi");
  g_autofree char *again = NULL;
  g_autoptr (VasInterview) interview = NULL;

  g_assert_true (wait_until (one_is_listed, test, 10));
  interview = g_list_model_get_item (vas_library_get_interviews (test->library), 0);
  g_assert_cmpstr (vas_interview_get_language (interview), ==, "fi");
  g_assert_true (vas_interview_get_sample (interview));
  g_assert_cmpint (vas_interview_get_note_count (interview), >, 0);
  g_assert_cmpint (vas_interview_get_bytes (interview), >, 0);

  again = add_sample (test, "fi");
  g_assert_cmpstr (again, ==, id);
  assert_two_recordings (test);
}

static void
test_language_without_one (FlowTest *test, gconstpointer data)
{
  g_autofree char *id = add_sample (test, "sv");
  g_autofree char *english = add_sample (test, "en");

  g_assert_cmpstr (id, ==, english);
}

typedef struct
{
  char *ids[2];
  guint n_done;
} Twice;

static void
on_added (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Twice *twice = user_data;
  g_autoptr (GError) error = NULL;

  twice->ids[twice->n_done] = vas_sample_add_finish (VAS_LIBRARY (source), result, &error);
  g_assert_no_error (error);
  twice->n_done++;
}

static gboolean
both_done (gpointer user_data)
{
  Twice *twice = user_data;

  return twice->n_done == 2;
}

/* A click and another one before the first is done */
static void
test_twice_at_once (FlowTest *test, gconstpointer data)
{
  Twice twice = { 0 };

  vas_sample_add_async (test->library, FOLDER, "en", on_added, &twice);
  vas_sample_add_async (test->library, FOLDER, "en", on_added, &twice);
  g_assert_true (wait_until (both_done, &twice, 20));
  g_assert_cmpstr (twice.ids[0], ==, twice.ids[1]);
  assert_two_recordings (test);
  g_free (twice.ids[0]);
  g_free (twice.ids[1]);
}

/* It goes like any other interview, and can be had again. */
static void
test_remove (FlowTest *test, gconstpointer data)
{
  g_autofree char *id = add_sample (test, "en");
  g_autofree char *other = NULL;

  vas_library_delete_interview_async (test->library, id, flow_test_on_done, test);
  flow_test_change (test);
  vas_library_empty_trash_async (test->library, flow_test_on_done, test);
  flow_test_change (test);
  other = add_sample (test, "en");
  g_assert_cmpstr (other, !=, id);
  assert_two_recordings (test);
}

static void
add (const char *path, void (*func) (FlowTest *, gconstpointer))
{
  g_test_add (path, FlowTest, NULL, set_up, func, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/sample/add", test_add);
  add ("/sample/language-without-one", test_language_without_one);
  add ("/sample/twice-at-once", test_twice_at_once);
  add ("/sample/remove", test_remove);

  return g_test_run ();
}
