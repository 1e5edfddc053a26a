/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-error.h"

G_DEFINE_QUARK (vas_core_error, vas_core_error)
