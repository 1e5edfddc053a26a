/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to choose from, in the language that is chosen. */

#include "vas-planner-private.h"

#include "vas-bank.h"
#include "vas-library-private.h"
#include "vas-list.h"
#include "vas-question-entry.h"
#include "vas-snapshot.h"
#include "vas-store-questions.h"
#include "vas-store-sets.h"

typedef struct
{
  GPtrArray *sets;
  guint question_total;
  guint starred_count;
  guint starred_total;
} Offer;

static void
offer_free (Offer *offer)
{
  g_clear_pointer (&offer->sets, g_ptr_array_unref);
  g_free (offer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

static gboolean
is_in_language (VasQuestionSet *set, const char *language)
{
  return g_str_equal (vas_question_set_get_language (set), language);
}

static gboolean
is_builtin (VasQuestionSet *set)
{
  return vas_question_set_get_origin (set) == VAS_ORIGIN_BUILTIN;
}

/* Built-in sets of another language go, and own ones come last; all of them bear the name that the person reads. */
static GPtrArray *
prepare_sets (GPtrArray *sets, const char *language)
{
  GPtrArray *prepared = g_ptr_array_new_with_free_func (g_object_unref);

  for (int other = 0; other < 2; other++)
    for (guint i = 0; i < sets->len; i++)
      {
        VasQuestionSet *set = sets->pdata[i];

        if (is_in_language (set, language) == !other && !(other && is_builtin (set)))
          g_ptr_array_add (prepared, vas_snapshot_with (set, "name", vas_question_set_get_label (set), NULL));
      }

  return prepared;
}

static void
count_entries (Offer *offer, GPtrArray *entries, const char *language)
{
  for (guint i = 0; i < entries->len; i++)
    {
      VasQuestion *question = vas_question_entry_get_question (entries->pdata[i]);
      gboolean starred = vas_question_entry_get_starred (entries->pdata[i]);

      offer->starred_total += starred ? 1 : 0;
      if (!g_str_equal (vas_question_get_language (question), language))
        continue;
      offer->question_total++;
      offer->starred_count += starred ? 1 : 0;
    }
}

static gpointer
list_job (VasConnection *connection, gpointer language, GError **error)
{
  g_autoptr (Offer) offer = g_new0 (Offer, 1);
  g_autoptr (GPtrArray) sets = vas_store_list_sets (connection, NULL, error);
  g_autoptr (GPtrArray) entries = NULL;

  if (sets == NULL)
    return NULL;
  entries = vas_store_list_question_entries (connection, NULL, error);
  if (entries == NULL)
    return NULL;

  offer->sets = prepare_sets (sets, language);
  count_entries (offer, entries, language);

  return g_steal_pointer (&offer);
}

/* In another language the same set is chosen again. */
static void
show_sets (VasPlanner *self, GPtrArray *sets)
{
  g_autoptr (VasQuestionSet) chosen = vas_planner_find_set (self, self->set_id, NULL);
  g_autofree char *key = g_steal_pointer (&self->wanted_key);

  if (key == NULL && chosen != NULL)
    key = g_strdup (vas_question_set_get_key (chosen));
  vas_list_update (self->sets, sets);

  g_clear_object (&chosen);
  chosen = vas_planner_find_set (self, self->set_id, NULL);
  if (chosen == NULL && key != NULL)
    chosen = vas_planner_find_set (self, NULL, key);
  if (chosen == NULL)
    chosen = vas_planner_find_set (self, NULL, VAS_BANK_MIXED);
  vas_planner_set_set_id (self, chosen != NULL ? vas_question_set_get_id (chosen) : NULL);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasPlanner) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Offer) offer = vas_store_call_finish (VAS_STORE (source), result, &error);

  /* It may have been cancelled when it was done already. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (offer == NULL)
    {
      g_warning ("The question sets could not be listed: %s", error->message);
      return;
    }

  self->question_total = offer->question_total;
  self->starred_count = offer->starred_count;
  self->starred_total = offer->starred_total;
  self->loaded = TRUE;
  show_sets (self, offer->sets);
  if (self->counting)
    vas_planner_count_own_set (self);
  vas_planner_notify (self, VAS_PLANNER_PROP_STARRED_COUNT);
  vas_planner_notify (self, VAS_PLANNER_PROP_STARRED_TOTAL);
  vas_planner_notify (self, VAS_PLANNER_PROP_LOADED);
  vas_planner_notify_available (self);
}

VasQuestionSet *
vas_planner_find_set (VasPlanner *self, const char *id, const char *key)
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

/* Of languages chosen in quick succession only the last one's sets are shown. */
void
vas_planner_list (VasPlanner *self)
{
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_READ, list_job, g_strdup (self->language),
                        g_free, (GDestroyNotify) offer_free, self->listing, on_listed, g_object_ref (self));
}

static gpointer
look_up_job (VasConnection *connection, gpointer question_id, GError **error)
{
  g_autoptr (VasQuestion) question = vas_store_get_question (connection, question_id, error);

  return question != NULL ? g_strdup (vas_question_get_text (question)) : NULL;
}

static void
on_looked_up (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasPlanner) self = user_data;
  g_autoptr (GError) error = NULL;

  g_free (self->picked_text);
  self->picked_text = vas_store_call_finish (VAS_STORE (source), result, &error);
  if (error != NULL)
    g_warning ("The question was not found: %s", error->message);
  vas_planner_notify (self, VAS_PLANNER_PROP_PICKED_TEXT);
}

/* One question that was picked is shown, several are counted. */
void
vas_planner_look_up_picked (VasPlanner *self)
{
  if (self->question_ids != NULL && g_strv_length (self->question_ids) == 1)
    vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_READ, look_up_job,
                          g_strdup (self->question_ids[0]), g_free, g_free, NULL, on_looked_up, g_object_ref (self));
  else if (self->picked_text != NULL)
    {
      g_clear_pointer (&self->picked_text, g_free);
      vas_planner_notify (self, VAS_PLANNER_PROP_PICKED_TEXT);
    }
}

static guint
count_in_set (VasPlanner *self)
{
  g_autoptr (VasQuestionSet) set = vas_planner_find_set (self, self->set_id, NULL);
  const char *const *ids = set != NULL ? vas_question_set_get_question_ids (set) : NULL;

  return ids != NULL ? g_strv_length ((char **) ids) : 0;
}

guint
vas_planner_count_available (VasPlanner *self)
{
  switch (self->choice)
    {
    case VAS_PLAN_CHOICE_SET:
      return count_in_set (self);
    case VAS_PLAN_CHOICE_QUESTIONS:
      return self->question_ids != NULL ? g_strv_length (self->question_ids) : 0;
    case VAS_PLAN_CHOICE_STARRED:
      return self->starred_count;
    case VAS_PLAN_CHOICE_WARM_UP:
    case VAS_PLAN_CHOICE_DREADED:
    default:
      return self->question_total;
    }
}
