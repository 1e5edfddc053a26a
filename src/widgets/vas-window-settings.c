/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person chose is there again the next time. */

#include "vas-window-private.h"

/* The languages there are questions in; the last is for everybody else */
static const char *const languages[] = { "fi", "et", "nb", "en" };

/* In the settings, no language in particular */
#define ALL_LANGUAGES "all"

static const char *
choose_language (void)
{
  const char *const *wanted = g_get_language_names ();

  for (; *wanted != NULL; wanted++)
    {
      /* Norwegian desktops say "no" as well */
      if (g_str_equal (*wanted, "no"))
        return "nb";
      for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
        if (g_str_equal (*wanted, languages[i]))
          return languages[i];
    }

  return languages[G_N_ELEMENTS (languages) - 1];
}

static gboolean
get_setup_language (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *language = g_variant_get_string (variant, NULL);

  g_value_set_string (value, *language != '\0' ? language : choose_language ());
  return TRUE;
}

static gboolean
get_nullable (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *text = g_variant_get_string (variant, NULL);

  g_value_set_string (value, *text != '\0' ? text : NULL);
  return TRUE;
}

static GVariant *
set_nullable (const GValue *value, const GVariantType *type, gpointer user_data)
{
  const char *text = g_value_get_string (value);

  return g_variant_new_string (text != NULL ? text : "");
}

static void
bind_nullable (GSettings *settings, const char *key, gpointer object, const char *property, GSettingsBindFlags flags)
{
  g_settings_bind_with_mapping (settings, key, object, property, flags, get_nullable, set_nullable, NULL, NULL);
}

/* The language that questions are asked in: one that was chosen, or the desktop's */
const char *
vas_window_get_language (VasWindow *self)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, "language");

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (chosen, languages[i]))
      return languages[i];

  return choose_language ();
}

static gboolean
get_listed_language (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *language = g_variant_get_string (variant, NULL);

  if (*language == '\0')
    language = vas_window_get_language (VAS_WINDOW (user_data));
  g_value_set_string (value, g_str_equal (language, ALL_LANGUAGES) ? NULL : language);
  return TRUE;
}

static GVariant *
set_listed_language (const GValue *value, const GVariantType *type, gpointer user_data)
{
  const char *language = g_value_get_string (value);

  return g_variant_new_string (language != NULL ? language : ALL_LANGUAGES);
}

void
vas_window_bind_questions (VasWindow *self)
{
  VasQuestions *questions = vas_questions_page_get_questions (self->questions_page);
  g_autofree char *language = NULL;

  g_object_set (questions, "first-language", vas_window_get_language (self), NULL);
  g_settings_bind_with_mapping (self->settings, "questions-language", questions, "language", G_SETTINGS_BIND_DEFAULT,
                                get_listed_language, set_listed_language, self, NULL);
  bind_nullable (self->settings, "last-question", self->questions_page, "question-id", G_SETTINGS_BIND_DEFAULT);
  /* All languages is what they begin with: then nothing has changed, and nothing is listed */
  g_object_get (questions, "language", &language, NULL);
  if (language == NULL)
    vas_questions_refresh (questions);
}

static gboolean
get_variant (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_variant (value, variant);
  return TRUE;
}

static GVariant *
set_variant (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_value_dup_variant (value);
}

/* A warm-up is for once: the next interview is what was practised before, or practice. */
static GVariant *
set_ready_made (const GValue *value, const GVariantType *type, gpointer user_data)
{
  VasReadyMade ready_made = g_value_get_enum (value);

  return ready_made != VAS_READY_MADE_WARM_UP ?
             g_variant_new_string (vas_term_key (VAS_TYPE_READY_MADE, (int) ready_made)) :
             NULL;
}

static gboolean
get_ready_made (GValue *value, GVariant *variant, gpointer user_data)
{
  int ready_made;

  if (!vas_term_from_key (VAS_TYPE_READY_MADE, g_variant_get_string (variant, NULL), &ready_made))
    return FALSE;

  g_value_set_enum (value, ready_made);
  return TRUE;
}

/* What is ready-made comes last: it is said of the values before it. The person's own number of questions comes after
 * the number that was asked last, which would be taken for it. */
static void
bind_planner (VasWindow *self, VasPlanner *planner)
{
  GSettings *settings = self->settings;

  g_settings_bind_with_mapping (settings, "mode-values", planner, "mode-values", G_SETTINGS_BIND_DEFAULT, get_variant,
                                set_variant, NULL, NULL);
  g_settings_bind_with_mapping (settings, "language", planner, "language", G_SETTINGS_BIND_DEFAULT, get_setup_language,
                                set_nullable, NULL, NULL);
  bind_nullable (settings, "question-set", planner, "set-id", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "question-count", planner, "question-count", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "own-question-count", planner, "own-count", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "mode", planner, "mode", G_SETTINGS_BIND_DEFAULT);
  bind_nullable (settings, "job-profile", planner, "profile-id", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "ready-made", planner, "ready-made", G_SETTINGS_BIND_DEFAULT, get_ready_made,
                                set_ready_made, NULL, NULL);
}

void
vas_window_bind_setup (VasWindow *self)
{
  GSettings *settings = self->settings;
  VasSetup *setup = self->setup;

  bind_planner (self, vas_setup_get_planner (setup));
  g_settings_bind (settings, "read-aloud", vas_setup_get_reader (setup), "wanted", G_SETTINGS_BIND_DEFAULT);
  bind_nullable (settings, "microphone", setup, "microphone", G_SETTINGS_BIND_DEFAULT);
  bind_nullable (settings, "camera", setup, "camera", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "record-video", setup, "record-video", G_SETTINGS_BIND_DEFAULT);
}

void
vas_window_bind_stage (VasWindow *self, GtkWidget *page)
{
  g_autoptr (VasPlayback) playback = NULL;

  g_object_get (page, "playback", &playback, NULL);
  g_settings_bind (self->settings, "show-own-picture", page, "show-picture", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "volume", playback, "volume", G_SETTINGS_BIND_DEFAULT);
}

void
vas_window_bind_review (VasWindow *self, VasReview *review)
{
  VasPlayback *playback = vas_review_get_playback (review);

  /* Another window may have another reviewer before it. */
  bind_nullable (self->settings, "reviewer-id", review, "reviewer-id",
                 G_SETTINGS_BIND_GET | G_SETTINGS_BIND_SET | G_SETTINGS_BIND_GET_NO_CHANGES);
  g_settings_bind (self->settings, "pause-on-typing", review, "resume-after-note", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "volume", playback, "volume", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "playback-rate", playback, "rate", G_SETTINGS_BIND_DEFAULT);
}

/* The queue is that of who reviewed last. */
void
vas_window_bind_queue (VasWindow *self)
{
  bind_nullable (self->settings, "reviewer-id", self->queue, "reviewer-id", G_SETTINGS_BIND_GET);
}
