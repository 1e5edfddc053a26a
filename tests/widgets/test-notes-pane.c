/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-notes-pane.h"

#include "find-widget.h"
#include "flow-test.h"
#include "note-fixture.h"
#include "vas-note-row.h"
#include "vas-reply-row.h"
#include "vas-snapshot.h"
#include "wait-until.h"

#include <adwaita.h>

#define PATIENCE_S 20
#define N_MANY 60

typedef struct
{
  FlowTest flow;
  GtkWidget *window;
  GtkWidget *pane;
  VasReview *review;
  guint n_wanted;
  const char *wanted;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  flow_test_init (&fixture->flow);
  id = flow_test_add_interview (&fixture->flow, "Customer service", 1);
  fixture->review = vas_review_new (fixture->flow.library, id);
  fixture->pane = vas_notes_pane_new ();
  vas_notes_pane_set_review (VAS_NOTES_PANE (fixture->pane), fixture->review);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->pane);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);

  vas_review_load_async (fixture->review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_review_load_finish (fixture->review, result, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->pane);
  g_clear_object (&fixture->review);
  flow_test_clear (&fixture->flow);
}

static GListModel *
get_shown (Fixture *fixture)
{
  return vas_notes_pane_get_shown (VAS_NOTES_PANE (fixture->pane));
}

static gboolean
shows_notes (gpointer user_data)
{
  Fixture *fixture = user_data;
  gboolean can_undo;

  g_object_get (fixture->review, "can-undo", &can_undo, NULL);

  return can_undo && g_list_model_get_n_items (get_shown (fixture)) == fixture->n_wanted;
}

static void
await_shown (Fixture *fixture, guint n_wanted)
{
  fixture->n_wanted = n_wanted;
  g_assert_true (wait_until (shows_notes, fixture, PATIENCE_S));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
add (Fixture *fixture, gint64 start_ms, VasAspect aspect, VasNoteKind kind, const char *text)
{
  guint n_notes = g_list_model_get_n_items (get_shown (fixture));

  vas_review_add_note (fixture->review, start_ms, start_ms, aspect, kind, text);
  await_shown (fixture, n_notes + 1);
}

static void
add_three (Fixture *fixture)
{
  add (fixture, 1000, VAS_ASPECT_PACE, VAS_NOTE_KIND_TRY_INSTEAD, "Slower");
  add (fixture, 2000, VAS_ASPECT_HANDS, VAS_NOTE_KIND_STRENGTH, "Open hands");
  add (fixture, 3000, VAS_ASPECT_PAUSES, VAS_NOTE_KIND_TRY_INSTEAD, "Breathe");
}

/* There are lists in the filters, too. */
static GtkWidget *
get_list (Fixture *fixture)
{
  GtkWidget *row = find_widget_by_type (fixture->pane, VAS_TYPE_NOTE_ROW);

  return gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW);
}

static GtkSelectionModel *
get_selection (Fixture *fixture)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (get_list (fixture)));
}

static gboolean
shows_wanted_text (gpointer user_data)
{
  Fixture *fixture = user_data;

  return shows_text (fixture->pane, fixture->wanted);
}

