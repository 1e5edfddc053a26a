/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-key-word.h"

/**
 * VasKeyWord:
 *
 * A key word of a job advertisement, and whether the open answer has it.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasKeyWord
{
  GObject parent_instance;

  char *word;
  gboolean used;
};

G_DEFINE_FINAL_TYPE (VasKeyWord, vas_key_word, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_WORD,
  PROP_USED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_key_word_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasKeyWord *self = VAS_KEY_WORD (object);

  switch (prop_id)
    {
    case PROP_WORD:
      g_value_set_string (value, self->word);
      break;
    case PROP_USED:
      g_value_set_boolean (value, self->used);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_key_word_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasKeyWord *self = VAS_KEY_WORD (object);

  switch (prop_id)
    {
    case PROP_WORD:
      self->word = g_value_dup_string (value);
      break;
    case PROP_USED:
      self->used = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_key_word_finalize (GObject *object)
{
  VasKeyWord *self = VAS_KEY_WORD (object);

  g_clear_pointer (&self->word, g_free);

  G_OBJECT_CLASS (vas_key_word_parent_class)->finalize (object);
}

static void
vas_key_word_class_init (VasKeyWordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_key_word_get_property;
  object_class->set_property = vas_key_word_set_property;
  object_class->finalize = vas_key_word_finalize;

  /**
   * VasKeyWord:word:
   *
   * The word, or a few of them.
   */
  properties[PROP_WORD] = g_param_spec_string ("word", NULL, NULL, "", flags);
  /**
   * VasKeyWord:used:
   *
   * A note says where the answer has it.
   */
  properties[PROP_USED] = g_param_spec_boolean ("used", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_key_word_init (VasKeyWord *self)
{
}

/**
 * vas_key_word_get_word:
 *
 * Returns: (transfer none): the word, or a few of them
 */
const char *
vas_key_word_get_word (VasKeyWord *self)
{
  g_return_val_if_fail (VAS_IS_KEY_WORD (self), NULL);

  return self->word;
}

/**
 * vas_key_word_get_used:
 *
 * Returns: whether a note says where the answer has it
 */
gboolean
vas_key_word_get_used (VasKeyWord *self)
{
  g_return_val_if_fail (VAS_IS_KEY_WORD (self), FALSE);

  return self->used;
}
