/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-drill.h"

#include "vas-drill-mark.h"
#include "vas-drill-private.h"
#include "vas-drill-write.h"
#include "vas-library-private.h"
#include "vas-review-private.h"
#include "vas-snapshot.h"

#include <glib/gi18n-lib.h>

struct _VasDrill
{
  GObject parent_instance;

  VasLibrary *library;
  VasReview *review; /* NULL on the stage, where nothing is undone but by saying something else */
  GListStore *items;
  char *question_id;
  char *answer_id;
  char *reviewer_id; /* of whom the items tell */
  GCancellable *loading;
};

G_DEFINE_FINAL_TYPE (VasDrill, vas_drill, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_REVIEW,
  PROP_ITEMS,
  PROP_JUDGING,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
are_same_notes (GListModel *shown, GPtrArray *items)
{
  if (g_list_model_get_n_items (shown) != items->len)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (VasDrillItem) item = g_list_model_get_item (shown, i);
      VasNote *note = vas_drill_item_get_note (items->pdata[i]);
      g_autoptr (VasNote) alike = vas_snapshot_with (vas_drill_item_get_note (item), "state", vas_note_get_state (note),
                                                     NULL);

      if (!vas_snapshot_equal (alike, note))
        return FALSE;
    }

  return TRUE;
}

/* What stays keeps its row, and with it the focus of whoever has just marked it. */
static void
take_over (VasDrill *self, GPtrArray *items)
{
  GListModel *shown = G_LIST_MODEL (self->items);

  if (!are_same_notes (shown, items))
    {
      g_list_store_splice (self->items, 0, g_list_model_get_n_items (shown), items->pdata, items->len);
      return;
    }

  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (VasDrillItem) item = g_list_model_get_item (shown, i);

      vas_drill_item_set_outcome (item, vas_drill_item_get_outcome (items->pdata[i]));
      vas_drill_item_set_others (item, vas_drill_item_get_others (items->pdata[i]));
    }
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasDrill) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasDrillLoaded) loaded = vas_store_call_finish (VAS_STORE (source), result, &error);

  /* Given up, perhaps when it was done already: something else is being read. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->loading);
  if (loaded == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
      return;
    }

  g_free (self->reviewer_id);
  self->reviewer_id = g_steal_pointer (&loaded->reviewer_id);
  take_over (self, loaded->items);
}

static void
reload (VasDrill *self)
{
  VasReviewer *reviewer = self->review != NULL ? vas_review_get_reviewer (self->review) : NULL;
  VasDrillWanted *wanted;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->question_id == NULL && self->answer_id == NULL)
    {
      g_list_store_remove_all (self->items);
      return;
    }

  wanted = g_new0 (VasDrillWanted, 1);
  wanted->question_id = g_strdup (self->question_id);
  wanted->answer_id = g_strdup (self->answer_id);
  wanted->reviewer_id = g_strdup (reviewer != NULL ? vas_reviewer_get_id (reviewer) : NULL);
  self->loading = g_cancellable_new ();
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_WRITE, vas_drill_load_job, wanted,
                        (GDestroyNotify) vas_drill_wanted_free, (GDestroyNotify) vas_drill_loaded_free, self->loading,
                        on_loaded, g_object_ref (self));
}

static void
open (VasDrill *self, const char *question_id, const char *answer_id)
{
  gboolean was_judging = self->answer_id != NULL;

  if (g_strcmp0 (self->question_id, question_id) == 0 && g_strcmp0 (self->answer_id, answer_id) == 0)
    return;

  g_free (self->question_id);
  self->question_id = g_strdup (question_id);
  g_free (self->answer_id);
  self->answer_id = g_strdup (answer_id);
  /* What is in sight is of something else */
  g_list_store_remove_all (self->items);
  if (was_judging != (answer_id != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JUDGING]);
  reload (self);
}

static void
follow_review (VasDrill *self)
{
  VasAnswer *answer = vas_review_get_answer (self->review);

  open (self, NULL, answer != NULL ? vas_answer_get_id (answer) : NULL);
}

static gpointer
write_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_drill_write (connection, data, error) ? g_object_ref (data) : NULL;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasDrill) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasDrillMark) mark = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (mark == NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
  reload (self);
}

