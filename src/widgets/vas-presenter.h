/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-mentor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasPresenter:
 *
 * The window of a mentor who plays the interviewer: what is asked and why, what comes next, the course of the interview,
 * and the marks. It can stand on another screen than the candidate's. Closing it only hides it.
 *
 * Construct-only properties: `mentor` (#VasMentor).
 */
#define VAS_TYPE_PRESENTER (vas_presenter_get_type ())
G_DECLARE_FINAL_TYPE (VasPresenter, vas_presenter, VAS, PRESENTER, AdwWindow)

GtkWidget *vas_presenter_new (GtkApplication *application, VasMentor *mentor);

G_END_DECLS
