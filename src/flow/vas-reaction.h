/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-review.h"

G_BEGIN_DECLS

/* How often a sign is shown, and the longest time that can be kept */
#define VAS_REACTION_TRIES 5
#define VAS_REACTION_LONGEST_MS 10000

/**
 * VasReactionState:
 * @VAS_REACTION_READY: nothing has begun
 * @VAS_REACTION_WAITING: the sign comes in a moment
 * @VAS_REACTION_TOO_EARLY: a key was pressed before it; the sign comes in a moment, and that try counts for nothing
 * @VAS_REACTION_SHOWN: the sign is shown
 * @VAS_REACTION_DONE: it was seen as often as it takes
 *
 * Where the exercise is.
 */
typedef enum
{
  VAS_REACTION_READY,
  VAS_REACTION_WAITING,
  VAS_REACTION_TOO_EARLY,
  VAS_REACTION_SHOWN,
  VAS_REACTION_DONE,
} VasReactionState;

#define VAS_TYPE_REACTION_STATE (vas_reaction_state_get_type ())
GType vas_reaction_state_get_type (void) G_GNUC_CONST;

/**
 * VasReaction:
 *
 * A short exercise that tells how long somebody takes from seeing something to pressing a key: a sign is shown after a
 * wait of random length, %VAS_REACTION_TRIES times. The median of the times is not moved by one that slipped.
 *
 * Construct-only properties: `least-wait-ms` and `most-wait-ms` (uint). Read-only: `state` (#VasReactionState),
 * `n-seen` (uint: how many times it was seen), `median-ms` (int: of those, -1 before there is one).
 */
#define VAS_TYPE_REACTION (vas_reaction_get_type ())
G_DECLARE_FINAL_TYPE (VasReaction, vas_reaction, VAS, REACTION, GObject)

VasReaction *vas_reaction_new (void);

void vas_reaction_begin (VasReaction *self);
void vas_reaction_stop (VasReaction *self);
void vas_reaction_shown (VasReaction *self, gint64 shown_us);
void vas_reaction_press (VasReaction *self, gint64 pressed_us);
VasReactionState vas_reaction_get_state (VasReaction *self);
guint vas_reaction_get_n_seen (VasReaction *self);
int vas_reaction_get_median_ms (VasReaction *self);

void vas_review_set_reaction_ms (VasReview *self, int reaction_ms);

G_END_DECLS
