/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-asked.h"

#include "vas-library-private.h"
#include "vas-question-set.h"
#include "vas-question.h"
#include "vas-snapshot.h"
#include "vas-store-profiles.h"
#include "vas-store-questions.h"
#include "vas-store-sets.h"
#include "vas-text.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

#define THINK_S 30

typedef struct
{
  VasJobProfile *profile;
  char *text;
  char *set_name;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->profile);
  g_free (asked->text);
  g_free (asked->set_name);
  g_free (asked);
}

static VasQuestion *
create_question (const char *text, const char *language)
{
  g_autofree char *id = vas_uuid_new ();

  return g_object_new (VAS_TYPE_QUESTION, "id", id, "text", text, "language", *language != '\0' ? language : "en",
                       "category", VAS_CATEGORY_PERSONAL, "scheme", vas_scheme_for_category (VAS_CATEGORY_PERSONAL),
                       "think-s", THINK_S, "answer-s", vas_category_answer_s (VAS_CATEGORY_PERSONAL), "origin",
                       VAS_ORIGIN_OWN, NULL);
}

/* Each line is a question. Returns: whether all were written; their ids go to @ids */
static gboolean
add_questions (VasConnection *connection, Asked *asked, GStrvBuilder *ids, guint *n_added, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (asked->text, "\n", -1);

  for (char **line = lines; *line != NULL && *n_added < VAS_ASKED_MOST_QUESTIONS; line++)
    {
      g_autofree char *text = vas_text_clean_line (*line, -1, VAS_TEXT_QUESTION_CHARS, error);
      g_autoptr (VasQuestion) question = NULL;

      if (text == NULL)
        return FALSE;
      if (*text == '\0')
        continue;

      question = create_question (text, vas_job_profile_get_language (asked->profile));
      if (!vas_store_add_question (connection, question, error))
        return FALSE;
      g_strv_builder_add (ids, vas_question_get_id (question));
      (*n_added)++;
    }

  return TRUE;
}

static VasQuestionSet *
find_set (GPtrArray *sets, const char *name)
{
  for (guint i = 0; i < sets->len; i++)
    {
      VasQuestionSet *set = g_ptr_array_index (sets, i);

      if (vas_question_set_get_origin (set) == VAS_ORIGIN_OWN && g_strcmp0 (vas_question_set_get_name (set), name) == 0)
        return set;
    }

  return NULL;
}

/* A second round at the same employer goes into the set of the first. */
static gboolean
put_into_set (VasConnection *connection, Asked *asked, const char *const *ids, GError **error)
{
  g_autoptr (GPtrArray) sets = vas_store_list_sets (connection, NULL, error);
  VasQuestionSet *known = sets != NULL ? find_set (sets, asked->set_name) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (VasQuestionSet) set = NULL;
  g_autofree char *id = vas_uuid_new ();
  g_auto (GStrv) all = NULL;

  if (sets == NULL)
    return FALSE;
  if (known != NULL && vas_question_set_get_question_ids (known) != NULL)
    g_strv_builder_addv (builder, (const char **) vas_question_set_get_question_ids (known));
  g_strv_builder_addv (builder, (const char **) ids);
  all = g_strv_builder_end (builder);

  if (known != NULL)
    {
      set = vas_snapshot_with (known, "question-ids", all, NULL);
      return vas_store_update_set (connection, set, error);
    }
  set = g_object_new (VAS_TYPE_QUESTION_SET, "id", id, "name", asked->set_name, "origin", VAS_ORIGIN_OWN, "language",
                      vas_job_profile_get_language (asked->profile), "question-ids", all, NULL);
  return vas_store_add_set (connection, set, error);
}

static gpointer
save_job (VasConnection *connection, gpointer data, GError **error)
{
  Asked *asked = data;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autoptr (VasJobProfile) profile = NULL;
  g_autoptr (VasJobProfile) settled = NULL;
  guint n_added = 0;

  if (!add_questions (connection, asked, builder, &n_added, error))
    return NULL;
  ids = g_strv_builder_end (builder);
  if (n_added > 0 && !put_into_set (connection, asked, (const char *const *) ids, error))
    return NULL;

  /* What else has been written in the profile meanwhile stays */
  profile = vas_store_get_profile (connection, vas_job_profile_get_id (asked->profile), error);
  if (profile == NULL)
    return NULL;
  settled = vas_snapshot_with (profile, "asked", TRUE, NULL);
  return GINT_TO_POINTER (vas_store_update_profile (connection, settled, error));
}

/**
 * vas_asked_save_async:
 * @library: an open library
 * @profile: the job that the interview was for
 * @text: what was asked, each question on a line; none at all if that is not known
 * @set_name: name of the set they go into, made if there is none
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Keeps the questions as own ones, and that there is no need to ask again. All of it is written, or nothing. More than
 * %VAS_ASKED_MOST_QUESTIONS are not taken.
 */
void
vas_asked_save_async (VasLibrary *library,
                      VasJobProfile *profile,
                      const char *text,
                      const char *set_name,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = g_task_new (library, NULL, callback, user_data);
  Asked *asked = g_new0 (Asked, 1);

  g_task_set_source_tag (task, vas_asked_save_async);
  asked->profile = g_object_ref (profile);
  asked->text = g_strdup (text);
  asked->set_name = g_strdup (set_name);
  vas_library_write (library, save_job, asked, asked_free, task);
}

/**
 * vas_asked_save_finish:
 *
 * Returns: whether it was written
 */
gboolean
vas_asked_save_finish (VasLibrary *library, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, library), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
