/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of #VasPlayback is for those who have the library. */

#pragma once

#include "vas-playback.h"
#include "vas-recording.h"
#include "vas-store.h"

G_BEGIN_DECLS

void vas_playback_open_kept (VasPlayback *self, const char *path, VasStore *store, VasRecording *recording);

G_END_DECLS
