/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The list is what the person sees and changes; every change is written at once. While something is being written the
 * shelf is behind, and what it says of this set is not taken.
 */

#include "vas-set-pane.h"

#include "vas-hidden-pages.h"
#include "vas-set-row.h"
#include "vas-wrap-layout.h"

#include "vas-snapshot.h"

#include <glib/gi18n-lib.h>

struct _VasSetPane
{
  AdwBin parent_instance;

  GtkWidget *back_button;
  GtkEditable *name;
  GtkWidget *practise_button;
  GtkWidget *add_button;
  GtkStack *stack;
  GtkListView *list;

  VasShelf *shelf;
  VasQuestions *questions;
  VasQuestionSet *set;
  GtkStringList *ids;
  GtkSingleSelection *selection;
  guint n_saving;
};

G_DEFINE_FINAL_TYPE (VasSetPane, vas_set_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Saving */

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasSetPane) self = user_data;
  g_autoptr (GError) error = NULL;

  self->n_saving--;
  if (vas_shelf_change_finish (VAS_SHELF (source), result, &error))
    return;

  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), _ ("The set was not saved"), error->message);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, words);
  vas_shelf_refresh (self->shelf);
}

static char **
get_ids (VasSetPane *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->ids)); i++)
    g_strv_builder_add (builder, gtk_string_list_get_string (self->ids, i));

  return g_strv_builder_end (builder);
}

static void
save (VasSetPane *self)
{
  g_auto (GStrv) ids = get_ids (self);
  const char *name = gtk_editable_get_text (self->name);
  VasQuestionSet *changed;

  if (self->set == NULL)
    return;

  changed = vas_snapshot_with (self->set, "question-ids", ids, "name",
                               *name != '\0' ? name : vas_question_set_get_name (self->set), NULL);
  if (!vas_snapshot_equal (changed, self->set))
    {
      self->n_saving++;
      vas_shelf_save_async (self->shelf, changed, on_saved, g_object_ref (self));
    }
  g_set_object (&self->set, changed);
  g_object_unref (changed);
}

/* The list */

static void
update_state (VasSetPane *self)
{
  gboolean has_items = g_list_model_get_n_items (G_LIST_MODEL (self->ids)) > 0;

  gtk_stack_set_visible_child_name (self->stack, has_items ? "list" : "empty");
  gtk_widget_set_sensitive (self->practise_button, has_items);
  /* What is the next step is the one to suggest */
  if (has_items)
    gtk_widget_remove_css_class (self->add_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->add_button, "suggested-action");
}

static guint
get_position (GtkWidget *row)
{
  return gtk_list_item_get_position (g_object_get_data (G_OBJECT (row), "item"));
}

/* The list's own widget for it, which has the focus; NULL if it is out of sight */
static GtkWidget *
find_row (VasSetPane *self, guint position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (row != NULL && VAS_IS_SET_ROW (row) && get_position (row) == position)
        return child;
    }

  return NULL;
}

static void
select_position (VasSetPane *self, guint position)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->ids));
  GtkWidget *row;

  if (n_items == 0)
    {
      gtk_widget_grab_focus (self->add_button);
      return;
    }

  position = MIN (position, n_items - 1);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  row = find_row (self, position);
  gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (self->list));
}

static void
move (VasSetPane *self, guint from, gint64 to)
{
  g_autofree char *id = NULL;
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->ids));

  if (from >= n_items || to < 0 || to >= n_items || to == from)
    return;

  id = g_strdup (gtk_string_list_get_string (self->ids, from));
  gtk_string_list_remove (self->ids, from);
  gtk_string_list_splice (self->ids, (guint) to, 0, (const char *[]){ id, NULL });
  select_position (self, (guint) to);
  save (self);
}

static void
take_out (VasSetPane *self, guint position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->ids)))
    return;

  gtk_string_list_remove (self->ids, position);
  update_state (self);
  select_position (self, position);
  save (self);
}

static guint
find (VasSetPane *self, const char *id)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->ids));

  for (guint i = 0; i < n_items; i++)
    if (g_strcmp0 (gtk_string_list_get_string (self->ids, i), id) == 0)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
