/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-dossier-entry.h"
#include "vas-question-entry.h"
#include "vas-snapshot.h"
#include "vas-store-error.h"
#include "vas-store-ratings.h"
#include "vas-store-trash.h"
#include "vas-uuid.h"

static VasQuestion *
builtin (const char *key, const char *language)
{
  static const char *const follow_ups[] = { "Why?", "How?", NULL };
  g_autoptr (VasQuestion) own = store_test_question ("What is it?");
  g_autofree char *id = vas_uuid_for_question (key, language);
  g_autoptr (GPtrArray) dossier = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (dossier, g_object_new (VAS_TYPE_DOSSIER_ENTRY, "kind", VAS_DOSSIER_KIND_PURPOSE, "text",
                                          "To see what you know", NULL));
  g_ptr_array_add (dossier, g_object_new (VAS_TYPE_DOSSIER_ENTRY, "kind", VAS_DOSSIER_KIND_OUTLINE, "part",
                                          "definition", "text", "Say what it is", NULL));
  return vas_snapshot_with (own, "id", id, "key", key, "language", language, "origin", VAS_ORIGIN_BUILTIN,
                            "profile-text", "What is it at {company}?", "follow-ups", follow_ups, "dossier", dossier,
                            NULL);
}

static gboolean
put (VasConnection *connection, const char *version, VasQuestion *question, GError **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();

  g_ptr_array_add (questions, question);
  return vas_store_put_bank (connection, questions, sets, version, error);
}

