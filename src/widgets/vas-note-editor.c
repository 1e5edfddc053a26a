/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-editor-private.h"

#include "vas-text.h"
#include "vas-time.h"
#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (VasNoteEditor, vas_note_editor, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_REVIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint closed_signal;

gint64
vas_note_editor_get_position_ms (VasNoteEditor *self)
{
  return vas_playback_get_position_ms (vas_review_get_playback (self->review));
}

char *
vas_note_editor_dup_text (VasNoteEditor *self)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->text_view), "text", &text, NULL);

  return text;
}

void
vas_note_editor_show_moment (VasNoteEditor *self)
{
  g_autofree char *start = vas_time_format_clock_tenths (self->start_ms);
  g_autofree char *end = vas_time_format_clock_tenths (self->end_ms);
  g_autofree char *label = NULL;

  if (self->replied != NULL)
    {
      vas_note_editor_show_reply (self);
      return;
    }

  if (self->end_ms > self->start_ms)
    /* Translators: which span of the recording a note belongs to: Note from 0:42.3 to 0:47.0 */
    label = g_strdup_printf (_ ("Note from %1$s to %2$s"), start, end);
  else
    /* Translators: which moment of the recording a note belongs to: Note at 0:42.3 */
    label = g_strdup_printf (_ ("Note at %s"), start);

  gtk_label_set_text (self->moment_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
}

static void
follow_playhead (VasNoteEditor *self)
{
  if (self->pinned)
    return;

  self->start_ms = self->end_ms = vas_note_editor_get_position_ms (self);
  vas_note_editor_show_moment (self);
}

/* Says what keeps the note from being saved, if anything does. */
static void
check_text (VasNoteEditor *self)
{
  g_autofree char *text = vas_note_editor_dup_text (self);
  long excess = g_utf8_strlen (text, -1) - VAS_TEXT_NOTE_CHARS;
  gboolean blank = *g_strstrip (text) == '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), excess > 0);
  if (excess > 0)
    {
      g_autofree char *problem = g_strdup_printf (
          ngettext ("The note is %ld character too long. Shorten it, or make two of it.",
                    "The note is %ld characters too long. Shorten it, or make two of it.", (gulong) excess),
          excess);

      gtk_label_set_text (self->problem_label, problem);
    }

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save", !blank && excess <= 0);
}

static void
set_open (VasNoteEditor *self, gboolean open)
{
  self->open = open;
  gtk_widget_set_visible (self->closed_box, !open);
  gtk_widget_set_visible (self->open_box, open);
}

static void
on_playback_position_notify (VasNoteEditor *self)
{
  if (self->open)
    follow_playhead (self);
}

/* Beside something else that is being written, what could not be kept becomes its first words. */
void
vas_note_editor_take_back (VasNoteEditor *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert (buffer, &start, "\n", -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert (buffer, &start, text, -1);
}

/* What could not be kept comes back into the entry. */
static void
on_note_rejected (VasNoteEditor *self, VasNote *note)
{
  if (self->open)
    vas_note_editor_take_back (self, vas_note_get_text (note));
  else
    vas_note_editor_reopen (self, note);
}

/* The open answer is another object whenever something about it has changed; only another answer matters here. */
static void
on_review_answer_notify (VasNoteEditor *self)
{
  VasAnswer *answer = vas_review_get_answer (self->review);
  const char *id = answer != NULL ? vas_answer_get_id (answer) : NULL;

  if (g_strcmp0 (id, self->answer_id) == 0)
    return;

  g_free (self->answer_id);
  self->answer_id = g_strdup (id);
  gtk_widget_set_sensitive (GTK_WIDGET (self), answer != NULL);
  if (answer != NULL)
    vas_aspect_choice_set_scheme (self->aspect_choice, vas_answer_get_scheme (answer));

  /* A note that is being written goes along, and says anew where it will be pinned. */
  if (self->open && self->edited == NULL && self->replied == NULL)
    {
      self->pinned = FALSE;
      follow_playhead (self);
    }
}

static void
on_buffer_changed (VasNoteEditor *self)
{
  gboolean playing = vas_playback_get_playing (vas_review_get_playback (self->review));

  check_text (self);
  if (!self->open || self->pinned)
    return;

  follow_playhead (self);
  self->pinned = TRUE;
  if (playing)
    vas_review_begin_typing (self->review);
}

static void
on_kind_notify (VasNoteEditor *self)
{
  gtk_label_set_text (self->kind_label, vas_note_kind_label (vas_kind_choice_get_kind (self->kind_choice)));
}

static gboolean
on_key_pressed (VasNoteEditor *self, guint key, guint code, GdkModifierType state, GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (key != GDK_KEY_Escape && (!enter || (state & (GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0))
    return GDK_EVENT_PROPAGATE;

  /* An input method that is in the middle of a word needs these keys itself. */
  if (gtk_text_view_im_context_filter_keypress (self->text_view, event))
    return GDK_EVENT_STOP;

  gtk_widget_activate_action (GTK_WIDGET (self), enter ? "editor.save" : "editor.cancel", NULL);
  return GDK_EVENT_STOP;
}

/* A reply stands where its note does and is of no kind. */
static void
show_purpose (VasNoteEditor *self)
{
  gboolean replying = self->replied != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->kind_label), !replying);
  gtk_widget_set_visible (self->choices_box, !replying);
  gtk_widget_set_visible (self->ends_box, !replying);
  gtk_button_set_label (self->save_button, replying ? _ ("Save reply") : _ ("Save note"));
}

void
vas_note_editor_begin (VasNoteEditor *self, const char *text)
{
  gboolean was_open = self->open;

  self->open = FALSE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, -1);
  set_open (self, TRUE);
  show_purpose (self);
  vas_note_editor_show_moment (self);
  check_text (self);
  if (!was_open)
    vas_review_begin_typing (self->review);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
vas_note_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, VAS_NOTE_EDITOR (object)->review);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_note_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REVIEW:
      vas_note_editor_set_review (VAS_NOTE_EDITOR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_note_editor_dispose (GObject *object)
{
  VasNoteEditor *self = VAS_NOTE_EDITOR (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->review);
  g_clear_object (&self->edited);
  g_clear_object (&self->replied);
  g_clear_object (&self->edited_reply);
  g_clear_pointer (&self->answer_id, g_free);

  G_OBJECT_CLASS (vas_note_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, content);
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, closed_box);
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, open_box);
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, moment_label);
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, kind_label);
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, text_view);
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, aspect_choice);
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, kind_choice);
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, problem_label);
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, choices_box);
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, ends_box);
  gtk_widget_class_bind_template_child (widget_class, VasNoteEditor, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
vas_note_editor_class_init (VasNoteEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_note_editor_get_property;
  object_class->set_property = vas_note_editor_set_property;
  object_class->dispose = vas_note_editor_dispose;

  /**
   * VasNoteEditor:review:
   *
   * Where notes go.
   */
  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, VAS_TYPE_REVIEW,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasNoteEditor::closed:
   */
  closed_signal = g_signal_new ("closed", VAS_TYPE_NOTE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (VAS_TYPE_ASPECT_CHOICE);
  g_type_ensure (VAS_TYPE_KIND_CHOICE);
  g_type_ensure (VAS_TYPE_SNIPPETS_BUTTON);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
  vas_note_editor_install_snippets (widget_class);
  vas_note_editor_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vas_note_editor_init (VasNoteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text_view), "changed", G_CALLBACK (on_buffer_changed),
                            self);
  on_kind_notify (self);
  set_open (self, FALSE);
}

GtkWidget *
vas_note_editor_new (void)
{
  return g_object_new (VAS_TYPE_NOTE_EDITOR, NULL);
}

/**
 * vas_note_editor_set_review:
 * @self: an editor
 * @review: where notes go
 */
void
vas_note_editor_set_review (VasNoteEditor *self, VasReview *review)
{
  g_return_if_fail (VAS_IS_NOTE_EDITOR (self));

  if (!g_set_object (&self->review, review))
    return;

  if (review != NULL)
    {
      g_signal_connect_object (review, "notify::answer", G_CALLBACK (on_review_answer_notify), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (review, "note-rejected", G_CALLBACK (on_note_rejected), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (review, "reply-rejected", G_CALLBACK (vas_note_editor_on_reply_rejected), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (vas_review_get_playback (review), "notify::position-ms",
                               G_CALLBACK (on_playback_position_notify), self, G_CONNECT_SWAPPED);
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
      on_review_answer_notify (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

/**
 * vas_note_editor_open:
 * @self: an editor
 * @kind: what the note is, for now
 *
 * Begins a new note on the chosen span, or at the playhead, and puts the focus into it. A note that is being written
 * stays as it is.
 */
void
vas_note_editor_open (VasNoteEditor *self, VasNoteKind kind)
{
  g_return_if_fail (VAS_IS_NOTE_EDITOR (self));

  if (self->review == NULL || vas_review_get_answer (self->review) == NULL)
    return;
  if (self->open)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
      return;
    }

  self->pinned = vas_playback_get_span (vas_review_get_playback (self->review), &self->start_ms, &self->end_ms);
  if (!self->pinned)
    self->start_ms = self->end_ms = vas_note_editor_get_position_ms (self);
  vas_kind_choice_set_kind (self->kind_choice, kind);
  vas_note_editor_begin (self, "");
}

static void
show_note (VasNoteEditor *self, VasNote *note)
{
  self->pinned = TRUE;
  self->start_ms = vas_note_get_start_ms (note);
  self->end_ms = vas_note_get_end_ms (note);
  vas_aspect_choice_set_aspect (self->aspect_choice, vas_note_get_aspect (note));
  vas_kind_choice_set_kind (self->kind_choice, vas_note_get_kind (note));
  vas_note_editor_begin (self, vas_note_get_text (note));
}

/**
 * vas_note_editor_edit:
 * @self: an editor
 * @note: the note to change
 *
 * Puts the focus into the note. Something else that is being written is saved; as long as it cannot be, it stays.
 */
void
vas_note_editor_edit (VasNoteEditor *self, VasNote *note)
{
  gboolean same;

  g_return_if_fail (VAS_IS_NOTE_EDITOR (self));
  g_return_if_fail (VAS_IS_NOTE (note));

  same = self->open && self->edited != NULL && g_str_equal (vas_note_get_id (self->edited), vas_note_get_id (note));
  if (same || !vas_note_editor_save (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
      return;
    }

  g_clear_object (&self->replied);
  g_clear_object (&self->edited_reply);
  g_set_object (&self->edited, note);
  show_note (self, note);
}

/* A note that is in no list yet is written anew, one of the list is changed. */
void
vas_note_editor_reopen (VasNoteEditor *self, VasNote *note)
{
  GListModel *notes = vas_review_get_notes (self->review);

  g_clear_object (&self->edited);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (VasNote) item = g_list_model_get_item (notes, i);

      if (g_str_equal (vas_note_get_id (item), vas_note_get_id (note)))
        g_set_object (&self->edited, item);
    }

  show_note (self, note);
}

/**
 * vas_note_editor_is_open:
 * @self: an editor
 *
 * Returns: whether a note is being written
 */
gboolean
vas_note_editor_is_open (VasNoteEditor *self)
{
  g_return_val_if_fail (VAS_IS_NOTE_EDITOR (self), FALSE);

  return self->open;
}

/**
 * vas_note_editor_close:
 * @self: an editor
 *
 * Gives up what is being written.
 */
void
vas_note_editor_close (VasNoteEditor *self)
{
  g_return_if_fail (VAS_IS_NOTE_EDITOR (self));

  if (!self->open)
    return;

  set_open (self, FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), "", -1);
  g_clear_object (&self->edited);
  g_clear_object (&self->replied);
  g_clear_object (&self->edited_reply);
  vas_review_end_typing (self->review);
  g_signal_emit (self, closed_signal, 0);
}
