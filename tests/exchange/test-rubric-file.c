/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "parse-helpers.h"
#include "vas-exchange-error.h"
#include "vas-rubric-file.h"
#include "vas-terms.h"

#include <string.h>

static const char *const languages[] = { "en", "fi", "et", "nb" };

static char *
read_file (const char *language)
{
  g_autofree char *name = g_strconcat (language, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "rubric", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static VasRubric *
parse (const char *text, GStrv *abouts, GError **error)
{
  g_autoptr (GBytes) bytes = bytes_of (text);

  return vas_rubric_file_parse (bytes, abouts, error);
}

/* Straight quotation marks, stray spaces and line breaks have no place in a text; nor has one that says nothing. */
static void
assert_is_text (const char *text)
{
  g_assert_cmpint (g_utf8_strlen (text, -1), >=, 25);
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, 240);
  g_assert_null (strpbrk (text, "\"'\n\t"));
  g_assert_null (strstr (text, "  "));
  g_assert_true (g_str_has_suffix (text, ".") || g_str_has_suffix (text, ".”") || g_str_has_suffix (text, ".»") ||
                 g_str_has_suffix (text, ".“"));
}

static void
assert_is_complete (VasRubric *rubric, char **abouts, GHashTable *seen)
{
  GPtrArray *dimensions = vas_rubric_get_dimensions (rubric);

  g_assert_cmpuint (dimensions->len, ==, VAS_N_DIMENSIONS);
  g_assert_cmpuint (g_strv_length (abouts), ==, VAS_N_DIMENSIONS);
  for (guint i = 0; i < dimensions->len; i++)
    {
      VasRubricDimension *dimension = g_ptr_array_index (dimensions, i);
      const char *const *anchors = vas_rubric_dimension_get_anchors (dimension);

      g_assert_cmpstr (vas_rubric_dimension_get_key (dimension), ==, vas_term_key (VAS_TYPE_DIMENSION, i));
      g_assert_cmpstr (vas_rubric_dimension_get_name (dimension), ==, vas_dimension_label (i));
      assert_is_text (abouts[i]);
      g_assert_true (g_hash_table_add (seen, g_strdup (abouts[i])));
      for (guint point = 0; point < VAS_RUBRIC_POINTS; point++)
        {
          assert_is_text (anchors[point]);
          /* No text is there twice, nor left in another language */
          g_assert_true (g_hash_table_add (seen, g_strdup (anchors[point])));
        }
    }
}

static void
test_built_in (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = read_file (languages[i]);
      g_autofree char *language = g_strdup_printf ("\"language\": \"%s\"", languages[i]);
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) abouts = NULL;
      g_autoptr (VasRubric) rubric = parse (text, &abouts, &error);
      g_autoptr (VasRubric) clean = NULL;

      g_assert_no_error (error);
      g_assert_nonnull (strstr (text, language));
      assert_is_complete (rubric, abouts, seen);
      clean = vas_rubric_clean (rubric, &error);
      /* It has no name, and so could not be kept as an own one by mistake */
      g_assert_null (clean);
    }
}

/* Replaces the first @from of a good file by @to: what comes of it is refused. */
static void
assert_refused (const char *from, const char *to)
{
  g_autofree char *good = read_file ("en");
  g_auto (GStrv) parts = g_strsplit (good, from, 2);
  g_autofree char *bad = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) abouts = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  bad = g_strconcat (parts[0], to, parts[1], NULL);
  g_assert_null (parse (bad, &abouts, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == VAS_EXCHANGE_ERROR);
  g_assert_null (abouts);
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) abouts = NULL;

  assert_refused ("vastaus-rubric", "vastaus-questions");
  assert_refused ("\"answers-question\"", "\"something\"");
  assert_refused ("\"structure\"", "\"example\"");
  assert_refused ("\"anchors\"", "\"other\"");
  assert_refused ("\"about\"", "\"other\"");
  assert_refused ("\"dimensions\"", "\"other\"");
  assert_refused ("\"anchors\": [", "\"anchors\": [ \"One too many.\",");
  assert_refused ("\"anchors\": [", "\"anchors\": [ 1 ], \"other\": [");
  g_assert_null (parse ("[]", &abouts, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rubric-file/built-in", test_built_in);
  g_test_add_func ("/rubric-file/refused", test_refused);

  return g_test_run ();
}
