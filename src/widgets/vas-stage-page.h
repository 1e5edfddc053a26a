/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasStagePage:
 *
 * The interview itself: one question, one ring, one button.
 *
 * Properties: `practice` (#VasPractice), `show-picture` (whether the own picture is in sight), and, to read, `playback`
 * (#VasPlayback of the take just kept). Signal `ended`: the interview is over and the summary is due.
 */
#define VAS_TYPE_STAGE_PAGE (vas_stage_page_get_type ())
G_DECLARE_FINAL_TYPE (VasStagePage, vas_stage_page, VAS, STAGE_PAGE, AdwBin)

GtkWidget *vas_stage_page_new (void);

VasPractice *vas_stage_page_get_practice (VasStagePage *self);
void vas_stage_page_set_practice (VasStagePage *self, VasPractice *practice);
void vas_stage_page_end (VasStagePage *self);

G_END_DECLS
