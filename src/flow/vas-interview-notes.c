/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-interview-notes.h"

#include "vas-library-private.h"
#include "vas-list.h"
#include "vas-review-private.h"
#include "vas-store-answers.h"
#include "vas-store-notes.h"
#include "vas-visibility.h"

struct _VasInterviewNotes
{
  GObject parent_instance;

  VasReview *review;
  GListStore *list;
  gboolean active;
  guint generation; /* what was asked for earlier is out of date */
};

G_DEFINE_FINAL_TYPE (VasInterviewNotes, vas_interview_notes, G_TYPE_OBJECT)

typedef struct
{
  VasInterviewNotes *notes;
  guint generation;
} Asked;

static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  VasReviewWanted *wanted = data;
  g_autoptr (VasVisibility) visibility = vas_visibility_read (connection, wanted->interview_id, wanted->viewer_id,
                                                              error);
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  if (visibility == NULL)
    return NULL;
  answers = vas_store_list_answers (connection, wanted->interview_id, error);
  if (answers == NULL)
    return NULL;

  for (guint i = 0; i < answers->len; i++)
    {
      GPtrArray *notes = vas_store_list_notes (connection, vas_answer_get_id (answers->pdata[i]), error);

      if (notes == NULL)
        return NULL;
      vas_visibility_filter (visibility, notes);
      g_ptr_array_extend_and_steal (all, notes);
    }

  return g_steal_pointer (&all);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (VasInterviewNotes) self = asked->notes;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (notes == NULL)
    vas_review_report (self->review, error);
  else if (asked->generation == self->generation)
    vas_list_update (self->list, notes);
}

static void
reload (VasInterviewNotes *self)
{
  VasReviewer *reviewer = vas_review_get_reviewer (self->review);
  VasReviewWanted *wanted;
  Asked *asked;

  self->generation++;
  if (!self->active)
    return;

  wanted = g_new0 (VasReviewWanted, 1);
  wanted->interview_id = g_strdup (self->review->interview_id);
  wanted->viewer_id = reviewer != NULL ? g_strdup (vas_reviewer_get_id (reviewer)) : NULL;
  asked = g_new0 (Asked, 1);
  asked->notes = g_object_ref (self);
  asked->generation = self->generation;
  vas_store_call_async (vas_review_get_store (self->review), VAS_STORE_READ, list_job, wanted,
                        (GDestroyNotify) vas_review_wanted_free, (GDestroyNotify) g_ptr_array_unref, NULL, on_listed,
                        asked);
}

/* What the one before could see is not for the one who comes. */
static void
on_reviewer_notify (VasInterviewNotes *self)
{
  g_list_store_remove_all (self->list);
  reload (self);
}

static void
vas_interview_notes_finalize (GObject *object)
{
  VasInterviewNotes *self = VAS_INTERVIEW_NOTES (object);

  g_clear_object (&self->list);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (vas_interview_notes_parent_class)->finalize (object);
}

static void
vas_interview_notes_class_init (VasInterviewNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vas_interview_notes_finalize;
}

static void
vas_interview_notes_init (VasInterviewNotes *self)
{
  self->list = g_list_store_new (VAS_TYPE_NOTE);
}

/**
 * vas_interview_notes_new:
 * @review: whose interview it is
 *
 * Returns: (transfer full): the notes, which are not read before [method@InterviewNotes.set_active]
 */
VasInterviewNotes *
vas_interview_notes_new (VasReview *review)
{
  VasInterviewNotes *self = g_object_new (VAS_TYPE_INTERVIEW_NOTES, NULL);

  self->review = g_object_ref (review);
  g_signal_connect_object (review, "written", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "states-changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::reviewer", G_CALLBACK (on_reviewer_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review->library, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * vas_interview_notes_get_list:
 *
 * Returns: (transfer none): list of #VasNote, by answer and then by time
 */
GListModel *
vas_interview_notes_get_list (VasInterviewNotes *self)
{
  g_return_val_if_fail (VAS_IS_INTERVIEW_NOTES (self), NULL);

  return G_LIST_MODEL (self->list);
}

/**
 * vas_interview_notes_set_active:
 * @active: whether somebody looks at them
 */
void
vas_interview_notes_set_active (VasInterviewNotes *self, gboolean active)
{
  g_return_if_fail (VAS_IS_INTERVIEW_NOTES (self));

  if (self->active == !!active)
    return;

  self->active = !!active;
  reload (self);
}
