/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-level-meter.h"

#include <glib/gi18n-lib.h>

#define FLOOR_DB -60.0
#define QUIET_DB -42.0
#define LOUD_DB -6.0
#define SIGN_MS 1500
#define PEAK_WIDTH 2

struct _VasLevelMeter
{
  GtkWidget parent_instance;

  GtkLevelBar *bar;
  GtkWidget *sign;

  double level_db;
  double peak_db;
  gboolean clipping;
  guint sign_timeout;
  const char *words;
};

G_DEFINE_FINAL_TYPE (VasLevelMeter, vas_level_meter, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LEVEL_DB,
  PROP_PEAK_DB,
  PROP_CLIPPING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Said by a screen reader that asks: coarse, so that it does not change twenty times a second. */
static void
update_words (VasLevelMeter *self)
{
  const char *words;

  if (self->sign_timeout != 0)
    words = _ ("Too loud");
  else if (self->level_db <= FLOOR_DB + 1)
    words = _ ("Silent");
  else if (self->level_db < QUIET_DB)
    words = _ ("Quiet");
  else
    words = _ ("Good level");

  if (g_strcmp0 (self->words, words) == 0)
    return;

  self->words = words;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
show_sign (VasLevelMeter *self, gboolean shown)
{
  /* The sign keeps its place when it is not shown, so that nothing jumps. */
  gtk_widget_set_opacity (self->sign, shown ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->sign), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
  update_words (self);
}

static gboolean
on_sign_timeout (gpointer user_data)
{
  VasLevelMeter *self = user_data;

  if (self->clipping)
    return G_SOURCE_CONTINUE;

  self->sign_timeout = 0;
  show_sign (self, FALSE);

  return G_SOURCE_REMOVE;
}

static void
vas_level_meter_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VasLevelMeter *self = VAS_LEVEL_METER (widget);
  graphene_rect_t bounds;
  GdkRGBA color;
  double part, x;

  GTK_WIDGET_CLASS (vas_level_meter_parent_class)->snapshot (widget, snapshot);

  if (self->peak_db <= FLOOR_DB || !gtk_widget_compute_bounds (GTK_WIDGET (self->bar), widget, &bounds))
    return;

  part = (self->peak_db - FLOOR_DB) / -FLOOR_DB;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    part = 1 - part;
  x = bounds.origin.x + part * (bounds.size.width - PEAK_WIDTH);

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (x, bounds.origin.y - PEAK_WIDTH, PEAK_WIDTH,
                                                  bounds.size.height + 2 * PEAK_WIDTH));
}

static void
vas_level_meter_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasLevelMeter *self = VAS_LEVEL_METER (object);

  switch (prop_id)
    {
    case PROP_LEVEL_DB:
      g_value_set_double (value, self->level_db);
      break;
    case PROP_PEAK_DB:
      g_value_set_double (value, self->peak_db);
      break;
    case PROP_CLIPPING:
      g_value_set_boolean (value, self->clipping);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_level_meter_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasLevelMeter *self = VAS_LEVEL_METER (object);

  switch (prop_id)
    {
    case PROP_LEVEL_DB:
      vas_level_meter_set_level_db (self, g_value_get_double (value));
      break;
    case PROP_PEAK_DB:
      vas_level_meter_set_peak_db (self, g_value_get_double (value));
      break;
    case PROP_CLIPPING:
      vas_level_meter_set_clipping (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_level_meter_dispose (GObject *object)
{
  VasLevelMeter *self = VAS_LEVEL_METER (object);
  GtkWidget *child;

  g_clear_handle_id (&self->sign_timeout, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vas_level_meter_parent_class)->dispose (object);
}

static void
vas_level_meter_class_init (VasLevelMeterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_level_meter_get_property;
  object_class->set_property = vas_level_meter_set_property;
  object_class->dispose = vas_level_meter_dispose;

  widget_class->snapshot = vas_level_meter_snapshot;

  /**
   * VasLevelMeter:level-db:
   *
   * The loudness now, in dB below full scale.
   */
  properties[PROP_LEVEL_DB] = g_param_spec_double ("level-db", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, FLOOR_DB, flags);
  /**
   * VasLevelMeter:peak-db:
   *
   * The highest loudness of the last moments, in dB below full scale.
   */
  properties[PROP_PEAK_DB] = g_param_spec_double ("peak-db", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, FLOOR_DB, flags);
  /**
   * VasLevelMeter:clipping:
   *
   * Whether the sound is too loud to be recorded whole. The sign stays long enough to be read.
   */
  properties[PROP_CLIPPING] = g_param_spec_boolean ("clipping", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "levelmeter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-level-meter.ui");
  gtk_widget_class_bind_template_child (widget_class, VasLevelMeter, bar);
  gtk_widget_class_bind_template_child (widget_class, VasLevelMeter, sign);
}

static void
vas_level_meter_init (VasLevelMeter *self)
{
  self->level_db = FLOOR_DB;
  self->peak_db = FLOOR_DB;

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_level_bar_add_offset_value (self->bar, "quiet", QUIET_DB - FLOOR_DB);
  gtk_level_bar_add_offset_value (self->bar, "good", LOUD_DB - FLOOR_DB);
  gtk_level_bar_add_offset_value (self->bar, "loud", -FLOOR_DB);
  show_sign (self, FALSE);
}

GtkWidget *
vas_level_meter_new (void)
{
  return g_object_new (VAS_TYPE_LEVEL_METER, NULL);
}

/**
 * vas_level_meter_set_level_db:
 * @self: a level meter
 * @level_db: the loudness now, in dB; what is outside -60 to 0 is taken as the nearest of them
 */
void
vas_level_meter_set_level_db (VasLevelMeter *self, double level_db)
{
  g_return_if_fail (VAS_IS_LEVEL_METER (self));

  level_db = CLAMP (level_db, FLOOR_DB, 0);
  if (self->level_db == level_db)
    return;

  self->level_db = level_db;
  gtk_level_bar_set_value (self->bar, level_db - FLOOR_DB);
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL_DB]);
}

/**
 * vas_level_meter_set_peak_db:
 * @self: a level meter
 * @peak_db: the highest loudness of the last moments, in dB; clamped as the level is
 */
void
vas_level_meter_set_peak_db (VasLevelMeter *self, double peak_db)
{
  g_return_if_fail (VAS_IS_LEVEL_METER (self));

  peak_db = CLAMP (peak_db, FLOOR_DB, 0);
  if (self->peak_db == peak_db)
    return;

  self->peak_db = peak_db;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PEAK_DB]);
}

/**
 * vas_level_meter_set_clipping:
 * @self: a level meter
 * @clipping: whether the sound is too loud
 */
void
vas_level_meter_set_clipping (VasLevelMeter *self, gboolean clipping)
{
  g_return_if_fail (VAS_IS_LEVEL_METER (self));

  clipping = !!clipping;
  if (self->clipping == clipping)
    return;

  self->clipping = clipping;
  if (clipping && self->sign_timeout == 0)
    {
      self->sign_timeout = g_timeout_add (SIGN_MS, on_sign_timeout, self);
      show_sign (self, TRUE);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLIPPING]);
}
