/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasKeyWordsView:
 *
 * The key words of the job as a checklist for the open answer. Hidden where the interview was for no job.
 */
#define VAS_TYPE_KEY_WORDS_VIEW (vas_key_words_view_get_type ())
G_DECLARE_FINAL_TYPE (VasKeyWordsView, vas_key_words_view, VAS, KEY_WORDS_VIEW, GtkWidget)

void vas_key_words_view_set_review (VasKeyWordsView *self, VasReview *review);

G_END_DECLS
