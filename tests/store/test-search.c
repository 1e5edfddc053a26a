/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-dossier-entry.h"
#include "vas-snapshot.h"
#include "vas-store-search.h"
#include "vas-uuid.h"

/* Searches for the words of @typed, and says which texts were found, best first. */
static char *
find (VasConnection *connection, const char *typed, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = g_strsplit (typed, " ", -1);
  g_autoptr (GPtrArray) alternatives = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (alternatives, g_strsplit (words[i], "|", -1));
  g_ptr_array_add (alternatives, NULL);

  found = vas_store_search_questions (connection, (char **const *) alternatives->pdata, language, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (VasQuestion) question = vas_store_get_question (connection, g_ptr_array_index (found, i), &error);

      g_assert_no_error (error);
      g_string_append_printf (texts, "%s%s", i > 0 ? " | " : "", vas_question_get_text (question));
    }

  return g_strdup (texts->str);
}

static void
assert_found (VasConnection *connection, const char *typed, const char *expected)
{
  g_autofree char *found = find (connection, typed, NULL);

  g_assert_cmpstr (found, ==, expected);
}

static VasQuestion *
add (VasConnection *connection, const char *text, const char *language, const char *follow_up)
{
  const char *const follow_ups[] = { follow_up, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) plain = store_test_question (text);
  VasQuestion *question = vas_snapshot_with (plain, "language", language, "follow-ups", follow_ups, NULL);

  g_assert_true (vas_store_add_question (connection, question, &error));
  g_assert_no_error (error);
  return question;
}

static void
letters (VasConnection *connection, StoreTest *test)
{
  g_autoptr (VasQuestion) work = add (connection, "Millaista työtä etsit?", "fi", NULL);
  g_autoptr (VasQuestion) plain = add (connection, "Tyota etsimassa", "fi", NULL);
  g_autoptr (VasQuestion) trade = add (connection, "Hva vet du om Næringslivet og Ørsted?", "nb", NULL);
  g_autofree char *norwegian = find (connection, "du", "nb");

  assert_found (connection, "työ", "Millaista työtä etsit? | Tyota etsimassa");
  assert_found (connection, "tyo", "Tyota etsimassa | Millaista työtä etsit?");
  assert_found (connection, "TYÖTÄ", "Millaista työtä etsit? | Tyota etsimassa");
  assert_found (connection, "tyo\xcc\x88", "Millaista työtä etsit? | Tyota etsimassa");
  assert_found (connection, "työtä etsit", "Millaista työtä etsit?");
  assert_found (connection, "etsit millaista", "Millaista työtä etsit?");
  assert_found (connection, "työtä muuta", "");
  assert_found (connection, "naerings", "Hva vet du om Næringslivet og Ørsted?");
  assert_found (connection, "ors", "Hva vet du om Næringslivet og Ørsted?");
  assert_found (connection, "ringslivet", "");
  assert_found (connection, "työmme|työ", "Millaista työtä etsit? | Tyota etsimassa");
  g_assert_cmpstr (norwegian, ==, "Hva vet du om Næringslivet og Ørsted?");
}

static void
test_letters (StoreTest *test, gconstpointer data)
{
  store_test_write (test, letters);
}

/* What people type is text, whatever it means to FTS5. */
static void
syntax (VasConnection *connection, StoreTest *test)
{
  static const char *const typed[] = { "\"",    "\"want", "want\"",    "(want",  "want)",     "-want", "+want",
                                       "want*", "^want",  "text:want", "{text}", "NEAR(want", "AND",   "want\\",
                                       "'want", "want;",  "want%_",    "*",      "",          ":",     "w\"a\"n" };
  g_autofree char *many = g_strnfill (5000, ' ');
  g_autofree char *long_word = g_strnfill (100000, 'w');
  g_autoptr (VasQuestion) operators = add (connection, "Sales and marketing, or near: C++ don't", "en", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *found = find (connection, typed[i], NULL);

      g_assert_nonnull (found);
    }
  for (guint i = 0; i + 1 < 5000; i += 2)
    many[i] = 'w';

  assert_found (connection, many, "Why do you want this job?");
  assert_found (connection, long_word, "");
  assert_found (connection, "\"want\"", "Why do you want this job?");
  assert_found (connection, "(want) * AND", "");
  assert_found (connection, "AND OR", "Sales and marketing, or near: C++ don't");
  assert_found (connection, "don't C++ ?", "Sales and marketing, or near: C++ don't");
  assert_found (connection, "? *", "");
}

