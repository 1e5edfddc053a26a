/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-store-error.h"

G_DEFINE_QUARK (vas_store_error, vas_store_error)
