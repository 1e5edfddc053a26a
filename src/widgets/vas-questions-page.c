/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-questions-page-private.h"

#include "vas-hidden-pages.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (VasQuestionsPage, vas_questions_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_QUESTION_ID,
  PROP_SHOWING_QUESTION,
  N_PROPS
};

enum
{
  SIGNAL_DELETED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GListModel *
get_entries (VasQuestionsPage *self)
{
  return vas_questions_get_entries (self->questions);
}

static guint
find_position (VasQuestionsPage *self)
{
  GListModel *entries = get_entries (self);
  guint n_items = self->question_id != NULL ? g_list_model_get_n_items (entries) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasQuestionEntry) entry = g_list_model_get_item (entries, i);

      if (g_str_equal (vas_question_get_id (vas_question_entry_get_question (entry)), self->question_id))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static gboolean
is_showing_question (VasQuestionsPage *self)
{
  return adw_leaflet_get_folded (self->leaflet) &&
         adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->pane);
}

static void
update_foot (VasQuestionsPage *self)
{
  guint n = g_list_model_get_n_items (get_entries (self));
  guint total = 0;
  g_autofree char *words = NULL;

  g_object_get (self->questions, "total", &total, NULL);
  if (n == total)
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question", "%u questions", n), n);
  else
    /* Translators: how many questions are listed, and how many there are */
    words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u question", "%1$u of %2$u questions", total), n,
                             total);
  gtk_label_set_label (self->foot, words);
}

static void
update_no_matches (VasQuestionsPage *self)
{
  gboolean searched = *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
  gboolean filtered = vas_questions_page_is_filtered (self);

  adw_status_page_set_description (self->no_matches, searched && filtered ?
                                                         _ ("No question of this choice has these words.") :
                                                     searched ? _ ("No question or advice has these words.") :
                                                                _ ("There is no question of this choice."));
  gtk_button_set_label (GTK_BUTTON (self->clear_button), searched ? _ ("Clear the search") : _ ("Show all questions"));
  gtk_widget_set_visible (self->clear_button, searched || filtered);
}

static void
update_state (VasQuestionsPage *self)
{
  gboolean has_items = g_list_model_get_n_items (get_entries (self)) > 0;
  gboolean loaded = FALSE;

  g_object_get (self->questions, "loaded", &loaded, NULL);
  if (!loaded)
    return;

  if (!has_items)
    update_no_matches (self);
  gtk_stack_set_visible_child_name (self->stack, has_items ? "list" : "no-matches");
  update_foot (self);
}

static void
show_entry (VasQuestionsPage *self)
{
  VasQuestionEntry *entry = vas_questions_page_get_entry (self);

  /* Of another language, or not listed yet: what is in sight stays until there is something else to show */
  if (entry != NULL || self->question_id == NULL)
    vas_question_pane_set_entry (self->pane, entry);
  vas_questions_page_update_actions (self);
}

