/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void vas_list_update (GListStore *list, GPtrArray *fresh);

G_END_DECLS
