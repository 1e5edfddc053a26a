/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-review-page.h"

#include "find-widget.h"
#include "flow-test.h"
#include "note-fixture.h"
#include "vas-drill-view.h"
#include "vas-files.h"
#include "vas-library-private.h"
#include "vas-note-row.h"
#include "vas-notes-pane.h"
#include "vas-player-view.h"
#include "vas-rating-row.h"
#include "vas-reviewer-button.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  char *interview_id;
  GtkWidget *window;
  GtkWidget *work;
  GtkWidget *page;
  VasReview *review;
  guint n_wanted;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  flow_test_init (&fixture->flow);
  fixture->interview_id = flow_test_add_interview (&fixture->flow, "Customer service", 2);
  fixture->review = vas_review_new (fixture->flow.library, fixture->interview_id);
  fixture->work = g_object_ref_sink (vas_work_bar_new ());
  fixture->page = vas_review_page_new (fixture->flow.library, VAS_WORK_BAR (fixture->work));
  vas_review_page_set_review (VAS_REVIEW_PAGE (fixture->page), fixture->review);

  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1040, 720);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);

  vas_review_load_async (fixture->review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_review_load_finish (fixture->review, result, &error);
  g_assert_no_error (error);
}

/* Jobs of the library that are still under way keep the review for a moment. */
static gboolean
is_gone (gpointer user_data)
{
  Fixture *fixture = user_data;

  return fixture->review == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->page);
  g_object_unref (fixture->work);
  g_object_add_weak_pointer (G_OBJECT (fixture->review), (gpointer *) &fixture->review);
  g_object_unref (fixture->review);
  g_assert_true (wait_until (is_gone, fixture, PATIENCE_S));
  flow_test_clear (&fixture->flow);
  g_free (fixture->interview_id);
}

static gboolean
has_notes (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_list_model_get_n_items (vas_review_get_notes (fixture->review)) == fixture->n_wanted;
}

static void
await_notes (Fixture *fixture, guint n_wanted)
{
  fixture->n_wanted = n_wanted;
  g_assert_true (wait_until (has_notes, fixture, PATIENCE_S));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
write_note (Fixture *fixture, const char *text)
{
  GtkWidget *text_view = find_widget_by_type (fixture->page, GTK_TYPE_TEXT_VIEW);

  g_assert_true (press_bound_key (fixture->page, GDK_KEY_n, 0));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == text_view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), text, -1);
  click (find_button (fixture->page, "Save note"));
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  return shows_text (fixture->page, text);
}

static void
test_shows_the_interview (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasAnswer) second = g_list_model_get_item (vas_review_get_answers (fixture->review), 1);

  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (shows (fixture, "Customer service"));
  g_assert_true (shows (fixture, vas_answer_get_question_text (vas_review_get_answer (fixture->review))));
  g_assert_true (shows (fixture, vas_answer_get_question_text (second)));
  g_assert_true (shows (fixture, "No notes yet"));
  /* Beneath the bar of tabs, the notes have the whole height */
  g_assert_cmpint (gtk_widget_get_height (find_widget_by_type (fixture->page, VAS_TYPE_NOTES_PANE)), >, 500);
}

static void
test_says_why_nothing_plays (Fixture *fixture, gconstpointer data)
{
  GtkWidget *player = find_widget_by_type (fixture->page, VAS_TYPE_PLAYER_VIEW);
  g_autoptr (VasAnswer) missing = g_object_new (VAS_TYPE_ANSWER, "id", "a", "state", VAS_ANSWER_STATE_MISSING,
                                                "question-text", "Why?", NULL);
  g_autoptr (VasAnswer) whole = g_object_new (VAS_TYPE_ANSWER, "id", "b", "state", VAS_ANSWER_STATE_COMPLETE,
                                              "question-text", "How?", NULL);

  vas_review_set_answer (fixture->review, missing);
  g_assert_true (shows (fixture, "The recording is missing"));
  g_assert_false (is_in_sight (player));
  gtk_widget_activate_action (fixture->page, "review.save-recording", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);

  vas_review_set_answer (fixture->review, whole);
  g_assert_false (shows (fixture, "The recording is missing"));
  g_assert_true (is_in_sight (player));
}

static gboolean
says_the_end_is_missing (gpointer user_data)
{
  return shows (user_data,
                "The end of this recording is missing. What is there can be played, and your notes are kept.");
}

