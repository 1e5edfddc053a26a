/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-filter.h"

typedef struct
{
  VasNoteFilter *filter;
  VasNote *notes[4];
} Fixture;

static VasNote *
make_note (const char *reviewer_id, VasAspect aspect, VasNoteKind kind, VasNoteState state, const char *text)
{
  g_autoptr (VasReviewer) reviewer = g_object_new (VAS_TYPE_REVIEWER, "id", reviewer_id, NULL);

  return g_object_new (VAS_TYPE_NOTE, "reviewer", reviewer, "aspect", aspect, "kind", kind, "state", state, "text",
                       text, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->filter = vas_note_filter_new ();
  fixture->notes[0] = make_note ("aino", VAS_ASPECT_EYE_CONTACT, VAS_NOTE_KIND_TRY_INSTEAD, VAS_NOTE_STATE_OPEN,
                                 "Katso ylös, kun aloitat");
  fixture->notes[1] = make_note ("aino", VAS_ASPECT_PACE, VAS_NOTE_KIND_STRENGTH, VAS_NOTE_STATE_OPEN, "Rauhallinen");
  fixture->notes[2] = make_note ("mina", VAS_ASPECT_PACE, VAS_NOTE_KIND_QUESTION, VAS_NOTE_STATE_ADDRESSED, "Miksi?");
  fixture->notes[3] = make_note ("mina", VAS_ASPECT_ACTION, VAS_NOTE_KIND_NEUTRAL, VAS_NOTE_STATE_OPEN, "");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  vas_note_filter_free (fixture->filter);
  for (gsize i = 0; i < G_N_ELEMENTS (fixture->notes); i++)
    g_object_unref (fixture->notes[i]);
}

/* As a row of digits: which of the notes pass. */
static void
assert_pass (Fixture *fixture, const char *wanted)
{
  g_autoptr (GString) passing = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fixture->notes); i++)
    if (vas_note_filter_matches (fixture->filter, fixture->notes[i]))
      g_string_append_printf (passing, "%u", i);
  g_assert_cmpstr (passing->str, ==, wanted);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_true (vas_note_filter_is_empty (fixture->filter));
  assert_pass (fixture, "0123");
  vas_note_filter_set_text (fixture->filter, "  ");
  g_assert_true (vas_note_filter_is_empty (fixture->filter));
  assert_pass (fixture, "0123");
}

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  fixture->filter->group = VAS_ASPECT_GROUP_VOICE;
  g_assert_false (vas_note_filter_is_empty (fixture->filter));
  assert_pass (fixture, "12");
  fixture->filter->kind = VAS_NOTE_KIND_STRENGTH;
  assert_pass (fixture, "1");
  fixture->filter->group = fixture->filter->kind = -1;
  fixture->filter->reviewer_id = g_strdup ("mina");
  assert_pass (fixture, "23");
}

/* What asks for nothing is neither open nor addressed. */
static void
test_states (Fixture *fixture, gconstpointer data)
{
  fixture->filter->state = VAS_NOTE_STATE_OPEN;
  assert_pass (fixture, "0");
  fixture->filter->state = VAS_NOTE_STATE_ADDRESSED;
  assert_pass (fixture, "2");
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  vas_note_filter_set_text (fixture->filter, " aloit YLOS ");
  assert_pass (fixture, "0");
  vas_note_filter_set_text (fixture->filter, "katso rauhallinen");
  assert_pass (fixture, "");
  vas_note_filter_set_text (fixture->filter, NULL);
  assert_pass (fixture, "0123");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/note-filter/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/note-filter/fields", Fixture, NULL, set_up, test_fields, tear_down);
  g_test_add ("/note-filter/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/note-filter/words", Fixture, NULL, set_up, test_words, tear_down);

  return g_test_run ();
}
