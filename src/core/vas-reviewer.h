/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_REVIEWER (vas_reviewer_get_type ())
G_DECLARE_FINAL_TYPE (VasReviewer, vas_reviewer, VAS, REVIEWER, GObject)

const char *vas_reviewer_get_id (VasReviewer *self);
const char *vas_reviewer_get_name (VasReviewer *self);
VasRole vas_reviewer_get_role (VasReviewer *self);
int vas_reviewer_get_reaction_ms (VasReviewer *self);

G_END_DECLS