static void
select_row (VasQuestionsPage *self, gboolean reveal)
{
  guint before = gtk_single_selection_get_selected (self->selection);
  guint position = find_position (self);

  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->selecting = FALSE;
  /* What comes into the list, or was opened from elsewhere, comes into sight, too */
  if (position != before && position != GTK_INVALID_LIST_POSITION && reveal)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
on_entries_changed (VasQuestionsPage *self)
{
  gboolean was_listed = gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION;

  select_row (self, !was_listed);
  /* The list would stay with the question that was at its top, and so begin in the midst of what was found */
  if (self->searching && g_list_model_get_n_items (get_entries (self)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
  self->searching = FALSE;
  show_entry (self);
  update_state (self);
}

static void
on_loaded (VasQuestionsPage *self)
{
  gboolean loaded = FALSE;

  g_object_get (self->questions, "loaded", &loaded, NULL);
  if (loaded && self->question_id != NULL && vas_questions_page_get_entry (self) == NULL && !is_showing_question (self))
    vas_questions_page_open (self, NULL);

  select_row (self, TRUE);
  show_entry (self);
  update_state (self);
}

static void
on_selected_notify (VasQuestionsPage *self)
{
  VasQuestionEntry *entry = gtk_single_selection_get_selected_item (self->selection);

  if (!self->selecting && entry != NULL)
    vas_questions_page_open (self, vas_question_get_id (vas_question_entry_get_question (entry)));
}

static void
on_list_activate (VasQuestionsPage *self, guint position)
{
  vas_questions_page_show_question (self);
}

static void
on_search_changed (VasQuestionsPage *self)
{
  self->searching = TRUE;
  g_object_set (self->questions, "search", gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), NULL);
}

static void
on_search_stopped (VasQuestionsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
on_search_activated (VasQuestionsPage *self)
{
  vas_questions_page_focus_row (self);
}

static void
on_leaflet_notify (VasQuestionsPage *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);
  gboolean showing = is_showing_question (self);

  g_object_set (self->pane, "can-go-back", folded, NULL);
  /* What has been left stays in the accessibility tree otherwise */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->sidebar), GTK_ACCESSIBLE_STATE_HIDDEN, showing, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->pane), GTK_ACCESSIBLE_STATE_HIDDEN, folded && !showing, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWING_QUESTION]);
}

static void
on_pane_starred (VasQuestionsPage *self, gboolean starred)
{
  if (self->question_id != NULL)
    vas_questions_page_set_star (self, self->question_id, starred);
}

/* It may be hidden by what was asked for: then the list shows all again, so that it is found there, too */
static void
on_pane_related (VasQuestionsPage *self, VasQuestion *question)
{
  vas_questions_page_open (self, vas_question_get_id (question));
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
on_pane_failed (VasQuestionsPage *self, const char *words)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
}

static void
on_questions_failed (VasQuestionsPage *self, const GError *error)
{
  vas_questions_page_report (self, _ ("The questions could not be listed"), error);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_questions_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_questions_page_grab_focus (GtkWidget *widget)
{
  VasQuestionsPage *self = VAS_QUESTIONS_PAGE (widget);

  if (is_showing_question (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->pane));

  return vas_questions_page_focus_row (self) || gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
vas_questions_page_constructed (GObject *object)
{
  VasQuestionsPage *self = VAS_QUESTIONS_PAGE (object);

  G_OBJECT_CLASS (vas_questions_page_parent_class)->constructed (object);

  self->questions = vas_questions_new (self->library);
  vas_question_pane_set_library (self->pane, self->library);
  self->selection = gtk_single_selection_new (g_object_ref (get_entries (self)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  vas_questions_page_connect_filters (self);

  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_entries (self), "items-changed", G_CALLBACK (on_entries_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->questions, "notify::loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions, "failed", G_CALLBACK (on_questions_failed), self, G_CONNECT_SWAPPED);
  vas_questions_page_update_actions (self);
}

static void
vas_questions_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasQuestionsPage *self = VAS_QUESTIONS_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_QUESTION_ID:
      g_value_set_string (value, self->question_id);
      break;
    case PROP_SHOWING_QUESTION:
      g_value_set_boolean (value, is_showing_question (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_questions_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasQuestionsPage *self = VAS_QUESTIONS_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_QUESTION_ID:
      vas_questions_page_open (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_questions_page_dispose (GObject *object)
{
  VasQuestionsPage *self = VAS_QUESTIONS_PAGE (object);

  /* Disposing of the template would take the child away behind the bin's back */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_QUESTIONS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->questions);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_questions_page_parent_class)->dispose (object);
}

static void
vas_questions_page_finalize (GObject *object)
{
  g_free (VAS_QUESTIONS_PAGE (object)->question_id);

  G_OBJECT_CLASS (vas_questions_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-questions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, sidebar);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, filter_label);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, category_row);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, competency_row);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, starred_switch);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, own_switch);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, list);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, no_matches);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, clear_button);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, foot);
  gtk_widget_class_bind_template_child (widget_class, VasQuestionsPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_leaflet_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_pane_starred);
  gtk_widget_class_bind_template_callback (widget_class, on_pane_related);
  gtk_widget_class_bind_template_callback (widget_class, on_pane_failed);
}

