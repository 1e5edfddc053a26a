/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-mentor-choice.h"

#include "vas-library-private.h"
#include "vas-list.h"
#include "vas-reviewer.h"
#include "vas-store-people.h"
#include "vas-text.h"

struct _VasMentorChoice
{
  GObject parent_instance;

  VasLibrary *library;
  GListStore *mentors;
  gboolean mentored;
  char *name;
};

G_DEFINE_FINAL_TYPE (VasMentorChoice, vas_mentor_choice, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_MENTORS,
  PROP_MENTORED,
  PROP_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
compare_names (gconstpointer a, gconstpointer b)
{
  VasReviewer *const *first = a;
  VasReviewer *const *second = b;

  return g_utf8_collate (vas_reviewer_get_name (*first), vas_reviewer_get_name (*second));
}

/* In the store's thread */
static gpointer
list_job (VasConnection *connection, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) reviewers = vas_store_list_reviewers (connection, error);
  g_autoptr (GPtrArray) mentors = g_ptr_array_new_with_free_func (g_object_unref);

  if (reviewers == NULL)
    return NULL;

  for (guint i = 0; i < reviewers->len; i++)
    if (vas_reviewer_get_role (reviewers->pdata[i]) == VAS_ROLE_MENTOR &&
        *vas_reviewer_get_name (reviewers->pdata[i]) != '\0')
      g_ptr_array_add (mentors, g_object_ref (reviewers->pdata[i]));

  return g_steal_pointer (&mentors);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasMentorChoice) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) mentors = vas_store_call_finish (VAS_STORE (source), result, &error);

  /* A name can still be written; the interview itself says what is wrong with the library */
  if (mentors == NULL)
    {
      g_warning ("The mentors could not be listed: %s", error->message);
      return;
    }

  g_ptr_array_sort (mentors, compare_names);
  vas_list_update (self->mentors, mentors);
}

static void
set_mentored (VasMentorChoice *self, gboolean mentored)
{
  if (self->mentored == mentored)
    return;

  self->mentored = mentored;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MENTORED]);
}

static void
set_name (VasMentorChoice *self, const char *name)
{
  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

static void
vas_mentor_choice_constructed (GObject *object)
{
  VasMentorChoice *self = VAS_MENTOR_CHOICE (object);

  G_OBJECT_CLASS (vas_mentor_choice_parent_class)->constructed (object);

  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_READ, list_job, NULL, NULL,
                        (GDestroyNotify) g_ptr_array_unref, NULL, on_listed, g_object_ref (self));
}

static void
vas_mentor_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasMentorChoice *self = VAS_MENTOR_CHOICE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_MENTORS:
      g_value_set_object (value, self->mentors);
      break;
    case PROP_MENTORED:
      g_value_set_boolean (value, self->mentored);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_mentor_choice_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasMentorChoice *self = VAS_MENTOR_CHOICE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_MENTORED:
      set_mentored (self, g_value_get_boolean (value));
      break;
    case PROP_NAME:
      set_name (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_mentor_choice_dispose (GObject *object)
{
  VasMentorChoice *self = VAS_MENTOR_CHOICE (object);

  g_clear_object (&self->mentors);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (vas_mentor_choice_parent_class)->dispose (object);
}

static void
vas_mentor_choice_finalize (GObject *object)
{
  g_free (VAS_MENTOR_CHOICE (object)->name);

  G_OBJECT_CLASS (vas_mentor_choice_parent_class)->finalize (object);
}

static void
vas_mentor_choice_class_init (VasMentorChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_mentor_choice_constructed;
  object_class->get_property = vas_mentor_choice_get_property;
  object_class->set_property = vas_mentor_choice_set_property;
  object_class->dispose = vas_mentor_choice_dispose;
  object_class->finalize = vas_mentor_choice_finalize;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MENTORS] = g_param_spec_object ("mentors", NULL, NULL, G_TYPE_LIST_MODEL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MENTORED] = g_param_spec_boolean ("mentored", NULL, NULL, FALSE, writable);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_mentor_choice_init (VasMentorChoice *self)
{
  self->mentors = g_list_store_new (VAS_TYPE_REVIEWER);
  self->name = g_strdup ("");
}

/**
 * vas_mentor_choice_new:
 * @library: the library, open
 *
 * Returns: (transfer full): a choice, of nobody yet
 */
VasMentorChoice *
vas_mentor_choice_new (VasLibrary *library)
{
  return g_object_new (VAS_TYPE_MENTOR_CHOICE, "library", library, NULL);
}

/**
 * vas_mentor_choice_get_mentors:
 * @self: a choice
 *
 * Returns: (transfer none): see [property@MentorChoice:mentors]
 */
GListModel *
vas_mentor_choice_get_mentors (VasMentorChoice *self)
{
  g_return_val_if_fail (VAS_IS_MENTOR_CHOICE (self), NULL);

  return G_LIST_MODEL (self->mentors);
}

/**
 * vas_mentor_choice_get_mentored:
 * @self: a choice
 *
 * Returns: whether a mentor asks the questions
 */
gboolean
vas_mentor_choice_get_mentored (VasMentorChoice *self)
{
  g_return_val_if_fail (VAS_IS_MENTOR_CHOICE (self), FALSE);

  return self->mentored;
}

/**
 * vas_mentor_choice_dup_name:
 * @self: a choice
 *
 * Returns: (transfer full): the mentor's name as it can be kept; whoever has not said theirs is called after their role
 */
char *
vas_mentor_choice_dup_name (VasMentorChoice *self)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (VAS_IS_MENTOR_CHOICE (self), NULL);

  clean = vas_text_clean_line (self->name != NULL ? self->name : "", -1, VAS_TEXT_NAME_CHARS, NULL);
  if (clean == NULL || *g_strstrip (clean) == '\0')
    return g_strdup (vas_role_label (VAS_ROLE_MENTOR));

  return g_steal_pointer (&clean);
}
