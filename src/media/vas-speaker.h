/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VasSpeaker:
 *
 * Reads texts aloud, through Speech Dispatcher where it is installed.
 *
 * Read-only properties, notify on the main thread: `looked` (gboolean: it is known which voices there are), `languages`
 * (strv, two-letter codes of the languages for which there is a voice; empty without Speech Dispatcher), `speaking`
 * (gboolean).
 *
 * Nothing waits: whatever asks Speech Dispatcher runs in a thread of its own.
 */
#define VAS_TYPE_SPEAKER (vas_speaker_get_type ())
G_DECLARE_FINAL_TYPE (VasSpeaker, vas_speaker, VAS, SPEAKER, GObject)

VasSpeaker *vas_speaker_new (void);
void vas_speaker_look (VasSpeaker *self);
gboolean vas_speaker_has_voice (VasSpeaker *self, const char *language);
void vas_speaker_say (VasSpeaker *self, const char *text, const char *language);
void vas_speaker_stop (VasSpeaker *self);
gboolean vas_speaker_get_speaking (VasSpeaker *self);

G_END_DECLS
