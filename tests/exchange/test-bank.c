/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question bank and the sample as they ship. */

#include "parse-helpers.h"
#include "vas-note.h"
#include "vas-question-file.h"
#include "vas-question.h"
#include "vas-sample-file.h"
#include "vas-text.h"
#include "vas-uuid.h"

#include <gst/pbutils/pbutils.h>

#define N_LANGUAGES 4
#define LEAST_PER_CATEGORY 4
#define MOST_OVERLAP 0.6

static const char *const languages[N_LANGUAGES] = { "en", "et", "fi", "nb" };

static const char *const competencies[] = { "communication",
                                            "problem-solving",
                                            "customer-focus",
                                            "empathy",
                                            "self-regulation",
                                            "prioritising",
                                            "reading-the-situation",
                                            "negotiation",
                                            "expression",
                                            "languages",
                                            "accuracy",
                                            "speed",
                                            "product-knowledge",
                                            "patience",
                                            "adaptability",
                                            "time-management",
                                            "stress-tolerance",
                                            "teamwork",
                                            "openness-to-feedback",
                                            "honesty",
                                            NULL };

static GPtrArray *
load_category (const char *language, VasCategory category)
{
  g_autofree char *path = g_strdup_printf ("questions/%s/%s.json", language,
                                           vas_term_key (VAS_TYPE_CATEGORY, category));
  g_autoptr (GBytes) bytes = load_resource (path);
  g_autoptr (GError) error = NULL;
  GPtrArray *questions = vas_question_file_parse (bytes, &error);

  g_assert_no_error (error);

  return questions;
}

static GPtrArray *
load_language (const char *language)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (int category = 0; category < VAS_N_CATEGORIES; category++)
    {
      g_autoptr (GPtrArray) questions = load_category (language, category);

      g_ptr_array_extend_and_steal (all, g_steal_pointer (&questions));
    }

  return all;
}

static void
test_categories (void)
{
  for (int i = 0; i < N_LANGUAGES; i++)
    for (int category = 0; category < VAS_N_CATEGORIES; category++)
      {
        g_autoptr (GPtrArray) questions = load_category (languages[i], category);
        VasQuestion *first = g_ptr_array_index (questions, 0);

        g_assert_cmpuint (questions->len, >=, LEAST_PER_CATEGORY);
        g_assert_cmpstr (vas_question_get_language (first), ==, languages[i]);
        g_assert_cmpint (vas_question_get_category (first), ==, category);
      }
}

static void
test_languages_agree (void)
{
  g_autoptr (GPtrArray) english = load_language ("en");

  for (int i = 0; i < N_LANGUAGES; i++)
    {
      g_autoptr (GPtrArray) questions = load_language (languages[i]);

      g_assert_cmpuint (questions->len, ==, english->len);
      for (guint j = 0; j < questions->len; j++)
        {
          VasQuestion *here = g_ptr_array_index (questions, j);
          VasQuestion *there = g_ptr_array_index (english, j);

          g_assert_cmpstr (vas_question_get_key (here), ==, vas_question_get_key (there));
          g_assert_cmpint (vas_question_get_category (here), ==, vas_question_get_category (there));
          g_assert_cmpint (vas_question_get_scheme (here), ==, vas_question_get_scheme (there));
          g_assert_cmpint (vas_question_get_think_s (here), ==, vas_question_get_think_s (there));
          g_assert_cmpint (vas_question_get_answer_s (here), ==, vas_question_get_answer_s (there));
          g_assert_cmpstrv (vas_question_get_competencies (here), vas_question_get_competencies (there));
        }
    }
}

static void
test_keys_are_unique (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < N_LANGUAGES; i++)
    {
      g_autoptr (GPtrArray) questions = load_language (languages[i]);

      for (guint j = 0; j < questions->len; j++)
        {
          const char *id = vas_question_get_id (g_ptr_array_index (questions, j));

          g_assert_true (vas_uuid_is_valid (id));
          g_assert_true (g_hash_table_add (ids, g_strdup (id)));
        }
    }
}

static void
test_competencies (void)
{
  g_autoptr (GPtrArray) questions = load_language ("en");

  for (guint i = 0; i < questions->len; i++)
    {
      const char *const *keys = vas_question_get_competencies (g_ptr_array_index (questions, i));

      g_assert_cmpuint (g_strv_length ((char **) keys), >=, 1);
      g_assert_cmpuint (g_strv_length ((char **) keys), <=, 3);
      for (; *keys != NULL; keys++)
        g_assert_true (g_strv_contains (competencies, *keys));
    }

  for (const char *const *key = competencies; *key != NULL; key++)
    {
      guint n_questions = 0;

      for (guint i = 0; i < questions->len; i++)
        n_questions += g_strv_contains (vas_question_get_competencies (g_ptr_array_index (questions, i)), *key);
      g_assert_cmpuint (n_questions, >=, 2);
    }
}

