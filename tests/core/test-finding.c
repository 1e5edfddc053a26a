/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-error.h"
#include "vas-finding.h"

/* Scripts read these keys in the output of `check`. */
static void
test_keys (void)
{
  const char *keys[] = { "missing",    "truncated",    "damaged",   "returned",       "orphan",
                         "unfinished", "dangling-row", "bad-value", "database-damage" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpstr (vas_finding_kind_key ((VasFindingKind) i), ==, keys[i]);
  g_assert_cmpuint (G_N_ELEMENTS (keys), ==, VAS_FINDING_DATABASE_DAMAGE + 1);
}

static void
test_new (void)
{
  char *message = g_strdup ("Gone");
  g_autoptr (VasFinding) finding = vas_finding_new (VAS_FINDING_MISSING, "id", NULL, message);

  g_assert_cmpint (finding->kind, ==, VAS_FINDING_MISSING);
  g_assert_cmpstr (finding->answer_id, ==, "id");
  g_assert_null (finding->file);
  g_assert_true (finding->message == message);
  g_assert_null (finding->remedy);
  g_assert_false (finding->repaired);
}

static void
test_error_domain (void)
{
  g_assert_cmpstr (g_quark_to_string (VAS_CORE_ERROR), ==, "vas_core_error");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding/keys", test_keys);
  g_test_add_func ("/finding/new", test_new);
  g_test_add_func ("/finding/error-domain", test_error_domain);

  return g_test_run ();
}
