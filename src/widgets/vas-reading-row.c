/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-reading-row.h"

#include <glib/gi18n-lib.h>

struct _VasReadingRow
{
  AdwActionRow parent_instance;

  VasReader *reader;
  GSignalGroup *signals;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (VasReadingRow, vas_reading_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_READER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
on_button_active_notify (VasReadingRow *self)
{
  if (self->reader != NULL)
    g_object_set (self->reader, "wanted", gtk_switch_get_active (GTK_SWITCH (self->button)), NULL);
}

/* What cannot be is shown as off, and what was chosen stays for the day when it can. */
static void
update (VasReadingRow *self)
{
  g_autofree char *message = NULL;
  gboolean wanted = FALSE;

  if (self->reader == NULL)
    return;

  g_object_get (self->reader, "message", &message, "wanted", &wanted, NULL);
  g_signal_handlers_block_by_func (self->button, on_button_active_notify, self);
  gtk_switch_set_active (GTK_SWITCH (self->button), wanted && message == NULL);
  g_signal_handlers_unblock_by_func (self->button, on_button_active_notify, self);
  gtk_widget_set_sensitive (self->button, message == NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), message != NULL ? message : "");
}

static void
set_reader (VasReadingRow *self, VasReader *reader)
{
  if (!g_set_object (&self->reader, reader))
    return;

  g_signal_group_set_target (self->signals, reader);
  update (self);
  if (reader != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    vas_reader_look (reader);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READER]);
}

/* Nobody is asked for voices before somebody sees the choice. */
static void
vas_reading_row_map (GtkWidget *widget)
{
  VasReadingRow *self = VAS_READING_ROW (widget);

  GTK_WIDGET_CLASS (vas_reading_row_parent_class)->map (widget);

  if (self->reader != NULL)
    vas_reader_look (self->reader);
}

static void
vas_reading_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_READER:
      g_value_set_object (value, VAS_READING_ROW (object)->reader);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_reading_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_READER:
      set_reader (VAS_READING_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_reading_row_dispose (GObject *object)
{
  VasReadingRow *self = VAS_READING_ROW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->reader);

  G_OBJECT_CLASS (vas_reading_row_parent_class)->dispose (object);
}

static void
vas_reading_row_class_init (VasReadingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vas_reading_row_get_property;
  object_class->set_property = vas_reading_row_set_property;
  object_class->dispose = vas_reading_row_dispose;
  GTK_WIDGET_CLASS (klass)->map = vas_reading_row_map;

  /**
   * VasReadingRow:reader:
   *
   * What is chosen here.
   */
  properties[PROP_READER] = g_param_spec_object ("reader", NULL, NULL, VAS_TYPE_READER,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_reading_row_init (VasReadingRow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Read the question aloud"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);

  self->button = gtk_switch_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->button);
  g_signal_connect_object (self->button, "notify::active", G_CALLBACK (on_button_active_notify), self,
                           G_CONNECT_SWAPPED);

  self->signals = g_signal_group_new (VAS_TYPE_READER);
  g_signal_group_connect_swapped (self->signals, "notify::message", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::wanted", G_CALLBACK (update), self);
}
