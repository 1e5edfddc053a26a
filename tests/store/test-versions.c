/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Libraries that earlier programs left behind, and what is in them once they were opened. */

#include "store-child.h"
#include "store-test.h"

#include "vas-connection-private.h"
#include "vas-question-entry.h"
#include "vas-schema.h"
#include "vas-store-check.h"
#include "vas-store-drills.h"
#include "vas-store-markers.h"
#include "vas-store-outlines.h"
#include "vas-store-profiles.h"
#include "vas-store-ratings.h"
#include "vas-store-replies.h"
#include "vas-store-reviews.h"
#include "vas-store-rubrics.h"
#include "vas-store-search.h"
#include "vas-store-sets.h"
#include "vas-store-snippets.h"

#define N_KILLS 12
/* About twice what it takes, so that some are killed on the way and some are done */
#define LONGEST_UPGRADE_US 60000

#define SCHEMA_SQL                                                                          \
  "SELECT group_concat (type || ' ' || name || ' ' || coalesce (sql, ''), char (10)) FROM " \
  "(SELECT * FROM sqlite_schema ORDER BY type, name)"

static gpointer
read_schema (VasConnection *connection, gpointer data, GError **error)
{
  return store_test_sql_text (connection, SCHEMA_SQL);
}

static gpointer
check (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_check_database (connection, error);
}

static gpointer
read_all (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) interviews = vas_store_list_interviews (connection, FALSE, NULL, error);
  VasInterview *interview = g_ptr_array_index (interviews, 0);
  g_autoptr (GPtrArray) answers = vas_store_list_answers (connection, vas_interview_get_id (interview), error);
  VasAnswer *answer = g_ptr_array_index (answers, 0);
  g_autoptr (GPtrArray) notes = vas_store_list_notes (connection, vas_answer_get_id (answer), error);
  g_autoptr (GPtrArray) ratings = vas_store_list_ratings (connection, vas_answer_get_id (answer), error);
  g_autoptr (GPtrArray) questions = vas_store_list_questions (connection, NULL, -1, error);
  g_autoptr (VasCandidate) candidate = vas_store_ensure_candidate (connection, error);
  g_autoptr (GBytes) peaks = vas_store_get_peaks (connection, vas_answer_get_id (answer), error);

  g_assert_cmpstr (vas_interview_get_title (interview), ==, "First interview");
  g_assert_cmpint (vas_interview_get_duration_ms (interview), ==, 60000);
  g_assert_cmpint (vas_interview_get_note_count (interview), ==, 1);
  g_assert_cmpint (vas_interview_get_bytes (interview), ==, 1000);
  g_assert_cmpint (vas_answer_get_state (answer), ==, VAS_ANSWER_STATE_COMPLETE);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (vas_note_get_text (g_ptr_array_index (notes, 0)), ==, "second text, with 'quotes' and ß");
  g_assert_cmpint (vas_rating_get_value (g_ptr_array_index (ratings, 0)), ==, 4);
  g_assert_cmpuint (questions->len, ==, 2);
  g_assert_cmpstr (vas_question_get_key (g_ptr_array_index (questions, 0)), ==, "zebra");
  g_assert_cmpstr (vas_candidate_get_name (candidate), ==, "Õnne");
  g_assert_cmpuint (g_bytes_get_size (peaks), ==, 3);

  return NULL;
}

