/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fixed vocabulary: every enumeration whose values have a stable key. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VasCategory:
 *
 * What a question finds out, in the order interviewers ask.
 */
typedef enum
{
  VAS_CATEGORY_SERVICE,
  VAS_CATEGORY_PERSONAL,
  VAS_CATEGORY_BEHAVIOURAL,
  VAS_CATEGORY_SITUATIONAL,
  VAS_CATEGORY_COMPANY,
  VAS_CATEGORY_REVERSE,
} VasCategory;
#define VAS_N_CATEGORIES 6

/**
 * VasScheme:
 * @VAS_SCHEME_OPEN: no fixed parts
 * @VAS_SCHEME_STAR: situation, task, action, result
 * @VAS_SCHEME_SITUATIONAL: listen, acknowledge, find out, solve, follow up
 * @VAS_SCHEME_DEFINITION: parts of the definition, employer, own example
 *
 * The parts an answer to a question has.
 */
typedef enum
{
  VAS_SCHEME_OPEN,
  VAS_SCHEME_STAR,
  VAS_SCHEME_SITUATIONAL,
  VAS_SCHEME_DEFINITION,
} VasScheme;

/**
 * VasAspect:
 *
 * What a note is about. Stored by its key, so the order here is free to change.
 */
typedef enum
{
  VAS_ASPECT_SITUATION,
  VAS_ASPECT_TASK,
  VAS_ASPECT_ACTION,
  VAS_ASPECT_RESULT,
  VAS_ASPECT_LISTEN,
  VAS_ASPECT_ACKNOWLEDGE,
  VAS_ASPECT_FIND_OUT,
  VAS_ASPECT_SOLVE,
  VAS_ASPECT_FOLLOW_UP,
  VAS_ASPECT_DEFINITION,
  VAS_ASPECT_EMPLOYER,
  VAS_ASPECT_OWN_EXAMPLE,
  VAS_ASPECT_REFLECTION,
  VAS_ASPECT_OFF_TOPIC,
  VAS_ASPECT_EYE_CONTACT,
  VAS_ASPECT_POSTURE,
  VAS_ASPECT_HANDS,
  VAS_ASPECT_EXPRESSION,
  VAS_ASPECT_FIDGETING,
  VAS_ASPECT_APPEARANCE,
  VAS_ASPECT_PACE,
  VAS_ASPECT_PAUSES,
  VAS_ASPECT_FILLERS,
  VAS_ASPECT_VOLUME,
  VAS_ASPECT_COMPETENCE,
  VAS_ASPECT_KEY_WORD,
  VAS_ASPECT_EXAMPLE,
  VAS_ASPECT_WORDING,
} VasAspect;
#define VAS_N_ASPECTS 28

/**
 * VasAspectGroup:
 *
 * The four families of aspects; each is one lane and one colour of the timeline.
 */
typedef enum
{
  VAS_ASPECT_GROUP_STRUCTURE,
  VAS_ASPECT_GROUP_BODY,
  VAS_ASPECT_GROUP_VOICE,
  VAS_ASPECT_GROUP_CONTENT,
} VasAspectGroup;
#define VAS_N_ASPECT_GROUPS 4

/**
 * VasNoteKind:
 *
 * How a note is meant.
 */
typedef enum
{
  VAS_NOTE_KIND_STRENGTH,
  VAS_NOTE_KIND_TRY_INSTEAD,
  VAS_NOTE_KIND_QUESTION,
  VAS_NOTE_KIND_NEUTRAL,
} VasNoteKind;
#define VAS_N_NOTE_KINDS 4

typedef enum
{
  VAS_NOTE_STATE_OPEN,
  VAS_NOTE_STATE_ADDRESSED,
} VasNoteState;

typedef enum
{
  VAS_ROLE_SELF,
  VAS_ROLE_PEER,
  VAS_ROLE_MENTOR,
} VasRole;
#define VAS_N_ROLES 3

/**
 * VasAnswerState:
 * @VAS_ANSWER_STATE_RECORDING: the recorder runs, or was cut off and has not been recovered yet
 * @VAS_ANSWER_STATE_COMPLETE: closed in good order
 * @VAS_ANSWER_STATE_RECOVERED: cut off, and put right afterwards
 * @VAS_ANSWER_STATE_MISSING: the recording is not where it should be
 * @VAS_ANSWER_STATE_REMOVED: the recording was removed on purpose
 */
