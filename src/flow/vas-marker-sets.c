/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-sets-private.h"

#include "vas-library-private.h"
#include "vas-list.h"
#include "vas-snapshot.h"
#include "vas-store-markers.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

struct _VasMarkerSets
{
  GObject parent_instance;

  VasLibrary *library;
  GListStore *sets;
  char *chosen_id;
  VasMarkerSet *chosen;
};

G_DEFINE_FINAL_TYPE (VasMarkerSets, vas_marker_sets, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_SETS,
  PROP_CHOSEN_ID,
  PROP_CHOSEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint failed_signal;

/* One of them: @set is to be as it is here, or the set with @id gets @deleted */
typedef struct
{
  VasMarkerSet *before;
  VasMarkerSet *set;
  char *id;
  gint64 deleted;
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  g_clear_object (&write->before);
  g_clear_object (&write->set);
  g_free (write->id);
  g_free (write);
}

static gpointer
write_job (VasConnection *connection, gpointer data, GError **error)
{
  Write *write = data;

  if (write->set != NULL)
    return GINT_TO_POINTER (vas_store_put_marker_set (connection, write->before, write->set, error));

  return GINT_TO_POINTER (vas_store_set_marker_set_deleted (connection, write->id, write->deleted, error));
}

static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_marker_sets (connection, FALSE, error);
}

static void
fail (VasMarkerSets *self, GError *error)
{
  g_signal_emit (self, failed_signal, 0, error->message);
}

static void
update_chosen (VasMarkerSets *self)
{
  g_autoptr (VasMarkerSet) chosen = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sets)) && chosen == NULL; i++)
    {
      g_autoptr (VasMarkerSet) set = g_list_model_get_item (G_LIST_MODEL (self->sets), i);

      if (g_strcmp0 (vas_marker_set_get_id (set), self->chosen_id) == 0)
        chosen = g_steal_pointer (&set);
    }

  if (g_set_object (&self->chosen, chosen))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasMarkerSets) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sets = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (sets == NULL)
    {
      fail (self, error);
      return;
    }

  vas_list_update (self->sets, sets);
  update_chosen (self);
}

void
vas_marker_sets_reload (VasMarkerSets *self)
{
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_READ, list_job, NULL, NULL,
                        (GDestroyNotify) g_ptr_array_unref, NULL, on_listed, g_object_ref (self));
}

VasStore *
vas_marker_sets_get_store (VasMarkerSets *self)
{
  return vas_library_get_store (self->library);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasMarkerSets) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_store_call_finish (VAS_STORE (source), result, &error) == NULL)
    fail (self, error);
  /* What is shown may be older than what made it fail */
  vas_marker_sets_reload (self);
}

static void
send (VasMarkerSets *self, Write *write)
{
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_WRITE, write_job, write, write_free, NULL,
                        NULL, on_written, g_object_ref (self));
}

static void
write_deleted (VasMarkerSets *self, VasMarkerSet *set, gint64 deleted)
{
  Write *job = g_new0 (Write, 1);

  job->id = g_strdup (vas_marker_set_get_id (set));
  job->deleted = deleted;
  send (self, job);
}

static void
on_library_changed (VasLibrary *library, VasMarkerSets *self)
{
  vas_marker_sets_reload (self);
}

static void
vas_marker_sets_constructed (GObject *object)
{
  VasMarkerSets *self = VAS_MARKER_SETS (object);

  G_OBJECT_CLASS (vas_marker_sets_parent_class)->constructed (object);

  g_signal_connect_object (self->library, "changed", G_CALLBACK (on_library_changed), self, 0);
  vas_marker_sets_reload (self);
}

