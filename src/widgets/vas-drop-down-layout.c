/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-drop-down-layout.h"

struct _VasDropDownLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VasDropDownLayout, vas_drop_down_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
vas_drop_down_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vas_drop_down_layout_measure (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

/* The list is at least as wide as its button, and goes where that goes. */
static void
vas_drop_down_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *button = gtk_widget_get_first_child (widget);

  gtk_widget_size_allocate (button, &(GtkAllocation){ 0, 0, width, height }, baseline);
  for (GtkWidget *child = gtk_widget_get_next_sibling (button); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      {
        gtk_widget_set_size_request (child, width, -1);
        gtk_widget_queue_resize (child);
        gtk_popover_present (GTK_POPOVER (child));
      }
}

static void
vas_drop_down_layout_class_init (VasDropDownLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = vas_drop_down_layout_get_request_mode;
  layout_class->measure = vas_drop_down_layout_measure;
  layout_class->allocate = vas_drop_down_layout_allocate;
}

static void
vas_drop_down_layout_init (VasDropDownLayout *self)
{
}

/**
 * vas_drop_down_layout_new:
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *
vas_drop_down_layout_new (void)
{
  return g_object_new (VAS_TYPE_DROP_DOWN_LAYOUT, NULL);
}
