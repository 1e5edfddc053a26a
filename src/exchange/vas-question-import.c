/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both formats become drafts, whose fields are texts, so that one set of rules holds for both. */

#include "vas-question-import.h"

#include "vas-csv-reader-private.h"
#include "vas-exchange-error.h"
#include "vas-json-reader-private.h"
#include "vas-question-draft-private.h"
#include "vas-rejected-line.h"
#include "vas-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EXCERPT_CHARS 80

/* What holds for the whole file */
typedef struct
{
  VasQuestionImport *import;
  GHashTable *ids;
  const char *language;
  const char *category;
  int columns[VAS_CSV_MAX_FIELDS];
  guint n_columns;
  gboolean full;
} Reading;

static void
reject (Reading *reading, guint line, const char *text, const char *reason)
{
  g_autofree char *clean = text != NULL ? vas_text_clean (text, -1, VAS_QUESTION_IMPORT_MAX_BYTES, NULL) : NULL;
  g_autofree char *excerpt = vas_text_shorten (clean != NULL ? clean : "", EXCERPT_CHARS);

  g_ptr_array_add (reading->import->rejected, g_object_new (VAS_TYPE_REJECTED_LINE, "line", (int) MIN (line, G_MAXINT),
                                                            "text", excerpt, "reason", reason, NULL));
}

/* Returns: whether there is room for one more, taken or not */
static gboolean
has_room (Reading *reading)
{
  reading->full = reading->import->questions->len + reading->import->rejected->len >= VAS_QUESTION_IMPORT_MAX_QUESTIONS;

  return !reading->full;
}

/* Returns: whether the file may go on */
static gboolean
take_draft (Reading *reading, VasQuestionDraft *draft, guint line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasQuestion) question = NULL;

  if (!has_room (reading))
    return FALSE;

  if (draft->fields[VAS_DRAFT_LANGUAGE] == NULL || *draft->fields[VAS_DRAFT_LANGUAGE] == '\0')
    draft->fields[VAS_DRAFT_LANGUAGE] = reading->language;
  if (draft->fields[VAS_DRAFT_CATEGORY] == NULL || *draft->fields[VAS_DRAFT_CATEGORY] == '\0')
    draft->fields[VAS_DRAFT_CATEGORY] = reading->category;

  question = vas_question_draft_finish (draft, &error);
  if (question == NULL)
    reject (reading, line, draft->fields[VAS_DRAFT_TEXT], error->message);
  else if (!g_hash_table_add (reading->ids, g_strdup (vas_question_get_id (question))))
    reject (reading, line, vas_question_get_text (question), _ ("It stands in the file twice"));
  else
    g_ptr_array_add (reading->import->questions, g_steal_pointer (&question));

  return TRUE;
}

/* CSV */

/* Whether the row names columns; without such a row the first column is the question. */
static gboolean
read_header (Reading *reading, GPtrArray *fields)
{
  gboolean has_text = FALSE;

  for (guint i = 0; i < fields->len; i++)
    {
      reading->columns[i] = vas_question_draft_find_field (g_ptr_array_index (fields, i));
      has_text = has_text || reading->columns[i] == VAS_DRAFT_TEXT;
    }
  reading->n_columns = fields->len;
  if (has_text)
    return TRUE;

  reading->columns[0] = VAS_DRAFT_TEXT;
  for (guint i = 1; i < VAS_CSV_MAX_FIELDS; i++)
    reading->columns[i] = -1;
  reading->n_columns = VAS_CSV_MAX_FIELDS;
  return FALSE;
}

static gboolean
on_row (GPtrArray *fields, guint line, gpointer user_data)
{
  Reading *reading = user_data;
  VasQuestionDraft draft = { { NULL } };
  gboolean empty = TRUE;

  if (reading->n_columns == 0 && read_header (reading, fields))
    return TRUE;

  for (guint i = 0; i < fields->len; i++)
    {
      char *field = g_strstrip (g_ptr_array_index (fields, i));

      empty = empty && *field == '\0';
      if (i < reading->n_columns && reading->columns[i] >= 0)
        draft.fields[reading->columns[i]] = field;
    }

  /* Spreadsheets leave rows of nothing but separators behind. */
  return empty || take_draft (reading, &draft, line);
}

static gboolean
read_csv (Reading *reading, const char *text, gsize length, GError **error)
{
  guint bad_line = 0;

  if (vas_csv_reader_read (text, length, on_row, reading, &bad_line))
    return TRUE;

  g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
               _ ("From line %u on the file is not a table: there is a stray quotation mark, or too many columns"),
               bad_line);
  return FALSE;
}

/* JSON */

/* Numbers as they are, lists with a line break between their texts, everything else as nothing */
static char *
text_of (JsonNode *node)
{
  g_autoptr (GString) joined = NULL;

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  joined = g_string_new (NULL);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      g_autofree char *text = text_of (json_array_get_element (json_node_get_array (node), i));

      if (joined->len > 0)
        g_string_append_c (joined, '\n');
      g_string_append (joined, text != NULL ? text : "");
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static gboolean
take_element (Reading *reading, JsonNode *node, guint number)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  VasQuestionDraft draft = { { NULL } };

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      draft.fields[VAS_DRAFT_TEXT] = json_node_get_string (node);
      return take_draft (reading, &draft, number);
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      if (!has_room (reading))
        return FALSE;
      reject (reading, number, NULL, _ ("It is not a question"));
      return TRUE;
    }

  for (int i = 0; i < VAS_DRAFT_N_FIELDS; i++)
    {
      const char *name = vas_question_draft_field_name (i);
      char *text = text_of (json_object_get_member (json_node_get_object (node), name));

      g_ptr_array_add (texts, text);
      draft.fields[i] = text;
    }

  return take_draft (reading, &draft, number);
}

