/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-row.h"

#include "vas-note-look.h"
#include "vas-reply-row.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

/* A text longer than this is folded to so many characters. */
#define FOLDED_CHARS 280

struct _VasNoteRow
{
  GtkWidget parent_instance;

  VasNote *note;
  GMenuModel *menu;
  gboolean unfolded;

  GtkWidget *content;
  GtkBox *lines;
  GtkImage *glyph;
  GtkButton *time_button;
  GtkLabel *aspect_label;
  GtkLabel *kind_label;
  GtkLabel *text_label;
  GtkBox *last_line;
  GtkLabel *reviewer_label;
  GtkMenuButton *menu_button;

  /* A list makes many rows at once: what only some notes have is made for the first of them. */
  GtkButton *fold_button;
  GtkButton *state_button;
  GtkImage *state_image;
  GtkLabel *state_label;
  GtkWidget *replies_box;
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
  SIGNAL_REPLY,
  SIGNAL_COPY,
  SIGNAL_DELETE,
  SIGNAL_CHANGE_STATE,
  SIGNAL_CHANGE_KIND,
  SIGNAL_EDIT_REPLY,
  SIGNAL_DELETE_REPLY,
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

static void show_text (VasNoteRow *self);

static void
on_fold_clicked (VasNoteRow *self)
{
  self->unfolded = !self->unfolded;
  show_text (self);
}

static void
make_fold_button (VasNoteRow *self)
{
  GtkWidget *button = gtk_button_new ();

  self->fold_button = GTK_BUTTON (button);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "caption");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_fold_clicked), self);
  gtk_box_insert_child_after (self->lines, button, GTK_WIDGET (self->text_label));
}

static void
show_folding (VasNoteRow *self, gboolean foldable)
{
  if (foldable && self->fold_button == NULL)
    make_fold_button (self);
  if (self->fold_button == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->fold_button), foldable);
  gtk_button_set_label (self->fold_button, self->unfolded ? _ ("Show less") : _ ("Show more"));
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
  show_folding (self, foldable);
}

static void
show_writer (VasNoteRow *self)
{
  VasReviewer *reviewer = vas_note_get_reviewer (self->note);
  const char *name = reviewer != NULL ? vas_reviewer_get_name (reviewer) : "";
  g_autofree char *words = NULL;

  /* A reviewer without a name is told by the role. */
  if (reviewer != NULL && *name == '\0')
    name = vas_role_label (vas_reviewer_get_role (reviewer));
  /* Translators: who wrote a note whose text was another one before: Aino · edited */
  words = vas_note_get_edited (self->note) ? g_strdup_printf (_ ("%s · edited"), name) : g_strdup (name);
  gtk_label_set_text (self->reviewer_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->reviewer_label), *words != '\0');
}

static void
make_state_button (VasNoteRow *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "pixel-size",
                                   12, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  self->state_button = GTK_BUTTON (button);
  self->state_image = GTK_IMAGE (image);
  self->state_label = GTK_LABEL (label);
  gtk_label_set_ellipsize (self->state_label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (self->state_button, box);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "state");
  gtk_box_append (self->last_line, button);
}

static void
fill_state_button (VasNoteRow *self, gboolean addressed)
{
  gtk_image_set_from_icon_name (self->state_image, addressed ? "object-select-symbolic" : "vas-open-symbolic");
  /* Translators: state of a note: the candidate has dealt with what it says */
  gtk_label_set_text (self->state_label, addressed ? _ ("Addressed") :
                                                     /* Translators: state of a note: nobody has dealt with it yet */
                                                     C_ ("note", "Open"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: a button that shows a state, and what pressing it does */
                                  addressed ? _ ("Addressed: mark as open") : _ ("Open: mark as addressed"), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state_button),
                               addressed ? _ ("Mark as open (Ctrl+M)") : _ ("Mark as addressed (Ctrl+M)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->state_button), addressed ? "note.reopen" : "note.address");
}

/* Only what asks for something is open; what is addressed can be seen whatever it became since. */
static void
show_state (VasNoteRow *self)
{
  gboolean addressed = vas_note_get_state (self->note) == VAS_NOTE_STATE_ADDRESSED;
  gboolean asks = vas_note_kind_asks (vas_note_get_kind (self->note));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.address", asks && !addressed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.reopen", addressed);
  if ((asks || addressed) && self->state_button == NULL)
    make_state_button (self);
  if (self->state_button == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->state_button), asks || addressed);
  fill_state_button (self, addressed);
}

