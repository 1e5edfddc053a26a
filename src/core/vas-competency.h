/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What interviewers look for: the competencies that questions and feedback are tagged with. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *const *vas_competency_keys (void);
const char *vas_competency_label (const char *key);

G_END_DECLS
