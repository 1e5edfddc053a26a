/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-drill-write.h"

#include "vas-note.h"
#include "vas-snapshot.h"
#include "vas-store-drills.h"
#include "vas-store-notes.h"

static gboolean
set_note_state (VasConnection *connection, const char *note_id, VasNoteState state, GError **error)
{
  g_autoptr (VasNote) note = vas_store_get_note (connection, note_id, error);
  g_autoptr (VasNote) changed = NULL;

  if (note == NULL)
    return FALSE;
  if (vas_note_get_deleted (note) != 0 || vas_note_get_state (note) == state)
    return TRUE;

  changed = vas_snapshot_with (note, "state", state, NULL);
  return vas_store_update_note (connection, changed, error);
}

/*
 * vas_drill_write:
 * @connection: the library, in a %VAS_STORE_WRITE call
 * @mark: what a reviewer says of a note and a later take; %VAS_DRILL_OUTCOME_OPEN takes it back
 * @error: return location
 *
 * A note that a take met is addressed: nobody has to try it again. Whoever takes back the last such word opens it again,
 * also where somebody had addressed it by hand meanwhile: what was not met is still to be tried.
 */
gboolean
vas_drill_write (VasConnection *connection, VasDrillMark *mark, GError **error)
{
  const char *note_id = vas_drill_mark_get_note_id (mark);
  g_autoptr (GPtrArray) before = vas_store_list_met (connection, note_id, error);
  g_autoptr (GPtrArray) after = NULL;

  if (before == NULL || !vas_store_set_drill_mark (connection, mark, error))
    return FALSE;
  after = vas_store_list_met (connection, note_id, error);
  if (after == NULL)
    return FALSE;

  if (after->len > before->len)
    return set_note_state (connection, note_id, VAS_NOTE_STATE_ADDRESSED, error);
  if (after->len == 0 && before->len > 0)
    return set_note_state (connection, note_id, VAS_NOTE_STATE_OPEN, error);

  return TRUE;
}
