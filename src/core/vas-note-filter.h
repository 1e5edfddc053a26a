/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-note.h"

G_BEGIN_DECLS

/**
 * VasNoteFilter:
 * @group: a group of aspects, or -1 for all
 * @kind: a #VasNoteKind, or -1 for all
 * @state: a #VasNoteState, or -1 for all; only what asks for something has one
 * @reviewer_id: (nullable): UUID of who wrote it, or %NULL for anybody
 * @words: (nullable): what its text should have, in any order, as [func@text_fold] makes it
 *
 * Which notes somebody wants to see.
 */
typedef struct
{
  int group;
  int kind;
  int state;
  char *reviewer_id;
  GStrv words;
} VasNoteFilter;

VasNoteFilter *vas_note_filter_new (void);
void vas_note_filter_free (VasNoteFilter *self);

void vas_note_filter_set_text (VasNoteFilter *self, const char *text);
gboolean vas_note_filter_is_empty (const VasNoteFilter *self);
gboolean vas_note_filter_matches (const VasNoteFilter *self, VasNote *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasNoteFilter, vas_note_filter_free)

G_END_DECLS
