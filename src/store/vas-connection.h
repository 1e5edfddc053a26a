/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-stamp.h"

G_BEGIN_DECLS

/**
 * VasConnection:
 *
 * The open library, as a [callback@StoreFunc] sees it. It belongs to the store's thread and is valid only while that
 * function runs; it must not be kept.
 */
typedef struct _VasConnection VasConnection;

VasStamp vas_connection_next_stamp (VasConnection *connection);

G_END_DECLS
