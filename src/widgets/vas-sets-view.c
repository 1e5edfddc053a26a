/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-sets-view-private.h"

#include "vas-bank-words.h"
#include "vas-question-picker.h"

#include "vas-snapshot.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (VasSetsView, vas_sets_view, ADW_TYPE_BIN)

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

static char *
get_title (gpointer item)
{
  return g_strdup (vas_question_set_get_label (item));
}

static char *
get_details (gpointer item)
{
  return vas_bank_words_set (item);
}

static const VasShelfViewKind kind = {
  .list_label = N_ ("Question sets"),
  .empty_icon = "view-list-symbolic",
  .empty_title = N_ ("Your own sets"),
  .empty_text = N_ ("Put together the questions that you want to practise, or import a list that somebody gave you."),
  .get_title = get_title,
  .get_details = get_details,
};

/* What could not be done, and why. */
void
vas_sets_view_report (VasSetsView *self, const char *what, const GError *error)
{
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), what, error->message);

  g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
}

static void
update_actions (VasSetsView *self)
{
  static const char *const actions[] = { "set.add", "set.duplicate", "set.export", "set.delete" };
  gboolean has_set = vas_shelf_view_get_item (self->view) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], has_set);
}

static void
on_item_notify (VasSetsView *self)
{
  vas_set_pane_set_set (self->pane, vas_shelf_view_get_item (self->view));
  update_actions (self);
}

static void
on_showing_pane_notify (VasSetsView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWING_PANE]);
}

static void
on_pane_failed (VasSetsView *self, const char *words)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
}

static void
on_shelf_failed (VasSetsView *self, const GError *error)
{
  vas_sets_view_report (self, _ ("The sets could not be listed"), error);
}

/* The newest one of that name is the one that was imported */
static void
on_items_changed (VasSetsView *self)
{
  GListModel *sets = vas_shelf_get_items (self->shelf);
  const char *id = NULL;

  for (guint i = 0; self->wanted_name != NULL && i < g_list_model_get_n_items (sets); i++)
    {
      g_autoptr (VasQuestionSet) set = g_list_model_get_item (sets, i);

      if (vas_question_set_get_origin (set) == VAS_ORIGIN_IMPORTED &&
          g_strcmp0 (vas_question_set_get_name (set), self->wanted_name) == 0)
        id = vas_question_set_get_id (set);
    }
  if (id == NULL)
    return;

  g_clear_pointer (&self->wanted_name, g_free);
  vas_shelf_view_choose (self->view, id, TRUE);
}

/* Actions */

static void
on_added (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasSetsView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_shelf_change_finish (VAS_SHELF (source), result, &error))
    vas_sets_view_report (self, _ ("The set was not saved"), error);
}

static void
add_set (VasSetsView *self, VasQuestionSet *set)
{
  vas_set_pane_flush (self->pane);
  vas_shelf_view_choose (self->view, vas_question_set_get_id (set), TRUE);
  vas_shelf_save_async (self->shelf, set, on_added, g_object_ref (self));
}

static void
new_set (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasSetsView *self = VAS_SETS_VIEW (widget);
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *name = vas_bank_words_free_name (_ ("New set"), vas_shelf_get_items (self->shelf));
  g_autoptr (VasQuestionSet) set = g_object_new (VAS_TYPE_QUESTION_SET, "id", id, "name", name, "origin",
                                                 VAS_ORIGIN_OWN, NULL);

  add_set (self, set);
}

static void
duplicate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasSetsView *self = VAS_SETS_VIEW (widget);
  VasQuestionSet *set = vas_set_pane_get_set (self->pane);
  g_autofree char *id = vas_uuid_new ();
  g_autofree char *name = vas_bank_words_free_name (vas_question_set_get_label (set),
                                                    vas_shelf_get_items (self->shelf));
  g_autoptr (VasQuestionSet) copy = vas_snapshot_with (set, "id", id, "name", name, "key", NULL, "origin",
                                                       VAS_ORIGIN_OWN, NULL);

  add_set (self, copy);
}

typedef struct
{
  VasSetsView *view;
  VasQuestionSet *set;
} Deletion;

static void
on_deleted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Deletion *deletion = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_shelf_change_finish (VAS_SHELF (source), result, &error))
    g_signal_emit (deletion->view, signals[SIGNAL_DELETED], 0, source, deletion->set, _ ("Set deleted"));
  else
    vas_sets_view_report (deletion->view, _ ("The set was not deleted"), error);

  g_object_unref (deletion->view);
  g_object_unref (deletion->set);
  g_free (deletion);
}

