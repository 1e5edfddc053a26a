/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-sets-dialog.h"

#include "vas-hidden-pages.h"
#include "vas-marker-set-dialog.h"
#include "vas-text.h"

#include <glib/gi18n-lib.h>

struct _VasMarkerSetsDialog
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *new_button;

  VasMarkerSets *sets;
  VasMarkerSet *deleted; /* the last one, for its undoing */
};

G_DEFINE_FINAL_TYPE (VasMarkerSetsDialog, vas_marker_sets_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  VasMarkerSetsDialog *dialog;
  VasMarkerSet *set; /* to be written; NULL: a file is to be read */
} Choosing;

static void
choosing_free (Choosing *choosing)
{
  g_object_unref (choosing->dialog);
  g_clear_object (&choosing->set);
  g_free (choosing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choosing, choosing_free)

static void
tell (VasMarkerSetsDialog *self, const char *words)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_toast_set_title (toast, escaped);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_failed (VasMarkerSets *sets, const char *message, VasMarkerSetsDialog *self)
{
  tell (self, message);
}

/* Returns: (transfer full) (nullable): the set with that id */
static VasMarkerSet *
find_set (VasMarkerSetsDialog *self, const char *id)
{
  GListModel *sets = vas_marker_sets_get_sets (self->sets);

  for (guint i = 0; i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (VasMarkerSet) set = g_list_model_get_item (sets, i);

      if (g_str_equal (vas_marker_set_get_id (set), id))
        return g_steal_pointer (&set);
    }

  return NULL;
}

/* Rows */

static GMenuModel *
create_menu (const char *id)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { N_ ("_Duplicate"), "sets.duplicate" },
    { N_ ("_Export…"), "sets.export" },
    { N_ ("_Delete"), "sets.delete" },
  };
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (items[i].label), NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "s", id);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_menu_button (VasMarkerSet *set)
{
  g_autoptr (GMenuModel) menu = create_menu (vas_marker_set_get_id (set));
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: a button's name for screen readers. %s is the name of a set of markers */
  g_autofree char *label = g_strdup_printf (_ ("More for %s"), vas_marker_set_get_name (set));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* The toggle button inside is what has the focus, and GTK 4.8 leaves it without a name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);

  return button;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  VasMarkerSet *set = item;
  GPtrArray *markers = vas_marker_set_get_markers (set);
  guint n_markers = markers != NULL ? markers->len : 0;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u marker", "%u markers", n_markers), n_markers);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), vas_marker_set_get_name (set));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_menu_button (set));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "sets.edit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", vas_marker_set_get_id (set));

  return row;
}

static void
on_items_changed (VasMarkerSetsDialog *self)
{
  gboolean has_items = g_list_model_get_n_items (vas_marker_sets_get_sets (self->sets)) > 0;

  gtk_stack_set_visible_child_name (self->stack, has_items ? "list" : "empty");
}

/* Actions */

static void
open_set (VasMarkerSetsDialog *self, VasMarkerSet *set)
{
  gtk_window_present (GTK_WINDOW (vas_marker_set_dialog_new (GTK_WINDOW (self), self->sets, set)));
}

static void
make_new (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_set (VAS_MARKER_SETS_DIALOG (widget), NULL);
}

static void
edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasMarkerSetsDialog *self = VAS_MARKER_SETS_DIALOG (widget);
  g_autoptr (VasMarkerSet) set = find_set (self, g_variant_get_string (parameter, NULL));

  if (set != NULL)
    open_set (self, set);
}

static void
duplicate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasMarkerSetsDialog *self = VAS_MARKER_SETS_DIALOG (widget);
  g_autoptr (VasMarkerSet) set = find_set (self, g_variant_get_string (parameter, NULL));

  if (set != NULL)
    vas_marker_sets_duplicate (self->sets, set);
}

static void delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasMarkerSetsDialog *self = VAS_MARKER_SETS_DIALOG (widget);
  g_autoptr (VasMarkerSet) set = find_set (self, g_variant_get_string (parameter, NULL));
  AdwToast *toast;

  if (set == NULL)
    return;

  vas_marker_sets_delete (self->sets, set);
  g_set_object (&self->deleted, set);
  toast = adw_toast_new (_ ("Set deleted"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "sets.restore");
  adw_toast_overlay_add_toast (self->toasts, toast);
  gtk_widget_grab_focus (self->new_button);
}

