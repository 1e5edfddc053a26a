/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"
#include "vas-snippet.h"

G_BEGIN_DECLS

/**
 * VasSnippets:
 *
 * Texts that a reviewer uses again and again, each for one aspect.
 *
 * Read-only property `snippets` (list model of #VasSnippet, of all aspects, oldest first within each).
 *
 * Signal `failed` (string: what was not done, in words).
 */
#define VAS_TYPE_SNIPPETS (vas_snippets_get_type ())
G_DECLARE_FINAL_TYPE (VasSnippets, vas_snippets, VAS, SNIPPETS, GObject)

VasSnippets *vas_snippets_new (VasLibrary *library);

GListModel *vas_snippets_get_list (VasSnippets *self);
gboolean vas_snippets_keep (VasSnippets *self, VasAspect aspect, const char *text);
void vas_snippets_delete (VasSnippets *self, VasSnippet *snippet);
void vas_snippets_restore (VasSnippets *self, VasSnippet *snippet);

G_END_DECLS
