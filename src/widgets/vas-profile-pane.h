/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-job-profile.h"
#include "vas-shelf.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasProfilePane:
 *
 * One job profile, where it is written. What is typed is kept by itself, after a short pause and whenever it is left.
 *
 * Writable property `can-go-back` (gboolean: whether there is a way back to the list, the action `shelf.back`). Its
 * buttons call `win.practise-profile` and the actions `profile.*` of the view around it. Signal `failed` (string: what
 * happened, in words).
 */
#define VAS_TYPE_PROFILE_PANE (vas_profile_pane_get_type ())
G_DECLARE_FINAL_TYPE (VasProfilePane, vas_profile_pane, VAS, PROFILE_PANE, AdwBin)

GtkWidget *vas_profile_pane_new (VasShelf *shelf);

VasJobProfile *vas_profile_pane_get_profile (VasProfilePane *self);
void vas_profile_pane_set_profile (VasProfilePane *self, VasJobProfile *profile);
void vas_profile_pane_flush (VasProfilePane *self);

G_END_DECLS
