/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-gradual-list.h"

#include "wait-until.h"

#define PATIENCE_S 20
#define N_MANY 500

typedef struct
{
  GtkWidget *window;
  GListStore *store;
  GListModel *list;
  GPtrArray *told; /* what @list has, from what it told of its changes */
  guint n_changes;
  guint last_position;
  guint last_removed;
  guint last_added;
} Fixture;

static void
on_items_changed (Fixture *fixture, guint position, guint removed, guint added)
{
  if (removed > 0)
    g_ptr_array_remove_range (fixture->told, position, removed);
  for (guint i = position; i < position + added; i++)
    g_ptr_array_insert (fixture->told, (int) i, g_list_model_get_item (fixture->list, i));
  fixture->n_changes++;
  fixture->last_position = position;
  fixture->last_removed = removed;
  fixture->last_added = added;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  fixture->store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  fixture->told = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->list = G_LIST_MODEL (vas_gradual_list_new (G_LIST_MODEL (fixture->store), fixture->window));
  g_signal_connect_swapped (fixture->list, "items-changed", G_CALLBACK (on_items_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  g_ptr_array_unref (fixture->told);
  g_object_unref (fixture->store);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
splice (Fixture *fixture, guint position, guint removed, guint added)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    g_ptr_array_add (items, gtk_string_object_new ("item"));
  g_list_store_splice (fixture->store, position, removed, items->pdata, added);
}

static guint
get_n_items (Fixture *fixture)
{
  return g_list_model_get_n_items (fixture->list);
}

/* What it told, what it has, and the first items of what it is made of are the same. */
static void
assert_true_to_its_word (Fixture *fixture)
{
  g_assert_cmpuint (fixture->told->len, ==, get_n_items (fixture));
  for (guint i = 0; i < fixture->told->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (fixture->store), i);

      g_assert_true (fixture->told->pdata[i] == item);
    }
  g_assert_null (g_list_model_get_item (fixture->list, get_n_items (fixture)));
}

static gboolean
is_full (gpointer user_data)
{
  Fixture *fixture = user_data;

  return get_n_items (fixture) == g_list_model_get_n_items (G_LIST_MODEL (fixture->store));
}

static void
test_grows (Fixture *fixture, gconstpointer data)
{
  for (int round = 0; round < 2; round++)
    {
      fixture->n_changes = 0;
      splice (fixture, 0, g_list_model_get_n_items (G_LIST_MODEL (fixture->store)), N_MANY);
      g_assert_cmpuint (get_n_items (fixture), <, 50);
      assert_true_to_its_word (fixture);
      g_assert_true (wait_until (is_full, fixture, PATIENCE_S));
      assert_true_to_its_word (fixture);
      g_assert_cmpuint (fixture->n_changes, >, 10);
    }
}

static void
test_changes_while_it_grows (Fixture *fixture, gconstpointer data)
{
  static const guint changes[][3] = { { 3, 1, 2 },    { 0, 0, 5 },  { 300, 20, 10 },  { N_MANY - 5, 0, 7 },
                                      { 10, 400, 0 }, { 2, 90, 1 }, { 1, 0, N_MANY }, { 5, N_MANY, 0 } };

  splice (fixture, 0, 0, N_MANY);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      splice (fixture, changes[i][0], changes[i][1], changes[i][2]);
      assert_true_to_its_word (fixture);
    }
  g_assert_true (wait_until (is_full, fixture, PATIENCE_S));
  assert_true_to_its_word (fixture);
}

static void
test_is_filled (Fixture *fixture, gconstpointer data)
{
  splice (fixture, 0, 0, N_MANY);
  vas_gradual_list_fill (VAS_GRADUAL_LIST (fixture->list));
  g_assert_true (is_full (fixture));
  assert_true_to_its_word (fixture);
}

/* A list view keeps its place and its focus when it hears of no more than what happened. */
static void
test_tells_of_changes_as_they_are (Fixture *fixture, gconstpointer data)
{
  splice (fixture, 0, 0, 3);
  splice (fixture, 3, 0, 60);
  g_assert_true (is_full (fixture));
  splice (fixture, 10, 1, 2);
  g_assert_cmpuint (fixture->last_position, ==, 10);
  g_assert_cmpuint (fixture->last_removed, ==, 1);
  g_assert_cmpuint (fixture->last_added, ==, 2);
  assert_true_to_its_word (fixture);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add_test ("/gradual-list/grows", test_grows);
  add_test ("/gradual-list/changes-while-it-grows", test_changes_while_it_grows);
  add_test ("/gradual-list/is-filled", test_is_filled);
  add_test ("/gradual-list/tells-of-changes-as-they-are", test_tells_of_changes_as_they_are);

  return g_test_run ();
}
