/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A pool of one thread talks to Speech Dispatcher: it may have to be started first, and every request waits for its
 * answer. The #Worker belongs to that thread and outlives the speaker by its last job, so that nobody waits for it. A
 * third thread, of libspeechd, tells when a message has been spoken, with nothing but the message's number; so the
 * numbers of all messages under way are kept in one table, under a lock.
 */

#include "vas-speaker.h"

#include <libspeechd.h>
#include <string.h>

typedef struct
{
  GWeakRef speaker;
  GMainContext *context;
  SPDConnection *connection;
} Worker;

struct _VasSpeaker
{
  GObject parent_instance;

  GThreadPool *pool;
  char **languages;
  gboolean looking;
  gboolean looked;
  gboolean speaking;
  guint turn;
};

G_DEFINE_FINAL_TYPE (VasSpeaker, vas_speaker, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LOOKED,
  PROP_LANGUAGES,
  PROP_SPEAKING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef enum
{
  JOB_LOOK,
  JOB_SAY,
  JOB_STOP,
  JOB_CLOSE,
} JobKind;

/* @turn tells which text it is about: the end of one that was cut short says nothing about the next. */
typedef struct
{
  JobKind kind;
  char *text;
  char *language;
  guint turn;
} Job;

/* What a thread brings to the main one */
typedef struct
{
  GWeakRef speaker;
  char **languages;
  guint turn;
} Report;

typedef struct
{
  GWeakRef speaker;
  GMainContext *context;
  guint turn;
} Message;

static GMutex lock;
/* Number of a message under way to its #Message; %NULL for one that ended before its number was known */
static GHashTable *messages;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->text);
  g_free (job->language);
  g_free (job);
}

static void
report_free (gpointer data)
{
  Report *report = data;

  g_weak_ref_clear (&report->speaker);
  g_strfreev (report->languages);
  g_free (report);
}

static void
message_free (gpointer data)
{
  Message *message = data;

  if (message == NULL)
    return;

  g_weak_ref_clear (&message->speaker);
  g_main_context_unref (message->context);
  g_free (message);
}

/* On the main thread */

static void
set_speaking (VasSpeaker *self, gboolean speaking)
{
  if (self->speaking == speaking)
    return;

  self->speaking = speaking;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPEAKING]);
}

static gboolean
on_looked (gpointer user_data)
{
  Report *report = user_data;
  g_autoptr (VasSpeaker) self = g_weak_ref_get (&report->speaker);

  if (self == NULL)
    return G_SOURCE_REMOVE;

  g_strfreev (self->languages);
  self->languages = g_steal_pointer (&report->languages);
  self->looked = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOOKED]);

  return G_SOURCE_REMOVE;
}

static gboolean
on_spoken (gpointer user_data)
{
  Report *report = user_data;
  g_autoptr (VasSpeaker) self = g_weak_ref_get (&report->speaker);

  if (self != NULL && self->turn == report->turn)
    set_speaking (self, FALSE);

  return G_SOURCE_REMOVE;
}

static void
post (VasSpeaker *speaker, GMainContext *context, GSourceFunc func, guint turn, char **languages)
{
  Report *report = g_new0 (Report, 1);

  g_weak_ref_init (&report->speaker, speaker);
  report->turn = turn;
  report->languages = languages;
  g_main_context_invoke_full (context, G_PRIORITY_DEFAULT, func, report, report_free);
}

/* In libspeechd's thread */

static void
on_notification (size_t number, size_t client_id, SPDNotificationType type)
{
  g_autoptr (VasSpeaker) speaker = NULL;
  Message *message = NULL;
  gpointer key = GSIZE_TO_POINTER (number);

  g_mutex_lock (&lock);
  if (!g_hash_table_steal_extended (messages, key, NULL, (gpointer *) &message))
    g_hash_table_insert (messages, key, NULL);
  g_mutex_unlock (&lock);

  if (message == NULL)
    return;

  speaker = g_weak_ref_get (&message->speaker);
  if (speaker != NULL)
    post (speaker, message->context, on_spoken, message->turn, NULL);
  message_free (message);
}

