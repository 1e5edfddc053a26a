/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-text.h"
#include "vas-time.h"

#define NO_SUCH_ID "00000000-0000-4000-8000-000000000000"

#define STAMPS                                                                                                \
  "SELECT span_stamp || ' ' || aspect_stamp || ' ' || kind_stamp || ' ' || text_stamp || ' ' || state_stamp " \
  "|| ' ' || private_stamp || ' ' || deleted_stamp FROM note"

/* Returns: the stamps of the one note there is, in the order of the fields above */
static char *
stamps (VasConnection *connection)
{
  return store_test_sql_text (connection, STAMPS);
}

static void
add (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) late = store_test_note (connection, test->answer_id, 5000, "Später");
  g_autoptr (VasNote) early = store_test_note (connection, test->answer_id, 1000, "");
  g_autoptr (VasNote) second = vas_snapshot_with (late, "id", "0a0a0a0a-0000-4000-8000-000000000000", "created",
                                                  G_GINT64_CONSTANT (2999), "end-ms", G_GINT64_CONSTANT (9000), NULL);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) all = NULL;
  VasNote *got;

  g_assert_true (vas_store_add_note (connection, late, &error));
  g_assert_true (vas_store_add_note (connection, early, &error));
  g_assert_true (vas_store_add_note (connection, second, &error));
  notes = vas_store_list_notes (connection, test->answer_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 3);
  g_assert_cmpstr (vas_note_get_id (g_ptr_array_index (notes, 0)), ==, vas_note_get_id (early));
  g_assert_cmpstr (vas_note_get_id (g_ptr_array_index (notes, 1)), ==, vas_note_get_id (second));

  got = g_ptr_array_index (notes, 2);
  g_assert_cmpstr (vas_note_get_answer_id (got), ==, test->answer_id);
  g_assert_cmpstr (vas_note_get_text (got), ==, "Später");
  g_assert_cmpint (vas_note_get_start_ms (got), ==, 5000);
  g_assert_cmpint (vas_note_get_aspect (got), ==, VAS_ASPECT_PACE);
  g_assert_cmpint (vas_note_get_kind (got), ==, VAS_NOTE_KIND_TRY_INSTEAD);
  g_assert_cmpint (vas_note_get_state (got), ==, VAS_NOTE_STATE_OPEN);
  g_assert_false (vas_note_get_private (got));
  g_assert_cmpint (vas_note_get_created (got), ==, 3000);
  g_assert_cmpstr (vas_reviewer_get_name (vas_note_get_reviewer (got)), ==, "Kaisa");
  g_assert_cmpint (vas_reviewer_get_role (vas_note_get_reviewer (got)), ==, VAS_ROLE_MENTOR);

  all = vas_store_list_interview_notes (connection, test->interview_id, &error);
  g_assert_cmpuint (all->len, ==, 3);
}

static void
test_add (StoreTest *test, gconstpointer data)
{
  store_test_write (test, add);
}

static void
update (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = store_test_note (connection, test->answer_id, 5000, "one");
  g_autoptr (VasNote) edited = vas_snapshot_with (note, "text", "two", "kind", VAS_NOTE_KIND_STRENGTH, NULL);
  g_autoptr (VasNote) got = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *same = NULL;
  g_autofree char *history = NULL;
  g_auto (GStrv) old_stamps = NULL;
  g_auto (GStrv) new_stamps = NULL;

  g_assert_true (vas_store_add_note (connection, note, &error));
  before = stamps (connection);
  g_assert_true (vas_store_update_note (connection, note, &error));
  same = stamps (connection);
  g_assert_cmpstr (same, ==, before);

  g_assert_true (vas_store_update_note (connection, edited, &error));
  g_assert_no_error (error);
  after = stamps (connection);
  old_stamps = g_strsplit (before, " ", -1);
  new_stamps = g_strsplit (after, " ", -1);
  for (int i = 0; i < 7; i++)
    if (i == 2 || i == 3)
      g_assert_cmpstr (new_stamps[i], >, old_stamps[i]);
    else
      g_assert_cmpstr (new_stamps[i], ==, old_stamps[i]);

  history = store_test_sql_text (connection, "SELECT stamp || ' ' || text FROM note_text");
  g_assert_true (g_str_has_prefix (history, old_stamps[3]));
  g_assert_true (g_str_has_suffix (history, " one"));
  got = vas_store_get_note (connection, vas_note_get_id (note), &error);
  g_assert_cmpstr (vas_note_get_text (got), ==, "two");
  g_assert_cmpint (vas_note_get_kind (got), ==, VAS_NOTE_KIND_STRENGTH);
}

