/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-compared-view.h"

#include "vas-interview-words.h"
#include "vas-note-look.h"
#include "vas-note.h"
#include "vas-picture.h"
#include "vas-structure-ribbon.h"
#include "vas-time.h"
#include "vas-waveform.h"

#include <glib/gi18n-lib.h>

struct _VasComparedView
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *origin_label;
  VasPicture *picture;
  VasWaveform *waveform;
  GtkLabel *trouble_label;
  GtkLabel *time_label;
  VasStructureRibbon *ribbon;
  GtkWidget *ratings_box;
  GtkBox *ratings;
  GtkWidget *no_notes_label;
  GtkWidget *notes_scroller;
  GtkListView *notes;

  VasComparedAnswer *answer;
  char *letter;
  GSignalGroup *playback;
};

G_DEFINE_FINAL_TYPE (VasComparedView, vas_compared_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_NOTE_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static VasPlayback *
get_playback (VasComparedView *self)
{
  return vas_compared_answer_get_playback (self->answer);
}

/* The film, or the sound, or why there is neither. */
static void
show_screen (VasComparedView *self)
{
  VasPlayback *playback = get_playback (self);
  g_autofree char *error_message = NULL;
  gboolean has_video = vas_playback_get_has_video (playback);

  g_object_get (playback, "error-message", &error_message, NULL);
  gtk_label_set_text (self->trouble_label, error_message != NULL ? error_message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble_label), error_message != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), error_message == NULL && has_video);
  gtk_widget_set_visible (GTK_WIDGET (self->waveform), error_message == NULL && !has_video);
}

static void
show_frame (VasComparedView *self)
{
  vas_picture_set_frame (self->picture, vas_playback_get_frame (get_playback (self)));
}

static void
show_peaks (VasComparedView *self)
{
  vas_waveform_set_peaks (self->waveform, vas_playback_get_peaks (get_playback (self)));
}

static void
show_position (VasComparedView *self)
{
  VasPlayback *playback = get_playback (self);
  g_autofree char *position = vas_time_format_clock_tenths (vas_playback_get_position_ms (playback));
  g_autofree char *duration = vas_time_format_clock (vas_playback_get_duration_ms (playback));
  g_autofree char *words = g_strdup_printf ("%s / %s", position, duration);

  gtk_label_set_text (self->time_label, words);
  vas_waveform_set_position_ms (self->waveform, vas_playback_get_position_ms (playback));
}

/* As in the review: what was recorded before the clock started belongs to no part. */
static void
show_structure (VasComparedView *self)
{
  VasAnswer *answer = vas_compared_answer_get_answer (self->answer);
  gint64 duration_ms = vas_playback_get_duration_ms (get_playback (self));
  gint64 start_ms = vas_compared_answer_get_go_ms (self->answer);
  gint64 end_ms;

  vas_waveform_set_duration_ms (self->waveform, duration_ms);
  if (answer == NULL)
    return;

  end_ms = start_ms + vas_answer_get_duration_ms (answer);
  if (duration_ms > 0 && (end_ms == start_ms || end_ms > duration_ms))
    end_ms = duration_ms;
  vas_structure_ribbon_set_reviewer (self->ribbon, vas_compared_answer_get_viewer (self->answer));
  vas_structure_ribbon_set_answer (self->ribbon, vas_answer_get_scheme (answer), MIN (start_ms, end_ms), end_ms,
                                   duration_ms > 0 ? duration_ms : end_ms);
  gtk_widget_set_visible (GTK_WIDGET (self->ribbon), vas_answer_get_scheme (answer) != VAS_SCHEME_OPEN ||
                                                         !vas_structure_ribbon_get_empty (self->ribbon));
}

static void
on_duration_notify (VasComparedView *self)
{
  show_position (self);
  show_structure (self);
}

static void
show_title (VasComparedView *self)
{
  VasAnswer *answer = vas_compared_answer_get_answer (self->answer);
  VasInterview *interview = vas_compared_answer_get_interview (self->answer);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;
  g_autofree char *origin = NULL;

  if (answer == NULL || interview == NULL)
    return;

  /* Translators: heading of one of two answers that are compared. %1$s is the letter A or B, %2$d the number of the take */
  title = g_strdup_printf (_ ("%1$s · Take %2$d"), self->letter, vas_answer_get_take (answer));
  day = vas_interview_words_heading (vas_answer_get_started (answer), now);
  origin = g_strdup_printf ("%s · %s", vas_interview_get_title (interview), day);
  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->origin_label, origin);
}

static GtkWidget *
create_rating (const VasComparedRating *rating)
{
  /* Translators: what stands for an answer that nobody has rated for something that the other answer is rated for */
  const char *words = *rating->words != '\0' ? rating->words : _ ("Not rated");
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (rating->name);
  GtkWidget *value = gtk_label_new (words);

  for (GtkWidget *label = name; label != NULL; label = label == name ? value : NULL)
    {
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dim-label");

  return row;
}

static void
show_ratings (VasComparedView *self)
{
  GPtrArray *ratings = vas_compared_answer_get_ratings (self->answer);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->ratings))) != NULL)
    gtk_box_remove (self->ratings, row);
  for (guint i = 0; i < ratings->len; i++)
    gtk_box_append (self->ratings, create_rating (ratings->pdata[i]));
  gtk_widget_set_visible (self->ratings_box, ratings->len > 0);
}

