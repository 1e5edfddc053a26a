/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of notes shows a mark once it is on disk, and the next key may be pressed before that. So what has begun is
 * remembered here, and the list only tells what became of it since: ended, or taken back by undoing. */

#include "vas-open-spans.h"

#include "vas-snapshot.h"

typedef struct
{
  VasNote *note;
  gboolean ended;
  gboolean listed;
  gboolean listed_ended; /* the list has shown it with an end */
  gboolean gone;         /* the list has shown it, and does not any more */
} Span;

struct _VasOpenSpans
{
  GPtrArray *spans; /* in the order of their keys */
};

static void
span_free (gpointer data)
{
  Span *span = data;

  g_object_unref (span->note);
  g_free (span);
}

VasOpenSpans *
vas_open_spans_new (void)
{
  VasOpenSpans *self = g_new0 (VasOpenSpans, 1);

  self->spans = g_ptr_array_new_with_free_func (span_free);
  return self;
}

void
vas_open_spans_free (VasOpenSpans *self)
{
  g_ptr_array_unref (self->spans);
  g_free (self);
}

/* Own markers go by their names, the built-in ones by what they are about. */
static gboolean
is_of (VasNote *note, gboolean off_topic, const char *label)
{
  const char *note_label = vas_note_get_label (note);

  if (label != NULL || *note_label != '\0')
    return g_strcmp0 (label, note_label) == 0;

  return (vas_note_get_aspect (note) == VAS_ASPECT_OFF_TOPIC) == off_topic;
}

/* Only what was begun last can still be open: beginning it has ended the one before. */
static Span *
find_open (VasOpenSpans *self, gboolean off_topic, const char *label)
{
  for (guint i = self->spans->len; i > 0; i--)
    {
      Span *span = g_ptr_array_index (self->spans, i - 1);

      if (!span->gone && is_of (span->note, off_topic, label))
        return span->ended ? NULL : span;
    }

  return NULL;
}

/**
 * vas_open_spans_find:
 * @self: spans
 * @off_topic: whether to look for what is off topic, or for a part of the answer; one of each can be open
 * @label: (nullable): name of an own marker to look for instead; one of each name can be open
 *
 * Returns: (transfer none) (nullable): the one that is open
 */
VasNote *
vas_open_spans_find (VasOpenSpans *self, gboolean off_topic, const char *label)
{
  Span *open = find_open (self, off_topic, label);

  return open != NULL ? open->note : NULL;
}

/**
 * vas_open_spans_begin:
 * @self: spans
 * @note: a note that begins, and is a moment for now
 */
void
vas_open_spans_begin (VasOpenSpans *self, VasNote *note)
{
  Span *span = g_new0 (Span, 1);

  span->note = g_object_ref (note);
  g_ptr_array_add (self->spans, span);
}

static void
end_span (Span *open, gint64 end_ms, GPtrArray *changes)
{
  g_autoptr (VasNote) ended = vas_snapshot_with (open->note, "end-ms", MAX (end_ms, vas_note_get_start_ms (open->note)),
                                                 NULL);

  if (vas_note_get_end_ms (ended) != vas_note_get_end_ms (open->note))
    g_ptr_array_add (changes, vas_change_new (open->note, ended));
  open->ended = TRUE;
  g_set_object (&open->note, ended);
}

/**
 * vas_open_spans_end:
 * @self: spans
 * @off_topic: which one
 * @label: (nullable): which one, if it is of an own marker
 * @end_ms: where it ends, in ms; not before it begins
 * @changes: (element-type VasChange): gets what that changes
 *
 * Returns: (transfer none) (nullable): what has ended; %NULL if nothing is open
 */
VasNote *
vas_open_spans_end (VasOpenSpans *self, gboolean off_topic, const char *label, gint64 end_ms, GPtrArray *changes)
{
  Span *open = find_open (self, off_topic, label);

  if (open == NULL)
    return NULL;

  end_span (open, end_ms, changes);
  return open->note;
}

/**
 * vas_open_spans_end_all:
 * @self: spans
 * @end_ms: where they end, in ms; none before it begins
 * @changes: (element-type VasChange): gets what that changes
 *
 * Returns: (transfer none) (nullable): one of what has ended; %NULL if nothing was open
 */
VasNote *
vas_open_spans_end_all (VasOpenSpans *self, gint64 end_ms, GPtrArray *changes)
{
  VasNote *ended = NULL;

  for (guint i = 0; i < self->spans->len; i++)
    {
      Span *span = g_ptr_array_index (self->spans, i);

      if (span->gone || span->ended)
        continue;
      end_span (span, end_ms, changes);
      ended = span->note;
    }

  return ended;
}

/**
 * vas_open_spans_replace:
 * @self: spans
 * @note: what may be one of them, with something about it changed
 */
void
vas_open_spans_replace (VasOpenSpans *self, VasNote *note)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      Span *span = g_ptr_array_index (self->spans, i);

      if (g_str_equal (vas_note_get_id (span->note), vas_note_get_id (note)))
        g_set_object (&span->note, note);
    }
}

/* What the list shows may be older than what the keys have done, and is never older than what undoing has. */
static void
take_from_list (Span *span, VasNote *note)
{
  gboolean has_end = vas_note_get_end_ms (note) > vas_note_get_start_ms (note);

  span->listed = TRUE;
  span->gone = FALSE;
  if (has_end)
    span->ended = TRUE;
  else if (span->listed_ended)
    span->ended = FALSE;
  span->listed_ended = has_end;
  g_set_object (&span->note, note);
}

/**
 * vas_open_spans_follow:
 * @self: spans
 * @notes: list of #VasNote of the answer as it is now
 *
 * Opens again what undoing has opened, and forgets what it has removed until that is redone.
 */
void
vas_open_spans_follow (VasOpenSpans *self, GListModel *notes)
{
  g_autoptr (GHashTable) by_id = NULL;

  if (self->spans->len == 0)
    return;

  by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->spans->len; i++)
    {
      Span *span = g_ptr_array_index (self->spans, i);

      span->gone = span->listed;
      g_hash_table_insert (by_id, (gpointer) vas_note_get_id (span->note), span);
    }

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (notes, i);
      Span *span = g_hash_table_lookup (by_id, vas_note_get_id (note));

      if (span != NULL)
        {
          /* The key belongs to the note that is replaced */
          g_hash_table_remove (by_id, vas_note_get_id (note));
          take_from_list (span, note);
        }
    }
}

/**
 * vas_open_spans_clear:
 * @self: spans
 *
 * Forgets all of them: another answer has been opened.
 */
void
vas_open_spans_clear (VasOpenSpans *self)
{
  g_ptr_array_set_size (self->spans, 0);
}
