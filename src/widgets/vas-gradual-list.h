/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VasGradualList:
 *
 * A list for a list view, which makes 200 rows at once as soon as there are so many items, however few are in sight. Rows of
 * many widgets take a third of a second, in which nothing else is drawn: when all items are new, this list has only as many
 * as are in sight at first, and gets the others over some frames. After that it tells of each change as it is.
 */
#define VAS_TYPE_GRADUAL_LIST (vas_gradual_list_get_type ())
G_DECLARE_FINAL_TYPE (VasGradualList, vas_gradual_list, VAS, GRADUAL_LIST, GObject)

VasGradualList *vas_gradual_list_new (GListModel *model, GtkWidget *widget);
void vas_gradual_list_fill (VasGradualList *self);

G_END_DECLS
