/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-terms.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasAspectChoice:
 *
 * A drop-down of what a note can be about, under the names of the groups; the parts of the question's scheme come
 * first.
 */
#define VAS_TYPE_ASPECT_CHOICE (vas_aspect_choice_get_type ())
G_DECLARE_FINAL_TYPE (VasAspectChoice, vas_aspect_choice, VAS, ASPECT_CHOICE, GtkWidget)

GtkWidget *vas_aspect_choice_new (void);

void vas_aspect_choice_set_scheme (VasAspectChoice *self, VasScheme scheme);
VasAspect vas_aspect_choice_get_aspect (VasAspectChoice *self);
void vas_aspect_choice_set_aspect (VasAspectChoice *self, VasAspect aspect);

G_END_DECLS
