/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-notes-pane-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (VasNotesPane, vas_notes_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_REVIEW,
  N_PROPS
};

enum
{
  SIGNAL_NOTES_DELETED,
  SIGNAL_NOTES_COPIED,
  SIGNAL_EMPTIED,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_current (VasNotesPane *self, VasNoteItem *item)
{
  if (self->current == item)
    return;

  if (self->current != NULL)
    vas_note_item_set_current (self->current, FALSE);
  g_set_object (&self->current, item);
  if (item != NULL)
    vas_note_item_set_current (item, TRUE);
}

/* Whoever deletes by keys goes on with the row that takes the place of the deleted ones. */
static void
refocus (VasNotesPane *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint position = (guint) self->refocus;

  self->refocus = -1;
  self->deleted = FALSE;
  if (n_items == 0)
    g_signal_emit (self, signals[SIGNAL_EMPTIED], 0);
  else
    vas_notes_pane_focus_row (self, MIN (position, n_items - 1));
}

static gboolean
show_current_note (VasNotesPane *self)
{
  VasNote *note = self->review != NULL ? vas_review_get_current_note (self->review) : NULL;
  guint position = note != NULL ? vas_note_items_find (self->items, vas_note_get_id (note)) : G_MAXUINT;
  g_autoptr (VasNoteItem) item = NULL;

  self->showing = 0;
  if (position != G_MAXUINT)
    item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  set_current (self, item);
  /* Asked again as more of them are listed. */
  if (self->following && position < g_list_model_get_n_items (G_LIST_MODEL (self->listed)))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  if (self->deleted)
    refocus (self);

  return G_SOURCE_REMOVE;
}

/* The current note changes with the notes, and then the list has not heard of them yet. */
static void
queue_current_note (VasNotesPane *self)
{
  if (self->showing == 0)
    self->showing = g_idle_add (G_SOURCE_FUNC (show_current_note), self);
}

static void
show_emptiness (VasNotesPane *self)
{
  guint n_notes = self->review != NULL ? g_list_model_get_n_items (vas_review_get_notes (self->review)) : 0;
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  gtk_widget_set_visible (self->empty, n_notes == 0);
  gtk_widget_set_visible (self->no_match, n_notes > 0 && n_shown == 0);
  gtk_widget_set_visible (self->scroller, n_shown > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), n_notes > 0);
  vas_notes_bar_set_counts (self->bar, n_shown, n_notes);
}

static void
on_selection_changed (VasNotesPane *self)
{
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  vas_notes_bar_set_selected (self->bar, (guint) gtk_bitset_get_size (positions));
}

static void
on_items_changed (VasNotesPane *self, guint position, guint removed, guint added)
{
  show_emptiness (self);
  on_selection_changed (self);
  queue_current_note (self);
  self->deleted |= self->refocus >= 0 && removed > added;
}

static void
on_list_activate (VasNotesPane *self, guint position)
{
  g_autoptr (VasNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    vas_notes_pane_play (self, vas_note_item_get_note (item));
}

static gboolean
on_list_scroll (VasNotesPane *self)
{
  self->following = FALSE;

  return GDK_EVENT_PROPAGATE;
}

static void
on_replies_changed (VasNotesPane *self, const char *note_id)
{
  vas_notes_pane_show_replies (self, note_id);
}

/* Whose replies can be changed depends on who is reviewing. */
static void
on_reviewer_notify (VasNotesPane *self)
{
  vas_notes_pane_show_replies (self, NULL);
}

static void
show_prompt (VasNotesPane *self)
{
  int kind = self->review != NULL ? vas_review_get_missing_kind (self->review) : -1;

  gtk_widget_set_visible (self->prompt, kind >= 0);
  if (kind == VAS_NOTE_KIND_STRENGTH)
    gtk_label_set_text (self->prompt_label, _ ("You have noted what to do better. What went well?"));
  else if (kind >= 0)
    gtk_label_set_text (self->prompt_label, _ ("Your notes are all praise. Is there one thing to try instead?"));
}

static gboolean
passes (gpointer note, gpointer user_data)
{
  VasNotesPane *self = user_data;

  return vas_note_filter_matches (vas_note_filter_bar_get_filter (self->filter_bar), note);
}

static void
on_filter_changed (VasNotesPane *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_emptiness (self);
}

static void
on_filter_closed (VasNotesPane *self)
{
  g_object_set (self->bar, "filtering", FALSE, NULL);
}

/* Filters that are out of sight would hide notes nobody knows of. */
static void
on_filtering_notify (VasNotesPane *self)
{
  gboolean filtering;

  g_object_get (self->bar, "filtering", &filtering, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), filtering);
  if (filtering)
    gtk_widget_grab_focus (GTK_WIDGET (self->filter_bar));
  else
    {
      vas_note_filter_bar_clear (self->filter_bar);
      g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
    }
}

