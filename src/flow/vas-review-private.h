/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the parts of #VasReview. */

#pragma once

#include "vas-notes.h"
#include "vas-review-marks.h"
#include "vas-review.h"
#include "vas-store.h"

G_BEGIN_DECLS

struct _VasReview
{
  GObject parent_instance;

  VasLibrary *library;
  char *interview_id;
  VasInterview *interview;
  GListStore *answers;
  GListStore *reviewers;
  VasNotes *notes;
  VasReviewMarks *marks;
  VasPlayback *playback;
  VasAnswer *answer;
  char *wanted_id;   /* of the answer to open once the answers are there */
  GPtrArray *states; /* VasReviewState, of everybody who has one */
  VasReviewer *reviewer;
  char *reviewer_id; /* asked for before the reviewers were there */
  VasNote *current_note;
  gboolean loading;
  gboolean resume_after_note;
  gboolean was_playing;
  int missing_kind;
  GHashTable *wrote; /* UUIDs of reviewers who have written a note here */
  GHashTable *asked; /* UUIDs of reviewers who have been asked for another kind */
};

/* What is asked of the library. */
typedef struct
{
  char *interview_id;
  char *viewer_id; /* who reviews; NULL for the person at the desk */
} VasReviewWanted;

/* All that is read at once; the lists hold #VasAnswer, #VasReviewer and #VasReviewState. */
typedef struct
{
  VasInterview *interview;
  GPtrArray *answers;
  GPtrArray *reviewers;
  GPtrArray *states;
} VasReviewLoaded;

void vas_review_wanted_free (VasReviewWanted *wanted);
gpointer vas_review_load_job (VasConnection *connection, gpointer data, GError **error);
void vas_review_loaded_free (VasReviewLoaded *loaded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasReviewLoaded, vas_review_loaded_free)

VasNotes *vas_review_get_note_book (VasReview *self);
VasStore *vas_review_get_store (VasReview *self);
void vas_review_report (VasReview *self, GError *error);
void vas_review_reject (VasReview *self, VasNote *note);
void vas_review_apply_one (VasReview *self,
                           gpointer before,
                           gpointer after,
                           const char *undo_label,
                           const char *redo_label);
void vas_review_reject_reply (VasReview *self, VasNoteReply *reply);
void vas_review_count_note (VasReview *self);
void vas_review_check_balance (VasReview *self);
void vas_review_check_balance_at_end (VasReview *self);
void vas_review_reload (VasReview *self);
void vas_review_states_changed (VasReview *self);
void vas_review_update_visibility (VasReview *self);
void vas_review_ensure_reviewer (VasReview *self);
void vas_review_ask_for_reviewer (VasReview *self, const char *id);

G_END_DECLS
