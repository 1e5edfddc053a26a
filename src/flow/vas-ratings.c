/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rating shows at once and is written behind. What is read meanwhile is out of date and passed over; when everything has
 * been written, or was not, it is read again, and shows what the library has. */

#include "vas-ratings-private.h"

#include "vas-library-private.h"
#include "vas-review-private.h"
#include "vas-snapshot.h"

enum
{
  PROP_0,
  PROP_REVIEW,
  PROP_ITEMS,
  PROP_RUBRICS,
  PROP_RUBRIC_ID,
  PROP_FULL,
  PROP_HIDING,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VasRatings, vas_ratings, G_TYPE_OBJECT)

/* The interface's language, as far as the rubric is there in it: looked for by the names the desktop gives. */
static char *
dup_language (void)
{
  const char *const *wanted = g_get_language_names ();

  for (; *wanted != NULL; wanted++)
    {
      const char *language = g_str_equal (*wanted, "no") ? "nb" : *wanted;
      g_autofree char *path = g_strconcat ("/io/github/vastaus/Vastaus/rubric/", language, ".json", NULL);

      if (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL))
        return g_strdup (language);
    }

  return g_strdup ("en");
}

static gboolean
are_same (GListStore *shown, GPtrArray *rubrics)
{
  gboolean same = g_list_model_get_n_items (G_LIST_MODEL (shown)) == rubrics->len;

  for (guint i = 0; same && i < rubrics->len; i++)
    {
      g_autoptr (VasRubric) rubric = g_list_model_get_item (G_LIST_MODEL (shown), i);

      same = vas_snapshot_equal (rubric, rubrics->pdata[i]);
    }

  return same;
}

static void
take_over (VasRatings *self, VasRatingsLoaded *loaded)
{
  g_autoptr (GPtrArray) rubrics = g_ptr_array_new ();

  if (loaded->builtin != NULL)
    {
      g_set_object (&self->builtin, loaded->builtin);
      g_strfreev (self->abouts);
      self->abouts = g_steal_pointer (&loaded->abouts);
    }

  g_clear_pointer (&self->ratings, g_ptr_array_unref);
  g_clear_pointer (&self->states, g_ptr_array_unref);
  self->ratings = g_steal_pointer (&loaded->ratings);
  self->states = g_steal_pointer (&loaded->states);

  g_ptr_array_add (rubrics, self->builtin);
  for (guint i = 0; i < loaded->rubrics->len; i++)
    g_ptr_array_add (rubrics, loaded->rubrics->pdata[i]);
  if (!are_same (self->rubrics, rubrics))
    g_list_store_splice (self->rubrics, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rubrics)), rubrics->pdata,
                         rubrics->len);
  vas_ratings_show (self);
}

typedef struct
{
  VasRatings *ratings;
  guint generation;
} Asked;

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (VasRatings) self = asked->ratings;
  g_autoptr (GError) error = NULL;
  g_autoptr (VasRatingsLoaded) loaded = vas_store_call_finish (VAS_STORE (source), result, &error);

  if (loaded == NULL)
    vas_review_report (self->review, error);
  else if (asked->generation == self->generation && !vas_notes_is_writing (vas_review_get_note_book (self->review)))
    take_over (self, loaded);
}

void
vas_ratings_reload (VasRatings *self)
{
  VasAnswer *answer = vas_review_get_answer (self->review);
  VasRatingsWanted *wanted;
  Asked *asked;

  self->generation++;
  if (answer == NULL)
    {
      g_list_store_remove_all (self->items);
      return;
    }

  wanted = g_new0 (VasRatingsWanted, 1);
  wanted->language = self->builtin == NULL ? dup_language () : NULL;
  wanted->answer_id = g_strdup (vas_answer_get_id (answer));
  g_object_get (self->review, "interview-id", &wanted->interview_id, NULL);

  asked = g_new0 (Asked, 1);
  asked->ratings = g_object_ref (self);
  asked->generation = self->generation;
  vas_store_call_async (vas_review_get_store (self->review), VAS_STORE_READ, vas_ratings_load_job, wanted,
                        (GDestroyNotify) vas_ratings_wanted_free, (GDestroyNotify) vas_ratings_loaded_free, NULL,
                        on_loaded, asked);
}

static void
on_answer_notify (VasRatings *self)
{
  VasAnswer *answer = vas_review_get_answer (self->review);

  /* The same answer comes anew when something about it is counted again */
  if (answer != NULL && g_strcmp0 (vas_answer_get_id (answer), self->answer_id) == 0)
    return;

  g_free (self->answer_id);
  self->answer_id = answer != NULL ? g_strdup (vas_answer_get_id (answer)) : NULL;
  g_list_store_remove_all (self->items);
  vas_ratings_reload (self);
}

