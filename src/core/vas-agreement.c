/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-agreement.h"

#include <stdlib.h>
#include <string.h>

/**
 * vas_agreement_kappa:
 * @table: counts of what both reviewers said, @n_categories rows (the first reviewer) of @n_categories columns
 * @n_categories: how many categories there are
 * @kappa: (out): from -1 to 1; 1 is full agreement, 0 as much as chance gives
 *
 * Cohen's kappa: (p_o - p_e) / (1 - p_e), where p_o is the share of cases in which both said the same, and p_e the share
 * that chance would give two reviewers who use each category as often as these two did.
 *
 * Source: J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20,
 * 37-46.
 *
 * Returns: whether it can be said: not when there is nothing to compare, nor when chance agreement is 1
 */
gboolean
vas_agreement_kappa (const guint *table, gsize n_categories, double *kappa)
{
  guint64 total = 0;
  guint64 same = 0;
  double chance = 0;
  gboolean varied = FALSE;

  g_return_val_if_fail (table != NULL || n_categories == 0, FALSE);

  for (gsize i = 0; i < n_categories * n_categories; i++)
    total += table[i];

  for (gsize i = 0; i < n_categories; i++)
    {
      guint64 row = 0;
      guint64 column = 0;

      for (gsize j = 0; j < n_categories; j++)
        {
          row += table[i * n_categories + j];
          column += table[j * n_categories + i];
        }
      same += table[i * n_categories + i];
      chance += (double) row * (double) column;
      /* Chance agreement is 1 only where both say one and the same thing every time: told from whole numbers */
      varied |= (row != 0 && row != total) || (column != 0 && column != total) || row != column;
    }

  if (total == 0 || !varied)
    return FALSE;

  chance /= (double) total * (double) total;
  *kappa = ((double) same / (double) total - chance) / (1 - chance);
  return TRUE;
}

/**
 * vas_agreement_weighted_kappa:
 * @ratings_a: (array length=n_ratings): the first reviewer's ratings, 0 for "not seen"
 * @ratings_b: (array length=n_ratings): the second reviewer's, of the same things in the same order
 * @n_ratings: how many there are
 * @kappa: (out): from -1 to 1; 1 is full agreement, 0 as much as chance gives
 *
 * Quadratic-weighted kappa: 1 - D_o / D_e, where D_o is the mean of the squared differences between both reviewers'
 * ratings, and D_e the mean over every rating of the one with every rating of the other, which is what chance gives. A
 * pair in which either is "not seen" is left out.
 *
 * Sources: J. Cohen (1968), Weighted kappa, Psychological Bulletin 70, 213-220; J. L. Fleiss and J. Cohen (1973), The
 * equivalence of weighted kappa and the intraclass correlation coefficient, Educational and Psychological Measurement
 * 33, 613-619.
 *
 * Returns: whether it can be said: not without a pair to compare, nor when both gave one and the same rating every time,
 *   so that chance agreement is 1
 */
gboolean
vas_agreement_weighted_kappa (const int *ratings_a, const int *ratings_b, gsize n_ratings, double *kappa)
{
  gint64 n = 0;
  gint64 observed = 0;
  gint64 sum_a = 0, sum_b = 0, squares = 0;
  gint64 expected;

  g_return_val_if_fail ((ratings_a != NULL && ratings_b != NULL) || n_ratings == 0, FALSE);

  for (gsize i = 0; i < n_ratings; i++)
    {
      gint64 a = ratings_a[i];
      gint64 b = ratings_b[i];

      if (a == 0 || b == 0)
        continue;

      n++;
      observed += (a - b) * (a - b);
      sum_a += a;
      sum_b += b;
      squares += a * a + b * b;
    }

  /* The sum of (a - b)² over all n² pairs, written out */
  expected = n * squares - 2 * sum_a * sum_b;
  if (expected == 0)
    return FALSE;

  *kappa = 1 - (double) (n * observed) / (double) expected;
  return TRUE;
}

static int
compare_marks (const void *a, const void *b)
{
  const VasAgreementMark *first = a;
  const VasAgreementMark *second = b;

  if (first->aspect != second->aspect)
    return first->aspect < second->aspect ? -1 : 1;
  if (first->start_ms != second->start_ms)
    return first->start_ms < second->start_ms ? -1 : 1;

  return 0;
}

/* Returns: (transfer full): a copy by aspect and beginning */
static VasAgreementMark *
sort_marks (const VasAgreementMark *marks, gsize n_marks)
{
  VasAgreementMark *sorted = g_new (VasAgreementMark, n_marks + 1);

  if (n_marks > 0)
    {
      memcpy (sorted, marks, n_marks * sizeof *marks);
      qsort (sorted, n_marks, sizeof *sorted, compare_marks);
    }

  return sorted;
}

