/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-note.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasStructureRibbon:
 *
 * The parts of an answer as a ribbon along its time, with each part's share in numbers below it, and what is missing in
 * words. What has begun and not ended grows as it is told to. Two reviewers divide an answer differently: the ribbon is that
 * of whoever reviews now, or of all others until they have begun one.
 *
 * Read-only property: `empty` (gboolean: nobody has marked any part).
 */
#define VAS_TYPE_STRUCTURE_RIBBON (vas_structure_ribbon_get_type ())
G_DECLARE_FINAL_TYPE (VasStructureRibbon, vas_structure_ribbon, VAS, STRUCTURE_RIBBON, AdwBin)

GtkWidget *vas_structure_ribbon_new (void);

void vas_structure_ribbon_set_notes (VasStructureRibbon *self, GListModel *notes);
void vas_structure_ribbon_set_reviewer (VasStructureRibbon *self, VasReviewer *reviewer);
void vas_structure_ribbon_set_answer (VasStructureRibbon *self,
                                      VasScheme scheme,
                                      gint64 start_ms,
                                      gint64 end_ms,
                                      gint64 duration_ms);
void vas_structure_ribbon_set_open (VasStructureRibbon *self, VasNote *part, VasNote *off_topic, gint64 end_ms);
gboolean vas_structure_ribbon_get_empty (VasStructureRibbon *self);

G_END_DECLS
