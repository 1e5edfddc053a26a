/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-writer-work.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "vas-media-error.h"

/* A two-minute take with a picture is 23 MB; what is left over is for the library to write its answer down */
#define SPACE_TO_START (G_GINT64_CONSTANT (100) * 1000 * 1000)
#define SPACE_TO_GO_ON (G_GINT64_CONSTANT (50) * 1000 * 1000)

typedef struct
{
  VasRecordPipeline *pipeline;
  char *path;
  VasRecordingFacts facts;
  gboolean keep;
  gboolean sync;
} Work;

static Work *
work_new (VasRecordPipeline *pipeline, const char *path)
{
  Work *work = g_new0 (Work, 1);

  g_set_object (&work->pipeline, pipeline);
  work->path = g_strdup (path);

  return work;
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->pipeline);
  g_free (work->path);
  g_free (work);
}

static void
run (Work *work,
     gpointer tag,
     GTaskThreadFunc function,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  /* A cancellation that comes after the work is done must not hide that it is */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, function);
}

static void
remove_file (Work *work)
{
  vas_record_pipeline_close (work->pipeline);
  g_unlink (work->path);
}

static void
open_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;

  if (vas_recording_file_get_free_space (work->path) < SPACE_TO_START)
    {
      g_task_return_new_error (task, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_NO_SPACE, "%s",
                               _ ("There is not enough room on the disk for a recording. Make at least 100 MB free, "
                                  "then try again."));
      return;
    }

  if (!vas_record_pipeline_open (work->pipeline, work->path, &error))
    {
      vas_record_pipeline_close (work->pipeline);
      g_task_return_error (task, error);
    }
  else if (g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      remove_file (work);
      g_task_return_error (task, error);
    }
  else
    g_task_return_boolean (task, TRUE);
}

static void
close_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  g_autoptr (GError) sync_error = NULL;
  VasRecording *recording;
  GError *error = NULL;

  if (!work->keep)
    {
      remove_file (work);
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  /* A full disk says so here once more: what is on it is the recording all the same */
  vas_record_pipeline_close (work->pipeline);
  if (!vas_recording_file_sync (work->path, &sync_error))
    g_debug ("%s", sync_error->message);

  recording = vas_recording_file_describe (work->path, &work->facts, NULL, &error);
  if (recording == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, recording, g_object_unref);
}

static void
check_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;

  if (work->sync)
    vas_recording_file_sync (work->path, NULL);

  if (vas_recording_file_get_free_space (work->path) >= SPACE_TO_GO_ON)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_NO_SPACE, "%s",
                             _ ("The disk is nearly full, so the recording was ended. It is kept. Make room on the "
                                "disk before the next answer."));
}

void
vas_recording_writer_work_open_async (VasRecordPipeline *pipeline,
                                      const char *path,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  run (work_new (pipeline, path), vas_recording_writer_work_open_async, open_in_thread, cancellable, callback,
       user_data);
}

gboolean
vas_recording_writer_work_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
vas_recording_writer_work_close_async (VasRecordPipeline *pipeline,
                                       const char *path,
                                       const VasRecordingFacts *facts,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  Work *work = work_new (pipeline, path);

  work->keep = facts != NULL;
  if (facts != NULL)
    work->facts = *facts;

  run (work, vas_recording_writer_work_close_async, close_in_thread, NULL, callback, user_data);
}

VasRecording *
vas_recording_writer_work_close_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
vas_recording_writer_work_check_async (const char *path,
                                       gboolean sync,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  Work *work = work_new (NULL, path);

  work->sync = sync;
  run (work, vas_recording_writer_work_check_async, check_in_thread, NULL, callback, user_data);
}

gboolean
vas_recording_writer_work_check_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
