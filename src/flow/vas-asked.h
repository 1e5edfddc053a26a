/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was asked in an interview that has been. */

#pragma once

#include "vas-job-profile.h"
#include "vas-library.h"

G_BEGIN_DECLS

#define VAS_ASKED_MOST_QUESTIONS 100

void vas_asked_save_async (VasLibrary *library,
                           VasJobProfile *profile,
                           const char *text,
                           const char *set_name,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean vas_asked_save_finish (VasLibrary *library, GAsyncResult *result, GError **error);

G_END_DECLS
