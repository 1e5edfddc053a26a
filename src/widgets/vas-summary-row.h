/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasSummaryRow:
 *
 * One take in the summary: its question, its time against the limit as a bar and in words, and what the candidate says of
 * it.
 */
#define VAS_TYPE_SUMMARY_ROW (vas_summary_row_get_type ())
G_DECLARE_FINAL_TYPE (VasSummaryRow, vas_summary_row, VAS, SUMMARY_ROW, GtkListBoxRow)

GtkWidget *vas_summary_row_new (VasPractice *practice, VasAnswer *answer);

G_END_DECLS
