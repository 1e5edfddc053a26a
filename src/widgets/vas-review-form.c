/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is in an entry and not yet written is newer than what the library says: such an entry is left alone when the rest
 * follows the library. What has been typed belongs to the reviewer who typed it, also if another one comes before it is
 * written, and stays in its entry if it cannot be written.
 */

#include "vas-review-form.h"

#include "vas-review-summary.h"
#include "vas-snapshot.h"
#include "vas-text-entry.h"
#include "vas-text.h"

#include <glib/gi18n-lib.h>

#define SAVE_PAUSE_MS 600

enum
{
  FIELD_KEEP,
  FIELD_CHANGE,
  FIELD_COMMENT,
  N_FIELDS
};

static const struct
{
  const char *property;
  gsize max_chars;
  const char *(*get) (VasReviewState *state);
} fields[N_FIELDS] = {
  { "keep", VAS_TEXT_QUESTION_CHARS, vas_review_state_get_keep },
  { "change", VAS_TEXT_QUESTION_CHARS, vas_review_state_get_change },
  { "comment", VAS_TEXT_NOTE_CHARS, vas_review_state_get_comment },
};

struct _VasReviewForm
{
  AdwBin parent_instance;

  VasReview *review;
  VasReviewSummary *summary;
  VasReviewState *shown; /* whose texts are in the entries */
  gboolean dirty[N_FIELDS];
  gboolean updating;
  guint save_id;

  GtkWidget *content;
  VasTextEntry *entries[N_FIELDS];
  GtkBox *others;
  GtkLabel *finished_label;
  GtkButton *finish_button;
  GtkExpander *advanced;
  GtkCheckButton *draft;
  GtkCheckButton *blind;
};

G_DEFINE_FINAL_TYPE (VasReviewForm, vas_review_form, ADW_TYPE_BIN)

/* Saving */

static void
flush (VasReviewForm *self)
{
  g_autoptr (VasReviewState) before = NULL;
  g_autoptr (VasReviewState) after = NULL;

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->shown == NULL)
    return;

  before = g_object_ref (self->shown);
  for (int i = 0; i < N_FIELDS; i++)
    {
      g_autofree char *text = self->dirty[i] ? vas_text_entry_dup_text (self->entries[i]) : NULL;
      g_autoptr (VasReviewState) known = g_steal_pointer (&self->shown);

      self->shown = text != NULL ? vas_snapshot_with (known, fields[i].property, text, NULL) : g_object_ref (known);
      self->dirty[i] = FALSE;
    }

  after = g_object_ref (self->shown);
  vas_review_summary_revise (self->summary, before, after);
}

static void
on_pause (gpointer data)
{
  VasReviewForm *self = VAS_REVIEW_FORM (data);

  self->save_id = 0;
  flush (self);
}

static void
on_buffer_changed (VasReviewForm *self, GtkTextBuffer *buffer)
{
  if (self->updating)
    return;

  for (int i = 0; i < N_FIELDS; i++)
    self->dirty[i] = self->dirty[i] || vas_text_entry_get_buffer (self->entries[i]) == buffer;
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add_once (SAVE_PAUSE_MS, on_pause, self);
}

/* What was typed stays for the next try. */
static void
on_rejected (VasReviewForm *self, VasReviewState *before, VasReviewState *after)
{
  if (self->shown == NULL ||
      !g_str_equal (vas_review_state_get_reviewer_id (self->shown), vas_review_state_get_reviewer_id (after)))
    return;

  for (int i = 0; i < N_FIELDS; i++)
    self->dirty[i] = self->dirty[i] || !g_str_equal (fields[i].get (before), fields[i].get (after));
}

/* Showing */

/* The library keeps no spaces at the end: whoever is about to type the next word keeps theirs. */
static void
show_text (VasReviewForm *self, int field)
{
  const char *text = self->shown != NULL ? fields[field].get (self->shown) : "";
  g_autofree char *typed = vas_text_entry_dup_text (self->entries[field]);
  g_autofree char *clean = vas_text_clean (typed, -1, fields[field].max_chars, NULL);

  if (!self->dirty[field] && g_strcmp0 (clean, text) != 0)
    vas_text_entry_set_text (self->entries[field], text);
}

