/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes to what is asked while the interview runs: another language, a follow-up, a question thought up on the spot.
 *
 * The list of questions is shared with the store's thread, so it is never changed but replaced. Where the interview has
 * no row yet, its first take writes the list as it is then. */

#include "vas-practice-private.h"

#include "vas-plan.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-profiles.h"
#include "vas-store-questions.h"
#include "vas-uuid.h"

#define THINK_S 30

typedef struct
{
  char *interview_id;
  char *profile_id;
  char *language;
  GPtrArray *questions;
  guint position;
  gboolean is_new;
} Change;

/* What the main thread has to know when the store is done */
typedef struct
{
  VasPractice *practice;
  GPtrArray *questions; /* as they were before */
  char *language;
} Translation;

typedef struct
{
  VasPractice *practice;
  VasQuestion *question;
} Insertion;

static void
translation_free (Translation *translation)
{
  g_object_unref (translation->practice);
  g_ptr_array_unref (translation->questions);
  g_free (translation->language);
  g_free (translation);
}

static void
insertion_free (Insertion *insertion)
{
  g_object_unref (insertion->practice);
  g_object_unref (insertion->question);
  g_free (insertion);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Translation, translation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Insertion, insertion_free)

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->interview_id);
  g_free (change->profile_id);
  g_free (change->language);
  g_ptr_array_unref (change->questions);
  g_free (change);
}

static Change *
change_new (VasPractice *self, GPtrArray *questions, guint position)
{
  Change *change = g_new0 (Change, 1);

  change->interview_id = g_strdup (vas_interview_get_id (self->interview));
  change->profile_id = g_strdup (vas_interview_get_profile_id (self->interview));
  change->questions = g_ptr_array_ref (questions);
  change->position = position;

  return change;
}

static GPtrArray *
copy_questions (GPtrArray *questions)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < questions->len; i++)
    g_ptr_array_add (copy, g_object_ref (questions->pdata[i]));

  return copy;
}

void
vas_practice_replace_questions (VasPractice *self, GPtrArray *questions)
{
  g_ptr_array_unref (self->questions);
  self->questions = g_ptr_array_ref (questions);
  vas_practice_notify (self, VAS_PRACTICE_PROP_QUESTION);
  vas_practice_notify (self, VAS_PRACTICE_PROP_LANGUAGE);
  vas_practice_notify (self, VAS_PRACTICE_PROP_QUESTION_COUNT);
  vas_practice_notify (self, VAS_PRACTICE_PROP_IS_LAST);
}

/* In the store's thread */

