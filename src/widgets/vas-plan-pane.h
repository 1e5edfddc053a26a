/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-planner.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasPlanPane:
 *
 * What an interview asks, and how: ready-made interviews, and below them a row for each value. Property: `planner`
 * (#VasPlanner or %NULL), `reader` (#VasReader or %NULL).
 */
#define VAS_TYPE_PLAN_PANE (vas_plan_pane_get_type ())
G_DECLARE_FINAL_TYPE (VasPlanPane, vas_plan_pane, VAS, PLAN_PANE, AdwBin)

GtkWidget *vas_plan_pane_get_first (VasPlanPane *self);

G_END_DECLS
