/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-filter-bar.h"

#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _VasNoteFilterBar
{
  GtkWidget parent_instance;

  VasNoteFilter *filter;
  GListModel *reviewers;
  gboolean clearing;

  GtkWidget *content;
  GtkSearchEntry *search_entry;
  GtkDropDown *group;
  GtkDropDown *kind;
  GtkDropDown *state;
  GtkDropDown *reviewer;
};

G_DEFINE_FINAL_TYPE (VasNoteFilterBar, vas_note_filter_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed (VasNoteFilterBar *self)
{
  if (!self->clearing)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The button inside is what has the focus, and GTK 4.8 leaves it without a name. */
static void
name_choice (GtkDropDown *choice, const char *what)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (choice);
  g_autofree char *name = g_strjoin (", ", what, chosen != NULL ? gtk_string_object_get_string (chosen) : NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (choice))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The first choice is all of them. */
static int
get_chosen (GtkDropDown *choice)
{
  guint selected = gtk_drop_down_get_selected (choice);

  return selected != GTK_INVALID_LIST_POSITION ? (int) selected - 1 : -1;
}

static void
on_choice_notify (VasNoteFilterBar *self)
{
  int position = get_chosen (self->reviewer);
  g_autoptr (VasReviewer) reviewer = NULL;

  if (self->reviewers != NULL && position >= 0)
    reviewer = g_list_model_get_item (self->reviewers, (guint) position);

  self->filter->group = get_chosen (self->group);
  self->filter->kind = get_chosen (self->kind);
  self->filter->state = get_chosen (self->state);
  g_free (self->filter->reviewer_id);
  self->filter->reviewer_id = reviewer != NULL ? g_strdup (vas_reviewer_get_id (reviewer)) : NULL;

  name_choice (self->group, _ ("Aspect"));
  name_choice (self->kind, _ ("Kind"));
  /* Translators: whether a note is open or addressed */
  name_choice (self->state, C_ ("note", "State"));
  name_choice (self->reviewer, _ ("Reviewer"));
  changed (self);
}

static void
on_search_changed (VasNoteFilterBar *self)
{
  vas_note_filter_set_text (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  changed (self);
}

static void
on_search_stopped (VasNoteFilterBar *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
fill (GtkDropDown *choice, const char *all, const char *(*get_label) (int), int n_choices)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, all);
  for (int i = 0; i < n_choices; i++)
    gtk_string_list_append (labels, get_label (i));
  gtk_drop_down_set_model (choice, G_LIST_MODEL (labels));
}

static const char *
get_group_label (int group)
{
  return vas_aspect_group_label ((VasAspectGroup) group);
}

static const char *
get_kind_label (int kind)
{
  return vas_note_kind_label ((VasNoteKind) kind);
}

static const char *
get_state_label (int state)
{
  return state == VAS_NOTE_STATE_OPEN ? C_ ("note", "Open") : _ ("Addressed");
}

/* Whoever was chosen stays chosen, wherever they are now. */
static void
on_reviewers_changed (VasNoteFilterBar *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *chosen_id = g_strdup (self->filter->reviewer_id);
  guint chosen = 0;

  gtk_string_list_append (labels, _ ("All reviewers"));
  for (guint i = 0; i < g_list_model_get_n_items (self->reviewers); i++)
    {
      g_autoptr (VasReviewer) reviewer = g_list_model_get_item (self->reviewers, i);
      const char *name = vas_reviewer_get_name (reviewer);

      gtk_string_list_append (labels, *name != '\0' ? name : vas_role_label (vas_reviewer_get_role (reviewer)));
      if (g_strcmp0 (chosen_id, vas_reviewer_get_id (reviewer)) == 0)
        chosen = i + 1;
    }

  self->clearing = TRUE;
  gtk_drop_down_set_model (self->reviewer, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->reviewer, chosen);
  self->clearing = FALSE;
  on_choice_notify (self);
}

static gboolean
vas_note_filter_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VAS_NOTE_FILTER_BAR (widget)->search_entry));
}

