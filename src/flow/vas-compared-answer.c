/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-compared-answer-private.h"

#include "vas-list.h"
#include "vas-note.h"
#include "vas-playback-kept.h"

struct _VasComparedAnswer
{
  GObject parent_instance;

  VasAnswer *answer;
  VasInterview *interview;
  VasReviewer *viewer;
  VasPlayback *playback;
  GListStore *notes;
  GPtrArray *ratings;
};

G_DEFINE_FINAL_TYPE (VasComparedAnswer, vas_compared_answer, G_TYPE_OBJECT)

static void
vas_compared_answer_dispose (GObject *object)
{
  VasComparedAnswer *self = VAS_COMPARED_ANSWER (object);

  if (self->playback != NULL)
    vas_playback_close (self->playback);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (vas_compared_answer_parent_class)->dispose (object);
}

static void
vas_compared_answer_finalize (GObject *object)
{
  VasComparedAnswer *self = VAS_COMPARED_ANSWER (object);

  g_clear_object (&self->answer);
  g_clear_object (&self->interview);
  g_clear_object (&self->viewer);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->ratings, g_ptr_array_unref);

  G_OBJECT_CLASS (vas_compared_answer_parent_class)->finalize (object);
}

static void
vas_compared_answer_class_init (VasComparedAnswerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vas_compared_answer_dispose;
  G_OBJECT_CLASS (klass)->finalize = vas_compared_answer_finalize;
}

static void
vas_compared_answer_init (VasComparedAnswer *self)
{
  self->playback = vas_playback_new ();
  self->notes = g_list_store_new (VAS_TYPE_NOTE);
  self->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) vas_compared_rating_free);
}

VasComparedAnswer *
vas_compared_answer_new (void)
{
  return g_object_new (VAS_TYPE_COMPARED_ANSWER, NULL);
}

/* Shows what was loaded. The recording is opened the first time, and stays open when the feedback is read again. */
void
vas_compared_answer_take_over (VasComparedAnswer *self, VasStore *store, VasComparedLoaded *loaded)
{
  VasRecording *recording = vas_answer_get_recording (loaded->answer);
  gboolean opened = self->answer != NULL;

  g_set_object (&self->answer, loaded->answer);
  g_set_object (&self->interview, loaded->interview);
  g_set_object (&self->viewer, loaded->viewer);
  vas_list_update (self->notes, loaded->notes);
  g_ptr_array_unref (self->ratings);
  self->ratings = g_steal_pointer (&loaded->ratings);

  if (!opened && recording != NULL)
    {
      g_autofree char *path = vas_store_get_recording_path (store, vas_recording_get_file (recording));

      vas_playback_open_kept (self->playback, path, store, recording);
    }
}

/* What only the other answer is rated for stands here as well, with nothing given. */
void
vas_compared_answer_add_rating (VasComparedAnswer *self, guint position, const VasComparedRating *other)
{
  for (guint i = 0; i < self->ratings->len; i++)
    {
      VasComparedRating *own = self->ratings->pdata[i];

      if (g_str_equal (own->dimension, other->dimension))
        {
          /* Both lists in the same order */
          own = g_ptr_array_steal_index (self->ratings, i);
          g_ptr_array_insert (self->ratings, (int) position, own);
          return;
        }
    }

  g_ptr_array_insert (self->ratings, (int) MIN (position, self->ratings->len),
                      vas_compared_rating_new (other->dimension, other->name, ""));
}

/**
 * vas_compared_answer_get_answer:
 * @self: an answer
 *
 * Returns: (transfer none) (nullable): the answer; none before it is loaded
 */
VasAnswer *
vas_compared_answer_get_answer (VasComparedAnswer *self)
{
  g_return_val_if_fail (VAS_IS_COMPARED_ANSWER (self), NULL);

  return self->answer;
}

/**
 * vas_compared_answer_get_interview:
 * @self: an answer
 *
 * Returns: (transfer none) (nullable): the interview it is of; none before it is loaded
 */
VasInterview *
vas_compared_answer_get_interview (VasComparedAnswer *self)
{
  g_return_val_if_fail (VAS_IS_COMPARED_ANSWER (self), NULL);

  return self->interview;
}

/**
 * vas_compared_answer_get_viewer:
 * @self: an answer
 *
 * Returns: (transfer none) (nullable): the reviewer who looks
 */
VasReviewer *
vas_compared_answer_get_viewer (VasComparedAnswer *self)
{
  g_return_val_if_fail (VAS_IS_COMPARED_ANSWER (self), NULL);

  return self->viewer;
}

/**
 * vas_compared_answer_get_playback:
 * @self: an answer
 *
 * Returns: (transfer none): what plays it; it is the comparison that is told to play
 */
VasPlayback *
vas_compared_answer_get_playback (VasComparedAnswer *self)
{
  g_return_val_if_fail (VAS_IS_COMPARED_ANSWER (self), NULL);

  return self->playback;
}

/**
 * vas_compared_answer_get_notes:
 * @self: an answer
 *
 * Returns: (transfer none): list of #VasNote, by time
 */
GListModel *
vas_compared_answer_get_notes (VasComparedAnswer *self)
{
  g_return_val_if_fail (VAS_IS_COMPARED_ANSWER (self), NULL);

  return G_LIST_MODEL (self->notes);
}

/**
 * vas_compared_answer_get_ratings:
 * @self: an answer
 *
 * Returns: (transfer none) (element-type VasComparedRating): what either answer is rated for, in the same order for both
 */
GPtrArray *
vas_compared_answer_get_ratings (VasComparedAnswer *self)
{
  g_return_val_if_fail (VAS_IS_COMPARED_ANSWER (self), NULL);

  return self->ratings;
}

/**
 * vas_compared_answer_get_go_ms:
 * @self: an answer
 *
 * Returns: where in the recording its clock started, in ms
 */
gint64
vas_compared_answer_get_go_ms (VasComparedAnswer *self)
{
  VasRecording *recording;

  g_return_val_if_fail (VAS_IS_COMPARED_ANSWER (self), 0);

  recording = self->answer != NULL ? vas_answer_get_recording (self->answer) : NULL;

  return recording != NULL ? MAX (vas_recording_get_go_ms (recording), 0) : 0;
}

/**
 * vas_compared_answer_find_part:
 * @self: an answer
 * @aspect: a part of a scheme
 *
 * Returns: where its first note of that part begins, in ms; -1 where there is none
 */
gint64
vas_compared_answer_find_part (VasComparedAnswer *self, VasAspect aspect)
{
  guint n_notes;

  g_return_val_if_fail (VAS_IS_COMPARED_ANSWER (self), -1);

  n_notes = g_list_model_get_n_items (G_LIST_MODEL (self->notes));
  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (G_LIST_MODEL (self->notes), i);

      if (vas_note_get_aspect (note) == aspect)
        return vas_note_get_start_ms (note);
    }

  return -1;
}
