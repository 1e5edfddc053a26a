/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-cli-commands.h"

#include "vas-answer.h"
#include "vas-export.h"
#include "vas-interview.h"
#include "vas-store-answers.h"
#include "vas-store-interviews.h"
#include "vas-store-notes.h"
#include "vas-visibility.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define COMMAND "export"

/* @interview: %NULL if one answer was asked for */
typedef struct
{
  const char *id;
  VasInterview *interview;
  GPtrArray *answers;
  GHashTable *notes;
} Content;

static void
content_clear (Content *content)
{
  g_clear_object (&content->interview);
  g_clear_pointer (&content->answers, g_ptr_array_unref);
  g_clear_pointer (&content->notes, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

static gboolean
read_answer (VasConnection *connection, Content *content, const char *id, GError **error)
{
  VasAnswer *answer = vas_store_get_answer (connection, id, error);

  if (answer == NULL)
    return FALSE;

  content->answers = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (content->answers, answer);
  return TRUE;
}

static gboolean
read_interview (VasConnection *connection, Content *content, const char *id, GError **error)
{
  content->interview = vas_store_get_interview (connection, id, error);
  if (content->interview != NULL)
    content->answers = vas_store_list_answers (connection, id, error);

  return content->answers != NULL;
}

static gboolean
read_notes (VasConnection *connection, Content *content, GError **error)
{
  content->notes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < content->answers->len; i++)
    {
      VasAnswer *answer = content->answers->pdata[i];
      const char *id = vas_answer_get_id (answer);
      g_autoptr (VasVisibility) visibility = vas_visibility_read (connection, vas_answer_get_interview_id (answer),
                                                                  NULL, error);
      GPtrArray *notes = visibility != NULL ? vas_store_list_notes (connection, id, error) : NULL;

      if (notes == NULL)
        return FALSE;
      vas_visibility_filter (visibility, notes);
      g_hash_table_insert (content->notes, (gpointer) id, notes);
    }

  return TRUE;
}

/* An answer is looked for first: it is what is exported most often. */
static gboolean
read_what (VasConnection *connection, Content *content, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *answer_id = vas_cli_find_answer (connection, content->id, &local_error);
  g_autofree char *interview_id = NULL;

  if (answer_id != NULL)
    return read_answer (connection, content, answer_id, error);
  if (!g_error_matches (local_error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  interview_id = vas_cli_find_interview (connection, content->id, NULL);
  if (interview_id != NULL)
    return read_interview (connection, content, interview_id, error);

  g_set_error (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND,
               _ ("No answer or interview, or more than one, has an id that begins with “%s”. “vastaus list” shows "
                  "them."),
               content->id);
  return FALSE;
}

static gpointer
read_job (VasConnection *connection, gpointer data, GError **error)
{
  Content *content = data;

  return GINT_TO_POINTER (read_what (connection, content, error) && read_notes (connection, content, error));
}

/* A whole file or none: it is written under another name first. What is not a file, such as a device, is not replaced. */
static gboolean
write_file (const char *path, const char *text, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR, _ ("“%s” is not a file that could be written"), shown);
      return FALSE;
    }

  if (g_file_set_contents_full (path, text, (gssize) strlen (text),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, error))
    return TRUE;

  g_prefix_error (error, _ ("“%s” could not be written: "), shown);
  return FALSE;
}

static int
put (const char *text, const char *output, GError **error)
{
  if (output == NULL || g_str_equal (output, "-"))
    return vas_cli_print (COMMAND, text);

  return write_file (output, text, error) ? VAS_CLI_DONE : VAS_CLI_REFUSED;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  if (g_mkdir_with_parents (path, 0777) == 0 && g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _ ("The folder “%s” could not be made: %s"), shown,
               g_strerror (errno));
  return FALSE;
}

/* Named after the answer, as its recording is: players find captions that lie beside a film under its name. */
static int
put_each (Content *content, VasExportFormat format, const char *folder, GError **error)
{
  if (!make_folder (folder, error))
    return VAS_CLI_REFUSED;

  for (guint i = 0; i < content->answers->len; i++)
    {
      VasAnswer *answer = content->answers->pdata[i];
      const char *id = vas_answer_get_id (answer);
      g_autofree char *name = g_strconcat (id, ".", vas_export_format_key (format), NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = vas_export_answer (format, answer, g_hash_table_lookup (content->notes, id), error);

      if (text == NULL || !write_file (path, text, error))
        return VAS_CLI_REFUSED;
    }

  return VAS_CLI_DONE;
}

static int
put_one (Content *content, VasExportFormat format, const char *output, GError **error)
{
  g_autofree char *text = NULL;
  VasAnswer *answer;

  if (content->interview != NULL)
    {
      text = vas_export_interview_json (content->interview, content->answers, content->notes);
    }
  else
    {
      answer = content->answers->pdata[0];
      text = vas_export_answer (format, answer, g_hash_table_lookup (content->notes, vas_answer_get_id (answer)),
                                error);
    }

  return text != NULL ? put (text, output, error) : VAS_CLI_REFUSED;
}

static int export(VasCliArguments *arguments, VasExportFormat format, const char *output, GError **error)
{
  g_auto (Content) content = { .id = arguments->words[0] };
  g_autoptr (VasStore) store = vas_cli_open (arguments->library, error);

  if (store == NULL || vas_store_call_sync (store, VAS_STORE_READ, read_job, &content, error) == NULL)
    return VAS_CLI_REFUSED;
  vas_cli_close (store);

  if (content.interview == NULL || !vas_export_format_has_one_recording (format))
    return put_one (&content, format, output, error);
  if (output != NULL)
    return put_each (&content, format, output, error);

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                       _ ("An interview makes one file for each answer in this format: name the folder with -o"));
  return VAS_CLI_USAGE;
}

static gboolean
read_format (const char *key, VasExportFormat *format, GError **error)
{
  if (vas_export_format_from_key (key, format))
    return TRUE;

  if (key == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("--format is missing: vtt, srt or json"));
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("“%s” is not known for --format. Possible are: vtt srt json"), key);
  return FALSE;
}

