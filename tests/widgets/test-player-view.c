/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-player-view.h"

#include "fake-flow.h"
#include "find-widget.h"
#include "vas-note.h"
#include "vas-picture.h"
#include "vas-timeline.h"
#include "vas-waveform.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  VasPlayback *playback;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->playback = vas_playback_new ();
  fixture->view = vas_player_view_new ();
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  g_object_set (fixture->playback, "duration-ms", G_GINT64_CONSTANT (118000), "position-ms", G_GINT64_CONSTANT (42300),
                "ready", TRUE, NULL);
  vas_player_view_set_playback (VAS_PLAYER_VIEW (fixture->view), fixture->playback);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->view);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->view);
  g_object_unref (fixture->playback);
}

static void
assert_calls (Fixture *fixture, const char *calls)
{
  g_autofree char *made = fake_take_calls (fixture->playback);

  g_assert_cmpstr (made, ==, calls);
}

static void
test_one_button_plays_and_pauses (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  g_assert_true (gtk_widget_grab_focus (fixture->view));
  button = gtk_root_get_focus (GTK_ROOT (fixture->window));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Play");
  click (button);
  assert_calls (fixture, "toggle");
  g_object_set (fixture->playback, "playing", TRUE, NULL);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause");
  g_object_set (fixture->playback, "playing", FALSE, NULL);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Play");
}

static void
test_times (Fixture *fixture, gconstpointer data)
{
  g_assert_true (shows_text (fixture->view, "0:42.3"));
  g_assert_true (shows_text (fixture->view, "1:58"));
  g_object_set (fixture->playback, "position-ms", G_GINT64_CONSTANT (61000), NULL);
  g_assert_true (shows_text (fixture->view, "1:01.0"));
}

static void
test_jumps_stay_inside (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->view, "player.jump-forward", NULL);
  g_assert_cmpint (vas_playback_get_position_ms (fixture->playback), ==, 47300);
  gtk_widget_activate_action (fixture->view, "player.jump-back", NULL);
  g_assert_cmpint (vas_playback_get_position_ms (fixture->playback), ==, 42300);
  g_object_set (fixture->playback, "position-ms", G_GINT64_CONSTANT (2000), NULL);
  gtk_widget_activate_action (fixture->view, "player.jump-back", NULL);
  g_assert_cmpint (vas_playback_get_position_ms (fixture->playback), ==, 0);
  g_object_set (fixture->playback, "position-ms", G_GINT64_CONSTANT (117000), NULL);
  gtk_widget_activate_action (fixture->view, "player.jump-forward", NULL);
  g_assert_cmpint (vas_playback_get_position_ms (fixture->playback), ==, 118000);
  gtk_widget_activate_action (fixture->view, "player.step-back", NULL);
  assert_calls (fixture, "step");

  /* While another recording opens, its length is not known, and keys are pressed all the same */
  g_object_set (fixture->playback, "ready", FALSE, "duration-ms", G_GINT64_CONSTANT (0), "position-ms",
                G_GINT64_CONSTANT (0), NULL);
  g_assert_true (gtk_widget_activate_action (fixture->view, "player.jump-forward", NULL));
  g_assert_true (gtk_widget_activate_action (fixture->view, "player.jump-forward", NULL));
  g_assert_cmpint (vas_playback_get_position_ms (fixture->playback), ==, 10000);
}

static void
test_speed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *speed = find_widget_by_type (fixture->view, GTK_TYPE_DROP_DOWN);

  gtk_test_accessible_assert_property (speed, GTK_ACCESSIBLE_PROPERTY_LABEL, "Speed");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (speed)), ==, 2);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (speed), 0);
  g_assert_cmpfloat (vas_playback_get_rate (fixture->playback), ==, 0.5);
  g_object_set (fixture->playback, "rate", 1.5, NULL);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (speed)), ==, 4);
  g_assert_cmpfloat (vas_playback_get_rate (fixture->playback), ==, 1.5);
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->view, action, NULL));
}

static void
test_speed_by_keys (Fixture *fixture, gconstpointer data)
{
  act (fixture, "player.play-faster");
  assert_calls (fixture, "play");
  g_assert_cmpfloat (vas_playback_get_rate (fixture->playback), ==, 1);
  g_object_set (fixture->playback, "playing", TRUE, NULL);
  act (fixture, "player.play-faster");
  assert_calls (fixture, "");
  g_assert_cmpfloat (vas_playback_get_rate (fixture->playback), ==, 1.25);

  for (int i = 0; i < 5; i++)
    act (fixture, "player.faster");
  g_assert_cmpfloat (vas_playback_get_rate (fixture->playback), ==, 2);
  act (fixture, "player.slower");
  g_assert_cmpfloat (vas_playback_get_rate (fixture->playback), ==, 1.5);
  for (int i = 0; i < 9; i++)
    act (fixture, "player.slower");
  g_assert_cmpfloat (vas_playback_get_rate (fixture->playback), ==, 0.5);

  /* Between two that can be chosen */
  g_object_set (fixture->playback, "rate", 1.1, NULL);
  act (fixture, "player.slower");
  g_assert_cmpfloat (vas_playback_get_rate (fixture->playback), ==, 1);
}

