/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The replies to the notes of the open answer. Few notes have any, so they are kept apart from the list. */

#include "vas-notes-private.h"

#include <string.h>

static GPtrArray *
ensure_replies (VasNotes *self, const char *note_id)
{
  GPtrArray *replies = g_hash_table_lookup (self->replies, note_id);

  if (replies == NULL)
    {
      replies = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->replies, g_strdup (note_id), replies);
    }

  return replies;
}

/* @replies come by time. */
void
vas_notes_set_replies (VasNotes *self, GPtrArray *replies)
{
  if (replies->len == 0 && g_hash_table_size (self->replies) == 0)
    return;

  g_hash_table_remove_all (self->replies);
  for (guint i = 0; i < replies->len; i++)
    {
      VasNoteReply *reply = g_ptr_array_index (replies, i);

      g_ptr_array_add (ensure_replies (self, vas_note_reply_get_note_id (reply)), g_object_ref (reply));
    }
  vas_notes_replies_changed (self, NULL);
}

/* As the library lists them. */
static gboolean
comes_before (VasNoteReply *a, VasNoteReply *b)
{
  if (vas_note_reply_get_created (a) != vas_note_reply_get_created (b))
    return vas_note_reply_get_created (a) < vas_note_reply_get_created (b);

  return strcmp (vas_note_reply_get_id (a), vas_note_reply_get_id (b)) < 0;
}

static guint
find_place (GPtrArray *replies, VasNoteReply *reply)
{
  guint place = 0;

  while (place < replies->len && comes_before (replies->pdata[place], reply))
    place++;

  return place;
}

/* Puts a reply where the one of its id was, or takes that away. */
void
vas_notes_put_reply (VasNotes *self, VasNoteReply *reply)
{
  const char *note_id = vas_note_reply_get_note_id (reply);
  GPtrArray *replies = ensure_replies (self, note_id);

  for (guint i = replies->len; i > 0; i--)
    if (g_str_equal (vas_note_reply_get_id (replies->pdata[i - 1]), vas_note_reply_get_id (reply)))
      g_ptr_array_remove_index (replies, i - 1);

  if (vas_note_reply_get_deleted (reply) == 0)
    g_ptr_array_insert (replies, (int) find_place (replies, reply), g_object_ref (reply));
  vas_notes_replies_changed (self, note_id);
}

/**
 * vas_notes_get_replies:
 * @self: notes
 * @note_id: UUID of a note
 *
 * Returns: (transfer none) (nullable) (element-type VasNoteReply): the replies to it by time, until they change
 */
GPtrArray *
vas_notes_get_replies (VasNotes *self, const char *note_id)
{
  g_return_val_if_fail (VAS_IS_NOTES (self), NULL);

  return g_hash_table_lookup (self->replies, note_id);
}
