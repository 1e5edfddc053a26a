/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rating-words.h"

#include <glib/gi18n-lib.h>

/**
 * vas_rating_words_name:
 * @reviewer: somebody
 *
 * Returns: (transfer none): their name, or what they are when they have none
 */
const char *
vas_rating_words_name (VasReviewer *reviewer)
{
  const char *name = vas_reviewer_get_name (reviewer);

  return *name != '\0' ? name : vas_role_label (vas_reviewer_get_role (reviewer));
}

/* Returns: (transfer full): somebody who has since been removed still has rated */
static char *
dup_name (VasRatings *ratings, const char *reviewer_id)
{
  GListModel *reviewers = vas_review_get_reviewers (vas_ratings_get_review (ratings));

  for (guint i = 0; i < g_list_model_get_n_items (reviewers); i++)
    {
      g_autoptr (VasReviewer) reviewer = g_list_model_get_item (reviewers, i);

      if (g_str_equal (vas_reviewer_get_id (reviewer), reviewer_id))
        return g_strdup (vas_rating_words_name (reviewer));
    }

  return g_strdup (_ ("Somebody"));
}

/* Beside the own rating, in numbers and words: never by colour alone */
static char *
describe_other (const char *name, int value, int own)
{
  if (value == 0)
    /* Translators: %s is the name of a reviewer who could not judge this */
    return g_strdup_printf (_ ("%s: not seen"), name);
  if (own <= 0)
    /* Translators: a reviewer and their rating, 1 to 5: "Helen: 4" */
    return g_strdup_printf (_ ("%1$s: %2$d"), name, value);
  if (value == own)
    /* Translators: a reviewer and their rating, which is the same as one's own */
    return g_strdup_printf (_ ("%1$s: %2$d, the same as you"), name, value);
  if (value > own)
    return g_strdup_printf (
        /* Translators: a reviewer, their rating, and by how much it is above one's own: "Helen: 4, 1 higher than you" */
        ngettext ("%1$s: %2$d, %3$d higher than you", "%1$s: %2$d, %3$d higher than you", value - own), name, value,
        value - own);

  return g_strdup_printf (ngettext ("%1$s: %2$d, %3$d lower than you", "%1$s: %2$d, %3$d lower than you", own - value),
                          name, value, own - value);
}

/**
 * vas_rating_words_others:
 * @ratings: the rating
 * @item: one of its items
 *
 * Returns: (transfer full): a line for every other reviewer who has rated it; empty when nobody has
 */
char *
vas_rating_words_others (VasRatings *ratings, VasRatingItem *item)
{
  GPtrArray *others = vas_rating_item_get_others (item);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < others->len; i++)
    {
      VasRating *rating = others->pdata[i];
      g_autofree char *name = dup_name (ratings, vas_rating_get_reviewer_id (rating));
      g_autofree char *line = describe_other (name, vas_rating_get_value (rating), vas_rating_item_get_value (item));

      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", line);
    }

  return g_string_free (words, FALSE);
}

/**
 * vas_rating_words_gap:
 * @item: something that is rated
 *
 * Returns: (transfer full): how far apart its ratings are, where that is worth talking about: two points or more; else
 *   empty
 */
char *
vas_rating_words_gap (VasRatingItem *item)
{
  int gap = vas_rating_item_get_gap (item);

  if (gap < 2)
    return g_strdup ("");

  return g_strdup_printf (
      /* Translators: several people have rated the same thing */
      ngettext ("The ratings are %d point apart: worth talking about.",
                "The ratings are %d points apart: worth talking about.", gap),
      gap);
}

/**
 * vas_rating_words_means:
 * @ratings: the rating
 * @group: a group of what is rated
 *
 * Returns: (transfer full): the mean of everybody whom the current reviewer may see; empty when nobody has rated
 */
char *
vas_rating_words_means (VasRatings *ratings, VasRatingGroup group)
{
  g_autoptr (GPtrArray) reviewers = vas_ratings_list_reviewers (ratings);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < reviewers->len; i++)
    {
      VasReviewer *reviewer = reviewers->pdata[i];
      /* Translators: the current reviewer, in a list of names with numbers */
      const char *name = i == 0 ? C_ ("rating", "You") : vas_rating_words_name (reviewer);
      double mean;

      if (!vas_ratings_get_mean (ratings, vas_reviewer_get_id (reviewer), group, &mean))
        continue;

      if (words->len > 0)
        g_string_append (words, " · ");
      /* Translators: a name and a mean of ratings: "Helen 3.7" */
      g_string_append_printf (words, _ ("%1$s %2$.1f"), name, mean);
    }

  return g_string_free (words, FALSE);
}

static char *
cannot_say (void)
{
  /* Translators: instead of a figure that cannot be reckoned */
  return g_strdup (_ ("Cannot say"));
}

/**
 * vas_rating_words_kappa:
 * @agreement: the figures of two reviewers
 *
 * Returns: (transfer full): how far their ratings agree
 */
char *
vas_rating_words_kappa (const VasReviewAgreement *agreement)
{
  if (!agreement->has_kappa)
    return cannot_say ();

  return g_strdup_printf (
      /* Translators: kappa, and how many ratings it is from: "0.62, from 12 ratings" */
      ngettext ("%1$.2f, from %2$u rating by both", "%1$.2f, from %2$u ratings by both", agreement->n_ratings),
      agreement->kappa, agreement->n_ratings);
}

/**
 * vas_rating_words_marks:
 * @agreement: the figures of two reviewers
 *
 * Returns: (transfer full): how many of their notes mean the same
 */
char *
vas_rating_words_marks (const VasReviewAgreement *agreement)
{
  const VasAgreementCount *marks = &agreement->marks;
  double part;

  if (!vas_agreement_shared_part (marks, &part))
    return cannot_say ();

  /* Translators: notes of two reviewers: share in percent, then how many both made, only the first, only the second */
  return g_strdup_printf (_ ("%1$.0f %% (%2$u shared, %3$u and %4$u of one only)"), 100 * part, marks->shared,
                          marks->only_a, marks->only_b);
}

static char *
describe_windows (const VasAgreementCount *count)
{
  double kappa;

  return vas_agreement_window_kappa (count, &kappa) ? g_strdup_printf ("%.2f", kappa) : cannot_say ();
}

/**
 * vas_rating_words_windows:
 * @agreement: the figures of two reviewers
 *
 * Returns: (transfer full): kappa over windows, for all notes and for each group of aspects that either has notes in
 */
char *
vas_rating_words_windows (const VasReviewAgreement *agreement)
{
  g_autofree char *all = describe_windows (&agreement->windows);
  GString *words = g_string_new (all);

  for (int group = 0; group < VAS_N_ASPECT_GROUPS; group++)
    {
      const VasAgreementCount *count = &agreement->group_windows[group];
      g_autofree char *figure = NULL;

      if (count->shared + count->only_a + count->only_b == 0)
        continue;

      figure = describe_windows (count);
      /* Translators: a group of aspects and its figure: "Voice: 0.40" */
      g_string_append_c (words, '\n');
      g_string_append_printf (words, _ ("%1$s: %2$s"), vas_aspect_group_label (group), figure);
    }

  return g_string_free (words, FALSE);
}
