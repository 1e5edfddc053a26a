/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasDeletedDialog:
 *
 * What was deleted and can still be restored: interviews, and single answers.
 *
 * Construct-only property `library` (#VasLibrary).
 */
#define VAS_TYPE_DELETED_DIALOG (vas_deleted_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VasDeletedDialog, vas_deleted_dialog, VAS, DELETED_DIALOG, AdwWindow)

GtkWidget *vas_deleted_dialog_new (GtkWindow *parent, VasLibrary *library);

G_END_DECLS
