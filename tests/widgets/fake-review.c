/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-review.h"

struct _VasReview
{
  GObject parent_instance;

  VasPlayback *playback;
  GListStore *reviewers;
  GListStore *notes;
  VasAnswer *answer;
};

G_DEFINE_FINAL_TYPE (VasReview, vas_review, G_TYPE_OBJECT)

static void
vas_review_dispose (GObject *object)
{
  VasReview *self = VAS_REVIEW (object);

  g_clear_object (&self->playback);
  g_clear_object (&self->reviewers);
  g_clear_object (&self->notes);
  g_clear_object (&self->answer);

  G_OBJECT_CLASS (vas_review_parent_class)->dispose (object);
}

static void
vas_review_class_init (VasReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GParamSpec *specs[] = {
    NULL,
    g_param_spec_object ("answer", NULL, NULL, VAS_TYPE_ANSWER, flags),
    g_param_spec_object ("reviewer", NULL, NULL, VAS_TYPE_REVIEWER, flags),
  };

  object_class->dispose = vas_review_dispose;
  object_class->get_property = fake_get_property;
  object_class->set_property = fake_set_property;
  g_object_class_install_properties (object_class, G_N_ELEMENTS (specs), specs);
  g_signal_new ("reply-rejected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                VAS_TYPE_NOTE_REPLY);
  g_signal_new ("note-rejected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                VAS_TYPE_NOTE);
}

static void
vas_review_init (VasReview *self)
{
  self->playback = vas_playback_new ();
  self->reviewers = g_list_store_new (VAS_TYPE_REVIEWER);
  self->notes = g_list_store_new (VAS_TYPE_NOTE);
}

VasReview *
fake_review_new (void)
{
  return g_object_new (VAS_TYPE_REVIEW, NULL);
}

VasPlayback *
vas_review_get_playback (VasReview *self)
{
  return self->playback;
}

GListModel *
vas_review_get_notes (VasReview *self)
{
  return G_LIST_MODEL (self->notes);
}

VasAnswer *
vas_review_get_answer (VasReview *self)
{
  g_clear_object (&self->answer);
  g_object_get (self, "answer", &self->answer, NULL);
  return self->answer;
}

void
vas_review_begin_typing (VasReview *self)
{
  fake_note_call (self, "begin-typing");
}

void
vas_review_end_typing (VasReview *self)
{
  fake_note_call (self, "end-typing");
}

void
vas_review_add_note (VasReview *self,
                     gint64 start_ms,
                     gint64 end_ms,
                     VasAspect aspect,
                     VasNoteKind kind,
                     const char *text)
{
  g_autofree char *call = g_strdup_printf ("add %d-%d %s %s “%s”", (int) start_ms, (int) end_ms,
                                           vas_term_key (VAS_TYPE_ASPECT, (int) aspect),
                                           vas_term_key (VAS_TYPE_NOTE_KIND, (int) kind), text);

  fake_note_call (self, call);
}

void
vas_review_revise_note (VasReview *self, VasNote *before, VasNote *changed)
{
  g_autofree char *call = g_strdup_printf ("change %s %d-%d %s %s “%s”", vas_note_get_id (changed),
                                           (int) vas_note_get_start_ms (changed), (int) vas_note_get_end_ms (changed),
                                           vas_term_key (VAS_TYPE_ASPECT, (int) vas_note_get_aspect (changed)),
                                           vas_term_key (VAS_TYPE_NOTE_KIND, (int) vas_note_get_kind (changed)),
                                           vas_note_get_text (changed));

  fake_note_call (self, call);
}

void
vas_review_add_reply (VasReview *self, VasNote *note, const char *text)
{
  g_autofree char *call = g_strdup_printf ("reply %s “%s”", vas_note_get_id (note), text);

  fake_note_call (self, call);
}

void
vas_review_change_reply (VasReview *self, VasNoteReply *before, const char *text)
{
  g_autofree char *call = g_strdup_printf ("change-reply %s “%s”", vas_note_reply_get_id (before), text);

  fake_note_call (self, call);
}
