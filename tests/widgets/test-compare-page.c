/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two answers side by side: real recordings out of a real library. */

#include "vas-compare-page.h"

#include "find-widget.h"
#include "flow-test.h"
#include "media-fixture.h"
#include "note-fixture.h"
#include "vas-compare-dialog.h"
#include "vas-compared-view.h"
#include "vas-library-private.h"
#include "vas-media.h"
#include "vas-note.h"
#include "vas-snapshot.h"
#include "vas-store-answers.h"
#include "vas-store-notes.h"
#include "vas-store-people.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define PATIENCE_S 20
#define SECONDS 2
#define GO_MS 200
/* Where the situation begins, in each of them */
#define FIRST_MS 400
#define SECOND_MS 800

typedef struct
{
  FlowTest flow;
  char *interview_id;
  VasAnswer *first;
  VasAnswer *second;
  VasComparison *comparison;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static gboolean
finish (VasConnection *connection, VasAnswer *answer, GError **error)
{
  const char *id = vas_answer_get_id (answer);
  g_autofree char *file = g_strconcat (id, ".mkv", NULL);
  g_autoptr (VasRecording) recording = g_object_new (VAS_TYPE_RECORDING, "answer-id", id, "file", file, "media-type",
                                                     "video/x-matroska", "duration-ms", (gint64) SECONDS * 1000,
                                                     "go-ms", (gint64) GO_MS, NULL);

  return vas_store_finish_answer (connection, id, VAS_ANSWER_STATE_COMPLETE, SECONDS * 1000 - GO_MS, recording, error);
}

static gboolean
add_situation (VasConnection *connection, VasAnswer *answer, gint64 ms, const char *text, GError **error)
{
  g_autoptr (VasReviewer) mentor = vas_store_ensure_reviewer (connection, "Aino", VAS_ROLE_MENTOR, error);
  g_autofree char *id = vas_uuid_new ();
  g_autoptr (VasNote) note = g_object_new (VAS_TYPE_NOTE, "id", id, "answer-id", vas_answer_get_id (answer), "reviewer",
                                           mentor, "aspect", VAS_ASPECT_SITUATION, "kind", VAS_NOTE_KIND_NEUTRAL,
                                           "start-ms", ms, "end-ms", ms + 500, "text", text, "created",
                                           G_GINT64_CONSTANT (5), NULL);

  return mentor != NULL && vas_store_add_note (connection, note, error);
}

static gpointer
fill_job (VasConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;
  g_autoptr (GPtrArray) answers = vas_store_list_answers (connection, fixture->interview_id, error);
  g_autofree char *id = vas_uuid_new ();

  if (answers == NULL)
    return NULL;
  fixture->first = g_object_ref (answers->pdata[0]);
  fixture->second = vas_snapshot_with (fixture->first, "id", id, "take", 2, "started",
                                       vas_answer_get_started (fixture->first) + 60000, NULL);
  if (vas_store_add_answer (connection, fixture->second, error) && finish (connection, fixture->first, error) &&
      finish (connection, fixture->second, error) &&
      add_situation (connection, fixture->first, FIRST_MS, "Long", error) &&
      add_situation (connection, fixture->second, SECOND_MS, "Short", error))
    return fixture;

  return NULL;
}

static void
put_film (Fixture *fixture, VasAnswer *answer, const char *film)
{
  g_autofree char *target = g_strdup_printf ("%s/recordings/%s.mkv", fixture->flow.folder, vas_answer_get_id (answer));
  g_autoptr (GFile) from = g_file_new_for_path (film);
  g_autoptr (GFile) to = g_file_new_for_path (target);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static VasPlayback *
get_playback (Fixture *fixture, guint side)
{
  return vas_compared_answer_get_playback (vas_comparison_get_side (fixture->comparison, side));
}

static gboolean
are_ready (gpointer user_data)
{
  gboolean first, second;

  g_object_get (get_playback (user_data, 0), "ready", &first, NULL);
  g_object_get (get_playback (user_data, 1), "ready", &second, NULL);

  return first && second;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  char *film = media_fixture_make (&(MediaFixture){ .seconds = SECONDS, .fps = 25 });
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  flow_test_init (&fixture->flow);
  fixture->interview_id = flow_test_add_interview (&fixture->flow, "Customer service", 1);
  vas_store_call_sync (vas_library_get_store (fixture->flow.library), VAS_STORE_WRITE, fill_job, fixture, &error);
  g_assert_no_error (error);
  put_film (fixture, fixture->first, film);
  put_film (fixture, fixture->second, film);
  media_fixture_remove (film);

  fixture->comparison = vas_comparison_new (fixture->flow.library, vas_answer_get_id (fixture->first),
                                            vas_answer_get_id (fixture->second), NULL);
  fixture->page = vas_compare_page_new (fixture->comparison);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (data), 720);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);

  vas_comparison_load_async (fixture->comparison, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_comparison_load_finish (fixture->comparison, result, &error);
  g_assert_no_error (error);
  g_assert_true (wait_until (are_ready, fixture, PATIENCE_S));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_add_weak_pointer (G_OBJECT (fixture->comparison), (gpointer *) &fixture->comparison);
  g_object_unref (fixture->comparison);
  g_assert_true (wait_until (is_gone, &fixture->comparison, PATIENCE_S));
  g_clear_object (&fixture->first);
  g_clear_object (&fixture->second);
  g_free (fixture->interview_id);
  flow_test_clear (&fixture->flow);
}

static GtkWidget *
find_view (Fixture *fixture, const char *title)
{
  return gtk_widget_get_ancestor (find_label (fixture->page, title), VAS_TYPE_COMPARED_VIEW);
}

static void
test_shows_both (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first = find_view (fixture, "A · Take 1");
  GtkWidget *second = find_view (fixture, "B · Take 2");
  graphene_rect_t left, right;

  g_assert_true (first != second);
  g_assert_true (shows_text (fixture->page, vas_answer_get_question_text (fixture->first)));
  g_assert_true (shows_text (first, "0:00, Situation, Neutral: Long"));
  g_assert_true (shows_text (second, "0:00–0:01, Situation, Neutral: Short"));
  g_assert_true (gtk_widget_compute_bounds (first, fixture->page, &left));
  g_assert_true (gtk_widget_compute_bounds (second, fixture->page, &right));
  if (GPOINTER_TO_INT (data) > 800)
    {
      g_assert_cmpfloat (right.origin.x, >=, left.origin.x + left.size.width);
      g_assert_cmpfloat (ABS (right.origin.y - left.origin.y), <, 1);
    }
  else
    {
      g_assert_cmpfloat (right.origin.y, >=, left.origin.y + left.size.height);
      g_assert_cmpint (gtk_widget_get_width (fixture->page), <=, 360);
    }
}

static gboolean
is_playing (gpointer user_data)
{
  Fixture *fixture = user_data;

  return vas_playback_get_position_ms (get_playback (fixture, 0)) > 100 &&
         vas_playback_get_position_ms (get_playback (fixture, 1)) > 100;
}

static void
test_keys_drive_both (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (focus), ==, "Play");
  g_assert_true (press_bound_key (fixture->page, GDK_KEY_space, 0));
  g_assert_true (wait_until (is_playing, fixture, PATIENCE_S));
  g_assert_true (press_bound_key (fixture->page, GDK_KEY_space, 0));
  g_assert_false (vas_comparison_get_playing (fixture->comparison));
  g_assert_cmpint (vas_playback_get_position_ms (get_playback (fixture, 0)), ==,
                   vas_playback_get_position_ms (get_playback (fixture, 1)));

  g_assert_true (press_bound_key (fixture->page, GDK_KEY_l, 0));
  g_assert_true (vas_comparison_get_playing (fixture->comparison));
  g_assert_true (press_bound_key (fixture->page, GDK_KEY_k, 0));
  g_assert_false (vas_comparison_get_playing (fixture->comparison));
  g_assert_true (press_bound_key (fixture->page, GDK_KEY_Left, 0));
  g_assert_cmpint (vas_comparison_get_position_ms (fixture->comparison), ==, 0);
}

