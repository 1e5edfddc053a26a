/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How quickly the reviewer presses a key. */

#include "vas-reaction.h"
#include "vas-review-private.h"
#include "vas-store-people.h"

typedef struct
{
  char *reviewer_id;
  int reaction_ms;
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  g_free (write->reviewer_id);
  g_free (write);
}

static gpointer
write_job (VasConnection *connection, gpointer data, GError **error)
{
  Write *write = data;

  return GINT_TO_POINTER (vas_store_set_reaction (connection, write->reviewer_id, write->reaction_ms, error));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasReview) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_store_call_finish (VAS_STORE (source), result, &error) == NULL)
    vas_review_report (self, error);
  else
    vas_review_reload (self);
}

/**
 * vas_review_set_reaction_ms:
 * @self: a review
 * @reaction_ms: how long the current reviewer takes from seeing something to pressing a key, 0 to
 *   %VAS_REACTION_LONGEST_MS
 *
 * What they mark from then on lies that much before the key. What they have marked stays where it is.
 */
void
vas_review_set_reaction_ms (VasReview *self, int reaction_ms)
{
  Write *write;

  g_return_if_fail (VAS_IS_REVIEW (self));
  g_return_if_fail (reaction_ms >= 0 && reaction_ms <= VAS_REACTION_LONGEST_MS);

  if (self->reviewer == NULL)
    return;

  write = g_new0 (Write, 1);
  write->reviewer_id = g_strdup (vas_reviewer_get_id (self->reviewer));
  write->reaction_ms = reaction_ms;
  vas_store_call_async (vas_review_get_store (self), VAS_STORE_WRITE, write_job, write, write_free, NULL, NULL,
                        on_written, g_object_ref (self));
}
