/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-setup-page.h"

#include "vas-choice-row.h"
#include "vas-column-layout.h"
#include "vas-level-meter.h"
#include "vas-mentor-group.h"
#include "vas-picture.h"
#include "vas-plan-pane.h"
#include "vas-setup-words.h"

struct _VasSetupPage
{
  AdwBin parent_instance;

  VasPlanPane *plan_pane;
  GtkWidget *resume_group;
  VasChoiceRow *microphone_row;
  VasChoiceRow *camera_row;
  GtkSwitch *video_switch;
  VasMentorGroup *mentor_group;
  GtkWidget *begin_button;

  VasSetup *setup;
  GBindingGroup *bindings;
  char *message;
  gboolean beginning;
};

G_DEFINE_FINAL_TYPE (VasSetupPage, vas_setup_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SETUP,
  PROP_MESSAGE,
  PROP_BEGINNING,
  PROP_MENTOR_CHOICE,
  N_PROPS
};

enum
{
  BEGUN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_message (VasSetupPage *self, const char *message)
{
  if (g_strcmp0 (self->message, message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
set_beginning (VasSetupPage *self, gboolean beginning)
{
  if (self->beginning == beginning)
    return;

  self->beginning = beginning;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BEGINNING]);
}

static void
bind_setup (VasSetupPage *self)
{
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "microphones", self->microphone_row, "choices", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "cameras", self->camera_row, "choices", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "microphone", self->microphone_row, "chosen", both);
  g_binding_group_bind (self->bindings, "camera", self->camera_row, "chosen", both);
  g_binding_group_bind (self->bindings, "record-video", self->video_switch, "active", both);
}

/* Returns: (transfer none): where the keyboard begins while Begin is not possible yet */
static GtkWidget *
get_first (VasSetupPage *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->plan_pane)))
    return vas_plan_pane_get_first (self->plan_pane);

  return GTK_WIDGET (self->microphone_row);
}

/* The page opens before the microphone does; unless the person has gone elsewhere, the focus waits for this. */
static void
on_begin_sensitive_notify (VasSetupPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_widget_is_sensitive (self->begin_button) && gtk_root_get_focus (root) == get_first (self))
    gtk_widget_grab_focus (self->begin_button);
}

static void
on_test_clicked (VasSetupPage *self)
{
  vas_setup_toggle_test (self->setup);
}

static void
on_begin_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasSetupPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasPractice) practice = vas_setup_begin_finish (VAS_SETUP (source), result, &error);

  set_beginning (self, FALSE);
  if (practice == NULL)
    set_message (self, error->message);
  else
    g_signal_emit (self, signals[BEGUN], 0, practice);
}

static void
on_begin_clicked (VasSetupPage *self)
{
  set_message (self, NULL);
  set_beginning (self, TRUE);
  vas_setup_begin_async (self->setup, NULL, on_begin_done, g_object_ref (self));
}

static void
vas_setup_page_map (GtkWidget *widget)
{
  VasSetupPage *self = VAS_SETUP_PAGE (widget);

  GTK_WIDGET_CLASS (vas_setup_page_parent_class)->map (widget);
  if (self->setup != NULL)
    vas_setup_start (self->setup);
}

static void
vas_setup_page_unmap (GtkWidget *widget)
{
  VasSetupPage *self = VAS_SETUP_PAGE (widget);

  if (self->setup != NULL)
    vas_setup_stop (self->setup);
  GTK_WIDGET_CLASS (vas_setup_page_parent_class)->unmap (widget);
}

/* AdwBin takes Tab for a wish to have the focus, and would give it to the same widget again and again. */
static gboolean
vas_setup_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static gboolean
vas_setup_page_grab_focus (GtkWidget *widget)
{
  VasSetupPage *self = VAS_SETUP_PAGE (widget);

  if (gtk_widget_is_sensitive (self->begin_button))
    return gtk_widget_grab_focus (self->begin_button);

  return gtk_widget_grab_focus (get_first (self));
}

