/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"

G_BEGIN_DECLS

/**
 * VasKeyWordList:
 *
 * The key words of the job that an interview was for, as a checklist for the open answer. A word is ticked where a note
 * of aspect [enum@Aspect] `key-word` has it as its text, so a tick says who found it and where.
 *
 * Read-only properties, notify on the main thread: `items` (list model of #VasKeyWord; empty without a job profile).
 */
#define VAS_TYPE_KEY_WORD_LIST (vas_key_word_list_get_type ())
G_DECLARE_FINAL_TYPE (VasKeyWordList, vas_key_word_list, VAS, KEY_WORD_LIST, GObject)

VasKeyWordList *vas_key_word_list_new (VasReview *review);
GListModel *vas_key_word_list_get_items (VasKeyWordList *self);
void vas_key_word_list_set_used (VasKeyWordList *self, const char *word, gboolean used);

G_END_DECLS
