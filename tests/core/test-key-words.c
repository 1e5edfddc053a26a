/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-key-words.h"
#include "vas-research.h"

static void
assert_proposed (const char *text, const char *language, const char *expected)
{
  g_auto (GStrv) words = vas_key_words_propose (text, language);
  g_autofree char *joined = g_strjoinv (", ", words);

  g_assert_cmpstr (joined, ==, expected);
}

/* Words of one kind and pairs before what stands in the text once */
static void
test_english (void)
{
  assert_proposed ("We are looking for a customer adviser. As a customer adviser you help our customers by phone. "
                   "You enjoy teamwork; teamwork is what we live by, and you keep calm.",
                   "en", "customer, customer adviser, teamwork, help, phone, enjoy, live, keep");
}

static void
test_finnish (void)
{
  g_auto (GStrv) words = vas_key_words_propose (
      "Haemme myyjää, joka rakastaa palvelua. Palvelu on meille kaikki, ja hyvän palvelun tekee myyjä. Myyjän työ on "
      "iloista.",
      "fi");

  g_assert_true (vas_key_words_contain ((const char *const *) words, "palvelu"));
  g_assert_true (vas_key_words_contain ((const char *const *) words, "MYYJA"));
  g_assert_false (vas_key_words_contain ((const char *const *) words, "haemme"));
  g_assert_false (vas_key_words_contain ((const char *const *) words, "ja"));
}

static void
test_other_languages (void)
{
  assert_proposed ("Otsime müüjat, kes oskab keeli. Keeli ja suhtlemist! Suhtlemist on palju.", "et",
                   "keeli, suhtlemist, müüjat, palju");
  assert_proposed ("Vi søker en kundebehandler med ansvar for kundene. Ansvar og service, service hver dag.", "nb",
                   "ansvar, service, kundebehandler, kundene, dag");
}

/* A comma or the end of a sentence parts two words. */
static void
test_pairs (void)
{
  assert_proposed ("Quick thinking, quick thinking. Calm voice.", "en", "quick thinking, Calm, voice");
  assert_proposed ("calm. Voice calm. Voice", "en", "calm, Voice");
}

static void
test_nothing (void)
{
  const char *const texts[] = { "", " \n\t", "the and of", "12 345 €", "—–- ...", "a b c" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_proposed (texts[i], "en", "");
}

static void
test_unknown_language (void)
{
  assert_proposed ("the and ja mutta og eller voi ning", NULL, "");
  assert_proposed ("the and ja mutta og eller voi ning", "xx", "");
}

static void
test_limit (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  for (int i = 0; i < 200; i++)
    g_string_append_printf (text, "%c%cbcdefg. %c%cbcdefg. ", 'a' + i % 25, 'a' + i / 25, 'a' + i % 25, 'a' + i / 25);
  words = vas_key_words_propose (text->str, "en");
  g_assert_cmpuint (g_strv_length (words), ==, VAS_KEY_WORDS_MOST);
}

static gint64
measure_us (int n_words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 before;

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (text, "w%c%c%c ", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26);
  before = g_get_monotonic_time ();
  g_strfreev (vas_key_words_propose (text->str, "en"));

  return g_get_monotonic_time () - before;
}

/* It runs while somebody types: a very long text takes no longer than the part of it that is looked at, on any machine. */
static void
test_long_text (void)
{
  gint64 longest_us = 4 * measure_us (20000) + G_USEC_PER_SEC;

  g_assert_cmpint (measure_us (1000000), <, longest_us);
}

static void
test_research (void)
{
  const char *const *keys = vas_research_keys ();

  g_assert_cmpuint (g_strv_length ((char **) keys), ==, 6);
  for (; *keys != NULL; keys++)
    g_assert_cmpstr (vas_research_label (*keys), !=, *keys);
  g_assert_cmpstr (vas_research_label ("tomorrow"), ==, "tomorrow");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key-words/english", test_english);
  g_test_add_func ("/key-words/finnish", test_finnish);
  g_test_add_func ("/key-words/other-languages", test_other_languages);
  g_test_add_func ("/key-words/pairs", test_pairs);
  g_test_add_func ("/key-words/nothing", test_nothing);
  g_test_add_func ("/key-words/unknown-language", test_unknown_language);
  g_test_add_func ("/key-words/limit", test_limit);
  g_test_add_func ("/key-words/long-text", test_long_text);
  g_test_add_func ("/key-words/research", test_research);

  return g_test_run ();
}
