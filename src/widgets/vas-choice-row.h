/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasChoiceRow:
 *
 * A row with a drop-down whose choice is a string, not a position: it stays when the list changes.
 *
 * Properties: `choices` (list model of objects with an `id` and a `label` or `name`), `chosen` (the id of one of them, or
 * %NULL: then the one whose `is-default` is set is shown, else the first). `chosen` changes only by the person or
 * by whoever sets it, never because the list did.
 */
#define VAS_TYPE_CHOICE_ROW (vas_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (VasChoiceRow, vas_choice_row, VAS, CHOICE_ROW, AdwActionRow)

G_END_DECLS
