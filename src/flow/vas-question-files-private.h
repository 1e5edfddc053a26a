/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same without waiting for a main loop, for the threads of this layer and the command line. */

#pragma once

#include "vas-question-files.h"
#include "vas-store.h"

G_BEGIN_DECLS

VasQuestionPreview *vas_question_files_read_sync (VasStore *store,
                                                  GFile *file,
                                                  const char *language,
                                                  GCancellable *cancellable,
                                                  GError **error);
gboolean vas_question_files_take_sync (VasStore *store,
                                       VasQuestionPreview *preview,
                                       const char *set_name,
                                       GError **error);

G_END_DECLS
