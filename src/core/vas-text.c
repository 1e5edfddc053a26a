/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-text.h"

#include "vas-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FILE_NAME_BYTES 120

/* Left out: C0 and C1 controls, and the embeddings, overrides and isolates that make a text look like another one. */
static gboolean
is_harmful (gunichar c)
{
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

static char *
clean (const char *text, gssize length, gsize max_chars, gboolean one_line, GError **error)
{
  g_autoptr (GString) kept = g_string_new (NULL);
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  gsize n_chars = 0;

  if (!g_utf8_validate (text, length, NULL))
    {
      g_set_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID, _ ("The text is not valid UTF-8"));
      return NULL;
    }

  for (const char *c = text; c < end; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      gboolean lone_return = character == '\r' && (c + 1 == end || c[1] != '\n');

      if (character == 0x2028 || character == 0x2029 || lone_return)
        character = '\n';
      if (one_line && (character == '\n' || character == '\t'))
        character = ' ';
      if (is_harmful (character))
        continue;

      g_string_append_unichar (kept, character);
      n_chars++;
    }

  if (n_chars > max_chars)
    {
      g_set_error (error, VAS_CORE_ERROR, VAS_CORE_ERROR_TOO_LONG,
                   g_dngettext (GETTEXT_PACKAGE, "The text is longer than %d character",
                                "The text is longer than %d characters", (gulong) max_chars),
                   (int) max_chars);
      return NULL;
    }

  return g_strdup (g_strstrip (kept->str));
}

/**
 * vas_text_clean:
 * @text: a text from a person or a file
 * @length: its length in bytes, or -1 if it ends with a zero
 * @max_chars: how many characters it may have
 *
 * Checks a text and takes out what nobody typed on purpose: control characters, bidirectional overrides, space around
 * it. Line breaks of every kind (as `\n`) and tabs stay.
 *
 * Errors: %VAS_CORE_ERROR_INVALID for what is not UTF-8 (a zero byte included), %VAS_CORE_ERROR_TOO_LONG
 *
 * Returns: (transfer full): the text to keep, or %NULL with @error set
 */
char *
vas_text_clean (const char *text, gssize length, gsize max_chars, GError **error)
{
  return clean (text, length, max_chars, FALSE, error);
}

/**
 * vas_text_clean_line:
 * @text: a text from a person or a file
 * @length: its length in bytes, or -1 if it ends with a zero
 * @max_chars: how many characters it may have
 *
 * As [func@text_clean], for what has to stay on one line, such as names and titles.
 *
 * Errors: %VAS_CORE_ERROR_INVALID, %VAS_CORE_ERROR_TOO_LONG
 *
 * Returns: (transfer full): the text to keep, or %NULL with @error set
 */
char *
vas_text_clean_line (const char *text, gssize length, gsize max_chars, GError **error)
{
  return clean (text, length, max_chars, TRUE, error);
}

/**
 * vas_text_clean_needed:
 * @text: (nullable): a name from a person or a file
 * @max_chars: how many characters it may have
 * @missing: what to say if there is none
 *
 * As [func@text_clean_line], for what cannot be empty.
 *
 * Errors: %VAS_CORE_ERROR_INVALID, also with @missing as its message if nothing is left, %VAS_CORE_ERROR_TOO_LONG
 *
 * Returns: (transfer full): the text to keep, or %NULL with @error set
 */
char *
vas_text_clean_needed (const char *text, gsize max_chars, const char *missing, GError **error)
{
  g_autofree char *cleaned = vas_text_clean_line (text != NULL ? text : "", -1, max_chars, error);

  if (cleaned == NULL || *cleaned != '\0')
    return g_steal_pointer (&cleaned);

  g_set_error_literal (error, VAS_CORE_ERROR, VAS_CORE_ERROR_INVALID, missing);
  return NULL;
}

/**
 * vas_text_fold:
 * @text: valid UTF-8
 *
 * Folds a text for searching: lower case, no marks (ä as a), ø as o, æ as ae, đ as d, ß as ss.
 *
 * Returns: (transfer full): the folded text
 */
char *
vas_text_fold (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  g_autofree char *apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_sized_new (strlen (apart));

  for (const char *c = apart; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_ismark (character))
        continue;
      if (character == 0xf8)
        g_string_append_c (folded, 'o');
      else if (character == 0xe6)
        g_string_append (folded, "ae");
      else if (character == 0x111)
        g_string_append_c (folded, 'd');
      else
        g_string_append_unichar (folded, character);
    }

  return g_string_free (folded, FALSE);
}

/**
 * vas_text_shorten:
 * @text: valid UTF-8
 * @max_chars: how many characters of it may stay
 *
 * Returns: (transfer full): the first line of @text, cut short with an ellipsis if it is longer
 */
char *
vas_text_shorten (const char *text, gsize max_chars)
{
  const char *end = text;

  for (gsize i = 0; i < max_chars && *end != '\0' && *end != '\n'; i++)
    end = g_utf8_next_char (end);
  if (*end == '\0' || *end == '\n')
    return g_strndup (text, end - text);

  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

/**
 * vas_text_file_name:
 * @text: a title, valid UTF-8
 *
 * Returns: (transfer full): @text as a file name that every usual file system takes, without extension; never empty
 */
char *
vas_text_file_name (const char *text)
{
  GString *name = g_string_new (NULL);

  for (const char *c = text; *c != '\0' && name->len < FILE_NAME_BYTES; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (is_harmful (character) || character == '\n' || character == '\t' ||
          (character < 0x80 && strchr ("/\\:*?\"<>|", (int) character) != NULL))
        character = '-';
      if (name->len == 0 && (character == '.' || character == ' ' || character == '-'))
        continue;
      g_string_append_unichar (name, character);
    }

  while (name->len > 0 && strchr (". ", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_append (name, "Vastaus");

  return g_string_free (name, FALSE);
}
