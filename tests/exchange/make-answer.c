/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "make-answer.h"

#define STARTED_MS G_GINT64_CONSTANT (1795269900000)

/* An answer whose recording is @recording_ms long; 0: it has none. */
VasAnswer *
make_answer (gint64 recording_ms)
{
  g_autoptr (VasRecording) recording = NULL;

  if (recording_ms > 0)
    recording = g_object_new (VAS_TYPE_RECORDING, "answer-id", "22222222-2222-4222-8222-222222222222", "file",
                              "22222222-2222-4222-8222-222222222222.webm", "media-type", "video/webm", "bytes",
                              G_GINT64_CONSTANT (5000000000), "duration-ms", recording_ms, "go-ms", (gint64) 3000,
                              "has-video", TRUE, "width", 1280, "height", 720, NULL);

  return g_object_new (VAS_TYPE_ANSWER, "id", "22222222-2222-4222-8222-222222222222", "interview-id",
                       "11111111-1111-4111-8111-111111111111", "question-id", "868d8997-4054-50bc-b1a0-2fc6ed8152a5",
                       "question-text", "Kerro itsestäsi.", "language", "fi", "category", VAS_CATEGORY_PERSONAL,
                       "scheme", VAS_SCHEME_OPEN, "position", 0, "take", 2, "state", VAS_ANSWER_STATE_COMPLETE,
                       "started", STARTED_MS, "duration-ms", (gint64) 57000, "limit-ms", (gint64) 60000, "note-count",
                       1, "recording", recording, NULL);
}

/* A note by a mentor, or by nobody where @reviewer is NULL. */
VasNote *
make_note (gint64 start_ms, gint64 end_ms, VasAspect aspect, const char *reviewer, const char *text)
{
  g_autoptr (VasReviewer) by = NULL;

  if (reviewer != NULL)
    by = g_object_new (VAS_TYPE_REVIEWER, "id", "44444444-4444-4444-8444-444444444444", "name", reviewer, "role",
                       VAS_ROLE_MENTOR, NULL);

  return g_object_new (VAS_TYPE_NOTE, "id", "33333333-3333-4333-8333-333333333333", "answer-id",
                       "22222222-2222-4222-8222-222222222222", "reviewer", by, "start-ms", start_ms, "end-ms", end_ms,
                       "aspect", aspect, "kind", VAS_NOTE_KIND_STRENGTH, "text", text, "created", STARTED_MS + 1, NULL);
}
