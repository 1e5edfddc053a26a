/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-interviews-page-private.h"

#include "vas-hidden-pages.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (VasInterviewsPage, vas_interviews_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_SEARCHING,
  PROP_CAN_SEARCH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_DELETED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_foot (VasInterviewsPage *self)
{
  guint n = g_list_model_get_n_items (self->interviews);
  gint64 bytes = 0;
  g_autofree char *count = NULL;
  g_autofree char *size = NULL;
  g_autofree char *words = NULL;

  if (gtk_search_bar_get_search_mode (self->search_bar))
    {
      words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u interview found", "%u interviews found", n), n);
      gtk_label_set_label (self->foot, words);
      return;
    }

  g_object_get (self->library, "bytes", &bytes, NULL);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u interview", "%u interviews", n), n);
  size = g_format_size (bytes);
  /* Translators: the foot of the list: "12 interviews", then the space that all recordings take, "340 MB" */
  words = g_strdup_printf (_ ("%s · %s"), count, size);
  gtk_label_set_label (self->foot, words);
}

static void
update_state (VasInterviewsPage *self)
{
  gboolean has_items = g_list_model_get_n_items (self->interviews) > 0;
  gboolean searched = *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
  gboolean can_search = has_items || searched;

  gtk_stack_set_visible_child_name (self->stack, has_items ? "list" : searched ? "no-matches" : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->foot), has_items);
  update_foot (self);

  if (!can_search)
    gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  if (can_search != self->can_search)
    {
      self->can_search = can_search;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SEARCH]);
    }
}

static guint
find_interview (VasInterviewsPage *self, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->interviews); i++)
    {
      g_autoptr (VasInterview) interview = g_list_model_get_item (self->interviews, i);

      if (g_strcmp0 (vas_interview_get_id (interview), id) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* A list view brings the row that gets the focus into sight, but not before it has its size */
static gboolean
on_tick (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (data);

  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;

  vas_interviews_page_focus_row (self, find_interview (self, self->wanted_id));
  g_clear_pointer (&self->wanted_id, g_free);
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
on_list_activate (VasInterviewsPage *self, guint position)
{
  g_autoptr (VasInterview) interview = g_list_model_get_item (self->interviews, position);

  if (interview != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.review", "s", vas_interview_get_id (interview));
}

static void
on_interviews_changed (VasInterviewsPage *self)
{
  /* The row it points at may be gone */
  gtk_popover_popdown (self->menu);
  update_state (self);
  vas_interviews_page_place_rows (self);
}

static void
on_search_changed (VasInterviewsPage *self)
{
  vas_library_set_search (self->library, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
on_search_mode_notify (VasInterviewsPage *self)
{
  update_foot (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static gboolean
on_key_command (GtkWidget *widget, GVariant *args, gpointer data)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (widget);
  VasInterviewRow *row = vas_interviews_page_get_focus_row (self);
  const char *action = NULL;

  if (row == NULL)
    return FALSE;

  g_variant_get (args, "&s", &action);
  if (*action == '\0')
    {
      vas_interviews_page_pop_up_menu (self, row);
      return TRUE;
    }

  vas_interviews_page_choose (self, vas_interview_row_get_interview (row));
  return gtk_widget_activate_action_variant (widget, action, NULL);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_interviews_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_interviews_page_grab_focus (GtkWidget *widget)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    return gtk_widget_grab_focus (self->start_button);

  /* A list view that takes the focus keeps it and does not hand it to a row */
  return vas_interviews_page_focus_row (self, 0) || gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* "Today" is another day when the window comes back after midnight */
static void
vas_interviews_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vas_interviews_page_parent_class)->map (widget);

  vas_interviews_page_place_rows (VAS_INTERVIEWS_PAGE (widget));
}

static void
vas_interviews_page_constructed (GObject *object)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (object);
  g_autoptr (GtkSelectionModel) selection = NULL;

  G_OBJECT_CLASS (vas_interviews_page_parent_class)->constructed (object);

  self->interviews = g_object_ref (vas_library_get_interviews (self->library));
  g_signal_connect_object (self->interviews, "items-changed", G_CALLBACK (on_interviews_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->library, "notify::bytes", G_CALLBACK (update_foot), self, G_CONNECT_SWAPPED);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->interviews)));
  gtk_list_view_set_model (self->list, selection);
  update_state (self);
}

static void
vas_interviews_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    case PROP_CAN_SEARCH:
      g_value_set_boolean (value, self->can_search);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_interviews_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_SEARCHING:
      gtk_search_bar_set_search_mode (self->search_bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_interviews_page_dispose (GObject *object)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (object);

  if (self->menu != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->menu));
      self->menu = NULL;
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_INTERVIEWS_PAGE);
  g_clear_object (&self->chosen);
  g_clear_object (&self->interviews);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_interviews_page_parent_class)->dispose (object);
}

