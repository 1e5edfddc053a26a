/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person changes in a library: names, deletion, restoring, room on the disk. */

#include "vas-library-private.h"

#include "vas-answer.h"
#include "vas-job-profile.h"
#include "vas-media-files.h"
#include "vas-question-set.h"
#include "vas-question.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-profiles.h"
#include "vas-store-questions.h"
#include "vas-store-sets.h"
#include "vas-text.h"
#include "vas-time.h"

typedef gboolean (*ChangeFunc) (VasConnection *connection, const char *id, gint64 deleted, GError **error);

typedef struct
{
  ChangeFunc func;
  char *id;
  gint64 deleted;
} Change;

typedef struct
{
  char *id;
  char *title;
} Renaming;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->id);
  g_free (change);
}

static void
renaming_free (gpointer data)
{
  Renaming *renaming = data;

  g_free (renaming->id);
  g_free (renaming->title);
  g_free (renaming);
}

static gpointer
change_job (VasConnection *connection, gpointer data, GError **error)
{
  Change *change = data;

  return GINT_TO_POINTER (change->func (connection, change->id, change->deleted, error));
}

static gpointer
rename_job (VasConnection *connection, gpointer data, GError **error)
{
  Renaming *renaming = data;
  g_autofree char *title = vas_text_clean_line (renaming->title, -1, VAS_TEXT_TITLE_CHARS, error);

  if (title == NULL)
    return NULL;

  return GINT_TO_POINTER (vas_store_set_interview_title (connection, renaming->id, title, error));
}

/* Returns: whether it was written */
static gboolean
finish_write (GObject *source, GAsyncResult *result, GTask *task)
{
  GError *error = NULL;

  if (vas_store_call_finish (VAS_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return FALSE;
    }

  g_task_return_boolean (task, TRUE);
  return TRUE;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  finish_write (source, result, task);
}

/*
 * vas_library_write:
 * @self: a library
 * @job: writes @data, and returns %NULL if that failed
 * @data: (transfer full): what to write
 * @data_free: frees it
 * @task: (transfer full): ends with %TRUE or with the error of @job
 *
 * Writes what no list shown elsewhere has to follow.
 */
void
vas_library_write (VasLibrary *self, VasStoreFunc job, gpointer data, GDestroyNotify data_free, GTask *task)
{
  vas_store_call_async (vas_library_get_store (self), VAS_STORE_WRITE, job, data, data_free, NULL, NULL, on_written,
                        task);
}

static void
on_interview_changed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (finish_write (source, result, task))
    vas_library_refresh (g_task_get_source_object (task));
}

/* What is gone or back may stand in other lists, too, or count in them as a question's answers do. */
static void
on_deleted_changed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasLibrary *self = g_task_get_source_object (task);

  if (!finish_write (source, result, task))
    return;

  vas_library_refresh (self);
  g_signal_emit_by_name (self, "changed");
}

static void
set_deleted_async (VasLibrary *self,
                   ChangeFunc func,
                   const char *id,
                   gint64 deleted,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Change *change = g_new0 (Change, 1);

  g_task_set_source_tag (task, set_deleted_async);
  change->func = func;
  change->id = g_strdup (id);
  change->deleted = deleted;
  vas_store_call_async (vas_library_get_store (self), VAS_STORE_WRITE, change_job, change, change_free, NULL, NULL,
                        on_deleted_changed, task);
}

