/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasKeyWordChoice:
 *
 * Key words of an advertisement, proposed to be picked, and an entry for own ones.
 *
 * Signal `changed` (the person has picked another).
 */
#define VAS_TYPE_KEY_WORD_CHOICE (vas_key_word_choice_get_type ())
G_DECLARE_FINAL_TYPE (VasKeyWordChoice, vas_key_word_choice, VAS, KEY_WORD_CHOICE, GtkBox)

void vas_key_word_choice_propose (VasKeyWordChoice *self, const char *const *proposals);
void vas_key_word_choice_set_chosen (VasKeyWordChoice *self, const char *const *chosen);
char **vas_key_word_choice_dup_chosen (VasKeyWordChoice *self);

G_END_DECLS