static void
test_picture_or_waveform (Fixture *fixture, gconstpointer data)
{
  GtkWidget *picture = find_widget_by_type (fixture->view, VAS_TYPE_PICTURE);
  GtkWidget *waveform = find_widget_by_type (fixture->view, VAS_TYPE_WAVEFORM);

  g_assert_true (is_in_sight (waveform));
  g_assert_false (is_in_sight (picture));
  g_object_set (fixture->playback, "has-video", TRUE, NULL);
  g_assert_true (is_in_sight (picture));
  g_assert_false (is_in_sight (waveform));
}

static void
test_trouble_in_words (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->playback, "error-message", "The file <x> is damaged.", "ready", FALSE, NULL);
  g_assert_true (shows_text (fixture->view, "This recording cannot be played"));
  g_assert_true (shows_text (fixture->view,
                             "The file <x> is damaged.\nYour notes are kept. If you have a copy of the file, put it "
                             "back into the folder “recordings” and open the answer again."));
  g_assert_false (is_in_sight (find_widget_by_type (fixture->view, VAS_TYPE_WAVEFORM)));
  g_assert_false (gtk_widget_grab_focus (fixture->view));

  g_object_set (fixture->playback, "error-message", NULL, "ready", TRUE, "silent", TRUE, NULL);
  g_assert_true (shows_text (fixture->view, "No loudspeaker or headphones were found, so you see the recording and "
                                            "hear nothing."));
}

static void
test_compact (Fixture *fixture, gconstpointer data)
{
  GtkWidget *timeline = find_widget_by_type (fixture->view, VAS_TYPE_TIMELINE);

  g_assert_true (is_in_sight (timeline));
  vas_player_view_set_compact (VAS_PLAYER_VIEW (fixture->view), TRUE);
  g_assert_false (is_in_sight (timeline));
  g_assert_true (gtk_widget_grab_focus (fixture->view));
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

/* Of a damaged file nobody knows the length: its notes must not lie in a heap at the start. */
static void
test_notes_lend_their_length (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) notes = g_list_store_new (VAS_TYPE_NOTE);
  g_autoptr (VasNote) note = g_object_new (VAS_TYPE_NOTE, "start-ms", G_GINT64_CONSTANT (30000), "end-ms",
                                           G_GINT64_CONSTANT (40000), NULL);
  GtkWidget *timeline = find_widget_by_type (fixture->view, VAS_TYPE_TIMELINE);
  GtkAdjustment *range = gtk_range_get_adjustment (GTK_RANGE (timeline));

  vas_player_view_set_notes (VAS_PLAYER_VIEW (fixture->view), G_LIST_MODEL (notes));
  g_list_store_append (notes, note);
  g_assert_cmpfloat (gtk_adjustment_get_upper (range), ==, 118);
  g_object_set (fixture->playback, "ready", FALSE, "duration-ms", G_GINT64_CONSTANT (0), NULL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (range), ==, 0);
  g_object_set (fixture->playback, "error-message", "It is damaged.", NULL);
  g_assert_cmpfloat (gtk_adjustment_get_upper (range), ==, 40);
  g_list_store_remove_all (notes);
  g_assert_cmpfloat (gtk_adjustment_get_upper (range), ==, 0);
  vas_player_view_set_notes (VAS_PLAYER_VIEW (fixture->view), NULL);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add_test ("/player-view/one-button-plays-and-pauses", test_one_button_plays_and_pauses);
  add_test ("/player-view/times", test_times);
  add_test ("/player-view/jumps-stay-inside", test_jumps_stay_inside);
  add_test ("/player-view/speed", test_speed);
  add_test ("/player-view/speed-by-keys", test_speed_by_keys);
  add_test ("/player-view/picture-or-waveform", test_picture_or_waveform);
  add_test ("/player-view/trouble-in-words", test_trouble_in_words);
  add_test ("/player-view/compact", test_compact);
  add_test ("/player-view/notes-lend-their-length", test_notes_lend_their_length);

  return g_test_run ();
}
