/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said about an answer while the interview runs, or at its end: the candidate's own rating and one line, and the
 * marks of somebody who looks on. Each is written at once; the interview does not wait for it. */

#include "vas-practice-private.h"

#include "vas-own-reviewer.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-notes.h"
#include "vas-store-ratings.h"
#include "vas-time.h"
#include "vas-uuid.h"

void
vas_judgement_free (gpointer data)
{
  VasJudgement *judgement = data;

  g_free (judgement->answer_id);
  g_free (judgement->change);
  g_free (judgement);
}

static gpointer
rate_job (VasConnection *connection, gpointer data, GError **error)
{
  VasJudgement *judgement = data;
  g_autoptr (VasReviewer) reviewer = vas_own_reviewer_ensure (connection, error);
  g_autoptr (VasRating) rating = NULL;

  if (reviewer == NULL)
    return NULL;

  rating = g_object_new (VAS_TYPE_RATING, "answer-id", judgement->answer_id, "reviewer-id",
                         vas_reviewer_get_id (reviewer), "dimension", VAS_RATING_OVERALL, "value", judgement->rating,
                         NULL);
  return GINT_TO_POINTER (vas_store_set_rating (connection, rating, error));
}

static gpointer
change_job (VasConnection *connection, gpointer data, GError **error)
{
  VasJudgement *judgement = data;

  return GINT_TO_POINTER (vas_store_set_answer_change (connection, judgement->answer_id, judgement->change, error));
}

static gpointer
mark_job (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_add_note (connection, data, error));
}

static gpointer
change_mark_job (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_update_note (connection, data, error));
}

static gpointer
unmark_job (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_set_note_deleted (connection, data, vas_time_now_ms (), error));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasPractice) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_store_call_finish (VAS_STORE (source), result, &error) == NULL)
    vas_practice_set_message (self, error->message);
}

static void
write_down (VasPractice *self, VasStoreFunc job, gpointer data, GDestroyNotify data_free)
{
  vas_store_call_async (self->store, VAS_STORE_WRITE, job, data, data_free, NULL, NULL, on_written,
                        g_object_ref (self));
}

static VasJudgement *
judgement_new (VasAnswer *answer)
{
  VasJudgement *judgement = g_new0 (VasJudgement, 1);

  judgement->answer_id = g_strdup (vas_answer_get_id (answer));
  return judgement;
}

/* Returns: (transfer none): what has been said of this answer */
static VasJudgement *
ensure_said (VasPractice *self, VasAnswer *answer)
{
  VasJudgement *said = g_hash_table_lookup (self->said, vas_answer_get_id (answer));

  if (said == NULL)
    {
      said = judgement_new (answer);
      g_hash_table_insert (self->said, said->answer_id, said);
    }

  return said;
}

void
vas_practice_set_rating (VasPractice *self, int rating)
{
  if (self->rating == rating)
    return;

  self->rating = rating;
  vas_practice_notify (self, VAS_PRACTICE_PROP_RATING);
}

/**
 * vas_practice_rate:
 * @self: an interview with a take just kept
 * @rating: the candidate's own rating of it, 1 to 5
 *
 * Rates the take as a whole, in the place of what was given before.
 */
void
vas_practice_rate (VasPractice *self, int rating)
{
  g_return_if_fail (VAS_IS_PRACTICE (self));

  if (self->answer != NULL)
    vas_practice_rate_answer (self, self->answer, rating);
}

/**
 * vas_practice_rate_answer:
 * @self: an interview, which may have ended
 * @answer: one of its takes
 * @rating: the candidate's own rating of it, 1 to 5
 *
 * Rates any take as a whole, in the place of what was given before.
 */
void
vas_practice_rate_answer (VasPractice *self, VasAnswer *answer, int rating)
{
  VasJudgement *judgement;

  g_return_if_fail (VAS_IS_PRACTICE (self));
  g_return_if_fail (VAS_IS_ANSWER (answer));
  g_return_if_fail (rating >= 1 && rating <= 5);

  ensure_said (self, answer)->rating = rating;
  if (answer == self->answer)
    vas_practice_set_rating (self, rating);

  judgement = judgement_new (answer);
  judgement->rating = rating;
  write_down (self, rate_job, judgement, vas_judgement_free);
}

/**
 * vas_practice_get_rating_of:
 * @self: an interview
 * @answer: one of its takes
 *
 * Returns: what the candidate gave it in this sitting, 1 to 5, or 0
 */
int
vas_practice_get_rating_of (VasPractice *self, VasAnswer *answer)
{
  VasJudgement *said;

  g_return_val_if_fail (VAS_IS_PRACTICE (self), 0);

  said = g_hash_table_lookup (self->said, vas_answer_get_id (answer));
  return said != NULL ? said->rating : 0;
}

/**
 * vas_practice_set_change:
 * @self: an interview with a take just kept
 * @text: what the candidate would change, one line; may be empty
 */
