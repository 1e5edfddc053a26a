/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-error.h"

G_DEFINE_QUARK (vas - core - error - quark, vas_core_error)
