/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-asked-dialog.h"

#include "vas-bank-words.h"
#include "vas-text-entry.h"

#include "vas-asked.h"

#include <glib/gi18n-lib.h>

struct _VasAskedDialog
{
  AdwWindow parent_instance;

  GtkWidget *save_button;
  GtkLabel *intro;
  VasTextEntry *questions;
  GtkLabel *message;

  VasLibrary *library;
  VasJobProfile *profile;
  char *set_name;
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (VasAskedDialog, vas_asked_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_button (VasAskedDialog *self)
{
  g_autofree char *text = vas_text_entry_dup_text (self->questions);

  gtk_widget_set_sensitive (self->save_button, !self->saving && *g_strstrip (text) != '\0');
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasAskedDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (vas_asked_save_finish (VAS_LIBRARY (source), result, &error))
    {
      g_signal_emit (self, signals[SIGNAL_SAVED], 0, self->set_name);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  gtk_label_set_label (self->message, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  update_button (self);
}

static void
on_save_clicked (VasAskedDialog *self)
{
  g_autofree char *text = vas_text_entry_dup_text (self->questions);

  self->saving = TRUE;
  update_button (self);
  vas_asked_save_async (self->library, self->profile, text, self->set_name, on_saved, g_object_ref (self));
}

/* Writing takes moments, and what comes of it is to be told */
static gboolean
vas_asked_dialog_close_request (GtkWindow *window)
{
  return VAS_ASKED_DIALOG (window)->saving || GTK_WINDOW_CLASS (vas_asked_dialog_parent_class)->close_request (window);
}

static void
vas_asked_dialog_dispose (GObject *object)
{
  VasAskedDialog *self = VAS_ASKED_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_ASKED_DIALOG);
  g_clear_object (&self->profile);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_asked_dialog_parent_class)->dispose (object);
}

static void
vas_asked_dialog_finalize (GObject *object)
{
  g_free (VAS_ASKED_DIALOG (object)->set_name);

  G_OBJECT_CLASS (vas_asked_dialog_parent_class)->finalize (object);
}

static void
vas_asked_dialog_class_init (VasAskedDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vas_asked_dialog_dispose;
  object_class->finalize = vas_asked_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = vas_asked_dialog_close_request;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (VAS_TYPE_TEXT_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-asked-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VasAskedDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, VasAskedDialog, intro);
  gtk_widget_class_bind_template_child (widget_class, VasAskedDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, VasAskedDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vas_asked_dialog_init (VasAskedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (vas_text_entry_get_buffer (self->questions), "changed", G_CALLBACK (update_button), self,
                           G_CONNECT_SWAPPED);
}

/**
 * vas_asked_dialog_new:
 * @parent: window it belongs to
 * @library: an open library
 * @profile: a job whose interview has been
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
vas_asked_dialog_new (GtkWindow *parent, VasLibrary *library, VasJobProfile *profile)
{
  VasAskedDialog *self = g_object_new (VAS_TYPE_ASKED_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = vas_bank_words_profile (profile);
  g_autofree char *intro = NULL;

  self->library = g_object_ref (library);
  self->profile = g_object_ref (profile);
  /* Translators: name of a set of questions; %s is a company */
  self->set_name = g_strdup_printf (_ ("Asked at %s"), name);
  intro = g_strdup_printf (
      _ ("Each question on a line of its own. They are kept as your own questions, in the set “%s”."), self->set_name);
  gtk_label_set_label (self->intro, intro);
  gtk_widget_grab_focus (GTK_WIDGET (self->questions));

  return GTK_WIDGET (self);
}
