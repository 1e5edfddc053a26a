/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-flow-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (vas_flow_error, vas_flow_error)

static gboolean
is_one_of (const GError *error, GIOErrorEnum io_code, GFileError code, GFileError other_code)
{
  return g_error_matches (error, G_IO_ERROR, io_code) || g_error_matches (error, G_FILE_ERROR, code) ||
         g_error_matches (error, G_FILE_ERROR, other_code);
}

/**
 * vas_flow_error_of_file:
 * @error: (transfer full): what GIO says of a file that could not be written
 * @path: where it was to go, for the person at the screen
 *
 * Puts into words that say what to do what commonly happens to files; anything else stays as it is.
 *
 * Returns: (transfer full): %VAS_FLOW_ERROR_NO_SPACE, %VAS_FLOW_ERROR_NOT_ALLOWED or @error
 */
GError *
vas_flow_error_of_file (GError *error, const char *path)
{
  GError *told = NULL;

  if (is_one_of (error, G_IO_ERROR_NO_SPACE, G_FILE_ERROR_NOSPC, G_FILE_ERROR_NOSPC))
    told = g_error_new (VAS_FLOW_ERROR, VAS_FLOW_ERROR_NO_SPACE,
                        _ ("The disk is full: “%s” could not be written. What was saved before is safe. Free some "
                           "space and try again."),
                        path);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY) ||
           is_one_of (error, G_IO_ERROR_PERMISSION_DENIED, G_FILE_ERROR_ACCES, G_FILE_ERROR_ROFS))
    told = g_error_new (VAS_FLOW_ERROR, VAS_FLOW_ERROR_NOT_ALLOWED,
                        _ ("Vastaus may not use “%s”. Nothing has been changed. Check who may read and write there, or "
                           "choose another folder."),
                        path);

  if (told == NULL)
    return error;

  g_error_free (error);
  return told;
}
