/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-json-reader-private.h"

#include "vas-error.h"
#include "vas-exchange-error.h"
#include "vas-json-check-private.h"
#include "vas-terms.h"
#include "vas-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define VERSION 1
#define KEY_CHARS 64

/*
 * vas_json_reader_parse:
 * @bytes: a file from anywhere
 *
 * Takes at most 16 MB of UTF-8, see vas_json_check().
 *
 * Errors: %VAS_EXCHANGE_ERROR_MALFORMED, %VAS_EXCHANGE_ERROR_TOO_LARGE
 *
 * Returns: (transfer full): what the file says
 */
JsonNode *
vas_json_reader_parse (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);
  gboolean valid;
  int line = 1;

  if (length > VAS_JSON_READER_MAX_BYTES)
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_TOO_LARGE, _ ("The file is larger than %d MB"),
                   VAS_JSON_READER_MAX_BYTES / (1024 * 1024));
      return NULL;
    }
  valid = length > 0 && vas_json_check (text, length, &line);
  if (line == 0)
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_TOO_LARGE, _ ("The file has more than %d values"),
                   VAS_JSON_CHECK_MAX_VALUES);
      return NULL;
    }
  if (!valid || !json_parser_load_from_data (parser, text, length, NULL))
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("The file is not valid JSON in line %d"),
                   line);
      return NULL;
    }

  return json_parser_steal_root (parser);
}

static const char *
get_string (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/*
 * vas_json_reader_load:
 * @bytes: a file from anywhere
 * @format: what its member `format` has to say
 *
 * As vas_json_reader_parse(), for a file of ours, with `version` 1.
 *
 * Errors: all of %VAS_EXCHANGE_ERROR
 *
 * Returns: (transfer full): a node that holds an object
 */
JsonNode *
vas_json_reader_load (GBytes *bytes, const char *format, GError **error)
{
  g_autoptr (JsonNode) root = vas_json_reader_parse (bytes, error);
  JsonObject *object;
  int version = 0;

  if (root == NULL)
    return NULL;

  object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  if (object == NULL || g_strcmp0 (get_string (object, "format"), format) != 0)
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_UNSUPPORTED, _ ("The file is not of format “%s”"),
                   format);
      return NULL;
    }
  if (!vas_json_reader_get_integer (object, "version", VERSION, G_MAXINT, &version, error))
    return NULL;
  if (version != VERSION)
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_UNSUPPORTED,
                   _ ("The file has version %d of its format; this program knows version %d"), version, VERSION);
      return NULL;
    }

  return g_steal_pointer (&root);
}

/* @name is what a message calls the text. */
static char *
take_text (const char *raw, const char *name, gsize max_chars, GError **error)
{
  g_autoptr (GError) text_error = NULL;
  g_autofree char *text = NULL;

  if (raw != NULL)
    text = vas_text_clean (raw, -1, max_chars, &text_error);

  if (g_error_matches (text_error, VAS_CORE_ERROR, VAS_CORE_ERROR_TOO_LONG))
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_TOO_LARGE, "“%s”: %s", name, text_error->message);
      return NULL;
    }
  if (text == NULL || *text == '\0')
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("“%s” is missing or not a text"), name);
      return NULL;
    }

  return g_steal_pointer (&text);
}

/*
 * vas_json_reader_get_text:
 * @max_chars: how many characters it may have
 *
 * Returns: (transfer full): a text that is not empty, cleaned as [func@text_clean] does
 */
char *
vas_json_reader_get_text (JsonObject *object, const char *member, gsize max_chars, GError **error)
{
  return take_text (get_string (object, member), member, max_chars, error);
}

/*
 * vas_json_reader_get_text_at:
 *
 * As vas_json_reader_get_text(), of an element; its number stands for its name in a message.
 */
char *
vas_json_reader_get_text_at (JsonArray *array, guint index, gsize max_chars, GError **error)
{
  JsonNode *node = json_array_get_element (array, index);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);

  return take_text (json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL, number,
                    max_chars, error);
}

/*
 * vas_json_reader_is_key:
 *
 * Returns: whether the node is a text of 1 to 64 lower-case ASCII letters, digits and hyphens
 */
gboolean
vas_json_reader_is_key (JsonNode *node)
{
  const char *key;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;

  key = json_node_get_string (node);
  for (const char *c = key; *c != '\0'; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-')
      return FALSE;

  return *key != '\0' && strlen (key) <= KEY_CHARS;
}

/*
 * vas_json_reader_get_key:
 *
 * Returns: (transfer full): a stable key, see vas_json_reader_is_key()
 */
char *
vas_json_reader_get_key (JsonObject *object, const char *member, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !vas_json_reader_is_key (node))
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
                   _ ("“%s” is not a key of lower-case letters, digits and hyphens"), member);
      return NULL;
    }

  return json_node_dup_string (node);
}

gboolean
vas_json_reader_get_integer (JsonObject *object,
                             const char *member,
                             int lowest,
                             int highest,
                             int *value,
                             GError **error)
{
  JsonNode *node = json_object_get_member (object, member);
  gint64 number;

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_INT64)
    {
      number = json_node_get_int (node);
      if (number >= lowest && number <= highest)
        {
          *value = (int) number;
          return TRUE;
        }
    }

  g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("“%s” is not a whole number from %d to %d"),
               member, lowest, highest);
  return FALSE;
}

/*
 * vas_json_reader_get_term:
 * @type: one of the enumeration types of core
 */
gboolean
vas_json_reader_get_term (JsonObject *object, const char *member, GType type, int *value, GError **error)
{
  if (vas_term_from_key (type, get_string (object, member), value))
    return TRUE;

  g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("“%s” is not one of the known keys"),
               member);
  return FALSE;
}

/*
 * vas_json_reader_get_array:
 *
 * Returns: (transfer none): an array of @shortest to @longest elements
 */
JsonArray *
vas_json_reader_get_array (JsonObject *object, const char *member, guint shortest, guint longest, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL || json_array_get_length (array) < shortest || json_array_get_length (array) > longest)
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
                   _ ("“%s” is not a list of %u to %u entries"), member, shortest, longest);
      return NULL;
    }

  return array;
}

/*
 * vas_json_reader_get_object:
 *
 * Returns: (transfer none): the element, which has to be an object
 */
JsonObject *
vas_json_reader_get_object (JsonArray *array, guint index, GError **error)
{
  JsonNode *node = json_array_get_element (array, index);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("It is not an object"));
      return NULL;
    }

  return json_node_get_object (node);
}

/*
 * vas_json_reader_get_member_object:
 *
 * Returns: (transfer none): the member, which has to be an object
 */
JsonObject *
vas_json_reader_get_member_object (JsonObject *object, const char *member, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("“%s” is not an object"), member);
      return NULL;
    }

  return json_node_get_object (node);
}
