/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For flow only: widgets never see what speaks. */

#pragma once

#include "vas-reader.h"
#include "vas-speaker.h"

G_BEGIN_DECLS

VasSpeaker *vas_reader_get_speaker (VasReader *self);

G_END_DECLS
