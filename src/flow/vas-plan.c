/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-plan.h"

#include "vas-bank.h"
#include "vas-flow-error.h"
#include "vas-store-people.h"
#include "vas-store-questions.h"
#include "vas-store-sets.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

void
vas_plan_free (VasPlan *plan)
{
  g_free (plan->set_id);
  g_free (plan);
}

void
vas_planned_free (VasPlanned *planned)
{
  g_clear_object (&planned->interview);
  g_clear_pointer (&planned->questions, g_ptr_array_unref);
  g_free (planned);
}

static GPtrArray *
read_questions (VasConnection *connection, VasQuestionSet *set, GError **error)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (g_object_unref);
  const char *const *ids = vas_question_set_get_question_ids (set);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      VasQuestion *question = vas_store_get_question (connection, ids[i], error);

      if (question == NULL)
        return NULL;
      g_ptr_array_add (questions, question);
    }

  if (questions->len == 0)
    {
      g_set_error_literal (error, VAS_FLOW_ERROR, VAS_FLOW_ERROR_NO_QUESTIONS,
                           _ ("There is no question in this set. Choose another one."));
      return NULL;
    }

  return g_steal_pointer (&questions);
}

static char *
make_title (VasQuestionSet *set, guint n_questions)
{
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question", "%u questions", n_questions),
                                            n_questions);

  /* Translators: the title of an interview: question set, number of questions */
  return g_strdup_printf (_ ("%1$s, %2$s"), vas_question_set_get_label (set), count);
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
  g_autoptr (VasQuestionSet) set = vas_store_get_set (connection, wanted->set_id, error);
  g_autoptr (VasCandidate) candidate = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *title = NULL;
  const char *language;
  VasPlanned *planned;

  if (set == NULL)
    return NULL;
  all = read_questions (connection, set, error);
  if (all == NULL)
    return NULL;
  candidate = vas_store_ensure_candidate (connection, error);
  if (candidate == NULL)
    return NULL;

  planned = g_new0 (VasPlanned, 1);
  planned->questions = vas_bank_choose (all, (guint) wanted->question_count, wanted->seed);
  title = make_title (set, planned->questions->len);
  language = vas_question_get_language (g_ptr_array_index (planned->questions, 0));
  planned->interview = g_object_new (VAS_TYPE_INTERVIEW, "id", id, "candidate-id", vas_candidate_get_id (candidate),
                                     "title", title, "created", vas_time_now_ms (), "language", language, "think-s",
                                     wanted->think_s, "answer-s", wanted->answer_s, NULL);

  return planned;
}
