/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to this layer: the program's own format. */

#pragma once

#include "vas-answer.h"
#include "vas-interview.h"

G_BEGIN_DECLS

char *vas_export_json (const char *interview_id, VasInterview *interview, GPtrArray *answers, GPtrArray *notes);

G_END_DECLS
