/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-job-profile.h"
#include "vas-library.h"
#include "vas-shelf.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasProfilesView:
 *
 * The jobs that the candidate applies for.
 *
 * Writable property `language` (string: language of a new job). Read-only: `showing-pane` (gboolean: one can go back),
 * `over` (#VasJobProfile, or %NULL: an interview that has been, of which it is not known what was asked).
 *
 * Signals: `deleted` (#VasShelf, object: what can be restored to it, string: in words), `told`, `failed` (string).
 */
#define VAS_TYPE_PROFILES_VIEW (vas_profiles_view_get_type ())
G_DECLARE_FINAL_TYPE (VasProfilesView, vas_profiles_view, VAS, PROFILES_VIEW, AdwBin)

GtkWidget *vas_profiles_view_new (VasLibrary *library);

void vas_profiles_view_refresh (VasProfilesView *self);
void vas_profiles_view_ask (VasProfilesView *self, VasJobProfile *profile);
void vas_profiles_view_wave_off (VasProfilesView *self, VasJobProfile *profile);
void vas_profiles_view_go_back (VasProfilesView *self);

G_END_DECLS
