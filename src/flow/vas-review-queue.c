/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-review-queue.h"

#include "vas-library-private.h"
#include "vas-list.h"
#include "vas-own-reviewer.h"
#include "vas-snapshot.h"
#include "vas-store-people.h"
#include "vas-store-queue.h"
#include "vas-time.h"

/* Of their own answers people are asked about those that are fresh; a mentor has promised to look at all. */
#define OWN_FRESH_MS (G_GINT64_CONSTANT (7) * 24 * 60 * 60 * 1000)

struct _VasReviewQueue
{
  GObject parent_instance;

  VasLibrary *library;
  char *reviewer_id;
  VasReviewer *reviewer;
  GListStore *entries;
  GHashTable *passed; /* UUIDs of interviews that were left */
  guint generation;   /* what was asked for earlier is out of date */
};

G_DEFINE_FINAL_TYPE (VasReviewQueue, vas_review_queue, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ENTRIES,
  PROP_REVIEWER,
  PROP_REVIEWER_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  VasReviewer *reviewer;
  GPtrArray *entries;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->reviewer);
  g_clear_pointer (&loaded->entries, g_ptr_array_unref);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

typedef struct
{
  VasReviewQueue *queue;
  guint generation;
} Asked;

static void
drop_old (GPtrArray *entries)
{
  gint64 oldest = vas_time_now_ms () - OWN_FRESH_MS;
  guint n_fresh = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      gpointer entry = entries->pdata[i];

      if (vas_queue_entry_get_created (entry) < oldest)
        continue;
      entries->pdata[i] = entries->pdata[n_fresh];
      entries->pdata[n_fresh++] = entry;
    }
  g_ptr_array_set_size (entries, (int) n_fresh);
}

/* Returns: (transfer full) (nullable): who reviews; the person at the desk where nobody of the id is known (any more) */
static VasReviewer *
find_reviewer (VasConnection *connection, const char *id, GError **error)
{
  g_autoptr (GPtrArray) reviewers = vas_store_list_reviewers (connection, error);

  if (reviewers == NULL)
    return NULL;
  for (guint i = 0; id != NULL && i < reviewers->len; i++)
    if (g_str_equal (vas_reviewer_get_id (reviewers->pdata[i]), id))
      return g_object_ref (reviewers->pdata[i]);

  return vas_own_reviewer_ensure (connection, error);
}

static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (Loaded) loaded = g_new0 (Loaded, 1);

  loaded->reviewer = find_reviewer (connection, data, error);
  if (loaded->reviewer == NULL)
    return NULL;
  loaded->entries = vas_store_list_to_review (connection, vas_reviewer_get_id (loaded->reviewer), error);
  if (loaded->entries == NULL)
    return NULL;
  if (vas_reviewer_get_role (loaded->reviewer) == VAS_ROLE_SELF)
    drop_old (loaded->entries);

  return g_steal_pointer (&loaded);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (VasReviewQueue) self = asked->queue;
  g_autoptr (GError) error = NULL;
  g_autoptr (Loaded) loaded = vas_store_call_finish (VAS_STORE (source), result, &error);

  /* The list of interviews says what is wrong with the library */
  if (loaded == NULL)
    g_debug ("the queue could not be read: %s", error->message);
  if (loaded == NULL || asked->generation != self->generation)
    return;

  if (self->reviewer == NULL || !vas_snapshot_equal (self->reviewer, loaded->reviewer))
    {
      g_set_object (&self->reviewer, loaded->reviewer);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEWER]);
    }
  vas_list_update (self->entries, loaded->entries);
}

static void
set_reviewer_id (VasReviewQueue *self, const char *id)
{
  if (g_strcmp0 (self->reviewer_id, id) == 0)
    return;

  g_free (self->reviewer_id);
  self->reviewer_id = g_strdup (id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEWER_ID]);
  vas_review_queue_refresh (self);
}

