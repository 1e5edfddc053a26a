/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-mentor-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VasMentorGroup:
 *
 * Where it is chosen that a mentor at the same desk asks the questions, and who that is.
 *
 * Properties: `choice` (#VasMentorChoice). Not visible without one.
 */
#define VAS_TYPE_MENTOR_GROUP (vas_mentor_group_get_type ())
G_DECLARE_FINAL_TYPE (VasMentorGroup, vas_mentor_group, VAS, MENTOR_GROUP, AdwPreferencesGroup)

void vas_mentor_group_set_choice (VasMentorGroup *self, VasMentorChoice *choice);

G_END_DECLS