static gboolean
is_ready (gpointer user_data)
{
  Fixture *fixture = user_data;
  gboolean ready;

  g_object_get (vas_review_get_playback (fixture->review), "ready", &ready, NULL);

  return ready;
}

/* Returns: (transfer full): an answer said to be so long, with a recording of the sample, which is some 40 s long */
static VasAnswer *
get_recorded_answer (Fixture *fixture, const char *id, gint64 duration_ms)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRecording) recording = g_object_new (VAS_TYPE_RECORDING, "file", "sample.webm", NULL);
  VasAnswer *answer = g_object_new (VAS_TYPE_ANSWER, "id", id, "state", VAS_ANSWER_STATE_COMPLETE, "question-text",
                                    "Why?", "recording", recording, "duration-ms", duration_ms, NULL);
  g_autofree char *path = vas_files_get_recording_path (fixture->flow.library, answer);
  g_autoptr (GBytes) sample = g_resources_lookup_data ("/io/github/vastaus/Vastaus/sample/en-angry-customer.webm",
                                                       G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (sample, NULL), g_bytes_get_size (sample), &error);
  g_assert_no_error (error);

  return answer;
}

static void
test_says_that_the_end_is_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasAnswer) cut = get_recorded_answer (fixture, "cut", 600000);
  g_autoptr (VasAnswer) whole = get_recorded_answer (fixture, "whole", 30000);

  vas_review_set_answer (fixture->review, cut);
  g_assert_true (wait_until (says_the_end_is_missing, fixture, PATIENCE_S));
  vas_review_set_answer (fixture->review, whole);
  g_assert_true (wait_until (is_ready, fixture, PATIENCE_S));
  g_assert_false (says_the_end_is_missing (fixture));
}

static gboolean
has_failed (gpointer user_data)
{
  g_autofree char *error_message = NULL;

  g_object_get (vas_review_get_playback (((Fixture *) user_data)->review), "error-message", &error_message, NULL);

  return error_message != NULL;
}

/* A button that cannot be pressed for a moment would lose the focus, and the page its keys. */
static void
test_keeps_the_keyboard (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasAnswer) answer = get_recorded_answer (fixture, "whole", 30000);
  g_autofree char *path = vas_files_get_recording_path (fixture->flow.library, answer);
  VasPlayback *playback = vas_review_get_playback (fixture->review);

  vas_review_set_answer (fixture->review, answer);
  g_assert_true (wait_until (is_ready, fixture, PATIENCE_S));
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));

  vas_playback_close (playback);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  vas_playback_open (playback, "/nowhere/at-all.webm");
  g_assert_true (wait_until (has_failed, fixture, PATIENCE_S));
  g_assert_null (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  vas_playback_open (playback, path);
  g_assert_true (wait_until (is_ready, fixture, PATIENCE_S));
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
}

static gboolean
counts_one_note (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (VasAnswer) first = g_list_model_get_item (vas_review_get_answers (fixture->review), 0);

  return vas_answer_get_note_count (first) == 1;
}

static gboolean
is_rating_shown (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkWidget *row = find_widget_by_type (fixture->page, VAS_TYPE_RATING_ROW);

  return row != NULL && gtk_widget_get_mapped (row);
}

/* Each tab is one key away, and a note is begun from any of them. */
static void
test_tabs_by_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *notes = find_widget_by_type (fixture->page, VAS_TYPE_NOTES_PANE);

  g_assert_true (press_bound_key (fixture->page, GDK_KEY_2, GDK_ALT_MASK));
  g_assert_true (wait_until (is_rating_shown, fixture, PATIENCE_S));
  g_assert_false (gtk_widget_get_mapped (notes));
  g_assert_true (press_bound_key (fixture->page, GDK_KEY_2, GDK_ALT_MASK));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), VAS_TYPE_RATING_ROW));

  write_note (fixture, "From the other tab");
  await_notes (fixture, 1);
  g_assert_true (gtk_widget_get_mapped (notes));
  g_assert_true (press_bound_key (fixture->page, GDK_KEY_1, GDK_ALT_MASK));
  g_assert_true (gtk_widget_get_mapped (notes));
}