on_row_move (VasSetPane *self, int places, GtkWidget *row)
{
  guint position = get_position (row);

  move (self, position, (gint64) position + places);
}

/* Anything can be dropped; only a question of this set is known here */
static void
on_row_drop (VasSetPane *self, const char *id, GtkWidget *row)
{
  move (self, find (self, id), get_position (row));
}

static void
on_row_remove (VasSetPane *self, GtkWidget *row)
{
  take_out (self, get_position (row));
}

static void
on_item_setup (VasSetPane *self, GtkListItem *item)
{
  GtkWidget *row = vas_set_row_new ();

  g_object_set_data (G_OBJECT (row), "item", item);
  g_signal_connect_object (row, "move", G_CALLBACK (on_row_move), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "drop", G_CALLBACK (on_row_drop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (on_row_remove), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
on_item_bind (VasSetPane *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  const char *id = gtk_string_object_get_string (gtk_list_item_get_item (item));
  VasQuestionEntry *entry = vas_questions_find (self->questions, id);
  VasQuestion *question = entry != NULL ? vas_question_entry_get_question (entry) : NULL;

  vas_set_row_show (VAS_SET_ROW (row), id, question, vas_question_set_get_language (self->set));
  if (gtk_widget_get_parent (row) != NULL && question != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    vas_question_get_text (question), -1);
}

/* Texts may have come, or been changed: the rows are bound again */
static void
on_questions_changed (VasSetPane *self)
{
  g_auto (GStrv) ids = get_ids (self);
  guint selected = gtk_single_selection_get_selected (self->selection);

  gtk_string_list_splice (self->ids, 0, g_strv_length (ids), (const char *const *) ids);
  gtk_single_selection_set_selected (self->selection, selected);
}

static void
on_name_activate (VasSetPane *self)
{
  save (self);
  gtk_widget_grab_focus (self->add_button);
}

static void
on_name_leave (VasSetPane *self)
{
  vas_set_pane_flush (self);
}

static gboolean
move_by_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  VasSetPane *self = VAS_SET_PANE (widget);
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) == NULL)
    return FALSE;

  move (self, selected, (gint64) selected + g_variant_get_int32 (arguments));
  return TRUE;
}

static gboolean
take_out_by_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  VasSetPane *self = VAS_SET_PANE (widget);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) == NULL)
    return FALSE;

  take_out (self, gtk_single_selection_get_selected (self->selection));
  return TRUE;
}

static gboolean
vas_set_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_set_pane_grab_focus (GtkWidget *widget)
{
  VasSetPane *self = VAS_SET_PANE (widget);

  return gtk_widget_grab_focus (gtk_widget_is_sensitive (self->practise_button) ? self->practise_button :
                                                                                  self->add_button);
}

static void
vas_set_pane_unmap (GtkWidget *widget)
{
  vas_set_pane_flush (VAS_SET_PANE (widget));

  GTK_WIDGET_CLASS (vas_set_pane_parent_class)->unmap (widget);
}

static void
vas_set_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, gtk_widget_get_visible (VAS_SET_PANE (object)->back_button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_set_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      gtk_widget_set_visible (VAS_SET_PANE (object)->back_button, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_set_pane_dispose (GObject *object)
{
  VasSetPane *self = VAS_SET_PANE (object);

  /* Disposing of the template would take the child away behind the bin's back */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_SET_PANE);
  g_clear_object (&self->selection);
  g_clear_object (&self->ids);
  g_clear_object (&self->set);
  g_clear_object (&self->questions);
  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (vas_set_pane_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_by_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, move_by_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_by_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, move_by_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, take_out_by_key, NULL);
}

static void
vas_set_pane_class_init (VasSetPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_set_pane_get_property;
  object_class->set_property = vas_set_pane_set_property;
  object_class->dispose = vas_set_pane_dispose;
  widget_class->focus = vas_set_pane_focus;
  widget_class->grab_focus = vas_set_pane_grab_focus;
  widget_class->unmap = vas_set_pane_unmap;

  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-set-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VasSetPane, back_button);
  gtk_widget_class_bind_template_child (widget_class, VasSetPane, name);
  gtk_widget_class_bind_template_child (widget_class, VasSetPane, practise_button);
  gtk_widget_class_bind_template_child (widget_class, VasSetPane, add_button);
  gtk_widget_class_bind_template_child (widget_class, VasSetPane, stack);
  gtk_widget_class_bind_template_child (widget_class, VasSetPane, list);
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_name_activate);
  add_keys (widget_class);
}

