/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page does with the timeline of its player: notes that are moved there, and the keys for
 * zoom, span and speed. */

#include "vas-review-page-private.h"

#include "vas-snapshot.h"

static void
on_note_moved (VasReviewPage *self, VasNote *note, gint64 start_ms, gint64 end_ms)
{
  g_autoptr (VasNote) moved = vas_snapshot_with (note, "start-ms", start_ms, "end-ms", end_ms, NULL);

  /* Another answer may have been opened before the hand rested: the note is not in the list then */
  if (self->review != NULL)
    vas_review_revise_note (self->review, note, moved);
}

static void
forward_to_player (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autofree char *name = g_strconcat ("player.", action_name + strlen ("review."), NULL);

  gtk_widget_activate_action (GTK_WIDGET (VAS_REVIEW_PAGE (widget)->player), name, NULL);
}

/* Escape is for others where there is no span. */
static gboolean
on_escape_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  VasReview *review = VAS_REVIEW_PAGE (widget)->review;
  gint64 start_ms = -1, end_ms = -1;

  if (review != NULL)
    vas_playback_get_span (vas_review_get_playback (review), &start_ms, &end_ms);
  if (start_ms < 0 && end_ms < 0)
    return FALSE;

  vas_playback_clear_span (vas_review_get_playback (review));
  return TRUE;
}

/**
 * vas_review_page_install_timeline:
 * @widget_class: class of the page
 *
 * Installs `review.zoom-in`, `review.zoom-out`, `review.show-all`, `review.span-start`, `review.span-end`, `review.loop`,
 * `review.slower`, `review.faster`, `review.pause` and `review.play-faster` with their keys, and the template's callback
 * `on_note_moved`. J, `review.jump-back`, has a key here besides its own.
 */
void
vas_review_page_install_timeline (GtkWidgetClass *widget_class)
{
  static const char *const actions[] = { "review.zoom-in",  "review.zoom-out",   "review.show-all", "review.span-start",
                                         "review.span-end", "review.loop",       "review.slower",   "review.faster",
                                         "review.pause",    "review.play-faster" };
  static const struct
  {
    const char *action;
    guint key;
    GdkModifierType modifiers;
  } keys[] = {
    /* Plus shares its key with the equals sign on some keyboards */
    { "review.zoom-in", GDK_KEY_plus, GDK_CONTROL_MASK },
    { "review.zoom-in", GDK_KEY_equal, GDK_CONTROL_MASK },
    { "review.zoom-in", GDK_KEY_KP_Add, GDK_CONTROL_MASK },
    { "review.zoom-out", GDK_KEY_minus, GDK_CONTROL_MASK },
    { "review.zoom-out", GDK_KEY_KP_Subtract, GDK_CONTROL_MASK },
    { "review.show-all", GDK_KEY_0, GDK_CONTROL_MASK },
    { "review.show-all", GDK_KEY_KP_0, GDK_CONTROL_MASK },
    { "review.span-start", GDK_KEY_i, 0 },
    { "review.span-end", GDK_KEY_o, 0 },
    { "review.loop", GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "review.jump-back", GDK_KEY_j, 0 },
    { "review.pause", GDK_KEY_k, 0 },
    { "review.play-faster", GDK_KEY_l, 0 },
    { "review.slower", GDK_KEY_minus, 0 },
    { "review.slower", GDK_KEY_KP_Subtract, 0 },
    { "review.faster", GDK_KEY_plus, 0 },
    { "review.faster", GDK_KEY_equal, 0 },
    { "review.faster", GDK_KEY_KP_Add, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, forward_to_player);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape_key, NULL);
  gtk_widget_class_bind_template_callback (widget_class, on_note_moved);
}
