/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-set.h"

#include "vas-error.h"
#include "vas-marker-keys.h"
#include "vas-snapshot.h"
#include "vas-text.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * VasMarkerSet:
 *
 * A named list of own markers.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasMarkerSet
{
  GObject parent_instance;

  char *id;
  char *name;
  GPtrArray *markers;
  gint64 created;
  gint64 deleted;
};

G_DEFINE_FINAL_TYPE (VasMarkerSet, vas_marker_set, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_MARKERS,
  PROP_CREATED,
  PROP_DELETED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_marker_set_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasMarkerSet *self = VAS_MARKER_SET (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_MARKERS:
      g_value_set_boxed (value, self->markers);
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
vas_marker_set_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasMarkerSet *self = VAS_MARKER_SET (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_MARKERS:
      self->markers = g_value_dup_boxed (value);
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
vas_marker_set_finalize (GObject *object)
{
  VasMarkerSet *self = VAS_MARKER_SET (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->markers, g_ptr_array_unref);

  G_OBJECT_CLASS (vas_marker_set_parent_class)->finalize (object);
}

static void
vas_marker_set_class_init (VasMarkerSetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_marker_set_get_property;
  object_class->set_property = vas_marker_set_set_property;
  object_class->finalize = vas_marker_set_finalize;

  /**
   * VasMarkerSet:id:
   *
   * UUID.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasMarkerSet:name:
   *
   * Name.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  /**
   * VasMarkerSet:markers:
   *
   * Its markers, in order.
   */
  properties[PROP_MARKERS] = g_param_spec_boxed ("markers", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  /**
   * VasMarkerSet:created:
   *
   * When it was made, in ms since 1970 UTC.
   */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasMarkerSet:deleted:
   *
   * When it was deleted, in ms since 1970 UTC; 0: it is not.
   */
  properties[PROP_DELETED] = g_param_spec_int64 ("deleted", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_marker_set_init (VasMarkerSet *self)
{
}

/**
 * vas_marker_set_get_id:
 *
 * Returns: (transfer none): UUID
 */
const char *
vas_marker_set_get_id (VasMarkerSet *self)
{
  g_return_val_if_fail (VAS_IS_MARKER_SET (self), NULL);

  return self->id;
}

/**
 * vas_marker_set_get_name:
 *
 * Returns: (transfer none): name
 */
const char *
vas_marker_set_get_name (VasMarkerSet *self)
{
  g_return_val_if_fail (VAS_IS_MARKER_SET (self), NULL);

  return self->name;
}

/**
 * vas_marker_set_get_markers:
 *
 * Returns: (transfer none) (nullable) (element-type VasOwnMarker): its markers, in order
 */
GPtrArray *
vas_marker_set_get_markers (VasMarkerSet *self)
{
  g_return_val_if_fail (VAS_IS_MARKER_SET (self), NULL);

  return self->markers;
}

/**
 * vas_marker_set_get_created:
 *
 * Returns: when it was made, in ms since 1970 UTC
 */
gint64
vas_marker_set_get_created (VasMarkerSet *self)
{
  g_return_val_if_fail (VAS_IS_MARKER_SET (self), 0);

  return self->created;
}

/**
 * vas_marker_set_get_deleted:
 *
 * Returns: when it was deleted, in ms since 1970 UTC; 0: it is not
 */
gint64
vas_marker_set_get_deleted (VasMarkerSet *self)
{
  g_return_val_if_fail (VAS_IS_MARKER_SET (self), 0);

  return self->deleted;
}

/* Returns: (transfer full): @key as it is kept, or %NULL with @error set */
static char *
clean_key (const char *key, GError **error)
{
  gboolean is_key = key != NULL && strlen (key) == 1 && g_ascii_isalnum (*key);

  if (is_key && vas_marker_keys_can_be_own (*key))
    return g_ascii_strup (key, 1);

  if (is_key)
    {
      g_set_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID,
                   /* Translators: %c is a key of the keyboard */
                   _ ("The key %c plays the recording or writes notes. Choose another one for the marker."),
                   g_ascii_toupper (*key));
      return NULL;
    }

  g_set_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID,
               _ ("“%s” is not a key a marker can have. Choose one digit, or one letter from A to Z."),
               key != NULL && g_utf8_validate (key, -1, NULL) ? key : "");
  return NULL;
}

/* Returns: (transfer full): @colour as it is kept, or %NULL with @error set */
static char *
clean_colour (const char *colour, GError **error)
{
  gboolean is_colour = colour != NULL && strlen (colour) == strlen ("#rrggbb") && *colour == '#';

  if (colour == NULL || *colour == '\0')
    return g_strdup ("");

  for (gsize i = 1; is_colour && colour[i] != '\0'; i++)
    is_colour = g_ascii_isxdigit (colour[i]);
  if (is_colour)
    return g_ascii_strdown (colour, -1);

  g_set_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID, _ ("“%s” is not a colour. Write it like #1a2b3c."),
               g_utf8_validate (colour, -1, NULL) ? colour : "");
  return NULL;
}

static VasOwnMarker *
clean_marker (VasOwnMarker *marker, GError **error)
{
  g_autofree char *name = vas_text_clean_needed (vas_own_marker_get_name (marker), VAS_TEXT_NAME_CHARS,
                                                 _ ("A marker needs a name."), error);
  g_autofree char *key = name != NULL ? clean_key (vas_own_marker_get_key (marker), error) : NULL;
  g_autofree char *colour = key != NULL ? clean_colour (vas_own_marker_get_colour (marker), error) : NULL;

  if (colour == NULL)
    return NULL;

  return vas_snapshot_with (marker, "name", name, "key", key, "colour", colour, NULL);
}

/* Returns: (transfer full): the markers as they are kept, or %NULL with @error set */
static GPtrArray *
clean_markers (GPtrArray *markers, GError **error)
{
  g_autoptr (GPtrArray) cleaned = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean taken[128] = { FALSE };

  for (guint i = 0; markers != NULL && i < markers->len; i++)
    {
      VasOwnMarker *marker = clean_marker (g_ptr_array_index (markers, i), error);
      const char *key;

      if (marker == NULL)
        return NULL;
      g_ptr_array_add (cleaned, marker);

      key = vas_own_marker_get_key (marker);
      if (taken[(guchar) *key])
        {
          g_set_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID,
                       _ ("Two markers have the key %s. Give one of them another key."), key);
          return NULL;
        }
      taken[(guchar) *key] = TRUE;
    }

  return g_steal_pointer (&cleaned);
}

/**
 * vas_marker_set_clean:
 *
 * Checks a set that somebody made or that came in a file, and puts it into the form in which it is kept: names without
 * what nobody typed on purpose, keys as capital letters, colours in lower case. No two markers may have the same key,
 * nor one that already does something else, see [func@marker_keys_can_be_own].
 *
 * Errors: %VAS_CORE_ERROR_INVALID, %VAS_CORE_ERROR_TOO_LONG for a name of the set beyond %VAS_TEXT_TITLE_CHARS or of a
 * marker beyond %VAS_TEXT_NAME_CHARS characters; the messages are for the person
 *
 * Returns: (transfer full): the set to keep, or %NULL with @error set
 */
VasMarkerSet *
vas_marker_set_clean (VasMarkerSet *self, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) markers = NULL;

  g_return_val_if_fail (VAS_IS_MARKER_SET (self), NULL);

  if (!vas_uuid_is_valid (self->id))
    {
      g_set_error_literal (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID, _ ("This set of markers has no identifier."));
      return NULL;
    }

  name = vas_text_clean_needed (self->name, VAS_TEXT_TITLE_CHARS, _ ("A set of markers needs a name."), error);
  markers = name != NULL ? clean_markers (self->markers, error) : NULL;
  if (markers == NULL)
    return NULL;

  return vas_snapshot_with (self, "name", name, "markers", markers, NULL);
}
