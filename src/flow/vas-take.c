/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In this order, so that whatever happens in between, the next start finds out: lock, row in state recording, recorder
 * and file; later the closed file, then the row in its last state, then the lock is let go. */

#include "vas-take.h"

#include "vas-recorder.h"
#include "vas-recording-lock.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-error.h"
#include "vas-store-interviews.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

/* Putting right what was cut off before holds the same lock, for a moment; another recorder holds it for longer. */
#define WAIT_MS 100
#define MOST_WAITS 30

struct _VasTake
{
  GObject parent_instance;

  VasStore *store;
  VasCapture *capture;
  VasInterview *interview;
  GPtrArray *questions;
  int position;
  VasAnswer *answer;
  VasRecorder *recorder;
  VasRecordingLock *lock;
  VasRecording *closed; /* the file, since it is complete */
  int waits;
};

G_DEFINE_FINAL_TYPE (VasTake, vas_take, G_TYPE_OBJECT)

enum
{
  SIGNAL_TROUBLE,
  SIGNAL_STOPPED_EARLY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void add_row (VasTake *self, GTask *task);

typedef struct
{
  char *directory;
  VasInterview *interview;
  GPtrArray *questions;
  VasAnswer *answer;
} Row;

/* What a take has when it may begin: its row and the library's lock */
typedef struct
{
  VasAnswer *answer;
  VasRecordingLock *lock;
} Place;

typedef struct
{
  char *answer_id;
  gint64 duration_ms;
  VasRecording *recording;
  gboolean discard;
} Closing;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->interview);
  g_clear_pointer (&row->questions, g_ptr_array_unref);
  g_clear_object (&row->answer);
  g_free (row->directory);
  g_free (row);
}

