/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-sample.h"

#include "vas-answer.h"
#include "vas-flow-error.h"
#include "vas-library-private.h"
#include "vas-media.h"
#include "vas-note.h"
#include "vas-probe.h"
#include "vas-question.h"
#include "vas-sample-file.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-notes.h"
#include "vas-store-people.h"
#include "vas-store-questions.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gstdio.h>

#define FALLBACK_LANGUAGE "en"

typedef struct
{
  char *folder;
  char *language;
} Request;

/* One sample on its way into the library: @recordings are those of the answers of @sample, in order; @there is the
 * interview that somebody else has made of it meanwhile. */
typedef struct
{
  VasSample *sample;
  GPtrArray *recordings;
  char *id;
  char *there;
} Import;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->folder);
  g_free (request->language);
  g_free (request);
}

static void
import_clear (Import *import)
{
  g_clear_pointer (&import->sample, vas_sample_free);
  g_clear_pointer (&import->recordings, g_ptr_array_unref);
  g_clear_pointer (&import->id, g_free);
  g_clear_pointer (&import->there, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static GBytes *
look_up (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_path ("/", folder, name, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static VasSample *
read_sample (Request *request, GError **error)
{
  g_autofree char *name = g_strconcat (request->language, ".json", NULL);
  g_autofree char *timing_name = g_strconcat (request->language, ".timing.json", NULL);
  g_autoptr (GBytes) texts = look_up (request->folder, name, error);
  g_autoptr (GBytes) timing = texts != NULL ? look_up (request->folder, timing_name, error) : NULL;

  if (timing == NULL)
    return NULL;

  return vas_sample_file_parse (texts, timing, error);
}

static VasRecording *
write_recording (VasStore *store, Request *request, const char *media, GError **error)
{
  g_autoptr (GBytes) bytes = look_up (request->folder, media, error);
  g_autoptr (VasRecording) probed = NULL;
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *file = g_strconcat (id, ".webm", NULL);
  g_autofree char *path = vas_store_get_recording_path (store, file);
  g_autofree char *sha256 = NULL;
  gboolean complete = FALSE;
  GError *write_error = NULL;

  if (bytes == NULL)
    return NULL;
  if (!g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &write_error))
    {
      g_propagate_error (error, vas_flow_error_of_file (write_error, path));
      return NULL;
    }

  probed = vas_probe_file_sync (path, &complete, NULL, error);
  sha256 = probed != NULL ? vas_sha256_file_sync (path, NULL, error) : NULL;
  if (sha256 == NULL)
    {
      g_unlink (path);
      return NULL;
    }

  return vas_snapshot_with (probed, "answer-id", id, "file", file, "sha256", sha256, NULL);
}

/* In the store's thread, as everything below. One sample in each language is enough. */
static char *
find_sample (VasConnection *connection, const char *language, GError **error)
{
  g_autoptr (GPtrArray) interviews = vas_store_list_interviews (connection, FALSE, NULL, error);

  for (guint i = 0; interviews != NULL && i < interviews->len; i++)
    if (vas_interview_get_sample (interviews->pdata[i]) &&
        g_str_equal (vas_interview_get_language (interviews->pdata[i]), language))
      return g_strdup (vas_interview_get_id (interviews->pdata[i]));

  return NULL;
}

static gpointer
find_sample_job (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  char *id = find_sample (connection, data, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  /* Without one, an empty text: NULL would be a failure. */
  return id != NULL ? id : g_strdup ("");
}

static gboolean
add_note (VasConnection *connection, const char *answer_id, VasNote *template, GError **error)
{
  VasReviewer *named = vas_note_get_reviewer (template);
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasReviewer) reviewer = NULL;
  g_autoptr (VasNote) note = NULL;

  reviewer = vas_store_ensure_reviewer (connection, vas_reviewer_get_name (named), vas_reviewer_get_role (named),
                                        error);
  if (reviewer == NULL)
    return FALSE;

  note = vas_snapshot_with (template, "id", id, "answer-id", answer_id, "reviewer", reviewer, "created",
                            vas_time_now_ms (), NULL);
  return vas_store_add_note (connection, note, error);
}

/* Parts come without a reviewer: they are the work of whoever wrote the notes. */
static void
give_parts_to_reviewer (GPtrArray *notes)
{
  VasReviewer *reviewer = NULL;

  for (guint i = 0; reviewer == NULL && i < notes->len; i++)
    reviewer = vas_note_get_reviewer (notes->pdata[i]);

  for (guint i = 0; i < notes->len; i++)
    if (vas_note_get_reviewer (notes->pdata[i]) == NULL)
      {
        VasNote *part = notes->pdata[i];

        notes->pdata[i] = vas_snapshot_with (part, "reviewer", reviewer, NULL);
        g_object_unref (part);
      }
}

static gboolean
add_answer (VasConnection *connection, Import *import, int position, VasQuestion *question, GError **error)
{
  VasSampleAnswer *sample = g_ptr_array_index (import->sample->answers, (guint) position);
  VasRecording *recording = g_ptr_array_index (import->recordings, (guint) position);
  const char *id = vas_recording_get_answer_id (recording);
  g_autoptr (VasAnswer) answer = g_object_new (
      VAS_TYPE_ANSWER, "id", id, "interview-id", import->id, "question-id", vas_question_get_id (question),
      "question-text", vas_question_get_text (question), "language", vas_question_get_language (question), "category",
      vas_question_get_category (question), "scheme", vas_question_get_scheme (question), "position", position, "take",
      1, "state", VAS_ANSWER_STATE_COMPLETE, "started", vas_time_now_ms (), "duration-ms",
      vas_recording_get_duration_ms (recording), "limit-ms", vas_question_get_answer_s (question) * VAS_MS_PER_S,
      "recording", recording, NULL);

  if (!vas_store_add_answer (connection, answer, error))
    return FALSE;

  give_parts_to_reviewer (sample->notes);
  for (guint i = 0; i < sample->notes->len; i++)
    if (!add_note (connection, id, sample->notes->pdata[i], error))
      return FALSE;

  return TRUE;
}

static GPtrArray *
read_questions (VasConnection *connection, VasSample *sample, GError **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sample->answers->len; i++)
    {
      VasSampleAnswer *answer = g_ptr_array_index (sample->answers, i);
      g_autofree char *id = vas_uuid_for_question (answer->question_key, sample->language);
      VasQuestion *question = vas_store_get_question (connection, id, error);

      if (question == NULL)
        return NULL;
      g_ptr_array_add (questions, question);
    }

  return g_steal_pointer (&questions);
}

static gboolean
add_interview (VasConnection *connection, Import *import, GError **error)
{
  g_autoptr (GPtrArray) questions = read_questions (connection, import->sample, error);
  g_autoptr (VasCandidate) candidate = questions != NULL ? vas_store_ensure_candidate (connection, error) : NULL;
  g_autoptr (VasInterview) interview = NULL;

  if (candidate == NULL)
    return FALSE;

  interview = g_object_new (VAS_TYPE_INTERVIEW, "id", import->id, "candidate-id", vas_candidate_get_id (candidate),
                            "title", import->sample->title, "created", vas_time_now_ms (), "language",
                            import->sample->language, "state", VAS_INTERVIEW_STATE_ENDED, "sample", TRUE, NULL);
  if (!vas_store_add_interview (connection, interview, questions, error))
    return FALSE;

  for (guint i = 0; i < questions->len; i++)
    if (!add_answer (connection, import, (int) i, questions->pdata[i], error))
      return FALSE;

  return TRUE;
}

/* Another window, or a second click, may have added the sample since it was looked for. */
static gpointer
import_job (VasConnection *connection, gpointer data, GError **error)
{
  Import *import = data;
  g_autoptr (GError) local_error = NULL;

  import->there = find_sample (connection, import->sample->language, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return GINT_TO_POINTER (import->there != NULL || add_interview (connection, import, error));
}

static void
remove_recordings (VasStore *store, GPtrArray *recordings)
{
  for (guint i = 0; i < recordings->len; i++)
    {
      g_autofree char *path = vas_store_get_recording_path (store, vas_recording_get_file (recordings->pdata[i]));

      g_unlink (path);
    }
}

static char *
import_sample (VasStore *store, Request *request, GError **error)
{
  g_auto (Import) import = { 0 };
  gboolean imported;

  import.sample = read_sample (request, error);
  if (import.sample == NULL)
    return NULL;

  import.id = vas_uuid_new ();
  import.recordings = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < import.sample->answers->len; i++)
    {
      VasSampleAnswer *answer = g_ptr_array_index (import.sample->answers, i);
      VasRecording *recording = write_recording (store, request, answer->media, error);

      if (recording == NULL)
        {
          remove_recordings (store, import.recordings);
          return NULL;
        }
      g_ptr_array_add (import.recordings, recording);
    }

  imported = vas_store_call_sync (store, VAS_STORE_WRITE, import_job, &import, error) != NULL;
  if (!imported || import.there != NULL)
    remove_recordings (store, import.recordings);
  if (!imported)
    return NULL;

  return import.there != NULL ? g_steal_pointer (&import.there) : g_steal_pointer (&import.id);
}

static void
add_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  VasStore *store = vas_library_get_store (source);
  Request *request = task_data;
  GError *error = NULL;
  g_autofree char *id = NULL;

  if (vas_media_init (&error))
    id = vas_store_call_sync (store, VAS_STORE_READ, find_sample_job, request->language, &error);
  if (id != NULL && *id == '\0')
    {
      g_free (id);
      id = import_sample (store, request, &error);
    }

  if (id != NULL)
    g_task_return_pointer (task, g_steal_pointer (&id), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * vas_sample_add_async:
 * @library: an open library
 * @resource_folder: where among the program's resources the sample lies
 * @language: language of the sample; English comes when there is none in it
 * @callback: called when the sample is there
 * @user_data: for @callback
 *
 * Puts the sample interview into the library. If it is there already, nothing is added.
 */
void
vas_sample_add_async (VasLibrary *library,
                      const char *resource_folder,
                      const char *language,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *name = g_strconcat (language, ".json", NULL);
  g_autoptr (GBytes) there = look_up (resource_folder, name, NULL);
  Request *request;

  g_return_if_fail (VAS_IS_LIBRARY (library));

  task = g_task_new (library, NULL, callback, user_data);
  g_task_set_source_tag (task, vas_sample_add_async);
  request = g_new0 (Request, 1);
  request->folder = g_strdup (resource_folder);
  request->language = g_strdup (there != NULL ? language : FALLBACK_LANGUAGE);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, add_thread);
}

/**
 * vas_sample_add_finish:
 *
 * Returns: (transfer full): UUID of the sample interview, or %NULL with @error set
 */
char *
vas_sample_add_finish (VasLibrary *library, GAsyncResult *result, GError **error)
{
  char *id;

  g_return_val_if_fail (g_task_is_valid (result, library), NULL);

  id = g_task_propagate_pointer (G_TASK (result), error);
  vas_library_refresh (library);

  return id;
}
