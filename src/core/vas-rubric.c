/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rubric.h"

#include "vas-error.h"
#include "vas-snapshot.h"
#include "vas-terms.h"
#include "vas-text.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

/**
 * VasRubric:
 *
 * A named list of what is rated.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasRubric
{
  GObject parent_instance;

  char *id;
  char *name;
  GPtrArray *dimensions;
  gint64 created;
  gint64 deleted;
};

G_DEFINE_FINAL_TYPE (VasRubric, vas_rubric, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_DIMENSIONS,
  PROP_CREATED,
  PROP_DELETED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_rubric_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasRubric *self = VAS_RUBRIC (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_DIMENSIONS:
      g_value_set_boxed (value, self->dimensions);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_DELETED:
      g_value_set_int64 (value, self->deleted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_rubric_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasRubric *self = VAS_RUBRIC (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_DIMENSIONS:
      self->dimensions = g_value_dup_boxed (value);
      break;
    case PROP_CREATED:
      self->created = g_value_get_int64 (value);
      break;
    case PROP_DELETED:
      self->deleted = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_rubric_finalize (GObject *object)
{
  VasRubric *self = VAS_RUBRIC (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->dimensions, g_ptr_array_unref);

  G_OBJECT_CLASS (vas_rubric_parent_class)->finalize (object);
}

static void
vas_rubric_class_init (VasRubricClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_rubric_get_property;
  object_class->set_property = vas_rubric_set_property;
  object_class->finalize = vas_rubric_finalize;

  /**
   * VasRubric:id:
   *
   * UUID.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasRubric:name:
   *
   * Name.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  /**
   * VasRubric:dimensions:
   *
   * What it rates, in order.
   */
  properties[PROP_DIMENSIONS] = g_param_spec_boxed ("dimensions", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  /**
   * VasRubric:created:
   *
   * When it was made, in ms since 1970 UTC.
   */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasRubric:deleted:
   *
   * When it was deleted, in ms since 1970 UTC; 0: it is not.
   */
  properties[PROP_DELETED] = g_param_spec_int64 ("deleted", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_rubric_init (VasRubric *self)
{
}

/**
 * vas_rubric_get_id:
 *
 * Returns: (transfer none): UUID
 */
const char *
vas_rubric_get_id (VasRubric *self)
{
  g_return_val_if_fail (VAS_IS_RUBRIC (self), NULL);

  return self->id;
}

/**
 * vas_rubric_get_name:
 *
 * Returns: (transfer none): name
 */
const char *
vas_rubric_get_name (VasRubric *self)
{
  g_return_val_if_fail (VAS_IS_RUBRIC (self), NULL);

  return self->name;
}

/**
 * vas_rubric_get_dimensions:
 *
 * Returns: (transfer none) (nullable) (element-type VasRubricDimension): what it rates, in order
 */
GPtrArray *
vas_rubric_get_dimensions (VasRubric *self)
{
  g_return_val_if_fail (VAS_IS_RUBRIC (self), NULL);

  return self->dimensions;
}

/**
 * vas_rubric_get_created:
 *
 * Returns: when it was made, in ms since 1970 UTC
 */
gint64
vas_rubric_get_created (VasRubric *self)
{
  g_return_val_if_fail (VAS_IS_RUBRIC (self), 0);

  return self->created;
}

/**
 * vas_rubric_get_deleted:
 *
 * Returns: when it was deleted, in ms since 1970 UTC; 0: it is not
 */
gint64
vas_rubric_get_deleted (VasRubric *self)
{
  g_return_val_if_fail (VAS_IS_RUBRIC (self), 0);

  return self->deleted;
}

static gboolean
check_key (const char *key, GError **error)
{
  int dimension;

  if (vas_term_from_key (VAS_TYPE_DIMENSION, key, &dimension) || vas_uuid_is_valid (key))
    return TRUE;

  g_set_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID, _ ("“%s” is not a key of something that can be rated."),
               key != NULL && g_utf8_validate (key, -1, NULL) ? key : "");
  return FALSE;
}

/* Returns: (transfer full): the anchors as they are kept, or %NULL with @error set */
static char **
clean_anchors (const char *const *anchors, GError **error)
{
  g_auto (GStrv) cleaned = g_new0 (char *, VAS_RUBRIC_POINTS + 1);

  if (anchors == NULL || g_strv_length ((char **) anchors) != VAS_RUBRIC_POINTS)
    {
      g_set_error_literal (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID,
                           _ ("Everything a rubric rates has a description of each of the five points."));
      return NULL;
    }

  for (guint i = 0; i < VAS_RUBRIC_POINTS; i++)
    {
      cleaned[i] = vas_text_clean_line (anchors[i], -1, VAS_TEXT_ANCHOR_CHARS, error);
      if (cleaned[i] == NULL)
        return NULL;
    }

  return g_steal_pointer (&cleaned);
}

static VasRubricDimension *
clean_dimension (VasRubricDimension *dimension, GError **error)
{
  g_autofree char *name = NULL;
  g_auto (GStrv) anchors = NULL;

  if (!check_key (vas_rubric_dimension_get_key (dimension), error))
    return NULL;

  name = vas_text_clean_needed (vas_rubric_dimension_get_name (dimension), VAS_TEXT_NAME_CHARS,
                                _ ("Everything a rubric rates needs a name."), error);
  anchors = name != NULL ? clean_anchors (vas_rubric_dimension_get_anchors (dimension), error) : NULL;
  if (anchors == NULL)
    return NULL;

  return vas_snapshot_with (dimension, "name", name, "anchors", anchors, NULL);
}

/* Returns: (transfer full): the dimensions as they are kept, or %NULL with @error set */
static GPtrArray *
clean_dimensions (GPtrArray *dimensions, GError **error)
{
  g_autoptr (GPtrArray) cleaned = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  if (dimensions != NULL && dimensions->len > VAS_RUBRIC_MOST_DIMENSIONS)
    {
      g_set_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_TOO_LONG,
                   g_dngettext (GETTEXT_PACKAGE, "A rubric rates %d thing at most.",
                                "A rubric rates %d things at most.", VAS_RUBRIC_MOST_DIMENSIONS),
                   VAS_RUBRIC_MOST_DIMENSIONS);
      return NULL;
    }

  for (guint i = 0; dimensions != NULL && i < dimensions->len; i++)
    {
      VasRubricDimension *dimension = clean_dimension (g_ptr_array_index (dimensions, i), error);

      if (dimension == NULL)
        return NULL;
      g_ptr_array_add (cleaned, dimension);

      if (!g_hash_table_add (taken, (gpointer) vas_rubric_dimension_get_key (dimension)))
        {
          g_set_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID, _ ("“%s” is in this rubric twice."),
                       vas_rubric_dimension_get_name (dimension));
          return NULL;
        }
    }

  return g_steal_pointer (&cleaned);
}

