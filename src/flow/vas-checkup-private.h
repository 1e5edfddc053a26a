/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the check share. */

#pragma once

#include "vas-answer.h"
#include "vas-finding.h"
#include "vas-store.h"

G_BEGIN_DECLS

/**
 * VasCheckup:
 * @store: the library
 * @repair: whether to put right what can be
 * @cancellable: (nullable): a cancellable
 * @findings: (element-type VasFinding): what was found so far
 */
typedef struct
{
  VasStore *store;
  gboolean repair;
  GCancellable *cancellable;
  GPtrArray *findings;
} VasCheckup;

/**
 * VasCheckupRows:
 * @answers: (element-type VasAnswer): all of them, deleted ones too
 * @files: (element-type utf8): the files that rows name, also rows without an answer
 */
typedef struct
{
  GPtrArray *answers;
  GHashTable *files;
} VasCheckupRows;

VasFinding *vas_checkup_add (VasCheckup *self, VasFindingKind kind, VasAnswer *answer, char *message);
void vas_checkup_done (VasFinding *finding, char *remedy);
VasAnswer *vas_checkup_read_answer (VasCheckup *self, const char *id, GError **error);
char *vas_checkup_describe (VasAnswer *answer);
char *vas_checkup_move_to_found (VasCheckup *self, const char *file, GError **error);

gboolean vas_checkup_recording (VasCheckup *self, VasAnswer *answer, GError **error);
GPtrArray *vas_checkup_list_folder (VasCheckup *self, GError **error);
void vas_checkup_orphans (VasCheckup *self, VasCheckupRows *rows, GPtrArray *names);

G_END_DECLS
