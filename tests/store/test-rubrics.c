/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-error.h"
#include "vas-store-rubrics.h"
#include "vas-store-trash.h"
#include "vas-uuid.h"

#define STAMPS "SELECT name_stamp || ' ' || dimensions_stamp || ' ' || deleted_stamp FROM rubric"

static VasRubricDimension *
make_dimension (const char *key, const char *name)
{
  static const char *const anchors[] = { "Alone", "", "Some", " ", "All õ", NULL };

  return g_object_new (VAS_TYPE_RUBRIC_DIMENSION, "key", key, "name", name, "anchors", anchors, NULL);
}

static VasRubric *
make_rubric (const char *name)
{
  g_autoptr (GPtrArray) dimensions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *key = vas_uuid_new ();

  g_ptr_array_add (dimensions, make_dimension ("pace", " Pace"));
  g_ptr_array_add (dimensions, make_dimension (key, "Smile"));

  return g_object_new (VAS_TYPE_RUBRIC, "id", id, "name", name, "dimensions", dimensions, "created",
                       G_GINT64_CONSTANT (1000), NULL);
}

static VasRubric *
get (VasConnection *connection, VasRubric *rubric)
{
  g_autoptr (GError) error = NULL;
  VasRubric *got = vas_store_get_rubric (connection, vas_rubric_get_id (rubric), &error);

  g_assert_no_error (error);
  return got;
}

static void
put (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRubric) rubric = make_rubric (" Ours ");
  g_autoptr (VasRubric) got = NULL;
  g_autoptr (VasRubric) renamed = NULL;
  g_autoptr (VasRubric) shorter = NULL;
  g_autoptr (VasRubric) again = NULL;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autofree char *known = NULL;
  GPtrArray *dimensions;
  const char *const *anchors;

  g_assert_true (vas_store_put_rubric (connection, NULL, rubric, &error));
  g_assert_no_error (error);
  known = store_test_sql_text (connection, STAMPS);
  got = get (connection, rubric);
  dimensions = vas_rubric_get_dimensions (got);
  g_assert_cmpstr (vas_rubric_get_name (got), ==, "Ours");
  g_assert_cmpuint (dimensions->len, ==, 2);
  g_assert_cmpstr (vas_rubric_dimension_get_key (dimensions->pdata[0]), ==, "pace");
  g_assert_cmpstr (vas_rubric_dimension_get_name (dimensions->pdata[0]), ==, "Pace");
  anchors = vas_rubric_dimension_get_anchors (dimensions->pdata[0]);
  g_assert_cmpuint (g_strv_length ((char **) anchors), ==, VAS_RUBRIC_POINTS);
  g_assert_cmpstr (anchors[0], ==, "Alone");
  g_assert_cmpstr (anchors[3], ==, "");
  g_assert_cmpstr (anchors[4], ==, "All õ");

  g_assert_true (vas_store_put_rubric (connection, NULL, rubric, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "===");
  renamed = vas_snapshot_with (got, "name", "Mine", NULL);
  g_assert_true (vas_store_put_rubric (connection, got, renamed, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "+==");
  g_ptr_array_add (one, dimensions->pdata[1]);
  shorter = vas_snapshot_with (got, "dimensions", one, NULL);
  g_assert_true (vas_store_put_rubric (connection, got, shorter, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "=+=");
  g_assert_no_error (error);
  again = get (connection, rubric);
  g_assert_cmpstr (vas_rubric_get_name (again), ==, "Mine");
  g_assert_true (vas_snapshot_list_equal (vas_rubric_get_dimensions (again), one));
}

static void
test_put (StoreTest *test, gconstpointer data)
{
  store_test_write (test, put);
}

static void
deleted (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRubric) rubric = make_rubric ("Ours");
  g_autoptr (VasRubric) edited = vas_snapshot_with (rubric, "name", "Edited", NULL);
  const char *id = vas_rubric_get_id (rubric);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) trash = NULL;
  g_autoptr (GPtrArray) back = NULL;

  g_assert_true (vas_store_put_rubric (connection, NULL, rubric, &error));
  g_assert_true (vas_store_set_rubric_deleted (connection, id, 5000, &error));
  g_assert_true (vas_store_put_rubric (connection, rubric, edited, &error));
  g_assert_no_error (error);
  left = vas_store_list_rubrics (connection, FALSE, &error);
  g_assert_cmpuint (left->len, ==, 0);
  trash = vas_store_list_rubrics (connection, TRUE, &error);
  g_assert_cmpuint (trash->len, ==, 1);
  g_assert_cmpstr (vas_rubric_get_name (trash->pdata[0]), ==, "Edited");
  g_assert_true (vas_store_set_rubric_deleted (connection, id, 0, &error));
  back = vas_store_list_rubrics (connection, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, 1);
  g_assert_cmpuint (vas_rubric_get_dimensions (back->pdata[0])->len, ==, 2);
}

static void
test_deleted (StoreTest *test, gconstpointer data)
{
  store_test_write (test, deleted);
}

/* What is wrong with a rubric itself is for the tests of core. */
static void
refusals (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRubric) rubric = make_rubric ("Ours");
  g_autoptr (VasRubric) bad_id = vas_snapshot_with (rubric, "id", "x", NULL);
  guint purged;

  g_assert_false (vas_store_put_rubric (connection, NULL, bad_id, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_set_rubric_deleted (connection, vas_rubric_get_id (rubric), 5, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (vas_store_put_rubric (connection, NULL, rubric, &error));
  g_assert_true (vas_store_set_rubric_deleted (connection, vas_rubric_get_id (rubric), 5, &error));
  g_assert_true (vas_store_purge (connection, G_MAXINT64, &purged, &error));
  g_assert_no_error (error);
  g_assert_false (vas_store_put_rubric (connection, rubric, rubric, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static void
test_refusals (StoreTest *test, gconstpointer data)
{
  store_test_write (test, refusals);
}

/* Fewer lines than five come from damage only: whoever shows them may count on five. */
static void
damaged (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRubric) rubric = make_rubric ("Ours");
  g_autoptr (VasRubric) got = NULL;
  VasRubricDimension *dimension;

  g_assert_true (vas_store_put_rubric (connection, NULL, rubric, &error));
  store_test_sql (connection, "UPDATE rubric_dimension SET anchors = 'one'");
  got = get (connection, rubric);
  g_assert_no_error (error);
  dimension = vas_rubric_get_dimensions (got)->pdata[0];
  g_assert_cmpuint (g_strv_length ((char **) vas_rubric_dimension_get_anchors (dimension)), ==, VAS_RUBRIC_POINTS);
}

static void
test_damaged (StoreTest *test, gconstpointer data)
{
  store_test_write (test, damaged);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/rubrics/put", test_put);
  store_test_add ("/store/rubrics/deleted", test_deleted);
  store_test_add ("/store/rubrics/refusals", test_refusals);
  store_test_add ("/store/rubrics/damaged", test_damaged);

  return g_test_run ();
}
