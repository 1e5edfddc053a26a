/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to this layer: a question as a foreign file has it, every field a text. */

#pragma once

#include "vas-question.h"

G_BEGIN_DECLS

typedef enum
{
  VAS_DRAFT_ID,
  VAS_DRAFT_TEXT,
  VAS_DRAFT_LANGUAGE,
  VAS_DRAFT_CATEGORY,
  VAS_DRAFT_SCHEME,
  VAS_DRAFT_COMPETENCIES,
  VAS_DRAFT_THINK_S,
  VAS_DRAFT_ANSWER_S,
  VAS_DRAFT_FOLLOW_UPS,
  VAS_DRAFT_N_FIELDS
} VasDraftField;

/*
 * VasQuestionDraft:
 * @fields: (nullable): of each field what the file says, not owned
 */
typedef struct
{
  const char *fields[VAS_DRAFT_N_FIELDS];
} VasQuestionDraft;

const char *vas_question_draft_field_name (VasDraftField field);
int vas_question_draft_find_field (const char *name);
VasQuestion *vas_question_draft_finish (const VasQuestionDraft *draft, GError **error);

G_END_DECLS
