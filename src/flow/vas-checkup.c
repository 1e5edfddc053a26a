/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks through a library: the database, every recording, the folder they are in, and takes that were cut off.
 *
 * Nothing is deleted. What other processes do meanwhile is not taken for a fault: a running take has the library's
 * recording lock, the folder is read before the rows (a row is older than its file), and what looks wrong is looked at
 * a second time. */

#include "vas-checkup.h"

#include "vas-checkup-private.h"
#include "vas-recording-lock.h"
#include "vas-recovery.h"
#include "vas-store-answers.h"
#include "vas-store-check.h"
#include "vas-store-recordings.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const VasAnswerState all_states[] = {
  VAS_ANSWER_STATE_RECORDING, VAS_ANSWER_STATE_COMPLETE, VAS_ANSWER_STATE_RECOVERED,
  VAS_ANSWER_STATE_MISSING,   VAS_ANSWER_STATE_REMOVED,
};

static void
rows_free (gpointer data)
{
  VasCheckupRows *rows = data;

  g_clear_pointer (&rows->answers, g_ptr_array_unref);
  g_clear_pointer (&rows->files, g_hash_table_unref);
  g_free (rows);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasCheckupRows, rows_free)

static gpointer
read_rows (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (VasCheckupRows) rows = g_new0 (VasCheckupRows, 1);
  g_autoptr (GPtrArray) recordings = vas_store_list_recordings (connection, error);

  if (recordings == NULL)
    return NULL;

  rows->answers = g_ptr_array_new_with_free_func (g_object_unref);
  rows->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < recordings->len; i++)
    g_hash_table_add (rows->files, g_strdup (vas_recording_get_file (recordings->pdata[i])));

  for (guint i = 0; i < G_N_ELEMENTS (all_states); i++)
    {
      GPtrArray *answers = vas_store_list_answers_in_state (connection, all_states[i], error);

      if (answers == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (rows->answers, answers);
    }

  return g_steal_pointer (&rows);
}

static gpointer
read_answer (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_get_answer (connection, data, error);
}

static gpointer
check_database (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_check_database (connection, error);
}

static gpointer
clear_dangling (VasConnection *connection, gpointer data, GError **error)
{
  return GINT_TO_POINTER (vas_store_clear_dangling (connection, error));
}

VasAnswer *
vas_checkup_read_answer (VasCheckup *self, const char *id, GError **error)
{
  return vas_store_call_sync (self->store, VAS_STORE_READ, read_answer, (gpointer) id, error);
}

/* Returns: (transfer none): the new finding; @message is taken */
VasFinding *
vas_checkup_add (VasCheckup *self, VasFindingKind kind, VasAnswer *answer, char *message)
{
  VasRecording *recording = answer != NULL ? vas_answer_get_recording (answer) : NULL;
  VasFinding *finding = vas_finding_new (kind, answer != NULL ? vas_answer_get_id (answer) : NULL,
                                         recording != NULL ? vas_recording_get_file (recording) : NULL, message);

  g_ptr_array_add (self->findings, finding);
  return finding;
}

/* @remedy is taken */
void
vas_checkup_done (VasFinding *finding, char *remedy)
{
  finding->remedy = remedy;
  finding->repaired = TRUE;
}

char *
vas_checkup_describe (VasAnswer *answer)
{
  /* Translators: an answer: the question and the number of the take */
  return g_strdup_printf (_ ("“%s”, take %d"), vas_answer_get_question_text (answer), vas_answer_get_take (answer));
}

/* The database */

static VasFindingKind
kind_of (VasStoreFindingKind kind)
{
  switch (kind)
    {
    case VAS_STORE_FINDING_DANGLING:
      return VAS_FINDING_DANGLING_ROW;
    case VAS_STORE_FINDING_VALUE:
      return VAS_FINDING_BAD_VALUE;
    case VAS_STORE_FINDING_DAMAGE:
    default:
      return VAS_FINDING_DATABASE_DAMAGE;
    }
}

static void
report_database (VasCheckup *self, GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      VasStoreFinding *fault = faults->pdata[i];
      gboolean of_answer = g_strcmp0 (fault->table, "answer") == 0 || g_strcmp0 (fault->table, "recording") == 0;

      g_ptr_array_add (self->findings, vas_finding_new (kind_of (fault->kind), of_answer ? fault->id : NULL, NULL,
                                                        g_strdup (fault->text)));
    }
}

/* @after: what is still wrong after the repair */
static void
mark_cleared (VasCheckup *self, GPtrArray *after)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      VasFinding *finding = self->findings->pdata[i];
      gboolean left = FALSE;

      for (guint j = 0; j < after->len && !left; j++)
        left = g_str_equal (((VasStoreFinding *) after->pdata[j])->text, finding->message);

      if (!left)
        vas_checkup_done (finding, g_strdup (_ ("The row was removed; nothing that you wrote was in it.")));
      else if (finding->kind == VAS_FINDING_DANGLING_ROW)
        finding->remedy = g_strdup (_ ("It was left as it is: it may be all that is left of something."));
      else if (finding->kind == VAS_FINDING_DATABASE_DAMAGE)
        finding->remedy = g_strdup (_ ("It was left as it is. Restore the library from a backup."));
    }
}

static gboolean
repair_database (VasCheckup *self, GError **error)
{
  g_autoptr (GPtrArray) after = NULL;

  if (vas_store_call_sync (self->store, VAS_STORE_WRITE, clear_dangling, NULL, error) == NULL)
    return FALSE;

  after = vas_store_call_sync (self->store, VAS_STORE_READ, check_database, NULL, error);
  if (after == NULL)
    return FALSE;

  mark_cleared (self, after);
  return TRUE;
}

