/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-window-private.h"

#include "vas-hidden-pages.h"

#include <glib/gi18n-lib.h>

/* Opening is a matter of milliseconds; only where it takes longer is there something to say */
#define OPENING_PATIENCE_MS 700

G_DEFINE_FINAL_TYPE (VasWindow, vas_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_SETTINGS,
  PROP_AUDIO_SOURCE,
  PROP_VIDEO_SOURCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
restore_state (VasWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
save_state (VasWindow *self)
{
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", MAX (width, 1));
  g_settings_set_int (self->settings, "window-height", MAX (height, 1));
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
on_opening_takes_long (gpointer data)
{
  VasWindow *self = VAS_WINDOW (data);

  self->opening_id = 0;
  gtk_label_set_label (GTK_LABEL (self->opening_label), _ ("Opening your interviews…"));
  gtk_widget_set_visible (self->opening_label, TRUE);
}

static void
on_library_opened (VasWindow *self)
{
  gboolean opened = FALSE;

  g_object_get (self->library, "opened", &opened, NULL);
  if (!opened)
    return;

  g_clear_handle_id (&self->opening_id, g_source_remove);
  if (vas_window_is_showing (self, "opening") || vas_window_is_showing (self, "trouble"))
    {
      g_autofree char *page = g_settings_get_string (self->settings, "page");

      adw_view_stack_set_visible_child_name (self->views, page);
      vas_window_show_home (self);
    }
}

/* The list would look as if nothing had happened, or as if there were no interviews. */
static void
on_listing_error_notify (VasWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_object_get (self->library, "listing-error", &error, NULL);
  if (error == NULL && self->listing_failed)
    {
      self->listing_failed = FALSE;
      if (vas_window_is_showing (self, "trouble"))
        {
          g_autofree char *page = g_settings_get_string (self->settings, "page");

          adw_view_stack_set_visible_child_name (self->views, page);
          vas_window_show_home (self);
        }
    }
  else if (error != NULL && self->interviews_page != NULL &&
           (vas_window_is_showing (self, "interviews") || vas_window_is_showing (self, "trouble")))
    {
      self->listing_failed = TRUE;
      vas_window_show_trouble (self, _ ("Your interviews could not be listed"), error->message);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->retry_button), "win.list-again");
    }
}

static gboolean
vas_window_close_request (GtkWindow *window)
{
  VasWindow *self = VAS_WINDOW (window);

  if (!vas_window_may_close (self))
    return TRUE;

  save_state (self);
  return GTK_WINDOW_CLASS (vas_window_parent_class)->close_request (window);
}

static void
vas_window_constructed (GObject *object)
{
  VasWindow *self = VAS_WINDOW (object);

  G_OBJECT_CLASS (vas_window_parent_class)->constructed (object);

  restore_state (self);
  g_signal_connect_object (self->library, "notify::opened", G_CALLBACK (on_library_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "notify::listing-error", G_CALLBACK (on_listing_error_notify), self,
                           G_CONNECT_SWAPPED);
  self->opening_id = g_timeout_add_once (OPENING_PATIENCE_MS, on_opening_takes_long, self);
  vas_window_update_actions (self);
  on_library_opened (self);
}

static void
vas_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasWindow *self = VAS_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_AUDIO_SOURCE:
      g_value_set_string (value, self->audio_source);
      break;
    case PROP_VIDEO_SOURCE:
      g_value_set_string (value, self->video_source);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasWindow *self = VAS_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_AUDIO_SOURCE:
      self->audio_source = g_value_dup_string (value);
      break;
    case PROP_VIDEO_SOURCE:
      self->video_source = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_window_dispose (GObject *object)
{
  VasWindow *self = VAS_WINDOW (object);

  g_clear_handle_id (&self->opening_id, g_source_remove);
  g_clear_handle_id (&self->switcher_idle, g_source_remove);
  vas_window_hold_awake (self, FALSE);
  gtk_widget_dispose_template (GTK_WIDGET (self), VAS_TYPE_WINDOW);
  vas_window_end_mentoring (self);
  g_clear_object (&self->mentor_choice);
  g_clear_object (&self->setup);
  g_clear_object (&self->practice);
  g_clear_object (&self->review);
  g_clear_object (&self->queue);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (vas_window_parent_class)->dispose (object);
}

static void
vas_window_finalize (GObject *object)
{
  VasWindow *self = VAS_WINDOW (object);

  g_clear_pointer (&self->audio_source, g_free);
  g_clear_pointer (&self->video_source, g_free);

  G_OBJECT_CLASS (vas_window_parent_class)->finalize (object);
}

static void
vas_window_class_init (VasWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_window_constructed;
  object_class->get_property = vas_window_get_property;
  object_class->set_property = vas_window_set_property;
  object_class->dispose = vas_window_dispose;
  object_class->finalize = vas_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = vas_window_close_request;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY, flags);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, flags);
  properties[PROP_AUDIO_SOURCE] = g_param_spec_string ("audio-source", NULL, NULL, NULL, flags);
  properties[PROP_VIDEO_SOURCE] = g_param_spec_string ("video-source", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (VAS_TYPE_WORK_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VasWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, work);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, warning);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, warning_label);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, opening_label);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, retry_button);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, start_button);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, interviews_bin);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, questions_bin);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, views);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, switcher_squeezer);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, VasWindow, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, vas_window_hide_warning);
  gtk_widget_class_bind_template_callback (widget_class, vas_window_on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, vas_window_on_switcher_squeezed);

  vas_window_install_actions (widget_class);
}

static void
vas_window_init (VasWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vas_hidden_pages_follow (self->stack);
  vas_hidden_pages_follow (self->views);
}

/**
 * vas_window_new:
 * @application: the application
 * @library: the library to show, which may be opened later
 * @settings: where the window's size and what was chosen last are kept
 * @audio_source: (nullable): source description that replaces the microphones
 * @video_source: (nullable): source description that replaces the cameras
 *
 * Returns: (transfer none): the window, owned by GTK
 */
GtkWidget *
vas_window_new (GtkApplication *application,
                VasLibrary *library,
                GSettings *settings,
                const char *audio_source,
                const char *video_source)
{
  return g_object_new (VAS_TYPE_WINDOW, "application", application, "library", library, "settings", settings,
                       "audio-source", audio_source, "video-source", video_source, NULL);
}

/**
 * vas_window_show_trouble:
 * @title: what happened
 * @description: what is safe, and what to do
 *
 * The library could not be opened: says so on the whole page, with a button for `app.open-library`.
 */
void
vas_window_show_trouble (VasWindow *self, const char *title, const char *description)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  g_return_if_fail (VAS_IS_WINDOW (self));

  g_clear_handle_id (&self->opening_id, g_source_remove);
  adw_status_page_set_title (self->trouble, title);
  adw_status_page_set_description (self->trouble, escaped);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->retry_button), "app.open-library");
  vas_window_show_page (self, "trouble");
  gtk_widget_grab_focus (self->retry_button);
}
