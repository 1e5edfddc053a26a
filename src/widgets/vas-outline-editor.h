/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-preparation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasOutlineEditor:
 *
 * The candidate's own outline of an answer: an entry for each part of the scheme. What is typed is kept by itself, after
 * a short pause and whenever the outline is left.
 *
 * Construct-only property `preparation` (#VasPreparation). Signal `failed` (string: what happened, in words).
 */
#define VAS_TYPE_OUTLINE_EDITOR (vas_outline_editor_get_type ())
G_DECLARE_FINAL_TYPE (VasOutlineEditor, vas_outline_editor, VAS, OUTLINE_EDITOR, GtkBox)

GtkWidget *vas_outline_editor_new (VasPreparation *preparation);

void vas_outline_editor_flush (VasOutlineEditor *self);

G_END_DECLS
