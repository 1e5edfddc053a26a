/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-answer.h"
#include "vas-marker-set.h"
#include "vas-note.h"
#include "vas-question.h"
#include "vas-snapshot.h"

static VasNote *
make_note (void)
{
  g_autoptr (VasReviewer) reviewer = g_object_new (VAS_TYPE_REVIEWER, "id", "r", "name", "Helen", NULL);

  return g_object_new (VAS_TYPE_NOTE, "id", "n", "reviewer", reviewer, "start-ms", (gint64) 5000, "end-ms",
                       (gint64) 7000, "aspect", VAS_ASPECT_PACE, "text", "slower", NULL);
}

static void
test_with (void)
{
  g_autoptr (VasNote) note = make_note ();
  g_autoptr (VasNote) changed = vas_snapshot_with (note, "text", "much slower", "deleted", G_GINT64_CONSTANT (1) << 40,
                                                   "kind", VAS_NOTE_KIND_TRY_INSTEAD, "private", TRUE, NULL);

  g_assert_cmpstr (vas_note_get_text (changed), ==, "much slower");
  g_assert_cmpint (vas_note_get_deleted (changed), ==, G_GINT64_CONSTANT (1) << 40);
  g_assert_cmpint (vas_note_get_kind (changed), ==, VAS_NOTE_KIND_TRY_INSTEAD);
  g_assert_true (vas_note_get_private (changed));

  g_assert_cmpstr (vas_note_get_id (changed), ==, "n");
  g_assert_true (vas_note_get_reviewer (changed) == vas_note_get_reviewer (note));
  g_assert_cmpint (vas_note_get_start_ms (changed), ==, 5000);
  g_assert_cmpint (vas_note_get_end_ms (changed), ==, 7000);
  g_assert_cmpint (vas_note_get_aspect (changed), ==, VAS_ASPECT_PACE);

  g_assert_cmpstr (vas_note_get_text (note), ==, "slower");
  g_assert_cmpint (vas_note_get_deleted (note), ==, 0);
}

static void
test_with_the_same (void)
{
  g_autoptr (VasNote) note = make_note ();
  g_autoptr (VasNote) copy = vas_snapshot_with (note, "id", "n", NULL);

  g_assert_true (copy != note);
  g_assert_true (vas_snapshot_equal (copy, note));
}

static void
test_with_null_values (void)
{
  g_autoptr (VasNote) note = make_note ();
  g_autoptr (VasNote) changed = vas_snapshot_with (note, "reviewer", NULL, "text", NULL, NULL);

  g_assert_null (vas_note_get_reviewer (changed));
  g_assert_null (vas_note_get_text (changed));
}

static void
test_equal (void)
{
  g_autoptr (VasNote) a = make_note ();
  g_autoptr (VasNote) b = make_note ();
  g_autoptr (VasReviewer) other = g_object_new (VAS_TYPE_REVIEWER, "id", "r", "name", "Anna", NULL);
  g_autoptr (VasNote) by_other = vas_snapshot_with (a, "reviewer", other, NULL);
  g_autoptr (VasNote) later = vas_snapshot_with (a, "start-ms", (gint64) 5001, NULL);

  g_assert_true (vas_snapshot_equal (NULL, NULL));
  g_assert_true (vas_snapshot_equal (a, a));
  g_assert_true (vas_snapshot_equal (a, b));
  g_assert_false (vas_snapshot_equal (a, NULL));
  g_assert_false (vas_snapshot_equal (NULL, a));
  g_assert_false (vas_snapshot_equal (a, other));
  g_assert_false (vas_snapshot_equal (a, by_other));
  g_assert_false (vas_snapshot_equal (a, later));
}

static void
test_equal_lists (void)
{
  const char *one[] = { "patience", NULL };
  const char *two[] = { "patience", "speed", NULL };
  g_autoptr (VasQuestion) none = g_object_new (VAS_TYPE_QUESTION, NULL);
  g_autoptr (VasQuestion) a = vas_snapshot_with (none, "competencies", one, NULL);
  g_autoptr (VasQuestion) b = vas_snapshot_with (none, "competencies", one, NULL);
  g_autoptr (VasQuestion) c = vas_snapshot_with (none, "competencies", two, NULL);

  g_assert_true (vas_snapshot_equal (a, b));
  g_assert_false (vas_snapshot_equal (a, c));
  g_assert_false (vas_snapshot_equal (a, none));
}

