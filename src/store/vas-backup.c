/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-backup.h"

#include "vas-library-file.h"
#include "vas-statement.h"
#include "vas-store-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define PREFIX "library-before-"
#define SUFFIX ".sqlite3"

static gboolean
remove_except (VasConnection *connection, const char *kept, GError **error)
{
  g_autoptr (GDir) directory = g_dir_open (connection->directory, 0, NULL);
  const char *name;
  gboolean removed = TRUE;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (connection->directory, name, NULL);

      if (!g_str_has_prefix (name, PREFIX) || g_strcmp0 (path, kept) == 0)
        continue;
      if (g_unlink (path) != 0)
        removed = FALSE;
    }

  if (!removed)
    g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_READ_ONLY,
                 _ ("Old backups of the library could not be removed. Remove the files “%s…” in “%s” yourself."),
                 PREFIX, connection->directory);
  return removed;
}

/* Returns: (transfer full): where the backup before the migration to @version is */
char *
vas_backup_path (VasConnection *connection, int version)
{
  g_autofree char *name = g_strdup_printf (PREFIX "%d" SUFFIX, version);

  return g_build_filename (connection->directory, name, NULL);
}

/* Under a temporary name first: a copy cut short must not pass for a backup. */
gboolean
vas_backup_make (VasConnection *connection, int version, GError **error)
{
  g_autofree char *library = vas_library_file_path (connection->directory);
  g_autofree char *path = vas_backup_path (connection, version);
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr (VasConnection) reader = vas_connection_new (connection->directory);

  g_unlink (part);
  if (!vas_library_file_touch (part, error) || !vas_connection_open_file (reader, library, error))
    return FALSE;

  reader->writing = TRUE;
  if (!vas_connection_exec (reader, "PRAGMA synchronous = FULL", error) ||
      !vas_connection_run (reader, error, "VACUUM INTO ?", "s", part) || !vas_library_file_sync (part, error) ||
      !vas_library_file_rename (part, path, error))
    {
      g_unlink (part);
      return FALSE;
    }

  return TRUE;
}

/* The newest backup is enough, and one that stays behind does no harm. */
void
vas_backup_keep_only (VasConnection *connection, int version)
{
  g_autofree char *kept = vas_backup_path (connection, version);

  remove_except (connection, kept, NULL);
}

gboolean
vas_backup_remove_all (VasConnection *connection, GError **error)
{
  return remove_except (connection, NULL, error);
}
