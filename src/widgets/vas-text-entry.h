/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasTextEntry:
 *
 * An entry for more than one line, as high as what is in it.
 *
 * Writable properties: `label` (string: accessible name), `max-chars` (int: more is not taken in; 0 for no limit).
 */
#define VAS_TYPE_TEXT_ENTRY (vas_text_entry_get_type ())
G_DECLARE_FINAL_TYPE (VasTextEntry, vas_text_entry, VAS, TEXT_ENTRY, GtkWidget)

GtkTextBuffer *vas_text_entry_get_buffer (VasTextEntry *self);
char *vas_text_entry_dup_text (VasTextEntry *self);
void vas_text_entry_set_text (VasTextEntry *self, const char *text);

G_END_DECLS
