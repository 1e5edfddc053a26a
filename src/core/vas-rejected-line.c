/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rejected-line.h"

/**
 * VasRejectedLine:
 *
 * A line of a foreign file that could not be taken, and why.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasRejectedLine
{
  GObject parent_instance;

  int line;
  char *text;
  char *reason;
};

G_DEFINE_FINAL_TYPE (VasRejectedLine, vas_rejected_line, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LINE,
  PROP_TEXT,
  PROP_REASON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_rejected_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasRejectedLine *self = VAS_REJECTED_LINE (object);

  switch (prop_id)
    {
    case PROP_LINE:
      g_value_set_int (value, self->line);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_rejected_line_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasRejectedLine *self = VAS_REJECTED_LINE (object);

  switch (prop_id)
    {
    case PROP_LINE:
      self->line = g_value_get_int (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    case PROP_REASON:
      self->reason = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_rejected_line_finalize (GObject *object)
{
  VasRejectedLine *self = VAS_REJECTED_LINE (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (vas_rejected_line_parent_class)->finalize (object);
}

static void
vas_rejected_line_class_init (VasRejectedLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_rejected_line_get_property;
  object_class->set_property = vas_rejected_line_set_property;
  object_class->finalize = vas_rejected_line_finalize;

  /**
   * VasRejectedLine:line:
   *
   * Number of the line in the file, from 1; in a list without lines the number of the entry.
   */
  properties[PROP_LINE] = g_param_spec_int ("line", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * VasRejectedLine:text:
   *
   * What the line says, shortened.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  /**
   * VasRejectedLine:reason:
   *
   * Why it was not taken, in words.
   */
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_rejected_line_init (VasRejectedLine *self)
{
}

/**
 * vas_rejected_line_get_line:
 *
 * Returns: number of the line in the file, from 1; in a list without lines the number of the entry
 */
int
vas_rejected_line_get_line (VasRejectedLine *self)
{
  g_return_val_if_fail (VAS_IS_REJECTED_LINE (self), 0);

  return self->line;
}

/**
 * vas_rejected_line_get_text:
 *
 * Returns: (transfer none): what the line says, shortened
 */
const char *
vas_rejected_line_get_text (VasRejectedLine *self)
{
  g_return_val_if_fail (VAS_IS_REJECTED_LINE (self), NULL);

  return self->text;
}

/**
 * vas_rejected_line_get_reason:
 *
 * Returns: (transfer none): why it was not taken, in words
 */
const char *
vas_rejected_line_get_reason (VasRejectedLine *self)
{
  g_return_val_if_fail (VAS_IS_REJECTED_LINE (self), NULL);

  return self->reason;
}
