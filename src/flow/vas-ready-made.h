/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VasReadyMade:
 * @VAS_READY_MADE_WARM_UP: one question, one minute
 * @VAS_READY_MADE_PRACTICE: three questions, with time to think
 * @VAS_READY_MADE_MOCK: five questions, nearly as in earnest
 * @VAS_READY_MADE_CATEGORY: questions of one kind
 * @VAS_READY_MADE_DREADED: rated lowest and practised least
 * @VAS_READY_MADE_STARRED: what the candidate has starred
 * @VAS_READY_MADE_REVERSE: the questions that the candidate asks
 * @VAS_READY_MADE_OWN: everything chosen by hand
 *
 * The interviews that can be had with one choice. Their nicks are kept in the settings.
 */
typedef enum
{
  VAS_READY_MADE_WARM_UP,
  VAS_READY_MADE_PRACTICE,
  VAS_READY_MADE_MOCK,
  VAS_READY_MADE_CATEGORY,
  VAS_READY_MADE_DREADED,
  VAS_READY_MADE_STARRED,
  VAS_READY_MADE_REVERSE,
  VAS_READY_MADE_OWN,
} VasReadyMade;
#define VAS_N_READY_MADE 8
#define VAS_TYPE_READY_MADE (vas_ready_made_get_type ())
GType vas_ready_made_get_type (void) G_GNUC_CONST;

G_END_DECLS
