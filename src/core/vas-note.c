/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note.h"

/**
 * VasNote:
 *
 * Feedback at a moment or over a span of an answer.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasNote
{
  GObject parent_instance;

  char *id;
  char *answer_id;
  VasReviewer *reviewer;
  gint64 start_ms;
  gint64 end_ms;
  VasAspect aspect;
  VasNoteKind kind;
  char *text;
  char *label;
  VasNoteState state;
  gboolean private;
  gboolean edited;
  gint64 created;
  gint64 deleted;
};

G_DEFINE_FINAL_TYPE (VasNote, vas_note, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_ANSWER_ID,
  PROP_REVIEWER,
  PROP_START_MS,
  PROP_END_MS,
  PROP_ASPECT,
  PROP_KIND,
  PROP_TEXT,
  PROP_LABEL,
  PROP_STATE,
  PROP_PRIVATE,
  PROP_EDITED,
  PROP_CREATED,
  PROP_DELETED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_note_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasNote *self = VAS_NOTE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_ANSWER_ID:
      g_value_set_string (value, self->answer_id);
      break;
    case PROP_REVIEWER:
      g_value_set_object (value, self->reviewer);
      break;
    case PROP_START_MS:
      g_value_set_int64 (value, self->start_ms);
      break;
    case PROP_END_MS:
      g_value_set_int64 (value, self->end_ms);
      break;
    case PROP_ASPECT:
      g_value_set_enum (value, self->aspect);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_PRIVATE:
      g_value_set_boolean (value, self->private);
      break;
    case PROP_EDITED:
      g_value_set_boolean (value, self->edited);
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
vas_note_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasNote *self = VAS_NOTE (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_ANSWER_ID:
      self->answer_id = g_value_dup_string (value);
      break;
    case PROP_REVIEWER:
      self->reviewer = g_value_dup_object (value);
      break;
    case PROP_START_MS:
      self->start_ms = g_value_get_int64 (value);
      break;
    case PROP_END_MS:
      self->end_ms = g_value_get_int64 (value);
      break;
    case PROP_ASPECT:
      self->aspect = g_value_get_enum (value);
      break;
    case PROP_KIND:
      self->kind = g_value_get_enum (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    case PROP_STATE:
      self->state = g_value_get_enum (value);
      break;
    case PROP_PRIVATE:
      self->private = g_value_get_boolean (value);
      break;
    case PROP_EDITED:
      self->edited = g_value_get_boolean (value);
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
vas_note_finalize (GObject *object)
{
  VasNote *self = VAS_NOTE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->answer_id, g_free);
  g_clear_object (&self->reviewer);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (vas_note_parent_class)->finalize (object);
}

static void
vas_note_class_init (VasNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_note_get_property;
  object_class->set_property = vas_note_set_property;
  object_class->finalize = vas_note_finalize;

  /**
   * VasNote:id:
   *
   * UUID.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasNote:answer-id:
   *
   * UUID of the answer.
   */
  properties[PROP_ANSWER_ID] = g_param_spec_string ("answer-id", NULL, NULL, "", flags);
  /**
   * VasNote:reviewer:
   *
   * Who wrote it.
   */
  properties[PROP_REVIEWER] = g_param_spec_object ("reviewer", NULL, NULL, VAS_TYPE_REVIEWER, flags);
  /**
   * VasNote:start-ms:
   *
   * Where it begins in the recording, in ms.
   */
  properties[PROP_START_MS] = g_param_spec_int64 ("start-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasNote:end-ms:
   *
   * Where it ends, in ms; equal to the start for a moment.
   */
  properties[PROP_END_MS] = g_param_spec_int64 ("end-ms", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasNote:aspect:
   *
   * What it is about.
   */
  properties[PROP_ASPECT] = g_param_spec_enum ("aspect", NULL, NULL, VAS_TYPE_ASPECT, VAS_ASPECT_SITUATION, flags);
  /**
   * VasNote:kind:
   *
   * How it is meant.
   */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, VAS_TYPE_NOTE_KIND, VAS_NOTE_KIND_NEUTRAL, flags);
  /**
   * VasNote:text:
   *
   * The text; may be empty.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  /**
   * VasNote:label:
   *
   * Name of the own marker that made it, see [class@OwnMarker]; empty if none did. It goes with the aspect.
   */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  /**
   * VasNote:state:
   *
   * Whether it has been addressed.
   */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, VAS_TYPE_NOTE_STATE, VAS_NOTE_STATE_OPEN, flags);
  /**
   * VasNote:private:
   *
   * Whether it stays with its writer.
   */
  properties[PROP_PRIVATE] = g_param_spec_boolean ("private", NULL, NULL, FALSE, flags);
  /**
   * VasNote:edited:
   *
   * Whether it had another text before, which the library keeps.
   */
  properties[PROP_EDITED] = g_param_spec_boolean ("edited", NULL, NULL, FALSE, flags);
  /**
   * VasNote:created:
   *
   * When it was written, in ms since 1970 UTC.
   */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasNote:deleted:
   *
   * When it was deleted, in ms since 1970 UTC; 0: it is not.
   */
  properties[PROP_DELETED] = g_param_spec_int64 ("deleted", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_note_init (VasNote *self)
{
}

/**
 * vas_note_get_id:
 *
 * Returns: (transfer none): UUID
 */
const char *
vas_note_get_id (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), NULL);

  return self->id;
}

