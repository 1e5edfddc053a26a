/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-shelf.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasShelfViewKind:
 * @list_label: what the list is called for screen readers
 * @empty_icon: name of an icon
 * @empty_title: what is said where there is nothing yet
 * @empty_text: what there could be
 * @get_title: (transfer full): what an item is called
 * @get_details: (transfer full): more about it, in one line
 *
 * What a shelf shows and says.
 */
typedef struct
{
  const char *list_label;
  const char *empty_icon;
  const char *empty_title;
  const char *empty_text;
  char *(*get_title) (gpointer item);
  char *(*get_details) (gpointer item);
} VasShelfViewKind;

/**
 * VasShelfView:
 *
 * What stands on a shelf, and beside the list (or in place of it, where there is no room) the pane of what is chosen.
 *
 * Read-only, notify: `item` (what is chosen, as it is now, or %NULL), `showing-pane` (gboolean: the pane is in place of
 * the list). Action `shelf.back` goes from the pane to the list.
 */
#define VAS_TYPE_SHELF_VIEW (vas_shelf_view_get_type ())
G_DECLARE_FINAL_TYPE (VasShelfView, vas_shelf_view, VAS, SHELF_VIEW, AdwBin)

GtkWidget *vas_shelf_view_new (VasShelf *shelf, const VasShelfViewKind *kind, GtkWidget *pane);

void vas_shelf_view_add_button (VasShelfView *self, const char *label, const char *action, gboolean suggested);
gpointer vas_shelf_view_get_item (VasShelfView *self);
void vas_shelf_view_choose (VasShelfView *self, const char *id, gboolean show);
void vas_shelf_view_go_back (VasShelfView *self);

G_END_DECLS
