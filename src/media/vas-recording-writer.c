/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-recording-writer.h"

#include <glib/gi18n-lib.h>

#include "vas-media-error.h"
#include "vas-record-pipeline.h"
#include "vas-writer-work.h"

/* Belongs to the main thread. Opening, looking after and closing the file are left to workers; this object sees to it
 * that they come in the right order:
 *
 * opening → running → ending (the pipeline writes its last bytes) → closing → closed
 *
 * A pipeline that fails goes from running to closing: no end of stream ever follows an error.
 */
struct _VasRecordingWriter
{
  GObject parent_instance;

  VasRecordPipeline *pipeline;
  VasRecording *recording;
  GError *error;
  char *path;
  GstClockTime wanted;
  gint64 go_ns;
  gint64 end_ns;
  guint tick;
  guint n_ticks;
  guint end_limit;
  gboolean running;
  gboolean checking;
  gboolean closing;
  gboolean discard;
};

G_DEFINE_FINAL_TYPE (VasRecordingWriter, vas_recording_writer, G_TYPE_OBJECT)

enum
{
  SIGNAL_STOPPED_EARLY,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define TICK_S 1
#define SYNC_EVERY_TICKS 5

/* A disk that does not take the last bytes within this time is given up */
#define END_LIMIT_MS 15000

static void
let_go (VasRecordingWriter *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->end_limit, g_source_remove);
  if (self->pipeline != NULL)
    g_signal_handlers_disconnect_by_data (self->pipeline, self);
}

static void
stop_running (VasRecordingWriter *self)
{
  if (!self->running)
    return;

  self->end_ns = vas_recording_writer_get_elapsed_ns (self);
  self->running = FALSE;
  g_clear_handle_id (&self->tick, g_source_remove);
}

static void close_file (VasRecordingWriter *self);

static void
on_closed (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasRecordingWriter) self = user_data;
  gboolean discarded;

  g_clear_object (&self->recording);
  g_clear_error (&self->error);
  self->recording = vas_recording_writer_work_close_finish (result, &self->error);
  self->closing = FALSE;
  discarded = self->recording == NULL && self->error == NULL;

  if (self->discard && !discarded)
    close_file (self);
  else
    g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
close_file (VasRecordingWriter *self)
{
  VasRecordingFacts facts = { 0 };

  if (self->closing)
    return;

  let_go (self);
  self->closing = TRUE;
  facts.duration_ms = vas_record_pipeline_get_duration (self->pipeline) / GST_MSECOND;
  facts.go_ms = self->go_ns / (gint64) GST_MSECOND;
  facts.has_video = vas_record_pipeline_get_has_video (self->pipeline, &facts.width, &facts.height);

  vas_recording_writer_work_close_async (self->pipeline, self->path, self->discard ? NULL : &facts, on_closed,
                                         g_object_ref (self));
}

static gboolean
on_end_limit (gpointer user_data)
{
  VasRecordingWriter *self = user_data;

  self->end_limit = 0;
  close_file (self);

  return G_SOURCE_REMOVE;
}

static void
on_pipeline_failed (VasRecordingWriter *self, const GError *error)
{
  gboolean was_running = self->running;

  stop_running (self);
  close_file (self);
  if (was_running)
    g_signal_emit (self, signals[SIGNAL_STOPPED_EARLY], 0, error);
}

static void
on_checked (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasRecordingWriter) self = user_data;
  g_autoptr (GError) error = NULL;

  self->checking = FALSE;
  if (vas_recording_writer_work_check_finish (result, &error) || !self->running)
    return;

  vas_recording_writer_end (self);
  g_signal_emit (self, signals[SIGNAL_STOPPED_EARLY], 0, error);
}

static gboolean
on_tick (gpointer user_data)
{
  VasRecordingWriter *self = user_data;
  gboolean sync = ++self->n_ticks % SYNC_EVERY_TICKS == 0;

  if (self->checking)
    return G_SOURCE_CONTINUE;

  self->checking = TRUE;
  vas_recording_writer_work_check_async (self->path, sync, on_checked, g_object_ref (self));

  return G_SOURCE_CONTINUE;
}

