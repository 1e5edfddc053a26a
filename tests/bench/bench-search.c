/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts the built-in questions into a fresh library; then searches 10,000 questions with dossiers as somebody types. */

#include "vas-dossier-entry.h"
#include "vas-store-questions.h"
#include "vas-store-search.h"
#include "vas-store.h"
#include "vas-uuid.h"

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#define N_QUESTIONS 10000
#define N_SEARCHES 200
#define FRAME_US 16000
#define DOSSIER_WORDS 80
#define N_BANK 256
#define BANK_DOSSIER_WORDS 450
#define TEXT_WORDS 12
#define N_WORDS 20000
#define LONGEST_SEARCH 3

/* About one word in five has a letter that folding changes, as over the four languages of the bank. */
static const char *const syllables[] = { "asi",  "akas", "työ",  "teh",  "tava", "pal",  "velu", "klie", "nt",
                                         "kusi", "mus",  "næ",   "ring", "sliv", "for",  "syn",  "ing",  "õpi",
                                         "lane", "team", "work", "a",    "st",   "ress", "pro",  "ble",  "mi",
                                         "rat",  "kai",  "su",   "ko",   "ke",   "mus",  "an",   "ne",   "tta" };

static GPtrArray *
make_words (GRand *random)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_WORDS; i++)
    {
      GString *word = g_string_new (NULL);
      int n_syllables = g_rand_int_range (random, 1, 5);

      for (int j = 0; j < n_syllables; j++)
        g_string_append (word, syllables[g_rand_int_range (random, 0, G_N_ELEMENTS (syllables))]);
      g_ptr_array_add (words, g_string_free (word, FALSE));
    }

  return words;
}

/* Some words are in nearly every text and most in few, as in a language. */
static const char *
draw (GPtrArray *words, GRand *random)
{
  double drawn = g_rand_double (random);

  return g_ptr_array_index (words, (guint) (drawn * drawn * drawn * words->len));
}

static char *
make_text (GPtrArray *words, GRand *random, int n_words)
{
  GString *text = g_string_new (draw (words, random));

  for (int i = 1; i < n_words; i++)
    g_string_append_printf (text, " %s", draw (words, random));

  return g_string_free (text, FALSE);
}

static VasQuestion *
make_question (GPtrArray *words, GRand *random, guint number, int dossier_words)
{
  g_autofree char *key = g_strdup_printf ("question-%u", number);
  g_autofree char *id = vas_uuid_for_question (key, "fi");
  g_autofree char *text = make_text (words, random, TEXT_WORDS);
  g_autofree char *advice = make_text (words, random, dossier_words);
  g_autoptr (GPtrArray) dossier = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (dossier,
                   g_object_new (VAS_TYPE_DOSSIER_ENTRY, "kind", VAS_DOSSIER_KIND_APPROACH, "text", advice, NULL));
  return g_object_new (VAS_TYPE_QUESTION, "id", id, "key", key, "language", "fi", "text", text, "dossier", dossier,
                       "origin", VAS_ORIGIN_BUILTIN, NULL);
}

static gpointer
put (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  return GINT_TO_POINTER (vas_store_put_bank (connection, data, none, "1", error));
}

static gpointer
search (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_search_questions (connection, data, NULL, error);
}

static gpointer
list (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_question_entries (connection, NULL, error);
}

/* The beginning of one to three words, the last of them cut off where the typing is just now. */
static char *
make_search (GPtrArray *words, GRand *random)
{
  g_autofree char *typed = make_text (words, random, g_rand_int_range (random, 1, LONGEST_SEARCH + 1));
  const char *last = strrchr (typed, ' ') != NULL ? strrchr (typed, ' ') + 1 : typed;
  glong n_before = g_utf8_strlen (typed, last - typed);
  glong n_last = g_utf8_strlen (last, -1);

  return g_utf8_substring (typed, 0, n_before + g_rand_int_range (random, 1, n_last + 1));
}

