/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-media-error.h"

G_DEFINE_QUARK (vas_media_error, vas_media_error)
