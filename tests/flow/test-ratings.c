/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rating the open answer: the forms, undo, who sees whose ratings, own rubrics, and how far two reviewers agree. */

#include "flow-test.h"
#include "vas-library-private.h"
#include "vas-ratings.h"
#include "vas-review-agreement.h"
#include "vas-review-state.h"
#include "vas-snapshot.h"
#include "vas-store-notes.h"
#include "vas-store-people.h"
#include "vas-store-ratings.h"
#include "vas-store-reviews.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define PATIENCE_S 10

typedef struct
{
  FlowTest flow;
  char *interview_id;
  VasReview *review;
  VasRatings *ratings;
  VasStore *other; /* the connection of another window */
  VasReviewer *helen;
  guint n_wanted;
  guint wanted;
  int value;
  char *failure;
} Fixture;

static gpointer
call (Fixture *fixture, VasStoreFunc func, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gpointer result = vas_store_call_sync (fixture->other, VAS_STORE_WRITE, func, data, &error);

  g_assert_no_error (error);
  return result;
}

static gpointer
ensure_helen_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_ensure_reviewer (connection, "Helen", VAS_ROLE_MENTOR, error);
}

static void
on_failed (VasReview *review, const char *message, Fixture *fixture)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (message);
}

static gboolean
has_items (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (vas_ratings_get_items (fixture->ratings)) == fixture->n_wanted;
}

static void
await_items (Fixture *fixture, guint n_wanted)
{
  fixture->n_wanted = n_wanted;
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  flow_test_init (&fixture->flow);
  fixture->interview_id = flow_test_add_interview (&fixture->flow, "Rate me", 2);
  fixture->other = vas_store_new (vas_store_get_directory (vas_library_get_store (fixture->flow.library)));
  vas_store_open_sync (fixture->other, &error);
  g_assert_no_error (error);
  fixture->helen = call (fixture, ensure_helen_job, NULL);
  fixture->review = vas_review_new (fixture->flow.library, fixture->interview_id);
  g_signal_connect (fixture->review, "failed", G_CALLBACK (on_failed), fixture);
  fixture->ratings = vas_ratings_new (fixture->review);
  vas_review_load_async (fixture->review, NULL, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_review_load_finish (fixture->review, result, &error);
  g_assert_no_error (error);
  await_items (fixture, 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->ratings);
  g_clear_object (&fixture->review);
  g_clear_object (&fixture->helen);
  g_clear_object (&fixture->other);
  g_free (fixture->failure);
  g_free (fixture->interview_id);
  flow_test_clear (&fixture->flow);
}

static VasRatingItem *
get_item (Fixture *fixture, guint position)
{
  g_autoptr (VasRatingItem) item = g_list_model_get_item (vas_ratings_get_items (fixture->ratings), position);

  return item;
}

static gboolean
is_written (gpointer data)
{
  Fixture *fixture = data;
  gboolean can_undo, can_redo;

  g_object_get (fixture->review, "can-undo", &can_undo, "can-redo", &can_redo, NULL);

  return (can_undo || can_redo) && vas_rating_item_get_value (get_item (fixture, fixture->wanted)) == fixture->value;
}

static void
await_value (Fixture *fixture, guint position, int value)
{
  fixture->wanted = position;
  fixture->value = value;
  g_assert_true (wait_until (is_written, fixture, PATIENCE_S));
}

static void
rate (Fixture *fixture, guint position, int value)
{
  vas_ratings_rate (fixture->ratings, get_item (fixture, position), value);
  /* It shows before it is written */
  g_assert_cmpint (vas_rating_item_get_value (get_item (fixture, position)), ==, value);
  await_value (fixture, position, value);
}

static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_ratings (connection, data, error);
}

/* Returns: what the library has: -1 for nothing */
static int
get_stored (Fixture *fixture, VasReviewer *reviewer, const char *dimension)
{
  VasAnswer *answer = vas_review_get_answer (fixture->review);
  g_autoptr (GPtrArray) ratings = call (fixture, list_job, (gpointer) vas_answer_get_id (answer));

  for (guint i = 0; i < ratings->len; i++)
    if (g_str_equal (vas_rating_get_reviewer_id (ratings->pdata[i]), vas_reviewer_get_id (reviewer)) &&
        g_str_equal (vas_rating_get_dimension (ratings->pdata[i]), dimension))
      return vas_rating_get_value (ratings->pdata[i]);

  return -1;
}

