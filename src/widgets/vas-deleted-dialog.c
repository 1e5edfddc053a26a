/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-deleted-dialog.h"

#include "vas-answer.h"
#include "vas-hidden-pages.h"
#include "vas-interview-words.h"
#include "vas-job-profile.h"
#include "vas-question-set.h"
#include "vas-question.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

struct _VasDeletedDialog
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *empty_button;

  VasLibrary *library;
};

G_DEFINE_FINAL_TYPE (VasDeletedDialog, vas_deleted_dialog, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_LIBRARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_error (VasDeletedDialog *self, const char *what, const GError *error)
{
  g_autofree char *message = g_strdup_printf ("%s: %s", what, error->message);
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static const char *
get_title (gpointer item)
{
  if (VAS_IS_ANSWER (item))
    return vas_answer_get_question_text (item);
  if (VAS_IS_QUESTION (item))
    return vas_question_get_text (item);
  if (VAS_IS_QUESTION_SET (item))
    return vas_question_set_get_label (item);
  if (VAS_IS_JOB_PROFILE (item))
    return *vas_job_profile_get_company (item) != '\0' ? vas_job_profile_get_company (item) :
                                                         vas_job_profile_get_role (item);

  return vas_interview_get_title (item);
}

/* What was prepared is light, and nobody waits for its space; so its day is not told. */
static const char *
get_kind (gpointer item)
{
  if (VAS_IS_QUESTION (item))
    return _ ("Question");
  if (VAS_IS_QUESTION_SET (item))
    return _ ("Question set");
  if (VAS_IS_JOB_PROFILE (item))
    return _ ("Job profile");

  return NULL;
}

static char *
make_subtitle (gpointer item)
{
  gint64 deleted;
  g_autofree char *what = NULL;
  g_autofree char *expiry = NULL;

  if (get_kind (item) != NULL)
    return g_strdup (get_kind (item));

  deleted = VAS_IS_ANSWER (item) ? vas_answer_get_deleted (item) : vas_interview_get_deleted (item);
  expiry = vas_interview_words_expiry (deleted, vas_time_now_ms ());
  if (VAS_IS_ANSWER (item))
    /* Translators: one answer in the list of what was deleted; %d is the number of the take */
    what = g_strdup_printf (_ ("Answer, take %d"), vas_answer_get_take (item));
  else
    what = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Interview, %d answer", "Interview, %d answers",
                                         vas_interview_get_answer_count (item)),
                            vas_interview_get_answer_count (item));

  /* Translators: what it is, and when it will be gone for good */
  return g_strdup_printf (_ ("%s · %s"), what, expiry);
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasDeletedDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_library_change_finish (VAS_LIBRARY (source), result, &error))
    show_error (self, _ ("It was not restored"), error);
}

static void
on_restore_clicked (GtkWidget *button, gpointer item)
{
  VasDeletedDialog *self = VAS_DELETED_DIALOG (gtk_widget_get_root (button));

  gtk_widget_set_sensitive (button, FALSE);
  vas_library_restore_async (self->library, item, on_restored, g_object_ref (self));
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Restore"));
  g_autofree char *subtitle = make_subtitle (item);
  /* Translators: a button's name for screen readers; %s is what it restores */
  g_autofree char *label = g_strdup_printf (_ ("Restore %s"), get_title (item));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_title (item));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_restore_clicked), g_object_ref (item),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}

static void
on_items_changed (VasDeletedDialog *self)
{
  gboolean has_items = g_list_model_get_n_items (vas_library_get_deleted (self->library)) > 0;

  gtk_stack_set_visible_child_name (self->stack, has_items ? "list" : "empty");
  gtk_widget_set_visible (self->empty_button, has_items);
}

static void
on_emptied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasDeletedDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_set_sensitive (self->empty_button, TRUE);
  if (!vas_library_change_finish (VAS_LIBRARY (source), result, &error))
    show_error (self, _ ("Not everything was deleted"), error);
}

static void
on_empty_response (VasDeletedDialog *self, const char *response)
{
  if (g_strcmp0 (response, "delete") != 0)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), FALSE);
  gtk_widget_set_sensitive (self->empty_button, FALSE);
  vas_library_empty_trash_async (self->library, on_emptied, g_object_ref (self));
}

static void
on_empty_button_clicked (VasDeletedDialog *self)
{
  guint n = g_list_model_get_n_items (vas_library_get_deleted (self->library));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Delete all of it for good?"), NULL);

  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (dialog),
      g_dngettext (GETTEXT_PACKAGE,
                   "%u deleted item will be gone with its recordings and notes. This cannot be undone.",
                   "%u deleted items will be gone with their recordings and notes. This cannot be undone.", n),
      n);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "delete", _ ("Delete all now"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_empty_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The focus begins where nothing is lost by it */
static void
vas_deleted_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vas_deleted_dialog_parent_class)->map (widget);

  gtk_widget_child_focus (GTK_WIDGET (VAS_DELETED_DIALOG (widget)->list), GTK_DIR_TAB_FORWARD);
}

static void
vas_deleted_dialog_constructed (GObject *object)
{
  VasDeletedDialog *self = VAS_DELETED_DIALOG (object);
  GListModel *deleted = vas_library_get_deleted (self->library);

  G_OBJECT_CLASS (vas_deleted_dialog_parent_class)->constructed (object);

  gtk_list_box_bind_model (self->list, deleted, create_row, NULL, NULL);
  g_signal_connect_object (deleted, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  on_items_changed (self);
}

static void
vas_deleted_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasDeletedDialog *self = VAS_DELETED_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_deleted_dialog_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasDeletedDialog *self = VAS_DELETED_DIALOG (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_deleted_dialog_dispose (GObject *object)
{
  VasDeletedDialog *self = VAS_DELETED_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_DELETED_DIALOG);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_deleted_dialog_parent_class)->dispose (object);
}

static void
vas_deleted_dialog_class_init (VasDeletedDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = vas_deleted_dialog_constructed;
  object_class->get_property = vas_deleted_dialog_get_property;
  object_class->set_property = vas_deleted_dialog_set_property;
  object_class->dispose = vas_deleted_dialog_dispose;
  widget_class->map = vas_deleted_dialog_map;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-deleted-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VasDeletedDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, VasDeletedDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, VasDeletedDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VasDeletedDialog, empty_button);
  gtk_widget_class_bind_template_callback (widget_class, on_empty_button_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vas_deleted_dialog_init (VasDeletedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vas_hidden_pages_follow (self->stack);
}

/**
 * vas_deleted_dialog_new:
 * @parent: the window that asks
 * @library: an open library
 *
 * Returns: (transfer none): the dialogue, owned by GTK
 */
GtkWidget *
vas_deleted_dialog_new (GtkWindow *parent, VasLibrary *library)
{
  return g_object_new (VAS_TYPE_DELETED_DIALOG, "transient-for", parent, "library", library, NULL);
}
