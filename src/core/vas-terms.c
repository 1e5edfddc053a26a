/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-terms.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (VasCategory,
                    vas_category,
                    G_DEFINE_ENUM_VALUE (VAS_CATEGORY_SERVICE, "service"),
                    G_DEFINE_ENUM_VALUE (VAS_CATEGORY_PERSONAL, "personal"),
                    G_DEFINE_ENUM_VALUE (VAS_CATEGORY_BEHAVIOURAL, "behavioural"),
                    G_DEFINE_ENUM_VALUE (VAS_CATEGORY_SITUATIONAL, "situational"),
                    G_DEFINE_ENUM_VALUE (VAS_CATEGORY_COMPANY, "company"),
                    G_DEFINE_ENUM_VALUE (VAS_CATEGORY_REVERSE, "reverse"))

G_DEFINE_ENUM_TYPE (VasScheme,
                    vas_scheme,
                    G_DEFINE_ENUM_VALUE (VAS_SCHEME_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (VAS_SCHEME_STAR, "star"),
                    G_DEFINE_ENUM_VALUE (VAS_SCHEME_SITUATIONAL, "situational"),
                    G_DEFINE_ENUM_VALUE (VAS_SCHEME_DEFINITION, "definition"))

G_DEFINE_ENUM_TYPE (VasAspect,
                    vas_aspect,
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_SITUATION, "situation"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_TASK, "task"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_ACTION, "action"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_RESULT, "result"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_LISTEN, "listen"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_ACKNOWLEDGE, "acknowledge"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_FIND_OUT, "find-out"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_SOLVE, "solve"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_FOLLOW_UP, "follow-up"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_DEFINITION, "definition"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_EMPLOYER, "employer"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_OWN_EXAMPLE, "own-example"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_REFLECTION, "reflection"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_OFF_TOPIC, "off-topic"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_EYE_CONTACT, "eye-contact"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_POSTURE, "posture"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_HANDS, "hands"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_EXPRESSION, "expression"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_FIDGETING, "fidgeting"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_APPEARANCE, "appearance"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_PACE, "pace"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_PAUSES, "pauses"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_FILLERS, "fillers"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_VOLUME, "volume"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_COMPETENCE, "competence"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_KEY_WORD, "key-word"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_EXAMPLE, "example"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_WORDING, "wording"))

G_DEFINE_ENUM_TYPE (VasAspectGroup,
                    vas_aspect_group,
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_GROUP_STRUCTURE, "structure"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_GROUP_BODY, "body-language"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_GROUP_VOICE, "voice"),
                    G_DEFINE_ENUM_VALUE (VAS_ASPECT_GROUP_CONTENT, "content"))

G_DEFINE_ENUM_TYPE (VasNoteKind,
                    vas_note_kind,
                    G_DEFINE_ENUM_VALUE (VAS_NOTE_KIND_STRENGTH, "strength"),
                    G_DEFINE_ENUM_VALUE (VAS_NOTE_KIND_TRY_INSTEAD, "try-instead"),
                    G_DEFINE_ENUM_VALUE (VAS_NOTE_KIND_QUESTION, "question"),
                    G_DEFINE_ENUM_VALUE (VAS_NOTE_KIND_NEUTRAL, "neutral"))

