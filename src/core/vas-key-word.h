/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VAS_TYPE_KEY_WORD (vas_key_word_get_type ())
G_DECLARE_FINAL_TYPE (VasKeyWord, vas_key_word, VAS, KEY_WORD, GObject)

const char *vas_key_word_get_word (VasKeyWord *self);
gboolean vas_key_word_get_used (VasKeyWord *self);

G_END_DECLS
