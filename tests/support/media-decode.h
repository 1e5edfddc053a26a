/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a recording, as another program would decode it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 time_ns;
  int width;
  int height;
  double brightness; /* mean of all pixels, 0 to 255 */
} DecodedPicture;

/* (transfer full) (nullable): gint16 samples, 48 kHz, one channel; @start_ns: time of the first one */
GArray *media_decode_sound (const char *path, gint64 *start_ns);

/* (transfer full) (nullable): DecodedPicture */
GArray *media_decode_pictures (const char *path);

/* Loudness of a stretch in dB below full scale, and of one frequency in it */
double media_decode_rms_db (GArray *samples, gint64 from_ms, gint64 to_ms);
double media_decode_tone_db (GArray *samples, gint64 from_ms, gint64 to_ms, double hz);

G_END_DECLS
