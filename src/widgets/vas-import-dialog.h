/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasImportDialog:
 *
 * What a file with questions would bring in. Nothing is written before `Import`.
 *
 * Signal `imported` (string: name of the set, int: how many questions came in).
 */
#define VAS_TYPE_IMPORT_DIALOG (vas_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VasImportDialog, vas_import_dialog, VAS, IMPORT_DIALOG, AdwWindow)

GtkWidget *vas_import_dialog_new (GtkWindow *parent, VasLibrary *library, GFile *file, const char *language);

G_END_DECLS
