/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review-marks.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasMarkFlash:
 *
 * Says over the picture what a key has just marked, for as long as the mark can be changed by a key: with its shape, in
 * words, to a screen reader too, and with how to take it back or write about it.
 *
 * Its buttons activate `review.write-mark` and `review.undo`.
 */
#define VAS_TYPE_MARK_FLASH (vas_mark_flash_get_type ())
G_DECLARE_FINAL_TYPE (VasMarkFlash, vas_mark_flash, VAS, MARK_FLASH, AdwBin)

GtkWidget *vas_mark_flash_new (void);

void vas_mark_flash_show (VasMarkFlash *self, VasNote *note, VasMarkEvent event);
void vas_mark_flash_hide (VasMarkFlash *self);
VasNote *vas_mark_flash_get_note (VasMarkFlash *self);

G_END_DECLS
