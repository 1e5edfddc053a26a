/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-bank-page.h"

#include "vas-bank-words.h"
#include "vas-hidden-pages.h"
#include "vas-profiles-view.h"
#include "vas-sets-view.h"

#include <glib/gi18n-lib.h>

struct _VasBankPage
{
  AdwBin parent_instance;

  GtkToggleButton *questions_button;
  GtkToggleButton *sets_button;
  GtkToggleButton *jobs_button;
  GtkDropDown *view_drop_down; /* in their place where there is no room for them */
  GtkWidget *asked_bar;
  GtkLabel *asked_label;
  AdwViewStack *views;

  VasQuestionsPage *questions_page;
  VasSetsView *sets_view; /* NULL until it is looked at */
  VasProfilesView *profiles_view;
  VasLibrary *library;
  char *language;
};

G_DEFINE_FINAL_TYPE (VasBankPage, vas_bank_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LANGUAGE,
  PROP_SHOWING_PANE,
  N_PROPS
};

enum
{
  SIGNAL_DELETED,
  SIGNAL_TOLD,
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_showing_notify (VasBankPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWING_PANE]);
}

/* The button inside is what has the focus, and GTK 4.8 leaves it without a name. */
static void
name_drop_down (VasBankPage *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->view_drop_down));
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->view_drop_down);

  if (button != NULL && item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_string_object_get_string (item), -1);
}

static void
on_view_deleted (VasBankPage *self, VasShelf *shelf, GObject *item, const char *words)
{
  g_signal_emit (self, signals[SIGNAL_DELETED], 0, shelf, item, words);
}

static void
on_view_told (VasBankPage *self, const char *words)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, words);
}

static void
on_view_failed (VasBankPage *self, const char *words)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
}

/* The profile itself asks where it is open */
static void
update_asked_bar (VasBankPage *self)
{
  g_autoptr (VasJobProfile) over = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  gboolean elsewhere = adw_view_stack_get_visible_child (self->views) != GTK_WIDGET (self->profiles_view);

  g_object_get (self->profiles_view, "over", &over, NULL);
  gtk_widget_set_visible (self->asked_bar, over != NULL && elsewhere);
  if (over == NULL)
    return;

  name = vas_bank_words_profile (over);
  /* Translators: %s is a company where an interview has been */
  words = g_strdup_printf (_ ("Your interview at %s has been. What did they ask?"), name);
  gtk_label_set_label (self->asked_label, words);
}

static void
on_view_notify (VasBankPage *self)
{
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);

  if (view == NULL)
    return;

  if (view == GTK_WIDGET (self->questions_page))
    vas_questions_refresh (vas_questions_page_get_questions (self->questions_page));
  else if (view == GTK_WIDGET (self->sets_view))
    vas_sets_view_refresh (self->sets_view);
  vas_profiles_view_refresh (self->profiles_view);
  update_asked_bar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWING_PANE]);
}

/* What was asked has been put into a set */
static void
on_profiles_told (VasBankPage *self)
{
  if (self->sets_view != NULL)
    vas_sets_view_refresh (self->sets_view);
}

static void
add_view (VasBankPage *self, gpointer view, const char *name, const char *showing)
{
  adw_view_stack_add_named (self->views, view, name);
  g_signal_connect_object (view, showing, G_CALLBACK (on_showing_notify), self, G_CONNECT_SWAPPED);
}

static void
connect_view (VasBankPage *self, gpointer view)
{
  g_signal_connect_object (view, "deleted", G_CALLBACK (on_view_deleted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "told", G_CALLBACK (on_view_told), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "failed", G_CALLBACK (on_view_failed), self, G_CONNECT_SWAPPED);
}

static void
on_button_toggled (VasBankPage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  if (button == self->sets_button && self->sets_view == NULL)
    {
      self->sets_view = VAS_SETS_VIEW (vas_sets_view_new (self->library));
      g_object_set (self->sets_view, "language", self->language, NULL);
      add_view (self, self->sets_view, "sets", "notify::showing-pane");
      connect_view (self, self->sets_view);
    }
  adw_view_stack_set_visible_child_name (self->views, button == self->sets_button ? "sets" :
                                                      button == self->jobs_button ? "jobs" :
                                                                                    "questions");
  gtk_drop_down_set_selected (self->view_drop_down, button == self->sets_button ? 1 :
                                                    button == self->jobs_button ? 2 :
                                                                                  0);
}

/* In the order of the list */
static void
on_selected_notify (VasBankPage *self)
{
  GtkToggleButton *const buttons[] = { self->questions_button, self->sets_button, self->jobs_button };
  guint selected = gtk_drop_down_get_selected (self->view_drop_down);

  if (selected < G_N_ELEMENTS (buttons))
    gtk_toggle_button_set_active (buttons[selected], TRUE);
  name_drop_down (self);
}

static void
on_asked_clicked (VasBankPage *self)
{
  g_autoptr (VasJobProfile) over = NULL;

  g_object_get (self->profiles_view, "over", &over, NULL);
  if (over != NULL)
    vas_profiles_view_ask (self->profiles_view, over);
}

static void
on_wave_off_clicked (VasBankPage *self)
{
  g_autoptr (VasJobProfile) over = NULL;

  g_object_get (self->profiles_view, "over", &over, NULL);
  if (over != NULL)
    vas_profiles_view_wave_off (self->profiles_view, over);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, VasBankPage *self)
{
  const GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;

  gtk_toggle_button_set_active (self->sets_button, TRUE);
  vas_sets_view_import (self->sets_view, files->data);
  return TRUE;
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_bank_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_bank_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *view = adw_view_stack_get_visible_child (VAS_BANK_PAGE (widget)->views);

  return view != NULL && gtk_widget_grab_focus (view);
}

static gboolean
is_showing_pane (VasBankPage *self)
{
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);
  gboolean showing = FALSE;

  if (view == GTK_WIDGET (self->questions_page) && view != NULL)
    g_object_get (view, "showing-question", &showing, NULL);
  else if (view != NULL)
    g_object_get (view, "showing-pane", &showing, NULL);

  return showing;
}

