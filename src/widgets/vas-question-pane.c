/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-pane.h"

#include "vas-dossier-view.h"
#include "vas-hidden-pages.h"
#include "vas-outline-editor.h"
#include "vas-question-words.h"
#include "vas-star-button.h"

#include "vas-snapshot.h"

#include <glib/gi18n-lib.h>

struct _VasQuestionPane
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *back_button;
  GtkLabel *category;
  VasStarButton *star;
  GtkScrolledWindow *scroller;
  GtkLabel *text;
  GtkLabel *competencies;
  GtkLabel *times;
  GtkWidget *practise_button;
  GtkLabel *message;
  GtkBox *outline_box;
  VasDossierView *dossier;
  GtkBox *follow_ups;
  GtkBox *related;

  VasPreparation *preparation;
  VasOutlineEditor *outline;
  VasQuestionEntry *entry;
};

G_DEFINE_FINAL_TYPE (VasQuestionPane, vas_question_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  N_PROPS
};

enum
{
  SIGNAL_STARRED,
  SIGNAL_RELATED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_follow_ups (VasQuestionPane *self, VasQuestion *question)
{
  const char *const *follow_ups = vas_question_get_follow_ups (question);

  clear_box (self->follow_ups);
  gtk_widget_set_visible (GTK_WIDGET (self->follow_ups), follow_ups != NULL && follow_ups[0] != NULL);
  if (follow_ups == NULL || follow_ups[0] == NULL)
    return;

  gtk_box_append (self->follow_ups, vas_dossier_view_create_heading (_ ("What they may ask next")));
  for (guint i = 0; follow_ups[i] != NULL; i++)
    gtk_box_append (self->follow_ups, vas_dossier_view_create_text (follow_ups[i]));
}

static void
on_related_clicked (VasQuestionPane *self, GtkWidget *button)
{
  g_signal_emit (self, signals[SIGNAL_RELATED], 0, g_object_get_data (G_OBJECT (button), "question"));
}

static GtkWidget *
create_related_button (VasQuestionPane *self, VasQuestion *question)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (vas_question_get_text (question));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "related-question");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  vas_question_get_text (question), -1);
  g_object_set_data_full (G_OBJECT (button), "question", g_object_ref (question), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_related_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static void
on_related_changed (VasQuestionPane *self)
{
  GListModel *related = vas_preparation_get_related (self->preparation);
  guint n_items = g_list_model_get_n_items (related);

  clear_box (self->related);
  gtk_widget_set_visible (GTK_WIDGET (self->related), n_items > 0);
  if (n_items > 0)
    gtk_box_append (self->related, vas_dossier_view_create_heading (vas_dossier_kind_label (VAS_DOSSIER_KIND_RELATED)));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasQuestion) question = g_list_model_get_item (related, i);

      gtk_box_append (self->related, create_related_button (self, question));
    }
}

static void
on_message_notify (VasQuestionPane *self)
{
  g_autofree char *message = NULL;

  g_object_get (self->preparation, "message", &message, NULL);
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
on_outline_failed (VasQuestionPane *self, const char *words)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
}

static void
on_star_toggled (VasQuestionPane *self, gboolean starred)
{
  g_signal_emit (self, signals[SIGNAL_STARRED], 0, starred);
}

/* What was done with the question so far, which changes more often than the question */
static void
show_entry (VasQuestionPane *self)
{
  VasQuestion *question = vas_question_entry_get_question (self->entry);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *details = vas_question_words_details (self->entry, now);

  gtk_label_set_label (self->category, details);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->category), details);
  vas_star_button_set_starred (self->star, vas_question_entry_get_starred (self->entry));
  /* In this order: an action without its target is a warning */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->practise_button), "s", vas_question_get_id (question));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->practise_button), "win.practise-question");
}

