/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A second process on a library: the test program itself, started again with a command. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A child that hangs is ended by the kernel after this time. */
#define STORE_CHILD_TIMEOUT_S 60

typedef int (*StoreChildFunc) (const char *directory);

typedef struct
{
  const char *command;
  StoreChildFunc func;
} StoreChildCommand;

gboolean store_child_is_one (int argc, char **argv, const StoreChildCommand *commands, int *status);
GSubprocess *store_child_start (const char *command, const char *directory);
char *store_child_read_line (GSubprocess *child);
int store_child_wait (GSubprocess *child);
void store_child_kill (GSubprocess *child);
void store_child_say (const char *line);

G_END_DECLS