static void
restore (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasMarkerSetsDialog *self = VAS_MARKER_SETS_DIALOG (widget);

  if (self->deleted != NULL)
    vas_marker_sets_restore (self->sets, self->deleted);
  g_clear_object (&self->deleted);
}

/* Files */

static void
tell_failure (VasMarkerSetsDialog *self, const char *what, GError *error)
{
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), what, error->message);

  tell (self, words);
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasMarkerSetsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_sets = vas_marker_sets_file_finish (VAS_MARKER_SETS (source), result, &error);
  g_autofree char *words = g_strdup_printf (ngettext ("%u set imported", "%u sets imported", n_sets), n_sets);

  if (error == NULL)
    tell (self, words);
  else
    tell_failure (self, _ ("Nothing was imported"), error);
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasMarkerSetsDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  vas_marker_sets_file_finish (VAS_MARKER_SETS (source), result, &error);
  if (error == NULL)
    tell (self, _ ("Set exported"));
  else
    tell_failure (self, _ ("The set was not exported"), error);
}

static void
on_chooser_response (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (Choosing) choosing = user_data;
  VasMarkerSetsDialog *self = choosing->dialog;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_object_unref (chooser);
  if (file == NULL)
    return;

  if (choosing->set != NULL)
    vas_marker_sets_export_async (self->sets, choosing->set, file, on_exported, g_object_ref (self));
  else
    vas_marker_sets_import_async (self->sets, file, on_imported, g_object_ref (self));
}

static void
choose_file (VasMarkerSetsDialog *self, GtkFileChooserNative *chooser, VasMarkerSet *set)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->dialog = g_object_ref (self);
  g_set_object (&choosing->set, set);
  gtk_file_filter_set_name (filter, _ ("Sets of markers (JSON)"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (on_chooser_response), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose_file (VAS_MARKER_SETS_DIALOG (widget),
               gtk_file_chooser_native_new (_ ("Import markers"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN,
                                            _ ("_Open"), _ ("_Cancel")),
               NULL);
}

static void
export_set (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasMarkerSetsDialog *self = VAS_MARKER_SETS_DIALOG (widget);
  g_autoptr (VasMarkerSet) set = find_set (self, g_variant_get_string (parameter, NULL));
  g_autofree char *base = set != NULL ? vas_text_file_name (vas_marker_set_get_name (set)) : NULL;
  g_autofree char *name = NULL;
  GtkFileChooserNative *chooser;

  if (set == NULL)
    return;

  name = g_strconcat (base, ".json", NULL);
  chooser = gtk_file_chooser_native_new (_ ("Export the set"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                         _ ("_Export"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  choose_file (self, chooser, set);
}

static void
vas_marker_sets_dialog_dispose (GObject *object)
{
  VasMarkerSetsDialog *self = VAS_MARKER_SETS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_MARKER_SETS_DIALOG);
  g_clear_object (&self->sets);
  g_clear_object (&self->deleted);

  G_OBJECT_CLASS (vas_marker_sets_dialog_parent_class)->dispose (object);
}

static void
vas_marker_sets_dialog_class_init (VasMarkerSetsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_marker_sets_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-marker-sets-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VasMarkerSetsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, VasMarkerSetsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, VasMarkerSetsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VasMarkerSetsDialog, new_button);
  gtk_widget_class_install_action (widget_class, "sets.new", NULL, make_new);
  gtk_widget_class_install_action (widget_class, "sets.edit", "s", edit);
  gtk_widget_class_install_action (widget_class, "sets.duplicate", "s", duplicate);
  gtk_widget_class_install_action (widget_class, "sets.delete", "s", delete);
  gtk_widget_class_install_action (widget_class, "sets.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "sets.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "sets.export", "s", export_set);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "sets.restore", NULL);
}

static void
vas_marker_sets_dialog_init (VasMarkerSetsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vas_hidden_pages_follow (self->stack);
}

/**
 * vas_marker_sets_dialog_new:
 * @parent: window it belongs to
 * @sets: the sets
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
vas_marker_sets_dialog_new (GtkWindow *parent, VasMarkerSets *sets)
{
  VasMarkerSetsDialog *self = g_object_new (VAS_TYPE_MARKER_SETS_DIALOG, "transient-for", parent, NULL);

  self->sets = g_object_ref (sets);
  gtk_list_box_bind_model (self->list, vas_marker_sets_get_sets (sets), create_row, NULL, NULL);
  g_signal_connect_object (vas_marker_sets_get_sets (sets), "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sets, "failed", G_CALLBACK (on_failed), self, 0);
  on_items_changed (self);

  return GTK_WIDGET (self);
}
