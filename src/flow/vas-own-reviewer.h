/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person at the desk as a reviewer of their own answers. For the files of this layer only. */

#pragma once

#include "vas-connection.h"
#include "vas-reviewer.h"

G_BEGIN_DECLS

VasReviewer *vas_own_reviewer_ensure (VasConnection *connection, GError **error);

G_END_DECLS
