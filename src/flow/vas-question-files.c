/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files are read, and questions compared with the library, in a worker of GTask. */

#include "vas-question-files-private.h"

#include "vas-files.h"
#include "vas-flow-error.h"
#include "vas-library-private.h"
#include "vas-question-import.h"
#include "vas-question-preview-private.h"
#include "vas-question.h"
#include "vas-store-questions.h"
#include "vas-store-sets.h"
#include "vas-text.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  VasStore *store;
  GFile *file;
  char *language;
} Reading;

typedef struct
{
  VasStore *store;
  VasQuestionPreview *preview;
  char *set_name;
} Taking;

typedef struct
{
  VasQuestionSet *set;
  GFile *target;
} Export;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->store);
  g_object_unref (reading->file);
  g_free (reading->language);
  g_free (reading);
}

static void
taking_free (gpointer data)
{
  Taking *taking = data;

  g_object_unref (taking->store);
  g_object_unref (taking->preview);
  g_free (taking->set_name);
  g_free (taking);
}

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->set);
  g_object_unref (export->target);
  g_free (export);
}

/* Reading */

/* What the file is called, as far as a person named it */
static char *
get_name (VasQuestionImport *import, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (base != NULL ? base : "");
  g_autofree char *clean = NULL;
  char *dot;

  if (import->name != NULL && *import->name != '\0')
    return g_strdup (import->name);

  dot = strrchr (shown, '.');
  if (dot != NULL && dot != shown)
    *dot = '\0';
  clean = vas_text_clean_line (shown, -1, VAS_TEXT_TITLE_CHARS, NULL);

  return clean != NULL && *clean != '\0' ? g_steal_pointer (&clean) : g_strdup (_ ("Imported questions"));
}

/* Ids of what was deleted and comes back when it is imported again */
static GHashTable *
list_deleted (VasConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) questions = vas_store_list_deleted_questions (connection, error);
  GHashTable *ids = questions != NULL ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) : NULL;

  for (guint i = 0; ids != NULL && i < questions->len; i++)
    g_hash_table_add (ids, g_strdup (vas_question_get_id (g_ptr_array_index (questions, i))));

  return ids;
}

static gpointer
find_known_job (VasConnection *connection, gpointer data, GError **error)
{
  VasQuestionImport *import = data;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < import->questions->len; i++)
    {
      const char *id = vas_question_get_id (g_ptr_array_index (import->questions, i));
      gboolean listed = FALSE;

      if (!vas_store_is_question_listed (connection, id, &listed, error))
        return NULL;
      if (listed)
        g_hash_table_add (known, g_strdup (id));
    }

  return g_steal_pointer (&known);
}

/*
 * vas_question_files_read_sync:
 * @store: an open library
 * @file: a file with questions, see [func@question_import_parse]
 * @language: language of the questions where the file does not say
 *
 * Returns: (transfer full): what it would bring in
 */
VasQuestionPreview *
vas_question_files_read_sync (VasStore *store,
                              GFile *file,
                              const char *language,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autofree char *path = g_file_get_parse_name (file);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) bytes = vas_files_load_sync (file, VAS_QUESTION_IMPORT_MAX_BYTES, cancellable, &local_error);
  g_autoptr (VasQuestionImport) import = NULL;
  g_autoptr (GHashTable) known = NULL;
  g_autofree char *name = NULL;

  if (bytes == NULL)
    {
      g_propagate_error (error, vas_flow_error_of_file (g_steal_pointer (&local_error), path));
      return NULL;
    }
  import = vas_question_import_parse (bytes, language, error);
  if (import == NULL)
    return NULL;
  known = vas_store_call_sync (store, VAS_STORE_READ, find_known_job, import, error);
  if (known == NULL)
    return NULL;

  name = get_name (import, file);
  return vas_question_preview_new (name, import, known);
}

