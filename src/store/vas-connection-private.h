/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a connection, for the files of this layer only. */

#pragma once

#include <glib-object.h>
#include <sqlite3.h>

#include "vas-clock.h"
#include "vas-connection.h"

G_BEGIN_DECLS

struct _VasConnection
{
  GThread *thread;
  char *directory;
  sqlite3 *db;
  GHashTable *idle_statements;
  VasClock clock;
  gint64 kept_ms;
  gboolean writing;
  gboolean wants_checkpoint;
};

VasConnection *vas_connection_new (const char *directory);
void vas_connection_free (VasConnection *connection);
gboolean vas_connection_open_file (VasConnection *connection, const char *path, GError **error);
gboolean vas_connection_configure (VasConnection *connection, GError **error);
gboolean vas_connection_close (VasConnection *connection, GError **error);

gboolean vas_connection_begin (VasConnection *connection, gboolean write, GError **error);
gboolean vas_connection_commit (VasConnection *connection, GError **error);
void vas_connection_rollback (VasConnection *connection);
void vas_connection_checkpoint (VasConnection *connection);
gint64 vas_connection_data_version (VasConnection *connection);

gboolean vas_connection_fail (VasConnection *connection, GError **error);
char *vas_connection_stamp (VasConnection *connection);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasConnection, vas_connection_free)

G_END_DECLS
