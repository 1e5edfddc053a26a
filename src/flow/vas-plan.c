/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-plan.h"

#include "vas-answer.h"
#include "vas-flow-error.h"
#include "vas-job-profile.h"
#include "vas-question-choice.h"
#include "vas-question-set.h"
#include "vas-question.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-people.h"
#include "vas-store-profiles.h"
#include "vas-store-questions.h"
#include "vas-store-sets.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WARM_UP_KEY "introduce-yourself"
#define TITLE_CHARS 80

void
vas_plan_free (VasPlan *plan)
{
  g_free (plan->language);
  g_free (plan->set_id);
  g_strfreev (plan->question_ids);
  g_free (plan->profile_id);
  g_free (plan);
}

void
vas_planned_free (VasPlanned *planned)
{
  g_clear_object (&planned->interview);
  g_clear_pointer (&planned->questions, g_ptr_array_unref);
  g_free (planned);
}

/* The questions */

/* Returns: (transfer full): what @ids name, in their order, with what was done with it */
static GPtrArray *
pick_entries (VasConnection *connection, const char *const *ids, GError **error)
{
  g_autoptr (GPtrArray) all = vas_store_list_question_entries (connection, NULL, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *entries;

  if (all == NULL)
    return NULL;

  for (guint i = 0; i < all->len; i++)
    g_hash_table_insert (by_id, (gpointer) vas_question_get_id (vas_question_entry_get_question (all->pdata[i])),
                         all->pdata[i]);

  entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (; ids != NULL && *ids != NULL; ids++)
    {
      VasQuestionEntry *entry = g_hash_table_lookup (by_id, *ids);

      if (entry != NULL)
        g_ptr_array_add (entries, g_object_ref (entry));
    }

  return entries;
}

static GPtrArray *
choose_from_set (VasConnection *connection, VasPlan *plan, VasQuestionSet *set, GError **error)
{
  g_autoptr (GPtrArray) entries = pick_entries (connection, vas_question_set_get_question_ids (set), error);

  if (entries == NULL)
    return NULL;
  if (vas_question_set_get_origin (set) != VAS_ORIGIN_BUILTIN)
    return vas_question_choice_in_order (entries, (guint) plan->question_count);

  return vas_question_choice_spread (entries, (guint) plan->question_count, plan->seed, vas_time_now_ms ());
}

static GPtrArray *
choose_named (VasConnection *connection, VasPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) entries = pick_entries (connection, (const char *const *) plan->question_ids, error);

  return entries != NULL ? vas_question_choice_in_order (entries, G_MAXUINT) : NULL;
}

static GPtrArray *
choose_from_all (VasConnection *connection, VasPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) entries = vas_store_list_question_entries (connection, plan->language, error);

  if (entries == NULL)
    return NULL;
  if (plan->choice == VAS_PLAN_CHOICE_STARRED)
    return vas_question_choice_starred (entries, (guint) plan->question_count, plan->seed, vas_time_now_ms ());

  return vas_question_choice_dreaded (entries, (guint) plan->question_count, plan->seed);
}

static GPtrArray *
choose_warm_up (VasConnection *connection, VasPlan *plan, GError **error)
{
  VasQuestion *question = vas_store_find_question (connection, WARM_UP_KEY, plan->language, error);
  GPtrArray *questions;

  if (question == NULL)
    return NULL;

  questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (questions, question);
  return questions;
}

