/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the layer: sound with clock times in, an unbroken stream of samples out. */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/* The only format between capture and recorder: signed 16 bit, one channel */
#define VAS_AUDIO_RATE 48000
#define VAS_AUDIO_CAPS "audio/x-raw,format=S16LE,rate=48000,channels=1,layout=interleaved"

typedef struct _VasAudioAlign VasAudioAlign;

VasAudioAlign *vas_audio_align_new (GstClockTime start);
void vas_audio_align_free (VasAudioAlign *self);

/**
 * vas_audio_align_push:
 * @buffer: (transfer none): sound whose PTS is a time of the system clock
 *
 * Clips at both ends, fills gaps with silence and absorbs a microphone that runs fast or slow.
 *
 * Returns: (transfer full) (nullable): sound whose PTS counts from the start, and follows on what was returned before
 */
GstBuffer *vas_audio_align_push (VasAudioAlign *self, GstBuffer *buffer);

/* Nothing at or after clock time @end gets in any more */
void vas_audio_align_set_end (VasAudioAlign *self, GstClockTime end);
gboolean vas_audio_align_is_complete (VasAudioAlign *self);

/* (transfer full) (nullable): the silence that is missing up to clock time @until */
GstBuffer *vas_audio_align_fill (VasAudioAlign *self, GstClockTime until);

GstClockTime vas_audio_align_get_duration (VasAudioAlign *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasAudioAlign, vas_audio_align_free)

G_END_DECLS
