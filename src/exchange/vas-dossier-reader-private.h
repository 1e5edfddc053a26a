/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to this layer: the dossier of a question out of a file of the question bank. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

GPtrArray *vas_dossier_reader_read (JsonObject *dossier, GError **error);

G_END_DECLS
