/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-setup-choices.h"

#include "vas-choice.h"
#include "vas-job-profile.h"
#include "vas-terms.h"
#include "vas-time.h"

#include <glib/gi18n-lib.h>

/* Adds a number to choose where it belongs, unless it is there. */
static void
ensure_number (GListStore *choices, int number, const char *label)
{
  g_autofree char *id = g_strdup_printf ("%d", number);
  g_autoptr (VasChoice) choice = vas_choice_new (id, label);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (choices));
  guint i;

  for (i = 0; i < n_items; i++)
    {
      g_autoptr (VasChoice) other = g_list_model_get_item (G_LIST_MODEL (choices), i);
      g_autofree char *other_id = NULL;

      g_object_get (other, "id", &other_id, NULL);
      if (atoi (other_id) == number)
        return;
      if (atoi (other_id) > number)
        break;
    }

  g_list_store_insert (choices, i, choice);
}

static void
ensure_seconds (GListStore *choices, int seconds, const char *label)
{
  g_autofree char *spoken = vas_time_format_spoken (seconds * VAS_MS_PER_S);

  ensure_number (choices, seconds, label != NULL ? label : spoken);
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

GListStore *
vas_setup_choices_new_overtimes (void)
{
  static const int seconds[] = { 10, 30, 60 };

  /* Translators: time beyond the limit: the recording stops at the limit */
  return list_seconds (seconds, G_N_ELEMENTS (seconds), C_ ("time beyond the limit", "None"));
}

GListStore *
vas_setup_choices_new_pauses (void)
{
  static const int seconds[] = { 10, 20, 30, 60 };

  /* Translators: pause between answers: the next question comes at once */
  return list_seconds (seconds, G_N_ELEMENTS (seconds), C_ ("pause between answers", "None"));
}

static void
ensure_takes (GListStore *choices, int takes)
{
  g_autofree char *label = g_strdup_printf ("%d", takes);

  /* Translators: how many takes of a question are allowed */
  ensure_number (choices, takes, takes == 0 ? C_ ("takes", "As many as you like") : label);
}

GListStore *
vas_setup_choices_new_takes (void)
{
  static const int takes[] = { 0, 1, 2, 3, 5 };
  GListStore *choices = g_list_store_new (VAS_TYPE_CHOICE);

  for (gsize i = 0; i < G_N_ELEMENTS (takes); i++)
    ensure_takes (choices, takes[i]);

  return choices;
}

GListStore *
vas_setup_choices_new_modes (void)
{
  GListStore *choices = g_list_store_new (VAS_TYPE_CHOICE);

  for (int mode = 0; mode < VAS_N_MODES; mode++)
    {
      g_autoptr (VasChoice) choice = vas_choice_new (vas_term_key (VAS_TYPE_MODE, mode), vas_mode_label (mode));

      g_list_store_append (choices, choice);
    }

  return choices;
}

static char *
name_profile (VasJobProfile *profile)
{
  const char *company = vas_job_profile_get_company (profile);
  const char *role = vas_job_profile_get_role (profile);

  if (*company == '\0' || *role == '\0')
    return g_strdup (*company != '\0' ? company : role);

  /* Translators: a job profile in a list: employer, role */
  return g_strdup_printf (_ ("%1$s, %2$s"), company, role);
}

/**
 * vas_setup_choices_new_profiles:
 * @profiles: a list of #VasJobProfile
 *
 * Returns: (transfer full): choices: none, then these
 */
GListStore *
vas_setup_choices_new_profiles (GListModel *profiles)
{
  GListStore *choices = g_list_store_new (VAS_TYPE_CHOICE);
  /* Translators: job profile of an interview */
  g_autoptr (VasChoice) none = vas_choice_new ("", C_ ("job profile", "None"));

  g_list_store_append (choices, none);
  for (guint i = 0; i < g_list_model_get_n_items (profiles); i++)
    {
      g_autoptr (VasJobProfile) profile = g_list_model_get_item (profiles, i);
      g_autofree char *name = name_profile (profile);
      g_autoptr (VasChoice) choice = vas_choice_new (vas_job_profile_get_id (profile), name);

      g_list_store_append (choices, choice);
    }

  return choices;
}

gboolean
vas_setup_choices_seconds_to_id (GBinding *binding, const GValue *from, GValue *to, gpointer choices)
{
  ensure_seconds (choices, g_value_get_int (from), NULL);
  g_value_take_string (to, g_strdup_printf ("%d", g_value_get_int (from)));

  return TRUE;
}

gboolean
vas_setup_choices_id_to_number (GBinding *binding, const GValue *from, GValue *to, gpointer choices)
{
  const char *id = g_value_get_string (from);

  if (id == NULL)
    return FALSE;

  g_value_set_int (to, atoi (id));
  return TRUE;
}

gboolean
vas_setup_choices_takes_to_id (GBinding *binding, const GValue *from, GValue *to, gpointer choices)
{
  ensure_takes (choices, g_value_get_int (from));
  g_value_take_string (to, g_strdup_printf ("%d", g_value_get_int (from)));

  return TRUE;
}

gboolean
vas_setup_choices_mode_to_id (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_string (to, vas_term_key (VAS_TYPE_MODE, g_value_get_enum (from)));

  return TRUE;
}

gboolean
vas_setup_choices_id_to_mode (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *id = g_value_get_string (from);
  int mode;

  if (id == NULL || !vas_term_from_key (VAS_TYPE_MODE, id, &mode))
    return FALSE;

  g_value_set_enum (to, mode);
  return TRUE;
}
