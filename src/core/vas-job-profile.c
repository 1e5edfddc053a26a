/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-job-profile.h"

/**
 * VasJobProfile:
 *
 * A job that the candidate applies for.
 *
 * A snapshot: it never changes once it is made, so threads may share it. [func@snapshot_with] makes a changed copy.
 */
struct _VasJobProfile
{
  GObject parent_instance;

  char *id;
  char *company;
  char *role;
  char *language;
  char *interview_date;
  char *advertisement;
  char *mission;
  char *research;
  char **key_words;
  char **researched;
  gboolean asked;
  gint64 created;
  gint64 deleted;
};

G_DEFINE_FINAL_TYPE (VasJobProfile, vas_job_profile, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_COMPANY,
  PROP_ROLE,
  PROP_LANGUAGE,
  PROP_INTERVIEW_DATE,
  PROP_ADVERTISEMENT,
  PROP_MISSION,
  PROP_RESEARCH,
  PROP_KEY_WORDS,
  PROP_RESEARCHED,
  PROP_ASKED,
  PROP_CREATED,
  PROP_DELETED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
vas_job_profile_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasJobProfile *self = VAS_JOB_PROFILE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_COMPANY:
      g_value_set_string (value, self->company);
      break;
    case PROP_ROLE:
      g_value_set_string (value, self->role);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_INTERVIEW_DATE:
      g_value_set_string (value, self->interview_date);
      break;
    case PROP_ADVERTISEMENT:
      g_value_set_string (value, self->advertisement);
      break;
    case PROP_MISSION:
      g_value_set_string (value, self->mission);
      break;
    case PROP_RESEARCH:
      g_value_set_string (value, self->research);
      break;
    case PROP_KEY_WORDS:
      g_value_set_boxed (value, self->key_words);
      break;
    case PROP_RESEARCHED:
      g_value_set_boxed (value, self->researched);
      break;
    case PROP_ASKED:
      g_value_set_boolean (value, self->asked);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_DELETED:
      g_value_set_int64 (value, self->deleted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_job_profile_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasJobProfile *self = VAS_JOB_PROFILE (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_COMPANY:
      self->company = g_value_dup_string (value);
      break;
    case PROP_ROLE:
      self->role = g_value_dup_string (value);
      break;
    case PROP_LANGUAGE:
      self->language = g_value_dup_string (value);
      break;
    case PROP_INTERVIEW_DATE:
      self->interview_date = g_value_dup_string (value);
      break;
    case PROP_ADVERTISEMENT:
      self->advertisement = g_value_dup_string (value);
      break;
    case PROP_MISSION:
      self->mission = g_value_dup_string (value);
      break;
    case PROP_RESEARCH:
      self->research = g_value_dup_string (value);
      break;
    case PROP_KEY_WORDS:
      self->key_words = g_value_dup_boxed (value);
      break;
    case PROP_RESEARCHED:
      self->researched = g_value_dup_boxed (value);
      break;
    case PROP_ASKED:
      self->asked = g_value_get_boolean (value);
      break;
    case PROP_CREATED:
      self->created = g_value_get_int64 (value);
      break;
    case PROP_DELETED:
      self->deleted = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_job_profile_finalize (GObject *object)
{
  VasJobProfile *self = VAS_JOB_PROFILE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->company, g_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->interview_date, g_free);
  g_clear_pointer (&self->advertisement, g_free);
  g_clear_pointer (&self->mission, g_free);
  g_clear_pointer (&self->research, g_free);
  g_clear_pointer (&self->key_words, g_strfreev);
  g_clear_pointer (&self->researched, g_strfreev);

  G_OBJECT_CLASS (vas_job_profile_parent_class)->finalize (object);
}

static void
vas_job_profile_class_init (VasJobProfileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vas_job_profile_get_property;
  object_class->set_property = vas_job_profile_set_property;
  object_class->finalize = vas_job_profile_finalize;

  /**
   * VasJobProfile:id:
   *
   * UUID.
   */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  /**
   * VasJobProfile:company:
   *
   * Name of the employer; may be empty.
   */
  properties[PROP_COMPANY] = g_param_spec_string ("company", NULL, NULL, "", flags);
  /**
   * VasJobProfile:role:
   *
   * Name of the job; may be empty.
   */
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, "", flags);
  /**
   * VasJobProfile:language:
   *
   * Language of the interview: `fi`, `et`, `nb`, `en`.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  /**
   * VasJobProfile:interview-date:
   *
   * Day of the interview as YYYY-MM-DD; empty: not known.
   */
  properties[PROP_INTERVIEW_DATE] = g_param_spec_string ("interview-date", NULL, NULL, "", flags);
  /**
   * VasJobProfile:advertisement:
   *
   * Text of the advertisement.
   */
  properties[PROP_ADVERTISEMENT] = g_param_spec_string ("advertisement", NULL, NULL, "", flags);
  /**
   * VasJobProfile:mission:
   *
   * The employer's mission and values.
   */
  properties[PROP_MISSION] = g_param_spec_string ("mission", NULL, NULL, "", flags);
  /**
   * VasJobProfile:research:
   *
   * What the candidate has found out.
   */
  properties[PROP_RESEARCH] = g_param_spec_string ("research", NULL, NULL, "", flags);
  /**
   * VasJobProfile:key-words:
   *
   * Key words of the advertisement that the candidate has chosen.
   */
  properties[PROP_KEY_WORDS] = g_param_spec_boxed ("key-words", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * VasJobProfile:researched:
   *
   * Keys of the steps of the research list that are done.
   */
  properties[PROP_RESEARCHED] = g_param_spec_boxed ("researched", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * VasJobProfile:asked:
   *
   * The question what they asked has been answered or waved off.
   */
  properties[PROP_ASKED] = g_param_spec_boolean ("asked", NULL, NULL, FALSE, flags);
  /**
   * VasJobProfile:created:
   *
   * When it was made, in ms since 1970 UTC.
   */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * VasJobProfile:deleted:
   *
   * When it was deleted, in ms since 1970 UTC; 0: it is not.
   */
  properties[PROP_DELETED] = g_param_spec_int64 ("deleted", NULL, NULL, 0, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_job_profile_init (VasJobProfile *self)
{
}

/**
 * vas_job_profile_get_id:
 *
 * Returns: (transfer none): UUID
 */
const char *
vas_job_profile_get_id (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), NULL);

  return self->id;
}

/**
 * vas_job_profile_get_company:
 *
 * Returns: (transfer none): name of the employer; may be empty
 */
const char *
vas_job_profile_get_company (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), NULL);

  return self->company;
}

/**
 * vas_job_profile_get_role:
 *
 * Returns: (transfer none): name of the job; may be empty
 */
const char *
vas_job_profile_get_role (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), NULL);

  return self->role;
}

