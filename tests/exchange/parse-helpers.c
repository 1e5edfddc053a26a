/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "parse-helpers.h"

#include <string.h>

/* A file under `resources`. */
GBytes *
load_resource (const char *path)
{
  g_autofree char *full = g_test_build_filename (G_TEST_DIST, "..", "resources", path, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (full, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* @text with the first @find, which has to be there, replaced. */
char *
replaced (const char *text, const char *find, const char *replacement)
{
  g_autoptr (GString) result = g_string_new (text);
  guint n_replaced = g_string_replace (result, find, replacement, 1);

  g_assert_cmpuint (n_replaced, ==, 1);

  return g_strdup (result->str);
}
