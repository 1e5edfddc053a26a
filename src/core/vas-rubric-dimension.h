/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VAS_RUBRIC_POINTS 5

#define VAS_TYPE_RUBRIC_DIMENSION (vas_rubric_dimension_get_type ())
G_DECLARE_FINAL_TYPE (VasRubricDimension, vas_rubric_dimension, VAS, RUBRIC_DIMENSION, GObject)

const char *vas_rubric_dimension_get_key (VasRubricDimension *self);
const char *vas_rubric_dimension_get_name (VasRubricDimension *self);
const char *const *vas_rubric_dimension_get_anchors (VasRubricDimension *self);

G_END_DECLS
