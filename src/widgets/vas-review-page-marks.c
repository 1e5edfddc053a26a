/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marker keys, what they have just marked, and the ribbon that they draw. Keys are heard wherever the focus is, except
 * where somebody types. */

#include "vas-review-page-private.h"

/* The player of a page that has been left still tells how it ends. */
static void
show_open (VasReviewPage *self)
{
  VasReviewMarks *marks;
  VasNote *part, *off_topic;
  gint64 seen_ms;

  if (self->review == NULL)
    return;

  marks = vas_review_get_marks (self->review);
  part = vas_review_marks_get_part (marks);
  off_topic = vas_review_marks_get_off_topic (marks);
  seen_ms = part != NULL || off_topic != NULL ? vas_review_marks_get_seen_ms (marks) : 0;
  vas_structure_ribbon_set_open (self->ribbon, part, off_topic, seen_ms);
}

/* Whoever reviews for the first time sees neither ribbon nor keys. */
static void
show_ribbon (VasReviewPage *self)
{
  VasAnswer *answer = self->review != NULL ? vas_review_get_answer (self->review) : NULL;
  gboolean has_parts = answer != NULL && vas_answer_get_scheme (answer) != VAS_SCHEME_OPEN;

  gtk_widget_set_visible (GTK_WIDGET (self->ribbon),
                          (self->marker_keys && has_parts) || !vas_structure_ribbon_get_empty (self->ribbon));
}

static void
show_reviewer (VasReviewPage *self)
{
  if (self->review != NULL)
    vas_structure_ribbon_set_reviewer (self->ribbon, vas_review_get_reviewer (self->review));
}

static void
on_ribbon_empty_notify (VasReviewPage *self)
{
  show_ribbon (self);
}

/* A recording begins before its answer; of one that lacks its end only what there is counts. */
static void
show_structure (VasReviewPage *self)
{
  VasAnswer *answer;
  VasRecording *recording;
  gint64 duration_ms, start_ms, end_ms;

  if (self->review == NULL)
    return;

  show_ribbon (self);
  answer = vas_review_get_answer (self->review);
  if (answer == NULL)
    return;

  recording = vas_answer_get_recording (answer);
  duration_ms = vas_playback_get_duration_ms (vas_review_get_playback (self->review));
  start_ms = recording != NULL ? vas_recording_get_go_ms (recording) : 0;
  end_ms = start_ms + vas_answer_get_duration_ms (answer);
  if (duration_ms > 0 && (end_ms == start_ms || end_ms > duration_ms))
    end_ms = duration_ms;
  vas_structure_ribbon_set_answer (self->ribbon, vas_answer_get_scheme (answer), MIN (start_ms, end_ms), end_ms,
                                   duration_ms > 0 ? duration_ms : end_ms);
}

static void
on_marked (VasReviewMarks *marks, VasNote *note, VasMarkEvent event, VasReviewPage *self)
{
  vas_mark_flash_show (self->flash, note, event);
}

/* What was taken back is not there to be changed or written about. */
static void
on_notes_changed (VasReviewPage *self, guint position, guint removed, guint added)
{
  VasNote *shown = vas_mark_flash_get_note (self->flash);
  GListModel *notes;

  if (removed == 0 || added > 0 || shown == NULL || self->review == NULL)
    return;

  notes = vas_review_get_notes (self->review);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (notes, i);

      if (g_str_equal (vas_note_get_id (note), vas_note_get_id (shown)))
        return;
    }
  vas_mark_flash_hide (self->flash);
}

/* A note goes on as the list has it; the list may not have it yet. */
static void
write_mark (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);
  g_autoptr (VasNote) note = NULL;
  GListModel *notes;

  if (!g_set_object (&note, vas_mark_flash_get_note (self->flash)))
    return;

  notes = vas_review_get_notes (self->review);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (VasNote) item = g_list_model_get_item (notes, i);

      if (g_str_equal (vas_note_get_id (item), vas_note_get_id (note)))
        g_set_object (&note, item);
    }

  vas_mark_flash_hide (self->flash);
  gtk_stack_set_visible_child (self->side_stack, GTK_WIDGET (self->notes));
  vas_notes_pane_edit_note (self->notes, note);
}

