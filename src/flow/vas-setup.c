/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-setup.h"

#include "vas-bank.h"
#include "vas-capture.h"
#include "vas-device-monitor.h"
#include "vas-device-test.h"
#include "vas-frame.h"
#include "vas-library-private.h"
#include "vas-list.h"
#include "vas-media.h"
#include "vas-plan.h"
#include "vas-practice-private.h"
#include "vas-question-set.h"
#include "vas-store-questions.h"

#include <glib/gi18n-lib.h>

#define SILENT_DB (-45.0)
#define SILENT_US (4 * G_USEC_PER_SEC)

struct _VasSetup
{
  GObject parent_instance;

  VasLibrary *library;
  VasDeviceMonitor *monitor;
  VasCapture *capture;
  VasDeviceTest *test;
  GListStore *sets;

  char *language;
  char *set_id;
  int question_count;
  int think_s;
  int answer_s;
  char *microphone;
  char *camera;
  gboolean record_video;
  char *audio_source;
  char *video_source;

  gboolean running;
  char *failure;
  char *device_hint;
  double level_db;
  double peak_db;
  gboolean clipping;
  gint64 last_sound_us;
  gboolean quiet;
};

G_DEFINE_ENUM_TYPE (VasSetupTest,
                    vas_setup_test,
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_RECORDING, "recording"),
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_PLAYING, "playing"),
                    G_DEFINE_ENUM_VALUE (VAS_SETUP_TEST_DONE, "done"))

G_DEFINE_FINAL_TYPE (VasSetup, vas_setup, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_LANGUAGE,
  PROP_SET_ID,
  PROP_QUESTION_COUNT,
  PROP_THINK_S,
  PROP_ANSWER_S,
  PROP_MICROPHONE,
  PROP_CAMERA,
  PROP_RECORD_VIDEO,
  PROP_AUDIO_SOURCE,
  PROP_VIDEO_SOURCE,
  PROP_MICROPHONES,
  PROP_CAMERAS,
  PROP_SETS,
  PROP_SET_SIZE,
  PROP_READY,
  PROP_HINT,
  PROP_PROBLEM,
  PROP_LEVEL_DB,
  PROP_PEAK_DB,
  PROP_CLIPPING,
  PROP_FRAME,
  PROP_TEST,
  PROP_TEST_REMAINING_S,
  PROP_TEST_PLAYBACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
notify (VasSetup *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static VasQuestionSet *
find_set (VasSetup *self, const char *id, const char *key)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->sets));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasQuestionSet) set = g_list_model_get_item (G_LIST_MODEL (self->sets), i);

      if ((id != NULL && g_strcmp0 (vas_question_set_get_id (set), id) == 0) ||
          (key != NULL && g_strcmp0 (vas_question_set_get_key (set), key) == 0))
        return g_steal_pointer (&set);
    }

  return NULL;
}

static guint
get_set_size (VasSetup *self)
{
  g_autoptr (VasQuestionSet) set = find_set (self, self->set_id, NULL);
  const char *const *ids = set != NULL ? vas_question_set_get_question_ids (set) : NULL;

  return ids != NULL ? g_strv_length ((char **) ids) : 0;
}

static void
set_set_id (VasSetup *self, const char *id)
{
  if (g_strcmp0 (self->set_id, id) == 0)
    return;

  g_free (self->set_id);
  self->set_id = g_strdup (id);
  notify (self, PROP_SET_ID);
  notify (self, PROP_SET_SIZE);
  notify (self, PROP_PROBLEM);
}

static gpointer
list_sets_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_sets (connection, data, error);
}

