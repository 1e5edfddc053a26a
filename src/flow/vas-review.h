/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-answer.h"
#include "vas-change.h"
#include "vas-library.h"
#include "vas-note-reply.h"
#include "vas-note.h"
#include "vas-playback.h"

G_BEGIN_DECLS

/**
 * VasReview:
 *
 * Somebody going through the answers of one interview: which answer is open, its notes, who is reviewing, and what can
 * be undone.
 *
 * Read-only properties, notify on the main thread: `interview` (#VasInterview), `answers` (list model of #VasAnswer),
 * `notes` (list model of #VasNote of the open answer, by time), `playback` (#VasPlayback), `reviewers` (list model of
 * #VasReviewer), `current-note` (#VasNote under the playhead, or %NULL), `can-undo`, `can-redo`, `undo-label` and
 * `redo-label` (what would be undone or done again, in words, or %NULL), `loading`, `missing-kind` (int: the #VasNoteKind whoever
 * reviews is asked for once, or -1). Writable: `answer` (#VasAnswer that is open), `reviewer`
 * (#VasReviewer), `reviewer-id` (their UUID), `resume-after-note` (gboolean).
 *
 * Signals `failed` (string: what happened, in words), `note-rejected` (#VasNote: one that somebody wrote and that is
 * not in the library), `reply-rejected` (#VasNoteReply, likewise), `replies-changed` (string: UUID of the note, or %NULL
 * for any) and `written`: something about the answers is another in the library now.
 */
#define VAS_TYPE_REVIEW (vas_review_get_type ())
G_DECLARE_FINAL_TYPE (VasReview, vas_review, VAS, REVIEW, GObject)

VasReview *vas_review_new (VasLibrary *library, const char *interview_id);

void vas_review_load_async (VasReview *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean vas_review_load_finish (VasReview *self, GAsyncResult *result, GError **error);

VasInterview *vas_review_get_interview (VasReview *self);
GListModel *vas_review_get_answers (VasReview *self);
GListModel *vas_review_get_notes (VasReview *self);
GListModel *vas_review_get_reviewers (VasReview *self);
VasPlayback *vas_review_get_playback (VasReview *self);
VasAnswer *vas_review_get_answer (VasReview *self);
void vas_review_set_answer (VasReview *self, VasAnswer *answer);
void vas_review_open_answer (VasReview *self, const char *answer_id);
VasReviewer *vas_review_get_reviewer (VasReview *self);
void vas_review_set_reviewer (VasReview *self, VasReviewer *reviewer);
VasNote *vas_review_get_current_note (VasReview *self);

void vas_review_add_reviewer (VasReview *self, const char *name, VasRole role);
void vas_review_add_note (VasReview *self,
                          gint64 start_ms,
                          gint64 end_ms,
                          VasAspect aspect,
                          VasNoteKind kind,
                          const char *text);
void vas_review_change_note (VasReview *self, VasNote *changed);
void vas_review_revise_note (VasReview *self, VasNote *before, VasNote *after);
void vas_review_delete_note (VasReview *self, VasNote *note);
void vas_review_delete_notes (VasReview *self, GPtrArray *notes);
void vas_review_set_notes_state (VasReview *self, GPtrArray *notes, VasNoteState state);
void vas_review_set_notes_kind (VasReview *self, GPtrArray *notes, VasNoteKind kind);
GPtrArray *vas_review_get_replies (VasReview *self, VasNote *note);
void vas_review_add_reply (VasReview *self, VasNote *note, const char *text);
void vas_review_change_reply (VasReview *self, VasNoteReply *before, const char *text);
void vas_review_delete_reply (VasReview *self, VasNoteReply *reply);
int vas_review_get_missing_kind (VasReview *self);
void vas_review_stop_asking (VasReview *self);
void vas_review_apply (VasReview *self, GPtrArray *changes, const char *undo_label, const char *redo_label);
void vas_review_undo (VasReview *self);
void vas_review_redo (VasReview *self);
void vas_review_play_note (VasReview *self, VasNote *note);
void vas_review_begin_typing (VasReview *self);
void vas_review_end_typing (VasReview *self);

G_END_DECLS
