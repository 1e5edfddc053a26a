/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * JSON-GLib descends by recursion, so that a file of nothing but brackets uses up its stack; it takes comments, 'texts'
 * and zero bytes; a number of one digit takes a hundred times its room; and it leaks when it gives up. Here is the
 * grammar of RFC 8259 without recursion, so that JSON-GLib only gets to see what it reads well.
 */

#include "vas-json-check-private.h"

#include <string.h>

typedef struct
{
  const char *c;
  const char *end;
  char open[VAS_JSON_CHECK_MAX_DEPTH];
  int depth;
  int n_values;
} Scan;

typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_NEXT_OR_END,
} Expected;

static void
skip_space (Scan *scan)
{
  while (scan->c < scan->end && strchr (" \t\r\n", *scan->c) != NULL && *scan->c != '\0')
    scan->c++;
}

static gboolean
take (Scan *scan, char expected)
{
  if (scan->c == scan->end || *scan->c != expected)
    return FALSE;

  scan->c++;
  return TRUE;
}

static gboolean
take_digits (Scan *scan)
{
  const char *begin = scan->c;

  while (scan->c < scan->end && g_ascii_isdigit (*scan->c))
    scan->c++;

  return scan->c > begin;
}

static gboolean
take_number (Scan *scan)
{
  take (scan, '-');
  if (!take (scan, '0') && !take_digits (scan))
    return FALSE;
  if (take (scan, '.') && !take_digits (scan))
    return FALSE;
  if (!take (scan, 'e') && !take (scan, 'E'))
    return TRUE;
  if (!take (scan, '+'))
    take (scan, '-');

  return take_digits (scan);
}

static gboolean
take_hex (Scan *scan, guint *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++, scan->c++)
    {
      if (scan->c == scan->end || !g_ascii_isxdigit (*scan->c))
        return FALSE;
      *unit = *unit << 4 | (guint) g_ascii_xdigit_value (*scan->c);
    }

  return TRUE;
}

/* What follows a backslash. A zero would end the text early, and half a surrogate pair is no character. */
static gboolean
take_escape (Scan *scan)
{
  guint unit = 0;
  guint low = 0;

  if (scan->c == scan->end)
    return FALSE;
  if (!take (scan, 'u'))
    return *scan->c != '\0' && strchr ("\"\\/bfnrt", *scan->c++) != NULL;

  if (!take_hex (scan, &unit) || unit == 0 || (unit >= 0xdc00 && unit <= 0xdfff))
    return FALSE;
  if (unit < 0xd800 || unit > 0xdbff)
    return TRUE;

  return take (scan, '\\') && take (scan, 'u') && take_hex (scan, &low) && low >= 0xdc00 && low <= 0xdfff;
}

static gboolean
take_string (Scan *scan)
{
  if (!take (scan, '"'))
    return FALSE;

  while (scan->c < scan->end)
    {
      guchar c = (guchar) *scan->c++;

      if (c == '"')
        return TRUE;
      if (c < 0x20 || (c == '\\' && !take_escape (scan)))
        return FALSE;
    }

  return FALSE;
}

static gboolean
take_word (Scan *scan, const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (scan->end - scan->c) < length || memcmp (scan->c, word, length) != 0)
    return FALSE;

  scan->c += length;
  return TRUE;
}

static gboolean
take_value (Scan *scan, Expected *next)
{
  gboolean array = take (scan, '[');

  if (++scan->n_values > VAS_JSON_CHECK_MAX_VALUES)
    return FALSE;
  if (array || take (scan, '{'))
    {
      if (scan->depth == VAS_JSON_CHECK_MAX_DEPTH)
        return FALSE;
      scan->open[scan->depth++] = array ? ']' : '}';
      *next = array ? EXPECT_VALUE_OR_END : EXPECT_NAME_OR_END;
      return TRUE;
    }

  *next = EXPECT_NEXT_OR_END;
  return take_word (scan, "true") || take_word (scan, "false") || take_word (scan, "null") ||
         (scan->c < scan->end && *scan->c == '"' ? take_string (scan) : take_number (scan));
}

/* JSON-GLib takes no empty names. */
static gboolean
take_name (Scan *scan)
{
  const char *begin = scan->c;

  if (!take_string (scan) || scan->c - begin == 2)
    return FALSE;

  skip_space (scan);

  return take (scan, ':');
}

static gboolean
take_end (Scan *scan)
{
  if (scan->depth == 0 || !take (scan, scan->open[scan->depth - 1]))
    return FALSE;

  scan->depth--;
  return TRUE;
}

static gboolean
step (Scan *scan, Expected *expected)
{
  Expected now = *expected;

  *expected = EXPECT_NEXT_OR_END;
  if (now != EXPECT_VALUE && now != EXPECT_NAME && take_end (scan))
    return TRUE;

  switch (now)
    {
    case EXPECT_VALUE:
    case EXPECT_VALUE_OR_END:
      return take_value (scan, expected);
    case EXPECT_NAME:
    case EXPECT_NAME_OR_END:
      *expected = EXPECT_VALUE;
      return take_name (scan);
    case EXPECT_NEXT_OR_END:
    default:
      *expected = scan->open[MAX (scan->depth, 1) - 1] == ']' ? EXPECT_VALUE : EXPECT_NAME;
      return scan->depth > 0 && take (scan, ',');
    }
}

static int
line_of (const char *text, const char *place)
{
  int line = 1;

  for (const char *c = text; c < place; c++)
    line += *c == '\n';

  return line;
}

/*
 * vas_json_check:
 * @text: @length bytes from anywhere
 * @line: (out): the line of the first fault, from 1; 0 if there are more than %VAS_JSON_CHECK_MAX_VALUES values;
 *   untouched if there is no fault
 *
 * Returns: whether it is one JSON value in UTF-8 (RFC 8259), nested at most %VAS_JSON_CHECK_MAX_DEPTH deep, of at most
 *   %VAS_JSON_CHECK_MAX_VALUES values, without zero characters, halves of surrogate pairs and empty names
 */
gboolean
vas_json_check (const char *text, gsize length, int *line)
{
  Scan scan = { .c = text, .end = text + length };
  Expected expected = EXPECT_VALUE;
  const char *fault = NULL;

  if (!g_utf8_validate_len (text, length, &fault))
    {
      *line = line_of (text, fault);
      return FALSE;
    }

  do
    {
      skip_space (&scan);
      if (!step (&scan, &expected))
        {
          *line = scan.n_values <= VAS_JSON_CHECK_MAX_VALUES ? line_of (text, scan.c) : 0;
          return FALSE;
        }
      skip_space (&scan);
    }
  while (scan.depth > 0 || expected != EXPECT_NEXT_OR_END);

  if (scan.c < scan.end)
    *line = line_of (text, scan.c);

  return scan.c == scan.end;
}
