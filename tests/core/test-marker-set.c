/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-error.h"
#include "vas-marker-set.h"
#include "vas-snapshot.h"
#include "vas-text.h"

#define ID "3f5f5f0e-5f0d-4c0a-9c8a-5a1d1c0a7b01"

static VasMarkerSet *
make_set (const char *first_key, const char *second_key)
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (markers, g_object_new (VAS_TYPE_OWN_MARKER, "name", " Smi\nles ", "key", first_key, "colour",
                                          "#A1b2C3", "aspect", VAS_ASPECT_EXPRESSION, NULL));
  g_ptr_array_add (markers,
                   g_object_new (VAS_TYPE_OWN_MARKER, "name", "Looks down", "key", second_key, "span", TRUE, NULL));

  return g_object_new (VAS_TYPE_MARKER_SET, "id", ID, "name", "\tMine\x01 ", "markers", markers, NULL);
}

static void
test_clean (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasMarkerSet) set = make_set ("h", "7");
  g_autoptr (VasMarkerSet) cleaned = vas_marker_set_clean (set, &error);
  g_autoptr (VasMarkerSet) again = NULL;
  g_autoptr (VasMarkerSet) bare = g_object_new (VAS_TYPE_MARKER_SET, "id", ID, "name", "Mine", NULL);
  g_autoptr (VasMarkerSet) empty = vas_marker_set_clean (bare, NULL);
  GPtrArray *markers;

  g_assert_no_error (error);
  markers = vas_marker_set_get_markers (cleaned);
  g_assert_cmpstr (vas_marker_set_get_name (cleaned), ==, "Mine");
  g_assert_cmpstr (vas_own_marker_get_name (markers->pdata[0]), ==, "Smi les");
  g_assert_cmpstr (vas_own_marker_get_key (markers->pdata[0]), ==, "H");
  g_assert_cmpstr (vas_own_marker_get_colour (markers->pdata[0]), ==, "#a1b2c3");
  g_assert_cmpint (vas_own_marker_get_aspect (markers->pdata[0]), ==, VAS_ASPECT_EXPRESSION);
  g_assert_cmpstr (vas_own_marker_get_key (markers->pdata[1]), ==, "7");
  g_assert_cmpstr (vas_own_marker_get_colour (markers->pdata[1]), ==, "");
  g_assert_true (vas_own_marker_get_span (markers->pdata[1]));

  again = vas_marker_set_clean (cleaned, &error);
  g_assert_true (vas_snapshot_equal (again, cleaned));
  g_assert_cmpuint (vas_marker_set_get_markers (empty)->len, ==, 0);
}

static void
assert_refused (VasMarkerSet *set, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasMarkerSet) cleaned = vas_marker_set_clean (set, &error);

  g_assert_null (cleaned);
  g_assert_error (error, VAS_CORE_ERROR, code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
refuse_marker (const char *property, const char *value, int code)
{
  g_autoptr (VasOwnMarker) good = g_object_new (VAS_TYPE_OWN_MARKER, "name", "Smiles", "key", "H", NULL);
  g_autoptr (VasOwnMarker) bad = vas_snapshot_with (good, property, value, NULL);
  g_autoptr (GPtrArray) markers = g_ptr_array_new ();
  g_autoptr (VasMarkerSet) set = NULL;

  g_test_message ("%s", property);
  g_ptr_array_add (markers, bad);
  set = g_object_new (VAS_TYPE_MARKER_SET, "id", ID, "name", "Mine", "markers", markers, NULL);
  assert_refused (set, code);
}

static void
test_refusals (void)
{
  g_autofree char *long_name = g_strnfill (VAS_TEXT_TITLE_CHARS + 1, 'x');
  g_autoptr (VasMarkerSet) good = make_set ("H", "8");
  g_autoptr (VasMarkerSet) twice = make_set ("h", "H");
  g_autoptr (VasMarkerSet) bad_id = vas_snapshot_with (good, "id", "x", NULL);
  g_autoptr (VasMarkerSet) no_id = vas_snapshot_with (good, "id", NULL, NULL);
  g_autoptr (VasMarkerSet) nameless = vas_snapshot_with (good, "name", NULL, NULL);
  g_autoptr (VasMarkerSet) too_long = vas_snapshot_with (good, "name", long_name, NULL);

  assert_refused (twice, VAS_CORE_ERROR_INVALID);
  assert_refused (bad_id, VAS_CORE_ERROR_INVALID);
  assert_refused (no_id, VAS_CORE_ERROR_INVALID);
  assert_refused (nameless, VAS_CORE_ERROR_INVALID);
  assert_refused (too_long, VAS_CORE_ERROR_TOO_LONG);
  refuse_marker ("name", " ", VAS_CORE_ERROR_INVALID);
  refuse_marker ("name", "a\xff", VAS_CORE_ERROR_INVALID);
  refuse_marker ("name", long_name, VAS_CORE_ERROR_TOO_LONG);
  refuse_marker ("key", NULL, VAS_CORE_ERROR_INVALID);
  refuse_marker ("key", "", VAS_CORE_ERROR_INVALID);
  refuse_marker ("key", "AB", VAS_CORE_ERROR_INVALID);
  refuse_marker ("key", "k", VAS_CORE_ERROR_INVALID);
  refuse_marker ("key", "Z", VAS_CORE_ERROR_INVALID);
  refuse_marker ("key", "ä", VAS_CORE_ERROR_INVALID);
  refuse_marker ("key", "\xff", VAS_CORE_ERROR_INVALID);
  refuse_marker ("key", "'", VAS_CORE_ERROR_INVALID);
  refuse_marker ("colour", "red", VAS_CORE_ERROR_INVALID);
  refuse_marker ("colour", "#12345", VAS_CORE_ERROR_INVALID);
  refuse_marker ("colour", "#12345g", VAS_CORE_ERROR_INVALID);
  refuse_marker ("colour", "#1234567", VAS_CORE_ERROR_INVALID);
  refuse_marker ("colour", "1234567", VAS_CORE_ERROR_INVALID);
  refuse_marker ("colour", "#12345\xff", VAS_CORE_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/marker-set/clean", test_clean);
  g_test_add_func ("/marker-set/refusals", test_refusals);

  return g_test_run ();
}
