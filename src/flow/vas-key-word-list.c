/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-key-word-list.h"

#include "vas-job-profile.h"
#include "vas-key-word.h"
#include "vas-list.h"
#include "vas-review-private.h"
#include "vas-store-profiles.h"
#include "vas-text.h"

struct _VasKeyWordList
{
  GObject parent_instance;

  VasReview *review;
  char *profile_id;
  char **words;
  GListStore *items;
};

G_DEFINE_FINAL_TYPE (VasKeyWordList, vas_key_word_list, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_note_of (VasNote *note, const char *word)
{
  g_autofree char *text = vas_text_fold (vas_note_get_text (note));
  g_autofree char *sought = vas_text_fold (word);

  return vas_note_get_aspect (note) == VAS_ASPECT_KEY_WORD && g_str_equal (text, sought);
}

/* Returns: (transfer full) (nullable) */
static VasNote *
find_note (VasKeyWordList *self, const char *word)
{
  GListModel *notes = vas_review_get_notes (self->review);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (notes, i);

      if (is_note_of (note, word))
        return g_steal_pointer (&note);
    }

  return NULL;
}

static void
show (VasKeyWordList *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (char **word = self->words; word != NULL && *word != NULL; word++)
    {
      g_autoptr (VasNote) note = find_note (self, *word);

      g_ptr_array_add (items, g_object_new (VAS_TYPE_KEY_WORD, "word", *word, "used", note != NULL, NULL));
    }

  vas_list_update (self->items, items);
}

static gpointer
get_profile_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_get_profile (connection, data, error);
}

static void
on_profile_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasKeyWordList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasJobProfile) profile = vas_store_call_finish (VAS_STORE (source), result, &error);

  /* A profile that is gone leaves nothing to tick. */
  g_clear_pointer (&self->words, g_strfreev);
  if (profile != NULL && g_strcmp0 (vas_job_profile_get_id (profile), self->profile_id) == 0)
    self->words = g_strdupv ((char **) vas_job_profile_get_key_words (profile));
  show (self);
}

static void
on_interview_notify (VasKeyWordList *self)
{
  VasInterview *interview = vas_review_get_interview (self->review);
  const char *profile_id = interview != NULL ? vas_interview_get_profile_id (interview) : NULL;

  if (g_strcmp0 (self->profile_id, profile_id) == 0)
    return;

  g_free (self->profile_id);
  self->profile_id = g_strdup (profile_id);
  g_clear_pointer (&self->words, g_strfreev);
  show (self);
  if (profile_id != NULL)
    vas_store_call_async (vas_review_get_store (self->review), VAS_STORE_READ, get_profile_job, g_strdup (profile_id),
                          g_free, g_object_unref, NULL, on_profile_read, g_object_ref (self));
}

static void
vas_key_word_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasKeyWordList *self = VAS_KEY_WORD_LIST (object);

  switch (prop_id)
    {
    case PROP_ITEMS:
      g_value_set_object (value, self->items);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_key_word_list_finalize (GObject *object)
{
  VasKeyWordList *self = VAS_KEY_WORD_LIST (object);

  g_clear_object (&self->items);
  g_clear_object (&self->review);
  g_clear_pointer (&self->profile_id, g_free);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (vas_key_word_list_parent_class)->finalize (object);
}

static void
vas_key_word_list_class_init (VasKeyWordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vas_key_word_list_get_property;
  object_class->finalize = vas_key_word_list_finalize;

  properties[PROP_ITEMS] = g_param_spec_object ("items", NULL, NULL, G_TYPE_LIST_MODEL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_key_word_list_init (VasKeyWordList *self)
{
  self->items = g_list_store_new (VAS_TYPE_KEY_WORD);
}

/**
 * vas_key_word_list_new:
 * @review: (transfer none): a review
 *
 * Returns: (transfer full): the key words of its interview's job
 */
VasKeyWordList *
vas_key_word_list_new (VasReview *review)
{
  VasKeyWordList *self = g_object_new (VAS_TYPE_KEY_WORD_LIST, NULL);

  self->review = g_object_ref (review);
  g_signal_connect_object (review, "notify::interview", G_CALLBACK (on_interview_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_review_get_notes (review), "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  on_interview_notify (self);

  return self;
}

/**
 * vas_key_word_list_get_items:
 * @self: a list
 *
 * Returns: (transfer none): list of #VasKeyWord
 */
GListModel *
vas_key_word_list_get_items (VasKeyWordList *self)
{
  g_return_val_if_fail (VAS_IS_KEY_WORD_LIST (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * vas_key_word_list_set_used:
 * @self: a list
 * @word: one of its words
 * @used: whether the open answer has it
 *
 * Ticks a word, with a note where playback is now, or takes the tick back. Both can be undone as any note.
 */
void
vas_key_word_list_set_used (VasKeyWordList *self, const char *word, gboolean used)
{
  g_autoptr (VasNote) note = NULL;
  gint64 position_ms = 0;

  g_return_if_fail (VAS_IS_KEY_WORD_LIST (self));

  note = find_note (self, word);
  if (used == (note != NULL) || vas_review_get_answer (self->review) == NULL)
    return;
  if (note != NULL)
    {
      vas_review_delete_note (self->review, note);
      return;
    }

  g_object_get (vas_review_get_playback (self->review), "position-ms", &position_ms, NULL);
  vas_review_add_note (self->review, position_ms, position_ms, VAS_ASPECT_KEY_WORD, VAS_NOTE_KIND_STRENGTH, word);
}
