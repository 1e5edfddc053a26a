/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasStoreError:
 * @VAS_STORE_ERROR_FAILED: anything else, the library being closed among it
 * @VAS_STORE_ERROR_NEWER: a newer version of the program has written the library; it was left alone
 * @VAS_STORE_ERROR_FOREIGN: the file is not a library of this program; it was left alone
 * @VAS_STORE_ERROR_CORRUPT: the library file is damaged
 * @VAS_STORE_ERROR_READ_ONLY: the folder or the file cannot be written
 * @VAS_STORE_ERROR_NO_SPACE: the disk is full; what was to be written was not, everything before it is kept
 * @VAS_STORE_ERROR_BUSY: another program held the library for too long; trying again helps
 * @VAS_STORE_ERROR_NOT_FOUND: there is no such row
 * @VAS_STORE_ERROR_INVALID: a value is out of range, or there already is such a row
 *
 * Errors of the library. Every message is for the person at the screen: what happened, what is safe, what to do next.
 */
typedef enum
{
  VAS_STORE_ERROR_FAILED,
  VAS_STORE_ERROR_NEWER,
  VAS_STORE_ERROR_FOREIGN,
  VAS_STORE_ERROR_CORRUPT,
  VAS_STORE_ERROR_READ_ONLY,
  VAS_STORE_ERROR_NO_SPACE,
  VAS_STORE_ERROR_BUSY,
  VAS_STORE_ERROR_NOT_FOUND,
  VAS_STORE_ERROR_INVALID,
} VasStoreError;

#define VAS_STORE_ERROR (vas_store_error_quark ())
GQuark vas_store_error_quark (void);

G_END_DECLS
