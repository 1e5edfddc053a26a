/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-mark-flash.h"

#include "vas-note-look.h"
#include "vas-time.h"
#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define FADE_MS 150

struct _VasMarkFlash
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkImage *glyph;
  GtkLabel *label;

  VasNote *note;
  guint hide_id;
};

G_DEFINE_FINAL_TYPE (VasMarkFlash, vas_mark_flash, ADW_TYPE_BIN)

static void
on_over (gpointer user_data)
{
  VasMarkFlash *self = user_data;

  self->hide_id = 0;
  vas_mark_flash_hide (self);
}

/* Once it has faded nothing of it is left to be found by assistive technology, or to be in the way of the pointer. */
static void
on_child_revealed_notify (VasMarkFlash *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer) && !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Returns: (transfer full): what was marked and where, in words */
static char *
describe (VasNote *note, VasMarkEvent event)
{
  g_autofree char *name = vas_note_look_format_name (note);
  gboolean own = *vas_note_get_label (note) != '\0';
  const char *kind = vas_note_kind_label (vas_note_get_kind (note));
  g_autofree char *start = vas_time_format_clock_tenths (vas_note_get_start_ms (note));
  g_autofree char *end = vas_time_format_clock_tenths (vas_note_get_end_ms (note));

  if (event == VAS_MARK_BEGUN)
    /* Translators: %1$s is a part of an answer, %2$s a time: "Action begins at 0:12.4" */
    return g_strdup_printf (_ ("%1$s begins at %2$s"), name, start);
  if (event == VAS_MARK_ENDED)
    /* Translators: %1$s is a part of an answer, %2$s and %3$s are times: "Action from 0:12.4 to 0:40.0" */
    return g_strdup_printf (_ ("%1$s from %2$s to %3$s"), name, start, end);
  /* What it is about is said when it gets its text */
  if (!own && vas_note_get_aspect (note) == VAS_ASPECT_WORDING && vas_note_get_kind (note) == VAS_NOTE_KIND_NEUTRAL)
    /* Translators: %s is a time: "Free note at 0:42.3" */
    return g_strdup_printf (_ ("Free note at %s"), start);
  if (!own && vas_note_get_aspect (note) == VAS_ASPECT_WORDING)
    /* Translators: %1$s is a kind of note, %2$s a time: "Strength at 0:42.3" */
    return g_strdup_printf (_ ("%1$s at %2$s"), kind, start);

  /* Translators: %1$s is what was marked, %2$s a time, %3$s the kind of note: "Eye contact at 0:42.3: Try instead" */
  return g_strdup_printf (_ ("%1$s at %2$s: %3$s"), name, start, kind);
}

static void
show_glyph (VasMarkFlash *self, VasNote *note)
{
  const char *const classes[] = { vas_note_look_get_css_class (vas_aspect_group (vas_note_get_aspect (note))), NULL };

  gtk_image_set_from_icon_name (self->glyph, vas_note_look_get_icon (vas_note_get_kind (note)));
  gtk_widget_set_css_classes (GTK_WIDGET (self->glyph), (const char **) classes);
}

static void
vas_mark_flash_dispose (GObject *object)
{
  VasMarkFlash *self = VAS_MARK_FLASH (object);

  g_clear_handle_id (&self->hide_id, g_source_remove);
  g_clear_object (&self->note);

  G_OBJECT_CLASS (vas_mark_flash_parent_class)->dispose (object);
}

static void
vas_mark_flash_class_init (VasMarkFlashClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_mark_flash_dispose;

  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-mark-flash.ui");
  gtk_widget_class_bind_template_child (widget_class, VasMarkFlash, revealer);
  gtk_widget_class_bind_template_child (widget_class, VasMarkFlash, glyph);
  gtk_widget_class_bind_template_child (widget_class, VasMarkFlash, label);
  gtk_widget_class_bind_template_callback (widget_class, on_child_revealed_notify);
}

static void
vas_mark_flash_init (VasMarkFlash *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
vas_mark_flash_new (void)
{
  return g_object_new (VAS_TYPE_MARK_FLASH, NULL);
}

/**
 * vas_mark_flash_show:
 * @self: a flash
 * @note: a mark
 * @event: what became of it
 *
 * Shows the mark, in the place of the one before.
 */
void
vas_mark_flash_show (VasMarkFlash *self, VasNote *note, VasMarkEvent event)
{
  g_autofree char *words = describe (note, event);

  g_return_if_fail (VAS_IS_MARK_FLASH (self));

  g_set_object (&self->note, note);
  show_glyph (self, note);
  gtk_label_set_text (self->label, words);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  /* It is there at once, and goes by and by */
  gtk_revealer_set_transition_duration (self->revealer, 0);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  g_clear_handle_id (&self->hide_id, g_source_remove);
  self->hide_id = g_timeout_add_once (VAS_MARKING_CHANGE_S * 1000, on_over, self);
}

/**
 * vas_mark_flash_hide:
 * @self: a flash
 *
 * The mark is taken back, or it is being written about.
 */
void
vas_mark_flash_hide (VasMarkFlash *self)
{
  g_return_if_fail (VAS_IS_MARK_FLASH (self));

  g_clear_handle_id (&self->hide_id, g_source_remove);
  g_clear_object (&self->note);
  gtk_revealer_set_transition_duration (self->revealer, FADE_MS);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  on_child_revealed_notify (self);
}

/**
 * vas_mark_flash_get_note:
 * @self: a flash
 *
 * Returns: (transfer none) (nullable): the mark that is shown
 */
VasNote *
vas_mark_flash_get_note (VasMarkFlash *self)
{
  g_return_val_if_fail (VAS_IS_MARK_FLASH (self), NULL);

  return self->note;
}
