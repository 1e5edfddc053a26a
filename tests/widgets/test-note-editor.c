/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-editor.h"

#include "fake-review.h"
#include "find-widget.h"
#include "note-fixture.h"
#include "vas-snippets-button.h"
#include "vas-text.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *editor;
  VasReview *review;
  GtkWidget *text_view;
  guint n_closed;
} Fixture;

static void
on_closed (Fixture *fixture)
{
  fixture->n_closed++;
}

static void
open_answer (Fixture *fixture, const char *id, VasScheme scheme)
{
  g_autoptr (VasAnswer) answer = g_object_new (VAS_TYPE_ANSWER, "id", id, "scheme", scheme, "question-text", "Why?",
                                               NULL);

  g_object_set (fixture->review, "answer", answer, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->review = fake_review_new ();
  fixture->editor = vas_note_editor_new ();
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->editor);
  g_signal_connect_swapped (fixture->editor, "closed", G_CALLBACK (on_closed), fixture);
  vas_note_editor_set_review (VAS_NOTE_EDITOR (fixture->editor), fixture->review);
  open_answer (fixture, "a1", VAS_SCHEME_STAR);
  g_object_set (vas_review_get_playback (fixture->review), "duration-ms", G_GINT64_CONSTANT (60000), "position-ms",
                G_GINT64_CONSTANT (42300), NULL);
  fixture->text_view = find_widget_by_type (fixture->editor, GTK_TYPE_TEXT_VIEW);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->editor);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->editor), (gpointer *) &fixture->editor);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->editor);
  g_object_unref (fixture->review);
}

static void
assert_calls (Fixture *fixture, const char *calls)
{
  g_autofree char *made = fake_take_calls (fixture->review);

  g_assert_cmpstr (made, ==, calls);
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text_view)), text, -1);
}

static void
move_playhead (Fixture *fixture, gint64 position_ms)
{
  g_object_set (vas_review_get_playback (fixture->review), "position-ms", position_ms, NULL);
}

static void
test_add_note (Fixture *fixture, gconstpointer data)
{
  click (find_button (fixture->editor, "Add note"));
  assert_calls (fixture, "begin-typing");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == fixture->text_view);
  gtk_test_accessible_assert_property (fixture->text_view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Note");
  gtk_test_accessible_assert_property (fixture->text_view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Note at 0:42.3");
  g_assert_true (shows_text (fixture->editor, "Note at 0:42.3"));
  g_assert_false (gtk_widget_is_sensitive (find_button (fixture->editor, "Save note")));
  g_assert_false (gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (fixture->text_view)));

  type (fixture, "  Clear and calm\n");
  click (find_button (fixture->editor, "Save note"));
  assert_calls (fixture, "add 42300-42300 situation neutral “Clear and calm” end-typing");
  g_assert_cmpuint (fixture->n_closed, ==, 1);
  g_assert_true (is_in_sight (find_button (fixture->editor, "Add note")));
}

static void
test_is_pinned_by_the_first_character (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->editor, "editor.add", "i", VAS_NOTE_KIND_STRENGTH);
  move_playhead (fixture, 30000);
  g_assert_true (shows_text (fixture->editor, "Note at 0:30.0"));
  type (fixture, "W");
  move_playhead (fixture, 35000);
  g_assert_true (shows_text (fixture->editor, "Note at 0:30.0"));
  g_assert_true (gtk_widget_activate_action (fixture->editor, "editor.save", NULL));
  assert_calls (fixture, "begin-typing add 30000-30000 situation strength “W” end-typing");
}

