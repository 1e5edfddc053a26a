/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of VasTimeline only. */

#pragma once

#include "vas-marks.h"
#include "vas-time-ruler.h"
#include "vas-timeline.h"
#include "vas-waveform.h"

G_BEGIN_DECLS

#define VAS_TIMELINE_JUMP_MS 5000

typedef enum
{
  VAS_TIMELINE_DRAG_NONE,
  VAS_TIMELINE_DRAG_SEEK,
  VAS_TIMELINE_DRAG_SPAN,
  VAS_TIMELINE_DRAG_PRESS, /* of a mark: it may become a click */
  VAS_TIMELINE_DRAG_MARK,
} VasTimelineDrag;

struct _VasTimeline
{
  GtkRange parent_instance;

  VasTimeRuler *ruler;
  VasWaveform *waveform;
  VasMarks *marks;
  GtkWidget *hint;
  GtkLabel *hint_label;

  VasTimeAxis axis;
  GtkAdjustment *view;
  gboolean updating_view;
  gboolean following; /* the view turns with the playhead */

  gint64 position_ms;
  gint64 shown_ms;
  gint64 reported_us;
  gboolean playing;
  double rate;
  double frame_ms;
  guint tick;
  gboolean updating;

  gint64 span_start_ms; /* -1: not chosen */
  gint64 span_end_ms;

  VasTimelineDrag drag;
  VasMarksHit pressed;
  double drag_x; /* where it began */
  double drag_ms;
  double grabbed_start_ms;
  double grabbed_end_ms;
  double pointer_x;
  double pinch_length_ms;
  const char *cursor;

  GListModel *notes;
  VasNote *edited; /* the note that is being moved; NULL: none */
  double edited_start_ms;
  double edited_end_ms;
  gint64 before_edit_ms; /* where the playhead stood */
  guint edit_timeout;
};

/* vas-timeline.c */
void vas_timeline_emit_seek (VasTimeline *self);
void vas_timeline_emit_moved (VasTimeline *self, VasNote *note, gint64 start_ms, gint64 end_ms);
void vas_timeline_emit_span (VasTimeline *self);

/* vas-timeline-playhead.c */
void vas_timeline_show_playhead (VasTimeline *self, gint64 ms);
void vas_timeline_take_position (VasTimeline *self, gint64 position_ms);
void vas_timeline_seek (VasTimeline *self, gint64 position_ms);
void vas_timeline_describe_position (VasTimeline *self);

/* vas-timeline-view.c */
void vas_timeline_init_view (VasTimeline *self);
void vas_timeline_apply_axis (VasTimeline *self);
void vas_timeline_zoom (VasTimeline *self, double factor, double anchor_ms);
void vas_timeline_scroll (VasTimeline *self, double start_ms);
void vas_timeline_reveal (VasTimeline *self, gint64 ms);

/* vas-timeline-edit.c */
void vas_timeline_begin_edit (VasTimeline *self, int index);
void vas_timeline_edit (VasTimeline *self, VasMarksPart part, double start_ms, double end_ms);
gboolean vas_timeline_nudge (VasTimeline *self, VasMarksPart part, int frames);
gboolean vas_timeline_pull (VasTimeline *self, VasMarksPart part, gint64 ms);
gboolean vas_timeline_cancel_edit (VasTimeline *self);
void vas_timeline_keep_edit (VasTimeline *self);

/* vas-timeline-hint.c */
void vas_timeline_init_hint (VasTimeline *self);
void vas_timeline_show_hint (VasTimeline *self);
void vas_timeline_hide_hint (VasTimeline *self);
gboolean vas_timeline_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip);

/* vas-timeline-pointer.c */
void vas_timeline_init_pointer (VasTimeline *self);

/* vas-timeline-keys.c */
void vas_timeline_add_keys (GtkWidgetClass *widget_class);

G_END_DECLS