static gpointer
read_version_2 (VasConnection *connection, gpointer data, GError **error)
{
  static char *onn[] = { (char *) "onne", NULL };
  char **words[] = { onn, NULL };
  g_autoptr (GPtrArray) found = vas_store_search_questions (connection, words, "et", error);
  g_autoptr (GPtrArray) dossier = vas_store_list_dossier (connection, g_ptr_array_index (found, 0), error);
  g_autoptr (GPtrArray) entries = vas_store_list_question_entries (connection, NULL, error);
  g_autoptr (GPtrArray) sets = vas_store_list_sets (connection, "en", error);
  g_autoptr (GPtrArray) profiles = vas_store_list_profiles (connection, error);
  g_autoptr (GPtrArray) interviews = vas_store_list_interviews (connection, FALSE, NULL, error);
  VasInterview *interview = g_ptr_array_index (interviews, 0);
  g_autoptr (GPtrArray) asked = vas_store_list_interview_questions (connection, vas_interview_get_id (interview),
                                                                    error);
  VasQuestion *own = vas_question_entry_get_question (g_ptr_array_index (entries, 1));
  g_autoptr (GPtrArray) outline = vas_store_list_outline (connection, vas_question_get_id (own), error);

  g_assert_cmpuint (dossier->len, ==, 2);
  g_assert_true (vas_question_entry_get_starred (g_ptr_array_index (entries, 0)));
  g_assert_cmpint (vas_question_entry_get_take_count (g_ptr_array_index (entries, 1)), ==, 1);
  g_assert_cmpstr (vas_question_get_follow_ups (own)[0], ==, "Why here?");
  g_assert_cmpstr (vas_outline_part_get_text (g_ptr_array_index (outline, 0)), ==, "My own words");
  g_assert_cmpuint (g_strv_length ((char **) vas_question_set_get_question_ids (g_ptr_array_index (sets, 0))), ==, 2);
  g_assert_cmpstr (vas_job_profile_get_key_words (g_ptr_array_index (profiles, 0))[1], ==, "team work");
  g_assert_cmpint (vas_interview_get_mode (interview), ==, VAS_MODE_STRICT);
  g_assert_cmpstr (vas_interview_get_profile_id (interview), ==,
                   vas_job_profile_get_id (g_ptr_array_index (profiles, 0)));
  g_assert_cmpstr (vas_question_get_text (g_ptr_array_index (asked, 1)), ==, "Mis on õnn ettevõttes Õun AS?");

  return NULL;
}

static gpointer
put_bank_anew (VasConnection *connection, gpointer data, GError **error)
{
  static char *want[] = { (char *) "want", NULL };
  char **words[] = { want, NULL };
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *version = vas_store_get_bank_version (connection, error);

  g_assert_null (version);
  vas_store_put_bank (connection, none, none, "bank-1", error);
  found = vas_store_search_questions (connection, words, NULL, error);
  g_assert_cmpuint (found->len, ==, 1);

  return NULL;
}

static gpointer
read_version_3 (VasConnection *connection, gpointer data, GError **error)
{
  g_autofree char *interview_id = store_test_sql_text (connection, "SELECT id FROM interview");
  g_autofree char *answer_id = store_test_sql_text (connection, "SELECT id FROM answer");
  g_autofree char *reviewer_id = store_test_sql_text (connection, "SELECT id FROM reviewer");
  g_autoptr (GPtrArray) notes = vas_store_list_notes (connection, answer_id, error);
  g_autoptr (GPtrArray) replies = vas_store_list_replies (connection, answer_id, error);
  g_autoptr (GPtrArray) ratings = vas_store_list_ratings (connection, answer_id, error);
  g_autoptr (GPtrArray) sets = vas_store_list_marker_sets (connection, FALSE, error);
  g_autoptr (GPtrArray) rubrics = vas_store_list_rubrics (connection, FALSE, error);
  g_autoptr (GPtrArray) marks = vas_store_list_drill_marks (connection, answer_id, error);
  g_autoptr (GPtrArray) snippets = vas_store_list_snippets (connection, FALSE, error);
  GPtrArray *markers = vas_marker_set_get_markers (g_ptr_array_index (sets, 0));
  GPtrArray *dimensions = vas_rubric_get_dimensions (g_ptr_array_index (rubrics, 0));
  g_autoptr (VasReviewState) state = NULL;

  read_version_2 (connection, data, error);
  g_assert_true (vas_store_get_review_state (connection, interview_id, reviewer_id, &state, error));
  g_assert_cmpstr (vas_note_get_label (g_ptr_array_index (notes, 0)), ==, "Smiles");
  g_assert_cmpstr (vas_note_reply_get_text (g_ptr_array_index (replies, 0)), ==, "Yes, Õnne");
  g_assert_cmpuint (ratings->len, ==, 2);
  g_assert_cmpstr (vas_own_marker_get_name (g_ptr_array_index (markers, 1)), ==, "Looks down");
  g_assert_true (vas_own_marker_get_span (g_ptr_array_index (markers, 1)));
  g_assert_cmpstr (vas_rubric_dimension_get_anchors (g_ptr_array_index (dimensions, 0))[4], ==, "Calm");
  g_assert_cmpint (vas_drill_mark_get_outcome (g_ptr_array_index (marks, 0)), ==, VAS_DRILL_OUTCOME_NOT_YET);
  g_assert_cmpint (vas_snippet_get_aspect (g_ptr_array_index (snippets, 0)), ==, VAS_ASPECT_PACE);
  g_assert_cmpstr (vas_review_state_get_keep (state), ==, "The smile");
  g_assert_true (vas_review_state_get_draft (state));

  return NULL;
}

