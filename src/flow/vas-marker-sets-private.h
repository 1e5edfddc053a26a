/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the parts of #VasMarkerSets. */

#pragma once

#include "vas-marker-sets.h"
#include "vas-store.h"

G_BEGIN_DECLS

VasStore *vas_marker_sets_get_store (VasMarkerSets *self);
void vas_marker_sets_reload (VasMarkerSets *self);

G_END_DECLS
