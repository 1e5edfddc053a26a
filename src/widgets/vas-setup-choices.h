/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the drop-downs of the set-up offer, and how a number of seconds becomes one of them. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GListStore *vas_setup_choices_new_languages (void);
GListStore *vas_setup_choices_new_think_times (void);
GListStore *vas_setup_choices_new_answer_times (void);

gboolean vas_setup_choices_seconds_to_id (GBinding *binding, const GValue *from, GValue *to, gpointer choices);
gboolean vas_setup_choices_id_to_seconds (GBinding *binding, const GValue *from, GValue *to, gpointer choices);

G_END_DECLS
