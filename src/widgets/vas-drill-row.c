/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-drill-row.h"

#include "vas-note-look.h"

#include <glib/gi18n-lib.h>

struct _VasDrillRow
{
  AdwBin parent_instance;

  GtkImage *glyph;
  GtkLabel *about_label;
  GtkLabel *text_label;
  GtkWidget *marks;
  GtkToggleButton *met_button;
  GtkToggleButton *not_yet_button;
  GtkLabel *outcome_label;
  GtkLabel *others_label;

  VasDrillItem *item;
  gboolean judging;
  gboolean showing; /* what the library has; nobody pressed anything */
};

G_DEFINE_FINAL_TYPE (VasDrillRow, vas_drill_row, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_JUDGING,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_outcome (VasDrillRow *self)
{
  VasDrillOutcome outcome = vas_drill_item_get_outcome (self->item);

  self->showing = TRUE;
  gtk_toggle_button_set_active (self->met_button, outcome == VAS_DRILL_OUTCOME_MET);
  gtk_toggle_button_set_active (self->not_yet_button, outcome == VAS_DRILL_OUTCOME_NOT_YET);
  self->showing = FALSE;
  gtk_label_set_text (self->outcome_label, vas_drill_outcome_label (outcome));
}

static void
show_others (VasDrillRow *self)
{
  const char *others = vas_drill_item_get_others (self->item);

  gtk_label_set_text (self->others_label, others);
  gtk_widget_set_visible (GTK_WIDGET (self->others_label), self->judging && *others != '\0');
}

/* Returns: (transfer full): what it is about, and who says so: "Eye contact · Aino" */
static char *
describe (VasNote *note)
{
  VasReviewer *reviewer = vas_note_get_reviewer (note);
  const char *label = vas_note_get_label (note);
  const char *about = *label != '\0' ? label : vas_aspect_label (vas_note_get_aspect (note));
  const char *name = reviewer != NULL ? vas_reviewer_get_name (reviewer) : "";

  if (reviewer != NULL && *name == '\0')
    name = vas_role_label (vas_reviewer_get_role (reviewer));

  return *name != '\0' ? g_strdup_printf ("%s · %s", about, name) : g_strdup (about);
}

static void
show_note (VasDrillRow *self)
{
  VasNote *note = vas_drill_item_get_note (self->item);
  g_autofree char *about = describe (note);
  /* Translators: name of the two buttons “Met” and “Not yet” for screen readers. %s is the advice, or what it is about */
  g_autofree char *name = g_strdup_printf (_ ("How did it go: %s"),
                                           *vas_note_get_text (note) != '\0' ? vas_note_get_text (note) : about);

  gtk_image_set_from_icon_name (self->glyph, vas_note_look_get_icon (vas_note_get_kind (note)));
  gtk_widget_add_css_class (GTK_WIDGET (self->glyph),
                            vas_note_look_get_css_class (vas_aspect_group (vas_note_get_aspect (note))));
  gtk_label_set_text (self->about_label, about);
  gtk_label_set_text (self->text_label, vas_note_get_text (note));
  gtk_widget_set_visible (GTK_WIDGET (self->text_label), *vas_note_get_text (note) != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->marks), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (self->marks, self->judging);
}

static void
on_toggled (VasDrillRow *self, GtkToggleButton *button)
{
  VasDrillOutcome outcome = VAS_DRILL_OUTCOME_OPEN;

  if (self->showing)
    return;

  if (gtk_toggle_button_get_active (button))
    outcome = button == self->met_button ? VAS_DRILL_OUTCOME_MET : VAS_DRILL_OUTCOME_NOT_YET;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (int) outcome);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_drill_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
vas_drill_row_constructed (GObject *object)
{
  VasDrillRow *self = VAS_DRILL_ROW (object);

  G_OBJECT_CLASS (vas_drill_row_parent_class)->constructed (object);

  show_note (self);
  show_outcome (self);
  show_others (self);
  g_signal_connect_object (self->item, "notify::outcome", G_CALLBACK (show_outcome), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->item, "notify::others", G_CALLBACK (show_others), self, G_CONNECT_SWAPPED);
}

static void
vas_drill_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasDrillRow *self = VAS_DRILL_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      self->item = g_value_dup_object (value);
      break;
    case PROP_JUDGING:
      self->judging = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_drill_row_dispose (GObject *object)
{
  g_clear_object (&VAS_DRILL_ROW (object)->item);

  G_OBJECT_CLASS (vas_drill_row_parent_class)->dispose (object);
}

static void
vas_drill_row_class_init (VasDrillRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_drill_row_constructed;
  object_class->set_property = vas_drill_row_set_property;
  object_class->dispose = vas_drill_row_dispose;
  widget_class->focus = vas_drill_row_focus;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, VAS_TYPE_DRILL_ITEM, flags);
  properties[PROP_JUDGING] = g_param_spec_boolean ("judging", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasDrillRow::chosen:
   * @outcome: a #VasDrillOutcome
   *
   * Somebody says how the take did, or takes it back.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-drill-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VasDrillRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, VasDrillRow, about_label);
  gtk_widget_class_bind_template_child (widget_class, VasDrillRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, VasDrillRow, marks);
  gtk_widget_class_bind_template_child (widget_class, VasDrillRow, met_button);
  gtk_widget_class_bind_template_child (widget_class, VasDrillRow, not_yet_button);
  gtk_widget_class_bind_template_child (widget_class, VasDrillRow, outcome_label);
  gtk_widget_class_bind_template_child (widget_class, VasDrillRow, others_label);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
vas_drill_row_init (VasDrillRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_button_set_label (GTK_BUTTON (self->met_button), vas_drill_outcome_label (VAS_DRILL_OUTCOME_MET));
  gtk_button_set_label (GTK_BUTTON (self->not_yet_button), vas_drill_outcome_label (VAS_DRILL_OUTCOME_NOT_YET));
}

/**
 * vas_drill_row_new:
 * @item: (transfer none): what is to be tried
 * @judging: whether there is a take of which can be said how it did
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
vas_drill_row_new (VasDrillItem *item, gboolean judging)
{
  return g_object_new (VAS_TYPE_DRILL_ROW, "item", item, "judging", judging, NULL);
}

/**
 * vas_drill_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): what is to be tried
 */
VasDrillItem *
vas_drill_row_get_item (VasDrillRow *self)
{
  g_return_val_if_fail (VAS_IS_DRILL_ROW (self), NULL);

  return self->item;
}
