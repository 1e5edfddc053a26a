/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-stamp.h"

G_BEGIN_DECLS

/**
 * VasClock:
 * @replica: the library that writes
 * @highest_ms: highest time seen in any stamp, own or foreign
 *
 * A hybrid logical clock: it follows the wall clock, and never goes back when that does.
 *
 * After Kulkarni et al., "Logical Physical Clocks and Consistent Snapshots in Globally Distributed Databases" (2014),
 * with the counter folded into the milliseconds.
 */
typedef struct
{
  char replica[VAS_STAMP_REPLICA_CHARS + 1];
  gint64 highest_ms;
} VasClock;

void vas_clock_init (VasClock *clock, const char *replica, gint64 highest_ms);
VasStamp vas_clock_next (VasClock *clock, gint64 wall_ms);
void vas_clock_saw (VasClock *clock, const VasStamp *stamp);
char *vas_clock_new_replica (void);

G_END_DECLS
