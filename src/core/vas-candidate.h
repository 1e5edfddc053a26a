/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VAS_TYPE_CANDIDATE (vas_candidate_get_type ())
G_DECLARE_FINAL_TYPE (VasCandidate, vas_candidate, VAS, CANDIDATE, GObject)

const char *vas_candidate_get_id (VasCandidate *self);
const char *vas_candidate_get_name (VasCandidate *self);

G_END_DECLS
