/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-row.h"

#include "find-widget.h"
#include "note-fixture.h"
#include "vas-note-look.h"
#include "vas-snapshot.h"
#include "vas-text.h"

#include <math.h>

typedef struct
{
  GtkWidget *window;
  GtkWidget *row;
  GString *wishes;
} Fixture;

static void
on_wish (Fixture *fixture)
{
  g_string_append_c (fixture->wishes, '.');
}

static void
on_change_state (Fixture *fixture, VasNoteState state)
{
  g_string_append (fixture->wishes, vas_term_key (VAS_TYPE_NOTE_STATE, (int) state));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->wishes = g_string_new (NULL);
  fixture->row = vas_note_row_new ();
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->row);
  g_signal_connect_swapped (fixture->row, "change-state", G_CALLBACK (on_change_state), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->row), (gpointer *) &fixture->row);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->row);
  g_string_free (fixture->wishes, TRUE);
}

static void
show_note (Fixture *fixture, gint64 end_ms, const char *text)
{
  g_autoptr (VasNote) note = note_fixture_new ("n1", 42300, end_ms, VAS_ASPECT_EYE_CONTACT, VAS_NOTE_KIND_TRY_INSTEAD,
                                               text);

  vas_note_row_set_note (VAS_NOTE_ROW (fixture->row), note);
}

static void
test_says_everything (Fixture *fixture, gconstpointer data)
{
  show_note (fixture, 47000, "Look up 👍🏽 שלום <b>&amp;</b>");
  g_assert_true (shows_text (fixture->row, "0:42–0:47"));
  g_assert_true (shows_text (fixture->row, "Eye contact"));
  g_assert_true (shows_text (fixture->row, "Try instead"));
  g_assert_true (shows_text (fixture->row, "Look up 👍🏽 שלום <b>&amp;</b>"));
  g_assert_true (shows_text (fixture->row, "Aino"));
  g_assert_true (shows_text (fixture->row, "Open"));
  g_assert_false (shows_text (fixture->row, "Addressed"));
  g_assert_false (shows_text (fixture->row, "Show more"));
}

static void
test_folds_long_texts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (VasNote) other = NULL;

  for (int i = 0; i < VAS_TEXT_NOTE_CHARS; i++)
    g_string_append (text, i % 7 == 6 ? " " : "å");
  show_note (fixture, 42300, text->str);

  g_assert_false (shows_text (fixture->row, text->str));
  click (find_button (fixture->row, "Show more"));
  g_assert_true (shows_text (fixture->row, text->str));
  click (find_button (fixture->row, "Show less"));
  g_assert_false (shows_text (fixture->row, text->str));

  /* A row stays unfolded when its note changes, and begins anew when it is used for another note. */
  click (find_button (fixture->row, "Show more"));
  show_note (fixture, 47000, text->str);
  g_assert_true (shows_text (fixture->row, text->str));
  other = note_fixture_new ("n2", 42300, 42300, VAS_ASPECT_PACE, VAS_NOTE_KIND_NEUTRAL, text->str);
  vas_note_row_set_note (VAS_NOTE_ROW (fixture->row), other);
  g_assert_false (shows_text (fixture->row, text->str));
}

static void
test_passes_wishes_on (Fixture *fixture, gconstpointer data)
{
  static const char *const wishes[] = { "play", "edit", "delete" };

  show_note (fixture, 42300, "Look up");
  for (gsize i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_autofree char *action = g_strconcat ("note.", wishes[i], NULL);

      g_signal_connect_swapped (fixture->row, wishes[i], G_CALLBACK (on_wish), fixture);
      g_assert_true (gtk_widget_activate_action (fixture->row, action, NULL));
      g_assert_cmpuint (fixture->wishes->len, ==, i + 1);
    }
}

