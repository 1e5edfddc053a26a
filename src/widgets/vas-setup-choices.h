/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the drop-downs of the set-up offer, and how a value becomes one of them. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GListStore *vas_setup_choices_new_languages (void);
GListStore *vas_setup_choices_new_think_times (void);
GListStore *vas_setup_choices_new_answer_times (void);
GListStore *vas_setup_choices_new_overtimes (void);
GListStore *vas_setup_choices_new_pauses (void);
GListStore *vas_setup_choices_new_takes (void);
GListStore *vas_setup_choices_new_modes (void);
GListStore *vas_setup_choices_new_profiles (GListModel *profiles);

gboolean vas_setup_choices_seconds_to_id (GBinding *binding, const GValue *from, GValue *to, gpointer choices);
gboolean vas_setup_choices_id_to_number (GBinding *binding, const GValue *from, GValue *to, gpointer choices);
gboolean vas_setup_choices_takes_to_id (GBinding *binding, const GValue *from, GValue *to, gpointer choices);
gboolean vas_setup_choices_mode_to_id (GBinding *binding, const GValue *from, GValue *to, gpointer data);
gboolean vas_setup_choices_id_to_mode (GBinding *binding, const GValue *from, GValue *to, gpointer data);

G_END_DECLS
