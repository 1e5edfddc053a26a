/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-clock.h"

#include <string.h>

#define REPLICA "0123456789abcdef"

static void
test_follows_wall (void)
{
  VasClock clock;
  VasStamp stamp;

  vas_clock_init (&clock, REPLICA, 0);
  stamp = vas_clock_next (&clock, 1000);
  g_assert_cmpint (stamp.ms, ==, 1000);
  g_assert_cmpstr (stamp.replica, ==, REPLICA);
  stamp = vas_clock_next (&clock, 5000);
  g_assert_cmpint (stamp.ms, ==, 5000);
}

static void
test_never_goes_back (void)
{
  const gint64 walls[] = { 5000, 5000, 4000, 0, -1, 5002, 6000, 10, 6001 };
  VasClock clock;
  VasStamp last;

  vas_clock_init (&clock, REPLICA, 4999);
  last = vas_clock_next (&clock, 0);
  g_assert_cmpint (last.ms, ==, 5000);

  for (gsize i = 0; i < G_N_ELEMENTS (walls); i++)
    {
      VasStamp stamp = vas_clock_next (&clock, walls[i]);

      g_assert_cmpint (vas_stamp_compare (&last, &stamp), <, 0);
      g_assert_cmpint (stamp.ms, >=, walls[i]);
      last = stamp;
    }
}

static void
test_passes_what_it_saw (void)
{
  VasStamp foreign = { .ms = 9000, .replica = "ffffffffffffffff" };
  VasStamp older = { .ms = 3, .replica = "ffffffffffffffff" };
  VasClock clock;
  VasStamp stamp;

  vas_clock_init (&clock, REPLICA, 0);
  vas_clock_saw (&clock, &foreign);
  vas_clock_saw (&clock, &older);
  stamp = vas_clock_next (&clock, 100);
  g_assert_cmpint (vas_stamp_compare (&foreign, &stamp), <, 0);
}

static void
test_stays_writable (void)
{
  VasClock clock;
  VasStamp stamp;
  VasStamp read;
  g_autofree char *text = NULL;

  vas_clock_init (&clock, REPLICA, 0);
  stamp = vas_clock_next (&clock, G_MAXINT64);
  text = vas_stamp_to_string (&stamp);
  g_assert_cmpuint (strlen (text), ==, VAS_STAMP_CHARS);
  g_assert_true (vas_stamp_parse (text, &read));
}

static void
test_replicas_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 1000; i++)
    {
      char *replica = vas_clock_new_replica ();

      g_assert_cmpuint (strlen (replica), ==, VAS_STAMP_REPLICA_CHARS);
      g_assert_cmpuint (strspn (replica, "0123456789abcdef"), ==, VAS_STAMP_REPLICA_CHARS);
      g_assert_true (g_hash_table_add (seen, replica));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/follows-wall", test_follows_wall);
  g_test_add_func ("/clock/never-goes-back", test_never_goes_back);
  g_test_add_func ("/clock/passes-what-it-saw", test_passes_what_it_saw);
  g_test_add_func ("/clock/stays-writable", test_stays_writable);
  g_test_add_func ("/clock/replicas-differ", test_replicas_differ);

  return g_test_run ();
}
