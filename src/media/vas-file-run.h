/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: runs a file through a pipeline from a thread that may wait. */

#pragma once

#include <gio/gio.h>
#include <gst/gst.h>

G_BEGIN_DECLS

/* Application message that ends a run where no sink would tell */
#define VAS_FILE_RUN_END "vas-file-run-end"

typedef void (*VasFileRunTick) (gpointer user_data);

GstElement *vas_file_run_new (const char *path, GstElement **demux);
void vas_file_run_end (GstElement *pipeline);
gboolean vas_file_run (GstElement *pipeline,
                       VasFileRunTick tick,
                       gpointer user_data,
                       GCancellable *cancellable,
                       GError **error);

G_END_DECLS
