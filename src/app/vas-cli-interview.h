/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interview that an answer from the command line goes into. */

#pragma once

#include "vas-interview.h"
#include "vas-store.h"

G_BEGIN_DECLS

/**
 * VasCliInterview:
 * @interview: an interview, perhaps without a row yet
 * @questions: (element-type VasQuestion): its questions
 * @position: which of them is answered, from 0
 * @own: whether it was made for this one answer
 */
typedef struct
{
  VasInterview *interview;
  GPtrArray *questions;
  int position;
  gboolean own;
} VasCliInterview;

VasCliInterview *vas_cli_interview_prepare (VasStore *store,
                                            const char *question_id,
                                            const char *interview_id,
                                            GError **error);
gboolean vas_cli_interview_end (VasCliInterview *self, VasStore *store, GError **error);
void vas_cli_interview_free (VasCliInterview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasCliInterview, vas_cli_interview_free)

G_END_DECLS
