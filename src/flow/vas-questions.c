/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All questions of a language are kept; what somebody asks for is chosen among them on the main thread, which takes no
 * time. Only the words of a search go to the store, which answers with ids. */

#include "vas-questions.h"

#include "vas-library-private.h"
#include "vas-list.h"
#include "vas-question-edit-private.h"
#include "vas-questions-listing-private.h"
#include "vas-search-words.h"
#include "vas-snapshot.h"
#include "vas-store-search.h"
#include "vas-uuid.h"

struct _VasQuestions
{
  GObject parent_instance;

  VasLibrary *library;
  GListStore *entries;
  GPtrArray *all;
  GHashTable *by_id;
  GPtrArray *found_ids;
  GCancellable *listing;
  GCancellable *searching;

  char *language;
  char *first_language;
  int category;
  char *competency;
  char *search;
  gboolean starred_only;
  gboolean own_only;
  gboolean loaded;
};

G_DEFINE_FINAL_TYPE (VasQuestions, vas_questions, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_ENTRIES,
  PROP_LOADED,
  PROP_TOTAL,
  PROP_LANGUAGE,
  PROP_FIRST_LANGUAGE,
  PROP_CATEGORY,
  PROP_COMPETENCY,
  PROP_SEARCH,
  PROP_STARRED_ONLY,
  PROP_OWN_ONLY,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What is shown */

static gboolean
is_wanted (VasQuestions *self, VasQuestionEntry *entry)
{
  VasQuestion *question = vas_question_entry_get_question (entry);
  const char *const *competencies = vas_question_get_competencies (question);

  return (self->category < 0 || (int) vas_question_get_category (question) == self->category) &&
         (!self->starred_only || vas_question_entry_get_starred (entry)) &&
         (!self->own_only || vas_question_get_origin (question) != VAS_ORIGIN_BUILTIN) &&
         (self->competency == NULL || (competencies != NULL && g_strv_contains (competencies, self->competency)));
}

static void
show (VasQuestions *self)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *from = self->found_ids != NULL ? self->found_ids : self->all;

  for (guint i = 0; i < from->len; i++)
    {
      VasQuestionEntry *entry = self->found_ids != NULL ? g_hash_table_lookup (self->by_id, from->pdata[i]) :
                                                          g_ptr_array_index (from, i);

      if (entry != NULL && is_wanted (self, entry))
        g_ptr_array_add (wanted, g_object_ref (entry));
    }

  vas_list_update (self->entries, wanted);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasQuestions) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = vas_store_call_finish (VAS_STORE (source), result, &error);

  /* Given up, perhaps when it was done already: more has been typed. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (ids == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    }

  g_clear_pointer (&self->found_ids, g_ptr_array_unref);
  self->found_ids = g_steal_pointer (&ids);
  show (self);
}

static gpointer
search_job (VasConnection *connection, gpointer data, GError **error)
{
  VasSearchWords *words = data;

  return vas_store_search_questions (connection, words->alternatives, words->language, error);
}

static void
find (VasQuestions *self)
{
  VasSearchWords *words = vas_search_words_new (self->search, self->language);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  if (words == NULL)
    {
      g_clear_pointer (&self->found_ids, g_ptr_array_unref);
      show (self);
      return;
    }

  self->searching = g_cancellable_new ();
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_READ, search_job, words,
                        (GDestroyNotify) vas_search_words_free, (GDestroyNotify) g_ptr_array_unref, self->searching,
                        on_found, g_object_ref (self));
}

/* What there is */

static void
keep (VasQuestions *self, GPtrArray *fresh)
{
  /* What has not changed stays the same object, so that the list keeps its rows. */
  for (guint i = 0; i < fresh->len; i++)
    {
      VasQuestionEntry *entry = fresh->pdata[i];
      const char *id = vas_question_get_id (vas_question_entry_get_question (entry));
      VasQuestionEntry *known = g_hash_table_lookup (self->by_id, id);

      if (known != NULL && vas_snapshot_equal (known, entry))
        {
          fresh->pdata[i] = g_object_ref (known);
          g_object_unref (entry);
        }
    }

  g_hash_table_remove_all (self->by_id);
  for (guint i = 0; i < fresh->len; i++)
    g_hash_table_insert (self->by_id,
                         (gpointer) vas_question_get_id (vas_question_entry_get_question (fresh->pdata[i])),
                         fresh->pdata[i]);
  g_ptr_array_unref (self->all);
  self->all = g_ptr_array_ref (fresh);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasQuestions) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (entries == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    }

  keep (self, entries);
  self->loaded = TRUE;
  find (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

/**
 * vas_questions_refresh:
 * @self: the questions
 *
 * Lists them again.
 */
void
vas_questions_refresh (VasQuestions *self)
{
  g_return_if_fail (VAS_IS_QUESTIONS (self));

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_READ, vas_questions_listing_job,
                        vas_questions_listing_new (self->language, self->first_language),
                        (GDestroyNotify) vas_questions_listing_free, (GDestroyNotify) g_ptr_array_unref, self->listing,
                        on_listed, g_object_ref (self));
}

