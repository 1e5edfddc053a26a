/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-sample-file.h"

#include "vas-exchange-error.h"
#include "vas-json-reader-private.h"
#include "vas-note.h"
#include "vas-text.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

#define FORMAT "vastaus-sample"
#define TIMING_FORMAT "vastaus-sample-timing"
#define MAX_ANSWERS 100
#define MAX_SENTENCES 1000
#define MAX_NOTES 1000

/* The answer being read: sentence i is said from times[i] to times[i + 1]. */
typedef struct
{
  VasSampleAnswer *answer;
  int n_sentences;
  int times[MAX_SENTENCES + 1];
} Reading;

static void
sample_answer_free (VasSampleAnswer *answer)
{
  g_free (answer->question_key);
  g_free (answer->media);
  g_ptr_array_unref (answer->notes);
  g_free (answer);
}

static VasSampleAnswer *
sample_answer_new (char *question_key, const char *language)
{
  VasSampleAnswer *answer = g_new0 (VasSampleAnswer, 1);

  answer->question_key = question_key;
  answer->media = g_strdup_printf ("%s-%s.webm", language, question_key);
  answer->notes = g_ptr_array_new_with_free_func (g_object_unref);

  return answer;
}

/* In time order; of two that begin together the longer one first, so that a part comes before the notes on it. */
static int
compare_notes (gconstpointer a, gconstpointer b)
{
  VasNote *first = *(VasNote *const *) a;
  VasNote *second = *(VasNote *const *) b;
  gint64 difference = vas_note_get_start_ms (first) - vas_note_get_start_ms (second);

  if (difference == 0)
    difference = vas_note_get_end_ms (second) - vas_note_get_end_ms (first);
  if (difference == 0)
    difference = (vas_note_get_reviewer (first) != NULL) - (vas_note_get_reviewer (second) != NULL);

  return difference < 0 ? -1 : difference > 0;
}

static gboolean
read_part (Reading *reading, JsonObject *object, GError **error)
{
  int first = 0;
  int last = 0;
  int aspect = 0;

  if (!vas_json_reader_get_integer (object, "first_sentence", 0, reading->n_sentences - 1, &first, error) ||
      !vas_json_reader_get_integer (object, "last_sentence", first, reading->n_sentences - 1, &last, error) ||
      !vas_json_reader_get_term (object, "aspect", VAS_TYPE_ASPECT, &aspect, error))
    return FALSE;

  g_ptr_array_add (reading->answer->notes, g_object_new (VAS_TYPE_NOTE, "start-ms", (gint64) reading->times[first],
                                                         "end-ms", (gint64) reading->times[last + 1], "aspect", aspect,
                                                         "kind", VAS_NOTE_KIND_NEUTRAL, NULL));
  return TRUE;
}

static VasReviewer *
read_reviewer (JsonObject *object, GError **error)
{
  g_autofree char *name = vas_json_reader_get_text (object, "reviewer", VAS_TEXT_NAME_CHARS, error);
  int role = VAS_ROLE_SELF;

  if (name == NULL || !vas_json_reader_get_term (object, "role", VAS_TYPE_ROLE, &role, error))
    return NULL;

  return g_object_new (VAS_TYPE_REVIEWER, "name", name, "role", role, NULL);
}

static gboolean
read_note (Reading *reading, JsonObject *object, GError **error)
{
  g_autoptr (VasReviewer) reviewer = read_reviewer (object, error);
  g_autofree char *text = NULL;
  int sentence = 0;
  int aspect = 0;
  int kind = 0;

  if (reviewer == NULL ||
      !vas_json_reader_get_integer (object, "sentence", 0, reading->n_sentences - 1, &sentence, error) ||
      !vas_json_reader_get_term (object, "aspect", VAS_TYPE_ASPECT, &aspect, error) ||
      !vas_json_reader_get_term (object, "kind", VAS_TYPE_NOTE_KIND, &kind, error))
    return FALSE;

  text = vas_json_reader_get_text (object, "text", VAS_TEXT_NOTE_CHARS, error);
  if (text == NULL)
    return FALSE;

  g_ptr_array_add (reading->answer->notes,
                   g_object_new (VAS_TYPE_NOTE, "reviewer", reviewer, "start-ms", (gint64) reading->times[sentence],
                                 "end-ms", (gint64) reading->times[sentence + 1], "aspect", aspect, "kind", kind,
                                 "text", text, NULL));
  return TRUE;
}

typedef gboolean (*ReadFunc) (Reading *reading, JsonObject *object, GError **error);

static gboolean
read_each (Reading *reading, JsonObject *object, const char *member, ReadFunc read, GError **error)
{
  JsonArray *array = vas_json_reader_get_array (object, member, 0, MAX_NOTES, error);

  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *element = vas_json_reader_get_object (array, i, error);

      if (element == NULL || !read (reading, element, error))
        {
          g_prefix_error (error, "“%s” %u: ", member, i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_spoken (JsonArray *spoken, GError **error)
{
  for (guint i = 0; i < json_array_get_length (spoken); i++)
    if (json_node_get_value_type (json_array_get_element (spoken, i)) != G_TYPE_STRING)
      {
        g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("Sentence %u is not a text"), i + 1);
        return FALSE;
      }

  return TRUE;
}

static gboolean
read_times (Reading *reading, JsonObject *timing, GError **error)
{
  guint n_times = reading->n_sentences + 1;
  JsonArray *array = vas_json_reader_get_array (timing, "sentence_ms", n_times, n_times, error);

  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < n_times; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gint64 earliest = i > 0 ? reading->times[i - 1] + 1 : 0;
      gint64 time = json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;

      if (time < earliest || time > VAS_TIME_LONGEST_MS)
        {
          g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
                       _ ("Time %u of “%s” is not a whole number later than the one before"), i + 1, "sentence_ms");
          return FALSE;
        }
      reading->times[i] = (int) time;
    }

  reading->answer->duration_ms = reading->times[reading->n_sentences];
  return TRUE;
}