/**
 * vas_job_profile_get_language:
 *
 * Returns: (transfer none): language of the interview: `fi`, `et`, `nb`, `en`
 */
const char *
vas_job_profile_get_language (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), NULL);

  return self->language;
}

/**
 * vas_job_profile_get_interview_date:
 *
 * Returns: (transfer none): day of the interview as YYYY-MM-DD; empty: not known
 */
const char *
vas_job_profile_get_interview_date (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), NULL);

  return self->interview_date;
}

/**
 * vas_job_profile_get_advertisement:
 *
 * Returns: (transfer none): text of the advertisement
 */
const char *
vas_job_profile_get_advertisement (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), NULL);

  return self->advertisement;
}

/**
 * vas_job_profile_get_mission:
 *
 * Returns: (transfer none): the employer's mission and values
 */
const char *
vas_job_profile_get_mission (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), NULL);

  return self->mission;
}

/**
 * vas_job_profile_get_research:
 *
 * Returns: (transfer none): what the candidate has found out
 */
const char *
vas_job_profile_get_research (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), NULL);

  return self->research;
}

/**
 * vas_job_profile_get_key_words:
 *
 * Returns: (transfer none) (nullable): key words of the advertisement that the candidate has chosen
 */
const char *const *
vas_job_profile_get_key_words (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), NULL);

  return (const char *const *) self->key_words;
}

/**
 * vas_job_profile_get_researched:
 *
 * Returns: (transfer none) (nullable): keys of the steps of the research list that are done
 */
const char *const *
vas_job_profile_get_researched (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), NULL);

  return (const char *const *) self->researched;
}

/**
 * vas_job_profile_get_asked:
 *
 * Returns: whether the question what they asked has been answered or waved off
 */
gboolean
vas_job_profile_get_asked (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), FALSE);

  return self->asked;
}

/**
 * vas_job_profile_get_created:
 *
 * Returns: when it was made, in ms since 1970 UTC
 */
gint64
vas_job_profile_get_created (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), 0);

  return self->created;
}

/**
 * vas_job_profile_get_deleted:
 *
 * Returns: when it was deleted, in ms since 1970 UTC; 0: it is not
 */
gint64
vas_job_profile_get_deleted (VasJobProfile *self)
{
  g_return_val_if_fail (VAS_IS_JOB_PROFILE (self), 0);

  return self->deleted;
}
