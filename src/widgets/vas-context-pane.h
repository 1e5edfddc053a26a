/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasContextPane:
 *
 * What a reviewer wants to have beside the player: the question as it was asked, the job that the interview is for, and
 * the dossier. It is read while it is in sight.
 */
#define VAS_TYPE_CONTEXT_PANE (vas_context_pane_get_type ())
G_DECLARE_FINAL_TYPE (VasContextPane, vas_context_pane, VAS, CONTEXT_PANE, AdwBin)

void vas_context_pane_set_review (VasContextPane *self, VasReview *review);

G_END_DECLS
