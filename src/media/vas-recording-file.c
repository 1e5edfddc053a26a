/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-recording-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "vas-media-error.h"
#include "vas-probe.h"

static gboolean
set_errno_error (GError **error, const char *path)
{
  int code = errno;

  g_set_error (error, VAS_MEDIA_ERROR, code == ENOSPC ? VAS_MEDIA_ERROR_NO_SPACE : VAS_MEDIA_ERROR_FAILED,
               /* translators: the first %s is a file name, the second a message of the system */
               _ ("The recording “%s” could not be handled: %s."), path, g_strerror (code));

  return FALSE;
}

static gboolean
sync_one (const char *path, int flags, GError **error)
{
  int fd = open (path, flags | O_RDONLY | O_CLOEXEC);
  gboolean good;

  if (fd < 0)
    return set_errno_error (error, path);

  good = fsync (fd) == 0;
  if (!good)
    set_errno_error (error, path);
  close (fd);

  return good;
}

gint64
vas_recording_file_get_free_space (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statvfs info;

  if (statvfs (folder, &info) != 0 || info.f_blocks == 0)
    return G_MAXINT64;

  return (gint64) MIN ((guint64) info.f_bavail * info.f_frsize, (guint64) G_MAXINT64);
}

gboolean
vas_recording_file_sync (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_one (path, 0, error) && sync_one (folder, O_DIRECTORY, error);
}

VasRecording *
vas_recording_file_describe (const char *path,
                             const VasRecordingFacts *facts,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *sha256 = vas_sha256_file_sync (path, cancellable, error);
  GStatBuf status;

  if (sha256 == NULL)
    return NULL;

  if (g_stat (path, &status) != 0)
    {
      set_errno_error (error, path);
      return NULL;
    }

  return g_object_new (VAS_TYPE_RECORDING, "file", file, "media-type", facts->has_video ? "video/webm" : "audio/webm",
                       "bytes", (gint64) status.st_size, "sha256", sha256, "duration-ms", facts->duration_ms, "go-ms",
                       CLAMP (facts->go_ms, 0, facts->duration_ms), "has-video", facts->has_video, "width",
                       facts->width, "height", facts->height, NULL);
}
