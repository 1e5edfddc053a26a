/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Praise alone changes nothing, and faults alone discourage: whoever gave only one of them is asked once for one of the
 * other. They are asked after a few notes, or when the recording has come to its end, and only about what they have just
 * written; nothing waits for it. */

#include "vas-review-private.h"

/* So many notes of one kind are a habit. */
#define MANY_NOTES 3

typedef struct
{
  guint n_strengths;
  guint n_asking; /* try instead, or a question */
} Balance;

static Balance
count_own (VasReview *self)
{
  GListModel *notes = vas_review_get_notes (self);
  const char *id = vas_reviewer_get_id (self->reviewer);
  Balance balance = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (notes, i);
      VasReviewer *reviewer = vas_note_get_reviewer (note);

      if (reviewer == NULL || !g_str_equal (vas_reviewer_get_id (reviewer), id))
        continue;
      if (vas_note_get_kind (note) == VAS_NOTE_KIND_STRENGTH)
        balance.n_strengths++;
      else if (vas_note_kind_asks (vas_note_get_kind (note)))
        balance.n_asking++;
    }

  return balance;
}

static int
find_missing (VasReview *self, guint enough)
{
  Balance balance = count_own (self);

  if (balance.n_strengths >= enough && balance.n_asking == 0)
    return VAS_NOTE_KIND_TRY_INSTEAD;
  if (balance.n_asking >= enough && balance.n_strengths == 0 && vas_reviewer_get_role (self->reviewer) == VAS_ROLE_SELF)
    return VAS_NOTE_KIND_STRENGTH;

  return -1;
}

static void
set_missing_kind (VasReview *self, int kind)
{
  if (self->missing_kind == kind)
    return;

  self->missing_kind = kind;
  g_object_notify (G_OBJECT (self), "missing-kind");
}

/* @enough: from how many notes on */
static void
check (VasReview *self, guint enough)
{
  const char *id = self->reviewer != NULL ? vas_reviewer_get_id (self->reviewer) : NULL;
  int missing;

  if (id == NULL || !g_hash_table_contains (self->wrote, id))
    return;

  missing = find_missing (self, enough);
  if (missing < 0 || g_hash_table_contains (self->asked, id))
    return;

  g_hash_table_add (self->asked, g_strdup (id));
  set_missing_kind (self, missing);
}

/* Somebody has written a note. */
void
vas_review_count_note (VasReview *self)
{
  if (self->reviewer != NULL)
    g_hash_table_add (self->wrote, g_strdup (vas_reviewer_get_id (self->reviewer)));
}

void
vas_review_check_balance (VasReview *self)
{
  /* What was asked for has been given. */
  if (self->missing_kind >= 0 && self->reviewer != NULL && find_missing (self, 1) < 0)
    set_missing_kind (self, -1);
  check (self, MANY_NOTES);
}

void
vas_review_check_balance_at_end (VasReview *self)
{
  check (self, 1);
}

/**
 * vas_review_get_missing_kind:
 * @self: a review
 *
 * Returns: the #VasNoteKind that whoever reviews is asked for, or -1
 */
int
vas_review_get_missing_kind (VasReview *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW (self), -1);

  return self->missing_kind;
}

/**
 * vas_review_stop_asking:
 * @self: a review
 *
 * Whoever reviews wants to hear no more of it.
 */
void
vas_review_stop_asking (VasReview *self)
{
  g_return_if_fail (VAS_IS_REVIEW (self));

  set_missing_kind (self, -1);
}
