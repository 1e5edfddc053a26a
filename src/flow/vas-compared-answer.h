/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-answer.h"
#include "vas-interview.h"
#include "vas-playback.h"
#include "vas-reviewer.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VasComparedRating:
 * @dimension: stable key of what is rated
 * @name: the same in words
 * @words: what everybody has given it, in words, or an empty string
 */
typedef struct
{
  char *dimension;
  char *name;
  char *words;
} VasComparedRating;

/**
 * VasComparedAnswer:
 *
 * One of two answers that are compared: what plays it, and the feedback on it that the one who looks may see.
 */
#define VAS_TYPE_COMPARED_ANSWER (vas_compared_answer_get_type ())
G_DECLARE_FINAL_TYPE (VasComparedAnswer, vas_compared_answer, VAS, COMPARED_ANSWER, GObject)

VasAnswer *vas_compared_answer_get_answer (VasComparedAnswer *self);
VasInterview *vas_compared_answer_get_interview (VasComparedAnswer *self);
VasReviewer *vas_compared_answer_get_viewer (VasComparedAnswer *self);
VasPlayback *vas_compared_answer_get_playback (VasComparedAnswer *self);
GListModel *vas_compared_answer_get_notes (VasComparedAnswer *self);
GPtrArray *vas_compared_answer_get_ratings (VasComparedAnswer *self);
gint64 vas_compared_answer_get_go_ms (VasComparedAnswer *self);
gint64 vas_compared_answer_find_part (VasComparedAnswer *self, VasAspect aspect);

G_END_DECLS
