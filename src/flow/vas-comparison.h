/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-compared-answer.h"
#include "vas-library.h"

G_BEGIN_DECLS

/* The two sides of a comparison, and no part of a scheme */
#define VAS_COMPARISON_N_SIDES 2
#define VAS_COMPARISON_NO_PART (-1)

/**
 * VasComparison:
 *
 * Two answers to the same question that play in step: by time, so that both clocks start together, or by a part of the
 * scheme, so that this part begins in both at once. One of them is heard.
 *
 * Properties that notify on the main thread: `position-ms` and `duration-ms` (gint64, of both together, from 0), `playing`,
 * `ready` (gboolean: there is something to play). Writable: `heard` (guint: 0 or 1), `part` (int: a #VasAspect, or
 * %VAS_COMPARISON_NO_PART: by time). Signal `changed`: the answers, or the feedback on them, were read.
 */
#define VAS_TYPE_COMPARISON (vas_comparison_get_type ())
G_DECLARE_FINAL_TYPE (VasComparison, vas_comparison, VAS, COMPARISON, GObject)

VasComparison *vas_comparison_new (VasLibrary *library,
                                   const char *first_id,
                                   const char *second_id,
                                   const char *viewer_id);

void vas_comparison_load_async (VasComparison *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
gboolean vas_comparison_load_finish (VasComparison *self, GAsyncResult *result, GError **error);

VasComparedAnswer *vas_comparison_get_side (VasComparison *self, guint side);
GArray *vas_comparison_list_parts (VasComparison *self);

void vas_comparison_play (VasComparison *self);
void vas_comparison_pause (VasComparison *self);
void vas_comparison_toggle (VasComparison *self);
void vas_comparison_seek (VasComparison *self, gint64 position_ms);
void vas_comparison_seek_side (VasComparison *self, guint side, gint64 recording_ms);
void vas_comparison_step (VasComparison *self, int frames);
gint64 vas_comparison_get_position_ms (VasComparison *self);
gint64 vas_comparison_get_duration_ms (VasComparison *self);
gboolean vas_comparison_get_playing (VasComparison *self);
guint vas_comparison_get_heard (VasComparison *self);
void vas_comparison_set_heard (VasComparison *self, guint side);
int vas_comparison_get_part (VasComparison *self);
void vas_comparison_set_part (VasComparison *self, int part);

void vas_comparison_find_async (VasLibrary *library,
                                const char *answer_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data);
GPtrArray *vas_comparison_find_finish (VasLibrary *library, GAsyncResult *result, GError **error);

G_END_DECLS
