/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the two halves of #VasInterview. */

#pragma once

#include "vas-interview.h"

G_BEGIN_DECLS

/**
 * VasInterview:
 *
 * One sitting, with the figures that a list of interviews shows.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasInterview
{
  GObject parent_instance;

  char *id;
  char *candidate_id;
  char *title;
  gint64 created;
  char *language;
  int think_s;
  int answer_s;
  VasInterviewState state;
  gboolean sample;
  gint64 deleted;
  int answer_count;
  gint64 duration_ms;
  int note_count;
  gint64 bytes;
  gboolean has_film;
  VasMode mode;
  int overtime_s;
  int takes;
  int pause_s;
  char *profile_id;
  int question_count;
  int stopped_at;
};

G_END_DECLS
