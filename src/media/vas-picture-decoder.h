/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: the decoder of pictures that are sought. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What it is called in a pipeline description */
#define VAS_PICTURE_DECODER "vasvp8dec"

void vas_picture_decoder_register (void);

G_END_DECLS
