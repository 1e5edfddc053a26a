/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-drill.h"
#include "vas-practice.h"
#include "vas-preparation.h"
#include "vas-shelf.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasStageNotes:
 *
 * What a candidate prepared, on the stage: in thinking time what earlier takes ask to try, the own outline of the question
 * and what is known of the job; while answering the outline alone, small, if it is wanted. Where there is nothing to show
 * it is not visible.
 *
 * Properties: `practice` (#VasPractice), `preparation` (#VasPreparation or %NULL: it is made to follow the question that
 * is asked), `drill` (#VasDrill or %NULL: it is made to follow the question in thinking time), `profiles` (#VasShelf of
 * #VasJobProfile, or %NULL), `show-outline` (gboolean: also while answering).
 */
#define VAS_TYPE_STAGE_NOTES (vas_stage_notes_get_type ())
G_DECLARE_FINAL_TYPE (VasStageNotes, vas_stage_notes, VAS, STAGE_NOTES, AdwBin)

void vas_stage_notes_set_scrolls (VasStageNotes *self, gboolean scrolls);

G_END_DECLS
