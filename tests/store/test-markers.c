/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-error.h"
#include "vas-store-markers.h"
#include "vas-store-trash.h"
#include "vas-uuid.h"

#define STAMPS "SELECT name_stamp || ' ' || markers_stamp || ' ' || deleted_stamp FROM marker_set"

static VasMarkerSet *
make_set (const char *name, const char *first, const char *second)
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *id = vas_uuid_new ();

  g_ptr_array_add (markers,
                   g_object_new (VAS_TYPE_OWN_MARKER, "name", first, "key", "h", "aspect", VAS_ASPECT_EXPRESSION,
                                 "kind", VAS_NOTE_KIND_STRENGTH, "colour", "#A1B2C3", NULL));
  g_ptr_array_add (markers, g_object_new (VAS_TYPE_OWN_MARKER, "name", second, "key", "7", "span", TRUE, NULL));

  return g_object_new (VAS_TYPE_MARKER_SET, "id", id, "name", name, "markers", markers, "created",
                       G_GINT64_CONSTANT (1000), NULL);
}

static VasMarkerSet *
get (VasConnection *connection, VasMarkerSet *set)
{
  g_autoptr (GError) error = NULL;
  VasMarkerSet *got = vas_store_get_marker_set (connection, vas_marker_set_get_id (set), &error);

  g_assert_no_error (error);
  return got;
}

static void
put (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasMarkerSet) set = make_set (" Mine ", "Smiles ", "Looks down");
  g_autoptr (VasMarkerSet) got = NULL;
  g_autoptr (VasMarkerSet) renamed = NULL;
  g_autoptr (VasMarkerSet) again = NULL;
  g_autoptr (GPtrArray) turned = g_ptr_array_new ();
  g_autoptr (VasMarkerSet) reordered = NULL;
  g_autofree char *known = NULL;
  GPtrArray *markers;

  g_assert_true (vas_store_put_marker_set (connection, NULL, set, &error));
  g_assert_no_error (error);
  known = store_test_sql_text (connection, STAMPS);
  got = get (connection, set);
  markers = vas_marker_set_get_markers (got);
  g_assert_cmpstr (vas_marker_set_get_name (got), ==, "Mine");
  g_assert_cmpint (vas_marker_set_get_created (got), ==, 1000);
  g_assert_cmpuint (markers->len, ==, 2);
  g_assert_cmpstr (vas_own_marker_get_name (markers->pdata[0]), ==, "Smiles");
  g_assert_cmpstr (vas_own_marker_get_key (markers->pdata[0]), ==, "H");
  g_assert_cmpstr (vas_own_marker_get_colour (markers->pdata[0]), ==, "#a1b2c3");
  g_assert_cmpint (vas_own_marker_get_aspect (markers->pdata[0]), ==, VAS_ASPECT_EXPRESSION);
  g_assert_cmpint (vas_own_marker_get_kind (markers->pdata[0]), ==, VAS_NOTE_KIND_STRENGTH);
  g_assert_false (vas_own_marker_get_span (markers->pdata[0]));
  g_assert_true (vas_own_marker_get_span (markers->pdata[1]));

  g_assert_true (vas_store_put_marker_set (connection, NULL, set, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "===");
  renamed = vas_snapshot_with (got, "name", "Ours", NULL);
  g_assert_true (vas_store_put_marker_set (connection, got, renamed, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "+==");
  g_ptr_array_add (turned, markers->pdata[1]);
  g_ptr_array_add (turned, markers->pdata[0]);
  reordered = vas_snapshot_with (renamed, "markers", turned, NULL);
  g_assert_true (vas_store_put_marker_set (connection, NULL, reordered, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "=+=");
  again = get (connection, set);
  g_assert_no_error (error);
  g_assert_true (vas_snapshot_equal (again, reordered));
}

static void
test_put (StoreTest *test, gconstpointer data)
{
  store_test_write (test, put);
}

/* One window renames the set, the other one takes a marker out. */
static void
meanwhile (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasMarkerSet) set = make_set ("Mine", "Smiles", "Looks down");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (VasMarkerSet) known = NULL;
  g_autoptr (VasMarkerSet) here = NULL;
  g_autoptr (VasMarkerSet) there = NULL;
  g_autoptr (VasMarkerSet) got = NULL;

  g_assert_true (vas_store_put_marker_set (connection, NULL, set, &error));
  known = get (connection, set);
  here = vas_snapshot_with (known, "name", "Ours", NULL);
  there = vas_snapshot_with (known, "markers", none, NULL);
  g_assert_true (vas_store_put_marker_set (connection, known, here, &error));
  g_assert_true (vas_store_put_marker_set (connection, known, there, &error));
  g_assert_no_error (error);
  got = get (connection, set);
  g_assert_cmpstr (vas_marker_set_get_name (got), ==, "Ours");
  g_assert_cmpuint (vas_marker_set_get_markers (got)->len, ==, 0);
}

static void
test_meanwhile (StoreTest *test, gconstpointer data)
{
  store_test_write (test, meanwhile);
}

static void
deleted (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasMarkerSet) set = make_set ("Mine", "Smiles", "Looks down");
  g_autoptr (VasMarkerSet) second = make_set ("Later", "Laughs", "Looks up");
  g_autoptr (VasMarkerSet) later = vas_snapshot_with (second, "created", G_GINT64_CONSTANT (2000), NULL);
  g_autoptr (VasMarkerSet) edited = vas_snapshot_with (set, "name", "Edited", NULL);
  const char *id = vas_marker_set_get_id (set);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) trash = NULL;
  g_autoptr (GPtrArray) both = NULL;

  g_assert_true (vas_store_put_marker_set (connection, NULL, later, &error));
  g_assert_true (vas_store_put_marker_set (connection, NULL, set, &error));
  g_assert_true (vas_store_set_marker_set_deleted (connection, id, 5000, &error));
  g_assert_true (vas_store_put_marker_set (connection, set, edited, &error));
  g_assert_no_error (error);
  left = vas_store_list_marker_sets (connection, FALSE, &error);
  g_assert_cmpuint (left->len, ==, 1);
  trash = vas_store_list_marker_sets (connection, TRUE, &error);
  g_assert_cmpuint (trash->len, ==, 1);
  g_assert_cmpstr (vas_marker_set_get_name (trash->pdata[0]), ==, "Edited");
  g_assert_cmpint (vas_marker_set_get_deleted (trash->pdata[0]), ==, 5000);

  g_assert_true (vas_store_set_marker_set_deleted (connection, id, 0, &error));
  both = vas_store_list_marker_sets (connection, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpstr (vas_marker_set_get_id (both->pdata[0]), ==, id);
  g_assert_cmpuint (vas_marker_set_get_markers (both->pdata[1])->len, ==, 2);
}

