/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-target.h"
#include "vas-marker-file.h"
#include "vas-own-marker.h"
#include "vas-snapshot.h"

/* What was taken in can be kept as it is. */
static void
assert_is_clean (VasMarkerSet *set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VasMarkerSet) clean = vas_marker_set_clean (set, &error);

  g_assert_no_error (error);
  g_assert_true (vas_snapshot_equal (clean, set));
  g_assert_cmpuint (vas_marker_set_get_markers (set)->len, <=, VAS_MARKER_FILE_MAX_MARKERS);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sets = vas_marker_file_parse (bytes, &error);

  g_assert_true ((sets == NULL) == (error != NULL));
  g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));

  for (guint i = 0; sets != NULL && i < sets->len; i++)
    assert_is_clean (g_ptr_array_index (sets, i));

  return 0;
}
