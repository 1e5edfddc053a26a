/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-preparation.h"

#include "vas-dossier-entry.h"
#include "vas-library-private.h"
#include "vas-list.h"
#include "vas-outline-part.h"
#include "vas-preparation-private.h"
#include "vas-store-outlines.h"
#include "vas-store-questions.h"

struct _VasPreparation
{
  GObject parent_instance;

  VasLibrary *library;
  VasQuestion *question;
  GListStore *dossier;
  GListStore *related;
  GListStore *outline;
  GCancellable *loading;
  gboolean loaded;
  char *message;
};

G_DEFINE_FINAL_TYPE (VasPreparation, vas_preparation, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_QUESTION,
  PROP_DOSSIER,
  PROP_RELATED,
  PROP_OUTLINE,
  PROP_LOADED,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What the store's thread brings */
typedef struct
{
  GPtrArray *dossier;
  GPtrArray *related;
  GPtrArray *outline;
} Loaded;

typedef struct
{
  char *question_id;
  char *part;
  char *text;
} Noted;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_pointer (&loaded->dossier, g_ptr_array_unref);
  g_clear_pointer (&loaded->related, g_ptr_array_unref);
  g_clear_pointer (&loaded->outline, g_ptr_array_unref);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

static void
noted_free (gpointer data)
{
  Noted *noted = data;

  g_free (noted->question_id);
  g_free (noted->part);
  g_free (noted->text);
  g_free (noted);
}

static void
set_loaded (VasPreparation *self, gboolean loaded)
{
  if (self->loaded == loaded)
    return;

  self->loaded = loaded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
set_message (VasPreparation *self, const char *message)
{
  if (g_strcmp0 (self->message, message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
add_part (GPtrArray *outline, const char *question_id, const char *part, GPtrArray *noted)
{
  const char *text = "";

  for (guint i = 0; i < noted->len; i++)
    if (g_str_equal (vas_outline_part_get_part (noted->pdata[i]), part))
      text = vas_outline_part_get_text (noted->pdata[i]);

  g_ptr_array_add (outline,
                   g_object_new (VAS_TYPE_OUTLINE_PART, "question-id", question_id, "part", part, "text", text, NULL));
}

/*
 * vas_preparation_complete_outline:
 * @question: a question
 * @noted: (element-type VasOutlinePart): what was noted for it
 *
 * Returns: (transfer full) (element-type VasOutlinePart): one for every part of its scheme, in order
 */
GPtrArray *
vas_preparation_complete_outline (VasQuestion *question, GPtrArray *noted)
{
  GPtrArray *outline = g_ptr_array_new_with_free_func (g_object_unref);
  const char *id = vas_question_get_id (question);
  gsize n_parts = 0;
  const VasAspect *parts = vas_scheme_parts (vas_question_get_scheme (question), &n_parts);

  for (gsize i = 0; i < n_parts; i++)
    add_part (outline, id, vas_term_key (VAS_TYPE_ASPECT, parts[i]), noted);
  if (n_parts == 0)
    add_part (outline, id, VAS_PREPARATION_WHOLE, noted);

  return outline;
}

/* In the store's thread: the keys of related questions become the questions themselves. */
static gboolean
split_related (VasConnection *connection, VasQuestion *question, Loaded *loaded, GError **error)
{
  for (guint i = 0; i < loaded->dossier->len;)
    {
      VasDossierEntry *entry = g_ptr_array_index (loaded->dossier, i);
      g_autoptr (GError) local_error = NULL;
      VasQuestion *related;

      if (vas_dossier_entry_get_kind (entry) != VAS_DOSSIER_KIND_RELATED)
        {
          i++;
          continue;
        }

      related = vas_store_find_question (connection, vas_dossier_entry_get_text (entry),
                                         vas_question_get_language (question), &local_error);
      g_ptr_array_remove_index (loaded->dossier, i);
      if (related != NULL)
        g_ptr_array_add (loaded->related, related);
      else if (!g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return TRUE;
}

static gpointer
load_job (VasConnection *connection, gpointer data, GError **error)
{
  VasQuestion *question = data;
  const char *id = vas_question_get_id (question);
  g_autoptr (Loaded) loaded = g_new0 (Loaded, 1);
  g_autoptr (GPtrArray) noted = NULL;

  loaded->related = g_ptr_array_new_with_free_func (g_object_unref);
  loaded->dossier = vas_store_list_dossier (connection, id, error);
  if (loaded->dossier == NULL || !split_related (connection, question, loaded, error))
    return NULL;
  noted = vas_store_list_outline (connection, id, error);
  if (noted == NULL)
    return NULL;

  loaded->outline = vas_preparation_complete_outline (question, noted);
  return g_steal_pointer (&loaded);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasPreparation) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Loaded) loaded = vas_store_call_finish (VAS_STORE (source), result, &error);

  /* Given up, perhaps when it was done already: another question is being loaded. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->loading);
  if (loaded == NULL)
    {
      set_message (self, error->message);
      return;
    }

  set_message (self, NULL);
  vas_list_update (self->dossier, loaded->dossier);
  vas_list_update (self->related, loaded->related);
  vas_list_update (self->outline, loaded->outline);
  set_loaded (self, TRUE);
}

static void
load (VasPreparation *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->question == NULL)
    return;

  self->loading = g_cancellable_new ();
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_READ, load_job, g_object_ref (self->question),
                        g_object_unref, loaded_free, self->loading, on_loaded, g_object_ref (self));
}

static void
vas_preparation_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasPreparation *self = VAS_PREPARATION (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      g_value_set_object (value, self->question);
      break;
    case PROP_DOSSIER:
      g_value_set_object (value, self->dossier);
      break;
    case PROP_RELATED:
      g_value_set_object (value, self->related);
      break;
    case PROP_OUTLINE:
      g_value_set_object (value, self->outline);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_preparation_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasPreparation *self = VAS_PREPARATION (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_QUESTION:
      vas_preparation_set_question (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_preparation_constructed (GObject *object)
{
  VasPreparation *self = VAS_PREPARATION (object);

  G_OBJECT_CLASS (vas_preparation_parent_class)->constructed (object);

  g_signal_connect_object (self->library, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
}

static void
vas_preparation_dispose (GObject *object)
{
  g_cancellable_cancel (VAS_PREPARATION (object)->loading);

  G_OBJECT_CLASS (vas_preparation_parent_class)->dispose (object);
}

static void
vas_preparation_finalize (GObject *object)
{
  VasPreparation *self = VAS_PREPARATION (object);

  g_clear_object (&self->loading);
  g_clear_object (&self->dossier);
  g_clear_object (&self->related);
  g_clear_object (&self->outline);
  g_clear_object (&self->question);
  g_clear_object (&self->library);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (vas_preparation_parent_class)->finalize (object);
}

static void
vas_preparation_class_init (VasPreparationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_preparation_get_property;
  object_class->set_property = vas_preparation_set_property;
  object_class->constructed = vas_preparation_constructed;
  object_class->dispose = vas_preparation_dispose;
  object_class->finalize = vas_preparation_finalize;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUESTION] = g_param_spec_object ("question", NULL, NULL, VAS_TYPE_QUESTION,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                       G_PARAM_STATIC_STRINGS);
  properties[PROP_DOSSIER] = g_param_spec_object ("dossier", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_RELATED] = g_param_spec_object ("related", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_OUTLINE] = g_param_spec_object ("outline", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, readable);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_preparation_init (VasPreparation *self)
{
  self->dossier = g_list_store_new (VAS_TYPE_DOSSIER_ENTRY);
  self->related = g_list_store_new (VAS_TYPE_QUESTION);
  self->outline = g_list_store_new (VAS_TYPE_OUTLINE_PART);
}

/**
 * vas_preparation_new:
 * @library: (transfer none): an open library
 *
 * Returns: (transfer full): a preparation for no question yet
 */
VasPreparation *
vas_preparation_new (VasLibrary *library)
{
  return g_object_new (VAS_TYPE_PREPARATION, "library", library, NULL);
}

/**
 * vas_preparation_get_question:
 * @self: a preparation
 *
 * Returns: (transfer none) (nullable): the question it is for
 */
VasQuestion *
vas_preparation_get_question (VasPreparation *self)
{
  g_return_val_if_fail (VAS_IS_PREPARATION (self), NULL);

  return self->question;
}

/**
 * vas_preparation_set_question:
 * @self: a preparation
 * @question: (nullable): the question to prepare for
 */
void
vas_preparation_set_question (VasPreparation *self, VasQuestion *question)
{
  g_return_if_fail (VAS_IS_PREPARATION (self));

  if (!g_set_object (&self->question, question))
    return;

  g_list_store_remove_all (self->dossier);
  g_list_store_remove_all (self->related);
  g_list_store_remove_all (self->outline);
  set_message (self, NULL);
  set_loaded (self, FALSE);
  load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUESTION]);
}

/**
 * vas_preparation_get_dossier:
 * @self: a preparation
 *
 * Returns: (transfer none): list of #VasDossierEntry, in the order of reading
 */
GListModel *
vas_preparation_get_dossier (VasPreparation *self)
{
  g_return_val_if_fail (VAS_IS_PREPARATION (self), NULL);

  return G_LIST_MODEL (self->dossier);
}

/**
 * vas_preparation_get_related:
 * @self: a preparation
 *
 * Returns: (transfer none): list of #VasQuestion, to look at next
 */
GListModel *
vas_preparation_get_related (VasPreparation *self)
{
  g_return_val_if_fail (VAS_IS_PREPARATION (self), NULL);

  return G_LIST_MODEL (self->related);
}

/**
 * vas_preparation_get_outline:
 * @self: a preparation
 *
 * Returns: (transfer none): list of #VasOutlinePart, one for each part of the answer
 */
GListModel *
vas_preparation_get_outline (VasPreparation *self)
{
  g_return_val_if_fail (VAS_IS_PREPARATION (self), NULL);

  return G_LIST_MODEL (self->outline);
}

/* In the list it is put at once: what was typed never jumps back. */
static void
put_part (VasPreparation *self, const char *part, const char *text)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->outline));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasOutlinePart) old = g_list_model_get_item (G_LIST_MODEL (self->outline), i);
      g_autoptr (VasOutlinePart) fresh = NULL;

      if (!g_str_equal (vas_outline_part_get_part (old), part) || g_str_equal (vas_outline_part_get_text (old), text))
        continue;

      fresh = g_object_new (VAS_TYPE_OUTLINE_PART, "question-id", vas_outline_part_get_question_id (old), "part", part,
                            "text", text, NULL);
      g_list_store_splice (self->outline, i, 1, (gpointer *) &fresh, 1);
    }
}

static gpointer
note_job (VasConnection *connection, gpointer data, GError **error)
{
  Noted *noted = data;

  return GINT_TO_POINTER (vas_store_set_outline_part (connection, noted->question_id, noted->part, noted->text, error));
}

/**
 * vas_preparation_note_async:
 * @self: a preparation with a question
 * @part: key of a part of the outline
 * @text: what to note for it; empty takes the note away
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Errors: those of the store
 */
void
vas_preparation_note_async (VasPreparation *self,
                            const char *part,
                            const char *text,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task;
  Noted *noted;

  g_return_if_fail (VAS_IS_PREPARATION (self));
  g_return_if_fail (self->question != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vas_preparation_note_async);
  put_part (self, part, text);

  noted = g_new0 (Noted, 1);
  noted->question_id = g_strdup (vas_question_get_id (self->question));
  noted->part = g_strdup (part);
  noted->text = g_strdup (text);
  vas_library_write (self->library, note_job, noted, noted_free, task);
  /* What is being read just now may be from before this was written */
  if (self->loading != NULL)
    load (self);
}

gboolean
vas_preparation_note_finish (VasPreparation *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
