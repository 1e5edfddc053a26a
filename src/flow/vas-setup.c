/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-setup-private.h"

#include "vas-frame.h"
#include "vas-library-private.h"
#include "vas-media.h"
#include "vas-planner-private.h"
#include "vas-practice-private.h"
#include "vas-reader-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (VasSetupTest,
                    vas_setup_test,
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_RECORDING, "recording"),
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_PLAYING, "playing"),
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_DONE, "done"))

G_DEFINE_FINAL_TYPE (VasSetup, vas_setup, G_TYPE_OBJECT)

static GParamSpec *properties[VAS_SETUP_N_PROPS];

void
vas_setup_notify (VasSetup *self, VasSetupProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static const char *
get_hint (VasSetup *self)
{
  const char *test_message = vas_device_test_get_message (self->test);

  if (self->device_hint != NULL)
    return self->device_hint;
  if (test_message != NULL)
    return test_message;
  if (self->quiet && self->capture != NULL && vas_capture_get_ready (self->capture))
    return _ ("Nothing to hear yet. Say a few words and watch the level move.");

  return NULL;
}

static char *
dup_problem (VasSetup *self)
{
  g_autofree char *problem = NULL;

  if (self->failure != NULL)
    return g_strdup (self->failure);
  if (self->capture == NULL || !vas_capture_get_ready (self->capture))
    return g_strdup (_ ("Waiting for the microphone…"));

  g_object_get (self->planner, "problem", &problem, NULL);
  return g_steal_pointer (&problem);
}

static void
on_planner_problem_notify (VasSetup *self)
{
  vas_setup_notify (self, VAS_SETUP_PROP_PROBLEM);
}

static void
on_test_notify (VasSetup *self)
{
  vas_setup_notify (self, VAS_SETUP_PROP_TEST);
  vas_setup_notify (self, VAS_SETUP_PROP_TEST_REMAINING_S);
  vas_setup_notify (self, VAS_SETUP_PROP_HINT);
}

static void
replace_string (VasSetup *self, char **where, const GValue *value, GParamSpec *pspec)
{
  const char *text = g_value_get_string (value);

  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (*where, text) == 0)
    return;

  g_free (*where);
  *where = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
  vas_setup_apply_devices (self);
}

static void
set_record_video (VasSetup *self, gboolean record_video)
{
  if (self->record_video == record_video)
    return;

  self->record_video = record_video;
  vas_setup_notify (self, VAS_SETUP_PROP_RECORD_VIDEO);
  vas_setup_notify (self, VAS_SETUP_PROP_FRAME);
  vas_setup_apply_devices (self);
}