static gint64
time_search (VasStore *store, const char *typed)
{
  g_auto (GStrv) words = g_strsplit (typed, " ", -1);
  char *first[] = { words[0], NULL };
  char *second[] = { words[1], NULL };
  char *third[] = { words[1] != NULL ? words[2] : NULL, NULL };
  char **alternatives[] = { first, words[1] != NULL ? second : NULL, third[0] != NULL ? third : NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  gint64 start_us = g_get_monotonic_time ();

  found = vas_store_call_sync (store, VAS_STORE_READ, search, alternatives, &error);
  g_assert_no_error (error);
  return g_get_monotonic_time () - start_us;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gint64
time_searches (VasStore *store, GPtrArray *words, GRand *random)
{
  gint64 times_us[N_SEARCHES];

  for (guint i = 0; i < N_SEARCHES; i++)
    {
      g_autofree char *typed = make_search (words, random);

      times_us[i] = time_search (store, typed);
    }

  qsort (times_us, N_SEARCHES, sizeof (gint64), compare_times);
  g_print ("search: median %.2f ms, 95th percentile %.2f ms\n", times_us[N_SEARCHES / 2] / 1000.0,
           times_us[N_SEARCHES * 95 / 100] / 1000.0);
  return times_us[N_SEARCHES / 2];
}

static void
time_bank (VasStore *store, GPtrArray *words, GRand *random, guint n_questions, int dossier_words)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  gint64 start_us;
  clock_t start;

  for (guint i = 0; i < n_questions; i++)
    g_ptr_array_add (questions, make_question (words, random, i, dossier_words));

  start = clock ();
  start_us = g_get_monotonic_time ();
  vas_store_call_sync (store, VAS_STORE_WRITE, put, questions, &error);
  g_assert_no_error (error);
  g_print ("put %u questions in: %.0f ms, %.0f ms of them computing\n", n_questions,
           (g_get_monotonic_time () - start_us) / 1000.0, (clock () - start) * 1000.0 / CLOCKS_PER_SEC);
}

static void
time_list (VasStore *store)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start_us = g_get_monotonic_time ();

  entries = vas_store_call_sync (store, VAS_STORE_READ, list, NULL, &error);
  g_assert_no_error (error);
  g_print ("list %u questions: %.0f ms\n", entries->len, (g_get_monotonic_time () - start_us) / 1000.0);
}

static VasStore *
open_library (const char *directory)
{
  g_autoptr (GError) error = NULL;
  VasStore *store = vas_store_new (directory);

  vas_store_open_sync (store, &error);
  g_assert_no_error (error);
  return store;
}

static void
remove_library (VasStore *store)
{
  const char *directory = vas_store_get_directory (store);
  g_autofree char *library = g_build_filename (directory, "library.sqlite3", NULL);
  g_autofree char *lock = g_build_filename (directory, "recording.lock", NULL);
  g_autofree char *recordings = g_build_filename (directory, "recordings", NULL);

  vas_store_close_sync (store, NULL);
  g_unlink (library);
  g_unlink (lock);
  g_rmdir (recordings);
  g_rmdir (directory);
}

static char *
make_directory (void)
{
  g_autoptr (GError) error = NULL;
  char *directory = g_dir_make_tmp ("vastaus-search-XXXXXX", &error);

  g_assert_no_error (error);
  return directory;
}

int
main (int argc, char **argv)
{
  g_autofree char *bank_directory = make_directory ();
  g_autofree char *directory = make_directory ();
  g_autoptr (VasStore) bank = open_library (bank_directory);
  g_autoptr (VasStore) store = open_library (directory);
  g_autoptr (GRand) random = g_rand_new_with_seed (4711);
  g_autoptr (GPtrArray) words = make_words (random);
  gint64 median_us;

  time_bank (bank, words, random, N_BANK, BANK_DOSSIER_WORDS);
  remove_library (bank);
  time_bank (store, words, random, N_QUESTIONS, DOSSIER_WORDS);
  time_list (store);
  median_us = time_searches (store, words, random);
  remove_library (store);

  return median_us > FRAME_US ? 1 : 0;
}
