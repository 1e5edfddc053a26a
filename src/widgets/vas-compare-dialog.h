/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-answer.h"
#include "vas-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasCompareDialog:
 *
 * Asks which other answer to the same question an answer is to be compared with, newest first.
 *
 * Signal `chosen` (string: UUID of the other answer; gint64: when it was begun): after it the dialogue is gone.
 */
#define VAS_TYPE_COMPARE_DIALOG (vas_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VasCompareDialog, vas_compare_dialog, VAS, COMPARE_DIALOG, AdwWindow)

GtkWidget *vas_compare_dialog_new (GtkWindow *parent, VasLibrary *library, VasAnswer *answer);

G_END_DECLS
