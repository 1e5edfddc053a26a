/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line. It needs no display and no session bus. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean vas_cli_is_command (const char *word);
int vas_cli_find_command (int argc, char **argv);
const char *vas_cli_describe (void);
int vas_cli_run (int argc, char **argv);

G_END_DECLS
