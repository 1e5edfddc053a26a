/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-work-bar.h"

/* What is done sooner than this needs no bar, which would only flash, in ms. */
#define PATIENCE_MS 300

struct _VasWorkBar
{
  GtkWidget parent_instance;

  GCancellable *cancellable; /* NULL while nothing is under way */
  guint timeout;

  GtkWidget *content;
  GtkLabel *label;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (VasWorkBar, vas_work_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
on_timeout (gpointer user_data)
{
  VasWorkBar *self = user_data;

  self->timeout = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  return G_SOURCE_REMOVE;
}

static void
on_cancel_clicked (VasWorkBar *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
vas_work_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, vas_work_bar_get_busy (VAS_WORK_BAR (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Nobody could cancel any more, or see that it goes on. */
static void
vas_work_bar_unroot (GtkWidget *widget)
{
  VasWorkBar *self = VAS_WORK_BAR (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  GTK_WIDGET_CLASS (vas_work_bar_parent_class)->unroot (widget);
}

static void
vas_work_bar_dispose (GObject *object)
{
  VasWorkBar *self = VAS_WORK_BAR (object);

  vas_work_bar_end (self);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (vas_work_bar_parent_class)->dispose (object);
}

static void
vas_work_bar_class_init (VasWorkBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_work_bar_get_property;
  object_class->dispose = vas_work_bar_dispose;
  widget_class->unroot = vas_work_bar_unroot;

  /**
   * VasWorkBar:busy:
   *
   * Whether something is under way.
   */
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-work-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VasWorkBar, content);
  gtk_widget_class_bind_template_child (widget_class, VasWorkBar, label);
  gtk_widget_class_bind_template_child (widget_class, VasWorkBar, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
}

static void
vas_work_bar_init (VasWorkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vas_work_bar_new (void)
{
  return g_object_new (VAS_TYPE_WORK_BAR, NULL);
}

/**
 * vas_work_bar_begin:
 * @self: a bar on which nothing is under way
 * @what: what is done, in words
 *
 * Shows the bar soon, unless it ends before.
 *
 * Returns: (transfer none): cancelled by the person, or when the bar goes away
 */
GCancellable *
vas_work_bar_begin (VasWorkBar *self, const char *what)
{
  g_return_val_if_fail (VAS_IS_WORK_BAR (self), NULL);
  g_return_val_if_fail (self->cancellable == NULL, NULL);

  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->label, what);
  gtk_progress_bar_set_fraction (self->progress, 0);
  self->timeout = g_timeout_add (PATIENCE_MS, on_timeout, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);

  return self->cancellable;
}

/**
 * vas_work_bar_get_busy:
 * @self: a bar
 *
 * Returns: whether something is under way
 */
gboolean
vas_work_bar_get_busy (VasWorkBar *self)
{
  g_return_val_if_fail (VAS_IS_WORK_BAR (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * vas_work_bar_set_progress:
 * @self: a bar
 * @done: how much is done
 * @total: of how much, in the same unit; nothing changes while that is not known
 */
void
vas_work_bar_set_progress (VasWorkBar *self, gint64 done, gint64 total)
{
  g_return_if_fail (VAS_IS_WORK_BAR (self));

  if (total > 0)
    gtk_progress_bar_set_fraction (self->progress, CLAMP ((double) done / total, 0, 1));
}

/**
 * vas_work_bar_end:
 * @self: a bar
 *
 * It is done, or has failed.
 */
void
vas_work_bar_end (VasWorkBar *self)
{
  g_return_if_fail (VAS_IS_WORK_BAR (self));

  if (self->cancellable == NULL)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}
