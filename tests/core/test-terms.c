/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys stand here a second time on purpose: files of other people hold them, so a change has to hurt. */

#include "vas-terms.h"

static void
assert_keys (GType type, const char *keys)
{
  g_auto (GStrv) expected = g_strsplit (keys, " ", -1);
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);

  g_assert_cmpuint (enum_class->n_values, ==, g_strv_length (expected));
  for (guint i = 0; i < enum_class->n_values; i++)
    {
      int value = -1;

      g_assert_true (vas_term_from_key (type, expected[i], &value));
      g_assert_cmpstr (vas_term_key (type, value), ==, expected[i]);
    }
}

static void
test_keys (void)
{
  assert_keys (VAS_TYPE_CATEGORY, "service behavioural situational personal company reverse");
  assert_keys (VAS_TYPE_ASPECT, "situation task action result listen acknowledge find-out solve follow-up definition "
                                "employer own-example reflection off-topic eye-contact posture hands expression "
                                "fidgeting appearance pace pauses fillers volume competence key-word example wording");
  assert_keys (VAS_TYPE_NOTE_KIND, "strength try-instead question neutral");
  assert_keys (VAS_TYPE_ROLE, "self peer mentor");
  assert_keys (VAS_TYPE_ANSWER_STATE, "recording complete recovered missing removed");
  assert_keys (VAS_TYPE_SCHEME, "open star situational definition");
  assert_keys (VAS_TYPE_NOTE_STATE, "open addressed");
  assert_keys (VAS_TYPE_INTERVIEW_STATE, "running ended");
  assert_keys (VAS_TYPE_ORIGIN, "builtin own imported");
  assert_keys (VAS_TYPE_DEVICE_KIND, "microphone camera");
  assert_keys (VAS_TYPE_DIMENSION, "answers-question structure example customer wording pace voice body");
  assert_keys (VAS_TYPE_DRILL_OUTCOME, "open met not-yet");
  assert_keys (VAS_TYPE_ASPECT_GROUP, "structure body-language voice content");
}

static void
test_unknown_keys (void)
{
  const char *keys[] = { NULL, "", "Service", "service ", "SERVICE", "0", "VAS_CATEGORY_SERVICE", "\xff" };
  int value = 77;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_false (vas_term_from_key (VAS_TYPE_CATEGORY, keys[i], &value));
  g_assert_cmpint (value, ==, 77);
}

static void
test_labels (void)
{
  for (int i = 0; i < VAS_N_CATEGORIES; i++)
    g_assert_cmpstr (vas_category_label (i), !=, "");
  for (int i = 0; i < VAS_N_ASPECTS; i++)
    g_assert_cmpstr (vas_aspect_label (i), !=, "");
  for (int i = 0; i < VAS_N_ASPECT_GROUPS; i++)
    g_assert_cmpstr (vas_aspect_group_label (i), !=, "");
  for (int i = 0; i < VAS_N_NOTE_KINDS; i++)
    g_assert_cmpstr (vas_note_kind_label (i), !=, "");
  for (int i = 0; i < VAS_N_ROLES; i++)
    g_assert_cmpstr (vas_role_label (i), !=, "");
  for (int i = 0; i < VAS_N_DIMENSIONS; i++)
    g_assert_cmpstr (vas_dimension_label (i), !=, "");
  for (int i = 0; i < VAS_N_DRILL_OUTCOMES; i++)
    g_assert_cmpstr (vas_drill_outcome_label (i), !=, "");

  g_assert_cmpstr (vas_dimension_label (VAS_DIMENSION_CUSTOMER), ==, "Customer focus and ownership");
  g_assert_cmpstr (vas_drill_outcome_label (VAS_DRILL_OUTCOME_NOT_YET), ==, "Not yet");
  g_assert_cmpstr (vas_aspect_label (VAS_ASPECT_EYE_CONTACT), ==, "Eye contact");
  g_assert_cmpstr (vas_note_kind_label (VAS_NOTE_KIND_TRY_INSTEAD), ==, "Try instead");
}

/* The families of the table "Words" of the design */
static void
test_groups (void)
{
  const int sizes[VAS_N_ASPECT_GROUPS] = { 14, 6, 4, 4 };
  int counted[VAS_N_ASPECT_GROUPS] = { 0 };

  for (int i = 0; i < VAS_N_ASPECTS; i++)
    counted[vas_aspect_group (i)]++;
  for (int i = 0; i < VAS_N_ASPECT_GROUPS; i++)
    g_assert_cmpint (counted[i], ==, sizes[i]);

  g_assert_cmpint (vas_aspect_group (VAS_ASPECT_REFLECTION), ==, VAS_ASPECT_GROUP_STRUCTURE);
  g_assert_cmpint (vas_aspect_group (VAS_ASPECT_EYE_CONTACT), ==, VAS_ASPECT_GROUP_BODY);
  g_assert_cmpint (vas_aspect_group (VAS_ASPECT_APPEARANCE), ==, VAS_ASPECT_GROUP_BODY);
  g_assert_cmpint (vas_aspect_group (VAS_ASPECT_PACE), ==, VAS_ASPECT_GROUP_VOICE);
  g_assert_cmpint (vas_aspect_group (VAS_ASPECT_COMPETENCE), ==, VAS_ASPECT_GROUP_CONTENT);
}

static void
assert_parts (VasScheme scheme, const char *keys)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  gsize n_parts = 99;
  const VasAspect *parts = vas_scheme_parts (scheme, &n_parts);

  for (gsize i = 0; i < n_parts; i++)
    {
      g_assert_cmpint (vas_aspect_group (parts[i]), ==, VAS_ASPECT_GROUP_STRUCTURE);
      g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", vas_term_key (VAS_TYPE_ASPECT, parts[i]));
    }
  g_assert_cmpstr (joined->str, ==, keys);
}

static void
test_parts (void)
{
  assert_parts (VAS_SCHEME_OPEN, "");
  assert_parts (VAS_SCHEME_STAR, "situation task action result");
  assert_parts (VAS_SCHEME_SITUATIONAL, "listen acknowledge find-out solve follow-up");
  assert_parts (VAS_SCHEME_DEFINITION, "definition employer own-example");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/terms/keys", test_keys);
  g_test_add_func ("/terms/unknown-keys", test_unknown_keys);
  g_test_add_func ("/terms/labels", test_labels);
  g_test_add_func ("/terms/groups", test_groups);
  g_test_add_func ("/terms/parts", test_parts);

  return g_test_run ();
}
