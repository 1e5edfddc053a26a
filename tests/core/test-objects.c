/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every property of every object of core: it keeps what it is given, and its getter returns it. */

#include "vas-answer.h"
#include "vas-candidate.h"
#include "vas-device.h"
#include "vas-dossier-entry.h"
#include "vas-drill-mark.h"
#include "vas-interview.h"
#include "vas-job-profile.h"
#include "vas-marker-set.h"
#include "vas-note-reply.h"
#include "vas-note.h"
#include "vas-outline-part.h"
#include "vas-question-entry.h"
#include "vas-question-set.h"
#include "vas-question.h"
#include "vas-queue-entry.h"
#include "vas-rating.h"
#include "vas-rejected-line.h"
#include "vas-review-state.h"
#include "vas-rubric.h"
#include "vas-snippet.h"

/* Gives every property a value of its own, so that no two can be mixed up unnoticed. */
static void
set_value (GValue *value, GParamSpec *spec, int number)
{
  const char *strings[] = { spec->name, "b", NULL };

  g_value_init (value, spec->value_type);
  if (G_IS_PARAM_SPEC_STRING (spec))
    g_value_set_string (value, spec->name);
  else if (G_IS_PARAM_SPEC_INT (spec))
    g_value_set_int (value, MIN (number, G_PARAM_SPEC_INT (spec)->maximum));
  else if (G_IS_PARAM_SPEC_INT64 (spec))
    g_value_set_int64 (value, G_GINT64_CONSTANT (10000000000) + number);
  else if (G_IS_PARAM_SPEC_BOOLEAN (spec))
    g_value_set_boolean (value, TRUE);
  else if (G_IS_PARAM_SPEC_ENUM (spec))
    g_value_set_enum (value, G_PARAM_SPEC_ENUM (spec)->enum_class->maximum);
  else if (spec->value_type == G_TYPE_STRV)
    g_value_set_boxed (value, strings);
  else if (spec->value_type == G_TYPE_PTR_ARRAY)
    g_value_take_boxed (value, g_ptr_array_new_with_free_func (g_object_unref));
  else if (G_IS_PARAM_SPEC_OBJECT (spec))
    g_value_take_object (value, g_object_new (spec->value_type, NULL));
  else
    g_error ("%s has a type that the test does not know", spec->name);
}

static gpointer
make_filled (GType type)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  g_autofree GParamSpec **specs = NULL;
  g_autofree const char **names = NULL;
  g_autofree GValue *values = NULL;
  guint n = 0;
  GObject *object;

  specs = g_object_class_list_properties (G_OBJECT_CLASS (type_class), &n);
  names = g_new0 (const char *, n);
  values = g_new0 (GValue, n);
  for (guint i = 0; i < n; i++)
    {
      names[i] = specs[i]->name;
      set_value (&values[i], specs[i], 10 + (int) i);
    }

  object = g_object_new_with_properties (type, n, names, values);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) kept = G_VALUE_INIT;

      g_assert_cmpint (specs[i]->flags & G_PARAM_CONSTRUCT_ONLY, !=, 0);
      g_value_init (&kept, specs[i]->value_type);
      g_object_get_property (object, names[i], &kept);
      if (specs[i]->value_type == G_TYPE_STRV)
        g_assert_cmpstrv (g_value_get_boxed (&kept), g_value_get_boxed (&values[i]));
      else
        g_assert_cmpint (g_param_values_cmp (specs[i], &kept, &values[i]), ==, 0);
      g_value_unset (&values[i]);
    }

  return object;
}

static GValue
get_value (gpointer object, const char *property)
{
  GParamSpec *spec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), property);
  GValue value = G_VALUE_INIT;

  g_assert_nonnull (spec);
  g_value_init (&value, spec->value_type);
  g_object_get_property (object, property, &value);

  return value;
}

static gint64
get_number (gpointer object, const char *property)
{
  GValue value = get_value (object, property);

  if (G_VALUE_HOLDS_INT64 (&value))
    return g_value_get_int64 (&value);
  if (G_VALUE_HOLDS_BOOLEAN (&value))
    return g_value_get_boolean (&value);
  if (G_VALUE_HOLDS_ENUM (&value))
    return g_value_get_enum (&value);

  return g_value_get_int (&value);
}

