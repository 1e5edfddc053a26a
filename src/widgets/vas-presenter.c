/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every command is an action with a key of its own, so that a button and its key do the same. The marker keys are heard
 * after whatever has the focus: an entry takes what is typed into it, and no mark is made of it.
 */

#include "vas-presenter-private.h"

#include "vas-clock-ring.h"
#include "vas-column-layout.h"
#include "vas-mark-list.h"
#include "vas-text.h"
#include "vas-time.h"
#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (VasPresenter, vas_presenter, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_MENTOR,
  PROP_PRACTICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
answer_now (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_practice_answer_now (VAS_PRESENTER (widget)->practice);
}

static void
finish_answer (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_practice_finish_answer (VAS_PRESENTER (widget)->practice);
}

/* One key for both, as they take turns */
static void
start_or_stop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (vas_practice_get_phase (VAS_PRESENTER (widget)->practice) == VAS_PRACTICE_ANSWERING)
    gtk_widget_activate_action (widget, "presenter.finish-answer", NULL);
  else
    gtk_widget_activate_action (widget, "presenter.answer-now", NULL);
}

static void
try_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_practice_try_again (VAS_PRESENTER (widget)->practice);
}

static void
next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_practice_next (VAS_PRESENTER (widget)->practice);
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vas_mentor_undo (VAS_PRESENTER (widget)->mentor);
}

static void
on_end_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasPresenter) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_practice_end_finish (VAS_PRACTICE (source), result, &error) && self->status_label != NULL)
    gtk_label_set_label (self->status_label, error->message);
}

static void
end_interview (VasPresenter *self)
{
  vas_practice_end_async (self->practice, on_end_done, g_object_ref (self));
}

static void
on_dialog_response (VasPresenter *self, const char *response)
{
  g_clear_weak_pointer (&self->dialog);
  if (g_strcmp0 (response, "end") == 0 && vas_practice_get_phase (self->practice) != VAS_PRACTICE_ENDED)
    end_interview (self);
}

