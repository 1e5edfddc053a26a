/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-review-context.h"

#include "vas-review-private.h"
#include "vas-snapshot.h"
#include "vas-store-profiles.h"
#include "vas-store-questions.h"

struct _VasReviewContext
{
  GObject parent_instance;

  VasReview *review;
  VasPreparation *preparation;
  VasJobProfile *profile;
  gboolean active;
  guint generation; /* what was asked for earlier is out of date */
};

G_DEFINE_FINAL_TYPE (VasReviewContext, vas_review_context, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_QUESTION,
  PROP_PROFILE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  char *question_id;
  char *profile_id;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->question_id);
  g_free (wanted->profile_id);
  g_free (wanted);
}

typedef struct
{
  VasQuestion *question;
  VasJobProfile *profile;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->question);
  g_clear_object (&loaded->profile);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

typedef struct
{
  VasReviewContext *context;
  guint generation;
} Asked;

/* What is not there any more is simply not shown. */
static gboolean
is_serious (GError *error)
{
  return error != NULL && !g_error_matches (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND);
}

static gpointer
load_job (VasConnection *connection, gpointer data, GError **error)
{
  Wanted *wanted = data;
  g_autoptr (Loaded) loaded = g_new0 (Loaded, 1);
  g_autoptr (GError) local_error = NULL;

  if (wanted->question_id != NULL)
    loaded->question = vas_store_get_question (connection, wanted->question_id, &local_error);
  if (!is_serious (local_error))
    g_clear_error (&local_error);
  if (local_error == NULL && wanted->profile_id != NULL)
    loaded->profile = vas_store_get_profile (connection, wanted->profile_id, &local_error);
  if (is_serious (local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&loaded);
}

static void
show (VasReviewContext *self, Loaded *loaded)
{
  VasQuestion *shown = vas_preparation_get_question (self->preparation);

  if (shown != loaded->question &&
      (shown == NULL || loaded->question == NULL || !vas_snapshot_equal (shown, loaded->question)))
    {
      vas_preparation_set_question (self->preparation, loaded->question);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUESTION]);
    }
  if (g_set_object (&self->profile, loaded->profile))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (VasReviewContext) self = asked->context;
  g_autoptr (GError) error = NULL;
  g_autoptr (Loaded) loaded = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (loaded == NULL)
    vas_review_report (self->review, error);
  else if (asked->generation == self->generation)
    show (self, loaded);
}

static void
load (VasReviewContext *self)
{
  VasAnswer *answer = vas_review_get_answer (self->review);
  VasInterview *interview = vas_review_get_interview (self->review);
  Wanted *wanted;
  Asked *asked;

  self->generation++;
  if (!self->active)
    return;

  wanted = g_new0 (Wanted, 1);
  wanted->question_id = answer != NULL ? g_strdup (vas_answer_get_question_id (answer)) : NULL;
  wanted->profile_id = interview != NULL ? g_strdup (vas_interview_get_profile_id (interview)) : NULL;
  asked = g_new0 (Asked, 1);
  asked->context = g_object_ref (self);
  asked->generation = self->generation;
  vas_store_call_async (vas_review_get_store (self->review), VAS_STORE_READ, load_job, wanted, wanted_free, loaded_free,
                        NULL, on_loaded, asked);
}

static void
vas_review_context_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasReviewContext *self = VAS_REVIEW_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      g_value_set_object (value, vas_preparation_get_question (self->preparation));
      break;
    case PROP_PROFILE:
      g_value_set_object (value, self->profile);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_context_finalize (GObject *object)
{
  VasReviewContext *self = VAS_REVIEW_CONTEXT (object);

  g_clear_object (&self->profile);
  g_clear_object (&self->preparation);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (vas_review_context_parent_class)->finalize (object);
}

static void
vas_review_context_class_init (VasReviewContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_review_context_get_property;
  object_class->finalize = vas_review_context_finalize;

  properties[PROP_QUESTION] = g_param_spec_object ("question", NULL, NULL, VAS_TYPE_QUESTION, readable);
  properties[PROP_PROFILE] = g_param_spec_object ("profile", NULL, NULL, VAS_TYPE_JOB_PROFILE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_review_context_init (VasReviewContext *self)
{
}

/**
 * vas_review_context_new:
 * @review: whose open answer it is about
 *
 * Returns: (transfer full): the context, which is not read before [method@ReviewContext.set_active]
 */
VasReviewContext *
vas_review_context_new (VasReview *review)
{
  VasReviewContext *self = g_object_new (VAS_TYPE_REVIEW_CONTEXT, NULL);

  self->review = g_object_ref (review);
  self->preparation = vas_preparation_new (review->library);
  g_signal_connect_object (review, "notify::answer", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review, "notify::interview", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (review->library, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * vas_review_context_get_preparation:
 *
 * Returns: (transfer none): the question with its dossier
 */
VasPreparation *
vas_review_context_get_preparation (VasReviewContext *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_CONTEXT (self), NULL);

  return self->preparation;
}

/**
 * vas_review_context_get_profile:
 *
 * Returns: (transfer none) (nullable): the job
 */
VasJobProfile *
vas_review_context_get_profile (VasReviewContext *self)
{
  g_return_val_if_fail (VAS_IS_REVIEW_CONTEXT (self), NULL);

  return self->profile;
}

/**
 * vas_review_context_set_active:
 * @active: whether somebody looks at it
 */
void
vas_review_context_set_active (VasReviewContext *self, gboolean active)
{
  g_return_if_fail (VAS_IS_REVIEW_CONTEXT (self));

  if (self->active == !!active)
    return;

  self->active = !!active;
  load (self);
}