G_DEFINE_ENUM_TYPE (VasNoteState,
                    vas_note_state,
                    G_DEFINE_ENUM_VALUE (VAS_NOTE_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (VAS_NOTE_STATE_ADDRESSED, "addressed"))

G_DEFINE_ENUM_TYPE (VasRole,
                    vas_role,
                    G_DEFINE_ENUM_VALUE (VAS_ROLE_SELF, "self"),
                    G_DEFINE_ENUM_VALUE (VAS_ROLE_PEER, "peer"),
                    G_DEFINE_ENUM_VALUE (VAS_ROLE_MENTOR, "mentor"))

G_DEFINE_ENUM_TYPE (VasAnswerState,
                    vas_answer_state,
                    G_DEFINE_ENUM_VALUE (VAS_ANSWER_STATE_RECORDING, "recording"),
                    G_DEFINE_ENUM_VALUE (VAS_ANSWER_STATE_COMPLETE, "complete"),
                    G_DEFINE_ENUM_VALUE (VAS_ANSWER_STATE_RECOVERED, "recovered"),
                    G_DEFINE_ENUM_VALUE (VAS_ANSWER_STATE_MISSING, "missing"),
                    G_DEFINE_ENUM_VALUE (VAS_ANSWER_STATE_REMOVED, "removed"))

G_DEFINE_ENUM_TYPE (VasInterviewState,
                    vas_interview_state,
                    G_DEFINE_ENUM_VALUE (VAS_INTERVIEW_STATE_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (VAS_INTERVIEW_STATE_ENDED, "ended"))

G_DEFINE_ENUM_TYPE (VasOrigin,
                    vas_origin,
                    G_DEFINE_ENUM_VALUE (VAS_ORIGIN_BUILTIN, "builtin"),
                    G_DEFINE_ENUM_VALUE (VAS_ORIGIN_OWN, "own"),
                    G_DEFINE_ENUM_VALUE (VAS_ORIGIN_IMPORTED, "imported"))

G_DEFINE_ENUM_TYPE (VasMode,
                    vas_mode,
                    G_DEFINE_ENUM_VALUE (VAS_MODE_PRACTICE, "practice"),
                    G_DEFINE_ENUM_VALUE (VAS_MODE_MOCK, "mock"),
                    G_DEFINE_ENUM_VALUE (VAS_MODE_STRICT, "strict"))

G_DEFINE_ENUM_TYPE (VasDossierKind,
                    vas_dossier_kind,
                    G_DEFINE_ENUM_VALUE (VAS_DOSSIER_KIND_PURPOSE, "purpose"),
                    G_DEFINE_ENUM_VALUE (VAS_DOSSIER_KIND_APPROACH, "approach"),
                    G_DEFINE_ENUM_VALUE (VAS_DOSSIER_KIND_OUTLINE, "outline"),
                    G_DEFINE_ENUM_VALUE (VAS_DOSSIER_KIND_EXPERTISE, "expertise"),
                    G_DEFINE_ENUM_VALUE (VAS_DOSSIER_KIND_NEWCOMER, "newcomer"),
                    G_DEFINE_ENUM_VALUE (VAS_DOSSIER_KIND_SAMPLE, "sample"),
                    G_DEFINE_ENUM_VALUE (VAS_DOSSIER_KIND_REASON, "reason"),
                    G_DEFINE_ENUM_VALUE (VAS_DOSSIER_KIND_PRACTICE, "practice"),
                    G_DEFINE_ENUM_VALUE (VAS_DOSSIER_KIND_BODY_LANGUAGE, "body-language"),
                    G_DEFINE_ENUM_VALUE (VAS_DOSSIER_KIND_RELATED, "related"))

G_DEFINE_ENUM_TYPE (VasDimension,
                    vas_dimension,
                    G_DEFINE_ENUM_VALUE (VAS_DIMENSION_ANSWERS_QUESTION, "answers-question"),
                    G_DEFINE_ENUM_VALUE (VAS_DIMENSION_STRUCTURE, "structure"),
                    G_DEFINE_ENUM_VALUE (VAS_DIMENSION_EXAMPLE, "example"),
                    G_DEFINE_ENUM_VALUE (VAS_DIMENSION_CUSTOMER, "customer"),
                    G_DEFINE_ENUM_VALUE (VAS_DIMENSION_WORDING, "wording"),
                    G_DEFINE_ENUM_VALUE (VAS_DIMENSION_PACE, "pace"),
                    G_DEFINE_ENUM_VALUE (VAS_DIMENSION_VOICE, "voice"),
                    G_DEFINE_ENUM_VALUE (VAS_DIMENSION_BODY, "body"))

G_DEFINE_ENUM_TYPE (VasDrillOutcome,
                    vas_drill_outcome,
                    G_DEFINE_ENUM_VALUE (VAS_DRILL_OUTCOME_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (VAS_DRILL_OUTCOME_MET, "met"),
                    G_DEFINE_ENUM_VALUE (VAS_DRILL_OUTCOME_NOT_YET, "not-yet"))

G_DEFINE_ENUM_TYPE (VasDeviceKind,
                    vas_device_kind,
                    G_DEFINE_ENUM_VALUE (VAS_DEVICE_KIND_MICROPHONE, "microphone"),
                    G_DEFINE_ENUM_VALUE (VAS_DEVICE_KIND_CAMERA, "camera"))

/**
 * vas_term_key:
 * @type: one of the enumeration types of this file
 * @value: a value of it
 *
 * The stable key that files, the database and the command line use.
 *
 * Returns: (transfer none): the key
 */
const char *
vas_term_key (GType type, int value)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (enum_class, value);

  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

/**
 * vas_term_from_key:
 * @type: one of the enumeration types of this file
 * @key: (nullable): a key, possibly from a foreign file
 * @value: (out): where the value goes; untouched if the key is not known
 *
 * Returns: whether @key is a key of @type
 */
gboolean
vas_term_from_key (GType type, const char *key, int *value)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);
  GEnumValue *found = key != NULL ? g_enum_get_value_by_nick (enum_class, key) : NULL;

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}

/**
 * vas_category_label:
 * @category: a category
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
vas_category_label (VasCategory category)
{
  static const char *const labels[] = {
    [VAS_CATEGORY_SERVICE] = N_ ("What service means"),     [VAS_CATEGORY_PERSONAL] = N_ ("About you"),
    [VAS_CATEGORY_BEHAVIOURAL] = N_ ("What you have done"), [VAS_CATEGORY_SITUATIONAL] = N_ ("What you would do"),
    [VAS_CATEGORY_COMPANY] = N_ ("About the employer"),     [VAS_CATEGORY_REVERSE] = N_ ("Your own questions"),
  };

  g_return_val_if_fail ((guint) category < G_N_ELEMENTS (labels), "");

  return g_dgettext (GETTEXT_PACKAGE, labels[category]);
}

/**
 * vas_aspect_label:
 * @aspect: an aspect
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
vas_aspect_label (VasAspect aspect)
{
  static const char *const labels[] = {
    [VAS_ASPECT_SITUATION] = N_ ("Situation"),
    [VAS_ASPECT_TASK] = N_ ("Task"),
    [VAS_ASPECT_ACTION] = N_ ("Action"),
    [VAS_ASPECT_RESULT] = N_ ("Result"),
    [VAS_ASPECT_LISTEN] = N_ ("Listen"),
    [VAS_ASPECT_ACKNOWLEDGE] = N_ ("Acknowledge"),
    [VAS_ASPECT_FIND_OUT] = N_ ("Find out"),
    [VAS_ASPECT_SOLVE] = N_ ("Solve"),
    [VAS_ASPECT_FOLLOW_UP] = N_ ("Follow up"),
    [VAS_ASPECT_DEFINITION] = N_ ("Definition"),
    [VAS_ASPECT_EMPLOYER] = N_ ("Employer"),
    [VAS_ASPECT_OWN_EXAMPLE] = N_ ("Own example"),
    [VAS_ASPECT_REFLECTION] = N_ ("Reflection"),
    [VAS_ASPECT_OFF_TOPIC] = N_ ("Off topic"),
    [VAS_ASPECT_EYE_CONTACT] = N_ ("Eye contact"),
    [VAS_ASPECT_POSTURE] = N_ ("Posture"),
    [VAS_ASPECT_HANDS] = N_ ("Hands"),
    [VAS_ASPECT_EXPRESSION] = N_ ("Facial expression"),
    [VAS_ASPECT_FIDGETING] = N_ ("Fidgeting"),
    [VAS_ASPECT_APPEARANCE] = N_ ("Appearance"),
    /* Translators: the speed of speaking */
    [VAS_ASPECT_PACE] = N_ ("Pace"),
    [VAS_ASPECT_PAUSES] = N_ ("Pauses"),
    /* Translators: words like "um" and "you know" */
    [VAS_ASPECT_FILLERS] = N_ ("Fillers"),
    /* Translators: how loud the voice is */
    [VAS_ASPECT_VOLUME] = N_ ("Loudness"),
    [VAS_ASPECT_COMPETENCE] = N_ ("Competence shown"),
    [VAS_ASPECT_KEY_WORD] = N_ ("Key word"),
    [VAS_ASPECT_EXAMPLE] = N_ ("Example"),
    [VAS_ASPECT_WORDING] = N_ ("Wording"),
  };

  g_return_val_if_fail ((guint) aspect < G_N_ELEMENTS (labels), "");

  return g_dgettext (GETTEXT_PACKAGE, labels[aspect]);
}

