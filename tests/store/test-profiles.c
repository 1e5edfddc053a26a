/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-test.h"

#include "vas-snapshot.h"
#include "vas-store-error.h"
#include "vas-store-profiles.h"
#include "vas-store-trash.h"
#include "vas-uuid.h"

static VasJobProfile *
make (const char *company, const char *date)
{
  static const char *const words[] = { " team work ", "", "service", NULL };
  static const char *const steps[] = { "website", NULL };
  g_autofree char *id = vas_uuid_new ();

  return g_object_new (VAS_TYPE_JOB_PROFILE, "id", id, "company", company, "role", "Sales", "language", "fi",
                       "interview-date", date, "advertisement", "We\nlook", "mission", "Good", "research", "1920",
                       "key-words", words, "researched", steps, "created", G_GINT64_CONSTANT (5000), NULL);
}

static VasJobProfile *
add (VasConnection *connection, const char *company, const char *date)
{
  g_autoptr (GError) error = NULL;
  VasJobProfile *profile = make (company, date);

  g_assert_true (vas_store_add_profile (connection, profile, &error));
  g_assert_no_error (error);
  return profile;
}

static void
round_trip (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasJobProfile) profile = add (connection, " Õun AS\n", "2026-12-01");
  g_autoptr (VasJobProfile) got = vas_store_get_profile (connection, vas_job_profile_get_id (profile), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (vas_job_profile_get_company (got), ==, "Õun AS");
  g_assert_cmpstr (vas_job_profile_get_role (got), ==, "Sales");
  g_assert_cmpstr (vas_job_profile_get_language (got), ==, "fi");
  g_assert_cmpstr (vas_job_profile_get_interview_date (got), ==, "2026-12-01");
  g_assert_cmpstr (vas_job_profile_get_advertisement (got), ==, "We\nlook");
  g_assert_cmpstr (vas_job_profile_get_mission (got), ==, "Good");
  g_assert_cmpstr (vas_job_profile_get_research (got), ==, "1920");
  g_assert_cmpstr (vas_job_profile_get_key_words (got)[0], ==, "team work");
  g_assert_cmpstr (vas_job_profile_get_key_words (got)[1], ==, "service");
  g_assert_null (vas_job_profile_get_key_words (got)[2]);
  g_assert_cmpstr (vas_job_profile_get_researched (got)[0], ==, "website");
  g_assert_false (vas_job_profile_get_asked (got));
  g_assert_cmpint (vas_job_profile_get_created (got), ==, 5000);
  g_assert_cmpint (vas_job_profile_get_deleted (got), ==, 0);
}

static void
test_round_trip (StoreTest *test, gconstpointer data)
{
  store_test_write (test, round_trip);
}

static void
update (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasJobProfile) profile = add (connection, "Omena", "");
  g_autoptr (VasJobProfile) changed = vas_snapshot_with (profile, "mission", "Better", "asked", TRUE, NULL);
  g_autoptr (VasJobProfile) got = NULL;

  g_assert_true (vas_store_update_profile (connection, changed, &error));
  g_assert_no_error (error);
  got = vas_store_get_profile (connection, vas_job_profile_get_id (profile), &error);
  g_assert_cmpstr (vas_job_profile_get_mission (got), ==, "Better");
  g_assert_true (vas_job_profile_get_asked (got));
  g_assert_cmpint (store_test_sql_int (connection,
                                       "SELECT mission_stamp > deleted_stamp AND asked_stamp = mission_stamp "
                                       "AND company_stamp = deleted_stamp AND role_stamp = deleted_stamp "
                                       "AND language_stamp = deleted_stamp AND interview_date_stamp = "
                                       "deleted_stamp AND advertisement_stamp = deleted_stamp AND "
                                       "research_stamp = deleted_stamp AND key_words_stamp = deleted_stamp "
                                       "AND researched_stamp = deleted_stamp FROM job_profile"),
                   ==, 1);
}

static void
test_update (StoreTest *test, gconstpointer data)
{
  store_test_write (test, update);
}

