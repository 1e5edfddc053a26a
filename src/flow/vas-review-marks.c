/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vas-review-marks.h"

#include "vas-open-spans.h"
#include "vas-snapshot.h"
#include "vas-time.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>

struct _VasReviewMarks
{
  GObject parent_instance;

  VasReview *review;   /* weak: it owns these marks */
  VasOpenSpans *spans; /* of the open answer */
  char *answer_id;
  VasNote *part;
  VasNote *off_topic;
  VasNote *last;
  gboolean last_listed;
  gint64 last_us;
  gboolean could_mark;
};

enum
{
  PROP_0,
  PROP_REVIEW,
  PROP_CAN_MARK,
  PROP_SCHEME,
  PROP_PART,
  PROP_OFF_TOPIC,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint marked_signal;

static void vas_review_marks_marking_init (VasMarkingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VasReviewMarks,
                               vas_review_marks,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (VAS_TYPE_MARKING, vas_review_marks_marking_init))

G_DEFINE_ENUM_TYPE (VasMarkEvent,
                    vas_mark_event,
                    G_DEFINE_ENUM_VALUE (VAS_MARK_MADE, "made"),
                    G_DEFINE_ENUM_VALUE (VAS_MARK_BEGUN, "begun"),
                    G_DEFINE_ENUM_VALUE (VAS_MARK_ENDED, "ended"),
                    G_DEFINE_ENUM_VALUE (VAS_MARK_TURNED, "turned"))

static gboolean
can_mark (VasReviewMarks *self)
{
  return self->review != NULL && vas_review_get_answer (self->review) != NULL &&
         vas_review_get_reviewer (self->review) != NULL;
}

static int
get_scheme (VasReviewMarks *self)
{
  VasAnswer *answer = self->review != NULL ? vas_review_get_answer (self->review) : NULL;

  return answer != NULL ? (int) vas_answer_get_scheme (answer) : -1;
}

/* The reviewer takes as long to react at any speed, and more of the recording goes by meanwhile at a higher one. */
static gint64
get_seen_ms (VasReviewMarks *self, gint64 pressed_us)
{
  VasPlayback *playback = vas_review_get_playback (self->review);
  VasReviewer *reviewer = vas_review_get_reviewer (self->review);
  gint64 position_ms = vas_playback_get_position_ms_at (playback, pressed_us);

  if (reviewer != NULL && vas_playback_get_playing (playback))
    position_ms -= (gint64) (vas_reviewer_get_reaction_ms (reviewer) * vas_playback_get_rate (playback) + 0.5);

  return MAX (position_ms, 0);
}

static void
announce (VasReviewMarks *self, VasNote **known, gboolean off_topic, guint property)
{
  if (g_set_object (known, vas_open_spans_find (self->spans, off_topic, NULL)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
announce_open (VasReviewMarks *self)
{
  announce (self, &self->part, FALSE, PROP_PART);
  announce (self, &self->off_topic, TRUE, PROP_OFF_TOPIC);
}

static void
remember_last (VasReviewMarks *self, VasNote *note)
{
  g_set_object (&self->last, note);
  self->last_listed = FALSE;
  self->last_us = note != NULL ? g_get_monotonic_time () : 0;
}

static gboolean
is_listed (GListModel *notes, VasNote *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (notes, i);

      if (g_str_equal (vas_note_get_id (note), vas_note_get_id (wanted)))
        return TRUE;
    }

  return FALSE;
}

/* A mark that was taken back is not there to be changed any more. */
static void
follow_last (VasReviewMarks *self, GListModel *notes)
{
  gboolean listed;

  if (self->last == NULL)
    return;

  listed = is_listed (notes, self->last);
  if (!listed && self->last_listed)
    remember_last (self, NULL);
  else
    self->last_listed = listed;
}

static void
on_notes_changed (VasReviewMarks *self)
{
  GListModel *notes = vas_review_get_notes (self->review);

  vas_open_spans_follow (self->spans, notes);
  follow_last (self, notes);
  announce_open (self);
}

static void
update_can_mark (VasReviewMarks *self)
{
  gboolean can = can_mark (self);

  if (self->could_mark == can)
    return;

  self->could_mark = can;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_MARK]);
}

/* The open answer is another object whenever something about it has changed; only another answer matters here. */
static void
on_answer_notify (VasReviewMarks *self)
{
  VasAnswer *answer = vas_review_get_answer (self->review);
  const char *id = answer != NULL ? vas_answer_get_id (answer) : NULL;

  if (g_strcmp0 (id, self->answer_id) == 0)
    return;

  g_free (self->answer_id);
  self->answer_id = g_strdup (id);
  vas_open_spans_clear (self->spans);
  remember_last (self, NULL);
  announce_open (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHEME]);
  update_can_mark (self);
}

static void
apply (VasReviewMarks *self, GPtrArray *changes, VasNote *note)
{
  const char *label = vas_note_get_label (note);
  const char *name = *label != '\0' ? label : vas_aspect_label (vas_note_get_aspect (note));
  /* Translators: %s is what was marked: "Eye contact" */
  g_autofree char *undo = g_strdup_printf (_ ("Undo marking “%s”"), name);
  /* Translators: %s is what was marked: "Eye contact" */
  g_autofree char *redo = g_strdup_printf (_ ("Redo marking “%s”"), name);

  vas_review_apply (self->review, changes, undo, redo);
}

