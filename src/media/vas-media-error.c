/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-media-error.h"

G_DEFINE_QUARK (vas - media - error - quark, vas_media_error)