static void
vas_questions_page_class_init (VasQuestionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = vas_questions_page_constructed;
  object_class->get_property = vas_questions_page_get_property;
  object_class->set_property = vas_questions_page_set_property;
  object_class->dispose = vas_questions_page_dispose;
  object_class->finalize = vas_questions_page_finalize;
  widget_class->focus = vas_questions_page_focus;
  widget_class->grab_focus = vas_questions_page_grab_focus;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUESTION_ID] = g_param_spec_string ("question-id", NULL, NULL, NULL,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                          G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWING_QUESTION] = g_param_spec_boolean ("showing-question", NULL, NULL, FALSE,
                                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_DELETED] = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, VAS_TYPE_QUESTION);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (VAS_TYPE_CHOICE_ROW);
  g_type_ensure (VAS_TYPE_QUESTION_PANE);
  bind_template (widget_class);
  vas_questions_page_bind_rows (widget_class);
  vas_questions_page_install_actions (widget_class);
}

static void
vas_questions_page_init (VasQuestionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vas_questions_page_listen (self);
  vas_hidden_pages_follow (self->stack);
}

/**
 * vas_questions_page_new:
 * @library: an open library
 *
 * Returns: (transfer none): the page; it lists nothing before its questions have a language, or are refreshed
 */
GtkWidget *
vas_questions_page_new (VasLibrary *library)
{
  g_return_val_if_fail (VAS_IS_LIBRARY (library), NULL);

  return g_object_new (VAS_TYPE_QUESTIONS_PAGE, "library", library, NULL);
}

/**
 * vas_questions_page_get_questions:
 *
 * Returns: (transfer none): what is listed
 */
VasQuestions *
vas_questions_page_get_questions (VasQuestionsPage *self)
{
  g_return_val_if_fail (VAS_IS_QUESTIONS_PAGE (self), NULL);

  return self->questions;
}

/**
 * vas_questions_page_search:
 *
 * Goes to the search.
 */
void
vas_questions_page_search (VasQuestionsPage *self)
{
  g_return_if_fail (VAS_IS_QUESTIONS_PAGE (self));

  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * vas_questions_page_go_back:
 *
 * From the question to the list, where there is room for only one of them.
 */
void
vas_questions_page_go_back (VasQuestionsPage *self)
{
  g_return_if_fail (VAS_IS_QUESTIONS_PAGE (self));

  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
  vas_questions_page_focus_row (self);
}

/* Returns: (transfer none) (nullable): what is known about the question that is open */
VasQuestionEntry *
vas_questions_page_get_entry (VasQuestionsPage *self)
{
  return self->question_id != NULL ? vas_questions_find (self->questions, self->question_id) : NULL;
}

/* question_id: (nullable): UUID of the question to show, listed just now or not */
void
vas_questions_page_open (VasQuestionsPage *self, const char *question_id)
{
  if (g_strcmp0 (self->question_id, question_id) == 0)
    return;

  g_free (self->question_id);
  self->question_id = g_strdup (question_id);
  select_row (self, TRUE);
  show_entry (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUESTION_ID]);
}

/* Puts the focus into the question that is open, and the question in place of the list where there is no room for both */
void
vas_questions_page_show_question (VasQuestionsPage *self)
{
  if (vas_question_pane_get_entry (self->pane) == NULL)
    return;

  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->pane));
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

/* What could not be done, and why. */
void
vas_questions_page_report (VasQuestionsPage *self, const char *what, const GError *error)
{
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), what, error->message);

  g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
}

void
vas_questions_page_announce_deleted (VasQuestionsPage *self, VasQuestion *question)
{
  if (g_strcmp0 (self->question_id, vas_question_get_id (question)) == 0)
    vas_questions_page_open (self, NULL);
  if (is_showing_question (self))
    vas_questions_page_go_back (self);

  g_signal_emit (self, signals[SIGNAL_DELETED], 0, question);
}
