/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody types into a search, made ready for looking it up. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasSearchWords:
 * @alternatives: (array zero-terminated=1): for every word what may stand for it, the word itself first
 * @language: (nullable): language of what is searched
 *
 * A search, word by word.
 */
typedef struct
{
  char ***alternatives;
  char *language;
} VasSearchWords;

VasSearchWords *vas_search_words_new (const char *text, const char *language);
void vas_search_words_free (VasSearchWords *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasSearchWords, vas_search_words_free)

G_END_DECLS
