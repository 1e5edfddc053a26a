/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-error.h"
#include "vas-store-snippets.h"
#include "vas-store-trash.h"
#include "vas-text.h"
#include "vas-uuid.h"

#define STAMPS "SELECT text_stamp || ' ' || deleted_stamp FROM snippet"

static VasSnippet *
make_snippet (VasAspect aspect, const char *text, gint64 created)
{
  g_autofree char *id = vas_uuid_new ();

  return g_object_new (VAS_TYPE_SNIPPET, "id", id, "aspect", aspect, "text", text, "created", created, NULL);
}

static void
list (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasSnippet) late = make_snippet (VAS_ASPECT_PACE, "late", 3000);
  g_autoptr (VasSnippet) early = make_snippet (VAS_ASPECT_PACE, " early ", 1000);
  g_autoptr (VasSnippet) hands = make_snippet (VAS_ASPECT_HANDS, "hands", 2000);
  g_autoptr (GPtrArray) snippets = NULL;

  g_assert_true (vas_store_put_snippet (connection, late, &error));
  g_assert_true (vas_store_put_snippet (connection, early, &error));
  g_assert_true (vas_store_put_snippet (connection, hands, &error));
  snippets = vas_store_list_snippets (connection, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (snippets->len, ==, 3);
  g_assert_cmpstr (vas_snippet_get_text (snippets->pdata[0]), ==, "hands");
  g_assert_cmpint (vas_snippet_get_aspect (snippets->pdata[0]), ==, VAS_ASPECT_HANDS);
  g_assert_cmpstr (vas_snippet_get_text (snippets->pdata[1]), ==, "early");
  g_assert_cmpint (vas_snippet_get_created (snippets->pdata[1]), ==, 1000);
  g_assert_cmpstr (vas_snippet_get_text (snippets->pdata[2]), ==, "late");
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
  g_autoptr (VasSnippet) snippet = make_snippet (VAS_ASPECT_PACE, "slower", 1000);
  g_autoptr (VasSnippet) moved = vas_snapshot_with (snippet, "aspect", VAS_ASPECT_PAUSES, NULL);
  g_autoptr (VasSnippet) edited = vas_snapshot_with (moved, "text", "pause", "created", (gint64) 5, NULL);
  const char *id = vas_snippet_get_id (snippet);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) trash = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autofree char *known = NULL;

  g_assert_true (vas_store_put_snippet (connection, snippet, &error));
  known = store_test_sql_text (connection, STAMPS);
  g_assert_true (vas_store_put_snippet (connection, snippet, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "==");
  g_assert_true (vas_store_put_snippet (connection, moved, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "+=");
  g_assert_true (vas_store_set_snippet_deleted (connection, id, 5000, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "=+");
  g_assert_true (vas_store_put_snippet (connection, edited, &error));
  store_test_assert_stamps (connection, STAMPS, &known, "+=");

  left = vas_store_list_snippets (connection, FALSE, &error);
  g_assert_cmpuint (left->len, ==, 0);
  trash = vas_store_list_snippets (connection, TRUE, &error);
  g_assert_cmpuint (trash->len, ==, 1);
  g_assert_cmpstr (vas_snippet_get_text (trash->pdata[0]), ==, "pause");
  g_assert_cmpint (vas_snippet_get_aspect (trash->pdata[0]), ==, VAS_ASPECT_PAUSES);
  g_assert_cmpint (vas_snippet_get_created (trash->pdata[0]), ==, 1000);
  g_assert_cmpint (vas_snippet_get_deleted (trash->pdata[0]), ==, 5000);
  g_assert_true (vas_store_set_snippet_deleted (connection, id, 0, &error));
  back = vas_store_list_snippets (connection, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, 1);
}

static void
test_update (StoreTest *test, gconstpointer data)
{
  store_test_write (test, update);
}

static void
assert_refused (VasConnection *connection, VasSnippet *snippet)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vas_store_put_snippet (connection, snippet, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
refusals (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (VAS_TEXT_QUESTION_CHARS + 1, 'x');
  g_autoptr (VasSnippet) good = make_snippet (VAS_ASPECT_PACE, "slower", 1000);
  g_autoptr (VasSnippet) bad_id = vas_snapshot_with (good, "id", NULL, NULL);
  g_autoptr (VasSnippet) empty = vas_snapshot_with (good, "text", "", NULL);
  g_autoptr (VasSnippet) too_long = vas_snapshot_with (good, "text", long_text, NULL);
  g_autoptr (VasSnippet) broken = vas_snapshot_with (good, "text", "\xc3", NULL);
  guint purged;

  assert_refused (connection, bad_id);
  assert_refused (connection, empty);
  assert_refused (connection, too_long);
  assert_refused (connection, broken);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM snippet"), ==, 0);

  g_assert_true (vas_store_put_snippet (connection, good, &error));
  g_assert_true (vas_store_set_snippet_deleted (connection, vas_snippet_get_id (good), 5, &error));
  g_assert_true (vas_store_purge (connection, G_MAXINT64, &purged, &error));
  g_assert_no_error (error);
  g_assert_false (vas_store_put_snippet (connection, good, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
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

  store_test_add ("/store/snippets/list", test_list);
  store_test_add ("/store/snippets/update", test_update);
  store_test_add ("/store/snippets/refusals", test_refusals);

  return g_test_run ();
}
