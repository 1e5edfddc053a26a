/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-reaction.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasReactionDialog:
 *
 * How long the reviewer takes from seeing something to pressing a key: measured by a short exercise, or typed.
 */
#define VAS_TYPE_REACTION_DIALOG (vas_reaction_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VasReactionDialog, vas_reaction_dialog, VAS, REACTION_DIALOG, AdwWindow)

GtkWidget *vas_reaction_dialog_new (GtkWindow *parent, VasReview *review, VasReaction *reaction);

G_END_DECLS
