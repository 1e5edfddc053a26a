/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_DRILL_MARK (vas_drill_mark_get_type ())
G_DECLARE_FINAL_TYPE (VasDrillMark, vas_drill_mark, VAS, DRILL_MARK, GObject)

const char *vas_drill_mark_get_note_id (VasDrillMark *self);
const char *vas_drill_mark_get_answer_id (VasDrillMark *self);
const char *vas_drill_mark_get_reviewer_id (VasDrillMark *self);
VasDrillOutcome vas_drill_mark_get_outcome (VasDrillMark *self);

G_END_DECLS
