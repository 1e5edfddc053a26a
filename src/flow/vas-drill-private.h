/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the parts of #VasDrill. */

#pragma once

#include "vas-connection.h"

G_BEGIN_DECLS

/* What is asked of the store's thread: either of the ids, and who looks; without a reviewer, the person at the desk. */
typedef struct
{
  char *question_id;
  char *answer_id;
  char *reviewer_id;
} VasDrillWanted;

/* What it brings; the list holds #VasDrillItem. */
typedef struct
{
  GPtrArray *items;
  char *reviewer_id;
} VasDrillLoaded;

void vas_drill_wanted_free (VasDrillWanted *wanted);
void vas_drill_loaded_free (VasDrillLoaded *loaded);
gpointer vas_drill_load_job (VasConnection *connection, gpointer data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasDrillLoaded, vas_drill_loaded_free)

G_END_DECLS
