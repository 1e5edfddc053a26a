/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-ratings.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasRubricDialog:
 *
 * Where somebody writes a rubric of their own: its name, and what it rates.
 */
#define VAS_TYPE_RUBRIC_DIALOG (vas_rubric_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VasRubricDialog, vas_rubric_dialog, VAS, RUBRIC_DIALOG, AdwWindow)

GtkWidget *vas_rubric_dialog_new (GtkWindow *parent, VasRatings *ratings, VasRubric *rubric);

G_END_DECLS