static void
on_sets_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasSetup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sets = vas_store_call_finish (VAS_STORE (source), result, &error);
  g_autoptr (VasQuestionSet) chosen = find_set (self, self->set_id, NULL);
  g_autofree char *key = chosen != NULL ? g_strdup (vas_question_set_get_key (chosen)) : NULL;

  if (sets == NULL)
    {
      g_warning ("The question sets could not be listed: %s", error->message);
      return;
    }

  /* In another language the same set is chosen again. */
  vas_list_update (self->sets, sets);
  g_clear_object (&chosen);
  chosen = find_set (self, self->set_id, key);
  if (chosen == NULL)
    chosen = find_set (self, NULL, VAS_BANK_MIXED);
  set_set_id (self, chosen != NULL ? vas_question_set_get_id (chosen) : NULL);
  notify (self, PROP_SET_SIZE);
  notify (self, PROP_PROBLEM);
}

static void
list_sets (VasSetup *self)
{
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_READ, list_sets_job, g_strdup (self->language),
                        g_free, (GDestroyNotify) g_ptr_array_unref, NULL, on_sets_listed, g_object_ref (self));
}

static void
set_language (VasSetup *self, const char *language)
{
  if (g_strcmp0 (self->language, language) == 0)
    return;

  g_free (self->language);
  self->language = g_strdup (language);
  notify (self, PROP_LANGUAGE);
  list_sets (self);
}

/* Microphone and camera */

static void
set_failure (VasSetup *self, const char *message)
{
  if (g_strcmp0 (self->failure, message) == 0)
    return;

  g_free (self->failure);
  self->failure = g_strdup (message);
  notify (self, PROP_PROBLEM);
}

static void
set_device_hint (VasSetup *self, const char *hint)
{
  if (g_strcmp0 (self->device_hint, hint) == 0)
    return;

  g_free (self->device_hint);
  self->device_hint = g_strdup (hint);
  notify (self, PROP_HINT);
}

/* Silence is worth a hint and no more: nervous people sit silent. */
static void
follow_silence (VasSetup *self, double peak_db)
{
  gint64 now = g_get_monotonic_time ();
  gboolean quiet;

  if (peak_db > SILENT_DB || self->last_sound_us == 0)
    self->last_sound_us = now;

  quiet = now - self->last_sound_us > SILENT_US;
  if (self->quiet != quiet)
    {
      self->quiet = quiet;
      notify (self, PROP_HINT);
    }
}

static void
on_level (VasCapture *capture, double level_db, double peak_db, gboolean clipping, VasSetup *self)
{
  self->level_db = CLAMP (level_db, -60.0, 0.0);
  self->peak_db = CLAMP (peak_db, -60.0, 0.0);
  notify (self, PROP_LEVEL_DB);
  notify (self, PROP_PEAK_DB);
  if (self->clipping != clipping)
    {
      self->clipping = clipping;
      notify (self, PROP_CLIPPING);
    }
  follow_silence (self, peak_db);
}

static void
on_capture_ready (VasSetup *self)
{
  if (self->capture != NULL && vas_capture_get_ready (self->capture))
    set_failure (self, NULL);
  self->last_sound_us = 0;
  notify (self, PROP_READY);
  notify (self, PROP_PROBLEM);
}

static void
on_capture_frame (VasSetup *self)
{
  notify (self, PROP_FRAME);
}

static void
on_capture_has_video (VasSetup *self)
{
  if (self->capture != NULL && vas_capture_get_has_video (self->capture))
    set_device_hint (self, NULL);
  notify (self, PROP_FRAME);
}

static void
on_capture_failed (VasCapture *capture, GError *error, VasSetup *self)
{
  set_failure (self, error->message);
}

static void
on_video_failed (VasCapture *capture, GError *error, VasSetup *self)
{
  set_device_hint (self, error->message);
}

static void
on_device_lost (VasCapture *capture, VasDeviceKind kind, const char *message, VasSetup *self)
{
  set_device_hint (self, message);
}

static void
on_capture_stopped (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!vas_capture_stop_finish (VAS_CAPTURE (source), result, &error))
    g_warning ("Microphone and camera were not let go: %s", error->message);
}

