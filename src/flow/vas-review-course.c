/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-review-course.h"

#include "vas-review-private.h"

struct _VasReviewCourse
{
  GObject parent_instance;

  VasReview *review;
  gboolean continuous;
};

G_DEFINE_FINAL_TYPE (VasReviewCourse, vas_review_course, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CONTINUOUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Returns: (transfer full) (nullable): the answer so many places after the open one */
static VasAnswer *
find_beside (VasReviewCourse *self, int step)
{
  GListModel *answers = vas_review_get_answers (self->review);
  VasAnswer *open = vas_review_get_answer (self->review);
  guint n_items = g_list_model_get_n_items (answers);

  for (guint i = 0; open != NULL && i < n_items; i++)
    {
      g_autoptr (VasAnswer) answer = g_list_model_get_item (answers, i);

      if (g_str_equal (vas_answer_get_id (answer), vas_answer_get_id (open)))
        return g_list_model_get_item (answers, (guint) ((int) i + step));
    }

  return NULL;
}

static gboolean
can_play (VasAnswer *answer)
{
  VasAnswerState state = vas_answer_get_state (answer);

  return vas_answer_get_recording (answer) != NULL &&
         (state == VAS_ANSWER_STATE_COMPLETE || state == VAS_ANSWER_STATE_RECOVERED);
}

/* What has no recording is passed over. */
static void
on_ended (VasReviewCourse *self)
{
  for (int step = 1; self->continuous; step++)
    {
      g_autoptr (VasAnswer) next = find_beside (self, step);

      if (next == NULL)
        return;
      if (!can_play (next))
        continue;

      vas_review_set_answer (self->review, next);
      vas_playback_play (vas_review_get_playback (self->review));
      return;
    }
}

static void
vas_review_course_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTINUOUS:
      g_value_set_boolean (value, VAS_REVIEW_COURSE (object)->continuous);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_course_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTINUOUS:
      vas_review_course_set_continuous (VAS_REVIEW_COURSE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_course_finalize (GObject *object)
{
  g_clear_object (&VAS_REVIEW_COURSE (object)->review);

  G_OBJECT_CLASS (vas_review_course_parent_class)->finalize (object);
}

static void
vas_review_course_class_init (VasReviewCourseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vas_review_course_get_property;
  object_class->set_property = vas_review_course_set_property;
  object_class->finalize = vas_review_course_finalize;

  properties[PROP_CONTINUOUS] = g_param_spec_boolean ("continuous", NULL, NULL, FALSE,
                                                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                          G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_review_course_init (VasReviewCourse *self)
{
}

/**
 * vas_review_course_new:
 * @review: whose answers
 */
VasReviewCourse *
vas_review_course_new (VasReview *review)
{
  VasReviewCourse *self = g_object_new (VAS_TYPE_REVIEW_COURSE, NULL);

  self->review = g_object_ref (review);
  g_signal_connect_object (vas_review_get_playback (review), "ended", G_CALLBACK (on_ended), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * vas_review_course_step:
 * @step: 1 for the next answer, -1 for the one before
 *
 * Returns: whether there is one, which is open now
 */
gboolean
vas_review_course_step (VasReviewCourse *self, int step)
{
  g_autoptr (VasAnswer) answer = NULL;

  g_return_val_if_fail (VAS_IS_REVIEW_COURSE (self), FALSE);

  answer = find_beside (self, step);
  if (answer == NULL)
    return FALSE;

  vas_review_set_answer (self->review, answer);
  return TRUE;
}

void
vas_review_course_set_continuous (VasReviewCourse *self, gboolean continuous)
{
  g_return_if_fail (VAS_IS_REVIEW_COURSE (self));

  if (self->continuous == !!continuous)
    return;

  self->continuous = !!continuous;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTINUOUS]);
}

/**
 * vas_review_course_show_note:
 * @note: a note of any answer
 *
 * Opens the note's answer and goes to where the note begins, without playing.
 */
void
vas_review_course_show_note (VasReviewCourse *self, VasNote *note)
{
  VasPlayback *playback;

  g_return_if_fail (VAS_IS_REVIEW_COURSE (self));
  g_return_if_fail (VAS_IS_NOTE (note));

  playback = vas_review_get_playback (self->review);
  vas_playback_pause (playback);
  vas_review_open_answer (self->review, vas_note_get_answer_id (note));
  vas_playback_seek (playback, vas_note_get_start_ms (note));
}