static void
test_update (StoreTest *test, gconstpointer data)
{
  store_test_write (test, update);
}

static void
update_rest (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = store_test_note (connection, test->answer_id, 5000, "one");
  g_autoptr (VasNote) edited = vas_snapshot_with (note, "start-ms", G_GINT64_CONSTANT (4000), "end-ms",
                                                  G_GINT64_CONSTANT (6000), "aspect", VAS_ASPECT_HANDS, "state",
                                                  VAS_NOTE_STATE_ADDRESSED, "private", TRUE, NULL);
  g_autoptr (VasNote) got = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (GStrv) old_stamps = NULL;
  g_auto (GStrv) new_stamps = NULL;

  g_assert_true (vas_store_add_note (connection, note, &error));
  before = stamps (connection);
  g_assert_true (vas_store_update_note (connection, edited, &error));
  g_assert_no_error (error);
  after = stamps (connection);
  old_stamps = g_strsplit (before, " ", -1);
  new_stamps = g_strsplit (after, " ", -1);
  for (int i = 0; i < 7; i++)
    if (i == 0 || i == 1 || i == 4 || i == 5)
      g_assert_cmpstr (new_stamps[i], >, old_stamps[i]);
    else
      g_assert_cmpstr (new_stamps[i], ==, old_stamps[i]);

  got = vas_store_get_note (connection, vas_note_get_id (note), &error);
  g_assert_cmpint (vas_note_get_start_ms (got), ==, 4000);
  g_assert_cmpint (vas_note_get_end_ms (got), ==, 6000);
  g_assert_cmpint (vas_note_get_aspect (got), ==, VAS_ASPECT_HANDS);
  g_assert_cmpint (vas_note_get_state (got), ==, VAS_NOTE_STATE_ADDRESSED);
  g_assert_true (vas_note_get_private (got));
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM note_text"), ==, 0);
}

static void
test_update_rest (StoreTest *test, gconstpointer data)
{
  store_test_write (test, update_rest);
}

