/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-dossier-entry.h"

/**
 * VasDossierEntry:
 *
 * One text of a question's dossier.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasDossierEntry
{
  GObject parent_instance;

  VasDossierKind kind;
  char *part;
  char *text;
};

G_DEFINE_FINAL_TYPE (VasDossierEntry, vas_dossier_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_PART,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_dossier_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasDossierEntry *self = VAS_DOSSIER_ENTRY (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_PART:
      g_value_set_string (value, self->part);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_dossier_entry_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasDossierEntry *self = VAS_DOSSIER_ENTRY (object);

  switch (prop_id)
    {
    case PROP_KIND:
      self->kind = g_value_get_enum (value);
      break;
    case PROP_PART:
      self->part = g_value_dup_string (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_dossier_entry_finalize (GObject *object)
{
  VasDossierEntry *self = VAS_DOSSIER_ENTRY (object);

  g_clear_pointer (&self->part, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (vas_dossier_entry_parent_class)->finalize (object);
}

static void
vas_dossier_entry_class_init (VasDossierEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_dossier_entry_get_property;
  object_class->set_property = vas_dossier_entry_set_property;
  object_class->finalize = vas_dossier_entry_finalize;

  /**
   * VasDossierEntry:kind:
   *
   * What the text is for.
   */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, VAS_TYPE_DOSSIER_KIND, VAS_DOSSIER_KIND_PURPOSE,
                                             flags);
  /**
   * VasDossierEntry:part:
   *
   * Of an outline: the key of the part of the scheme it is about, see [enum@Aspect]; none in an open scheme.
   */
  properties[PROP_PART] = g_param_spec_string ("part", NULL, NULL, NULL, flags);
  /**
   * VasDossierEntry:text:
   *
   * The text; of a related question its key.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_dossier_entry_init (VasDossierEntry *self)
{
}

/**
 * vas_dossier_entry_get_kind:
 *
 * Returns: what the text is for
 */
VasDossierKind
vas_dossier_entry_get_kind (VasDossierEntry *self)
{
  g_return_val_if_fail (VAS_IS_DOSSIER_ENTRY (self), VAS_DOSSIER_KIND_PURPOSE);

  return self->kind;
}

/**
 * vas_dossier_entry_get_part:
 *
 * Returns: (transfer none) (nullable): of an outline: the key of the part of the scheme it is about, see
 *   [enum@Aspect]; none in an open scheme
 */
const char *
vas_dossier_entry_get_part (VasDossierEntry *self)
{
  g_return_val_if_fail (VAS_IS_DOSSIER_ENTRY (self), NULL);

  return self->part;
}

/**
 * vas_dossier_entry_get_text:
 *
 * Returns: (transfer none): the text; of a related question its key
 */
const char *
vas_dossier_entry_get_text (VasDossierEntry *self)
{
  g_return_val_if_fail (VAS_IS_DOSSIER_ENTRY (self), NULL);

  return self->text;
}
