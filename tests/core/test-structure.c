/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-structure.h"

typedef struct
{
  VasAspect aspect;
  gint64 start_ms;
  gint64 end_ms;
} Span;

static GPtrArray *
make_notes (const Span *spans, gsize n_spans)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < n_spans; i++)
    g_ptr_array_add (notes, g_object_new (VAS_TYPE_NOTE, "start-ms", spans[i].start_ms, "end-ms", spans[i].end_ms,
                                          "aspect", spans[i].aspect, NULL));

  return notes;
}

static VasStructure *
divide (VasScheme scheme, gint64 start_ms, gint64 end_ms, const Span *spans, gsize n_spans)
{
  g_autoptr (GPtrArray) notes = make_notes (spans, n_spans);

  return vas_structure_new (scheme, start_ms, end_ms, (VasNote *const *) notes->pdata, notes->len);
}

static void
assert_part (const VasStructure *structure, VasAspect aspect, gint64 time_ms, double share)
{
  const VasStructurePart *part = vas_structure_get_part (structure, aspect);

  g_assert_nonnull (part);
  g_assert_true (part->present);
  g_assert_cmpint (part->time_ms, ==, time_ms);
  g_assert_cmpfloat_with_epsilon (part->share, share, 1e-9);
}

/* As "aspect start-end", one after the other */
static void
assert_segments (const VasStructure *structure, const char *expected)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < structure->segments->len; i++)
    {
      const VasStructureSegment *segment = &g_array_index (structure->segments, VasStructureSegment, i);

      g_string_append_printf (words, "%s%s %d-%d", i > 0 ? ", " : "",
                              vas_term_key (VAS_TYPE_ASPECT, (int) segment->aspect), (int) segment->start_ms,
                              (int) segment->end_ms);
    }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
