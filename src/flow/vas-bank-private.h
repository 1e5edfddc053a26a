/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-bank.h"
#include "vas-store.h"

G_BEGIN_DECLS

gboolean vas_bank_ensure_sync (VasStore *store, const VasBankSource *source, GError **error);

G_END_DECLS