/**
 * vas_aspect_group:
 * @aspect: an aspect
 *
 * Returns: the group it belongs to
 */
VasAspectGroup
vas_aspect_group (VasAspect aspect)
{
  if (aspect <= VAS_ASPECT_OFF_TOPIC)
    return VAS_ASPECT_GROUP_STRUCTURE;
  if (aspect <= VAS_ASPECT_APPEARANCE)
    return VAS_ASPECT_GROUP_BODY;
  if (aspect <= VAS_ASPECT_VOLUME)
    return VAS_ASPECT_GROUP_VOICE;

  return VAS_ASPECT_GROUP_CONTENT;
}

/**
 * vas_aspect_group_label:
 * @group: a group of aspects
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
vas_aspect_group_label (VasAspectGroup group)
{
  static const char *const labels[] = {
    [VAS_ASPECT_GROUP_STRUCTURE] = N_ ("Structure"),
    [VAS_ASPECT_GROUP_BODY] = N_ ("Body language"),
    [VAS_ASPECT_GROUP_VOICE] = N_ ("Voice"),
    [VAS_ASPECT_GROUP_CONTENT] = N_ ("Content"),
  };

  g_return_val_if_fail ((guint) group < G_N_ELEMENTS (labels), "");

  return g_dgettext (GETTEXT_PACKAGE, labels[group]);
}

/**
 * vas_note_kind_label:
 * @kind: a kind of note
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
vas_note_kind_label (VasNoteKind kind)
{
  static const char *const labels[] = {
    [VAS_NOTE_KIND_STRENGTH] = N_ ("Strength"),
    /* Translators: feedback that proposes another way of doing it */
    [VAS_NOTE_KIND_TRY_INSTEAD] = N_ ("Try instead"),
    [VAS_NOTE_KIND_QUESTION] = N_ ("Question"),
    [VAS_NOTE_KIND_NEUTRAL] = N_ ("Neutral"),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (labels), "");

  return g_dgettext (GETTEXT_PACKAGE, labels[kind]);
}