static void
place_free (gpointer data)
{
  Place *place = data;

  g_clear_pointer (&place->lock, vas_recording_lock_free);
  g_clear_object (&place->answer);
  g_free (place);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

static void
closing_free (gpointer data)
{
  Closing *closing = data;

  g_clear_object (&closing->recording);
  g_free (closing->answer_id);
  g_free (closing);
}

/* The interview gets its row with its first take: one that was left before leaves no trace. */
static gboolean
ensure_interview (VasConnection *connection, Row *row, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (VasInterview) there = vas_store_get_interview (connection, vas_interview_get_id (row->interview),
                                                            &local_error);

  if (there != NULL)
    return TRUE;
  if (!g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return vas_store_add_interview (connection, row->interview, row->questions, error);
}

static gpointer
add_row_job (VasConnection *connection, gpointer data, GError **error)
{
  Row *row = data;
  g_autoptr (Place) place = g_new0 (Place, 1);
  int take = 1;

  place->lock = vas_recording_lock_try (row->directory, error);
  if (place->lock == NULL || !ensure_interview (connection, row, error) ||
      !vas_store_next_take (connection, vas_interview_get_id (row->interview), vas_answer_get_position (row->answer),
                            &take, error))
    return NULL;

  place->answer = vas_snapshot_with (row->answer, "take", take, NULL);
  if (!vas_store_add_answer (connection, place->answer, error))
    return NULL;

  return g_steal_pointer (&place);
}

/* A take that was cut off can then still tell where its clock started. */
static gpointer
write_go_job (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_replace_recording (connection, data, error));
}

static gpointer
close_row_job (VasConnection *connection, gpointer data, GError **error)
{
  Closing *closing = data;

  if (!vas_store_finish_answer (connection, closing->answer_id, VAS_ANSWER_STATE_COMPLETE, closing->duration_ms,
                                closing->recording, error))
    return NULL;
  if (closing->discard && !vas_store_set_answer_deleted (connection, closing->answer_id, vas_time_now_ms (), error))
    return NULL;

  return vas_store_get_answer (connection, closing->answer_id, error);
}

/* A recorder that never ran leaves an empty row behind, which nobody should see. */
static gpointer
drop_row_job (VasConnection *connection, gpointer data, GError **error)
{
  const char *id = data;

  return GINT_TO_POINTER (vas_store_set_answer_state (connection, id, VAS_ANSWER_STATE_MISSING, error) &&
                          vas_store_set_answer_deleted (connection, id, vas_time_now_ms (), error));
}

static void
on_logged (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (vas_store_call_finish (VAS_STORE (source), result, &error) == NULL)
    g_warning ("%s: %s", (const char *) user_data, error->message);
}

static void
release_lock (VasTake *self)
{
  g_clear_pointer (&self->lock, vas_recording_lock_free);
}

static void
on_trouble (VasRecorder *recorder, GError *error, VasTake *self)
{
  g_signal_emit (self, signals[SIGNAL_TROUBLE], 0, error);
}

static void
on_stopped_early (VasRecorder *recorder, GError *error, VasTake *self)
{
  g_signal_emit (self, signals[SIGNAL_STOPPED_EARLY], 0, error);
}

static void
on_recorder_started (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasTake *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (vas_recorder_start_finish (VAS_RECORDER (source), result, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  vas_store_call_async (self->store, VAS_STORE_WRITE, drop_row_job, g_strdup (vas_answer_get_id (self->answer)), g_free,
                        NULL, NULL, on_logged, (gpointer) "The row of a take that did not start stays");
  release_lock (self);
  g_task_return_error (task, error);
}

static gboolean
on_waited (gpointer user_data)
{
  GTask *task = user_data;

  add_row (g_task_get_source_object (task), task);
  return G_SOURCE_REMOVE;
}

static void
on_row_added (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasTake *self = g_task_get_source_object (task);
  g_autofree char *path = NULL;
  GError *error = NULL;
  g_autoptr (Place) place = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (place == NULL && g_error_matches (error, VAS_STORE_ERROR, VAS_STORE_ERROR_BUSY) && self->waits++ < MOST_WAITS)
    {
      g_error_free (error);
      g_timeout_add (WAIT_MS, on_waited, g_steal_pointer (&task));
      return;
    }
  if (place == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_set_object (&self->answer, place->answer);
  self->lock = g_steal_pointer (&place->lock);
  path = vas_store_get_recording_path (self->store, vas_recording_get_file (vas_answer_get_recording (self->answer)));

  self->recorder = vas_recorder_new (self->capture);
  g_signal_connect_object (self->recorder, "trouble", G_CALLBACK (on_trouble), self, 0);
  g_signal_connect_object (self->recorder, "stopped-early", G_CALLBACK (on_stopped_early), self, 0);
  vas_recorder_start_async (self->recorder, path, NULL, on_recorder_started, g_steal_pointer (&task));
}

/* Takes over @task. */
static void
add_row (VasTake *self, GTask *task)
{
  Row *row = g_new0 (Row, 1);

  row->directory = g_strdup (vas_store_get_directory (self->store));
  row->interview = g_object_ref (self->interview);
  row->questions = g_ptr_array_ref (self->questions);
  row->answer = g_object_ref (self->answer);
  vas_store_call_async (self->store, VAS_STORE_WRITE, add_row_job, row, row_free, place_free, NULL, on_row_added, task);
}

/* The file is complete, so nothing that was said depends on this; only the interview does not have it yet. */
static GError *
explain_unsaved (const GError *error)
{
  if (g_error_matches (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NO_SPACE))
    return g_error_new_literal (
        error->domain, error->code,
        _ ("The disk is full. Your answer is recorded, but could not be added to the interview. "
           "Free some space and try again."));

  /* Translators: %s says why, in whole sentences */
  return g_error_new (error->domain, error->code,
                      _ ("Your answer is recorded, but could not be added to the interview. %s"), error->message);
}

static void
on_row_closed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasTake *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  VasAnswer *answer = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (answer == NULL)
    {
      g_task_return_error (task, explain_unsaved (error));
      return;
    }

  g_clear_object (&self->closed);
  release_lock (self);
  g_task_return_pointer (task, answer, g_object_unref);
}

static void
close_row (VasTake *self, GTask *task)
{
  Closing *closing = g_new0 (Closing, 1);

  closing->answer_id = g_strdup (vas_answer_get_id (self->answer));
  closing->recording = g_object_ref (self->closed);
  closing->duration_ms = MAX (0, vas_recording_get_duration_ms (self->closed) - vas_recording_get_go_ms (self->closed));
  closing->discard = GPOINTER_TO_INT (g_task_get_task_data (task));
  vas_store_call_async (self->store, VAS_STORE_WRITE, close_row_job, closing, closing_free, g_object_unref, NULL,
                        on_row_closed, task);
}

static void
on_recorder_stopped (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasTake *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (VasRecording) closed = vas_recorder_stop_finish (VAS_RECORDER (source), result, &error);

  if (closed == NULL)
    {
      /* The row stays in state recording: what is in the file is put right at the next start. */
      release_lock (self);
      g_task_return_error (task, error);
      return;
    }

  self->closed = vas_snapshot_with (closed, "answer-id", vas_answer_get_id (self->answer), "file",
                                    vas_recording_get_file (vas_answer_get_recording (self->answer)), NULL);
  close_row (self, g_steal_pointer (&task));
}

static void
vas_take_finalize (GObject *object)
{
  VasTake *self = VAS_TAKE (object);

  release_lock (self);
  g_clear_object (&self->closed);
  g_clear_object (&self->recorder);
  g_clear_object (&self->answer);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_object (&self->interview);
  g_clear_object (&self->capture);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (vas_take_parent_class)->finalize (object);
}

static void
vas_take_class_init (VasTakeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vas_take_finalize;

  /**
   * VasTake::trouble:
   * @error: what happened
   *
   * Something was lost, such as the camera, and the recorder goes on.
   */
  signals[SIGNAL_TROUBLE] = g_signal_new ("trouble", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_ERROR);
  /**
   * VasTake::stopped-early:
   * @error: why
   *
   * The recorder could not go on and closes the file; call [method@Take.stop_async] for what there is.
   */
  signals[SIGNAL_STOPPED_EARLY] = g_signal_new ("stopped-early", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vas_take_init (VasTake *self)
{
}

static VasAnswer *
new_answer (VasTake *self)
{
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *file = g_strconcat (id, ".webm", NULL);
  VasQuestion *question = g_ptr_array_index (self->questions, self->position);
  g_autoptr (VasRecording) recording = g_object_new (VAS_TYPE_RECORDING, "answer-id", id, "file", file, "media-type",
                                                     "video/webm", NULL);

  return g_object_new (VAS_TYPE_ANSWER, "id", id, "interview-id", vas_interview_get_id (self->interview), "question-id",
                       vas_question_get_id (question), "question-text", vas_question_get_text (question), "language",
                       vas_question_get_language (question), "category", vas_question_get_category (question), "scheme",
                       vas_question_get_scheme (question), "position", self->position, "started", vas_time_now_ms (),
                       "limit-ms", vas_take_get_limit_ms (self), "recording", recording, NULL);
}

/**
 * vas_take_new:
 * @store: (transfer none): an open library
 * @capture: (transfer none): microphone and camera, running
 * @interview: (transfer none): the interview; it gets its row with its first take
 * @questions: (transfer none) (element-type VasQuestion): the interview's questions
 * @position: which of them is answered, from 0
 *
 * Returns: (transfer full): a take that has not been started
 */
VasTake *
vas_take_new (VasStore *store, VasCapture *capture, VasInterview *interview, GPtrArray *questions, int position)
{
  VasTake *self;

  g_return_val_if_fail (position >= 0 && (guint) position < questions->len, NULL);

  self = g_object_new (VAS_TYPE_TAKE, NULL);
  self->store = g_object_ref (store);
  self->capture = g_object_ref (capture);
  self->interview = g_object_ref (interview);
  self->questions = g_ptr_array_ref (questions);
  self->position = position;
  self->answer = new_answer (self);

  return self;
}

/**
 * vas_take_start_async:
 * @self: a take
 * @callback: called when the recorder runs
 * @user_data: for @callback
 *
 * Errors: %VAS_STORE_ERROR_BUSY if somebody else is recording into this library, and others of store and recorder
 */
void
vas_take_start_async (VasTake *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (VAS_IS_TAKE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vas_take_start_async);
  self->waits = 0;
  add_row (self, task);
}

gboolean
vas_take_start_finish (VasTake *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vas_take_go:
 * @self: a take whose recorder runs
 *
 * The clock starts: what comes now is the answer.
 */
void
vas_take_go (VasTake *self)
{
  VasRecording *row;

  g_return_if_fail (VAS_IS_TAKE (self) && self->recorder != NULL);

  vas_recorder_mark_go (self->recorder);
  row = vas_snapshot_with (vas_answer_get_recording (self->answer), "go-ms",
                           vas_recorder_get_elapsed_ns (self->recorder) / VAS_NS_PER_MS, NULL);
  vas_store_call_async (self->store, VAS_STORE_WRITE, write_go_job, row, g_object_unref, NULL, NULL, on_logged,
                        (gpointer) "The start of the clock was not noted");
}

/**
 * vas_take_stop_async:
 * @self: a take whose recorder runs, or has stopped early, or that is unsaved
 * @discard: whether the take goes to what was recently deleted
 * @callback: called when the recording is closed and its row is written
 * @user_data: for @callback
 *
 * Where the row cannot be written the take is unsaved, see [method@Take.is_unsaved], and this may be called once more.
 */
void
vas_take_stop_async (VasTake *self, gboolean discard, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (VAS_IS_TAKE (self) && self->recorder != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vas_take_stop_async);
  g_task_set_task_data (task, GINT_TO_POINTER (discard), NULL);
  if (self->closed != NULL)
    close_row (self, task);
  else
    vas_recorder_stop_async (self->recorder, NULL, on_recorder_stopped, task);
}

/**
 * vas_take_stop_finish:
 * @self: a take
 * @result: what the callback was given
 *
 * Returns: (transfer full): the answer as it is in the library now, or %NULL with @error set; the recording is put right
 *   at the next start then
 */
VasAnswer *
vas_take_stop_finish (VasTake *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vas_take_is_unsaved:
 *
 * Returns: whether the recording is complete and only its row could not be written. Given up, such a take is put right at
 *   the next start.
 */
gboolean
vas_take_is_unsaved (VasTake *self)
{
  g_return_val_if_fail (VAS_IS_TAKE (self), FALSE);

  return self->closed != NULL;
}

/**
 * vas_take_get_number:
 *
 * Returns: which take at its question it is, from 1
 */
int
vas_take_get_number (VasTake *self)
{
  g_return_val_if_fail (VAS_IS_TAKE (self), 1);

  return vas_answer_get_take (self->answer);
}

/**
 * vas_take_get_limit_ms:
 *
 * Returns: the time given for the answer, in ms
 */
gint64
vas_take_get_limit_ms (VasTake *self)
{
  int seconds;

  g_return_val_if_fail (VAS_IS_TAKE (self), 0);

  seconds = vas_interview_get_answer_s (self->interview);
  if (seconds == 0)
    seconds = vas_question_get_answer_s (g_ptr_array_index (self->questions, self->position));

  return seconds * VAS_MS_PER_S;
}

/**
 * vas_take_get_answer_id:
 * @self: a take
 *
 * Returns: (transfer none): UUID of the answer that is recorded
 */
const char *
vas_take_get_answer_id (VasTake *self)
{
  g_return_val_if_fail (VAS_IS_TAKE (self), NULL);

  return vas_answer_get_id (self->answer);
}

/**
 * vas_take_get_elapsed_ms:
 * @self: a take whose recorder runs
 *
 * Returns: how long the recording is by now, in ms from its beginning
 */
gint64
vas_take_get_elapsed_ms (VasTake *self)
{
  g_return_val_if_fail (VAS_IS_TAKE (self) && self->recorder != NULL, 0);

  return vas_recorder_get_elapsed_ns (self->recorder) / VAS_NS_PER_MS;
}
