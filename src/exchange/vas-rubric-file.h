/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The built-in rubric: what is rated, and what each point looks like. */

#pragma once

#include "vas-rubric.h"

G_BEGIN_DECLS

VasRubric *vas_rubric_file_parse (GBytes *bytes, GStrv *abouts, GError **error);

G_END_DECLS