/**
 * vas_note_kind_asks:
 *
 * Returns: whether a note of @kind asks the candidate for something, so that it can be open or addressed
 */
gboolean
vas_note_kind_asks (VasNoteKind kind)
{
  return kind == VAS_NOTE_KIND_TRY_INSTEAD || kind == VAS_NOTE_KIND_QUESTION;
}

/**
 * vas_role_label:
 * @role: a reviewer's role
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
vas_role_label (VasRole role)
{
  static const char *const labels[] = {
    /* Translators: the role of somebody who reviews their own answers */
    [VAS_ROLE_SELF] = N_ ("Myself"),
    [VAS_ROLE_PEER] = N_ ("Practice partner"),
    [VAS_ROLE_MENTOR] = N_ ("Mentor"),
  };

  g_return_val_if_fail ((guint) role < G_N_ELEMENTS (labels), "");

  return g_dgettext (GETTEXT_PACKAGE, labels[role]);
}

/**
 * vas_mode_label:
 * @mode: how strict an interview is
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
vas_mode_label (VasMode mode)
{
  static const char *const labels[] = {
    /* Translators: an interview with time to think and any number of takes */
    [VAS_MODE_PRACTICE] = N_ ("Practice"),
    /* Translators: an interview nearly as in earnest */
    [VAS_MODE_MOCK] = N_ ("Mock interview"),
    /* Translators: an interview in which the time limit is the end and there is one take */
    [VAS_MODE_STRICT] = N_ ("Strict"),
  };

  g_return_val_if_fail ((guint) mode < G_N_ELEMENTS (labels), "");

  return g_dgettext (GETTEXT_PACKAGE, labels[mode]);
}

/**
 * vas_dossier_kind_label:
 * @kind: what a text of a dossier is for
 *
 * Returns: (transfer none): a heading for it in the person's language
 */
const char *
vas_dossier_kind_label (VasDossierKind kind)
{
  static const char *const labels[] = {
    [VAS_DOSSIER_KIND_PURPOSE] = N_ ("What the interviewer wants to know"),
    [VAS_DOSSIER_KIND_APPROACH] = N_ ("How to answer well"),
    [VAS_DOSSIER_KIND_OUTLINE] = N_ ("Step by step"),
    [VAS_DOSSIER_KIND_EXPERTISE] = N_ ("Show that you know the work"),
    [VAS_DOSSIER_KIND_NEWCOMER] = N_ ("If you have not worked in service yet"),
    [VAS_DOSSIER_KIND_SAMPLE] = N_ ("Sample answer"),
    [VAS_DOSSIER_KIND_REASON] = N_ ("Why it works"),
    [VAS_DOSSIER_KIND_PRACTICE] = N_ ("How to practise it"),
    [VAS_DOSSIER_KIND_BODY_LANGUAGE] = N_ ("Body language and appearance"),
    [VAS_DOSSIER_KIND_RELATED] = N_ ("Questions to look at next"),
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (labels), "");

  return g_dgettext (GETTEXT_PACKAGE, labels[kind]);
}

