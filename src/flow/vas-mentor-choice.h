/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vas-library.h"

G_BEGIN_DECLS

/**
 * VasMentorChoice:
 *
 * Who asks the questions of the next interview: the program, or a mentor at the same desk.
 *
 * Writable properties: `mentored` (gboolean), `name` (string: the mentor's; may be empty).
 *
 * Read-only: `mentors` (list model of #VasReviewer: those who were mentors before, by name).
 */
#define VAS_TYPE_MENTOR_CHOICE (vas_mentor_choice_get_type ())
G_DECLARE_FINAL_TYPE (VasMentorChoice, vas_mentor_choice, VAS, MENTOR_CHOICE, GObject)

VasMentorChoice *vas_mentor_choice_new (VasLibrary *library);

GListModel *vas_mentor_choice_get_mentors (VasMentorChoice *self);
gboolean vas_mentor_choice_get_mentored (VasMentorChoice *self);
char *vas_mentor_choice_dup_name (VasMentorChoice *self);

G_END_DECLS