static void
test_forms (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (vas_rating_item_get_key (get_item (fixture, 0)), ==, "structure");
  g_assert_cmpstr (vas_rating_item_get_key (get_item (fixture, 1)), ==, "example");
  /* There is no picture, so the voice takes the place of body language */
  g_assert_cmpstr (vas_rating_item_get_key (get_item (fixture, 2)), ==, "voice");
  g_assert_cmpint (vas_rating_item_get_value (get_item (fixture, 0)), ==, VAS_RATING_ITEM_NONE);
  g_assert_cmpstr (vas_rating_item_get_about (get_item (fixture, 0)), !=, "");

  vas_ratings_set_full (fixture->ratings, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (vas_ratings_get_items (fixture->ratings)), ==, 8);
  vas_ratings_set_full (fixture->ratings, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (vas_ratings_get_items (fixture->ratings)), ==, 3);
}

static void
test_film_is_rated_for_body_language (Fixture *fixture, gconstpointer data)
{
  VasAnswer *answer = vas_review_get_answer (fixture->review);
  g_autoptr (VasRecording) film = g_object_new (VAS_TYPE_RECORDING, "file", "none.webm", "width", 640, "height", 360,
                                                NULL);
  g_autoptr (VasAnswer) filmed = vas_snapshot_with (answer, "id", "0d8b7e0e-8f1a-4f5a-9d1b-0a2f0d0f9a11", "recording",
                                                    film, NULL);

  vas_review_set_answer (fixture->review, filmed);
  await_items (fixture, 3);
  g_assert_cmpstr (vas_rating_item_get_key (get_item (fixture, 2)), ==, "body");
}

static void
test_rates_and_takes_back (Fixture *fixture, gconstpointer data)
{
  VasReviewer *own = vas_review_get_reviewer (fixture->review);

  rate (fixture, 0, 4);
  g_assert_cmpint (get_stored (fixture, own, "structure"), ==, 4);
  rate (fixture, 0, 2);
  rate (fixture, 1, 0);
  g_assert_cmpint (get_stored (fixture, own, "example"), ==, 0);

  vas_review_undo (fixture->review);
  await_value (fixture, 1, VAS_RATING_ITEM_NONE);
  g_assert_cmpint (get_stored (fixture, own, "example"), ==, -1);
  vas_review_undo (fixture->review);
  await_value (fixture, 0, 4);
  g_assert_cmpint (get_stored (fixture, own, "structure"), ==, 4);
  vas_review_redo (fixture->review);
  await_value (fixture, 0, 2);
  g_assert_cmpint (get_stored (fixture, own, "structure"), ==, 2);
  g_assert_null (fixture->failure);
}

/* As quickly as somebody who cannot decide: the last one counts. */
static void
test_quick_changes (Fixture *fixture, gconstpointer data)
{
  for (int value = 1; value <= 5; value++)
    vas_ratings_rate (fixture->ratings, get_item (fixture, 0), value);
  vas_ratings_rate (fixture->ratings, get_item (fixture, 0), 3);

  await_value (fixture, 0, 3);
  g_assert_cmpint (get_stored (fixture, vas_review_get_reviewer (fixture->review), "structure"), ==, 3);
}

typedef struct
{
  GPtrArray *ratings;
  VasReviewState *state;
  GPtrArray *notes;
} Others;