static void
test_list_equal (void)
{
  g_autoptr (VasNote) a = make_note ();
  g_autoptr (VasNote) b = make_note ();
  g_autoptr (VasNote) c = vas_snapshot_with (a, "text", "faster", NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) same = g_ptr_array_new ();
  g_autoptr (GPtrArray) turned = g_ptr_array_new ();

  g_ptr_array_add (first, a);
  g_ptr_array_add (first, c);
  g_ptr_array_add (same, b);
  g_ptr_array_add (same, c);
  g_ptr_array_add (turned, c);
  g_ptr_array_add (turned, a);
  g_assert_true (vas_snapshot_list_equal (NULL, NULL));
  g_assert_false (vas_snapshot_list_equal (NULL, none));
  g_assert_false (vas_snapshot_list_equal (first, NULL));
  g_assert_false (vas_snapshot_list_equal (first, none));
  g_assert_true (vas_snapshot_list_equal (first, same));
  g_assert_false (vas_snapshot_list_equal (first, turned));
}

/* A list inside a snapshot is compared by what is in it, too. */
static void
test_equal_inside (void)
{
  g_autoptr (VasOwnMarker) marker = g_object_new (VAS_TYPE_OWN_MARKER, "name", "Smiles", NULL);
  g_autoptr (VasOwnMarker) twin = g_object_new (VAS_TYPE_OWN_MARKER, "name", "Smiles", NULL);
  g_autoptr (GPtrArray) markers = g_ptr_array_new ();
  g_autoptr (GPtrArray) twins = g_ptr_array_new ();
  g_autoptr (VasMarkerSet) a = NULL;
  g_autoptr (VasMarkerSet) b = NULL;
  g_autoptr (VasMarkerSet) bare = g_object_new (VAS_TYPE_MARKER_SET, NULL);

  g_ptr_array_add (markers, marker);
  g_ptr_array_add (twins, twin);
  a = vas_snapshot_with (bare, "markers", markers, NULL);
  b = vas_snapshot_with (bare, "markers", twins, NULL);
  g_assert_true (vas_snapshot_equal (a, b));
  g_assert_false (vas_snapshot_equal (a, bare));
}

static void
test_merge (void)
{
  g_autoptr (VasNote) before = make_note ();
  g_autoptr (VasReviewer) other = g_object_new (VAS_TYPE_REVIEWER, "id", "r", "name", "Anna", NULL);
  g_autoptr (VasNote) here = vas_snapshot_with (before, "text", "here", "end-ms", (gint64) 9000, NULL);
  g_autoptr (VasNote) there = vas_snapshot_with (before, "text", "there", "kind", VAS_NOTE_KIND_STRENGTH, "reviewer",
                                                 other, NULL);
  g_autoptr (VasNote) merged = vas_snapshot_merge (there, before, here);
  g_autoptr (VasNote) untouched = vas_snapshot_merge (there, here, here);
  g_autoptr (VasNote) undone = vas_snapshot_merge (merged, here, before);

  g_assert_cmpstr (vas_note_get_text (merged), ==, "here");
  g_assert_cmpint (vas_note_get_end_ms (merged), ==, 9000);
  g_assert_cmpint (vas_note_get_kind (merged), ==, VAS_NOTE_KIND_STRENGTH);
  g_assert_true (vas_note_get_reviewer (merged) == other);
  g_assert_true (vas_snapshot_equal (untouched, there));
  g_assert_cmpstr (vas_note_get_text (undone), ==, "slower");
  g_assert_cmpint (vas_note_get_end_ms (undone), ==, 7000);
  g_assert_cmpint (vas_note_get_kind (undone), ==, VAS_NOTE_KIND_STRENGTH);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snapshot/with", test_with);
  g_test_add_func ("/snapshot/with-the-same", test_with_the_same);
  g_test_add_func ("/snapshot/with-null-values", test_with_null_values);
  g_test_add_func ("/snapshot/equal", test_equal);
  g_test_add_func ("/snapshot/equal-lists", test_equal_lists);
  g_test_add_func ("/snapshot/list-equal", test_list_equal);
  g_test_add_func ("/snapshot/equal-inside", test_equal_inside);
  g_test_add_func ("/snapshot/merge", test_merge);

  return g_test_run ();
}