static gboolean
check_rows (VasCheckup *self, GError **error)
{
  g_autoptr (GPtrArray) faults = vas_store_call_sync (self->store, VAS_STORE_READ, check_database, NULL, error);

  if (faults == NULL)
    return FALSE;

  report_database (self, faults);
  return !self->repair || faults->len == 0 || repair_database (self, error);
}

/* Takes that were cut off */

static void
report_recovered (VasCheckup *self, VasFinding *finding, const char *reason)
{
  g_autoptr (VasAnswer) answer = vas_checkup_read_answer (self, finding->answer_id, NULL);
  VasAnswerState state = answer != NULL ? vas_answer_get_state (answer) : VAS_ANSWER_STATE_MISSING;

  if (state == VAS_ANSWER_STATE_RECORDING)
    {
      finding->remedy = g_strdup (reason);
    }
  else if (state == VAS_ANSWER_STATE_MISSING)
    {
      vas_checkup_done (finding,
                        g_strdup (_ ("There was nothing in it to play. The answer stays, marked as missing.")));
    }
  else
    {
      g_autofree char *length = vas_time_format_clock (vas_answer_get_duration_ms (answer));

      /* Translators: %s is a length as 1:58 */
      vas_checkup_done (finding, g_strdup_printf (_ ("It was put right: %s can be played."), length));
    }
}

static gboolean
recover (VasCheckup *self, guint first, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  guint n_recovered = 0;

  vas_recovery_run_sync (self->store, self->cancellable, &n_recovered, &local_error);
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  for (guint i = first; i < self->findings->len; i++)
    report_recovered (self, self->findings->pdata[i], local_error != NULL ? local_error->message : NULL);

  return TRUE;
}

static gboolean
check_unfinished (VasCheckup *self, VasCheckupRows *rows, GError **error)
{
  guint first = self->findings->len;

  for (guint i = 0; i < rows->answers->len; i++)
    {
      VasAnswer *answer = rows->answers->pdata[i];
      g_autofree char *what = vas_checkup_describe (answer);

      if (vas_answer_get_state (answer) == VAS_ANSWER_STATE_RECORDING)
        vas_checkup_add (self, VAS_FINDING_UNFINISHED, answer,
                         g_strdup_printf (_ ("%s: the recording was cut off and has not been put right yet."), what));
    }

  return !self->repair || self->findings->len == first || recover (self, first, error);
}

/* The whole */

/* A name with a folder in it leads out of the library; the row has been reported. */
static gboolean
has_usable_name (VasAnswer *answer)
{
  VasRecording *recording = vas_answer_get_recording (answer);
  const char *file = recording != NULL ? vas_recording_get_file (recording) : NULL;

  return recording == NULL || (file != NULL && *file != '\0' && strchr (file, '/') == NULL);
}

static gboolean
is_settled (VasAnswer *answer)
{
  return vas_answer_get_state (answer) != VAS_ANSWER_STATE_RECORDING &&
         vas_answer_get_state (answer) != VAS_ANSWER_STATE_REMOVED;
}

static gboolean
check_recordings (VasCheckup *self, GError **error)
{
  g_autoptr (GPtrArray) names = vas_checkup_list_folder (self, error);
  g_autoptr (VasRecordingLock) lock = NULL;
  g_autoptr (VasCheckupRows) rows = NULL;
  gboolean idle;

  if (names == NULL)
    return FALSE;

  /* Held no longer than it takes to read the rows: whoever begins to record meanwhile is refused. */
  lock = vas_recording_lock_try (vas_store_get_directory (self->store), NULL);
  idle = lock != NULL;
  rows = vas_store_call_sync (self->store, VAS_STORE_READ, read_rows, NULL, error);
  if (rows == NULL)
    return FALSE;
  g_clear_pointer (&lock, vas_recording_lock_free);

  if (idle && !check_unfinished (self, rows, error))
    return FALSE;
  for (guint i = 0; i < rows->answers->len; i++)
    if (is_settled (rows->answers->pdata[i]) && has_usable_name (rows->answers->pdata[i]) &&
        !vas_checkup_recording (self, rows->answers->pdata[i], error))
      return FALSE;

  vas_checkup_orphans (self, rows, names);
  return TRUE;
}

/**
 * vas_checkup_run_sync:
 * @store: an open library
 * @repair: whether to put right what can be: takes that were cut off and recordings that lost their end are made
 *   playable, missing ones are marked, those that are back too, files that belong to nothing are moved into the folder
 *   `found` of the library
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Checks a whole library; reads every recording. Waits: for worker threads and the command line. A take that another
 * process is recording is left alone and not reported.
 *
 * Errors: %G_IO_ERROR_CANCELLED, those of the store; a damaged library file is a finding instead
 *
 * Returns: (transfer full) (element-type VasFinding): what is wrong, put right or not; empty if nothing is
 */
GPtrArray *
vas_checkup_run_sync (VasStore *store, gboolean repair, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) vas_finding_free);
  g_autoptr (GError) local_error = NULL;
  VasCheckup self = { store, repair, cancellable, findings };

  if (check_rows (&self, &local_error) && check_recordings (&self, &local_error))
    return g_steal_pointer (&findings);

  if (!g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  g_ptr_array_add (findings,
                   vas_finding_new (VAS_FINDING_DATABASE_DAMAGE, NULL, NULL, g_strdup (local_error->message)));
  return g_steal_pointer (&findings);
}
