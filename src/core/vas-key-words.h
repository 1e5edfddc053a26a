/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an advertisement speaks of most. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VAS_KEY_WORDS_MOST 20

char **vas_key_words_propose (const char *text, const char *language);
gboolean vas_key_words_contain (const char *const *key_words, const char *word);

G_END_DECLS
