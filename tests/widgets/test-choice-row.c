/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-choice-row.h"

#include "find-widget.h"
#include "vas-choice.h"

typedef struct
{
  GtkWidget *row;
  GtkDropDown *drop_down;
  GListStore *choices;
} Fixture;

static void
add (GListStore *choices, guint position, const char *id, const char *label)
{
  g_autoptr (VasChoice) choice = vas_choice_new (id, label);

  g_list_store_insert (choices, position, choice);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->choices = g_list_store_new (VAS_TYPE_CHOICE);
  add (fixture->choices, 0, "a", "First");
  add (fixture->choices, 1, "b", "Second");
  fixture->row = g_object_ref_sink (g_object_new (VAS_TYPE_CHOICE_ROW, "title", "Microphone", NULL));
  fixture->drop_down = GTK_DROP_DOWN (find_widget_by_type (fixture->row, GTK_TYPE_DROP_DOWN));
  g_object_set (fixture->row, "choices", fixture->choices, "chosen", "b", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->row);
  g_object_unref (fixture->choices);
}

static void
assert_chosen (Fixture *fixture, const char *id)
{
  g_autofree char *chosen = NULL;

  g_object_get (fixture->row, "chosen", &chosen, NULL);
  g_assert_cmpstr (chosen, ==, id);
}

static void
test_has_a_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget *title = find_label (fixture->row, "Microphone");

  g_assert_nonnull (title);
  gtk_test_accessible_assert_relation (fixture->drop_down, GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL);
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (GTK_WIDGET (fixture->drop_down)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Microphone, Second");
}

static void
test_follows_the_person (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->drop_down), ==, 1);
  gtk_drop_down_set_selected (fixture->drop_down, 0);
  assert_chosen (fixture, "a");
}

static void
test_stays_when_the_list_changes (Fixture *fixture, gconstpointer data)
{
  add (fixture->choices, 0, "c", "New one");
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->drop_down), ==, 2);
  assert_chosen (fixture, "b");

  /* Unplugged and plugged in again */
  g_list_store_remove (fixture->choices, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->drop_down), ==, 0);
  assert_chosen (fixture, "b");
  add (fixture->choices, 2, "b", "Second");
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->drop_down), ==, 2);
  assert_chosen (fixture, "b");
}

static void
test_empty_list (Fixture *fixture, gconstpointer data)
{
  g_list_store_remove_all (fixture->choices);
  g_assert_false (gtk_widget_get_sensitive (fixture->row));
  assert_chosen (fixture, "b");
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (GTK_WIDGET (fixture->drop_down)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Microphone, None found");

  add (fixture->choices, 0, "a", "First");
  add (fixture->choices, 1, "b", "Second");
  g_assert_true (gtk_widget_get_sensitive (fixture->row));
  assert_chosen (fixture, "b");
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->drop_down), ==, 1);
}

static int
get_height (GtkWidget *widget, int width)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* Where both have no room on one line the choice goes below its title. */
static void
test_gives_way (Fixture *fixture, gconstpointer data)
{
  int minimum = 0;
  int natural = 0;
  int drop_down_height = get_height (GTK_WIDGET (fixture->drop_down), -1);

  gtk_widget_measure (fixture->row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, natural);
  g_assert_cmpint (get_height (fixture->row, natural + 200), ==, get_height (fixture->row, natural));
  g_assert_cmpint (get_height (fixture->row, natural - 1), >, get_height (fixture->row, natural));
  g_assert_cmpint (get_height (fixture->row, natural - 1), >, drop_down_height);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/choice-row/has-a-name", Fixture, NULL, set_up, test_has_a_name, tear_down);
  g_test_add ("/choice-row/follows-the-person", Fixture, NULL, set_up, test_follows_the_person, tear_down);
  g_test_add ("/choice-row/stays-when-the-list-changes", Fixture, NULL, set_up, test_stays_when_the_list_changes,
              tear_down);
  g_test_add ("/choice-row/gives-way", Fixture, NULL, set_up, test_gives_way, tear_down);
  g_test_add ("/choice-row/empty-list", Fixture, NULL, set_up, test_empty_list, tear_down);

  return g_test_run ();
}
