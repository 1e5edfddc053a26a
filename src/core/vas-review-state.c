/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-review-state.h"

/**
 * VasReviewState:
 *
 * How far one reviewer is with one interview, and what they say of it as a whole.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasReviewState
{
  GObject parent_instance;

  char *interview_id;
  char *reviewer_id;
  char *comment;
  char *keep;
  char *change;
  gboolean blind;
  gboolean draft;
  gint64 finished;
};

G_DEFINE_FINAL_TYPE (VasReviewState, vas_review_state, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_INTERVIEW_ID,
  PROP_REVIEWER_ID,
  PROP_COMMENT,
  PROP_KEEP,
  PROP_CHANGE,
  PROP_BLIND,
  PROP_DRAFT,
  PROP_FINISHED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_review_state_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasReviewState *self = VAS_REVIEW_STATE (object);

  switch (prop_id)
    {
    case PROP_INTERVIEW_ID:
      g_value_set_string (value, self->interview_id);
      break;
    case PROP_REVIEWER_ID:
      g_value_set_string (value, self->reviewer_id);
      break;
    case PROP_COMMENT:
      g_value_set_string (value, self->comment);
      break;
    case PROP_KEEP:
      g_value_set_string (value, self->keep);
      break;
    case PROP_CHANGE:
      g_value_set_string (value, self->change);
      break;
    case PROP_BLIND:
      g_value_set_boolean (value, self->blind);
      break;
    case PROP_DRAFT:
      g_value_set_boolean (value, self->draft);
      break;
    case PROP_FINISHED:
      g_value_set_int64 (value, self->finished);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_state_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasReviewState *self = VAS_REVIEW_STATE (object);

  switch (prop_id)
    {
    case PROP_INTERVIEW_ID:
      self->interview_id = g_value_dup_string (value);
      break;
    case PROP_REVIEWER_ID:
      self->reviewer_id = g_value_dup_string (value);
      break;
    case PROP_COMMENT:
      self->comment = g_value_dup_string (value);
      break;
    case PROP_KEEP:
      self->keep = g_value_dup_string (value);
      break;
    case PROP_CHANGE:
      self->change = g_value_dup_string (value);
      break;
    case PROP_BLIND:
      self->blind = g_value_get_boolean (value);
      break;
    case PROP_DRAFT:
      self->draft = g_value_get_boolean (value);
      break;
    case PROP_FINISHED:
      self->finished = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_state_finalize (GObject *object)
{
  VasReviewState *self = VAS_REVIEW_STATE (object);

  g_clear_pointer (&self->interview_id, g_free);
  g_clear_pointer (&self->reviewer_id, g_free);
  g_clear_pointer (&self->comment, g_free);
  g_clear_pointer (&self->keep, g_free);
  g_clear_pointer (&self->change, g_free);

  G_OBJECT_CLASS (vas_review_state_parent_class)->finalize (object);
}

static void
vas_review_state_class_init (VasReviewStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_review_state_get_property;
  object_class->set_property = vas_review_state_set_property;
  object_class->finalize = vas_review_state_finalize;

  /**
   * VasReviewState:interview-id:
   *
   * UUID of the interview.
   */
  properties[PROP_INTERVIEW_ID] = g_param_spec_string ("interview-id", NULL, NULL, "", flags);
  /**
   * VasReviewState:reviewer-id:
   *
   * UUID of the reviewer.
   */
  properties[PROP_REVIEWER_ID] = g_param_spec_string ("reviewer-id", NULL, NULL, "", flags);
  /**
   * VasReviewState:comment:
   *
   * What is said of the whole interview; may be empty.
   */
  properties[PROP_COMMENT] = g_param_spec_string ("comment", NULL, NULL, "", flags);
  /**
   * VasReviewState:keep:
   *
   * The one thing to keep doing; may be empty.
   */
  properties[PROP_KEEP] = g_param_spec_string ("keep", NULL, NULL, "", flags);
  /**
   * VasReviewState:change:
   *
   * The one thing to change; may be empty.
   */
  properties[PROP_CHANGE] = g_param_spec_string ("change", NULL, NULL, "", flags);
  /**
   * VasReviewState:blind:
   *
   * Whether this reviewer sees nobody else's notes and ratings before having finished.
   */
  properties[PROP_BLIND] = g_param_spec_boolean ("blind", NULL, NULL, FALSE, flags);
  /**
   * VasReviewState:draft:
   *
   * Whether nobody else sees this reviewer's notes and ratings before they have finished.
   */
  properties[PROP_DRAFT] = g_param_spec_boolean ("draft", NULL, NULL, FALSE, flags);
  /**
   * VasReviewState:finished:
   *
   * When the review was finished, in ms since 1970 UTC; 0: it is not.
   */
  properties[PROP_FINISHED] = g_param_spec_int64 ("finished", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_review_state_init (VasReviewState *self)
{
}

/**
 * vas_review_state_get_interview_id:
 *
 * Returns: (transfer none): UUID of the interview
 */
const char *
vas_review_state_get_interview_id (VasReviewState *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_STATE (self), NULL);

  return self->interview_id;
}

