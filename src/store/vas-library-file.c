/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The folder and the file of the library.
 *
 * A new library is made whole under a temporary name and then given its own: no process ever sees half of one, and a
 * file that is not ours is known by its first bytes, before SQLite has touched it.
 */

#include "vas-library-file.h"

#include "vas-schema.h"
#include "vas-statement.h"
#include "vas-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define FILE_NAME "library.sqlite3"
#define MAGIC "SQLite format 3"

/* Offsets of https://www.sqlite.org/fileformat2.html, section 1.3 */
#define HEADER_BYTES 100
#define USER_VERSION_OFFSET 60
#define APPLICATION_ID_OFFSET 68

static guint32
read_uint32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
fail_foreign (const char *path, GError **error)
{
  g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_FOREIGN,
               _ ("“%s” is not a library of Vastaus. It was left alone. Move the file away, or choose another folder."),
               path);
  return FALSE;
}

static gboolean
fail_corrupt (const char *path, GError **error)
{
  g_set_error (
      error, VAS_STORE_ERROR, VAS_STORE_ERROR_CORRUPT,
      _ ("“%s” is damaged: it ends too early. It was left alone, and the recordings beside it are not touched. "
         "Restore it from a backup."),
      path);
  return FALSE;
}

static gboolean
check_bytes (const char *path, const guint8 *header, gsize length, GError **error)
{
  if (length == 0)
    return fail_corrupt (path, error);
  if (memcmp (header, MAGIC, MIN (length, sizeof MAGIC)) != 0)
    return fail_foreign (path, error);
  if (length < HEADER_BYTES)
    return fail_corrupt (path, error);
  if (read_uint32 (header + APPLICATION_ID_OFFSET) != VAS_SCHEMA_APPLICATION_ID)
    return fail_foreign (path, error);
  if (read_uint32 (header + USER_VERSION_OFFSET) > (guint32) vas_schema_latest ())
    return vas_schema_fail_newer (error);

  return TRUE;
}

static gboolean
fill_new_file (const char *directory, const char *path, GError **error)
{
  g_autofree char *set_id = g_strdup_printf ("PRAGMA application_id = %d", VAS_SCHEMA_APPLICATION_ID);
  g_autoptr (VasConnection) connection = vas_connection_new (directory);

  return vas_connection_open_file (connection, path, error) && vas_connection_exec (connection, set_id, error) &&
         vas_schema_upgrade (connection, error) && vas_connection_close (connection, error);
}

/* Never replaces a library that another process has made meanwhile; file systems without links have to do with less. */
static gboolean
give_name (const char *from, const char *to, GError **error)
{
  if (link (from, to) == 0 || errno == EEXIST)
    return TRUE;
  if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS)
    return vas_library_file_fail (to, errno, error);

  return g_file_test (to, G_FILE_TEST_EXISTS) || vas_library_file_rename (from, to, error);
}

static gboolean
make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0700) != 0)
    return vas_library_file_fail (path, errno, error);
  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return vas_library_file_fail (path, ENOTDIR, error);

  return TRUE;
}

char *
vas_library_file_path (const char *directory)
{
  return g_build_filename (directory, FILE_NAME, NULL);
}

/* Reads the file without SQLite, which would leave its own files beside a foreign one. */
gboolean
vas_library_file_check_header (const char *directory, gboolean *exists, GError **error)
{
  g_autofree char *path = vas_library_file_path (directory);
  guint8 header[HEADER_BYTES];
  gssize length;
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  *exists = file >= 0;
  if (file < 0)
    return errno == ENOENT || vas_library_file_fail (path, errno, error);

  length = read (file, header, sizeof header);
  if (length < 0)
    {
      int system_error = errno;

      close (file);
      return vas_library_file_fail (path, system_error, error);
    }

  close (file);
  return check_bytes (path, header, length, error);
}

gboolean
vas_library_file_create (const char *directory, GError **error)
{
  g_autofree char *path = vas_library_file_path (directory);
  g_autofree char *part = g_strconcat (path, ".new-XXXXXX", NULL);
  int file = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600);
  gboolean created;

  if (file < 0)
    return vas_library_file_fail (directory, errno, error);
  close (file);

  created = fill_new_file (directory, part, error) && give_name (part, path, error);
  g_unlink (part);

  return created && vas_library_file_sync (directory, error);
}

/* Opens the library, making it or bringing it up to date as needed. */
VasConnection *
vas_library_file_open (const char *directory, GError **error)
{
  g_autofree char *path = vas_library_file_path (directory);
  g_autofree char *recordings = g_build_filename (directory, "recordings", NULL);
  g_autoptr (VasConnection) connection = vas_connection_new (directory);
  gboolean exists;

  if (!vas_library_file_check_header (directory, &exists, error))
    return NULL;
  if (!exists && (!make_folder (directory, error) || !vas_library_file_create (directory, error)))
    return NULL;
  if (!vas_connection_open_file (connection, path, error) || !vas_schema_check_version (connection, error) ||
      !vas_connection_configure (connection, error) || !vas_schema_upgrade (connection, error))
    return NULL;

  /* Last, so that nothing is put beside a file that is not ours. */
  if (!make_folder (recordings, error))
    return NULL;

  return g_steal_pointer (&connection);
}

/* Makes an empty file that only its owner can read; SQLite keeps that. */
gboolean
vas_library_file_touch (const char *path, GError **error)
{
  int file = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (file < 0)
    return vas_library_file_fail (path, errno, error);

  close (file);
  return TRUE;
}

/* For files and folders alike. */
gboolean
vas_library_file_sync (const char *path, GError **error)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  int result = file < 0 ? -1 : fsync (file);
  int system_error = errno;

  if (file >= 0)
    close (file);

  return result == 0 || vas_library_file_fail (path, system_error, error);
}

gboolean
vas_library_file_rename (const char *from, const char *to, GError **error)
{
  g_autofree char *directory = g_path_get_dirname (to);

  if (g_rename (from, to) != 0)
    return vas_library_file_fail (to, errno, error);

  return vas_library_file_sync (directory, error);
}

/* Returns: FALSE, for use as the caller's result */
gboolean
vas_library_file_fail (const char *path, int system_error, GError **error)
{
  switch (system_error)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_READ_ONLY,
                   _ ("Vastaus may not use “%s”. Nothing has been changed. Check who may read and write there, or "
                      "choose another folder."),
                   path);
      break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NO_SPACE,
                   _ ("The disk is full: “%s” could not be written. What was saved before is safe. Free some space and "
                      "try again."),
                   path);
      break;
    default:
      g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_FAILED,
                   _ ("“%s” cannot be used as a library: %s. Nothing has been changed. Choose another folder."), path,
                   g_strerror (system_error));
      break;
    }

  return FALSE;
}
