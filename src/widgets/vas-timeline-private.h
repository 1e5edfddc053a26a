/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of VasTimeline only. */

#pragma once

#include "vas-marks.h"
#include "vas-timeline.h"
#include "vas-waveform.h"

G_BEGIN_DECLS

#define VAS_TIMELINE_JUMP_MS 5000

struct _VasTimeline
{
  GtkRange parent_instance;

  VasWaveform *waveform;
  VasMarks *marks;

  gint64 duration_ms;
  gint64 position_ms;
  gint64 shown_ms;
  gint64 reported_us;
  gboolean playing;
  double rate;
  guint tick;

  gboolean updating;
  gboolean dragging;
  VasNote *pressed;
};

void vas_timeline_seek (VasTimeline *self, gint64 position_ms);
void vas_timeline_describe_position (VasTimeline *self);
void vas_timeline_add_keys (GtkWidgetClass *widget_class);

G_END_DECLS
