/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-review-private.h"

#include "vas-library-private.h"
#include "vas-list.h"
#include "vas-snapshot.h"

G_DEFINE_FINAL_TYPE (VasReview, vas_review, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_INTERVIEW_ID,
  PROP_INTERVIEW,
  PROP_ANSWERS,
  PROP_NOTES,
  PROP_PLAYBACK,
  PROP_REVIEWERS,
  PROP_ANSWER,
  PROP_REVIEWER,
  PROP_REVIEWER_ID,
  PROP_CURRENT_NOTE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_LOADING,
  PROP_MISSING_KIND,
  PROP_RESUME_AFTER_NOTE,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  SIGNAL_NOTE_REJECTED,
  SIGNAL_REPLY_REJECTED,
  SIGNAL_REPLIES_CHANGED,
  SIGNAL_WRITTEN,
  SIGNAL_STATES_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_current_note (VasReview *self)
{
  g_autoptr (VasNote) note = vas_notes_find_at (self->notes, vas_playback_get_position_ms (self->playback));

  if (g_set_object (&self->current_note, note))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT_NOTE]);
}

static void
on_position_notify (VasReview *self)
{
  update_current_note (self);
}

static void
on_replies_changed (VasReview *self, const char *note_id)
{
  g_signal_emit (self, signals[SIGNAL_REPLIES_CHANGED], 0, note_id);
}

static void
on_notes_changed (VasReview *self)
{
  update_current_note (self);
  vas_review_check_balance (self);
}

static void
on_history_changed (VasReview *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

static void
on_notes_failed (VasNotes *notes, GError *error, GObject *lost, VasReview *self)
{
  vas_review_report (self, error);
  if (VAS_IS_NOTE (lost))
    vas_review_reject (self, VAS_NOTE (lost));
  else if (VAS_IS_NOTE_REPLY (lost))
    vas_review_reject_reply (self, VAS_NOTE_REPLY (lost));
}

/* The answers are counted with their notes. */
static void
on_notes_written (VasReview *self)
{
  vas_review_reload (self);
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);
}

static VasAnswer *
find_answer (VasReview *self, const char *id)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->answers));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (VasAnswer) item = g_list_model_get_item (G_LIST_MODEL (self->answers), i);

      if (id == NULL || g_str_equal (vas_answer_get_id (item), id))
        return g_steal_pointer (&item);
    }

  return NULL;
}

static void
set_loading (VasReview *self, gboolean loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
take_over (VasReview *self, VasReviewLoaded *loaded)
{
  g_autoptr (VasAnswer) open = NULL;
  gboolean same_states;

  if (g_set_object (&self->interview, loaded->interview))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVIEW]);
  vas_list_update (self->answers, loaded->answers);
  vas_list_update (self->reviewers, loaded->reviewers);
  same_states = vas_snapshot_list_equal (self->states, loaded->states);
  g_ptr_array_unref (self->states);
  self->states = g_ptr_array_ref (loaded->states);
  vas_review_ensure_reviewer (self);
  vas_review_update_visibility (self);

  if (self->wanted_id != NULL)
    open = find_answer (self, self->wanted_id);
  g_clear_pointer (&self->wanted_id, g_free);
  if (open == NULL && self->answer != NULL)
    open = find_answer (self, vas_answer_get_id (self->answer));
  if (open == NULL)
    open = find_answer (self, NULL);
  vas_review_set_answer (self, open);
  if (!same_states)
    vas_review_states_changed (self);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  VasReview *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (VasReviewLoaded) loaded = vas_store_call_finish (VAS_STORE (source), result, &error);

  set_loading (self, FALSE);
  if (loaded == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  take_over (self, loaded);
  g_task_return_boolean (task, TRUE);
}

static void
on_library_changed (VasLibrary *library, VasReview *self)
{
  vas_review_reload (self);
  vas_notes_reload (self->notes);
}

/* What was cut off can be played now; it may be open already. */
static void
on_recovered_count_notify (VasReview *self)
{
  vas_review_reload (self);
}

