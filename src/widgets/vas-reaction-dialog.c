/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-reaction-dialog.h"

#include "vas-key-press.h"

#include <glib/gi18n-lib.h>

struct _VasReactionDialog
{
  AdwWindow parent_instance;

  GtkWidget *sign;
  GtkLabel *words;
  GtkWidget *begin_button;
  GtkSpinButton *seconds;
  GtkWidget *save_button;

  VasReview *review;
  VasReaction *reaction;
  gulong painted_id;
};

G_DEFINE_FINAL_TYPE (VasReactionDialog, vas_reaction_dialog, ADW_TYPE_WINDOW)

static gboolean
is_running (VasReactionDialog *self)
{
  VasReactionState state = vas_reaction_get_state (self->reaction);

  return state != VAS_REACTION_READY && state != VAS_REACTION_DONE;
}

static char *
make_words (VasReactionDialog *self)
{
  guint n_left = VAS_REACTION_TRIES - vas_reaction_get_n_seen (self->reaction);

  switch (vas_reaction_get_state (self->reaction))
    {
    case VAS_REACTION_WAITING:
      return g_strdup_printf (ngettext ("Wait for the sign. %u time to go.", "Wait for the sign. %u times to go.",
                                        n_left),
                              n_left);
    case VAS_REACTION_TOO_EARLY:
      return g_strdup (_ ("That was before the sign. Wait for it."));
    case VAS_REACTION_SHOWN:
      /* Translators: a sign is shown, and somebody is to press a key at once */
      return g_strdup (_ ("Now"));
    case VAS_REACTION_DONE:
      /* Translators: %.2f is a time in seconds */
      return g_strdup_printf (_ ("You took %.2f seconds. Save it, or change it below."),
                              vas_reaction_get_median_ms (self->reaction) / 1000.0);
    case VAS_REACTION_READY:
    default:
      return g_strdup (
          _ ("A sign is shown five times, each after a moment. Press the space bar or a marker key as soon "
             "as you see it."));
    }
}

static void
on_painted (GdkFrameClock *clock, VasReactionDialog *self)
{
  g_clear_signal_handler (&self->painted_id, clock);
  vas_reaction_shown (self->reaction, g_get_monotonic_time ());
}

/* The time begins when the sign is on the screen. */
static void
await_painted (VasReactionDialog *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock == NULL)
    return;
  if (self->painted_id == 0)
    self->painted_id = g_signal_connect_object (clock, "after-paint", G_CALLBACK (on_painted), self, 0);
}

static void
on_state_notify (VasReactionDialog *self)
{
  VasReactionState state = vas_reaction_get_state (self->reaction);
  g_autofree char *words = make_words (self);

  gtk_widget_set_opacity (self->sign, state == VAS_REACTION_SHOWN ? 1 : 0);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_sensitive (self->begin_button, !is_running (self));
  gtk_widget_set_sensitive (self->save_button, !is_running (self));
  if (state == VAS_REACTION_SHOWN)
    await_painted (self);
  /* The focus stays nowhere: the key may still be held. Enter saves. */
  else if (state == VAS_REACTION_DONE)
    gtk_spin_button_set_value (self->seconds, vas_reaction_get_median_ms (self->reaction) / 1000.0);
}

static gboolean
is_marker_key (guint keyval)
{
  return keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space || g_unichar_isalnum (gdk_keyval_to_unicode (keyval));
}

/* Wherever the focus is: during the exercise these keys are for nothing else. */
static gboolean
on_key_pressed (VasReactionDialog *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  if (!is_running (self))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape)
    vas_reaction_stop (self->reaction);
  else if (is_marker_key (keyval))
    vas_reaction_press (self->reaction, vas_key_press_get_time_us (controller));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
on_begin_clicked (VasReactionDialog *self)
{
  /* Space would press the button again */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  vas_reaction_begin (self->reaction);
}

static void
on_save_clicked (VasReactionDialog *self)
{
  gtk_spin_button_update (self->seconds);
  vas_review_set_reaction_ms (self->review, (int) (gtk_spin_button_get_value (self->seconds) * 1000 + 0.5));
  gtk_window_close (GTK_WINDOW (self));
}

static void
vas_reaction_dialog_dispose (GObject *object)
{
  VasReactionDialog *self = VAS_REACTION_DIALOG (object);

  if (self->reaction != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->reaction, self);
      vas_reaction_stop (self->reaction);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_REACTION_DIALOG);
  g_clear_object (&self->reaction);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (vas_reaction_dialog_parent_class)->dispose (object);
}

static void
vas_reaction_dialog_class_init (VasReactionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_reaction_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-reaction-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VasReactionDialog, sign);
  gtk_widget_class_bind_template_child (widget_class, VasReactionDialog, words);
  gtk_widget_class_bind_template_child (widget_class, VasReactionDialog, begin_button);
  gtk_widget_class_bind_template_child (widget_class, VasReactionDialog, seconds);
  gtk_widget_class_bind_template_child (widget_class, VasReactionDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vas_reaction_dialog_init (VasReactionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_reaction_dialog_new:
 * @parent: window it belongs to
 * @review: whose current reviewer it is about
 * @reaction: the exercise
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
vas_reaction_dialog_new (GtkWindow *parent, VasReview *review, VasReaction *reaction)
{
  VasReactionDialog *self = g_object_new (VAS_TYPE_REACTION_DIALOG, "transient-for", parent, NULL);
  VasReviewer *reviewer = vas_review_get_reviewer (review);

  self->review = g_object_ref (review);
  self->reaction = g_object_ref (reaction);
  gtk_spin_button_set_range (self->seconds, 0, VAS_REACTION_LONGEST_MS / 1000.0);
  if (reviewer != NULL)
    gtk_spin_button_set_value (self->seconds, vas_reviewer_get_reaction_ms (reviewer) / 1000.0);
  g_signal_connect_object (reaction, "notify::state", G_CALLBACK (on_state_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reaction, "notify::n-seen", G_CALLBACK (on_state_notify), self, G_CONNECT_SWAPPED);
  on_state_notify (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save_button);
  gtk_window_set_focus (GTK_WINDOW (self), self->begin_button);

  return GTK_WIDGET (self);
}
