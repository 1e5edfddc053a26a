/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-sets.h"

#include "flow-test.h"
#include "vas-library-private.h"
#include "vas-snapshot.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  VasMarkerSets *sets;
  const char *wanted;
  guint n_failed;
} Fixture;

static void
on_failed (VasMarkerSets *sets, const char *message, Fixture *fixture)
{
  g_assert_cmpstr (message, !=, "");
  fixture->n_failed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  flow_test_init (&fixture->flow);
  fixture->sets = vas_marker_sets_new (fixture->flow.library);
  g_signal_connect (fixture->sets, "failed", G_CALLBACK (on_failed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (fixture->sets, fixture);
  g_clear_object (&fixture->sets);
  flow_test_clear (&fixture->flow);
}

/* "Calls: Smiles H; Talks:" */
static char *
describe (Fixture *fixture)
{
  GListModel *sets = vas_marker_sets_get_sets (fixture->sets);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (VasMarkerSet) set = g_list_model_get_item (sets, i);
      GPtrArray *markers = vas_marker_set_get_markers (set);

      g_string_append_printf (words, "%s%s:", i > 0 ? "; " : "", vas_marker_set_get_name (set));
      for (guint j = 0; j < markers->len; j++)
        g_string_append_printf (words, " %s %s", vas_own_marker_get_name (markers->pdata[j]),
                                vas_own_marker_get_key (markers->pdata[j]));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
is_as_wanted (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *words = describe (fixture);

  return g_str_equal (words, fixture->wanted);
}

static void
await (Fixture *fixture, const char *wanted)
{
  fixture->wanted = wanted;
  if (!wait_until (is_as_wanted, fixture, PATIENCE_S))
    {
      g_autofree char *words = describe (fixture);

      g_assert_cmpstr (words, ==, wanted);
    }
}

static VasMarkerSet *
make_set (const char *name, const char *marker, const char *key, gint64 created)
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *id = vas_uuid_new ();

  if (marker != NULL)
    g_ptr_array_add (markers, g_object_new (VAS_TYPE_OWN_MARKER, "name", marker, "key", key, "aspect",
                                            VAS_ASPECT_EXPRESSION, NULL));
  return g_object_new (VAS_TYPE_MARKER_SET, "id", id, "name", name, "markers", markers, "created", created, NULL);
}

static VasMarkerSet *
get_set (Fixture *fixture, guint position)
{
  return g_list_model_get_item (vas_marker_sets_get_sets (fixture->sets), position);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasMarkerSet) calls = make_set ("Calls", "Smiles", "H", 1);
  g_autoptr (VasMarkerSet) talks = make_set ("Talks", NULL, NULL, 2);
  g_autoptr (VasMarkerSet) renamed = vas_snapshot_with (calls, "name", "Service calls", NULL);

  vas_marker_sets_save (fixture->sets, NULL, calls);
  vas_marker_sets_save (fixture->sets, NULL, talks);
  await (fixture, "Calls: Smiles H; Talks:");
  vas_marker_sets_save (fixture->sets, calls, renamed);
  await (fixture, "Service calls: Smiles H; Talks:");
  g_assert_cmpuint (fixture->n_failed, ==, 0);
}

/* The copy is a set of its own. */
static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasMarkerSet) calls = make_set ("Calls", "Smiles", "H", 1);
  g_autoptr (VasMarkerSet) copy = NULL;
  g_autoptr (VasMarkerSet) renamed = NULL;

  vas_marker_sets_save (fixture->sets, NULL, calls);
  vas_marker_sets_duplicate (fixture->sets, calls);
  await (fixture, "Calls: Smiles H; Calls (copy): Smiles H");
  copy = get_set (fixture, 1);
  renamed = vas_snapshot_with (copy, "name", "Talks", NULL);
  vas_marker_sets_save (fixture->sets, copy, renamed);
  await (fixture, "Calls: Smiles H; Talks: Smiles H");
}

static gboolean
has_chosen (gpointer user_data)
{
  return vas_marker_sets_get_chosen (((Fixture *) user_data)->sets) != NULL;
}

