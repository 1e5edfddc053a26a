/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-stage-page-private.h"

#include "vas-clock-ring.h"
#include "vas-level-meter.h"
#include "vas-picture.h"
#include "vas-player-view.h"
#include "vas-time.h"
#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (VasStagePage, vas_stage_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PRACTICE,
  PROP_PLAYBACK,
  PROP_SHOW_PICTURE,
  N_PROPS
};

enum
{
  ENDED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static char *
format_title (gpointer object, guint position, guint question_count, gpointer user_data)
{
  /* Translators: title of the interview */
  return g_strdup_printf (_ ("Question %1$u of %2$u"), position + 1, question_count);
}

/* Where the title has no room */
static char *
format_short_title (gpointer object, guint position, guint question_count, gpointer user_data)
{
  return g_strdup_printf ("%u/%u", position + 1, question_count);
}

static char *
format_category (gpointer object, VasCategory category, int take, gpointer user_data)
{
  if (take <= 1)
    return g_strdup (vas_category_label (category));

  /* Translators: above the question: what kind of question it is, and which take at it. "About you · take 2" */
  return g_strdup_printf (_ ("%1$s · take %2$d"), vas_category_label (category), take);
}

static char *
format_countdown (gpointer object, int countdown, gpointer user_data)
{
  return countdown > 0 ? g_strdup_printf ("%d", countdown) : g_strdup ("");
}

static char *
label_next (gpointer object, gboolean is_last, gpointer user_data)
{
  /* Translators: buttons after an answer; the second one leads from the last question to the summary */
  return g_strdup (is_last ? _ ("Summary") : _ ("Next question"));
}

static void
on_answer_now_clicked (VasStagePage *self)
{
  vas_practice_answer_now (self->practice);
}

static void
on_finish_clicked (VasStagePage *self)
{
  vas_practice_finish_answer (self->practice);
}

static void
on_start_again_clicked (VasStagePage *self)
{
  vas_practice_start_again (self->practice);
}

static void
on_try_again_clicked (VasStagePage *self)
{
  vas_practice_try_again (self->practice);
}

static void
on_next_clicked (VasStagePage *self)
{
  vas_practice_next (self->practice);
}

static void
open_take (VasStagePage *self)
{
  g_autofree char *path = NULL;

  g_object_get (self->practice, "recording-path", &path, NULL);
  if (path != NULL)
    vas_playback_open (self->playback, path);
}

static void
on_phase_notify (VasStagePage *self)
{
  VasPracticePhase phase = vas_practice_get_phase (self->practice);

  if (phase != VAS_PRACTICE_KEPT)
    vas_playback_close (self->playback);

  self->phase_since_us = g_get_monotonic_time ();
  vas_stage_page_update (self);
  if (phase == VAS_PRACTICE_KEPT)
    open_take (self);
  else if (phase == VAS_PRACTICE_ENDED)
    g_signal_emit (self, signals[ENDED], 0);
}

static void
set_show_picture (VasStagePage *self, gboolean show_picture)
{
  if (self->show_picture == show_picture)
    return;

  self->show_picture = show_picture;
  if (self->practice != NULL)
    vas_stage_page_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PICTURE]);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_stage_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_stage_page_grab_focus (GtkWidget *widget)
{
  VasStagePage *self = VAS_STAGE_PAGE (widget);

  return self->practice != NULL && vas_stage_page_focus_button (self);
}

static void
vas_stage_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vas_stage_page_parent_class)->map (widget);
  vas_stage_page_grab_focus (widget);
}

static void
vas_stage_page_unmap (GtkWidget *widget)
{
  vas_playback_pause (VAS_STAGE_PAGE (widget)->playback);
  GTK_WIDGET_CLASS (vas_stage_page_parent_class)->unmap (widget);
}

