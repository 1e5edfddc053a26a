/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is in an entry and not yet written is newer than what the library says: such an entry is left alone when the
 * outline is read again. All others follow, since another window may have written them.
 */

#include "vas-outline-editor.h"

#include "vas-question-words.h"
#include "vas-text-entry.h"

#include "vas-outline-part.h"
#include "vas-text.h"

#include <glib/gi18n-lib.h>

#define SAVE_PAUSE_MS 600

struct _VasOutlineEditor
{
  GtkBox parent_instance;

  VasPreparation *preparation;
  GPtrArray *parts; /* Part */
  guint save_id;
};

G_DEFINE_FINAL_TYPE (VasOutlineEditor, vas_outline_editor, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_PREPARATION,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

typedef struct
{
  char *key;
  VasTextEntry *entry;
  gboolean dirty;
  guint n_saving;
} Part;

static void
part_free (gpointer data)
{
  Part *part = data;

  g_free (part->key);
  g_clear_object (&part->entry);
  g_free (part);
}

static Part *
find_part (VasOutlineEditor *self, VasTextEntry *entry)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = self->parts->pdata[i];

      if (part->entry == entry)
        return part;
    }

  return NULL;
}

/* Saving */

typedef struct
{
  VasOutlineEditor *editor;
  VasTextEntry *entry;
} Saving;

static void
on_noted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  Part *part = find_part (saving->editor, saving->entry);
  g_autoptr (GError) error = NULL;
  gboolean saved = vas_preparation_note_finish (VAS_PREPARATION (source), result, &error);

  if (part != NULL)
    {
      part->n_saving--;
      /* The next change, or leaving the outline, tries again */
      part->dirty = part->dirty || !saved;
    }
  if (!saved)
    {
      g_autofree char *words = g_strdup_printf (_ ("%s: %s"), _ ("Your outline was not saved"), error->message);

      g_signal_emit (saving->editor, signals[SIGNAL_FAILED], 0, words);
    }

  g_object_unref (saving->editor);
  g_object_unref (saving->entry);
  g_free (saving);
}

static void
save_part (VasOutlineEditor *self, Part *part)
{
  g_autofree char *text = vas_text_entry_dup_text (part->entry);
  Saving *saving = g_new0 (Saving, 1);

  saving->editor = g_object_ref (self);
  saving->entry = g_object_ref (part->entry);
  part->dirty = FALSE;
  part->n_saving++;
  vas_preparation_note_async (self->preparation, part->key, text, on_noted, saving);
}

static void
on_pause (gpointer data)
{
  VasOutlineEditor *self = VAS_OUTLINE_EDITOR (data);

  self->save_id = 0;
  vas_outline_editor_flush (self);
}

static void
on_buffer_changed (VasOutlineEditor *self, GtkTextBuffer *buffer)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = self->parts->pdata[i];

      part->dirty = part->dirty || vas_text_entry_get_buffer (part->entry) == buffer;
    }

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add_once (SAVE_PAUSE_MS, on_pause, self);
}

static void
on_focus_leave (VasOutlineEditor *self)
{
  vas_outline_editor_flush (self);
}

/* Showing */

static void
set_text (VasOutlineEditor *self, Part *part, const char *text)
{
  g_autofree char *shown = vas_text_entry_dup_text (part->entry);

  if (part->dirty || part->n_saving > 0 || g_str_equal (shown, text))
    return;

  g_signal_handlers_block_by_func (vas_text_entry_get_buffer (part->entry), on_buffer_changed, self);
  vas_text_entry_set_text (part->entry, text);
  g_signal_handlers_unblock_by_func (vas_text_entry_get_buffer (part->entry), on_buffer_changed, self);
}