static GPtrArray *
changes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) vas_change_free);
}

static VasNote *
add_note (VasReviewMarks *self, const VasMarker *marker, gint64 moment_ms, GPtrArray *changes)
{
  g_autofree char *id = vas_uuid_new ();
  VasNote *note = g_object_new (VAS_TYPE_NOTE, "id", id, "answer-id",
                                vas_answer_get_id (vas_review_get_answer (self->review)), "reviewer",
                                vas_review_get_reviewer (self->review), "start-ms", moment_ms, "end-ms", moment_ms,
                                "aspect", marker->aspect, "kind", marker->kind, "label",
                                marker->label != NULL ? marker->label : "", "text", "", "created", vas_time_now_ms (),
                                NULL);

  g_ptr_array_add (changes, vas_change_new (NULL, note));
  return note;
}

/* Returns: (transfer full): what has begun, or ended */
static VasNote *
mark_span (VasReviewMarks *self, const VasMarker *marker, gint64 seen_ms, GPtrArray *changes, VasMarkEvent *event)
{
  VasNote *ended = vas_open_spans_end (self->spans, marker->aspect == VAS_ASPECT_OFF_TOPIC, marker->label, seen_ms,
                                       changes);
  VasNote *begun;

  if (ended != NULL && (marker->label != NULL || vas_note_get_aspect (ended) == marker->aspect))
    {
      *event = VAS_MARK_ENDED;
      return g_object_ref (ended);
    }

  begun = add_note (self, marker, seen_ms, changes);
  vas_open_spans_begin (self->spans, begun);
  *event = VAS_MARK_BEGUN;

  return begun;
}

static gboolean
is_span (const VasMarker *marker)
{
  return marker->label != NULL ? marker->span : vas_aspect_group (marker->aspect) == VAS_ASPECT_GROUP_STRUCTURE;
}

static VasNote *
vas_review_marks_mark (VasMarking *marking, const VasMarker *marker, gint64 pressed_us)
{
  VasReviewMarks *self = VAS_REVIEW_MARKS (marking);
  g_autoptr (GPtrArray) changes = changes_new ();
  g_autoptr (VasNote) note = NULL;
  VasMarkEvent event = VAS_MARK_MADE;
  gint64 seen_ms;

  if (!can_mark (self))
    return NULL;

  seen_ms = get_seen_ms (self, pressed_us);
  if (is_span (marker))
    note = mark_span (self, marker, seen_ms, changes, &event);
  else
    note = add_note (self, marker, seen_ms, changes);

  remember_last (self, note);
  apply (self, changes, note);
  announce_open (self);
  g_signal_emit (self, marked_signal, 0, note, event);

  return self->last;
}

static VasNote *
vas_review_marks_turn_last (VasMarking *marking, VasNoteKind kind)
{
  VasReviewMarks *self = VAS_REVIEW_MARKS (marking);
  g_autoptr (GPtrArray) changes = changes_new ();
  g_autoptr (VasNote) turned = NULL;

  if (self->review == NULL || self->last == NULL ||
      g_get_monotonic_time () - self->last_us > VAS_MARKING_CHANGE_S * G_USEC_PER_SEC)
    return NULL;

  turned = vas_snapshot_with (self->last, "kind", kind, NULL);
  if (vas_note_get_kind (self->last) != kind)
    {
      g_ptr_array_add (changes, vas_change_new (self->last, turned));
      vas_open_spans_replace (self->spans, turned);
      g_set_object (&self->last, turned);
      apply (self, changes, turned);
      announce_open (self);
    }
  g_signal_emit (self, marked_signal, 0, turned, VAS_MARK_TURNED);

  return self->last;
}

static void
vas_review_marks_marking_init (VasMarkingInterface *iface)
{
  iface->mark = vas_review_marks_mark;
  iface->turn_last = vas_review_marks_turn_last;
}

static void
close_at (VasReviewMarks *self, gint64 end_ms)
{
  g_autoptr (GPtrArray) changes = changes_new ();
  VasNote *ended = vas_open_spans_end_all (self->spans, end_ms, changes);

  if (changes->len > 0)
    apply (self, changes, ended);
  announce_open (self);
}

static void
on_playback_ended (VasReviewMarks *self)
{
  close_at (self, vas_playback_get_duration_ms (vas_review_get_playback (self->review)));
}