static void
vas_review_constructed (GObject *object)
{
  VasReview *self = VAS_REVIEW (object);

  G_OBJECT_CLASS (vas_review_parent_class)->constructed (object);

  self->notes = vas_notes_new (vas_library_get_store (self->library));
  g_signal_connect_object (self->notes, "history-changed", G_CALLBACK (on_history_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes, "written", G_CALLBACK (on_notes_written), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes, "replies-changed", G_CALLBACK (on_replies_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes, "failed", G_CALLBACK (on_notes_failed), self, 0);
  /* After the views of the list: what follows from the change may select one of its rows. */
  g_signal_connect_object (vas_notes_get_list (self->notes), "items-changed", G_CALLBACK (on_notes_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->playback, "notify::position-ms", G_CALLBACK (on_position_notify), self,
                           G_CONNECT_SWAPPED);
  self->marks = vas_review_marks_new (self);
  g_signal_connect_object (self->playback, "ended", G_CALLBACK (vas_review_check_balance_at_end), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "changed", G_CALLBACK (on_library_changed), self, 0);
  g_signal_connect_object (self->library, "notify::recovered-count", G_CALLBACK (on_recovered_count_notify), self,
                           G_CONNECT_SWAPPED);
}

static void
vas_review_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasReview *self = VAS_REVIEW (object);

  switch (prop_id)
    {
    case PROP_INTERVIEW_ID:
      g_value_set_string (value, self->interview_id);
      break;
    case PROP_INTERVIEW:
      g_value_set_object (value, self->interview);
      break;
    case PROP_ANSWERS:
      g_value_set_object (value, self->answers);
      break;
    case PROP_NOTES:
      g_value_set_object (value, vas_notes_get_list (self->notes));
      break;
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    case PROP_REVIEWERS:
      g_value_set_object (value, self->reviewers);
      break;
    case PROP_ANSWER:
      g_value_set_object (value, self->answer);
      break;
    case PROP_REVIEWER:
      g_value_set_object (value, self->reviewer);
      break;
    case PROP_REVIEWER_ID:
      g_value_set_string (value, self->reviewer != NULL ? vas_reviewer_get_id (self->reviewer) : self->reviewer_id);
      break;
    case PROP_CURRENT_NOTE:
      g_value_set_object (value, self->current_note);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, vas_notes_can_undo (self->notes));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, vas_notes_can_redo (self->notes));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, vas_notes_get_undo_label (self->notes));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, vas_notes_get_redo_label (self->notes));
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_MISSING_KIND:
      g_value_set_int (value, self->missing_kind);
      break;
    case PROP_RESUME_AFTER_NOTE:
      g_value_set_boolean (value, self->resume_after_note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasReview *self = VAS_REVIEW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_INTERVIEW_ID:
      self->interview_id = g_value_dup_string (value);
      break;
    case PROP_ANSWER:
      vas_review_set_answer (self, g_value_get_object (value));
      break;
    case PROP_REVIEWER:
      vas_review_set_reviewer (self, g_value_get_object (value));
      break;
    case PROP_REVIEWER_ID:
      vas_review_ask_for_reviewer (self, g_value_get_string (value));
      break;
    case PROP_RESUME_AFTER_NOTE:
      if (self->resume_after_note != g_value_get_boolean (value))
        {
          self->resume_after_note = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_review_dispose (GObject *object)
{
  VasReview *self = VAS_REVIEW (object);

  if (self->marks != NULL)
    vas_review_marks_close (self->marks);
  if (self->playback != NULL)
    vas_playback_close (self->playback);

  G_OBJECT_CLASS (vas_review_parent_class)->dispose (object);
}

static void
vas_review_finalize (GObject *object)
{
  VasReview *self = VAS_REVIEW (object);

  g_clear_pointer (&self->wrote, g_hash_table_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_object (&self->current_note);
  g_clear_object (&self->reviewer);
  g_clear_pointer (&self->reviewer_id, g_free);
  g_clear_object (&self->answer);
  g_clear_object (&self->playback);
  g_clear_object (&self->marks);
  g_clear_object (&self->notes);
  g_clear_object (&self->reviewers);
  g_clear_object (&self->answers);
  g_clear_pointer (&self->states, g_ptr_array_unref);
  g_clear_pointer (&self->wanted_id, g_free);
  g_clear_object (&self->interview);
  g_clear_object (&self->library);
  g_clear_pointer (&self->interview_id, g_free);

  G_OBJECT_CLASS (vas_review_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags construct = G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, VAS_TYPE_LIBRARY,
                                                  G_PARAM_WRITABLE | construct);
  properties[PROP_INTERVIEW_ID] = g_param_spec_string ("interview-id", NULL, NULL, NULL, G_PARAM_READWRITE | construct);
  properties[PROP_INTERVIEW] = g_param_spec_object ("interview", NULL, NULL, VAS_TYPE_INTERVIEW, readable);
  properties[PROP_ANSWERS] = g_param_spec_object ("answers", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_NOTES] = g_param_spec_object ("notes", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_PLAYBACK] = g_param_spec_object ("playback", NULL, NULL, VAS_TYPE_PLAYBACK, readable);
  properties[PROP_REVIEWERS] = g_param_spec_object ("reviewers", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_ANSWER] = g_param_spec_object ("answer", NULL, NULL, VAS_TYPE_ANSWER, writable);
  properties[PROP_REVIEWER] = g_param_spec_object ("reviewer", NULL, NULL, VAS_TYPE_REVIEWER, writable);
  /**
   * VasReview:reviewer-id:
   *
   * UUID of [property@Review:reviewer]. Before the reviewers are loaded, who is to be taken if they are among them.
   */
  properties[PROP_REVIEWER_ID] = g_param_spec_string ("reviewer-id", NULL, NULL, NULL, writable);
  properties[PROP_CURRENT_NOTE] = g_param_spec_object ("current-note", NULL, NULL, VAS_TYPE_NOTE, readable);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, readable);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, readable);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, readable);
  properties[PROP_MISSING_KIND] = g_param_spec_int ("missing-kind", NULL, NULL, -1, VAS_NOTE_KIND_NEUTRAL, -1,
                                                    readable);
  /**
   * VasReview:resume-after-note:
   *
   * Whether playback goes on when a note has been written, if it ran before.
   */
  properties[PROP_RESUME_AFTER_NOTE] = g_param_spec_boolean ("resume-after-note", NULL, NULL, TRUE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vas_review_class_init (VasReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = vas_review_constructed;
  object_class->get_property = vas_review_get_property;
  object_class->set_property = vas_review_set_property;
  object_class->dispose = vas_review_dispose;
  object_class->finalize = vas_review_finalize;
  install_properties (object_class);

  /**
   * VasReview::failed:
   * @message: what happened, in words
   *
   * Something asked for was not done; nothing was lost by it.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * VasReview::note-rejected:
   * @note: what somebody wrote
   *
   * A new or changed note is not in the library. Whoever took it from a person gives it back to them.
   */
  signals[SIGNAL_NOTE_REJECTED] = g_signal_new ("note-rejected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 1, VAS_TYPE_NOTE);
  /**
   * VasReview::reply-rejected:
   * @reply: what somebody wrote
   *
   * As [signal@Review::note-rejected], of a reply.
   */
  signals[SIGNAL_REPLY_REJECTED] = g_signal_new ("reply-rejected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, VAS_TYPE_NOTE_REPLY);
  /**
   * VasReview::replies-changed:
   * @note_id: (nullable): UUID of the note; %NULL for any
   *
   * [method@Review.get_replies] has something else to say.
   */
  signals[SIGNAL_REPLIES_CHANGED] = g_signal_new ("replies-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * VasReview::written:
   *
   * A change, or its undoing, is in the library: of a note or of anything else given to [method@Review.apply].
   */
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  /**
   * VasReview::states-changed:
   *
   * Somebody is further with this interview, or says something else of it as a whole.
   */
  signals[SIGNAL_STATES_CHANGED] = g_signal_new ("states-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vas_review_init (VasReview *self)
{
  self->answers = g_list_store_new (VAS_TYPE_ANSWER);
  self->reviewers = g_list_store_new (VAS_TYPE_REVIEWER);
  self->states = g_ptr_array_new_with_free_func (g_object_unref);
  self->playback = vas_playback_new ();
  self->resume_after_note = TRUE;
  self->missing_kind = -1;
  self->wrote = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * vas_review_new:
 * @library: (transfer none): an open library
 * @interview_id: UUID of the interview to go through
 *
 * Returns: (transfer full): a review with nothing loaded
 */
VasReview *
vas_review_new (VasLibrary *library, const char *interview_id)
{
  return g_object_new (VAS_TYPE_REVIEW, "library", library, "interview-id", interview_id, NULL);
}

/**
 * vas_review_load_async:
 * @self: a review
 * @cancellable: (nullable): a cancellable
 * @callback: called when the answers are there
 * @data: for @callback
 *
 * Loads the interview and opens its first answer, or keeps the open one.
 */
void
vas_review_load_async (VasReview *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  VasReviewWanted *wanted;
  GTask *task;

  g_return_if_fail (VAS_IS_REVIEW (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, vas_review_load_async);
  set_loading (self, TRUE);
  wanted = g_new0 (VasReviewWanted, 1);
  wanted->interview_id = g_strdup (self->interview_id);
  wanted->viewer_id = g_strdup (self->reviewer != NULL ? vas_reviewer_get_id (self->reviewer) : self->reviewer_id);
  vas_store_call_async (vas_library_get_store (self->library), VAS_STORE_WRITE, vas_review_load_job, wanted,
                        (GDestroyNotify) vas_review_wanted_free, (GDestroyNotify) vas_review_loaded_free, cancellable,
                        on_loaded, task);
}

gboolean
vas_review_load_finish (VasReview *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* For the other parts of this object. */

VasNotes *
vas_review_get_note_book (VasReview *self)
{
  return self->notes;
}

VasStore *
vas_review_get_store (VasReview *self)
{
  return vas_library_get_store (self->library);
}

void
vas_review_report (VasReview *self, GError *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

void
vas_review_states_changed (VasReview *self)
{
  g_signal_emit (self, signals[SIGNAL_STATES_CHANGED], 0);
}

void
vas_review_reject (VasReview *self, VasNote *note)
{
  g_signal_emit (self, signals[SIGNAL_NOTE_REJECTED], 0, note);
}

void
vas_review_reject_reply (VasReview *self, VasNoteReply *reply)
{
  g_signal_emit (self, signals[SIGNAL_REPLY_REJECTED], 0, reply);
}