/**
 * vas_agreement_match_marks:
 * @marks_a: (array length=n_marks_a): the first reviewer's marks of an answer
 * @n_marks_a: how many
 * @marks_b: (array length=n_marks_b): the second reviewer's
 * @n_marks_b: how many
 * @tolerance_ms: how far apart two marks of the same thing may begin, in ms
 * @count: (inout): what is found is added to it
 *
 * Matches the marks of two reviewers one to one: two marks match if they are about the same aspect and begin no further
 * apart than the tolerance. There are as many matches as can be made.
 *
 * Marks in order of time, each taken by the earliest that it can be matched with, give the most matches: whoever can be
 * matched with the earlier mark of two keeps the later one free.
 */
void
vas_agreement_match_marks (const VasAgreementMark *marks_a,
                           gsize n_marks_a,
                           const VasAgreementMark *marks_b,
                           gsize n_marks_b,
                           gint64 tolerance_ms,
                           VasAgreementCount *count)
{
  g_autofree VasAgreementMark *a = sort_marks (marks_a, n_marks_a);
  g_autofree VasAgreementMark *b = sort_marks (marks_b, n_marks_b);
  gsize i = 0;
  gsize j = 0;
  guint shared = 0;

  while (i < n_marks_a && j < n_marks_b)
    {
      if (a[i].aspect == b[j].aspect && ABS (a[i].start_ms - b[j].start_ms) <= tolerance_ms)
        {
          shared++;
          i++;
          j++;
        }
      else if (compare_marks (&a[i], &b[j]) < 0)
        i++;
      else
        j++;
    }

  count->shared += shared;
  count->only_a += (guint) n_marks_a - shared;
  count->only_b += (guint) n_marks_b - shared;
}

/**
 * vas_agreement_shared_part:
 * @count: matched marks
 * @part: (out): from 0, nothing shared, to 1, all of them
 *
 * shared / (shared + only A + only B). Chance is not taken into account.
 *
 * Returns: whether it can be said: not when nobody marked anything
 */
gboolean
vas_agreement_shared_part (const VasAgreementCount *count, double *part)
{
  guint64 all = (guint64) count->shared + count->only_a + count->only_b;

  if (all == 0)
    return FALSE;

  *part = (double) count->shared / (double) all;
  return TRUE;
}

/* Sets a flag in each window that a mark lies in. */
static void
flag_windows (const VasAgreementMark *marks,
              gsize n_marks,
              gint64 width_ms,
              gint64 n_windows,
              guint8 flag,
              guint8 *windows)
{
  for (gsize i = 0; i < n_marks; i++)
    {
      gint64 first = CLAMP (marks[i].start_ms / width_ms, 0, n_windows - 1);
      /* A span that ends where a window begins is not in that one */
      gint64 end = MAX (marks[i].end_ms - 1, marks[i].start_ms);
      gint64 last = CLAMP (end / width_ms, first, n_windows - 1);

      for (gint64 window = first; window <= last; window++)
        windows[window] |= flag;
    }
}

/**
 * vas_agreement_count_windows:
 * @marks_a: (array length=n_marks_a): the first reviewer's marks of an answer
 * @n_marks_a: how many
 * @marks_b: (array length=n_marks_b): the second reviewer's
 * @n_marks_b: how many
 * @length_ms: how long the answer is, in ms
 * @width_ms: how wide a window is, in ms, at least 1
 * @count: (inout): what is found is added to it
 *
 * Cuts the answer into windows, the last of which may be shorter, and counts in how many of them both, only one, or
 * neither reviewer made a mark. What the marks are about does not matter here: whoever wants to know it for one group
 * of aspects passes the marks of that group. A span counts in every window that it touches; what lies past the end
 * counts in the last one.
 */
void
vas_agreement_count_windows (const VasAgreementMark *marks_a,
                             gsize n_marks_a,
                             const VasAgreementMark *marks_b,
                             gsize n_marks_b,
                             gint64 length_ms,
                             gint64 width_ms,
                             VasAgreementCount *count)
{
  g_autofree guint8 *windows = NULL;
  gint64 n_windows;

  g_return_if_fail (width_ms > 0);

  if (length_ms <= 0)
    return;

  n_windows = (length_ms - 1) / width_ms + 1;
  windows = g_new0 (guint8, n_windows);
  flag_windows (marks_a, n_marks_a, width_ms, n_windows, 1, windows);
  flag_windows (marks_b, n_marks_b, width_ms, n_windows, 2, windows);

  for (gint64 i = 0; i < n_windows; i++)
    switch (windows[i])
      {
      case 3:
        count->shared++;
        break;
      case 2:
        count->only_b++;
        break;
      case 1:
        count->only_a++;
        break;
      default:
        count->neither++;
      }
}

/**
 * vas_agreement_window_kappa:
 * @count: compared windows
 * @kappa: (out): as in [func@agreement_kappa]
 *
 * Cohen's kappa over windows, with the two categories "marked" and "not marked".
 *
 * Returns: whether it can be said
 */
gboolean
vas_agreement_window_kappa (const VasAgreementCount *count, double *kappa)
{
  const guint table[] = { count->shared, count->only_a, count->only_b, count->neither };

  return vas_agreement_kappa (table, 2, kappa);
}
