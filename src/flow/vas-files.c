/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-files.h"

#include "vas-export.h"
#include "vas-flow-error.h"
#include "vas-library-private.h"
#include "vas-store-answers.h"
#include "vas-store-notes.h"
#include "vas-text.h"
#include "vas-visibility.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *answer_id;
  VasExportFormat format;
  GFile *target;
} Export;

/* What is read for it: only what this person may see goes into a file. */
typedef struct
{
  char *answer_id;
  char *viewer_id;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->answer_id);
  g_free (wanted->viewer_id);
  g_free (wanted);
}

typedef struct
{
  VasAnswer *answer;
  GPtrArray *notes;
} Exported;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_clear_object (&export->target);
  g_free (export->answer_id);
  g_free (export);
}

static void
exported_free (gpointer data)
{
  Exported *exported = data;

  g_clear_object (&exported->answer);
  g_clear_pointer (&exported->notes, g_ptr_array_unref);
  g_free (exported);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Exported, exported_free)

static gpointer
read_job (VasConnection *connection, gpointer data, GError **error)
{
  Wanted *wanted = data;
  g_autoptr (Exported) exported = g_new0 (Exported, 1);
  g_autoptr (VasVisibility) visibility = NULL;

  exported->answer = vas_store_get_answer (connection, wanted->answer_id, error);
  if (exported->answer == NULL)
    return NULL;
  visibility = vas_visibility_read (connection, vas_answer_get_interview_id (exported->answer), wanted->viewer_id,
                                    error);
  if (visibility == NULL)
    return NULL;
  exported->notes = vas_store_list_notes (connection, wanted->answer_id, error);
  if (exported->notes == NULL)
    return NULL;
  vas_visibility_filter (visibility, exported->notes);

  return g_steal_pointer (&exported);
}

static void
return_file_error (GTask *task, GFile *target, GError *error)
{
  g_autofree char *name = g_file_get_parse_name (target);

  g_task_return_error (task, vas_flow_error_of_file (error, name));
}