/* Without a row nothing has been asked yet, and there is nothing to change. */
static gboolean
has_row (VasConnection *connection, const char *interview_id, gboolean *has, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (VasInterview) interview = vas_store_get_interview (connection, interview_id, &local_error);

  *has = interview != NULL;
  if (interview != NULL || g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Returns: (transfer full) (nullable): the same question in another language, or itself if there is none */
static VasQuestion *
translate (VasConnection *connection, VasQuestion *question, const char *language, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  VasQuestion *translated;

  if (vas_question_get_key (question) == NULL || g_str_equal (vas_question_get_language (question), language))
    return g_object_ref (question);

  translated = vas_store_find_question (connection, vas_question_get_key (question), language, &local_error);
  if (translated != NULL)
    return translated;
  if (g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND))
    return g_object_ref (question);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* A follow-up is the question before it in other words. */
static gboolean
is_follow_up (GPtrArray *questions, guint position)
{
  VasQuestion *question = questions->pdata[position];
  VasQuestion *before = position > 0 ? questions->pdata[position - 1] : NULL;

  return before != NULL && g_str_equal (vas_question_get_id (before), vas_question_get_id (question)) &&
         !g_str_equal (vas_question_get_text (before), vas_question_get_text (question));
}

/* Returns: (transfer full): the question with the follow-up that stands in the same place there; @question itself where
 * its words are in no list */
static VasQuestion *
translate_follow_up (VasQuestion *question, VasQuestion *translated)
{
  const char *const *texts = vas_question_get_follow_ups (question);
  const char *const *others = vas_question_get_follow_ups (translated);

  for (; texts != NULL && *texts != NULL && others != NULL && *others != NULL; texts++, others++)
    if (g_str_equal (*texts, vas_question_get_text (question)))
      return vas_snapshot_with (translated, "text", *others, NULL);

  return g_object_ref (question);
}

/* @profile: (nullable): the job that the interview is for
 * Returns: (transfer full) (nullable): what is asked in that place in another language */
static VasQuestion *
translate_at (VasConnection *connection, Change *change, guint position, VasJobProfile *profile, GError **error)
{
  VasQuestion *question = change->questions->pdata[position];
  g_autoptr (VasQuestion) translated = translate (connection, question, change->language, error);

  if (translated == NULL || translated == question)
    return g_steal_pointer (&translated);
  if (!is_follow_up (change->questions, position))
    return profile != NULL ? vas_plan_word_for (translated, profile) : g_steal_pointer (&translated);

  return translate_follow_up (question, translated);
}

/* What has a take, if only one that was given up, stays as it was asked. */
static gboolean
find_first_open (VasConnection *connection, Change *change, guint *first, GError **error)
{
  g_autoptr (GPtrArray) takes = vas_store_list_takes (connection, change->interview_id, error);

  *first = change->position;
  for (guint i = 0; takes != NULL && i < takes->len; i++)
    *first = MAX (*first, (guint) vas_answer_get_position (takes->pdata[i]) + 1);

  return takes != NULL;
}

static gboolean
replace_at (VasConnection *connection, Change *change, guint position, VasQuestion *translated, GError **error)
{
  return vas_store_set_interview_question (connection, change->interview_id, (int) position,
                                           vas_question_get_id (translated), vas_question_get_text (translated), error);
}

/* @profile: (out): the job that the interview is for, %NULL if it is for none */
static gboolean
read_profile (VasConnection *connection, Change *change, VasJobProfile **profile, GError **error)
{
  if (change->profile_id == NULL)
    return TRUE;

  *profile = vas_store_get_profile (connection, change->profile_id, error);
  return *profile != NULL;
}

static gpointer
translate_job (VasConnection *connection, gpointer data, GError **error)
{
  Change *change = data;
  g_autoptr (GPtrArray) questions = copy_questions (change->questions);
  g_autoptr (VasJobProfile) profile = NULL;
  gboolean written = FALSE;
  guint first = 0;

  if (!has_row (connection, change->interview_id, &written, error) ||
      !find_first_open (connection, change, &first, error) || !read_profile (connection, change, &profile, error))
    return NULL;

  for (guint i = first; i < questions->len; i++)
    {
      VasQuestion *question = change->questions->pdata[i];
      g_autoptr (VasQuestion) translated = translate_at (connection, change, i, profile, error);

      if (translated == NULL ||
          (written && translated != question && !replace_at (connection, change, i, translated, error)))
        return NULL;

      g_object_unref (questions->pdata[i]);
      questions->pdata[i] = g_steal_pointer (&translated);
    }

  return g_steal_pointer (&questions);
}

static gpointer
insert_job (VasConnection *connection, gpointer data, GError **error)
{
  Change *change = data;
  VasQuestion *question = g_ptr_array_index (change->questions, change->position);
  gboolean written = FALSE;

  if (change->is_new && !vas_store_add_question (connection, question, error))
    return NULL;
  if (!has_row (connection, change->interview_id, &written, error))
    return NULL;

  return GINT_TO_POINTER (!written ||
                          vas_store_insert_interview_question (connection, change->interview_id, (int) change->position,
                                                               vas_question_get_id (question),
                                                               vas_question_get_text (question), error));
}

/* On the main thread */

static void
on_translated (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Translation) translation = user_data;
  VasPractice *self = translation->practice;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (questions == NULL)
    {
      vas_practice_set_message (self, error->message);
      return;
    }
  /* Something was asked further meanwhile, which has to stay */
  if (self->questions != translation->questions)
    {
      vas_practice_set_language (self, translation->language);
      return;
    }

  /* What was being asked while the store was busy stays as it was asked. */
  for (guint i = 0; i < questions->len; i++)
    if (i < self->position ||
        (i == self->position && self->phase != VAS_PRACTICE_THINKING && self->phase != VAS_PRACTICE_PAUSE))
      {
        g_object_unref (questions->pdata[i]);
        questions->pdata[i] = g_object_ref (self->questions->pdata[i]);
      }
  vas_practice_replace_questions (self, questions);
}

static void
on_inserted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Insertion) insertion = user_data;
  VasPractice *self = insertion->practice;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  guint place;

  if (vas_store_call_finish (VAS_STORE (source), result, &error) != NULL)
    return;

  vas_practice_set_message (self, error->message);
  if (!g_ptr_array_find (self->questions, insertion->question, &place) || place <= self->position)
    return;

  /* The library does not have it, and could not take an answer to it */
  questions = copy_questions (self->questions);
  g_ptr_array_remove_index (questions, place);
  vas_practice_replace_questions (self, questions);
}

