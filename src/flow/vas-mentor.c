/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-mentor-private.h"

#include "vas-dossier-entry.h"
#include "vas-library-private.h"
#include "vas-snapshot.h"
#include "vas-store-people.h"
#include "vas-store-questions.h"

G_DEFINE_FINAL_TYPE_WITH_CODE (VasMentor,
                               vas_mentor,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (VAS_TYPE_MARKING, vas_mentor_marking_init))

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_PRACTICE,
  PROP_NAME,
  PROP_REVIEWER,
  PROP_REACTION_MS,
  PROP_CAN_MARK,
  PROP_SCHEME,
  PROP_MARKS,
  PROP_OFF_TOPIC,
  PROP_PURPOSE,
  N_PROPS
};

enum
{
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

#define DEFAULT_REACTION_MS 2000

/* In the store's thread */

static gpointer
ensure_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_ensure_reviewer (connection, data, VAS_ROLE_MENTOR, error);
}

static gpointer
reaction_job (VasConnection *connection, gpointer data, GError **error)
{
  VasReviewer *reviewer = data;

  return GINT_TO_POINTER (vas_store_set_reaction (connection, vas_reviewer_get_id (reviewer),
                                                  vas_reviewer_get_reaction_ms (reviewer), error));
}

static gpointer
dossier_job (VasConnection *connection, gpointer data, GError **error)
{
  return vas_store_list_dossier (connection, data, error);
}

/* On the main thread */

static void
fail (VasMentor *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error->message);
}

static VasStore *
get_store (VasMentor *self)
{
  return vas_library_get_store (self->library);
}

static void
update_can_mark (VasMentor *self)
{
  gboolean can_mark = vas_mentor_get_can_mark (self);

  if (self->could_mark == can_mark)
    return;

  self->could_mark = can_mark;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_MARK]);
}

void
vas_mentor_set_off_topic (VasMentor *self, VasNote *note)
{
  gboolean was = self->off_topic != NULL;

  g_set_object (&self->off_topic, note);
  if (was != (note != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFF_TOPIC]);
}

static void
on_reaction_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasMentor) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_store_call_finish (VAS_STORE (source), result, &error) == NULL)
    fail (self, error);
}

static void
keep_reaction (VasMentor *self)
{
  g_autoptr (VasReviewer) reviewer = vas_snapshot_with (self->reviewer, "reaction-ms", self->reaction_ms, NULL);

  g_set_object (&self->reviewer, reviewer);
  vas_store_call_async (get_store (self), VAS_STORE_WRITE, reaction_job, g_object_ref (reviewer), g_object_unref, NULL,
                        NULL, on_reaction_written, g_object_ref (self));
}

static void
on_ensured (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasMentor) self = user_data;
  g_autoptr (GError) error = NULL;

  self->reviewer = vas_store_call_finish (VAS_STORE (source), result, &error);
  if (self->reviewer == NULL)
    {
      fail (self, error);
      return;
    }

  /* Whoever was quicker than the library has chosen already */
  if (self->reaction_ms >= 0 && self->reaction_ms != vas_reviewer_get_reaction_ms (self->reviewer))
    keep_reaction (self);
  self->reaction_ms = vas_reviewer_get_reaction_ms (self->reviewer);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEWER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REACTION_MS]);
  update_can_mark (self);
}

static void
set_reaction_ms (VasMentor *self, int reaction_ms)
{
  if (self->reaction_ms == reaction_ms)
    return;

  self->reaction_ms = reaction_ms;
  if (self->reviewer != NULL)
    keep_reaction (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REACTION_MS]);
}

static void
set_purpose (VasMentor *self, const char *purpose)
{
  if (g_strcmp0 (self->purpose, purpose) == 0)
    return;

  g_free (self->purpose);
  self->purpose = g_strdup (purpose);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PURPOSE]);
}

