/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasCoreError:
 * @VAS_CORE_ERROR_INVALID: a value is out of range, not UTF-8, or otherwise not what it should be
 * @VAS_CORE_ERROR_TOO_LONG: a text is longer than the program takes
 *
 * Errors of values that come from people and files.
 */
typedef enum
{
  VAS_CORE_ERROR_INVALID,
  VAS_CORE_ERROR_TOO_LONG,
} VasCoreError;

#define VAS_CORE_ERROR (vas_core_error_quark ())
GQuark vas_core_error_quark (void);

G_END_DECLS
