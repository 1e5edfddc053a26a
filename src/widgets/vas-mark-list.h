/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-mentor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasMarkList:
 *
 * A mentor's marks on one answer, the latest first; each can be taken back. Not visible where there are none.
 *
 * Properties: `mentor` (#VasMentor).
 */
#define VAS_TYPE_MARK_LIST (vas_mark_list_get_type ())
G_DECLARE_FINAL_TYPE (VasMarkList, vas_mark_list, VAS, MARK_LIST, AdwBin)

void vas_mark_list_set_mentor (VasMarkList *self, VasMentor *mentor);

G_END_DECLS
