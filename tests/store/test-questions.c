/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-search.h"
#include "vas-store-sets.h"
#include "vas-text.h"
#include "vas-uuid.h"

static VasQuestion *
builtin (const char *key, const char *language, VasCategory category, const char *text)
{
  g_autoptr (VasQuestion) own = store_test_question (text);
  g_autofree char *id = vas_uuid_for_question (key, language);

  return vas_snapshot_with (own, "id", id, "key", key, "language", language, "category", category, "origin",
                            VAS_ORIGIN_BUILTIN, NULL);
}

static VasQuestionSet *
builtin_set (const char *key, const char *language, const char *first, const char *second)
{
  g_autofree char *id = vas_uuid_for_set (key, language);
  g_autofree char *first_id = vas_uuid_for_question (first, language);
  g_autofree char *second_id = second != NULL ? vas_uuid_for_question (second, language) : NULL;
  const char *const ids[] = { first_id, second_id, NULL };

  return g_object_new (VAS_TYPE_QUESTION_SET, "id", id, "key", key, "name", key, "question-ids", ids, "origin",
                       VAS_ORIGIN_BUILTIN, NULL);
}

static void
put_first_bank (VasConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (questions, builtin ("zebra", "fi", VAS_CATEGORY_SERVICE, "Mikä on seepra?"));
  g_ptr_array_add (questions, builtin ("apple", "fi", VAS_CATEGORY_COMPANY, "Mikä on omena?"));
  g_ptr_array_add (questions, builtin ("apple", "et", VAS_CATEGORY_COMPANY, "Mis on õun?"));
  g_ptr_array_add (sets, builtin_set ("zoo", "fi", "zebra", "apple"));
  g_ptr_array_add (sets, builtin_set ("all", "fi", "apple", NULL));
  g_ptr_array_add (sets, builtin_set ("all", "et", "apple", NULL));
  g_assert_true (vas_store_put_bank (connection, questions, sets, "1", &error));
  g_assert_no_error (error);
}