/**
 * vas_review_state_get_reviewer_id:
 *
 * Returns: (transfer none): UUID of the reviewer
 */
const char *
vas_review_state_get_reviewer_id (VasReviewState *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_STATE (self), NULL);

  return self->reviewer_id;
}

/**
 * vas_review_state_get_comment:
 *
 * Returns: (transfer none): what is said of the whole interview; may be empty
 */
const char *
vas_review_state_get_comment (VasReviewState *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_STATE (self), NULL);

  return self->comment;
}

/**
 * vas_review_state_get_keep:
 *
 * Returns: (transfer none): the one thing to keep doing; may be empty
 */
const char *
vas_review_state_get_keep (VasReviewState *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_STATE (self), NULL);

  return self->keep;
}

/**
 * vas_review_state_get_change:
 *
 * Returns: (transfer none): the one thing to change; may be empty
 */
const char *
vas_review_state_get_change (VasReviewState *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_STATE (self), NULL);

  return self->change;
}

/**
 * vas_review_state_get_blind:
 *
 * Returns: whether this reviewer sees nobody else's notes and ratings before having finished
 */
gboolean
vas_review_state_get_blind (VasReviewState *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_STATE (self), FALSE);

  return self->blind;
}

/**
 * vas_review_state_get_draft:
 *
 * Returns: whether nobody else sees this reviewer's notes and ratings before they have finished
 */
gboolean
vas_review_state_get_draft (VasReviewState *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_STATE (self), FALSE);

  return self->draft;
}

/**
 * vas_review_state_get_finished:
 *
 * Returns: when the review was finished, in ms since 1970 UTC; 0: it is not
 */
gint64
vas_review_state_get_finished (VasReviewState *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_STATE (self), 0);

  return self->finished;
}

/**
 * vas_review_state_shows:
 * @author: (nullable): how far the one who wrote a note or rating is with its interview; %NULL: not begun
 * @viewer: (nullable): how far the one who looks is with it; %NULL: not begun
 * @author_is_viewer: whether they are the same person
 *
 * What somebody wrote is theirs to see at any time. Others see it unless it is a draft, or they review blind, and the one
 * whom that concerns has not finished.
 *
 * Returns: whether what @author wrote is shown to @viewer
 */
gboolean
vas_review_state_shows (VasReviewState *author, VasReviewState *viewer, gboolean author_is_viewer)
{
  g_return_val_if_fail (author == NULL || VAS_IS_REVIEW_STATE (author), FALSE);
  g_return_val_if_fail (viewer == NULL || VAS_IS_REVIEW_STATE (viewer), FALSE);

  if (author_is_viewer)
    return TRUE;
  if (author != NULL && author->draft && author->finished == 0)
    return FALSE;

  return viewer == NULL || !viewer->blind || viewer->finished > 0;
}