static void
show_note (VasNoteRow *self)
{
  g_autofree char *time = vas_note_look_format_time (self->note);
  g_autofree char *name = vas_note_look_format_name (self->note);
  g_autofree char *spoken = vas_time_format_spoken (vas_note_get_start_ms (self->note));
  /* Translators: a button at a note. %s is the note's place in the recording: "42 seconds" */
  g_autofree char *play = g_strdup_printf (_ ("Play from %s"), spoken);

  gtk_button_set_label (self->time_button, time);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time_button), GTK_ACCESSIBLE_PROPERTY_LABEL, play, -1);
  gtk_label_set_text (self->aspect_label, name);
  gtk_label_set_text (self->kind_label, vas_note_kind_label (vas_note_get_kind (self->note)));
  show_state (self);
  show_colour (self);
  show_text (self);
  show_writer (self);
}

static void
on_click_released (GtkGestureClick *gesture, int n_press, double x, double y, VasNoteRow *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  /* With these keys a click chooses notes and plays none. */
  if (n_press == 1 && (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) == 0)
    g_signal_emit (self, signals[SIGNAL_PLAY], 0);
}

static void
on_secondary_pressed (GtkGestureClick *gesture, int n_press, double x, double y, VasNoteRow *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  vas_note_row_open_menu (self);
}

/* A menu for every row would take longer to make than all that is in sight. */
static void
make_menu (GtkMenuButton *button, gpointer user_data)
{
  VasNoteRow *self = user_data;

  gtk_menu_button_set_popover (button, self->menu != NULL ? gtk_popover_menu_new_from_model (self->menu) : NULL);
}

static void
emit_wish (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (g_str_equal (action_name, "note.play"))
    g_signal_emit (widget, signals[SIGNAL_PLAY], 0);
  else if (g_str_equal (action_name, "note.edit"))
    g_signal_emit (widget, signals[SIGNAL_EDIT], 0);
  else if (g_str_equal (action_name, "note.reply"))
    g_signal_emit (widget, signals[SIGNAL_REPLY], 0);
  else if (g_str_equal (action_name, "note.copy"))
    g_signal_emit (widget, signals[SIGNAL_COPY], 0);
  else if (g_str_equal (action_name, "note.delete"))
    g_signal_emit (widget, signals[SIGNAL_DELETE], 0);
  else if (g_str_equal (action_name, "note.address"))
    g_signal_emit (widget, signals[SIGNAL_CHANGE_STATE], 0, VAS_NOTE_STATE_ADDRESSED);
  else if (g_str_equal (action_name, "note.reopen"))
    g_signal_emit (widget, signals[SIGNAL_CHANGE_STATE], 0, VAS_NOTE_STATE_OPEN);
}

static void
set_kind (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  int kind;

  if (vas_term_from_key (VAS_TYPE_NOTE_KIND, g_variant_get_string (parameter, NULL), &kind))
    g_signal_emit (widget, signals[SIGNAL_CHANGE_KIND], 0, kind);
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
  g_clear_object (&self->menu);
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
   * VasNoteRow::reply:
   */
  signals[SIGNAL_REPLY] = g_signal_new ("reply", VAS_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                        0);
  /**
   * VasNoteRow::copy:
   */
  signals[SIGNAL_COPY] = g_signal_new ("copy", VAS_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
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
  /**
   * VasNoteRow::change-kind:
   * @kind: what it should become
   */
  signals[SIGNAL_CHANGE_KIND] = g_signal_new ("change-kind", VAS_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, VAS_TYPE_NOTE_KIND);
  /**
   * VasNoteRow::edit-reply:
   * @reply: one of the replies
   */
  signals[SIGNAL_EDIT_REPLY] = g_signal_new ("edit-reply", VAS_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 1, VAS_TYPE_NOTE_REPLY);
  /**
   * VasNoteRow::delete-reply:
   * @reply: one of the replies
   */
  signals[SIGNAL_DELETE_REPLY] = g_signal_new ("delete-reply", VAS_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                               NULL, G_TYPE_NONE, 1, VAS_TYPE_NOTE_REPLY);
}

static void
vas_note_row_class_init (VasNoteRowClass *klass)
{
  static const char *const actions[] = { "note.play",   "note.edit",    "note.reply", "note.copy",
                                         "note.delete", "note.address", "note.reopen" };
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
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, lines);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, time_button);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, aspect_label);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, kind_label);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, last_line);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, reviewer_label);
  gtk_widget_class_bind_template_child (widget_class, VasNoteRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, on_click_released);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_pressed);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, emit_wish);
  gtk_widget_class_install_action (widget_class, "note.set-kind", "s", set_kind);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "note");
}

