/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VAS_STAMP_REPLICA_CHARS 16
#define VAS_STAMP_CHARS (13 + 1 + VAS_STAMP_REPLICA_CHARS)
#define VAS_STAMP_MAX_MS G_GINT64_CONSTANT (9999999999999)

/**
 * VasStamp:
 * @ms: hybrid logical time, in ms since 1970 UTC
 * @replica: the library that wrote, 16 lower-case hexadecimal digits
 *
 * When and where a field was last written. Of two values of a field, the one with the higher stamp is the current one.
 *
 * As text a stamp is `MMMMMMMMMMMMM-RRRRRRRRRRRRRRRR`: the order of the texts is the order of the stamps, so that SQL
 * can compare them.
 */
typedef struct
{
  gint64 ms;
  char replica[VAS_STAMP_REPLICA_CHARS + 1];
} VasStamp;

gboolean vas_stamp_parse (const char *text, VasStamp *stamp);
char *vas_stamp_to_string (const VasStamp *stamp);
int vas_stamp_compare (const VasStamp *a, const VasStamp *b);

G_END_DECLS
