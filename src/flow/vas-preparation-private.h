/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of this layer only. */

#pragma once

#include "vas-preparation.h"

G_BEGIN_DECLS

GPtrArray *vas_preparation_complete_outline (VasQuestion *question, GPtrArray *noted);

G_END_DECLS
