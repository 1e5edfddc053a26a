/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-whole-pane.h"

#include "vas-hidden-pages.h"
#include "vas-interview-notes-list.h"
#include "vas-review-form.h"

struct _VasWholePane
{
  AdwBin parent_instance;

  VasReviewCourse *course;

  GtkSwitch *continuous;
  GtkStack *stack;
  VasReviewForm *form;
  VasInterviewNotesList *notes;
};

G_DEFINE_FINAL_TYPE (VasWholePane, vas_whole_pane, ADW_TYPE_BIN)

static guint note_activated_signal;

static void
show_continuous (VasWholePane *self)
{
  gboolean in_sight = gtk_widget_get_mapped (GTK_WIDGET (self));

  if (self->course != NULL)
    vas_review_course_set_continuous (self->course, in_sight && gtk_switch_get_active (self->continuous));
}

static void
on_note_activated (VasWholePane *self, VasNote *note)
{
  g_signal_emit (self, note_activated_signal, 0, note);
}

static void
vas_whole_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vas_whole_pane_parent_class)->map (widget);
  show_continuous (VAS_WHOLE_PANE (widget));
}

static void
vas_whole_pane_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vas_whole_pane_parent_class)->unmap (widget);
  show_continuous (VAS_WHOLE_PANE (widget));
}

static gboolean
vas_whole_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_whole_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (gtk_stack_get_visible_child (VAS_WHOLE_PANE (widget)->stack), GTK_DIR_TAB_FORWARD);
}

static void
vas_whole_pane_dispose (GObject *object)
{
  g_clear_object (&VAS_WHOLE_PANE (object)->course);

  G_OBJECT_CLASS (vas_whole_pane_parent_class)->dispose (object);
}

static void
vas_whole_pane_class_init (VasWholePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_whole_pane_dispose;
  widget_class->map = vas_whole_pane_map;
  widget_class->unmap = vas_whole_pane_unmap;
  widget_class->focus = vas_whole_pane_focus;
  widget_class->grab_focus = vas_whole_pane_grab_focus;

  /**
   * VasWholePane::note-activated:
   * @note: the note to go to
   */
  note_activated_signal = g_signal_new ("note-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, VAS_TYPE_NOTE);

  g_type_ensure (VAS_TYPE_INTERVIEW_NOTES_LIST);
  g_type_ensure (VAS_TYPE_REVIEW_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-whole-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VasWholePane, continuous);
  gtk_widget_class_bind_template_child (widget_class, VasWholePane, stack);
  gtk_widget_class_bind_template_child (widget_class, VasWholePane, form);
  gtk_widget_class_bind_template_child (widget_class, VasWholePane, notes);
  gtk_widget_class_bind_template_callback (widget_class, on_note_activated);
}

static void
vas_whole_pane_init (VasWholePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vas_hidden_pages_follow (self->stack);
  g_signal_connect_object (self->continuous, "notify::active", G_CALLBACK (show_continuous), self, G_CONNECT_SWAPPED);
}

/**
 * vas_whole_pane_set_review:
 * @self: a pane
 * @review: (nullable): what is reviewed; one in the life of the pane, so that %NULL only takes leave of it
 * @course: (nullable): the way through its answers
 */
void
vas_whole_pane_set_review (VasWholePane *self, VasReview *review, VasReviewCourse *course)
{
  g_return_if_fail (VAS_IS_WHOLE_PANE (self));

  g_set_object (&self->course, course);
  vas_review_form_set_review (self->form, review);
  vas_interview_notes_list_set_review (self->notes, review);
  show_continuous (self);
}

/**
 * vas_whole_pane_get_stack:
 *
 * Returns: (transfer none): its tabs
 */
GtkStack *
vas_whole_pane_get_stack (VasWholePane *self)
{
  g_return_val_if_fail (VAS_IS_WHOLE_PANE (self), NULL);

  return self->stack;
}
