/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-value.h"

#include "vas-store-error.h"
#include "vas-text.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FILE_NAME_BYTES 255
#define KEY_BYTES 100
#define MOST_LINES 200

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

/* As vas_value_clean(), for what is nothing without its text. */
char *
vas_value_clean_needed (const char *text, gsize max_chars, GError **error)
{
  g_autofree char *cleaned = vas_value_clean (text, max_chars, error);

  if (cleaned == NULL || *cleaned != '\0')
    return g_steal_pointer (&cleaned);

  g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                       _ ("There is no text in it. Nothing was changed."));
  return NULL;
}

/* As vas_value_clean(), for a single line. */
char *
vas_value_clean_line (const char *text, gsize max_chars, GError **error)
{
  return clean_with (vas_text_clean_line, text, max_chars, error);
}

/* Returns: (transfer full): the keys as they are kept, with a space between them, which a key may therefore not have */
char *
vas_value_join_keys (const char *const *keys, GError **error)
{
  static const char *const none[] = { NULL };

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (*keys[i] == '\0' || strlen (keys[i]) > KEY_BYTES || strpbrk (keys[i], " \t\r\n") != NULL ||
        !g_utf8_validate (keys[i], -1, NULL))
      {
        g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
                     _ ("“%s” is not a key of this program. Nothing was changed."), keys[i]);
        return NULL;
      }

  return g_strjoinv (" ", (char **) (keys != NULL ? keys : none));
}

/* Returns: (transfer full): the lines as they are kept, one below the other, without empty ones */
char *
vas_value_join_lines (const char *const *lines, gsize max_chars, GError **error)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  if (lines != NULL && !vas_value_check_range (g_strv_length ((char **) lines), 0, MOST_LINES, error))
    return NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_autofree char *line = vas_value_clean_line (lines[i], max_chars, error);

      if (line == NULL)
        return NULL;
      if (*line != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? "\n" : "", line);
    }

  return g_strdup (joined->str);
}

/* Returns: (transfer full) (array zero-terminated=1): what was joined with @separator; nothing for an empty text */
char **
vas_value_split (const char *joined, const char *separator)
{
  return g_strsplit (joined != NULL ? joined : "", separator, -1);
}