/* @set: (nullable): the set, if one was chosen */
static GPtrArray *
choose (VasConnection *connection, VasPlan *plan, VasQuestionSet *set, GError **error)
{
  g_autoptr (GPtrArray) questions = NULL;

  switch (plan->choice)
    {
    case VAS_PLAN_CHOICE_SET:
      questions = choose_from_set (connection, plan, set, error);
      break;
    case VAS_PLAN_CHOICE_QUESTIONS:
      questions = choose_named (connection, plan, error);
      break;
    case VAS_PLAN_CHOICE_WARM_UP:
      questions = choose_warm_up (connection, plan, error);
      break;
    case VAS_PLAN_CHOICE_DREADED:
    case VAS_PLAN_CHOICE_STARRED:
    default:
      questions = choose_from_all (connection, plan, error);
      break;
    }

  if (questions != NULL && questions->len == 0)
    {
      g_set_error_literal (error, VAS_FLOW_ERROR, VAS_FLOW_ERROR_NO_QUESTIONS,
                           plan->choice == VAS_PLAN_CHOICE_STARRED ?
                               _ ("No question is starred yet. Star some on the Questions page first.") :
                               _ ("There is no question in this set. Choose another one."));
      return NULL;
    }

  return g_steal_pointer (&questions);
}

/* The employer */

static gboolean
fill (GString *text, const char *blank, const char *value)
{
  if (strstr (text->str, blank) == NULL)
    return TRUE;

  g_string_replace (text, blank, value, 0);
  return *value != '\0';
}

/**
 * vas_plan_word_for:
 * @question: a question of the bank
 * @profile: a job profile
 *
 * A question that asks for more than the profile knows is asked in its general wording.
 *
 * Returns: (transfer full): the question in the wording to ask in
 */
VasQuestion *
vas_plan_word_for (VasQuestion *question, VasJobProfile *profile)
{
  const char *profile_text = vas_question_get_profile_text (question);
  g_autoptr (GString) text = NULL;

  if (profile_text == NULL)
    return g_object_ref (question);

  text = g_string_new (profile_text);
  if (!fill (text, "{company}", vas_job_profile_get_company (profile)) ||
      !fill (text, "{role}", vas_job_profile_get_role (profile)))
    return g_object_ref (question);

  return vas_snapshot_with (question, "text", text->str, NULL);
}

static void
word_all_for (GPtrArray *questions, VasJobProfile *profile)
{
  for (guint i = 0; i < questions->len; i++)
    {
      g_autoptr (VasQuestion) question = questions->pdata[i];

      questions->pdata[i] = vas_plan_word_for (question, profile);
    }
}

/* The interview */

static char *
make_name (VasPlan *plan, VasQuestionSet *set, GPtrArray *questions)
{
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question", "%u questions",
                                                         questions->len),
                                            questions->len);

  switch (plan->choice)
    {
    case VAS_PLAN_CHOICE_SET:
      /* Translators: the title of an interview: question set, number of questions */
      return g_strdup_printf (_ ("%1$s, %2$s"), vas_question_set_get_label (set), count);
    case VAS_PLAN_CHOICE_WARM_UP:
      /* Translators: the title of an interview of one minute, before the first real one */
      return g_strdup (_ ("Warm-up"));
    case VAS_PLAN_CHOICE_DREADED:
      /* Translators: the title of an interview; %s is the number of questions */
      return g_strdup_printf (_ ("The dreaded ones, %s"), count);
    case VAS_PLAN_CHOICE_STARRED:
      /* Translators: the title of an interview; %s is the number of questions */
      return g_strdup_printf (_ ("Starred, %s"), count);
    case VAS_PLAN_CHOICE_QUESTIONS:
    default:
      if (questions->len > 1)
        /* Translators: the title of an interview; %s is the number of questions */
        return g_strdup_printf (_ ("Own choice, %s"), count);
      return vas_text_shorten (vas_question_get_text (questions->pdata[0]), TITLE_CHARS);
    }
}

/* @profile: (nullable) */
static char *
make_title (VasPlan *plan, VasQuestionSet *set, GPtrArray *questions, VasJobProfile *profile)
{
  g_autofree char *name = make_name (plan, set, questions);
  g_autofree char *company = NULL;

  if (profile == NULL || *vas_job_profile_get_company (profile) == '\0')
    return g_steal_pointer (&name);

  company = vas_text_shorten (vas_job_profile_get_company (profile), TITLE_CHARS);
  /* Translators: the title of an interview: what is asked, employer */
  return g_strdup_printf (_ ("%1$s: %2$s"), company, name);
}

