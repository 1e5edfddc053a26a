/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-setup-choices.h"

#include "vas-choice.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

/* Adds a time to choose where it belongs by its length, unless it is there. */
static void
ensure_seconds (GListStore *choices, int seconds, const char *label)
{
  g_autofree char *id = g_strdup_printf ("%d", seconds);
  g_autofree char *spoken = vas_time_format_spoken (seconds * VAS_MS_PER_S);
  g_autoptr (VasChoice) choice = vas_choice_new (id, label != NULL ? label : spoken);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (choices));
  guint i;

  for (i = 0; i < n_items; i++)
    {
      g_autoptr (VasChoice) other = g_list_model_get_item (G_LIST_MODEL (choices), i);
      g_autofree char *other_id = NULL;

      g_object_get (other, "id", &other_id, NULL);
      if (atoi (other_id) == seconds)
        return;
      if (atoi (other_id) > seconds)
        break;
    }

  g_list_store_insert (choices, i, choice);
}

static GListStore *
list_seconds (const int *seconds, gsize n_seconds, const char *none)
{
  GListStore *choices = g_list_store_new (VAS_TYPE_CHOICE);

  ensure_seconds (choices, 0, none);
  for (gsize i = 0; i < n_seconds; i++)
    ensure_seconds (choices, seconds[i], NULL);

  return choices;
}

GListStore *
vas_setup_choices_new_languages (void)
{
  /* Each language in its own words. */
  static const char *const languages[][2] = {
    { "fi", "suomi" },
    { "et", "eesti" },
    { "nb", "norsk bokmål" },
    { "en", "English" },
  };
  GListStore *choices = g_list_store_new (VAS_TYPE_CHOICE);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (VasChoice) choice = vas_choice_new (languages[i][0], languages[i][1]);

      g_list_store_append (choices, choice);
    }

  return choices;
}

GListStore *
vas_setup_choices_new_think_times (void)
{
  static const int seconds[] = { 5, 10, 15, 30, 45, 60, 120, 300 };

  /* Translators: thinking time: the countdown starts at once */
  return list_seconds (seconds, G_N_ELEMENTS (seconds), C_ ("thinking time", "None"));
}

GListStore *
vas_setup_choices_new_answer_times (void)
{
  static const int seconds[] = { 30, 60, 90, 120, 180, 300, 600 };

  /* Translators: answer time: every question says how long its answer should be */
  return list_seconds (seconds, G_N_ELEMENTS (seconds), _ ("As each question suggests"));
}

gboolean
vas_setup_choices_seconds_to_id (GBinding *binding, const GValue *from, GValue *to, gpointer choices)
{
  ensure_seconds (choices, g_value_get_int (from), NULL);
  g_value_take_string (to, g_strdup_printf ("%d", g_value_get_int (from)));

  return TRUE;
}

gboolean
vas_setup_choices_id_to_seconds (GBinding *binding, const GValue *from, GValue *to, gpointer choices)
{
  const char *id = g_value_get_string (from);

  if (id == NULL)
    return FALSE;

  g_value_set_int (to, atoi (id));
  return TRUE;
}