/* vastaus export ANSWER|INTERVIEW --format vtt|srt|json [-o FILE] */
int
vas_cli_export (char **argv)
{
  g_auto (VasCliArguments) arguments = { NULL };
  g_autofree char *key = NULL;
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &key, N_ ("vtt (WebVTT), srt (SubRip) or json"), N_ ("KEY") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Where it goes instead of standard output"), N_ ("FILE") },
    { NULL },
  };
  const VasCliUsage usage = {
    .command = COMMAND,
    .parameters = _ ("ANSWER|INTERVIEW"),
    .summary = _ ("Writes the notes on an answer, or on all answers of an interview."),
    .description = _ ("ANSWER or INTERVIEW is an id, or its beginning: at least 4 characters. What reviewers keep to "
                      "themselves until they have finished is left out. A file that is there "
                      "already is replaced once the new one is complete. For an interview, vtt and srt make one file "
                      "for each answer, named after its id, in the folder -o.\n"
                      "\n"
                      "json is an object with format (vastaus-interview), version (1), program, interview (an object "
                      "with id; for a whole interview also title, created_ms, language, state, think_s and answer_s) "
                      "and answers: an array of objects with id, question_id, question, language, category, scheme, "
                      "position (from 0), take, state, started_ms, duration_ms, limit_ms, recording (null, or an "
                      "object with file, media_type, bytes, sha256, duration_ms, go_ms, has_video, width and height) "
                      "and notes, objects as “vastaus note --json” prints them."),
    .n_parameters = 1,
    .text_only = TRUE,
  };
  VasExportFormat format = VAS_EXPORT_FORMAT_VTT;
  int status = VAS_CLI_REFUSED;

  if (vas_cli_parse (&arguments, &usage, entries, argv, &error) && read_format (key, &format, &error))
    status = export(&arguments, format, output, &error);

  return error != NULL ? vas_cli_fail (COMMAND, error) : status;
}
