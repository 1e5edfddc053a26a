/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GtkListView makes 200 rows at once as soon as there are so many items, however few are in sight. Rows of many widgets
 * take a third of a second, in which nothing else is drawn. */

#include "vas-gradual-list.h"

/* More than are in sight at first. */
#define FIRST 24
/* So many more at each frame, which is less than a frame's work. */
#define STEP 6
/* The view makes no more rows than this. */
#define ENOUGH 200

typedef struct
{
  GListModel *model;
  GtkSliceListModel *slice; /* which this goes with */
  GtkWidget *widget;
  guint tick;
} Gradual;

static void
stop (Gradual *self)
{
  if (self->tick != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}

static gboolean
grow (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Gradual *self = user_data;
  guint size = gtk_slice_list_model_get_size (self->slice) + STEP;

  if (size < ENOUGH)
    {
      gtk_slice_list_model_set_size (self->slice, size);
      return G_SOURCE_CONTINUE;
    }

  self->tick = 0;
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

/* What was emptied is filled from the begin. */
static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  Gradual *self = user_data;
  guint n_items = g_list_model_get_n_items (model);

  if (n_items == 0)
    {
      stop (self);
      gtk_slice_list_model_set_size (self->slice, FIRST);
    }
  else if (self->tick == 0 && self->widget != NULL && n_items > gtk_slice_list_model_get_size (self->slice))
    self->tick = gtk_widget_add_tick_callback (self->widget, grow, self, NULL);
}

static void
on_slice_gone (gpointer user_data, GObject *slice)
{
  Gradual *self = user_data;

  stop (self);
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_weak_pointer (&self->widget);
  g_free (self);
}

/**
 * vas_gradual_list_new:
 * @model: (transfer full): a list
 * @widget: what shows it
 *
 * Returns: (transfer full): the same list, which after having been empty grows over some frames when it is long
 */
GListModel *
vas_gradual_list_new (GListModel *model, GtkWidget *widget)
{
  Gradual *self = g_new0 (Gradual, 1);

  g_set_weak_pointer (&self->widget, widget);
  self->model = g_object_ref (model);
  self->slice = gtk_slice_list_model_new (model, 0, FIRST);
  g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), self);
  g_object_weak_ref (G_OBJECT (self->slice), on_slice_gone, self);

  return G_LIST_MODEL (self->slice);
}