static void
bank (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *none = vas_store_get_bank_version (connection, &error);
  g_autofree char *version = NULL;
  g_autoptr (GPtrArray) finnish = NULL;
  g_autoptr (GPtrArray) company = NULL;
  g_autoptr (GPtrArray) all = NULL;
  VasQuestion *zebra;

  g_assert_null (none);
  g_assert_no_error (error);
  put_first_bank (connection);
  version = vas_store_get_bank_version (connection, &error);
  g_assert_cmpstr (version, ==, "1");

  finnish = vas_store_list_questions (connection, "fi", -1, &error);
  g_assert_cmpuint (finnish->len, ==, 2);
  zebra = g_ptr_array_index (finnish, 0);
  g_assert_cmpstr (vas_question_get_key (zebra), ==, "zebra");
  g_assert_cmpstr (vas_question_get_text (zebra), ==, "Mikä on seepra?");
  g_assert_cmpint (vas_question_get_category (zebra), ==, VAS_CATEGORY_SERVICE);
  g_assert_cmpint (vas_question_get_scheme (zebra), ==, VAS_SCHEME_OPEN);
  g_assert_cmpint (vas_question_get_origin (zebra), ==, VAS_ORIGIN_BUILTIN);
  g_assert_cmpint (vas_question_get_think_s (zebra), ==, 30);
  g_assert_cmpint (vas_question_get_answer_s (zebra), ==, 90);
  g_assert_cmpstr (vas_question_get_competencies (zebra)[0], ==, "motivation");
  g_assert_cmpstr (vas_question_get_competencies (zebra)[1], ==, "honesty");
  g_assert_null (vas_question_get_competencies (zebra)[2]);
  g_assert_cmpstr (vas_question_get_key (g_ptr_array_index (finnish, 1)), ==, "apple");

  company = vas_store_list_questions (connection, NULL, VAS_CATEGORY_COMPANY, &error);
  g_assert_cmpuint (company->len, ==, 2);
  all = vas_store_list_questions (connection, NULL, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpstr (vas_question_get_id (g_ptr_array_index (all, 3)), ==, test->question_id);
}

/* What a newer program lists can be imported into an older one, which then becomes newer, too. */
static void
bank_after_import (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) zebra = builtin ("zebra", "fi", VAS_CATEGORY_SERVICE, "Seepra?");
  g_autoptr (VasQuestion) imported = vas_snapshot_with (zebra, "key", NULL, "origin", VAS_ORIGIN_IMPORTED, NULL);
  g_autoptr (VasQuestion) apple = builtin ("apple", "fi", VAS_CATEGORY_COMPANY, "Vanha omena?");
  g_autoptr (VasQuestion) listed = vas_snapshot_with (apple, "key", NULL, "origin", VAS_ORIGIN_IMPORTED, NULL);
  static char *old[] = { (char *) "vanha", NULL };
  char **words[] = { old, NULL };
  g_autoptr (VasQuestion) got = NULL;
  g_autoptr (GPtrArray) finnish = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (vas_store_add_question (connection, listed, &error));
  g_assert_true (vas_store_add_question (connection, imported, &error));
  g_assert_true (vas_store_set_question_deleted (connection, vas_question_get_id (imported), 5000, &error));
  put_first_bank (connection);

  got = vas_store_find_question (connection, "zebra", "fi", &error);
  g_assert_no_error (error);
  g_assert_cmpint (vas_question_get_origin (got), ==, VAS_ORIGIN_BUILTIN);
  g_assert_cmpstr (vas_question_get_text (got), ==, "Mikä on seepra?");
  finnish = vas_store_list_questions (connection, "fi", -1, &error);
  g_assert_cmpuint (finnish->len, ==, 2);
  found = vas_store_search_questions (connection, words, NULL, &error);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_false (vas_store_add_question (connection, imported, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
test_bank_after_import (StoreTest *test, gconstpointer data)
{
  store_test_write (test, bank_after_import);
}

static void
test_bank (StoreTest *test, gconstpointer data)
{
  store_test_write (test, bank);
}

static void
sets (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) finnish = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (VasQuestionSet) got = NULL;
  g_autofree char *zebra = vas_uuid_for_question ("zebra", "fi");
  g_autofree char *apple = vas_uuid_for_question ("apple", "fi");

  put_first_bank (connection);
  finnish = vas_store_list_sets (connection, "fi", &error);
  g_assert_cmpuint (finnish->len, ==, 2);
  g_assert_cmpstr (vas_question_set_get_key (g_ptr_array_index (finnish, 0)), ==, "zoo");
  all = vas_store_list_sets (connection, NULL, &error);
  g_assert_cmpuint (all->len, ==, 3);

  got = vas_store_get_set (connection, vas_question_set_get_id (g_ptr_array_index (finnish, 0)), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vas_question_set_get_name (got), ==, "zoo");
  g_assert_cmpint (vas_question_set_get_origin (got), ==, VAS_ORIGIN_BUILTIN);
  g_assert_cmpstr (vas_question_set_get_question_ids (got)[0], ==, zebra);
  g_assert_cmpstr (vas_question_set_get_question_ids (got)[1], ==, apple);
  g_assert_null (vas_question_set_get_question_ids (got)[2]);

  g_assert_null (vas_store_get_set (connection, apple, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_sets (StoreTest *test, gconstpointer data)
{
  store_test_write (test, sets);
}

static void
next_bank (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) no_sets = g_ptr_array_new ();
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) listed_sets = NULL;
  g_autoptr (VasQuestion) retired = NULL;
  g_autofree char *zebra = vas_uuid_for_question ("zebra", "fi");

  put_first_bank (connection);
  g_ptr_array_add (questions, builtin ("melon", "fi", VAS_CATEGORY_SERVICE, "Mikä on meloni?"));
  g_ptr_array_add (questions, builtin ("apple", "fi", VAS_CATEGORY_SERVICE, "Millainen on omena?"));

  /* the same version: nothing happens */
  g_assert_true (vas_store_put_bank (connection, questions, no_sets, "1", &error));
  g_clear_pointer (&listed, g_ptr_array_unref);
  listed = vas_store_list_questions (connection, "fi", -1, &error);
  g_assert_cmpstr (vas_question_get_key (g_ptr_array_index (listed, 0)), ==, "zebra");
  g_clear_pointer (&listed, g_ptr_array_unref);

  g_assert_true (vas_store_put_bank (connection, questions, no_sets, "2", &error));
  g_assert_no_error (error);
  listed = vas_store_list_questions (connection, "fi", -1, &error);
  g_assert_cmpuint (listed->len, ==, 2);
  g_assert_cmpstr (vas_question_get_key (g_ptr_array_index (listed, 0)), ==, "melon");
  g_assert_cmpstr (vas_question_get_text (g_ptr_array_index (listed, 1)), ==, "Millainen on omena?");
  g_assert_cmpint (vas_question_get_category (g_ptr_array_index (listed, 1)), ==, VAS_CATEGORY_SERVICE);
  listed_sets = vas_store_list_sets (connection, NULL, &error);
  g_assert_cmpuint (listed_sets->len, ==, 0);

  retired = vas_store_get_question (connection, zebra, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vas_question_get_text (retired), ==, "Mikä on seepra?");
}

static void
test_next_bank (StoreTest *test, gconstpointer data)
{
  store_test_write (test, next_bank);
}

static void
returning_bank (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GPtrArray) listed = NULL;

  put_first_bank (connection);
  g_assert_true (vas_store_put_bank (connection, nothing, nothing, "2", &error));
  put_first_bank (connection);
  listed = vas_store_list_questions (connection, "fi", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (listed->len, ==, 2);
}

static void
test_returning_bank (StoreTest *test, gconstpointer data)
{
  store_test_write (test, returning_bank);
}

static void
own (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) question = store_test_question ("Onko Ä-kirjain?");
  g_autoptr (VasQuestion) got = NULL;
  g_autofree char *stamped = NULL;

  g_assert_true (vas_store_add_question (connection, question, &error));
  g_assert_no_error (error);
  got = vas_store_get_question (connection, vas_question_get_id (question), &error);
  g_assert_cmpstr (vas_question_get_text (got), ==, "Onko Ä-kirjain?");
  g_assert_null (vas_question_get_key (got));
  g_assert_cmpint (vas_question_get_origin (got), ==, VAS_ORIGIN_OWN);
  stamped = store_test_sql_text (connection, "SELECT count (*) FROM question WHERE text_stamp IS NOT NULL AND "
                                             "class_stamp IS NOT NULL AND times_stamp IS NOT NULL AND deleted_stamp "
                                             "IS NOT NULL AND position IS NULL");
  g_assert_cmpstr (stamped, ==, "2");

  g_assert_false (vas_store_add_question (connection, question, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
test_own (StoreTest *test, gconstpointer data)
{
  store_test_write (test, own);
}

static void
refuse (VasConnection *connection, VasQuestion *question)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vas_store_add_question (connection, question, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
bad_values (VasConnection *connection, StoreTest *test)
{
  static const char *const spaced[] = { "two words", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (VAS_TEXT_QUESTION_CHARS + 1, 'a');
  g_autoptr (VasQuestion) question = store_test_question ("Good");
  g_autoptr (VasQuestion) too_long = vas_snapshot_with (question, "text", long_text, NULL);
  g_autoptr (VasQuestion) bad_id = vas_snapshot_with (question, "id", "x", NULL);
  g_autoptr (VasQuestion) bad_key = vas_snapshot_with (question, "competencies", spaced, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) dangling = g_ptr_array_new_with_free_func (g_object_unref);

  refuse (connection, too_long);
  refuse (connection, bad_id);
  refuse (connection, bad_key);

  g_ptr_array_add (dangling, builtin_set ("zoo", "fi", "zebra", "apple"));
  g_assert_false (vas_store_put_bank (connection, none, dangling, "1", &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (vas_store_get_question (connection, "x", &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_bad_values (StoreTest *test, gconstpointer data)
{
  store_test_write (test, bad_values);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/questions/bank", test_bank);
  store_test_add ("/store/questions/bank-after-import", test_bank_after_import);
  store_test_add ("/store/questions/sets", test_sets);
  store_test_add ("/store/questions/next-bank", test_next_bank);
  store_test_add ("/store/questions/returning-bank", test_returning_bank);
  store_test_add ("/store/questions/own", test_own);
  store_test_add ("/store/questions/bad-values", test_bad_values);

  return g_test_run ();
}
