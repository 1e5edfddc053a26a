/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to this layer: reads JSON that may come from anywhere. */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define VAS_JSON_READER_MAX_BYTES (16 * 1024 * 1024)

JsonNode *vas_json_reader_parse (GBytes *bytes, GError **error);
JsonNode *vas_json_reader_load (GBytes *bytes, const char *format, GError **error);

char *vas_json_reader_get_text (JsonObject *object, const char *member, gsize max_chars, GError **error);
char *vas_json_reader_get_text_at (JsonArray *array, guint index, gsize max_chars, GError **error);
char *vas_json_reader_get_key (JsonObject *object, const char *member, GError **error);
gboolean vas_json_reader_get_integer (JsonObject *object,
                                      const char *member,
                                      int lowest,
                                      int highest,
                                      int *value,
                                      GError **error);
gboolean vas_json_reader_get_term (JsonObject *object, const char *member, GType type, int *value, GError **error);
JsonArray *vas_json_reader_get_array (JsonObject *object,
                                      const char *member,
                                      guint shortest,
                                      guint longest,
                                      GError **error);
JsonObject *vas_json_reader_get_object (JsonArray *array, guint index, GError **error);
JsonObject *vas_json_reader_get_member_object (JsonObject *object, const char *member, GError **error);
gboolean vas_json_reader_is_key (JsonNode *node);

G_END_DECLS
