/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-deleted-dialog.h"

#include "find-widget.h"
#include "flow-test.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  GtkWidget *dialog;
  guint n_wanted;
} Fixture;

static gboolean
has_deleted (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_list_model_get_n_items (vas_library_get_deleted (fixture->flow.library)) == fixture->n_wanted;
}

static void
await_deleted (Fixture *fixture, guint n)
{
  fixture->n_wanted = n;
  g_assert_true (wait_until (has_deleted, fixture, PATIENCE_S));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  flow_test_init (&fixture->flow);
  id = flow_test_add_interview (&fixture->flow, "Café <1>", 2);
  vas_library_delete_interview_async (fixture->flow.library, id, flow_test_on_done, &fixture->flow);
  flow_test_change (&fixture->flow);
  await_deleted (fixture, 1);

  fixture->dialog = vas_deleted_dialog_new (NULL, fixture->flow.library);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  gtk_test_widget_wait_for_draw (fixture->dialog);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = fixture->dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  flow_test_clear (&fixture->flow);
  g_assert_null (dialog);
}

static void
test_says_what_and_how_long (Fixture *fixture, gconstpointer data)
{
  g_assert_true (shows_text (fixture->dialog, "Café <1>"));
  g_assert_true (shows_text (fixture->dialog, "Interview, 2 answers · Goes for good in 30 days"));
  gtk_test_accessible_assert_property (find_button (fixture->dialog, "Restore"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Restore Café <1>");
}

static void
test_begins_where_nothing_is_lost (Fixture *fixture, gconstpointer data)
{
  g_assert_true (ADW_IS_ACTION_ROW (gtk_root_get_focus (GTK_ROOT (fixture->dialog))));
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  click (find_button (fixture->dialog, "Restore"));
  await_deleted (fixture, 0);
  g_assert_cmpuint (g_list_model_get_n_items (vas_library_get_interviews (fixture->flow.library)), ==, 1);
  g_assert_true (shows_text (fixture->dialog, "Nothing deleted"));
  g_assert_false (is_in_sight (find_button (fixture->dialog, "Delete all now")));
}

static AdwMessageDialog *
find_question (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        return ADW_MESSAGE_DIALOG (toplevel);
    }

  return NULL;
}

static void
answer_question (const char *response)
{
  AdwMessageDialog *question = find_question ();

  g_assert_nonnull (question);
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
}

static void
test_delete_all (Fixture *fixture, gconstpointer data)
{
  click (find_button (fixture->dialog, "Delete all now"));
  answer_question ("cancel");
  await_deleted (fixture, 1);

  click (find_button (fixture->dialog, "Delete all now"));
  answer_question ("delete");
  await_deleted (fixture, 0);
  g_assert_cmpuint (g_list_model_get_n_items (vas_library_get_interviews (fixture->flow.library)), ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/deleted-dialog/says-what-and-how-long", test_says_what_and_how_long);
  ADD ("/deleted-dialog/begins-where-nothing-is-lost", test_begins_where_nothing_is_lost);
  ADD ("/deleted-dialog/restore", test_restore);
  ADD ("/deleted-dialog/delete-all", test_delete_all);

  return g_test_run ();
}
