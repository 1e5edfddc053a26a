/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions, sets and job profiles in the window. */

#include "vas-window-private.h"

#include "vas-shelf.h"

#include <glib/gi18n-lib.h>

static void
on_question_deleted (VasWindow *self, VasQuestion *question)
{
  AdwToast *toast = adw_toast_new (_ ("Question deleted"));

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.restore-question");
  adw_toast_set_action_target (toast, "s", vas_question_get_id (question));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Something that stood on a shelf */
typedef struct
{
  VasWindow *window; /* holds the toast, and through it this */
  VasShelf *shelf;
  GObject *item;
} Deleted;

static void
deleted_free (gpointer data, GClosure *closure)
{
  Deleted *deleted = data;

  g_object_unref (deleted->shelf);
  g_object_unref (deleted->item);
  g_free (deleted);
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_shelf_change_finish (VAS_SHELF (source), result, &error))
    vas_window_show_error (self, _ ("It was not restored"), error);
}

static void
on_undo_clicked (AdwToast *toast, gpointer user_data)
{
  Deleted *deleted = user_data;

  vas_shelf_restore_async (deleted->shelf, deleted->item, on_restored, g_object_ref (deleted->window));
}

static void
on_bank_deleted (VasWindow *self, VasShelf *shelf, GObject *item, const char *words)
{
  AdwToast *toast = adw_toast_new (words);
  Deleted *deleted = g_new0 (Deleted, 1);

  deleted->window = self;
  deleted->shelf = g_object_ref (shelf);
  deleted->item = g_object_ref (item);
  adw_toast_set_button_label (toast, _ ("Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo_clicked), deleted, deleted_free, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Made when it is first looked at: whoever only wants to practise does not wait for it */
void
vas_window_ensure_bank (VasWindow *self)
{
  if (self->questions_page != NULL)
    return;

  self->questions_page = VAS_QUESTIONS_PAGE (vas_questions_page_new (self->library));
  self->bank_page = VAS_BANK_PAGE (vas_bank_page_new (self->library, self->questions_page));
  g_object_set (self->bank_page, "language", vas_window_get_language (self), NULL);
  adw_bin_set_child (self->questions_bin, GTK_WIDGET (self->bank_page));
  vas_window_bind_questions (self);
  g_signal_connect_object (self->questions_page, "deleted", G_CALLBACK (on_question_deleted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions_page, "failed", G_CALLBACK (vas_window_show_warning), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bank_page, "notify::showing-pane", G_CALLBACK (vas_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bank_page, "deleted", G_CALLBACK (on_bank_deleted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bank_page, "told", G_CALLBACK (vas_window_show_message), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bank_page, "failed", G_CALLBACK (vas_window_show_warning), self, G_CONNECT_SWAPPED);
}