static void
vas_drill_constructed (GObject *object)
{
  VasDrill *self = VAS_DRILL (object);

  G_OBJECT_CLASS (vas_drill_parent_class)->constructed (object);

  g_signal_connect_object (self->library, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  if (self->review == NULL)
    return;

  g_signal_connect_object (self->review, "notify::answer", G_CALLBACK (follow_review), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "notify::reviewer", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "written", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "failed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  follow_review (self);
}

static void
vas_drill_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasDrill *self = VAS_DRILL (object);

  switch (prop_id)
    {
    case PROP_ITEMS:
      g_value_set_object (value, self->items);
      break;
    case PROP_JUDGING:
      g_value_set_boolean (value, vas_drill_get_judging (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_drill_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasDrill *self = VAS_DRILL (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_REVIEW:
      self->review = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_drill_finalize (GObject *object)
{
  VasDrill *self = VAS_DRILL (object);

  g_clear_object (&self->loading);
  g_clear_object (&self->items);
  g_clear_object (&self->review);
  g_clear_object (&self->library);
  g_clear_pointer (&self->question_id, g_free);
  g_clear_pointer (&self->answer_id, g_free);
  g_clear_pointer (&self->reviewer_id, g_free);

  G_OBJECT_CLASS (vas_drill_parent_class)->finalize (object);
}

static void
vas_drill_class_init (VasDrillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_drill_constructed;
  object_class->get_property = vas_drill_get_property;
  object_class->set_property = vas_drill_set_property;
  object_class->finalize = vas_drill_finalize;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY, construct);
  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, VAS_TYPE_REVIEW, construct);
  properties[PROP_ITEMS] = g_param_spec_object ("items", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_JUDGING] = g_param_spec_boolean ("judging", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasDrill::failed:
   * @message: what happened, in words
   *
   * Something could not be read, or is not marked. What a review has to tell it tells itself.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vas_drill_init (VasDrill *self)
{
  self->items = g_list_store_new (VAS_TYPE_DRILL_ITEM);
}

/**
 * vas_drill_new:
 * @library: (transfer none): an open library
 *
 * Returns: (transfer full): what the person at the desk is to try, of no question yet
 */
VasDrill *
vas_drill_new (VasLibrary *library)
{
  return g_object_new (VAS_TYPE_DRILL, "library", library, NULL);
}

/**
 * vas_drill_new_for_review:
 * @review: (transfer none): a review
 *
 * Returns: (transfer full): what the open answer was to try; what the current reviewer says of it stands in the history
 *   of the review
 */
VasDrill *
vas_drill_new_for_review (VasReview *review)
{
  return g_object_new (VAS_TYPE_DRILL, "library", review->library, "review", review, NULL);
}

/**
 * vas_drill_get_items:
 * @self: a drill
 *
 * Returns: (transfer none): list of #VasDrillItem
 */
GListModel *
vas_drill_get_items (VasDrill *self)
{
  g_return_val_if_fail (VAS_IS_DRILL (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * vas_drill_get_judging:
 * @self: a drill
 *
 * Returns: whether there is a take of which can be said how it did
 */
gboolean
vas_drill_get_judging (VasDrill *self)
{
  g_return_val_if_fail (VAS_IS_DRILL (self), FALSE);

  return self->answer_id != NULL;
}

/**
 * vas_drill_prepare:
 * @self: a drill
 * @question_id: (nullable): UUID of the question that is asked next
 *
 * Lists what is to be tried in the next take of a question.
 */
void
vas_drill_prepare (VasDrill *self, const char *question_id)
{
  g_return_if_fail (VAS_IS_DRILL (self));

  open (self, question_id, NULL);
}

/**
 * vas_drill_judge:
 * @self: a drill
 * @answer_id: UUID of the take that was made
 *
 * Lists what was to be tried in a take, so that can be said how it did.
 */
void
vas_drill_judge (VasDrill *self, const char *answer_id)
{
  g_return_if_fail (VAS_IS_DRILL (self));

  open (self, NULL, answer_id);
}

/**
 * vas_drill_set_outcome:
 * @self: a drill with a take
 * @item: one of its items
 * @outcome: how the take did; %VAS_DRILL_OUTCOME_OPEN takes back what was said
 *
 * Says how the take did. The item shows it as soon as the library has it.
 */
void
vas_drill_set_outcome (VasDrill *self, VasDrillItem *item, VasDrillOutcome outcome)
{
  g_autoptr (VasDrillMark) before = NULL;
  g_autoptr (VasDrillMark) after = NULL;

  g_return_if_fail (VAS_IS_DRILL (self));
  g_return_if_fail (VAS_IS_DRILL_ITEM (item));
  g_return_if_fail (self->answer_id != NULL && self->reviewer_id != NULL);

  before = g_object_new (VAS_TYPE_DRILL_MARK, "note-id", vas_note_get_id (vas_drill_item_get_note (item)), "answer-id",
                         self->answer_id, "reviewer-id", self->reviewer_id, "outcome",
                         vas_drill_item_get_outcome (item), NULL);
  after = vas_snapshot_with (before, "outcome", outcome, NULL);
  if (self->review != NULL)
    vas_review_apply_one (self->review, before, after, _ ("Undo marking what was tried"),
                          _ ("Redo marking what was tried"));
  else
    vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_WRITE, write_job, g_object_ref (after),
                          g_object_unref, g_object_unref, NULL, on_written, g_object_ref (self));
}
