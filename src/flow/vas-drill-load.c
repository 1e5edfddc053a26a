/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a drill reads: the notes, what was said of how the take did, and who may see that. In the store's thread. */

#include "vas-drill-private.h"

#include "vas-drill-item.h"
#include "vas-drill-mark.h"
#include "vas-own-reviewer.h"
#include "vas-store-answers.h"
#include "vas-store-drills.h"
#include "vas-store-people.h"
#include "vas-visibility.h"

#include <glib/gi18n-lib.h>

void
vas_drill_wanted_free (VasDrillWanted *wanted)
{
  g_free (wanted->question_id);
  g_free (wanted->answer_id);
  g_free (wanted->reviewer_id);
  g_free (wanted);
}

void
vas_drill_loaded_free (VasDrillLoaded *loaded)
{
  g_clear_pointer (&loaded->items, g_ptr_array_unref);
  g_free (loaded->reviewer_id);
  g_free (loaded);
}

static const char *
find_name (GPtrArray *reviewers, const char *reviewer_id)
{
  for (guint i = 0; i < reviewers->len; i++)
    if (g_str_equal (vas_reviewer_get_id (reviewers->pdata[i]), reviewer_id))
      return vas_reviewer_get_name (reviewers->pdata[i]);

  return "";
}

typedef struct
{
  GPtrArray *marks;
  VasVisibility *visibility;
  GPtrArray *reviewers;
  const char *viewer_id;
} Said;

static void
tell_item (VasDrillItem *item, const Said *said)
{
  const char *note_id = vas_note_get_id (vas_drill_item_get_note (item));
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < said->marks->len; i++)
    {
      VasDrillMark *mark = said->marks->pdata[i];
      const char *author_id = vas_drill_mark_get_reviewer_id (mark);

      if (!g_str_equal (vas_drill_mark_get_note_id (mark), note_id))
        continue;
      if (g_str_equal (author_id, said->viewer_id))
        vas_drill_item_set_outcome (item, vas_drill_mark_get_outcome (mark));
      else if (vas_visibility_shows (said->visibility, author_id))
        {
          if (others->len > 0)
            g_string_append (others, " · ");
          /* Translators: what a reviewer says of a new take. %1$s is their name, %2$s is "Met" or "Not yet" */
          g_string_append_printf (others, _ ("%1$s: %2$s"), find_name (said->reviewers, author_id),
                                  vas_drill_outcome_label (vas_drill_mark_get_outcome (mark)));
        }
    }
  vas_drill_item_set_others (item, others->str);
}

static gboolean
tell_items (VasConnection *connection, GPtrArray *items, const char *answer_id, const char *viewer_id, GError **error)
{
  g_autoptr (VasAnswer) answer = vas_store_get_answer (connection, answer_id, error);
  g_autoptr (GPtrArray) marks = NULL;
  g_autoptr (VasVisibility) visibility = NULL;
  g_autoptr (GPtrArray) reviewers = NULL;

  if (answer == NULL)
    return FALSE;
  marks = vas_store_list_drill_marks (connection, answer_id, error);
  if (marks == NULL)
    return FALSE;
  visibility = vas_visibility_read (connection, vas_answer_get_interview_id (answer), viewer_id, error);
  if (visibility == NULL)
    return FALSE;
  reviewers = vas_store_list_reviewers (connection, error);
  if (reviewers == NULL)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    tell_item (items->pdata[i], &(Said){ marks, visibility, reviewers, viewer_id });

  return TRUE;
}

gpointer
vas_drill_load_job (VasConnection *connection, gpointer data, GError **error)
{
  VasDrillWanted *wanted = data;
  g_autoptr (VasDrillLoaded) loaded = g_new0 (VasDrillLoaded, 1);
  g_autoptr (GPtrArray) notes = NULL;

  loaded->items = g_ptr_array_new_with_free_func (g_object_unref);
  loaded->reviewer_id = g_strdup (wanted->reviewer_id);
  if (loaded->reviewer_id == NULL)
    {
      g_autoptr (VasReviewer) own = vas_own_reviewer_ensure (connection, error);

      if (own == NULL)
        return NULL;
      loaded->reviewer_id = g_strdup (vas_reviewer_get_id (own));
    }

  if (wanted->answer_id != NULL)
    notes = vas_store_list_drill_notes (connection, wanted->answer_id, loaded->reviewer_id, error);
  else
    notes = vas_store_list_open_tries (connection, wanted->question_id, loaded->reviewer_id, error);
  if (notes == NULL)
    return NULL;

  for (guint i = 0; i < notes->len; i++)
    g_ptr_array_add (loaded->items, vas_drill_item_new (notes->pdata[i]));
  if (wanted->answer_id != NULL &&
      !tell_items (connection, loaded->items, wanted->answer_id, loaded->reviewer_id, error))
    return NULL;

  return g_steal_pointer (&loaded);
}
