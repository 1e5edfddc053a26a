/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-compare-page.h"

#include "vas-column-layout.h"
#include "vas-compared-view.h"
#include "vas-note.h"
#include "vas-time.h"
#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define JUMP_MS 5000
/* What a note speaks of is heard in its place. */
#define LEAD_IN_MS 3000

struct _VasComparePage
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  VasComparedView *views[VAS_COMPARISON_N_SIDES];
  GtkWidget *play_button;
  GtkRange *position;
  GtkLabel *time_label;
  GtkDropDown *part;
  GtkToggleButton *hear_buttons[VAS_COMPARISON_N_SIDES];

  VasComparison *comparison;
  GArray *parts; /* of the drop-down, after the first entry */
  gboolean showing;
  gboolean focused;
};

G_DEFINE_FINAL_TYPE (VasComparePage, vas_compare_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COMPARISON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_position (VasComparePage *self)
{
  gint64 position_ms = vas_comparison_get_position_ms (self->comparison);
  g_autofree char *position = vas_time_format_clock (position_ms);
  g_autofree char *duration = vas_time_format_clock (vas_comparison_get_duration_ms (self->comparison));
  g_autofree char *words = g_strdup_printf ("%s / %s", position, duration);

  gtk_label_set_text (self->time_label, words);
  gtk_range_set_value (self->position, (double) position_ms);
}

static void
show_duration (VasComparePage *self)
{
  gint64 duration_ms = vas_comparison_get_duration_ms (self->comparison);

  gtk_range_set_range (self->position, 0, (double) MAX (duration_ms, 1));
  show_position (self);
}

static void
show_playing (VasComparePage *self)
{
  gboolean playing = vas_comparison_get_playing (self->comparison);
  const char *name = playing ? _ ("Pause") : _ ("Play");

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button),
                            playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The play button is the one sensible control to begin with; it becomes ready after the page is shown. */
static void
show_ready (VasComparePage *self)
{
  static const char *const actions[] = { "compare.toggle",      "compare.play",         "compare.pause",
                                         "compare.jump-back",   "compare.jump-forward", "compare.step-back",
                                         "compare.step-forward" };
  gboolean ready;

  g_object_get (self->comparison, "ready", &ready, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], ready);
  gtk_widget_set_sensitive (GTK_WIDGET (self->position), ready);
  if (ready && !self->focused && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->focused = gtk_widget_grab_focus (self->play_button);
}

static void
show_heard (VasComparePage *self)
{
  gtk_toggle_button_set_active (self->hear_buttons[vas_comparison_get_heard (self->comparison)], TRUE);
}

static void
show_part (VasComparePage *self)
{
  int part = vas_comparison_get_part (self->comparison);
  guint selected = 0;

  for (guint i = 0; i < self->parts->len; i++)
    if ((int) g_array_index (self->parts, VasAspect, i) == part)
      selected = i + 1;

  self->showing = TRUE;
  gtk_drop_down_set_selected (self->part, selected);
  self->showing = FALSE;
}

/* What both have marked can be where they begin together. */
static void
show_parts (VasComparePage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_clear_pointer (&self->parts, g_array_unref);
  self->parts = vas_comparison_list_parts (self->comparison);
  /* Translators: where two answers that are compared play together: from the start of both */
  gtk_string_list_append (names, _ ("Start of the answer"));
  for (guint i = 0; i < self->parts->len; i++)
    gtk_string_list_append (names, vas_aspect_label (g_array_index (self->parts, VasAspect, i)));

  self->showing = TRUE;
  gtk_drop_down_set_model (self->part, G_LIST_MODEL (names));
  self->showing = FALSE;
  show_part (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->part), self->parts->len > 0);
}

static void
on_changed (VasComparePage *self)
{
  VasAnswer *answer = vas_compared_answer_get_answer (vas_comparison_get_side (self->comparison, 0));

  if (answer != NULL)
    adw_window_title_set_subtitle (self->title, vas_answer_get_question_text (answer));
  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    vas_compared_view_update (self->views[i]);
  show_parts (self);
}

static void
on_part_notify (VasComparePage *self)
{
  guint selected = gtk_drop_down_get_selected (self->part);

  if (self->showing || self->parts == NULL || selected > self->parts->len)
    return;

  vas_comparison_set_part (self->comparison, selected == 0 ?
                                                 VAS_COMPARISON_NO_PART :
                                                 (int) g_array_index (self->parts, VasAspect, selected - 1));
}

static void
on_hear_toggled (VasComparePage *self, GtkToggleButton *button)
{
  if (self->comparison != NULL && gtk_toggle_button_get_active (button))
    vas_comparison_set_heard (self->comparison, button == self->hear_buttons[1] ? 1 : 0);
}

/* Only what a person does to the slider. */
static gboolean
on_position_change_value (VasComparePage *self, GtkScrollType scroll, double value)
{
  vas_comparison_seek (self->comparison, (gint64) value);

  return TRUE;
}

static void
on_note_activated (VasComparePage *self, VasNote *note, VasComparedView *view)
{
  guint side = view == self->views[1] ? 1 : 0;

  vas_comparison_seek_side (self->comparison, side, MAX (vas_note_get_start_ms (note) - LEAD_IN_MS, 0));
  vas_comparison_play (self->comparison);
}

static void
toggle (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_comparison_toggle (VAS_COMPARE_PAGE (widget)->comparison);
}

static void
play (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasComparison *comparison = VAS_COMPARE_PAGE (widget)->comparison;

  if (!vas_comparison_get_playing (comparison))
    vas_comparison_play (comparison);
}

static void
pause_both (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_comparison_pause (VAS_COMPARE_PAGE (widget)->comparison);
}