static void
on_editor_closed (VasNotesPane *self)
{
  self->following = TRUE;
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static GtkSizeRequestMode
vas_notes_pane_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As wide as it must be, whatever rows are in sight: a pane that breathed with the texts would make the picture jump. */
static void
vas_notes_pane_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (VAS_NOTES_PANE (widget)->content, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum;
}

static void
vas_notes_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (VAS_NOTES_PANE (widget)->content, width, height, baseline, NULL);
}

static void
vas_notes_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, VAS_NOTES_PANE (object)->review);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_notes_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REVIEW:
      vas_notes_pane_set_review (VAS_NOTES_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_notes_pane_dispose (GObject *object)
{
  VasNotesPane *self = VAS_NOTES_PANE (object);

  g_clear_handle_id (&self->showing, g_source_remove);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->current);
  g_clear_object (&self->selection);
  g_clear_object (&self->listed);
  g_clear_object (&self->items);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (vas_notes_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-notes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, content);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, bar);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, key_words);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, list);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, empty);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, no_match);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, editor);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, row_menu);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, prompt);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, prompt_label);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_list_scroll);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_filtering_notify);
  gtk_widget_class_bind_template_callback (widget_class, on_editor_closed);
  vas_notes_pane_bind_rows (widget_class);
}

static void
install_signals (void)
{
  /**
   * VasNotesPane::notes-deleted:
   * @n_notes: how many
   */
  signals[SIGNAL_NOTES_DELETED] = g_signal_new ("notes-deleted", VAS_TYPE_NOTES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * VasNotesPane::notes-copied:
   * @n_notes: how many
   */
  signals[SIGNAL_NOTES_COPIED] = g_signal_new ("notes-copied", VAS_TYPE_NOTES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                               NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * VasNotesPane::emptied:
   *
   * The last note in sight was deleted: the focus has no row to go to.
   */
  signals[SIGNAL_EMPTIED] = g_signal_new ("emptied", VAS_TYPE_NOTES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  /**
   * VasNotesPane::closed:
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", VAS_TYPE_NOTES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

static void
vas_notes_pane_class_init (VasNotesPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_notes_pane_get_property;
  object_class->set_property = vas_notes_pane_set_property;
  object_class->dispose = vas_notes_pane_dispose;
  widget_class->get_request_mode = vas_notes_pane_get_request_mode;
  widget_class->measure = vas_notes_pane_measure;
  widget_class->size_allocate = vas_notes_pane_size_allocate;

  /**
   * VasNotesPane:review:
   *
   * Whose notes are listed.
   */
  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, VAS_TYPE_REVIEW,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_signals ();
  g_type_ensure (VAS_TYPE_KEY_WORDS_VIEW);
  g_type_ensure (VAS_TYPE_NOTE_EDITOR);
  g_type_ensure (VAS_TYPE_NOTE_FILTER_BAR);
  g_type_ensure (VAS_TYPE_NOTES_BAR);
  bind_template (widget_class);
  vas_notes_pane_install_actions (widget_class);
}

static void
vas_notes_pane_init (VasNotesPane *self)
{
  self->following = TRUE;
  self->refocus = -1;
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = GTK_FILTER (gtk_custom_filter_new (passes, self, NULL));
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->items = vas_note_items_new (G_LIST_MODEL (self->shown));
  self->listed = vas_gradual_list_new (G_LIST_MODEL (self->items), GTK_WIDGET (self));
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->listed)));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  vas_notes_pane_add_shortcuts (self);
  show_emptiness (self);
}

GtkWidget *
vas_notes_pane_new (void)
{
  return g_object_new (VAS_TYPE_NOTES_PANE, NULL);
}

/**
 * vas_notes_pane_set_snippets:
 * @self: a pane without snippets
 * @snippets: texts that can be put into a note
 */
void
vas_notes_pane_set_snippets (VasNotesPane *self, VasSnippets *snippets)
{
  g_return_if_fail (VAS_IS_NOTES_PANE (self));

  vas_note_editor_set_snippets (self->editor, snippets);
}

/**
 * vas_notes_pane_set_review:
 * @self: a pane
 * @review: whose notes are listed
 */
