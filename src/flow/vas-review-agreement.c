/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read and reckoned in the store's thread: an interview may have thousands of notes. */

#include "vas-review-agreement.h"

#include "vas-review-private.h"
#include "vas-store-answers.h"
#include "vas-store-notes.h"
#include "vas-store-ratings.h"

typedef struct
{
  char *interview_id;
  char *reviewer_a;
  char *reviewer_b;
  gint64 tolerance_ms;
} Wanted;

static void
wanted_free (Wanted *wanted)
{
  g_free (wanted->interview_id);
  g_free (wanted->reviewer_a);
  g_free (wanted->reviewer_b);
  g_free (wanted);
}

static gboolean
is_by (VasRating *rating, const char *reviewer_id)
{
  return g_str_equal (vas_rating_get_reviewer_id (rating), reviewer_id) &&
         !g_str_equal (vas_rating_get_dimension (rating), VAS_RATING_OVERALL);
}

/* Answer and dimension: what two people have to have rated both */
static char *
dup_place (VasRating *rating)
{
  return g_strconcat (vas_rating_get_answer_id (rating), "/", vas_rating_get_dimension (rating), NULL);
}

static void
compare_ratings (GPtrArray *ratings, Wanted *wanted, VasReviewAgreement *agreement)
{
  g_autoptr (GHashTable) of_a = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree int *a = g_new (int, ratings->len + 1);
  g_autofree int *b = g_new (int, ratings->len + 1);
  guint n_both = 0;

  for (guint i = 0; i < ratings->len; i++)
    if (is_by (ratings->pdata[i], wanted->reviewer_a))
      g_hash_table_insert (of_a, dup_place (ratings->pdata[i]), ratings->pdata[i]);

  for (guint i = 0; i < ratings->len; i++)
    {
      g_autofree char *place = NULL;
      VasRating *other;

      if (!is_by (ratings->pdata[i], wanted->reviewer_b))
        continue;

      place = dup_place (ratings->pdata[i]);
      other = g_hash_table_lookup (of_a, place);
      if (other == NULL)
        continue;

      a[n_both] = vas_rating_get_value (other);
      b[n_both] = vas_rating_get_value (ratings->pdata[i]);
      if (a[n_both] > 0 && b[n_both] > 0)
        agreement->n_ratings++;
      n_both++;
    }

  agreement->has_kappa = vas_agreement_weighted_kappa (a, b, n_both, &agreement->kappa);
}

/* Returns: (transfer full) (element-type VasAgreementMark): one reviewer's notes, of one group or, with -1, of all */
static GArray *
get_marks (GPtrArray *notes, const char *reviewer_id, int group)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (VasAgreementMark));

  for (guint i = 0; i < notes->len; i++)
    {
      VasNote *note = notes->pdata[i];
      VasReviewer *reviewer = vas_note_get_reviewer (note);
      VasAgreementMark mark = { vas_note_get_start_ms (note), vas_note_get_end_ms (note), vas_note_get_aspect (note) };

      if (reviewer != NULL && g_str_equal (vas_reviewer_get_id (reviewer), reviewer_id) &&
          (group < 0 || (int) vas_aspect_group (vas_note_get_aspect (note)) == group))
        g_array_append_val (marks, mark);
    }

  return marks;
}

/* An answer without a length, as after a crash, is as long as there are notes in it. */
static gint64
get_length_ms (VasAnswer *answer, GPtrArray *notes)
{
  gint64 length = vas_answer_get_duration_ms (answer);

  for (guint i = 0; length <= 0 && i < notes->len; i++)
    length = MAX (length, vas_note_get_end_ms (notes->pdata[i]) + 1);

  return length;
}

static void
compare_notes (VasAnswer *answer, GPtrArray *notes, Wanted *wanted, VasReviewAgreement *agreement)
{
  gint64 length_ms = get_length_ms (answer, notes);

  for (int group = -1; group < VAS_N_ASPECT_GROUPS; group++)
    {
      g_autoptr (GArray) a = get_marks (notes, wanted->reviewer_a, group);
      g_autoptr (GArray) b = get_marks (notes, wanted->reviewer_b, group);
      const VasAgreementMark *marks_a = (const VasAgreementMark *) (gpointer) a->data;
      const VasAgreementMark *marks_b = (const VasAgreementMark *) (gpointer) b->data;

      if (group < 0)
        vas_agreement_match_marks (marks_a, a->len, marks_b, b->len, wanted->tolerance_ms, &agreement->marks);
      vas_agreement_count_windows (marks_a, a->len, marks_b, b->len, length_ms, wanted->tolerance_ms,
                                   group < 0 ? &agreement->windows : &agreement->group_windows[group]);
    }
}

static gpointer
agreement_job (VasConnection *connection, gpointer data, GError **error)
{
  Wanted *wanted = data;
  g_autoptr (GPtrArray) ratings = vas_store_list_interview_ratings (connection, wanted->interview_id, error);
  g_autoptr (GPtrArray) answers = NULL;
  g_autofree VasReviewAgreement *agreement = g_new0 (VasReviewAgreement, 1);

  if (ratings == NULL)
    return NULL;
  answers = vas_store_list_answers (connection, wanted->interview_id, error);
  if (answers == NULL)
    return NULL;

  compare_ratings (ratings, wanted, agreement);
  for (guint i = 0; i < answers->len; i++)
    {
      VasAnswer *answer = answers->pdata[i];
      g_autoptr (GPtrArray) notes = vas_store_list_notes (connection, vas_answer_get_id (answer), error);

      if (notes == NULL)
        return NULL;
      compare_notes (answer, notes, wanted, agreement);
    }

  return g_steal_pointer (&agreement);
}

static void
on_reckoned (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  VasReviewAgreement *agreement = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (agreement != NULL)
    g_task_return_pointer (task, agreement, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * vas_review_agreement_async:
 * @self: a review
 * @reviewer_a: UUID of one reviewer
 * @reviewer_b: UUID of another one
 * @tolerance_ms: how far apart two notes may begin that mean the same, and how wide a window is, in ms; above 0
 * @cancellable: (nullable): a cancellable
 * @callback: called when the figures are there
 * @data: for @callback
 *
 * Compares what two reviewers have rated and noted in all answers of the interview. Whoever shows it sees to it that the
 * current reviewer may see what both have done: those of [method@Ratings.list_reviewers].
 */
void
vas_review_agreement_async (VasReview *self,
                            const char *reviewer_a,
                            const char *reviewer_b,
                            gint64 tolerance_ms,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  GTask *task;
  Wanted *wanted;

  g_return_if_fail (VAS_IS_REVIEW (self));
  g_return_if_fail (tolerance_ms > 0);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, vas_review_agreement_async);
  wanted = g_new0 (Wanted, 1);
  g_object_get (self, "interview-id", &wanted->interview_id, NULL);
  wanted->reviewer_a = g_strdup (reviewer_a);
  wanted->reviewer_b = g_strdup (reviewer_b);
  wanted->tolerance_ms = tolerance_ms;
  vas_store_call_async (vas_review_get_store (self), VAS_STORE_READ, agreement_job, wanted,
                        (GDestroyNotify) wanted_free, g_free, cancellable, on_reckoned, task);
}

/**
 * vas_review_agreement_finish:
 * @self: a review
 * @result: what the callback got
 *
 * Returns: (transfer full): the figures, to be freed with g_free(); %NULL on error
 */
VasReviewAgreement *
vas_review_agreement_finish (VasReview *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
