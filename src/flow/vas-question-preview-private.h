/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of this layer only. */

#pragma once

#include "vas-question-files.h"
#include "vas-question-import.h"

G_BEGIN_DECLS

VasQuestionPreview *vas_question_preview_new (const char *name, VasQuestionImport *import, GHashTable *known_ids);
const char *const *vas_question_preview_get_ids (VasQuestionPreview *self);

G_END_DECLS
