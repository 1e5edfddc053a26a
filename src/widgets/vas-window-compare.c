/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two answers side by side. They are compared out of a review, which waits, and is there again as it was. */

#include "vas-window-private.h"

#include "vas-compare-page.h"

#include <glib/gi18n-lib.h>

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VasWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vas_comparison_load_finish (VAS_COMPARISON (source), result, &error) || !vas_window_is_showing (self, "compare"))
    return;

  vas_window_leave_comparison (self);
  vas_window_show_error (self, _ ("The answers could not be compared"), error);
}

/* first_id, second_id: UUIDs of the answers; viewer_id: UUID of the reviewer who looks */
void
vas_window_show_comparison (VasWindow *self, const char *first_id, const char *second_id, const char *viewer_id)
{
  g_autoptr (VasComparison) comparison = vas_comparison_new (self->library, first_id, second_id, viewer_id);

  vas_window_enter_page (self, "compare", vas_compare_page_new (comparison));
  vas_comparison_load_async (comparison, NULL, on_loaded, g_object_ref (self));
}

void
vas_window_leave_comparison (VasWindow *self)
{
  if (self->review != NULL)
    vas_window_show_page (self, "review");
  else
    vas_window_show_home (self);
}
