/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-capture-branch.h"

/* Opening and closing a device take their time, on worker threads, and a device must be closed before it or another is
 * opened. So there is one function, update(), that compares what is wanted with what is, takes the one next step, and is
 * called again when that step is done. */

/* A file that has been played out is followed by silence, like a person who has stopped talking. A person is told, and
 * a take goes on. A device has no end: one that comes to it has failed. */
#define SILENCE "audiotestsrc is-live=true wave=silence"

/* A device that hangs while it is closed keeps its worker thread, but not the program */
#define CLOSE_LIMIT_MS 3000

struct _VasCaptureBranch
{
  GObject parent_instance;

  VasDeviceKind kind;
  VasFeed *feed;
  char *device;
  char *description;

  VasCapturePipeline *pipeline;
  GstClockTime base_time;
  guint close_limit;
  gboolean wanted;
  gboolean failed;
  gboolean ended;
  gboolean closing;
  gboolean outdated;
  gboolean flowing;
  gboolean stalled;
};

G_DEFINE_FINAL_TYPE (VasCaptureBranch, vas_capture_branch, G_TYPE_OBJECT)

enum
{
  SIGNAL_FLOWING_CHANGED,
  SIGNAL_FAILED,
  SIGNAL_STALLED,
  SIGNAL_ENDED,
  SIGNAL_MOVED,
  SIGNAL_LEVEL,
  SIGNAL_FRAME,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void update (VasCaptureBranch *self);

static void
set_flowing (VasCaptureBranch *self, gboolean flowing)
{
  if (self->flowing == flowing)
    return;

  self->flowing = flowing;
  g_signal_emit (self, signals[SIGNAL_FLOWING_CHANGED], 0);
}

static void
forget_kept (VasCaptureBranch *self)
{
  if (self->kind == VAS_DEVICE_KIND_CAMERA)
    vas_feed_forget_video (self->feed);
  else
    vas_feed_forget_audio (self->feed);
}

static void
finish_closing (VasCaptureBranch *self)
{
  g_clear_handle_id (&self->close_limit, g_source_remove);
  g_clear_object (&self->pipeline);
  self->closing = FALSE;
  forget_kept (self);

  update (self);
}

static void
on_pipeline_closed (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasCaptureBranch) self = user_data;
  VasCapturePipeline *pipeline = VAS_CAPTURE_PIPELINE (object);

  vas_capture_pipeline_stop_finish (pipeline, result);
  if (self->pipeline == pipeline)
    finish_closing (self);
}

static gboolean
on_close_limit (gpointer user_data)
{
  VasCaptureBranch *self = user_data;

  g_debug ("a device hangs while it is closed");
  self->close_limit = 0;
  finish_closing (self);

  return G_SOURCE_REMOVE;
}

static void
start_closing (VasCaptureBranch *self)
{
  self->closing = TRUE;
  self->stalled = FALSE;
  self->close_limit = g_timeout_add (CLOSE_LIMIT_MS, on_close_limit, self);
  g_signal_handlers_disconnect_by_data (self->pipeline, self);
  vas_capture_pipeline_stop_async (self->pipeline, on_pipeline_closed, g_object_ref (self));
  set_flowing (self, FALSE);
}

static void
on_pipeline_flowing (VasCaptureBranch *self)
{
  set_flowing (self, TRUE);
}

static void
on_pipeline_failed (VasCaptureBranch *self, const GError *error)
{
  /* Told first: whoever listens shall see the failure, and not the closing that follows from it */
  self->failed = TRUE;
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  update (self);
}

static void
on_pipeline_ended (VasCaptureBranch *self)
{
  self->ended = TRUE;
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
  update (self);
}

static void
on_pipeline_stalled (VasCaptureBranch *self, gboolean stalled)
{
  self->stalled = stalled;
  set_flowing (self, !stalled);
  if (stalled)
    g_signal_emit (self, signals[SIGNAL_STALLED], 0);
}