/* In the thread of the pool */

static gboolean
connect_to_dispatcher (Worker *self)
{
  char *failure = NULL;

  if (self->connection != NULL)
    return TRUE;

  self->connection = spd_open2 ("vastaus", "question", NULL, SPD_MODE_THREADED, NULL, 1, &failure);
  if (self->connection == NULL)
    {
      g_debug ("Speech Dispatcher cannot be reached: %s", failure);
      free (failure);
      return FALSE;
    }

  self->connection->callback_end = on_notification;
  self->connection->callback_cancel = on_notification;
  spd_set_notification_on (self->connection, SPD_END);
  spd_set_notification_on (self->connection, SPD_CANCEL);

  return TRUE;
}

static void
disconnect (Worker *self)
{
  g_clear_pointer (&self->connection, spd_close);
}

static void
worker_free (Worker *self)
{
  disconnect (self);
  g_weak_ref_clear (&self->speaker);
  g_main_context_unref (self->context);
  g_free (self);
}

/* A voice for nb-NO speaks nb. */
static char **
list_languages (Worker *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  SPDVoice **voices = connect_to_dispatcher (self) ? spd_list_synthesis_voices (self->connection) : NULL;

  for (SPDVoice **voice = voices; voice != NULL && *voice != NULL; voice++)
    if ((*voice)->language != NULL)
      {
        g_auto (GStrv) parts = g_strsplit_set ((*voice)->language, "-_", 2);
        g_autofree char *code = g_ascii_strdown (parts[0] != NULL ? parts[0] : "", -1);

        g_strv_builder_add (builder, g_str_equal (code, "no") ? "nb" : code);
      }
  if (voices != NULL)
    free_spd_voices (voices);

  return g_strv_builder_end (builder);
}

/* Returns: whether its end is still to come */
static gboolean
expect_end (Worker *self, int number, guint turn)
{
  g_autoptr (VasSpeaker) speaker = g_weak_ref_get (&self->speaker);
  Message *message = g_new0 (Message, 1);
  gpointer key = GSIZE_TO_POINTER ((gsize) number);
  gboolean ended;

  g_weak_ref_init (&message->speaker, speaker);
  message->context = g_main_context_ref (self->context);
  message->turn = turn;

  g_mutex_lock (&lock);
  ended = g_hash_table_remove (messages, key);
  if (!ended)
    g_hash_table_insert (messages, key, message);
  g_mutex_unlock (&lock);

  if (ended)
    message_free (message);
  return !ended;
}

/* Nobody listens any more once the speaker is gone. */
static void
report (Worker *self, GSourceFunc func, guint turn, char **languages)
{
  g_autoptr (VasSpeaker) speaker = g_weak_ref_get (&self->speaker);

  post (speaker, self->context, func, turn, languages);
}

static void
say (Worker *self, Job *job)
{
  int number = -1;

  if (connect_to_dispatcher (self))
    {
      spd_set_language (self->connection, job->language);
      number = spd_say (self->connection, SPD_MESSAGE, job->text);
      /* It may have gone away since; it is asked once more next time. */
      if (number < 0)
        disconnect (self);
    }

  if (number < 0 || !expect_end (self, number, job->turn))
    report (self, on_spoken, job->turn, NULL);
}

static void
run_job (gpointer data, gpointer user_data)
{
  Worker *self = user_data;
  Job *job = data;

  switch (job->kind)
    {
    case JOB_LOOK:
      report (self, on_looked, 0, list_languages (self));
      break;
    case JOB_SAY:
      say (self, job);
      break;
    case JOB_STOP:
      if (self->connection != NULL)
        spd_cancel (self->connection);
      break;
    case JOB_CLOSE:
    default:
      worker_free (self);
      break;
    }

  job_free (job);
}

static void
push (VasSpeaker *self, JobKind kind, const char *text, const char *language)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->text = g_strdup (text);
  job->language = g_strdup (language);
  job->turn = self->turn;
  g_thread_pool_push (self->pool, job, NULL);
}

