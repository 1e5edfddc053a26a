/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sets that come with the program, for the files of this layer only. */

#pragma once

#include "vas-connection.h"

G_BEGIN_DECLS

gboolean vas_set_put_bank (VasConnection *connection, GPtrArray *sets, GError **error);

G_END_DECLS