static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Reading *reading = task_data;
  GError *error = NULL;
  VasQuestionPreview *preview = vas_question_files_read_sync (reading->store, reading->file, reading->language,
                                                              cancellable, &error);

  if (preview != NULL)
    g_task_return_pointer (task, preview, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vas_question_files_read_async:
 * @library: a library
 * @file: a file with questions: JSON or CSV
 * @language: language of the questions where the file does not say
 * @cancellable: (nullable): a cancellable
 * @callback: called when it has been read
 * @user_data: for @callback
 *
 * Looks at a file. Nothing is written.
 *
 * Errors: those of exchange, of the store and of GIO
 */
void
vas_question_files_read_async (VasLibrary *library,
                               GFile *file,
                               const char *language,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (library, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  g_task_set_source_tag (task, vas_question_files_read_async);
  reading->store = g_object_ref (vas_library_get_store (library));
  reading->file = g_object_ref (file);
  reading->language = g_strdup (language);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_thread);
}

VasQuestionPreview *
vas_question_files_read_finish (VasLibrary *library, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Taking */

static gboolean
add_questions (VasConnection *connection, GListModel *questions, GError **error)
{
  g_autoptr (GHashTable) deleted = list_deleted (connection, error);

  if (deleted == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (VasQuestion) question = g_list_model_get_item (questions, i);

      const char *id = vas_question_get_id (question);

      if (!(g_hash_table_contains (deleted, id) ? vas_store_set_question_deleted (connection, id, 0, error) :
                                                  vas_store_add_question (connection, question, error)))
        return FALSE;
    }

  return TRUE;
}

/* Whoever takes the same file twice does not want its set twice. */
static gboolean
has_set (VasConnection *connection, Taking *taking, gboolean *found, GError **error)
{
  const char *const *ids = vas_question_preview_get_ids (taking->preview);
  g_autoptr (GPtrArray) sets = vas_store_list_sets (connection, NULL, error);

  *found = FALSE;
  for (guint i = 0; sets != NULL && i < sets->len && !*found; i++)
    {
      VasQuestionSet *set = g_ptr_array_index (sets, i);
      const char *const *items = vas_question_set_get_question_ids (set);

      *found = vas_question_set_get_origin (set) == VAS_ORIGIN_IMPORTED && items != NULL &&
               g_strcmp0 (vas_question_set_get_name (set), taking->set_name) == 0 && g_strv_equal (items, ids);
    }

  return sets != NULL;
}

static gpointer
take_job (VasConnection *connection, gpointer data, GError **error)
{
  Taking *taking = data;
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasQuestionSet) set = NULL;
  gboolean found = FALSE;

  if (!add_questions (connection, vas_question_preview_get_questions (taking->preview), error) ||
      (taking->set_name != NULL && !has_set (connection, taking, &found, error)))
    return NULL;
  if (taking->set_name == NULL || found)
    return GINT_TO_POINTER (TRUE);

  set = g_object_new (VAS_TYPE_QUESTION_SET, "id", id, "name", taking->set_name, "origin", VAS_ORIGIN_IMPORTED,
                      "question-ids", vas_question_preview_get_ids (taking->preview), NULL);
  return GINT_TO_POINTER (vas_store_add_set (connection, set, error));
}

/*
 * vas_question_files_take_sync:
 * @store: an open library
 * @preview: what to take
 * @set_name: (nullable): name of a set to make of all its questions, known ones too; %NULL makes none
 *
 * All of it is written, or nothing.
 *
 * Returns: whether it was written
 */
gboolean
vas_question_files_take_sync (VasStore *store, VasQuestionPreview *preview, const char *set_name, GError **error)
{
  Taking taking = { .store = store, .preview = preview, .set_name = (char *) set_name };

  return vas_store_call_sync (store, VAS_STORE_WRITE, take_job, &taking, error) != NULL;
}

/**
 * vas_question_files_take_async:
 * @library: a library
 * @preview: what to take
 * @set_name: (nullable): name of a set to make of all its questions, known ones too; %NULL makes none
 * @callback: called when it is written; ends with [func@question_files_finish]
 * @user_data: for @callback
 *
 * All of it is written, or nothing.
 */
void
vas_question_files_take_async (VasLibrary *library,
                               VasQuestionPreview *preview,
                               const char *set_name,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task = g_task_new (library, NULL, callback, user_data);
  Taking *taking = g_new0 (Taking, 1);

  g_task_set_source_tag (task, vas_question_files_take_async);
  taking->store = g_object_ref (vas_library_get_store (library));
  taking->preview = g_object_ref (preview);
  taking->set_name = g_strdup (set_name);
  vas_library_write (library, take_job, taking, taking_free, task);
}

/* Export */

static gpointer
read_set_job (VasConnection *connection, gpointer data, GError **error)
{
  const char *const *ids = vas_question_set_get_question_ids (data);
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      VasQuestion *question = vas_store_get_question (connection, ids[i], error);

      if (question == NULL)
        return NULL;
      g_ptr_array_add (questions, question);
    }

  return g_steal_pointer (&questions);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autofree char *path = g_file_get_parse_name (G_FILE (source));
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, vas_flow_error_of_file (error, path));
}

static void
on_set_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) questions = vas_store_call_finish (VAS_STORE (source), result, &error);
  g_autofree char *base = g_file_get_basename (export->target);
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (questions == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  text = g_str_has_suffix (base, ".csv") ?
             vas_question_export_csv (questions) :
             vas_question_export_json (vas_question_set_get_label (export->set), questions);
  bytes = g_bytes_new_take (text, strlen (text));
  g_file_replace_contents_bytes_async (export->target, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                       g_task_get_cancellable (task), on_written, g_object_ref (task));
}

/**
 * vas_question_files_export_async:
 * @library: a library
 * @set: a question set
 * @target: the file to write, CSV if its name ends in `.csv`, else JSON; one that is there is replaced once the new one
 *   is complete
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is written; ends with [func@question_files_finish]
 * @user_data: for @callback
 */
void
vas_question_files_export_async (VasLibrary *library,
                                 VasQuestionSet *set,
                                 GFile *target,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task = g_task_new (library, cancellable, callback, user_data);
  Export *export = g_new0 (Export, 1);

  g_task_set_source_tag (task, vas_question_files_export_async);
  export->set = g_object_ref (set);
  export->target = g_object_ref (target);
  g_task_set_task_data (task, export, export_free);
  vas_store_call_async (vas_library_get_store (library), VAS_STORE_READ, read_set_job, g_object_ref (set),
                        g_object_unref, (GDestroyNotify) g_ptr_array_unref, cancellable, on_set_read, task);
}

/**
 * vas_question_files_finish:
 *
 * Returns: whether all of it was written
 */
gboolean
vas_question_files_finish (VasLibrary *library, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
