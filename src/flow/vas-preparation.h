/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"
#include "vas-question.h"

G_BEGIN_DECLS

/* What the only part of an outline is called where the scheme has none */
#define VAS_PREPARATION_WHOLE "outline"

/**
 * VasPreparation:
 *
 * How a candidate prepares for one question: its dossier, and their own outline of the answer.
 *
 * Writable property: `question` (#VasQuestion or %NULL). Read-only, notify on the main thread: `dossier` (list model of
 * #VasDossierEntry, in the order of reading, without the related questions), `related` (list model of #VasQuestion, in
 * the language of the question), `outline` (list model of #VasOutlinePart: one for each part of the scheme, with empty
 * text where nothing was noted), `loaded` (gboolean: the lists are those of `question`), `message` (what went wrong, in
 * words, or %NULL).
 */
#define VAS_TYPE_PREPARATION (vas_preparation_get_type ())
G_DECLARE_FINAL_TYPE (VasPreparation, vas_preparation, VAS, PREPARATION, GObject)

VasPreparation *vas_preparation_new (VasLibrary *library);
VasQuestion *vas_preparation_get_question (VasPreparation *self);
void vas_preparation_set_question (VasPreparation *self, VasQuestion *question);
GListModel *vas_preparation_get_dossier (VasPreparation *self);
GListModel *vas_preparation_get_related (VasPreparation *self);
GListModel *vas_preparation_get_outline (VasPreparation *self);

void vas_preparation_note_async (VasPreparation *self,
                                 const char *part,
                                 const char *text,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean vas_preparation_note_finish (VasPreparation *self, GAsyncResult *result, GError **error);

G_END_DECLS
