/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which spans of an answer have been begun by a key and not been ended yet. */

#pragma once

#include "vas-change.h"
#include "vas-note.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _VasOpenSpans VasOpenSpans;

VasOpenSpans *vas_open_spans_new (void);
void vas_open_spans_free (VasOpenSpans *self);

VasNote *vas_open_spans_find (VasOpenSpans *self, gboolean off_topic, const char *label);
void vas_open_spans_begin (VasOpenSpans *self, VasNote *note);
VasNote *vas_open_spans_end (VasOpenSpans *self,
                             gboolean off_topic,
                             const char *label,
                             gint64 end_ms,
                             GPtrArray *changes);
VasNote *vas_open_spans_end_all (VasOpenSpans *self, gint64 end_ms, GPtrArray *changes);
void vas_open_spans_replace (VasOpenSpans *self, VasNote *note);
void vas_open_spans_follow (VasOpenSpans *self, GListModel *notes);
void vas_open_spans_clear (VasOpenSpans *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasOpenSpans, vas_open_spans_free)

G_END_DECLS
