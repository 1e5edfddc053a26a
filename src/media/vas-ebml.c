/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The outermost elements of a Matroska file, after RFC 8794 (EBML) and RFC 9559 (Matroska). A demuxer plays what is there
 * and does not say what is missing; the file's own skeleton does. */

#include "vas-ebml.h"

#include <stdio.h>
#include <string.h>

#define ID_EBML 0x1a45dfa3
#define ID_DOC_TYPE 0x4282
#define ID_SEGMENT 0x18538067
#define ID_CUES 0x1c53bb6b

#define SIZE_UNKNOWN G_MAXUINT64
#define DOC_TYPE_LENGTH 32
/* A cluster holds some seconds: more elements than this is not a recording */
#define MAX_ELEMENTS 1000000

typedef struct
{
  guint64 id;
  guint64 size;
  guint64 start; /* of the content */
} Element;

/* A number of one to eight bytes whose first bits tell how many; an id keeps those bits, a size drops them */
static gboolean
read_number (FILE *file, gboolean keep_marker, guint64 *number)
{
  int first = getc (file);
  int length = 1;
  guint64 value;
  gboolean all_ones;

  if (first <= 0)
    return FALSE;

  while (!(first & (0x80 >> (length - 1))))
    length++;

  value = keep_marker ? (guint64) first : (guint64) first & (0xffu >> length);
  all_ones = (first & (0xff >> length)) == (0xff >> length);

  for (int i = 1; i < length; i++)
    {
      int byte = getc (file);

      if (byte == EOF)
        return FALSE;

      value = value << 8 | (guint64) byte;
      all_ones = all_ones && byte == 0xff;
    }

  *number = !keep_marker && all_ones ? SIZE_UNKNOWN : value;

  return TRUE;
}

static gboolean
read_element (FILE *file, Element *element)
{
  gint64 start;

  if (!read_number (file, TRUE, &element->id) || !read_number (file, FALSE, &element->size))
    return FALSE;

  start = ftello (file);
  element->start = (guint64) MAX (start, 0);

  return start >= 0;
}

/* Whether @element ends within the file; puts the file there */
static gboolean
skip_element (FILE *file, const Element *element, guint64 file_size)
{
  if (element->size == SIZE_UNKNOWN || element->start > file_size || element->size > file_size - element->start)
    return FALSE;

  return fseeko (file, (off_t) (element->start + element->size), SEEK_SET) == 0;
}

static char *
read_doc_type (FILE *file, const Element *header)
{
  Element element;

  while ((guint64) ftello (file) < header->start + header->size && read_element (file, &element))
    {
      if (element.id == ID_DOC_TYPE && element.size <= DOC_TYPE_LENGTH)
        {
          char text[DOC_TYPE_LENGTH + 1] = "";

          return fread (text, 1, element.size, file) == element.size ? g_strdup (text) : NULL;
        }

      if (!skip_element (file, &element, header->start + header->size))
        break;
    }

  return NULL;
}

/* Closed in good order: the segment knows its size and is all there, down to the cues, which are written last */
static gboolean
check_segment (FILE *file, const Element *segment, guint64 file_size)
{
  gboolean cues = FALSE;
  guint64 end;

  if (segment->size == SIZE_UNKNOWN || segment->start > file_size || segment->size > file_size - segment->start)
    return FALSE;

  end = segment->start + segment->size;
  for (int i = 0; i < MAX_ELEMENTS && (guint64) ftello (file) < end; i++)
    {
      Element element;

      if (!read_element (file, &element) || !skip_element (file, &element, end))
        return FALSE;

      cues = cues || element.id == ID_CUES;
    }

  return cues && (guint64) ftello (file) == end;
}

static gboolean
check_file (FILE *file, char **doc_type, gboolean *complete)
{
  Element header, segment;
  off_t size;

  if (fseeko (file, 0, SEEK_END) != 0 || (size = ftello (file)) < 0 || fseeko (file, 0, SEEK_SET) != 0)
    return FALSE;

  if (!read_element (file, &header) || header.id != ID_EBML)
    return FALSE;

  *doc_type = header.size < (guint64) size ? read_doc_type (file, &header) : NULL;
  if (*doc_type == NULL)
    return FALSE;

  *complete = skip_element (file, &header, (guint64) size) && read_element (file, &segment) &&
              segment.id == ID_SEGMENT && check_segment (file, &segment, (guint64) size);

  return TRUE;
}

/**
 * vas_ebml_check:
 * @path: a file
 * @doc_type: (out): "webm" or "matroska"
 * @complete: (out): whether it was closed in good order and nothing is cut off
 *
 * Returns: %FALSE when it is not of this family at all, or cannot be read
 */
gboolean
vas_ebml_check (const char *path, char **doc_type, gboolean *complete)
{
  FILE *file = fopen (path, "rbe");
  gboolean known;

  *doc_type = NULL;
  *complete = FALSE;
  if (file == NULL)
    return FALSE;

  known = check_file (file, doc_type, complete);
  fclose (file);

  return known;
}