static void
vas_stage_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasStagePage *self = VAS_STAGE_PAGE (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, self->practice);
      break;
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    case PROP_SHOW_PICTURE:
      g_value_set_boolean (value, self->show_picture);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_stage_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasStagePage *self = VAS_STAGE_PAGE (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      vas_stage_page_set_practice (self, g_value_get_object (value));
      break;
    case PROP_SHOW_PICTURE:
      set_show_picture (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_stage_page_dispose (GObject *object)
{
  VasStagePage *self = VAS_STAGE_PAGE (object);

  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  g_clear_weak_pointer (&self->dialog);
  if (self->playback != NULL)
    vas_playback_close (self->playback);
  g_clear_object (&self->signals);
  g_clear_object (&self->practice);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (vas_stage_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-stage-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, ring);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, clock_box);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, countdown_label);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, picture_box);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, failed_image);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, player_view);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, lens_dot);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, recording_sign);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, status_label);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, start_again_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, try_again_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, answer_now_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, finish_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, next_button);
  gtk_widget_class_bind_template_child (widget_class, VasStagePage, live_box);
  gtk_widget_class_bind_template_callback (widget_class, format_title);
  gtk_widget_class_bind_template_callback (widget_class, format_short_title);
  gtk_widget_class_bind_template_callback (widget_class, format_category);
  gtk_widget_class_bind_template_callback (widget_class, format_countdown);
  gtk_widget_class_bind_template_callback (widget_class, label_next);
  gtk_widget_class_bind_template_callback (widget_class, on_answer_now_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_finish_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_start_again_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_try_again_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
  gtk_widget_class_bind_template_callback (widget_class, vas_stage_page_end);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_key_pressed",
                                                G_CALLBACK (vas_stage_page_on_key_pressed));
  gtk_widget_class_bind_template_callback_full (widget_class, "on_key_released",
                                                G_CALLBACK (vas_stage_page_on_key_released));
}

static void
vas_stage_page_class_init (VasStagePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_stage_page_get_property;
  object_class->set_property = vas_stage_page_set_property;
  object_class->dispose = vas_stage_page_dispose;

  widget_class->focus = vas_stage_page_focus;
  widget_class->grab_focus = vas_stage_page_grab_focus;
  widget_class->map = vas_stage_page_map;
  widget_class->unmap = vas_stage_page_unmap;

  /**
   * VasStagePage:practice:
   *
   * The interview that runs.
   */
  properties[PROP_PRACTICE] = g_param_spec_object ("practice", NULL, NULL, VAS_TYPE_PRACTICE, flags);
  /**
   * VasStagePage:playback:
   *
   * The take just kept, to be played in place.
   */
  properties[PROP_PLAYBACK] = g_param_spec_object ("playback", NULL, NULL, VAS_TYPE_PLAYBACK,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * VasStagePage:show-picture:
   *
   * Whether the own picture is in sight.
   */
  properties[PROP_SHOW_PICTURE] = g_param_spec_boolean ("show-picture", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasStagePage::ended:
   * @self: the page
   *
   * The interview is over.
   */
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  g_type_ensure (VAS_TYPE_CLOCK_RING);
  g_type_ensure (VAS_TYPE_LEVEL_METER);
  g_type_ensure (VAS_TYPE_PICTURE);
  g_type_ensure (VAS_TYPE_PLAYER_VIEW);
  g_type_ensure (VAS_TYPE_PRACTICE);
  g_type_ensure (VAS_TYPE_QUESTION);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
vas_stage_page_init (VasStagePage *self)
{
  self->playback = vas_playback_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (VAS_TYPE_PRACTICE);
  g_signal_group_connect_swapped (self->signals, "notify::phase", G_CALLBACK (on_phase_notify), self);
  g_signal_group_connect_swapped (self->signals, "notify::clock-words", G_CALLBACK (vas_stage_page_update_status),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::message", G_CALLBACK (vas_stage_page_update_status), self);
  g_signal_group_connect_swapped (self->signals, "notify::answer", G_CALLBACK (vas_stage_page_update_status), self);
  g_signal_group_connect_swapped (self->signals, "notify::has-video", G_CALLBACK (vas_stage_page_update), self);
}

GtkWidget *
vas_stage_page_new (void)
{
  return g_object_new (VAS_TYPE_STAGE_PAGE, NULL);
}

/**
 * vas_stage_page_get_practice:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the interview that runs
 */
VasPractice *
vas_stage_page_get_practice (VasStagePage *self)
{
  g_return_val_if_fail (VAS_IS_STAGE_PAGE (self), NULL);

  return self->practice;
}

/**
 * vas_stage_page_set_practice:
 * @self: the page
 * @practice: (nullable): the interview that runs
 */
void
vas_stage_page_set_practice (VasStagePage *self, VasPractice *practice)
{
  g_return_if_fail (VAS_IS_STAGE_PAGE (self));
  g_return_if_fail (practice == NULL || VAS_IS_PRACTICE (practice));

  if (!g_set_object (&self->practice, practice))
    return;

  g_signal_group_set_target (self->signals, practice);
  if (practice != NULL)
    on_phase_notify (self);
  else
    vas_playback_close (self->playback);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRACTICE]);
}
