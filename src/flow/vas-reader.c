/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-reader-private.h"

#include <glib/gi18n-lib.h>

struct _VasReader
{
  GObject parent_instance;

  VasSpeaker *speaker;
  gboolean wanted;
  char *language;
};

G_DEFINE_FINAL_TYPE (VasReader, vas_reader, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_WANTED,
  PROP_LANGUAGE,
  PROP_CAN_READ,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
can_read (VasReader *self)
{
  return self->language != NULL && vas_speaker_has_voice (self->speaker, self->language);
}

static const char *
get_message (VasReader *self)
{
  gboolean looked = FALSE;
  g_auto (GStrv) languages = NULL;

  g_object_get (self->speaker, "looked", &looked, "languages", &languages, NULL);
  if (!looked || can_read (self))
    return NULL;
  if (languages == NULL || languages[0] == NULL)
    return _ ("There is no voice on this computer. Install Speech Dispatcher with eSpeak NG to have questions read "
              "aloud.");

  return _ ("There is no voice for the language of these questions on this computer.");
}

static void
on_voices_notify (VasReader *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_READ]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
set_wanted (VasReader *self, gboolean wanted)
{
  if (self->wanted == wanted)
    return;

  self->wanted = wanted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANTED]);
  if (wanted)
    vas_reader_look (self);
}

static void
set_language (VasReader *self, const char *language)
{
  if (g_strcmp0 (self->language, language) == 0)
    return;

  g_free (self->language);
  self->language = g_strdup (language);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
  on_voices_notify (self);
}

static void
vas_reader_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasReader *self = VAS_READER (object);

  switch (prop_id)
    {
    case PROP_WANTED:
      g_value_set_boolean (value, self->wanted);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_CAN_READ:
      g_value_set_boolean (value, can_read (self));
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, get_message (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_reader_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WANTED:
      set_wanted (VAS_READER (object), g_value_get_boolean (value));
      break;
    case PROP_LANGUAGE:
      set_language (VAS_READER (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_reader_finalize (GObject *object)
{
  VasReader *self = VAS_READER (object);

  g_clear_object (&self->speaker);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (vas_reader_parent_class)->finalize (object);
}

static void
vas_reader_class_init (VasReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_reader_get_property;
  object_class->set_property = vas_reader_set_property;
  object_class->finalize = vas_reader_finalize;

  properties[PROP_WANTED] = g_param_spec_boolean ("wanted", NULL, NULL, FALSE, writable);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, writable);
  properties[PROP_CAN_READ] = g_param_spec_boolean ("can-read", NULL, NULL, FALSE, readable);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_reader_init (VasReader *self)
{
  self->speaker = vas_speaker_new ();
  g_signal_connect_object (self->speaker, "notify::languages", G_CALLBACK (on_voices_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speaker, "notify::looked", G_CALLBACK (on_voices_notify), self, G_CONNECT_SWAPPED);
}

/**
 * vas_reader_new:
 *
 * Returns: (transfer full): a reader; which voices there are is found out when somebody wants to know
 */
VasReader *
vas_reader_new (void)
{
  return g_object_new (VAS_TYPE_READER, NULL);
}

/**
 * vas_reader_look:
 * @self: a reader
 *
 * Finds out which voices there are, once.
 */
void
vas_reader_look (VasReader *self)
{
  g_return_if_fail (VAS_IS_READER (self));

  vas_speaker_look (self->speaker);
}

/*
 * vas_reader_get_speaker:
 *
 * Returns: (transfer none) (nullable): what reads, if it is wanted and can be done
 */
VasSpeaker *
vas_reader_get_speaker (VasReader *self)
{
  g_return_val_if_fail (VAS_IS_READER (self), NULL);

  return self->wanted && can_read (self) ? self->speaker : NULL;
}
