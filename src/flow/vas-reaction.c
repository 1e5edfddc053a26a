/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-reaction.h"

/* Long enough that nobody can guess when it comes */
#define LEAST_WAIT_MS 1500
#define MOST_WAIT_MS 4000

struct _VasReaction
{
  GObject parent_instance;

  guint least_wait_ms;
  guint most_wait_ms;
  VasReactionState state;
  guint wait_id;
  gint64 shown_us;
  int times_ms[VAS_REACTION_TRIES];
  guint n_seen;
};

G_DEFINE_FINAL_TYPE (VasReaction, vas_reaction, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (VasReactionState,
                    vas_reaction_state,
                    G_DEFINE_ENUM_VALUE (VAS_REACTION_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (VAS_REACTION_WAITING, "waiting"),
                    G_DEFINE_ENUM_VALUE (VAS_REACTION_TOO_EARLY, "too-early"),
                    G_DEFINE_ENUM_VALUE (VAS_REACTION_SHOWN, "shown"),
                    G_DEFINE_ENUM_VALUE (VAS_REACTION_DONE, "done"))

enum
{
  PROP_0,
  PROP_LEAST_WAIT_MS,
  PROP_MOST_WAIT_MS,
  PROP_STATE,
  PROP_N_SEEN,
  PROP_MEDIAN_MS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_state (VasReaction *self, VasReactionState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_n_seen (VasReaction *self, guint n_seen)
{
  self->n_seen = n_seen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SEEN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEDIAN_MS]);
}

static void
on_wait_over (gpointer user_data)
{
  VasReaction *self = user_data;

  self->wait_id = 0;
  self->shown_us = g_get_monotonic_time ();
  set_state (self, VAS_REACTION_SHOWN);
}

static void
wait_again (VasReaction *self, VasReactionState state)
{
  guint wait_ms = (guint) g_random_int_range ((gint32) self->least_wait_ms, (gint32) self->most_wait_ms + 1);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  self->wait_id = g_timeout_add_once (wait_ms, on_wait_over, self);
  set_state (self, state);
}

static void
take_time (VasReaction *self, gint64 pressed_us)
{
  gint64 time_ms = (pressed_us - self->shown_us + 500) / 1000;

  self->times_ms[self->n_seen] = (int) CLAMP (time_ms, 0, VAS_REACTION_LONGEST_MS);
  set_n_seen (self, self->n_seen + 1);
  if (self->n_seen == VAS_REACTION_TRIES)
    set_state (self, VAS_REACTION_DONE);
  else
    wait_again (self, VAS_REACTION_WAITING);
}

static int
compare_times (const void *a, const void *b)
{
  return *(const int *) a - *(const int *) b;
}

static void
vas_reaction_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasReaction *self = VAS_REACTION (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, (int) self->state);
      break;
    case PROP_N_SEEN:
      g_value_set_uint (value, self->n_seen);
      break;
    case PROP_MEDIAN_MS:
      g_value_set_int (value, vas_reaction_get_median_ms (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_reaction_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasReaction *self = VAS_REACTION (object);

  switch (prop_id)
    {
    case PROP_LEAST_WAIT_MS:
      self->least_wait_ms = g_value_get_uint (value);
      break;
    case PROP_MOST_WAIT_MS:
      self->most_wait_ms = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_reaction_dispose (GObject *object)
{
  g_clear_handle_id (&VAS_REACTION (object)->wait_id, g_source_remove);

  G_OBJECT_CLASS (vas_reaction_parent_class)->dispose (object);
}

static void
vas_reaction_class_init (VasReactionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_reaction_get_property;
  object_class->set_property = vas_reaction_set_property;
  object_class->dispose = vas_reaction_dispose;

  properties[PROP_LEAST_WAIT_MS] = g_param_spec_uint ("least-wait-ms", NULL, NULL, 0, 60000, LEAST_WAIT_MS, construct);
  properties[PROP_MOST_WAIT_MS] = g_param_spec_uint ("most-wait-ms", NULL, NULL, 0, 60000, MOST_WAIT_MS, construct);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, VAS_TYPE_REACTION_STATE, VAS_REACTION_READY,
                                              readable);
  properties[PROP_N_SEEN] = g_param_spec_uint ("n-seen", NULL, NULL, 0, VAS_REACTION_TRIES, 0, readable);
  properties[PROP_MEDIAN_MS] = g_param_spec_int ("median-ms", NULL, NULL, -1, VAS_REACTION_LONGEST_MS, -1, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_reaction_init (VasReaction *self)
{
}

/**
 * vas_reaction_new:
 *
 * Returns: (transfer full): an exercise that waits for [method@Reaction.begin]
 */
VasReaction *
vas_reaction_new (void)
{
  return g_object_new (VAS_TYPE_REACTION, NULL);
}

/**
 * vas_reaction_begin:
 * @self: an exercise
 *
 * Begins it, also anew.
 */
void
vas_reaction_begin (VasReaction *self)
{
  g_return_if_fail (VAS_IS_REACTION (self));

  set_n_seen (self, 0);
  wait_again (self, VAS_REACTION_WAITING);
}

/**
 * vas_reaction_stop:
 * @self: an exercise
 *
 * Gives it up.
 */
void
vas_reaction_stop (VasReaction *self)
{
  g_return_if_fail (VAS_IS_REACTION (self));

  g_clear_handle_id (&self->wait_id, g_source_remove);
  set_n_seen (self, 0);
  set_state (self, VAS_REACTION_READY);
}

/**
 * vas_reaction_shown:
 * @self: an exercise
 * @shown_us: when the sign was on the screen, as of g_get_monotonic_time(), in µs
 *
 * The sign is drawn a moment after it is due; that moment is not part of the time.
 */
void
vas_reaction_shown (VasReaction *self, gint64 shown_us)
{
  g_return_if_fail (VAS_IS_REACTION (self));

  if (self->state == VAS_REACTION_SHOWN)
    self->shown_us = shown_us;
}

/**
 * vas_reaction_press:
 * @self: an exercise
 * @pressed_us: when a key was pressed, as of g_get_monotonic_time(), in µs
 *
 * Somebody says that they have seen the sign.
 */
void
vas_reaction_press (VasReaction *self, gint64 pressed_us)
{
  g_return_if_fail (VAS_IS_REACTION (self));

  if (self->state == VAS_REACTION_SHOWN && pressed_us >= self->shown_us)
    take_time (self, pressed_us);
  else if (self->state != VAS_REACTION_READY && self->state != VAS_REACTION_DONE)
    wait_again (self, VAS_REACTION_TOO_EARLY);
}

VasReactionState
vas_reaction_get_state (VasReaction *self)
{
  g_return_val_if_fail (VAS_IS_REACTION (self), VAS_REACTION_READY);

  return self->state;
}

/**
 * vas_reaction_get_n_seen:
 * @self: an exercise
 *
 * Returns: how many times the sign was seen, up to %VAS_REACTION_TRIES
 */
guint
vas_reaction_get_n_seen (VasReaction *self)
{
  g_return_val_if_fail (VAS_IS_REACTION (self), 0);

  return self->n_seen;
}

/**
 * vas_reaction_get_median_ms:
 * @self: an exercise
 *
 * Returns: the median of the times so far, in ms, of an even number of them the mean of the two in the middle; -1 if
 *   there is none
 */
int
vas_reaction_get_median_ms (VasReaction *self)
{
  int sorted[VAS_REACTION_TRIES];
  guint n_seen;

  g_return_val_if_fail (VAS_IS_REACTION (self), -1);

  n_seen = self->n_seen;
  if (n_seen == 0)
    return -1;

  for (guint i = 0; i < n_seen; i++)
    sorted[i] = self->times_ms[i];
  qsort (sorted, n_seen, sizeof *sorted, compare_times);

  return (sorted[(n_seen - 1) / 2] + sorted[n_seen / 2]) / 2;
}
