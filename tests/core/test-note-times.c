/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-times.h"

#include "vas-note.h"

typedef struct
{
  GListStore *notes;
  VasNoteTimes *times;
} Fixture;

static void
on_items_changed (GListModel *notes, guint position, guint removed, guint added, Fixture *fixture)
{
  vas_note_times_splice (fixture->times, notes, position, removed, added);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->notes = g_list_store_new (VAS_TYPE_NOTE);
  fixture->times = vas_note_times_new ();
  g_signal_connect (fixture->notes, "items-changed", G_CALLBACK (on_items_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->notes);
  g_clear_pointer (&fixture->times, vas_note_times_free);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  gint64 first = vas_note_get_start_ms ((VasNote *) a);
  gint64 second = vas_note_get_start_ms ((VasNote *) b);

  return (first > second) - (first < second);
}

static void
add (Fixture *fixture, gint64 start_ms, gint64 end_ms)
{
  g_autoptr (VasNote) note = g_object_new (VAS_TYPE_NOTE, "start-ms", start_ms, "end-ms", end_ms, NULL);

  g_list_store_insert_sorted (fixture->notes, note, compare, NULL);
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (vas_note_times_get_length (fixture->times), ==, 0);
  g_assert_cmpuint (vas_note_times_count_begun (fixture->times, 1000), ==, 0);
  g_assert_cmpuint (vas_note_times_find_reaching (fixture->times, 0), ==, 0);
  g_assert_cmpint (vas_note_times_find_current (fixture->times, 0), ==, -1);
}

static void
test_current (Fixture *fixture, gconstpointer data)
{
  add (fixture, 1000, 30000);
  add (fixture, 5000, 5000);
  add (fixture, 20000, 21000);

  g_assert_cmpint (vas_note_times_find_current (fixture->times, 999), ==, -1);
  g_assert_cmpint (vas_note_times_find_current (fixture->times, 1000), ==, 0);
  g_assert_cmpint (vas_note_times_find_current (fixture->times, 5000 + VAS_NOTE_MOMENT_MS - 1), ==, 1);
  g_assert_cmpint (vas_note_times_find_current (fixture->times, 5000 + VAS_NOTE_MOMENT_MS), ==, 0);
  g_assert_cmpint (vas_note_times_find_current (fixture->times, 20500), ==, 2);
  g_assert_cmpint (vas_note_times_find_current (fixture->times, 29999), ==, 0);
  g_assert_cmpint (vas_note_times_find_current (fixture->times, 30000), ==, -1);
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  add (fixture, 4000, 4000);
  add (fixture, 1000, 9000);
  add (fixture, 2000, 3000);
  g_assert_cmpuint (vas_note_times_get_length (fixture->times), ==, 3);
  g_assert_cmpint (vas_note_times_get_start (fixture->times, 1), ==, 2000);
  g_assert_cmpint (vas_note_times_get_end (fixture->times, 1), ==, 3000);
  g_assert_cmpuint (vas_note_times_find_reaching (fixture->times, 8000), ==, 0);

  g_list_store_remove (fixture->notes, 0);
  g_assert_cmpuint (vas_note_times_find_reaching (fixture->times, 3500), ==, 1);
  g_assert_cmpuint (vas_note_times_find_reaching (fixture->times, 8000), ==, 2);
  g_list_store_remove_all (fixture->notes);
  g_assert_cmpuint (vas_note_times_get_length (fixture->times), ==, 0);
}

/* Whatever is found by halving is what asking every note finds. */
static void
test_agrees_with_asking_all (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 400; i++)
    {
      gint64 start = g_test_rand_int_range (0, 60000);

      add (fixture, start, start + (g_test_rand_bit () ? 0 : g_test_rand_int_range (0, 20000)));
    }

  for (gint64 ms = 0; ms < 62000; ms += 250)
    {
      guint begun = 0, reaching = 400;
      int current = -1;

      for (guint i = 0; i < 400; i++)
        {
          gint64 start = vas_note_times_get_start (fixture->times, i);
          gint64 end = vas_note_times_get_end (fixture->times, i);

          if (start <= ms)
            begun = i + 1;
          if (end >= ms)
            reaching = MIN (reaching, i);
          if (start <= ms && ms < (end > start ? end : start + VAS_NOTE_MOMENT_MS))
            current = (int) i;
        }

      g_assert_cmpuint (vas_note_times_count_begun (fixture->times, ms), ==, begun);
      g_assert_cmpuint (vas_note_times_find_reaching (fixture->times, ms), ==, reaching);
      g_assert_cmpint (vas_note_times_find_current (fixture->times, ms), ==, current);
    }
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/note-times/none", test_none);
  add_test ("/note-times/current", test_current);
  add_test ("/note-times/changes", test_changes);
  add_test ("/note-times/agrees-with-asking-all", test_agrees_with_asking_all);

  return g_test_run ();
}
