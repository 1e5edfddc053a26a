/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rating-means.h"

#define OWN "6a1f4ab0-58c6-4c1c-9b5e-5f6b4f9d1c11"

static void
add (GPtrArray *ratings, const char *reviewer_id, const char *dimension, int value)
{
  g_ptr_array_add (ratings, g_object_new (VAS_TYPE_RATING, "answer-id", "a", "reviewer-id", reviewer_id, "dimension",
                                          dimension, "value", value, NULL));
}

static void
test_groups (void)
{
  g_assert_cmpint (vas_rating_group_of ("answers-question"), ==, VAS_RATING_GROUP_CONTENT);
  g_assert_cmpint (vas_rating_group_of ("wording"), ==, VAS_RATING_GROUP_CONTENT);
  g_assert_cmpint (vas_rating_group_of ("pace"), ==, VAS_RATING_GROUP_DELIVERY);
  g_assert_cmpint (vas_rating_group_of ("body"), ==, VAS_RATING_GROUP_DELIVERY);
  g_assert_cmpint (vas_rating_group_of (OWN), ==, VAS_RATING_GROUP_OWN);
  g_assert_cmpint (vas_rating_group_of (VAS_RATING_OVERALL), ==, VAS_RATING_GROUP_NONE);
}

static void
test_means (void)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func (g_object_unref);
  double mean = 9;

  g_assert_false (vas_rating_mean (ratings, "r", VAS_RATING_GROUP_CONTENT, &mean));
  add (ratings, "r", "structure", 4);
  add (ratings, "r", "example", 5);
  add (ratings, "r", "wording", 2);
  add (ratings, "r", "customer", 0);
  add (ratings, "r", "voice", 0);
  add (ratings, "r", VAS_RATING_OVERALL, 1);
  add (ratings, "other", "structure", 1);
  add (ratings, "other", "body", 3);
  add (ratings, "other", OWN, 4);

  g_assert_true (vas_rating_mean (ratings, "r", VAS_RATING_GROUP_CONTENT, &mean));
  g_assert_cmpfloat_with_epsilon (mean, 11.0 / 3, 1e-12);
  /* Nobody is rated by what could not be seen */
  g_assert_false (vas_rating_mean (ratings, "r", VAS_RATING_GROUP_DELIVERY, &mean));
  g_assert_true (vas_rating_mean (ratings, "other", VAS_RATING_GROUP_DELIVERY, &mean));
  g_assert_cmpfloat_with_epsilon (mean, 3, 1e-12);
  g_assert_true (vas_rating_mean (ratings, "other", VAS_RATING_GROUP_OWN, &mean));
  g_assert_cmpfloat_with_epsilon (mean, 4, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rating-means/groups", test_groups);
  g_test_add_func ("/rating-means/means", test_means);

  return g_test_run ();
}
