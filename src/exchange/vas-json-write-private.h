/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to this layer: what the documents of the command line and the exported files have in common. */

#pragma once

#include <json-glib/json-glib.h>

#include "vas-note.h"

G_BEGIN_DECLS

void vas_json_write_string (JsonBuilder *builder, const char *member, const char *value);
void vas_json_write_integer (JsonBuilder *builder, const char *member, gint64 value);
void vas_json_write_boolean (JsonBuilder *builder, const char *member, gboolean value);
void vas_json_write_strings (JsonBuilder *builder, const char *member, const char *const *strings);
void vas_json_write_term (JsonBuilder *builder, const char *member, GType type, int value);
void vas_json_write_note (JsonBuilder *builder, VasNote *note);
char *vas_json_write_end (JsonBuilder *builder);

G_END_DECLS
