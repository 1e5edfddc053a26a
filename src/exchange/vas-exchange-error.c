/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-exchange-error.h"

G_DEFINE_QUARK (vas_exchange_error, vas_exchange_error)