static void
test_deleted (StoreTest *test, gconstpointer data)
{
  store_test_write (test, deleted);
}

/* What is wrong with a set itself is for the tests of core. */
static void
refusals (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasMarkerSet) set = make_set ("Mine", "Smiles", "Looks down");
  g_autoptr (VasMarkerSet) nameless = vas_snapshot_with (set, "name", " ", NULL);
  g_autoptr (VasMarkerSet) timeless = vas_snapshot_with (set, "created", G_MAXINT64, NULL);
  guint purged;

  g_assert_false (vas_store_put_marker_set (connection, NULL, nameless, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_put_marker_set (connection, NULL, timeless, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_set_marker_set_deleted (connection, vas_marker_set_get_id (set), 5, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (vas_store_put_marker_set (connection, NULL, set, &error));
  g_assert_true (vas_store_set_marker_set_deleted (connection, vas_marker_set_get_id (set), 5, &error));
  g_assert_true (vas_store_purge (connection, G_MAXINT64, &purged, &error));
  g_assert_no_error (error);
  g_assert_false (vas_store_put_marker_set (connection, set, set, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM marker_set"), ==, 0);
}

static void
test_refusals (StoreTest *test, gconstpointer data)
{
  store_test_write (test, refusals);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/markers/put", test_put);
  store_test_add ("/store/markers/meanwhile", test_meanwhile);
  store_test_add ("/store/markers/deleted", test_deleted);
  store_test_add ("/store/markers/refusals", test_refusals);

  return g_test_run ();
}