static VasTextEntry *
create_entry (VasOutlineEditor *self, const char *label)
{
  VasTextEntry *entry = g_object_new (VAS_TYPE_TEXT_ENTRY, "label", label, "max-chars", VAS_TEXT_NOTE_CHARS, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  g_signal_connect_object (vas_text_entry_get_buffer (entry), "changed", G_CALLBACK (on_buffer_changed), self,
                           G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
create_part (VasOutlineEditor *self, VasOutlinePart *item)
{
  const char *name = vas_question_words_part (vas_outline_part_get_part (item));
  const char *label_text = name != NULL ? name : _ ("What I want to say");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (label_text);
  Part *part = g_new0 (Part, 1);

  part->key = g_strdup (vas_outline_part_get_part (item));
  part->entry = g_object_ref_sink (create_entry (self, label_text));
  g_ptr_array_add (self->parts, part);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (part->entry));
  return box;
}

static void
remove_parts (VasOutlineEditor *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_ptr_array_set_size (self->parts, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static gboolean
has_same_parts (VasOutlineEditor *self, GListModel *outline)
{
  if (g_list_model_get_n_items (outline) != self->parts->len)
    return FALSE;

  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autoptr (VasOutlinePart) item = g_list_model_get_item (outline, i);

      if (!g_str_equal (vas_outline_part_get_part (item), ((Part *) self->parts->pdata[i])->key))
        return FALSE;
    }

  return TRUE;
}

static void
on_outline_changed (VasOutlineEditor *self)
{
  GListModel *outline = vas_preparation_get_outline (self->preparation);
  guint n_items = g_list_model_get_n_items (outline);
  gboolean same = has_same_parts (self, outline);

  if (!same)
    remove_parts (self);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasOutlinePart) item = g_list_model_get_item (outline, i);

      if (!same)
        gtk_box_append (GTK_BOX (self), create_part (self, item));
      set_text (self, self->parts->pdata[i], vas_outline_part_get_text (item));
    }
}

/* The page is left, or the window goes */
static void
vas_outline_editor_unmap (GtkWidget *widget)
{
  vas_outline_editor_flush (VAS_OUTLINE_EDITOR (widget));

  GTK_WIDGET_CLASS (vas_outline_editor_parent_class)->unmap (widget);
}

static void
vas_outline_editor_constructed (GObject *object)
{
  VasOutlineEditor *self = VAS_OUTLINE_EDITOR (object);

  G_OBJECT_CLASS (vas_outline_editor_parent_class)->constructed (object);

  g_signal_connect_object (vas_preparation_get_outline (self->preparation), "items-changed",
                           G_CALLBACK (on_outline_changed), self, G_CONNECT_SWAPPED);
  on_outline_changed (self);
}

static void
vas_outline_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasOutlineEditor *self = VAS_OUTLINE_EDITOR (object);

  switch (prop_id)
    {
    case PROP_PREPARATION:
      self->preparation = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_outline_editor_dispose (GObject *object)
{
  VasOutlineEditor *self = VAS_OUTLINE_EDITOR (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->preparation);

  G_OBJECT_CLASS (vas_outline_editor_parent_class)->dispose (object);
}

static void
vas_outline_editor_finalize (GObject *object)
{
  g_ptr_array_unref (VAS_OUTLINE_EDITOR (object)->parts);

  G_OBJECT_CLASS (vas_outline_editor_parent_class)->finalize (object);
}

static void
vas_outline_editor_class_init (VasOutlineEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = vas_outline_editor_constructed;
  object_class->set_property = vas_outline_editor_set_property;
  object_class->dispose = vas_outline_editor_dispose;
  object_class->finalize = vas_outline_editor_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = vas_outline_editor_unmap;

  properties[PROP_PREPARATION] = g_param_spec_object ("preparation", NULL, NULL, VAS_TYPE_PREPARATION,
                                                      G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY |
                                                          G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vas_outline_editor_init (VasOutlineEditor *self)
{
  self->parts = g_ptr_array_new_with_free_func (part_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

GtkWidget *
vas_outline_editor_new (VasPreparation *preparation)
{
  return g_object_new (VAS_TYPE_OUTLINE_EDITOR, "preparation", preparation, NULL);
}

/**
 * vas_outline_editor_flush:
 *
 * Writes what has been typed and not written yet. To be called before the preparation goes on to another question.
 */
void
vas_outline_editor_flush (VasOutlineEditor *self)
{
  g_return_if_fail (VAS_IS_OUTLINE_EDITOR (self));

  g_clear_handle_id (&self->save_id, g_source_remove);
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = self->parts->pdata[i];

      if (part->dirty)
        save_part (self, part);
    }
}