static void
on_pipeline_moved (VasCaptureBranch *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
on_pipeline_level (VasCaptureBranch *self, double rms_db, double peak_db)
{
  g_signal_emit (self, signals[SIGNAL_LEVEL], 0, rms_db, peak_db);
}

static void
on_pipeline_frame (VasCaptureBranch *self, VasFrame *frame)
{
  g_signal_emit (self, signals[SIGNAL_FRAME], 0, frame);
}

static void
start_opening (VasCaptureBranch *self)
{
  const char *description = self->ended ? SILENCE : self->description;
  GstClockTime base_time = self->base_time;

  if (!GST_CLOCK_TIME_IS_VALID (base_time))
    base_time = g_get_monotonic_time () * GST_USECOND;

  self->base_time = GST_CLOCK_TIME_NONE;
  self->outdated = FALSE;
  self->pipeline = vas_capture_pipeline_new (self->kind, self->feed, self->device, description, base_time);

  g_signal_connect_swapped (self->pipeline, "flowing", G_CALLBACK (on_pipeline_flowing), self);
  g_signal_connect_swapped (self->pipeline, "failed", G_CALLBACK (on_pipeline_failed), self);
  g_signal_connect_swapped (self->pipeline, "ended", G_CALLBACK (on_pipeline_ended), self);
  g_signal_connect_swapped (self->pipeline, "stalled", G_CALLBACK (on_pipeline_stalled), self);
  g_signal_connect_swapped (self->pipeline, "moved", G_CALLBACK (on_pipeline_moved), self);
  g_signal_connect_swapped (self->pipeline, "level", G_CALLBACK (on_pipeline_level), self);
  g_signal_connect_swapped (self->pipeline, "frame", G_CALLBACK (on_pipeline_frame), self);

  vas_capture_pipeline_start (self->pipeline);
}

/* A picture that has come to its end stays dark; a sound is followed by silence */
static gboolean
wants_open (VasCaptureBranch *self)
{
  return self->wanted && !self->failed && !(self->ended && self->kind == VAS_DEVICE_KIND_CAMERA);
}

static void
update (VasCaptureBranch *self)
{
  gboolean want_open = wants_open (self);

  if (self->closing)
    return;

  if (self->pipeline != NULL && (!want_open || self->outdated))
    start_closing (self);
  else if (self->pipeline == NULL && want_open)
    start_opening (self);
  else if (self->pipeline == NULL && !self->wanted)
    g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
change_source (VasCaptureBranch *self)
{
  self->failed = FALSE;
  self->ended = FALSE;
  self->outdated = TRUE;
  update (self);
}

static void
vas_capture_branch_dispose (GObject *object)
{
  VasCaptureBranch *self = VAS_CAPTURE_BRANCH (object);

  /* The pipeline's own references keep it until its device is closed */
  self->wanted = FALSE;
  if (self->pipeline != NULL && !self->closing)
    {
      g_signal_handlers_disconnect_by_data (self->pipeline, self);
      vas_capture_pipeline_abandon (self->pipeline);
    }
  g_clear_object (&self->pipeline);
  g_clear_handle_id (&self->close_limit, g_source_remove);

  G_OBJECT_CLASS (vas_capture_branch_parent_class)->dispose (object);
}

static void
vas_capture_branch_finalize (GObject *object)
{
  VasCaptureBranch *self = VAS_CAPTURE_BRANCH (object);

  g_clear_pointer (&self->feed, vas_feed_unref);
  g_clear_pointer (&self->device, g_free);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (vas_capture_branch_parent_class)->finalize (object);
}

static void
vas_capture_branch_class_init (VasCaptureBranchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = vas_capture_branch_dispose;
  object_class->finalize = vas_capture_branch_finalize;

  signals[SIGNAL_FLOWING_CHANGED] = g_signal_new ("flowing-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                  G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_ERROR);
  signals[SIGNAL_STALLED] = g_signal_new ("stalled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ENDED] = g_signal_new ("ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEVEL] = g_signal_new ("level", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_FRAME] = g_signal_new ("frame", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        VAS_TYPE_FRAME);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vas_capture_branch_init (VasCaptureBranch *self)
{
  self->base_time = GST_CLOCK_TIME_NONE;
}

VasCaptureBranch *
vas_capture_branch_new (VasDeviceKind kind, VasFeed *feed)
{
  VasCaptureBranch *self = g_object_new (VAS_TYPE_CAPTURE_BRANCH, NULL);

  self->kind = kind;
  self->feed = vas_feed_ref (feed);

  return self;
}

const char *
vas_capture_branch_get_device (VasCaptureBranch *self)
{
  return self->device;
}

const char *
vas_capture_branch_get_description (VasCaptureBranch *self)
{
  return self->description;
}

gboolean
vas_capture_branch_set_device (VasCaptureBranch *self, const char *device)
{
  if (g_strcmp0 (device, self->device) == 0)
    return FALSE;

  g_free (self->device);
  self->device = g_strdup (device);
  change_source (self);

  return TRUE;
}

gboolean
vas_capture_branch_set_description (VasCaptureBranch *self, const char *description)
{
  if (g_strcmp0 (description, self->description) == 0)
    return FALSE;

  g_free (self->description);
  self->description = g_strdup (description);
  change_source (self);

  return TRUE;
}

void
vas_capture_branch_open (VasCaptureBranch *self, GstClockTime base_time)
{
  self->wanted = TRUE;
  self->failed = FALSE;
  if (self->pipeline == NULL)
    self->base_time = base_time;
  update (self);
}

void
vas_capture_branch_close (VasCaptureBranch *self)
{
  self->wanted = FALSE;
  self->ended = FALSE;
  update (self);
}

gboolean
vas_capture_branch_is_closed (VasCaptureBranch *self)
{
  return self->pipeline == NULL;
}

gboolean
vas_capture_branch_get_flowing (VasCaptureBranch *self)
{
  return self->flowing;
}

gboolean
vas_capture_branch_is_promising (VasCaptureBranch *self)
{
  return wants_open (self) && !self->stalled;
}
