/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a take did what an earlier note asks for, and what that makes of the note. In the store's thread, for the files
 * of this layer only. */

#pragma once

#include "vas-connection.h"
#include "vas-drill-mark.h"

G_BEGIN_DECLS

gboolean vas_drill_write (VasConnection *connection, VasDrillMark *mark, GError **error);

G_END_DECLS