#define assert_string(object, prefix, name, property) g_assert_cmpstr (prefix##_get_##name (object), ==, property)
#define assert_number(object, prefix, name, property) \
  g_assert_cmpint (prefix##_get_##name (object), ==, get_number (object, property))

static void
test_answer (void)
{
  g_autoptr (VasAnswer) answer = make_filled (VAS_TYPE_ANSWER);

  assert_string (answer, vas_answer, id, "id");
  assert_string (answer, vas_answer, interview_id, "interview-id");
  assert_string (answer, vas_answer, question_id, "question-id");
  assert_string (answer, vas_answer, question_text, "question-text");
  assert_string (answer, vas_answer, language, "language");
  assert_number (answer, vas_answer, category, "category");
  assert_number (answer, vas_answer, scheme, "scheme");
  assert_number (answer, vas_answer, position, "position");
  assert_number (answer, vas_answer, take, "take");
  assert_number (answer, vas_answer, state, "state");
  assert_number (answer, vas_answer, started, "started");
  assert_number (answer, vas_answer, duration_ms, "duration-ms");
  assert_number (answer, vas_answer, limit_ms, "limit-ms");
  assert_number (answer, vas_answer, deleted, "deleted");
  assert_number (answer, vas_answer, note_count, "note-count");
  assert_string (answer, vas_answer, change, "change");
  g_assert_true (VAS_IS_RECORDING (vas_answer_get_recording (answer)));
}

static void
test_candidate (void)
{
  g_autoptr (VasCandidate) candidate = make_filled (VAS_TYPE_CANDIDATE);

  assert_string (candidate, vas_candidate, id, "id");
  assert_string (candidate, vas_candidate, name, "name");
}

static void
test_device (void)
{
  g_autoptr (VasDevice) device = make_filled (VAS_TYPE_DEVICE);

  assert_string (device, vas_device, id, "id");
  assert_string (device, vas_device, label, "label");
  assert_number (device, vas_device, kind, "kind");
  assert_number (device, vas_device, is_default, "is-default");
}

static void
test_dossier_entry (void)
{
  g_autoptr (VasDossierEntry) entry = make_filled (VAS_TYPE_DOSSIER_ENTRY);

  assert_number (entry, vas_dossier_entry, kind, "kind");
  assert_string (entry, vas_dossier_entry, part, "part");
  assert_string (entry, vas_dossier_entry, text, "text");
}

static void
test_interview (void)
{
  g_autoptr (VasInterview) interview = make_filled (VAS_TYPE_INTERVIEW);

  assert_string (interview, vas_interview, id, "id");
  assert_string (interview, vas_interview, candidate_id, "candidate-id");
  assert_string (interview, vas_interview, title, "title");
  assert_string (interview, vas_interview, language, "language");
  assert_number (interview, vas_interview, created, "created");
  assert_number (interview, vas_interview, think_s, "think-s");
  assert_number (interview, vas_interview, answer_s, "answer-s");
  assert_number (interview, vas_interview, state, "state");
  assert_number (interview, vas_interview, sample, "sample");
  assert_number (interview, vas_interview, deleted, "deleted");
  assert_number (interview, vas_interview, answer_count, "answer-count");
  assert_number (interview, vas_interview, duration_ms, "duration-ms");
  assert_number (interview, vas_interview, note_count, "note-count");
  assert_number (interview, vas_interview, bytes, "bytes");
  assert_number (interview, vas_interview, has_film, "has-film");
  assert_number (interview, vas_interview, question_count, "question-count");
  assert_number (interview, vas_interview, mode, "mode");
  assert_number (interview, vas_interview, overtime_s, "overtime-s");
  assert_number (interview, vas_interview, takes, "takes");
  assert_number (interview, vas_interview, pause_s, "pause-s");
  assert_string (interview, vas_interview, profile_id, "profile-id");
}

static void
test_job_profile (void)
{
  g_autoptr (VasJobProfile) profile = make_filled (VAS_TYPE_JOB_PROFILE);

  assert_string (profile, vas_job_profile, id, "id");
  assert_string (profile, vas_job_profile, company, "company");
  assert_string (profile, vas_job_profile, role, "role");
  assert_string (profile, vas_job_profile, language, "language");
  assert_string (profile, vas_job_profile, interview_date, "interview-date");
  assert_string (profile, vas_job_profile, advertisement, "advertisement");
  assert_string (profile, vas_job_profile, mission, "mission");
  assert_string (profile, vas_job_profile, research, "research");
  g_assert_cmpstr (vas_job_profile_get_key_words (profile)[0], ==, "key-words");
  g_assert_cmpstr (vas_job_profile_get_researched (profile)[0], ==, "researched");
  assert_number (profile, vas_job_profile, asked, "asked");
  assert_number (profile, vas_job_profile, created, "created");
  assert_number (profile, vas_job_profile, deleted, "deleted");
}

static void
test_note (void)
{
  g_autoptr (VasNote) note = make_filled (VAS_TYPE_NOTE);

  assert_string (note, vas_note, id, "id");
  assert_string (note, vas_note, answer_id, "answer-id");
  assert_string (note, vas_note, text, "text");
  assert_string (note, vas_note, label, "label");
  assert_number (note, vas_note, start_ms, "start-ms");
  assert_number (note, vas_note, end_ms, "end-ms");
  assert_number (note, vas_note, aspect, "aspect");
  assert_number (note, vas_note, kind, "kind");
  assert_number (note, vas_note, state, "state");
  assert_number (note, vas_note, private, "private");
  assert_number (note, vas_note, created, "created");
  assert_number (note, vas_note, deleted, "deleted");
  g_assert_true (VAS_IS_REVIEWER (vas_note_get_reviewer (note)));
}

static void
test_outline_part (void)
{
  g_autoptr (VasOutlinePart) part = make_filled (VAS_TYPE_OUTLINE_PART);

  assert_string (part, vas_outline_part, question_id, "question-id");
  assert_string (part, vas_outline_part, part, "part");
  assert_string (part, vas_outline_part, text, "text");
}

static void
test_question (void)
{
  g_autoptr (VasQuestion) question = make_filled (VAS_TYPE_QUESTION);

  assert_string (question, vas_question, id, "id");
  assert_string (question, vas_question, key, "key");
  assert_string (question, vas_question, language, "language");
  assert_string (question, vas_question, text, "text");
  assert_number (question, vas_question, category, "category");
  assert_number (question, vas_question, scheme, "scheme");
  assert_number (question, vas_question, think_s, "think-s");
  assert_number (question, vas_question, answer_s, "answer-s");
  assert_number (question, vas_question, origin, "origin");
  g_assert_cmpstr (vas_question_get_competencies (question)[0], ==, "competencies");
  g_assert_cmpstr (vas_question_get_follow_ups (question)[0], ==, "follow-ups");
  assert_string (question, vas_question, profile_text, "profile-text");
  g_assert_nonnull (vas_question_get_dossier (question));
}

static void
test_question_entry (void)
{
  g_autoptr (VasQuestionEntry) entry = make_filled (VAS_TYPE_QUESTION_ENTRY);

  g_assert_true (VAS_IS_QUESTION (vas_question_entry_get_question (entry)));
  assert_number (entry, vas_question_entry, starred, "starred");
  assert_number (entry, vas_question_entry, take_count, "take-count");
  assert_number (entry, vas_question_entry, practised, "practised");
  assert_number (entry, vas_question_entry, rating, "rating");
}

static void
test_question_set (void)
{
  g_autoptr (VasQuestionSet) set = make_filled (VAS_TYPE_QUESTION_SET);

  assert_string (set, vas_question_set, id, "id");
  assert_string (set, vas_question_set, key, "key");
  assert_string (set, vas_question_set, name, "name");
  assert_string (set, vas_question_set, language, "language");
  assert_number (set, vas_question_set, origin, "origin");
  g_assert_cmpstr (vas_question_set_get_question_ids (set)[0], ==, "question-ids");
}

static void
assert_set_label (VasOrigin origin, const char *key, const char *label)
{
  g_autoptr (VasQuestionSet) set = g_object_new (VAS_TYPE_QUESTION_SET, "key", key, "name", "Given", "origin", origin,
                                                 NULL);

  g_assert_cmpstr (vas_question_set_get_label (set), ==, label);
}

static void
test_question_set_label (void)
{
  assert_set_label (VAS_ORIGIN_OWN, NULL, "Given");
  assert_set_label (VAS_ORIGIN_IMPORTED, "personal", "Given");
  assert_set_label (VAS_ORIGIN_BUILTIN, "personal", "About you");
  assert_set_label (VAS_ORIGIN_BUILTIN, "mixed", "Customer service, mixed");
}

static void
test_rating (void)
{
  g_autoptr (VasRating) rating = make_filled (VAS_TYPE_RATING);

  assert_string (rating, vas_rating, answer_id, "answer-id");
  assert_string (rating, vas_rating, reviewer_id, "reviewer-id");
  assert_string (rating, vas_rating, dimension, "dimension");
  assert_number (rating, vas_rating, value, "value");
}

static void
test_recording (void)
{
  g_autoptr (VasRecording) recording = make_filled (VAS_TYPE_RECORDING);

  assert_string (recording, vas_recording, answer_id, "answer-id");
  assert_string (recording, vas_recording, file, "file");
  assert_string (recording, vas_recording, media_type, "media-type");
  assert_string (recording, vas_recording, sha256, "sha256");
  assert_number (recording, vas_recording, bytes, "bytes");
  assert_number (recording, vas_recording, duration_ms, "duration-ms");
  assert_number (recording, vas_recording, go_ms, "go-ms");
  assert_number (recording, vas_recording, has_video, "has-video");
  assert_number (recording, vas_recording, width, "width");
  assert_number (recording, vas_recording, height, "height");
}

static void
test_rejected_line (void)
{
  g_autoptr (VasRejectedLine) rejected = make_filled (VAS_TYPE_REJECTED_LINE);

  assert_number (rejected, vas_rejected_line, line, "line");
  assert_string (rejected, vas_rejected_line, text, "text");
  assert_string (rejected, vas_rejected_line, reason, "reason");
}

static void
test_reviewer (void)
{
  g_autoptr (VasReviewer) reviewer = make_filled (VAS_TYPE_REVIEWER);

  assert_string (reviewer, vas_reviewer, id, "id");
  assert_string (reviewer, vas_reviewer, name, "name");
  assert_number (reviewer, vas_reviewer, role, "role");
  assert_number (reviewer, vas_reviewer, reaction_ms, "reaction-ms");
}

static void
test_drill_mark (void)
{
  g_autoptr (VasDrillMark) mark = make_filled (VAS_TYPE_DRILL_MARK);

  assert_string (mark, vas_drill_mark, note_id, "note-id");
  assert_string (mark, vas_drill_mark, answer_id, "answer-id");
  assert_string (mark, vas_drill_mark, reviewer_id, "reviewer-id");
  assert_number (mark, vas_drill_mark, outcome, "outcome");
}

static void
test_marker_set (void)
{
  g_autoptr (VasMarkerSet) set = make_filled (VAS_TYPE_MARKER_SET);

  assert_string (set, vas_marker_set, id, "id");
  assert_string (set, vas_marker_set, name, "name");
  g_assert_nonnull (vas_marker_set_get_markers (set));
  assert_number (set, vas_marker_set, created, "created");
  assert_number (set, vas_marker_set, deleted, "deleted");
}

static void
test_note_reply (void)
{
  g_autoptr (VasNoteReply) reply = make_filled (VAS_TYPE_NOTE_REPLY);

  assert_string (reply, vas_note_reply, id, "id");
  assert_string (reply, vas_note_reply, note_id, "note-id");
  assert_string (reply, vas_note_reply, text, "text");
  g_assert_true (VAS_IS_REVIEWER (vas_note_reply_get_reviewer (reply)));
  assert_number (reply, vas_note_reply, created, "created");
  assert_number (reply, vas_note_reply, deleted, "deleted");
}

static void
test_own_marker (void)
{
  g_autoptr (VasOwnMarker) marker = make_filled (VAS_TYPE_OWN_MARKER);

  assert_string (marker, vas_own_marker, name, "name");
  assert_number (marker, vas_own_marker, aspect, "aspect");
  assert_number (marker, vas_own_marker, kind, "kind");
  assert_string (marker, vas_own_marker, key, "key");
  assert_string (marker, vas_own_marker, colour, "colour");
  assert_number (marker, vas_own_marker, span, "span");
}

static void
test_queue_entry (void)
{
  g_autoptr (VasQueueEntry) entry = make_filled (VAS_TYPE_QUEUE_ENTRY);

  assert_string (entry, vas_queue_entry, answer_id, "answer-id");
  assert_string (entry, vas_queue_entry, interview_id, "interview-id");
  assert_string (entry, vas_queue_entry, title, "title");
  assert_string (entry, vas_queue_entry, question_text, "question-text");
  assert_number (entry, vas_queue_entry, take, "take");
  assert_number (entry, vas_queue_entry, duration_ms, "duration-ms");
  assert_number (entry, vas_queue_entry, created, "created");
}

static void
test_review_state (void)
{
  g_autoptr (VasReviewState) state = make_filled (VAS_TYPE_REVIEW_STATE);

  assert_string (state, vas_review_state, interview_id, "interview-id");
  assert_string (state, vas_review_state, reviewer_id, "reviewer-id");
  assert_string (state, vas_review_state, comment, "comment");
  assert_string (state, vas_review_state, keep, "keep");
  assert_string (state, vas_review_state, change, "change");
  assert_number (state, vas_review_state, blind, "blind");
  assert_number (state, vas_review_state, draft, "draft");
  assert_number (state, vas_review_state, finished, "finished");
}

static void
test_rubric (void)
{
  g_autoptr (VasRubric) rubric = make_filled (VAS_TYPE_RUBRIC);

  assert_string (rubric, vas_rubric, id, "id");
  assert_string (rubric, vas_rubric, name, "name");
  g_assert_nonnull (vas_rubric_get_dimensions (rubric));
  assert_number (rubric, vas_rubric, created, "created");
  assert_number (rubric, vas_rubric, deleted, "deleted");
}

static void
test_rubric_dimension (void)
{
  g_autoptr (VasRubricDimension) dimension = make_filled (VAS_TYPE_RUBRIC_DIMENSION);

  assert_string (dimension, vas_rubric_dimension, key, "key");
  assert_string (dimension, vas_rubric_dimension, name, "name");
  g_assert_cmpstr (vas_rubric_dimension_get_anchors (dimension)[0], ==, "anchors");
}

static void
test_snippet (void)
{
  g_autoptr (VasSnippet) snippet = make_filled (VAS_TYPE_SNIPPET);

  assert_string (snippet, vas_snippet, id, "id");
  assert_number (snippet, vas_snippet, aspect, "aspect");
  assert_string (snippet, vas_snippet, text, "text");
  assert_number (snippet, vas_snippet, created, "created");
  assert_number (snippet, vas_snippet, deleted, "deleted");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/objects/answer", test_answer);
  g_test_add_func ("/objects/candidate", test_candidate);
  g_test_add_func ("/objects/device", test_device);
  g_test_add_func ("/objects/dossier-entry", test_dossier_entry);
  g_test_add_func ("/objects/interview", test_interview);
  g_test_add_func ("/objects/job-profile", test_job_profile);
  g_test_add_func ("/objects/note", test_note);
  g_test_add_func ("/objects/outline-part", test_outline_part);
  g_test_add_func ("/objects/question", test_question);
  g_test_add_func ("/objects/question-entry", test_question_entry);
  g_test_add_func ("/objects/question-set", test_question_set);
  g_test_add_func ("/objects/question-set-label", test_question_set_label);
  g_test_add_func ("/objects/rating", test_rating);
  g_test_add_func ("/objects/recording", test_recording);
  g_test_add_func ("/objects/rejected-line", test_rejected_line);
  g_test_add_func ("/objects/reviewer", test_reviewer);
  g_test_add_func ("/objects/drill-mark", test_drill_mark);
  g_test_add_func ("/objects/marker-set", test_marker_set);
  g_test_add_func ("/objects/note-reply", test_note_reply);
  g_test_add_func ("/objects/own-marker", test_own_marker);
  g_test_add_func ("/objects/queue-entry", test_queue_entry);
  g_test_add_func ("/objects/review-state", test_review_state);
  g_test_add_func ("/objects/rubric", test_rubric);
  g_test_add_func ("/objects/rubric-dimension", test_rubric_dimension);
  g_test_add_func ("/objects/snippet", test_snippet);

  return g_test_run ();
}
