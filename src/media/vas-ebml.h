/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: whether a Matroska file was closed in good order. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean vas_ebml_check (const char *path, char **doc_type, gboolean *complete);

G_END_DECLS
