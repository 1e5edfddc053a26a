/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-rubric-dimension.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasDimensionEditor:
 *
 * One thing that an own rubric rates: its name and what each of the five points looks like.
 *
 * Signals: `changed`, `removed` (the person wants it gone).
 */
#define VAS_TYPE_DIMENSION_EDITOR (vas_dimension_editor_get_type ())
G_DECLARE_FINAL_TYPE (VasDimensionEditor, vas_dimension_editor, VAS, DIMENSION_EDITOR, GtkBox)

GtkWidget *vas_dimension_editor_new (VasRubricDimension *dimension);

VasRubricDimension *vas_dimension_editor_dup_dimension (VasDimensionEditor *self);

G_END_DECLS
