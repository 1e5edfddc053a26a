/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rubric-file.h"

#include "vas-exchange-error.h"
#include "vas-json-reader-private.h"
#include "vas-terms.h"
#include "vas-text.h"

#include <glib/gi18n-lib.h>

#define FORMAT "vastaus-rubric"

static char **
read_anchors (JsonObject *object, GError **error)
{
  JsonArray *array = vas_json_reader_get_array (object, "anchors", VAS_RUBRIC_POINTS, VAS_RUBRIC_POINTS, error);
  g_auto (GStrv) anchors = g_new0 (char *, VAS_RUBRIC_POINTS + 1);

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < VAS_RUBRIC_POINTS; i++)
    {
      anchors[i] = vas_json_reader_get_text_at (array, i, VAS_TEXT_ANCHOR_CHARS, error);
      if (anchors[i] == NULL)
        {
          g_prefix_error (error, "“%s”: ", "anchors");
          return NULL;
        }
    }

  return g_steal_pointer (&anchors);
}

/* Returns: (transfer full): a dimension, which has to be @wanted: all are there, in the order of the enumeration */
static VasRubricDimension *
read_dimension (JsonObject *object, VasDimension wanted, char **about, GError **error)
{
  g_auto (GStrv) anchors = NULL;
  int dimension;

  if (object == NULL || !vas_json_reader_get_term (object, "key", VAS_TYPE_DIMENSION, &dimension, error))
    return NULL;
  if ((VasDimension) dimension != wanted)
    {
      g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("The key “%s” is not in its place"),
                   vas_term_key (VAS_TYPE_DIMENSION, dimension));
      return NULL;
    }

  *about = vas_json_reader_get_text (object, "about", VAS_TEXT_ANCHOR_CHARS, error);
  anchors = *about != NULL ? read_anchors (object, error) : NULL;
  if (anchors == NULL)
    return NULL;

  return g_object_new (VAS_TYPE_RUBRIC_DIMENSION, "key", vas_term_key (VAS_TYPE_DIMENSION, dimension), "name",
                       vas_dimension_label (wanted), "anchors", anchors, NULL);
}

/**
 * vas_rubric_file_parse:
 * @bytes: a file
 * @abouts: (out) (transfer full): what each dimension is about, in one line
 *
 * Reads a file of resources/rubric, see the README there: JSON with `format` `"vastaus-rubric"`, `version` 1 and
 * `dimensions`, a list of all of [enum@Dimension] in their order, each with `key`, `about` and five `anchors`. The names
 * of the dimensions are those of [func@dimension_label].
 *
 * Errors: all of %VAS_EXCHANGE_ERROR
 *
 * Returns: (transfer full): the rubric; it has neither id nor name, as it is in no library
 */
VasRubric *
vas_rubric_file_parse (GBytes *bytes, GStrv *abouts, GError **error)
{
  g_autoptr (JsonNode) root = vas_json_reader_load (bytes, FORMAT, error);
  g_autoptr (GPtrArray) dimensions = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) lines = g_new0 (char *, VAS_N_DIMENSIONS + 1);
  JsonArray *array;

  if (root == NULL)
    return NULL;

  array = vas_json_reader_get_array (json_node_get_object (root), "dimensions", VAS_N_DIMENSIONS, VAS_N_DIMENSIONS,
                                     error);
  if (array == NULL)
    return NULL;

  for (guint i = 0; i < VAS_N_DIMENSIONS; i++)
    {
      VasRubricDimension *dimension = read_dimension (vas_json_reader_get_object (array, i, error), i, &lines[i],
                                                      error);

      if (dimension == NULL)
        {
          g_prefix_error (error, "“%s”, %u: ", "dimensions", i + 1);
          return NULL;
        }
      g_ptr_array_add (dimensions, dimension);
    }

  *abouts = g_steal_pointer (&lines);
  return g_object_new (VAS_TYPE_RUBRIC, "dimensions", dimensions, NULL);
}
