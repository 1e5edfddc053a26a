/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-store.h"

G_BEGIN_DECLS

gboolean vas_recovery_run_sync (VasStore *store, GCancellable *cancellable, guint *n_recovered, GError **error);

G_END_DECLS
