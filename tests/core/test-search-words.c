/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-search-words.h"

static void
assert_alternatives (VasSearchWords *words, guint index, const char *expected)
{
  g_autofree char *joined = g_strjoinv (" ", words->alternatives[index]);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (VasSearchWords) words = vas_search_words_new ("  \"Why\" OR-you's*  ", "en");

  assert_alternatives (words, 0, "Why");
  assert_alternatives (words, 1, "OR");
  assert_alternatives (words, 2, "you");
  assert_alternatives (words, 3, "s");
  g_assert_null (words->alternatives[4]);
  g_assert_cmpstr (words->language, ==, "en");
}

static void
test_nothing (void)
{
  const char *const texts[] = { NULL, "", "  ", "\"*-()", "…" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (vas_search_words_new (texts[i], NULL));
}

/* Any form of a word whose stem changes leads to its other stems. */
static void
test_stems (void)
{
  g_autoptr (VasSearchWords) nominative = vas_search_words_new ("Asiakas", "fi");
  g_autoptr (VasSearchWords) genitive = vas_search_words_new ("asiakkaan", "fi");
  g_autoptr (VasSearchWords) estonian = vas_search_words_new ("ÜLESANDED", "et");
  g_autoptr (VasSearchWords) other_language = vas_search_words_new ("asiakas", "et");
  g_autoptr (VasSearchWords) any_language = vas_search_words_new ("asiakas", NULL);
  g_autoptr (VasSearchWords) begun = vas_search_words_new ("asi", "fi");

  assert_alternatives (nominative, 0, "Asiakas asiakas asiakka asiakast");
  assert_alternatives (genitive, 0, "asiakkaan asiakas asiakka asiakast");
  assert_alternatives (estonian, 0, "ÜLESANDED ulesanne ulesande ulesann");
  assert_alternatives (other_language, 0, "asiakas");
  assert_alternatives (any_language, 0, "asiakas asiakas asiakka asiakast");
  assert_alternatives (begun, 0, "asi");
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (VasSearchWords) words = NULL;
  guint n_words = 0;

  for (int i = 0; i < 10000; i++)
    g_string_append_printf (text, "w%d ", i);
  words = vas_search_words_new (text->str, NULL);
  while (words->alternatives[n_words] != NULL)
    n_words++;
  g_assert_cmpuint (n_words, ==, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search-words/words", test_words);
  g_test_add_func ("/search-words/nothing", test_nothing);
  g_test_add_func ("/search-words/stems", test_stems);
  g_test_add_func ("/search-words/long", test_long);

  return g_test_run ();
}