static void
vas_speaker_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasSpeaker *self = VAS_SPEAKER (object);

  switch (prop_id)
    {
    case PROP_LOOKED:
      g_value_set_boolean (value, self->looked);
      break;
    case PROP_LANGUAGES:
      g_value_set_boxed (value, self->languages);
      break;
    case PROP_SPEAKING:
      g_value_set_boolean (value, self->speaking);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_speaker_finalize (GObject *object)
{
  VasSpeaker *self = VAS_SPEAKER (object);

  push (self, JOB_STOP, NULL, NULL);
  push (self, JOB_CLOSE, NULL, NULL);
  g_thread_pool_free (self->pool, FALSE, FALSE);
  g_strfreev (self->languages);

  G_OBJECT_CLASS (vas_speaker_parent_class)->finalize (object);
}

static void
vas_speaker_class_init (VasSpeakerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_speaker_get_property;
  object_class->finalize = vas_speaker_finalize;

  properties[PROP_LOOKED] = g_param_spec_boolean ("looked", NULL, NULL, FALSE, flags);
  properties[PROP_LANGUAGES] = g_param_spec_boxed ("languages", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_SPEAKING] = g_param_spec_boolean ("speaking", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  messages = g_hash_table_new_full (NULL, NULL, NULL, message_free);
}

static void
vas_speaker_init (VasSpeaker *self)
{
  Worker *worker = g_new0 (Worker, 1);

  g_weak_ref_init (&worker->speaker, self);
  worker->context = g_main_context_ref_thread_default ();
  self->languages = g_new0 (char *, 1);
  self->pool = g_thread_pool_new (run_job, worker, 1, TRUE, NULL);
}

/**
 * vas_speaker_new:
 *
 * Returns: (transfer full): a speaker that has not looked for voices yet
 */
VasSpeaker *
vas_speaker_new (void)
{
  return g_object_new (VAS_TYPE_SPEAKER, NULL);
}

/**
 * vas_speaker_look:
 * @self: a speaker
 *
 * Finds out which voices there are. Done once; `looked` tells when.
 */
void
vas_speaker_look (VasSpeaker *self)
{
  g_return_if_fail (VAS_IS_SPEAKER (self));

  if (self->looking)
    return;

  self->looking = TRUE;
  push (self, JOB_LOOK, NULL, NULL);
}

/**
 * vas_speaker_has_voice:
 * @self: a speaker
 * @language: a two-letter code
 *
 * Returns: whether there is a voice for the language, as far as is known
 */
gboolean
vas_speaker_has_voice (VasSpeaker *self, const char *language)
{
  g_return_val_if_fail (VAS_IS_SPEAKER (self), FALSE);

  return g_strv_contains ((const char *const *) self->languages, language);
}

/**
 * vas_speaker_say:
 * @self: a speaker
 * @text: what to read aloud
 * @language: its language, a two-letter code
 *
 * Reads a text, in the place of one that is being read. `speaking` is set at once, and unset at the end of the text or
 * if there is no way to read it.
 */
void
vas_speaker_say (VasSpeaker *self, const char *text, const char *language)
{
  g_return_if_fail (VAS_IS_SPEAKER (self));

  if (self->speaking)
    push (self, JOB_STOP, NULL, NULL);
  self->turn++;
  push (self, JOB_SAY, text, language);
  set_speaking (self, TRUE);
}

/**
 * vas_speaker_stop:
 * @self: a speaker
 *
 * Falls silent.
 */
void
vas_speaker_stop (VasSpeaker *self)
{
  g_return_if_fail (VAS_IS_SPEAKER (self));

  if (!self->speaking)
    return;

  push (self, JOB_STOP, NULL, NULL);
  self->turn++;
  set_speaking (self, FALSE);
}

/**
 * vas_speaker_get_speaking:
 * @self: a speaker
 *
 * Returns: whether it is reading
 */
gboolean
vas_speaker_get_speaking (VasSpeaker *self)
{
  g_return_val_if_fail (VAS_IS_SPEAKER (self), FALSE);

  return self->speaking;
}
