/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-compared-answer.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasComparedView:
 *
 * One of two answers side by side: its picture, or sound, its structure, its ratings and its notes.
 *
 * Signal `note-activated` (#VasNote): a note was chosen.
 */
#define VAS_TYPE_COMPARED_VIEW (vas_compared_view_get_type ())
G_DECLARE_FINAL_TYPE (VasComparedView, vas_compared_view, VAS, COMPARED_VIEW, AdwBin)

void vas_compared_view_set_answer (VasComparedView *self, VasComparedAnswer *answer, const char *letter);
void vas_compared_view_update (VasComparedView *self);

G_END_DECLS