static void
show_question (VasQuestionPane *self, VasQuestion *question)
{
  const char *const *keys = vas_question_get_competencies (question);
  g_autofree char *competencies = vas_question_words_competencies (keys);
  g_autofree char *times = vas_question_words_times (question);

  vas_outline_editor_flush (self->outline);
  gtk_label_set_label (self->text, vas_question_get_text (question));
  gtk_label_set_label (self->competencies, competencies);
  gtk_widget_set_visible (GTK_WIDGET (self->competencies), *competencies != '\0');
  gtk_label_set_label (self->times, times);
  show_follow_ups (self, question);
  vas_preparation_set_question (self->preparation, question);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_question_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_question_pane_grab_focus (GtkWidget *widget)
{
  VasQuestionPane *self = VAS_QUESTION_PANE (widget);

  return self->entry != NULL && gtk_widget_grab_focus (self->practise_button);
}

static void
vas_question_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasQuestionPane *self = VAS_QUESTION_PANE (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, gtk_widget_get_visible (self->back_button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_question_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasQuestionPane *self = VAS_QUESTION_PANE (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      gtk_widget_set_visible (self->back_button, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_question_pane_dispose (GObject *object)
{
  VasQuestionPane *self = VAS_QUESTION_PANE (object);

  /* Disposing of the template would take the child away behind the bin's back */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_QUESTION_PANE);
  g_clear_object (&self->entry);
  g_clear_object (&self->preparation);

  G_OBJECT_CLASS (vas_question_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-question-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, stack);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, back_button);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, category);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, star);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, text);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, competencies);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, times);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, practise_button);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, message);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, outline_box);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, dossier);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, follow_ups);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionPane, related);
  gtk_widget_class_bind_template_callback (widget_class, on_star_toggled);
}

static void
vas_question_pane_class_init (VasQuestionPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_question_pane_get_property;
  object_class->set_property = vas_question_pane_set_property;
  object_class->dispose = vas_question_pane_dispose;
  widget_class->focus = vas_question_pane_focus;
  widget_class->grab_focus = vas_question_pane_grab_focus;

  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_STARRED] = g_signal_new ("starred", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_RELATED] = g_signal_new ("related", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, VAS_TYPE_QUESTION);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (VAS_TYPE_DOSSIER_VIEW);
  g_type_ensure (VAS_TYPE_STAR_BUTTON);
  bind_template (widget_class);
}

static void
vas_question_pane_init (VasQuestionPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vas_hidden_pages_follow (self->stack);
}

/**
 * vas_question_pane_set_library:
 * @library: the library the questions are in; once, before the first question
 */
void
vas_question_pane_set_library (VasQuestionPane *self, VasLibrary *library)
{
  g_return_if_fail (VAS_IS_QUESTION_PANE (self));
  g_return_if_fail (self->preparation == NULL);

  self->preparation = vas_preparation_new (library);
  self->outline = VAS_OUTLINE_EDITOR (vas_outline_editor_new (self->preparation));
  gtk_box_append (self->outline_box, GTK_WIDGET (self->outline));
  vas_dossier_view_set_dossier (self->dossier, vas_preparation_get_dossier (self->preparation));
  g_signal_connect_object (self->outline, "failed", G_CALLBACK (on_outline_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preparation, "notify::message", G_CALLBACK (on_message_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_preparation_get_related (self->preparation), "items-changed",
                           G_CALLBACK (on_related_changed), self, G_CONNECT_SWAPPED);
}

/**
 * vas_question_pane_get_entry:
 *
 * Returns: (transfer none) (nullable): the question that is shown
 */
VasQuestionEntry *
vas_question_pane_get_entry (VasQuestionPane *self)
{
  g_return_val_if_fail (VAS_IS_QUESTION_PANE (self), NULL);

  return self->entry;
}

/**
 * vas_question_pane_set_entry:
 * @entry: (nullable): the question to show, with what was done with it so far
 */
void
vas_question_pane_set_entry (VasQuestionPane *self, VasQuestionEntry *entry)
{
  VasQuestion *question = entry != NULL ? vas_question_entry_get_question (entry) : NULL;
  VasQuestion *shown;

  g_return_if_fail (VAS_IS_QUESTION_PANE (self));
  g_return_if_fail (self->preparation != NULL);

  if (!g_set_object (&self->entry, entry))
    return;

  gtk_stack_set_visible_child_name (self->stack, entry != NULL ? "question" : "nothing");
  shown = vas_preparation_get_question (self->preparation);
  if (entry == NULL)
    {
      vas_outline_editor_flush (self->outline);
      vas_preparation_set_question (self->preparation, NULL);
      return;
    }

  show_entry (self);
  if (shown != NULL && vas_snapshot_equal (shown, question))
    return;

  /* Whoever opens another question begins at its top; one that was edited stays where it is */
  if (shown == NULL || !g_str_equal (vas_question_get_id (shown), vas_question_get_id (question)))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_question (self, question);
}