static void
test_one_is_heard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first = find_button (fixture->page, "Hear A");
  GtkWidget *second = find_button (fixture->page, "Hear B");

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));
  click (second);
  g_assert_cmpuint (vas_comparison_get_heard (fixture->comparison), ==, 1);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));
  g_assert_true (press_bound_key (fixture->page, GDK_KEY_h, 0));
  g_assert_cmpuint (vas_comparison_get_heard (fixture->comparison), ==, 0);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (first)));
}

static void
test_goes_to_a_part (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *part = GTK_DROP_DOWN (find_widget_by_type (fixture->page, GTK_TYPE_DROP_DOWN));

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (part)), ==, 2);
  gtk_drop_down_set_selected (part, 1);
  g_assert_cmpint (vas_comparison_get_part (fixture->comparison), ==, VAS_ASPECT_SITUATION);
  g_assert_cmpint (vas_playback_get_position_ms (get_playback (fixture, 0)), ==, FIRST_MS);
  g_assert_cmpint (vas_playback_get_position_ms (get_playback (fixture, 1)), ==, SECOND_MS);
}

typedef struct
{
  char *answer_id;
  gint64 started;
} Chosen;

static void
on_chosen (GtkWidget *dialog, const char *answer_id, gint64 started, Chosen *chosen)
{
  chosen->answer_id = g_strdup (answer_id);
  chosen->started = started;
}

static gboolean
lists_answers (gpointer user_data)
{
  GtkWidget *list = find_widget_by_type (user_data, GTK_TYPE_LIST_BOX);

  return list != NULL && gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) != NULL;
}

static void
test_asks_what_to_compare_with (Fixture *fixture, gconstpointer data)
{
  Chosen chosen = { NULL, 0 };
  GtkWidget *dialog = vas_compare_dialog_new (GTK_WINDOW (fixture->window), fixture->flow.library, fixture->first);
  GtkWidget *list;

  g_signal_connect (dialog, "chosen", G_CALLBACK (on_chosen), &chosen);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (wait_until (lists_answers, dialog, PATIENCE_S));
  list = find_widget_by_type (dialog, GTK_TYPE_LIST_BOX);
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  g_assert_cmpstr (chosen.answer_id, ==, vas_answer_get_id (fixture->second));
  g_assert_cmpint (chosen.started, ==, vas_answer_get_started (fixture->second));
  g_free (chosen.answer_id);
}

static void
add_test (const char *path, int width, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vas_media_init (&error);
  g_assert_no_error (error);

  add_test ("/compare-page/shows-both", 1040, test_shows_both);
  add_test ("/compare-page/shows-both-in-a-narrow-window", 360, test_shows_both);
  add_test ("/compare-page/keys-drive-both", 1040, test_keys_drive_both);
  add_test ("/compare-page/one-is-heard", 1040, test_one_is_heard);
  add_test ("/compare-page/goes-to-a-part", 1040, test_goes_to_a_part);
  add_test ("/compare-page/asks-what-to-compare-with", 1040, test_asks_what_to_compare_with);

  return g_test_run ();
}
