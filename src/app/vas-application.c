/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The window comes first and the library after it: nobody waits for a window. The library is closed in good order after
 * the last window has gone, and the program is held until then.
 */

#include "vas-application.h"

#include "vas-bank-loader.h"
#include "vas-library-trouble.h"
#include "vas-library.h"
#include "vas-settings.h"
#include "vas-window.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#define APPLICATION_ID "io.github.vastaus.Vastaus"

struct _VasApplication
{
  AdwApplication parent_instance;

  char *directory;
  char *audio_source;
  char *video_source;

  GSettings *settings;
  VasLibrary *library;
  gboolean opening;
  gboolean opened;
};

G_DEFINE_FINAL_TYPE (VasApplication, vas_application, ADW_TYPE_APPLICATION)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_AUDIO_SOURCE,
  PROP_VIDEO_SOURCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static VasWindow *
get_window (VasApplication *self)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
    if (VAS_IS_WINDOW (item->data))
      return item->data;

  return NULL;
}

static void
show_trouble (VasApplication *self, const GError *error)
{
  VasWindow *window = get_window (self);

  self->opening = FALSE;
  if (window != NULL)
    vas_window_show_trouble (window, vas_library_trouble_title (error), error->message);
}

static void
on_library_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_library_open_finish (VAS_LIBRARY (source), result, &error))
    {
      self->opening = FALSE;
      self->opened = TRUE;
    }
  else
    {
      show_trouble (self, error);
    }

  g_application_release (G_APPLICATION (self));
}

static void
open_library (VasApplication *self)
{
  if (self->opening || self->opened)
    return;

  self->opening = TRUE;
  g_application_hold (G_APPLICATION (self));
  vas_library_open_async (self->library, &vas_bank_loader_source, NULL, on_library_opened, g_object_ref (self));
}

static void
on_library_closed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vas_library_close_finish (VAS_LIBRARY (source), result, &error))
    g_warning ("The library could not be closed: %s", error->message);

  g_application_release (G_APPLICATION (self));
}

static void
on_open_library_activate (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_library (VAS_APPLICATION (user_data));
}

static void
on_quit_activate (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  VasWindow *window = get_window (VAS_APPLICATION (user_data));

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
}

static void
on_about_activate (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (get_window (VAS_APPLICATION (user_data)));

  adw_show_about_window (window, "application-name", "Vastaus", "application-icon", APPLICATION_ID, "version",
                         VAS_VERSION, "developer-name", _ ("The Vastaus project"), "license-type", GTK_LICENSE_GPL_3_0,
                         "comments",
                         _ ("Practise job interviews: answer timed questions, watch your answers, and pin feedback to "
                            "moments of them. Everything stays on this computer."),
                         /* Translators: your names, one a line */
                         "translator-credits", _ ("translator-credits"), NULL);
}

/* Whoever ends the program from outside, as a logout does, wants no question answered first. A second signal of the same
 * kind ends it at once. */
static gboolean
on_signal (gpointer user_data)
{
  VasApplication *self = user_data;
  VasWindow *window = get_window (self);
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *item = windows; item != NULL; item = item->next)
    if (item->data != window)
      gtk_window_destroy (item->data);

  if (window != NULL)
    vas_window_close_unasked (window);

  return G_SOURCE_REMOVE;
}