static void
await_text (Fixture *fixture, const char *text)
{
  fixture->wanted = text;
  g_assert_true (wait_until (shows_wanted_text, fixture, PATIENCE_S));
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = find_widget_by_type (fixture->pane, GTK_TYPE_SEARCH_ENTRY);

  add_three (fixture);
  g_assert_true (shows_text (fixture->pane, "3 notes"));
  g_assert_false (is_in_sight (entry));
  vas_notes_pane_search (VAS_NOTES_PANE (fixture->pane));
  g_assert_true (is_in_sight (entry));

  gtk_editable_set_text (GTK_EDITABLE (entry), "BREATHE");
  await_shown (fixture, 1);
  g_assert_true (shows_text (fixture->pane, "1 of 3 notes"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing of the kind");
  await_shown (fixture, 0);
  g_assert_true (shows_text (fixture->pane, "No note matches"));
  click (find_button (fixture->pane, "Clear filters"));
  await_shown (fixture, 3);

  /* Filters that are out of sight hide nothing. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "BREATHE");
  await_shown (fixture, 1);
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_false (is_in_sight (entry));
  await_shown (fixture, 3);
}

/* What is chosen stays chosen when it changes, and one undo brings all of it back. */
static void
test_several_notes (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *selection;
  GtkWidget *stack;

  add_three (fixture);
  selection = get_selection (fixture);
  gtk_selection_model_select_all (selection);
  g_assert_true (shows_text (fixture->pane, "3 selected"));
  gtk_widget_activate_action (fixture->pane, "notes.toggle-state", NULL);
  await_text (fixture, "Addressed");
  g_assert_true (shows_text (fixture->pane, "3 selected"));

  gtk_widget_activate_action (fixture->pane, "notes.set-kind", "s", "question");
  await_text (fixture, "Question");
  g_assert_cmpuint (gtk_bitset_get_size (gtk_selection_model_get_selection (selection)), ==, 3);
  gtk_widget_activate_action (fixture->pane, "notes.delete", NULL);
  await_shown (fixture, 0);
  g_assert_true (shows_text (fixture->pane, "No notes yet"));
  vas_review_undo (fixture->review);
  await_shown (fixture, 3);
  stack = gtk_widget_get_ancestor (find_label (fixture->pane, "3 selected"), GTK_TYPE_STACK);
  gtk_selection_model_select_all (selection);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "selected");
  gtk_widget_activate_action (fixture->pane, "notes.unselect", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "count");
}

static void
press_any_key (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_a, 0, GDK_CONTROL_MASK, &handled);
    }
}

static gboolean
is_on_last_row (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  GtkWidget *row = focus != NULL ? find_widget_by_type (focus, VAS_TYPE_NOTE_ROW) : NULL;

  return row != NULL && g_str_equal (vas_note_get_text (vas_note_row_get_note (VAS_NOTE_ROW (row))), "Breathe");
}

static void
test_focus_stays_in_the_list (Fixture *fixture, gconstpointer data)
{
  add_three (fixture);
  gtk_selection_model_select_item (get_selection (fixture), 1, TRUE);
  g_assert_true (vas_notes_pane_focus_list (VAS_NOTES_PANE (fixture->pane)));
  gtk_widget_activate_action (fixture->pane, "notes.delete", NULL);
  await_shown (fixture, 2);
  g_assert_true (wait_until (is_on_last_row, fixture, PATIENCE_S));
}

/* The list has not got them all at first. */
static void
test_keys_mean_all_notes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = find_widget_by_type (fixture->pane, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *list;

  for (gint64 i = 0; i < N_MANY; i++)
    vas_review_add_note (fixture->review, i, i, VAS_ASPECT_PACE, VAS_NOTE_KIND_NEUTRAL, "Slower");
  await_shown (fixture, N_MANY);
  list = get_list (fixture);
  gtk_editable_set_text (GTK_EDITABLE (entry), "faster");
  await_shown (fixture, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "slower");
  fixture->n_wanted = N_MANY;
  g_assert_true (wait_until (shows_notes, fixture, PATIENCE_S));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (fixture))), <, N_MANY);
  press_any_key (list);
  gtk_widget_activate_action (list, "list.select-all", NULL);
  gtk_widget_activate_action (fixture->pane, "notes.delete", NULL);
  await_shown (fixture, 0);
  g_assert_true (shows_text (fixture->pane, "No notes yet"));
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer user_data)
{
  return *(char **) user_data != NULL;
}

static void
assert_copied (Fixture *fixture, const char *wanted)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->pane), NULL, on_text_read, &text);
  g_assert_true (wait_until (is_set, &text, PATIENCE_S));
  g_assert_cmpstr (text, ==, wanted);
}

static void
reply_to_first (Fixture *fixture, const char *text)
{
  GtkWidget *row = find_widget_by_type (fixture->pane, VAS_TYPE_NOTE_ROW);
  GtkWidget *text_view = find_widget_by_type (fixture->pane, GTK_TYPE_TEXT_VIEW);

  gtk_widget_activate_action (row, "note.reply", NULL);
  g_assert_true (shows_text (fixture->pane, "Reply to 0:01 Pace"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == text_view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), text, -1);
  click (find_button (fixture->pane, "Save reply"));
}