/* It has everything in it, and the schema of a fresh one. */
static void
assert_opens (const char *directory, VasStoreFunc read)
{
  g_autofree char *fresh_directory = store_test_directory ();
  g_autoptr (VasStore) store = vas_store_new (directory);
  g_autoptr (VasStore) fresh = vas_store_new (fresh_directory);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *fresh_schema = NULL;

  vas_store_open_sync (store, &error);
  g_assert_no_error (error);
  vas_store_open_sync (fresh, &error);
  g_assert_no_error (error);

  schema = vas_store_call_sync (store, VAS_STORE_READ, read_schema, NULL, &error);
  fresh_schema = vas_store_call_sync (fresh, VAS_STORE_READ, read_schema, NULL, &error);
  g_assert_cmpstr (schema, ==, fresh_schema);
  vas_store_call_sync (store, VAS_STORE_WRITE, read, NULL, &error);
  g_assert_no_error (error);
  findings = vas_store_call_sync (store, VAS_STORE_READ, check, NULL, &error);
  g_assert_cmpuint (findings->len, ==, 0);

  g_assert_true (vas_store_close_sync (store, &error));
  g_assert_true (vas_store_close_sync (fresh, &error));
  store_test_remove (fresh_directory);
}

/* A library that an earlier program left behind */
static void
assert_version_opens (const char *fixture, VasStoreFunc read)
{
  g_autofree char *directory = store_test_directory ();

  store_test_fixture (directory, fixture);
  assert_opens (directory, read);
  store_test_remove (directory);
}

static gpointer
read_version_1 (VasConnection *connection, gpointer data, GError **error)
{
  read_all (connection, data, error);

  return put_bank_anew (connection, data, error);
}

/* The own question of that time is found once the bank has been put in. */
static void
test_version_1 (void)
{
  assert_version_opens ("version-1.sql", read_version_1);
}

static void
test_version_2 (void)
{
  assert_version_opens ("version-2.sql", read_version_2);
}

static void
test_version_3 (void)
{
  assert_version_opens ("version-3.sql", read_version_3);
}

static int
child_upgrade (const char *directory)
{
  g_autoptr (VasConnection) connection = vas_connection_new (directory);
  g_autofree char *path = store_test_path (directory, "library.sqlite3");

  if (!vas_connection_open_file (connection, path, NULL) || !vas_connection_configure (connection, NULL))
    return 1;

  store_child_say ("ready");
  return vas_schema_upgrade (connection, NULL) ? 0 : 1;
}

/* Killed anywhere on the way: the library is of one version or of the other, and whole. */
static void
assert_killed (const char *fixture, VasStoreFunc read)
{
  for (int i = 0; i < N_KILLS; i++)
    {
      g_autofree char *directory = store_test_directory ();
      g_autoptr (GSubprocess) child = NULL;
      g_autofree char *ready = NULL;

      store_test_fixture (directory, fixture);
      child = store_child_start ("child-upgrade", directory);
      ready = store_child_read_line (child);
      g_assert_cmpstr (ready, ==, "ready");
      g_usleep (g_test_rand_int_range (0, LONGEST_UPGRADE_US));
      store_child_kill (child);
      assert_opens (directory, read);
      store_test_remove (directory);
    }
}

static void
test_killed_1 (void)
{
  assert_killed ("version-1.sql", read_version_1);
}

static void
test_killed_2 (void)
{
  assert_killed ("version-2.sql", read_version_2);
}

/* One fixture for each version there has been. */
static void
test_fixtures (void)
{
  for (int version = 1; version <= vas_schema_latest (); version++)
    {
      g_autofree char *name = g_strdup_printf ("version-%d.sql", version);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "store", "fixtures", name, NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

int
main (int argc, char **argv)
{
  static const StoreChildCommand commands[] = { { "child-upgrade", child_upgrade }, { NULL, NULL } };
  int status;

  if (store_child_is_one (argc, argv, commands, &status))
    return status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/versions/1", test_version_1);
  g_test_add_func ("/store/versions/2", test_version_2);
  g_test_add_func ("/store/versions/3", test_version_3);
  g_test_add_func ("/store/versions/fixtures", test_fixtures);
  g_test_add_func ("/store/versions/killed-1", test_killed_1);
  g_test_add_func ("/store/versions/killed-2", test_killed_2);

  return g_test_run ();
}
