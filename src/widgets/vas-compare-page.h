/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-comparison.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasComparePage:
 *
 * Two answers to the same question side by side, or below each other in a narrow window, with one set of controls.
 *
 * Uses the window's action `win.back`. Actions: `compare.toggle`, `compare.play`, `compare.pause`, `compare.jump-back`, `compare.jump-forward` (5 s),
 * `compare.step-back`, `compare.step-forward` (one picture), `compare.switch-sound`.
 */
#define VAS_TYPE_COMPARE_PAGE (vas_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (VasComparePage, vas_compare_page, VAS, COMPARE_PAGE, AdwBin)

GtkWidget *vas_compare_page_new (VasComparison *comparison);

G_END_DECLS
