/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-keys.h"
#include "vas-own-marker.h"

#include <string.h>

#define NO_MARK "-"

/* As "aspect kind", by their keys */
static char *
describe (gunichar key, VasScheme scheme, gboolean shift)
{
  VasMarker marker;

  if (!vas_marker_keys_find (key, scheme, shift, &marker))
    return g_strdup (NO_MARK);

  return g_strdup_printf ("%s %s", vas_term_key (VAS_TYPE_ASPECT, (int) marker.aspect),
                          vas_term_key (VAS_TYPE_NOTE_KIND, (int) marker.kind));
}

static void
assert_marks (gunichar key, VasScheme scheme, gboolean shift, const char *expected)
{
  g_autofree char *marked = describe (key, scheme, shift);

  g_assert_cmpstr (marked, ==, expected);
}

static void
test_parts (void)
{
  static const struct
  {
    VasScheme scheme;
    const char *parts[6];
  } schemes[] = {
    { VAS_SCHEME_OPEN, { NULL } },
    { VAS_SCHEME_STAR, { "situation", "task", "action", "result" } },
    { VAS_SCHEME_SITUATIONAL, { "listen", "acknowledge", "find-out", "solve", "follow-up" } },
    { VAS_SCHEME_DEFINITION, { "definition", "employer", "own-example" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    for (guint digit = 0; digit < 5; digit++)
      {
        const char *part = schemes[i].parts[digit];
        g_autofree char *expected = part != NULL ? g_strdup_printf ("%s neutral", part) : g_strdup (NO_MARK);

        assert_marks ('1' + digit, schemes[i].scheme, FALSE, expected);
        assert_marks ('1' + digit, schemes[i].scheme, TRUE, expected);
      }
}

static void
test_the_same_in_all_schemes (void)
{
  static const struct
  {
    char key;
    const char *plain;
    const char *shifted;
  } keys[] = {
    { '6', "off-topic neutral", "off-topic neutral" },
    { 'q', "pace try-instead", "pace strength" },
    { 'w', "fillers try-instead", "fillers strength" },
    { 'e', "pauses try-instead", "pauses strength" },
    { 'r', "volume try-instead", "volume strength" },
    { 'a', "eye-contact try-instead", "eye-contact strength" },
    { 's', "posture try-instead", "posture strength" },
    { 'd', "hands try-instead", "hands strength" },
    { 'f', "expression try-instead", "expression strength" },
    { 'g', "fidgeting try-instead", "fidgeting strength" },
    { 'c', "wording neutral", "wording neutral" },
  };

  for (VasScheme scheme = VAS_SCHEME_OPEN; scheme <= VAS_SCHEME_DEFINITION; scheme++)
    for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
      {
        assert_marks ((gunichar) keys[i].key, scheme, FALSE, keys[i].plain);
        assert_marks (g_unichar_toupper ((gunichar) keys[i].key), scheme, FALSE, keys[i].plain);
        assert_marks ((gunichar) keys[i].key, scheme, TRUE, keys[i].shifted);
      }
}

static void
test_no_other_key (void)
{
  static const gunichar others[] = { 0, ' ', '0', '7', '9', '!', 'z', 'x', 't', 'y', 'h', 'v', 0xe4, 0xf8, 0x416 };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    assert_marks (others[i], VAS_SCHEME_SITUATIONAL, FALSE, NO_MARK);
}

static void
test_kinds (void)
{
  VasNoteKind kind;

  g_assert_true (vas_marker_keys_find_kind ('z', &kind));
  g_assert_cmpint (kind, ==, VAS_NOTE_KIND_STRENGTH);
  g_assert_true (vas_marker_keys_find_kind ('X', &kind));
  g_assert_cmpint (kind, ==, VAS_NOTE_KIND_TRY_INSTEAD);
  g_assert_false (vas_marker_keys_find_kind ('c', &kind));
  g_assert_false (vas_marker_keys_find_kind ('1', &kind));
}

/* What is shown is what the keys do, and no key does two things. */
static void
test_list (void)
{
  for (VasScheme scheme = VAS_SCHEME_OPEN; scheme <= VAS_SCHEME_DEFINITION; scheme++)
    {
      VasMarker markers[VAS_MARKER_KEYS_MAX];
      gsize n_markers = vas_marker_keys_list (scheme, markers);
      gsize n_parts = 0;

      vas_scheme_parts (scheme, &n_parts);
      g_assert_cmpuint (n_markers, ==, n_parts + 11);
      for (gsize i = 0; i < n_markers; i++)
        {
          VasMarker found;
          VasNoteKind kind;

          g_assert_true (vas_marker_keys_find ((gunichar) markers[i].key, scheme, FALSE, &found));
          g_assert_cmpint (found.aspect, ==, markers[i].aspect);
          g_assert_cmpint (found.kind, ==, markers[i].kind);
          g_assert_false (vas_marker_keys_find_kind ((gunichar) markers[i].key, &kind));
        }
    }
}

static VasMarkerSet *
make_own (const char *first_key, const char *second_key)
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (markers, g_object_new (VAS_TYPE_OWN_MARKER, "name", "Smiles", "key", first_key, "aspect",
                                          VAS_ASPECT_EXPRESSION, "kind", VAS_NOTE_KIND_STRENGTH, NULL));
  g_ptr_array_add (markers, g_object_new (VAS_TYPE_OWN_MARKER, "name", "Nods", "key", second_key, "span", TRUE, NULL));

  return g_object_new (VAS_TYPE_MARKER_SET, "name", "Mine", "markers", markers, NULL);
}

/* Own markers come first; the digits that they leave stay. */
static void
test_own (void)
{
  VasMarker markers[VAS_MARKER_KEYS_MAX];
  g_autoptr (VasMarkerSet) own = make_own ("Q", "2");
  g_autoptr (VasMarkerSet) empty = g_object_new (VAS_TYPE_MARKER_SET, "name", "Mine", NULL);
  gsize n_markers = vas_marker_keys_list_own (VAS_SCHEME_STAR, own, markers);
  g_autoptr (GString) keys = g_string_new (NULL);

  for (gsize i = 0; i < n_markers; i++)
    g_string_append_c (keys, markers[i].key);
  g_assert_cmpstr (keys->str, ==, "Q21346");
  g_assert_cmpstr (markers[0].label, ==, "Smiles");
  g_assert_cmpint (markers[0].aspect, ==, VAS_ASPECT_EXPRESSION);
  g_assert_cmpint (markers[0].kind, ==, VAS_NOTE_KIND_STRENGTH);
  g_assert_false (markers[0].span);
  g_assert_true (markers[1].span);
  g_assert_null (markers[2].label);
  g_assert_cmpuint (vas_marker_keys_list_own (VAS_SCHEME_OPEN, empty, markers), ==, 1);
}

/* Whatever the program listens to is no key of a marker; what the built-in markers have is. */
static void
test_keys_for_own (void)
{
  for (char key = 'A'; key <= 'Z'; key++)
    g_assert_cmpint (vas_marker_keys_can_be_own (key), ==, strchr ("IJKLNOXZ", key) == NULL);
  for (char key = '0'; key <= '9'; key++)
    g_assert_true (vas_marker_keys_can_be_own (key));
  g_assert_false (vas_marker_keys_can_be_own ('z'));
  g_assert_false (vas_marker_keys_can_be_own (' '));
  g_assert_false (vas_marker_keys_can_be_own ('\0'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/marker-keys/parts", test_parts);
  g_test_add_func ("/marker-keys/the-same-in-all-schemes", test_the_same_in_all_schemes);
  g_test_add_func ("/marker-keys/no-other-key", test_no_other_key);
  g_test_add_func ("/marker-keys/kinds", test_kinds);
  g_test_add_func ("/marker-keys/list", test_list);
  g_test_add_func ("/marker-keys/own", test_own);
  g_test_add_func ("/marker-keys/keys-for-own", test_keys_for_own);

  return g_test_run ();
}
