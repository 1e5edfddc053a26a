/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-preview-private.h"

#include "vas-question.h"
#include "vas-rejected-line.h"

struct _VasQuestionPreview
{
  GObject parent_instance;

  char *name;
  GListStore *questions;
  GListStore *known;
  GListStore *rejected;
  char **ids;
};

G_DEFINE_FINAL_TYPE (VasQuestionPreview, vas_question_preview, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_QUESTIONS,
  PROP_KNOWN,
  PROP_REJECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_question_preview_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasQuestionPreview *self = VAS_QUESTION_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_QUESTIONS:
      g_value_set_object (value, self->questions);
      break;
    case PROP_KNOWN:
      g_value_set_object (value, self->known);
      break;
    case PROP_REJECTED:
      g_value_set_object (value, self->rejected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_question_preview_finalize (GObject *object)
{
  VasQuestionPreview *self = VAS_QUESTION_PREVIEW (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->ids, g_strfreev);
  g_clear_object (&self->questions);
  g_clear_object (&self->known);
  g_clear_object (&self->rejected);

  G_OBJECT_CLASS (vas_question_preview_parent_class)->finalize (object);
}

static void
vas_question_preview_class_init (VasQuestionPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_question_preview_get_property;
  object_class->finalize = vas_question_preview_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_QUESTIONS] = g_param_spec_object ("questions", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_KNOWN] = g_param_spec_object ("known", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_REJECTED] = g_param_spec_object ("rejected", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_question_preview_init (VasQuestionPreview *self)
{
  self->questions = g_list_store_new (VAS_TYPE_QUESTION);
  self->known = g_list_store_new (VAS_TYPE_QUESTION);
  self->rejected = g_list_store_new (VAS_TYPE_REJECTED_LINE);
}

/*
 * vas_question_preview_new:
 * @name: what the set would be called
 * @import: what is in the file
 * @known_ids: (element-type utf8): set of the ids in it that the library has already
 *
 * Returns: (transfer full): the preview
 */
VasQuestionPreview *
vas_question_preview_new (const char *name, VasQuestionImport *import, GHashTable *known_ids)
{
  VasQuestionPreview *self = g_object_new (VAS_TYPE_QUESTION_PREVIEW, NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  self->name = g_strdup (name);
  for (guint i = 0; i < import->questions->len; i++)
    {
      VasQuestion *question = g_ptr_array_index (import->questions, i);
      const char *id = vas_question_get_id (question);

      g_strv_builder_add (ids, id);
      g_list_store_append (g_hash_table_contains (known_ids, id) ? self->known : self->questions, question);
    }
  g_list_store_splice (self->rejected, 0, 0, import->rejected->pdata, import->rejected->len);
  self->ids = g_strv_builder_end (ids);

  return self;
}

/*
 * vas_question_preview_get_ids:
 *
 * Returns: (transfer none): ids of all questions that can be taken, in the order of the file
 */
const char *const *
vas_question_preview_get_ids (VasQuestionPreview *self)
{
  return (const char *const *) self->ids;
}

/**
 * vas_question_preview_get_name:
 * @self: a preview
 *
 * Returns: (transfer none): what the set would be called
 */
const char *
vas_question_preview_get_name (VasQuestionPreview *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_PREVIEW (self), NULL);

  return self->name;
}

/**
 * vas_question_preview_get_questions:
 * @self: a preview
 *
 * Returns: (transfer none): list of #VasQuestion that are new
 */
GListModel *
vas_question_preview_get_questions (VasQuestionPreview *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_PREVIEW (self), NULL);

  return G_LIST_MODEL (self->questions);
}

/**
 * vas_question_preview_get_known:
 * @self: a preview
 *
 * Returns: (transfer none): list of #VasQuestion that the library has already
 */
GListModel *
vas_question_preview_get_known (VasQuestionPreview *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_PREVIEW (self), NULL);

  return G_LIST_MODEL (self->known);
}

/**
 * vas_question_preview_get_rejected:
 * @self: a preview
 *
 * Returns: (transfer none): list of #VasRejectedLine
 */
GListModel *
vas_question_preview_get_rejected (VasQuestionPreview *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_PREVIEW (self), NULL);

  return G_LIST_MODEL (self->rejected);
}
