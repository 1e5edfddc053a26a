/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-ready-made.h"

G_DEFINE_ENUM_TYPE (VasReadyMade,
                    vas_ready_made,
                    G_DEFINE_ENUM_VALUE (VAS_READY_MADE_WARM_UP, "warm-up"),
                    G_DEFINE_ENUM_VALUE (VAS_READY_MADE_PRACTICE, "practice"),
                    G_DEFINE_ENUM_VALUE (VAS_READY_MADE_MOCK, "mock"),
                    G_DEFINE_ENUM_VALUE (VAS_READY_MADE_CATEGORY, "category"),
                    G_DEFINE_ENUM_VALUE (VAS_READY_MADE_DREADED, "dreaded"),
                    G_DEFINE_ENUM_VALUE (VAS_READY_MADE_STARRED, "starred"),
                    G_DEFINE_ENUM_VALUE (VAS_READY_MADE_REVERSE, "reverse"),
                    G_DEFINE_ENUM_VALUE (VAS_READY_MADE_OWN, "own"))