static gpointer
write_others_job (VasConnection *connection, gpointer data, GError **error)
{
  Others *others = data;

  for (guint i = 0; others->ratings != NULL && i < others->ratings->len; i++)
    if (!vas_store_set_rating (connection, others->ratings->pdata[i], error))
      return NULL;
  for (guint i = 0; others->notes != NULL && i < others->notes->len; i++)
    if (!vas_store_add_note (connection, others->notes->pdata[i], error))
      return NULL;
  if (others->state != NULL && !vas_store_set_review_state (connection, NULL, others->state, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void
add_rating (Fixture *fixture, GPtrArray *ratings, guint answer, VasReviewer *reviewer, const char *dimension, int value)
{
  g_autoptr (VasAnswer) item = g_list_model_get_item (vas_review_get_answers (fixture->review), answer);

  g_ptr_array_add (ratings,
                   g_object_new (VAS_TYPE_RATING, "answer-id", vas_answer_get_id (item), "reviewer-id",
                                 vas_reviewer_get_id (reviewer), "dimension", dimension, "value", value, NULL));
}

static gboolean
has_others (gpointer data)
{
  Fixture *fixture = data;

  return vas_rating_item_get_others (get_item (fixture, 0))->len == fixture->n_wanted;
}

static void
await_others (Fixture *fixture, guint n_wanted)
{
  fixture->n_wanted = n_wanted;
  g_assert_true (wait_until (has_others, fixture, PATIENCE_S));
}

static void
write_state (Fixture *fixture, VasReviewer *reviewer, gboolean blind, gboolean draft, gint64 finished)
{
  g_autoptr (VasReviewState) state = g_object_new (VAS_TYPE_REVIEW_STATE, "interview-id", fixture->interview_id,
                                                   "reviewer-id", vas_reviewer_get_id (reviewer), "blind", blind,
                                                   "draft", draft, "finished", finished, NULL);
  Others others = { .state = state };

  call (fixture, write_others_job, &others);
}

static void
test_others_beside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func (g_object_unref);
  Others others = { .ratings = ratings };
  VasReviewer *own = vas_review_get_reviewer (fixture->review);
  double mean;

  add_rating (fixture, ratings, 0, fixture->helen, "structure", 5);
  add_rating (fixture, ratings, 0, fixture->helen, "example", 0);
  add_rating (fixture, ratings, 0, fixture->helen, VAS_RATING_OVERALL, 1);
  call (fixture, write_others_job, &others);
  await_others (fixture, 1);

  g_assert_cmpint (vas_rating_item_get_gap (get_item (fixture, 0)), ==, -1);
  rate (fixture, 0, 2);
  rate (fixture, 1, 3);
  g_assert_cmpint (vas_rating_item_get_gap (get_item (fixture, 0)), ==, 3);
  /* Who has not seen it does not disagree */
  g_assert_cmpint (vas_rating_item_get_gap (get_item (fixture, 1)), ==, -1);
  g_assert_true (vas_ratings_get_mean (fixture->ratings, vas_reviewer_get_id (own), VAS_RATING_GROUP_CONTENT, &mean));
  g_assert_cmpfloat_with_epsilon (mean, 2.5, 1e-12);
  g_assert_true (
      vas_ratings_get_mean (fixture->ratings, vas_reviewer_get_id (fixture->helen), VAS_RATING_GROUP_CONTENT, &mean));
  g_assert_cmpfloat_with_epsilon (mean, 5, 1e-12);
  g_assert_false (vas_ratings_get_mean (fixture->ratings, vas_reviewer_get_id (own), VAS_RATING_GROUP_DELIVERY, &mean));
}

static void
test_blind_and_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) reviewers = NULL;
  Others others = { .ratings = ratings };
  VasReviewer *own = vas_review_get_reviewer (fixture->review);
  double mean;

  add_rating (fixture, ratings, 0, fixture->helen, "structure", 5);
  call (fixture, write_others_job, &others);
  await_others (fixture, 1);
  g_assert_false (vas_ratings_get_hiding (fixture->ratings));

  write_state (fixture, own, TRUE, FALSE, 0);
  await_others (fixture, 0);
  g_assert_true (vas_ratings_get_hiding (fixture->ratings));
  g_assert_false (
      vas_ratings_get_mean (fixture->ratings, vas_reviewer_get_id (fixture->helen), VAS_RATING_GROUP_CONTENT, &mean));
  reviewers = vas_ratings_list_reviewers (fixture->ratings);
  g_assert_cmpuint (reviewers->len, ==, 1);

  write_state (fixture, own, TRUE, FALSE, 1000);
  await_others (fixture, 1);
  g_assert_false (vas_ratings_get_hiding (fixture->ratings));
  write_state (fixture, fixture->helen, FALSE, TRUE, 0);
  await_others (fixture, 0);

  /* The same, seen by the one whose draft it is */
  vas_review_set_reviewer (fixture->review, fixture->helen);
  g_assert_cmpint (vas_rating_item_get_value (get_item (fixture, 0)), ==, 5);
  g_assert_false (vas_ratings_get_hiding (fixture->ratings));
}