void
vas_practice_set_change (VasPractice *self, const char *text)
{
  g_return_if_fail (VAS_IS_PRACTICE (self));

  if (self->answer != NULL)
    vas_practice_set_change_of (self, self->answer, text);
}

/**
 * vas_practice_set_change_of:
 * @self: an interview, which may have ended
 * @answer: one of its takes
 * @text: what the candidate would change in it, one line; may be empty
 */
void
vas_practice_set_change_of (VasPractice *self, VasAnswer *answer, const char *text)
{
  VasJudgement *said;
  VasJudgement *judgement;

  g_return_if_fail (VAS_IS_PRACTICE (self));
  g_return_if_fail (VAS_IS_ANSWER (answer));

  said = ensure_said (self, answer);
  g_free (said->change);
  said->change = g_strdup (text);

  judgement = judgement_new (answer);
  judgement->change = g_strdup (text);
  write_down (self, change_job, judgement, vas_judgement_free);
}

/**
 * vas_practice_get_change_of:
 * @self: an interview
 * @answer: one of its takes
 *
 * Returns: (transfer none): what the candidate would change in it; may be empty
 */
const char *
vas_practice_get_change_of (VasPractice *self, VasAnswer *answer)
{
  VasJudgement *said;

  g_return_val_if_fail (VAS_IS_PRACTICE (self), "");

  said = g_hash_table_lookup (self->said, vas_answer_get_id (answer));
  if (said == NULL || said->change == NULL)
    return vas_answer_get_change (answer) != NULL ? vas_answer_get_change (answer) : "";

  return said->change;
}

/* Returns: where the recording was when the reviewer saw what they react to now, in ms */
static gint64
get_seen_ms (VasPractice *self, VasReviewer *reviewer)
{
  return MAX (0, vas_take_get_elapsed_ms (self->take) - vas_reviewer_get_reaction_ms (reviewer));
}

/**
 * vas_practice_mark:
 * @self: an interview while an answer is recorded
 * @reviewer: who marks
 * @aspect: what the mark is about
 * @kind: how it is meant
 *
 * Marks the moment that the reviewer has just seen: now, less the time that they take to react.
 *
 * Returns: (transfer full) (nullable): the mark, a note without text; %NULL while nothing is recorded
 */
VasNote *
vas_practice_mark (VasPractice *self, VasReviewer *reviewer, VasAspect aspect, VasNoteKind kind)
{
  g_autofree char *id = NULL;
  gint64 moment_ms;
  VasNote *note;

  g_return_val_if_fail (VAS_IS_PRACTICE (self), NULL);

  if (!vas_practice_is_recording (self))
    return NULL;

  id = vas_uuid_new ();
  moment_ms = get_seen_ms (self, reviewer);
  note = g_object_new (VAS_TYPE_NOTE, "id", id, "answer-id", vas_take_get_answer_id (self->take), "reviewer", reviewer,
                       "start-ms", moment_ms, "end-ms", moment_ms, "aspect", aspect, "kind", kind, "text", "",
                       "created", vas_time_now_ms (), NULL);
  write_down (self, mark_job, g_object_ref (note), g_object_unref);

  return note;
}

/**
 * vas_practice_turn_mark:
 * @self: an interview
 * @note: a mark made in it
 * @kind: how it is meant after all
 *
 * Returns: (transfer full): the mark as it is now
 */
VasNote *
vas_practice_turn_mark (VasPractice *self, VasNote *note, VasNoteKind kind)
{
  VasNote *turned;

  g_return_val_if_fail (VAS_IS_PRACTICE (self), NULL);

  turned = vas_snapshot_with (note, "kind", kind, NULL);
  write_down (self, change_mark_job, g_object_ref (turned), g_object_unref);

  return turned;
}

/**
 * vas_practice_end_mark:
 * @self: an interview while an answer is recorded
 * @note: a mark of this answer
 *
 * Makes a span of a mark: it ends at the moment that its reviewer has just seen.
 *
 * Returns: (transfer full) (nullable): the mark as it is now; %NULL while its answer is not recorded
 */
VasNote *
vas_practice_end_mark (VasPractice *self, VasNote *note)
{
  VasNote *ended;
  gint64 end_ms;

  g_return_val_if_fail (VAS_IS_PRACTICE (self), NULL);

  if (!vas_practice_is_recording (self) ||
      !g_str_equal (vas_note_get_answer_id (note), vas_take_get_answer_id (self->take)))
    return NULL;

  end_ms = MAX (vas_note_get_start_ms (note), get_seen_ms (self, vas_note_get_reviewer (note)));
  ended = vas_snapshot_with (note, "end-ms", end_ms, NULL);
  write_down (self, change_mark_job, g_object_ref (ended), g_object_unref);

  return ended;
}

/**
 * vas_practice_unmark:
 * @self: an interview
 * @note: a mark made in it
 *
 * Takes a mark back.
 */
void
vas_practice_unmark (VasPractice *self, VasNote *note)
{
  g_return_if_fail (VAS_IS_PRACTICE (self));

  write_down (self, unmark_job, g_strdup (vas_note_get_id (note)), g_free);
}