/* Properties */

/* Returns: whether it is another one */
static gboolean
replace_string (char **where, const char *text)
{
  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (*where, text) == 0)
    return FALSE;

  g_free (*where);
  *where = g_strdup (text);
  return TRUE;
}

static gboolean
replace_boolean (gboolean *where, gboolean value)
{
  gboolean changes = !*where != !value;

  *where = value;
  return changes;
}

static gboolean
set_choice (VasQuestions *self, guint prop_id, const GValue *value)
{
  int category;

  switch (prop_id)
    {
    case PROP_CATEGORY:
      category = self->category;
      self->category = g_value_get_int (value);
      return self->category != category;
    case PROP_COMPETENCY:
      return replace_string (&self->competency, g_value_get_string (value));
    case PROP_STARRED_ONLY:
      return replace_boolean (&self->starred_only, g_value_get_boolean (value));
    case PROP_OWN_ONLY:
    default:
      return replace_boolean (&self->own_only, g_value_get_boolean (value));
    }
}

static void
vas_questions_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasQuestions *self = VAS_QUESTIONS (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_LANGUAGE:
      if (replace_string (&self->language, g_value_get_string (value)))
        {
          vas_questions_refresh (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_FIRST_LANGUAGE:
      if (replace_string (&self->first_language, g_value_get_string (value)))
        {
          if (self->listing != NULL && self->language == NULL)
            vas_questions_refresh (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_SEARCH:
      if (replace_string (&self->search, g_value_get_string (value)))
        {
          find (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_CATEGORY:
    case PROP_COMPETENCY:
    case PROP_STARRED_ONLY:
    case PROP_OWN_ONLY:
      if (set_choice (self, prop_id, value))
        {
          show (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_questions_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasQuestions *self = VAS_QUESTIONS (object);

  switch (prop_id)
    {
    case PROP_ENTRIES:
      g_value_set_object (value, self->entries);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    case PROP_TOTAL:
      g_value_set_uint (value, self->all->len);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_FIRST_LANGUAGE:
      g_value_set_string (value, self->first_language);
      break;
    case PROP_CATEGORY:
      g_value_set_int (value, self->category);
      break;
    case PROP_COMPETENCY:
      g_value_set_string (value, self->competency);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    case PROP_STARRED_ONLY:
      g_value_set_boolean (value, self->starred_only);
      break;
    case PROP_OWN_ONLY:
      g_value_set_boolean (value, self->own_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_questions_constructed (GObject *object)
{
  VasQuestions *self = VAS_QUESTIONS (object);

  G_OBJECT_CLASS (vas_questions_parent_class)->constructed (object);

  g_signal_connect_object (self->library, "changed", G_CALLBACK (vas_questions_refresh), self, G_CONNECT_SWAPPED);
}

static void
vas_questions_dispose (GObject *object)
{
  VasQuestions *self = VAS_QUESTIONS (object);

  g_cancellable_cancel (self->listing);
  g_cancellable_cancel (self->searching);

  G_OBJECT_CLASS (vas_questions_parent_class)->dispose (object);
}

static void
vas_questions_finalize (GObject *object)
{
  VasQuestions *self = VAS_QUESTIONS (object);

  g_clear_object (&self->listing);
  g_clear_object (&self->searching);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->found_ids, g_ptr_array_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->first_language, g_free);
  g_clear_pointer (&self->competency, g_free);
  g_clear_pointer (&self->search, g_free);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_questions_parent_class)->finalize (object);
}

static void
vas_questions_class_init (VasQuestionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = vas_questions_set_property;
  object_class->get_property = vas_questions_get_property;
  object_class->constructed = vas_questions_constructed;
  object_class->dispose = vas_questions_dispose;
  object_class->finalize = vas_questions_finalize;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENTRIES] = g_param_spec_object ("entries", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, readable);
  properties[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, writable);
  properties[PROP_FIRST_LANGUAGE] = g_param_spec_string ("first-language", NULL, NULL, NULL, writable);
  properties[PROP_CATEGORY] = g_param_spec_int ("category", NULL, NULL, -1, VAS_N_CATEGORIES - 1, -1, writable);
  properties[PROP_COMPETENCY] = g_param_spec_string ("competency", NULL, NULL, NULL, writable);
  properties[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, NULL, writable);
  properties[PROP_STARRED_ONLY] = g_param_spec_boolean ("starred-only", NULL, NULL, FALSE, writable);
  properties[PROP_OWN_ONLY] = g_param_spec_boolean ("own-only", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vas_questions_init (VasQuestions *self)
{
  self->entries = g_list_store_new (VAS_TYPE_QUESTION_ENTRY);
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->category = -1;
}

/**
 * vas_questions_new:
 * @library: (transfer none): an open library
 *
 * Returns: (transfer full): its questions; nothing is listed before [method@Questions.refresh] or a choice of language
 */
VasQuestions *
vas_questions_new (VasLibrary *library)
{
  return g_object_new (VAS_TYPE_QUESTIONS, "library", library, NULL);
}

/**
 * vas_questions_get_entries:
 * @self: the questions
 *
 * Returns: (transfer none): list of #VasQuestionEntry: what was asked for, best match first
 */
GListModel *
vas_questions_get_entries (VasQuestions *self)
{
  g_return_val_if_fail (VAS_IS_QUESTIONS (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/**
 * vas_questions_find:
 * @self: the questions
 * @question_id: UUID
 *
 * Returns: (transfer none) (nullable): the question with what was done with it so far, also when it is not shown just
 *   now; %NULL if there is none in the chosen language
 */
VasQuestionEntry *
vas_questions_find (VasQuestions *self, const char *question_id)
{
  g_return_val_if_fail (VAS_IS_QUESTIONS (self), NULL);

  return g_hash_table_lookup (self->by_id, question_id);
}

/* Changes */

static void
on_changed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasQuestions *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (vas_store_call_finish (VAS_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  vas_questions_refresh (self);
  /* No list of the library shows stars */
  if (g_task_get_source_tag (task) != vas_questions_set_star_async)
    vas_library_refresh (self->library);
  g_task_return_boolean (task, TRUE);
}

static void
change (VasQuestions *self, VasQuestionEdit *edit, gpointer tag, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_WRITE, vas_question_edit_job, edit,
                        (GDestroyNotify) vas_question_edit_free, NULL, NULL, on_changed, task);
}

/**
 * vas_questions_set_star_async:
 * @self: the questions
 * @question_id: UUID
 * @starred: whether to star it
 * @callback: called when it is written
 * @user_data: for @callback
 */
void
vas_questions_set_star_async (VasQuestions *self,
                              const char *question_id,
                              gboolean starred,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (VAS_IS_QUESTIONS (self));

  change (self, vas_question_edit_new_star (question_id, starred), vas_questions_set_star_async, callback, user_data);
}

/**
 * vas_questions_save_async:
 * @self: the questions
 * @question: an own or imported question, new or changed
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Errors: those of the store
 */
void
vas_questions_save_async (VasQuestions *self, VasQuestion *question, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (VAS_IS_QUESTIONS (self));

  change (self, vas_question_edit_new_save (question), vas_questions_save_async, callback, user_data);
}

/**
 * vas_questions_delete_async:
 * @self: the questions
 * @question_id: UUID of an own or imported question
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Answers to the question stay; it can be restored for a month.
 */
void
vas_questions_delete_async (VasQuestions *self,
                            const char *question_id,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (VAS_IS_QUESTIONS (self));

  change (self, vas_question_edit_new_delete (question_id, TRUE), vas_questions_delete_async, callback, user_data);
}

void
vas_questions_restore_async (VasQuestions *self,
                             const char *question_id,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (VAS_IS_QUESTIONS (self));

  change (self, vas_question_edit_new_delete (question_id, FALSE), vas_questions_restore_async, callback, user_data);
}

gboolean
vas_questions_change_finish (VasQuestions *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vas_questions_copy:
 * @question: a question
 *
 * Returns: (transfer full): an own question that starts as @question is; not in the library yet
 */
VasQuestion *
vas_questions_copy (VasQuestion *question)
{
  g_autofree char *id = vas_uuid_new ();

  return vas_snapshot_with (question, "id", id, "key", NULL, "origin", VAS_ORIGIN_OWN, "profile-text", NULL, "dossier",
                            NULL, NULL);
}
