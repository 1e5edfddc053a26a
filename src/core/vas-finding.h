/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One fault that a check of the library came upon. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VasFindingKind:
 * @VAS_FINDING_MISSING: a recording is not where it should be
 * @VAS_FINDING_TRUNCATED: a recording is shorter than it was when it was closed
 * @VAS_FINDING_DAMAGED: a recording has other contents than when it was closed
 * @VAS_FINDING_RETURNED: a recording that was missing is there again
 * @VAS_FINDING_ORPHAN: a file in the folder of the recordings belongs to no answer
 * @VAS_FINDING_UNFINISHED: a take was cut off and has not been put right yet
 * @VAS_FINDING_DANGLING_ROW: a row of the library belongs to one that does not exist
 * @VAS_FINDING_BAD_VALUE: a row of the library has a value that is never written
 * @VAS_FINDING_DATABASE_DAMAGE: the library file itself is damaged
 */
typedef enum
{
  VAS_FINDING_MISSING,
  VAS_FINDING_TRUNCATED,
  VAS_FINDING_DAMAGED,
  VAS_FINDING_RETURNED,
  VAS_FINDING_ORPHAN,
  VAS_FINDING_UNFINISHED,
  VAS_FINDING_DANGLING_ROW,
  VAS_FINDING_BAD_VALUE,
  VAS_FINDING_DATABASE_DAMAGE,
} VasFindingKind;

/**
 * VasFinding:
 * @kind: what kind of fault
 * @answer_id: (nullable): UUID of the answer it is about
 * @file: (nullable): name of the file in the folder `recordings`
 * @message: what is wrong, for the person at the screen
 * @remedy: (nullable): what was done about it, or why nothing could be
 * @repaired: whether it is put right
 */
typedef struct
{
  VasFindingKind kind;
  char *answer_id;
  char *file;
  char *message;
  char *remedy;
  gboolean repaired;
} VasFinding;

VasFinding *vas_finding_new (VasFindingKind kind, const char *answer_id, const char *file, char *message);
void vas_finding_free (VasFinding *finding);
const char *vas_finding_kind_key (VasFindingKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasFinding, vas_finding_free)

G_END_DECLS
