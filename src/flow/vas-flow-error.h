/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasFlowError:
 * @VAS_FLOW_ERROR_NO_QUESTIONS: the chosen set holds no question
 * @VAS_FLOW_ERROR_RECORDING: another window or command is recording into this library
 * @VAS_FLOW_ERROR_NO_RECORDING: the answer has no recording any more
 *
 * Errors of what the program does; those of the layers below pass through unchanged.
 */
typedef enum
{
  VAS_FLOW_ERROR_NO_QUESTIONS,
  VAS_FLOW_ERROR_RECORDING,
  VAS_FLOW_ERROR_NO_RECORDING,
} VasFlowError;

#define VAS_FLOW_ERROR (vas_flow_error_quark ())
GQuark vas_flow_error_quark (void);

G_END_DECLS