static void
vas_review_queue_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasReviewQueue *self = VAS_REVIEW_QUEUE (object);

  switch (prop_id)
    {
    case PROP_ENTRIES:
      g_value_set_object (value, self->entries);
      break;
    case PROP_REVIEWER:
      g_value_set_object (value, self->reviewer);
      break;
    case PROP_REVIEWER_ID:
      g_value_set_string (value, self->reviewer_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_queue_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REVIEWER_ID:
      set_reviewer_id (VAS_REVIEW_QUEUE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_queue_finalize (GObject *object)
{
  VasReviewQueue *self = VAS_REVIEW_QUEUE (object);

  g_clear_object (&self->entries);
  g_clear_pointer (&self->passed, g_hash_table_unref);
  g_clear_object (&self->reviewer);
  g_clear_object (&self->library);
  g_clear_pointer (&self->reviewer_id, g_free);

  G_OBJECT_CLASS (vas_review_queue_parent_class)->finalize (object);
}

static void
vas_review_queue_class_init (VasReviewQueueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_review_queue_get_property;
  object_class->set_property = vas_review_queue_set_property;
  object_class->finalize = vas_review_queue_finalize;

  properties[PROP_ENTRIES] = g_param_spec_object ("entries", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_REVIEWER] = g_param_spec_object ("reviewer", NULL, NULL, VAS_TYPE_REVIEWER, readable);
  properties[PROP_REVIEWER_ID] = g_param_spec_string ("reviewer-id", NULL, NULL, NULL,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                          G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_review_queue_init (VasReviewQueue *self)
{
  self->entries = g_list_store_new (VAS_TYPE_QUEUE_ENTRY);
  self->passed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * vas_review_queue_new:
 * @library: an open library
 *
 * Returns: (transfer full): the queue, which is read when it is first asked to
 */
VasReviewQueue *
vas_review_queue_new (VasLibrary *library)
{
  VasReviewQueue *self = g_object_new (VAS_TYPE_REVIEW_QUEUE, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (vas_review_queue_refresh), self, G_CONNECT_SWAPPED);
  /* Interviews that come or go here are no change from elsewhere */
  g_signal_connect_object (vas_library_get_interviews (library), "items-changed", G_CALLBACK (vas_review_queue_refresh),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * vas_review_queue_get_entries:
 *
 * Returns: (transfer none): list of #VasQueueEntry
 */
GListModel *
vas_review_queue_get_entries (VasReviewQueue *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_QUEUE (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * vas_review_queue_get_reviewer:
 *
 * Returns: (transfer none) (nullable): whose queue it is
 */
VasReviewer *
vas_review_queue_get_reviewer (VasReviewQueue *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_QUEUE (self), NULL);

  return self->reviewer;
}

/**
 * vas_review_queue_refresh:
 *
 * Reads the queue again: something has been reviewed.
 */
void
vas_review_queue_refresh (VasReviewQueue *self)
{
  Asked *asked;

  g_return_if_fail (VAS_IS_REVIEW_QUEUE (self));

  asked = g_new0 (Asked, 1);
  asked->queue = g_object_ref (self);
  asked->generation = ++self->generation;
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_WRITE, list_job, g_strdup (self->reviewer_id),
                        g_free, loaded_free, NULL, on_listed, asked);
}

/* Returns: (transfer full) (nullable) */
static VasQueueEntry *
find_first (VasReviewQueue *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasQueueEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      if (!g_hash_table_contains (self->passed, vas_queue_entry_get_interview_id (entry)))
        return g_steal_pointer (&entry);
    }

  return NULL;
}

/**
 * vas_review_queue_begin:
 *
 * Returns: (transfer full) (nullable): the first answer to review; %NULL when there is none
 */
VasQueueEntry *
vas_review_queue_begin (VasReviewQueue *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_QUEUE (self), NULL);

  g_hash_table_remove_all (self->passed);
  return find_first (self);
}

/**
 * vas_review_queue_go_on:
 * @interview_id: UUID of the interview that somebody is done with for now
 *
 * Returns: (transfer full) (nullable): the first answer to review of the next interview, where none is offered twice
 *   before [method@ReviewQueue.begin]; %NULL after the last
 */
VasQueueEntry *
vas_review_queue_go_on (VasReviewQueue *self, const char *interview_id)
{
  g_return_val_if_fail (VAS_IS_REVIEW_QUEUE (self), NULL);

  g_hash_table_add (self->passed, g_strdup (interview_id));
  return find_first (self);
}
