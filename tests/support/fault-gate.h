/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A GStreamer element that a test breaks while data flows: `… ! vasfaultgate gate=0`. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAULT_GATES 2

typedef enum
{
  FAULT_NONE,
  FAULT_DROP,  /* nothing comes any more, and nobody says why */
  FAULT_ERROR, /* the device is gone, and says so */
} FaultMode;

void fault_gate_register (void);
void fault_gate_set (guint gate, FaultMode mode);

G_END_DECLS
