/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VAS_BANK_MIXED "mixed"

/**
 * VasBankSource:
 * @get_version: tells a text that changes whenever a question does, without the work of @load
 * @load: gives the built-in questions in all languages, as #VasQuestion
 * @data: for both
 *
 * Where the built-in questions come from. Both functions are called in a thread other than the main one.
 */
typedef struct
{
  char *(*get_version) (gpointer data, GError **error);
  GPtrArray *(*load) (gpointer data, GError **error);
  gpointer data;
} VasBankSource;

GPtrArray *vas_bank_make_sets (GPtrArray *questions);

G_END_DECLS
