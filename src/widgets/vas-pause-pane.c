/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-pause-pane.h"

#include "vas-breathing-guide.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

struct _VasPausePane
{
  AdwBin parent_instance;

  VasPractice *practice;
};

G_DEFINE_FINAL_TYPE (VasPausePane, vas_pause_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PRACTICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
format_next (gpointer object, guint position, guint question_count, gpointer user_data)
{
  /* Translators: in the pause between two questions. "Question 2 of 5 comes next" */
  return g_strdup_printf (_ ("Question %1$u of %2$u comes next"), position + 1, question_count);
}

/* Down to 0 at the very end, so it is rounded up. */
static char *
format_remaining (gpointer object, gint64 remaining_ms, gpointer user_data)
{
  gint64 remaining_s = (MAX (remaining_ms, 0) + VAS_MS_PER_S - 1) / VAS_MS_PER_S;
  g_autofree char *remaining = vas_time_format_clock (remaining_s * VAS_MS_PER_S);

  /* Translators: of the pause between two questions. %s: "0:12" */
  return g_strdup_printf (_ ("%s left"), remaining);
}

static void
vas_pause_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, VAS_PAUSE_PANE (object)->practice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_pause_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRACTICE:
      if (g_set_object (&VAS_PAUSE_PANE (object)->practice, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_pause_pane_dispose (GObject *object)
{
  g_clear_object (&VAS_PAUSE_PANE (object)->practice);
  G_OBJECT_CLASS (vas_pause_pane_parent_class)->dispose (object);
}

static void
vas_pause_pane_class_init (VasPausePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_pause_pane_get_property;
  object_class->set_property = vas_pause_pane_set_property;
  object_class->dispose = vas_pause_pane_dispose;

  /**
   * VasPausePane:practice:
   *
   * The interview that rests.
   */
  properties[PROP_PRACTICE] = g_param_spec_object ("practice", NULL, NULL, VAS_TYPE_PRACTICE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                       G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (VAS_TYPE_BREATHING_GUIDE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-pause-pane.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_next);
  gtk_widget_class_bind_template_callback (widget_class, format_remaining);
}

static void
vas_pause_pane_init (VasPausePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
