/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The built-in questions, which come with the program as resources. */

#pragma once

#include "vas-bank.h"

G_BEGIN_DECLS

extern const VasBankSource vas_bank_loader_source;

G_END_DECLS
