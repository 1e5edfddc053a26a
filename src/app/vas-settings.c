/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-settings.h"

#define SCHEMA_ID "io.github.vastaus.Vastaus"

/* Beside a program that was installed into a prefix the desktop does not know, or that was never installed */
static const char *const folders[] = { "../share/glib-2.0/schemas", "../../resources" };

static GSettingsSchema *
look_up_beside_program (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *here = program != NULL ? g_path_get_dirname (program) : NULL;

  for (gsize i = 0; here != NULL && i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (here, folders[i], NULL);
      g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_new_from_directory (folder, NULL, TRUE, NULL);
      GSettingsSchema *schema = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA_ID, FALSE) : NULL;

      if (schema != NULL)
        return schema;
    }

  return NULL;
}

/**
 * vas_settings_new:
 *
 * Returns: (transfer full) (nullable): the program's settings; %NULL when their description is not installed, which GIO
 *   would end the program for
 */
GSettings *
vas_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA_ID, TRUE);
  if (schema == NULL)
    schema = look_up_beside_program ();

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
