/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-notes-pane.h"

#include "vas-key-words-view.h"
#include "vas-note-editor.h"
#include "vas-note-look.h"
#include "vas-note-row.h"
#include "vas-snapshot.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VasNotesPane
{
  GtkWidget parent_instance;

  VasReview *review;
  GtkSingleSelection *selection;
  gboolean following;
  guint showing;

  GtkWidget *content;
  VasKeyWordsView *key_words;
  GtkWidget *scroller;
  GtkListView *list;
  GtkWidget *empty;
  VasNoteEditor *editor;
};

G_DEFINE_FINAL_TYPE (VasNotesPane, vas_notes_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_REVIEW,
  N_PROPS
};

enum
{
  SIGNAL_NOTE_DELETED,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
find_note (VasNotesPane *self, VasNote *wanted)
{
  guint n_notes = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; wanted != NULL && i < n_notes; i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (g_str_equal (vas_note_get_id (note), vas_note_get_id (wanted)))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static gboolean
show_current_note (VasNotesPane *self)
{
  VasNote *note = self->review != NULL ? vas_review_get_current_note (self->review) : NULL;
  guint position = find_note (self, note);

  self->showing = 0;
  gtk_single_selection_set_selected (self->selection, position);
  if (self->following && position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);

  return G_SOURCE_REMOVE;
}

/* The current note changes with the notes, and then the list has not heard of them yet: a selection in it would crash. */
static void
queue_current_note (VasNotesPane *self)
{
  if (self->showing == 0)
    self->showing = g_idle_add (G_SOURCE_FUNC (show_current_note), self);
}

static void
show_emptiness (VasNotesPane *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;

  gtk_widget_set_visible (self->empty, empty);
  gtk_widget_set_visible (self->scroller, !empty);
}

static void
on_notes_items_changed (VasNotesPane *self)
{
  show_emptiness (self);
  queue_current_note (self);
}

static void
play_note (VasNotesPane *self, VasNote *note)
{
  self->following = TRUE;
  vas_review_play_note (self->review, note);
}

static void
on_list_activate (VasNotesPane *self, guint position)
{
  g_autoptr (VasNote) note = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (note != NULL)
    play_note (self, note);
}

static gboolean
on_list_scroll (VasNotesPane *self)
{
  self->following = FALSE;

  return GDK_EVENT_PROPAGATE;
}

static void
on_row_play (VasNotesPane *self, VasNoteRow *row)
{
  play_note (self, vas_note_row_get_note (row));
}

static void
on_row_edit (VasNotesPane *self, VasNoteRow *row)
{
  vas_note_editor_edit (self->editor, vas_note_row_get_note (row));
}

static void
on_row_delete (VasNotesPane *self, VasNoteRow *row)
{
  vas_review_delete_note (self->review, vas_note_row_get_note (row));
  g_signal_emit (self, signals[SIGNAL_NOTE_DELETED], 0);
}

static void
on_row_change_state (VasNotesPane *self, VasNoteState state, VasNoteRow *row)
{
  g_autoptr (VasNote) changed = vas_snapshot_with (vas_note_row_get_note (row), "state", state, NULL);

  vas_review_change_note (self->review, changed);
}

static void
on_editor_closed (VasNotesPane *self)
{
  self->following = TRUE;
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
on_item_setup (VasNotesPane *self, GtkListItem *item)
{
  GtkWidget *row = vas_note_row_new ();

  g_signal_connect_object (row, "play", G_CALLBACK (on_row_play), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "edit", G_CALLBACK (on_row_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "delete", G_CALLBACK (on_row_delete), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "change-state", G_CALLBACK (on_row_change_state), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
on_item_bind (VasNotesPane *self, GtkListItem *item)
{
  VasNote *note = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  VasReviewer *reviewer = vas_note_get_reviewer (note);
  g_autofree char *description = vas_note_look_describe (note);
  g_autofree char *label = NULL;

  if (reviewer != NULL && *vas_reviewer_get_name (reviewer) != '\0')
    /* Translators: spoken by a screen reader. %1$s is a note, %2$s the name of its writer */
    label = g_strdup_printf (_ ("%1$s (%2$s)"), description, vas_reviewer_get_name (reviewer));

  vas_note_row_set_note (VAS_NOTE_ROW (row), note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : description, -1);
}

static void
on_item_unbind (VasNotesPane *self, GtkListItem *item)
{
  vas_note_row_set_note (VAS_NOTE_ROW (gtk_list_item_get_child (item)), NULL);
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
  g_clear_object (&self->selection);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (vas_notes_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-notes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, content);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, key_words);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, list);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, empty);
  gtk_widget_class_bind_template_child (widget_class, VasNotesPane, editor);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_list_scroll);
  gtk_widget_class_bind_template_callback (widget_class, on_editor_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_item_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_item_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_item_unbind);
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

  /**
   * VasNotesPane::note-deleted:
   */
  signals[SIGNAL_NOTE_DELETED] = g_signal_new ("note-deleted", VAS_TYPE_NOTES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                               NULL, G_TYPE_NONE, 0);
  /**
   * VasNotesPane::closed:
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", VAS_TYPE_NOTES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);

  g_type_ensure (VAS_TYPE_KEY_WORDS_VIEW);
  g_type_ensure (VAS_TYPE_NOTE_EDITOR);
  bind_template (widget_class);
}

static void
vas_notes_pane_init (VasNotesPane *self)
{
  self->following = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  show_emptiness (self);
}

GtkWidget *
vas_notes_pane_new (void)
{
  return g_object_new (VAS_TYPE_NOTES_PANE, NULL);
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

  gtk_single_selection_set_model (self->selection, review != NULL ? vas_review_get_notes (review) : NULL);
  vas_note_editor_set_review (self->editor, review);
  vas_key_words_view_set_review (self->key_words, review);
  if (review != NULL)
    {
      g_signal_connect_object (review, "notify::current-note", G_CALLBACK (queue_current_note), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_notes_items_changed), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      on_notes_items_changed (self);
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