static void
vas_bank_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasBankPage *self = VAS_BANK_PAGE (object);

  switch (prop_id)
    {
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_SHOWING_PANE:
      g_value_set_boolean (value, is_showing_pane (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_bank_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasBankPage *self = VAS_BANK_PAGE (object);

  switch (prop_id)
    {
    case PROP_LANGUAGE:
      g_free (self->language);
      self->language = g_value_dup_string (value);
      if (self->sets_view != NULL)
        g_object_set_property (G_OBJECT (self->sets_view), "language", value);
      g_object_set_property (G_OBJECT (self->profiles_view), "language", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_bank_page_dispose (GObject *object)
{
  /* Disposing of the template would take the child away behind the bin's back */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), VAS_TYPE_BANK_PAGE);
  g_clear_object (&VAS_BANK_PAGE (object)->library);

  G_OBJECT_CLASS (vas_bank_page_parent_class)->dispose (object);
}

static void
vas_bank_page_finalize (GObject *object)
{
  g_free (VAS_BANK_PAGE (object)->language);

  G_OBJECT_CLASS (vas_bank_page_parent_class)->finalize (object);
}

static void
vas_bank_page_class_init (VasBankPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = vas_bank_page_get_property;
  object_class->set_property = vas_bank_page_set_property;
  object_class->dispose = vas_bank_page_dispose;
  object_class->finalize = vas_bank_page_finalize;
  widget_class->focus = vas_bank_page_focus;
  widget_class->grab_focus = vas_bank_page_grab_focus;

  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "en",
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWING_PANE] = g_param_spec_boolean ("showing-pane", NULL, NULL, FALSE,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                          VAS_TYPE_SHELF, G_TYPE_OBJECT, G_TYPE_STRING);
  signals[SIGNAL_TOLD] = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_STRING);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-bank-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VasBankPage, questions_button);
  gtk_widget_class_bind_template_child (widget_class, VasBankPage, sets_button);
  gtk_widget_class_bind_template_child (widget_class, VasBankPage, jobs_button);
  gtk_widget_class_bind_template_child (widget_class, VasBankPage, view_drop_down);
  gtk_widget_class_bind_template_child (widget_class, VasBankPage, asked_bar);
  gtk_widget_class_bind_template_child (widget_class, VasBankPage, asked_label);
  gtk_widget_class_bind_template_child (widget_class, VasBankPage, views);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_asked_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_wave_off_clicked);
}

static void
vas_bank_page_init (VasBankPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->language = g_strdup ("en");
  name_drop_down (self);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * vas_bank_page_new:
 * @library: an open library
 * @questions_page: (transfer floating): the page of all questions
 *
 * Returns: (transfer none): the page
 */
GtkWidget *
vas_bank_page_new (VasLibrary *library, VasQuestionsPage *questions_page)
{
  VasBankPage *self = g_object_new (VAS_TYPE_BANK_PAGE, NULL);
  GtkToggleButton *const buttons[] = { self->questions_button, self->sets_button, self->jobs_button };

  self->library = g_object_ref (library);
  self->questions_page = questions_page;
  self->profiles_view = VAS_PROFILES_VIEW (vas_profiles_view_new (library));
  add_view (self, questions_page, "questions", "notify::showing-question");
  add_view (self, self->profiles_view, "jobs", "notify::showing-pane");
  connect_view (self, self->profiles_view);
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    g_signal_connect_object (buttons[i], "toggled", G_CALLBACK (on_button_toggled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->profiles_view, "told", G_CALLBACK (on_profiles_told), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->profiles_view, "notify::over", G_CALLBACK (update_asked_bar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (on_view_notify), self, G_CONNECT_SWAPPED);
  /* For the bar that asks what was asked */
  vas_profiles_view_refresh (self->profiles_view);
  vas_hidden_pages_follow (self->views);

  return GTK_WIDGET (self);
}

/**
 * vas_bank_page_refresh:
 *
 * Brings the view in sight up to date: answers have been added since it was left.
 */
void
vas_bank_page_refresh (VasBankPage *self)
{
  g_return_if_fail (VAS_IS_BANK_PAGE (self));

  on_view_notify (self);
}

/**
 * vas_bank_page_search:
 *
 * Goes to the search among all questions.
 */
void
vas_bank_page_search (VasBankPage *self)
{
  g_return_if_fail (VAS_IS_BANK_PAGE (self));

  gtk_toggle_button_set_active (self->questions_button, TRUE);
  vas_questions_page_search (self->questions_page);
}

/**
 * vas_bank_page_go_back:
 *
 * From what is open to the list it stands in, where there is room for only one of them.
 */
void
vas_bank_page_go_back (VasBankPage *self)
{
  GtkWidget *view;

  g_return_if_fail (VAS_IS_BANK_PAGE (self));

  view = adw_view_stack_get_visible_child (self->views);
  if (view == GTK_WIDGET (self->sets_view))
    vas_sets_view_go_back (self->sets_view);
  else if (view == GTK_WIDGET (self->profiles_view))
    vas_profiles_view_go_back (self->profiles_view);
  else
    vas_questions_page_go_back (self->questions_page);
}
