/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the files of VasPlayback only. */

#pragma once

#include "vas-playback.h"
#include "vas-player.h"

#include <gio/gio.h>

G_BEGIN_DECLS

struct _VasPlayback
{
  GObject parent_instance;

  VasPlayer *player;
  VasPeaks *peaks;
  char *error_message;
  GCancellable *reading;
};

G_END_DECLS