static void
ask (VasPresenter *self)
{
  AdwMessageDialog *dialog;
  GtkWidget *widget;

  if (self->dialog != NULL)
    {
      gtk_window_present (GTK_WINDOW (self->dialog));
      return;
    }

  widget = adw_message_dialog_new (GTK_WINDOW (self), _ ("End the interview in mid-answer?"),
                                   _ ("The recorder is still running. What was said so far is kept."));
  g_set_weak_pointer (&self->dialog, widget);
  dialog = ADW_MESSAGE_DIALOG (widget);
  adw_message_dialog_add_responses (dialog, "go-on", _ ("Go on recording"), "end", _ ("Keep it and end"), NULL);
  adw_message_dialog_set_default_response (dialog, "go-on");
  adw_message_dialog_set_close_response (dialog, "go-on");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_dialog_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
end (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasPresenter *self = VAS_PRESENTER (widget);

  if (vas_practice_is_recording (self->practice))
    ask (self);
  else
    end_interview (self);
}

static char *
dup_typed (VasPresenter *self)
{
  g_autofree char *text = vas_text_clean_line (gtk_editable_get_text (self->free_entry), -1, VAS_TEXT_QUESTION_CHARS,
                                               NULL);

  return text != NULL && *g_strstrip (text) != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
on_typed_changed (VasPresenter *self)
{
  g_autofree char *text = dup_typed (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "presenter.ask", text != NULL);
}

static void
ask_freely (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasPresenter *self = VAS_PRESENTER (widget);
  g_autofree char *text = dup_typed (self);

  if (text == NULL)
    return;

  vas_practice_ask_freely (self->practice, text);
  gtk_editable_set_text (self->free_entry, "");
  /* Whoever has asked marks again */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  vas_presenter_show_phase (self);
}

static void
on_entry_activate (VasPresenter *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "presenter.ask", NULL);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                VasPresenter *self)
{
  if (vas_presenter_is_typing (self))
    return GDK_EVENT_PROPAGATE;

  return vas_marker_pad_handle_key (self->pad, controller, keyval, keycode, state);
}

static void
on_key_released (GtkEventControllerKey *controller,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state,
                 VasPresenter *self)
{
  vas_marker_pad_release_key (self->pad, keycode);
}

static void
on_reaction_changed (VasPresenter *self)
{
  g_object_set (self->mentor, "reaction-ms",
                (int) (gtk_spin_button_get_value (self->reaction_spin) * VAS_MS_PER_S + 0.5), NULL);
}

static void
on_reaction_notify (VasPresenter *self)
{
  int reaction_ms = 0;

  g_object_get (self->mentor, "reaction-ms", &reaction_ms, NULL);
  if ((int) (gtk_spin_button_get_value (self->reaction_spin) * VAS_MS_PER_S + 0.5) != reaction_ms)
    gtk_spin_button_set_value (self->reaction_spin, (double) reaction_ms / VAS_MS_PER_S);
}

static void
on_failed (VasPresenter *self, const char *message)
{
  gtk_label_set_label (self->status_label, message);
}

static void
connect_all (VasPresenter *self)
{
  g_object_set (self->pad, "marking", self->mentor, NULL);
  g_object_set (self->mark_list, "mentor", self->mentor, NULL);

  g_signal_connect_object (self->practice, "notify::question", G_CALLBACK (vas_presenter_show_questions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::position", G_CALLBACK (vas_presenter_show_questions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::question-count", G_CALLBACK (vas_presenter_show_questions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::phase", G_CALLBACK (vas_presenter_show_phase), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::clock-words", G_CALLBACK (vas_presenter_show_status), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::message", G_CALLBACK (vas_presenter_show_status), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mentor, "notify::purpose", G_CALLBACK (vas_presenter_show_purpose), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mentor, "notify::reaction-ms", G_CALLBACK (on_reaction_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mentor, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
}

static void
vas_presenter_constructed (GObject *object)
{
  VasPresenter *self = VAS_PRESENTER (object);

  G_OBJECT_CLASS (vas_presenter_parent_class)->constructed (object);

  /* The template was made before there was one to bind to */
  g_object_notify_by_pspec (object, properties[PROP_PRACTICE]);
  connect_all (self);
  on_typed_changed (self);
  on_reaction_notify (self);
  vas_presenter_show_questions (self);
  vas_presenter_show_purpose (self);
  vas_presenter_show_phase (self);
}

static void
set_mentor (VasPresenter *self, VasMentor *mentor)
{
  self->mentor = g_object_ref (mentor);
  self->practice = g_object_ref (vas_mentor_get_practice (mentor));
}

static void
vas_presenter_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasPresenter *self = VAS_PRESENTER (object);

  switch (prop_id)
    {
    case PROP_MENTOR:
      g_value_set_object (value, self->mentor);
      break;
    case PROP_PRACTICE:
      g_value_set_object (value, self->practice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_presenter_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MENTOR:
      set_mentor (VAS_PRESENTER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_presenter_dispose (GObject *object)
{
  VasPresenter *self = VAS_PRESENTER (object);

  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  g_clear_weak_pointer (&self->dialog);
  g_clear_pointer (&self->next_texts, g_free);
  g_clear_pointer (&self->follow_ups_of, g_free);
  g_clear_object (&self->practice);
  g_clear_object (&self->mentor);

  G_OBJECT_CLASS (vas_presenter_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "presenter.answer-now", NULL, answer_now);
  gtk_widget_class_install_action (widget_class, "presenter.finish-answer", NULL, finish_answer);
  gtk_widget_class_install_action (widget_class, "presenter.start-or-stop", NULL, start_or_stop);
  gtk_widget_class_install_action (widget_class, "presenter.try-again", NULL, try_again);
  gtk_widget_class_install_action (widget_class, "presenter.next", NULL, next);
  gtk_widget_class_install_action (widget_class, "presenter.end", NULL, end);
  gtk_widget_class_install_action (widget_class, "presenter.ask", NULL, ask_freely);
  gtk_widget_class_install_action (widget_class, "presenter.undo", NULL, undo);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "presenter.start-or-stop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "presenter.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, GDK_CONTROL_MASK, "presenter.end", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "presenter.undo", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-presenter.ui");
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, title);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, short_title);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, question_label);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, purpose_box);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, purpose_label);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, follow_ups);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, follow_ups_heading);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, next_list);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, nothing_next);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, free_entry);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, ring);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, recording_sign);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, status_label);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, answer_now_button);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, finish_button);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, try_again_button);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, next_button);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, pad);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, mark_list);
  gtk_widget_class_bind_template_child (widget_class, VasPresenter, reaction_spin);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_reaction_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_key_released);
}

static void
vas_presenter_class_init (VasPresenterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = vas_presenter_constructed;
  object_class->get_property = vas_presenter_get_property;
  object_class->set_property = vas_presenter_set_property;
  object_class->dispose = vas_presenter_dispose;

  /**
   * VasPresenter:mentor:
   *
   * Whose window it is.
   */
  properties[PROP_MENTOR] = g_param_spec_object ("mentor", NULL, NULL, VAS_TYPE_MENTOR,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * VasPresenter:practice:
   *
   * The interview that runs.
   */
  properties[PROP_PRACTICE] = g_param_spec_object ("practice", NULL, NULL, VAS_TYPE_PRACTICE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (VAS_TYPE_CLOCK_RING);
  g_type_ensure (VAS_TYPE_COLUMN_LAYOUT);
  g_type_ensure (VAS_TYPE_MARK_LIST);
  g_type_ensure (VAS_TYPE_MARKER_PAD);
  g_type_ensure (VAS_TYPE_PRACTICE);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
vas_presenter_init (VasPresenter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_presenter_new:
 * @application: (nullable): the program
 * @mentor: whose window it is
 *
 * Returns: (transfer none): the window, which the caller destroys when the interview is over
 */
GtkWidget *
vas_presenter_new (GtkApplication *application, VasMentor *mentor)
{
  return g_object_new (VAS_TYPE_PRESENTER, "application", application, "mentor", mentor, NULL);
}
