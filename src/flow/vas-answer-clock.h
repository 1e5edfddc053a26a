/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a clock says at a moment: pure functions. */

#pragma once

#include "vas-practice.h"

G_BEGIN_DECLS

VasClockBand vas_answer_clock_band (gint64 elapsed_ms, gint64 limit_ms);
const char *vas_answer_clock_words (gint64 elapsed_ms, gint64 limit_ms, gint64 overtime_ms);

G_END_DECLS
