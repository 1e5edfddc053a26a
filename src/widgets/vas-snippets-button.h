/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-snippets.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasSnippetsButton:
 *
 * Opens the texts that are kept for one aspect, to be used, kept or deleted. Out of sight while it has no snippets.
 *
 * Signals: `opened`, before the texts are shown: whoever has the button says which aspect and which text it is about then;
 * `chosen` (string: the text to use).
 */
#define VAS_TYPE_SNIPPETS_BUTTON (vas_snippets_button_get_type ())
G_DECLARE_FINAL_TYPE (VasSnippetsButton, vas_snippets_button, VAS, SNIPPETS_BUTTON, AdwBin)

void vas_snippets_button_set_snippets (VasSnippetsButton *self, VasSnippets *snippets);
void vas_snippets_button_set_subject (VasSnippetsButton *self, VasAspect aspect, const char *text);

G_END_DECLS
