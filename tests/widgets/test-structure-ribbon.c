/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-structure-ribbon.h"

#include "find-widget.h"
#include "note-fixture.h"

typedef struct
{
  GtkWidget *window;
  VasStructureRibbon *ribbon;
  GListStore *notes;
  guint n_notified;
} Fixture;

static void
on_empty_notify (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->ribbon = VAS_STRUCTURE_RIBBON (vas_structure_ribbon_new ());
  fixture->notes = g_list_store_new (VAS_TYPE_NOTE);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 100);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->ribbon));
  g_signal_connect_swapped (fixture->ribbon, "notify::empty", G_CALLBACK (on_empty_notify), fixture);
  vas_structure_ribbon_set_answer (fixture->ribbon, VAS_SCHEME_STAR, 3000, 103000, 110000);
  vas_structure_ribbon_set_notes (fixture->ribbon, G_LIST_MODEL (fixture->notes));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->ribbon), (gpointer *) &fixture->ribbon);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->ribbon);
  g_assert_finalize_object (fixture->notes);
}

/* Returns: (transfer none): the note, which is in the list now */
static VasNote *
add (Fixture *fixture, const char *id, gint64 start_ms, gint64 end_ms, VasAspect aspect)
{
  g_autoptr (VasNote) note = note_fixture_new (id, start_ms, end_ms, aspect, VAS_NOTE_KIND_NEUTRAL, "");

  g_list_store_append (fixture->notes, note);
  return note;
}

static void
assert_said (Fixture *fixture, const char *wanted)
{
  GtkWidget *area = find_widget_by_type (GTK_WIDGET (fixture->ribbon), GTK_TYPE_DRAWING_AREA);
  GtkWidget *words = gtk_widget_get_next_sibling (area);
  g_autoptr (GString) said = g_string_new (NULL);

  for (GtkWidget *label = gtk_widget_get_first_child (words); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    {
      g_string_append_printf (said, "%s%s", said->len > 0 ? ", " : "", gtk_label_get_text (GTK_LABEL (label)));
      gtk_test_accessible_assert_role (label, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
    }
  g_assert_cmpstr (said->str, ==, wanted);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, wanted);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_says_shares_and_what_is_missing (Fixture *fixture, gconstpointer data)
{
  assert_said (fixture, "No part of this answer is marked yet");
  g_assert_true (vas_structure_ribbon_get_empty (fixture->ribbon));

  add (fixture, "a", 3000, 23000, VAS_ASPECT_SITUATION);
  add (fixture, "b", 23000, 71000, VAS_ASPECT_ACTION);
  add (fixture, "c", 30000, 32000, VAS_ASPECT_OFF_TOPIC);
  add (fixture, "d", 80000, 80000, VAS_ASPECT_TASK);
  add (fixture, "e", 80000, 90000, VAS_ASPECT_PACE);
  assert_said (fixture, "1 Situation 20 %, 2 Task: a moment, 3 Action 48 %, 6 Off topic 2 %, No result yet, "
                        "Not marked 32 %");
  g_assert_false (vas_structure_ribbon_get_empty (fixture->ribbon));
  g_assert_cmpuint (fixture->n_notified, ==, 1);

  g_list_store_remove_all (fixture->notes);
  assert_said (fixture, "No part of this answer is marked yet");
  g_assert_cmpuint (fixture->n_notified, ==, 2);
}

static void
test_what_is_open_grows (Fixture *fixture, gconstpointer data)
{
  VasNote *part = add (fixture, "a", 3000, 3000, VAS_ASPECT_SITUATION);

  assert_said (fixture, "1 Situation: a moment, No task yet, No action yet, No result yet, Not marked 100 %");
  vas_structure_ribbon_set_open (fixture->ribbon, part, NULL, 13000);
  assert_said (fixture, "1 Situation 10 %, No task yet, No action yet, No result yet, Not marked 90 %");
  vas_structure_ribbon_set_open (fixture->ribbon, part, NULL, 28000);
  assert_said (fixture, "1 Situation 25 %, No task yet, No action yet, No result yet, Not marked 75 %");
  /* Playback may be set back to before it */
  vas_structure_ribbon_set_open (fixture->ribbon, part, NULL, 1000);
  assert_said (fixture, "1 Situation: a moment, No task yet, No action yet, No result yet, Not marked 100 %");
  vas_structure_ribbon_set_open (fixture->ribbon, NULL, NULL, 0);
  assert_said (fixture, "1 Situation: a moment, No task yet, No action yet, No result yet, Not marked 100 %");
}

/* Two ribbons upon each other can be read by nobody. */
static void
test_whose_ribbon (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasReviewer) me = g_object_new (VAS_TYPE_REVIEWER, "id", "me", "name", "Me", NULL);
  g_autoptr (VasReviewer) aino = g_object_new (VAS_TYPE_REVIEWER, "id", "r1", "name", "Aino", NULL);
  g_autoptr (VasNote) own = g_object_new (VAS_TYPE_NOTE, "id", "b", "reviewer", me, "start-ms",
                                          G_GINT64_CONSTANT (3000), "end-ms", G_GINT64_CONSTANT (53000), "aspect",
                                          VAS_ASPECT_TASK, NULL);

  add (fixture, "a", 3000, 103000, VAS_ASPECT_SITUATION);
  vas_structure_ribbon_set_reviewer (fixture->ribbon, me);
  assert_said (fixture, "1 Situation 100 %, No task yet, No action yet, No result yet");
  g_list_store_append (fixture->notes, own);
  assert_said (fixture, "2 Task 50 %, No situation yet, No action yet, No result yet, Not marked 50 %");
  vas_structure_ribbon_set_reviewer (fixture->ribbon, aino);
  assert_said (fixture, "1 Situation 100 %, No task yet, No action yet, No result yet");
}

static void
test_another_scheme (Fixture *fixture, gconstpointer data)
{
  add (fixture, "a", 3000, 103000, VAS_ASPECT_LISTEN);
  assert_said (fixture, "No part of this answer is marked yet");
  vas_structure_ribbon_set_answer (fixture->ribbon, VAS_SCHEME_SITUATIONAL, 3000, 103000, 110000);
  assert_said (fixture, "1 Listen 100 %, No acknowledging yet, No finding out yet, No solution yet, No follow-up yet");
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

  add_test ("/structure-ribbon/says-shares-and-what-is-missing", test_says_shares_and_what_is_missing);
  add_test ("/structure-ribbon/what-is-open-grows", test_what_is_open_grows);
  add_test ("/structure-ribbon/whose-ribbon", test_whose_ribbon);
  add_test ("/structure-ribbon/another-scheme", test_another_scheme);

  return g_test_run ();
}
