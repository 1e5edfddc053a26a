/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-profiles.h"

#include "vas-stamp.h"
#include "vas-statement.h"
#include "vas-store-error.h"
#include "vas-text.h"
#include "vas-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LANGUAGE_CHARS 100

#define PROFILE_COLUMNS                                                                                          \
  "p.id, p.company, p.role, p.language, p.interview_date, p.advertisement, p.mission, p.research, p.key_words, " \
  "p.researched, p.asked, p.created, p.deleted"

/* The fields of a profile as they are kept */
typedef struct
{
  char *company;
  char *role;
  char *language;
  char *date;
  char *advertisement;
  char *mission;
  char *research;
  char *key_words;
  char *researched;
} Texts;

static void
texts_clear (Texts *texts)
{
  g_clear_pointer (&texts->company, g_free);
  g_clear_pointer (&texts->role, g_free);
  g_clear_pointer (&texts->language, g_free);
  g_clear_pointer (&texts->date, g_free);
  g_clear_pointer (&texts->advertisement, g_free);
  g_clear_pointer (&texts->mission, g_free);
  g_clear_pointer (&texts->research, g_free);
  g_clear_pointer (&texts->key_words, g_free);
  g_clear_pointer (&texts->researched, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, texts_clear)

static gpointer
profile_from_row (VasStatement *row)
{
  g_auto (GStrv) key_words = vas_value_split (vas_statement_text (row, 8), "\n");
  g_auto (GStrv) researched = vas_value_split (vas_statement_text (row, 9), " ");

  return g_object_new (VAS_TYPE_JOB_PROFILE, "id", vas_statement_text (row, 0), "company", vas_statement_text (row, 1),
                       "role", vas_statement_text (row, 2), "language", vas_statement_text (row, 3), "interview-date",
                       vas_statement_text (row, 4), "advertisement", vas_statement_text (row, 5), "mission",
                       vas_statement_text (row, 6), "research", vas_statement_text (row, 7), "key-words", key_words,
                       "researched", researched, "asked", vas_statement_int (row, 10, 0, 1), "created",
                       vas_statement_int64 (row, 11), "deleted", vas_statement_int64 (row, 12), NULL);
}

static gboolean
is_date (const char *text)
{
  static const char form[] = "0000-00-00";

  if (strlen (text) != strlen (form))
    return FALSE;
  for (gsize i = 0; form[i] != '\0'; i++)
    if (form[i] == '-' ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;

  return g_date_valid_dmy (g_ascii_strtoull (text + 8, NULL, 10), g_ascii_strtoull (text + 5, NULL, 10),
                           g_ascii_strtoull (text, NULL, 10));
}

static gboolean
check_date (const char *text, GError **error)
{
  if (*text == '\0' || is_date (text))
    return TRUE;

  g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_INVALID,
               _ ("“%s” is not a date as year, month and day. Nothing was changed."), text);
  return FALSE;
}

static gboolean
texts_read (Texts *texts, VasJobProfile *profile, GError **error)
{
  return vas_value_check_id (vas_job_profile_get_id (profile), error) &&
         (texts->company = vas_value_clean_line (vas_job_profile_get_company (profile), VAS_TEXT_TITLE_CHARS, error)) !=
             NULL &&
         (texts->role = vas_value_clean_line (vas_job_profile_get_role (profile), VAS_TEXT_TITLE_CHARS, error)) !=
             NULL &&
         (texts->language = vas_value_clean_line (vas_job_profile_get_language (profile), LANGUAGE_CHARS, error)) !=
             NULL &&
         (texts->date = vas_value_clean_line (vas_job_profile_get_interview_date (profile), VAS_TEXT_TITLE_CHARS,
                                              error)) != NULL &&
         check_date (texts->date, error) &&
         (texts->advertisement = vas_value_clean (vas_job_profile_get_advertisement (profile), VAS_STORE_PROFILE_CHARS,
                                                  error)) != NULL &&
         (texts->mission = vas_value_clean (vas_job_profile_get_mission (profile), VAS_STORE_PROFILE_CHARS, error)) !=
             NULL &&
         (texts->research = vas_value_clean (vas_job_profile_get_research (profile), VAS_STORE_PROFILE_CHARS, error)) !=
             NULL &&
         (texts->key_words = vas_value_join_lines (vas_job_profile_get_key_words (profile), VAS_TEXT_NAME_CHARS,
                                                   error)) != NULL &&
         (texts->researched = vas_value_join_keys (vas_job_profile_get_researched (profile), error)) != NULL;
}

/**
 * vas_store_add_profile:
 * @profile: a job profile
 *
 * Errors: %VAS_STORE_ERROR_INVALID, also if there is one with its id
 *
 * Returns: whether it was written
 */
gboolean
vas_store_add_profile (VasConnection *connection, VasJobProfile *profile, GError **error)
{
  g_auto (Texts) texts = { NULL };
  g_autofree char *stamp = NULL;

  if (!texts_read (&texts, profile, error) ||
      !vas_value_check_range (vas_job_profile_get_created (profile), 0, G_MAXINT64, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run (
      connection, error,
      "INSERT INTO job_profile (id, company, role, language, interview_date, advertisement, mission, research, "
      "key_words, researched, asked, created, deleted, company_stamp, role_stamp, language_stamp, interview_date_stamp, "
      "advertisement_stamp, mission_stamp, research_stamp, key_words_stamp, researched_stamp, asked_stamp, "
      "deleted_stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0, ?13, ?13, ?13, ?13, ?13, ?13, ?13, "
      "?13, ?13, ?13, ?13)",
      "ssssssssssils", vas_job_profile_get_id (profile), texts.company, texts.role, texts.language, texts.date,
      texts.advertisement, texts.mission, texts.research, texts.key_words, texts.researched,
      vas_job_profile_get_asked (profile) != FALSE, vas_job_profile_get_created (profile), stamp);
}

/**
 * vas_store_update_profile:
 * @profile: a job profile as it should be now; when it was made and deleted is not looked at
 *
 * Errors: %VAS_STORE_ERROR_INVALID, %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: whether it was written
 */
gboolean
vas_store_update_profile (VasConnection *connection, VasJobProfile *profile, GError **error)
{
  g_auto (Texts) texts = { NULL };
  g_autofree char *stamp = NULL;

  if (!texts_read (&texts, profile, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (
      connection, error,
      "UPDATE job_profile SET company_stamp = iif (company = ?2, company_stamp, ?12), role_stamp = iif (role = ?3, "
      "role_stamp, ?12), language_stamp = iif (language = ?4, language_stamp, ?12), interview_date_stamp = iif "
      "(interview_date = ?5, interview_date_stamp, ?12), advertisement_stamp = iif (advertisement = ?6, "
      "advertisement_stamp, ?12), mission_stamp = iif (mission = ?7, mission_stamp, ?12), research_stamp = iif "
      "(research = ?8, research_stamp, ?12), key_words_stamp = iif (key_words = ?9, key_words_stamp, ?12), "
      "researched_stamp = iif (researched = ?10, researched_stamp, ?12), asked_stamp = iif (asked = ?11, asked_stamp, "
      "?12), company = ?2, role = ?3, language = ?4, interview_date = ?5, advertisement = ?6, mission = ?7, research = "
      "?8, key_words = ?9, researched = ?10, asked = ?11 WHERE id = ?1",
      "ssssssssssis", vas_job_profile_get_id (profile), texts.company, texts.role, texts.language, texts.date,
      texts.advertisement, texts.mission, texts.research, texts.key_words, texts.researched,
      vas_job_profile_get_asked (profile) != FALSE, stamp);
}

/**
 * vas_store_set_profile_deleted:
 * @id: UUID
 * @deleted: when it was deleted, in ms since 1970 UTC; 0 brings it back
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND, %VAS_STORE_ERROR_INVALID
 *
 * Returns: whether it was written
 */
gboolean
vas_store_set_profile_deleted (VasConnection *connection, const char *id, gint64 deleted, GError **error)
{
  g_autofree char *stamp = NULL;

  if (!vas_value_check_range (deleted, 0, VAS_STAMP_MAX_MS, error))
    return FALSE;

  stamp = vas_connection_stamp (connection);
  return vas_connection_run_on_row (connection, error,
                                    "UPDATE job_profile SET deleted = ?, deleted_stamp = ? WHERE id = ?", "lss",
                                    deleted, stamp, id);
}

/**
 * vas_store_get_profile:
 * @id: UUID
 *
 * Errors: %VAS_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the job profile, also one that is deleted
 */
VasJobProfile *
vas_store_get_profile (VasConnection *connection, const char *id, GError **error)
{
  return vas_connection_get (connection, profile_from_row, error,
                             "SELECT " PROFILE_COLUMNS " FROM job_profile p WHERE p.id = ?", "s", id);
}

/**
 * vas_store_list_profiles:
 *
 * Returns: (transfer full) (element-type VasJobProfile): the job profiles: those whose interview is today or later, the
 * next one first, then those without a date, newest first, then those whose interview was, latest first
 */
GPtrArray *
vas_store_list_profiles (VasConnection *connection, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return vas_connection_list (connection, profile_from_row, g_object_unref, error,
                              "SELECT " PROFILE_COLUMNS " FROM job_profile p WHERE p.deleted = 0 ORDER BY "
                              "CASE WHEN p.interview_date >= ?1 THEN 0 WHEN p.interview_date = '' THEN 1 ELSE 2 END, "
                              "iif (p.interview_date >= ?1, p.interview_date, ''), p.interview_date DESC, "
                              "p.created DESC, p.id",
                              "s", today);
}

/**
 * vas_store_list_deleted_profiles:
 *
 * Returns: (transfer full) (element-type VasJobProfile): job profiles that were deleted and can be brought back, latest
 * deletion first
 */
GPtrArray *
vas_store_list_deleted_profiles (VasConnection *connection, GError **error)
{
  return vas_connection_list (connection, profile_from_row, g_object_unref, error,
                              "SELECT " PROFILE_COLUMNS " FROM job_profile p WHERE p.deleted > 0 ORDER BY p.deleted "
                              "DESC, p.id",
                              "");
}
