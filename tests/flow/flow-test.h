/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A library of its own for each test, with a small question bank. */

#pragma once

#include "vas-library.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  GPtrArray *bank;
  guint n_loaded;
  VasLibrary *library;
  GAsyncResult *result;
} FlowTest;

void flow_test_init (FlowTest *self);
void flow_test_init_with_bank (FlowTest *self, GPtrArray *bank);
void flow_test_reopen (FlowTest *self);
void flow_test_clear (FlowTest *self);

GPtrArray *flow_test_make_bank (void);
void flow_test_on_done (GObject *source, GAsyncResult *result, gpointer user_data);
GAsyncResult *flow_test_await (FlowTest *self);
void flow_test_change (FlowTest *self);
char *flow_test_add_interview (FlowTest *self, const char *title, guint n_answers);
void flow_test_interrupt (FlowTest *self, const char *interview_id);

G_END_DECLS
