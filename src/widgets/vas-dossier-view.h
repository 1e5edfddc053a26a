/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasDossierView:
 *
 * How to prepare for a question, to be read: a section with a heading for each kind of text, sample answers set apart.
 */
#define VAS_TYPE_DOSSIER_VIEW (vas_dossier_view_get_type ())
G_DECLARE_FINAL_TYPE (VasDossierView, vas_dossier_view, VAS, DOSSIER_VIEW, GtkBox)

void vas_dossier_view_set_dossier (VasDossierView *self, GListModel *dossier);

GtkWidget *vas_dossier_view_create_heading (const char *text);
GtkWidget *vas_dossier_view_create_text (const char *text);

G_END_DECLS
