/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-set-dialog.h"

#include "vas-marker-editor.h"
#include "vas-marker-keys.h"
#include "vas-snapshot.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

struct _VasMarkerSetDialog
{
  AdwWindow parent_instance;

  GtkEditable *name;
  GtkBox *markers;
  GtkWidget *add_button;
  GtkWidget *save_button;
  GtkLabel *message;

  VasMarkerSets *sets;
  VasMarkerSet *before; /* nullable: none for a new one */
  VasMarkerSet *shown;  /* what stood in the window at first */
  char *id;
  gint64 created;
  gboolean leaving;
};

G_DEFINE_FINAL_TYPE (VasMarkerSetDialog, vas_marker_set_dialog, ADW_TYPE_WINDOW)

/* Returns: (transfer full): what stands in the window */
static VasMarkerSet *
dup_set (VasMarkerSetDialog *self)
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *editor = gtk_widget_get_first_child (GTK_WIDGET (self->markers));

  for (; editor != NULL; editor = gtk_widget_get_next_sibling (editor))
    g_ptr_array_add (markers, vas_marker_editor_dup_marker (VAS_MARKER_EDITOR (editor)));

  return g_object_new (VAS_TYPE_MARKER_SET, "id", self->id, "name", gtk_editable_get_text (self->name), "markers",
                       markers, "created", self->created, NULL);
}

static gboolean
has_changes (VasMarkerSetDialog *self, VasMarkerSet *set)
{
  return self->shown != NULL && !vas_snapshot_equal (set, self->shown);
}

static void
update_places (VasMarkerSetDialog *self)
{
  GtkWidget *editor = gtk_widget_get_first_child (GTK_WIDGET (self->markers));

  for (; editor != NULL; editor = gtk_widget_get_next_sibling (editor))
    vas_marker_editor_set_place (VAS_MARKER_EDITOR (editor), gtk_widget_get_prev_sibling (editor) == NULL,
                                 gtk_widget_get_next_sibling (editor) == NULL);
}

/* What is missing is said while there is something to say it about: an empty window only waits. */
static void
update (VasMarkerSetDialog *self)
{
  g_autoptr (VasMarkerSet) set = dup_set (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (VasMarkerSet) clean = vas_marker_set_clean (set, &error);
  gboolean complain = clean == NULL && has_changes (self, set);

  gtk_widget_set_sensitive (self->save_button, clean != NULL);
  gtk_widget_set_sensitive (self->add_button, vas_marker_set_get_markers (set)->len < VAS_MARKER_KEYS_MAX);
  gtk_label_set_text (self->message, complain ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), complain);
}

static void
on_changed (VasMarkerSetDialog *self)
{
  update (self);
}

static void
on_removed (VasMarkerSetDialog *self, GtkWidget *editor)
{
  gtk_box_remove (self->markers, editor);
  gtk_widget_grab_focus (self->add_button);
  update_places (self);
  update (self);
}

static void
on_moved (VasMarkerSetDialog *self, int step, GtkWidget *editor)
{
  GtkWidget *other = step < 0 ? gtk_widget_get_prev_sibling (editor) : gtk_widget_get_next_sibling (editor);

  if (other == NULL)
    return;

  if (step < 0)
    gtk_box_reorder_child_after (self->markers, other, editor);
  else
    gtk_box_reorder_child_after (self->markers, editor, other);
  update_places (self);
}

static GtkWidget *
add_editor (VasMarkerSetDialog *self, VasOwnMarker *marker)
{
  GtkWidget *editor = vas_marker_editor_new (marker);

  g_signal_connect_object (editor, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "removed", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->markers, editor);
  update_places (self);

  return editor;
}

static GtkWidget *
add_new (VasMarkerSetDialog *self)
{
  g_autoptr (VasOwnMarker) marker = g_object_new (VAS_TYPE_OWN_MARKER, "name", "", "key", "", "colour", "", "aspect",
                                                  VAS_ASPECT_EYE_CONTACT, "kind", VAS_NOTE_KIND_TRY_INSTEAD, NULL);

  return add_editor (self, marker);
}

static void
on_add_clicked (VasMarkerSetDialog *self)
{
  gtk_widget_grab_focus (add_new (self));
  update (self);
}

static void
on_save_clicked (VasMarkerSetDialog *self)
{
  g_autoptr (VasMarkerSet) set = dup_set (self);
  g_autoptr (VasMarkerSet) clean = vas_marker_set_clean (set, NULL);

  if (clean == NULL)
    return;

  vas_marker_sets_save (self->sets, self->before, clean);
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
on_discard_response (VasMarkerSetDialog *self, const char *response)
{
  if (g_strcmp0 (response, "discard") != 0)
    return;

  self->leaving = TRUE;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_window, g_object_ref (self), g_object_unref);
}

/* What somebody has written goes only when they say so. */
static gboolean
vas_marker_set_dialog_close_request (GtkWindow *window)
{
  VasMarkerSetDialog *self = VAS_MARKER_SET_DIALOG (window);
  g_autoptr (VasMarkerSet) set = dup_set (self);
  GtkWidget *question;

  if (self->leaving || !has_changes (self, set))
    return GTK_WINDOW_CLASS (vas_marker_set_dialog_parent_class)->close_request (window);

  question = adw_message_dialog_new (window, _ ("Discard what you have written?"),
                                     _ ("The markers have not been saved."));
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
vas_marker_set_dialog_dispose (GObject *object)
{
  VasMarkerSetDialog *self = VAS_MARKER_SET_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_MARKER_SET_DIALOG);
  g_clear_object (&self->sets);
  g_clear_object (&self->before);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (vas_marker_set_dialog_parent_class)->dispose (object);
}

static void
vas_marker_set_dialog_class_init (VasMarkerSetDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_marker_set_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = vas_marker_set_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-marker-set-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VasMarkerSetDialog, name);
  gtk_widget_class_bind_template_child (widget_class, VasMarkerSetDialog, markers);
  gtk_widget_class_bind_template_child (widget_class, VasMarkerSetDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, VasMarkerSetDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, VasMarkerSetDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vas_marker_set_dialog_init (VasMarkerSetDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_marker_set_dialog_new:
 * @parent: window it belongs to
 * @sets: where the set is kept
 * @set: (nullable): a set to change; %NULL for a new one
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
vas_marker_set_dialog_new (GtkWindow *parent, VasMarkerSets *sets, VasMarkerSet *set)
{
  VasMarkerSetDialog *self = g_object_new (VAS_TYPE_MARKER_SET_DIALOG, "transient-for", parent, NULL);
  GPtrArray *markers = set != NULL ? vas_marker_set_get_markers (set) : NULL;

  self->sets = g_object_ref (sets);
  g_set_object (&self->before, set);
  self->id = set != NULL ? g_strdup (vas_marker_set_get_id (set)) : vas_uuid_new ();
  self->created = set != NULL ? vas_marker_set_get_created (set) : vas_time_now_ms ();
  gtk_editable_set_text (self->name, set != NULL ? vas_marker_set_get_name (set) : "");
  for (guint i = 0; markers != NULL && i < markers->len; i++)
    add_editor (self, markers->pdata[i]);
  if (set == NULL)
    add_new (self);
  self->shown = dup_set (self);
  update (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->name));

  return GTK_WIDGET (self);
}
