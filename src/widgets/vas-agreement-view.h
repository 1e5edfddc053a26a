/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-ratings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasAgreementView:
 *
 * How far two reviewers of an interview agree, in figures, each with its definition in words.
 */
#define VAS_TYPE_AGREEMENT_VIEW (vas_agreement_view_get_type ())
G_DECLARE_FINAL_TYPE (VasAgreementView, vas_agreement_view, VAS, AGREEMENT_VIEW, GtkBox)

void vas_agreement_view_set_ratings (VasAgreementView *self, VasRatings *ratings);

G_END_DECLS