static void
vas_setup_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasSetupPage *self = VAS_SETUP_PAGE (object);

  switch (prop_id)
    {
    case PROP_SETUP:
      g_value_set_object (value, self->setup);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_BEGINNING:
      g_value_set_boolean (value, self->beginning);
      break;
    case PROP_MENTOR_CHOICE:
      g_object_get_property (G_OBJECT (self->mentor_group), "choice", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_setup_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SETUP:
      vas_setup_page_set_setup (VAS_SETUP_PAGE (object), g_value_get_object (value));
      break;
    case PROP_MENTOR_CHOICE:
      vas_mentor_group_set_choice (VAS_SETUP_PAGE (object)->mentor_group, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_setup_page_dispose (GObject *object)
{
  VasSetupPage *self = VAS_SETUP_PAGE (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->setup);

  G_OBJECT_CLASS (vas_setup_page_parent_class)->dispose (object);
}

static void
vas_setup_page_finalize (GObject *object)
{
  g_free (VAS_SETUP_PAGE (object)->message);
  G_OBJECT_CLASS (vas_setup_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-setup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VasSetupPage, plan_pane);
  gtk_widget_class_bind_template_child (widget_class, VasSetupPage, resume_group);
  gtk_widget_class_bind_template_child (widget_class, VasSetupPage, microphone_row);
  gtk_widget_class_bind_template_child (widget_class, VasSetupPage, camera_row);
  gtk_widget_class_bind_template_child (widget_class, VasSetupPage, video_switch);
  gtk_widget_class_bind_template_child (widget_class, VasSetupPage, mentor_group);
  gtk_widget_class_bind_template_child (widget_class, VasSetupPage, begin_button);
  vas_setup_words_bind (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_test_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_begin_sensitive_notify);
}

static void
vas_setup_page_class_init (VasSetupPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_setup_page_get_property;
  object_class->set_property = vas_setup_page_set_property;
  object_class->dispose = vas_setup_page_dispose;
  object_class->finalize = vas_setup_page_finalize;

  widget_class->map = vas_setup_page_map;
  widget_class->unmap = vas_setup_page_unmap;
  widget_class->focus = vas_setup_page_focus;
  widget_class->grab_focus = vas_setup_page_grab_focus;

  /**
   * VasSetupPage:setup:
   *
   * What is chosen here.
   */
  properties[PROP_SETUP] = g_param_spec_object ("setup", NULL, NULL, VAS_TYPE_SETUP,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * VasSetupPage:message:
   *
   * Why the interview could not begin, in words, or %NULL.
   */
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * VasSetupPage:beginning:
   *
   * Whether the interview is being begun.
   */
  properties[PROP_BEGINNING] = g_param_spec_boolean ("beginning", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * VasSetupPage:mentor-choice:
   *
   * Who asks the questions.
   */
  properties[PROP_MENTOR_CHOICE] = g_param_spec_object ("mentor-choice", NULL, NULL, VAS_TYPE_MENTOR_CHOICE,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasSetupPage::begun:
   * @self: the page
   * @practice: the interview, at its first question
   */
  signals[BEGUN] = g_signal_new ("begun", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, VAS_TYPE_PRACTICE);

  g_type_ensure (VAS_TYPE_CHOICE_ROW);
  g_type_ensure (VAS_TYPE_COLUMN_LAYOUT);
  g_type_ensure (VAS_TYPE_LEVEL_METER);
  g_type_ensure (VAS_TYPE_MENTOR_GROUP);
  g_type_ensure (VAS_TYPE_PICTURE);
  g_type_ensure (VAS_TYPE_PLAN_PANE);
  g_type_ensure (VAS_TYPE_PLAYBACK);
  g_type_ensure (VAS_TYPE_SETUP);
  bind_template (widget_class);
}

static void
vas_setup_page_init (VasSetupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  bind_setup (self);
}

GtkWidget *
vas_setup_page_new (void)
{
  return g_object_new (VAS_TYPE_SETUP_PAGE, NULL);
}

/**
 * vas_setup_page_get_setup:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): what is chosen here
 */
VasSetup *
vas_setup_page_get_setup (VasSetupPage *self)
{
  g_return_val_if_fail (VAS_IS_SETUP_PAGE (self), NULL);

  return self->setup;
}

/**
 * vas_setup_page_set_setup:
 * @self: the page
 * @setup: (nullable): what is chosen here
 */
void
vas_setup_page_set_setup (VasSetupPage *self, VasSetup *setup)
{
  VasSetup *before;

  g_return_if_fail (VAS_IS_SETUP_PAGE (self));
  g_return_if_fail (setup == NULL || VAS_IS_SETUP (setup));

  if (self->setup == setup)
    return;

  before = g_steal_pointer (&self->setup);
  self->setup = setup != NULL ? g_object_ref (setup) : NULL;
  g_binding_group_set_source (self->bindings, setup);
  set_message (self, NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      if (before != NULL)
        vas_setup_stop (before);
      if (setup != NULL)
        vas_setup_start (setup);
    }
  g_clear_object (&before);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETUP]);
}
