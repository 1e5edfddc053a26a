/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-job-profile.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasProfileView:
 *
 * What a candidate knows of the job, to be glanced at: its key words, and what was found out about the employer. It is
 * folded up in a small window, and not visible where there is nothing to show.
 *
 * Property: `profile` (#VasJobProfile, or %NULL).
 */
#define VAS_TYPE_PROFILE_VIEW (vas_profile_view_get_type ())
G_DECLARE_FINAL_TYPE (VasProfileView, vas_profile_view, VAS, PROFILE_VIEW, AdwBin)

void vas_profile_view_set_profile (VasProfileView *self, VasJobProfile *profile);

G_END_DECLS
