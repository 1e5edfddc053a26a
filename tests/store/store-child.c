/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-child.h"

#include <stdio.h>
#include <unistd.h>

/* Returns: whether this process is a child; then its work is done and @status is what main() returns */
gboolean
store_child_is_one (int argc, char **argv, const StoreChildCommand *commands, int *status)
{
  if (argc != 3)
    return FALSE;

  for (guint i = 0; commands[i].command != NULL; i++)
    if (g_str_equal (argv[1], commands[i].command))
      {
        alarm (STORE_CHILD_TIMEOUT_S);
        *status = commands[i].func (argv[2]);
        return TRUE;
      }

  return FALSE;
}

GSubprocess *
store_child_start (const char *command, const char *directory)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", &error);
  GSubprocess *child;

  g_assert_no_error (error);
  child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, command, directory, NULL);
  g_assert_no_error (error);

  return child;
}

/* Reads byte by byte, so that nothing is held back that a later call should see. Returns: (nullable): %NULL at the end */
char *
store_child_read_line (GSubprocess *child)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  char byte;

  while (g_input_stream_read (g_subprocess_get_stdout_pipe (child), &byte, 1, NULL, &error) == 1)
    if (byte == '\n')
      return g_strdup (line->str);
    else
      g_string_append_c (line, byte);

  g_assert_no_error (error);
  return NULL;
}

/* Returns: the exit status */
int
store_child_wait (GSubprocess *child)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (child));

  return g_subprocess_get_exit_status (child);
}

void
store_child_kill (GSubprocess *child)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);
}

/* In the child: to be read by store_child_read_line() in the parent. */
void
store_child_say (const char *line)
{
  puts (line);
  fflush (stdout);
}