/* The label goes with the aspect. */
static void
label (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) plain = store_test_note (connection, test->answer_id, 5000, "one");
  g_autoptr (VasNote) note = vas_snapshot_with (plain, "label", " Smi\nles", NULL);
  g_autoptr (VasNote) renamed = vas_snapshot_with (note, "label", "Laughs", NULL);
  g_autoptr (VasNote) bare = vas_snapshot_with (note, "label", NULL, NULL);
  g_autoptr (VasNote) got = NULL;
  g_autoptr (VasNote) empty = NULL;
  g_autofree char *known = NULL;

  g_assert_true (vas_store_add_note (connection, note, &error));
  known = stamps (connection);
  got = vas_store_get_note (connection, vas_note_get_id (note), &error);
  g_assert_cmpstr (vas_note_get_label (got), ==, "Smi les");
  g_assert_true (vas_store_update_note (connection, renamed, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "=+=====");
  g_assert_true (vas_store_update_note (connection, bare, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "=+=====");
  g_assert_no_error (error);
  empty = vas_store_get_note (connection, vas_note_get_id (note), &error);
  g_assert_cmpstr (vas_note_get_label (empty), ==, "");
}

static void
test_label (StoreTest *test, gconstpointer data)
{
  store_test_write (test, label);
}

static void
delete_and_edit (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = store_test_note (connection, test->answer_id, 5000, "one");
  g_autoptr (VasNote) edited = vas_snapshot_with (note, "text", "two", NULL);
  g_autoptr (VasNote) got = NULL;
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (vas_store_add_note (connection, note, &error));
  before = store_test_sql_text (connection, "SELECT deleted_stamp FROM note");
  g_assert_true (vas_store_set_note_deleted (connection, vas_note_get_id (note), 7000, &error));
  after = store_test_sql_text (connection, "SELECT deleted_stamp FROM note");
  g_assert_cmpstr (after, >, before);

  g_assert_true (vas_store_update_note (connection, edited, &error));
  got = vas_store_get_note (connection, vas_note_get_id (note), &error);
  g_assert_cmpint (vas_note_get_deleted (got), ==, 7000);
  g_assert_cmpstr (vas_note_get_text (got), ==, "two");
  gone = vas_store_list_notes (connection, test->answer_id, &error);
  g_assert_cmpuint (gone->len, ==, 0);

  g_assert_true (vas_store_set_note_deleted (connection, vas_note_get_id (note), 0, &error));
  back = vas_store_list_notes (connection, test->answer_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, 1);
}

static void
test_delete (StoreTest *test, gconstpointer data)
{
  store_test_write (test, delete_and_edit);
}

static void
refuse (VasConnection *connection, VasNote *template, int code, const char *property, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = NULL;
  va_list arguments;

  va_start (arguments, property);
  if (g_str_has_suffix (property, "-ms"))
    note = vas_snapshot_with (template, property, va_arg (arguments, gint64), NULL);
  else
    note = vas_snapshot_with (template, property, va_arg (arguments, const char *), NULL);
  va_end (arguments);

  g_assert_false (vas_store_add_note (connection, note, &error));
  g_assert_error (error, VAS_STORE_ERROR, code);
  g_assert_cmpuint (strlen (error->message), >, 20);
}

static void
bad_values (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = store_test_note (connection, test->answer_id, 5000, "one");
  g_autoptr (VasNote) nobody = vas_snapshot_with (note, "reviewer", NULL, NULL);
  g_autofree char *too_long = g_strnfill (VAS_TEXT_NOTE_CHARS + 1, 'a');

  refuse (connection, note, VAS_STORE_ERROR_INVALID, "start-ms", G_GINT64_CONSTANT (5001));
  refuse (connection, note, VAS_STORE_ERROR_INVALID, "end-ms", G_GINT64_CONSTANT (4999));
  refuse (connection, note, VAS_STORE_ERROR_INVALID, "end-ms", VAS_TIME_LONGEST_MS + 1);
  refuse (connection, note, VAS_STORE_ERROR_INVALID, "text", too_long);
  refuse (connection, note, VAS_STORE_ERROR_INVALID, "text", "broken \xc3");
  refuse (connection, note, VAS_STORE_ERROR_INVALID, "label", too_long);
  refuse (connection, note, VAS_STORE_ERROR_INVALID, "label", "broken \xc3");
  refuse (connection, note, VAS_STORE_ERROR_INVALID, "id", "not-an-id");
  refuse (connection, note, VAS_STORE_ERROR_NOT_FOUND, "answer-id", NO_SUCH_ID);

  g_assert_false (vas_store_add_note (connection, nobody, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_update_note (connection, note, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (vas_store_set_note_deleted (connection, NO_SUCH_ID, 1, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (vas_store_add_note (connection, note, &error));
  g_assert_false (vas_store_add_note (connection, note, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
test_bad_values (StoreTest *test, gconstpointer data)
{
  store_test_write (test, bad_values);
}

static void
longest_text (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (VasNote) note = NULL;
  g_autoptr (VasNote) got = NULL;

  for (int i = 0; i < VAS_TEXT_NOTE_CHARS; i++)
    g_string_append (text, i % 2 == 0 ? "🎙" : "ß");
  note = store_test_note (connection, test->answer_id, 0, text->str);
  g_assert_true (vas_store_add_note (connection, note, &error));
  got = vas_store_get_note (connection, vas_note_get_id (note), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vas_note_get_text (got), ==, text->str);
}

static void
test_longest_text (StoreTest *test, gconstpointer data)
{
  store_test_write (test, longest_text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/notes/add", test_add);
  store_test_add ("/store/notes/update", test_update);
  store_test_add ("/store/notes/update-rest", test_update_rest);
  store_test_add ("/store/notes/label", test_label);
  store_test_add ("/store/notes/delete", test_delete);
  store_test_add ("/store/notes/bad-values", test_bad_values);
  store_test_add ("/store/notes/longest-text", test_longest_text);

  return g_test_run ();
}
