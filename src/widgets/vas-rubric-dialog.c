/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-rubric-dialog.h"

#include "vas-dimension-editor.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

struct _VasRubricDialog
{
  AdwWindow parent_instance;

  GtkEditable *name;
  GtkBox *dimensions;
  GtkWidget *add_button;
  GtkWidget *save_button;
  GtkLabel *message;

  VasRatings *ratings;
  VasRubric *before; /* nullable: none for a new one */
  char *id;
  gboolean changed;
  gboolean leaving;
};

G_DEFINE_FINAL_TYPE (VasRubricDialog, vas_rubric_dialog, ADW_TYPE_WINDOW)

/* Returns: (transfer full): what stands in the window */
static VasRubric *
dup_rubric (VasRubricDialog *self)
{
  g_autoptr (GPtrArray) dimensions = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *editor = gtk_widget_get_first_child (GTK_WIDGET (self->dimensions));

  for (; editor != NULL; editor = gtk_widget_get_next_sibling (editor))
    g_ptr_array_add (dimensions, vas_dimension_editor_dup_dimension (VAS_DIMENSION_EDITOR (editor)));

  return g_object_new (VAS_TYPE_RUBRIC, "id", self->id, "name", gtk_editable_get_text (self->name), "dimensions",
                       dimensions, "created",
                       self->before != NULL ? vas_rubric_get_created (self->before) : vas_time_now_ms (), NULL);
}

/* What is missing is said while there is something to say it about: an empty window only waits. */
static void
update (VasRubricDialog *self)
{
  g_autoptr (VasRubric) rubric = dup_rubric (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRubric) clean = vas_rubric_clean (rubric, &error);
  guint n_dimensions = vas_rubric_get_dimensions (rubric)->len;

  gtk_widget_set_sensitive (self->save_button, clean != NULL && n_dimensions > 0);
  gtk_widget_set_sensitive (self->add_button, n_dimensions < VAS_RUBRIC_MOST_DIMENSIONS);
  gtk_label_set_text (self->message, clean == NULL && self->changed ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), clean == NULL && self->changed);
}

static void
on_changed (VasRubricDialog *self)
{
  self->changed = TRUE;
  update (self);
}

static void
on_removed (VasRubricDialog *self, VasDimensionEditor *editor)
{
  gtk_box_remove (self->dimensions, GTK_WIDGET (editor));
  gtk_widget_grab_focus (self->add_button);
  on_changed (self);
}

static GtkWidget *
add_editor (VasRubricDialog *self, VasRubricDimension *dimension)
{
  GtkWidget *editor = vas_dimension_editor_new (dimension);

  g_signal_connect_object (editor, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "removed", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->dimensions, editor);

  return editor;
}

static void
on_add_clicked (VasRubricDialog *self)
{
  gtk_widget_grab_focus (add_editor (self, NULL));
  update (self);
}

static void
on_save_clicked (VasRubricDialog *self)
{
  g_autoptr (VasRubric) rubric = dup_rubric (self);
  g_autoptr (VasRubric) clean = vas_rubric_clean (rubric, NULL);

  if (clean == NULL)
    return;

  vas_ratings_save_rubric (self->ratings, self->before, clean);
  self->leaving = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
close_window (gpointer window)
{
  gtk_window_close (window);

  return G_SOURCE_REMOVE;
}

/* The question still refers to this window: it goes first. */
static void
on_discard_response (VasRubricDialog *self, const char *response)
{
  if (g_strcmp0 (response, "discard") != 0)
    return;

  self->leaving = TRUE;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_window, g_object_ref (self), g_object_unref);
}

/* What somebody has written goes only when they say so. */
static gboolean
vas_rubric_dialog_close_request (GtkWindow *window)
{
  VasRubricDialog *self = VAS_RUBRIC_DIALOG (window);
  GtkWidget *question;

  if (!self->changed || self->leaving)
    return GTK_WINDOW_CLASS (vas_rubric_dialog_parent_class)->close_request (window);

  question = adw_message_dialog_new (window, _ ("Discard what you have written?"),
                                     _ ("The rubric has not been saved."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "keep", _ ("_Keep writing"), "discard",
                                    _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (on_discard_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));

  return GDK_EVENT_STOP;
}

static void
vas_rubric_dialog_dispose (GObject *object)
{
  VasRubricDialog *self = VAS_RUBRIC_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_RUBRIC_DIALOG);
  g_clear_object (&self->ratings);
  g_clear_object (&self->before);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (vas_rubric_dialog_parent_class)->dispose (object);
}

static void
vas_rubric_dialog_class_init (VasRubricDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_rubric_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = vas_rubric_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-rubric-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VasRubricDialog, name);
  gtk_widget_class_bind_template_child (widget_class, VasRubricDialog, dimensions);
  gtk_widget_class_bind_template_child (widget_class, VasRubricDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, VasRubricDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, VasRubricDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vas_rubric_dialog_init (VasRubricDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_rubric_dialog_new:
 * @parent: window it belongs to
 * @ratings: where the rubric is used
 * @rubric: (nullable): an own rubric to change; %NULL for a new one
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
vas_rubric_dialog_new (GtkWindow *parent, VasRatings *ratings, VasRubric *rubric)
{
  VasRubricDialog *self = g_object_new (VAS_TYPE_RUBRIC_DIALOG, "transient-for", parent, NULL);
  GPtrArray *dimensions = rubric != NULL ? vas_rubric_get_dimensions (rubric) : NULL;

  self->ratings = g_object_ref (ratings);
  g_set_object (&self->before, rubric);
  self->id = rubric != NULL ? g_strdup (vas_rubric_get_id (rubric)) : vas_uuid_new ();
  gtk_editable_set_text (self->name, rubric != NULL ? vas_rubric_get_name (rubric) : "");
  for (guint i = 0; dimensions != NULL && i < dimensions->len; i++)
    add_editor (self, dimensions->pdata[i]);
  if (rubric == NULL)
    add_editor (self, NULL);
  self->changed = FALSE;
  update (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->name));

  return GTK_WIDGET (self);
}
