/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample interview that comes with the program. */

#pragma once

#include "vas-library.h"

G_BEGIN_DECLS

void vas_sample_add_async (VasLibrary *library,
                           const char *resource_folder,
                           const char *language,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
char *vas_sample_add_finish (VasLibrary *library, GAsyncResult *result, GError **error);

G_END_DECLS
