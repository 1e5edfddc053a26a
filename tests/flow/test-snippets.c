/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-snippets.h"

#include "flow-test.h"
#include "vas-text.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  VasSnippets *snippets;
  const char *wanted;
} Fixture;

static void
on_failed (VasSnippets *snippets, const char *message)
{
  g_error ("%s", message);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  flow_test_init (&fixture->flow);
  fixture->snippets = vas_snippets_new (fixture->flow.library);
  g_signal_connect (fixture->snippets, "failed", G_CALLBACK (on_failed), NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->snippets);
  flow_test_clear (&fixture->flow);
}

static char *
describe (Fixture *fixture)
{
  GListModel *list = vas_snippets_get_list (fixture->snippets);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (VasSnippet) snippet = g_list_model_get_item (list, i);

      g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "",
                              vas_term_key (VAS_TYPE_ASPECT, (int) vas_snippet_get_aspect (snippet)),
                              vas_snippet_get_text (snippet));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
is_as_wanted (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *words = describe (fixture);

  return g_str_equal (words, fixture->wanted);
}

static void
await (Fixture *fixture, const char *wanted)
{
  fixture->wanted = wanted;
  if (!wait_until (is_as_wanted, fixture, PATIENCE_S))
    {
      g_autofree char *words = describe (fixture);

      g_assert_cmpstr (words, ==, wanted);
    }
}

static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (VAS_TEXT_QUESTION_CHARS + 1, 'x');

  g_assert_true (vas_snippets_keep (fixture->snippets, VAS_ASPECT_PACE, " Slower. "));
  await (fixture, "pace Slower.");
  g_assert_true (vas_snippets_keep (fixture->snippets, VAS_ASPECT_PACE, "Slower."));
  g_assert_true (vas_snippets_keep (fixture->snippets, VAS_ASPECT_EYE_CONTACT, "Slower."));
  await (fixture, "eye-contact Slower., pace Slower.");
  g_assert_false (vas_snippets_keep (fixture->snippets, VAS_ASPECT_PACE, " \n"));
  g_assert_false (vas_snippets_keep (fixture->snippets, VAS_ASPECT_PACE, long_text));
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasSnippet) snippet = NULL;

  vas_snippets_keep (fixture->snippets, VAS_ASPECT_PACE, "Slower.");
  await (fixture, "pace Slower.");
  snippet = g_list_model_get_item (vas_snippets_get_list (fixture->snippets), 0);
  vas_snippets_delete (fixture->snippets, snippet);
  await (fixture, "");
  vas_snippets_restore (fixture->snippets, snippet);
  await (fixture, "pace Slower.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/snippets/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/snippets/delete", Fixture, NULL, set_up, test_delete, tear_down);

  return g_test_run ();
}
