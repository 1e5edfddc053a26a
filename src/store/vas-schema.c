/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From one version of the library to the next.
 *
 * Version n is made by migrations/000n.sql out of version n - 1; version 0 is an empty file. All missing steps run in
 * one transaction under an exclusive lock. Before them, and under the same lock, a second connection writes a backup:
 * VACUUM INTO may not run inside the transaction itself, and in WAL mode reading goes on beside it.
 */

#include "vas-schema.h"

#include "vas-backup.h"
#include "vas-migrations.h"
#include "vas-statement.h"
#include "vas-store-error.h"
#include "vas-uuid.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

static GBytes *
lookup_script (int version)
{
  g_autofree char *path = g_strdup_printf ("/io/github/vastaus/Vastaus/migrations/%04d.sql", version);

  /* By its C name, so that the linker keeps it. */
  return g_resource_lookup_data (vas_migrations_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static gboolean
read_version (VasConnection *connection, gint64 *version, GError **error)
{
  return vas_connection_read_int64 (connection, version, error, "PRAGMA user_version", "");
}

/* The library's name among others, and the one candidate whose library it is. */
static gboolean
seed (VasConnection *connection, GError **error)
{
  g_autofree char *replica = vas_clock_new_replica ();
  g_autofree char *candidate_id = vas_uuid_new ();
  g_autofree char *stamp = NULL;

  vas_clock_init (&connection->clock, replica, 0);
  stamp = vas_connection_stamp (connection);

  return vas_connection_run (connection, error,
                             "INSERT INTO meta (key, value) VALUES ('replica', ?), ('highest_ms', ?), ('candidate', ?)",
                             "sls", replica, connection->clock.highest_ms, candidate_id) &&
         vas_connection_run (connection, error, "INSERT INTO candidate (id, name, name_stamp) VALUES (?, '', ?)", "ss",
                             candidate_id, stamp);
}

static gboolean
check_references (VasConnection *connection, GError **error)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  gboolean row;

  if (!vas_statement_prepare (&statement, connection, "PRAGMA foreign_key_check", error) ||
      !vas_statement_step (&statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;

  g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_CORRUPT,
               _ ("The library could not be brought up to date: rows of “%s” belong to nothing. It was left as it was. "
                  "Restore it from a backup."),
               vas_statement_text (&statement, 0));
  return FALSE;
}

static gboolean
run_scripts (VasConnection *connection, const char *const *scripts, int from, int to, GError **error)
{
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version = %d", to);

  for (int version = from; version < to; version++)
    if (!vas_connection_exec (connection, scripts[version], error))
      return FALSE;

  return (from > 0 || seed (connection, error)) && check_references (connection, error) &&
         vas_connection_exec (connection, set_version, error);
}

/* Inside the transaction: another process may have done the work while this one waited for the lock. */
static gboolean
upgrade_locked (VasConnection *connection, const char *const *scripts, int latest, int *from, GError **error)
{
  gint64 version = 0;

  if (!read_version (connection, &version, error))
    return FALSE;
  if (version > latest)
    return vas_schema_fail_newer (error);

  *from = version;
  if (version == latest)
    return TRUE;
  if (version > 0 && !vas_backup_make (connection, latest, error))
    return FALSE;

  return run_scripts (connection, scripts, version, latest, error);
}

/**
 * vas_schema_latest:
 *
 * Returns: the version that this program reads and writes
 */
int
vas_schema_latest (void)
{
  static gsize latest = 0;

  if (g_once_init_enter (&latest))
    {
      int version = 0;

      for (;;)
        {
          g_autoptr (GBytes) script = lookup_script (version + 1);

          if (script == NULL)
            break;
          version++;
        }
      g_once_init_leave (&latest, version);
    }

  return (int) latest;
}

/**
 * vas_schema_script:
 * @version: 1 to [func@schema_latest]
 *
 * Returns: (transfer full): what makes @version out of the version before it
 */
char *
vas_schema_script (int version)
{
  g_autoptr (GBytes) script = lookup_script (version);

  return g_strndup (g_bytes_get_data (script, NULL), g_bytes_get_size (script));
}

/**
 * vas_schema_check_version:
 *
 * For the start of a transaction: another process may have brought the library to a newer version meanwhile.
 *
 * Returns: whether this program may write the library as it is now
 */
gboolean
vas_schema_check_version (VasConnection *connection, GError **error)
{
  gint64 version = 0;

  if (!read_version (connection, &version, error))
    return FALSE;

  return version <= vas_schema_latest () || vas_schema_fail_newer (error);
}

/**
 * vas_schema_upgrade:
 * @connection: open and configured, without transaction
 *
 * Brings the library to the latest version, with a backup before if there is anything in it.
 *
 * Errors: %VAS_STORE_ERROR_NEWER and all that reading and writing can give; then the library is as it was
 *
 * Returns: whether it is there
 */
gboolean
vas_schema_upgrade (VasConnection *connection, GError **error)
{
  g_auto (GStrv) scripts = g_new0 (char *, vas_schema_latest () + 1);

  for (int i = 0; i < vas_schema_latest (); i++)
    scripts[i] = vas_schema_script (i + 1);

  return vas_schema_upgrade_with (connection, (const char *const *) scripts, vas_schema_latest (), error);
}

/* As vas_schema_upgrade(), with the scripts given. */
gboolean
vas_schema_upgrade_with (VasConnection *connection, const char *const *scripts, int n_scripts, GError **error)
{
  gint64 version = 0;
  int from = 0;
  gboolean done;

  if (!read_version (connection, &version, error))
    return FALSE;
  if (version > n_scripts)
    return vas_schema_fail_newer (error);
  if (version == n_scripts)
    return TRUE;

  /* Rebuilding a table would follow its references; the setting has no effect inside a transaction. */
  if (!vas_connection_exec (connection, "PRAGMA foreign_keys = OFF", error) ||
      !vas_connection_exec (connection, "BEGIN EXCLUSIVE", error))
    return FALSE;

  connection->writing = TRUE;
  done = upgrade_locked (connection, scripts, n_scripts, &from, error);
  if (done)
    done = vas_connection_exec (connection, "COMMIT", error);
  if (!done)
    vas_connection_rollback (connection);
  connection->writing = FALSE;

  if (done && from > 0 && from < n_scripts)
    vas_backup_keep_only (connection, n_scripts);
  return done && vas_connection_exec (connection, "PRAGMA foreign_keys = ON", error);
}

/* Returns: FALSE, for use as the caller's result */
gboolean
vas_schema_fail_newer (GError **error)
{
  g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NEWER,
                       _ ("A newer version of Vastaus has written this library. It was left alone. Install the newer "
                          "version to open it."));
  return FALSE;
}
