/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-competency.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *key;
  const char *label;
} competencies[] = {
  { "communication", N_ ("Communication") },
  { "problem-solving", N_ ("Problem solving") },
  { "customer-focus", N_ ("Customer focus") },
  { "empathy", N_ ("Empathy") },
  { "self-regulation", N_ ("Keeping calm") },
  { "prioritising", N_ ("Prioritising") },
  { "reading-the-situation", N_ ("Reading the situation") },
  { "negotiation", N_ ("Negotiation") },
  { "expression", N_ ("Expressing yourself") },
  { "languages", N_ ("Languages") },
  { "accuracy", N_ ("Accuracy") },
  { "speed", N_ ("Speed") },
  { "product-knowledge", N_ ("Knowledge of product and tools") },
  { "patience", N_ ("Patience") },
  { "adaptability", N_ ("Adaptability") },
  { "time-management", N_ ("Time management") },
  { "stress-tolerance", N_ ("Working under stress") },
  { "teamwork", N_ ("Teamwork") },
  { "openness-to-feedback", N_ ("Openness to feedback") },
  { "honesty", N_ ("Honesty about mistakes") },
};

/**
 * vas_competency_keys:
 *
 * Returns: (transfer none) (array zero-terminated=1): the keys of all competencies, in the order in which to show them
 */
const char *const *
vas_competency_keys (void)
{
  static const char *keys[G_N_ELEMENTS (competencies) + 1];
  static gsize filled = 0;

  if (g_once_init_enter (&filled))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (competencies); i++)
        keys[i] = competencies[i].key;
      g_once_init_leave (&filled, 1);
    }

  return keys;
}

/**
 * vas_competency_label:
 * @key: the key of a competency, also one that only a file knows
 *
 * Returns: (transfer none): its name in the person's language; @key itself if it has none
 */
const char *
vas_competency_label (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (competencies); i++)
    if (g_str_equal (competencies[i].key, key))
      return g_dgettext (GETTEXT_PACKAGE, competencies[i].label);

  return key;
}