assert_missing (const VasStructure *structure, const char *expected)
{
  VasAspect missing[VAS_STRUCTURE_PARTS_MAX];
  gsize n_missing = vas_structure_list_missing (structure, missing);
  g_autoptr (GString) words = g_string_new (NULL);

  for (gsize i = 0; i < n_missing; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", vas_term_key (VAS_TYPE_ASPECT, (int) missing[i]));
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_a_whole_answer (void)
{
  static const Span spans[] = {
    { VAS_ASPECT_RESULT, 90000, 100000 },  { VAS_ASPECT_SITUATION, 0, 20000 },  { VAS_ASPECT_TASK, 20000, 30000 },
    { VAS_ASPECT_EYE_CONTACT, 0, 100000 }, { VAS_ASPECT_ACTION, 30000, 78000 }, { VAS_ASPECT_REFLECTION, 78000, 90000 },
  };
  g_autoptr (VasStructure) structure = divide (VAS_SCHEME_STAR, 0, 100000, spans, G_N_ELEMENTS (spans));

  g_assert_cmpuint (structure->n_parts, ==, 6);
  assert_part (structure, VAS_ASPECT_SITUATION, 20000, 0.2);
  assert_part (structure, VAS_ASPECT_TASK, 10000, 0.1);
  assert_part (structure, VAS_ASPECT_ACTION, 48000, 0.48);
  assert_part (structure, VAS_ASPECT_RESULT, 10000, 0.1);
  assert_part (structure, VAS_ASPECT_REFLECTION, 12000, 0.12);
  g_assert_false (vas_structure_get_part (structure, VAS_ASPECT_OFF_TOPIC)->present);
  g_assert_cmpint (structure->uncovered_ms, ==, 0);
  g_assert_null (vas_structure_get_part (structure, VAS_ASPECT_EYE_CONTACT));
  assert_missing (structure, "");
  assert_segments (structure, "situation 0-20000, task 20000-30000, action 30000-78000, reflection 78000-90000, "
                              "result 90000-100000");
}

static void
test_overlaps_count_once_for_each_part (void)
{
  static const Span spans[] = {
    { VAS_ASPECT_ACTION, 5000, 30000 },  { VAS_ASPECT_ACTION, 10000, 20000 }, { VAS_ASPECT_ACTION, 25000, 40000 },
    { VAS_ASPECT_ACTION, 60000, 70000 }, { VAS_ASPECT_SITUATION, 0, 10000 },  { VAS_ASPECT_OFF_TOPIC, 20000, 45000 },
    { VAS_ASPECT_ACTION, 40000, 41000 },
  };
  g_autoptr (VasStructure) structure = divide (VAS_SCHEME_STAR, 0, 100000, spans, G_N_ELEMENTS (spans));

  assert_part (structure, VAS_ASPECT_ACTION, 46000, 0.46);
  assert_part (structure, VAS_ASPECT_SITUATION, 10000, 0.1);
  assert_part (structure, VAS_ASPECT_OFF_TOPIC, 25000, 0.25);
  /* 0 to 45 s and 60 to 70 s are covered */
  g_assert_cmpint (structure->uncovered_ms, ==, 45000);
  g_assert_cmpfloat_with_epsilon (structure->uncovered_share, 0.45, 1e-9);
  assert_missing (structure, "task result");
  assert_segments (structure, "situation 0-10000, action 5000-41000, off-topic 20000-45000, action 60000-70000");
}

static void
test_moments_take_no_time (void)
{
  static const Span spans[] = {
    { VAS_ASPECT_LISTEN, 1000, 1000 },
    { VAS_ASPECT_SOLVE, 30000, 60000 },
    { VAS_ASPECT_SOLVE, 40000, 40000 },
    { VAS_ASPECT_SITUATION, 0, 50000 },
  };
  g_autoptr (VasStructure) structure = divide (VAS_SCHEME_SITUATIONAL, 0, 60000, spans, G_N_ELEMENTS (spans));

  g_assert_cmpuint (structure->n_parts, ==, VAS_STRUCTURE_PARTS_MAX);
  assert_part (structure, VAS_ASPECT_LISTEN, 0, 0);
  assert_part (structure, VAS_ASPECT_SOLVE, 30000, 0.5);
  /* A part of another scheme has no place here */
  g_assert_null (vas_structure_get_part (structure, VAS_ASPECT_SITUATION));
  g_assert_cmpint (structure->uncovered_ms, ==, 30000);
  assert_missing (structure, "acknowledge find-out follow-up");
  assert_segments (structure, "listen 1000-1000, solve 30000-60000");
}

/* A recording begins before its answer, and a span may end after it. */
static void
test_only_the_answer_counts (void)
{
  static const Span spans[] = {
    { VAS_ASPECT_DEFINITION, 1000, 13000 },
    { VAS_ASPECT_EMPLOYER, 0, 2000 },
    { VAS_ASPECT_OWN_EXAMPLE, 40000, 90000 },
  };
  g_autoptr (VasStructure) structure = divide (VAS_SCHEME_DEFINITION, 3000, 53000, spans, G_N_ELEMENTS (spans));

  assert_part (structure, VAS_ASPECT_DEFINITION, 10000, 0.2);
  assert_part (structure, VAS_ASPECT_EMPLOYER, 0, 0);
  assert_part (structure, VAS_ASPECT_OWN_EXAMPLE, 13000, 0.26);
  g_assert_cmpint (structure->uncovered_ms, ==, 27000);
  assert_missing (structure, "");
}

static void
test_nothing_marked (void)
{
  static const Span beside[] = { { VAS_ASPECT_PACE, 0, 1000 } };
  static const Span marked[] = { { VAS_ASPECT_TASK, 500, 500 } };
  g_autoptr (VasStructure) nothing = divide (VAS_SCHEME_STAR, 0, 60000, beside, 1);
  g_autoptr (VasStructure) timeless = divide (VAS_SCHEME_STAR, 0, 0, marked, 1);
  g_autoptr (VasStructure) open = divide (VAS_SCHEME_OPEN, 0, 60000, NULL, 0);

  g_assert_true (vas_structure_is_empty (nothing));
  g_assert_cmpint (nothing->uncovered_ms, ==, 60000);
  assert_missing (nothing, "situation task action result");

  g_assert_false (vas_structure_is_empty (timeless));
  assert_part (timeless, VAS_ASPECT_TASK, 0, 0);
  g_assert_cmpfloat (timeless->uncovered_share, ==, 0);

  g_assert_cmpuint (open->n_parts, ==, 2);
  assert_missing (open, "");
}

static void
test_deleted_notes_do_not_count (void)
{
  g_autoptr (VasNote) note = g_object_new (VAS_TYPE_NOTE, "start-ms", G_GINT64_CONSTANT (0), "end-ms",
                                           G_GINT64_CONSTANT (1000), "aspect", VAS_ASPECT_TASK, "deleted",
                                           G_GINT64_CONSTANT (5), NULL);
  g_autoptr (VasStructure) structure = vas_structure_new (VAS_SCHEME_STAR, 0, 1000, &note, 1);

  g_assert_true (vas_structure_is_empty (structure));
  g_assert_cmpint (structure->uncovered_ms, ==, 1000);
}

/* Against a count of every single millisecond */
static void
test_many_notes (void)
{
  enum
  {
    LENGTH = 20000,
    N_NOTES = 400
  };
  static const VasAspect parts[] = { VAS_ASPECT_SITUATION, VAS_ASPECT_TASK, VAS_ASPECT_ACTION, VAS_ASPECT_RESULT,
                                     VAS_ASPECT_OFF_TOPIC };
  g_autofree guint8 *counted = g_new0 (guint8, LENGTH);
  g_autofree Span *spans = g_new0 (Span, N_NOTES);
  g_autoptr (VasStructure) structure = NULL;
  gint64 expected[G_N_ELEMENTS (parts)] = { 0 };
  gint64 uncovered = 0;

  for (guint i = 0; i < N_NOTES; i++)
    {
      gsize part = (gsize) g_test_rand_int_range (0, G_N_ELEMENTS (parts));
      gint64 start_ms = g_test_rand_int_range (0, LENGTH);
      gint64 end_ms = start_ms + g_test_rand_int_range (0, 60);

      spans[i] = (Span){ parts[part], start_ms, end_ms };
      for (gint64 ms = start_ms; ms < MIN (end_ms, LENGTH); ms++)
        counted[ms] |= (guint8) (1 << part);
    }
  for (guint ms = 0; ms < LENGTH; ms++)
    {
      uncovered += counted[ms] == 0;
      for (gsize part = 0; part < G_N_ELEMENTS (parts); part++)
        expected[part] += (counted[ms] >> part) & 1;
    }

  structure = divide (VAS_SCHEME_STAR, 0, LENGTH, spans, N_NOTES);
  for (gsize part = 0; part < G_N_ELEMENTS (parts); part++)
    assert_part (structure, parts[part], expected[part], (double) expected[part] / LENGTH);
  g_assert_cmpint (structure->uncovered_ms, ==, uncovered);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure/a-whole-answer", test_a_whole_answer);
  g_test_add_func ("/structure/overlaps-count-once-for-each-part", test_overlaps_count_once_for_each_part);
  g_test_add_func ("/structure/moments-take-no-time", test_moments_take_no_time);
  g_test_add_func ("/structure/only-the-answer-counts", test_only_the_answer_counts);
  g_test_add_func ("/structure/nothing-marked", test_nothing_marked);
  g_test_add_func ("/structure/deleted-notes-do-not-count", test_deleted_notes_do_not_count);
  g_test_add_func ("/structure/many-notes", test_many_notes);

  return g_test_run ();
}
