/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-own-reviewer.h"

#include "vas-store-people.h"

#include <glib/gi18n-lib.h>

static const char *
own_name (void)
{
  const char *name = g_get_real_name ();

  if (name == NULL || *name == '\0' || g_str_equal (name, "Unknown") || g_str_equal (name, "root") ||
      !g_utf8_validate (name, -1, NULL))
    /* Translators: the name of somebody who reviews their own answers and has not told the computer a name */
    return _ ("Me");

  return name;
}

/*
 * vas_own_reviewer_ensure:
 * @connection: the library, in its thread, in a %VAS_STORE_WRITE call
 *
 * Returns: (transfer full): the reviewer under whose name the candidate judges their own answers
 */
VasReviewer *
vas_own_reviewer_ensure (VasConnection *connection, GError **error)
{
  return vas_store_ensure_reviewer (connection, own_name (), VAS_ROLE_SELF, error);
}
