/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-row.h"

#include "vas-note-look.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

/* A text longer than this is folded to so many characters. */
#define FOLDED_CHARS 280

struct _VasNoteRow
{
  GtkWidget parent_instance;

  VasNote *note;
  gboolean unfolded;

  GtkWidget *content;
  GtkImage *glyph;
  GtkButton *time_button;
  GtkLabel *aspect_label;
  GtkLabel *kind_label;
  GtkWidget *addressed;
  GtkLabel *text_label;
  GtkButton *fold_button;
  GtkLabel *reviewer_label;
};

G_DEFINE_FINAL_TYPE (VasNoteRow, vas_note_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_NOTE,
  N_PROPS
};

enum
{
  SIGNAL_PLAY,
  SIGNAL_EDIT,
  SIGNAL_DELETE,
  SIGNAL_CHANGE_STATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_colour (VasNoteRow *self)
{
  VasAspectGroup group = vas_aspect_group (vas_note_get_aspect (self->note));

  for (int i = 0; i < VAS_N_ASPECT_GROUPS; i++)
    {
      const char *css_class = vas_note_look_get_css_class (i);

      if (i == (int) group)
        gtk_widget_add_css_class (GTK_WIDGET (self->glyph), css_class);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->glyph), css_class);
    }
  gtk_image_set_from_icon_name (self->glyph, vas_note_look_get_icon (vas_note_get_kind (self->note)));
}

static void
show_text (VasNoteRow *self)
{
  const char *text = vas_note_get_text (self->note);
  gboolean foldable = g_utf8_strlen (text, -1) > FOLDED_CHARS + FOLDED_CHARS / 2;
  g_autofree char *folded = NULL;

  if (foldable && !self->unfolded)
    {
      g_autofree char *start = g_utf8_substring (text, 0, FOLDED_CHARS);

      folded = g_strconcat (g_strchomp (start), "…", NULL);
    }

  gtk_label_set_text (self->text_label, folded != NULL ? folded : text);
  gtk_widget_set_visible (GTK_WIDGET (self->text_label), *text != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->fold_button), foldable);
  gtk_button_set_label (self->fold_button, self->unfolded ? _ ("Show less") : _ ("Show more"));
}

static void
show_writer (VasNoteRow *self)
{
  VasReviewer *reviewer = vas_note_get_reviewer (self->note);
  const char *name = reviewer != NULL ? vas_reviewer_get_name (reviewer) : "";

  /* A reviewer without a name is told by the role. */
  if (reviewer != NULL && *name == '\0')
    name = vas_role_label (vas_reviewer_get_role (reviewer));
  gtk_label_set_text (self->reviewer_label, name);
  gtk_widget_set_visible (GTK_WIDGET (self->reviewer_label), *name != '\0');
}

static void
show_note (VasNoteRow *self)
{
  g_autofree char *time = vas_note_look_format_time (self->note);
  g_autofree char *spoken = vas_time_format_spoken (vas_note_get_start_ms (self->note));
  /* Translators: a button at a note. %s is the note's place in the recording: "42 seconds" */
  g_autofree char *play = g_strdup_printf (_ ("Play from %s"), spoken);
  gboolean addressed = vas_note_get_state (self->note) == VAS_NOTE_STATE_ADDRESSED;

  gtk_button_set_label (self->time_button, time);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time_button), GTK_ACCESSIBLE_PROPERTY_LABEL, play, -1);
  gtk_label_set_text (self->aspect_label, vas_aspect_label (vas_note_get_aspect (self->note)));
  gtk_label_set_text (self->kind_label, vas_note_kind_label (vas_note_get_kind (self->note)));
  gtk_widget_set_visible (self->addressed, addressed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.address", !addressed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.reopen", addressed);
  show_colour (self);
  show_text (self);
  show_writer (self);
}

static void
on_fold_clicked (VasNoteRow *self)
{
  self->unfolded = !self->unfolded;
  show_text (self);
}

static void
on_click_released (GtkGestureClick *gesture, int n_press, double x, double y, VasNoteRow *self)
{
  if (n_press == 1)
    g_signal_emit (self, signals[SIGNAL_PLAY], 0);
}

static void
emit_wish (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (g_str_equal (action_name, "note.play"))
    g_signal_emit (widget, signals[SIGNAL_PLAY], 0);
  else if (g_str_equal (action_name, "note.edit"))
    g_signal_emit (widget, signals[SIGNAL_EDIT], 0);
  else if (g_str_equal (action_name, "note.delete"))
    g_signal_emit (widget, signals[SIGNAL_DELETE], 0);
  else if (g_str_equal (action_name, "note.address"))
    g_signal_emit (widget, signals[SIGNAL_CHANGE_STATE], 0, VAS_NOTE_STATE_ADDRESSED);
  else if (g_str_equal (action_name, "note.reopen"))
    g_signal_emit (widget, signals[SIGNAL_CHANGE_STATE], 0, VAS_NOTE_STATE_OPEN);
}

static void
vas_note_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NOTE:
      g_value_set_object (value, VAS_NOTE_ROW (object)->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_note_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NOTE:
      vas_note_row_set_note (VAS_NOTE_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_note_row_dispose (GObject *object)
{
  VasNoteRow *self = VAS_NOTE_ROW (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->note);

  G_OBJECT_CLASS (vas_note_row_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  /**
   * VasNoteRow::play:
   */
  signals[SIGNAL_PLAY] = g_signal_new ("play", VAS_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                       0);
  /**
   * VasNoteRow::edit:
   */
  signals[SIGNAL_EDIT] = g_signal_new ("edit", VAS_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                       0);
  /**
   * VasNoteRow::delete:
   */
  signals[SIGNAL_DELETE] = g_signal_new ("delete", VAS_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  /**
   * VasNoteRow::change-state:
   * @state: what it should become
   */
  signals[SIGNAL_CHANGE_STATE] = g_signal_new ("change-state", VAS_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                               NULL, G_TYPE_NONE, 1, VAS_TYPE_NOTE_STATE);
}

static void
vas_note_row_class_init (VasNoteRowClass *klass)
{
  static const char *const actions[] = { "note.play", "note.edit", "note.delete", "note.address", "note.reopen" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_note_row_get_property;
  object_class->set_property = vas_note_row_set_property;
  object_class->dispose = vas_note_row_dispose;

  /**
   * VasNoteRow:note:
   *
   * The note shown.
   */
  properties[PROP_NOTE] = g_param_spec_object ("note", NULL, NULL, VAS_TYPE_NOTE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals ();

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, content);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, time_button);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, aspect_label);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, kind_label);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, addressed);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, fold_button);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, reviewer_label);
  gtk_widget_class_bind_template_callback (widget_class, on_fold_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_click_released);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, emit_wish);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "note");
}

static void
vas_note_row_init (VasNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vas_note_row_new (void)
{
  return g_object_new (VAS_TYPE_NOTE_ROW, NULL);
}

/**
 * vas_note_row_get_note:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the note shown
 */
VasNote *
vas_note_row_get_note (VasNoteRow *self)
{
  g_return_val_if_fail (VAS_IS_NOTE_ROW (self), NULL);

  return self->note;
}

/**
 * vas_note_row_set_note:
 * @self: a row
 * @note: (nullable): the note to show
 */
void
vas_note_row_set_note (VasNoteRow *self, VasNote *note)
{
  g_return_if_fail (VAS_IS_NOTE_ROW (self));

  if (!g_set_object (&self->note, note))
    return;

  self->unfolded = FALSE;
  if (note != NULL)
    show_note (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}
