/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A text view knows how high it is only when it has been given its width, and in GTK 4.8 it does not ask for another
 * height then. Its adjustments tell that it does not fit; the request follows after the allocation, within which nothing
 * may ask for another size.
 */

#include "vas-text-entry.h"

#define MARGIN 9

struct _VasTextEntry
{
  GtkWidget parent_instance;

  GtkWidget *view;
  char *label;
  int max_chars;
  guint resize_idle;
};

G_DEFINE_FINAL_TYPE (VasTextEntry, vas_text_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_MAX_CHARS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
on_resize_idle (gpointer user_data)
{
  VasTextEntry *self = user_data;

  self->resize_idle = 0;
  gtk_widget_queue_resize (self->view);
  return G_SOURCE_REMOVE;
}

static void
queue_resize (VasTextEntry *self)
{
  if (self->resize_idle == 0)
    self->resize_idle = g_idle_add_full (GDK_PRIORITY_REDRAW - 10, on_resize_idle, self, NULL);
}

static void
on_height_changed (VasTextEntry *self, GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment))
    queue_resize (self);
}

static void
on_insert_text (VasTextEntry *self, GtkTextIter *where, const char *text, int length, GtkTextBuffer *buffer)
{
  glong n_room = self->max_chars - gtk_text_buffer_get_char_count (buffer);

  if (self->max_chars == 0 || g_utf8_strlen (text, length) <= n_room)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
set_label (VasTextEntry *self, const char *label)
{
  if (g_strcmp0 (self->label, label) == 0)
    return;

  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

static gboolean
vas_text_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VAS_TEXT_ENTRY (widget)->view);
}

static void
vas_text_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasTextEntry *self = VAS_TEXT_ENTRY (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_MAX_CHARS:
      g_value_set_int (value, self->max_chars);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_text_entry_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasTextEntry *self = VAS_TEXT_ENTRY (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    case PROP_MAX_CHARS:
      self->max_chars = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_text_entry_dispose (GObject *object)
{
  VasTextEntry *self = VAS_TEXT_ENTRY (object);

  g_clear_handle_id (&self->resize_idle, g_source_remove);
  g_clear_pointer (&self->view, gtk_widget_unparent);

  G_OBJECT_CLASS (vas_text_entry_parent_class)->dispose (object);
}

static void
vas_text_entry_finalize (GObject *object)
{
  g_free (VAS_TEXT_ENTRY (object)->label);

  G_OBJECT_CLASS (vas_text_entry_parent_class)->finalize (object);
}

static void
vas_text_entry_class_init (VasTextEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_text_entry_get_property;
  object_class->set_property = vas_text_entry_set_property;
  object_class->dispose = vas_text_entry_dispose;
  object_class->finalize = vas_text_entry_finalize;
  widget_class->grab_focus = vas_text_entry_grab_focus;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MAX_CHARS] = g_param_spec_int ("max-chars", NULL, NULL, 0, G_MAXINT, 0,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "textentry");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vas_text_entry_init (VasTextEntry *self)
{
  g_autoptr (GtkAdjustment) width = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_autoptr (GtkAdjustment) height = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));

  self->view = g_object_new (GTK_TYPE_TEXT_VIEW, "accepts-tab", FALSE, "wrap-mode", GTK_WRAP_WORD_CHAR, "top-margin",
                             MARGIN, "bottom-margin", MARGIN, "left-margin", MARGIN, "right-margin", MARGIN,
                             "hadjustment", width, "vadjustment", height, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  g_signal_connect_object (width, "notify::page-size", G_CALLBACK (queue_resize), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (height, "changed", G_CALLBACK (on_height_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_text_entry_get_buffer (self), "insert-text", G_CALLBACK (on_insert_text), self,
                           G_CONNECT_SWAPPED);
}

/**
 * vas_text_entry_get_buffer:
 *
 * Returns: (transfer none): what is in it
 */
GtkTextBuffer *
vas_text_entry_get_buffer (VasTextEntry *self)
{
  g_return_val_if_fail (VAS_IS_TEXT_ENTRY (self), NULL);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

/**
 * vas_text_entry_dup_text:
 *
 * Returns: (transfer full): what is in it
 */
char *
vas_text_entry_dup_text (VasTextEntry *self)
{
  char *text = NULL;

  g_return_val_if_fail (VAS_IS_TEXT_ENTRY (self), NULL);

  g_object_get (vas_text_entry_get_buffer (self), "text", &text, NULL);
  return text;
}

/**
 * vas_text_entry_set_text:
 * @text: what is to be in it; nobody can undo that
 */
void
vas_text_entry_set_text (VasTextEntry *self, const char *text)
{
  GtkTextBuffer *buffer = vas_text_entry_get_buffer (self);

  g_return_if_fail (VAS_IS_TEXT_ENTRY (self));

  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
}
