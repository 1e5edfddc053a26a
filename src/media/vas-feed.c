/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-feed.h"

/* Threads: the streaming threads of the capture pipelines push, the main thread attaches and detaches. One lock guards
 * everything and is held during the sink's functions, which is what makes detaching final. The newest fifth of a second
 * of sound and the newest picture are kept, so that a take can begin at the moment it was asked for and not when its
 * file had been opened. */
#define KEPT_NS (200 * GST_MSECOND)

/* During a take fifteen pictures a second are enough for a look at oneself; a little less, as cameras are not exact */
#define PREVIEW_NS (60 * GST_MSECOND)

typedef struct
{
  const VasFeedSink *sink;
  gpointer data;
} Attached;

struct _VasFeed
{
  GMutex lock;
  GQueue sound;
  GstSample *picture;
  GstClockTime picture_time;
  gboolean preview;
  GArray *attached; /* more than one while a take still ends and the next one begins */
};

static GstClockTime
buffer_end (GstBuffer *buffer)
{
  return GST_BUFFER_PTS (buffer) + (GST_BUFFER_DURATION_IS_VALID (buffer) ? GST_BUFFER_DURATION (buffer) : 0);
}

static void
feed_clear (gpointer data)
{
  VasFeed *self = data;

  g_queue_clear_full (&self->sound, (GDestroyNotify) gst_buffer_unref);
  g_clear_pointer (&self->picture, gst_sample_unref);
  g_clear_pointer (&self->attached, g_array_unref);
  g_mutex_clear (&self->lock);
}

VasFeed *
vas_feed_new (void)
{
  VasFeed *self = g_atomic_rc_box_new0 (VasFeed);

  g_mutex_init (&self->lock);
  g_queue_init (&self->sound);
  self->preview = TRUE;
  self->attached = g_array_new (FALSE, FALSE, sizeof (Attached));

  return self;
}

VasFeed *
vas_feed_ref (VasFeed *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
vas_feed_unref (VasFeed *self)
{
  g_atomic_rc_box_release_full (self, feed_clear);
}

void
vas_feed_push_audio (VasFeed *self, GstBuffer *buffer)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_queue_push_tail (&self->sound, gst_buffer_ref (buffer));
  while (buffer_end (g_queue_peek_head (&self->sound)) + KEPT_NS < GST_BUFFER_PTS (buffer))
    gst_buffer_unref (g_queue_pop_head (&self->sound));

  for (guint i = 0; i < self->attached->len; i++)
    {
      Attached *attached = &g_array_index (self->attached, Attached, i);

      attached->sink->audio (buffer, attached->data);
    }
}

void
vas_feed_push_video (VasFeed *self, GstSample *sample, GstClockTime time)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_clear_pointer (&self->picture, gst_sample_unref);
  self->picture = gst_sample_ref (sample);
  self->picture_time = time;

  for (guint i = 0; i < self->attached->len; i++)
    {
      Attached *attached = &g_array_index (self->attached, Attached, i);

      attached->sink->video (sample, time, attached->data);
    }
}

void
vas_feed_forget_audio (VasFeed *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_queue_clear_full (&self->sound, (GDestroyNotify) gst_buffer_unref);
}

void
vas_feed_forget_video (VasFeed *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_clear_pointer (&self->picture, gst_sample_unref);
}

GstCaps *
vas_feed_get_video_caps (VasFeed *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->picture != NULL ? gst_caps_ref (gst_sample_get_caps (self->picture)) : NULL;
}

GstClockTime
vas_feed_clip_start (VasFeed *self, GstClockTime wanted)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GstBuffer *oldest = g_queue_peek_head (&self->sound);

  return oldest != NULL ? MAX (wanted, GST_BUFFER_PTS (oldest)) : wanted;
}

/**
 * vas_feed_attach:
 *
 * The sink gets what is kept before this returns, and from then on everything that comes.
 */
void
vas_feed_attach (VasFeed *self, const VasFeedSink *sink, gpointer user_data)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  Attached attached = { sink, user_data };

  g_array_append_val (self->attached, attached);
  if (self->picture != NULL)
    sink->video (self->picture, self->picture_time, user_data);
  for (GList *l = self->sound.head; l != NULL; l = l->next)
    sink->audio (l->data, user_data);
}

/**
 * vas_feed_detach:
 * @user_data: what was attached with it; nothing happens when it no longer is
 */
void
vas_feed_detach (VasFeed *self, gpointer user_data)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  for (guint i = self->attached->len; i > 0; i--)
    if (g_array_index (self->attached, Attached, i - 1).data == user_data)
      g_array_remove_index (self->attached, i - 1);
}

void
vas_feed_set_preview (VasFeed *self, gboolean preview)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->preview = preview;
}

/**
 * vas_feed_wants_preview:
 * @since_last: how long ago the last picture was taken for the preview
 *
 * Returns: whether the preview takes the next one
 */
gboolean
vas_feed_wants_preview (VasFeed *self, GstClockTime since_last)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->preview && (self->attached->len == 0 || since_last >= PREVIEW_NS);
}
