/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-error.h"
#include "vas-rubric.h"
#include "vas-snapshot.h"
#include "vas-text.h"

#define ID "7b0a6a52-2d6b-4e0c-8f52-0c9b7f6a1e02"
#define OWN_KEY "9d3f1b70-52a5-4a52-8f0e-1f6a7f3b2c04"

static const char *const anchors[] = { " Alone ", "", "So\nme", "Most", "All", NULL };

static VasRubric *
make_rubric (const char *first_key, const char *second_key)
{
  g_autoptr (GPtrArray) dimensions = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (dimensions, g_object_new (VAS_TYPE_RUBRIC_DIMENSION, "key", first_key, "name", " Pa\nce", "anchors",
                                             anchors, NULL));
  g_ptr_array_add (dimensions, g_object_new (VAS_TYPE_RUBRIC_DIMENSION, "key", second_key, "name", "Smile", "anchors",
                                             anchors, NULL));

  return g_object_new (VAS_TYPE_RUBRIC, "id", ID, "name", " Ours ", "dimensions", dimensions, NULL);
}

static void
test_clean (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRubric) rubric = make_rubric ("pace", OWN_KEY);
  g_autoptr (VasRubric) cleaned = vas_rubric_clean (rubric, &error);
  g_autoptr (VasRubric) again = NULL;
  VasRubricDimension *dimension;
  const char *const *kept;

  g_assert_no_error (error);
  dimension = vas_rubric_get_dimensions (cleaned)->pdata[0];
  kept = vas_rubric_dimension_get_anchors (dimension);
  g_assert_cmpstr (vas_rubric_get_name (cleaned), ==, "Ours");
  g_assert_cmpstr (vas_rubric_dimension_get_name (dimension), ==, "Pa ce");
  g_assert_cmpuint (g_strv_length ((char **) kept), ==, VAS_RUBRIC_POINTS);
  g_assert_cmpstr (kept[0], ==, "Alone");
  g_assert_cmpstr (kept[1], ==, "");
  g_assert_cmpstr (kept[2], ==, "So me");

  again = vas_rubric_clean (cleaned, &error);
  g_assert_true (vas_snapshot_equal (again, cleaned));
}

static void
assert_refused (VasRubric *rubric, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRubric) cleaned = vas_rubric_clean (rubric, &error);

  g_assert_null (cleaned);
  g_assert_error (error, VAS_CORE_ERROR, code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
refuse_dimension (const char *property, gconstpointer value, int code)
{
  g_autoptr (VasRubricDimension) good = g_object_new (VAS_TYPE_RUBRIC_DIMENSION, "key", "pace", "name", "Pace",
                                                      "anchors", anchors, NULL);
  g_autoptr (VasRubricDimension) bad = vas_snapshot_with (good, property, value, NULL);
  g_autoptr (GPtrArray) dimensions = g_ptr_array_new ();
  g_autoptr (VasRubric) rubric = NULL;

  g_test_message ("%s", property);
  g_ptr_array_add (dimensions, bad);
  rubric = g_object_new (VAS_TYPE_RUBRIC, "id", ID, "name", "Ours", "dimensions", dimensions, NULL);
  assert_refused (rubric, code);
}

static void
test_refusals (void)
{
  g_autofree char *long_text = g_strnfill (VAS_TEXT_ANCHOR_CHARS + 1, 'x');
  const char *const four[] = { "1", "2", "3", "4", NULL };
  const char *const six[] = { "1", "2", "3", "4", "5", "6", NULL };
  const char *const too_long[] = { "1", "2", long_text, "4", "5", NULL };
  const char *const broken[] = { "1", "2", "3", "4", "\xff", NULL };
  g_autoptr (VasRubric) good = make_rubric ("pace", "voice");
  g_autoptr (VasRubric) twice = make_rubric ("pace", "pace");
  g_autoptr (VasRubric) bad_id = vas_snapshot_with (good, "id", NULL, NULL);
  g_autoptr (VasRubric) nameless = vas_snapshot_with (good, "name", "\n", NULL);
  g_autoptr (VasRubric) long_name = vas_snapshot_with (good, "name", long_text, NULL);

  assert_refused (twice, VAS_CORE_ERROR_INVALID);
  assert_refused (bad_id, VAS_CORE_ERROR_INVALID);
  assert_refused (nameless, VAS_CORE_ERROR_INVALID);
  assert_refused (long_name, VAS_CORE_ERROR_TOO_LONG);
  refuse_dimension ("key", NULL, VAS_CORE_ERROR_INVALID);
  refuse_dimension ("key", "overall", VAS_CORE_ERROR_INVALID);
  refuse_dimension ("key", "\xff", VAS_CORE_ERROR_INVALID);
  refuse_dimension ("name", NULL, VAS_CORE_ERROR_INVALID);
  refuse_dimension ("name", long_text, VAS_CORE_ERROR_TOO_LONG);
  refuse_dimension ("anchors", NULL, VAS_CORE_ERROR_INVALID);
  refuse_dimension ("anchors", four, VAS_CORE_ERROR_INVALID);
  refuse_dimension ("anchors", six, VAS_CORE_ERROR_INVALID);
  refuse_dimension ("anchors", too_long, VAS_CORE_ERROR_TOO_LONG);
  refuse_dimension ("anchors", broken, VAS_CORE_ERROR_INVALID);
}

static void
test_most_dimensions (void)
{
  g_autoptr (GPtrArray) dimensions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (VasRubric) bare = g_object_new (VAS_TYPE_RUBRIC, "id", ID, "name", "Ours", NULL);
  g_autoptr (VasRubric) full = NULL;
  g_autoptr (VasRubric) kept = NULL;
  g_autoptr (VasRubric) over = NULL;

  for (int i = 0; i <= VAS_RUBRIC_MOST_DIMENSIONS; i++)
    {
      g_autofree char *key = g_strdup_printf ("9d3f1b70-52a5-4a52-8f0e-%012d", i);

      if (i == VAS_RUBRIC_MOST_DIMENSIONS)
        {
          full = vas_snapshot_with (bare, "dimensions", dimensions, NULL);
          kept = vas_rubric_clean (full, NULL);
        }
      g_ptr_array_add (dimensions,
                       g_object_new (VAS_TYPE_RUBRIC_DIMENSION, "key", key, "name", "Smile", "anchors", anchors, NULL));
    }

  g_assert_cmpuint (vas_rubric_get_dimensions (kept)->len, ==, VAS_RUBRIC_MOST_DIMENSIONS);
  over = vas_snapshot_with (bare, "dimensions", dimensions, NULL);
  assert_refused (over, VAS_CORE_ERROR_TOO_LONG);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rubric/clean", test_clean);
  g_test_add_func ("/rubric/refusals", test_refusals);
  g_test_add_func ("/rubric/most-dimensions", test_most_dimensions);

  return g_test_run ();
}
