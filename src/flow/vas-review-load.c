/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a review reads from the library, the answer it opens, and who reviews. */

#include "vas-review-private.h"

#include "vas-library-private.h"
#include "vas-own-reviewer.h"
#include "vas-playback-kept.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-notes.h"
#include "vas-store-people.h"
#include "vas-store-reviews.h"
#include "vas-visibility.h"

void
vas_review_wanted_free (VasReviewWanted *wanted)
{
  g_free (wanted->interview_id);
  g_free (wanted->viewer_id);
  g_free (wanted);
}

void
vas_review_loaded_free (VasReviewLoaded *loaded)
{
  g_clear_object (&loaded->interview);
  g_clear_pointer (&loaded->answers, g_ptr_array_unref);
  g_clear_pointer (&loaded->reviewers, g_ptr_array_unref);
  g_clear_pointer (&loaded->states, g_ptr_array_unref);
  g_free (loaded);
}

/* Counts only what the one who reviews may see: how many notes a draft has is a part of it. */
static gboolean
count_seen_notes (VasConnection *connection, VasReviewLoaded *loaded, const char *viewer_id, GError **error)
{
  g_autoptr (VasVisibility) visibility = vas_visibility_new (loaded->states, viewer_id);

  for (guint i = 0; vas_visibility_hides_any (visibility) && i < loaded->answers->len; i++)
    {
      VasAnswer *answer = loaded->answers->pdata[i];
      g_autoptr (GPtrArray) notes = vas_store_list_notes (connection, vas_answer_get_id (answer), error);

      if (notes == NULL)
        return FALSE;
      vas_visibility_filter (visibility, notes);
      loaded->answers->pdata[i] = vas_snapshot_with (answer, "note-count", (int) notes->len, NULL);
      g_object_unref (answer);
    }

  return TRUE;
}

static gboolean
is_reviewer (VasReviewLoaded *loaded, const char *id)
{
  for (guint i = 0; id != NULL && i < loaded->reviewers->len; i++)
    if (g_str_equal (vas_reviewer_get_id (loaded->reviewers->pdata[i]), id))
      return TRUE;

  return FALSE;
}

/* In the store's thread. The person at the desk is always among the reviewers. */
gpointer
vas_review_load_job (VasConnection *connection, gpointer data, GError **error)
{
  VasReviewWanted *wanted = data;
  g_autoptr (VasReviewLoaded) loaded = g_new0 (VasReviewLoaded, 1);
  g_autoptr (VasReviewer) self_reviewer = NULL;
  const char *viewer_id;

  self_reviewer = vas_own_reviewer_ensure (connection, error);
  if (self_reviewer == NULL)
    return NULL;

  loaded->interview = vas_store_get_interview (connection, wanted->interview_id, error);
  if (loaded->interview == NULL)
    return NULL;
  loaded->answers = vas_store_list_answers (connection, wanted->interview_id, error);
  if (loaded->answers == NULL)
    return NULL;
  loaded->reviewers = vas_store_list_reviewers (connection, error);
  if (loaded->reviewers == NULL)
    return NULL;
  loaded->states = vas_store_list_review_states (connection, wanted->interview_id, error);
  if (loaded->states == NULL)
    return NULL;
  viewer_id = is_reviewer (loaded, wanted->viewer_id) ? wanted->viewer_id : vas_reviewer_get_id (self_reviewer);
  if (!count_seen_notes (connection, loaded, viewer_id, error))
    return NULL;

  return g_steal_pointer (&loaded);
}

/* Returns: (transfer none) (nullable): what there is to play, or to look for */
static VasRecording *
get_playable (VasAnswer *answer)
{
  if (answer == NULL || vas_answer_get_state (answer) == VAS_ANSWER_STATE_RECORDING)
    return NULL;

  return vas_answer_get_recording (answer);
}

static gboolean
same_recording (VasAnswer *a, VasAnswer *b)
{
  VasRecording *first = get_playable (a);
  VasRecording *second = get_playable (b);

  return first != NULL && second != NULL &&
         g_strcmp0 (vas_recording_get_file (first), vas_recording_get_file (second)) == 0;
}

static void
open_recording (VasReview *self)
{
  VasRecording *recording = get_playable (self->answer);
  g_autofree char *path = NULL;

  /* Nobody's face plays unasked: what was to go on was the other recording. */
  self->was_playing = FALSE;
  vas_playback_close (self->playback);
  if (recording == NULL)
    return;

  path = vas_store_get_recording_path (vas_library_get_store (self->library), vas_recording_get_file (recording));
  vas_playback_open_kept (self->playback, path, vas_library_get_store (self->library), recording);
}

/**
 * vas_review_set_answer:
 * @self: a review
 * @answer: (nullable): the answer to open, one of [property@Review:answers]
 *
 * Opens an answer, paused at its start.
 */