static void
vas_ratings_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasRatings *self = VAS_RATINGS (object);

  switch (prop_id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, self->review);
      break;
    case PROP_ITEMS:
      g_value_set_object (value, self->items);
      break;
    case PROP_RUBRICS:
      g_value_set_object (value, self->rubrics);
      break;
    case PROP_RUBRIC_ID:
      g_value_set_string (value, self->rubric_id);
      break;
    case PROP_FULL:
      g_value_set_boolean (value, self->full);
      break;
    case PROP_HIDING:
      g_value_set_boolean (value, self->hiding);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_ratings_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasRatings *self = VAS_RATINGS (object);

  switch (prop_id)
    {
    case PROP_REVIEW:
      self->review = g_value_dup_object (value);
      break;
    case PROP_RUBRIC_ID:
      vas_ratings_set_rubric_id (self, g_value_get_string (value));
      break;
    case PROP_FULL:
      vas_ratings_set_full (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_ratings_constructed (GObject *object)
{
  VasRatings *self = VAS_RATINGS (object);
  VasNotes *history = vas_review_get_note_book (self->review);
  VasLibrary *library = self->review->library;

  G_OBJECT_CLASS (vas_ratings_parent_class)->constructed (object);

  g_signal_connect_object (self->review, "notify::answer", G_CALLBACK (on_answer_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->review, "notify::reviewer", G_CALLBACK (vas_ratings_show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "written", G_CALLBACK (vas_ratings_reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "failed", G_CALLBACK (vas_ratings_reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "changed", G_CALLBACK (vas_ratings_reload), self, G_CONNECT_SWAPPED);
  on_answer_notify (self);
}

static void
vas_ratings_finalize (GObject *object)
{
  VasRatings *self = VAS_RATINGS (object);

  g_clear_object (&self->review);
  g_clear_object (&self->items);
  g_clear_object (&self->rubrics);
  g_clear_object (&self->builtin);
  g_clear_pointer (&self->abouts, g_strfreev);
  g_clear_pointer (&self->ratings, g_ptr_array_unref);
  g_clear_pointer (&self->states, g_ptr_array_unref);
  g_clear_pointer (&self->answer_id, g_free);
  g_clear_pointer (&self->rubric_id, g_free);

  G_OBJECT_CLASS (vas_ratings_parent_class)->finalize (object);
}

static void
vas_ratings_class_init (VasRatingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vas_ratings_constructed;
  object_class->get_property = vas_ratings_get_property;
  object_class->set_property = vas_ratings_set_property;
  object_class->finalize = vas_ratings_finalize;

  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, VAS_TYPE_REVIEW,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ITEMS] = g_param_spec_object ("items", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_RUBRICS] = g_param_spec_object ("rubrics", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_RUBRIC_ID] = g_param_spec_string ("rubric-id", NULL, NULL, NULL, writable);
  properties[PROP_FULL] = g_param_spec_boolean ("full", NULL, NULL, FALSE, writable);
  properties[PROP_HIDING] = g_param_spec_boolean ("hiding", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
vas_ratings_init (VasRatings *self)
{
  self->items = g_list_store_new (VAS_TYPE_RATING_ITEM);
  self->rubrics = g_list_store_new (VAS_TYPE_RUBRIC);
  self->ratings = g_ptr_array_new_with_free_func (g_object_unref);
  self->states = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vas_ratings_new:
 * @review: what is reviewed; its open answer is rated, by its reviewer
 *
 * Returns: (transfer full): the rating, which is empty until the library has been read
 */
VasRatings *
vas_ratings_new (VasReview *review)
{
  return g_object_new (VAS_TYPE_RATINGS, "review", review, NULL);
}

/**
 * vas_ratings_set_rubric_id:
 * @self: the rating
 * @id: (nullable): UUID of an own rubric; the built-in one when there is none of that id
 */
void
vas_ratings_set_rubric_id (VasRatings *self, const char *id)
{
  g_return_if_fail (VAS_IS_RATINGS (self));

  if (id != NULL && *id == '\0')
    id = NULL;
  if (g_strcmp0 (self->rubric_id, id) == 0)
    return;

  g_free (self->rubric_id);
  self->rubric_id = g_strdup (id);
  vas_ratings_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUBRIC_ID]);
}

/**
 * vas_ratings_set_full:
 * @self: the rating
 * @full: whether everything the built-in rubric has is rated, and not the quick form of three
 */
void
vas_ratings_set_full (VasRatings *self, gboolean full)
{
  g_return_if_fail (VAS_IS_RATINGS (self));

  if (self->full == full)
    return;

  self->full = full;
  vas_ratings_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FULL]);
}

/* For the other parts of this object. */

void
vas_ratings_set_hiding (VasRatings *self, gboolean hiding)
{
  if (self->hiding == hiding)
    return;

  self->hiding = hiding;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDING]);
}

void
vas_ratings_changed (VasRatings *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
