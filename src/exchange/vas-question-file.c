/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-file.h"

#include "vas-dossier-reader-private.h"
#include "vas-exchange-error.h"
#include "vas-json-reader-private.h"
#include "vas-question.h"
#include "vas-text.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

#define FORMAT "vastaus-questions"
#define MAX_COMPETENCIES 16
#define MAX_FOLLOW_UPS 10

/* What holds for the whole file; the set borrows its keys from the questions. */
typedef struct
{
  const char *language;
  int category;
  GPtrArray *questions;
  GHashTable *keys;
} Reading;

typedef struct
{
  char **follow_ups;
  char *profile_text;
  GPtrArray *dossier;
} Preparation;

static void
preparation_clear (Preparation *with)
{
  g_clear_pointer (&with->follow_ups, g_strfreev);
  g_clear_pointer (&with->profile_text, g_free);
  g_clear_pointer (&with->dossier, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Preparation, preparation_clear)

static char **
read_competencies (JsonObject *object, GError **error)
{
  JsonArray *array = vas_json_reader_get_array (object, "competencies", 0, MAX_COMPETENCIES, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!vas_json_reader_is_key (node))
        {
          g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
                       _ ("“%s” holds something that is not a key"), "competencies");
          return NULL;
        }
      g_strv_builder_add (builder, json_node_get_string (node));
    }

  return g_strv_builder_end (builder);
}

static char **
read_follow_ups (JsonObject *object, GError **error)
{
  JsonArray *array = vas_json_reader_get_array (object, "follow_ups", 0, MAX_FOLLOW_UPS, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *text = vas_json_reader_get_text_at (array, i, VAS_TEXT_QUESTION_CHARS, error);

      if (text == NULL)
        {
          g_prefix_error (error, "“%s”: ", "follow_ups");
          return NULL;
        }
      g_strv_builder_add (builder, text);
    }

  return array != NULL ? g_strv_builder_end (builder) : NULL;
}

/* What a question may go without; @with starts with nothing in it. */
static gboolean
read_preparation (JsonObject *object, Preparation *with, GError **error)
{
  if (json_object_has_member (object, "follow_ups"))
    {
      with->follow_ups = read_follow_ups (object, error);
      if (with->follow_ups == NULL)
        return FALSE;
    }
  if (json_object_has_member (object, "text_with_profile"))
    {
      with->profile_text = vas_json_reader_get_text (object, "text_with_profile", VAS_TEXT_QUESTION_CHARS, error);
      if (with->profile_text == NULL)
        return FALSE;
    }
  if (json_object_has_member (object, "dossier"))
    {
      JsonObject *dossier = vas_json_reader_get_member_object (object, "dossier", error);

      with->dossier = dossier != NULL ? vas_dossier_reader_read (dossier, error) : NULL;
      if (with->dossier == NULL)
        return FALSE;
    }

  return TRUE;
}

static VasQuestion *
read_question (Reading *reading, JsonObject *object, GError **error)
{
  g_autofree char *key = vas_json_reader_get_key (object, "key", error);
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;
  g_auto (GStrv) competencies = NULL;
  g_auto (Preparation) with = { NULL };
  int scheme = VAS_SCHEME_OPEN;
  int think_s = 0;
  int answer_s = 0;

  if (key == NULL || !vas_json_reader_get_term (object, "scheme", VAS_TYPE_SCHEME, &scheme, error) ||
      !vas_json_reader_get_integer (object, "think_s", 0, 3600, &think_s, error) ||
      !vas_json_reader_get_integer (object, "answer_s", 5, 3600, &answer_s, error))
    return NULL;

  competencies = read_competencies (object, error);
  if (competencies == NULL)
    return NULL;
  text = vas_json_reader_get_text (object, "text", VAS_TEXT_QUESTION_CHARS, error);
  if (text == NULL || !read_preparation (object, &with, error))
    return NULL;

  id = vas_uuid_for_question (key, reading->language);
  return g_object_new (VAS_TYPE_QUESTION, "id", id, "key", key, "language", reading->language, "category",
                       reading->category, "scheme", scheme, "competencies", competencies, "text", text, "think-s",
                       think_s, "answer-s", answer_s, "origin", VAS_ORIGIN_BUILTIN, "follow-ups", with.follow_ups,
                       "profile-text", with.profile_text, "dossier", with.dossier, NULL);
}

static gboolean
add_question (Reading *reading, JsonObject *object, GError **error)
{
  g_autoptr (VasQuestion) question = object != NULL ? read_question (reading, object, error) : NULL;

  if (question == NULL)
    return FALSE;
  if (!g_hash_table_add (reading->keys, (gpointer) vas_question_get_key (question)))
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("The key “%s” is there twice"),
                   vas_question_get_key (question));
      return FALSE;
    }

  g_ptr_array_add (reading->questions, g_steal_pointer (&question));
  return TRUE;
}

/**
 * vas_question_file_parse:
 * @bytes: a file
 *
 * Reads a file of the question bank. It is JSON, at most 16 MB, with `format` `"vastaus-questions"`, `version` 1,
 * `language`, `category`, and `questions`, a list of objects with
 *
 * - `key`: lower-case ASCII letters, digits and hyphens, once in the file
 * - `scheme`: a key of [enum@Scheme]
 * - `competencies`: a list of keys, may be empty
 * - `think_s`: 0 to 3600, `answer_s`: 5 to 3600, in seconds
 * - `text`: 1 to 2000 characters
 * - `follow_ups`: optional, a list of up to 10 such texts
 * - `text_with_profile`: optional, the same question for a named employer
 * - `dossier`: optional, an object with how to prepare for it, see resources/questions/README.md
 *
 * Members it does not know are passed over. A file with one fault in it is refused as a whole; the message names the
 * question by its place.
 *
 * Errors: all of %VAS_EXCHANGE_ERROR
 *
 * Returns: (transfer container) (element-type VasQuestion): the questions in the order of the file, of origin
 *   [enum@Origin] `builtin`, with the ids that the same questions have on every machine
 */
GPtrArray *
vas_question_file_parse (GBytes *bytes, GError **error)
{
  g_autoptr (JsonNode) root = vas_json_reader_load (bytes, FORMAT, error);
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *language = NULL;
  Reading reading = { .questions = questions, .keys = keys };
  JsonObject *object;
  JsonArray *array;

  if (root == NULL)
    return NULL;

  object = json_node_get_object (root);
  language = vas_json_reader_get_key (object, "language", error);
  if (language == NULL || !vas_json_reader_get_term (object, "category", VAS_TYPE_CATEGORY, &reading.category, error))
    return NULL;
  array = vas_json_reader_get_array (object, "questions", 1, VAS_QUESTION_FILE_MAX_QUESTIONS, error);
  if (array == NULL)
    return NULL;

  reading.language = language;
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!add_question (&reading, vas_json_reader_get_object (array, i, error), error))
      {
        /* Translators: goes before what is wrong with that question of a file */
        g_prefix_error (error, _ ("Question %u: "), i + 1);
        return NULL;
      }

  return g_steal_pointer (&questions);
}