static void
vas_note_row_init (VasNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu, self, NULL);
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

  if (self->note == note)
    return;

  /* The same note stays as the person has unfolded it. */
  if (self->note == NULL || note == NULL || !g_str_equal (vas_note_get_id (self->note), vas_note_get_id (note)))
    self->unfolded = FALSE;
  g_set_object (&self->note, note);
  if (note != NULL)
    show_note (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

static void
on_reply_edit (VasNoteRow *self, VasReplyRow *row)
{
  g_signal_emit (self, signals[SIGNAL_EDIT_REPLY], 0, vas_reply_row_get_reply (row));
}

static void
on_reply_delete (VasNoteRow *self, VasReplyRow *row)
{
  g_signal_emit (self, signals[SIGNAL_DELETE_REPLY], 0, vas_reply_row_get_reply (row));
}

static gboolean
is_of (VasNoteReply *reply, const char *reviewer_id)
{
  VasReviewer *reviewer = vas_note_reply_get_reviewer (reply);

  return reviewer != NULL && g_strcmp0 (vas_reviewer_get_id (reviewer), reviewer_id) == 0;
}

static void
make_replies_box (VasNoteRow *self)
{
  self->replies_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->replies_box, "replies");
  gtk_box_append (self->lines, self->replies_box);
}

/**
 * vas_note_row_set_replies:
 * @self: a row
 * @replies: (nullable) (element-type VasNoteReply): the replies to the note
 * @own_id: (nullable): UUID of the reviewer who may change their own
 */
void
vas_note_row_set_replies (VasNoteRow *self, GPtrArray *replies, const char *own_id)
{
  GtkWidget *child;
  guint n_replies = replies != NULL ? replies->len : 0;

  g_return_if_fail (VAS_IS_NOTE_ROW (self));

  if (n_replies > 0 && self->replies_box == NULL)
    make_replies_box (self);
  if (self->replies_box == NULL)
    return;

  while ((child = gtk_widget_get_first_child (self->replies_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->replies_box), child);

  gtk_widget_set_visible (self->replies_box, n_replies > 0);
  for (guint i = 0; i < n_replies; i++)
    {
      VasNoteReply *reply = g_ptr_array_index (replies, i);
      GtkWidget *row = vas_reply_row_new (reply, is_of (reply, own_id));

      g_signal_connect_object (row, "edit", G_CALLBACK (on_reply_edit), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "delete", G_CALLBACK (on_reply_delete), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->replies_box), row);
    }
}

/**
 * vas_note_row_set_current:
 * @self: a row
 * @current: whether its note lies under the playhead
 */
void
vas_note_row_set_current (VasNoteRow *self, gboolean current)
{
  g_return_if_fail (VAS_IS_NOTE_ROW (self));

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

/**
 * vas_note_row_set_menu:
 * @self: a row
 * @menu: what can be done with the note, shared by all rows
 */
void
vas_note_row_set_menu (VasNoteRow *self, GMenuModel *menu)
{
  g_return_if_fail (VAS_IS_NOTE_ROW (self));

  g_set_object (&self->menu, menu);
}

/**
 * vas_note_row_open_menu:
 * @self: a row
 */
void
vas_note_row_open_menu (VasNoteRow *self)
{
  g_return_if_fail (VAS_IS_NOTE_ROW (self));

  gtk_menu_button_popup (self->menu_button);
}
