/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes for tests, and keys as widgets bind them. */

#pragma once

#include "vas-note.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

VasNote *note_fixture_new (const char *id,
                           gint64 start_ms,
                           gint64 end_ms,
                           VasAspect aspect,
                           VasNoteKind kind,
                           const char *text);
gboolean press_bound_key (GtkWidget *widget, guint key, GdkModifierType modifiers);

G_END_DECLS