static void
dossier (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) question = builtin ("it", "et");
  g_autoptr (VasQuestion) bare = vas_snapshot_with (question, "dossier", NULL, NULL);
  g_autoptr (VasQuestion) found = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_true (put (connection, "1", question, &error));
  found = vas_store_find_question (connection, "it", "et", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vas_question_get_profile_text (found), ==, "What is it at {company}?");
  g_assert_cmpstr (vas_question_get_follow_ups (found)[1], ==, "How?");
  g_assert_null (vas_question_get_follow_ups (found)[2]);

  entries = vas_store_list_dossier (connection, vas_question_get_id (found), &error);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpint (vas_dossier_entry_get_kind (g_ptr_array_index (entries, 0)), ==, VAS_DOSSIER_KIND_PURPOSE);
  g_assert_null (vas_dossier_entry_get_part (g_ptr_array_index (entries, 0)));
  g_assert_cmpstr (vas_dossier_entry_get_part (g_ptr_array_index (entries, 1)), ==, "definition");
  g_assert_cmpstr (vas_dossier_entry_get_text (g_ptr_array_index (entries, 1)), ==, "Say what it is");

  g_assert_true (put (connection, "2", bare, &error));
  none = vas_store_list_dossier (connection, vas_question_get_id (found), &error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (vas_store_find_question (connection, "it", "fi", &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_dossier (StoreTest *test, gconstpointer data)
{
  store_test_write (test, dossier);
}

static void
update (VasConnection *connection, StoreTest *test)
{
  static const char *const follow_ups[] = { "And then?", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) question = vas_store_get_question (connection, test->question_id, &error);
  g_autoptr (VasQuestion) changed = vas_snapshot_with (question, "think-s", 45, "follow-ups", follow_ups, NULL);
  g_autoptr (VasQuestion) bank = builtin ("it", "et");
  g_autoptr (VasQuestion) got = NULL;

  g_assert_true (vas_store_update_question (connection, changed, &error));
  g_assert_no_error (error);
  got = vas_store_get_question (connection, test->question_id, &error);
  g_assert_true (vas_snapshot_equal (got, changed));
  g_assert_cmpint (store_test_sql_int (connection, "SELECT times_stamp > deleted_stamp AND follow_ups_stamp = "
                                                   "times_stamp AND text_stamp = deleted_stamp AND class_stamp = "
                                                   "deleted_stamp FROM question"),
                   ==, 1);

  g_assert_true (put (connection, "1", bank, &error));
  g_assert_false (vas_store_update_question (connection, bank, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (vas_store_set_question_deleted (connection, vas_question_get_id (bank), 1000, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_update (StoreTest *test, gconstpointer data)
{
  store_test_write (test, update);
}

static void
rate (VasConnection *connection, const char *answer_id, VasRole role, const char *dimension, int value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasReviewer) reviewer = vas_store_ensure_reviewer (connection, "Kaisa", role, &error);
  g_autoptr (VasRating) rating = g_object_new (VAS_TYPE_RATING, "answer-id", answer_id, "reviewer-id",
                                               vas_reviewer_get_id (reviewer), "dimension", dimension, "value", value,
                                               NULL);

  g_assert_true (vas_store_set_rating (connection, rating, &error));
  g_assert_no_error (error);
}

static void
assert_entry (VasConnection *connection, int takes, gint64 practised, int rating)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = vas_store_list_question_entries (connection, "en", &error);
  VasQuestionEntry *entry = g_ptr_array_index (entries, 0);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpint (vas_question_entry_get_take_count (entry), ==, takes);
  g_assert_cmpint (vas_question_entry_get_practised (entry), ==, practised);
  g_assert_cmpint (vas_question_entry_get_rating (entry), ==, rating);
}

/* Only what the candidate did, and still has: neither what others said nor what is deleted. */
static void
entries (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasAnswer) plain = store_test_answer (test->interview_id, test->question_id, 0, 2);
  g_autoptr (VasAnswer) later = vas_snapshot_with (plain, "started", G_GINT64_CONSTANT (9000), NULL);
  const char *later_id = vas_answer_get_id (later);
  g_autoptr (GPtrArray) other = NULL;

  assert_entry (connection, 1, 2000, 0);
  rate (connection, test->answer_id, VAS_ROLE_MENTOR, "overall", 5);
  rate (connection, test->answer_id, VAS_ROLE_SELF, "voice", 4);
  assert_entry (connection, 1, 2000, 0);
  rate (connection, test->answer_id, VAS_ROLE_SELF, "overall", 2);
  assert_entry (connection, 1, 2000, 2);

  g_assert_true (vas_store_add_answer (connection, later, &error));
  assert_entry (connection, 1, 2000, 2);
  g_assert_true (vas_store_finish_answer (connection, later_id, VAS_ANSWER_STATE_COMPLETE, 1000, NULL, &error));
  assert_entry (connection, 2, 9000, 2);
  rate (connection, later_id, VAS_ROLE_SELF, "overall", 4);
  assert_entry (connection, 2, 9000, 4);
  g_assert_true (vas_store_set_answer_deleted (connection, later_id, 1000, &error));
  assert_entry (connection, 1, 2000, 2);
  g_assert_true (vas_store_set_interview_deleted (connection, test->interview_id, 1000, &error));
  assert_entry (connection, 0, 0, 0);
  other = vas_store_list_question_entries (connection, "fi", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (other->len, ==, 0);
}

static void
test_entries (StoreTest *test, gconstpointer data)
{
  store_test_write (test, entries);
}

/* A question that was asked stays for its interview, can no longer be restored, and goes with the interview. */
static void
purge (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) unused = store_test_question ("Never asked?");
  g_autoptr (GPtrArray) trash = NULL;
  g_autoptr (GPtrArray) empty = NULL;
  g_autoptr (GPtrArray) asked = NULL;
  guint n_purged = 0;

  g_assert_true (vas_store_add_question (connection, unused, &error));
  g_assert_true (vas_store_set_question_deleted (connection, vas_question_get_id (unused), 1000, &error));
  g_assert_true (vas_store_set_question_deleted (connection, test->question_id, 2000, &error));
  trash = vas_store_list_deleted_questions (connection, &error);
  g_assert_cmpuint (trash->len, ==, 2);
  g_assert_cmpstr (vas_question_get_id (g_ptr_array_index (trash, 0)), ==, test->question_id);

  g_assert_true (vas_store_purge (connection, 2001, &n_purged, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_purged, ==, 2);
  empty = vas_store_list_deleted_questions (connection, &error);
  g_assert_cmpuint (empty->len, ==, 0);
  asked = vas_store_list_interview_questions (connection, test->interview_id, &error);
  g_assert_cmpuint (asked->len, ==, 1);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM question"), ==, 1);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM tombstone WHERE kind = 'question'"), ==, 1);
  g_assert_false (vas_store_set_question_deleted (connection, test->question_id, 0, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (vas_store_set_interview_deleted (connection, test->interview_id, 2000, &error));
  g_assert_true (vas_store_purge (connection, 2001, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM question"), ==, 0);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM tombstone WHERE kind = 'question'"), ==, 2);
}

static void
test_purge (StoreTest *test, gconstpointer data)
{
  store_test_write (test, purge);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/question-entries/dossier", test_dossier);
  store_test_add ("/store/question-entries/update", test_update);
  store_test_add ("/store/question-entries/entries", test_entries);
  store_test_add ("/store/question-entries/purge", test_purge);

  return g_test_run ();
}
