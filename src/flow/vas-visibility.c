/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-visibility.h"

#include "vas-note-reply.h"
#include "vas-note.h"
#include "vas-review-state.h"
#include "vas-snapshot.h"
#include "vas-store-reviews.h"

struct _VasVisibility
{
  GObject parent_instance;

  GPtrArray *states;
  char *viewer_id;
};

G_DEFINE_FINAL_TYPE (VasVisibility, vas_visibility, G_TYPE_OBJECT)

static void
vas_visibility_finalize (GObject *object)
{
  VasVisibility *self = VAS_VISIBILITY (object);

  g_clear_pointer (&self->states, g_ptr_array_unref);
  g_clear_pointer (&self->viewer_id, g_free);

  G_OBJECT_CLASS (vas_visibility_parent_class)->finalize (object);
}

static void
vas_visibility_class_init (VasVisibilityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vas_visibility_finalize;
}

static void
vas_visibility_init (VasVisibility *self)
{
}

/**
 * vas_visibility_new:
 * @states: (element-type VasReviewState): how far everybody is with the interview; it must not change any more
 * @viewer_id: (nullable): UUID of who looks; %NULL for somebody who is none of the reviewers
 */
VasVisibility *
vas_visibility_new (GPtrArray *states, const char *viewer_id)
{
  VasVisibility *self = g_object_new (VAS_TYPE_VISIBILITY, NULL);

  self->states = g_ptr_array_ref (states);
  self->viewer_id = g_strdup (viewer_id);

  return self;
}

/**
 * vas_visibility_read:
 * @connection: the library, in its thread
 * @interview_id: UUID
 * @viewer_id: (nullable): UUID of who looks; %NULL for somebody who is none of the reviewers
 *
 * Returns: (transfer full): who may be seen; %NULL with @error set
 */
VasVisibility *
vas_visibility_read (VasConnection *connection, const char *interview_id, const char *viewer_id, GError **error)
{
  g_autoptr (GPtrArray) states = vas_store_list_review_states (connection, interview_id, error);

  return states != NULL ? vas_visibility_new (states, viewer_id) : NULL;
}

static VasReviewState *
find_state (VasVisibility *self, const char *reviewer_id)
{
  for (guint i = 0; i < self->states->len; i++)
    if (g_strcmp0 (vas_review_state_get_reviewer_id (self->states->pdata[i]), reviewer_id) == 0)
      return self->states->pdata[i];

  return NULL;
}

/**
 * vas_visibility_shows:
 * @author_id: (nullable): UUID of who wrote something
 *
 * Returns: whether it may be seen, see [method@ReviewState.shows]
 */
gboolean
vas_visibility_shows (VasVisibility *self, const char *author_id)
{
  g_return_val_if_fail (VAS_IS_VISIBILITY (self), FALSE);

  return vas_review_state_shows (find_state (self, author_id), find_state (self, self->viewer_id),
                                 author_id != NULL && g_strcmp0 (author_id, self->viewer_id) == 0);
}

/**
 * vas_visibility_hides_any:
 *
 * Returns: whether there is anybody whose feedback may not be seen
 */
gboolean
vas_visibility_hides_any (VasVisibility *self)
{
  VasReviewState *own;

  g_return_val_if_fail (VAS_IS_VISIBILITY (self), FALSE);

  own = find_state (self, self->viewer_id);
  if (own != NULL && !vas_review_state_shows (NULL, own, FALSE))
    return TRUE;
  for (guint i = 0; i < self->states->len; i++)
    if (!vas_visibility_shows (self, vas_review_state_get_reviewer_id (self->states->pdata[i])))
      return TRUE;

  return FALSE;
}

gboolean
vas_visibility_equal (VasVisibility *self, VasVisibility *other)
{
  g_return_val_if_fail (VAS_IS_VISIBILITY (self), FALSE);
  g_return_val_if_fail (VAS_IS_VISIBILITY (other), FALSE);

  return g_strcmp0 (self->viewer_id, other->viewer_id) == 0 && vas_snapshot_list_equal (self->states, other->states);
}

static VasReviewer *
get_author (gpointer item)
{
  return VAS_IS_NOTE (item) ? vas_note_get_reviewer (item) : vas_note_reply_get_reviewer (item);
}

/**
 * vas_visibility_filter:
 * @items: (element-type GObject): #VasNote or #VasNoteReply, of which those that may not be seen are taken out
 */
void
vas_visibility_filter (VasVisibility *self, GPtrArray *items)
{
  guint n_shown = 0;

  g_return_if_fail (VAS_IS_VISIBILITY (self));

  if (!vas_visibility_hides_any (self))
    return;

  for (guint i = 0; i < items->len; i++)
    {
      gpointer item = items->pdata[i];
      VasReviewer *author = get_author (item);

      if (!vas_visibility_shows (self, author != NULL ? vas_reviewer_get_id (author) : NULL))
        continue;

      items->pdata[i] = items->pdata[n_shown];
      items->pdata[n_shown++] = item;
    }
  g_ptr_array_set_size (items, (int) n_shown);
}
