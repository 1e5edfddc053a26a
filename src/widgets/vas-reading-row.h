/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-reader.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasReadingRow:
 *
 * The choice to have questions read aloud; where that cannot be, it says why. Property: `reader` (#VasReader or %NULL).
 */
#define VAS_TYPE_READING_ROW (vas_reading_row_get_type ())
G_DECLARE_FINAL_TYPE (VasReadingRow, vas_reading_row, VAS, READING_ROW, AdwActionRow)

G_END_DECLS