/**
 * vas_practice_set_language:
 * @self: an interview
 * @language: a language of the question bank
 *
 * Asks in another language from now on: the question that is being thought about, and all that follow. Questions that
 * exist in one language only stay as they are.
 */
void
vas_practice_set_language (VasPractice *self, const char *language)
{
  gboolean open;
  Change *change;
  Translation *translation;

  g_return_if_fail (VAS_IS_PRACTICE (self));

  open = self->phase == VAS_PRACTICE_THINKING || self->phase == VAS_PRACTICE_PAUSE;
  change = change_new (self, self->questions, open ? self->position : self->position + 1);
  change->language = g_strdup (language);
  translation = g_new0 (Translation, 1);
  translation->practice = g_object_ref (self);
  translation->questions = g_ptr_array_ref (self->questions);
  translation->language = g_strdup (language);
  vas_store_call_async (self->store, VAS_STORE_WRITE, translate_job, change, change_free,
                        (GDestroyNotify) g_ptr_array_unref, NULL, on_translated, translation);
}

static void
insert (VasPractice *self, VasQuestion *question, gboolean is_new)
{
  g_autoptr (GPtrArray) questions = copy_questions (self->questions);
  Change *change;
  Insertion *insertion;

  g_ptr_array_insert (questions, (int) self->position + 1, g_object_ref (question));
  change = change_new (self, questions, self->position + 1);
  change->is_new = is_new;
  insertion = g_new0 (Insertion, 1);
  insertion->practice = g_object_ref (self);
  insertion->question = g_object_ref (question);
  vas_practice_replace_questions (self, questions);
  vas_store_call_async (self->store, VAS_STORE_WRITE, insert_job, change, change_free, NULL, NULL, on_inserted,
                        insertion);
}

/**
 * vas_practice_ask_follow_up:
 * @self: an interview
 * @text: what to ask further
 *
 * Makes a follow-up to the question that is asked now the next one.
 */
void
vas_practice_ask_follow_up (VasPractice *self, const char *text)
{
  g_autoptr (VasQuestion) question = NULL;

  g_return_if_fail (VAS_IS_PRACTICE (self));

  question = vas_snapshot_with (vas_practice_get_question (self), "text", text, NULL);
  insert (self, question, FALSE);
}

/**
 * vas_practice_ask_freely:
 * @self: an interview
 * @text: a question thought up on the spot
 *
 * Makes it the next question. It becomes one of the library's own questions.
 */
void
vas_practice_ask_freely (VasPractice *self, const char *text)
{
  const char *language = vas_question_get_language (vas_practice_get_question (self));
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasQuestion) question = g_object_new (VAS_TYPE_QUESTION, "id", id, "language", language, "text", text,
                                                   "category", VAS_CATEGORY_PERSONAL, "scheme",
                                                   vas_scheme_for_category (VAS_CATEGORY_PERSONAL), "think-s", THINK_S,
                                                   "answer-s", vas_category_answer_s (VAS_CATEGORY_PERSONAL), "origin",
                                                   VAS_ORIGIN_OWN, NULL);

  insert (self, question, TRUE);
}
