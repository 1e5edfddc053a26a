/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-shelf.h"

#include "vas-job-profile.h"
#include "vas-library-private.h"
#include "vas-list.h"
#include "vas-question-set.h"
#include "vas-store-profiles.h"
#include "vas-store-sets.h"
#include "vas-time.h"

/* What differs between the kinds. All but @get_type and @get_id run in the store's thread. */
typedef struct
{
  GType (*get_type) (void);
  const char *(*get_id) (gpointer item);
  GPtrArray *(*list) (VasConnection *connection, GError **error);
  gpointer (*get) (VasConnection *connection, const char *id, GError **error);
  gboolean (*add) (VasConnection *connection, gpointer item, GError **error);
  gboolean (*update) (VasConnection *connection, gpointer item, GError **error);
  gboolean (*set_deleted) (VasConnection *connection, const char *id, gint64 deleted, GError **error);
} Kind;

struct _VasShelf
{
  GObject parent_instance;

  const Kind *kind;
  VasLibrary *library;
  GListStore *items;
  GCancellable *listing;
  gboolean loaded;
};

G_DEFINE_FINAL_TYPE (VasShelf, vas_shelf, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ITEMS,
  PROP_LOADED,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

typedef enum
{
  CHANGE_SAVE,
  CHANGE_DELETE,
  CHANGE_RESTORE,
} ChangeKind;

typedef struct
{
  const Kind *kind;
  ChangeKind change;
  GObject *item;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->item);
  g_free (change);
}

static GPtrArray *
list_own_sets (VasConnection *connection, GError **error)
{
  GPtrArray *sets = vas_store_list_sets (connection, NULL, error);

  for (guint i = 0; sets != NULL && i < sets->len;)
    if (vas_question_set_get_origin (g_ptr_array_index (sets, i)) == VAS_ORIGIN_BUILTIN)
      g_ptr_array_remove_index (sets, i);
    else
      i++;

  return sets;
}

static const char *
get_set_id (gpointer item)
{
  return vas_question_set_get_id (item);
}

static gpointer
get_set (VasConnection *connection, const char *id, GError **error)
{
  return vas_store_get_set (connection, id, error);
}

static gboolean
add_set (VasConnection *connection, gpointer item, GError **error)
{
  return vas_store_add_set (connection, item, error);
}

static gboolean
update_set (VasConnection *connection, gpointer item, GError **error)
{
  return vas_store_update_set (connection, item, error);
}

static const char *
get_profile_id (gpointer item)
{
  return vas_job_profile_get_id (item);
}

static gpointer
get_profile (VasConnection *connection, const char *id, GError **error)
{
  return vas_store_get_profile (connection, id, error);
}

static gboolean
add_profile (VasConnection *connection, gpointer item, GError **error)
{
  return vas_store_add_profile (connection, item, error);
}

static gboolean
update_profile (VasConnection *connection, gpointer item, GError **error)
{
  return vas_store_update_profile (connection, item, error);
}

static const Kind sets = {
  vas_question_set_get_type, get_set_id, list_own_sets, get_set, add_set, update_set, vas_store_set_set_deleted,
};

static const Kind profiles = {
  vas_job_profile_get_type,      get_profile_id, vas_store_list_profiles, get_profile, add_profile, update_profile,
  vas_store_set_profile_deleted,
};

/* Listing */

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasShelf) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = vas_store_call_finish (VAS_STORE (source), result, &error);

  /* Given up, perhaps when it was done already: a later one is under way. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (items == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    }

  vas_list_update (self->items, items);
  if (self->loaded)
    return;

  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  const Kind *kind = data;

  return kind->list (connection, error);
}

/**
 * vas_shelf_refresh:
 * @self: a shelf
 *
 * Lists it again.
 */
void
vas_shelf_refresh (VasShelf *self)
{
  g_return_if_fail (VAS_IS_SHELF (self));

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_READ, list_job, (gpointer) self->kind, NULL,
                        (GDestroyNotify) g_ptr_array_unref, self->listing, on_listed, g_object_ref (self));
}

static void
vas_shelf_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasShelf *self = VAS_SHELF (object);

  switch (prop_id)
    {
    case PROP_ITEMS:
      g_value_set_object (value, self->items);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_shelf_dispose (GObject *object)
{
  g_cancellable_cancel (VAS_SHELF (object)->listing);

  G_OBJECT_CLASS (vas_shelf_parent_class)->dispose (object);
}

static void
vas_shelf_finalize (GObject *object)
{
  VasShelf *self = VAS_SHELF (object);

  g_clear_object (&self->listing);
  g_clear_object (&self->items);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_shelf_parent_class)->finalize (object);
}