static void
vas_set_pane_init (VasSetPane *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  vas_hidden_pages_follow (self->stack);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_name_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->name), focus);
}

/**
 * vas_set_pane_new:
 * @shelf: the shelf of sets
 * @questions: all questions of the library
 *
 * Returns: (transfer none): the pane, without a set
 */
GtkWidget *
vas_set_pane_new (VasShelf *shelf, VasQuestions *questions)
{
  VasSetPane *self = g_object_new (VAS_TYPE_SET_PANE, NULL);

  self->shelf = g_object_ref (shelf);
  self->questions = g_object_ref (questions);
  self->ids = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->ids)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (vas_questions_get_entries (questions), "items-changed", G_CALLBACK (on_questions_changed),
                           self, G_CONNECT_SWAPPED);
  update_state (self);

  return GTK_WIDGET (self);
}

/**
 * vas_set_pane_get_set:
 *
 * Returns: (transfer none) (nullable): the set as it is shown
 */
VasQuestionSet *
vas_set_pane_get_set (VasSetPane *self)
{
  g_return_val_if_fail (VAS_IS_SET_PANE (self), NULL);

  return self->set;
}

/**
 * vas_set_pane_set_set:
 * @set: (nullable): the set to show
 */
void
vas_set_pane_set_set (VasSetPane *self, VasQuestionSet *set)
{
  gboolean same;
  const char *const *fresh;
  g_auto (GStrv) shown = NULL;

  g_return_if_fail (VAS_IS_SET_PANE (self));

  same = set != NULL && self->set != NULL &&
         g_str_equal (vas_question_set_get_id (set), vas_question_set_get_id (self->set));
  if ((same && self->n_saving > 0) || set == self->set)
    return;
  if (!same)
    vas_set_pane_flush (self);

  g_set_object (&self->set, set);
  shown = get_ids (self);
  if (set == NULL)
    {
      /* Rows of no set would be bound again when the questions change */
      gtk_string_list_splice (self->ids, 0, g_strv_length (shown), NULL);
      update_state (self);
      return;
    }

  fresh = vas_question_set_get_question_ids (set);
  if (!same || !gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (self->name))))
    gtk_editable_set_text (self->name, vas_question_set_get_label (set));
  if (!same || fresh == NULL || !g_strv_equal (fresh, (const char *const *) shown))
    gtk_string_list_splice (self->ids, 0, g_strv_length (shown), fresh);
  /* In this order: an action without its target is a warning */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->practise_button), "s", vas_question_set_get_id (set));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->practise_button), "win.practise-set");
  update_state (self);
}

/**
 * vas_set_pane_add:
 * @question_id: UUID of a question, which goes to the end if it is not in the set
 */
void
vas_set_pane_add (VasSetPane *self, const char *question_id)
{
  g_return_if_fail (VAS_IS_SET_PANE (self));

  if (self->set == NULL || find (self, question_id) != GTK_INVALID_LIST_POSITION)
    return;

  gtk_string_list_append (self->ids, question_id);
  update_state (self);
  save (self);
}

/**
 * vas_set_pane_flush:
 *
 * Writes a name that has been typed and not written yet.
 */
void
vas_set_pane_flush (VasSetPane *self)
{
  g_return_if_fail (VAS_IS_SET_PANE (self));

  if (self->set != NULL && g_strcmp0 (gtk_editable_get_text (self->name), vas_question_set_get_label (self->set)) != 0)
    save (self);
}
