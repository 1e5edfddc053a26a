/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-statement.h"

#include "vas-store-error.h"
#include "vas-terms.h"

#include <glib/gi18n-lib.h>

static void
bind_list (VasStatement *self, const char *types, va_list arguments)
{
  for (int i = 0; types[i] != '\0'; i++)
    {
      GBytes *bytes;
      int result = SQLITE_MISUSE;

      switch (types[i])
        {
        case 's':
          result = sqlite3_bind_text (self->handle, i + 1, va_arg (arguments, const char *), -1, SQLITE_TRANSIENT);
          break;
        case 'i':
          result = sqlite3_bind_int (self->handle, i + 1, va_arg (arguments, int));
          break;
        case 'l':
          result = sqlite3_bind_int64 (self->handle, i + 1, va_arg (arguments, gint64));
          break;
        case 'b':
          bytes = va_arg (arguments, GBytes *);
          result = sqlite3_bind_blob64 (self->handle, i + 1, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                        SQLITE_TRANSIENT);
          break;
        default:
          break;
        }

      /* The next step would fail for want of a value, or quietly write NULL. */
      if (result != SQLITE_OK)
        g_error ("cannot bind value %d of: %s", i + 1, self->sql);
    }
}

static gboolean
prepare_and_bind (VasStatement *self,
                  VasConnection *connection,
                  const char *sql,
                  const char *types,
                  va_list arguments,
                  GError **error)
{
  if (!vas_statement_prepare (self, connection, sql, error))
    return FALSE;

  bind_list (self, types, arguments);
  return TRUE;
}

/* @sql must be a literal: it is the name under which the statement is kept. */
gboolean
vas_statement_prepare (VasStatement *self, VasConnection *connection, const char *sql, GError **error)
{
  gpointer idle = NULL;

  g_assert (connection->thread == g_thread_self ());

  self->connection = connection;
  self->sql = sql;
  if (g_hash_table_steal_extended (connection->idle_statements, sql, NULL, &idle))
    {
      self->handle = idle;
      return TRUE;
    }

  if (sqlite3_prepare_v3 (connection->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &self->handle, NULL) != SQLITE_OK)
    return vas_connection_fail (connection, error);

  return TRUE;
}

void
vas_statement_bind (VasStatement *self, const char *types, ...)
{
  va_list arguments;

  va_start (arguments, types);
  bind_list (self, types, arguments);
  va_end (arguments);
}

gboolean
vas_statement_step (VasStatement *self, gboolean *row, GError **error)
{
  int result = sqlite3_step (self->handle);

  if (result != SQLITE_ROW && result != SQLITE_DONE)
    return vas_connection_fail (self->connection, error);

  if (row != NULL)
    *row = result == SQLITE_ROW;
  return TRUE;
}

void
vas_statement_clear (VasStatement *self)
{
  g_clear_pointer (&self->repaired, g_ptr_array_unref);
  if (self->handle == NULL)
    return;

  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  g_hash_table_replace (self->connection->idle_statements, (gpointer) self->sql, g_steal_pointer (&self->handle));
}

/* A damaged file must not hand invalid UTF-8 to the layers above, so what is broken is shown as U+FFFD. */
const char *
vas_statement_text (VasStatement *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self->handle, column);

  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return text;

  if (self->repaired == NULL)
    self->repaired = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->repaired, g_utf8_make_valid (text, -1));

  return g_ptr_array_index (self->repaired, self->repaired->len - 1);
}

int
vas_statement_int (VasStatement *self, int column, int lowest, int highest)
{
  return CLAMP (sqlite3_column_int64 (self->handle, column), lowest, highest);
}

/* Every number kept is a time, a length or a size, none of which is below 0. */
gint64
vas_statement_int64 (VasStatement *self, int column)
{
  return MAX (sqlite3_column_int64 (self->handle, column), 0);
}

/* An unknown key comes from damage only; vas_store_check_database() names it. */
int
vas_statement_term (VasStatement *self, int column, GType type, int otherwise)
{
  int value = otherwise;
  const char *key = vas_statement_text (self, column);

  if (key == NULL || !vas_term_from_key (type, key, &value))
    return otherwise;

  return value;
}

