/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-note-filter.h"

#include "vas-text.h"

#include <string.h>

/**
 * vas_note_filter_new:
 *
 * Returns: (transfer full): a filter that lets every note through
 */
VasNoteFilter *
vas_note_filter_new (void)
{
  VasNoteFilter *self = g_new0 (VasNoteFilter, 1);

  self->group = -1;
  self->kind = -1;
  self->state = -1;

  return self;
}

void
vas_note_filter_free (VasNoteFilter *self)
{
  g_free (self->reviewer_id);
  g_strfreev (self->words);
  g_free (self);
}

/**
 * vas_note_filter_set_text:
 * @self: a filter
 * @text: (nullable): what somebody typed; every word has to occur, in whatever order
 */
void
vas_note_filter_set_text (VasNoteFilter *self, const char *text)
{
  g_autofree char *folded = vas_text_fold (text != NULL ? text : "");
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);

  g_strfreev (self->words);
  self->words = g_strv_builder_end (words);
}

/**
 * vas_note_filter_is_empty:
 * @self: a filter
 *
 * Returns: whether every note passes
 */
gboolean
vas_note_filter_is_empty (const VasNoteFilter *self)
{
  return self->group < 0 && self->kind < 0 && self->state < 0 && self->reviewer_id == NULL &&
         (self->words == NULL || self->words[0] == NULL);
}

static gboolean
has_words (const VasNoteFilter *self, const char *text)
{
  g_autofree char *folded = NULL;

  if (self->words == NULL || self->words[0] == NULL)
    return TRUE;

  folded = vas_text_fold (text);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
is_of_reviewer (const VasNoteFilter *self, VasNote *note)
{
  VasReviewer *reviewer = vas_note_get_reviewer (note);

  return self->reviewer_id == NULL ||
         (reviewer != NULL && g_strcmp0 (vas_reviewer_get_id (reviewer), self->reviewer_id) == 0);
}

static gboolean
is_in_state (const VasNoteFilter *self, VasNote *note)
{
  if (self->state < 0)
    return TRUE;
  if (vas_note_get_state (note) != (VasNoteState) self->state)
    return FALSE;

  return self->state == VAS_NOTE_STATE_ADDRESSED || vas_note_kind_asks (vas_note_get_kind (note));
}

/**
 * vas_note_filter_matches:
 * @self: a filter
 * @note: a note
 *
 * Returns: whether somebody wants to see it
 */
gboolean
vas_note_filter_matches (const VasNoteFilter *self, VasNote *note)
{
  /* The text comes last: folding it takes the longest. */
  return (self->group < 0 || vas_aspect_group (vas_note_get_aspect (note)) == (VasAspectGroup) self->group) &&
         (self->kind < 0 || vas_note_get_kind (note) == (VasNoteKind) self->kind) && is_in_state (self, note) &&
         is_of_reviewer (self, note) && has_words (self, vas_note_get_text (note));
}
