/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page says of the state of a recording. */

#include "vas-review-page-private.h"

#include "vas-files.h"

#include <glib/gi18n-lib.h>

/* A recording that lacks no more than this is whole, in ms. */
#define ROUNDING_MS 2000

/* A file may have gone since the library was last checked. */
static VasAnswerState
get_state (VasReviewPage *self, VasAnswer *answer)
{
  g_autofree char *path = answer != NULL ? vas_files_get_recording_path (self->library, answer) : NULL;

  if (path != NULL && !g_file_test (path, G_FILE_TEST_EXISTS))
    return VAS_ANSWER_STATE_MISSING;

  return answer != NULL ? vas_answer_get_state (answer) : VAS_ANSWER_STATE_COMPLETE;
}

/* What stands in the picture's place when there is nothing to play; NULL when there is. */
static const char *
get_status (VasReviewPage *self, VasAnswer *answer, const char **title)
{
  switch (get_state (self, answer))
    {
    case VAS_ANSWER_STATE_MISSING:
      *title = _ ("The recording is missing");
      return _ ("Its file is no longer in the library. Your notes are kept. If you have a copy of the file, put it "
                "back into the folder “recordings” and open the answer again.");
    case VAS_ANSWER_STATE_REMOVED:
      *title = _ ("The recording was removed");
      return _ ("It was deleted to save space. Your notes are kept.");
    case VAS_ANSWER_STATE_RECORDING:
      *title = _ ("The recording was cut off");
      return _ ("It has not been put right yet. Nothing is lost: it is tried again the next time Vastaus starts.");
    case VAS_ANSWER_STATE_COMPLETE:
    case VAS_ANSWER_STATE_RECOVERED:
    default:
      return NULL;
    }
}

/* The recorder starts before the clock of the answer, so a whole recording is never shorter than its answer. */
void
vas_review_page_show_shortness (VasReviewPage *self)
{
  VasAnswer *answer;
  VasPlayback *playback;
  gboolean ready;

  /* The player of a page that has been left still tells how it ends */
  if (self->review == NULL)
    return;

  answer = vas_review_get_answer (self->review);
  playback = vas_review_get_playback (self->review);
  g_object_get (playback, "ready", &ready, NULL);
  gtk_widget_set_visible (self->short_label, ready && answer != NULL &&
                                                 vas_playback_get_duration_ms (playback) + ROUNDING_MS <
                                                     vas_answer_get_duration_ms (answer));
}

void
vas_review_page_show_answer (VasReviewPage *self)
{
  VasAnswer *answer = vas_review_get_answer (self->review);
  const char *title = NULL;
  const char *description = get_status (self, answer, &title);

  vas_review_page_show_question (self);
  gtk_widget_set_visible (GTK_WIDGET (self->status), description != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->player), description == NULL);
  if (description != NULL)
    {
      adw_status_page_set_title (self->status, title);
      adw_status_page_set_description (self->status, description);
    }
  vas_review_page_show_shortness (self);
  vas_review_page_update_file_actions (self);
  vas_review_page_update_drill_actions (self);
  vas_review_page_update_compare_action (self);
}
