/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* For so long a note on a moment is the current one, in ms. */
#define VAS_NOTE_MOMENT_MS 2000

/**
 * VasNoteTimes:
 *
 * When the notes of a list begin and end, to find those of a place among thousands without asking each of them.
 */
typedef struct _VasNoteTimes VasNoteTimes;

VasNoteTimes *vas_note_times_new (void);
void vas_note_times_free (VasNoteTimes *self);

void vas_note_times_splice (VasNoteTimes *self, GListModel *notes, guint position, guint removed, guint added);
guint vas_note_times_get_length (VasNoteTimes *self);
gint64 vas_note_times_get_start (VasNoteTimes *self, guint index);
gint64 vas_note_times_get_end (VasNoteTimes *self, guint index);
guint vas_note_times_count_begun (VasNoteTimes *self, gint64 position_ms);
guint vas_note_times_find_reaching (VasNoteTimes *self, gint64 position_ms);
int vas_note_times_find_current (VasNoteTimes *self, gint64 position_ms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasNoteTimes, vas_note_times_free)

G_END_DECLS