static void
test_writes_deletes_and_brings_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  write_note (fixture, "Clear and calm");
  await_notes (fixture, 1);
  g_assert_true (shows (fixture, "Clear and calm"));
  g_assert_true (wait_until (counts_one_note, fixture, PATIENCE_S));
  g_assert_false (shows (fixture, "No notes yet"));
  row = find_widget_by_type (fixture->page, VAS_TYPE_NOTE_ROW);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "0:00, Situation, Neutral: Clear and calm (Me)");

  gtk_widget_activate_action (row, "note.delete", NULL);
  await_notes (fixture, 0);
  g_assert_true (shows (fixture, "Note deleted"));
  click (find_button (fixture->page, "Undo"));
  await_notes (fixture, 1);
  g_assert_true (press_bound_key (fixture->page, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  await_notes (fixture, 0);
}

static void
test_undo_leaves_typing_alone (Fixture *fixture, gconstpointer data)
{
  write_note (fixture, "First");
  await_notes (fixture, 1);
  g_assert_true (press_bound_key (fixture->page, GDK_KEY_n, 0));
  press_bound_key (fixture->page, GDK_KEY_z, GDK_CONTROL_MASK);
  wait_for_ms (100);
  g_assert_cmpuint (g_list_model_get_n_items (vas_review_get_notes (fixture->review)), ==, 1);
}

static void
test_each_answer_has_its_notes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasAnswer) first = g_list_model_get_item (vas_review_get_answers (fixture->review), 0);
  g_autoptr (VasAnswer) second = g_list_model_get_item (vas_review_get_answers (fixture->review), 1);

  write_note (fixture, "First");
  await_notes (fixture, 1);
  vas_review_set_answer (fixture->review, second);
  await_notes (fixture, 0);
  g_assert_true (shows (fixture, "No notes yet"));
  vas_review_set_answer (fixture->review, first);
  await_notes (fixture, 1);
  g_assert_true (shows (fixture, "First"));
}

static gboolean
is_aino_reviewing (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_str_equal (vas_reviewer_get_name (vas_review_get_reviewer (fixture->review)), "Aino");
}

static void
test_somebody_else_takes_over (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_widget_by_type (fixture->page, VAS_TYPE_REVIEWER_BUTTON);
  GtkWidget *menu_button = find_widget_by_type (button, GTK_TYPE_MENU_BUTTON);
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu_button)));
  GtkWidget *entry = find_widget_by_type (popover, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "   ");
  gtk_widget_activate_action (button, "reviewer.add", NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Aino");
  gtk_widget_activate_action (button, "reviewer.add", NULL);
  g_assert_true (wait_until (is_aino_reviewing, fixture, PATIENCE_S));
  gtk_test_accessible_assert_property (menu_button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Reviewer: Aino");

  write_note (fixture, "Clear");
  await_notes (fixture, 1);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (find_widget_by_type (fixture->page, VAS_TYPE_NOTE_ROW)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "0:00, Situation, Neutral: Clear (Aino)");
}

static gboolean
is_one_column (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkWidget *player = find_widget_by_type (fixture->page, VAS_TYPE_PLAYER_VIEW);
  GtkWidget *column = gtk_widget_get_ancestor (player, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_orientable_get_orientation (GTK_ORIENTABLE (gtk_widget_get_parent (column))) == GTK_ORIENTATION_VERTICAL;
}

static void
test_folds (Fixture *fixture, gconstpointer data)
{
  int minimum_width, minimum_height;

  g_assert_false (is_one_column (fixture));
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
  g_assert_cmpint (minimum_width, <=, 360);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  g_assert_true (wait_until (is_one_column, fixture, PATIENCE_S));
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
  g_assert_cmpint (minimum_width, <=, 360);
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_VERTICAL, 360, &minimum_height, NULL, NULL, NULL);
  g_assert_cmpint (minimum_height, <=, 600);
}

static gpointer
add_take_job (VasConnection *connection, gpointer data, GError **error)
{
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasAnswer) take = vas_snapshot_with (data, "id", id, "take", 2, "started",
                                                  vas_answer_get_started (data) + 60000, NULL);

  return vas_store_add_answer (connection, take, error) ? g_steal_pointer (&take) : NULL;
}