static gboolean
read_json (Reading *reading, GBytes *bytes, GError **error)
{
  g_autoptr (JsonNode) root = vas_json_reader_parse (bytes, error);
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *list = object != NULL ? json_object_get_member (object, "questions") : root;
  g_autofree char *name = object != NULL ? text_of (json_object_get_member (object, "name")) : NULL;
  g_autofree char *language = object != NULL ? text_of (json_object_get_member (object, "language")) : NULL;
  g_autofree char *category = object != NULL ? text_of (json_object_get_member (object, "category")) : NULL;
  JsonArray *array;

  if (root == NULL)
    return FALSE;
  if (list == NULL || !JSON_NODE_HOLDS_ARRAY (list))
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_UNSUPPORTED, _ ("The file holds no list called “%s”"),
                   "questions");
      return FALSE;
    }

  if (name != NULL)
    reading->import->name = vas_text_clean_line (name, -1, VAS_TEXT_TITLE_CHARS, NULL);
  if (language != NULL)
    reading->language = language;
  reading->category = category;

  array = json_node_get_array (list);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!take_element (reading, json_array_get_element (array, i), i + 1))
      break;

  return TRUE;
}

/* Both */

/* Spreadsheets write UTF-16 too, which its mark gives away. */
static GBytes *
to_utf8 (GBytes *bytes, GError **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *encoding = NULL;
  gsize written = 0;
  char *converted;

  if (length >= 2 && memcmp (data, "\xff\xfe", 2) == 0)
    encoding = "UTF-16LE";
  else if (length >= 2 && memcmp (data, "\xfe\xff", 2) == 0)
    encoding = "UTF-16BE";
  else if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    bytes = g_bytes_new_from_bytes (bytes, 3, length - 3);
  else
    g_bytes_ref (bytes);

  if (encoding != NULL)
    {
      converted = g_convert (data + 2, length - 2, "UTF-8", encoding, NULL, &written, NULL);
      bytes = converted != NULL ? g_bytes_new_take (converted, written) : NULL;
    }
  if (bytes != NULL && g_utf8_validate (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL))
    return bytes;

  g_clear_pointer (&bytes, g_bytes_unref);
  g_set_error_literal (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
                       _ ("The file is not a text in UTF-8. Save it again as “CSV UTF-8” or JSON."));
  return NULL;
}

static gboolean
looks_like_json (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize i = 0;

  while (i < length && g_ascii_isspace (data[i]))
    i++;

  return i < length && (data[i] == '{' || data[i] == '[');
}

static gboolean
read_file (Reading *reading, GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) text = NULL;
  gboolean read;

  if (g_bytes_get_size (bytes) > VAS_QUESTION_IMPORT_MAX_BYTES)
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_TOO_LARGE, _ ("The file is larger than %d MB"),
                   VAS_QUESTION_IMPORT_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }
  text = to_utf8 (bytes, error);
  if (text == NULL)
    return FALSE;

  read = looks_like_json (text) ? read_json (reading, text, error) :
                                  read_csv (reading, g_bytes_get_data (text, NULL), g_bytes_get_size (text), error);
  if (!read)
    return FALSE;

  if (reading->full)
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_TOO_LARGE, _ ("The file has more than %d questions"),
                   VAS_QUESTION_IMPORT_MAX_QUESTIONS);
      return FALSE;
    }
  if (reading->import->questions->len + reading->import->rejected->len == 0)
    {
      g_set_error_literal (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("There is no question in it"));
      return FALSE;
    }

  return TRUE;
}

/**
 * vas_question_import_parse:
 * @bytes: a file, at most %VAS_QUESTION_IMPORT_MAX_BYTES
 * @language: language of the questions where the file does not say
 *
 * Reads questions out of one of
 *
 * - CSV (RFC 4180; commas, semicolons or tabs): the first row names the columns `text` (or `question`), and as wanted
 *   `id`, `language`, `category`, `scheme`, `competencies` (space between the keys), `think_s`, `answer_s`,
 *   `follow_ups` (vertical bar or line break between them). Without such a row the first column is the question.
 * - JSON: a list of such objects or of texts, or an object with `questions`, that list, and `name`, `language`,
 *   `category` for all of them. What `vastaus questions --json` prints is such a list.
 *
 * A question that is wrong is left out and told; the others are taken. One without id gets one made of its text.
 *
 * Errors: %VAS_EXCHANGE_ERROR for a file of which nothing can be taken
 *
 * Returns: (transfer full): what is in it
 */
VasQuestionImport *
vas_question_import_parse (GBytes *bytes, const char *language, GError **error)
{
  g_autoptr (VasQuestionImport) import = g_new0 (VasQuestionImport, 1);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { .import = import, .ids = ids, .language = language };

  import->questions = g_ptr_array_new_with_free_func (g_object_unref);
  import->rejected = g_ptr_array_new_with_free_func (g_object_unref);
  if (!read_file (&reading, bytes, error))
    return NULL;

  return g_steal_pointer (&import);
}

void
vas_question_import_free (VasQuestionImport *import)
{
  g_clear_pointer (&import->name, g_free);
  g_clear_pointer (&import->questions, g_ptr_array_unref);
  g_clear_pointer (&import->rejected, g_ptr_array_unref);
  g_free (import);
}
