/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-note-filter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasNoteFilterBar:
 *
 * What notes somebody wants to see: words, aspect, kind, state, reviewer.
 *
 * Signals: `changed`; `closed`: the person has had enough of it.
 */
#define VAS_TYPE_NOTE_FILTER_BAR (vas_note_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (VasNoteFilterBar, vas_note_filter_bar, VAS, NOTE_FILTER_BAR, GtkWidget)

GtkWidget *vas_note_filter_bar_new (void);

const VasNoteFilter *vas_note_filter_bar_get_filter (VasNoteFilterBar *self);
void vas_note_filter_bar_set_reviewers (VasNoteFilterBar *self, GListModel *reviewers);
void vas_note_filter_bar_clear (VasNoteFilterBar *self);

G_END_DECLS
