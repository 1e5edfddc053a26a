/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-edit-private.h"

#include "vas-store-outlines.h"
#include "vas-store-questions.h"
#include "vas-time.h"

typedef enum
{
  EDIT_STAR,
  EDIT_SAVE,
  EDIT_DELETE,
} EditKind;

struct _VasQuestionEdit
{
  EditKind kind;
  VasQuestion *question;
  char *question_id;
  gboolean on;
};

static VasQuestionEdit *
edit_new (EditKind kind, const char *question_id, gboolean on)
{
  VasQuestionEdit *edit = g_new0 (VasQuestionEdit, 1);

  edit->kind = kind;
  edit->question_id = g_strdup (question_id);
  edit->on = on;

  return edit;
}

VasQuestionEdit *
vas_question_edit_new_star (const char *question_id, gboolean starred)
{
  return edit_new (EDIT_STAR, question_id, starred);
}

VasQuestionEdit *
vas_question_edit_new_save (VasQuestion *question)
{
  VasQuestionEdit *edit = edit_new (EDIT_SAVE, vas_question_get_id (question), FALSE);

  edit->question = g_object_ref (question);
  return edit;
}

VasQuestionEdit *
vas_question_edit_new_delete (const char *question_id, gboolean deleted)
{
  return edit_new (EDIT_DELETE, question_id, deleted);
}

void
vas_question_edit_free (VasQuestionEdit *edit)
{
  g_clear_object (&edit->question);
  g_free (edit->question_id);
  g_free (edit);
}

static gboolean
save (VasConnection *connection, VasQuestion *question, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (VasQuestion) known = vas_store_get_question (connection, vas_question_get_id (question), &local_error);

  if (known != NULL)
    return vas_store_update_question (connection, question, error);
  if (g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND))
    return vas_store_add_question (connection, question, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/*
 * vas_question_edit_job:
 * @edit: a #VasQuestionEdit
 *
 * A #VasStoreFunc for a %VAS_STORE_WRITE call.
 *
 * Returns: not %NULL if it was written
 */
gpointer
vas_question_edit_job (VasConnection *connection, gpointer edit, GError **error)
{
  VasQuestionEdit *wanted = edit;

  switch (wanted->kind)
    {
    case EDIT_STAR:
      return GINT_TO_POINTER (vas_store_set_star (connection, wanted->question_id, wanted->on, error));
    case EDIT_SAVE:
      return GINT_TO_POINTER (save (connection, wanted->question, error));
    case EDIT_DELETE:
    default:
      return GINT_TO_POINTER (
          vas_store_set_question_deleted (connection, wanted->question_id, wanted->on ? vas_time_now_ms () : 0, error));
    }
}
