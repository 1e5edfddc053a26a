/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An answer and notes for the tests of exporting. */

#pragma once

#include "vas-answer.h"
#include "vas-note.h"

VasAnswer *make_answer (gint64 recording_ms);
VasNote *make_note (gint64 start_ms, gint64 end_ms, VasAspect aspect, const char *reviewer, const char *text);
