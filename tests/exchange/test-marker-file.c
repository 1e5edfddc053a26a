/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "parse-helpers.h"
#include "vas-exchange-error.h"
#include "vas-marker-file.h"
#include "vas-own-marker.h"
#include "vas-snapshot.h"
#include "vas-uuid.h"

#include <string.h>

static const char good[] = "{ \"format\": \"vastaus-markers\", \"version\": 1, \"sets\": [ { \"name\": \"Calls\", "
                           "\"markers\": [ { \"name\": \"Smiles\", \"key\": \"h\", \"aspect\": \"expression\", "
                           "\"kind\": \"strength\", \"colour\": \"#1A2B3C\" }, { \"name\": \"Reads\", \"key\": \"7\", "
                           "\"aspect\": \"eye-contact\", \"kind\": \"try-instead\", \"span\": true } ] } ] }";

static GPtrArray *
parse (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = bytes_of (text);

  return vas_marker_file_parse (bytes, error);
}

static GPtrArray *
parse_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *sets = parse (text, &error);

  g_assert_no_error (error);
  return sets;
}

static void
test_good (void)
{
  g_autoptr (GPtrArray) sets = parse_good (good);
  VasMarkerSet *set = g_ptr_array_index (sets, 0);
  GPtrArray *markers = vas_marker_set_get_markers (set);
  VasOwnMarker *smiles = g_ptr_array_index (markers, 0);
  VasOwnMarker *reads = g_ptr_array_index (markers, 1);

  g_assert_cmpuint (sets->len, ==, 1);
  g_assert_true (vas_uuid_is_valid (vas_marker_set_get_id (set)));
  g_assert_cmpstr (vas_marker_set_get_name (set), ==, "Calls");
  g_assert_cmpint (vas_marker_set_get_created (set), >, 0);
  g_assert_cmpuint (markers->len, ==, 2);
  g_assert_cmpstr (vas_own_marker_get_name (smiles), ==, "Smiles");
  g_assert_cmpstr (vas_own_marker_get_key (smiles), ==, "H");
  g_assert_cmpint (vas_own_marker_get_aspect (smiles), ==, VAS_ASPECT_EXPRESSION);
  g_assert_cmpint (vas_own_marker_get_kind (smiles), ==, VAS_NOTE_KIND_STRENGTH);
  g_assert_cmpstr (vas_own_marker_get_colour (smiles), ==, "#1a2b3c");
  g_assert_false (vas_own_marker_get_span (smiles));
  g_assert_cmpstr (vas_own_marker_get_colour (reads), ==, "");
  g_assert_true (vas_own_marker_get_span (reads));
}

/* Two people may read the same file, and one of them twice. */
static void
test_new_ids (void)
{
  g_autoptr (GPtrArray) first = parse_good (good);
  g_autoptr (GPtrArray) second = parse_good (good);

  g_assert_cmpstr (vas_marker_set_get_id (g_ptr_array_index (first, 0)), !=,
                   vas_marker_set_get_id (g_ptr_array_index (second, 0)));
}

static void
test_names_are_cleaned (void)
{
  g_autofree char *text = replaced (good, "Smiles", " Smi\\u0007les\\u202e \\u0009");
  g_autoptr (GPtrArray) sets = parse_good (text);
  VasOwnMarker *marker = g_ptr_array_index (vas_marker_set_get_markers (g_ptr_array_index (sets, 0)), 0);

  g_assert_cmpstr (vas_own_marker_get_name (marker), ==, "Smiles");
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) sets = parse_good (good);
  g_autofree char *text = vas_marker_file_write (sets);
  g_autoptr (GPtrArray) again = parse_good (text);

  g_assert_cmpuint (again->len, ==, sets->len);
  g_assert_cmpstr (vas_marker_set_get_name (g_ptr_array_index (again, 0)), ==,
                   vas_marker_set_get_name (g_ptr_array_index (sets, 0)));
  g_assert_true (vas_snapshot_list_equal (vas_marker_set_get_markers (g_ptr_array_index (again, 0)),
                                          vas_marker_set_get_markers (g_ptr_array_index (sets, 0))));
}

