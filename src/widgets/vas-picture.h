/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-frame.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasPicture:
 *
 * Shows one #VasFrame after the other, as large as fits with its shape kept, mirrored if wanted.
 */
#define VAS_TYPE_PICTURE (vas_picture_get_type ())
G_DECLARE_FINAL_TYPE (VasPicture, vas_picture, VAS, PICTURE, GtkWidget)

GtkWidget *vas_picture_new (void);

void vas_picture_set_frame (VasPicture *self, VasFrame *frame);
void vas_picture_set_mirrored (VasPicture *self, gboolean mirrored);

G_END_DECLS