typedef enum
{
  VAS_ANSWER_STATE_RECORDING,
  VAS_ANSWER_STATE_COMPLETE,
  VAS_ANSWER_STATE_RECOVERED,
  VAS_ANSWER_STATE_MISSING,
  VAS_ANSWER_STATE_REMOVED,
} VasAnswerState;

/**
 * VasInterviewState:
 * @VAS_INTERVIEW_STATE_RUNNING: begun and not ended
 * @VAS_INTERVIEW_STATE_ENDED: gone through, or ended early
 */
typedef enum
{
  VAS_INTERVIEW_STATE_RUNNING,
  VAS_INTERVIEW_STATE_ENDED,
} VasInterviewState;

/**
 * VasOrigin:
 * @VAS_ORIGIN_BUILTIN: came with the program
 * @VAS_ORIGIN_OWN: made here
 * @VAS_ORIGIN_IMPORTED: came in a file
 */
typedef enum
{
  VAS_ORIGIN_BUILTIN,
  VAS_ORIGIN_OWN,
  VAS_ORIGIN_IMPORTED,
} VasOrigin;

/**
 * VasMode:
 * @VAS_MODE_PRACTICE: time to think, time beyond the limit, any number of takes
 * @VAS_MODE_MOCK: as in an interview, with one more take
 * @VAS_MODE_STRICT: the limit is the end, and there is one take
 *
 * How strict an interview is. It names a choice of settings, each of which can be changed.
 */
typedef enum
{
  VAS_MODE_PRACTICE,
  VAS_MODE_MOCK,
  VAS_MODE_STRICT,
} VasMode;
#define VAS_N_MODES 3

/**
 * VasDossierKind:
 * @VAS_DOSSIER_KIND_PURPOSE: what the interviewer wants to know
 * @VAS_DOSSIER_KIND_APPROACH: how to give a good answer
 * @VAS_DOSSIER_KIND_OUTLINE: a step of the answer
 * @VAS_DOSSIER_KIND_EXPERTISE: how to show that one knows the work
 * @VAS_DOSSIER_KIND_NEWCOMER: an example that carries over, for somebody who has not worked in service
 * @VAS_DOSSIER_KIND_SAMPLE: a sample answer
 * @VAS_DOSSIER_KIND_REASON: why the sample answer before it works
 * @VAS_DOSSIER_KIND_PRACTICE: how to practise the answer
 * @VAS_DOSSIER_KIND_BODY_LANGUAGE: eyes, posture, hands, face, clothes
 * @VAS_DOSSIER_KIND_RELATED: the key of a question to look at next
 *
 * What a text of a question's dossier is for, in the order of reading.
 */
typedef enum
{
  VAS_DOSSIER_KIND_PURPOSE,
  VAS_DOSSIER_KIND_APPROACH,
  VAS_DOSSIER_KIND_OUTLINE,
  VAS_DOSSIER_KIND_EXPERTISE,
  VAS_DOSSIER_KIND_NEWCOMER,
  VAS_DOSSIER_KIND_SAMPLE,
  VAS_DOSSIER_KIND_REASON,
  VAS_DOSSIER_KIND_PRACTICE,
  VAS_DOSSIER_KIND_BODY_LANGUAGE,
  VAS_DOSSIER_KIND_RELATED,
} VasDossierKind;

/**
 * VasDimension:
 * @VAS_DIMENSION_ANSWERS_QUESTION: answers the question
 * @VAS_DIMENSION_STRUCTURE: has a fitting structure
 * @VAS_DIMENSION_EXAMPLE: has a concrete example with a result
 * @VAS_DIMENSION_CUSTOMER: puts the customer first, and takes responsibility
 * @VAS_DIMENSION_WORDING: is clear, without jargon and slang
 * @VAS_DIMENSION_PACE: pace, pauses and fillers
 * @VAS_DIMENSION_VOICE: voice
 * @VAS_DIMENSION_BODY: eye contact, posture and gestures
 *
 * What the built-in rubric rates. A rubric of somebody's own has further dimensions, which are named by UUIDs.
 */
