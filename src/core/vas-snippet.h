/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "vas-terms.h"

G_BEGIN_DECLS

#define VAS_TYPE_SNIPPET (vas_snippet_get_type ())
G_DECLARE_FINAL_TYPE (VasSnippet, vas_snippet, VAS, SNIPPET, GObject)

const char *vas_snippet_get_id (VasSnippet *self);
VasAspect vas_snippet_get_aspect (VasSnippet *self);
const char *vas_snippet_get_text (VasSnippet *self);
gint64 vas_snippet_get_created (VasSnippet *self);
gint64 vas_snippet_get_deleted (VasSnippet *self);

G_END_DECLS
