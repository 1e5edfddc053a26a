/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasSetsView:
 *
 * Own and imported question sets: to put together, import, export and practise.
 *
 * Writable property `language` (string: language of questions that do not say theirs). Read-only: `showing-pane`
 * (gboolean: one can go back).
 *
 * Signals: `deleted` (#VasShelf, object: what can be restored to it, string: in words), `told`, `failed` (string).
 */
#define VAS_TYPE_SETS_VIEW (vas_sets_view_get_type ())
G_DECLARE_FINAL_TYPE (VasSetsView, vas_sets_view, VAS, SETS_VIEW, AdwBin)

GtkWidget *vas_sets_view_new (VasLibrary *library);

void vas_sets_view_refresh (VasSetsView *self);
void vas_sets_view_import (VasSetsView *self, GFile *file);
void vas_sets_view_go_back (VasSetsView *self);

G_END_DECLS