void
vas_notes_pane_set_review (VasNotesPane *self, VasReview *review)
{
  g_return_if_fail (VAS_IS_NOTES_PANE (self));

  if (!g_set_object (&self->review, review))
    return;

  gtk_filter_list_model_set_model (self->shown, review != NULL ? vas_review_get_notes (review) : NULL);
  vas_note_editor_set_review (self->editor, review);
  vas_key_words_view_set_review (self->key_words, review);
  vas_note_filter_bar_set_reviewers (self->filter_bar, review != NULL ? vas_review_get_reviewers (review) : NULL);
  if (review != NULL)
    {
      g_signal_connect_object (review, "notify::current-note", G_CALLBACK (queue_current_note), self,
                               G_CONNECT_SWAPPED);
      /* Also of those that no filter lets through. */
      g_signal_connect_object (vas_review_get_notes (review), "items-changed", G_CALLBACK (show_emptiness), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      g_signal_connect_object (review, "replies-changed", G_CALLBACK (on_replies_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (review, "notify::reviewer", G_CALLBACK (on_reviewer_notify), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (review, "notify::missing-kind", G_CALLBACK (show_prompt), self, G_CONNECT_SWAPPED);
      show_emptiness (self);
      show_prompt (self);
      queue_current_note (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

/**
 * vas_notes_pane_add_note:
 * @self: a pane
 *
 * Opens the entry for a new note and puts the focus into it.
 */
void
vas_notes_pane_add_note (VasNotesPane *self)
{
  g_return_if_fail (VAS_IS_NOTES_PANE (self));

  vas_note_editor_open (self->editor, VAS_NOTE_KIND_NEUTRAL);
}

/**
 * vas_notes_pane_edit_note:
 * @self: a pane
 * @note: a note of the answer
 *
 * Opens the entry for a note that is there already and puts the focus into it.
 */
void
vas_notes_pane_edit_note (VasNotesPane *self, VasNote *note)
{
  g_return_if_fail (VAS_IS_NOTES_PANE (self));

  vas_note_editor_edit (self->editor, note);
}

/**
 * vas_notes_pane_save_note:
 * @self: a pane
 *
 * Saves the note or reply that is being written, if there is one that can be: the pane is left for good.
 */
void
vas_notes_pane_save_note (VasNotesPane *self)
{
  g_return_if_fail (VAS_IS_NOTES_PANE (self));

  vas_note_editor_save (self->editor);
}

/**
 * vas_notes_pane_get_shown:
 * @self: a pane
 *
 * Returns: (transfer none): list of #VasNote that pass the filters, by time; the same list for the life of the pane
 */
GListModel *
vas_notes_pane_get_shown (VasNotesPane *self)
{
  g_return_val_if_fail (VAS_IS_NOTES_PANE (self), NULL);

  return G_LIST_MODEL (self->shown);
}

/**
 * vas_notes_pane_search:
 * @self: a pane
 *
 * Opens the filters, if there is anything to filter, and puts the focus into the words.
 */
void
vas_notes_pane_search (VasNotesPane *self)
{
  g_return_if_fail (VAS_IS_NOTES_PANE (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    return;

  g_object_set (self->bar, "filtering", TRUE, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter_bar));
}

/**
 * vas_notes_pane_focus_list:
 * @self: a pane
 *
 * Puts the focus on the note under the playhead, else on the first that is listed.
 *
 * Returns: whether there is one
 */
gboolean
vas_notes_pane_focus_list (VasNotesPane *self)
{
  guint position;

  g_return_val_if_fail (VAS_IS_NOTES_PANE (self), FALSE);

  position = self->current != NULL ?
                 vas_note_items_find (self->items, vas_note_get_id (vas_note_item_get_note (self->current))) :
                 0;
  return vas_notes_pane_focus_row (self, position != G_MAXUINT ? position : 0);
}

/**
 * vas_notes_pane_copy_all:
 * @self: a pane
 *
 * Copies every note that is listed as text.
 */
void
vas_notes_pane_copy_all (VasNotesPane *self)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (VAS_IS_NOTES_PANE (self));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    g_ptr_array_add (notes, g_list_model_get_item (G_LIST_MODEL (self->shown), i));
  vas_notes_pane_copy (self, notes);
}

void
vas_notes_pane_play (VasNotesPane *self, VasNote *note)
{
  self->following = TRUE;
  vas_review_play_note (self->review, note);
}

void
vas_notes_pane_told_copied (VasNotesPane *self, guint n_notes)
{
  g_signal_emit (self, signals[SIGNAL_NOTES_COPIED], 0, n_notes);
}

void
vas_notes_pane_told_deleted (VasNotesPane *self, guint n_notes)
{
  g_signal_emit (self, signals[SIGNAL_NOTES_DELETED], 0, n_notes);
}
