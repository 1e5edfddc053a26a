/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-terms.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasKindChoice:
 *
 * Linked buttons with the shapes of the kinds of notes, one of which is chosen.
 *
 * Property `kind` (#VasNoteKind).
 */
#define VAS_TYPE_KIND_CHOICE (vas_kind_choice_get_type ())
G_DECLARE_FINAL_TYPE (VasKindChoice, vas_kind_choice, VAS, KIND_CHOICE, GtkWidget)

GtkWidget *vas_kind_choice_new (void);

VasNoteKind vas_kind_choice_get_kind (VasKindChoice *self);
void vas_kind_choice_set_kind (VasKindChoice *self, VasNoteKind kind);

G_END_DECLS
