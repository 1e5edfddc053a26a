/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasFlowError:
 * @VAS_FLOW_ERROR_NO_QUESTIONS: the chosen set holds no question
 * @VAS_FLOW_ERROR_NO_RECORDING: the answer has no recording any more
 * @VAS_FLOW_ERROR_NO_SPACE: the disk is full
 * @VAS_FLOW_ERROR_NOT_ALLOWED: the file may not be written
 * @VAS_FLOW_ERROR_DELETED: somebody else has deleted what was to be changed
 *
 * Errors of what the program does; those of the layers below pass through unchanged.
 */
typedef enum
{
  VAS_FLOW_ERROR_NO_QUESTIONS,
  VAS_FLOW_ERROR_NO_RECORDING,
  VAS_FLOW_ERROR_NO_SPACE,
  VAS_FLOW_ERROR_NOT_ALLOWED,
  VAS_FLOW_ERROR_DELETED,
} VasFlowError;

#define VAS_FLOW_ERROR (vas_flow_error_quark ())
GQuark vas_flow_error_quark (void);

GError *vas_flow_error_of_file (GError *error, const char *path);

G_END_DECLS