static gboolean
has_own_rubric (gpointer data)
{
  Fixture *fixture = data;
  VasRubric *rubric = vas_ratings_get_rubric (fixture->ratings);

  return (vas_rubric_get_name (rubric) != NULL && *vas_rubric_get_name (rubric) != '\0') == (fixture->n_wanted > 0);
}

static gboolean
has_rubrics (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (vas_ratings_get_rubrics (fixture->ratings)) == fixture->n_wanted;
}

static VasRubric *
make_rubric (void)
{
  static const char *const anchors[] = { "Very bad.", "Bad.", "Fair.", "Good.", "Very good.", NULL };
  g_autoptr (GPtrArray) dimensions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *key = vas_uuid_new ();

  g_ptr_array_add (dimensions,
                   g_object_new (VAS_TYPE_RUBRIC_DIMENSION, "key", key, "name", "Humour", "anchors", anchors, NULL));

  return g_object_new (VAS_TYPE_RUBRIC, "id", id, "name", "My rubric", "dimensions", dimensions, NULL);
}

static void
test_own_rubric (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasRubric) rubric = make_rubric ();
  double mean;

  vas_ratings_save_rubric (fixture->ratings, NULL, rubric);
  fixture->n_wanted = 1;
  g_assert_true (wait_until (has_own_rubric, fixture, PATIENCE_S));
  g_assert_cmpuint (g_list_model_get_n_items (vas_ratings_get_rubrics (fixture->ratings)), ==, 2);
  await_items (fixture, 1);
  rate (fixture, 0, 4);
  g_assert_true (vas_ratings_get_mean (fixture->ratings,
                                       vas_reviewer_get_id (vas_review_get_reviewer (fixture->review)),
                                       VAS_RATING_GROUP_OWN, &mean));
  g_assert_cmpfloat_with_epsilon (mean, 4, 1e-12);

  vas_ratings_delete_rubric (fixture->ratings, vas_ratings_get_rubric (fixture->ratings));
  await_items (fixture, 3);
  fixture->n_wanted = 1;
  g_assert_true (wait_until (has_rubrics, fixture, PATIENCE_S));
  g_assert_null (fixture->failure);
}

static void
add_note (Fixture *fixture, GPtrArray *notes, VasReviewer *reviewer, gint64 start_ms, VasAspect aspect)
{
  g_autofree char *id = vas_uuid_new ();

  g_ptr_array_add (notes, g_object_new (VAS_TYPE_NOTE, "id", id, "answer-id",
                                        vas_answer_get_id (vas_review_get_answer (fixture->review)), "reviewer",
                                        reviewer, "start-ms", start_ms, "end-ms", start_ms, "aspect", aspect, "kind",
                                        VAS_NOTE_KIND_NEUTRAL, "text", "", "created", (gint64) 1, NULL));
}

static VasReviewAgreement *
get_agreement (Fixture *fixture, gint64 tolerance_ms)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  VasReviewAgreement *agreement;

  vas_review_agreement_async (fixture->review, vas_reviewer_get_id (vas_review_get_reviewer (fixture->review)),
                              vas_reviewer_get_id (fixture->helen), tolerance_ms, NULL, flow_test_on_done,
                              &fixture->flow);
  result = flow_test_await (&fixture->flow);
  agreement = vas_review_agreement_finish (fixture->review, result, &error);
  g_assert_no_error (error);

  return agreement;
}

static void
test_cannot_say (Fixture *fixture, gconstpointer data)
{
  g_autofree VasReviewAgreement *agreement = get_agreement (fixture, 2000);
  double value;

  g_assert_false (agreement->has_kappa);
  g_assert_cmpuint (agreement->n_ratings, ==, 0);
  g_assert_false (vas_agreement_shared_part (&agreement->marks, &value));
  g_assert_false (vas_agreement_window_kappa (&agreement->windows, &value));
}

