/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-file.h"

#include "vas-exchange-error.h"
#include "vas-json-reader-private.h"
#include "vas-json-write-private.h"
#include "vas-own-marker.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

#define FORMAT "vastaus-markers"
#define KEY_CHARS 1
#define COLOUR_CHARS 7

/* Without it, a marker has no colour of its own. */
static gboolean
read_colour (JsonObject *object, char **colour, GError **error)
{
  if (!json_object_has_member (object, "colour"))
    {
      *colour = g_strdup ("");
      return TRUE;
    }

  *colour = vas_json_reader_get_text (object, "colour", COLOUR_CHARS, error);
  return *colour != NULL;
}

static gboolean
read_span (JsonObject *object, gboolean *span, GError **error)
{
  JsonNode *node = json_object_get_member (object, "span");

  *span = FALSE;
  if (node == NULL)
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("“%s” is neither true nor false"),
                   "span");
      return FALSE;
    }

  *span = json_node_get_boolean (node);
  return TRUE;
}

static VasOwnMarker *
read_marker (JsonObject *object, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;
  g_autofree char *colour = NULL;
  int aspect;
  int kind;
  gboolean span;

  if (object == NULL)
    return NULL;
  name = vas_json_reader_get_text (object, "name", VAS_TEXT_NAME_CHARS, error);
  if (name == NULL)
    return NULL;
  key = vas_json_reader_get_text (object, "key", KEY_CHARS, error);
  if (key == NULL || !vas_json_reader_get_term (object, "aspect", VAS_TYPE_ASPECT, &aspect, error) ||
      !vas_json_reader_get_term (object, "kind", VAS_TYPE_NOTE_KIND, &kind, error) ||
      !read_colour (object, &colour, error) || !read_span (object, &span, error))
    return NULL;

  return g_object_new (VAS_TYPE_OWN_MARKER, "name", name, "aspect", aspect, "kind", kind, "key", key, "colour", colour,
                       "span", span, NULL);
}

static GPtrArray *
read_markers (JsonObject *object, GError **error)
{
  JsonArray *array = vas_json_reader_get_array (object, "markers", 0, VAS_MARKER_FILE_MAX_MARKERS, error);
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func (g_object_unref);

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      VasOwnMarker *marker = read_marker (vas_json_reader_get_object (array, i, error), error);

      if (marker == NULL)
        {
          /* Translators: goes before what is wrong with that marker of a file */
          g_prefix_error (error, _ ("Marker %u: "), i + 1);
          return NULL;
        }
      g_ptr_array_add (markers, marker);
    }

  return g_steal_pointer (&markers);
}

/* Returns: (transfer full): a set as it may be kept, with an id of its own: what came in a file is not the set it was
 * written from */
static VasMarkerSet *
read_set (JsonObject *object, GError **error)
{
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) markers = NULL;
  g_autoptr (VasMarkerSet) set = NULL;
  g_autoptr (GError) fault = NULL;
  VasMarkerSet *clean;

  if (object == NULL)
    return NULL;
  name = vas_json_reader_get_text (object, "name", VAS_TEXT_TITLE_CHARS, error);
  markers = name != NULL ? read_markers (object, error) : NULL;
  if (markers == NULL)
    return NULL;

  set = g_object_new (VAS_TYPE_MARKER_SET, "id", id, "name", name, "markers", markers, "created", vas_time_now_ms (),
                      NULL);
  clean = vas_marker_set_clean (set, &fault);
  if (clean == NULL)
    g_set_error_literal (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, fault->message);

  return clean;
}

/**
 * vas_marker_file_parse:
 * @bytes: a file from anywhere
 *
 * Reads sets of own markers. The file is JSON in UTF-8, at most 1 MB, with `format` `"vastaus-markers"`, `version` 1 and
 * `sets`, a list of 1 to 100 objects with
 *
 * - `name`: 1 to 200 characters
 * - `markers`: a list of up to 36 objects with
 *   - `name`: 1 to 100 characters
 *   - `key`: one letter from A to Z or digit, once in the set, see [func@marker_keys_can_be_own]
 *   - `aspect`: a key of [enum@Aspect]
 *   - `kind`: a key of [enum@NoteKind]
 *   - `colour`: optional, like `"#1a2b3c"`
 *   - `span`: optional, true if the key is pressed once more where it ends
 *
 * Members it does not know are passed over. Control characters and what else nobody types on purpose are taken out of
 * names. A file with one fault in it is refused as a whole; the message names the set and the marker by their places.
 *
 * Errors: all of %VAS_EXCHANGE_ERROR
 *
 * Returns: (transfer container) (element-type VasMarkerSet): the sets in the order of the file, each with a new id
 */
GPtrArray *
vas_marker_file_parse (GBytes *bytes, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array;

  if (g_bytes_get_size (bytes) > VAS_MARKER_FILE_MAX_BYTES)
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_TOO_LARGE, _ ("The file is larger than %d MB"),
                   VAS_MARKER_FILE_MAX_BYTES / (1024 * 1024));
      return NULL;
    }

  root = vas_json_reader_load (bytes, FORMAT, error);
  array = root != NULL ?
              vas_json_reader_get_array (json_node_get_object (root), "sets", 1, VAS_MARKER_FILE_MAX_SETS, error) :
              NULL;
  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      VasMarkerSet *set = read_set (vas_json_reader_get_object (array, i, error), error);

      if (set == NULL)
        {
          /* Translators: goes before what is wrong with that set of markers of a file */
          g_prefix_error (error, _ ("Set %u: "), i + 1);
          return NULL;
        }
      g_ptr_array_add (sets, set);
    }

  return g_steal_pointer (&sets);
}

static void
write_marker (JsonBuilder *builder, VasOwnMarker *marker)
{
  json_builder_begin_object (builder);
  vas_json_write_string (builder, "name", vas_own_marker_get_name (marker));
  vas_json_write_string (builder, "key", vas_own_marker_get_key (marker));
  vas_json_write_term (builder, "aspect", VAS_TYPE_ASPECT, vas_own_marker_get_aspect (marker));
  vas_json_write_term (builder, "kind", VAS_TYPE_NOTE_KIND, vas_own_marker_get_kind (marker));
  if (*vas_own_marker_get_colour (marker) != '\0')
    vas_json_write_string (builder, "colour", vas_own_marker_get_colour (marker));
  vas_json_write_boolean (builder, "span", vas_own_marker_get_span (marker));
  json_builder_end_object (builder);
}

static void
write_set (JsonBuilder *builder, VasMarkerSet *set)
{
  GPtrArray *markers = vas_marker_set_get_markers (set);

  json_builder_begin_object (builder);
  vas_json_write_string (builder, "name", vas_marker_set_get_name (set));
  json_builder_set_member_name (builder, "markers");
  json_builder_begin_array (builder);
  for (guint i = 0; markers != NULL && i < markers->len; i++)
    write_marker (builder, g_ptr_array_index (markers, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * vas_marker_file_write:
 * @sets: (element-type VasMarkerSet): sets of own markers
 *
 * Returns: (transfer full): a file for [func@marker_file_parse]
 */
char *
vas_marker_file_write (GPtrArray *sets)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  vas_json_write_string (builder, "format", FORMAT);
  vas_json_write_integer (builder, "version", 1);
  json_builder_set_member_name (builder, "sets");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sets->len; i++)
    write_set (builder, g_ptr_array_index (sets, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return vas_json_write_end (builder);
}