static void
vas_marker_sets_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasMarkerSets *self = VAS_MARKER_SETS (object);

  switch (prop_id)
    {
    case PROP_SETS:
      g_value_set_object (value, self->sets);
      break;
    case PROP_CHOSEN_ID:
      g_value_set_string (value, self->chosen_id != NULL ? self->chosen_id : "");
      break;
    case PROP_CHOSEN:
      g_value_set_object (value, self->chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_marker_sets_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasMarkerSets *self = VAS_MARKER_SETS (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_CHOSEN_ID:
      vas_marker_sets_set_chosen_id (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_marker_sets_finalize (GObject *object)
{
  VasMarkerSets *self = VAS_MARKER_SETS (object);

  g_clear_object (&self->chosen);
  g_clear_pointer (&self->chosen_id, g_free);
  g_clear_object (&self->sets);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_marker_sets_parent_class)->finalize (object);
}

static void
vas_marker_sets_class_init (VasMarkerSetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_marker_sets_constructed;
  object_class->get_property = vas_marker_sets_get_property;
  object_class->set_property = vas_marker_sets_set_property;
  object_class->finalize = vas_marker_sets_finalize;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETS] = g_param_spec_object ("sets", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * VasMarkerSets:chosen-id:
   *
   * UUID of the set in use; empty for the built-in markers. It stays when that set is deleted, so that bringing it back
   * puts it in use again.
   */
  properties[PROP_CHOSEN_ID] = g_param_spec_string ("chosen-id", NULL, NULL, "",
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                        G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOSEN] = g_param_spec_object ("chosen", NULL, NULL, VAS_TYPE_MARKER_SET, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasMarkerSets::failed:
   * @message: what happened, in words
   *
   * Something asked for was not done.
   */
  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vas_marker_sets_init (VasMarkerSets *self)
{
  self->sets = g_list_store_new (VAS_TYPE_MARKER_SET);
}

/**
 * vas_marker_sets_new:
 * @library: (transfer none): an open library
 *
 * Returns: (transfer full): its marker sets, which are read at once
 */
VasMarkerSets *
vas_marker_sets_new (VasLibrary *library)
{
  return g_object_new (VAS_TYPE_MARKER_SETS, "library", library, NULL);
}

/**
 * vas_marker_sets_get_sets:
 * @self: marker sets
 *
 * Returns: (transfer none): list of #VasMarkerSet, oldest first
 */
GListModel *
vas_marker_sets_get_sets (VasMarkerSets *self)
{
  g_return_val_if_fail (VAS_IS_MARKER_SETS (self), NULL);

  return G_LIST_MODEL (self->sets);
}

/**
 * vas_marker_sets_get_chosen:
 * @self: marker sets
 *
 * Returns: (transfer none) (nullable): the set in use; %NULL: the built-in markers are
 */
VasMarkerSet *
vas_marker_sets_get_chosen (VasMarkerSets *self)
{
  g_return_val_if_fail (VAS_IS_MARKER_SETS (self), NULL);

  return self->chosen;
}

/**
 * vas_marker_sets_get_chosen_id:
 * @self: marker sets
 *
 * Returns: (transfer none) (nullable): UUID of the set in use, see [property@MarkerSets:chosen-id]; %NULL for none
 */
const char *
vas_marker_sets_get_chosen_id (VasMarkerSets *self)
{
  g_return_val_if_fail (VAS_IS_MARKER_SETS (self), NULL);

  return self->chosen_id;
}

/**
 * vas_marker_sets_set_chosen_id:
 * @self: marker sets
 * @id: (nullable): UUID of a set, %NULL or an empty string for the built-in markers
 */
void
vas_marker_sets_set_chosen_id (VasMarkerSets *self, const char *id)
{
  g_return_if_fail (VAS_IS_MARKER_SETS (self));

  if (id != NULL && *id == '\0')
    id = NULL;
  if (g_strcmp0 (self->chosen_id, id) == 0)
    return;

  g_free (self->chosen_id);
  self->chosen_id = g_strdup (id);
  update_chosen (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN_ID]);
}

/**
 * vas_marker_sets_save:
 * @self: marker sets
 * @before: (nullable): what somebody saw; %NULL for a new set
 * @set: what it is to become
 *
 * Keeps a set. Whoever asks [method@MarkerSet.clean] before knows that it can be kept.
 */
void
vas_marker_sets_save (VasMarkerSets *self, VasMarkerSet *before, VasMarkerSet *set)
{
  Write *job;

  g_return_if_fail (VAS_IS_MARKER_SETS (self));
  g_return_if_fail (VAS_IS_MARKER_SET (set));

  job = g_new0 (Write, 1);
  g_set_object (&job->before, before);
  g_set_object (&job->set, set);
  send (self, job);
}

/**
 * vas_marker_sets_duplicate:
 * @self: marker sets
 * @set: one of them
 *
 * Keeps a copy, for somebody who wants a set like it.
 */
void
vas_marker_sets_duplicate (VasMarkerSets *self, VasMarkerSet *set)
{
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *copy_name = NULL;
  g_autofree char *name = NULL;
  g_autoptr (VasMarkerSet) copy = NULL;

  g_return_if_fail (VAS_IS_MARKER_SETS (self));
  g_return_if_fail (VAS_IS_MARKER_SET (set));

  /* Translators: the name of a copy of a set of markers; %s is the name of the set */
  copy_name = g_strdup_printf (_ ("%s (copy)"), vas_marker_set_get_name (set));
  name = vas_text_shorten (copy_name, VAS_TEXT_TITLE_CHARS);
  copy = vas_snapshot_with (set, "id", id, "name", name, "created", vas_time_now_ms (), NULL);
  vas_marker_sets_save (self, NULL, copy);
}

/**
 * vas_marker_sets_delete:
 * @self: marker sets
 * @set: one of them
 *
 * What was marked with it stays. [method@MarkerSets.restore] brings it back.
 */
void
vas_marker_sets_delete (VasMarkerSets *self, VasMarkerSet *set)
{
  g_return_if_fail (VAS_IS_MARKER_SETS (self));
  g_return_if_fail (VAS_IS_MARKER_SET (set));

  write_deleted (self, set, vas_time_now_ms ());
}

void
vas_marker_sets_restore (VasMarkerSets *self, VasMarkerSet *set)
{
  g_return_if_fail (VAS_IS_MARKER_SETS (self));
  g_return_if_fail (VAS_IS_MARKER_SET (set));

  write_deleted (self, set, 0);
}
