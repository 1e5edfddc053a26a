/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a library could not be opened, for the person at the screen. */

#include "vas-library-trouble.h"

#include "vas-store-error.h"

#include <glib/gi18n-lib.h>

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
