/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The properties of the stage, to most of which its template binds. */

#include "vas-stage-page-private.h"

enum
{
  PROP_0,
  PROP_PRACTICE,
  PROP_PLAYBACK,
  PROP_PREPARATION,
  PROP_DRILL,
  PROP_PROFILES,
  PROP_LANGUAGE,
  PROP_SHOW_PICTURE,
  PROP_SHOW_OUTLINE,
  PROP_MENTORED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_show_picture (VasStagePage *self, gboolean show_picture)
{
  if (self->show_picture == show_picture)
    return;

  self->show_picture = show_picture;
  if (self->practice != NULL)
    vas_stage_page_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PICTURE]);
}

static void
set_show_outline (VasStagePage *self, gboolean show_outline)
{
  if (self->show_outline == show_outline)
    return;

  self->show_outline = show_outline;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_OUTLINE]);
}

static void
set_mentored (VasStagePage *self, gboolean mentored)
{
  if (self->mentored == mentored)
    return;

  self->mentored = mentored;
  if (self->practice != NULL)
    vas_stage_page_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MENTORED]);
}

/* Returns: (transfer full): never %NULL, which an action has no word for */
static char *
dup_language (VasStagePage *self)
{
  char *language = NULL;

  if (self->language != NULL)
    return g_strdup (self->language);
  if (self->practice != NULL)
    g_object_get (self->practice, "language", &language, NULL);

  return language != NULL ? language : g_strdup ("");
}

static void
set_language (VasStagePage *self, const char *language)
{
  g_autofree char *before = dup_language (self);

  if (self->practice == NULL || language == NULL || g_strcmp0 (before, language) == 0)
    return;

  g_free (self->language);
  self->language = g_strdup (language);
  vas_practice_set_language (self->practice, language);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

static void
vas_stage_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasStagePage *self = VAS_STAGE_PAGE (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, self->practice);
      break;
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    case PROP_PREPARATION:
      g_value_set_object (value, self->preparation);
      break;
    case PROP_DRILL:
      g_value_set_object (value, self->drill);
      break;
    case PROP_PROFILES:
      g_value_set_object (value, self->profiles);
      break;
    case PROP_LANGUAGE:
      g_value_take_string (value, dup_language (self));
      break;
    case PROP_SHOW_PICTURE:
      g_value_set_boolean (value, self->show_picture);
      break;
    case PROP_SHOW_OUTLINE:
      g_value_set_boolean (value, self->show_outline);
      break;
    case PROP_MENTORED:
      g_value_set_boolean (value, self->mentored);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_stage_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasStagePage *self = VAS_STAGE_PAGE (object);

  switch (prop_id)
    {
    case PROP_PRACTICE:
      vas_stage_page_set_practice (self, g_value_get_object (value));
      break;
    case PROP_PREPARATION:
      if (g_set_object (&self->preparation, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_DRILL:
      if (g_set_object (&self->drill, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_PROFILES:
      if (g_set_object (&self->profiles, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LANGUAGE:
      set_language (self, g_value_get_string (value));
      break;
    case PROP_SHOW_PICTURE:
      set_show_picture (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_OUTLINE:
      set_show_outline (self, g_value_get_boolean (value));
      break;
    case PROP_MENTORED:
      set_mentored (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

void
vas_stage_page_install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_stage_page_get_property;
  object_class->set_property = vas_stage_page_set_property;

  /**
   * VasStagePage:practice:
   *
   * The interview that runs.
   */
  properties[PROP_PRACTICE] = g_param_spec_object ("practice", NULL, NULL, VAS_TYPE_PRACTICE, flags);
  /**
   * VasStagePage:playback:
   *
   * The take just kept, to be played in place.
   */
  properties[PROP_PLAYBACK] = g_param_spec_object ("playback", NULL, NULL, VAS_TYPE_PLAYBACK,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * VasStagePage:preparation:
   *
   * The candidate's preparation, made to follow the question; %NULL for none.
   */
  properties[PROP_PREPARATION] = g_param_spec_object ("preparation", NULL, NULL, VAS_TYPE_PREPARATION, flags);
  /**
   * VasStagePage:drill:
   *
   * What earlier takes ask to try, made to follow the question and the take; %NULL for none.
   */
  properties[PROP_DRILL] = g_param_spec_object ("drill", NULL, NULL, VAS_TYPE_DRILL, flags);
  /**
   * VasStagePage:profiles:
   *
   * The candidate's job profiles, among them the one that the interview is for; %NULL for none.
   */
  properties[PROP_PROFILES] = g_param_spec_object ("profiles", NULL, NULL, VAS_TYPE_SHELF, flags);
  /**
   * VasStagePage:language:
   *
   * The language that questions are asked in from now on.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  /**
   * VasStagePage:show-picture:
   *
   * Whether the own picture is in sight.
   */
  properties[PROP_SHOW_PICTURE] = g_param_spec_boolean ("show-picture", NULL, NULL, FALSE, flags);
  /**
   * VasStagePage:show-outline:
   *
   * Whether the own outline stays in sight while answering.
   */
  properties[PROP_SHOW_OUTLINE] = g_param_spec_boolean ("show-outline", NULL, NULL, FALSE, flags);
  /**
   * VasStagePage:mentored:
   *
   * Whether a mentor leads the interview from a window of their own: the candidate then sees the question, the clock
   * and, if wanted, the own picture.
   */
  properties[PROP_MENTORED] = g_param_spec_boolean ("mentored", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}