/* What comes next is first; long ago is last. */
static void
order (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasJobProfile) old = add (connection, "old", "2001-01-01");
  g_autoptr (VasJobProfile) far = add (connection, "far", "2999-12-31");
  g_autoptr (VasJobProfile) open = add (connection, "open", "");
  g_autoptr (VasJobProfile) near = add (connection, "near", "2999-01-01");
  g_autoptr (VasJobProfile) older = add (connection, "older", "2000-01-01");
  g_autoptr (VasJobProfile) gone = add (connection, "gone", "2999-01-01");
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GPtrArray) trash = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_true (vas_store_set_profile_deleted (connection, vas_job_profile_get_id (gone), 1000, &error));
  listed = vas_store_list_profiles (connection, &error);
  trash = vas_store_list_deleted_profiles (connection, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < listed->len; i++)
    g_string_append_printf (names, "%s ", vas_job_profile_get_company (g_ptr_array_index (listed, i)));
  g_assert_cmpstr (names->str, ==, "near far open old older ");
  g_assert_cmpuint (trash->len, ==, 1);
  g_assert_cmpint (vas_job_profile_get_deleted (g_ptr_array_index (trash, 0)), ==, 1000);
}

static void
test_order (StoreTest *test, gconstpointer data)
{
  store_test_write (test, order);
}

static void
refuse (VasConnection *connection, VasJobProfile *profile)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vas_store_add_profile (connection, profile, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID);
}

static void
refusals (VasConnection *connection, StoreTest *test)
{
  static const char *const dates[] = { "2026-02-30", "26-01-01",   "2026-1-1",  "tomorrow",
                                       "2026/01/01", "2026-01-1-", "----------" };
  static const char *const spaced[] = { "two words", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (VasJobProfile) profile = make ("Omena", "");
  g_autoptr (VasJobProfile) bad_id = vas_snapshot_with (profile, "id", "x", NULL);
  g_autoptr (VasJobProfile) bad_key = vas_snapshot_with (profile, "researched", spaced, NULL);
  g_autofree char *text = g_strnfill (VAS_STORE_PROFILE_CHARS + 1, 'a');
  g_autoptr (VasJobProfile) too_long = vas_snapshot_with (profile, "advertisement", text, NULL);

  refuse (connection, bad_id);
  refuse (connection, bad_key);
  refuse (connection, too_long);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (VasJobProfile) bad_date = make ("Omena", dates[i]);

      refuse (connection, bad_date);
    }

  g_assert_false (vas_store_update_profile (connection, profile, &error));
  g_assert_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
  g_assert_true (vas_store_add_profile (connection, profile, NULL));
  refuse (connection, profile);
}

static void
test_refusals (StoreTest *test, gconstpointer data)
{
  store_test_write (test, refusals);
}

/* The interview for it stays, and so does what was said in it. */
static void
purge (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasJobProfile) profile = add (connection, "Omena", "");
  g_autoptr (VasInterview) plain = store_test_interview ("At Omena", 2000, connection);
  g_autoptr (VasInterview) interview = vas_snapshot_with (plain, "profile-id", vas_job_profile_get_id (profile), NULL);
  g_autoptr (VasInterview) got = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  guint n_purged = 0;

  g_assert_true (vas_store_add_interview (connection, interview, none, &error));
  g_assert_true (vas_store_set_profile_deleted (connection, vas_job_profile_get_id (profile), 1000, &error));
  g_assert_true (vas_store_purge (connection, 1001, &n_purged, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_purged, ==, 1);
  g_assert_cmpint (store_test_sql_int (connection, "SELECT count (*) FROM tombstone WHERE kind = 'profile'"), ==, 1);
  got = vas_store_get_interview (connection, vas_interview_get_id (interview), &error);
  g_assert_no_error (error);
  g_assert_null (vas_interview_get_profile_id (got));
}

static void
test_purge (StoreTest *test, gconstpointer data)
{
  store_test_write (test, purge);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/profiles/round-trip", test_round_trip);
  store_test_add ("/store/profiles/update", test_update);
  store_test_add ("/store/profiles/order", test_order);
  store_test_add ("/store/profiles/refusals", test_refusals);
  store_test_add ("/store/profiles/purge", test_purge);

  return g_test_run ();
}
