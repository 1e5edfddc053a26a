/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *vas_library_trouble_title (const GError *error);

G_END_DECLS
