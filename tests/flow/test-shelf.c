/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flow-test.h"
#include "vas-asked.h"
#include "vas-job-profile.h"
#include "vas-question-set.h"
#include "vas-questions.h"
#include "vas-shelf.h"
#include "vas-snapshot.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  VasShelf *sets;
  VasShelf *profiles;
  VasShelf *waited;
  guint n_wanted;
} Fixture;

static gboolean
has_items (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (vas_shelf_get_items (fixture->waited)) == fixture->n_wanted;
}

static void
await_items (Fixture *fixture, VasShelf *shelf, guint n)
{
  fixture->waited = shelf;
  fixture->n_wanted = n;
  g_assert_true (wait_until (has_items, fixture, PATIENCE_S));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  flow_test_init (&fixture->flow);
  fixture->sets = vas_shelf_new_sets (fixture->flow.library);
  fixture->profiles = vas_shelf_new_profiles (fixture->flow.library);
  vas_shelf_refresh (fixture->sets);
  vas_shelf_refresh (fixture->profiles);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->sets);
  g_clear_object (&fixture->profiles);
  flow_test_clear (&fixture->flow);
}

static void
finish (Fixture *fixture, VasShelf *shelf)
{
  g_autoptr (GAsyncResult) result = flow_test_await (&fixture->flow);
  g_autoptr (GError) error = NULL;

  vas_shelf_change_finish (shelf, result, &error);
  g_assert_no_error (error);
}

static void
save (Fixture *fixture, VasShelf *shelf, gpointer item)
{
  vas_shelf_save_async (shelf, item, flow_test_on_done, &fixture->flow);
  finish (fixture, shelf);
}

static VasQuestionSet *
create_set (Fixture *fixture, const char *name)
{
  g_autofree char *id = vas_uuid_new ();
  const char *ids[] = { vas_question_get_id (fixture->flow.bank->pdata[1]),
                        vas_question_get_id (fixture->flow.bank->pdata[0]), NULL };

  return g_object_new (VAS_TYPE_QUESTION_SET, "id", id, "name", name, "origin", VAS_ORIGIN_OWN, "question-ids", ids,
                       NULL);
}

static VasJobProfile *
create_profile (const char *company, const char *date)
{
  g_autofree char *id = vas_uuid_new ();

  return g_object_new (VAS_TYPE_JOB_PROFILE, "id", id, "company", company, "interview-date", date, "language", "fi",
                       "created", G_GINT64_CONSTANT (1795269900000), NULL);
}

/* Those of the program do not stand on the shelf. */
static void
test_sets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasQuestionSet) set = create_set (fixture, "Friday");
  g_autoptr (VasQuestionSet) changed = NULL;
  g_autoptr (VasQuestionSet) shown = NULL;
  const char *const reversed[] = { vas_question_get_id (fixture->flow.bank->pdata[0]),
                                   vas_question_get_id (fixture->flow.bank->pdata[1]), NULL };

  save (fixture, fixture->sets, set);
  await_items (fixture, fixture->sets, 1);

  changed = vas_snapshot_with (set, "name", "Thursday", "question-ids", reversed, NULL);
  save (fixture, fixture->sets, changed);
  vas_shelf_refresh (fixture->sets);
  flow_test_reopen (&fixture->flow);
  g_object_unref (fixture->sets);
  fixture->sets = vas_shelf_new_sets (fixture->flow.library);
  vas_shelf_refresh (fixture->sets);
  await_items (fixture, fixture->sets, 1);
  shown = g_list_model_get_item (vas_shelf_get_items (fixture->sets), 0);
  g_assert_cmpstr (vas_question_set_get_name (shown), ==, "Thursday");
  g_assert_true (g_strv_equal (vas_question_set_get_question_ids (shown), reversed));
}

static void
test_delete_and_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasQuestionSet) set = create_set (fixture, "Friday");

  save (fixture, fixture->sets, set);
  await_items (fixture, fixture->sets, 1);
  vas_shelf_delete_async (fixture->sets, set, flow_test_on_done, &fixture->flow);
  finish (fixture, fixture->sets);
  await_items (fixture, fixture->sets, 0);
  vas_shelf_restore_async (fixture->sets, set, flow_test_on_done, &fixture->flow);
  finish (fixture, fixture->sets);
  await_items (fixture, fixture->sets, 1);
}

