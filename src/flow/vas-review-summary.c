/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change shows at once and is written behind. What the review reads while something is on its way to the library is out
 * of date and passed over; once all is written, it is read again. */

#include "vas-review-summary.h"

#include "vas-notes-private.h"
#include "vas-review-private.h"
#include "vas-snapshot.h"
#include "vas-store-reviews.h"
#include "vas-time.h"
#include "vas-visibility.h"

struct _VasReviewSummary
{
  GObject parent_instance;

  VasReview *review;
  VasReviewState *state;
  guint n_writing;
};

G_DEFINE_FINAL_TYPE (VasReviewSummary, vas_review_summary, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REJECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  VasReviewSummary *summary;
  VasReviewState *before;
  VasReviewState *after;
} Change;

static void
change_free (Change *change)
{
  g_clear_object (&change->summary);
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static const char *
get_own_id (VasReviewSummary *self)
{
  VasReviewer *reviewer = vas_review_get_reviewer (self->review);

  return reviewer != NULL ? vas_reviewer_get_id (reviewer) : NULL;
}

/* Returns: (transfer full) (nullable): as the library has it, or as it is before anything is written */
static VasReviewState *
find_state (VasReviewSummary *self)
{
  const char *own_id = get_own_id (self);
  GPtrArray *states = self->review->states;

  if (own_id == NULL || vas_review_get_interview (self->review) == NULL)
    return NULL;
  for (guint i = 0; i < states->len; i++)
    if (g_str_equal (vas_review_state_get_reviewer_id (states->pdata[i]), own_id))
      return g_object_ref (states->pdata[i]);

  return g_object_new (VAS_TYPE_REVIEW_STATE, "interview-id",
                       vas_interview_get_id (vas_review_get_interview (self->review)), "reviewer-id", own_id, NULL);
}

static void
show (VasReviewSummary *self)
{
  if (self->n_writing > 0)
    return;

  g_clear_object (&self->state);
  self->state = find_state (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gpointer
write_job (VasConnection *connection, gpointer data, GError **error)
{
  Change *change = data;

  return GINT_TO_POINTER (vas_store_set_review_state (connection, change->before, change->after, error));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Change) change = user_data;
  VasReviewSummary *self = change->summary;
  g_autoptr (GError) error = NULL;
  gboolean written = vas_store_call_finish (VAS_STORE (source), result, &error) != NULL;

  self->n_writing--;
  if (written)
    /* Ratings and notes listen to this, too: they may be shown now, or not any more */
    vas_notes_written (vas_review_get_note_book (self->review));
  else
    {
      vas_review_report (self->review, error);
      g_signal_emit (self, signals[SIGNAL_REJECTED], 0, change->before, change->after);
      show (self);
    }
}

static void
on_reviewer_notify (VasReviewSummary *self)
{
  g_clear_object (&self->state);
  self->state = find_state (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
vas_review_summary_finalize (GObject *object)
{
  VasReviewSummary *self = VAS_REVIEW_SUMMARY (object);

  g_clear_object (&self->state);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (vas_review_summary_parent_class)->finalize (object);
}

static void
vas_review_summary_class_init (VasReviewSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vas_review_summary_finalize;

  /**
   * VasReviewSummary::changed:
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  /**
   * VasReviewSummary::rejected:
   * @before: what somebody knew
   * @after: what they wanted
   *
   * A change is not in the library. Whoever took it from a person keeps it for the next try.
   */
  signals[SIGNAL_REJECTED] = g_signal_new ("rejected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 2, VAS_TYPE_REVIEW_STATE, VAS_TYPE_REVIEW_STATE);
}

static void
vas_review_summary_init (VasReviewSummary *self)
{
}

/**
 * vas_review_summary_new:
 * @review: what is reviewed, by its current reviewer
 */
VasReviewSummary *
vas_review_summary_new (VasReview *review)
{
  VasReviewSummary *self = g_object_new (VAS_TYPE_REVIEW_SUMMARY, NULL);

  self->review = g_object_ref (review);
  g_signal_connect_object (review, "notify::interview", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::reviewer", G_CALLBACK (on_reviewer_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "states-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  self->state = find_state (self);

  return self;
}

/**
 * vas_review_summary_get_state:
 *
 * Returns: (transfer none) (nullable): how far the current reviewer is; %NULL before the review is loaded
 */
VasReviewState *
vas_review_summary_get_state (VasReviewSummary *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_SUMMARY (self), NULL);

  return self->state;
}

static gboolean
says_something (VasReviewState *state)
{
  return *vas_review_state_get_comment (state) != '\0' || *vas_review_state_get_keep (state) != '\0' ||
         *vas_review_state_get_change (state) != '\0';
}

/**
 * vas_review_summary_list_others:
 *
 * Returns: (transfer full) (element-type VasReviewState): what others say of the interview, as far as the current reviewer
 *   may see it
 */
GPtrArray *
vas_review_summary_list_others (VasReviewSummary *self)
{
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VasVisibility) visibility = NULL;
  GPtrArray *states;

  g_return_val_if_fail (VAS_IS_REVIEW_SUMMARY (self), others);

  states = self->review->states;
  visibility = vas_visibility_new (states, get_own_id (self));
  for (guint i = 0; i < states->len; i++)
    {
      const char *id = vas_review_state_get_reviewer_id (states->pdata[i]);

      if (g_strcmp0 (id, get_own_id (self)) != 0 && says_something (states->pdata[i]) &&
          vas_visibility_shows (visibility, id))
        g_ptr_array_add (others, g_object_ref (states->pdata[i]));
    }

  return others;
}

/**
 * vas_review_summary_revise:
 * @before: what somebody knew, see [method@ReviewSummary.get_state]
 * @after: as they want it
 *
 * Writes what differs between both, for the reviewer that @before is of, who need not be the current one any more.
 */
void
vas_review_summary_revise (VasReviewSummary *self, VasReviewState *before, VasReviewState *after)
{
  Change *change;

  g_return_if_fail (VAS_IS_REVIEW_SUMMARY (self));
  g_return_if_fail (VAS_IS_REVIEW_STATE (before) && VAS_IS_REVIEW_STATE (after));

  if (vas_snapshot_equal (before, after))
    return;

  /* First of all: @before may be what is shown now */
  change = g_new0 (Change, 1);
  change->summary = g_object_ref (self);
  change->before = g_object_ref (before);
  change->after = g_object_ref (after);
  if (self->state != NULL &&
      g_str_equal (vas_review_state_get_reviewer_id (self->state), vas_review_state_get_reviewer_id (after)))
    {
      g_autoptr (VasReviewState) present = g_steal_pointer (&self->state);

      self->state = vas_snapshot_merge (present, before, after);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }

  self->n_writing++;
  vas_store_call_async (vas_review_get_store (self->review), VAS_STORE_WRITE, write_job, change, NULL, NULL, NULL,
                        on_written, change);
}

static void
set_flag (VasReviewSummary *self, const char *property, gboolean value)
{
  g_autoptr (VasReviewState) after = NULL;

  if (self->state == NULL)
    return;

  after = vas_snapshot_with (self->state, property, value, NULL);
  vas_review_summary_revise (self, self->state, after);
}

/**
 * vas_review_summary_set_draft:
 * @draft: whether nobody else sees what the current reviewer writes before they have finished
 */
void
vas_review_summary_set_draft (VasReviewSummary *self, gboolean draft)
{
  g_return_if_fail (VAS_IS_REVIEW_SUMMARY (self));

  set_flag (self, "draft", !!draft);
}

/**
 * vas_review_summary_set_blind:
 * @blind: whether the current reviewer sees nothing of others before they have finished
 */
void
vas_review_summary_set_blind (VasReviewSummary *self, gboolean blind)
{
  g_return_if_fail (VAS_IS_REVIEW_SUMMARY (self));

  set_flag (self, "blind", !!blind);
}

/**
 * vas_review_summary_set_finished:
 * @finished: whether the current reviewer has finished; that reveals drafts, and others to who reviews blind
 */
void
vas_review_summary_set_finished (VasReviewSummary *self, gboolean finished)
{
  g_autoptr (VasReviewState) after = NULL;

  g_return_if_fail (VAS_IS_REVIEW_SUMMARY (self));

  if (self->state == NULL || finished == (vas_review_state_get_finished (self->state) > 0))
    return;

  after = vas_snapshot_with (self->state, "finished", finished ? vas_time_now_ms () : (gint64) 0, NULL);
  vas_review_summary_revise (self, self->state, after);
}