/* A set that is deleted is in use no more; brought back, it is again. */
static void
test_delete_and_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasMarkerSet) calls = make_set ("Calls", "Smiles", "H", 1);

  vas_marker_sets_set_chosen_id (fixture->sets, vas_marker_set_get_id (calls));
  g_assert_null (vas_marker_sets_get_chosen (fixture->sets));
  vas_marker_sets_save (fixture->sets, NULL, calls);
  g_assert_true (wait_until (has_chosen, fixture, PATIENCE_S));
  vas_marker_sets_delete (fixture->sets, calls);
  await (fixture, "");
  g_assert_null (vas_marker_sets_get_chosen (fixture->sets));
  vas_marker_sets_restore (fixture->sets, calls);
  await (fixture, "Calls: Smiles H");
  g_assert_nonnull (vas_marker_sets_get_chosen (fixture->sets));
  vas_marker_sets_set_chosen_id (fixture->sets, "");
  g_assert_null (vas_marker_sets_get_chosen (fixture->sets));
  g_assert_null (vas_marker_sets_get_chosen_id (fixture->sets));
}

static gboolean
has_failed (gpointer user_data)
{
  return ((Fixture *) user_data)->n_failed > 0;
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasMarkerSet) bad = make_set ("Calls", "Smiles", "K", 1);

  vas_marker_sets_save (fixture->sets, NULL, bad);
  g_assert_true (wait_until (has_failed, fixture, PATIENCE_S));
  await (fixture, "");
}

/* Another object over the same library learns of it. */
static void
test_another_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasMarkerSets) other = vas_marker_sets_new (fixture->flow.library);
  g_autoptr (VasMarkerSet) calls = make_set ("Calls", "Smiles", "H", 1);
  g_autoptr (VasMarkerSet) renamed = vas_snapshot_with (calls, "name", "Talks", NULL);
  g_autoptr (GPtrArray) markers = g_ptr_array_new ();
  g_autoptr (VasMarkerSet) emptied = vas_snapshot_with (calls, "markers", markers, NULL);

  vas_marker_sets_save (fixture->sets, NULL, calls);
  await (fixture, "Calls: Smiles H");
  vas_marker_sets_save (other, calls, renamed);
  vas_marker_sets_save (fixture->sets, calls, emptied);
  await (fixture, "Talks:");
}

static guint
finish_file (Fixture *fixture, GError **error)
{
  g_autoptr (GAsyncResult) result = flow_test_await (&fixture->flow);
  guint n_sets = vas_marker_sets_file_finish (fixture->sets, result, error);

  return n_sets;
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->flow.folder, "markers.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (VasMarkerSet) calls = make_set ("Calls", "Smiles", "H", 1);
  g_autoptr (GError) error = NULL;

  vas_marker_sets_save (fixture->sets, NULL, calls);
  await (fixture, "Calls: Smiles H");
  vas_marker_sets_export_async (fixture->sets, calls, file, flow_test_on_done, &fixture->flow);
  g_assert_cmpuint (finish_file (fixture, &error), ==, 1);
  g_assert_no_error (error);
  vas_marker_sets_import_async (fixture->sets, file, flow_test_on_done, &fixture->flow);
  g_assert_cmpuint (finish_file (fixture, &error), ==, 1);
  g_assert_no_error (error);
  await (fixture, "Calls: Smiles H; Calls: Smiles H");

  g_file_set_contents (path, "{}", -1, &error);
  g_assert_no_error (error);
  vas_marker_sets_import_async (fixture->sets, file, flow_test_on_done, &fixture->flow);
  g_assert_cmpuint (finish_file (fixture, &error), ==, 0);
  g_assert_nonnull (error);
  await (fixture, "Calls: Smiles H; Calls: Smiles H");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/marker-sets/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/marker-sets/duplicate", Fixture, NULL, set_up, test_duplicate, tear_down);
  g_test_add ("/marker-sets/delete-and-restore", Fixture, NULL, set_up, test_delete_and_restore, tear_down);
  g_test_add ("/marker-sets/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/marker-sets/another-window", Fixture, NULL, set_up, test_another_window, tear_down);
  g_test_add ("/marker-sets/files", Fixture, NULL, set_up, test_files, tear_down);

  return g_test_run ();
}
