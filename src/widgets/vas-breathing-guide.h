/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasBreathingGuide:
 *
 * A circle that grows for four seconds and shrinks for six, and the words that go with it. Where motion is not wanted
 * there are the words only. It begins anew whenever it comes in sight.
 */
#define VAS_TYPE_BREATHING_GUIDE (vas_breathing_guide_get_type ())
G_DECLARE_FINAL_TYPE (VasBreathingGuide, vas_breathing_guide, VAS, BREATHING_GUIDE, GtkWidget)

double vas_breathing_guide_breath_at (gint64 elapsed_ms, gboolean *in);

G_END_DECLS
