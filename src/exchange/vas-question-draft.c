/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-question-draft-private.h"

#include "vas-competency.h"
#include "vas-exchange-error.h"
#include "vas-text.h"
#include "vas-uuid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LANGUAGE_CHARS 35
#define THINK_S 30
#define LONGEST_S 3600
#define MAX_FOLLOW_UPS 10
/* Longer than any key, or any way to write one */
#define TERM_BYTES 100
#define EXCERPT_CHARS 40

static const char *const names[VAS_DRAFT_N_FIELDS] = {
  [VAS_DRAFT_ID] = "id",
  [VAS_DRAFT_TEXT] = "text",
  [VAS_DRAFT_LANGUAGE] = "language",
  [VAS_DRAFT_CATEGORY] = "category",
  [VAS_DRAFT_SCHEME] = "scheme",
  [VAS_DRAFT_COMPETENCIES] = "competencies",
  [VAS_DRAFT_THINK_S] = "think_s",
  [VAS_DRAFT_ANSWER_S] = "answer_s",
  [VAS_DRAFT_FOLLOW_UPS] = "follow_ups",
};

static gboolean
is_given (const char *value)
{
  return value != NULL && *value != '\0';
}

/* Returns: (transfer full): as much of what stands in the file as a message can name */
static char *
shorten (const char *value)
{
  return vas_text_shorten (value != NULL ? value : "", EXCERPT_CHARS);
}

/* BCP 47 as far as it matters here: letters, digits and hyphens */
static gboolean
check_language (const char *language, GError **error)
{
  gboolean sound = is_given (language) && strnlen (language, LANGUAGE_CHARS + 1) <= LANGUAGE_CHARS &&
                   g_ascii_isalpha (*language);
  g_autofree char *excerpt = NULL;

  for (const char *c = language; sound && *c != '\0'; c++)
    sound = g_ascii_isalnum (*c) || *c == '-';
  if (sound)
    return TRUE;

  excerpt = shorten (language);
  g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
               _ ("“%s” is not the code of a language, such as fi, et, nb or en"), excerpt);
  return FALSE;
}

static gboolean
take_term (const char *value, GType type, int *term, GError **error)
{
  g_autofree char *key = NULL;
  g_autofree char *excerpt = NULL;

  if (!is_given (value))
    return TRUE;

  key = g_ascii_strdown (value, (gssize) strnlen (value, TERM_BYTES));
  if (vas_term_from_key (type, g_strstrip (key), term))
    return TRUE;

  excerpt = shorten (value);
  g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
               _ ("“%s” is not known here. See the description of question files for what can stand there."), excerpt);
  return FALSE;
}

static gboolean
take_seconds (const char *value, const char *name, int lowest, int *seconds, GError **error)
{
  guint64 number = 0;

  if (!is_given (value))
    return TRUE;
  if (g_ascii_string_to_unsigned (value, 10, (guint64) lowest, LONGEST_S, &number, NULL))
    {
      *seconds = (int) number;
      return TRUE;
    }

  g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("“%s” is not a whole number from %d to %d"),
               name, lowest, LONGEST_S);
  return FALSE;
}

/* Keys with space, comma or semicolon between them */
static char **
take_competencies (const char *value, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (value != NULL ? value : "", " ,;\t\n", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0')
        continue;
      if (!g_strv_contains (vas_competency_keys (), *word))
        {
          g_autofree char *excerpt = shorten (*word);

          g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED,
                       _ ("“%s” is not the key of a competency"), excerpt);
          return NULL;
        }
      g_strv_builder_add (kept, *word);
    }

  return g_strv_builder_end (kept);
}

static char *
take_text (const char *value, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = vas_text_clean (value != NULL ? value : "", -1, VAS_TEXT_QUESTION_CHARS, &local_error);

  if (text == NULL)
    {
      g_set_error_literal (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, local_error->message);
      return NULL;
    }
  if (*text == '\0')
    {
      g_set_error_literal (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("There is no question in it"));
      return NULL;
    }

  return g_steal_pointer (&text);
}

