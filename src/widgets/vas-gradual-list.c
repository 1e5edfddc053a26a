/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-gradual-list.h"

/* More than are in sight at first. */
#define FIRST 24
/* So many more at each frame, which is less than a frame's work. */
#define STEP 4
/* The view makes no more rows than this. */
#define ENOUGH 200

struct _VasGradualList
{
  GObject parent_instance;

  GListModel *model;
  GtkWidget *widget;
  guint n_all;   /* that @model has */
  guint n_items; /* of them, from the first, that are listed */
  guint most;    /* that may be listed */
  guint tick;
};

static GType
vas_gradual_list_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (VAS_GRADUAL_LIST (model)->model);
}

static guint
vas_gradual_list_get_n_items (GListModel *model)
{
  return VAS_GRADUAL_LIST (model)->n_items;
}

static gpointer
vas_gradual_list_get_item (GListModel *model, guint position)
{
  VasGradualList *self = VAS_GRADUAL_LIST (model);

  return position < self->n_items ? g_list_model_get_item (self->model, position) : NULL;
}

static void
vas_gradual_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = vas_gradual_list_get_item_type;
  iface->get_n_items = vas_gradual_list_get_n_items;
  iface->get_item = vas_gradual_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (VasGradualList,
                               vas_gradual_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, vas_gradual_list_list_model_init))

static void
stop (VasGradualList *self)
{
  if (self->tick != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}

static void
list_up_to (VasGradualList *self, guint most)
{
  guint n_before = self->n_items;

  self->most = most;
  self->n_items = MIN (self->n_all, most);
  if (self->n_items > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->n_items - n_before);
}

static gboolean
grow (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  VasGradualList *self = user_data;

  if (self->n_items + STEP < MIN (self->n_all, ENOUGH))
    {
      list_up_to (self, self->n_items + STEP);
      return G_SOURCE_CONTINUE;
    }

  self->tick = 0;
  list_up_to (self, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

static void
grow_later (VasGradualList *self)
{
  if (self->n_items == self->n_all)
    stop (self);
  else if (self->widget == NULL)
    list_up_to (self, G_MAXUINT);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->widget, grow, self, NULL);
}

static void
on_items_changed (VasGradualList *self, guint position, guint removed, guint added)
{
  guint n_before = self->n_items;
  gboolean whole = n_before == self->n_all;

  /* Nothing stays of what is in sight; else, what is there grows or shrinks. */
  if (removed == self->n_all)
    self->most = FIRST;
  else if (whole)
    self->most = G_MAXUINT;
  self->n_all = g_list_model_get_n_items (self->model);
  self->n_items = MIN (self->n_all, self->most);

  if (whole && self->n_items == self->n_all)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  else if (position < MAX (n_before, self->n_items))
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_before - position, self->n_items - position);
  grow_later (self);
}

static void
vas_gradual_list_dispose (GObject *object)
{
  VasGradualList *self = VAS_GRADUAL_LIST (object);

  stop (self);
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (vas_gradual_list_parent_class)->dispose (object);
}

static void
vas_gradual_list_finalize (GObject *object)
{
  g_clear_object (&VAS_GRADUAL_LIST (object)->model);

  G_OBJECT_CLASS (vas_gradual_list_parent_class)->finalize (object);
}

static void
vas_gradual_list_class_init (VasGradualListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vas_gradual_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = vas_gradual_list_finalize;
}

static void
vas_gradual_list_init (VasGradualList *self)
{
  self->most = FIRST;
}

/**
 * vas_gradual_list_new:
 * @model: a list
 * @widget: what shows it, whose frames it takes to grow
 *
 * Returns: (transfer full): the same list
 */
VasGradualList *
vas_gradual_list_new (GListModel *model, GtkWidget *widget)
{
  VasGradualList *self = g_object_new (VAS_TYPE_GRADUAL_LIST, NULL);

  self->model = g_object_ref (model);
  g_set_weak_pointer (&self->widget, widget);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  on_items_changed (self, 0, 0, g_list_model_get_n_items (model));

  return self;
}

/**
 * vas_gradual_list_fill:
 * @self: a list
 *
 * Lists all items now: somebody is about to do something with them.
 */
void
vas_gradual_list_fill (VasGradualList *self)
{
  g_return_if_fail (VAS_IS_GRADUAL_LIST (self));

  stop (self);
  list_up_to (self, G_MAXUINT);
}
