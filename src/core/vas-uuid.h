/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *vas_uuid_new (void);
char *vas_uuid_for_question (const char *key, const char *language);
char *vas_uuid_for_text (const char *text, const char *language);
char *vas_uuid_for_set (const char *key, const char *language);
gboolean vas_uuid_is_valid (const char *text);

G_END_DECLS