static void
vas_shelf_class_init (VasShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_shelf_get_property;
  object_class->dispose = vas_shelf_dispose;
  object_class->finalize = vas_shelf_finalize;

  properties[PROP_ITEMS] = g_param_spec_object ("items", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vas_shelf_init (VasShelf *self)
{
}

/* What nobody has looked at yet need not be read */
static void
on_library_changed (VasShelf *self)
{
  if (self->listing != NULL)
    vas_shelf_refresh (self);
}

static VasShelf *
shelf_new (VasLibrary *library, const Kind *kind)
{
  VasShelf *self = g_object_new (VAS_TYPE_SHELF, NULL);

  self->kind = kind;
  self->library = g_object_ref (library);
  self->items = g_list_store_new (kind->get_type ());
  g_signal_connect_object (library, "changed", G_CALLBACK (on_library_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * vas_shelf_new_sets:
 * @library: (transfer none): an open library
 *
 * Returns: (transfer full): the question sets that did not come with the program; none is listed before
 *   [method@Shelf.refresh]
 */
VasShelf *
vas_shelf_new_sets (VasLibrary *library)
{
  return shelf_new (library, &sets);
}

/**
 * vas_shelf_new_profiles:
 * @library: (transfer none): an open library
 *
 * Returns: (transfer full): the job profiles, next interview first; none is listed before [method@Shelf.refresh]
 */
VasShelf *
vas_shelf_new_profiles (VasLibrary *library)
{
  return shelf_new (library, &profiles);
}

/**
 * vas_shelf_get_items:
 * @self: a shelf
 *
 * Returns: (transfer none): list of what stands on it
 */
GListModel *
vas_shelf_get_items (VasShelf *self)
{
  g_return_val_if_fail (VAS_IS_SHELF (self), NULL);

  return G_LIST_MODEL (self->items);
}

/* Changes */

static gboolean
save (VasConnection *connection, const Kind *kind, gpointer item, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GObject) known = kind->get (connection, kind->get_id (item), &local_error);

  if (known != NULL)
    return kind->update (connection, item, error);
  if (g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND))
    return kind->add (connection, item, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gpointer
change_job (VasConnection *connection, gpointer data, GError **error)
{
  Change *change = data;
  const Kind *kind = change->kind;

  if (change->change == CHANGE_SAVE)
    return GINT_TO_POINTER (save (connection, kind, change->item, error));

  return GINT_TO_POINTER (kind->set_deleted (connection, kind->get_id (change->item),
                                             change->change == CHANGE_DELETE ? vas_time_now_ms () : 0, error));
}

static void
on_changed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasShelf *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (vas_store_call_finish (VAS_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  vas_shelf_refresh (self);
  /* What is saved stands in no list of the library, what is deleted does */
  if (g_task_get_source_tag (task) != vas_shelf_save_async)
    vas_library_refresh (self->library);
  g_task_return_boolean (task, TRUE);
}

static void
start_change (VasShelf *self,
              ChangeKind kind,
              gpointer item,
              gpointer tag,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  GTask *task;
  Change *change;

  g_return_if_fail (VAS_IS_SHELF (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (item, self->kind->get_type ()));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, tag);
  change = g_new0 (Change, 1);
  change->kind = self->kind;
  change->change = kind;
  change->item = g_object_ref (item);
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_WRITE, change_job, change, change_free, NULL,
                        NULL, on_changed, task);
}

/**
 * vas_shelf_save_async:
 * @self: a shelf
 * @item: what to save, new or changed
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Errors: those of the store
 */
void
vas_shelf_save_async (VasShelf *self, gpointer item, GAsyncReadyCallback callback, gpointer user_data)
{
  start_change (self, CHANGE_SAVE, item, vas_shelf_save_async, callback, user_data);
}

/**
 * vas_shelf_delete_async:
 * @self: a shelf
 * @item: what to delete; it can be restored for a month
 * @callback: called when it is written
 * @user_data: for @callback
 */
void
vas_shelf_delete_async (VasShelf *self, gpointer item, GAsyncReadyCallback callback, gpointer user_data)
{
  start_change (self, CHANGE_DELETE, item, vas_shelf_delete_async, callback, user_data);
}

void
vas_shelf_restore_async (VasShelf *self, gpointer item, GAsyncReadyCallback callback, gpointer user_data)
{
  start_change (self, CHANGE_RESTORE, item, vas_shelf_restore_async, callback, user_data);
}

gboolean
vas_shelf_change_finish (VasShelf *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
