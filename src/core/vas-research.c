/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-research.h"

#include <glib/gi18n-lib.h>

static const char *const keys[] = { "about", "news", "social-media", "products", "people", "reviews", NULL };

/* In the order of the keys */
static const char *const labels[] = {
  /* Translators: steps of a list to tick off: what to look at before an interview */
  N_ ("Their About page"),      N_ ("News about them"),
  N_ ("Their social media"),    N_ ("Tried their products or services"),
  N_ ("People who work there"), N_ ("What customers say about them"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (keys) == G_N_ELEMENTS (labels) + 1);

/**
 * vas_research_keys:
 *
 * Returns: (transfer none) (array zero-terminated=1): the keys of all steps, in the order in which to show them
 */
const char *const *
vas_research_keys (void)
{
  return keys;
}

/**
 * vas_research_label:
 * @key: the key of a step, also one that only a newer version knows
 *
 * Returns: (transfer none): what it is called in the person's language; @key itself if it has no name
 */
const char *
vas_research_label (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (keys[i], key))
      return g_dgettext (GETTEXT_PACKAGE, labels[i]);

  return key;
}
