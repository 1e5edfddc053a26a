/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An interview that runs, in a library of its own and with a tone instead of a microphone. */

#pragma once

#include "flow-test.h"
#include "vas-capture.h"
#include "vas-plan.h"
#include "vas-practice-private.h"

G_BEGIN_DECLS

#define PATIENCE_S 40

typedef struct
{
  FlowTest flow;
  VasStore *store;
  VasCapture *capture;
  VasPractice *practice;
  VasPracticePhase wanted;
} ModeTest;

void mode_test_init (ModeTest *test, const VasPlan *plan);
void mode_test_clear (ModeTest *test);

char **mode_test_ids_of (const char *first, const char *second);
void mode_test_await_phase (ModeTest *test, VasPracticePhase phase);
void mode_test_keep_an_answer (ModeTest *test);
VasAnswer *mode_test_get_answer (ModeTest *test, guint index);

G_END_DECLS