static void
mark_freely (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  VasReviewPage *self = VAS_REVIEW_PAGE (widget);

  if (self->review != NULL)
    vas_review_marks_mark_freely (vas_review_get_marks (self->review), (VasNoteKind) g_variant_get_int32 (parameter));
}

static gboolean
is_plain (GdkModifierType state)
{
  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) == 0;
}

/* Enter writes about what was just marked, also where it would press a button: the focus stays on the one that plays. */
static gboolean
on_key_captured (GtkEventControllerKey *controller,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state,
                 VasReviewPage *self)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  if (!enter || !is_plain (state) || vas_mark_flash_get_note (self->flash) == NULL || vas_review_page_is_typing (self))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "review.write-mark", NULL);
  return GDK_EVENT_STOP;
}

static gboolean
is_undo (guint keyval, GdkModifierType state)
{
  return gdk_keyval_to_lower (keyval) == GDK_KEY_z && (state & GDK_CONTROL_MASK) != 0 &&
         (state & (GDK_SHIFT_MASK | GDK_ALT_MASK)) == 0;
}

/* The action is off until the last mark is on disk; whoever has pressed the wrong key does not wait for that. */
static void
undo (VasReviewPage *self)
{
  gboolean can_undo = FALSE;

  vas_player_view_finish_edit (self->player);
  g_object_get (self->review, "can-undo", &can_undo, NULL);
  if (can_undo)
    gtk_widget_activate_action (GTK_WIDGET (self), "review.undo", NULL);
  else
    vas_review_undo (self->review);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                VasReviewPage *self)
{
  if (self->review == NULL || vas_review_page_is_typing (self))
    return GDK_EVENT_PROPAGATE;

  if (is_undo (keyval, state))
    {
      undo (self);
      return GDK_EVENT_STOP;
    }

  return vas_marker_pad_handle_key (self->pad, controller, keyval, keycode, state);
}

static void
on_key_released (GtkEventControllerKey *controller,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state,
                 VasReviewPage *self)
{
  vas_marker_pad_release_key (self->pad, keycode);
}

void
vas_review_page_set_marker_keys (VasReviewPage *self, gboolean marker_keys)
{
  self->marker_keys = marker_keys;
  gtk_widget_set_visible (GTK_WIDGET (self->pad), marker_keys);
  show_ribbon (self);
}

/**
 * vas_review_page_install_mark_actions:
 * @widget_class: class of the page
 *
 * Installs `review.mark-freely` (a #VasNoteKind), `review.write-mark` and `review.marker-keys`.
 */
void
vas_review_page_install_mark_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "review.mark-freely", "i", mark_freely);
  gtk_widget_class_install_action (widget_class, "review.write-mark", NULL, write_mark);
  gtk_widget_class_install_property_action (widget_class, "review.marker-keys", "marker-keys");
}

void
vas_review_page_listen_to_keys (VasReviewPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *captured = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (on_key_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_event_controller_set_propagation_phase (captured, GTK_PHASE_CAPTURE);
  g_signal_connect (captured, "key-pressed", G_CALLBACK (on_key_captured), self);
  gtk_widget_add_controller (GTK_WIDGET (self), captured);
  g_signal_connect_swapped (self->ribbon, "notify::empty", G_CALLBACK (on_ribbon_empty_notify), self);
}

void
vas_review_page_connect_marks (VasReviewPage *self)
{
  VasReviewMarks *marks = vas_review_get_marks (self->review);
  VasPlayback *playback = vas_review_get_playback (self->review);

  vas_marker_pad_set_marking (self->pad, VAS_MARKING (marks));
  vas_structure_ribbon_set_notes (self->ribbon, vas_review_get_notes (self->review));
  g_signal_connect_object (marks, "marked", G_CALLBACK (on_marked), self, 0);
  g_signal_connect_object (marks, "notify::part", G_CALLBACK (show_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (marks, "notify::off-topic", G_CALLBACK (show_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (playback, "notify::position-ms", G_CALLBACK (show_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (playback, "notify::duration-ms", G_CALLBACK (show_structure), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "notify::answer", G_CALLBACK (show_structure), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_review_get_notes (self->review), "items-changed", G_CALLBACK (on_notes_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "notify::reviewer", G_CALLBACK (show_reviewer), self, G_CONNECT_SWAPPED);
  show_reviewer (self);
  show_structure (self);
  show_open (self);
}