static void
return_no_recording (GTask *task)
{
  g_task_return_new_error (task, VAS_FLOW_ERROR, VAS_FLOW_ERROR_NO_RECORDING,
                           _ ("This answer has no recording any more. Its notes are kept."));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    return_file_error (task, G_FILE (source), error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (Exported) exported = vas_store_call_finish (VAS_STORE (source), result, &error);
  g_autoptr (GBytes) bytes = NULL;
  char *text = NULL;

  if (exported != NULL)
    text = vas_export_answer (export->format, exported->answer, exported->notes, &error);
  if (text == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  bytes = g_bytes_new_take (text, strlen (text));
  g_file_replace_contents_bytes_async (export->target, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                       g_task_get_cancellable (task), on_written, g_object_ref (task));
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_copy_finish (G_FILE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return_no_recording (task);
  else
    return_file_error (task, g_task_get_task_data (task), g_steal_pointer (&error));
}

/**
 * vas_files_get_recording_path:
 * @library: a library
 * @answer: an answer of it
 *
 * Returns: (transfer full) (nullable): where its recording lies; none if it has no recording any more
 */
char *
vas_files_get_recording_path (VasLibrary *library, VasAnswer *answer)
{
  VasRecording *recording;

  g_return_val_if_fail (VAS_IS_LIBRARY (library), NULL);

  recording = vas_answer_get_recording (answer);
  if (recording == NULL)
    return NULL;

  return vas_store_get_recording_path (vas_library_get_store (library), vas_recording_get_file (recording));
}

/**
 * vas_files_suggest_name:
 * @interview: the interview
 * @answer: one of its answers
 * @extension: extension without the dot; %NULL for that of the recording
 *
 * Returns: (transfer full): the name a person would choose: `2026-11-21 Customer service, Q2 take 1.webm`
 */
char *
vas_files_suggest_name (VasInterview *interview, VasAnswer *answer, const char *extension)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (vas_answer_get_started (answer) / 1000);
  g_autofree char *date = time != NULL ? g_date_time_format (time, "%F") : g_strdup ("");
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  VasRecording *recording = vas_answer_get_recording (answer);

  if (extension == NULL && recording != NULL)
    {
      const char *dot = strrchr (vas_recording_get_file (recording), '.');

      extension = dot != NULL ? dot + 1 : "webm";
    }

  /* Translators: the name of a file: date, title of the interview, number of the question, number of the take */
  title = g_strdup_printf (_ ("%1$s %2$s, Q%3$d take %4$d"), date, vas_interview_get_title (interview),
                           vas_answer_get_position (answer) + 1, vas_answer_get_take (answer));
  name = vas_text_file_name (title);

  return g_strconcat (name, ".", extension != NULL ? extension : "webm", NULL);
}

/**
 * vas_files_save_recording_async:
 * @library: a library
 * @answer: an answer of it
 * @target: where the copy goes; a file there is replaced
 * @progress: (nullable): told how far it is, in bytes
 * @progress_data: for @progress
 * @cancellable: (nullable): a cancellable
 * @callback: called when the copy is complete; ends with [func@files_finish]
 * @user_data: for @callback
 *
 * Errors: %VAS_FLOW_ERROR_NO_RECORDING, and those of GIO
 */
void
vas_files_save_recording_async (VasLibrary *library,
                                VasAnswer *answer,
                                GFile *target,
                                GFileProgressCallback progress,
                                gpointer progress_data,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (library, cancellable, callback, user_data);
  g_autofree char *path = vas_files_get_recording_path (library, answer);
  g_autoptr (GFile) source = NULL;

  g_task_set_source_tag (task, vas_files_save_recording_async);
  if (path == NULL)
    {
      return_no_recording (task);
      return;
    }

  g_task_set_task_data (task, g_object_ref (target), g_object_unref);
  source = g_file_new_for_path (path);
  g_file_copy_async (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, G_PRIORITY_DEFAULT,
                     cancellable, progress, progress_data, on_copied, g_steal_pointer (&task));
}

/**
 * vas_files_export_async:
 * @library: a library
 * @answer: an answer of it
 * @viewer: (nullable): who exports; what others keep to themselves, or what this person does not want to see yet, is
 *   left out
 * @format_key: `vtt`, `srt` or `json`
 * @target: the file to write; one that is there is replaced once the new one is complete
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is written; ends with [func@files_finish]
 * @user_data: for @callback
 */
void
vas_files_export_async (VasLibrary *library,
                        VasAnswer *answer,
                        VasReviewer *viewer,
                        const char *format_key,
                        GFile *target,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task;
  Export *export;
  Wanted *wanted;
  VasExportFormat format;

  g_return_if_fail (VAS_IS_LIBRARY (library));
  g_return_if_fail (vas_export_format_from_key (format_key, &format));

  task = g_task_new (library, cancellable, callback, user_data);
  g_task_set_source_tag (task, vas_files_export_async);
  export = g_new0 (Export, 1);
  export->answer_id = g_strdup (vas_answer_get_id (answer));
  export->format = format;
  export->target = g_object_ref (target);
  g_task_set_task_data (task, export, export_free);
  wanted = g_new0 (Wanted, 1);
  wanted->answer_id = g_strdup (vas_answer_get_id (answer));
  wanted->viewer_id = viewer != NULL ? g_strdup (vas_reviewer_get_id (viewer)) : NULL;
  vas_store_call_async (vas_library_get_store (library), VAS_STORE_READ, read_job, wanted, wanted_free, exported_free,
                        cancellable, on_read, task);
}

/**
 * vas_files_finish:
 *
 * Returns: whether the file is complete
 */
gboolean
vas_files_finish (VasLibrary *library, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vas_files_load_sync:
 * @file: a file from anywhere
 * @most_bytes: how large it may be
 *
 * Reads a file, in a thread that may wait. Of one that is too large one byte more than may be there is read: that tells
 * it, without reading all of it. A stream may give what it has piece by piece.
 *
 * Returns: (transfer full): at most @most_bytes + 1 bytes
 */
GBytes *
vas_files_load_sync (GFile *file, gsize most_bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *data = NULL;
  gsize length = 0;

  if (stream == NULL)
    return NULL;

  data = g_malloc (most_bytes + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, most_bytes + 1, &length, cancellable, error))
    return NULL;

  return g_bytes_new (data, length);
}