static VasInterview *
make_interview (VasPlan *plan, VasCandidate *candidate, GPtrArray *questions, const char *title)
{
  g_autofree char *id = vas_uuid_new ();

  return g_object_new (VAS_TYPE_INTERVIEW, "id", id, "candidate-id", vas_candidate_get_id (candidate), "title", title,
                       "created", vas_time_now_ms (), "language", vas_question_get_language (questions->pdata[0]),
                       "think-s", plan->think_s, "answer-s", plan->answer_s, "mode", plan->mode, "overtime-s",
                       plan->overtime_s, "takes", plan->takes, "pause-s", plan->pause_s, "profile-id", plan->profile_id,
                       NULL);
}

/**
 * vas_plan_job:
 * @connection: the library, in its thread
 * @plan: a #VasPlan
 *
 * Makes an interview of a plan. Nothing is written but the candidate, if there is none.
 *
 * Errors: %VAS_FLOW_ERROR_NO_QUESTIONS, and those of the store
 *
 * Returns: (transfer full): a #VasPlanned
 */
gpointer
vas_plan_job (VasConnection *connection, gpointer plan, GError **error)
{
  VasPlan *wanted = plan;
  g_autoptr (VasPlanned) planned = g_new0 (VasPlanned, 1);
  g_autoptr (VasQuestionSet) set = NULL;
  g_autoptr (VasJobProfile) profile = NULL;
  g_autoptr (VasCandidate) candidate = NULL;
  g_autofree char *title = NULL;

  if (wanted->choice == VAS_PLAN_CHOICE_SET)
    {
      set = vas_store_get_set (connection, wanted->set_id, error);
      if (set == NULL)
        return NULL;
    }
  if (wanted->profile_id != NULL)
    {
      profile = vas_store_get_profile (connection, wanted->profile_id, error);
      if (profile == NULL)
        return NULL;
    }
  planned->questions = choose (connection, wanted, set, error);
  if (planned->questions == NULL)
    return NULL;
  candidate = vas_store_ensure_candidate (connection, error);
  if (candidate == NULL)
    return NULL;

  if (profile != NULL)
    word_all_for (planned->questions, profile);
  title = make_title (wanted, set, planned->questions, profile);
  planned->interview = make_interview (wanted, candidate, planned->questions, title);

  return g_steal_pointer (&planned);
}

/* The first question after the last one that has an answer, or that was left out before one */
static guint
find_position (GPtrArray *answers, guint n_questions)
{
  guint position = 0;

  for (guint i = 0; i < answers->len; i++)
    position = MAX (position, (guint) vas_answer_get_position (answers->pdata[i]) + 1);

  return MIN (position, n_questions - 1);
}

/**
 * vas_plan_resume_job:
 * @connection: the library, in its thread
 * @interview_id: UUID of an interview that was not ended
 *
 * Goes on with an interview where it stopped.
 *
 * Errors: %VAS_FLOW_ERROR_NO_QUESTIONS, and those of the store
 *
 * Returns: (transfer full): a #VasPlanned
 */
gpointer
vas_plan_resume_job (VasConnection *connection, gpointer interview_id, GError **error)
{
  g_autoptr (VasPlanned) planned = g_new0 (VasPlanned, 1);
  g_autoptr (GPtrArray) answers = NULL;

  planned->interview = vas_store_get_interview (connection, interview_id, error);
  if (planned->interview == NULL)
    return NULL;
  planned->questions = vas_store_list_interview_questions (connection, interview_id, error);
  if (planned->questions == NULL)
    return NULL;
  answers = vas_store_list_answers (connection, interview_id, error);
  if (answers == NULL)
    return NULL;

  if (planned->questions->len == 0)
    {
      g_set_error_literal (error, VAS_FLOW_ERROR, VAS_FLOW_ERROR_NO_QUESTIONS,
                           _ ("There is no question left in this interview."));
      return NULL;
    }

  planned->position = find_position (answers, planned->questions->len);
  return g_steal_pointer (&planned);
}
