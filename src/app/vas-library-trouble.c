/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a library could not be opened, for the person at the screen. */

#include "vas-library-trouble.h"

#include "vas-store-error.h"

#include <glib/gi18n-lib.h>

static const char *
get_advice (const GError *error)
{
  if (error->domain != VAS_STORE_ERROR)
    return NULL;

  switch ((VasStoreError) error->code)
    {
    case VAS_STORE_ERROR_NEWER:
      return _ ("Nothing in it was changed. Install the newer version of Vastaus to open it.");
    case VAS_STORE_ERROR_FOREIGN:
      return _ ("Nothing in it was changed. Move that file somewhere else, or choose another folder with --library.");
    case VAS_STORE_ERROR_CORRUPT:
      return _ (
          "Your recordings are separate files and are still there. “vastaus check” says more, and older copies of "
          "the library lie in the same folder.");
    case VAS_STORE_ERROR_READ_ONLY:
      return _ ("Nothing is lost. Make the folder writable and try again.");
    case VAS_STORE_ERROR_NO_SPACE:
      return _ ("Nothing is lost. Free some space and try again.");
    case VAS_STORE_ERROR_BUSY:
      return _ ("Nothing is lost. Try again in a moment.");
    case VAS_STORE_ERROR_FAILED:
    case VAS_STORE_ERROR_NOT_FOUND:
    case VAS_STORE_ERROR_INVALID:
    default:
      return NULL;
    }
}

/**
 * vas_library_trouble_title:
 * @error: why a library could not be opened
 *
 * Returns: what happened, in a few words
 */
const char *
vas_library_trouble_title (const GError *error)
{
  if (g_error_matches (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NEWER))
    return _ ("These interviews belong to a newer version");
  if (g_error_matches (error, VAS_STORE_ERROR, VAS_STORE_ERROR_FOREIGN))
    return _ ("This is not a Vastaus library");
  if (g_error_matches (error, VAS_STORE_ERROR, VAS_STORE_ERROR_CORRUPT))
    return _ ("The library is damaged");
  if (g_error_matches (error, VAS_STORE_ERROR, VAS_STORE_ERROR_READ_ONLY))
    return _ ("The library’s folder cannot be written");
  if (g_error_matches (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NO_SPACE))
    return _ ("The disk is full");
  if (g_error_matches (error, VAS_STORE_ERROR, VAS_STORE_ERROR_BUSY))
    return _ ("The library is in use");

  return _ ("Your interviews could not be opened");
}

/**
 * vas_library_trouble_description:
 * @error: why a library could not be opened
 * @directory: (type filename): the library's folder
 *
 * Returns: (transfer full): the details, what is safe and what to do, and where
 */
char *
vas_library_trouble_description (const GError *error, const char *directory)
{
  const char *advice = get_advice (error);
  g_autofree char *folder = g_filename_display_name (directory);

  if (advice == NULL)
    return g_strdup_printf ("%s\n\n%s", error->message, folder);

  return g_strdup_printf ("%s\n\n%s\n\n%s", error->message, advice, folder);
}
