/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-stage-notes.h"

#include "vas-drill-view.h"
#include "vas-outline-view.h"
#include "vas-profile-view.h"

struct _VasStageNotes
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *drill_box;
  VasDrillView *drill_view;
  GtkWidget *outline_box;
  VasOutlineView *outline_view;
  GtkWidget *profile_box;
  VasProfileView *profile_view;

  VasPractice *practice;
  VasPreparation *preparation;
  VasDrill *drill;
  VasShelf *profiles;
  gboolean show_outline;
  GSignalGroup *practice_signals;
  GSignalGroup *profiles_signals;
};

G_DEFINE_FINAL_TYPE (VasStageNotes, vas_stage_notes, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PRACTICE,
  PROP_PREPARATION,
  PROP_DRILL,
  PROP_PROFILES,
  PROP_SHOW_OUTLINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_answering (VasPracticePhase phase)
{
  return phase == VAS_PRACTICE_STARTING || phase == VAS_PRACTICE_COUNTDOWN || phase == VAS_PRACTICE_ANSWERING ||
         phase == VAS_PRACTICE_SAVING;
}

static void
update (VasStageNotes *self)
{
  VasPracticePhase phase = self->practice != NULL ? vas_practice_get_phase (self->practice) : VAS_PRACTICE_ENDED;
  gboolean thinking = phase == VAS_PRACTICE_THINKING;
  gboolean outline = thinking || (is_answering (phase) && self->show_outline);
  gboolean noted = gtk_widget_get_visible (GTK_WIDGET (self->outline_view));
  gboolean known = gtk_widget_get_visible (GTK_WIDGET (self->profile_view));
  gboolean advised = gtk_widget_get_visible (GTK_WIDGET (self->drill_view));

  vas_outline_view_set_small (self->outline_view, !thinking);
  gtk_widget_set_visible (self->drill_box, thinking);
  gtk_widget_set_visible (self->outline_box, outline);
  gtk_widget_set_visible (self->profile_box, thinking);
  gtk_widget_set_visible (GTK_WIDGET (self), (outline && noted) || (thinking && (known || advised)));
}

/* What is to be tried is read again before every take: the one before may have met it. */
static void
follow_drill (VasStageNotes *self)
{
  VasQuestion *question = self->practice != NULL ? vas_practice_get_question (self->practice) : NULL;

  if (self->drill != NULL && question != NULL && vas_practice_get_phase (self->practice) == VAS_PRACTICE_THINKING)
    vas_drill_prepare (self->drill, vas_question_get_id (question));
}

/* The notes are those of the question in sight. */
static void
follow_question (VasStageNotes *self)
{
  if (self->preparation != NULL && self->practice != NULL)
    vas_preparation_set_question (self->preparation, vas_practice_get_question (self->practice));
  follow_drill (self);
}

static void
on_phase_notify (VasStageNotes *self)
{
  follow_drill (self);
  update (self);
}

static VasJobProfile *
find_profile (VasStageNotes *self)
{
  const char *id = NULL;
  GListModel *items;

  if (self->practice == NULL || self->profiles == NULL)
    return NULL;

  id = vas_interview_get_profile_id (vas_practice_get_interview (self->practice));
  items = vas_shelf_get_items (self->profiles);
  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (VasJobProfile) profile = g_list_model_get_item (items, i);

      if (g_str_equal (vas_job_profile_get_id (profile), id))
        return g_steal_pointer (&profile);
    }

  return NULL;
}

static void
show_profile (VasStageNotes *self)
{
  g_autoptr (VasJobProfile) profile = find_profile (self);

  vas_profile_view_set_profile (self->profile_view, profile);
}

static void
set_practice (VasStageNotes *self, VasPractice *practice)
{
  if (!g_set_object (&self->practice, practice))
    return;

  g_signal_group_set_target (self->practice_signals, practice);
  follow_question (self);
  show_profile (self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRACTICE]);
}

static void
set_preparation (VasStageNotes *self, VasPreparation *preparation)
{
  if (!g_set_object (&self->preparation, preparation))
    return;

  vas_outline_view_set_outline (self->outline_view,
                                preparation != NULL ? vas_preparation_get_outline (preparation) : NULL);
  follow_question (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREPARATION]);
}

static void
set_drill (VasStageNotes *self, VasDrill *drill)
{
  if (!g_set_object (&self->drill, drill))
    return;

  follow_drill (self);
  vas_drill_view_set_drill (self->drill_view, drill);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRILL]);
}