typedef enum
{
  VAS_DIMENSION_ANSWERS_QUESTION,
  VAS_DIMENSION_STRUCTURE,
  VAS_DIMENSION_EXAMPLE,
  VAS_DIMENSION_CUSTOMER,
  VAS_DIMENSION_WORDING,
  VAS_DIMENSION_PACE,
  VAS_DIMENSION_VOICE,
  VAS_DIMENSION_BODY,
} VasDimension;
#define VAS_N_DIMENSIONS 8

/**
 * VasDrillOutcome:
 * @VAS_DRILL_OUTCOME_OPEN: nobody has said, or it was taken back
 * @VAS_DRILL_OUTCOME_MET: the take did what the note asks for
 * @VAS_DRILL_OUTCOME_NOT_YET: it did not
 *
 * Whether a later take did what was to be tried instead.
 */
typedef enum
{
  VAS_DRILL_OUTCOME_OPEN,
  VAS_DRILL_OUTCOME_MET,
  VAS_DRILL_OUTCOME_NOT_YET,
} VasDrillOutcome;
#define VAS_N_DRILL_OUTCOMES 3

typedef enum
{
  VAS_DEVICE_KIND_MICROPHONE,
  VAS_DEVICE_KIND_CAMERA,
} VasDeviceKind;

#define VAS_TYPE_CATEGORY (vas_category_get_type ())
#define VAS_TYPE_SCHEME (vas_scheme_get_type ())
#define VAS_TYPE_ASPECT (vas_aspect_get_type ())
#define VAS_TYPE_ASPECT_GROUP (vas_aspect_group_get_type ())
#define VAS_TYPE_NOTE_KIND (vas_note_kind_get_type ())
#define VAS_TYPE_NOTE_STATE (vas_note_state_get_type ())
#define VAS_TYPE_ROLE (vas_role_get_type ())
#define VAS_TYPE_ANSWER_STATE (vas_answer_state_get_type ())
#define VAS_TYPE_INTERVIEW_STATE (vas_interview_state_get_type ())
#define VAS_TYPE_ORIGIN (vas_origin_get_type ())
#define VAS_TYPE_MODE (vas_mode_get_type ())
#define VAS_TYPE_DOSSIER_KIND (vas_dossier_kind_get_type ())
#define VAS_TYPE_DIMENSION (vas_dimension_get_type ())
#define VAS_TYPE_DRILL_OUTCOME (vas_drill_outcome_get_type ())
#define VAS_TYPE_DEVICE_KIND (vas_device_kind_get_type ())

GType vas_category_get_type (void) G_GNUC_CONST;
GType vas_scheme_get_type (void) G_GNUC_CONST;
GType vas_aspect_get_type (void) G_GNUC_CONST;
GType vas_aspect_group_get_type (void) G_GNUC_CONST;
GType vas_note_kind_get_type (void) G_GNUC_CONST;
GType vas_note_state_get_type (void) G_GNUC_CONST;
GType vas_role_get_type (void) G_GNUC_CONST;
GType vas_answer_state_get_type (void) G_GNUC_CONST;
GType vas_interview_state_get_type (void) G_GNUC_CONST;
GType vas_origin_get_type (void) G_GNUC_CONST;
GType vas_mode_get_type (void) G_GNUC_CONST;
GType vas_dossier_kind_get_type (void) G_GNUC_CONST;
GType vas_dimension_get_type (void) G_GNUC_CONST;
GType vas_drill_outcome_get_type (void) G_GNUC_CONST;
GType vas_device_kind_get_type (void) G_GNUC_CONST;

const char *vas_term_key (GType type, int value);
gboolean vas_term_from_key (GType type, const char *key, int *value);

const char *vas_category_label (VasCategory category);
const char *vas_aspect_label (VasAspect aspect);
VasAspectGroup vas_aspect_group (VasAspect aspect);
const char *vas_aspect_group_label (VasAspectGroup group);
const char *vas_note_kind_label (VasNoteKind kind);
gboolean vas_note_kind_asks (VasNoteKind kind);
const char *vas_role_label (VasRole role);
const char *vas_mode_label (VasMode mode);
const char *vas_dossier_kind_label (VasDossierKind kind);
const char *vas_dimension_label (VasDimension dimension);
const char *vas_drill_outcome_label (VasDrillOutcome outcome);
VasScheme vas_scheme_for_category (VasCategory category);
int vas_category_answer_s (VasCategory category);
const VasAspect *vas_scheme_parts (VasScheme scheme, gsize *n_parts);

G_END_DECLS
