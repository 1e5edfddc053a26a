/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline of a minute in a window, which writes down what it tells. */

#pragma once

#include "vas-marks.h"
#include "vas-timeline.h"

G_BEGIN_DECLS

#define TIMELINE_FIXTURE_MS 60000

typedef struct
{
  GtkWidget *window;
  GtkWidget *timeline;
  GListStore *notes;
  gint64 sought_ms;
  guint n_seeks;
  int stepped;
  VasNote *activated;
  char *moved; /* what has been moved last, where to */
  guint n_moved;
  guint n_grabbed;
  char *span;
} TimelineFixture;

typedef void (*TimelineTest) (TimelineFixture *fixture, gconstpointer data);

void timeline_fixture_add_test (const char *path, TimelineTest test);
void timeline_fixture_add_note (TimelineFixture *fixture,
                                const char *id,
                                gint64 start_ms,
                                gint64 end_ms,
                                VasAspect aspect);
VasMarks *timeline_fixture_get_marks (TimelineFixture *fixture);
double timeline_fixture_get_x (TimelineFixture *fixture, gint64 ms);
double timeline_fixture_get_y (TimelineFixture *fixture, int row);
void timeline_fixture_press (TimelineFixture *fixture, double x, double y);
void timeline_fixture_drag (TimelineFixture *fixture, double offset_x);
void timeline_fixture_release (TimelineFixture *fixture, double offset_x);

G_END_DECLS
