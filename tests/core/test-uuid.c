/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-uuid.h"

/* From another implementation: Python's uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_DNS, "io.github.vastaus.Vastaus"), name) */
static void
test_known_values (void)
{
  g_autofree char *fi = vas_uuid_for_question ("introduce-yourself", "fi");
  g_autofree char *en = vas_uuid_for_question ("introduce-yourself", "en");
  g_autofree char *set = vas_uuid_for_set ("warm-up", "en");

  g_assert_cmpstr (fi, ==, "868d8997-4054-50bc-b1a0-2fc6ed8152a5");
  g_assert_cmpstr (en, ==, "be394cca-7b64-5460-bd42-fbb737f5eacf");
  g_assert_cmpstr (set, ==, "a1f66a7f-5252-57a6-b683-15a3314c7b7c");
}

static void
test_random (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 1000; i++)
    {
      char *uuid = vas_uuid_new ();

      g_assert_true (vas_uuid_is_valid (uuid));
      g_assert_true (g_hash_table_add (seen, uuid));
    }
}

static void
test_valid (void)
{
  const char *refused[] = {
    NULL,
    "",
    "868d8997-4054-50bc-b1a0-2fc6ed8152a",
    "868d8997-4054-50bc-b1a0-2fc6ed8152a50",
    "868D8997-4054-50BC-B1A0-2FC6ED8152A5",
    "868d8997-4054-50bc-b1a0-2fc6ed8152ag",
    "868d8997405450bcb1a02fc6ed8152a5",
    "868d8997-4054-50bc-b1a0_2fc6ed8152a5",
    "../../../../../../../etc/passwd-----",
  };

  g_assert_true (vas_uuid_is_valid ("868d8997-4054-50bc-b1a0-2fc6ed8152a5"));
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (vas_uuid_is_valid (refused[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/uuid/known-values", test_known_values);
  g_test_add_func ("/uuid/random", test_random);
  g_test_add_func ("/uuid/valid", test_valid);

  return g_test_run ();
}
