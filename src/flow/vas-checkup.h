/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-finding.h"
#include "vas-store.h"

G_BEGIN_DECLS

GPtrArray *vas_checkup_run_sync (VasStore *store, gboolean repair, GCancellable *cancellable, GError **error);

G_END_DECLS