static GHashTable *
words_of (VasQuestion *question)
{
  g_autofree char *folded = vas_text_fold (vas_question_get_text (question));
  g_auto (GStrv) words = g_regex_split_simple ("[^\\p{L}\\p{N}]+", folded, 0, 0);
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_hash_table_add (set, g_strdup (*word));

  return set;
}

/* How many of the words of two questions are in both, 0 to 1 (Jaccard index) */
static double
overlap (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer word;
  guint n_common = 0;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n_common += g_hash_table_contains (b, word);

  return (double) n_common / MAX (1, g_hash_table_size (a) + g_hash_table_size (b) - n_common);
}

static void
test_questions_differ (void)
{
  for (int language = 0; language < N_LANGUAGES; language++)
    {
      g_autoptr (GPtrArray) questions = load_language (languages[language]);
      g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);

      for (guint i = 0; i < questions->len; i++)
        g_ptr_array_add (words, words_of (g_ptr_array_index (questions, i)));

      for (guint i = 0; i < questions->len; i++)
        for (guint j = i + 1; j < questions->len; j++)
          if (overlap (g_ptr_array_index (words, i), g_ptr_array_index (words, j)) > MOST_OVERLAP)
            g_error ("%s: “%s” and “%s” are nearly the same", languages[language],
                     vas_question_get_text (g_ptr_array_index (questions, i)),
                     vas_question_get_text (g_ptr_array_index (questions, j)));
    }
}

/* The length of a recording among the sample's, in ms */
static gint64
recording_ms (const char *media)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "sample", media, NULL);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GstDiscoverer) discoverer = gst_discoverer_new (20 * GST_SECOND, &error);
  g_autoptr (GstDiscovererInfo) info = NULL;

  g_assert_no_error (error);
  info = gst_discoverer_discover_uri (discoverer, uri, &error);
  g_assert_no_error (error);

  return (gint64) (gst_discoverer_info_get_duration (info) / GST_MSECOND);
}

static VasSample *
load_sample (const char *language)
{
  g_autofree char *path = g_strdup_printf ("sample/%s.json", language);
  g_autofree char *timing_path = g_strdup_printf ("sample/%s.timing.json", language);
  g_autoptr (GBytes) bytes = load_resource (path);
  g_autoptr (GBytes) timing = load_resource (timing_path);
  g_autoptr (GError) error = NULL;
  VasSample *sample = vas_sample_file_parse (bytes, timing, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sample->language, ==, language);

  return sample;
}

static gboolean
has_question (GPtrArray *questions, const char *key)
{
  for (guint i = 0; i < questions->len; i++)
    if (g_str_equal (vas_question_get_key (g_ptr_array_index (questions, i)), key))
      return TRUE;

  return FALSE;
}

static void
test_sample (void)
{
  g_autoptr (VasSample) english = load_sample ("en");
  g_autoptr (GPtrArray) questions = load_language ("en");

  for (int i = 0; i < N_LANGUAGES; i++)
    {
      g_autoptr (VasSample) sample = load_sample (languages[i]);

      g_assert_cmpuint (sample->answers->len, ==, english->answers->len);
      for (guint j = 0; j < sample->answers->len; j++)
        {
          VasSampleAnswer *here = g_ptr_array_index (sample->answers, j);
          VasSampleAnswer *there = g_ptr_array_index (english->answers, j);

          g_assert_true (has_question (questions, here->question_key));
          g_assert_cmpstr (here->question_key, ==, there->question_key);
          g_assert_cmpuint (here->notes->len, ==, there->notes->len);
          for (guint k = 0; k < here->notes->len; k++)
            g_assert_cmpint (vas_note_get_aspect (g_ptr_array_index (here->notes, k)), ==,
                             vas_note_get_aspect (g_ptr_array_index (there->notes, k)));
        }
    }
}

static void
test_sample_recordings (void)
{
  for (int i = 0; i < N_LANGUAGES; i++)
    {
      g_autoptr (VasSample) sample = load_sample (languages[i]);

      for (guint j = 0; j < sample->answers->len; j++)
        {
          VasSampleAnswer *answer = g_ptr_array_index (sample->answers, j);

          g_assert_cmpint (ABS (recording_ms (answer->media) - answer->duration_ms), <=, 50);
        }
    }
}

int
main (int argc, char *argv[])
{
  gst_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bank/categories", test_categories);
  g_test_add_func ("/bank/languages-agree", test_languages_agree);
  g_test_add_func ("/bank/keys-are-unique", test_keys_are_unique);
  g_test_add_func ("/bank/competencies", test_competencies);
  g_test_add_func ("/bank/questions-differ", test_questions_differ);
  g_test_add_func ("/bank/sample", test_sample);
  g_test_add_func ("/bank/sample-recordings", test_sample_recordings);

  return g_test_run ();
}