/* Lets go of the devices, or leaves them to the interview that takes over. */
static VasCapture *
release_capture (VasSetup *self)
{
  if (self->capture != NULL)
    g_signal_handlers_disconnect_by_data (self->capture, self);

  return g_steal_pointer (&self->capture);
}

static void
apply_devices (VasSetup *self)
{
  if (self->capture == NULL)
    return;

  set_device_hint (self, NULL);
  set_failure (self, NULL);
  g_object_set (self->capture, "microphone", self->microphone, "camera", self->camera, "audio-source",
                self->audio_source, "video-source", self->video_source, "video", self->record_video, NULL);
  if (vas_capture_get_state (self->capture) == VAS_CAPTURE_STATE_FAILED)
    vas_capture_start (self->capture);
}

static void
make_capture (VasSetup *self)
{
  self->capture = vas_capture_new ();
  g_signal_connect (self->capture, "level", G_CALLBACK (on_level), self);
  g_signal_connect (self->capture, "failed", G_CALLBACK (on_capture_failed), self);
  g_signal_connect (self->capture, "video-failed", G_CALLBACK (on_video_failed), self);
  g_signal_connect (self->capture, "device-lost", G_CALLBACK (on_device_lost), self);
  g_signal_connect_swapped (self->capture, "notify::ready", G_CALLBACK (on_capture_ready), self);
  g_signal_connect_swapped (self->capture, "notify::frame", G_CALLBACK (on_capture_frame), self);
  g_signal_connect_swapped (self->capture, "notify::has-video", G_CALLBACK (on_capture_has_video), self);
  apply_devices (self);
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

static const char *
get_problem (VasSetup *self)
{
  if (self->failure != NULL)
    return self->failure;
  if (self->capture == NULL || !vas_capture_get_ready (self->capture))
    return _ ("Waiting for the microphone …");
  if (get_set_size (self) == 0)
    return _ ("There is no question in this set. Choose another one.");

  return NULL;
}

static void
on_test_notify (VasSetup *self)
{
  notify (self, PROP_TEST);
  notify (self, PROP_TEST_REMAINING_S);
  notify (self, PROP_HINT);
}

static void
on_monitor_started (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasSetup) self = user_data;
  g_autoptr (GError) error = NULL;

  /* Without a list of devices the desktop's own choice still works. */
  if (!vas_device_monitor_start_finish (VAS_DEVICE_MONITOR (source), result, &error))
    g_warning ("Devices could not be listed: %s", error->message);
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
  apply_devices (self);
}

