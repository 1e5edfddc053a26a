/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words of an advertisement are worth in a language. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VasKeyWordKnowledge VasKeyWordKnowledge;

VasKeyWordKnowledge *vas_key_word_knowledge_new (const char *language);
void vas_key_word_knowledge_free (VasKeyWordKnowledge *self);
gboolean vas_key_word_knowledge_is_common (VasKeyWordKnowledge *self, const char *folded);
gboolean vas_key_word_knowledge_is_telling (VasKeyWordKnowledge *self, const char *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasKeyWordKnowledge, vas_key_word_knowledge_free)

G_END_DECLS