static void
test_spans (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->editor, "editor.add", "i", VAS_NOTE_KIND_TRY_INSTEAD);
  type (fixture, "Slower");
  click (find_button (fixture->editor, "Set start"));
  move_playhead (fixture, 47000);
  click (find_button (fixture->editor, "Set end"));
  g_assert_true (shows_text (fixture->editor, "Note from 0:42.3 to 0:47.0"));

  /* An end before the start takes the start along. */
  move_playhead (fixture, 10000);
  g_assert_true (press_bound_key (fixture->editor, GDK_KEY_e, GDK_ALT_MASK));
  g_assert_true (shows_text (fixture->editor, "Note at 0:10.0"));
  move_playhead (fixture, 5000);
  g_assert_true (press_bound_key (fixture->editor, GDK_KEY_s, GDK_ALT_MASK));
  g_assert_true (shows_text (fixture->editor, "Note from 0:05.0 to 0:10.0"));
  gtk_widget_activate_action (fixture->editor, "editor.save", NULL);
  assert_calls (fixture, "begin-typing add 5000-10000 situation try-instead “Slower” end-typing");
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->text_view);
  g_autoptr (GtkEventController) keys = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_set_object (&keys, controller);
    }
  g_assert_nonnull (keys);

  vas_note_editor_open (VAS_NOTE_EDITOR (fixture->editor), VAS_NOTE_KIND_NEUTRAL);
  type (fixture, "Clear");
  {
    gboolean stopped = TRUE;

    g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Return, 0, GDK_SHIFT_MASK, &stopped);
    g_assert_false (stopped);
    g_assert_true (vas_note_editor_is_open (VAS_NOTE_EDITOR (fixture->editor)));
  }
  gtk_widget_activate_action (fixture->editor, "editor.cancel", NULL);
  assert_calls (fixture, "begin-typing end-typing");
  g_assert_false (vas_note_editor_is_open (VAS_NOTE_EDITOR (fixture->editor)));
}

static void
test_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) note = note_fixture_new ("n1", 1000, 2000, VAS_ASPECT_LISTEN, VAS_NOTE_KIND_QUESTION,
                                               "Who was it?");

  vas_note_editor_edit (VAS_NOTE_EDITOR (fixture->editor), note);
  g_assert_true (shows_text (fixture->editor, "Note from 0:01.0 to 0:02.0"));
  type (fixture, " So.");
  move_playhead (fixture, 50000);
  gtk_widget_activate_action (fixture->editor, "editor.save", NULL);
  assert_calls (fixture, "begin-typing change n1 1000-2000 listen question “Who was it? So.” end-typing");

  /* Given up, an edit leaves the note alone and the next note is a new one. */
  vas_note_editor_edit (VAS_NOTE_EDITOR (fixture->editor), note);
  gtk_widget_activate_action (fixture->editor, "editor.cancel", NULL);
  vas_note_editor_open (VAS_NOTE_EDITOR (fixture->editor), VAS_NOTE_KIND_NEUTRAL);
  type (fixture, "New");
  gtk_widget_activate_action (fixture->editor, "editor.save", NULL);
  assert_calls (fixture, "begin-typing end-typing begin-typing add 50000-50000 listen neutral “New” end-typing");
}

/* Whoever goes over to another note loses nothing of what they were writing. */
static void
test_saves_before_another (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) note = note_fixture_new ("n1", 1000, 2000, VAS_ASPECT_LISTEN, VAS_NOTE_KIND_QUESTION,
                                               "Who was it?");
  g_autofree char *text = g_strnfill (VAS_TEXT_NOTE_CHARS + 1, 'x');

  vas_note_editor_open (VAS_NOTE_EDITOR (fixture->editor), VAS_NOTE_KIND_NEUTRAL);
  type (fixture, "Slower");
  vas_note_editor_edit (VAS_NOTE_EDITOR (fixture->editor), note);
  g_assert_true (shows_text (fixture->editor, "Note from 0:01.0 to 0:02.0"));
  assert_calls (fixture, "begin-typing add 42300-42300 situation neutral “Slower”");

  /* The same note goes on, and what cannot be saved stays */
  type (fixture, " So.");
  vas_note_editor_edit (VAS_NOTE_EDITOR (fixture->editor), note);
  type (fixture, text);
  vas_note_editor_reply (VAS_NOTE_EDITOR (fixture->editor), note);
  g_assert_true (shows_text (fixture->editor, "Note from 0:01.0 to 0:02.0"));
  assert_calls (fixture, "");
}

static void
test_too_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (VAS_TEXT_NOTE_CHARS, 'x');

  vas_note_editor_open (VAS_NOTE_EDITOR (fixture->editor), VAS_NOTE_KIND_NEUTRAL);
  type (fixture, text);
  g_assert_true (gtk_widget_is_sensitive (find_button (fixture->editor, "Save note")));
  type (fixture, "y");
  g_assert_true (shows_text (fixture->editor, "The note is 1 character too long. Shorten it, or make two of it."));
  g_assert_false (gtk_widget_is_sensitive (find_button (fixture->editor, "Save note")));
}

