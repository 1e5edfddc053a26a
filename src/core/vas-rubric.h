/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-rubric-dimension.h"

G_BEGIN_DECLS

#define VAS_RUBRIC_MOST_DIMENSIONS 30

#define VAS_TYPE_RUBRIC (vas_rubric_get_type ())
G_DECLARE_FINAL_TYPE (VasRubric, vas_rubric, VAS, RUBRIC, GObject)

const char *vas_rubric_get_id (VasRubric *self);
const char *vas_rubric_get_name (VasRubric *self);
GPtrArray *vas_rubric_get_dimensions (VasRubric *self);
gint64 vas_rubric_get_created (VasRubric *self);
gint64 vas_rubric_get_deleted (VasRubric *self);
VasRubric *vas_rubric_clean (VasRubric *self, GError **error);

G_END_DECLS
