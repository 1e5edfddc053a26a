/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mentor who asks the questions and marks what they see. */

#include "mode-test.h"
#include "vas-media.h"
#include "vas-mentor-choice.h"
#include "vas-mentor.h"
#include "vas-store-notes.h"
#include "vas-store-people.h"
#include "wait-until.h"

static const VasMarker pace = { 'Q', VAS_ASPECT_PACE, VAS_NOTE_KIND_TRY_INSTEAD };
static const VasMarker hands = { 'D', VAS_ASPECT_HANDS, VAS_NOTE_KIND_TRY_INSTEAD };
static const VasMarker off_topic = { '6', VAS_ASPECT_OFF_TOPIC, VAS_NOTE_KIND_NEUTRAL };

typedef struct
{
  ModeTest mode;
  VasMentor *mentor;
  gint64 wanted_ms;
} MentorTest;

static gboolean
is_known (gpointer user_data)
{
  g_autoptr (VasReviewer) reviewer = NULL;

  g_object_get (user_data, "reviewer", &reviewer, NULL);
  return reviewer != NULL;
}

static void
mentor_test_init (MentorTest *test)
{
  g_auto (GStrv) ids = mode_test_ids_of ("personal-0", NULL);
  VasPlan plan = { .choice = VAS_PLAN_CHOICE_QUESTIONS, .question_ids = ids, .think_s = 30 };

  mode_test_init (&test->mode, &plan);
  test->mentor = vas_mentor_new (test->mode.flow.library, test->mode.practice, "Aino");
  g_assert_true (wait_until (is_known, test->mentor, PATIENCE_S));
}

static void
mentor_test_clear (MentorTest *test)
{
  g_clear_object (&test->mentor);
  mode_test_clear (&test->mode);
}

static gboolean
has_elapsed (gpointer user_data)
{
  MentorTest *test = user_data;
  gint64 elapsed_ms = 0;

  g_object_get (test->mode.practice, "elapsed-ms", &elapsed_ms, NULL);
  return elapsed_ms >= test->wanted_ms;
}

static void
await_elapsed (MentorTest *test, gint64 elapsed_ms)
{
  test->wanted_ms = elapsed_ms;
  g_assert_true (wait_until (has_elapsed, test, PATIENCE_S));
}

static gpointer
read_notes_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_notes (connection, data, error);
}

static GPtrArray *
read_notes (MentorTest *test)
{
  g_autoptr (VasAnswer) answer = mode_test_get_answer (&test->mode, 0);
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = vas_store_call_sync (test->mode.store, VAS_STORE_READ, read_notes_job,
                                          (gpointer) vas_answer_get_id (answer), &error);

  g_assert_no_error (error);
  return notes;
}

static guint
count_marks (MentorTest *test)
{
  return g_list_model_get_n_items (vas_mentor_get_marks (test->mentor));
}

static void
test_marks (void)
{
  MentorTest test = { 0 };
  g_autoptr (GPtrArray) notes = NULL;

  mentor_test_init (&test);
  g_assert_false (vas_mentor_get_can_mark (test.mentor));
  g_assert_null (vas_mentor_mark (test.mentor, &pace));

  g_object_set (test.mentor, "reaction-ms", 500, NULL);
  vas_practice_answer_now (test.mode.practice);
  mode_test_await_phase (&test.mode, VAS_PRACTICE_ANSWERING);
  await_elapsed (&test, 1000);
  g_assert_true (vas_mentor_get_can_mark (test.mentor));

  g_assert_nonnull (vas_mentor_mark (test.mentor, &hands));
  /* Two marks of one millisecond have no order */
  await_elapsed (&test, 1100);
  g_assert_nonnull (vas_mentor_mark (test.mentor, &pace));
  g_assert_nonnull (vas_mentor_turn_last (test.mentor, VAS_NOTE_KIND_STRENGTH));
  g_assert_nonnull (vas_mentor_mark (test.mentor, &hands));
  g_assert_true (vas_mentor_undo (test.mentor));
  /* What is left is older than what was taken back */
  g_assert_null (vas_mentor_turn_last (test.mentor, VAS_NOTE_KIND_TRY_INSTEAD));
  g_assert_cmpuint (count_marks (&test), ==, 2);

  vas_practice_finish_answer (test.mode.practice);
  mode_test_await_phase (&test.mode, VAS_PRACTICE_KEPT);
  g_assert_false (vas_mentor_get_can_mark (test.mentor));
  g_assert_cmpuint (count_marks (&test), ==, 2);

  notes = read_notes (&test);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpint (vas_note_get_aspect (notes->pdata[0]), ==, VAS_ASPECT_HANDS);
  g_assert_cmpint (vas_note_get_kind (notes->pdata[0]), ==, VAS_NOTE_KIND_TRY_INSTEAD);
  g_assert_cmpint (vas_note_get_aspect (notes->pdata[1]), ==, VAS_ASPECT_PACE);
  g_assert_cmpint (vas_note_get_kind (notes->pdata[1]), ==, VAS_NOTE_KIND_STRENGTH);
  g_assert_cmpstr (vas_note_get_text (notes->pdata[1]), ==, "");
  g_assert_cmpstr (vas_reviewer_get_name (vas_note_get_reviewer (notes->pdata[1])), ==, "Aino");
  g_assert_cmpint (vas_reviewer_get_role (vas_note_get_reviewer (notes->pdata[1])), ==, VAS_ROLE_MENTOR);
  mentor_test_clear (&test);
}

