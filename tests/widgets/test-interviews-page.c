/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-interview-row.h"
#include "vas-interviews-page.h"

#include "find-widget.h"
#include "flow-test.h"
#include "wait-until.h"

#define PATIENCE_S 20
#define MANY 1000

typedef struct
{
  FlowTest flow;
  GtkWidget *window;
  VasInterviewsPage *page;
  char *reviewed;
  char *continued;
  guint n_deleted;
  guint n_wanted;
} Fixture;

static void
on_deleted (Fixture *fixture)
{
  fixture->n_deleted++;
}

static void
on_review (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->reviewed);
  fixture->reviewed = g_variant_dup_string (parameter, NULL);
}

static void
on_continue (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->continued);
  fixture->continued = g_variant_dup_string (parameter, NULL);
}

static gboolean
has_items (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_list_model_get_n_items (vas_library_get_interviews (fixture->flow.library)) == fixture->n_wanted;
}

static void
await_items (Fixture *fixture, guint n)
{
  fixture->n_wanted = n;
  vas_library_refresh (fixture->flow.library);
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { .name = "review", .activate = on_review, .parameter_type = "s" },
    { .name = "continue-interview", .activate = on_continue, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  flow_test_init (&fixture->flow);
  fixture->page = VAS_INTERVIEWS_PAGE (vas_interviews_page_new (fixture->flow.library));
  g_signal_connect_swapped (fixture->page, "deleted", G_CALLBACK (on_deleted), fixture);

  fixture->window = adw_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 500);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  flow_test_clear (&fixture->flow);
  g_assert_null (page);
  g_free (fixture->reviewed);
  g_free (fixture->continued);
}

/* Returns: (transfer full): UUID of an interview that the page shows */
static char *
add_shown (Fixture *fixture, const char *title, guint n_answers)
{
  char *id = flow_test_add_interview (&fixture->flow, title, n_answers);

  await_items (fixture, g_list_model_get_n_items (vas_library_get_interviews (fixture->flow.library)) + 1);
  gtk_test_widget_wait_for_draw (fixture->window);
  return id;
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = find_widget_by_type (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW);
  gboolean can_search = TRUE;

  g_object_get (fixture->page, "can-search", &can_search, NULL);
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "Practise your first interview"));
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->page), "Start interview"));
  g_assert_false (can_search);
  gtk_test_accessible_assert_state (gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW),
                                    GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
}

static void
test_row (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_shown (fixture, "Customer <service> & more", 2);
  GtkWidget *row = find_widget_by_type (GTK_WIDGET (fixture->page), VAS_TYPE_INTERVIEW_ROW);
  GtkWidget *list = find_widget_by_type (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW);

  g_assert_true (shows_text (row, "Customer <service> & more"));
  g_assert_true (shows_text (row, "18:33 · 2 answers · 1:00"));
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "1 interview · 0 bytes"));
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Interviews");
  gtk_test_accessible_assert_property (gtk_widget_get_parent (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Customer <service> & more, 18:33, 2 answers, 1 minute, 0 notes");
}

static void
test_review_button (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_shown (fixture, "One", 1);

  click (find_button (GTK_WIDGET (fixture->page), "Review"));
  g_assert_cmpstr (fixture->reviewed, ==, id);
}

static gboolean
is_interrupted (gpointer user_data)
{
  Fixture *fixture = user_data;

  return shows_text (GTK_WIDGET (fixture->page), "18:33 · Interrupted at question 3 of 3 · 2 answers · 1:00");
}

static gboolean
is_finished (gpointer user_data)
{
  Fixture *fixture = user_data;

  return shows_text (GTK_WIDGET (fixture->page), "18:33 · 2 answers · 1:00");
}

static void
test_interrupted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_shown (fixture, "Cut off", 2);
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *button = find_button (page, "Continue");

  g_assert_false (gtk_widget_get_visible (button));
  flow_test_interrupt (&fixture->flow, id);
  vas_library_refresh (fixture->flow.library);
  g_assert_true (wait_until (is_interrupted, fixture, PATIENCE_S));
  g_assert_false (is_in_sight (find_button (page, "Review")));
  click (find_button (page, "Continue"));
  g_assert_cmpstr (fixture->continued, ==, id);

  /* Whoever does not want to go on says so in the row's menu */
  vas_interviews_page_focus_interview (fixture->page, id);
  g_signal_emit_by_name (find_widget_by_type (page, VAS_TYPE_INTERVIEW_ROW), "menu-requested");
  gtk_widget_activate_action (page, "interview.finish", NULL);
  g_assert_true (wait_until (is_finished, fixture, PATIENCE_S));
  g_assert_true (is_in_sight (find_button (page, "Review")));
}

static void
test_activating_a_row (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_shown (fixture, "One", 1);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  g_assert_true (gtk_widget_activate (gtk_root_get_focus (GTK_ROOT (fixture->window))));
  g_assert_cmpstr (fixture->reviewed, ==, id);
}

static gboolean
has_deleted (gpointer user_data)
{
  return ((Fixture *) user_data)->n_deleted > 0;
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_shown (fixture, "One", 1);
  GtkWidget *row = find_widget_by_type (GTK_WIDGET (fixture->page), VAS_TYPE_INTERVIEW_ROW);

  click (vas_interview_row_get_menu_button (VAS_INTERVIEW_ROW (row)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "interview.delete", NULL);
  g_assert_true (wait_until (has_deleted, fixture, PATIENCE_S));
  await_items (fixture, 0);
  g_assert_cmpuint (g_list_model_get_n_items (vas_library_get_deleted (fixture->flow.library)), ==, 1);
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "Practise your first interview"));
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = add_shown (fixture, "Café", 1);
  g_autofree char *two = add_shown (fixture, "Hotel", 1);
  GtkWidget *entry = find_widget_by_type (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);

  g_object_set (fixture->page, "searching", TRUE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "hotel");
  fixture->n_wanted = 1;
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "1 interview found"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "airport");
  fixture->n_wanted = 0;
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "No matches"));

  g_object_set (fixture->page, "searching", FALSE, NULL);
  fixture->n_wanted = 2;
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "2 interviews · 0 bytes"));
}

static guint
count_rows (GtkWidget *root)
{
  guint n = VAS_IS_INTERVIEW_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static void
test_many_make_few_rows (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < MANY; i++)
    g_free (flow_test_add_interview (&fixture->flow, "One of many", 0));
  await_items (fixture, MANY);
  gtk_test_widget_wait_for_draw (fixture->window);

  g_assert_cmpuint (count_rows (GTK_WIDGET (fixture->page)), >, 5);
  g_assert_cmpuint (count_rows (GTK_WIDGET (fixture->page)), <, MANY / 3);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/interviews-page/empty", test_empty);
  ADD ("/interviews-page/row", test_row);
  ADD ("/interviews-page/review-button", test_review_button);
  ADD ("/interviews-page/interrupted", test_interrupted);
  ADD ("/interviews-page/activating-a-row", test_activating_a_row);
  ADD ("/interviews-page/delete", test_delete);
  ADD ("/interviews-page/search", test_search);
  ADD ("/interviews-page/many-make-few-rows", test_many_make_few_rows);

  return g_test_run ();
}
