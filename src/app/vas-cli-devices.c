/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-cli-commands.h"

#include "vas-device-monitor.h"
#include "vas-json.h"
#include "vas-media.h"

#include <glib/gi18n-lib.h>

#define COMMAND "devices"

static char *
make_text (GPtrArray *devices)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < devices->len; i++)
    {
      VasDevice *device = devices->pdata[i];

      g_string_append_printf (text, "%s\t%s\t%s%s\n", vas_term_key (VAS_TYPE_DEVICE_KIND, vas_device_get_kind (device)),
                              vas_device_get_id (device), vas_device_get_label (device),
                              vas_device_get_is_default (device) ? _ (" (default)") : "");
    }

  return g_string_free (text, FALSE);
}

static int
print (VasCliArguments *arguments, GError **error)
{
  g_autoptr (GPtrArray) devices = NULL;
  g_autoptr (GPtrArray) cameras = NULL;
  g_autofree char *text = NULL;

  if (!vas_media_init (error))
    return VAS_CLI_REFUSED;
  devices = vas_device_monitor_list_sync (VAS_DEVICE_KIND_MICROPHONE, error);
  if (devices == NULL)
    return VAS_CLI_REFUSED;
  if (devices->len == 0)
    g_printerr ("%s\n", _ ("There is no microphone."));

  cameras = vas_device_monitor_list_sync (VAS_DEVICE_KIND_CAMERA, error);
  if (cameras == NULL)
    return VAS_CLI_REFUSED;
  if (cameras->len == 0)
    g_printerr ("%s\n", _ ("There is no camera."));

  g_ptr_array_extend_and_steal (devices, g_steal_pointer (&cameras));
  text = arguments->json ? vas_json_devices (devices) : make_text (devices);

  return vas_cli_print (COMMAND, text);
}

/* vastaus devices [--json] */
int
vas_cli_devices (char **argv)
{
  g_auto (VasCliArguments) arguments = { NULL };
  g_autoptr (GError) error = NULL;
  const VasCliUsage usage = {
    .command = COMMAND,
    .summary = _ ("Lists microphones and cameras: kind, id and name, with tabs between them."),
    .description = _ (
        "With --json, an array of objects with id, label, kind (microphone or camera) and default (whether "
        "it is the one that is used when none is chosen)."),
  };
  int status = VAS_CLI_REFUSED;

  if (vas_cli_parse (&arguments, &usage, NULL, argv, &error))
    status = print (&arguments, &error);

  return error != NULL ? vas_cli_fail (COMMAND, error) : status;
}
