/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-value.h"

#include "vas-store-error.h"
#include "vas-text.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FILE_NAME_BYTES 255

static char *
clean_with (char *(*clean) (const char *, gssize, gsize, GError **), const char *text, gsize max_chars, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  char *cleaned = clean (text != NULL ? text : "", -1, max_chars, &local_error);

  if (cleaned == NULL)
    g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID, local_error->message);

  return cleaned;
}

gboolean
vas_value_check_id (const char *id, GError **error)
{
  if (vas_uuid_is_valid (id))
    return TRUE;

  g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
               _ ("“%s” is not an identifier of this program. Nothing was changed."), id != NULL ? id : "");
  return FALSE;
}

/* Numbers go into the message as texts: the format of a 64-bit one differs by machine and cannot be translated. */
gboolean
vas_value_check_range (gint64 value, gint64 lowest, gint64 highest, GError **error)
{
  g_autofree char *value_text = g_strdup_printf ("%" G_GINT64_FORMAT, value);
  g_autofree char *lowest_text = g_strdup_printf ("%" G_GINT64_FORMAT, lowest);
  g_autofree char *highest_text = g_strdup_printf ("%" G_GINT64_FORMAT, highest);

  if (value >= lowest && value <= highest)
    return TRUE;

  g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
               _ ("The value %s is not between %s and %s. Nothing was changed."), value_text, lowest_text,
               highest_text);
  return FALSE;
}

/* A plain file name: nothing that leads out of the folder of the recordings, and nothing hidden in it. */
gboolean
vas_value_check_file (const char *file, GError **error)
{
  if (file != NULL && *file != '\0' && *file != '.' && strlen (file) <= FILE_NAME_BYTES && strchr (file, '/') == NULL &&
      g_utf8_validate (file, -1, NULL))
    return TRUE;

  g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
               _ ("“%s” is not a file name a recording can have. Nothing was changed."), file != NULL ? file : "");
  return FALSE;
}

/* Returns: (transfer full): @text as it is kept, or %NULL with @error set */
char *
vas_value_clean (const char *text, gsize max_chars, GError **error)
{
  return clean_with (vas_text_clean, text, max_chars, error);
}

/* As vas_value_clean(), for a single line. */
char *
vas_value_clean_line (const char *text, gsize max_chars, GError **error)
{
  return clean_with (vas_text_clean_line, text, max_chars, error);
}
