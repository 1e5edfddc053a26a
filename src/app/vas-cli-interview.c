/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-cli-interview.h"

#include "vas-cli-commands.h"
#include "vas-question.h"
#include "vas-store-interviews.h"
#include "vas-store-people.h"
#include "vas-store-questions.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *question_id;
  const char *interview_id;
  VasCliInterview *result;
} Request;

static VasQuestion *
read_question (VasConnection *connection, const char *id, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *lower = g_ascii_strdown (id, -1);
  VasQuestion *question = vas_store_get_question (connection, lower, &local_error);

  if (question != NULL)
    return question;

  if (g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND))
    g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND,
                 _ ("There is no question “%s”. “vastaus questions” lists them."), id);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* The beginning of the question: a title is shorter than a question may be. */
static char *
make_title (VasQuestion *question)
{
  const char *text = vas_question_get_text (question);

  return g_utf8_strlen (text, -1) <= VAS_TEXT_TITLE_CHARS ? g_strdup (text) :
                                                            g_utf8_substring (text, 0, VAS_TEXT_TITLE_CHARS);
}

static gboolean
make_own (VasConnection *connection, VasCliInterview *self, VasQuestion *question, GError **error)
{
  g_autoptr (VasCandidate) candidate = vas_store_ensure_candidate (connection, error);
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *title = make_title (question);

  if (candidate == NULL)
    return FALSE;

  self->own = TRUE;
  self->questions = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->questions, g_object_ref (question));
  self->interview = g_object_new (VAS_TYPE_INTERVIEW, "id", id, "candidate-id", vas_candidate_get_id (candidate),
                                  "title", title, "created", vas_time_now_ms (), "language",
                                  vas_question_get_language (question), NULL);
  return TRUE;
}

static int
find_position (GPtrArray *questions, VasQuestion *question)
{
  for (guint i = 0; i < questions->len; i++)
    if (g_str_equal (vas_question_get_id (questions->pdata[i]), vas_question_get_id (question)))
      return (int) i;

  return -1;
}

/* A question that the interview has not had so far comes after the others. */
static gboolean
use_existing (VasConnection *connection,
              VasCliInterview *self,
              VasQuestion *question,
              const char *prefix,
              GError **error)
{
  g_autofree char *id = vas_cli_find_interview (connection, prefix, error);

  if (id == NULL)
    return FALSE;
  self->interview = vas_store_get_interview (connection, id, error);
  if (self->interview == NULL)
    return FALSE;
  self->questions = vas_store_list_interview_questions (connection, id, error);
  if (self->questions == NULL)
    return FALSE;

  self->position = find_position (self->questions, question);
  if (self->position >= 0)
    return TRUE;

  self->position = (int) self->questions->len;
  g_ptr_array_add (self->questions, g_object_ref (question));
  return vas_store_append_interview_question (connection, id, vas_question_get_id (question), error);
}

static gpointer
prepare_job (VasConnection *connection, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (VasQuestion) question = read_question (connection, request->question_id, error);

  if (question == NULL)
    return NULL;
  if (request->interview_id == NULL)
    return GINT_TO_POINTER (make_own (connection, request->result, question, error));

  return GINT_TO_POINTER (use_existing (connection, request->result, question, request->interview_id, error));
}

/* An interview made for one answer ends with it. */
static gpointer
end_job (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_end_interview (connection, vas_interview_get_id (data), error));
}

/**
 * vas_cli_interview_prepare:
 * @store: an open library
 * @question_id: UUID of the question
 * @interview_id: (nullable): the beginning of the UUID of an interview; %NULL for one that is made for this answer
 * @error: return location for an error
 *
 * Returns: (transfer full): the interview, see vas_cli_interview_end()
 */
VasCliInterview *
vas_cli_interview_prepare (VasStore *store, const char *question_id, const char *interview_id, GError **error)
{
  g_autoptr (VasCliInterview) self = g_new0 (VasCliInterview, 1);
  Request request = { question_id, interview_id, self };

  if (vas_store_call_sync (store, VAS_STORE_WRITE, prepare_job, &request, error) == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * vas_cli_interview_end:
 * @self: an interview
 * @store: the library
 *
 * After the answer: an interview that was made for it is over.
 *
 * Returns: whether that was written
 */
gboolean
vas_cli_interview_end (VasCliInterview *self, VasStore *store, GError **error)
{
  return !self->own || vas_store_call_sync (store, VAS_STORE_WRITE, end_job, self->interview, error) != NULL;
}

void
vas_cli_interview_free (VasCliInterview *self)
{
  g_clear_object (&self->interview);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_free (self);
}
