/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the parts of #VasNotes. */

#pragma once

#include "vas-change-write.h"
#include "vas-note-times.h"
#include "vas-notes.h"

G_BEGIN_DECLS

/* The labels are in the person's language; changes holds #VasChange. */
typedef struct
{
  char *undo_label;
  char *redo_label;
  GPtrArray *changes;
} VasNotesStep;

struct _VasNotes
{
  GObject parent_instance;

  VasStore *store;
  GListStore *list;
  VasNoteTimes *times; /* of the list */
  GHashTable *replies; /* UUID of a note: GPtrArray of VasNoteReply by time */
  char *answer_id;
  VasVisibility *visibility; /* what is in the library, and not shown */
  GPtrArray *done;
  GPtrArray *undone;
  GQueue asked; /* what waits for its turn to be written */
  gboolean writing;
  guint n_written; /* what was read before the last of them may lack it */
};

void vas_notes_step_free (gpointer step);
void vas_notes_history_changed (VasNotes *self);
void vas_notes_written (VasNotes *self);
void vas_notes_fail (VasNotes *self, GError *error, gpointer lost);
void vas_notes_reload_and_fail (VasNotes *self, GError *error, gpointer lost);
void vas_notes_replies_changed (VasNotes *self, const char *note_id);
void vas_notes_set_replies (VasNotes *self, GPtrArray *replies);
void vas_notes_put_reply (VasNotes *self, VasNoteReply *reply);
void vas_notes_take_over (VasNotes *self, GPtrArray *fresh);

G_END_DECLS
