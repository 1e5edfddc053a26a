/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-question-set.h"
#include "vas-question.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define VAS_BANK_MIXED "mixed"

GPtrArray *vas_bank_make_sets (GPtrArray *questions);

G_END_DECLS
