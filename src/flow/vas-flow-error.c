/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-flow-error.h"

G_DEFINE_QUARK (vas_flow_error, vas_flow_error)