static void
test_keeps_its_text_when_the_answer_changes (Fixture *fixture, gconstpointer data)
{
  vas_note_editor_open (VAS_NOTE_EDITOR (fixture->editor), VAS_NOTE_KIND_NEUTRAL);
  type (fixture, "Clear");

  /* The same answer anew, as when its number of notes has changed */
  move_playhead (fixture, 1000);
  open_answer (fixture, "a1", VAS_SCHEME_STAR);
  g_assert_true (shows_text (fixture->editor, "Note at 0:42.3"));

  open_answer (fixture, "a2", VAS_SCHEME_SITUATIONAL);
  g_assert_true (shows_text (fixture->editor, "Note at 0:01.0"));
  gtk_widget_activate_action (fixture->editor, "editor.save", NULL);
  assert_calls (fixture, "begin-typing add 1000-1000 listen neutral “Clear” end-typing");
}

static void
test_nothing_without_an_answer (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->review, "answer", NULL, NULL);
  g_assert_false (gtk_widget_is_sensitive (find_button (fixture->editor, "Add note")));
  vas_note_editor_open (VAS_NOTE_EDITOR (fixture->editor), VAS_NOTE_KIND_NEUTRAL);
  g_assert_false (vas_note_editor_is_open (VAS_NOTE_EDITOR (fixture->editor)));
}

/* What the library did not take is not lost: it is back in the entry, and saving tries again. */
static void
test_rejected (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) lost = g_object_new (VAS_TYPE_NOTE, "id", "n1", "start-ms", G_GINT64_CONSTANT (7000), "end-ms",
                                           G_GINT64_CONSTANT (9000), "aspect", VAS_ASPECT_RESULT, "kind",
                                           VAS_NOTE_KIND_STRENGTH, "text", "Not lost", NULL);

  g_signal_emit_by_name (fixture->review, "note-rejected", lost);
  g_assert_true (shows_text (fixture->editor, "Note from 0:07.0 to 0:09.0"));
  g_assert_true (gtk_widget_activate_action (fixture->editor, "editor.save", NULL));
  assert_calls (fixture, "begin-typing add 7000-9000 result strength “Not lost” end-typing");
}

static void
test_rejected_while_writing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) lost = g_object_new (VAS_TYPE_NOTE, "id", "n1", "text", "Not lost", NULL);

  gtk_widget_activate_action (fixture->editor, "editor.add", "i", VAS_NOTE_KIND_NEUTRAL);
  type (fixture, "Next one");
  g_signal_emit_by_name (fixture->review, "note-rejected", lost);
  g_assert_true (gtk_widget_activate_action (fixture->editor, "editor.save", NULL));
  assert_calls (fixture, "begin-typing add 42300-42300 situation neutral “Not lost\nNext one” end-typing");
}

/* A snippet goes where the cursor is, in the place of what is selected, and writing goes on. */
static void
test_snippets (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text_view));
  GtkWidget *button = find_widget_by_type (fixture->editor, VAS_TYPE_SNIPPETS_BUTTON);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  vas_note_editor_open (VAS_NOTE_EDITOR (fixture->editor), VAS_NOTE_KIND_STRENGTH);
  type (fixture, "Well, now.");
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 0);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 4);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_signal_emit_by_name (button, "chosen", "Slower");
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Slower, now.");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->text_view);
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

  add_test ("/note-editor/add-note", test_add_note);
  add_test ("/note-editor/is-pinned-by-the-first-character", test_is_pinned_by_the_first_character);
  add_test ("/note-editor/spans", test_spans);
  add_test ("/note-editor/keys", test_keys);
  add_test ("/note-editor/edits", test_edits);
  add_test ("/note-editor/snippets", test_snippets);
  add_test ("/note-editor/saves-before-another", test_saves_before_another);
  add_test ("/note-editor/too-long", test_too_long);
  add_test ("/note-editor/keeps-its-text-when-the-answer-changes", test_keeps_its_text_when_the_answer_changes);
  add_test ("/note-editor/rejected", test_rejected);
  add_test ("/note-editor/rejected-while-writing", test_rejected_while_writing);
  add_test ("/note-editor/nothing-without-an-answer", test_nothing_without_an_answer);

  return g_test_run ();
}
