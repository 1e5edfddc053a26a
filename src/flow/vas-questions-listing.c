/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-questions-listing-private.h"

#include "vas-question-entry.h"
#include "vas-store-questions.h"

VasQuestionsListing *
vas_questions_listing_new (const char *language, const char *first_language)
{
  VasQuestionsListing *listing = g_new0 (VasQuestionsListing, 1);

  listing->language = g_strdup (language);
  listing->first_language = g_strdup (first_language);

  return listing;
}

void
vas_questions_listing_free (VasQuestionsListing *listing)
{
  g_free (listing->language);
  g_free (listing->first_language);
  g_free (listing);
}

/* Among themselves they stay as they are. */
static GPtrArray *
put_first (GPtrArray *entries, const char *language)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (gboolean first = TRUE; sorted->len < entries->len; first = FALSE)
    for (guint i = 0; i < entries->len; i++)
      {
        VasQuestion *question = vas_question_entry_get_question (entries->pdata[i]);

        if (g_str_equal (vas_question_get_language (question), language) == first)
          g_ptr_array_add (sorted, g_object_ref (entries->pdata[i]));
      }

  return sorted;
}

/* Returns: (transfer full) (element-type VasQuestionEntry): what is listed, in its order */
gpointer
vas_questions_listing_job (VasConnection *connection, gpointer data, GError **error)
{
  VasQuestionsListing *listing = data;
  g_autoptr (GPtrArray) entries = vas_store_list_question_entries (connection, listing->language, error);

  if (entries == NULL || listing->first_language == NULL)
    return g_steal_pointer (&entries);

  return put_first (entries, listing->first_language);
}