void
vas_review_set_answer (VasReview *self, VasAnswer *answer)
{
  gboolean same_file;

  g_return_if_fail (VAS_IS_REVIEW (self));

  if (self->answer == answer)
    return;

  if (answer == NULL ||
      g_strcmp0 (self->answer != NULL ? vas_answer_get_id (self->answer) : NULL, vas_answer_get_id (answer)) != 0)
    vas_review_marks_close (self->marks);
  /* The same answer is another object once something about it has changed. */
  if (self->answer == NULL || answer == NULL ||
      !g_str_equal (vas_answer_get_id (self->answer), vas_answer_get_id (answer)))
    vas_review_stop_asking (self);
  same_file = same_recording (self->answer, answer);
  g_set_object (&self->answer, answer);
  vas_notes_open (self->notes, answer != NULL ? vas_answer_get_id (answer) : NULL);
  if (!same_file)
    open_recording (self);
  g_object_notify (G_OBJECT (self), "answer");
}

/**
 * vas_review_open_answer:
 * @self: a review
 * @answer_id: UUID of one of its answers
 *
 * As [method@Review.set_answer]; before the answers are there, that one is opened first of all.
 */
void
vas_review_open_answer (VasReview *self, const char *answer_id)
{
  guint n_items;

  g_return_if_fail (VAS_IS_REVIEW (self));

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->answers));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasAnswer) answer = g_list_model_get_item (G_LIST_MODEL (self->answers), i);

      if (g_str_equal (vas_answer_get_id (answer), answer_id))
        {
          vas_review_set_answer (self, answer);
          return;
        }
    }

  g_free (self->wanted_id);
  self->wanted_id = n_items == 0 ? g_strdup (answer_id) : NULL;
}

/**
 * vas_review_set_reviewer:
 * @self: a review
 * @reviewer: who writes the notes from now on
 */
void
vas_review_set_reviewer (VasReview *self, VasReviewer *reviewer)
{
  gboolean same_id;

  g_return_if_fail (VAS_IS_REVIEW (self));

  if (self->reviewer == reviewer)
    return;

  same_id = self->reviewer != NULL && reviewer != NULL &&
            g_str_equal (vas_reviewer_get_id (self->reviewer), vas_reviewer_get_id (reviewer));
  if (!same_id)
    vas_review_stop_asking (self);
  g_set_object (&self->reviewer, reviewer);
  vas_review_update_visibility (self);
  /* The answers are counted with the notes that may be seen */
  if (!same_id && self->states->len > 0)
    vas_review_reload (self);
  g_object_notify (G_OBJECT (self), "reviewer");
  g_object_notify (G_OBJECT (self), "reviewer-id");
}

static VasReviewer *
find_reviewer (VasReview *self, const char *id, VasRole role)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->reviewers));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasReviewer) item = g_list_model_get_item (G_LIST_MODEL (self->reviewers), i);

      if (id != NULL ? g_str_equal (vas_reviewer_get_id (item), id) : vas_reviewer_get_role (item) == role)
        return g_steal_pointer (&item);
    }

  return NULL;
}

/* Who was asked for, as the one who reviewed last; else the person at the desk. Something about them may have changed
 * meanwhile, such as how quickly they react. */
void
vas_review_ensure_reviewer (VasReview *self)
{
  g_autoptr (VasReviewer) reviewer = NULL;

  if (self->reviewer != NULL)
    {
      reviewer = find_reviewer (self, vas_reviewer_get_id (self->reviewer), VAS_ROLE_SELF);
      if (reviewer != NULL && !vas_snapshot_equal (reviewer, self->reviewer))
        vas_review_set_reviewer (self, reviewer);
      return;
    }

  if (self->reviewer_id != NULL)
    reviewer = find_reviewer (self, self->reviewer_id, VAS_ROLE_SELF);
  if (reviewer == NULL)
    reviewer = find_reviewer (self, NULL, VAS_ROLE_SELF);
  if (reviewer != NULL)
    vas_review_set_reviewer (self, reviewer);
}

void
vas_review_ask_for_reviewer (VasReview *self, const char *id)
{
  g_autoptr (VasReviewer) reviewer = id != NULL ? find_reviewer (self, id, VAS_ROLE_SELF) : NULL;

  g_free (self->reviewer_id);
  self->reviewer_id = g_strdup (id);
  if (reviewer != NULL)
    vas_review_set_reviewer (self, reviewer);
}

/* Who reviews, or how far somebody is, is another. */
void
vas_review_update_visibility (VasReview *self)
{
  const char *viewer_id = self->reviewer != NULL ? vas_reviewer_get_id (self->reviewer) : NULL;
  g_autoptr (VasVisibility) visibility = vas_visibility_new (self->states, viewer_id);

  vas_notes_set_visibility (self->notes, visibility);
}

static void
on_reloaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VasReview *self = VAS_REVIEW (source);
  g_autoptr (GError) error = NULL;

  if (!vas_review_load_finish (self, result, &error))
    vas_review_report (self, error);
}

void
vas_review_reload (VasReview *self)
{
  vas_review_load_async (self, NULL, on_reloaded, NULL);
}