/**
 * vas_rubric_clean:
 *
 * Checks a rubric that somebody made or that came in a file, and puts it into the form in which it is kept. Each of its
 * dimensions has five anchors, which may be empty, and no two have the same key.
 *
 * Errors: %VAS_CORE_ERROR_INVALID, %VAS_CORE_ERROR_TOO_LONG for more than %VAS_RUBRIC_MOST_DIMENSIONS dimensions, or a
 * name of the rubric beyond %VAS_TEXT_TITLE_CHARS, of a dimension beyond %VAS_TEXT_NAME_CHARS, or an anchor beyond
 * %VAS_TEXT_ANCHOR_CHARS characters; the messages are for the person
 *
 * Returns: (transfer full): the rubric to keep, or %NULL with @error set
 */
VasRubric *
vas_rubric_clean (VasRubric *self, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) dimensions = NULL;

  g_return_val_if_fail (VAS_IS_RUBRIC (self), NULL);

  if (!vas_uuid_is_valid (self->id))
    {
      g_set_error_literal (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID, _ ("This rubric has no identifier."));
      return NULL;
    }

  name = vas_text_clean_needed (self->name, VAS_TEXT_TITLE_CHARS, _ ("A rubric needs a name."), error);
  dimensions = name != NULL ? clean_dimensions (self->dimensions, error) : NULL;
  if (dimensions == NULL)
    return NULL;

  return vas_snapshot_with (self, "name", name, "dimensions", dimensions, NULL);
}
