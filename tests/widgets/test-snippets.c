/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-snippets-button.h"

#include "find-widget.h"
#include "flow-test.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  VasSnippets *snippets;
  GtkWidget *window;
  GtkWidget *button;
  GtkPopover *popover;
  char *chosen;
  guint n_wanted;
} Fixture;

static void
on_opened (VasSnippetsButton *button)
{
  vas_snippets_button_set_subject (button, VAS_ASPECT_PACE, "Slower, please.");
}

static void
on_chosen (VasSnippetsButton *button, const char *text, Fixture *fixture)
{
  g_free (fixture->chosen);
  fixture->chosen = g_strdup (text);
}

static gboolean
has_snippets (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_list_model_get_n_items (vas_snippets_get_list (fixture->snippets)) == fixture->n_wanted;
}

static void
await_snippets (Fixture *fixture, guint n)
{
  fixture->n_wanted = n;
  g_assert_true (wait_until (has_snippets, fixture, PATIENCE_S));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  flow_test_init (&fixture->flow);
  fixture->snippets = vas_snippets_new (fixture->flow.library);
  fixture->button = g_object_new (VAS_TYPE_SNIPPETS_BUTTON, NULL);
  g_signal_connect (fixture->button, "opened", G_CALLBACK (on_opened), NULL);
  g_signal_connect (fixture->button, "chosen", G_CALLBACK (on_chosen), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->button);
  g_assert_false (is_in_sight (fixture->button));
  vas_snippets_button_set_snippets (VAS_SNIPPETS_BUTTON (fixture->button), fixture->snippets);
  g_assert_true (is_in_sight (fixture->button));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  fixture->popover = gtk_menu_button_get_popover (
      GTK_MENU_BUTTON (find_widget_by_type (fixture->button, GTK_TYPE_MENU_BUTTON)));
  gtk_popover_popup (fixture->popover);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->snippets);
  g_free (fixture->chosen);
  flow_test_clear (&fixture->flow);
}

static GtkListBoxRow *
get_row (Fixture *fixture)
{
  GtkWidget *list = find_widget_by_type (GTK_WIDGET (fixture->popover), GTK_TYPE_LIST_BOX);

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
}

/* Those of the aspect, and no others. */
static void
test_keep_and_use (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = GTK_WIDGET (fixture->popover);

  g_assert_true (shows_text (popover, "Snippets for Pace"));
  g_assert_true (shows_text (popover, "None kept yet"));
  click (find_button (popover, "Keep this text as a snippet"));
  vas_snippets_keep (fixture->snippets, VAS_ASPECT_EYE_CONTACT, "Look up.");
  await_snippets (fixture, 2);
  g_assert_true (shows_text (popover, "Slower, please."));
  g_assert_false (shows_text (popover, "Look up."));
  g_assert_false (shows_text (popover, "None kept yet"));
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (get_row (fixture))), "row-activated", get_row (fixture));
  g_assert_cmpstr (fixture->chosen, ==, "Slower, please.");
}

static void
test_delete_and_undo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = GTK_WIDGET (fixture->popover);

  vas_snippets_keep (fixture->snippets, VAS_ASPECT_PACE, "Slower.");
  await_snippets (fixture, 1);
  g_assert_false (shows_text (popover, "Snippet deleted"));
  click (find_widget_by_type (GTK_WIDGET (get_row (fixture)), GTK_TYPE_BUTTON));
  await_snippets (fixture, 0);
  g_assert_true (shows_text (popover, "Snippet deleted"));
  click (find_button (popover, "Bring back"));
  await_snippets (fixture, 1);
  g_assert_true (shows_text (popover, "Slower."));
  g_assert_false (shows_text (popover, "Snippet deleted"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/snippets/keep-and-use", Fixture, NULL, set_up, test_keep_and_use, tear_down);
  g_test_add ("/snippets/delete-and-undo", Fixture, NULL, set_up, test_delete_and_undo, tear_down);

  return g_test_run ();
}
