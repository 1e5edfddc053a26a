/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures are ones that others have published: the source and the sum stand with each. */

#include "vas-agreement.h"

#define CLOSE 0.00005

static void
assert_kappa (const guint *table, gsize n_categories, double wanted, double tolerance)
{
  double kappa;

  g_assert_true (vas_agreement_kappa (table, n_categories, &kappa));
  g_assert_cmpfloat_with_epsilon (kappa, wanted, tolerance);
}

/* J. Cohen (1968), Weighted kappa, Psychological Bulletin 70, table 1 with its proportions times 200; kappa is given there
 * and in the help of cohen.kappa() of R's package psych as .492. p_o = 140/200 = .70, p_e = .6 x .5 + .3 x .3 + .1 x .2
 * = .41, (.70 - .41) / .59 = .4915 */
static void
test_cohen_1968 (void)
{
  const guint table[] = { 88, 14, 18, 10, 40, 10, 2, 6, 12 };

  assert_kappa (table, 3, 0.492, 0.0005);
}

/* J. Sim and C. C. Wright (2005), The kappa statistic in reliability studies, Physical Therapy 85, 257-268, table 1: .67.
 * p_o = 33/39, p_e = (24 x 26 + 15 x 13) / 39² = 819/1521; (33/39 - 21/39) / (18/39) = 2/3 */
static void
test_sim_and_wright_2005 (void)
{
  const guint table[] = { 22, 2, 4, 11 };

  assert_kappa (table, 2, 2.0 / 3, CLOSE);
}

/* The example in the documentation of scikit-learn's cohen_kappa_score(): 0.6875. Five cases, of which the last differs:
 * p_o = .8, p_e = (2 x 3 + 1 x 1 + 2 x 1) / 25 = .36, .44 / .64 */
static void
test_scikit_learn_example (void)
{
  const guint table[] = { 2, 0, 0, 0, 1, 0, 1, 0, 1 };

  assert_kappa (table, 3, 0.6875, 1e-12);
}

/* scikit-learn's test_cohen_kappa() after R. Artstein and M. Poesio (2008), Inter-coder agreement for computational
 * linguistics, table 1 (.348) and a table of three categories (.9315) */
static void
test_artstein_and_poesio_2008 (void)
{
  const guint two[] = { 20, 20, 10, 50 };
  const guint three[] = { 46, 0, 0, 4, 40, 0, 0, 0, 10 };

  assert_kappa (two, 2, 0.348, 0.0005);
  assert_kappa (three, 3, 0.9315, CLOSE);
}

static void
assert_weighted (const int *a, const int *b, gsize n, double wanted, double tolerance)
{
  double kappa;

  g_assert_true (vas_agreement_weighted_kappa (a, b, n, &kappa));
  g_assert_cmpfloat_with_epsilon (kappa, wanted, tolerance);
}

/* scikit-learn's test_cohen_kappa(), weights="quadratic": .9541. 4 of 100 differ by 1: D_o = .04; D_e = (1840 + 2200 + 440
 * + 400) / 10⁴ + 4 x (460 + 500) / 10⁴ = .872; 1 - .04 / .872 */
static void
test_quadratic_scikit_learn (void)
{
  int a[100], b[100];

  for (int i = 0; i < 100; i++)
    {
      a[i] = i < 46 ? 1 : i < 90 ? 2 : 3;
      b[i] = i < 50 ? 1 : i < 90 ? 2 : 3;
    }

  assert_weighted (a, b, 100, 0.9541, CLOSE);
}

/* The example of kappa2() of R's package irr, kappa2(anxiety[, 1:2], "squared"): 20 subjects, Kappa = 0.297. The squared
 * differences add up to 50; Σa = Σb = 63, Σa² + Σb² = 468; 1 - 20 x 50 / (20 x 468 - 2 x 63 x 63) */
static void
test_quadratic_irr (void)
{
  const int a[] = { 3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3 };
  const int b[] = { 3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4 };

  assert_weighted (a, b, G_N_ELEMENTS (a), 0.297, 0.0005);
}

/* The examples of QuadraticWeightedKappa in Maple's package EssayTools. The first: differences 1 1 -2 -1 1 0 -2 -1 -2, whose
 * squares add up to 17; Σa = 63, Σb = 54, Σa² + Σb² = 477 + 358; 1 - 9 x 17 / (9 x 835 - 2 x 63 x 54) */
static void
test_quadratic_maple (void)
{
  const int a[] = { 9, 7, 8, 7, 6, 8, 3, 5, 10 };
  const int b[] = { 8, 8, 6, 6, 7, 6, 1, 4, 8 };
  const int c[] = { 3, 5, 6, 6, 7, 6, 1, 4, 8 };

  assert_weighted (a, b, G_N_ELEMENTS (a), 0.758620689655172, 1e-12);
  assert_weighted (a, c, G_N_ELEMENTS (a), 0.438095238095238, 1e-12);
}