/* Each on a line, or with a vertical bar between them where a line break is hard to write */
static char **
take_follow_ups (const char *value, GError **error)
{
  g_auto (GStrv) lines = g_strsplit_set (value != NULL ? value : "", "\n|", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  guint n_kept = 0;

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *text = NULL;

      if (*g_strstrip (*line) == '\0')
        continue;
      text = take_text (*line, error);
      if (text == NULL)
        return NULL;
      if (++n_kept > MAX_FOLLOW_UPS)
        {
          g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_TOO_LARGE,
                       _ ("There are more than %d follow-up questions"), MAX_FOLLOW_UPS);
          return NULL;
        }
      g_strv_builder_add (kept, text);
    }

  return g_strv_builder_end (kept);
}

static char *
take_id (const char *value, const char *text, const char *language, GError **error)
{
  if (!is_given (value))
    return vas_uuid_for_text (text, language);
  if (vas_uuid_is_valid (value))
    return g_strdup (value);

  g_set_error (error, VAS_EXCHANGE_ERROR, VAS_EXCHANGE_ERROR_MALFORMED, _ ("“%s” is not a UUID"), "id");
  return NULL;
}

/*
 * vas_question_draft_field_name:
 *
 * Returns: (transfer none): what the field is called in a file
 */
const char *
vas_question_draft_field_name (VasDraftField field)
{
  return names[field];
}

/*
 * vas_question_draft_find_field:
 * @name: what a column of a table is called, in any case
 *
 * Returns: its #VasDraftField, or -1
 */
int
vas_question_draft_find_field (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_ascii_strdown (name, -1));

  if (g_str_equal (stripped, "question"))
    return VAS_DRAFT_TEXT;
  for (int i = 0; i < VAS_DRAFT_N_FIELDS; i++)
    if (g_str_equal (stripped, names[i]))
      return i;

  return -1;
}

/*
 * vas_question_draft_finish:
 * @draft: texts in valid UTF-8
 *
 * What is not said gets what is usual for the category, which itself is `personal` then.
 *
 * Errors: %VAS_EXCHANGE_ERROR_MALFORMED, %VAS_EXCHANGE_ERROR_TOO_LARGE
 *
 * Returns: (transfer full): the question, of origin `imported`
 */
VasQuestion *
vas_question_draft_finish (const VasQuestionDraft *draft, GError **error)
{
  const char *language = draft->fields[VAS_DRAFT_LANGUAGE];
  g_autofree char *text = take_text (draft->fields[VAS_DRAFT_TEXT], error);
  g_autofree char *id = NULL;
  g_auto (GStrv) competencies = NULL;
  g_auto (GStrv) follow_ups = NULL;
  int category = VAS_CATEGORY_PERSONAL;
  int scheme;
  int think_s = THINK_S;
  int answer_s;

  if (text == NULL || !check_language (language, error) ||
      !take_term (draft->fields[VAS_DRAFT_CATEGORY], VAS_TYPE_CATEGORY, &category, error))
    return NULL;

  scheme = vas_scheme_for_category (category);
  answer_s = vas_category_answer_s (category);
  if (!take_term (draft->fields[VAS_DRAFT_SCHEME], VAS_TYPE_SCHEME, &scheme, error) ||
      !take_seconds (draft->fields[VAS_DRAFT_THINK_S], names[VAS_DRAFT_THINK_S], 0, &think_s, error) ||
      !take_seconds (draft->fields[VAS_DRAFT_ANSWER_S], names[VAS_DRAFT_ANSWER_S], 5, &answer_s, error))
    return NULL;

  id = take_id (draft->fields[VAS_DRAFT_ID], text, language, error);
  competencies = id != NULL ? take_competencies (draft->fields[VAS_DRAFT_COMPETENCIES], error) : NULL;
  follow_ups = competencies != NULL ? take_follow_ups (draft->fields[VAS_DRAFT_FOLLOW_UPS], error) : NULL;
  if (follow_ups == NULL)
    return NULL;

  return g_object_new (VAS_TYPE_QUESTION, "id", id, "language", language, "category", category, "scheme", scheme,
                       "competencies", competencies, "text", text, "think-s", think_s, "answer-s", answer_s,
                       "follow-ups", follow_ups, "origin", VAS_ORIGIN_IMPORTED, NULL);
}
