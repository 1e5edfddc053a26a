/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: encodes one take and writes it to a file. */

#pragma once

#include <gio/gio.h>
#include <gst/gst.h>

#include "vas-feed.h"

G_BEGIN_DECLS

#define VAS_TYPE_RECORD_PIPELINE (vas_record_pipeline_get_type ())
G_DECLARE_FINAL_TYPE (VasRecordPipeline, vas_record_pipeline, VAS, RECORD_PIPELINE, GObject)

VasRecordPipeline *vas_record_pipeline_new (VasFeed *feed, gboolean with_video);

/* Worker thread; creates the file */
gboolean vas_record_pipeline_open (VasRecordPipeline *self, const char *path, GError **error);
/* Worker thread; after this the file is closed, in good order if the signal "finished" came before */
void vas_record_pipeline_close (VasRecordPipeline *self);

/* Recording begins at clock time @wanted, or as close after it as the feed reaches back */
void vas_record_pipeline_begin (VasRecordPipeline *self, GstClockTime wanted);
/* Takes in what belongs before now, then ends the file; the signal "finished" comes when everything is written */
void vas_record_pipeline_finish (VasRecordPipeline *self);
/* No more pictures: the sound goes on alone */
void vas_record_pipeline_end_video (VasRecordPipeline *self);

gboolean vas_record_pipeline_get_has_video (VasRecordPipeline *self, int *width, int *height);
GstClockTime vas_record_pipeline_get_start (VasRecordPipeline *self);
/* How much sound has gone in, in ns */
GstClockTime vas_record_pipeline_get_duration (VasRecordPipeline *self);
guint vas_record_pipeline_get_dropped_frames (VasRecordPipeline *self);

G_END_DECLS
