/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the tests of reading files. */

#pragma once

#include <glib.h>

GBytes *load_resource (const char *path);
GBytes *bytes_of (const char *text);
char *replaced (const char *text, const char *find, const char *replacement);
