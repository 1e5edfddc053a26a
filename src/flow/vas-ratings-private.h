/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the parts of #VasRatings. */

#pragma once

#include "vas-connection.h"
#include "vas-ratings.h"
#include "vas-review-state.h"

G_BEGIN_DECLS

/* What is asked of the library, and what it says. @language is NULL when the built-in rubric is there already. */
typedef struct
{
  char *language;
  char *interview_id;
  char *answer_id;
} VasRatingsWanted;

typedef struct
{
  VasRubric *builtin;
  GStrv abouts;
  GPtrArray *rubrics; /* VasRubric, own ones */
  GPtrArray *ratings; /* VasRating of the answer, by everybody */
  GPtrArray *states;  /* VasReviewState of the interview */
} VasRatingsLoaded;

struct _VasRatings
{
  GObject parent_instance;

  VasReview *review;
  GListStore *items;
  GListStore *rubrics;
  VasRubric *builtin;
  GStrv abouts;
  GPtrArray *ratings;
  GPtrArray *states;
  char *answer_id; /* what the items are of */
  char *rubric_id;
  gboolean full;
  gboolean hiding;
  guint generation; /* what was read for an earlier one is out of date */
};

void vas_ratings_wanted_free (VasRatingsWanted *wanted);
void vas_ratings_loaded_free (VasRatingsLoaded *loaded);
gpointer vas_ratings_load_job (VasConnection *connection, gpointer data, GError **error);

void vas_ratings_reload (VasRatings *self);
void vas_ratings_show (VasRatings *self);
void vas_ratings_set_hiding (VasRatings *self, gboolean hiding);
void vas_ratings_changed (VasRatings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasRatingsLoaded, vas_ratings_loaded_free)

G_END_DECLS
