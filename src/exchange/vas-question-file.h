/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of the built-in question bank: one category in one language each. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VAS_QUESTION_FILE_MAX_QUESTIONS 10000

GPtrArray *vas_question_file_parse (GBytes *bytes, GError **error);

G_END_DECLS