static void
on_opened (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasRecordingWriter *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (!vas_recording_writer_work_open_finish (result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  g_signal_connect_swapped (self->pipeline, "finished", G_CALLBACK (close_file), self);
  g_signal_connect_swapped (self->pipeline, "failed", G_CALLBACK (on_pipeline_failed), self);
  vas_record_pipeline_begin (self->pipeline, self->wanted);
  self->tick = g_timeout_add_seconds (TICK_S, on_tick, self);
  self->running = TRUE;
  g_task_return_boolean (task, TRUE);
}

static void
on_left_behind_closed (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasRecording) recording = vas_recording_writer_work_close_finish (result, NULL);
}

static void
vas_recording_writer_dispose (GObject *object)
{
  VasRecordingWriter *self = VAS_RECORDING_WRITER (object);
  VasRecordingFacts facts = { 0 };

  /* Left behind in mid-take: the file is closed all the same, and recovery finds what is in it */
  let_go (self);
  if (self->running)
    vas_recording_writer_work_close_async (self->pipeline, self->path, &facts, on_left_behind_closed, NULL);
  self->running = FALSE;
  g_clear_object (&self->pipeline);

  G_OBJECT_CLASS (vas_recording_writer_parent_class)->dispose (object);
}

static void
vas_recording_writer_finalize (GObject *object)
{
  VasRecordingWriter *self = VAS_RECORDING_WRITER (object);

  g_clear_object (&self->recording);
  g_clear_error (&self->error);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (vas_recording_writer_parent_class)->finalize (object);
}

static void
vas_recording_writer_class_init (VasRecordingWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = vas_recording_writer_dispose;
  object_class->finalize = vas_recording_writer_finalize;

  signals[SIGNAL_STOPPED_EARLY] = g_signal_new ("stopped-early", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vas_recording_writer_init (VasRecordingWriter *self)
{
}

VasRecordingWriter *
vas_recording_writer_new (VasFeed *feed, const char *path, gboolean with_video)
{
  VasRecordingWriter *self = g_object_new (VAS_TYPE_RECORDING_WRITER, NULL);

  self->pipeline = vas_record_pipeline_new (feed, with_video);
  self->path = g_strdup (path);

  return self;
}

void
vas_recording_writer_begin_async (VasRecordingWriter *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, vas_recording_writer_begin_async);
  self->wanted = g_get_monotonic_time () * GST_USECOND;
  vas_recording_writer_work_open_async (self->pipeline, self->path, cancellable, on_opened, task);
}

gboolean
vas_recording_writer_begin_finish (VasRecordingWriter *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
vas_recording_writer_end (VasRecordingWriter *self)
{
  if (!self->running)
    return;

  stop_running (self);
  self->end_limit = g_timeout_add (END_LIMIT_MS, on_end_limit, self);
  vas_record_pipeline_finish (self->pipeline);
}

/* Nothing needs to be ended in good order */
void
vas_recording_writer_discard (VasRecordingWriter *self)
{
  self->discard = TRUE;
  stop_running (self);
  close_file (self);
}

void
vas_recording_writer_end_video (VasRecordingWriter *self)
{
  if (self->running)
    vas_record_pipeline_end_video (self->pipeline);
}

void
vas_recording_writer_mark_go (VasRecordingWriter *self)
{
  self->go_ns = vas_recording_writer_get_elapsed_ns (self);
}

gint64
vas_recording_writer_get_elapsed_ns (VasRecordingWriter *self)
{
  if (!self->running)
    return self->end_ns;

  return (gint64) (g_get_monotonic_time () * GST_USECOND - vas_record_pipeline_get_start (self->pipeline));
}

guint
vas_recording_writer_get_dropped_frames (VasRecordingWriter *self)
{
  return vas_record_pipeline_get_dropped_frames (self->pipeline);
}

VasRecording *
vas_recording_writer_dup_recording (VasRecordingWriter *self, GError **error)
{
  if (self->recording != NULL)
    return g_object_ref (self->recording);

  if (self->error != NULL)
    g_propagate_error (error, g_error_copy (self->error));
  else
    g_set_error_literal (error, VAS_MEDIA_ERROR, VAS_MEDIA_ERROR_FAILED, _ ("There is no recording."));

  return NULL;
}