static void
test_syntax (StoreTest *test, gconstpointer data)
{
  store_test_write (test, syntax);
}

static void
changes (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) question = add (connection, "Miksi juuri me?", "fi", "Entä palkka?");
  g_autoptr (VasQuestion) changed = vas_snapshot_with (question, "text", "Miksi sinä?", "language", "et", NULL);
  g_autofree char *estonian = NULL;
  const char *id = vas_question_get_id (question);

  assert_found (connection, "palk", "Miksi juuri me?");
  g_assert_true (vas_store_update_question (connection, changed, &error));
  assert_found (connection, "juuri", "");
  assert_found (connection, "sina palkka", "Miksi sinä?");
  estonian = find (connection, "sinä", "et");
  g_assert_cmpstr (estonian, ==, "Miksi sinä?");

  g_assert_true (vas_store_set_question_deleted (connection, id, 1000, &error));
  assert_found (connection, "miksi", "");
  g_assert_true (vas_store_update_question (connection, changed, &error));
  assert_found (connection, "miksi", "");
  g_assert_true (vas_store_set_question_deleted (connection, id, 0, &error));
  g_assert_no_error (error);
  assert_found (connection, "miksi", "Miksi sinä?");
}

static void
test_changes (StoreTest *test, gconstpointer data)
{
  store_test_write (test, changes);
}

static void
put_bank (VasConnection *connection, const char *version, const char *key, const char *text, const char *advice)
{
  g_autofree char *id = vas_uuid_for_question (key, "en");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) dossier = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (dossier,
                   g_object_new (VAS_TYPE_DOSSIER_ENTRY, "kind", VAS_DOSSIER_KIND_APPROACH, "text", advice, NULL));
  g_ptr_array_add (dossier,
                   g_object_new (VAS_TYPE_DOSSIER_ENTRY, "kind", VAS_DOSSIER_KIND_RELATED, "text", "zebra", NULL));
  g_ptr_array_add (questions, g_object_new (VAS_TYPE_QUESTION, "id", id, "key", key, "language", "en", "text", text,
                                            "dossier", dossier, "origin", VAS_ORIGIN_BUILTIN, NULL));
  g_assert_true (vas_store_put_bank (connection, questions, sets, version, &error));
  g_assert_no_error (error);
}

/* Text before dossier; and of an earlier bank nothing is found. */
static void
bank (VasConnection *connection, StoreTest *test)
{
  g_autoptr (VasQuestion) own = add (connection, "Tell us about patience at the counter", "en", NULL);

  put_bank (connection, "1", "calm", "How do you stay calm?", "Show patience, patience and more patience.");
  assert_found (connection, "patience", "Tell us about patience at the counter | How do you stay calm?");
  assert_found (connection, "zebra", "");
  put_bank (connection, "2", "calm", "How do you stay friendly?", "Breathe.");
  assert_found (connection, "calm", "");
  assert_found (connection, "breathe friendly", "How do you stay friendly?");
  put_bank (connection, "3", "other", "Something else?", "Other advice.");
  assert_found (connection, "breathe", "");
  assert_found (connection, "patience", "Tell us about patience at the counter");
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM question_search"), ==, 3);
  store_test_sql (connection, "INSERT INTO question_search (question_search) VALUES ('integrity-check')");
}

static void
test_bank (StoreTest *test, gconstpointer data)
{
  store_test_write (test, bank);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/search/letters", test_letters);
  store_test_add ("/store/search/syntax", test_syntax);
  store_test_add ("/store/search/changes", test_changes);
  store_test_add ("/store/search/bank", test_bank);

  return g_test_run ();
}
