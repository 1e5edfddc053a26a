/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every fault that a check has to find is made in a real library with a real recording. */

#include "vas-checkup.h"

#include "media-fixture.h"
#include "store-test.h"
#include "vas-media.h"
#include "vas-probe.h"
#include "vas-recording-lock.h"
#include "vas-snapshot.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#define SECONDS 3

/* A recording, made once: where it is, and what a row says of it */
static char *film_path;
static VasRecording *film;

typedef struct
{
  StoreTest store;
  char *file;
  char *path;
} CheckupTest;

static void
give_recording (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = g_strconcat (test->answer_id, ".webm", NULL);
  g_autoptr (VasRecording) row = vas_snapshot_with (film, "answer-id", test->answer_id, "file", file, NULL);

  vas_store_finish_answer (connection, test->answer_id, VAS_ANSWER_STATE_COMPLETE, SECONDS * 1000, row, &error);
  g_assert_no_error (error);
}

static void
copy_film (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (film_path, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
set_up (CheckupTest *test, gconstpointer data)
{
  store_test_set_up (&test->store, NULL);
  test->file = g_strconcat (test->store.answer_id, ".webm", NULL);
  test->path = vas_store_get_recording_path (test->store.store, test->file);
  copy_film (test->path);
  store_test_write (&test->store, give_recording);
}

static void
tear_down (CheckupTest *test, gconstpointer data)
{
  store_test_tear_down (&test->store, NULL);
  g_free (test->file);
  g_free (test->path);
}

static GPtrArray *
check (CheckupTest *test, gboolean repair)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = vas_checkup_run_sync (test->store.store, repair, NULL, &error);

  g_assert_no_error (error);
  return findings;
}

static void
assert_nothing_found (CheckupTest *test)
{
  g_autoptr (GPtrArray) findings = check (test, FALSE);

  g_assert_cmpuint (findings->len, ==, 0);
}

/* One finding of that kind, which is there again when it is looked for once more; then put right, or not. */
static char *
assert_found (CheckupTest *test, VasFindingKind kind, gboolean repairable)
{
  VasFinding *finding;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) findings = check (test, FALSE);

      g_assert_cmpuint (findings->len, ==, 1);
      finding = findings->pdata[0];
      g_assert_cmpint (finding->kind, ==, kind);
      g_assert_false (finding->repaired);
      g_assert_null (finding->remedy);
      g_assert_true (g_utf8_validate (finding->message, -1, NULL));
    }

  {
    g_autoptr (GPtrArray) findings = check (test, TRUE);

    g_assert_cmpuint (findings->len, ==, 1);
    finding = findings->pdata[0];
    g_assert_cmpint (finding->kind, ==, kind);
    g_assert_cmpint (finding->repaired, ==, repairable);
    g_assert_nonnull (finding->remedy);
    return g_strdup (finding->answer_id);
  }
}

static gpointer
read_answer (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_get_answer (connection, data, error);
}

static VasAnswer *
get_answer (CheckupTest *test)
{
  g_autoptr (GError) error = NULL;
  VasAnswer *answer = vas_store_call_sync (test->store.store, VAS_STORE_READ, read_answer, test->store.answer_id,
                                           &error);

  g_assert_no_error (error);
  return answer;
}

static void
assert_state (CheckupTest *test, VasAnswerState state)
{
  g_autoptr (VasAnswer) answer = get_answer (test);

  g_assert_cmpint (vas_answer_get_state (answer), ==, state);
}

static void
cut (const char *path, double share)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, contents, (gssize) (share * (double) length), &error);
  g_assert_no_error (error);
}

static void
flip_bit (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  contents[length / 2] ^= 0x10;
  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
assert_exists (CheckupTest *test, const char *folder, const char *name, gboolean exists)
{
  g_autofree char *path = g_build_filename (test->store.directory, folder, name, NULL);

  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, exists);
}

