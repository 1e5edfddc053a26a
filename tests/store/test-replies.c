/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-error.h"
#include "vas-store-replies.h"
#include "vas-text.h"
#include "vas-uuid.h"

#include <string.h>

#define NO_SUCH_ID "00000000-0000-4000-8000-000000000000"
#define STAMPS "SELECT text_stamp || ' ' || deleted_stamp FROM note_reply"

static VasNote *
add_note (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  VasNote *note = store_test_note (connection, test->answer_id, 5000, "slower");

  g_assert_true (vas_store_add_note (connection, note, &error));
  g_assert_no_error (error);
  return note;
}

static VasNoteReply *
make_reply (VasNote *note, const char *text, gint64 created)
{
  g_autofree char *id = vas_uuid_new ();

  return g_object_new (VAS_TYPE_NOTE_REPLY, "id", id, "note-id", vas_note_get_id (note), "reviewer",
                       vas_note_get_reviewer (note), "text", text, "created", created, NULL);
}

static void
list (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = add_note (connection, test);
  g_autoptr (VasNote) other = add_note (connection, test);
  g_autoptr (VasNoteReply) late = make_reply (note, "  Viel später\r\nja ", 2000);
  g_autoptr (VasNoteReply) early = make_reply (other, "first", 1000);
  g_autoptr (GPtrArray) replies = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) left = NULL;
  VasNoteReply *got;

  g_assert_true (vas_store_add_reply (connection, late, &error));
  g_assert_true (vas_store_add_reply (connection, early, &error));
  replies = vas_store_list_replies (connection, test->answer_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (replies->len, ==, 2);
  g_assert_cmpstr (vas_note_reply_get_id (replies->pdata[0]), ==, vas_note_reply_get_id (early));
  got = replies->pdata[1];
  g_assert_cmpstr (vas_note_reply_get_note_id (got), ==, vas_note_get_id (note));
  g_assert_cmpstr (vas_note_reply_get_text (got), ==, "Viel später\nja");
  g_assert_cmpint (vas_note_reply_get_created (got), ==, 2000);
  g_assert_cmpstr (vas_reviewer_get_name (vas_note_reply_get_reviewer (got)), ==, "Kaisa");

  g_assert_true (vas_store_set_note_deleted (connection, vas_note_get_id (other), 5, &error));
  all = vas_store_list_interview_replies (connection, test->interview_id, &error);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_true (vas_store_set_reply_deleted (connection, vas_note_reply_get_id (late), 5, &error));
  left = vas_store_list_replies (connection, test->answer_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (left->len, ==, 0);
}

static void
test_list (StoreTest *test, gconstpointer data)
{
  store_test_write (test, list);
}

static void
update (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = add_note (connection, test);
  g_autoptr (VasNoteReply) reply = make_reply (note, "one", 1000);
  const char *id = vas_note_reply_get_id (reply);
  g_autoptr (VasNoteReply) got = NULL;
  g_autofree char *known = NULL;

  g_assert_true (vas_store_add_reply (connection, reply, &error));
  known = store_test_sql_text (connection, STAMPS);
  g_assert_true (vas_store_update_reply (connection, id, " one ", &error));
  store_test_assert_stamps (connection, STAMPS, &known, "==");
  g_assert_true (vas_store_set_reply_deleted (connection, id, 7000, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "=+");
  g_assert_true (vas_store_update_reply (connection, id, "two", &error));
  store_test_assert_stamps (connection, STAMPS, &known, "+=");

  got = vas_store_get_reply (connection, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vas_note_reply_get_text (got), ==, "two");
  g_assert_cmpint (vas_note_reply_get_deleted (got), ==, 7000);
}

static void
test_update (StoreTest *test, gconstpointer data)
{
  store_test_write (test, update);
}

static void
assert_refused (VasConnection *connection, VasNoteReply *reply, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vas_store_add_reply (connection, reply, &error));
  g_assert_error (error, VAS_STORE_ERROR, code);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM note_reply"), ==, 0);
}

static void
refusals (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (VAS_TEXT_NOTE_CHARS + 1, 'x');
  g_autoptr (VasNote) note = add_note (connection, test);
  g_autoptr (VasNoteReply) good = make_reply (note, "good", 1000);
  g_autoptr (VasReviewer) stranger = g_object_new (VAS_TYPE_REVIEWER, "id", NO_SUCH_ID, "name", "X", NULL);
  g_autoptr (VasNoteReply) by_stranger = vas_snapshot_with (good, "reviewer", stranger, NULL);
  g_autoptr (VasNoteReply) by_nobody = vas_snapshot_with (good, "reviewer", NULL, NULL);
  g_autoptr (VasNoteReply) astray = vas_snapshot_with (good, "note-id", NO_SUCH_ID, NULL);
  g_autoptr (VasNoteReply) empty = vas_snapshot_with (good, "text", " \n ", NULL);
  g_autoptr (VasNoteReply) none = vas_snapshot_with (good, "text", NULL, NULL);
  g_autoptr (VasNoteReply) too_long = vas_snapshot_with (good, "text", long_text, NULL);
  g_autoptr (VasNoteReply) broken = vas_snapshot_with (good, "text", "a\xff", NULL);
  g_autoptr (VasNoteReply) bad_id = vas_snapshot_with (good, "id", "../x", NULL);

  assert_refused (connection, by_stranger, VAS_STORE_ERROR_NOT_FOUND);
  assert_refused (connection, by_nobody, VAS_STORE_ERROR_INVALID);
  assert_refused (connection, astray, VAS_STORE_ERROR_NOT_FOUND);
  assert_refused (connection, empty, VAS_STORE_ERROR_INVALID);
  assert_refused (connection, none, VAS_STORE_ERROR_INVALID);
  assert_refused (connection, too_long, VAS_STORE_ERROR_INVALID);
  assert_refused (connection, broken, VAS_STORE_ERROR_INVALID);
  assert_refused (connection, bad_id, VAS_STORE_ERROR_INVALID);

  g_assert_false (vas_store_update_reply (connection, NO_SUCH_ID, "text", &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (vas_store_add_reply (connection, good, &error));
  g_assert_no_error (error);
  g_assert_false (vas_store_add_reply (connection, good, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_update_reply (connection, vas_note_reply_get_id (good), "", &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (vas_store_set_reply_deleted (connection, vas_note_reply_get_id (good), -1, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
test_refusals (StoreTest *test, gconstpointer data)
{
  store_test_write (test, refusals);
}

static void
plan (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) replies = vas_store_list_replies (connection, test->answer_id, &error);
  g_autofree char *steps = store_test_plan (connection, "FROM note_reply");

  g_assert_no_error (error);
  g_assert_null (strstr (steps, "SCAN"));
  g_assert_nonnull (strstr (steps, "SEARCH y USING INDEX note_reply_by_note"));
}

static void
test_plan (StoreTest *test, gconstpointer data)
{
  store_test_read (test, plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/replies/list", test_list);
  store_test_add ("/store/replies/update", test_update);
  store_test_add ("/store/replies/refusals", test_refusals);
  store_test_add ("/store/replies/plan", test_plan);

  return g_test_run ();
}