/* Runs statements without values and without results. */
gboolean
vas_connection_exec (VasConnection *connection, const char *sql, GError **error)
{
  g_assert (connection->thread == g_thread_self ());

  if (sqlite3_exec (connection->db, sql, NULL, NULL, NULL) != SQLITE_OK)
    return vas_connection_fail (connection, error);

  return TRUE;
}

gboolean
vas_connection_run (VasConnection *connection, GError **error, const char *sql, const char *types, ...)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  gboolean prepared;
  va_list arguments;

  g_assert (connection->writing);

  va_start (arguments, types);
  prepared = prepare_and_bind (&statement, connection, sql, types, arguments, error);
  va_end (arguments);

  return prepared && vas_statement_step (&statement, NULL, error);
}

/* As vas_connection_run(), for a statement that has to change a row. */
gboolean
vas_connection_run_on_row (VasConnection *connection, GError **error, const char *sql, const char *types, ...)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  gboolean prepared;
  va_list arguments;

  g_assert (connection->writing);

  va_start (arguments, types);
  prepared = prepare_and_bind (&statement, connection, sql, types, arguments, error);
  va_end (arguments);
  if (!prepared || !vas_statement_step (&statement, NULL, error))
    return FALSE;

  return sqlite3_changes (connection->db) > 0 || vas_store_fail_not_found (error);
}

/* Reads one number; leaves @value as it is if there is no row. */
gboolean
vas_connection_read_int64 (VasConnection *connection,
                           gint64 *value,
                           GError **error,
                           const char *sql,
                           const char *types,
                           ...)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  gboolean prepared, row;
  va_list arguments;

  va_start (arguments, types);
  prepared = prepare_and_bind (&statement, connection, sql, types, arguments, error);
  va_end (arguments);
  if (!prepared || !vas_statement_step (&statement, &row, error))
    return FALSE;

  if (row)
    *value = sqlite3_column_int64 (statement.handle, 0);
  return TRUE;
}

/* Reads one text; without a row it is %NULL and there is no error. */
char *
vas_connection_read_text (VasConnection *connection, GError **error, const char *sql, const char *types, ...)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  gboolean prepared, row;
  va_list arguments;

  va_start (arguments, types);
  prepared = prepare_and_bind (&statement, connection, sql, types, arguments, error);
  va_end (arguments);
  if (!prepared || !vas_statement_step (&statement, &row, error) || !row)
    return NULL;

  return g_strdup (vas_statement_text (&statement, 0));
}

GPtrArray *
vas_connection_list (VasConnection *connection,
                     VasRowFunc func,
                     GDestroyNotify item_free,
                     GError **error,
                     const char *sql,
                     const char *types,
                     ...)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);
  gboolean prepared, row = TRUE;
  va_list arguments;

  va_start (arguments, types);
  prepared = prepare_and_bind (&statement, connection, sql, types, arguments, error);
  va_end (arguments);
  if (!prepared)
    return NULL;

  while (TRUE)
    {
      if (!vas_statement_step (&statement, &row, error))
        return NULL;
      if (!row)
        break;
      g_ptr_array_add (items, func (&statement));
    }

  return g_steal_pointer (&items);
}

/* The one row there is; none is VAS_STORE_ERROR_NOT_FOUND. */
gpointer
vas_connection_get (VasConnection *connection, VasRowFunc func, GError **error, const char *sql, const char *types, ...)
{
  g_auto (VasStatement) statement = VAS_STATEMENT_INIT;
  gboolean prepared, row;
  va_list arguments;

  va_start (arguments, types);
  prepared = prepare_and_bind (&statement, connection, sql, types, arguments, error);
  va_end (arguments);
  if (!prepared || !vas_statement_step (&statement, &row, error))
    return NULL;

  if (!row)
    {
      vas_store_fail_not_found (error);
      return NULL;
    }

  return func (&statement);
}

/* Returns: FALSE, for use as the caller's result */
gboolean
vas_store_fail_not_found (GError **error)
{
  g_set_error_literal (error, VAS_STORE_ERROR, VAS_STORE_ERROR_NOT_FOUND,
                       _ ("This is no longer in the library. It may have been removed in another window."));
  return FALSE;
}
