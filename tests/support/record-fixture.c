/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "record-fixture.h"

#include <glib/gstdio.h>

#include "wait-until.h"

/* A machine under load may take its time: these bounds only end a test that would hang */
#define LIMIT_S 30

static void
on_trouble (RecordFixture *self, const GError *error)
{
  g_clear_error (&self->trouble);
  self->trouble = g_error_copy (error);
}

static void
on_stopped_early (RecordFixture *self, const GError *error)
{
  g_assert_null (self->early);
  self->early = g_error_copy (error);
}

static void
on_capture_failed (RecordFixture *self, const GError *error)
{
  g_clear_error (&self->capture_error);
  self->capture_error = g_error_copy (error);
}

static void
on_capture_video_failed (RecordFixture *self, const GError *error)
{
  g_clear_error (&self->video_error);
  self->video_error = g_error_copy (error);
  g_test_message ("no picture: %s", error->message);
}

static void
on_capture_level (RecordFixture *self, double rms_db, double peak_db, gboolean clipping)
{
  self->n_levels++;
  self->rms_db = rms_db;
  self->peak_db = peak_db;
  self->clipping = clipping;
}

static void
on_capture_device_lost (RecordFixture *self, VasDeviceKind kind, const char *message)
{
  g_assert_cmpstr (message, !=, "");
  self->lost = kind;
  self->n_lost++;
}

static gboolean
is_done (gpointer user_data)
{
  return ((RecordFixture *) user_data)->done;
}

static gboolean
is_ready (gpointer user_data)
{
  RecordFixture *self = user_data;
  gboolean picture = vas_capture_get_has_video (self->capture) || !vas_capture_get_video (self->capture) ||
                     self->video_error != NULL;

  return self->capture_error != NULL || (vas_capture_get_ready (self->capture) && picture);
}

static gboolean
has_run_long_enough (gpointer user_data)
{
  RecordFixture *self = ((gpointer *) user_data)[0];
  guint ms = GPOINTER_TO_UINT (((gpointer *) user_data)[1]);

  return self->early != NULL || vas_recorder_get_elapsed_ns (self->recorder) >= ms * G_GINT64_CONSTANT (1000000);
}

static void
on_started (GObject *object, GAsyncResult *result, gpointer user_data)
{
  RecordFixture *self = user_data;

  vas_recorder_start_finish (VAS_RECORDER (object), result, &self->error);
  self->done = TRUE;
}

static void
on_stopped (GObject *object, GAsyncResult *result, gpointer user_data)
{
  RecordFixture *self = user_data;

  g_clear_object (&self->recording);
  self->recording = vas_recorder_stop_finish (VAS_RECORDER (object), result, &self->error);
  self->done = TRUE;
}

static void
on_discarded (GObject *object, GAsyncResult *result, gpointer user_data)
{
  RecordFixture *self = user_data;

  vas_recorder_discard_finish (VAS_RECORDER (object), result, &self->error);
  self->done = TRUE;
}

static void
on_closed (GObject *object, GAsyncResult *result, gpointer user_data)
{
  RecordFixture *self = user_data;

  vas_capture_stop_finish (VAS_CAPTURE (object), result, &self->error);
  self->done = TRUE;
}

static void
expect_callback (RecordFixture *self)
{
  self->done = FALSE;
  g_clear_error (&self->error);
}

static void
wait_for_callback (RecordFixture *self)
{
  g_assert_true (wait_until (is_done, self, LIMIT_S));
}

void
record_fixture_init (RecordFixture *self, const char *audio_source, const char *video_source)
{
  memset (self, 0, sizeof *self);
  self->folder = g_dir_make_tmp ("vastaus-record-XXXXXX", NULL);
  self->capture = vas_capture_new ();
  vas_capture_set_audio_source (self->capture, audio_source);
  vas_capture_set_video_source (self->capture, video_source);
  vas_capture_set_video (self->capture, video_source != NULL);

  g_signal_connect_swapped (self->capture, "failed", G_CALLBACK (on_capture_failed), self);
  g_signal_connect_swapped (self->capture, "video-failed", G_CALLBACK (on_capture_video_failed), self);
  g_signal_connect_swapped (self->capture, "level", G_CALLBACK (on_capture_level), self);
  g_signal_connect_swapped (self->capture, "device-lost", G_CALLBACK (on_capture_device_lost), self);

  record_fixture_new_recorder (self, "take.webm");
}

/* Nothing may be left over: neither an object nor a file that nobody asked for */
void
record_fixture_clear (RecordFixture *self)
{
  record_fixture_close (self);

  g_assert_finalize_object (g_steal_pointer (&self->recorder));
  g_assert_finalize_object (g_steal_pointer (&self->capture));
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);

  g_clear_object (&self->recording);
  g_clear_error (&self->error);
  g_clear_error (&self->trouble);
  g_clear_error (&self->early);
  g_clear_error (&self->capture_error);
  g_clear_error (&self->video_error);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

gboolean
record_fixture_wait_ready (RecordFixture *self)
{
  g_clear_error (&self->capture_error);
  vas_capture_start (self->capture);
  g_assert_true (wait_until (is_ready, self, LIMIT_S));

  return self->capture_error == NULL;
}

/* Another take with the same capture; the file of the last one goes */
void
record_fixture_new_recorder (RecordFixture *self, const char *name)
{
  if (self->path != NULL)
    g_unlink (self->path);
  g_free (self->path);
  self->path = g_build_filename (self->folder, name, NULL);

  if (self->recorder != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->recorder));
  g_clear_error (&self->trouble);
  g_clear_error (&self->early);
  self->recorder = vas_recorder_new (self->capture);
  g_signal_connect_swapped (self->recorder, "trouble", G_CALLBACK (on_trouble), self);
  g_signal_connect_swapped (self->recorder, "stopped-early", G_CALLBACK (on_stopped_early), self);
}

gboolean
record_fixture_start (RecordFixture *self)
{
  expect_callback (self);
  vas_recorder_start_async (self->recorder, self->path, NULL, on_started, self);
  wait_for_callback (self);

  return self->error == NULL;
}

/* By the recorder's own clock; less if it stops early */
void
record_fixture_run_for (RecordFixture *self, guint ms)
{
  gpointer data[] = { self, GUINT_TO_POINTER (ms) };

  g_assert_true (wait_until (has_run_long_enough, data, LIMIT_S + ms / 1000));
}

VasRecording *
record_fixture_stop (RecordFixture *self)
{
  expect_callback (self);
  vas_recorder_stop_async (self->recorder, NULL, on_stopped, self);
  wait_for_callback (self);

  return self->recording;
}

gboolean
record_fixture_discard (RecordFixture *self)
{
  expect_callback (self);
  vas_recorder_discard_async (self->recorder, NULL, on_discarded, self);
  wait_for_callback (self);

  return self->error == NULL;
}

void
record_fixture_close (RecordFixture *self)
{
  expect_callback (self);
  vas_capture_stop_async (self->capture, NULL, on_closed, self);
  wait_for_callback (self);
}
