/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for damage in the library file. Called from inside a VasStoreFunc. */

#pragma once

#include "vas-connection.h"

G_BEGIN_DECLS

/**
 * VasStoreFindingKind:
 * @VAS_STORE_FINDING_DAMAGE: the file itself is damaged
 * @VAS_STORE_FINDING_DANGLING: a row speaks of another one that does not exist
 * @VAS_STORE_FINDING_VALUE: a row has a value that the program never writes
 */
typedef enum
{
  VAS_STORE_FINDING_DAMAGE,
  VAS_STORE_FINDING_DANGLING,
  VAS_STORE_FINDING_VALUE,
} VasStoreFindingKind;

/**
 * VasStoreFinding:
 * @kind: what kind of fault
 * @table: (nullable): the table it is in
 * @id: (nullable): UUID of the row
 * @text: what is wrong, for the person at the screen
 */
typedef struct
{
  VasStoreFindingKind kind;
  char *table;
  char *id;
  char *text;
} VasStoreFinding;

void vas_store_finding_free (VasStoreFinding *finding);
GPtrArray *vas_store_check_database (VasConnection *connection, GError **error);
gboolean vas_store_clear_dangling (VasConnection *connection, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasStoreFinding, vas_store_finding_free)

G_END_DECLS