static VasReviewer *
find_reviewer (VasReviewForm *self, const char *id)
{
  GListModel *reviewers = vas_review_get_reviewers (self->review);

  for (guint i = 0; i < g_list_model_get_n_items (reviewers); i++)
    {
      g_autoptr (VasReviewer) reviewer = g_list_model_get_item (reviewers, i);

      if (g_str_equal (vas_reviewer_get_id (reviewer), id))
        return g_steal_pointer (&reviewer);
    }

  return NULL;
}

static void
append_said (GtkBox *box, const char *what, const char *text)
{
  GtkWidget *heading, *label;

  if (*text == '\0')
    return;

  heading = g_object_new (GTK_TYPE_LABEL, "label", what, "xalign", 0.0f, "wrap", TRUE, NULL);
  label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "selectable", TRUE, NULL);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_box_append (box, heading);
  gtk_box_append (box, label);
}

static GtkWidget *
create_other (VasReviewForm *self, VasReviewState *state)
{
  g_autoptr (VasReviewer) reviewer = find_reviewer (self, vas_review_state_get_reviewer_id (state));
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  if (reviewer != NULL && *vas_reviewer_get_name (reviewer) != '\0')
    gtk_label_set_text (GTK_LABEL (name), vas_reviewer_get_name (reviewer));
  else if (reviewer != NULL)
    gtk_label_set_text (GTK_LABEL (name), vas_role_label (vas_reviewer_get_role (reviewer)));
  gtk_widget_add_css_class (name, "heading");
  gtk_box_append (box, name);
  append_said (box, _ ("One thing to keep"), vas_review_state_get_keep (state));
  append_said (box, _ ("One thing to change"), vas_review_state_get_change (state));
  append_said (box, _ ("Overall comment"), vas_review_state_get_comment (state));
  gtk_widget_add_css_class (GTK_WIDGET (box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (box), "sample-answer");

  return GTK_WIDGET (box);
}

static void
show_others (VasReviewForm *self)
{
  g_autoptr (GPtrArray) others = vas_review_summary_list_others (self->summary);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->others))) != NULL)
    gtk_box_remove (self->others, child);
  for (guint i = 0; i < others->len; i++)
    gtk_box_append (self->others, create_other (self, others->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->others), others->len > 0);
}

static void
show_finished (VasReviewForm *self)
{
  gboolean finished = self->shown != NULL && vas_review_state_get_finished (self->shown) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->finished_label), finished);
  gtk_label_set_text (self->finished_label, finished ? _ ("You have finished reviewing this interview.") : "");
  gtk_button_set_label (self->finish_button, finished ? _ ("Go on reviewing") : _ ("Finished reviewing"));
  if (finished)
    gtk_widget_remove_css_class (GTK_WIDGET (self->finish_button), "suggested-action");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->finish_button), "suggested-action");
}

/* What somebody has chosen before is not out of sight. */
static void
show_choices (VasReviewForm *self)
{
  gboolean draft = self->shown != NULL && vas_review_state_get_draft (self->shown);
  gboolean blind = self->shown != NULL && vas_review_state_get_blind (self->shown);

  gtk_check_button_set_active (self->draft, draft);
  gtk_check_button_set_active (self->blind, blind);
  if (draft || blind)
    gtk_expander_set_expanded (self->advanced, TRUE);
}

static gboolean
is_same_reviewer (VasReviewState *a, VasReviewState *b)
{
  return a != NULL && b != NULL &&
         g_str_equal (vas_review_state_get_reviewer_id (a), vas_review_state_get_reviewer_id (b));
}

static void
on_summary_changed (VasReviewForm *self)
{
  VasReviewState *state = vas_review_summary_get_state (self->summary);

  if (self->shown != NULL && !is_same_reviewer (self->shown, state))
    flush (self);

  g_set_object (&self->shown, state);
  self->updating = TRUE;
  for (int i = 0; i < N_FIELDS; i++)
    show_text (self, i);
  show_choices (self);
  self->updating = FALSE;
  show_others (self);
  show_finished (self);
  gtk_widget_set_sensitive (self->content, state != NULL);
}

