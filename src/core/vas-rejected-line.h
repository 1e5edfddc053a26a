/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VAS_TYPE_REJECTED_LINE (vas_rejected_line_get_type ())
G_DECLARE_FINAL_TYPE (VasRejectedLine, vas_rejected_line, VAS, REJECTED_LINE, GObject)

int vas_rejected_line_get_line (VasRejectedLine *self);
const char *vas_rejected_line_get_text (VasRejectedLine *self);
const char *vas_rejected_line_get_reason (VasRejectedLine *self);

G_END_DECLS
