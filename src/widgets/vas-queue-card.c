/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-queue-card.h"

#include <glib/gi18n-lib.h>

struct _VasQueueCard
{
  AdwBin parent_instance;

  VasReviewQueue *queue;

  GtkWidget *button;
  GtkLabel *count;
  GtkLabel *first;
};

G_DEFINE_FINAL_TYPE (VasQueueCard, vas_queue_card, ADW_TYPE_BIN)

/* Who reviews is said where it is somebody else than the person at the desk. */
static char *
describe_first (VasQueueCard *self)
{
  VasReviewer *reviewer = vas_review_queue_get_reviewer (self->queue);
  g_autoptr (VasQueueEntry) entry = g_list_model_get_item (vas_review_queue_get_entries (self->queue), 0);

  if (reviewer == NULL || vas_reviewer_get_role (reviewer) == VAS_ROLE_SELF ||
      *vas_reviewer_get_name (reviewer) == '\0')
    return g_strdup (vas_queue_entry_get_title (entry));

  /* Translators: under "To review: 12 answers". %1$s is the reviewer's name, %2$s the title of the first interview */
  return g_strdup_printf (_ ("%1$s · %2$s"), vas_reviewer_get_name (reviewer), vas_queue_entry_get_title (entry));
}

static void
show (VasQueueCard *self)
{
  guint n = g_list_model_get_n_items (vas_review_queue_get_entries (self->queue));
  g_autofree char *count = g_strdup_printf (ngettext ("To review: %u answer", "To review: %u answers", n), n);
  g_autofree char *first = n > 0 ? describe_first (self) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  gtk_label_set_text (self->count, count);
  gtk_label_set_text (self->first, first != NULL ? first : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, count,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, first != NULL ? first : "", -1);
}

static gboolean
vas_queue_card_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
vas_queue_card_dispose (GObject *object)
{
  g_clear_object (&VAS_QUEUE_CARD (object)->queue);

  G_OBJECT_CLASS (vas_queue_card_parent_class)->dispose (object);
}

static void
vas_queue_card_class_init (VasQueueCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_queue_card_dispose;
  widget_class->focus = vas_queue_card_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-queue-card.ui");
  gtk_widget_class_bind_template_child (widget_class, VasQueueCard, button);
  gtk_widget_class_bind_template_child (widget_class, VasQueueCard, count);
  gtk_widget_class_bind_template_child (widget_class, VasQueueCard, first);
}

static void
vas_queue_card_init (VasQueueCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_queue_card_set_queue:
 * @self: a card
 * @queue: what is counted; once in the life of the card
 */
void
vas_queue_card_set_queue (VasQueueCard *self, VasReviewQueue *queue)
{
  g_return_if_fail (VAS_IS_QUEUE_CARD (self));
  g_return_if_fail (self->queue == NULL);

  self->queue = g_object_ref (queue);
  g_signal_connect_object (vas_review_queue_get_entries (queue), "items-changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (queue, "notify::reviewer", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
