/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-own-marker.h"

/**
 * VasOwnMarker:
 *
 * A marker that a reviewer made for something of their own: what one press of its key notes.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasOwnMarker
{
  GObject parent_instance;

  char *name;
  VasAspect aspect;
  VasNoteKind kind;
  char *key;
  char *colour;
  gboolean span;
};

G_DEFINE_FINAL_TYPE (VasOwnMarker, vas_own_marker, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_ASPECT,
  PROP_KIND,
  PROP_KEY,
  PROP_COLOUR,
  PROP_SPAN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_own_marker_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasOwnMarker *self = VAS_OWN_MARKER (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ASPECT:
      g_value_set_enum (value, self->aspect);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_COLOUR:
      g_value_set_string (value, self->colour);
      break;
    case PROP_SPAN:
      g_value_set_boolean (value, self->span);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_own_marker_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasOwnMarker *self = VAS_OWN_MARKER (object);

  switch (prop_id)
    {
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_ASPECT:
      self->aspect = g_value_get_enum (value);
      break;
    case PROP_KIND:
      self->kind = g_value_get_enum (value);
      break;
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_COLOUR:
      self->colour = g_value_dup_string (value);
      break;
    case PROP_SPAN:
      self->span = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_own_marker_finalize (GObject *object)
{
  VasOwnMarker *self = VAS_OWN_MARKER (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->colour, g_free);

  G_OBJECT_CLASS (vas_own_marker_parent_class)->finalize (object);
}

static void
vas_own_marker_class_init (VasOwnMarkerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_own_marker_get_property;
  object_class->set_property = vas_own_marker_set_property;
  object_class->finalize = vas_own_marker_finalize;

  /**
   * VasOwnMarker:name:
   *
   * What it marks, in the reviewer's words; a note made with it has it as its label.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  /**
   * VasOwnMarker:aspect:
   *
   * What the note is about.
   */
  properties[PROP_ASPECT] = g_param_spec_enum ("aspect", NULL, NULL, VAS_TYPE_ASPECT, VAS_ASPECT_WORDING, flags);
  /**
   * VasOwnMarker:kind:
   *
   * How the note is meant.
   */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, VAS_TYPE_NOTE_KIND, VAS_NOTE_KIND_NEUTRAL, flags);
  /**
   * VasOwnMarker:key:
   *
   * What is pressed: one digit or capital letter from A to Z.
   */
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, "", flags);
  /**
   * VasOwnMarker:colour:
   *
   * Colour of the mark as `#rrggbb`; empty: that of its aspect's group.
   */
  properties[PROP_COLOUR] = g_param_spec_string ("colour", NULL, NULL, "", flags);
  /**
   * VasOwnMarker:span:
   *
   * Whether a second press ends a span that the first one began; else it marks a moment.
   */
  properties[PROP_SPAN] = g_param_spec_boolean ("span", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_own_marker_init (VasOwnMarker *self)
{
}

/**
 * vas_own_marker_get_name:
 *
 * Returns: (transfer none): what it marks, in the reviewer's words; a note made with it has it as its label
 */
const char *
vas_own_marker_get_name (VasOwnMarker *self)
{
  g_return_val_if_fail (VAS_IS_OWN_MARKER (self), NULL);

  return self->name;
}

/**
 * vas_own_marker_get_aspect:
 *
 * Returns: what the note is about
 */
VasAspect
vas_own_marker_get_aspect (VasOwnMarker *self)
{
  g_return_val_if_fail (VAS_IS_OWN_MARKER (self), VAS_ASPECT_WORDING);

  return self->aspect;
}

/**
 * vas_own_marker_get_kind:
 *
 * Returns: how the note is meant
 */
VasNoteKind
vas_own_marker_get_kind (VasOwnMarker *self)
{
  g_return_val_if_fail (VAS_IS_OWN_MARKER (self), VAS_NOTE_KIND_NEUTRAL);

  return self->kind;
}

/**
 * vas_own_marker_get_key:
 *
 * Returns: (transfer none): what is pressed: one digit or capital letter from A to Z
 */
const char *
vas_own_marker_get_key (VasOwnMarker *self)
{
  g_return_val_if_fail (VAS_IS_OWN_MARKER (self), NULL);

  return self->key;
}

/**
 * vas_own_marker_get_colour:
 *
 * Returns: (transfer none): colour of the mark as `#rrggbb`; empty: that of its aspect's group
 */
const char *
vas_own_marker_get_colour (VasOwnMarker *self)
{
  g_return_val_if_fail (VAS_IS_OWN_MARKER (self), NULL);

  return self->colour;
}

/**
 * vas_own_marker_get_span:
 *
 * Returns: whether a second press ends a span that the first one began; else it marks a moment
 */
gboolean
vas_own_marker_get_span (VasOwnMarker *self)
{
  g_return_val_if_fail (VAS_IS_OWN_MARKER (self), FALSE);

  return self->span;
}