/**
 * vas_dimension_label:
 * @dimension: a dimension of the built-in rubric
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
vas_dimension_label (VasDimension dimension)
{
  static const char *const labels[] = {
    /* Translators: these eight are what an answer is rated for, from 1 to 5 */
    [VAS_DIMENSION_ANSWERS_QUESTION] = N_ ("Answers the question"),
    /* Translators: an answer is rated for this: a structure that fits the question */
    [VAS_DIMENSION_STRUCTURE] = N_ ("Fitting structure"),
    /* Translators: an answer is rated for this */
    [VAS_DIMENSION_EXAMPLE] = N_ ("Concrete example with a result"),
    /* Translators: an answer is rated for this: the customer comes first, and the speaker takes responsibility */
    [VAS_DIMENSION_CUSTOMER] = N_ ("Customer focus and ownership"),
    /* Translators: an answer is rated for this: no jargon, no slang */
    [VAS_DIMENSION_WORDING] = N_ ("Clear wording"),
    /* Translators: an answer is rated for this; fillers are words like "um" and "you know" */
    [VAS_DIMENSION_PACE] = N_ ("Pace, pauses and fillers"),
    [VAS_DIMENSION_VOICE] = N_ ("Voice"),
    /* Translators: an answer is rated for this */
    [VAS_DIMENSION_BODY] = N_ ("Eye contact, posture and gestures"),
  };

  g_return_val_if_fail ((guint) dimension < G_N_ELEMENTS (labels), "");

  return g_dgettext (GETTEXT_PACKAGE, labels[dimension]);
}

/**
 * vas_drill_outcome_label:
 * @outcome: whether a take did what was to be tried instead
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
vas_drill_outcome_label (VasDrillOutcome outcome)
{
  static const char *const labels[] = {
    /* Translators: nobody has said yet whether the new take did what the advice asks for */
    [VAS_DRILL_OUTCOME_OPEN] = N_ ("Not marked"),
    /* Translators: the new take did what the advice asks for */
    [VAS_DRILL_OUTCOME_MET] = N_ ("Met"),
    /* Translators: the new take did not do what the advice asks for */
    [VAS_DRILL_OUTCOME_NOT_YET] = N_ ("Not yet"),
  };

  g_return_val_if_fail ((guint) outcome < G_N_ELEMENTS (labels), "");

  return g_dgettext (GETTEXT_PACKAGE, labels[outcome]);
}

/**
 * vas_scheme_for_category:
 * @category: a category
 *
 * Returns: the scheme that answers to its questions usually have
 */
VasScheme
vas_scheme_for_category (VasCategory category)
{
  switch (category)
    {
    case VAS_CATEGORY_BEHAVIOURAL:
      return VAS_SCHEME_STAR;
    case VAS_CATEGORY_SITUATIONAL:
      return VAS_SCHEME_SITUATIONAL;
    case VAS_CATEGORY_SERVICE:
    case VAS_CATEGORY_PERSONAL:
    case VAS_CATEGORY_COMPANY:
    case VAS_CATEGORY_REVERSE:
    default:
      return VAS_SCHEME_OPEN;
    }
}

/**
 * vas_category_answer_s:
 * @category: a category
 *
 * Returns: how long answers to its questions usually are, in seconds
 */
int
vas_category_answer_s (VasCategory category)
{
  switch (category)
    {
    case VAS_CATEGORY_BEHAVIOURAL:
    case VAS_CATEGORY_SITUATIONAL:
      return 120;
    case VAS_CATEGORY_REVERSE:
      return 30;
    case VAS_CATEGORY_SERVICE:
    case VAS_CATEGORY_PERSONAL:
    case VAS_CATEGORY_COMPANY:
    default:
      return 90;
    }
}

/**
 * vas_scheme_parts:
 * @scheme: a scheme
 * @n_parts: (out): how many parts it has
 *
 * Returns: (transfer none) (array length=n_parts) (nullable): the aspects that are its parts, in order
 */
const VasAspect *
vas_scheme_parts (VasScheme scheme, gsize *n_parts)
{
  static const VasAspect star[] = { VAS_ASPECT_SITUATION, VAS_ASPECT_TASK, VAS_ASPECT_ACTION, VAS_ASPECT_RESULT };
  static const VasAspect situational[] = { VAS_ASPECT_LISTEN, VAS_ASPECT_ACKNOWLEDGE, VAS_ASPECT_FIND_OUT,
                                           VAS_ASPECT_SOLVE, VAS_ASPECT_FOLLOW_UP };
  static const VasAspect definition[] = { VAS_ASPECT_DEFINITION, VAS_ASPECT_EMPLOYER, VAS_ASPECT_OWN_EXAMPLE };

  switch (scheme)
    {
    case VAS_SCHEME_STAR:
      *n_parts = G_N_ELEMENTS (star);
      return star;
    case VAS_SCHEME_SITUATIONAL:
      *n_parts = G_N_ELEMENTS (situational);
      return situational;
    case VAS_SCHEME_DEFINITION:
      *n_parts = G_N_ELEMENTS (definition);
      return definition;
    case VAS_SCHEME_OPEN:
    default:
      *n_parts = 0;
      return NULL;
    }
}