/* The ratings are the first eight pairs of irr's example of weighted kappa with 6 as 5 (see test-agreement.c for the sum),
 * over two answers: squared differences 0 4 1 1 9 1 0 1 = 17, sums 28 and 29, squares 106 + 115. */
static void
test_agreement (Fixture *fixture, gconstpointer data)
{
  static const char *const dimensions[] = { "structure", "example", "voice", "body" };
  static const int own_values[] = { 3, 3, 3, 4, 5, 5, 2, 3 };
  static const int helens[] = { 3, 5, 4, 5, 2, 4, 2, 4 };
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  VasReviewer *own = vas_review_get_reviewer (fixture->review);
  Others others = { .ratings = ratings, .notes = notes };
  g_autofree VasReviewAgreement *agreement = NULL;
  double part;

  for (guint i = 0; i < 8; i++)
    {
      add_rating (fixture, ratings, i / 4, own, dimensions[i % 4], own_values[i]);
      add_rating (fixture, ratings, i / 4, fixture->helen, dimensions[i % 4], helens[i]);
    }
  add_rating (fixture, ratings, 0, own, "pace", 0);
  add_rating (fixture, ratings, 0, fixture->helen, "pace", 5);
  add_rating (fixture, ratings, 0, own, "wording", 5);
  add_rating (fixture, ratings, 0, own, VAS_RATING_OVERALL, 5);
  add_rating (fixture, ratings, 0, fixture->helen, VAS_RATING_OVERALL, 1);
  add_note (fixture, notes, own, 1000, VAS_ASPECT_SITUATION);
  add_note (fixture, notes, fixture->helen, 2500, VAS_ASPECT_SITUATION);
  add_note (fixture, notes, fixture->helen, 2600, VAS_ASPECT_SITUATION);
  add_note (fixture, notes, own, 5000, VAS_ASPECT_PACE);
  add_note (fixture, notes, fixture->helen, 5000, VAS_ASPECT_HANDS);
  call (fixture, write_others_job, &others);

  agreement = get_agreement (fixture, 2000);
  g_assert_cmpuint (agreement->n_ratings, ==, 8);
  g_assert_true (agreement->has_kappa);
  g_assert_cmpfloat_with_epsilon (agreement->kappa, 1 - 8.0 * 17 / (8 * (106 + 115) - 2 * 28 * 29), 1e-12);
  g_assert_cmpuint (agreement->marks.shared, ==, 1);
  g_assert_cmpuint (agreement->marks.only_a, ==, 1);
  g_assert_cmpuint (agreement->marks.only_b, ==, 2);
  g_assert_true (vas_agreement_shared_part (&agreement->marks, &part));
  g_assert_cmpfloat_with_epsilon (part, 0.25, 1e-12);
  /* Windows of 2 s: the own marks are in the first and third, Helen's in the second and third */
  g_assert_cmpuint (agreement->windows.shared, ==, 1);
  g_assert_cmpuint (agreement->windows.only_a, ==, 1);
  g_assert_cmpuint (agreement->windows.only_b, ==, 1);
  g_assert_cmpuint (agreement->group_windows[VAS_ASPECT_GROUP_STRUCTURE].shared, ==, 0);
  g_assert_cmpuint (agreement->group_windows[VAS_ASPECT_GROUP_VOICE].only_a, ==, 1);
  g_assert_cmpuint (agreement->group_windows[VAS_ASPECT_GROUP_BODY].only_b, ==, 1);
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/ratings/forms", test_forms);
  add_test ("/ratings/film-is-rated-for-body-language", test_film_is_rated_for_body_language);
  add_test ("/ratings/rates-and-takes-back", test_rates_and_takes_back);
  add_test ("/ratings/quick-changes", test_quick_changes);
  add_test ("/ratings/others-beside", test_others_beside);
  add_test ("/ratings/blind-and-draft", test_blind_and_draft);
  add_test ("/ratings/own-rubric", test_own_rubric);
  add_test ("/ratings/cannot-say", test_cannot_say);
  add_test ("/ratings/agreement", test_agreement);

  return g_test_run ();
}
