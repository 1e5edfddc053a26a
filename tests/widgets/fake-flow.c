/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-flow.h"

static void
free_value (gpointer data)
{
  GValue *value = data;

  g_value_unset (value);
  g_free (value);
}

void
fake_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  const GValue *set = g_object_get_data (object, pspec->name);

  g_value_copy (set != NULL ? set : g_param_spec_get_default_value (pspec), value);
}

void
fake_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GValue *set = g_new0 (GValue, 1);

  g_value_init (set, G_VALUE_TYPE (value));
  g_value_copy (value, set);
  g_object_set_data_full (object, pspec->name, set, free_value);
}

void
fake_note_call (gpointer fake, const char *name)
{
  const char *before = g_object_get_data (fake, "calls");

  g_object_set_data_full (fake, "calls", before != NULL ? g_strconcat (before, " ", name, NULL) : g_strdup (name),
                          g_free);
}

char *
fake_take_calls (gpointer fake)
{
  char *calls = g_object_steal_data (fake, "calls");

  return calls != NULL ? calls : g_strdup ("");
}

VasQuestion *
fake_question_new (const char *text, VasCategory category)
{
  return g_object_new (VAS_TYPE_QUESTION, "id", "0", "text", text, "category", category, NULL);
}

VasAnswer *
fake_answer_new (const char *text, int position, int take, gint64 duration_ms, gint64 limit_ms)
{
  return g_object_new (VAS_TYPE_ANSWER, "id", "0", "question-text", text, "position", position, "take", take,
                       "duration-ms", duration_ms, "limit-ms", limit_ms, NULL);
}