static void
add_actions (VasApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "open-library", .activate = on_open_library_activate },
    { .name = "quit", .activate = on_quit_activate },
    { .name = "about", .activate = on_about_activate },
  };
  static const struct
  {
    const char *action;
    const char *accelerators[3];
  } keys[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.start-interview", { "<Control>n" } },
    { "win.search", { "<Control>f" } },
    { "win.back", { "<Alt>Left" } },
    { "win.toggle-fullscreen", { "F11" } },
    { "win.show-shortcuts", { "<Control>question" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, keys[i].accelerators);
}

static void
vas_application_startup (GApplication *application)
{
  VasApplication *self = VAS_APPLICATION (application);

  G_APPLICATION_CLASS (vas_application_parent_class)->startup (application);

  self->settings = vas_settings_new ();
  if (self->settings == NULL)
    {
      g_printerr (_ ("Vastaus is not installed completely: its settings schema is missing.\n"));
      exit (1);
    }
  add_actions (self);
  g_unix_signal_add (SIGTERM, on_signal, self);
  g_unix_signal_add (SIGINT, on_signal, self);
  g_unix_signal_add (SIGHUP, on_signal, self);
}

static void
vas_application_activate (GApplication *application)
{
  VasApplication *self = VAS_APPLICATION (application);
  VasWindow *window = get_window (self);

  if (window == NULL)
    {
      window = VAS_WINDOW (vas_window_new (GTK_APPLICATION (self), self->library, self->settings, self->audio_source,
                                           self->video_source));
      open_library (self);
    }

  gtk_window_present (GTK_WINDOW (window));
}

static void
vas_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  VasApplication *self = VAS_APPLICATION (application);

  if (VAS_IS_WINDOW (window) && self->opened)
    {
      self->opened = FALSE;
      g_application_hold (G_APPLICATION (self));
      vas_library_close_async (self->library, on_library_closed, g_object_ref (self));
    }

  GTK_APPLICATION_CLASS (vas_application_parent_class)->window_removed (application, window);
}

static void
vas_application_constructed (GObject *object)
{
  VasApplication *self = VAS_APPLICATION (object);

  G_OBJECT_CLASS (vas_application_parent_class)->constructed (object);

  if (self->directory == NULL)
    self->directory = g_build_filename (g_get_user_data_dir (), "vastaus", NULL);
  self->library = vas_library_new (self->directory);
}

static void
vas_application_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasApplication *self = VAS_APPLICATION (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_string (value, self->directory);
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
vas_application_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasApplication *self = VAS_APPLICATION (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->directory = g_value_dup_string (value);
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
vas_application_dispose (GObject *object)
{
  VasApplication *self = VAS_APPLICATION (object);

  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (vas_application_parent_class)->dispose (object);
}

static void
vas_application_finalize (GObject *object)
{
  VasApplication *self = VAS_APPLICATION (object);

  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->audio_source, g_free);
  g_clear_pointer (&self->video_source, g_free);

  G_OBJECT_CLASS (vas_application_parent_class)->finalize (object);
}

static void
vas_application_class_init (VasApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_application_constructed;
  object_class->get_property = vas_application_get_property;
  object_class->set_property = vas_application_set_property;
  object_class->dispose = vas_application_dispose;
  object_class->finalize = vas_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = vas_application_startup;
  G_APPLICATION_CLASS (klass)->activate = vas_application_activate;
  GTK_APPLICATION_CLASS (klass)->window_removed = vas_application_window_removed;

  properties[PROP_LIBRARY] = g_param_spec_string ("library", NULL, NULL, NULL, flags);
  properties[PROP_AUDIO_SOURCE] = g_param_spec_string ("audio-source", NULL, NULL, NULL, flags);
  properties[PROP_VIDEO_SOURCE] = g_param_spec_string ("video-source", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_application_init (VasApplication *self)
{
}

/**
 * vas_application_new:
 * @library: (nullable) (type filename): folder of the library; %NULL for the person's own
 * @audio_source: (nullable): source description that replaces the microphones
 * @video_source: (nullable): source description that replaces the cameras
 *
 * A second start of the program raises the first one's window, unless it is for another library or other sources.
 *
 * Returns: (transfer full): the application
 */
VasApplication *
vas_application_new (const char *library, const char *audio_source, const char *video_source)
{
  gboolean on_its_own = library != NULL || audio_source != NULL || video_source != NULL;

  return g_object_new (VAS_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       on_its_own ? G_APPLICATION_NON_UNIQUE : G_APPLICATION_DEFAULT_FLAGS, "resource-base-path",
                       "/io/github/vastaus/Vastaus", "library", library, "audio-source", audio_source, "video-source",
                       video_source, NULL);
}
