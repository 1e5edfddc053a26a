/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VAS_TYPE_OUTLINE_PART (vas_outline_part_get_type ())
G_DECLARE_FINAL_TYPE (VasOutlinePart, vas_outline_part, VAS, OUTLINE_PART, GObject)

const char *vas_outline_part_get_question_id (VasOutlinePart *self);
const char *vas_outline_part_get_part (VasOutlinePart *self);
const char *vas_outline_part_get_text (VasOutlinePart *self);

G_END_DECLS
