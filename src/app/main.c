/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-application.h"
#include "vas-cli.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

typedef struct
{
  char *library;
  char *audio_source;
  char *video_source;
  gboolean version;
} Options;

static void
options_clear (Options *options)
{
  g_clear_pointer (&options->library, g_free);
  g_clear_pointer (&options->audio_source, g_free);
  g_clear_pointer (&options->video_source, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* VASTAUS_LOCALEDIR: translations of a program that was not installed */
static void
set_up_locale (void)
{
  const char *folder = g_getenv ("VASTAUS_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : VAS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static gboolean
parse_options (Options *options, int *argc, char ***argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &options->library, N_ ("Use the library in this folder"), N_ ("DIR") },
    { "audio-source", 0, 0, G_OPTION_ARG_STRING, &options->audio_source,
      N_ ("Record from this GStreamer source in place of a microphone"), N_ ("DESC") },
    { "video-source", 0, 0, G_OPTION_ARG_STRING, &options->video_source,
      N_ ("Record from this GStreamer source in place of a camera"), N_ ("DESC") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_ ("Show the version"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ ("Practise job interviews and review your recorded answers"));
  g_option_context_set_description (context, vas_cli_describe ());
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;

  if (*argc > 1)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("“%s” is not a command"), (*argv)[1]);
      return FALSE;
    }

  return TRUE;
}

static char *
make_absolute (const char *folder)
{
  return folder != NULL ? g_canonicalize_filename (folder, NULL) : NULL;
}

int
main (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (VasApplication) application = NULL;
  g_autofree char *library = NULL;

  set_up_locale ();
  if (vas_cli_find_command (argc, argv) > 0)
    return vas_cli_run (argc, argv);

  if (!parse_options (&options, &argc, &argv, &error))
    {
      g_printerr ("vastaus: %s\n", error->message);
      return 2;
    }
  if (options.version)
    {
      g_print ("Vastaus %s\n", VAS_VERSION);
      return 0;
    }

  library = make_absolute (options.library);
  application = vas_application_new (library, options.audio_source, options.video_source);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
