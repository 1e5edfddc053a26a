/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One SQLite connection. It belongs to the thread that made it: every use asserts that. */

#include "vas-connection-private.h"

#include "vas-schema.h"
#include "vas-statement.h"
#include "vas-store-error.h"
#include "vas-text.h"
#include "vas-time.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define BUSY_TIMEOUT_MS 5000

/* Of a failed write SQLite keeps the reason with the file: a quota or the largest size of a file, beside real faults. */
static int
write_errno (sqlite3 *db)
{
  sqlite3_file *journal = NULL;
  int system = 0;

  sqlite3_file_control (db, "main", SQLITE_FCNTL_LAST_ERRNO, &system);
  if (system == 0 && sqlite3_file_control (db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal) == SQLITE_OK &&
      journal != NULL && journal->pMethods != NULL)
    journal->pMethods->xFileControl (journal, SQLITE_FCNTL_LAST_ERRNO, &system);

  return system;
}

static VasStoreError
error_code (sqlite3 *db)
{
  int extended = sqlite3_extended_errcode (db);
  int system = extended == SQLITE_IOERR_WRITE ? write_errno (db) : sqlite3_system_errno (db);

  switch (extended & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return VAS_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return VAS_STORE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return VAS_STORE_ERROR_NO_SPACE;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return VAS_STORE_ERROR_CORRUPT;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      if (system == ENOSPC || system == EDQUOT || system == EFBIG)
        return VAS_STORE_ERROR_NO_SPACE;
      if (system == EACCES || system == EPERM || system == EROFS)
        return VAS_STORE_ERROR_READ_ONLY;
      return VAS_STORE_ERROR_FAILED;
    case SQLITE_CONSTRAINT:
      return extended == SQLITE_CONSTRAINT_FOREIGNKEY ? VAS_STORE_ERROR_NOT_FOUND : VAS_STORE_ERROR_INVALID;
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
      return VAS_STORE_ERROR_INVALID;
    default:
      return VAS_STORE_ERROR_FAILED;
    }
}

/* SQL function: whether the text, folded, contains the words looked for, which are folded already */
static void
on_sql_contains (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  const char *sought = (const char *) sqlite3_value_text (values[1]);
  g_autofree char *folded = NULL;

  if (text == NULL || sought == NULL || !g_utf8_validate (text, -1, NULL))
    {
      sqlite3_result_int (context, 0);
      return;
    }

  folded = g_str_is_ascii (text) ? g_ascii_strdown (text, -1) : vas_text_fold (text);
  sqlite3_result_int (context, strstr (folded, sought) != NULL);
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

VasConnection *
vas_connection_new (const char *directory)
{
  VasConnection *self = g_new0 (VasConnection, 1);

  self->thread = g_thread_self ();
  self->directory = g_strdup (directory);
  self->idle_statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);

  return self;
}

void
vas_connection_free (VasConnection *self)
{
  g_assert (self->thread == g_thread_self ());

  g_hash_table_unref (self->idle_statements);
  sqlite3_close (self->db);
  g_free (self->directory);
  g_free (self);
}