static void
change_behind_its_back (CheckupTest *test, const char *sql)
{
  g_autofree char *path = store_test_path (test->store.directory, "library.sqlite3");
  g_autoptr (GError) error = NULL;

  vas_store_close_sync (test->store.store, &error);
  g_assert_no_error (error);
  store_test_file_sql (path, sql);
  vas_store_open_sync (test->store.store, &error);
  g_assert_no_error (error);
}

static void
test_whole (CheckupTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  assert_nothing_found (test);
  findings = check (test, TRUE);
  g_assert_cmpuint (findings->len, ==, 0);
  assert_exists (test, "recordings", test->file, TRUE);
  assert_exists (test, "", "found", FALSE);
  assert_state (test, VAS_ANSWER_STATE_COMPLETE);
}

static void
test_missing_and_back (CheckupTest *test, gconstpointer data)
{
  g_autofree char *missing = NULL;
  g_autofree char *back = NULL;

  g_assert_cmpint (g_unlink (test->path), ==, 0);
  missing = assert_found (test, VAS_FINDING_MISSING, TRUE);
  g_assert_cmpstr (missing, ==, test->store.answer_id);
  assert_state (test, VAS_ANSWER_STATE_MISSING);
  assert_nothing_found (test);

  copy_film (test->path);
  back = assert_found (test, VAS_FINDING_RETURNED, TRUE);
  assert_state (test, VAS_ANSWER_STATE_COMPLETE);
  assert_nothing_found (test);
}

static void
test_truncated (CheckupTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (VasAnswer) answer = NULL;
  g_autoptr (VasRecording) probed = NULL;
  g_autoptr (GError) error = NULL;
  gboolean complete = FALSE;
  gint64 left_ms;

  cut (test->path, 0.6);
  id = assert_found (test, VAS_FINDING_TRUNCATED, TRUE);
  g_assert_cmpstr (id, ==, test->store.answer_id);

  answer = get_answer (test);
  left_ms = vas_recording_get_duration_ms (vas_answer_get_recording (answer));
  g_assert_cmpint (vas_answer_get_state (answer), ==, VAS_ANSWER_STATE_RECOVERED);
  g_assert_cmpint (left_ms, >, SECONDS * 400);
  g_assert_cmpint (left_ms, <, SECONDS * 800);

  probed = vas_probe_file_sync (test->path, &complete, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (complete);
  g_assert_cmpint (ABS (vas_recording_get_duration_ms (probed) - left_ms), <=, 30);
  assert_nothing_found (test);
}

static void
test_nothing_left (CheckupTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;

  cut (test->path, 0.001);
  id = assert_found (test, VAS_FINDING_TRUNCATED, TRUE);
  assert_state (test, VAS_ANSWER_STATE_MISSING);
  assert_exists (test, "recordings", test->file, FALSE);
  assert_exists (test, "found", test->file, TRUE);
  assert_nothing_found (test);
}

static void
test_damaged (CheckupTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;

  flip_bit (test->path);
  id = assert_found (test, VAS_FINDING_DAMAGED, FALSE);
  g_assert_cmpstr (id, ==, test->store.answer_id);
  assert_state (test, VAS_ANSWER_STATE_COMPLETE);
  assert_exists (test, "recordings", test->file, TRUE);
}

static void
test_orphan (CheckupTest *test, gconstpointer data)
{
  g_autofree char *path = vas_store_get_recording_path (test->store.store, "stray ä.webm");

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *id = NULL;

      copy_film (path);
      id = assert_found (test, VAS_FINDING_ORPHAN, TRUE);
      g_assert_null (id);
      assert_nothing_found (test);
    }

  assert_exists (test, "recordings", "stray ä.webm", FALSE);
  assert_exists (test, "found", "stray ä.webm", TRUE);
  assert_exists (test, "found", "stray ä.webm-2", TRUE);
  assert_exists (test, "recordings", test->file, TRUE);
}

/* Another process may be making it; an hour later it has been left. */
static void
test_in_the_making (CheckupTest *test, gconstpointer data)
{
  g_autofree char *name = g_strconcat (test->file, ".part", NULL);
  g_autofree char *path = vas_store_get_recording_path (test->store.store, name);
  g_autofree char *id = NULL;
  struct utimbuf times;

  copy_film (path);
  assert_nothing_found (test);

  times.actime = times.modtime = (time_t) (g_get_real_time () / G_USEC_PER_SEC - 3600);
  g_assert_cmpint (utime (path, &times), ==, 0);
  id = assert_found (test, VAS_FINDING_ORPHAN, TRUE);
}