static void
test_is_addressed_and_opened_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) addressed = NULL;

  show_note (fixture, 42300, "Look up");
  gtk_widget_activate_action (fixture->row, "note.reopen", NULL);
  g_assert_cmpstr (fixture->wishes->str, ==, "");
  gtk_widget_activate_action (fixture->row, "note.address", NULL);
  g_assert_cmpstr (fixture->wishes->str, ==, "addressed");

  addressed = vas_snapshot_with (vas_note_row_get_note (VAS_NOTE_ROW (fixture->row)), "state", VAS_NOTE_STATE_ADDRESSED,
                                 NULL);
  vas_note_row_set_note (VAS_NOTE_ROW (fixture->row), addressed);
  g_assert_true (shows_text (fixture->row, "Addressed"));
  gtk_widget_activate_action (fixture->row, "note.address", NULL);
  gtk_widget_activate_action (fixture->row, "note.reopen", NULL);
  g_assert_cmpstr (fixture->wishes->str, ==, "addressedopen");
}

/* Praise asks for nothing. */
static void
test_praise_is_not_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasNote) note = note_fixture_new ("n1", 0, 0, VAS_ASPECT_PACE, VAS_NOTE_KIND_STRENGTH, "Calm");

  vas_note_row_set_note (VAS_NOTE_ROW (fixture->row), note);
  g_assert_false (shows_text (fixture->row, "Open"));
  gtk_widget_activate_action (fixture->row, "note.address", NULL);
  g_assert_cmpstr (fixture->wishes->str, ==, "");
}

static void
test_becomes_a_line (void)
{
  g_autoptr (VasNote) full = note_fixture_new ("n1", 42300, 42300, VAS_ASPECT_EYE_CONTACT, VAS_NOTE_KIND_TRY_INSTEAD,
                                               "Look up when you begin");
  g_autoptr (VasNote) bare = note_fixture_new ("n2", 0, 5000, VAS_ASPECT_TASK, VAS_NOTE_KIND_NEUTRAL, "");
  g_autofree char *full_words = vas_note_look_to_text (full);
  g_autofree char *bare_words = vas_note_look_to_text (bare);

  g_assert_cmpstr (full_words, ==, "0:42 Eye contact, try instead: Look up when you begin");
  g_assert_cmpstr (bare_words, ==, "0:00–0:05 Task, neutral");
}

static void
test_describes_itself (void)
{
  g_autoptr (VasNote) full = note_fixture_new ("n1", 42300, 42300, VAS_ASPECT_PACE, VAS_NOTE_KIND_QUESTION, "Slower?");
  g_autoptr (VasNote) bare = note_fixture_new ("n2", 0, 5000, VAS_ASPECT_TASK, VAS_NOTE_KIND_NEUTRAL, "");
  g_autofree char *full_words = vas_note_look_describe (full);
  g_autofree char *bare_words = vas_note_look_describe (bare);

  g_assert_cmpstr (full_words, ==, "0:42, Pace, Question: Slower?");
  g_assert_cmpstr (bare_words, ==, "0:00–0:05, Task, Neutral");
}

/* Relative luminance and contrast after WCAG 2.1. */
static double
linearize (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const GdkRGBA *color)
{
  return 0.2126 * linearize (color->red) + 0.7152 * linearize (color->green) + 0.0722 * linearize (color->blue);
}

static double
get_contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double first = get_luminance (a), second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

static void
test_text_on_marks_can_be_read (void)
{
  for (VasAspectGroup group = 0; group < VAS_N_ASPECT_GROUPS; group++)
    for (int dark = 0; dark <= 1; dark++)
      {
        GdkRGBA color, ink;

        vas_note_look_get_color (group, dark, &color);
        vas_note_look_get_ink (group, dark, &ink);
        g_assert_cmpfloat (get_contrast (&color, &ink), >=, 4.5);
      }
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

  add_test ("/note-row/says-everything", test_says_everything);
  add_test ("/note-row/folds-long-texts", test_folds_long_texts);
  add_test ("/note-row/passes-wishes-on", test_passes_wishes_on);
  add_test ("/note-row/is-addressed-and-opened-again", test_is_addressed_and_opened_again);
  add_test ("/note-row/praise-is-not-open", test_praise_is_not_open);
  g_test_add_func ("/note-look/becomes-a-line", test_becomes_a_line);
  g_test_add_func ("/note-look/describes-itself", test_describes_itself);
  g_test_add_func ("/note-look/text-on-marks-can-be-read", test_text_on_marks_can_be_read);

  return g_test_run ();
}
