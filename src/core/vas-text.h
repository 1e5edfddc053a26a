/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VAS_TEXT_NOTE_CHARS 10000
#define VAS_TEXT_TITLE_CHARS 200
#define VAS_TEXT_NAME_CHARS 100
#define VAS_TEXT_QUESTION_CHARS 2000
#define VAS_TEXT_DOSSIER_CHARS 4000
#define VAS_TEXT_ANCHOR_CHARS 1000

char *vas_text_clean (const char *text, gssize length, gsize max_chars, GError **error);
char *vas_text_clean_line (const char *text, gssize length, gsize max_chars, GError **error);
char *vas_text_clean_needed (const char *text, gsize max_chars, const char *missing, GError **error);
char *vas_text_fold (const char *text);
char *vas_text_shorten (const char *text, gsize max_chars);
char *vas_text_file_name (const char *text);

G_END_DECLS
