/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the parts of #VasComparison. */

#pragma once

#include "vas-comparison.h"

G_BEGIN_DECLS

struct _VasComparison
{
  GObject parent_instance;

  VasLibrary *library;
  char *ids[VAS_COMPARISON_N_SIDES];
  char *viewer_id;
  VasComparedAnswer *sides[VAS_COMPARISON_N_SIDES];
  gint64 anchors[VAS_COMPARISON_N_SIDES]; /* what of each recording comes at the same time, in ms */
  int part;
  guint heard;
  gboolean playing;
  gboolean ready;
  gint64 synced_us; /* when the one was last put right by the other */
};

/* vas-comparison.c */
void vas_comparison_notify_position (VasComparison *self);
void vas_comparison_notify_state (VasComparison *self);

/* vas-comparison-step.c */
void vas_comparison_align (VasComparison *self);
void vas_comparison_keep_in_step (VasComparison *self);

G_END_DECLS
