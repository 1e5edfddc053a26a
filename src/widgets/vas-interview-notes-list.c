/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-interview-notes-list.h"

#include "vas-interview-notes.h"
#include "vas-note-look.h"

#include <glib/gi18n-lib.h>

struct _VasInterviewNotesList
{
  AdwBin parent_instance;

  VasReview *review;
  VasInterviewNotes *notes;

  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (VasInterviewNotesList, vas_interview_notes_list, ADW_TYPE_BIN)

static guint note_activated_signal;

/* Returns: the number of the question that the note's answer is to, from 1; 0 if the answer is gone */
static int
find_question (VasInterviewNotesList *self, VasNote *note, int *take)
{
  GListModel *answers = vas_review_get_answers (self->review);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (VasAnswer) answer = g_list_model_get_item (answers, i);

      if (g_str_equal (vas_answer_get_id (answer), vas_note_get_answer_id (note)))
        {
          *take = vas_answer_get_take (answer);
          return vas_answer_get_position (answer) + 1;
        }
    }

  return 0;
}

static char *
describe_place (VasInterviewNotesList *self, VasNote *note)
{
  int take = 1;
  int question = find_question (self, note, &take);

  if (take > 1)
    /* Translators: where a note is: the number of the question, and of the try at it */
    return g_strdup_printf (_ ("Question %1$d, take %2$d"), question, take);

  /* Translators: where a note is: the number of the question */
  return g_strdup_printf (_ ("Question %d"), question);
}

static const char *
get_writer (VasNote *note)
{
  VasReviewer *reviewer = vas_note_get_reviewer (note);

  if (reviewer == NULL)
    return "";

  return *vas_reviewer_get_name (reviewer) != '\0' ? vas_reviewer_get_name (reviewer) :
                                                     vas_role_label (vas_reviewer_get_role (reviewer));
}

static void
on_item_setup (VasInterviewNotesList *self, GtkListItem *item)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
      "/io/github/vastaus/Vastaus/ui/vas-interview-notes-list-row.ui");

  gtk_list_item_set_child (item, GTK_WIDGET (gtk_builder_get_object (builder, "row")));
}

static void
show_glyph (GtkWidget *glyph, VasNote *note)
{
  VasAspectGroup group = vas_aspect_group (vas_note_get_aspect (note));

  for (int i = 0; i < VAS_N_ASPECT_GROUPS; i++)
    gtk_widget_remove_css_class (glyph, vas_note_look_get_css_class (i));
  gtk_widget_add_css_class (glyph, vas_note_look_get_css_class (group));
  gtk_image_set_from_icon_name (GTK_IMAGE (glyph), vas_note_look_get_icon (vas_note_get_kind (note)));
}

static void
on_item_bind (VasInterviewNotesList *self, GtkListItem *item)
{
  VasNote *note = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *glyph = gtk_widget_get_first_child (row);
  GtkWidget *heading = gtk_widget_get_first_child (gtk_widget_get_next_sibling (glyph));
  GtkWidget *text = gtk_widget_get_next_sibling (heading);
  GtkWidget *foot = gtk_widget_get_next_sibling (text);
  g_autofree char *time = vas_note_look_format_time (note);
  g_autofree char *place = describe_place (self, note);
  g_autofree char *words = vas_note_look_describe (note);
  g_autofree char *head = g_strdup_printf ("%s  %s", time, vas_aspect_label (vas_note_get_aspect (note)));
  g_autofree char *where = g_strjoin (" · ", vas_note_kind_label (vas_note_get_kind (note)), place, get_writer (note),
                                      NULL);
  g_autofree char *label = g_strdup_printf ("%s, %s (%s)", place, words, get_writer (note));

  show_glyph (glyph, note);
  gtk_label_set_text (GTK_LABEL (heading), head);
  gtk_label_set_text (GTK_LABEL (text), vas_note_get_text (note));
  gtk_widget_set_visible (text, *vas_note_get_text (note) != '\0');
  gtk_label_set_text (GTK_LABEL (foot), where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
on_list_activate (VasInterviewNotesList *self, guint position)
{
  g_autoptr (VasNote) note = g_list_model_get_item (vas_interview_notes_get_list (self->notes), position);

  if (note != NULL)
    g_signal_emit (self, note_activated_signal, 0, note);
}

static void
on_items_changed (VasInterviewNotesList *self)
{
  gboolean has_notes = g_list_model_get_n_items (vas_interview_notes_get_list (self->notes)) > 0;

  gtk_stack_set_visible_child_name (self->stack, has_notes ? "list" : "empty");
}

static void
vas_interview_notes_list_map (GtkWidget *widget)
{
  VasInterviewNotesList *self = VAS_INTERVIEW_NOTES_LIST (widget);

  if (self->notes != NULL)
    vas_interview_notes_set_active (self->notes, TRUE);
  GTK_WIDGET_CLASS (vas_interview_notes_list_parent_class)->map (widget);
}

static void
vas_interview_notes_list_unmap (GtkWidget *widget)
{
  VasInterviewNotesList *self = VAS_INTERVIEW_NOTES_LIST (widget);

  if (self->notes != NULL)
    vas_interview_notes_set_active (self->notes, FALSE);
  GTK_WIDGET_CLASS (vas_interview_notes_list_parent_class)->unmap (widget);
}

static gboolean
vas_interview_notes_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
vas_interview_notes_list_dispose (GObject *object)
{
  VasInterviewNotesList *self = VAS_INTERVIEW_NOTES_LIST (object);

  g_clear_object (&self->notes);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (vas_interview_notes_list_parent_class)->dispose (object);
}

static void
vas_interview_notes_list_class_init (VasInterviewNotesListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_interview_notes_list_dispose;
  widget_class->map = vas_interview_notes_list_map;
  widget_class->unmap = vas_interview_notes_list_unmap;
  widget_class->focus = vas_interview_notes_list_focus;

  /**
   * VasInterviewNotesList::note-activated:
   * @note: the note to go to
   */
  note_activated_signal = g_signal_new ("note-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, VAS_TYPE_NOTE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/vastaus/Vastaus/ui/vas-interview-notes-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VasInterviewNotesList, stack);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewNotesList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate);
}

static void
vas_interview_notes_list_init (VasInterviewNotesList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_interview_notes_list_set_review:
 * @self: a list
 * @review: (nullable): whose notes; one in the life of the list, so that %NULL only takes leave of it
 */
void
vas_interview_notes_list_set_review (VasInterviewNotesList *self, VasReview *review)
{
  g_autoptr (GtkSelectionModel) selection = NULL;
  GListModel *list;

  g_return_if_fail (VAS_IS_INTERVIEW_NOTES_LIST (self));

  if (review == NULL || !g_set_object (&self->review, review))
    return;

  self->notes = vas_interview_notes_new (review);
  list = vas_interview_notes_get_list (self->notes);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (list)));
  gtk_list_view_set_model (self->list, selection);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  on_items_changed (self);
  vas_interview_notes_set_active (self->notes, gtk_widget_get_mapped (GTK_WIDGET (self)));
}
