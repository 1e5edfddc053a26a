/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every call of this object returns at once. SQL runs in the store's thread; what touches files too runs in a worker of
 * GTask and calls the store from there. Lists are brought up to date on the main thread only. */

#include "vas-library-private.h"

#include "vas-answer.h"
#include "vas-bank-private.h"
#include "vas-list.h"
#include "vas-listing-private.h"
#include "vas-media-files.h"
#include "vas-recovery.h"
#include "vas-time.h"

#define KEPT_DELETED_MS (G_GINT64_CONSTANT (30) * 24 * 60 * 60 * 1000)

struct _VasLibrary
{
  GObject parent_instance;

  char *directory;
  VasStore *store;
  GListStore *interviews;
  GListStore *deleted;
  char *search;
  gboolean opened;
  gint64 bytes;
  guint recovered_count;
  GError *listing_error;
  GCancellable *listing;
  GCancellable *closing;
};

G_DEFINE_FINAL_TYPE (VasLibrary, vas_library, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DIRECTORY,
  PROP_INTERVIEWS,
  PROP_DELETED,
  PROP_SEARCH,
  PROP_OPENED,
  PROP_BYTES,
  PROP_RECOVERED_COUNT,
  PROP_LISTING_ERROR,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show (VasLibrary *self, VasListing *listing)
{
  vas_list_update (self->interviews, listing->interviews);
  vas_list_update (self->deleted, listing->deleted);

  /* Found by a search, the interviews are not the whole library. */
  if (self->search == NULL && self->bytes != listing->bytes)
    {
      self->bytes = listing->bytes;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BYTES]);
    }
}

/* @error: (nullable) (transfer full) */
static void
set_listing_error (VasLibrary *self, GError *error)
{
  gboolean is_good_still = error == NULL && self->listing_error == NULL;

  g_clear_error (&self->listing_error);
  self->listing_error = error;
  if (!is_good_still)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LISTING_ERROR]);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasLibrary) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasListing) listing = vas_store_call_finish (VAS_STORE (source), result, &error);

  /* Given up, perhaps when it was done already: a later one is under way. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  if (listing != NULL)
    show (self, listing);
  if (listing != NULL || !g_cancellable_is_cancelled (self->closing))
    set_listing_error (self, g_steal_pointer (&error));
}

static void
on_store_changed (VasStore *store, VasLibrary *self)
{
  vas_library_refresh (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
report_recovered (VasLibrary *self, guint n_recovered)
{
  if (n_recovered == 0)
    return;

  self->recovered_count = n_recovered;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECOVERED_COUNT]);
  vas_library_refresh (self);
}

/* A library that is being closed is tidied the next time. */
static void
report_untidy (GCancellable *closing, const char *what, GError *error)
{
  if (!g_cancellable_is_cancelled (closing))
    g_warning ("%s: %s", what, error->message);
}

static void
tidy_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  VasLibrary *self = source;
  g_autoptr (GError) error = NULL;
  guint n_recovered = 0;

  if (!vas_recovery_run_sync (self->store, cancellable, &n_recovered, &error))
    report_untidy (cancellable, "A take could not be recovered", error);
  g_clear_error (&error);
  if (!vas_media_files_purge_sync (self->store, vas_time_now_ms () - KEPT_DELETED_MS, cancellable, &error))
    report_untidy (cancellable, "What was deleted long ago could not be removed", error);

  g_task_return_int (task, n_recovered);
}

static void
on_tidied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VasLibrary *self = VAS_LIBRARY (source);
  gssize n_recovered = g_task_propagate_int (G_TASK (result), NULL);

  report_recovered (self, (guint) MAX (0, n_recovered));
  vas_library_refresh (self);
}

/* Takes cut off are put right, and what was deleted a month ago goes: after the lists are there, so that nobody waits. */
static void
tidy (VasLibrary *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->closing, on_tidied, NULL);

  g_task_set_source_tag (task, tidy);
  g_task_run_in_thread (task, tidy_thread);
}

