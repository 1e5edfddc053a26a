/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasPausePane:
 *
 * The rest between two questions: which one comes next and when, and a guide to breathe by.
 *
 * Property: `practice` (#VasPractice).
 */
#define VAS_TYPE_PAUSE_PANE (vas_pause_pane_get_type ())
G_DECLARE_FINAL_TYPE (VasPausePane, vas_pause_pane, VAS, PAUSE_PANE, AdwBin)

G_END_DECLS