static void
set_recording (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = g_strconcat (test->answer_id, ".webm", NULL);
  g_autoptr (VasRecording) row = g_object_new (VAS_TYPE_RECORDING, "answer-id", test->answer_id, "file", file,
                                               "media-type", "video/webm", "go-ms", G_GINT64_CONSTANT (500), NULL);

  vas_store_finish_answer (connection, test->answer_id, VAS_ANSWER_STATE_RECORDING, 0, row, &error);
  g_assert_no_error (error);
}

static void
test_unfinished (CheckupTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr (VasRecordingLock) lock = vas_recording_lock_try (test->store.directory, &error);
  g_autoptr (VasAnswer) answer = NULL;

  g_assert_no_error (error);
  cut (test->path, 0.6);
  store_test_write (&test->store, set_recording);

  /* As long as its recorder runs it is no fault. */
  assert_nothing_found (test);
  g_clear_pointer (&lock, vas_recording_lock_free);

  id = assert_found (test, VAS_FINDING_UNFINISHED, TRUE);
  g_assert_cmpstr (id, ==, test->store.answer_id);
  answer = get_answer (test);
  g_assert_cmpint (vas_answer_get_state (answer), ==, VAS_ANSWER_STATE_RECOVERED);
  g_assert_cmpint (vas_answer_get_duration_ms (answer), ==,
                   vas_recording_get_duration_ms (vas_answer_get_recording (answer)) - 500);
  assert_nothing_found (test);
}

static void
test_unfinished_empty (CheckupTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;

  cut (test->path, 0);
  store_test_write (&test->store, set_recording);

  id = assert_found (test, VAS_FINDING_UNFINISHED, TRUE);
  assert_state (test, VAS_ANSWER_STATE_MISSING);
  assert_nothing_found (test);
}

#define NOBODY "00000000-0000-4000-8000-000000000000"

static void
test_dangling_outline (CheckupTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;

  change_behind_its_back (test, "INSERT INTO peaks (answer_id, peaks) VALUES ('" NOBODY "', x'00')");
  id = assert_found (test, VAS_FINDING_DANGLING_ROW, TRUE);
  assert_nothing_found (test);
}

/* The file of an answer that is gone is no orphan as long as a row names it, and moves away with that row. */
static void
test_dangling_recording (CheckupTest *test, gconstpointer data)
{
  g_autofree char *path = vas_store_get_recording_path (test->store.store, NOBODY ".webm");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) repaired = NULL;

  copy_film (path);
  change_behind_its_back (test, "INSERT INTO recording (answer_id, file, media_type, bytes, duration_ms, go_ms, "
                                "has_video, width, height) VALUES ('" NOBODY "', '" NOBODY ".webm', 'video/webm', 1, "
                                "1, 0, 0, 0, 0)");
  before = check (test, FALSE);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpint (((VasFinding *) before->pdata[0])->kind, ==, VAS_FINDING_DANGLING_ROW);

  repaired = check (test, TRUE);
  g_assert_cmpuint (repaired->len, ==, 2);
  g_assert_true (((VasFinding *) repaired->pdata[0])->repaired);
  g_assert_cmpint (((VasFinding *) repaired->pdata[1])->kind, ==, VAS_FINDING_ORPHAN);
  g_assert_true (((VasFinding *) repaired->pdata[1])->repaired);
  assert_exists (test, "found", NOBODY ".webm", TRUE);
  assert_nothing_found (test);
}

static void
add_note (VasConnection *connection, StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasNote) note = store_test_note (connection, test->answer_id, 1000, "Slower");

  vas_store_add_note (connection, note, &error);
  g_assert_no_error (error);
}

