/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the stage needs beside the interview itself: what the candidate prepared and is to try, and how much of it is to
 * be seen. */

#include "vas-window-private.h"

#include "vas-drill.h"
#include "vas-preparation.h"
#include "vas-shelf.h"
#include "vas-stage-page.h"

/* Chosen for each mode by itself: in most interviews nobody has notes before them. */
static const char *const outline_keys[VAS_N_MODES] = {
  [VAS_MODE_PRACTICE] = "outline-in-practice",
  [VAS_MODE_MOCK] = "outline-in-mock",
  [VAS_MODE_STRICT] = "outline-in-strict",
};

/* page: a stage with an interview */
void
vas_window_equip_stage (VasWindow *self, GtkWidget *page)
{
  VasInterview *interview = vas_practice_get_interview (vas_stage_page_get_practice (VAS_STAGE_PAGE (page)));
  g_autoptr (VasPreparation) preparation = vas_preparation_new (self->library);
  g_autoptr (VasDrill) drill = vas_drill_new (self->library);
  g_autoptr (VasShelf) profiles = NULL;

  if (vas_interview_get_profile_id (interview) != NULL)
    {
      profiles = vas_shelf_new_profiles (self->library);
      vas_shelf_refresh (profiles);
    }

  g_signal_connect_object (drill, "failed", G_CALLBACK (vas_window_show_warning), self, G_CONNECT_SWAPPED);
  g_object_set (page, "preparation", preparation, "drill", drill, "profiles", profiles, NULL);
  g_settings_bind (self->settings, outline_keys[vas_interview_get_mode (interview)], page, "show-outline",
                   G_SETTINGS_BIND_DEFAULT);
}