static void
replace_int (VasSetup *self, int *where, const GValue *value, GParamSpec *pspec)
{
  if (*where == g_value_get_int (value))
    return;

  *where = g_value_get_int (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_record_video (VasSetup *self, gboolean record_video)
{
  if (self->record_video == record_video)
    return;

  self->record_video = record_video;
  notify (self, PROP_RECORD_VIDEO);
  notify (self, PROP_FRAME);
  apply_devices (self);
}

static void
vas_setup_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasSetup *self = VAS_SETUP (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_LANGUAGE:
      set_language (self, g_value_get_string (value));
      break;
    case PROP_SET_ID:
      set_set_id (self, g_value_get_string (value));
      break;
    case PROP_QUESTION_COUNT:
      replace_int (self, &self->question_count, value, pspec);
      break;
    case PROP_THINK_S:
      replace_int (self, &self->think_s, value, pspec);
      break;
    case PROP_ANSWER_S:
      replace_int (self, &self->answer_s, value, pspec);
      break;
    case PROP_MICROPHONE:
      replace_string (self, &self->microphone, value, pspec);
      break;
    case PROP_CAMERA:
      replace_string (self, &self->camera, value, pspec);
      break;
    case PROP_AUDIO_SOURCE:
      replace_string (self, &self->audio_source, value, pspec);
      break;
    case PROP_VIDEO_SOURCE:
      replace_string (self, &self->video_source, value, pspec);
      break;
    case PROP_RECORD_VIDEO:
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
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_SET_ID:
      g_value_set_string (value, self->set_id);
      break;
    case PROP_QUESTION_COUNT:
      g_value_set_int (value, self->question_count);
      break;
    case PROP_THINK_S:
      g_value_set_int (value, self->think_s);
      break;
    case PROP_ANSWER_S:
      g_value_set_int (value, self->answer_s);
      break;
    case PROP_MICROPHONE:
      g_value_set_string (value, self->microphone);
      break;
    case PROP_CAMERA:
      g_value_set_string (value, self->camera);
      break;
    case PROP_RECORD_VIDEO:
      g_value_set_boolean (value, self->record_video);
      break;
    case PROP_AUDIO_SOURCE:
      g_value_set_string (value, self->audio_source);
      break;
    case PROP_VIDEO_SOURCE:
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
    case PROP_MICROPHONES:
      g_value_set_object (value, vas_device_monitor_get_microphones (self->monitor));
      break;
    case PROP_CAMERAS:
      g_value_set_object (value, vas_device_monitor_get_cameras (self->monitor));
      break;
    case PROP_SETS:
      g_value_set_object (value, self->sets);
      break;
    case PROP_SET_SIZE:
      g_value_set_uint (value, get_set_size (self));
      break;
    case PROP_READY:
      g_value_set_boolean (value, self->capture != NULL && vas_capture_get_ready (self->capture));
      break;
    case PROP_HINT:
      g_value_set_string (value, get_hint (self));
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, get_problem (self));
      break;
    case PROP_LEVEL_DB:
      g_value_set_double (value, self->level_db);
      break;
    case PROP_PEAK_DB:
      g_value_set_double (value, self->peak_db);
      break;
    case PROP_CLIPPING:
      g_value_set_boolean (value, self->clipping);
      break;
    case PROP_FRAME:
      if (self->capture != NULL && self->record_video)
        g_object_get_property (G_OBJECT (self->capture), "frame", value);
      break;
    case PROP_TEST:
      g_value_set_enum (value, vas_device_test_get_state (self->test));
      break;
    case PROP_TEST_REMAINING_S:
      g_value_set_int (value, vas_device_test_get_remaining_s (self->test));
      break;
    case PROP_TEST_PLAYBACK:
      g_value_set_object (value, vas_device_test_get_playback (self->test));
      break;
    default:
      get_choice (self, prop_id, value);
    }
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
  g_clear_object (&self->sets);
  g_clear_object (&self->library);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->set_id, g_free);
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

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, writable);
  properties[PROP_SET_ID] = g_param_spec_string ("set-id", NULL, NULL, NULL, writable);
  properties[PROP_QUESTION_COUNT] = g_param_spec_int ("question-count", NULL, NULL, 1, 20, 3, writable);
  properties[PROP_THINK_S] = g_param_spec_int ("think-s", NULL, NULL, 0, 300, 30, writable);
  properties[PROP_ANSWER_S] = g_param_spec_int ("answer-s", NULL, NULL, 0, 600, 0, writable);
  properties[PROP_MICROPHONE] = g_param_spec_string ("microphone", NULL, NULL, NULL, writable);
  properties[PROP_CAMERA] = g_param_spec_string ("camera", NULL, NULL, NULL, writable);
  properties[PROP_RECORD_VIDEO] = g_param_spec_boolean ("record-video", NULL, NULL, FALSE, writable);
  properties[PROP_AUDIO_SOURCE] = g_param_spec_string ("audio-source", NULL, NULL, NULL, writable);
  properties[PROP_VIDEO_SOURCE] = g_param_spec_string ("video-source", NULL, NULL, NULL, writable);
  properties[PROP_MICROPHONES] = g_param_spec_object ("microphones", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_CAMERAS] = g_param_spec_object ("cameras", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_SETS] = g_param_spec_object ("sets", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_SET_SIZE] = g_param_spec_uint ("set-size", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, readable);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, readable);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, readable);
  properties[PROP_LEVEL_DB] = g_param_spec_double ("level-db", NULL, NULL, -60.0, 0.0, -60.0, readable);
  properties[PROP_PEAK_DB] = g_param_spec_double ("peak-db", NULL, NULL, -60.0, 0.0, -60.0, readable);
  properties[PROP_CLIPPING] = g_param_spec_boolean ("clipping", NULL, NULL, FALSE, readable);
  properties[PROP_FRAME] = g_param_spec_boxed ("frame", NULL, NULL, VAS_TYPE_FRAME, readable);
  properties[PROP_TEST] = g_param_spec_enum ("test", NULL, NULL, VAS_TYPE_SETUP_TEST, VAS_SETUP_TEST_NONE, readable);
  properties[PROP_TEST_REMAINING_S] = g_param_spec_int ("test-remaining-s", NULL, NULL, 0, G_MAXINT, 0, readable);
  properties[PROP_TEST_PLAYBACK] = g_param_spec_object ("test-playback", NULL, NULL, VAS_TYPE_PLAYBACK, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_setup_class_init (VasSetupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

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

  self->question_count = 3;
  self->think_s = 30;
  self->level_db = -60.0;
  self->peak_db = -60.0;
  self->sets = g_list_store_new (VAS_TYPE_QUESTION_SET);
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
 * vas_setup_start:
 * @self: a set-up
 *
 * Opens the microphone, and the camera if the picture is wanted, and lists the devices.
 */
void
vas_setup_start (VasSetup *self)
{
  g_return_if_fail (VAS_IS_SETUP (self));

  if (self->language == NULL)
    set_language (self, "en");
  if (!self->running)
    {
      self->running = TRUE;
      vas_device_monitor_start_async (self->monitor, NULL, on_monitor_started, g_object_ref (self));
    }
  if (self->capture == NULL)
    {
      make_capture (self);
      vas_capture_start (self->capture);
    }
}

/**
 * vas_setup_stop:
 * @self: a set-up
 *
 * Lets go of microphone and camera.
 */
void
vas_setup_stop (VasSetup *self)
{
  g_autoptr (VasCapture) capture = NULL;

  g_return_if_fail (VAS_IS_SETUP (self));

  vas_device_test_stop (self->test);
  capture = release_capture (self);
  if (capture != NULL)
    vas_capture_stop_async (capture, NULL, on_capture_stopped, NULL);
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

  if (planned == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  vas_device_test_stop (self->test);
  capture = release_capture (self);
  if (capture == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the set-up was left");
      return;
    }

  g_task_return_pointer (task,
                         vas_practice_new (vas_library_get_store (self->library), capture, planned->interview,
                                           planned->questions),
                         g_object_unref);
}

/**
 * vas_setup_begin_async:
 * @self: a set-up whose microphone is ready
 * @cancellable: (nullable): a cancellable
 * @callback: called when the interview is at its first question
 * @user_data: for @callback
 *
 * Begins the interview, which takes over microphone and camera.
 *
 * Errors: %VAS_FLOW_ERROR_NO_QUESTIONS, and those of the store
 */
void
vas_setup_begin_async (VasSetup *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  VasPlan *plan;

  g_return_if_fail (VAS_IS_SETUP (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, vas_setup_begin_async);

  plan = g_new0 (VasPlan, 1);
  plan->set_id = g_strdup (self->set_id);
  plan->language = g_strdup (self->language);
  plan->question_count = self->question_count;
  plan->think_s = self->think_s;
  plan->answer_s = self->answer_s;
  plan->seed = g_random_int ();
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_WRITE, vas_plan_job, plan,
                        (GDestroyNotify) vas_plan_free, (GDestroyNotify) vas_planned_free, cancellable, on_planned,
                        task);
}

VasPractice *
vas_setup_begin_finish (VasSetup *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