/**
 * vas_note_get_answer_id:
 *
 * Returns: (transfer none): UUID of the answer
 */
const char *
vas_note_get_answer_id (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), NULL);

  return self->answer_id;
}

/**
 * vas_note_get_reviewer:
 *
 * Returns: (transfer none) (nullable): who wrote it
 */
VasReviewer *
vas_note_get_reviewer (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), NULL);

  return self->reviewer;
}

/**
 * vas_note_get_start_ms:
 *
 * Returns: where it begins in the recording, in ms
 */
gint64
vas_note_get_start_ms (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), 0);

  return self->start_ms;
}

/**
 * vas_note_get_end_ms:
 *
 * Returns: where it ends, in ms; equal to the start for a moment
 */
gint64
vas_note_get_end_ms (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), 0);

  return self->end_ms;
}

/**
 * vas_note_get_aspect:
 *
 * Returns: what it is about
 */
VasAspect
vas_note_get_aspect (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), VAS_ASPECT_SITUATION);

  return self->aspect;
}

/**
 * vas_note_get_kind:
 *
 * Returns: how it is meant
 */
VasNoteKind
vas_note_get_kind (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), VAS_NOTE_KIND_NEUTRAL);

  return self->kind;
}

/**
 * vas_note_get_text:
 *
 * Returns: (transfer none): the text; may be empty
 */
const char *
vas_note_get_text (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), NULL);

  return self->text;
}

/**
 * vas_note_get_label:
 *
 * Returns: (transfer none): name of the own marker that made it; empty if none did
 */
const char *
vas_note_get_label (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), NULL);

  return self->label;
}

/**
 * vas_note_get_state:
 *
 * Returns: whether it has been addressed
 */
VasNoteState
vas_note_get_state (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), VAS_NOTE_STATE_OPEN);

  return self->state;
}

/**
 * vas_note_get_private:
 *
 * Returns: whether it stays with its writer
 */
gboolean
vas_note_get_private (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), FALSE);

  return self->private;
}

/**
 * vas_note_get_edited:
 *
 * Returns: whether it had another text before
 */
gboolean
vas_note_get_edited (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), FALSE);

  return self->edited;
}

/**
 * vas_note_get_created:
 *
 * Returns: when it was written, in ms since 1970 UTC
 */
gint64
vas_note_get_created (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), 0);

  return self->created;
}

/**
 * vas_note_get_deleted:
 *
 * Returns: when it was deleted, in ms since 1970 UTC; 0: it is not
 */
gint64
vas_note_get_deleted (VasNote *self)
{
  g_return_val_if_fail (VAS_IS_NOTE (self), 0);

  return self->deleted;
}