static void
empty_trash_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  VasLibrary *self = source;
  GError *error = NULL;

  if (vas_media_files_purge_sync (vas_library_get_store (self), G_MAXINT64, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
drop_film_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  VasLibrary *self = source;
  GError *error = NULL;

  if (vas_media_files_drop_film_sync (vas_library_get_store (self), task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_worker_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  vas_library_refresh (VAS_LIBRARY (source));
  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * vas_library_rename_async:
 * @self: a library
 * @interview_id: UUID of an interview
 * @title: its new title
 * @callback: called when it is done; ends with [method@Library.change_finish]
 * @user_data: for @callback
 */
void
vas_library_rename_async (VasLibrary *self,
                          const char *interview_id,
                          const char *title,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Renaming *renaming;
  GTask *task;

  g_return_if_fail (VAS_IS_LIBRARY (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vas_library_rename_async);
  renaming = g_new0 (Renaming, 1);
  renaming->id = g_strdup (interview_id);
  renaming->title = g_strdup (title);
  vas_store_call_async (vas_library_get_store (self), VAS_STORE_WRITE, rename_job, renaming, renaming_free, NULL, NULL,
                        on_interview_changed, task);
}

/**
 * vas_library_delete_interview_async:
 * @self: a library
 * @interview_id: UUID of an interview
 * @callback: called when it is done; ends with [method@Library.change_finish]
 * @user_data: for @callback
 *
 * Takes the interview out of view; for 30 days it can be restored.
 */
void
vas_library_delete_interview_async (VasLibrary *self,
                                    const char *interview_id,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_return_if_fail (VAS_IS_LIBRARY (self));

  set_deleted_async (self, vas_store_set_interview_deleted, interview_id, vas_time_now_ms (), callback, user_data);
}

/**
 * vas_library_delete_answer_async:
 * @self: a library
 * @answer_id: UUID of an answer
 * @callback: called when it is done; ends with [method@Library.change_finish]
 * @user_data: for @callback
 *
 * Takes one take out of view; for 30 days it can be restored.
 */
void
vas_library_delete_answer_async (VasLibrary *self,
                                 const char *answer_id,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (VAS_IS_LIBRARY (self));

  set_deleted_async (self, vas_store_set_answer_deleted, answer_id, vas_time_now_ms (), callback, user_data);
}

static gpointer
end_job (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_end_interview (connection, data, error));
}

/**
 * vas_library_end_interview_async:
 * @self: a library
 * @interview_id: UUID of an interview that was interrupted
 * @callback: called when it is done; ends with [method@Library.change_finish]
 * @user_data: for @callback
 *
 * Nobody goes on with it: it is finished as it is.
 */
void
vas_library_end_interview_async (VasLibrary *self,
                                 const char *interview_id,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task;

  g_return_if_fail (VAS_IS_LIBRARY (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vas_library_end_interview_async);
  vas_store_call_async (vas_library_get_store (self), VAS_STORE_WRITE, end_job, g_strdup (interview_id), g_free, NULL,
                        NULL, on_interview_changed, task);
}

/**
 * vas_library_restore_async:
 * @self: a library
 * @item: an item of [property@Library:deleted], or what was just deleted
 * @callback: called when it is done; ends with [method@Library.change_finish]
 * @user_data: for @callback
 */
void
vas_library_restore_async (VasLibrary *self, gpointer item, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (VAS_IS_LIBRARY (self));

  if (VAS_IS_INTERVIEW (item))
    set_deleted_async (self, vas_store_set_interview_deleted, vas_interview_get_id (item), 0, callback, user_data);
  else if (VAS_IS_ANSWER (item))
    set_deleted_async (self, vas_store_set_answer_deleted, vas_answer_get_id (item), 0, callback, user_data);
  else if (VAS_IS_QUESTION (item))
    set_deleted_async (self, vas_store_set_question_deleted, vas_question_get_id (item), 0, callback, user_data);
  else if (VAS_IS_QUESTION_SET (item))
    set_deleted_async (self, vas_store_set_set_deleted, vas_question_set_get_id (item), 0, callback, user_data);
  else
    set_deleted_async (self, vas_store_set_profile_deleted, vas_job_profile_get_id (item), 0, callback, user_data);
}

/**
 * vas_library_empty_trash_async:
 * @self: a library
 * @callback: called when it is done; ends with [method@Library.change_finish]
 * @user_data: for @callback
 *
 * Removes for good what was deleted. It cannot be undone.
 */
void
vas_library_empty_trash_async (VasLibrary *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) worker = NULL;

  g_return_if_fail (VAS_IS_LIBRARY (self));

  worker = g_task_new (self, NULL, on_worker_done, g_task_new (self, NULL, callback, user_data));
  g_task_set_source_tag (worker, vas_library_empty_trash_async);
  g_task_run_in_thread (worker, empty_trash_thread);
}

/**
 * vas_library_drop_film_async:
 * @self: a library
 * @interview_id: UUID of an interview
 * @cancellable: (nullable): a cancellable; answers already done stay done
 * @callback: called when it is done; ends with [method@Library.change_finish]
 * @user_data: for @callback
 *
 * Takes the picture out of the interview's recordings; sound and notes stay. It cannot be undone.
 */
void
vas_library_drop_film_async (VasLibrary *self,
                             const char *interview_id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) worker = NULL;

  g_return_if_fail (VAS_IS_LIBRARY (self));

  worker = g_task_new (self, cancellable, on_worker_done, g_task_new (self, NULL, callback, user_data));
  g_task_set_source_tag (worker, vas_library_drop_film_async);
  g_task_set_task_data (worker, g_strdup (interview_id), g_free);
  g_task_run_in_thread (worker, drop_film_thread);
}

/**
 * vas_library_change_finish:
 * @self: a library
 * @result: what the callback was given
 *
 * Ends any of the calls that change the library.
 *
 * Returns: whether it was done
 */
gboolean
vas_library_change_finish (VasLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
