/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-stamp.h"

#include <string.h>

static void
test_text (void)
{
  VasStamp stamp = { .ms = 42, .replica = "00000000000000ff" };
  VasStamp read = { 0 };
  g_autofree char *text = vas_stamp_to_string (&stamp);

  g_assert_cmpstr (text, ==, "0000000000042-00000000000000ff");
  g_assert_true (vas_stamp_parse (text, &read));
  g_assert_cmpint (vas_stamp_compare (&stamp, &read), ==, 0);
}

static void
test_order_is_order_of_texts (void)
{
  const gint64 times[] = { 0, 1, 9, 10, 999, 1000, 1795269900000, 1795269900001, VAS_STAMP_MAX_MS };
  const char *replicas[] = { "0000000000000000", "0000000000000001", "9fffffffffffffff", "a000000000000000",
                             "ffffffffffffffff" };
  const gsize n_replicas = G_N_ELEMENTS (replicas);
  const gsize n = G_N_ELEMENTS (times) * n_replicas;

  for (gsize i = 0; i < n; i++)
    for (gsize j = 0; j < n; j++)
      {
        VasStamp a = { .ms = times[i / n_replicas] };
        VasStamp b = { .ms = times[j / n_replicas] };
        g_autofree char *text_a = NULL;
        g_autofree char *text_b = NULL;
        int order;
        int text_order;

        g_strlcpy (a.replica, replicas[i % n_replicas], sizeof a.replica);
        g_strlcpy (b.replica, replicas[j % n_replicas], sizeof b.replica);
        text_a = vas_stamp_to_string (&a);
        text_b = vas_stamp_to_string (&b);

        order = vas_stamp_compare (&a, &b);
        text_order = strcmp (text_a, text_b);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (text_order > 0) - (text_order < 0));
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

static void
test_refuses (void)
{
  const char *texts[] = {
    NULL,
    "",
    "0000000000042",
    "0000000000042-00000000000000f",
    "0000000000042-00000000000000fff",
    "000000000042-000000000000000ff",
    "0000000000042_00000000000000ff",
    "0000000000042-00000000000000FF",
    "0000000000042-00000000000000fg",
    "-000000000042-00000000000000ff",
    " 000000000042-00000000000000ff",
    "0x00000000042-00000000000000ff",
    "00000000000४-00000000000000ff",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      VasStamp stamp = { .ms = 7, .replica = "untouched" };

      g_assert_false (vas_stamp_parse (texts[i], &stamp));
      g_assert_cmpint (stamp.ms, ==, 7);
      g_assert_cmpstr (stamp.replica, ==, "untouched");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stamp/text", test_text);
  g_test_add_func ("/stamp/order-is-order-of-texts", test_order_is_order_of_texts);
  g_test_add_func ("/stamp/refuses", test_refuses);

  return g_test_run ();
}