static void
vas_setup_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasSetup *self = VAS_SETUP (object);

  switch (prop_id)
    {
    case VAS_SETUP_PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case VAS_SETUP_PROP_MICROPHONE:
      replace_string (self, &self->microphone, value, pspec);
      break;
    case VAS_SETUP_PROP_CAMERA:
      replace_string (self, &self->camera, value, pspec);
      break;
    case VAS_SETUP_PROP_AUDIO_SOURCE:
      replace_string (self, &self->audio_source, value, pspec);
      break;
    case VAS_SETUP_PROP_VIDEO_SOURCE:
      replace_string (self, &self->video_source, value, pspec);
      break;
    case VAS_SETUP_PROP_RECORD_VIDEO:
      set_record_video (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
get_choice (VasSetup *self, guint prop_id, GValue *value)
{
  switch (prop_id)
    {
    case VAS_SETUP_PROP_MICROPHONE:
      g_value_set_string (value, self->microphone);
      break;
    case VAS_SETUP_PROP_CAMERA:
      g_value_set_string (value, self->camera);
      break;
    case VAS_SETUP_PROP_RECORD_VIDEO:
      g_value_set_boolean (value, self->record_video);
      break;
    case VAS_SETUP_PROP_AUDIO_SOURCE:
      g_value_set_string (value, self->audio_source);
      break;
    case VAS_SETUP_PROP_VIDEO_SOURCE:
    default:
      g_value_set_string (value, self->video_source);
      break;
    }
}

static void
vas_setup_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasSetup *self = VAS_SETUP (object);

  switch (prop_id)
    {
    case VAS_SETUP_PROP_PLANNER:
      g_value_set_object (value, self->planner);
      break;
    case VAS_SETUP_PROP_READER:
      g_value_set_object (value, self->reader);
      break;
    case VAS_SETUP_PROP_MICROPHONES:
      g_value_set_object (value, vas_device_monitor_get_microphones (self->monitor));
      break;
    case VAS_SETUP_PROP_CAMERAS:
      g_value_set_object (value, vas_device_monitor_get_cameras (self->monitor));
      break;
    case VAS_SETUP_PROP_READY:
      g_value_set_boolean (value, self->capture != NULL && vas_capture_get_ready (self->capture));
      break;
    case VAS_SETUP_PROP_HINT:
      g_value_set_string (value, get_hint (self));
      break;
    case VAS_SETUP_PROP_PROBLEM:
      g_value_take_string (value, dup_problem (self));
      break;
    case VAS_SETUP_PROP_LEVEL_DB:
      g_value_set_double (value, self->level_db);
      break;
    case VAS_SETUP_PROP_PEAK_DB:
      g_value_set_double (value, self->peak_db);
      break;
    case VAS_SETUP_PROP_CLIPPING:
      g_value_set_boolean (value, self->clipping);
      break;
    case VAS_SETUP_PROP_FRAME:
      if (self->capture != NULL && self->record_video)
        g_object_get_property (G_OBJECT (self->capture), "frame", value);
      break;
    case VAS_SETUP_PROP_TEST:
      g_value_set_enum (value, vas_device_test_get_state (self->test));
      break;
    case VAS_SETUP_PROP_TEST_REMAINING_S:
      g_value_set_int (value, vas_device_test_get_remaining_s (self->test));
      break;
    case VAS_SETUP_PROP_TEST_PLAYBACK:
      g_value_set_object (value, vas_device_test_get_playback (self->test));
      break;
    default:
      get_choice (self, prop_id, value);
    }
}

static void
vas_setup_constructed (GObject *object)
{
  VasSetup *self = VAS_SETUP (object);

  G_OBJECT_CLASS (vas_setup_parent_class)->constructed (object);

  self->planner = vas_planner_new (self->library);
  self->reader = vas_reader_new ();
  g_object_bind_property (self->planner, "language", self->reader, "language", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->planner, "notify::problem", G_CALLBACK (on_planner_problem_notify), self,
                           G_CONNECT_SWAPPED);
}

static void
vas_setup_dispose (GObject *object)
{
  vas_setup_stop (VAS_SETUP (object));

  G_OBJECT_CLASS (vas_setup_parent_class)->dispose (object);
}

static void
vas_setup_finalize (GObject *object)
{
  VasSetup *self = VAS_SETUP (object);

  g_clear_object (&self->test);
  g_clear_object (&self->monitor);
  g_clear_object (&self->planner);
  g_clear_object (&self->reader);
  g_clear_object (&self->library);
  g_clear_pointer (&self->microphone, g_free);
  g_clear_pointer (&self->camera, g_free);
  g_clear_pointer (&self->audio_source, g_free);
  g_clear_pointer (&self->video_source, g_free);
  g_clear_pointer (&self->failure, g_free);
  g_clear_pointer (&self->device_hint, g_free);

  G_OBJECT_CLASS (vas_setup_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[VAS_SETUP_PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                                G_PARAM_STATIC_STRINGS);
  properties[VAS_SETUP_PROP_MICROPHONE] = g_param_spec_string ("microphone", NULL, NULL, NULL, writable);
  properties[VAS_SETUP_PROP_CAMERA] = g_param_spec_string ("camera", NULL, NULL, NULL, writable);
  properties[VAS_SETUP_PROP_RECORD_VIDEO] = g_param_spec_boolean ("record-video", NULL, NULL, FALSE, writable);
  properties[VAS_SETUP_PROP_AUDIO_SOURCE] = g_param_spec_string ("audio-source", NULL, NULL, NULL, writable);
  properties[VAS_SETUP_PROP_VIDEO_SOURCE] = g_param_spec_string ("video-source", NULL, NULL, NULL, writable);
  properties[VAS_SETUP_PROP_PLANNER] = g_param_spec_object ("planner", NULL, NULL, VAS_TYPE_PLANNER, readable);
  properties[VAS_SETUP_PROP_READER] = g_param_spec_object ("reader", NULL, NULL, VAS_TYPE_READER, readable);
  properties[VAS_SETUP_PROP_MICROPHONES] = g_param_spec_object ("microphones", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[VAS_SETUP_PROP_CAMERAS] = g_param_spec_object ("cameras", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[VAS_SETUP_PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, readable);
  properties[VAS_SETUP_PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, readable);
  properties[VAS_SETUP_PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, readable);
  properties[VAS_SETUP_PROP_LEVEL_DB] = g_param_spec_double ("level-db", NULL, NULL, -60.0, 0.0, -60.0, readable);
  properties[VAS_SETUP_PROP_PEAK_DB] = g_param_spec_double ("peak-db", NULL, NULL, -60.0, 0.0, -60.0, readable);
  properties[VAS_SETUP_PROP_CLIPPING] = g_param_spec_boolean ("clipping", NULL, NULL, FALSE, readable);
  properties[VAS_SETUP_PROP_FRAME] = g_param_spec_boxed ("frame", NULL, NULL, VAS_TYPE_FRAME, readable);
  properties[VAS_SETUP_PROP_TEST] = g_param_spec_enum ("test", NULL, NULL, VAS_TYPE_SETUP_TEST, VAS_SETUP_TEST_NONE,
                                                       readable);
  properties[VAS_SETUP_PROP_TEST_REMAINING_S] = g_param_spec_int ("test-remaining-s", NULL, NULL, 0, G_MAXINT, 0,
                                                                  readable);
  properties[VAS_SETUP_PROP_TEST_PLAYBACK] = g_param_spec_object ("test-playback", NULL, NULL, VAS_TYPE_PLAYBACK,
                                                                  readable);
  g_object_class_install_properties (object_class, VAS_SETUP_N_PROPS, properties);
}

static void
vas_setup_class_init (VasSetupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = vas_setup_constructed;
  object_class->get_property = vas_setup_get_property;
  object_class->set_property = vas_setup_set_property;
  object_class->dispose = vas_setup_dispose;
  object_class->finalize = vas_setup_finalize;
  install_properties (object_class);
}

static void
vas_setup_init (VasSetup *self)
{
  g_autoptr (GError) error = NULL;

  if (!vas_media_init (&error))
    self->failure = g_strdup (error->message);

  self->level_db = -60.0;
  self->peak_db = -60.0;
  self->monitor = vas_device_monitor_new ();
  self->test = vas_device_test_new ();
  g_signal_connect_object (self->test, "notify", G_CALLBACK (on_test_notify), self, G_CONNECT_SWAPPED);
}

/**
 * vas_setup_new:
 * @library: (transfer none): an open library
 * @audio_source: (nullable): a source description that replaces the microphone
 * @video_source: (nullable): a source description that replaces the camera
 *
 * Returns: (transfer full): a set-up; no device is open until [method@Setup.start]
 */
VasSetup *
vas_setup_new (VasLibrary *library, const char *audio_source, const char *video_source)
{
  return g_object_new (VAS_TYPE_SETUP, "library", library, "audio-source", audio_source, "video-source", video_source,
                       NULL);
}

/**
 * vas_setup_toggle_test:
 * @self: a set-up
 *
 * Records five seconds and plays them; pressed again, goes on to the next step.
 */
void
vas_setup_toggle_test (VasSetup *self)
{
  g_return_if_fail (VAS_IS_SETUP (self));

  if (self->capture != NULL)
    vas_device_test_toggle (self->test, self->capture);
}

static void
on_planned (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasSetup *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (VasPlanned) planned = vas_store_call_finish (VAS_STORE (source), result, &error);
  g_autoptr (VasCapture) capture = NULL;
  VasPractice *practice;
  VasSpeaker *speaker;

  if (planned == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  vas_device_test_stop (self->test);
  capture = vas_setup_release_capture (self);
  if (capture == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the set-up was left");
      return;
    }

  practice = vas_practice_new (vas_library_get_store (self->library), capture, planned->interview, planned->questions,
                               planned->position);
  speaker = vas_reader_get_speaker (self->reader);
  if (speaker != NULL)
    vas_practice_set_speaker (practice, speaker);
  g_task_return_pointer (task, practice, g_object_unref);
}

/**
 * vas_setup_begin_async:
 * @self: a set-up whose microphone is ready
 * @cancellable: (nullable): a cancellable
 * @callback: called when the interview is at its first question
 * @user_data: for @callback
 *
 * Begins the interview that is planned, or goes on with the one to resume. It takes over microphone and camera.
 *
 * Errors: %VAS_FLOW_ERROR_NO_QUESTIONS, and those of the store
 */
void
vas_setup_begin_async (VasSetup *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  VasStore *store;
  VasInterview *resume;
  GTask *task;

  g_return_if_fail (VAS_IS_SETUP (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vas_setup_begin_async);

  store = vas_library_get_store (self->library);
  resume = vas_planner_get_resume (self->planner);
  if (resume != NULL)
    vas_store_call_async (store, VAS_STORE_READ, vas_plan_resume_job, g_strdup (vas_interview_get_id (resume)), g_free,
                          (GDestroyNotify) vas_planned_free, cancellable, on_planned, task);
  else
    vas_store_call_async (store, VAS_STORE_WRITE, vas_plan_job, vas_planner_make_plan (self->planner),
                          (GDestroyNotify) vas_plan_free, (GDestroyNotify) vas_planned_free, cancellable, on_planned,
                          task);
}

/**
 * vas_setup_get_reader:
 * @self: a set-up
 *
 * Returns: (transfer none): whether questions are read aloud
 */
VasReader *
vas_setup_get_reader (VasSetup *self)
{
  g_return_val_if_fail (VAS_IS_SETUP (self), NULL);

  return self->reader;
}

/**
 * vas_setup_get_planner:
 * @self: a set-up
 *
 * Returns: (transfer none): what is asked, and how
 */
VasPlanner *
vas_setup_get_planner (VasSetup *self)
{
  g_return_val_if_fail (VAS_IS_SETUP (self), NULL);

  return self->planner;
}

VasPractice *
vas_setup_begin_finish (VasSetup *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
