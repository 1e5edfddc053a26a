/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-uuid.h"

#include <string.h>

#define UUID_BYTES 16
#define UUID_CHARS 36

/* The program's own name space: the UUIDv5 of "io.github.vastaus.Vastaus" in the DNS name space of RFC 4122. Frozen. */
static const guint8 name_space[UUID_BYTES] = { 0xdd, 0x91, 0xa4, 0xda, 0xac, 0x91, 0x50, 0xbf,
                                               0xbb, 0x35, 0xd9, 0xe3, 0x46, 0x6d, 0xda, 0xc2 };

/* RFC 4122, section 4.3 */
static char *
uuid_from_name (const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 b[20];
  gsize length = sizeof b;

  g_checksum_update (checksum, name_space, sizeof name_space);
  g_checksum_update (checksum, (const guchar *) name, strlen (name));
  g_checksum_get_digest (checksum, b, &length);

  b[6] = (b[6] & 0x0f) | 0x50;
  b[8] = (b[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1], b[2],
                          b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}

/**
 * vas_uuid_new:
 *
 * Returns: (transfer full): a random UUID in lower case
 */
char *
vas_uuid_new (void)
{
  return g_uuid_string_random ();
}

/**
 * vas_uuid_for_question:
 * @key: stable key of a built-in question
 * @language: language code
 *
 * Returns: (transfer full): the UUIDv5 (RFC 4122) of the question, the same on every machine
 */
char *
vas_uuid_for_question (const char *key, const char *language)
{
  g_autofree char *name = g_strdup_printf ("question/%s/%s", key, language);

  return uuid_from_name (name);
}

/**
 * vas_uuid_for_text:
 * @text: a question that came without an id
 * @language: language code
 *
 * Returns: (transfer full): the UUIDv5 (RFC 4122) of the question, so that the same file never brings it twice
 */
char *
vas_uuid_for_text (const char *text, const char *language)
{
  g_autofree char *name = g_strdup_printf ("text/%s/%s", language, text);

  return uuid_from_name (name);
}

/**
 * vas_uuid_for_set:
 * @key: stable key of a built-in question set
 * @language: language code
 *
 * Returns: (transfer full): the UUIDv5 (RFC 4122) of the set, the same on every machine
 */
char *
vas_uuid_for_set (const char *key, const char *language)
{
  g_autofree char *name = g_strdup_printf ("set/%s/%s", key, language);

  return uuid_from_name (name);
}

/**
 * vas_uuid_is_valid:
 * @text: (nullable): a text, possibly from a foreign file
 *
 * Returns: whether @text is a UUID in the lower-case form that the library keeps
 */
gboolean
vas_uuid_is_valid (const char *text)
{
  if (text == NULL || strlen (text) != UUID_CHARS || !g_uuid_string_is_valid (text))
    return FALSE;

  for (const char *c = text; *c != '\0'; c++)
    if (g_ascii_isupper (*c))
      return FALSE;

  return TRUE;
}
