/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-stamp.h"

#include <string.h>

#define TIME_CHARS 13

/**
 * vas_stamp_parse:
 * @text: (nullable): a text, possibly from a foreign file
 * @stamp: (out): where the stamp goes; untouched on failure
 *
 * Returns: whether @text is a stamp
 */
gboolean
vas_stamp_parse (const char *text, VasStamp *stamp)
{
  if (text == NULL || strlen (text) != VAS_STAMP_CHARS || text[TIME_CHARS] != '-')
    return FALSE;

  for (int i = 0; i < TIME_CHARS; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  for (const char *c = text + TIME_CHARS + 1; *c != '\0'; c++)
    if (!g_ascii_isxdigit (*c) || g_ascii_isupper (*c))
      return FALSE;

  stamp->ms = g_ascii_strtoll (text, NULL, 10);
  g_strlcpy (stamp->replica, text + TIME_CHARS + 1, sizeof stamp->replica);

  return TRUE;
}

/**
 * vas_stamp_to_string:
 * @stamp: a stamp
 *
 * Returns: (transfer full): @stamp as text
 */
char *
vas_stamp_to_string (const VasStamp *stamp)
{
  return g_strdup_printf ("%013" G_GINT64_FORMAT "-%s", stamp->ms, stamp->replica);
}

/**
 * vas_stamp_compare:
 * @a: a stamp
 * @b: another
 *
 * Returns: less than, equal to or greater than 0, as @a is earlier than, the same as or later than @b
 */
int
vas_stamp_compare (const VasStamp *a, const VasStamp *b)
{
  if (a->ms != b->ms)
    return a->ms < b->ms ? -1 : 1;

  return strcmp (a->replica, b->replica);
}