static void
vas_review_marks_constructed (GObject *object)
{
  VasReviewMarks *self = VAS_REVIEW_MARKS (object);

  G_OBJECT_CLASS (vas_review_marks_parent_class)->constructed (object);

  g_signal_connect_object (self->review, "notify::answer", G_CALLBACK (on_answer_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "notify::reviewer", G_CALLBACK (update_can_mark), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_review_get_notes (self->review), "items-changed", G_CALLBACK (on_notes_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vas_review_get_playback (self->review), "ended", G_CALLBACK (on_playback_ended), self,
                           G_CONNECT_SWAPPED);
}

static void
vas_review_marks_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasReviewMarks *self = VAS_REVIEW_MARKS (object);

  switch (prop_id)
    {
    case PROP_CAN_MARK:
      g_value_set_boolean (value, can_mark (self));
      break;
    case PROP_SCHEME:
      g_value_set_int (value, get_scheme (self));
      break;
    case PROP_PART:
      g_value_set_object (value, self->part);
      break;
    case PROP_OFF_TOPIC:
      g_value_set_object (value, self->off_topic);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_marks_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasReviewMarks *self = VAS_REVIEW_MARKS (object);

  switch (prop_id)
    {
    case PROP_REVIEW:
      g_set_weak_pointer (&self->review, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_marks_finalize (GObject *object)
{
  VasReviewMarks *self = VAS_REVIEW_MARKS (object);

  g_clear_weak_pointer (&self->review);
  g_clear_pointer (&self->spans, vas_open_spans_free);
  g_clear_pointer (&self->answer_id, g_free);
  g_clear_object (&self->part);
  g_clear_object (&self->off_topic);
  g_clear_object (&self->last);

  G_OBJECT_CLASS (vas_review_marks_parent_class)->finalize (object);
}

static void
vas_review_marks_class_init (VasReviewMarksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_review_marks_constructed;
  object_class->get_property = vas_review_marks_get_property;
  object_class->set_property = vas_review_marks_set_property;
  object_class->finalize = vas_review_marks_finalize;

  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, VAS_TYPE_REVIEW,
                                                 G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_MARK] = g_param_spec_boolean ("can-mark", NULL, NULL, FALSE, readable);
  properties[PROP_SCHEME] = g_param_spec_int ("scheme", NULL, NULL, -1, G_MAXINT, -1, readable);
  /**
   * VasReviewMarks:part:
   *
   * The part of the answer that has begun and not ended.
   */
  properties[PROP_PART] = g_param_spec_object ("part", NULL, NULL, VAS_TYPE_NOTE, readable);
  /**
   * VasReviewMarks:off-topic:
   *
   * The span off topic that has begun and not ended.
   */
  properties[PROP_OFF_TOPIC] = g_param_spec_object ("off-topic", NULL, NULL, VAS_TYPE_NOTE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VasReviewMarks::marked:
   * @note: the mark as it is now
   * @event: what became of it
   *
   * A key, or a button in its place, has done something.
   */
  marked_signal = g_signal_new ("marked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, VAS_TYPE_NOTE, VAS_TYPE_MARK_EVENT);
}

static void
vas_review_marks_init (VasReviewMarks *self)
{
  self->spans = vas_open_spans_new ();
}

/**
 * vas_review_marks_new:
 * @review: the review, which keeps these marks
 *
 * Returns: (transfer full): marks on whichever answer is open
 */
VasReviewMarks *
vas_review_marks_new (VasReview *review)
{
  return g_object_new (VAS_TYPE_REVIEW_MARKS, "review", review, NULL);
}

/**
 * vas_review_marks_mark_freely:
 * @self: marks
 * @kind: how it is meant
 *
 * Marks what was just seen without saying what it is about.
 *
 * Returns: (transfer none) (nullable): the mark; %NULL while there is nothing to mark
 */
VasNote *
vas_review_marks_mark_freely (VasReviewMarks *self, VasNoteKind kind)
{
  VasMarker marker;

  g_return_val_if_fail (VAS_IS_REVIEW_MARKS (self), NULL);

  if (!vas_marker_keys_find ('C', VAS_SCHEME_OPEN, FALSE, &marker))
    g_return_val_if_reached (NULL);

  marker.kind = kind;
  return vas_review_marks_mark (VAS_MARKING (self), &marker, g_get_monotonic_time ());
}

/**
 * vas_review_marks_close:
 * @self: marks
 *
 * Ends what is open, as the reviewer goes on to something else.
 */
void
vas_review_marks_close (VasReviewMarks *self)
{
  g_return_if_fail (VAS_IS_REVIEW_MARKS (self));

  if (self->review != NULL)
    close_at (self, get_seen_ms (self, g_get_monotonic_time ()));
}

/**
 * vas_review_marks_get_part:
 * @self: marks
 *
 * Returns: (transfer none) (nullable): see [property@ReviewMarks:part]
 */
VasNote *
vas_review_marks_get_part (VasReviewMarks *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_MARKS (self), NULL);

  return self->part;
}

/**
 * vas_review_marks_get_off_topic:
 * @self: marks
 *
 * Returns: (transfer none) (nullable): see [property@ReviewMarks:off-topic]
 */
VasNote *
vas_review_marks_get_off_topic (VasReviewMarks *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_MARKS (self), NULL);

  return self->off_topic;
}

/**
 * vas_review_marks_get_seen_ms:
 * @self: marks
 *
 * Returns: where a key that is pressed now would mark, in ms
 */
gint64
vas_review_marks_get_seen_ms (VasReviewMarks *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_MARKS (self), 0);

  return self->review != NULL ? get_seen_ms (self, g_get_monotonic_time ()) : 0;
}