static void
delete_set (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasSetsView *self = VAS_SETS_VIEW (widget);
  Deletion *deletion = g_new0 (Deletion, 1);

  vas_set_pane_flush (self->pane);
  deletion->view = g_object_ref (self);
  deletion->set = g_object_ref (vas_set_pane_get_set (self->pane));
  vas_shelf_delete_async (self->shelf, deletion->set, on_deleted, deletion);
}

static void
on_picked (VasSetsView *self, const char *question_id)
{
  vas_set_pane_add (self->pane, question_id);
}

static void
add_questions (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VasSetsView *self = VAS_SETS_VIEW (widget);
  GtkWidget *picker = vas_question_picker_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->library,
                                               vas_set_pane_get_set (self->pane), self->language);

  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (picker));
}

static gboolean
vas_sets_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_sets_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VAS_SETS_VIEW (widget)->view));
}

static void
vas_sets_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasSetsView *self = VAS_SETS_VIEW (object);

  switch (prop_id)
    {
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_SHOWING_PANE:
      g_object_get_property (G_OBJECT (self->view), "showing-pane", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_sets_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasSetsView *self = VAS_SETS_VIEW (object);

  switch (prop_id)
    {
    case PROP_LANGUAGE:
      g_free (self->language);
      self->language = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_sets_view_dispose (GObject *object)
{
  VasSetsView *self = VAS_SETS_VIEW (object);

  g_cancellable_cancel (self->exporting);
  g_clear_object (&self->exporting);
  g_clear_object (&self->questions);
  g_clear_object (&self->shelf);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_sets_view_parent_class)->dispose (object);
}

static void
vas_sets_view_finalize (GObject *object)
{
  VasSetsView *self = VAS_SETS_VIEW (object);

  g_free (self->language);
  g_free (self->wanted_name);

  G_OBJECT_CLASS (vas_sets_view_parent_class)->finalize (object);
}

static void
vas_sets_view_class_init (VasSetsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = vas_sets_view_get_property;
  object_class->set_property = vas_sets_view_set_property;
  object_class->dispose = vas_sets_view_dispose;
  object_class->finalize = vas_sets_view_finalize;
  widget_class->focus = vas_sets_view_focus;
  widget_class->grab_focus = vas_sets_view_grab_focus;

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

  gtk_widget_class_install_action (widget_class, "sets.new", NULL, new_set);
  gtk_widget_class_install_action (widget_class, "set.add", NULL, add_questions);
  gtk_widget_class_install_action (widget_class, "set.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "set.delete", NULL, delete_set);
  vas_sets_view_install_file_actions (widget_class);
}

static void
vas_sets_view_init (VasSetsView *self)
{
  self->language = g_strdup ("en");
}

/**
 * vas_sets_view_new:
 * @library: an open library
 *
 * Returns: (transfer none): the view; nothing is listed before [method@SetsView.refresh]
 */
GtkWidget *
vas_sets_view_new (VasLibrary *library)
{
  VasSetsView *self = g_object_new (VAS_TYPE_SETS_VIEW, NULL);

  self->library = g_object_ref (library);
  self->shelf = vas_shelf_new_sets (library);
  self->questions = vas_questions_new (library);
  self->pane = VAS_SET_PANE (vas_set_pane_new (self->shelf, self->questions));
  self->view = VAS_SHELF_VIEW (vas_shelf_view_new (self->shelf, &kind, GTK_WIDGET (self->pane)));
  vas_shelf_view_add_button (self->view, _ ("New set"), "sets.new", TRUE);
  vas_shelf_view_add_button (self->view, _ ("Import…"), "sets.import", FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));

  g_signal_connect_object (self->view, "notify::item", G_CALLBACK (on_item_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::showing-pane", G_CALLBACK (on_showing_pane_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "failed", G_CALLBACK (on_pane_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shelf, "failed", G_CALLBACK (on_shelf_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_shelf_get_items (self->shelf), "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  on_item_notify (self);

  return GTK_WIDGET (self);
}

/**
 * vas_sets_view_refresh:
 *
 * Lists sets and questions again: they may have been changed elsewhere in the window.
 */
void
vas_sets_view_refresh (VasSetsView *self)
{
  g_return_if_fail (VAS_IS_SETS_VIEW (self));

  vas_shelf_refresh (self->shelf);
  vas_questions_refresh (self->questions);
}

void
vas_sets_view_go_back (VasSetsView *self)
{
  g_return_if_fail (VAS_IS_SETS_VIEW (self));

  vas_shelf_view_go_back (self->view);
}
