/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-finding.h"

static const char *const kind_keys[] = {
  [VAS_FINDING_MISSING] = "missing",
  [VAS_FINDING_TRUNCATED] = "truncated",
  [VAS_FINDING_DAMAGED] = "damaged",
  [VAS_FINDING_RETURNED] = "returned",
  [VAS_FINDING_ORPHAN] = "orphan",
  [VAS_FINDING_UNFINISHED] = "unfinished",
  [VAS_FINDING_DANGLING_ROW] = "dangling-row",
  [VAS_FINDING_BAD_VALUE] = "bad-value",
  [VAS_FINDING_DATABASE_DAMAGE] = "database-damage",
};

/**
 * vas_finding_new:
 * @kind: what kind of fault
 * @answer_id: (nullable): UUID of the answer it is about
 * @file: (nullable): name of the file it is about
 * @message: (transfer full): what is wrong
 *
 * Returns: (transfer full): a fault that is not put right
 */
VasFinding *
vas_finding_new (VasFindingKind kind, const char *answer_id, const char *file, char *message)
{
  VasFinding *finding = g_new0 (VasFinding, 1);

  finding->kind = kind;
  finding->answer_id = g_strdup (answer_id);
  finding->file = g_strdup (file);
  finding->message = message;

  return finding;
}

/**
 * vas_finding_free:
 * @finding: (transfer full): a finding
 */
void
vas_finding_free (VasFinding *finding)
{
  g_free (finding->answer_id);
  g_free (finding->file);
  g_free (finding->message);
  g_free (finding->remedy);
  g_free (finding);
}

/**
 * vas_finding_kind_key:
 * @kind: a kind
 *
 * Returns: (transfer none): its stable key, such as `truncated`
 */
const char *
vas_finding_kind_key (VasFindingKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_keys), NULL);

  return kind_keys[kind];
}