static void
vas_note_filter_bar_dispose (GObject *object)
{
  VasNoteFilterBar *self = VAS_NOTE_FILTER_BAR (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->reviewers);

  G_OBJECT_CLASS (vas_note_filter_bar_parent_class)->dispose (object);
}

static void
vas_note_filter_bar_finalize (GObject *object)
{
  g_clear_pointer (&VAS_NOTE_FILTER_BAR (object)->filter, vas_note_filter_free);

  G_OBJECT_CLASS (vas_note_filter_bar_parent_class)->finalize (object);
}

static void
vas_note_filter_bar_class_init (VasNoteFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vas_note_filter_bar_dispose;
  object_class->finalize = vas_note_filter_bar_finalize;
  widget_class->grab_focus = vas_note_filter_bar_grab_focus;

  /**
   * VasNoteFilterBar::changed:
   *
   * Other notes may pass the filter now.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", VAS_TYPE_NOTE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  /**
   * VasNoteFilterBar::closed:
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", VAS_TYPE_NOTE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-note-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VasNoteFilterBar, content);
  gtk_widget_class_bind_template_child (widget_class, VasNoteFilterBar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, VasNoteFilterBar, group);
  gtk_widget_class_bind_template_child (widget_class, VasNoteFilterBar, kind);
  gtk_widget_class_bind_template_child (widget_class, VasNoteFilterBar, state);
  gtk_widget_class_bind_template_child (widget_class, VasNoteFilterBar, reviewer);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vas_note_filter_bar_init (VasNoteFilterBar *self)
{
  GtkDropDown *choices[4];

  self->filter = vas_note_filter_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  fill (self->group, _ ("All aspects"), get_group_label, VAS_N_ASPECT_GROUPS);
  fill (self->kind, _ ("All kinds"), get_kind_label, VAS_N_NOTE_KINDS);
  /* Translators: notes that are open and notes that are addressed */
  fill (self->state, _ ("All states"), get_state_label, 2);
  fill (self->reviewer, _ ("All reviewers"), NULL, 0);

  choices[0] = self->group;
  choices[1] = self->kind;
  choices[2] = self->state;
  choices[3] = self->reviewer;
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    g_signal_connect_object (choices[i], "notify::selected", G_CALLBACK (on_choice_notify), self, G_CONNECT_SWAPPED);
  on_choice_notify (self);
}

GtkWidget *
vas_note_filter_bar_new (void)
{
  return g_object_new (VAS_TYPE_NOTE_FILTER_BAR, NULL);
}

/**
 * vas_note_filter_bar_get_filter:
 * @self: a filter bar
 *
 * Returns: (transfer none): what is wanted; the same filter for the life of the bar
 */
const VasNoteFilter *
vas_note_filter_bar_get_filter (VasNoteFilterBar *self)
{
  g_return_val_if_fail (VAS_IS_NOTE_FILTER_BAR (self), NULL);

  return self->filter;
}

/**
 * vas_note_filter_bar_set_reviewers:
 * @self: a filter bar
 * @reviewers: (nullable): list of #VasReviewer
 */
void
vas_note_filter_bar_set_reviewers (VasNoteFilterBar *self, GListModel *reviewers)
{
  g_return_if_fail (VAS_IS_NOTE_FILTER_BAR (self));

  if (self->reviewers != NULL)
    g_signal_handlers_disconnect_by_data (self->reviewers, self);
  if (!g_set_object (&self->reviewers, reviewers) || reviewers == NULL)
    return;

  g_signal_connect_object (reviewers, "items-changed", G_CALLBACK (on_reviewers_changed), self, G_CONNECT_SWAPPED);
  on_reviewers_changed (self);
}

/**
 * vas_note_filter_bar_clear:
 * @self: a filter bar
 *
 * Lets every note through again.
 */
void
vas_note_filter_bar_clear (VasNoteFilterBar *self)
{
  g_return_if_fail (VAS_IS_NOTE_FILTER_BAR (self));

  self->clearing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->group, 0);
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_drop_down_set_selected (self->state, 0);
  gtk_drop_down_set_selected (self->reviewer, 0);
  vas_note_filter_set_text (self->filter, NULL);
  self->clearing = FALSE;
  changed (self);
}