/* Returns the timing of an answer; none is an error. */
static JsonObject *
find_timing (JsonArray *timings, const char *question_key, GError **error)
{
  for (guint i = 0; i < json_array_get_length (timings); i++)
    {
      JsonObject *timing = vas_json_reader_get_object (timings, i, error);
      g_autofree char *key = timing != NULL ? vas_json_reader_get_key (timing, "question_key", error) : NULL;

      if (key == NULL)
        return NULL;
      if (g_str_equal (key, question_key))
        return timing;
    }

  g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("There are no times for “%s”"),
               question_key);
  return NULL;
}

static gboolean
add_answer (VasSample *sample, JsonObject *object, JsonArray *timings, GError **error)
{
  g_autofree Reading *reading = g_new0 (Reading, 1);
  char *question_key = vas_json_reader_get_key (object, "question_key", error);
  JsonArray *spoken;
  JsonObject *timing;

  if (question_key == NULL)
    return FALSE;

  reading->answer = sample_answer_new (question_key, sample->language);
  g_ptr_array_add (sample->answers, reading->answer);

  spoken = vas_json_reader_get_array (object, "spoken", 1, MAX_SENTENCES, error);
  timing = spoken != NULL && check_spoken (spoken, error) ? find_timing (timings, question_key, error) : NULL;
  if (timing == NULL)
    return FALSE;

  reading->n_sentences = (int) json_array_get_length (spoken);
  if (!read_times (reading, timing, error) || !read_each (reading, object, "parts", read_part, error) ||
      !read_each (reading, object, "notes", read_note, error))
    return FALSE;

  g_ptr_array_sort (reading->answer->notes, compare_notes);
  return TRUE;
}

static gboolean
read_answers (VasSample *sample, JsonObject *object, JsonArray *timings, GError **error)
{
  JsonArray *array = vas_json_reader_get_array (object, "answers", 1, MAX_ANSWERS, error);

  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *answer = vas_json_reader_get_object (array, i, error);

      if (answer == NULL || !add_answer (sample, answer, timings, error))
        {
          /* Translators: goes before what is wrong with that answer of a file */
          g_prefix_error (error, _ ("Answer %u: "), i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static JsonArray *
get_timings (JsonObject *timing, const char *language, GError **error)
{
  g_autofree char *other = vas_json_reader_get_key (timing, "language", error);

  if (other == NULL)
    return NULL;
  if (!g_str_equal (other, language))
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
                   _ ("The times are for language “%s” and the answers for “%s”"), other, language);
      return NULL;
    }

  return vas_json_reader_get_array (timing, "answers", 1, MAX_ANSWERS, error);
}

/**
 * vas_sample_file_parse:
 * @bytes: the texts, `<language>.json`: `format` `"vastaus-sample"`, `version` 1, `language`, `title`, `answers`
 * @timing: when they are said, `<language>.timing.json`: `format` `"vastaus-sample-timing"`, `version` 1, `language`,
 *   `answers`
 *
 * Reads the sample interview.
 *
 * An answer of @bytes has `question_key`, `spoken` (its sentences), `parts` (`aspect`, `first_sentence` and
 * `last_sentence`, both included) and `notes` (`sentence`, `aspect`, `kind`, `reviewer`, `role`, `text`). Sentences are
 * counted from 0.
 *
 * An answer of @timing has the same `question_key` and `sentence_ms`, one number more than there are sentences: where
 * each sentence begins in the recording, and where the last one ends, in ms, each later than the one before.
 *
 * A note lasts as long as its sentence. A part becomes a neutral note without text and without reviewer, from the begin
 * of its first sentence to the end of its last. None of them has an id or belongs to an answer yet, and a reviewer has
 * name and role but no id: whoever keeps them gives them with [func@snapshot_with].
 *
 * Errors: all of %VAS_EXCHANGE_ERROR
 *
 * Returns: (transfer full): the sample
 */
VasSample *
vas_sample_file_parse (GBytes *bytes, GBytes *timing, GError **error)
{
  g_autoptr (JsonNode) root = vas_json_reader_load (bytes, FORMAT, error);
  g_autoptr (JsonNode) timing_root = root != NULL ? vas_json_reader_load (timing, TIMING_FORMAT, error) : NULL;
  g_autoptr (VasSample) sample = g_new0 (VasSample, 1);
  JsonObject *object;
  JsonArray *timings;

  sample->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) sample_answer_free);
  if (timing_root == NULL)
    return NULL;

  object = json_node_get_object (root);
  sample->language = vas_json_reader_get_key (object, "language", error);
  if (sample->language == NULL)
    return NULL;
  sample->title = vas_json_reader_get_text (object, "title", VAS_TEXT_TITLE_CHARS, error);
  if (sample->title == NULL)
    return NULL;

  timings = get_timings (json_node_get_object (timing_root), sample->language, error);
  if (timings == NULL || !read_answers (sample, object, timings, error))
    return NULL;

  return g_steal_pointer (&sample);
}

/**
 * vas_sample_free:
 * @sample: (transfer full): a sample
 */
void
vas_sample_free (VasSample *sample)
{
  g_free (sample->title);
  g_free (sample->language);
  g_ptr_array_unref (sample->answers);
  g_free (sample);
}