static void
test_copies (Fixture *fixture, gconstpointer data)
{
  add_three (fixture);
  gtk_selection_model_select_item (get_selection (fixture), 2, TRUE);
  gtk_widget_activate_action (fixture->pane, "notes.copy", NULL);
  assert_copied (fixture, "0:03 Pauses, try instead: Breathe");

  reply_to_first (fixture, "will try");
  await_text (fixture, "Me: will try");
  vas_notes_pane_copy_all (VAS_NOTES_PANE (fixture->pane));
  assert_copied (fixture, "0:01 Pace, try instead: Slower\n    Me: will try\n0:02 Hands, strength: Open hands\n"
                          "0:03 Pauses, try instead: Breathe\n");
}

static void
test_replies (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text_view = find_widget_by_type (fixture->pane, GTK_TYPE_TEXT_VIEW);

  add_three (fixture);
  reply_to_first (fixture, "will try");
  await_text (fixture, "Me: will try");

  gtk_widget_activate_action (find_widget_by_type (fixture->pane, VAS_TYPE_REPLY_ROW), "reply.edit", NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), "tried it", -1);
  click (find_button (fixture->pane, "Save reply"));
  await_text (fixture, "Me: tried it");
  gtk_widget_activate_action (find_widget_by_type (fixture->pane, VAS_TYPE_REPLY_ROW), "reply.delete", NULL);
  while (find_widget_by_type (fixture->pane, VAS_TYPE_REPLY_ROW) != NULL)
    g_main_context_iteration (NULL, TRUE);
  vas_review_undo (fixture->review);
  await_text (fixture, "Me: tried it");

  /* The next note is a note again. */
  vas_notes_pane_add_note (VAS_NOTES_PANE (fixture->pane));
  g_assert_true (shows_text (fixture->pane, "Save note"));
}

static void
test_says_state_and_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) note = NULL;
  g_autoptr (VasNote) changed = NULL;

  add (fixture, 1000, VAS_ASPECT_PACE, VAS_NOTE_KIND_TRY_INSTEAD, "Slower");
  gtk_test_accessible_assert_property (gtk_widget_get_parent (find_widget_by_type (fixture->pane, VAS_TYPE_NOTE_ROW)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "0:01, Pace, Try instead: Slower (Me), Open");
  note = g_list_model_get_item (get_shown (fixture), 0);
  g_assert_false (vas_note_get_edited (note));
  changed = vas_snapshot_with (note, "text", "A little slower", NULL);
  vas_review_revise_note (fixture->review, note, changed);
  await_text (fixture, "A little slower");
  g_assert_true (shows_text (fixture->pane, "Me · edited"));
}

static void
test_asks_for_the_other_kind (Fixture *fixture, gconstpointer data)
{
  const char *words = "Your notes are all praise. Is there one thing to try instead?";

  for (gint64 i = 0; i < 3; i++)
    add (fixture, 1000 * i, VAS_ASPECT_PACE, VAS_NOTE_KIND_STRENGTH, "Good");
  g_assert_true (shows_text (fixture->pane, words));
  click (find_button (fixture->pane, "Add one"));
  g_assert_false (shows_text (fixture->pane, words));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 find_widget_by_type (fixture->pane, GTK_TYPE_TEXT_VIEW));
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
  adw_init ();

  add_test ("/notes-pane/filters", test_filters);
  add_test ("/notes-pane/several-notes", test_several_notes);
  add_test ("/notes-pane/focus-stays-in-the-list", test_focus_stays_in_the_list);
  add_test ("/notes-pane/keys-mean-all-notes", test_keys_mean_all_notes);
  add_test ("/notes-pane/copies", test_copies);
  add_test ("/notes-pane/replies", test_replies);
  add_test ("/notes-pane/says-state-and-edits", test_says_state_and_edits);
  add_test ("/notes-pane/asks-for-the-other-kind", test_asks_for_the_other_kind);

  return g_test_run ();
}
