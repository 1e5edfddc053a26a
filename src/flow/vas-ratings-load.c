/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rating reads, in the store's thread: the built-in rubric once, and the ratings of an answer. */

#include "vas-ratings-private.h"

#include "vas-rubric-file.h"
#include "vas-store-ratings.h"
#include "vas-store-reviews.h"
#include "vas-store-rubrics.h"

#define FOLDER "/io/github/vastaus/Vastaus/rubric/"
#define FALLBACK_LANGUAGE "en"

void
vas_ratings_wanted_free (VasRatingsWanted *wanted)
{
  g_free (wanted->language);
  g_free (wanted->interview_id);
  g_free (wanted->answer_id);
  g_free (wanted);
}

void
vas_ratings_loaded_free (VasRatingsLoaded *loaded)
{
  g_clear_object (&loaded->builtin);
  g_clear_pointer (&loaded->abouts, g_strfreev);
  g_clear_pointer (&loaded->rubrics, g_ptr_array_unref);
  g_clear_pointer (&loaded->ratings, g_ptr_array_unref);
  g_clear_pointer (&loaded->states, g_ptr_array_unref);
  g_free (loaded);
}

static GBytes *
look_up (const char *language, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER, language, ".json", NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static gboolean
load_builtin (VasRatingsLoaded *loaded, const char *language, GError **error)
{
  g_autoptr (GBytes) bytes = look_up (language, NULL);

  if (bytes == NULL)
    bytes = look_up (FALLBACK_LANGUAGE, error);
  if (bytes == NULL)
    return FALSE;

  loaded->builtin = vas_rubric_file_parse (bytes, &loaded->abouts, error);
  return loaded->builtin != NULL;
}

gpointer
vas_ratings_load_job (VasConnection *connection, gpointer data, GError **error)
{
  VasRatingsWanted *wanted = data;
  g_autoptr (VasRatingsLoaded) loaded = g_new0 (VasRatingsLoaded, 1);

  if (wanted->language != NULL && !load_builtin (loaded, wanted->language, error))
    return NULL;

  loaded->rubrics = vas_store_list_rubrics (connection, FALSE, error);
  if (loaded->rubrics == NULL)
    return NULL;
  loaded->states = vas_store_list_review_states (connection, wanted->interview_id, error);
  if (loaded->states == NULL)
    return NULL;
  loaded->ratings = vas_store_list_ratings (connection, wanted->answer_id, error);
  if (loaded->ratings == NULL)
    return NULL;

  return g_steal_pointer (&loaded);
}