static void
jump (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasComparison *comparison = VAS_COMPARE_PAGE (widget)->comparison;
  gint64 jump_ms = g_str_equal (action_name, "compare.jump-back") ? -JUMP_MS : JUMP_MS;

  vas_comparison_seek (comparison, vas_comparison_get_position_ms (comparison) + jump_ms);
}

static void
step (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  vas_comparison_step (VAS_COMPARE_PAGE (widget)->comparison, g_str_equal (action_name, "compare.step-back") ? -1 : 1);
}

static void
switch_sound (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasComparison *comparison = VAS_COMPARE_PAGE (widget)->comparison;

  vas_comparison_set_heard (comparison, 1 - vas_comparison_get_heard (comparison));
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_compare_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_compare_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VAS_COMPARE_PAGE (widget)->play_button);
}

static void
vas_compare_page_constructed (GObject *object)
{
  VasComparePage *self = VAS_COMPARE_PAGE (object);
  static const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "notify::position-ms", G_CALLBACK (show_position) },
    { "notify::duration-ms", G_CALLBACK (show_duration) },
    { "notify::playing", G_CALLBACK (show_playing) },
    { "notify::ready", G_CALLBACK (show_ready) },
    { "notify::heard", G_CALLBACK (show_heard) },
    { "notify::part", G_CALLBACK (show_part) },
    { "changed", G_CALLBACK (on_changed) },
  };

  G_OBJECT_CLASS (vas_compare_page_parent_class)->constructed (object);

  /* Translators: two answers that are compared are called A and B */
  vas_compared_view_set_answer (self->views[0], vas_comparison_get_side (self->comparison, 0), "A");
  vas_compared_view_set_answer (self->views[1], vas_comparison_get_side (self->comparison, 1), "B");
  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->comparison, handlers[i].signal, handlers[i].callback, self, G_CONNECT_SWAPPED);
  show_duration (self);
  show_playing (self);
  show_ready (self);
  show_heard (self);
  on_changed (self);
}

static void
vas_compare_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COMPARISON:
      VAS_COMPARE_PAGE (object)->comparison = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Nobody hears a page that has been left. */
static void
vas_compare_page_unmap (GtkWidget *widget)
{
  vas_comparison_pause (VAS_COMPARE_PAGE (widget)->comparison);
  GTK_WIDGET_CLASS (vas_compare_page_parent_class)->unmap (widget);
}

static void
vas_compare_page_dispose (GObject *object)
{
  VasComparePage *self = VAS_COMPARE_PAGE (object);

  g_clear_object (&self->comparison);
  g_clear_pointer (&self->parts, g_array_unref);

  G_OBJECT_CLASS (vas_compare_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VasComparePage, title);
  gtk_widget_class_bind_template_child_full (widget_class, "first_view", FALSE,
                                             G_STRUCT_OFFSET (VasComparePage, views[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second_view", FALSE,
                                             G_STRUCT_OFFSET (VasComparePage, views[1]));
  gtk_widget_class_bind_template_child (widget_class, VasComparePage, play_button);
  gtk_widget_class_bind_template_child (widget_class, VasComparePage, position);
  gtk_widget_class_bind_template_child (widget_class, VasComparePage, time_label);
  gtk_widget_class_bind_template_child (widget_class, VasComparePage, part);
  gtk_widget_class_bind_template_child_full (widget_class, "hear_first_button", FALSE,
                                             G_STRUCT_OFFSET (VasComparePage, hear_buttons[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "hear_second_button", FALSE,
                                             G_STRUCT_OFFSET (VasComparePage, hear_buttons[1]));
  gtk_widget_class_bind_template_callback (widget_class, on_part_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_hear_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_position_change_value);
  gtk_widget_class_bind_template_callback (widget_class, on_note_activated);
}

/* As in the review, and a key for the sound. */
static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *action;
    GtkWidgetActionActivateFunc callback;
  } actions[] = {
    { "compare.toggle", toggle },     { "compare.play", play },
    { "compare.pause", pause_both },  { "compare.jump-back", jump },
    { "compare.jump-forward", jump }, { "compare.step-back", step },
    { "compare.step-forward", step }, { "compare.switch-sound", switch_sound },
  };
  static const struct
  {
    const char *action;
    guint key;
  } keys[] = {
    { "compare.toggle", GDK_KEY_space },    { "compare.play", GDK_KEY_l },
    { "compare.pause", GDK_KEY_k },         { "compare.jump-back", GDK_KEY_j },
    { "compare.jump-back", GDK_KEY_Left },  { "compare.jump-forward", GDK_KEY_Right },
    { "compare.step-back", GDK_KEY_comma }, { "compare.step-forward", GDK_KEY_period },
    { "compare.switch-sound", GDK_KEY_h },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].action, NULL, actions[i].callback);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, 0, keys[i].action, NULL);
}

static void
vas_compare_page_class_init (VasComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = vas_compare_page_constructed;
  object_class->set_property = vas_compare_page_set_property;
  object_class->dispose = vas_compare_page_dispose;
  widget_class->unmap = vas_compare_page_unmap;
  widget_class->focus = vas_compare_page_focus;
  widget_class->grab_focus = vas_compare_page_grab_focus;

  /**
   * VasComparePage:comparison:
   *
   * What is compared.
   */
  properties[PROP_COMPARISON] = g_param_spec_object ("comparison", NULL, NULL, VAS_TYPE_COMPARISON,
                                                     G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                         G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (VAS_TYPE_COLUMN_LAYOUT);
  g_type_ensure (VAS_TYPE_COMPARED_VIEW);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
vas_compare_page_init (VasComparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_compare_page_new:
 * @comparison: (transfer none): what is compared
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
vas_compare_page_new (VasComparison *comparison)
{
  return g_object_new (VAS_TYPE_COMPARE_PAGE, "comparison", comparison, NULL);
}
