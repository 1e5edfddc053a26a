/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-frame.h"

static void
on_pixels_freed (gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
test_life (void)
{
  static guint8 bytes[3 * 16];
  gboolean freed = FALSE;
  GBytes *pixels = g_bytes_new_with_free_func (bytes, sizeof bytes, on_pixels_freed, &freed);
  VasFrame *frame = vas_frame_new (pixels, 3, 3, 16, 40000000);
  VasFrame *copy;

  g_bytes_unref (pixels);
  g_assert_cmpint (frame->width, ==, 3);
  g_assert_cmpint (frame->height, ==, 3);
  g_assert_cmpuint (frame->stride, ==, 16);
  g_assert_cmpint (frame->time_ns, ==, 40000000);
  g_assert_true (frame->pixels == pixels);

  /* As a boxed type it is shared, not copied. */
  copy = g_boxed_copy (VAS_TYPE_FRAME, frame);
  g_assert_true (copy == frame);
  vas_frame_unref (frame);
  g_assert_false (freed);
  g_boxed_free (VAS_TYPE_FRAME, copy);
  g_assert_true (freed);
}

static void
test_refuses (void)
{
  g_autoptr (GBytes) pixels = g_bytes_new_static ("0123456789ab", 12);

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*g_bytes_get_size*");
  g_assert_null (vas_frame_new (pixels, 2, 2, 8, 0));
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*width > 0*");
  g_assert_null (vas_frame_new (pixels, 0, 1, 8, 0));
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*stride / 4*");
  g_assert_null (vas_frame_new (pixels, 2, 1, 7, 0));
  g_test_assert_expected_messages ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frame/life", test_life);
  g_test_add_func ("/frame/refuses", test_refuses);

  return g_test_run ();
}
