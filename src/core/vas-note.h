/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-reviewer.h"
#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_NOTE (vas_note_get_type ())
G_DECLARE_FINAL_TYPE (VasNote, vas_note, VAS, NOTE, GObject)

const char *vas_note_get_id (VasNote *self);
const char *vas_note_get_answer_id (VasNote *self);
VasReviewer *vas_note_get_reviewer (VasNote *self);
gint64 vas_note_get_start_ms (VasNote *self);
gint64 vas_note_get_end_ms (VasNote *self);
VasAspect vas_note_get_aspect (VasNote *self);
VasNoteKind vas_note_get_kind (VasNote *self);
const char *vas_note_get_text (VasNote *self);
const char *vas_note_get_label (VasNote *self);
VasNoteState vas_note_get_state (VasNote *self);
gboolean vas_note_get_private (VasNote *self);
gboolean vas_note_get_edited (VasNote *self);
gint64 vas_note_get_created (VasNote *self);
gint64 vas_note_get_deleted (VasNote *self);

G_END_DECLS
