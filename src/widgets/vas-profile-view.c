/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-profile-view.h"

#include <glib/gi18n-lib.h>

#define SMALL_WIDTH 700
#define SMALL_HEIGHT 600

struct _VasProfileView
{
  AdwBin parent_instance;

  GtkExpander *expander;
  GtkLabel *key_words_label;
  GtkLabel *research_label;

  VasJobProfile *profile;
};

G_DEFINE_FINAL_TYPE (VasProfileView, vas_profile_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PROFILE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), is_filled (text));
}

/* Returns: (transfer full): whom and what it is for */
static char *
describe_job (VasJobProfile *profile)
{
  const char *company = vas_job_profile_get_company (profile);
  const char *role = vas_job_profile_get_role (profile);

  if (is_filled (company) && is_filled (role))
    return g_strdup_printf ("%s · %s", role, company);
  if (is_filled (company) || is_filled (role))
    return g_strdup (is_filled (company) ? company : role);

  /* Translators: heading of what was noted about the job, where it has no other name */
  return g_strdup (_ ("The job"));
}

static char *
join_research (VasJobProfile *profile)
{
  const char *mission = vas_job_profile_get_mission (profile);
  const char *research = vas_job_profile_get_research (profile);

  if (is_filled (mission) && is_filled (research))
    return g_strjoin ("\n", mission, research, NULL);

  return g_strdup (is_filled (mission) ? mission : research);
}

static void
show_profile (VasProfileView *self)
{
  const char *const *key_words = self->profile != NULL ? vas_job_profile_get_key_words (self->profile) : NULL;
  g_autofree char *job = NULL;
  g_autofree char *words = NULL;
  g_autofree char *research = NULL;

  if (self->profile != NULL)
    {
      job = describe_job (self->profile);
      words = key_words != NULL ? g_strjoinv (" · ", (char **) key_words) : NULL;
      research = join_research (self->profile);
      gtk_expander_set_label (self->expander, job);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, job, -1);
    }

  show_text (self->key_words_label, words);
  show_text (self->research_label, research);
  gtk_widget_set_visible (GTK_WIDGET (self), is_filled (words) || is_filled (research));
}

static gboolean
is_in_large_window (VasProfileView *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  int width = gtk_widget_get_width (root);
  int height = gtk_widget_get_height (root);

  /* A window that comes in sight has no size yet. */
  if (width == 0 && GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);

  return width >= SMALL_WIDTH && height >= SMALL_HEIGHT;
}

/* As there is room at first. Whoever opens or closes it afterwards has their way. */
static void
vas_profile_view_map (GtkWidget *widget)
{
  VasProfileView *self = VAS_PROFILE_VIEW (widget);

  gtk_expander_set_expanded (self->expander, is_in_large_window (self));
  GTK_WIDGET_CLASS (vas_profile_view_parent_class)->map (widget);
}

static gboolean
vas_profile_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
vas_profile_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROFILE:
      g_value_set_object (value, VAS_PROFILE_VIEW (object)->profile);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_profile_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PROFILE:
      vas_profile_view_set_profile (VAS_PROFILE_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_profile_view_dispose (GObject *object)
{
  g_clear_object (&VAS_PROFILE_VIEW (object)->profile);
  G_OBJECT_CLASS (vas_profile_view_parent_class)->dispose (object);
}

static void
vas_profile_view_class_init (VasProfileViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_profile_view_get_property;
  object_class->set_property = vas_profile_view_set_property;
  object_class->dispose = vas_profile_view_dispose;
  widget_class->focus = vas_profile_view_focus;
  widget_class->map = vas_profile_view_map;

  /**
   * VasProfileView:profile:
   *
   * The job that the interview is for.
   */
  properties[PROP_PROFILE] = g_param_spec_object ("profile", NULL, NULL, VAS_TYPE_JOB_PROFILE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-profile-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VasProfileView, expander);
  gtk_widget_class_bind_template_child (widget_class, VasProfileView, key_words_label);
  gtk_widget_class_bind_template_child (widget_class, VasProfileView, research_label);
}

static void
vas_profile_view_init (VasProfileView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_profile_view_set_profile:
 * @self: the view
 * @profile: (nullable): the job that the interview is for
 */
void
vas_profile_view_set_profile (VasProfileView *self, VasJobProfile *profile)
{
  g_return_if_fail (VAS_IS_PROFILE_VIEW (self));

  if (!g_set_object (&self->profile, profile))
    return;

  show_profile (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
}