/* Off topic is marked twice: where it begins and where it ends. */
static void
test_off_topic (void)
{
  MentorTest test = { 0 };
  g_autoptr (GPtrArray) notes = NULL;
  gboolean open = FALSE;

  mentor_test_init (&test);
  g_object_set (test.mentor, "reaction-ms", 0, NULL);
  vas_practice_answer_now (test.mode.practice);
  mode_test_await_phase (&test.mode, VAS_PRACTICE_ANSWERING);
  vas_mentor_mark (test.mentor, &off_topic);
  g_object_get (test.mentor, "off-topic", &open, NULL);
  g_assert_true (open);
  await_elapsed (&test, 1500);
  vas_mentor_mark (test.mentor, &off_topic);
  g_object_get (test.mentor, "off-topic", &open, NULL);
  g_assert_false (open);
  g_assert_cmpuint (count_marks (&test), ==, 1);
  vas_practice_finish_answer (test.mode.practice);
  mode_test_await_phase (&test.mode, VAS_PRACTICE_KEPT);

  notes = read_notes (&test);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpint (vas_note_get_end_ms (notes->pdata[0]) - vas_note_get_start_ms (notes->pdata[0]), >=, 1300);
  mentor_test_clear (&test);
}

static gboolean
is_past (gpointer user_data)
{
  return g_get_monotonic_time () > *(gint64 *) user_data;
}

static void
test_turns_for_three_seconds (void)
{
  MentorTest test = { 0 };
  gint64 until_us;

  mentor_test_init (&test);
  vas_practice_answer_now (test.mode.practice);
  mode_test_await_phase (&test.mode, VAS_PRACTICE_ANSWERING);
  g_assert_null (vas_mentor_turn_last (test.mentor, VAS_NOTE_KIND_STRENGTH));
  vas_mentor_mark (test.mentor, &pace);
  until_us = g_get_monotonic_time () + VAS_MARKING_CHANGE_S * G_USEC_PER_SEC;
  g_assert_true (wait_until (is_past, &until_us, PATIENCE_S));
  g_assert_null (vas_mentor_turn_last (test.mentor, VAS_NOTE_KIND_STRENGTH));
  mentor_test_clear (&test);
}

static gboolean
lists_somebody (gpointer user_data)
{
  return g_list_model_get_n_items (user_data) > 0;
}

/* The time to react is kept with the person, who is among the mentors the next time. */
static void
test_is_remembered (void)
{
  MentorTest test = { 0 };
  g_autoptr (VasMentor) again = NULL;
  g_autoptr (VasMentorChoice) choice = NULL;
  g_autoptr (VasReviewer) aino = NULL;
  g_autofree char *name = NULL;
  int reaction_ms = 0;

  mentor_test_init (&test);
  g_object_get (test.mentor, "reaction-ms", &reaction_ms, NULL);
  g_assert_cmpint (reaction_ms, ==, 2000);
  g_object_set (test.mentor, "reaction-ms", 1200, NULL);

  again = vas_mentor_new (test.mode.flow.library, test.mode.practice, "Aino");
  g_assert_true (wait_until (is_known, again, PATIENCE_S));
  g_object_get (again, "reaction-ms", &reaction_ms, NULL);
  g_assert_cmpint (reaction_ms, ==, 1200);

  choice = vas_mentor_choice_new (test.mode.flow.library);
  g_assert_true (wait_until (lists_somebody, vas_mentor_choice_get_mentors (choice), PATIENCE_S));
  aino = g_list_model_get_item (vas_mentor_choice_get_mentors (choice), 0);
  g_assert_cmpstr (vas_reviewer_get_name (aino), ==, "Aino");
  g_object_set (choice, "name", "  Aino\t", NULL);
  name = vas_mentor_choice_dup_name (choice);
  g_assert_cmpstr (name, ==, "Aino");
  mentor_test_clear (&test);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);

  g_test_add_func ("/mentor/marks", test_marks);
  g_test_add_func ("/mentor/off-topic", test_off_topic);
  g_test_add_func ("/mentor/turns-for-three-seconds", test_turns_for_three_seconds);
  g_test_add_func ("/mentor/is-remembered", test_is_remembered);

  return g_test_run ();
}
