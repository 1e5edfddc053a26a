/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-csv-reader-private.h"

#include <csv.h>
#include <string.h>

#define BLOCK_BYTES (256 * 1024)

/* Spreadsheets write commas, semicolons (where the comma is in numbers) or tabs. */
static const char separators[] = ",;\t";

typedef struct
{
  VasCsvRowFunc func;
  gpointer user_data;
  GPtrArray *fields;
  guint row_line;
  gboolean quoted;
  gboolean stopped;
  gboolean too_wide;
} Reading;

static void
on_field (void *data, size_t length, void *user_data)
{
  Reading *reading = user_data;

  if (reading->fields->len < VAS_CSV_MAX_FIELDS)
    g_ptr_array_add (reading->fields, g_strndup (data != NULL ? data : "", length));
  else
    reading->too_wide = TRUE;
}

static void
on_row (int terminator, void *user_data)
{
  Reading *reading = user_data;

  if (!reading->stopped && !reading->too_wide && reading->fields->len > 0)
    reading->stopped = !reading->func (reading->fields, reading->row_line, reading->user_data);
  g_ptr_array_set_size (reading->fields, 0);
  reading->row_line = 0;
}

/* The one that stands most often in the first line, outside quotation marks */
static char
find_separator (const char *text, gsize length)
{
  guint counts[sizeof separators] = { 0 };
  gboolean quoted = FALSE;
  gsize best = 0;

  for (gsize i = 0; i < length && (quoted || (text[i] != '\n' && text[i] != '\r')); i++)
    {
      const char *found = text[i] != '\0' ? strchr (separators, text[i]) : NULL;

      if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && found != NULL)
        counts[found - separators]++;
    }

  for (gsize i = 1; i < strlen (separators); i++)
    if (counts[i] > counts[best])
      best = i;

  return separators[best];
}

static void
note_quotes (Reading *reading, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] == '"')
      reading->quoted = !reading->quoted;
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] != '\r' && text[i] != '\n')
      return FALSE;

  return TRUE;
}

/* Line by line, so that every row knows where it began. */
static gboolean
feed (struct csv_parser *parser, Reading *reading, const char *text, gsize length, guint *line)
{
  const char *end = text + length;

  for (*line = 1; text < end && !reading->stopped && !reading->too_wide; (*line)++)
    {
      const char *next = memchr (text, '\n', end - text);

      next = next != NULL ? next + 1 : end;
      if (reading->row_line == 0)
        reading->row_line = *line;
      if (csv_parse (parser, text, next - text, on_field, on_row, reading) != (size_t) (next - text))
        return FALSE;
      note_quotes (reading, text, next - text);
      /* An empty line is no row */
      if (!reading->quoted && reading->fields->len == 0 && is_blank (text, next - text))
        reading->row_line = 0;
      text = next;
    }

  return !reading->too_wide;
}

/*
 * vas_csv_reader_read:
 * @text: valid UTF-8
 * @length: its length in bytes
 * @func: called with every row that is not empty
 * @bad_line: (out): the line on which the text stops being CSV
 *
 * Reads rows whose fields are separated by commas, semicolons or tabs, whichever the first line has most of, and may
 * stand in quotation marks.
 *
 * Returns: whether all of it could be read, or as much as @func wanted
 */
gboolean
vas_csv_reader_read (const char *text, gsize length, VasCsvRowFunc func, gpointer user_data, guint *bad_line)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  Reading reading = { .func = func, .user_data = user_data, .fields = fields };
  struct csv_parser parser;
  guint line = 1;
  gboolean read;

  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    g_error ("out of memory");
  /* A long field would be copied again for every few characters */
  csv_set_blk_size (&parser, BLOCK_BYTES);
  csv_set_delim (&parser, (unsigned char) find_separator (text, length));

  read = feed (&parser, &reading, text, length, &line);
  *bad_line = reading.row_line != 0 ? reading.row_line : line;
  if (read && !reading.stopped)
    read = csv_fini (&parser, on_field, on_row, &reading) == 0;
  csv_free (&parser);

  return read;
}
