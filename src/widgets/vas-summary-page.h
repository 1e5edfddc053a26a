/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasSummaryPage:
 *
 * What an interview came to: its takes with their times, and the ways on from here.
 *
 * Property: `practice` (#VasPractice). Signals: `review` (string: id of the interview), `done`, `again` (another
 * interview, with the same settings).
 */
#define VAS_TYPE_SUMMARY_PAGE (vas_summary_page_get_type ())
G_DECLARE_FINAL_TYPE (VasSummaryPage, vas_summary_page, VAS, SUMMARY_PAGE, AdwBin)

GtkWidget *vas_summary_page_new (void);

void vas_summary_page_set_practice (VasSummaryPage *self, VasPractice *practice);

G_END_DECLS
