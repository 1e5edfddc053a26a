/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prepared statements, for the files of this layer only. */

#pragma once

#include "vas-connection-private.h"

G_BEGIN_DECLS

/**
 * VasStatement:
 *
 * A prepared statement on loan from its connection: cleared, it goes back and is ready for the next one who needs it.
 *
 * Bindings are written as one letter each: `s` a nullable string, `i` an int, `l` a gint64, `b` a GBytes.
 */
typedef struct
{
  VasConnection *connection;
  const char *sql;
  sqlite3_stmt *handle;
  GPtrArray *repaired;
} VasStatement;

#define VAS_STATEMENT_INIT \
  {                        \
    NULL, NULL, NULL, NULL \
  }

gboolean vas_statement_prepare (VasStatement *self, VasConnection *connection, const char *sql, GError **error);
void vas_statement_bind (VasStatement *self, const char *types, ...);
gboolean vas_statement_step (VasStatement *self, gboolean *row, GError **error);
void vas_statement_clear (VasStatement *self);

const char *vas_statement_text (VasStatement *self, int column);
int vas_statement_int (VasStatement *self, int column, int lowest, int highest);
gint64 vas_statement_int64 (VasStatement *self, int column);
int vas_statement_term (VasStatement *self, int column, GType type, int otherwise);

gboolean vas_connection_exec (VasConnection *connection, const char *sql, GError **error);
gboolean vas_connection_run (VasConnection *connection, GError **error, const char *sql, const char *types, ...);
gboolean vas_connection_run_on_row (VasConnection *connection, GError **error, const char *sql, const char *types, ...);
gboolean vas_connection_read_int64 (VasConnection *connection,
                                    gint64 *value,
                                    GError **error,
                                    const char *sql,
                                    const char *types,
                                    ...);
char *vas_connection_read_text (VasConnection *connection, GError **error, const char *sql, const char *types, ...);

typedef gpointer (*VasRowFunc) (VasStatement *row);
GPtrArray *vas_connection_list (VasConnection *connection,
                                VasRowFunc func,
                                GDestroyNotify item_free,
                                GError **error,
                                const char *sql,
                                const char *types,
                                ...);
gpointer vas_connection_get (VasConnection *connection,
                             VasRowFunc func,
                             GError **error,
                             const char *sql,
                             const char *types,
                             ...);
gboolean vas_store_fail_not_found (GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VasStatement, vas_statement_clear)

G_END_DECLS
