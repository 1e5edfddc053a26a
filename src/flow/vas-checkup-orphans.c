/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files in the folder of the recordings that belong to nothing. */

#include "vas-checkup-private.h"

#include "vas-time.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* How long after its last write a file that another process may be making counts as being made */
#define IN_THE_MAKING_MS (60 * VAS_MS_PER_S)

/* Returns: (transfer full): a name in @folder that no file has, after @name */
static char *
free_name (const char *folder, const char *name)
{
  char *path = g_build_filename (folder, name, NULL);

  for (int i = 2; g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK); i++)
    {
      g_autofree char *other = g_strdup_printf ("%s-%d", name, i);

      g_free (path);
      path = g_build_filename (folder, other, NULL);
    }

  return path;
}

/* Returns: (transfer full): where the file is now, for the person at the screen */
char *
vas_checkup_move_to_found (VasCheckup *self, const char *file, GError **error)
{
  g_autofree char *folder = g_build_filename (vas_store_get_directory (self->store), "found", NULL);
  g_autofree char *source = g_build_filename (vas_store_get_directory (self->store), "recordings", file, NULL);
  g_autofree char *target = free_name (folder, file);

  if (g_mkdir_with_parents (folder, 0700) == 0 && g_rename (source, target) == 0)
    return g_filename_display_name (target);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("It could not be moved away: %s"),
               g_strerror (errno));
  return NULL;
}

/* Returns: (transfer full): the names of all that is in the folder of the recordings */
GPtrArray *
vas_checkup_list_folder (VasCheckup *self, GError **error)
{
  g_autofree char *path = g_build_filename (vas_store_get_directory (self->store), "recordings", NULL);
  GDir *folder = g_dir_open (path, 0, error);
  GPtrArray *names;
  const char *name;

  if (folder == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_dir_close (folder);
  g_ptr_array_sort (names, (GCompareFunc) (void (*) (void)) g_strcmp0);

  return names;
}

/* A file is written under another name, or before its row changes over to it, when a recording is put right or its film
 * taken out. */
static gboolean
is_in_the_making (VasCheckup *self, VasCheckupRows *rows, const char *name)
{
  static const char *const endings[] = { ".weba", ".webm.part", ".weba.part" };
  g_autofree char *path = g_build_filename (vas_store_get_directory (self->store), "recordings", name, NULL);
  gboolean of_answer = FALSE;
  GStatBuf status;

  for (guint i = 0; i < rows->answers->len && !of_answer; i++)
    {
      const char *id = vas_answer_get_id (rows->answers->pdata[i]);

      for (guint j = 0; j < G_N_ELEMENTS (endings) && !of_answer; j++)
        of_answer = g_str_has_prefix (name, id) && g_str_equal (name + strlen (id), endings[j]);
    }

  return of_answer && g_stat (path, &status) == 0 &&
         (gint64) status.st_mtime * VAS_MS_PER_S > vas_time_now_ms () - IN_THE_MAKING_MS;
}

static void
report_orphan (VasCheckup *self, const char *name)
{
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;
  VasFinding *finding = vas_finding_new (VAS_FINDING_ORPHAN, NULL, shown,
                                         g_strdup_printf (_ ("“%s” in the folder of the recordings belongs to no "
                                                             "answer."),
                                                          shown));

  g_ptr_array_add (self->findings, finding);
  if (!self->repair)
    return;

  place = vas_checkup_move_to_found (self, name, &error);
  if (place != NULL)
    vas_checkup_done (finding,
                      g_strdup_printf (_ ("It was moved to “%s”. Delete it there if you do not need it."), place));
  else
    finding->remedy = g_strdup (error->message);
}

/* @names was read before @rows. */
void
vas_checkup_orphans (VasCheckup *self, VasCheckupRows *rows, GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    if (!g_hash_table_contains (rows->files, names->pdata[i]) && !is_in_the_making (self, rows, names->pdata[i]))
      report_orphan (self, names->pdata[i]);
}