/* Opens a file that exists; creates none. */
gboolean
vas_connection_open_file (VasConnection *self, const char *path, GError **error)
{
  g_assert (self->db == NULL);

  if (sqlite3_open_v2 (path, &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    return vas_connection_fail (self, error);

  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_timeout (self->db, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  /* Until it is known that the library is ours to write, closing must not write either. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_create_function (self->db, "vas_contains", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                           on_sql_contains, NULL, NULL);

  /* SQLite falls back to reading when the file cannot be written, and would say so only at the first change. */
  if (sqlite3_db_readonly (self->db, "main") == 1)
    {
      g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_READ_ONLY,
                   _ ("Vastaus may not write to its library in “%s”. Nothing has been changed. Check who may write to "
                      "this folder, or choose another one."),
                   self->directory);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_setting (VasConnection *self, const char *sql, const char *expected, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *value = vas_connection_read_text (self, &local_error, sql, "");

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (g_strcmp0 (value, expected) == 0)
    return TRUE;

  g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_FAILED,
               _ ("The library in “%s” cannot be kept safely there: “%s” has no effect. Nothing has been changed. "
                  "Choose a folder on a disk of this computer."),
               self->directory, sql);
  return FALSE;
}

/* Foreign keys and journal are read back: SQLite ignores a setting it cannot follow. */
gboolean
vas_connection_configure (VasConnection *self, GError **error)
{
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);

  return check_setting (self, "PRAGMA journal_mode = WAL", "wal", error) &&
         vas_connection_exec (self,
                              "PRAGMA synchronous = FULL;"
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA cell_size_check = ON;"
                              "PRAGMA temp_store = MEMORY;",
                              error) &&
         check_setting (self, "PRAGMA synchronous", "2", error) &&
         check_setting (self, "PRAGMA foreign_keys", "1", error) &&
         check_setting (self, "PRAGMA secure_delete", "1", error);
}

/* Brings everything into the one file, as far as no other process is reading, and closes it. */
gboolean
vas_connection_close (VasConnection *self, GError **error)
{
  g_assert (self->thread == g_thread_self ());

  vas_connection_checkpoint (self);
  g_hash_table_remove_all (self->idle_statements);
  if (sqlite3_close (self->db) != SQLITE_OK)
    return vas_connection_fail (self, error);

  self->db = NULL;
  return TRUE;
}

/* Replica and highest stamp are in the library, not in memory: another process may have written since. */
static gboolean
load_clock (VasConnection *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *replica = NULL;
  gint64 highest_ms = 0;

  replica = vas_connection_read_text (self, &local_error, "SELECT value FROM meta WHERE key = 'replica'", "");
  if (local_error == NULL)
    vas_connection_read_int64 (self, &highest_ms, &local_error, "SELECT value FROM meta WHERE key = 'highest_ms'", "");
  if (local_error == NULL && (replica == NULL || strlen (replica) != VAS_STAMP_REPLICA_CHARS))
    g_set_error_literal (&local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_CORRUPT,
                         _ ("The library does not know its own name: it is damaged. Nothing has been changed. Restore "
                            "it from a backup."));
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  vas_clock_init (&self->clock, replica, highest_ms);
  self->kept_ms = highest_ms;
  return TRUE;
}

/* Begins a transaction. One that writes takes the lock at once, so that it cannot fail half-way for want of it. */
gboolean
vas_connection_begin (VasConnection *self, gboolean write, GError **error)
{
  if (!vas_connection_exec (self, write ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED", error))
    return FALSE;

  self->writing = write;
  if (write && (!vas_schema_check_version (self, error) || !load_clock (self, error)))
    {
      vas_connection_rollback (self);
      return FALSE;
    }

  return TRUE;
}

gboolean
vas_connection_commit (VasConnection *self, GError **error)
{
  gboolean kept;

  /* There is nothing to keep, so nothing can fail, in a damaged file either. */
  if (!self->writing)
    {
      vas_connection_rollback (self);
      return TRUE;
    }

  kept = self->clock.highest_ms == self->kept_ms ||
         vas_connection_run (self, error, "UPDATE meta SET value = ? WHERE key = 'highest_ms'", "l",
                             self->clock.highest_ms);
  if (!kept || !vas_connection_exec (self, "COMMIT", error))
    {
      vas_connection_rollback (self);
      return FALSE;
    }

  self->writing = FALSE;
  return TRUE;
}

/* A full disk makes SQLite roll back by itself; then there is nothing left to do. */
void
vas_connection_rollback (VasConnection *self)
{
  self->writing = FALSE;
  self->wants_checkpoint = FALSE;
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

/* The journal still has what was purged. If another process reads just now, the next checkpoint gets it. */
void
vas_connection_checkpoint (VasConnection *self)
{
  self->wants_checkpoint = FALSE;
  sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}

/* Returns: a number that changes when another connection has changed the library; -1 if it cannot be read now */
gint64
vas_connection_data_version (VasConnection *self)
{
  gint64 version = -1;

  vas_connection_read_int64 (self, &version, NULL, "PRAGMA data_version", "");
  return version;
}

static const char *
error_text (VasStoreError code)
{
  switch (code)
    {
    case VAS_STORE_ERROR_BUSY:
      return _ ("Another program is using the library. Nothing is lost. Try again in a moment.");
    case VAS_STORE_ERROR_READ_ONLY:
      return _ ("The library cannot be written. What was saved before is safe. Check who may write to its folder.");
    case VAS_STORE_ERROR_NO_SPACE:
      return _ ("The disk is full, so this was not saved. What was saved before is safe. Free some space and try "
                "again.");
    case VAS_STORE_ERROR_CORRUPT:
      return _ ("The library file is damaged. The recordings beside it are not touched. Restore the library from a "
                "backup.");
    case VAS_STORE_ERROR_NOT_FOUND:
      return _ ("What this belongs to is no longer in the library, so it was not saved.");
    case VAS_STORE_ERROR_INVALID:
      return _ ("The library did not take this: it is there already, or a value is out of range. Nothing was changed.");
    case VAS_STORE_ERROR_NEWER:
    case VAS_STORE_ERROR_FOREIGN:
    case VAS_STORE_ERROR_FAILED:
    default:
      return _ ("The library could not be used. What was saved before is safe. Try again, or restart Vastaus.");
    }
}

/* Turns SQLite's last error into ours. Its own words are added where ours cannot say what is wrong.
 *
 * Returns: FALSE, for use as the caller's result */
gboolean
vas_connection_fail (VasConnection *self, GError **error)
{
  VasStoreError code = error_code (self->db);
  const char *detail = sqlite3_errmsg (self->db);

  g_debug ("SQLite: %s (%d)", detail, sqlite3_extended_errcode (self->db));
  if (code == VAS_STORE_ERROR_FAILED || code == VAS_STORE_ERROR_CORRUPT)
    /* Translators: first what happened, in words; in brackets what the database said, in English */
    g_set_error (error, VAS_STORE_ERROR, code, _ ("%s (%s)"), error_text (code), detail);
  else
    g_set_error_literal (error, VAS_STORE_ERROR, code, error_text (code));

  return FALSE;
}

/* Returns: (transfer full): the next stamp as text */
char *
vas_connection_stamp (VasConnection *self)
{
  VasStamp stamp = vas_connection_next_stamp (self);

  return vas_stamp_to_string (&stamp);
}

/**
 * vas_connection_next_stamp:
 * @connection: the library, in a %VAS_STORE_WRITE call
 *
 * Returns: a stamp later than every one in the library; kept with the transaction
 */
VasStamp
vas_connection_next_stamp (VasConnection *connection)
{
  g_assert (connection->writing);

  return vas_clock_next (&connection->clock, vas_time_now_ms ());
}
