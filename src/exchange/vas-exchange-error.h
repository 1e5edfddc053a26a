/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasExchangeError:
 * @VAS_EXCHANGE_ERROR_MALFORMED: the file is broken, or a value in it is out of range
 * @VAS_EXCHANGE_ERROR_UNSUPPORTED: another format, or a version newer than the program knows
 * @VAS_EXCHANGE_ERROR_TOO_LARGE: the file, or a text in it, is larger than the program takes
 *
 * What can go wrong with a foreign file. The message names the place in the file.
 */
typedef enum
{
  VAS_EXCHANGE_ERROR_MALFORMED,
  VAS_EXCHANGE_ERROR_UNSUPPORTED,
  VAS_EXCHANGE_ERROR_TOO_LARGE,
} VasExchangeError;

#define VAS_EXCHANGE_ERROR (vas_exchange_error_quark ())
GQuark vas_exchange_error_quark (void);

G_END_DECLS