static void
on_note_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *glyph = gtk_image_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_image_set_pixel_size (GTK_IMAGE (glyph), 18);
  gtk_widget_set_valign (glyph, GTK_ALIGN_START);
  gtk_widget_add_css_class (glyph, "glyph");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), glyph);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
on_note_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  VasNote *note = gtk_list_item_get_item (item);
  GtkWidget *glyph = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  VasAspectGroup group = vas_aspect_group (vas_note_get_aspect (note));
  g_autofree char *words = vas_note_look_describe (note);
  const char *classes[] = { "glyph", vas_note_look_get_css_class (group), NULL };

  gtk_widget_set_css_classes (glyph, classes);
  gtk_image_set_from_icon_name (GTK_IMAGE (glyph), vas_note_look_get_icon (vas_note_get_kind (note)));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (glyph)), words);
}

static void
on_note_activate (VasComparedView *self, guint position)
{
  g_autoptr (VasNote) note = g_list_model_get_item (vas_compared_answer_get_notes (self->answer), position);

  if (note != NULL)
    g_signal_emit (self, signals[SIGNAL_NOTE_ACTIVATED], 0, note);
}

static void
show_notes (VasComparedView *self)
{
  gboolean empty = g_list_model_get_n_items (vas_compared_answer_get_notes (self->answer)) == 0;

  gtk_widget_set_visible (self->no_notes_label, empty);
  gtk_widget_set_visible (self->notes_scroller, !empty);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_compared_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
vas_compared_view_dispose (GObject *object)
{
  VasComparedView *self = VAS_COMPARED_VIEW (object);

  g_clear_object (&self->playback);
  g_clear_object (&self->answer);
  g_clear_pointer (&self->letter, g_free);

  G_OBJECT_CLASS (vas_compared_view_parent_class)->dispose (object);
}

static void
vas_compared_view_class_init (VasComparedViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vas_compared_view_dispose;
  widget_class->focus = vas_compared_view_focus;

  /**
   * VasComparedView::note-activated:
   * @note: a note
   *
   * A note was chosen.
   */
  signals[SIGNAL_NOTE_ACTIVATED] = g_signal_new ("note-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, VAS_TYPE_NOTE);

  g_type_ensure (VAS_TYPE_PICTURE);
  g_type_ensure (VAS_TYPE_STRUCTURE_RIBBON);
  g_type_ensure (VAS_TYPE_WAVEFORM);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-compared-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, title_label);
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, origin_label);
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, picture);
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, waveform);
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, trouble_label);
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, time_label);
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, ribbon);
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, ratings_box);
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, ratings);
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, no_notes_label);
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, notes_scroller);
  gtk_widget_class_bind_template_child (widget_class, VasComparedView, notes);
  gtk_widget_class_bind_template_callback (widget_class, on_note_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_note_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_note_bind);
}

static void
vas_compared_view_init (VasComparedView *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "notify::error-message", G_CALLBACK (show_screen) }, { "notify::has-video", G_CALLBACK (show_screen) },
    { "notify::frame", G_CALLBACK (show_frame) },          { "notify::peaks", G_CALLBACK (show_peaks) },
    { "notify::position-ms", G_CALLBACK (show_position) }, { "notify::duration-ms", G_CALLBACK (on_duration_notify) },
  };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->playback = g_signal_group_new (VAS_TYPE_PLAYBACK);
  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_group_connect_swapped (self->playback, handlers[i].signal, handlers[i].callback, self);
}

/**
 * vas_compared_view_set_answer:
 * @self: a view, which shows one answer in its life
 * @answer: the answer
 * @letter: what it is called beside the other one
 */
void
vas_compared_view_set_answer (VasComparedView *self, VasComparedAnswer *answer, const char *letter)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_if_fail (VAS_IS_COMPARED_VIEW (self));
  g_return_if_fail (self->answer == NULL);

  self->answer = g_object_ref (answer);
  self->letter = g_strdup (letter);
  selection = gtk_no_selection_new (g_object_ref (vas_compared_answer_get_notes (answer)));
  gtk_list_view_set_model (self->notes, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (vas_compared_answer_get_notes (answer), "items-changed", G_CALLBACK (show_notes), self,
                           G_CONNECT_SWAPPED);
  vas_structure_ribbon_set_notes (self->ribbon, vas_compared_answer_get_notes (answer));
  g_signal_group_set_target (self->playback, get_playback (self));
  vas_compared_view_update (self);
}

/**
 * vas_compared_view_update:
 * @self: a view
 *
 * Shows what was read anew.
 */
void
vas_compared_view_update (VasComparedView *self)
{
  g_return_if_fail (VAS_IS_COMPARED_VIEW (self));

  show_title (self);
  show_screen (self);
  show_frame (self);
  show_peaks (self);
  show_position (self);
  show_structure (self);
  show_ratings (self);
  show_notes (self);
}
