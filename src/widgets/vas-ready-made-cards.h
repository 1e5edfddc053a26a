/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-planner.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasReadyMadeCards:
 *
 * The ready-made interviews, one of which is chosen. Property: `planner` (#VasPlanner or %NULL).
 */
#define VAS_TYPE_READY_MADE_CARDS (vas_ready_made_cards_get_type ())
G_DECLARE_FINAL_TYPE (VasReadyMadeCards, vas_ready_made_cards, VAS, READY_MADE_CARDS, GtkWidget)

GtkWidget *vas_ready_made_cards_get_chosen (VasReadyMadeCards *self);

G_END_DECLS
