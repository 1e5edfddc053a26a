/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-reply.h"

/**
 * VasNoteReply:
 *
 * What somebody answers to a note.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasNoteReply
{
  GObject parent_instance;

  char *id;
  char *note_id;
  VasReviewer *reviewer;
  char *text;
  gint64 created;
  gint64 deleted;
};

G_DEFINE_FINAL_TYPE (VasNoteReply, vas_note_reply, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NOTE_ID,
  PROP_REVIEWER,
  PROP_TEXT,
  PROP_CREATED,
  PROP_DELETED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_note_reply_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasNoteReply *self = VAS_NOTE_REPLY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NOTE_ID:
      g_value_set_string (value, self->note_id);
      break;
    case PROP_REVIEWER:
      g_value_set_object (value, self->reviewer);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_DELETED:
      g_value_set_int64 (value, self->deleted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_note_reply_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasNoteReply *self = VAS_NOTE_REPLY (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NOTE_ID:
      self->note_id = g_value_dup_string (value);
      break;
    case PROP_REVIEWER:
      self->reviewer = g_value_dup_object (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    case PROP_CREATED:
      self->created = g_value_get_int64 (value);
      break;
    case PROP_DELETED:
      self->deleted = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_note_reply_finalize (GObject *object)
{
  VasNoteReply *self = VAS_NOTE_REPLY (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->note_id, g_free);
  g_clear_object (&self->reviewer);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (vas_note_reply_parent_class)->finalize (object);
}

static void
vas_note_reply_class_init (VasNoteReplyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_note_reply_get_property;
  object_class->set_property = vas_note_reply_set_property;
  object_class->finalize = vas_note_reply_finalize;

  /**
   * VasNoteReply:id:
   *
   * UUID.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasNoteReply:note-id:
   *
   * UUID of the note.
   */
  properties[PROP_NOTE_ID] = g_param_spec_string ("note-id", NULL, NULL, "", flags);
  /**
   * VasNoteReply:reviewer:
   *
   * Who wrote it.
   */
  properties[PROP_REVIEWER] = g_param_spec_object ("reviewer", NULL, NULL, VAS_TYPE_REVIEWER, flags);
  /**
   * VasNoteReply:text:
   *
   * The text.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  /**
   * VasNoteReply:created:
   *
   * When it was written, in ms since 1970 UTC.
   */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasNoteReply:deleted:
   *
   * When it was deleted, in ms since 1970 UTC; 0: it is not.
   */
  properties[PROP_DELETED] = g_param_spec_int64 ("deleted", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_note_reply_init (VasNoteReply *self)
{
}

/**
 * vas_note_reply_get_id:
 *
 * Returns: (transfer none): UUID
 */
const char *
vas_note_reply_get_id (VasNoteReply *self)
{
  g_return_val_if_fail (VAS_IS_NOTE_REPLY (self), NULL);

  return self->id;
}

/**
 * vas_note_reply_get_note_id:
 *
 * Returns: (transfer none): UUID of the note
 */
const char *
vas_note_reply_get_note_id (VasNoteReply *self)
{
  g_return_val_if_fail (VAS_IS_NOTE_REPLY (self), NULL);

  return self->note_id;
}

/**
 * vas_note_reply_get_reviewer:
 *
 * Returns: (transfer none) (nullable): who wrote it
 */
VasReviewer *
vas_note_reply_get_reviewer (VasNoteReply *self)
{
  g_return_val_if_fail (VAS_IS_NOTE_REPLY (self), NULL);

  return self->reviewer;
}

/**
 * vas_note_reply_get_text:
 *
 * Returns: (transfer none): the text
 */
const char *
vas_note_reply_get_text (VasNoteReply *self)
{
  g_return_val_if_fail (VAS_IS_NOTE_REPLY (self), NULL);

  return self->text;
}

/**
 * vas_note_reply_get_created:
 *
 * Returns: when it was written, in ms since 1970 UTC
 */
gint64
vas_note_reply_get_created (VasNoteReply *self)
{
  g_return_val_if_fail (VAS_IS_NOTE_REPLY (self), 0);

  return self->created;
}

/**
 * vas_note_reply_get_deleted:
 *
 * Returns: when it was deleted, in ms since 1970 UTC; 0: it is not
 */
gint64
vas_note_reply_get_deleted (VasNoteReply *self)
{
  g_return_val_if_fail (VAS_IS_NOTE_REPLY (self), 0);

  return self->deleted;
}
