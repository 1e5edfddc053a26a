/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-recording-lock.h"

#include "vas-library-file.h"
#include "vas-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

struct _VasRecordingLock
{
  int file;
};

/**
 * vas_recording_lock_try:
 * @directory: the library's folder, which exists
 *
 * Takes the lock if it is free; does not wait. It may be taken in any thread.
 *
 * Errors: %VAS_STORE_ERROR_BUSY if another one has it, %VAS_STORE_ERROR_READ_ONLY, %VAS_STORE_ERROR_NO_SPACE,
 * %VAS_STORE_ERROR_FAILED
 *
 * Returns: (transfer full): the lock, or %NULL with @error set
 */
VasRecordingLock *
vas_recording_lock_try (const char *directory, GError **error)
{
  g_autofree char *path = g_build_filename (directory, "recording.lock", NULL);
  VasRecordingLock *lock;
  int file = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);

  if (file < 0)
    {
      vas_library_file_fail (path, errno, error);
      return NULL;
    }

  if (flock (file, LOCK_EX | LOCK_NB) != 0)
    {
      int system_error = errno;

      close (file);
      if (system_error == EWOULDBLOCK)
        g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_BUSY,
                             _ ("Another window or command is recording into this library. Wait until it has "
                                "finished."));
      else
        vas_library_file_fail (path, system_error, error);
      return NULL;
    }

  lock = g_new0 (VasRecordingLock, 1);
  lock->file = file;
  return lock;
}

/**
 * vas_recording_lock_free:
 * @lock: (transfer full): a lock
 *
 * Lets go of it. The file stays: removing it would let two processes each lock a file of that name.
 */
void
vas_recording_lock_free (VasRecordingLock *lock)
{
  close (lock->file);
  g_free (lock);
}