static void
on_dossier_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasMentor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dossier = vas_store_call_finish (VAS_STORE (source), result, &error);
  g_autoptr (GString) purpose = g_string_new (NULL);

  if (dossier == NULL)
    {
      fail (self, error);
      return;
    }

  for (guint i = 0; i < dossier->len; i++)
    if (vas_dossier_entry_get_kind (dossier->pdata[i]) == VAS_DOSSIER_KIND_PURPOSE)
      g_string_append_printf (purpose, "%s%s", purpose->len > 0 ? "\n" : "",
                              vas_dossier_entry_get_text (dossier->pdata[i]));
  set_purpose (self, purpose->len > 0 ? purpose->str : NULL);
}

static void
on_question_notify (VasMentor *self)
{
  VasQuestion *question = vas_practice_get_question (self->practice);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHEME]);
  /* A follow-up is the question itself in other words */
  if (question == NULL || g_strcmp0 (self->purpose_of, vas_question_get_id (question)) == 0)
    return;

  g_free (self->purpose_of);
  self->purpose_of = g_strdup (vas_question_get_id (question));
  set_purpose (self, NULL);
  vas_store_call_async (get_store (self), VAS_STORE_READ, dossier_job, g_strdup (self->purpose_of), g_free,
                        (GDestroyNotify) g_ptr_array_unref, NULL, on_dossier_listed, g_object_ref (self));
}

/* The marks of an answer stay in sight until the next one begins. */
static void
on_phase_notify (VasMentor *self)
{
  VasPracticePhase phase = vas_practice_get_phase (self->practice);

  if (phase != VAS_PRACTICE_ANSWERING && phase != VAS_PRACTICE_COUNTDOWN)
    vas_mentor_set_off_topic (self, NULL);
  if (phase == VAS_PRACTICE_PAUSE || phase == VAS_PRACTICE_THINKING || phase == VAS_PRACTICE_STARTING)
    g_list_store_remove_all (self->marks);
  update_can_mark (self);
}

