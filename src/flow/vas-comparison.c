/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-comparison-private.h"

#include "vas-compared-answer-private.h"
#include "vas-library-private.h"

G_DEFINE_FINAL_TYPE (VasComparison, vas_comparison, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_POSITION_MS,
  PROP_DURATION_MS,
  PROP_PLAYING,
  PROP_READY,
  PROP_HEARD,
  PROP_PART,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What is asked of the store's thread, and what it brings. */
typedef struct
{
  char *ids[VAS_COMPARISON_N_SIDES];
  char *viewer_id;
} Wanted;

typedef struct
{
  VasComparedLoaded *sides[VAS_COMPARISON_N_SIDES];
} Loaded;

static void
wanted_free (Wanted *wanted)
{
  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    g_free (wanted->ids[i]);
  g_free (wanted->viewer_id);
  g_free (wanted);
}

static void
loaded_free (Loaded *loaded)
{
  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    g_clear_pointer (&loaded->sides[i], vas_compared_loaded_free);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

static gpointer
load_job (VasConnection *connection, gpointer data, GError **error)
{
  Wanted *wanted = data;
  g_autoptr (Loaded) loaded = g_new0 (Loaded, 1);

  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    {
      loaded->sides[i] = vas_compared_load (connection, wanted->ids[i], wanted->viewer_id, error);
      if (loaded->sides[i] == NULL)
        return NULL;
    }

  return g_steal_pointer (&loaded);
}

/* Both lists of ratings name the same, in the same order. */
static void
pair_ratings (VasComparison *self)
{
  GPtrArray *first = vas_compared_answer_get_ratings (self->sides[0]);
  GPtrArray *second = vas_compared_answer_get_ratings (self->sides[1]);

  for (guint i = 0; i < first->len; i++)
    vas_compared_answer_add_rating (self->sides[1], i, first->pdata[i]);
  for (guint i = first->len; i < second->len; i++)
    vas_compared_answer_add_rating (self->sides[0], i, second->pdata[i]);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasComparison *self = g_task_get_source_object (task);
  gboolean first_time = vas_compared_answer_get_answer (self->sides[0]) == NULL;
  GError *error = NULL;
  g_autoptr (Loaded) loaded = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (loaded == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    vas_compared_answer_take_over (self->sides[i], VAS_STORE (source), loaded->sides[i]);
  pair_ratings (self);
  if (first_time)
    vas_comparison_align (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_task_return_boolean (task, TRUE);
}

static void
on_library_changed (VasComparison *self)
{
  vas_comparison_load_async (self, NULL, NULL, NULL);
}

void
vas_comparison_notify_position (VasComparison *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION_MS]);
}

void
vas_comparison_notify_state (VasComparison *self)
{
  gboolean playing = FALSE;
  gboolean ready = FALSE;

  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    {
      VasPlayback *playback = vas_compared_answer_get_playback (self->sides[i]);
      gboolean side_ready;

      g_object_get (playback, "ready", &side_ready, NULL);
      ready = ready || side_ready;
      playing = playing || vas_playback_get_playing (playback);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DURATION_MS]);
  if (self->ready != ready)
    {
      self->ready = ready;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
    }
  if (self->playing != playing)
    {
      self->playing = playing;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
    }
}

static void
on_position_notify (VasComparison *self)
{
  vas_comparison_keep_in_step (self);
  vas_comparison_notify_position (self);
}

/* One that opens later than the other, or once more, goes to where it belongs. */
static void
on_ready_notify (VasComparison *self)
{
  vas_comparison_notify_state (self);
  if (!self->playing)
    vas_comparison_seek (self, vas_comparison_get_position_ms (self));
}

static void
connect_side (VasComparison *self, guint side)
{
  VasPlayback *playback;

  self->sides[side] = vas_compared_answer_new ();
  playback = vas_compared_answer_get_playback (self->sides[side]);
  vas_playback_set_volume (playback, side == self->heard ? 1 : 0);
  g_signal_connect_object (playback, "notify::position-ms", G_CALLBACK (on_position_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (playback, "notify::duration-ms", G_CALLBACK (vas_comparison_notify_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (playback, "notify::playing", G_CALLBACK (vas_comparison_notify_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (playback, "notify::ready", G_CALLBACK (on_ready_notify), self, G_CONNECT_SWAPPED);
}

static void
vas_comparison_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasComparison *self = VAS_COMPARISON (object);

  switch (prop_id)
    {
    case PROP_POSITION_MS:
      g_value_set_int64 (value, vas_comparison_get_position_ms (self));
      break;
    case PROP_DURATION_MS:
      g_value_set_int64 (value, vas_comparison_get_duration_ms (self));
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;
    case PROP_HEARD:
      g_value_set_uint (value, self->heard);
      break;
    case PROP_PART:
      g_value_set_int (value, self->part);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_comparison_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasComparison *self = VAS_COMPARISON (object);

  switch (prop_id)
    {
    case PROP_HEARD:
      vas_comparison_set_heard (self, g_value_get_uint (value));
      break;
    case PROP_PART:
      vas_comparison_set_part (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_comparison_finalize (GObject *object)
{
  VasComparison *self = VAS_COMPARISON (object);

  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    {
      g_clear_object (&self->sides[i]);
      g_free (self->ids[i]);
    }
  g_clear_object (&self->library);
  g_free (self->viewer_id);

  G_OBJECT_CLASS (vas_comparison_parent_class)->finalize (object);
}

static void
vas_comparison_class_init (VasComparisonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_comparison_get_property;
  object_class->set_property = vas_comparison_set_property;
  object_class->finalize = vas_comparison_finalize;

  properties[PROP_POSITION_MS] = g_param_spec_int64 ("position-ms", NULL, NULL, 0, G_MAXINT64, 0, readable);
  properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, 0, G_MAXINT64, 0, readable);
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, readable);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, readable);
  properties[PROP_HEARD] = g_param_spec_uint ("heard", NULL, NULL, 0, VAS_COMPARISON_N_SIDES - 1, 0, writable);
  properties[PROP_PART] = g_param_spec_int ("part", NULL, NULL, VAS_COMPARISON_NO_PART, VAS_N_ASPECTS - 1,
                                            VAS_COMPARISON_NO_PART, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasComparison::changed:
   *
   * The answers, or the feedback on them, were read.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
vas_comparison_init (VasComparison *self)
{
  self->part = VAS_COMPARISON_NO_PART;
  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    connect_side (self, i);
}

/**
 * vas_comparison_new:
 * @library: (transfer none): an open library
 * @first_id: UUID of an answer
 * @second_id: UUID of another answer to the same question
 * @viewer_id: (nullable): UUID of the reviewer who looks: what others keep to themselves is left out
 *
 * Returns: (transfer full): a comparison with nothing loaded
 */
VasComparison *
vas_comparison_new (VasLibrary *library, const char *first_id, const char *second_id, const char *viewer_id)
{
  VasComparison *self = g_object_new (VAS_TYPE_COMPARISON, NULL);

  self->library = g_object_ref (library);
  self->ids[0] = g_strdup (first_id);
  self->ids[1] = g_strdup (second_id);
  self->viewer_id = g_strdup (viewer_id);
  g_signal_connect_object (library, "changed", G_CALLBACK (on_library_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * vas_comparison_load_async:
 * @self: a comparison
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable): called when both answers are there
 * @data: for @callback
 *
 * Reads both answers and the feedback on them, and opens the recordings, paused where both begin.
 */
void
vas_comparison_load_async (VasComparison *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;
  Wanted *wanted;

  g_return_if_fail (VAS_IS_COMPARISON (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, vas_comparison_load_async);
  wanted = g_new0 (Wanted, 1);
  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    wanted->ids[i] = g_strdup (self->ids[i]);
  wanted->viewer_id = g_strdup (self->viewer_id);
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_READ, load_job, wanted,
                        (GDestroyNotify) wanted_free, (GDestroyNotify) loaded_free, cancellable, on_loaded, task);
}

gboolean
vas_comparison_load_finish (VasComparison *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * vas_comparison_get_side:
 * @self: a comparison
 * @side: 0 or 1
 *
 * Returns: (transfer none): one of the answers
 */
VasComparedAnswer *
vas_comparison_get_side (VasComparison *self, guint side)
{
  g_return_val_if_fail (VAS_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (side < VAS_COMPARISON_N_SIDES, NULL);

  return self->sides[side];
}

/**
 * vas_comparison_list_parts:
 * @self: a comparison
 *
 * Returns: (transfer full) (element-type VasAspect): the parts of a scheme that are marked in both answers
 */
GArray *
vas_comparison_list_parts (VasComparison *self)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (VasAspect));

  for (int aspect = 0; aspect < VAS_N_ASPECTS; aspect++)
    if (vas_aspect_group (aspect) == VAS_ASPECT_GROUP_STRUCTURE &&
        vas_compared_answer_find_part (self->sides[0], aspect) >= 0 &&
        vas_compared_answer_find_part (self->sides[1], aspect) >= 0)
      g_array_append_val (parts, aspect);

  return parts;
}

gboolean
vas_comparison_get_playing (VasComparison *self)
{
  g_return_val_if_fail (VAS_IS_COMPARISON (self), FALSE);

  return self->playing;
}

guint
vas_comparison_get_heard (VasComparison *self)
{
  g_return_val_if_fail (VAS_IS_COMPARISON (self), 0);

  return self->heard;
}

/**
 * vas_comparison_set_heard:
 * @self: a comparison
 * @side: 0 or 1: the one whose sound is heard; the other one is silent
 */
void
vas_comparison_set_heard (VasComparison *self, guint side)
{
  g_return_if_fail (VAS_IS_COMPARISON (self));
  g_return_if_fail (side < VAS_COMPARISON_N_SIDES);

  if (self->heard == side)
    return;

  self->heard = side;
  for (guint i = 0; i < VAS_COMPARISON_N_SIDES; i++)
    vas_playback_set_volume (vas_compared_answer_get_playback (self->sides[i]), i == side ? 1 : 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEARD]);
}

int
vas_comparison_get_part (VasComparison *self)
{
  g_return_val_if_fail (VAS_IS_COMPARISON (self), VAS_COMPARISON_NO_PART);

  return self->part;
}

/**
 * vas_comparison_set_part:
 * @self: a comparison
 * @part: a #VasAspect that both have, or %VAS_COMPARISON_NO_PART: the moment at which the clock starts
 *
 * Both go to where that part begins, and play in step from there.
 */
void
vas_comparison_set_part (VasComparison *self, int part)
{
  g_return_if_fail (VAS_IS_COMPARISON (self));
  g_return_if_fail (part >= VAS_COMPARISON_NO_PART && part < VAS_N_ASPECTS);

  self->part = part;
  vas_comparison_align (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PART]);
}
