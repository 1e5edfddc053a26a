/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worth finding out about an employer before the interview. Keys are frozen: the library holds them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *const *vas_research_keys (void);
const char *vas_research_label (const char *key);

G_END_DECLS