static void
vas_mentor_constructed (GObject *object)
{
  VasMentor *self = VAS_MENTOR (object);

  G_OBJECT_CLASS (vas_mentor_parent_class)->constructed (object);

  g_signal_connect_object (self->practice, "notify::phase", G_CALLBACK (on_phase_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->practice, "notify::question", G_CALLBACK (on_question_notify), self,
                           G_CONNECT_SWAPPED);
  vas_store_call_async (get_store (self), VAS_STORE_WRITE, ensure_job, g_strdup (self->name), g_free, g_object_unref,
                        NULL, on_ensured, g_object_ref (self));
  on_question_notify (self);
}

static int
get_scheme (VasMentor *self)
{
  VasQuestion *question = vas_practice_get_question (self->practice);

  return question != NULL ? (int) vas_question_get_scheme (question) : -1;
}

static void
vas_mentor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasMentor *self = VAS_MENTOR (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_PRACTICE:
      g_value_set_object (value, self->practice);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_REVIEWER:
      g_value_set_object (value, self->reviewer);
      break;
    case PROP_REACTION_MS:
      g_value_set_int (value, self->reaction_ms >= 0 ? self->reaction_ms : DEFAULT_REACTION_MS);
      break;
    case PROP_CAN_MARK:
      g_value_set_boolean (value, vas_mentor_get_can_mark (self));
      break;
    case PROP_SCHEME:
      g_value_set_int (value, get_scheme (self));
      break;
    case PROP_MARKS:
      g_value_set_object (value, self->marks);
      break;
    case PROP_OFF_TOPIC:
      g_value_set_boolean (value, self->off_topic != NULL);
      break;
    case PROP_PURPOSE:
      g_value_set_string (value, self->purpose);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_mentor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasMentor *self = VAS_MENTOR (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_PRACTICE:
      self->practice = g_value_dup_object (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_REACTION_MS:
      set_reaction_ms (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_mentor_dispose (GObject *object)
{
  VasMentor *self = VAS_MENTOR (object);

  g_clear_object (&self->off_topic);
  g_clear_object (&self->marks);
  g_clear_object (&self->reviewer);
  g_clear_object (&self->practice);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_mentor_parent_class)->dispose (object);
}

static void
vas_mentor_finalize (GObject *object)
{
  VasMentor *self = VAS_MENTOR (object);

  g_free (self->name);
  g_free (self->purpose);
  g_free (self->purpose_of);

  G_OBJECT_CLASS (vas_mentor_parent_class)->finalize (object);
}

static void
vas_mentor_class_init (VasMentorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_mentor_constructed;
  object_class->get_property = vas_mentor_get_property;
  object_class->set_property = vas_mentor_set_property;
  object_class->dispose = vas_mentor_dispose;
  object_class->finalize = vas_mentor_finalize;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY, given);
  properties[PROP_PRACTICE] = g_param_spec_object ("practice", NULL, NULL, VAS_TYPE_PRACTICE, given);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, given);
  properties[PROP_REVIEWER] = g_param_spec_object ("reviewer", NULL, NULL, VAS_TYPE_REVIEWER, readable);
  properties[PROP_REACTION_MS] = g_param_spec_int ("reaction-ms", NULL, NULL, 0, VAS_MENTOR_LONGEST_REACTION_MS,
                                                   DEFAULT_REACTION_MS,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                       G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_MARK] = g_param_spec_boolean ("can-mark", NULL, NULL, FALSE, readable);
  properties[PROP_SCHEME] = g_param_spec_int ("scheme", NULL, NULL, -1, G_MAXINT, -1, readable);
  properties[PROP_MARKS] = g_param_spec_object ("marks", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_OFF_TOPIC] = g_param_spec_boolean ("off-topic", NULL, NULL, FALSE, readable);
  properties[PROP_PURPOSE] = g_param_spec_string ("purpose", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vas_mentor_init (VasMentor *self)
{
  self->reaction_ms = -1;
  self->marks = g_list_store_new (VAS_TYPE_NOTE);
}

/**
 * vas_mentor_new:
 * @library: the library that the interview is kept in; open
 * @practice: the interview
 * @name: the name of the mentor, on one line; a reviewer of that name and role is made if there is none
 *
 * Returns: (transfer full): the mentor at the desk
 */
VasMentor *
vas_mentor_new (VasLibrary *library, VasPractice *practice, const char *name)
{
  return g_object_new (VAS_TYPE_MENTOR, "library", library, "practice", practice, "name", name, NULL);
}

/**
 * vas_mentor_get_practice:
 * @self: a mentor
 *
 * Returns: (transfer none): the interview
 */
VasPractice *
vas_mentor_get_practice (VasMentor *self)
{
  g_return_val_if_fail (VAS_IS_MENTOR (self), NULL);

  return self->practice;
}

/**
 * vas_mentor_get_marks:
 * @self: a mentor
 *
 * Returns: (transfer none): see [property@Mentor:marks]
 */
GListModel *
vas_mentor_get_marks (VasMentor *self)
{
  g_return_val_if_fail (VAS_IS_MENTOR (self), NULL);

  return G_LIST_MODEL (self->marks);
}

/**
 * vas_mentor_get_can_mark:
 * @self: a mentor
 *
 * Returns: whether an answer is being recorded, so that there is something to mark
 */
gboolean
vas_mentor_get_can_mark (VasMentor *self)
{
  g_return_val_if_fail (VAS_IS_MENTOR (self), FALSE);

  return self->reviewer != NULL && vas_practice_is_recording (self->practice);
}

/**
 * vas_mentor_get_purpose:
 * @self: a mentor
 *
 * Returns: (transfer none) (nullable): see [property@Mentor:purpose]
 */
const char *
vas_mentor_get_purpose (VasMentor *self)
{
  g_return_val_if_fail (VAS_IS_MENTOR (self), NULL);

  return self->purpose;
}