static void
set_profiles (VasStageNotes *self, VasShelf *profiles)
{
  if (!g_set_object (&self->profiles, profiles))
    return;

  g_signal_group_set_target (self->profiles_signals, profiles != NULL ? vas_shelf_get_items (profiles) : NULL);
  show_profile (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILES]);
}

static void
set_show_outline (VasStageNotes *self, gboolean show_outline)
{
  if (self->show_outline == show_outline)
    return;

  self->show_outline = show_outline;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_OUTLINE]);
}

static gboolean
vas_stage_notes_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
vas_stage_notes_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasStageNotes *self = VAS_STAGE_NOTES (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, self->practice);
      break;
    case PROP_PREPARATION:
      g_value_set_object (value, self->preparation);
      break;
    case PROP_DRILL:
      g_value_set_object (value, self->drill);
      break;
    case PROP_PROFILES:
      g_value_set_object (value, self->profiles);
      break;
    case PROP_SHOW_OUTLINE:
      g_value_set_boolean (value, self->show_outline);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_stage_notes_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasStageNotes *self = VAS_STAGE_NOTES (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      set_practice (self, g_value_get_object (value));
      break;
    case PROP_PREPARATION:
      set_preparation (self, g_value_get_object (value));
      break;
    case PROP_DRILL:
      set_drill (self, g_value_get_object (value));
      break;
    case PROP_PROFILES:
      set_profiles (self, g_value_get_object (value));
      break;
    case PROP_SHOW_OUTLINE:
      set_show_outline (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_stage_notes_dispose (GObject *object)
{
  VasStageNotes *self = VAS_STAGE_NOTES (object);

  g_clear_object (&self->practice_signals);
  g_clear_object (&self->profiles_signals);
  g_clear_object (&self->profiles);
  g_clear_object (&self->drill);
  g_clear_object (&self->preparation);
  g_clear_object (&self->practice);

  G_OBJECT_CLASS (vas_stage_notes_parent_class)->dispose (object);
}

static void
vas_stage_notes_class_init (VasStageNotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_stage_notes_get_property;
  object_class->set_property = vas_stage_notes_set_property;
  object_class->dispose = vas_stage_notes_dispose;
  widget_class->focus = vas_stage_notes_focus;

  properties[PROP_PRACTICE] = g_param_spec_object ("practice", NULL, NULL, VAS_TYPE_PRACTICE, flags);
  properties[PROP_PREPARATION] = g_param_spec_object ("preparation", NULL, NULL, VAS_TYPE_PREPARATION, flags);
  properties[PROP_DRILL] = g_param_spec_object ("drill", NULL, NULL, VAS_TYPE_DRILL, flags);
  properties[PROP_PROFILES] = g_param_spec_object ("profiles", NULL, NULL, VAS_TYPE_SHELF, flags);
  properties[PROP_SHOW_OUTLINE] = g_param_spec_boolean ("show-outline", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (VAS_TYPE_DRILL_VIEW);
  g_type_ensure (VAS_TYPE_OUTLINE_VIEW);
  g_type_ensure (VAS_TYPE_PROFILE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-stage-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, VasStageNotes, scroller);
  gtk_widget_class_bind_template_child (widget_class, VasStageNotes, drill_box);
  gtk_widget_class_bind_template_child (widget_class, VasStageNotes, drill_view);
  gtk_widget_class_bind_template_child (widget_class, VasStageNotes, outline_box);
  gtk_widget_class_bind_template_child (widget_class, VasStageNotes, outline_view);
  gtk_widget_class_bind_template_child (widget_class, VasStageNotes, profile_box);
  gtk_widget_class_bind_template_child (widget_class, VasStageNotes, profile_view);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
vas_stage_notes_init (VasStageNotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->practice_signals = g_signal_group_new (VAS_TYPE_PRACTICE);
  g_signal_group_connect_swapped (self->practice_signals, "notify::phase", G_CALLBACK (on_phase_notify), self);
  g_signal_group_connect_swapped (self->practice_signals, "notify::question", G_CALLBACK (follow_question), self);
  self->profiles_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->profiles_signals, "items-changed", G_CALLBACK (show_profile), self);
}

/**
 * vas_stage_notes_set_scrolls:
 * @self: the notes
 * @scrolls: whether they scroll by themselves; if not, they take the height they need
 */
void
vas_stage_notes_set_scrolls (VasStageNotes *self, gboolean scrolls)
{
  g_return_if_fail (VAS_IS_STAGE_NOTES (self));

  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, scrolls ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
}
