/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which questions are asked for: the choices of the popover, and what the page says about them. */

#include "vas-questions-page-private.h"

#include "vas-choice.h"
#include "vas-competency.h"
#include "vas-setup-choices.h"

#include <glib/gi18n-lib.h>

/* In a list of choices, what stands for no choice */
#define ALL "all"

static void
append_choice (GListStore *choices, const char *id, const char *label)
{
  g_autoptr (VasChoice) choice = vas_choice_new (id, label);

  g_list_store_append (choices, choice);
}

static GListStore *
list_languages (void)
{
  GListStore *choices = vas_setup_choices_new_languages ();

  append_choice (choices, ALL, _ ("All languages"));
  return choices;
}

static GListStore *
list_categories (void)
{
  GListStore *choices = g_list_store_new (VAS_TYPE_CHOICE);

  append_choice (choices, ALL, _ ("All categories"));
  for (int i = 0; i < VAS_N_CATEGORIES; i++)
    append_choice (choices, vas_term_key (VAS_TYPE_CATEGORY, i), vas_category_label (i));

  return choices;
}

static GListStore *
list_competencies (void)
{
  GListStore *choices = g_list_store_new (VAS_TYPE_CHOICE);
  const char *const *keys = vas_competency_keys ();

  append_choice (choices, ALL, _ ("All competencies"));
  for (guint i = 0; keys[i] != NULL; i++)
    append_choice (choices, keys[i], vas_competency_label (keys[i]));

  return choices;
}

static gboolean
key_to_id (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *key = g_value_get_string (from);

  g_value_set_string (to, key != NULL ? key : ALL);
  return TRUE;
}

static gboolean
id_to_key (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *id = g_value_get_string (from);

  g_value_set_string (to, g_strcmp0 (id, ALL) != 0 ? id : NULL);
  return TRUE;
}

static gboolean
category_to_id (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  int category = g_value_get_int (from);

  g_value_set_string (to, category >= 0 ? vas_term_key (VAS_TYPE_CATEGORY, category) : ALL);
  return TRUE;
}

static gboolean
id_to_category (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  int category = -1;

  vas_term_from_key (VAS_TYPE_CATEGORY, g_value_get_string (from), &category);
  g_value_set_int (to, category);
  return TRUE;
}

/* What narrows the list, apart from words and language */
static char *
describe (VasQuestionsPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *competency = NULL;
  g_auto (GStrv) words = NULL;
  gboolean starred_only;
  gboolean own_only;
  int category;

  g_object_get (self->questions, "category", &category, "competency", &competency, "starred-only", &starred_only,
                "own-only", &own_only, NULL);
  if (category >= 0)
    g_strv_builder_add (builder, vas_category_label (category));
  if (competency != NULL)
    g_strv_builder_add (builder, vas_competency_label (competency));
  if (starred_only)
    /* Translators: only questions with a star are listed */
    g_strv_builder_add (builder, C_ ("filter", "Starred"));
  if (own_only)
    /* Translators: only questions that did not come with the program are listed */
    g_strv_builder_add (builder, C_ ("filter", "Own"));
  words = g_strv_builder_end (builder);

  return g_strjoinv (" · ", words);
}

void
vas_questions_page_show_filters (VasQuestionsPage *self)
{
  g_autofree char *words = describe (self);

  gtk_label_set_label (self->filter_label, words);
  gtk_widget_set_visible (self->filter_bar, *words != '\0');
}

gboolean
vas_questions_page_is_filtered (VasQuestionsPage *self)
{
  g_autofree char *words = describe (self);

  return *words != '\0';
}

void
vas_questions_page_clear_filters (VasQuestionsPage *self)
{
  g_object_set (self->questions, "category", -1, "competency", NULL, "starred-only", FALSE, "own-only", FALSE, NULL);
}

void
vas_questions_page_connect_filters (VasQuestionsPage *self)
{
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;
  g_autoptr (GListStore) languages = list_languages ();
  g_autoptr (GListStore) categories = list_categories ();
  g_autoptr (GListStore) competencies = list_competencies ();

  g_object_set (self->language_row, "choices", languages, NULL);
  g_object_set (self->category_row, "choices", categories, NULL);
  g_object_set (self->competency_row, "choices", competencies, NULL);
  g_object_bind_property_full (self->questions, "language", self->language_row, "chosen", both, key_to_id, id_to_key,
                               NULL, NULL);
  g_object_bind_property_full (self->questions, "category", self->category_row, "chosen", both, category_to_id,
                               id_to_category, NULL, NULL);
  g_object_bind_property_full (self->questions, "competency", self->competency_row, "chosen", both, key_to_id,
                               id_to_key, NULL, NULL);
  g_object_bind_property (self->questions, "starred-only", self->starred_switch, "active", both);
  g_object_bind_property (self->questions, "own-only", self->own_switch, "active", both);

  g_signal_connect_object (self->questions, "notify::category", G_CALLBACK (vas_questions_page_show_filters), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions, "notify::competency", G_CALLBACK (vas_questions_page_show_filters), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions, "notify::starred-only", G_CALLBACK (vas_questions_page_show_filters), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions, "notify::own-only", G_CALLBACK (vas_questions_page_show_filters), self,
                           G_CONNECT_SWAPPED);
  vas_questions_page_show_filters (self);
}