static void
ensure_bank_thread (GTask *task, gpointer source, gpointer bank, GCancellable *cancellable)
{
  VasLibrary *self = source;
  GError *error = NULL;

  if (vas_bank_ensure_sync (self->store, bank, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_bank_ensured (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VasLibrary *self = VAS_LIBRARY (source);
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  self->opened = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPENED]);
  g_task_return_boolean (task, TRUE);
  tidy (self);
}

static void
on_store_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasLibrary *self = g_task_get_source_object (task);
  g_autoptr (GTask) ensuring = NULL;
  GError *error = NULL;

  if (!vas_store_open_finish (VAS_STORE (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  vas_library_refresh (self);
  ensuring = g_task_new (self, g_task_get_cancellable (task), on_bank_ensured, g_object_ref (task));
  g_task_set_source_tag (ensuring, on_store_opened);
  g_task_set_task_data (ensuring, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (ensuring, ensure_bank_thread);
}

static void
on_store_closed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (vas_store_close_finish (VAS_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
vas_library_constructed (GObject *object)
{
  VasLibrary *self = VAS_LIBRARY (object);

  G_OBJECT_CLASS (vas_library_parent_class)->constructed (object);

  self->store = vas_store_new (self->directory);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed), self, 0);
}

static void
vas_library_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasLibrary *self = VAS_LIBRARY (object);

  switch (prop_id)
    {
    case PROP_DIRECTORY:
      g_value_set_string (value, self->directory);
      break;
    case PROP_INTERVIEWS:
      g_value_set_object (value, self->interviews);
      break;
    case PROP_DELETED:
      g_value_set_object (value, self->deleted);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    case PROP_OPENED:
      g_value_set_boolean (value, self->opened);
      break;
    case PROP_BYTES:
      g_value_set_int64 (value, self->bytes);
      break;
    case PROP_RECOVERED_COUNT:
      g_value_set_uint (value, self->recovered_count);
      break;
    case PROP_LISTING_ERROR:
      g_value_set_boxed (value, self->listing_error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_library_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasLibrary *self = VAS_LIBRARY (object);

  switch (prop_id)
    {
    case PROP_DIRECTORY:
      self->directory = g_value_dup_string (value);
      break;
    case PROP_SEARCH:
      vas_library_set_search (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_library_finalize (GObject *object)
{
  VasLibrary *self = VAS_LIBRARY (object);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_object (&self->closing);
  g_clear_object (&self->store);
  g_clear_error (&self->listing_error);
  g_clear_object (&self->interviews);
  g_clear_object (&self->deleted);
  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (vas_library_parent_class)->finalize (object);
}

static void
vas_library_class_init (VasLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_library_constructed;
  object_class->get_property = vas_library_get_property;
  object_class->set_property = vas_library_set_property;
  object_class->finalize = vas_library_finalize;

  /**
   * VasLibrary:directory:
   *
   * The folder of the library.
   */
  properties[PROP_DIRECTORY] = g_param_spec_string ("directory", NULL, NULL, NULL,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                                                        G_PARAM_STATIC_STRINGS);
  /**
   * VasLibrary:interviews:
   *
   * The interviews that match the search, newest first.
   */
  properties[PROP_INTERVIEWS] = g_param_spec_object ("interviews", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * VasLibrary:deleted:
   *
   * What was deleted and can be restored: [class@Interview]s, [class@Answer]s, [class@Question]s, [class@QuestionSet]s,
   * [class@JobProfile]s.
   */
  properties[PROP_DELETED] = g_param_spec_object ("deleted", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * VasLibrary:search:
   *
   * What is searched for; none shows everything.
   */
  properties[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * VasLibrary:opened:
   *
   * Whether the library is open.
   */
  properties[PROP_OPENED] = g_param_spec_boolean ("opened", NULL, NULL, FALSE, readable);
  /**
   * VasLibrary:bytes:
   *
   * Space that all recordings take, in bytes, what is deleted but not yet gone among them.
   */
  properties[PROP_BYTES] = g_param_spec_int64 ("bytes", NULL, NULL, 0, G_MAXINT64, 0, readable);
  /**
   * VasLibrary:recovered-count:
   *
   * How many takes that had been cut off were put right when the library was opened.
   */
  properties[PROP_RECOVERED_COUNT] = g_param_spec_uint ("recovered-count", NULL, NULL, 0, G_MAXUINT, 0, readable);
  /**
   * VasLibrary:listing-error:
   *
   * Why the lists could not be brought up to date the last time; none when they could. They are as they were before.
   */
  properties[PROP_LISTING_ERROR] = g_param_spec_boxed ("listing-error", NULL, NULL, G_TYPE_ERROR, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasLibrary::changed:
   *
   * Something was deleted or restored, or another process has changed the library: what is listed of it elsewhere may
   * not hold any more. Other changes made here are told to nobody but those who made them.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
vas_library_init (VasLibrary *self)
{
  self->interviews = g_list_store_new (VAS_TYPE_INTERVIEW);
  self->deleted = g_list_store_new (G_TYPE_OBJECT);
  self->closing = g_cancellable_new ();
}

/**
 * vas_library_new:
 * @directory: the folder of the library; made when it is opened
 *
 * Returns: (transfer full): a library, not open yet
 */
VasLibrary *
vas_library_new (const char *directory)
{
  return g_object_new (VAS_TYPE_LIBRARY, "directory", directory, NULL);
}

/**
 * vas_library_open_async:
 * @self: a library
 * @bank: where the built-in questions come from; must be there until @callback
 * @cancellable: (nullable): a cancellable
 * @callback: called when the library can be used
 * @user_data: for @callback
 *
 * Opens the library and makes it when there is none. Takes that were cut off are put right afterwards, see
 * [property@Library:recovered-count].
 *
 * Errors: those of the store and of @bank
 */
void
vas_library_open_async (VasLibrary *self,
                        const VasBankSource *bank,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task;

  g_return_if_fail (VAS_IS_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vas_library_open_async);
  g_task_set_task_data (task, (gpointer) bank, NULL);

  vas_store_open_async (self->store, cancellable, on_store_opened, task);
}

gboolean
vas_library_open_finish (VasLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vas_library_close_async:
 * @self: a library
 * @callback: called when everything is on disk
 * @user_data: for @callback
 */
void
vas_library_close_async (VasLibrary *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (VAS_IS_LIBRARY (self));

  g_cancellable_cancel (self->closing);
  vas_store_close_async (self->store, NULL, on_store_closed, g_task_new (self, NULL, callback, user_data));
}

gboolean
vas_library_close_finish (VasLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vas_library_get_directory:
 * @self: a library
 *
 * Returns: (transfer none): the folder of the library
 */
const char *
vas_library_get_directory (VasLibrary *self)
{
  g_return_val_if_fail (VAS_IS_LIBRARY (self), NULL);

  return self->directory;
}

/**
 * vas_library_get_store:
 * @self: a library
 *
 * Returns: (transfer none): the library itself; its calls fail until it is open
 */
VasStore *
vas_library_get_store (VasLibrary *self)
{
  g_return_val_if_fail (VAS_IS_LIBRARY (self), NULL);

  return self->store;
}

/**
 * vas_library_get_interviews:
 * @self: a library
 *
 * Returns: (transfer none): list of #VasInterview that match the search, newest first
 */
GListModel *
vas_library_get_interviews (VasLibrary *self)
{
  g_return_val_if_fail (VAS_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->interviews);
}

/**
 * vas_library_get_deleted:
 * @self: a library
 *
 * Returns: (transfer none): list of what can be restored, see [property@Library:deleted]
 */
GListModel *
vas_library_get_deleted (VasLibrary *self)
{
  g_return_val_if_fail (VAS_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->deleted);
}

/**
 * vas_library_set_search:
 * @self: a library
 * @search: (nullable): words to search for in titles, questions and notes; empty or %NULL shows everything
 */
void
vas_library_set_search (VasLibrary *self, const char *search)
{
  g_return_if_fail (VAS_IS_LIBRARY (self));

  if (search != NULL && *search == '\0')
    search = NULL;
  if (g_strcmp0 (self->search, search) == 0)
    return;

  g_free (self->search);
  self->search = g_strdup (search);
  vas_library_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
}

/**
 * vas_library_refresh:
 * @self: a library
 *
 * Lists the library anew. A listing still under way is given up.
 */
void
vas_library_refresh (VasLibrary *self)
{
  g_return_if_fail (VAS_IS_LIBRARY (self));

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  if (g_cancellable_is_cancelled (self->closing))
    return;

  self->listing = g_cancellable_new ();
  vas_store_call_async (self->store, VAS_STORE_READ, vas_listing_job, g_strdup (self->search), g_free,
                        (GDestroyNotify) vas_listing_free, self->listing, on_listed, g_object_ref (self));
}
