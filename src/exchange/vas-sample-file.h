/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample interview: what is said, when, and the feedback on it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasSampleAnswer:
 * @question_key: key of the built-in question it answers
 * @media: base name of its recording among the sample's resources: `<language>-<question key>.webm`
 * @duration_ms: length of that recording, in ms
 * @notes: (element-type VasNote): the feedback in time order; see [func@sample_file_parse]
 *
 * One answer of the sample interview.
 */
typedef struct
{
  char *question_key;
  char *media;
  gint64 duration_ms;
  GPtrArray *notes;
} VasSampleAnswer;

/**
 * VasSample:
 * @title: title of the interview, in its language
 * @language: language code
 * @answers: (element-type VasSampleAnswer): the answers in order; never empty
 *
 * The sample interview in one language.
 */
typedef struct
{
  char *title;
  char *language;
  GPtrArray *answers;
} VasSample;

VasSample *vas_sample_file_parse (GBytes *bytes, GBytes *timing, GError **error);
void vas_sample_free (VasSample *sample);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasSample, vas_sample_free)

G_END_DECLS
