/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-job-profile.h"
#include "vas-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasAskedDialog:
 *
 * What was asked in an interview that has been, to be written down as own questions.
 *
 * Signal `saved` (string: name of the set they are in).
 */
#define VAS_TYPE_ASKED_DIALOG (vas_asked_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VasAskedDialog, vas_asked_dialog, VAS, ASKED_DIALOG, AdwWindow)

GtkWidget *vas_asked_dialog_new (GtkWindow *parent, VasLibrary *library, VasJobProfile *profile);

G_END_DECLS