/* A note may be all that is left of what somebody thought: it is told, and stays. */
static void
test_dangling_note (CheckupTest *test, gconstpointer data)
{
  g_autofree char *id = NULL;

  store_test_write (&test->store, add_note);
  change_behind_its_back (test, "UPDATE note SET answer_id = '" NOBODY "'");
  id = assert_found (test, VAS_FINDING_DANGLING_ROW, FALSE);
}

static void
test_bad_value (CheckupTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  store_test_write (&test->store, add_note);
  change_behind_its_back (test, "UPDATE note SET aspect = 'charisma'");
  findings = check (test, TRUE);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpint (((VasFinding *) findings->pdata[0])->kind, ==, VAS_FINDING_BAD_VALUE);
  g_assert_false (((VasFinding *) findings->pdata[0])->repaired);
  g_assert_nonnull (strstr (((VasFinding *) findings->pdata[0])->message, "charisma"));
}

/* A file name with a folder in it leads out of the library. */
static void
test_name_leads_away (CheckupTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  change_behind_its_back (test, "UPDATE recording SET file = '../library.sqlite3'");
  findings = check (test, TRUE);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpint (((VasFinding *) findings->pdata[0])->kind, ==, VAS_FINDING_BAD_VALUE);
  g_assert_cmpint (((VasFinding *) findings->pdata[1])->kind, ==, VAS_FINDING_ORPHAN);
  assert_exists (test, "", "library.sqlite3", TRUE);
  assert_exists (test, "found", test->file, TRUE);
}

static void
test_database_damage (CheckupTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  change_behind_its_back (test, "PRAGMA writable_schema = ON;"
                                "UPDATE sqlite_schema SET sql = 'CREATE INDEX answer_by_question ON answer (state)' "
                                "WHERE name = 'answer_by_question'");
  findings = check (test, FALSE);
  g_assert_cmpuint (findings->len, >=, 1);
  g_assert_cmpint (((VasFinding *) findings->pdata[0])->kind, ==, VAS_FINDING_DATABASE_DAMAGE);
}

static void
test_cancelled (CheckupTest *test, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  findings = vas_checkup_run_sync (test->store.store, TRUE, cancellable, &error);
  g_assert_null (findings);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
make_film (void)
{
  const MediaFixture options = { .seconds = SECONDS, .fps = 15, .sound = MEDIA_FIXTURE_BEEPS, .webm = TRUE };
  g_autoptr (VasRecording) probed = NULL;
  g_autofree char *sha256 = NULL;
  g_autoptr (GError) error = NULL;

  film_path = media_fixture_make (&options);
  probed = vas_probe_file_sync (film_path, NULL, NULL, &error);
  g_assert_no_error (error);
  sha256 = vas_sha256_file_sync (film_path, NULL, &error);
  g_assert_no_error (error);
  film = vas_snapshot_with (probed, "sha256", sha256, NULL);
}

static void
add (const char *path, void (*func) (CheckupTest *test, gconstpointer data))
{
  g_test_add (path, CheckupTest, NULL, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  vas_media_init (&error);
  g_assert_no_error (error);
  make_film ();

  add ("/checkup/whole", test_whole);
  add ("/checkup/missing-and-back", test_missing_and_back);
  add ("/checkup/truncated", test_truncated);
  add ("/checkup/nothing-left", test_nothing_left);
  add ("/checkup/damaged", test_damaged);
  add ("/checkup/orphan", test_orphan);
  add ("/checkup/in-the-making", test_in_the_making);
  add ("/checkup/unfinished", test_unfinished);
  add ("/checkup/unfinished-empty", test_unfinished_empty);
  add ("/checkup/dangling-outline", test_dangling_outline);
  add ("/checkup/dangling-recording", test_dangling_recording);
  add ("/checkup/dangling-note", test_dangling_note);
  add ("/checkup/bad-value", test_bad_value);
  add ("/checkup/name-leads-away", test_name_leads_away);
  add ("/checkup/database-damage", test_database_damage);
  add ("/checkup/cancelled", test_cancelled);

  status = g_test_run ();
  g_clear_object (&film);
  media_fixture_remove (film_path);
  return status;
}
