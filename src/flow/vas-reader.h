/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VasReader:
 *
 * Whether questions are to be read aloud, and whether they can be.
 *
 * Writable properties: `wanted` (gboolean), `language` (of the questions). Read-only, notify on the main thread: `can-read`
 * (gboolean: there is a voice for the language), `message` (why it cannot, in words, or %NULL).
 */
#define VAS_TYPE_READER (vas_reader_get_type ())
G_DECLARE_FINAL_TYPE (VasReader, vas_reader, VAS, READER, GObject)

VasReader *vas_reader_new (void);
void vas_reader_look (VasReader *self);

G_END_DECLS