static void
on_finish_clicked (VasReviewForm *self)
{
  flush (self);
  vas_review_summary_set_finished (self->summary, vas_review_state_get_finished (self->shown) == 0);
}

static void
on_draft_toggled (VasReviewForm *self)
{
  if (!self->updating)
    vas_review_summary_set_draft (self->summary, gtk_check_button_get_active (self->draft));
}

static void
on_blind_toggled (VasReviewForm *self)
{
  if (!self->updating)
    vas_review_summary_set_blind (self->summary, gtk_check_button_get_active (self->blind));
}

/* The page is left, or the window goes */
static void
vas_review_form_unmap (GtkWidget *widget)
{
  flush (VAS_REVIEW_FORM (widget));

  GTK_WIDGET_CLASS (vas_review_form_parent_class)->unmap (widget);
}

static gboolean
vas_review_form_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
vas_review_form_dispose (GObject *object)
{
  VasReviewForm *self = VAS_REVIEW_FORM (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->shown);
  g_clear_object (&self->summary);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (vas_review_form_parent_class)->dispose (object);
}

static void
vas_review_form_class_init (VasReviewFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_review_form_dispose;
  widget_class->unmap = vas_review_form_unmap;
  widget_class->focus = vas_review_form_focus;

  g_type_ensure (VAS_TYPE_TEXT_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-review-form.ui");
  gtk_widget_class_bind_template_child (widget_class, VasReviewForm, content);
  for (int i = 0; i < N_FIELDS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, fields[i].property, FALSE,
                                               G_STRUCT_OFFSET (VasReviewForm, entries) +
                                                   i * (gssize) sizeof (VasTextEntry *));
  gtk_widget_class_bind_template_child (widget_class, VasReviewForm, others);
  gtk_widget_class_bind_template_child (widget_class, VasReviewForm, finished_label);
  gtk_widget_class_bind_template_child (widget_class, VasReviewForm, finish_button);
  gtk_widget_class_bind_template_child (widget_class, VasReviewForm, advanced);
  gtk_widget_class_bind_template_child (widget_class, VasReviewForm, draft);
  gtk_widget_class_bind_template_child (widget_class, VasReviewForm, blind);
  gtk_widget_class_bind_template_callback (widget_class, on_finish_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_draft_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_blind_toggled);
}

/* The label of a check button does not wrap by itself. */
static void
wrap_label (GtkCheckButton *button)
{
  GtkWidget *label = gtk_widget_get_last_child (GTK_WIDGET (button));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
}

static void
vas_review_form_init (VasReviewForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wrap_label (self->draft);
  wrap_label (self->blind);
  for (int i = 0; i < N_FIELDS; i++)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_object_set (self->entries[i], "max-chars", (int) fields[i].max_chars, NULL);
      g_signal_connect_object (focus, "leave", G_CALLBACK (flush), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self->entries[i]), focus);
      g_signal_connect_object (vas_text_entry_get_buffer (self->entries[i]), "changed", G_CALLBACK (on_buffer_changed),
                               self, G_CONNECT_SWAPPED);
    }
}

/**
 * vas_review_form_set_review:
 * @self: a form
 * @review: (nullable): what is reviewed; one in the life of the form, so that %NULL only takes leave of it
 */
void
vas_review_form_set_review (VasReviewForm *self, VasReview *review)
{
  g_return_if_fail (VAS_IS_REVIEW_FORM (self));

  if (review == NULL)
    flush (self);
  if (review == NULL || !g_set_object (&self->review, review))
    return;

  self->summary = vas_review_summary_new (review);
  g_signal_connect_object (self->summary, "changed", G_CALLBACK (on_summary_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->summary, "rejected", G_CALLBACK (on_rejected), self, G_CONNECT_SWAPPED);
  on_summary_changed (self);
}