/* Replaces the first @from of a good file by @to: what comes of it is refused. */
static void
refuse (const char *from, const char *to, VasExchangeError code)
{
  g_autofree char *bad = replaced (good, from, to);
  g_autofree char *shown = g_strescape (to, NULL);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", shown);
  g_assert_null (parse (bad, &error));
  g_assert_error (error, VAS_EXCHANGE_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_refused (void)
{
  g_autofree char *long_name = g_strnfill (101, 'x');
  g_autofree char *long_set_name = g_strnfill (201, 'x');

  refuse ("vastaus-markers", "vastaus-questions", VAS_EXCHANGE_ERROR_UNSUPPORTED);
  refuse ("\"version\": 1", "\"version\": 2", VAS_EXCHANGE_ERROR_UNSUPPORTED);
  refuse ("\"version\": 1", "\"version\": \"1\"", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("\"sets\"", "\"set\"", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("[ { \"name\": \"Calls\"", "[ 1, { \"name\": \"Calls\"", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("Calls", " ", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("Calls", long_set_name, VAS_EXCHANGE_ERROR_TOO_LARGE);
  refuse ("\"markers\":", "\"marker\":", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("Smiles", "\\u0007", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("Smiles", "Smi\xffles", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("Smiles", long_name, VAS_EXCHANGE_ERROR_TOO_LARGE);
  refuse ("\"h\"", "\"7\"", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("\"h\"", "\"K\"", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("\"h\"", "\"ä\"", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("\"h\"", "8", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("\"h\"", "\"hh\"", VAS_EXCHANGE_ERROR_TOO_LARGE);
  refuse ("\"expression\"", "\"face\"", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("\"strength\"", "null", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("\"#1A2B3C\"", "\"url(x)\"", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse ("\"#1A2B3C\"", "\"#1A2B3C; \"", VAS_EXCHANGE_ERROR_TOO_LARGE);
  refuse ("true", "1", VAS_EXCHANGE_ERROR_MALFORMED);
}

/* The place of a fault is named. */
static void
test_place (void)
{
  g_autofree char *bad = replaced (good, "\"7\"", "\"H\"");
  g_autofree char *worse = replaced (good, "\"try-instead\"", "3");
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (bad, &error));
  g_assert_true (g_str_has_prefix (error->message, "Set 1: "));
  g_clear_error (&error);
  g_assert_null (parse (worse, &error));
  g_assert_true (g_str_has_prefix (error->message, "Set 1: Marker 2: "));
}

static void
refuse_bytes (const char *text, VasExchangeError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (text, &error));
  g_assert_error (error, VAS_EXCHANGE_ERROR, (int) code);
}

static void
test_too_much (void)
{
  g_autofree char *spaces = g_strnfill (VAS_MARKER_FILE_MAX_BYTES + 1, ' ');
  g_autoptr (GString) sets = g_string_new ("{ \"format\": \"vastaus-markers\", \"version\": 1, \"sets\": [");
  g_autoptr (GString) markers = g_string_new ("{ \"name\": \"x\", \"key\": \"1\", \"aspect\": \"pace\", \"kind\": "
                                              "\"neutral\" }");
  g_autofree char *many = NULL;

  for (guint i = 0; i < VAS_MARKER_FILE_MAX_SETS + 1; i++)
    g_string_append_printf (sets, "%s{ \"name\": \"x\", \"markers\": [] }", i > 0 ? ", " : "");
  g_string_append (sets, "] }");
  for (guint i = 0; i < VAS_MARKER_FILE_MAX_MARKERS; i++)
    g_string_append (markers, ", { \"name\": \"x\", \"key\": \"1\", \"aspect\": \"pace\", \"kind\": \"neutral\" }");
  many = g_strdup_printf ("{ \"format\": \"vastaus-markers\", \"version\": 1, \"sets\": [ { \"name\": \"x\", "
                          "\"markers\": [ %s ] } ] }",
                          markers->str);

  refuse_bytes (spaces, VAS_EXCHANGE_ERROR_TOO_LARGE);
  refuse_bytes (sets->str, VAS_EXCHANGE_ERROR_MALFORMED);
  refuse_bytes (many, VAS_EXCHANGE_ERROR_MALFORMED);
  refuse_bytes ("", VAS_EXCHANGE_ERROR_MALFORMED);
  refuse_bytes ("[]", VAS_EXCHANGE_ERROR_UNSUPPORTED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/marker-file/good", test_good);
  g_test_add_func ("/marker-file/new-ids", test_new_ids);
  g_test_add_func ("/marker-file/names-are-cleaned", test_names_are_cleaned);
  g_test_add_func ("/marker-file/round-trip", test_round_trip);
  g_test_add_func ("/marker-file/refused", test_refused);
  g_test_add_func ("/marker-file/place", test_place);
  g_test_add_func ("/marker-file/too-much", test_too_much);

  return g_test_run ();
}
