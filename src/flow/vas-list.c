/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-list.h"

#include "vas-snapshot.h"

static gboolean
same (GListStore *list, guint position, gpointer fresh)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  return vas_snapshot_equal (item, fresh);
}

/**
 * vas_list_update:
 * @list: a list of snapshots that a view shows
 * @fresh: (element-type GObject): what it should hold now
 *
 * Brings @list up to date with one change over the part that differs, so that a view keeps its place and its selection.
 */
void
vas_list_update (GListStore *list, GPtrArray *fresh)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint head = 0;
  guint tail = 0;

  while (head < MIN (n_old, fresh->len) && same (list, head, fresh->pdata[head]))
    head++;
  while (tail < MIN (n_old, fresh->len) - head && same (list, n_old - 1 - tail, fresh->pdata[fresh->len - 1 - tail]))
    tail++;

  if (head + tail < MAX (n_old, fresh->len))
    g_list_store_splice (list, head, n_old - head - tail, fresh->pdata + head, fresh->len - head - tail);
}
