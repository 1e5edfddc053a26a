/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VasChoice:
 *
 * One of a fixed number of things to choose from: an id, and its words. Properties: `id`, `label`.
 */
#define VAS_TYPE_CHOICE (vas_choice_get_type ())
G_DECLARE_FINAL_TYPE (VasChoice, vas_choice, VAS, CHOICE, GObject)

VasChoice *vas_choice_new (const char *id, const char *label);

G_END_DECLS