static void
test_not_seen_is_left_out (void)
{
  const int a[] = { 9, 0, 7, 8, 7, 6, 8, 1, 3, 5, 10, 0 };
  const int b[] = { 8, 5, 8, 6, 6, 7, 6, 0, 1, 4, 8, 0 };

  assert_weighted (a, b, G_N_ELEMENTS (a), 0.758620689655172, 1e-12);
}

static void
test_extremes (void)
{
  const int low_high[] = { 1, 5, 1, 5 };
  const int high_low[] = { 5, 1, 5, 1 };
  const int low[] = { 1, 1, 1, 1 };
  const int high[] = { 5, 5, 5, 5 };
  const guint opposite[] = { 0, 7, 0, 0 };

  assert_weighted (low_high, low_high, 4, 1, 1e-12);
  assert_weighted (low_high, high_low, 4, -1, 1e-12);
  /* They never agree, but neither would chance */
  assert_weighted (low, high, 4, 0, 1e-12);
  assert_kappa (opposite, 2, 0, 1e-12);
}

/* Chance agreement is 1, or there is nothing to compare */
static void
test_cannot_say (void)
{
  const int same[] = { 4, 4, 4 };
  const int unseen[] = { 0, 0, 0 };
  const guint one_category[] = { 0, 0, 0, 12 };
  const guint nothing[] = { 0, 0, 0, 0 };
  const VasAgreementCount no_marks = { .neither = 3 };
  double value = 7;

  g_assert_false (vas_agreement_weighted_kappa (same, same, 3, &value));
  g_assert_false (vas_agreement_weighted_kappa (same, unseen, 3, &value));
  g_assert_false (vas_agreement_weighted_kappa (NULL, NULL, 0, &value));
  g_assert_false (vas_agreement_kappa (one_category, 2, &value));
  g_assert_false (vas_agreement_kappa (nothing, 2, &value));
  g_assert_false (vas_agreement_kappa (NULL, 0, &value));
  g_assert_false (vas_agreement_shared_part (&no_marks, &value));
  g_assert_false (vas_agreement_window_kappa (&no_marks, &value));
  g_assert_cmpfloat (value, ==, 7);
}

static void
assert_counts (const VasAgreementCount *count, guint shared, guint only_a, guint only_b, guint neither)
{
  g_assert_cmpuint (count->shared, ==, shared);
  g_assert_cmpuint (count->only_a, ==, only_a);
  g_assert_cmpuint (count->only_b, ==, only_b);
  g_assert_cmpuint (count->neither, ==, neither);
}

/* D. D. Reed and R. L. Azulay (2011), A Microsoft Excel 2010 based tool for calculating interobserver agreement, Behavior
 * Analysis in Practice 4, 45-52, figure 2: seven intervals, both observers see the behaviour in the 5th and 6th, neither in
 * the 2nd to 4th, one of them only in the 1st and in the 7th. Interval-by-interval agreement is 5/7 = 71.4 %,
 * scored-interval agreement, which is shared / (shared + only A + only B), 2/4 = 50 %. */
