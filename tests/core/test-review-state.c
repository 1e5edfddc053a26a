/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-review-state.h"

static VasReviewState *
make_state (const char *form)
{
  if (*form == '0')
    return NULL;

  return g_object_new (VAS_TYPE_REVIEW_STATE, "draft", g_strrstr (form, "draft") != NULL, "blind",
                       g_strrstr (form, "blind") != NULL, "finished",
                       (gint64) (g_strrstr (form, "finished") != NULL ? 5 : 0), NULL);
}

/* What the author has chosen, what the viewer has, and whether the viewer sees what the author wrote */
static void
test_shows (void)
{
  static const struct
  {
    const char *author;
    const char *viewer;
    gboolean shows;
  } cases[] = {
    { "0", "0", TRUE },
    { "open", "0", TRUE },
    { "0", "open", TRUE },
    { "draft", "0", FALSE },
    { "draft", "open", FALSE },
    { "draft", "finished", FALSE },
    { "draft finished", "0", TRUE },
    { "0", "blind", FALSE },
    { "open", "blind", FALSE },
    { "finished", "blind", FALSE },
    { "finished", "blind finished", TRUE },
    { "draft finished", "blind finished", TRUE },
    { "draft", "blind finished", FALSE },
    { "draft finished", "blind", FALSE },
    /* The author's own blindness and the viewer's own drafts hide nothing of the author's. */
    { "blind", "open", TRUE },
    { "open", "draft", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VasReviewState) author = make_state (cases[i].author);
      g_autoptr (VasReviewState) viewer = make_state (cases[i].viewer);

      g_test_message ("%s, seen by %s", cases[i].author, cases[i].viewer);
      g_assert_cmpint (vas_review_state_shows (author, viewer, FALSE), ==, cases[i].shows);
      g_assert_true (vas_review_state_shows (author, author, TRUE));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review-state/shows", test_shows);

  return g_test_run ();
}
