/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-snippet.h"

/**
 * VasSnippet:
 *
 * A text that the person at this machine often writes about an aspect.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasSnippet
{
  GObject parent_instance;

  char *id;
  VasAspect aspect;
  char *text;
  gint64 created;
  gint64 deleted;
};

G_DEFINE_FINAL_TYPE (VasSnippet, vas_snippet, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_ASPECT,
  PROP_TEXT,
  PROP_CREATED,
  PROP_DELETED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_snippet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasSnippet *self = VAS_SNIPPET (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_ASPECT:
      g_value_set_enum (value, self->aspect);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
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
vas_snippet_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasSnippet *self = VAS_SNIPPET (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_ASPECT:
      self->aspect = g_value_get_enum (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
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
vas_snippet_finalize (GObject *object)
{
  VasSnippet *self = VAS_SNIPPET (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (vas_snippet_parent_class)->finalize (object);
}

static void
vas_snippet_class_init (VasSnippetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_snippet_get_property;
  object_class->set_property = vas_snippet_set_property;
  object_class->finalize = vas_snippet_finalize;

  /**
   * VasSnippet:id:
   *
   * UUID.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasSnippet:aspect:
   *
   * What it is about.
   */
  properties[PROP_ASPECT] = g_param_spec_enum ("aspect", NULL, NULL, VAS_TYPE_ASPECT, VAS_ASPECT_WORDING, flags);
  /**
   * VasSnippet:text:
   *
   * The text.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  /**
   * VasSnippet:created:
   *
   * When it was made, in ms since 1970 UTC.
   */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasSnippet:deleted:
   *
   * When it was deleted, in ms since 1970 UTC; 0: it is not.
   */
  properties[PROP_DELETED] = g_param_spec_int64 ("deleted", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_snippet_init (VasSnippet *self)
{
}

/**
 * vas_snippet_get_id:
 *
 * Returns: (transfer none): UUID
 */
const char *
vas_snippet_get_id (VasSnippet *self)
{
  g_return_val_if_fail (VAS_IS_SNIPPET (self), NULL);

  return self->id;
}

/**
 * vas_snippet_get_aspect:
 *
 * Returns: what it is about
 */
VasAspect
vas_snippet_get_aspect (VasSnippet *self)
{
  g_return_val_if_fail (VAS_IS_SNIPPET (self), VAS_ASPECT_WORDING);

  return self->aspect;
}

/**
 * vas_snippet_get_text:
 *
 * Returns: (transfer none): the text
 */
const char *
vas_snippet_get_text (VasSnippet *self)
{
  g_return_val_if_fail (VAS_IS_SNIPPET (self), NULL);

  return self->text;
}

/**
 * vas_snippet_get_created:
 *
 * Returns: when it was made, in ms since 1970 UTC
 */
gint64
vas_snippet_get_created (VasSnippet *self)
{
  g_return_val_if_fail (VAS_IS_SNIPPET (self), 0);

  return self->created;
}

/**
 * vas_snippet_get_deleted:
 *
 * Returns: when it was deleted, in ms since 1970 UTC; 0: it is not
 */
gint64
vas_snippet_get_deleted (VasSnippet *self)
{
  g_return_val_if_fail (VAS_IS_SNIPPET (self), 0);

  return self->deleted;
}