static void
vas_interviews_page_finalize (GObject *object)
{
  VasInterviewsPage *self = VAS_INTERVIEWS_PAGE (object);

  g_clear_pointer (&self->wanted_id, g_free);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_pointer (&self->workings, g_hash_table_unref);

  G_OBJECT_CLASS (vas_interviews_page_parent_class)->finalize (object);
}

static void
vas_interviews_page_class_init (VasInterviewsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = vas_interviews_page_constructed;
  object_class->get_property = vas_interviews_page_get_property;
  object_class->set_property = vas_interviews_page_set_property;
  object_class->dispose = vas_interviews_page_dispose;
  object_class->finalize = vas_interviews_page_finalize;
  widget_class->focus = vas_interviews_page_focus;
  widget_class->grab_focus = vas_interviews_page_grab_focus;
  widget_class->map = vas_interviews_page_map;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                         G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_SEARCH] = g_param_spec_boolean ("can-search", NULL, NULL, FALSE,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_DELETED] = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, VAS_TYPE_INTERVIEW);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (VAS_TYPE_QUEUE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-interviews-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VasInterviewsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewsPage, queue_card);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewsPage, list);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewsPage, foot);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewsPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, VasInterviewsPage, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_mode_notify);

  vas_interviews_page_bind_rows (widget_class);
  vas_interviews_page_install_actions (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_key_command, "s", "interview.rename");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_key_command, "s", "interview.delete");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_key_command, "s", "");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_key_command, "s", "");
}

static void
vas_interviews_page_init (VasInterviewsPage *self)
{
  self->bound = g_ptr_array_new ();
  self->workings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  vas_hidden_pages_follow (self->stack);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
}

GtkWidget *
vas_interviews_page_new (VasLibrary *library)
{
  g_return_val_if_fail (VAS_IS_LIBRARY (library), NULL);

  return g_object_new (VAS_TYPE_INTERVIEWS_PAGE, "library", library, NULL);
}

/**
 * vas_interviews_page_set_queue:
 * @queue: what is to be reviewed, counted above the list; once
 */
void
vas_interviews_page_set_queue (VasInterviewsPage *self, VasReviewQueue *queue)
{
  g_return_if_fail (VAS_IS_INTERVIEWS_PAGE (self));

  vas_queue_card_set_queue (self->queue_card, queue);
}

/**
 * vas_interviews_page_focus_interview:
 * @interview_id: (nullable): UUID of the interview, or none
 *
 * Gives an interview's row the focus, so that the keyboard goes on from there. One that is not near the rows in sight
 * changes nothing.
 */
void
vas_interviews_page_focus_interview (VasInterviewsPage *self, const char *interview_id)
{
  g_return_if_fail (VAS_IS_INTERVIEWS_PAGE (self));

  g_free (self->wanted_id);
  self->wanted_id = g_strdup (interview_id);
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), on_tick, self, NULL);
}

VasLibrary *
vas_interviews_page_get_library (VasInterviewsPage *self)
{
  return self->library;
}

void
vas_interviews_page_choose (VasInterviewsPage *self, VasInterview *interview)
{
  g_set_object (&self->chosen, interview);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.finish",
                                 interview != NULL && vas_interview_get_stopped_at (interview) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.drop-film",
                                 interview != NULL && vas_interview_get_has_film (interview));
}

/* Returns: (transfer none) (nullable): the interview that the menu or the key is for */
VasInterview *
vas_interviews_page_get_chosen (VasInterviewsPage *self)
{
  return self->chosen;
}

/* cancellable: (nullable): stops what is under way for the interview; NULL when it has ended */
void
vas_interviews_page_set_working (VasInterviewsPage *self, const char *interview_id, GCancellable *cancellable)
{
  if (cancellable != NULL)
    g_hash_table_insert (self->workings, g_strdup (interview_id), g_object_ref (cancellable));
  else
    g_hash_table_remove (self->workings, interview_id);

  vas_interviews_page_show_working (self);
}

/* What could not be done, and why. Nothing is said of what the person cancelled. */
void
vas_interviews_page_report (VasInterviewsPage *self, const char *what, const GError *error)
{
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  words = g_strdup_printf ("%s: %s", what, error->message);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
}

void
vas_interviews_page_announce_deleted (VasInterviewsPage *self, VasInterview *interview)
{
  g_signal_emit (self, signals[SIGNAL_DELETED], 0, interview);
}