/* Makes a second take of the open question, and opens it. */
static void
open_second_take (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (VasAnswer) opened = NULL;
  g_autoptr (VasAnswer) take = vas_store_call_sync (vas_library_get_store (fixture->flow.library), VAS_STORE_WRITE,
                                                    add_take_job, vas_review_get_answer (fixture->review), &error);

  g_assert_no_error (error);
  vas_review_load_async (fixture->review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  g_assert_true (vas_review_load_finish (fixture->review, result, &error));
  opened = g_list_model_get_item (vas_review_get_answers (fixture->review), 1);
  g_assert_cmpstr (vas_answer_get_id (opened), ==, vas_answer_get_id (take));
  vas_review_set_answer (fixture->review, opened);
}

static GtkStackPage *
get_drill_tab (Fixture *fixture)
{
  GtkWidget *view = find_widget_by_type (fixture->page, VAS_TYPE_DRILL_VIEW);
  GtkWidget *stack = gtk_widget_get_ancestor (view, GTK_TYPE_STACK);

  return gtk_stack_get_page (GTK_STACK (stack), gtk_stack_get_child_by_name (GTK_STACK (stack), "drill"));
}

static gboolean
asks_to_try (gpointer user_data)
{
  GtkStackPage *tab = get_drill_tab (user_data);

  return gtk_stack_page_get_visible (tab) && gtk_stack_page_get_needs_attention (tab);
}

static gboolean
is_marked (gpointer user_data)
{
  return !gtk_stack_page_get_needs_attention (get_drill_tab (user_data));
}

static void
test_marks_what_earlier_takes_ask_for (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = find_widget_by_type (fixture->page, VAS_TYPE_DRILL_VIEW);
  GtkWidget *met;

  g_assert_false (gtk_stack_page_get_visible (get_drill_tab (fixture)));
  vas_review_add_note (fixture->review, 1000, 1000, VAS_ASPECT_EYE_CONTACT, VAS_NOTE_KIND_TRY_INSTEAD, "Look up");
  await_notes (fixture, 1);
  g_assert_false (gtk_stack_page_get_visible (get_drill_tab (fixture)));

  open_second_take (fixture);
  g_assert_true (wait_until (asks_to_try, fixture, PATIENCE_S));
  gtk_stack_set_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (view, GTK_TYPE_STACK)), "drill");
  g_assert_true (shows_text (view, "Look up"));
  met = find_button (view, "Met");
  g_assert_true (is_in_sight (met));
  gtk_widget_grab_focus (met);
  click (met);
  g_assert_true (wait_until (is_marked, fixture, PATIENCE_S));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == met);

  g_assert_true (press_bound_key (fixture->page, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_true (wait_until (asks_to_try, fixture, PATIENCE_S));
  g_assert_true (shows_text (view, "Not marked"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (met)));
}

static void
on_practise (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_assert_null (*(char **) user_data);
  *(char **) user_data = g_variant_dup_string (parameter, NULL);
}

static void
test_practises_the_question_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *asked = NULL;
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("practise-question", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (on_practise), &asked);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  g_assert_true (gtk_widget_activate_action (fixture->page, "review.practise-again", NULL));
  g_assert_cmpstr (asked, ==, vas_answer_get_question_id (vas_review_get_answer (fixture->review)));
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

/* The application does so by itself; without it nothing is as wide as it is in the window. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/vastaus/Vastaus/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();

  add_test ("/review-page/shows-the-interview", test_shows_the_interview);
  add_test ("/review-page/says-why-nothing-plays", test_says_why_nothing_plays);
  add_test ("/review-page/says-that-the-end-is-missing", test_says_that_the_end_is_missing);
  add_test ("/review-page/keeps-the-keyboard", test_keeps_the_keyboard);
  add_test ("/review-page/tabs-by-keys", test_tabs_by_keys);
  add_test ("/review-page/writes-deletes-and-brings-back", test_writes_deletes_and_brings_back);
  add_test ("/review-page/undo-leaves-typing-alone", test_undo_leaves_typing_alone);
  add_test ("/review-page/each-answer-has-its-notes", test_each_answer_has_its_notes);
  add_test ("/review-page/somebody-else-takes-over", test_somebody_else_takes_over);
  add_test ("/review-page/folds", test_folds);
  add_test ("/review-page/marks-what-earlier-takes-ask-for", test_marks_what_earlier_takes_ask_for);
  add_test ("/review-page/practises-the-question-again", test_practises_the_question_again);

  return g_test_run ();
}