static void
test_profiles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasJobProfile) late = create_profile ("Late", "2099-12-24");
  g_autoptr (VasJobProfile) soon = create_profile ("Soon", "2099-11-24");
  g_autoptr (VasJobProfile) first = NULL;

  save (fixture, fixture->profiles, late);
  save (fixture, fixture->profiles, soon);
  await_items (fixture, fixture->profiles, 2);
  first = g_list_model_get_item (vas_shelf_get_items (fixture->profiles), 0);
  g_assert_cmpstr (vas_job_profile_get_company (first), ==, "Soon");
}

static gboolean
is_loaded (VasShelf *shelf)
{
  gboolean loaded = FALSE;

  g_object_get (shelf, "loaded", &loaded, NULL);
  return loaded;
}

/* A shelf that nobody has looked at yet reads nothing, not even when the library changes. */
static void
test_unseen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasShelf) unseen = vas_shelf_new_sets (fixture->flow.library);
  g_autoptr (VasQuestionSet) set = create_set (fixture, "Friday");

  g_signal_emit_by_name (fixture->flow.library, "changed");
  /* The library does what it is asked in that order: a list that was asked for would be there now */
  save (fixture, fixture->sets, set);
  await_items (fixture, fixture->sets, 1);
  g_assert_false (is_loaded (unseen));

  vas_shelf_refresh (unseen);
  await_items (fixture, unseen, 1);
  g_assert_true (is_loaded (unseen));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasJobProfile) profile = create_profile ("Anyone", "next week");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vas_shelf_save_async (fixture->profiles, profile, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  g_assert_false (vas_shelf_change_finish (fixture->profiles, result, &error));
  g_assert_nonnull (error);
}

static void
ask (Fixture *fixture, VasJobProfile *profile, const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  vas_asked_save_async (fixture->flow.library, profile, text, "Asked at Kesko", flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  vas_asked_save_finish (fixture->flow.library, result, &error);
  g_assert_no_error (error);
  vas_shelf_refresh (fixture->sets);
  vas_shelf_refresh (fixture->profiles);
}

static gboolean
is_settled (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (VasJobProfile) profile = g_list_model_get_item (vas_shelf_get_items (fixture->profiles), 0);

  return profile != NULL && vas_job_profile_get_asked (profile);
}

/* Each line is a question of its own; a second round goes into the same set. */
static void
test_asked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasJobProfile) profile = create_profile ("Kesko", "2026-11-20");
  g_autoptr (VasQuestionSet) set = NULL;
  g_autoptr (VasShelf) fresh = NULL;

  save (fixture, fixture->profiles, profile);
  ask (fixture, profile, "  Miksi me?\n\n Mitä osaat?\n");
  await_items (fixture, fixture->sets, 1);
  g_assert_true (wait_until (is_settled, fixture, PATIENCE_S));
  ask (fixture, profile, "Vielä yksi?");

  fresh = vas_shelf_new_sets (fixture->flow.library);
  vas_shelf_refresh (fresh);
  await_items (fixture, fresh, 1);
  set = g_list_model_get_item (vas_shelf_get_items (fresh), 0);
  g_assert_cmpstr (vas_question_set_get_name (set), ==, "Asked at Kesko");
  g_assert_cmpstr (vas_question_set_get_language (set), ==, "fi");
  g_assert_cmpuint (g_strv_length ((char **) vas_question_set_get_question_ids (set)), ==, 3);
}

/* Who remembers nothing is not asked again, and gets no empty set. */
static void
test_asked_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasJobProfile) profile = create_profile ("Kesko", "2026-11-20");

  save (fixture, fixture->profiles, profile);
  ask (fixture, profile, " \n ");
  g_assert_true (wait_until (is_settled, fixture, PATIENCE_S));
  g_assert_cmpuint (g_list_model_get_n_items (vas_shelf_get_items (fixture->sets)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/shelf/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("sets", test_sets);
  ADD ("delete-and-restore", test_delete_and_restore);
  ADD ("profiles", test_profiles);
  ADD ("unseen", test_unseen);
  ADD ("refused", test_refused);
  ADD ("asked", test_asked);
  ADD ("asked-nothing", test_asked_nothing);
#undef ADD

  return g_test_run ();
}