static void
test_reed_and_azulay_2011 (void)
{
  const VasAgreementMark a[] = { { 5000, 5000, 0 }, { 45000, 45000, 0 }, { 55000, 55000, 0 } };
  const VasAgreementMark b[] = { { 41000, 41000, 0 }, { 52000, 52000, 0 }, { 65000, 65000, 0 } };
  VasAgreementCount windows = { 0 };
  VasAgreementCount marks = { 0 };
  double part;

  vas_agreement_count_windows (a, 3, b, 3, 70000, 10000, &windows);
  assert_counts (&windows, 2, 1, 1, 3);
  g_assert_true (vas_agreement_shared_part (&windows, &part));
  g_assert_cmpfloat_with_epsilon (part, 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon ((windows.shared + windows.neither) / 7.0, 0.714, 0.0005);

  vas_agreement_match_marks (a, 3, b, 3, 5000, &marks);
  assert_counts (&marks, 2, 1, 1, 0);
  g_assert_true (vas_agreement_shared_part (&marks, &part));
  g_assert_cmpfloat_with_epsilon (part, 0.5, 1e-12);
}

/* Sim and Wright's table again, as windows: 22 marked by both, 2 and 4 by one, 11 by neither */
static void
test_kappa_of_windows (void)
{
  VasAgreementMark a[24], b[26];
  VasAgreementCount count = { 0 };
  double kappa;

  for (int i = 0; i < 24; i++)
    a[i] = (VasAgreementMark){ i * 2000, i * 2000, i % 5 };
  for (int i = 0; i < 26; i++)
    b[i] = (VasAgreementMark){ (i + 2) * 2000 + 1999, (i + 2) * 2000 + 1999, i % 3 };

  vas_agreement_count_windows (a, 24, b, 26, 39 * 2000 - 500, 2000, &count);
  assert_counts (&count, 22, 2, 4, 11);
  g_assert_true (vas_agreement_window_kappa (&count, &kappa));
  g_assert_cmpfloat_with_epsilon (kappa, 2.0 / 3, 1e-12);
}

static void
test_windows_of_spans (void)
{
  const VasAgreementMark a[] = { { 1000, 4000, 0 }, { 9500, 30000, 0 } };
  const VasAgreementMark b[] = { { 3999, 3999, 0 }, { 4000, 4001, 0 }, { 50000, 50000, 0 } };
  VasAgreementCount count = { 0 };

  /* Five windows; A is in 0 and 1, and in 4; B in 1, 2 and, past the end, 4 */
  vas_agreement_count_windows (a, 2, b, 3, 10000, 2000, &count);
  assert_counts (&count, 2, 1, 1, 1);
  /* Those of another answer are added */
  vas_agreement_count_windows (NULL, 0, NULL, 0, 2001, 2000, &count);
  assert_counts (&count, 2, 1, 1, 3);
  vas_agreement_count_windows (a, 2, b, 3, 0, 2000, &count);
  assert_counts (&count, 2, 1, 1, 3);
}

static void
test_matches_as_many_as_can_be (void)
{
  const VasAgreementMark a[] = { { 4000, 4000, 1 }, { 2000, 2000, 1 }, { 9000, 9000, 2 } };
  const VasAgreementMark b[] = { { 3000, 3000, 1 }, { 1000, 9000, 1 }, { 9000, 9000, 1 }, { 11001, 11001, 2 } };
  VasAgreementCount count = { 0 };

  /* The nearest first would leave one of the two without a match */
  vas_agreement_match_marks (a, 3, b, 4, 1000, &count);
  assert_counts (&count, 2, 1, 2, 0);
  /* One mark is no match for two; the tolerance itself still counts */
  count = (VasAgreementCount){ 0 };
  vas_agreement_match_marks (a, 1, b, 2, 3000, &count);
  assert_counts (&count, 1, 0, 1, 0);
  count = (VasAgreementCount){ 0 };
  vas_agreement_match_marks (&a[2], 1, &b[3], 1, 2000, &count);
  assert_counts (&count, 0, 1, 1, 0);
  vas_agreement_match_marks (NULL, 0, b, 4, 1000, &count);
  assert_counts (&count, 0, 1, 5, 0);
}

/* Returns: the most matches there are, by trying everything */
static guint
most_matches (const VasAgreementMark *a, gsize n_a, const VasAgreementMark *b, gsize n_b, guint taken, gint64 tolerance)
{
  guint best;

  if (n_a == 0)
    return 0;

  best = most_matches (a + 1, n_a - 1, b, n_b, taken, tolerance);
  for (gsize j = 0; j < n_b; j++)
    if ((taken & 1U << j) == 0 && a->aspect == b[j].aspect && ABS (a->start_ms - b[j].start_ms) <= tolerance)
      best = MAX (best, 1 + most_matches (a + 1, n_a - 1, b, n_b, taken | 1U << j, tolerance));

  return best;
}

static void
test_matches_like_the_search_of_all (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);

  for (int round = 0; round < 300; round++)
    {
      VasAgreementMark a[6], b[6];
      VasAgreementCount count = { 0 };

      for (int i = 0; i < 6; i++)
        {
          a[i] = (VasAgreementMark){ g_rand_int_range (rand, 0, 20), 0, g_rand_int_range (rand, 0, 2) };
          b[i] = (VasAgreementMark){ g_rand_int_range (rand, 0, 20), 0, g_rand_int_range (rand, 0, 2) };
        }
      vas_agreement_match_marks (a, 6, b, 6, 3, &count);
      g_assert_cmpuint (count.shared, ==, most_matches (a, 6, b, 6, 0, 3));
      g_assert_cmpuint (count.shared + count.only_a, ==, 6);
      g_assert_cmpuint (count.shared + count.only_b, ==, 6);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agreement/cohen-1968", test_cohen_1968);
  g_test_add_func ("/agreement/sim-and-wright-2005", test_sim_and_wright_2005);
  g_test_add_func ("/agreement/scikit-learn-example", test_scikit_learn_example);
  g_test_add_func ("/agreement/artstein-and-poesio-2008", test_artstein_and_poesio_2008);
  g_test_add_func ("/agreement/quadratic-scikit-learn", test_quadratic_scikit_learn);
  g_test_add_func ("/agreement/quadratic-irr", test_quadratic_irr);
  g_test_add_func ("/agreement/quadratic-maple", test_quadratic_maple);
  g_test_add_func ("/agreement/not-seen-is-left-out", test_not_seen_is_left_out);
  g_test_add_func ("/agreement/extremes", test_extremes);
  g_test_add_func ("/agreement/cannot-say", test_cannot_say);
  g_test_add_func ("/agreement/reed-and-azulay-2011", test_reed_and_azulay_2011);
  g_test_add_func ("/agreement/kappa-of-windows", test_kappa_of_windows);
  g_test_add_func ("/agreement/windows-of-spans", test_windows_of_spans);
  g_test_add_func ("/agreement/matches-as-many-as-can-be", test_matches_as_many_as_can_be);
  g_test_add_func ("/agreement/matches-like-the-search-of-all", test_matches_like_the_search_of_all);

  return g_test_run ();
}
