/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Matroska rounds times to milliseconds, cameras skip pictures, and the file says only what a picture lasts on average.
 * A decoder that goes by the average throws away, or wrongly keeps, the picture under the moment that was sought. So each
 * picture is held back until the next one tells how long it really lasts.
 *
 * A decoder moves the start of a picture to the moment sought. The true start travels along as a meta: the position and
 * a step back need it.
 *
 * Everything here runs in the pad's streaming thread; a flush reaches the probe only while that thread stands still. */

#include "vas-frame-spans.h"

#define SPAN_NAME "timestamp/x-vastaus-span"

typedef struct
{
  GstBuffer *held;
  GstClockTime total;
  GstClockTime wanted; /* nothing that ends before this is shown */
  GstCaps *mark;
} FrameSpans;

static void
frame_spans_free (gpointer data)
{
  FrameSpans *self = data;

  gst_clear_buffer (&self->held);
  gst_caps_unref (self->mark);
  g_free (self);
}

/* Takes the picture that is held, its duration reaching up to @end */
static GstBuffer *
take_held (FrameSpans *self, GstClockTime end)
{
  GstBuffer *buffer = gst_buffer_make_writable (g_steal_pointer (&self->held));
  GstClockTime start = GST_BUFFER_PTS (buffer);

  if (GST_CLOCK_TIME_IS_VALID (start))
    {
      if (GST_CLOCK_TIME_IS_VALID (end) && end > start)
        GST_BUFFER_DURATION (buffer) = end - start;

      gst_buffer_add_reference_timestamp_meta (buffer, self->mark, start, GST_BUFFER_DURATION (buffer));
    }

  return buffer;
}

static void
release_held (FrameSpans *self, GstPad *pad, GstClockTime end)
{
  g_autoptr (GstPad) peer = NULL;

  if (self->held == NULL)
    return;

  /* Not gst_pad_push(): it would come back to this probe */
  peer = gst_pad_get_peer (pad);
  if (peer != NULL)
    gst_pad_chain (peer, take_held (self, end));
  else
    gst_clear_buffer (&self->held);
}

static GstPadProbeReturn
on_picture (FrameSpans *self, GstPadProbeInfo *info)
{
  GstBuffer *incoming = GST_PAD_PROBE_INFO_BUFFER (info);
  GstBuffer *outgoing = NULL;

  if (self->held != NULL)
    outgoing = take_held (self, GST_BUFFER_PTS (incoming));

  self->held = incoming;
  GST_PAD_PROBE_INFO_DATA (info) = outgoing;

  return outgoing != NULL ? GST_PAD_PROBE_OK : GST_PAD_PROBE_HANDLED;
}

/* Nothing follows for a while (a camera that stopped): the picture stays up to there, and longer if that is not yet where
 * a seek leads */
static GstPadProbeReturn
on_gap (FrameSpans *self, GstPad *pad, GstEvent *event)
{
  GstClockTime start, duration, end;

  gst_event_parse_gap (event, &start, &duration);
  end = GST_CLOCK_TIME_IS_VALID (duration) ? start + duration : start;
  if (self->held != NULL && end <= self->wanted)
    return GST_PAD_PROBE_DROP;

  release_held (self, pad, end);

  return GST_PAD_PROBE_OK;
}

static GstPadProbeReturn
on_event (FrameSpans *self, GstPad *pad, GstEvent *event)
{
  const GstSegment *segment;

  switch (GST_EVENT_TYPE (event))
    {
    case GST_EVENT_FLUSH_STOP:
      gst_clear_buffer (&self->held);
      break;
    case GST_EVENT_GAP:
      return on_gap (self, pad, event);
    case GST_EVENT_EOS:
      release_held (self, pad, self->total);
      break;
    case GST_EVENT_CAPS:
      release_held (self, pad, GST_CLOCK_TIME_NONE);
      break;
    case GST_EVENT_SEGMENT:
      release_held (self, pad, GST_CLOCK_TIME_NONE);
      gst_event_parse_segment (event, &segment);
      self->wanted = segment->start;
      break;
    default:
      break;
    }

  return GST_PAD_PROBE_OK;
}

static GstPadProbeReturn
on_probe (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  FrameSpans *self = user_data;

  if (GST_PAD_PROBE_INFO_TYPE (info) & GST_PAD_PROBE_TYPE_BUFFER)
    return on_picture (self, info);

  return on_event (self, pad, GST_PAD_PROBE_INFO_EVENT (info));
}

void
vas_frame_spans_attach (GstPad *pad, GstClockTime total)
{
  FrameSpans *self = g_new0 (FrameSpans, 1);

  self->total = total;
  self->mark = gst_caps_new_empty_simple (SPAN_NAME);

  gst_pad_add_probe (pad,
                     GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM | GST_PAD_PROBE_TYPE_EVENT_FLUSH,
                     on_probe, self, frame_spans_free);
}

gboolean
vas_frame_spans_get (GstBuffer *buffer, GstClockTime *start, GstClockTime *duration)
{
  GstMeta *meta;
  gpointer state = NULL;

  while ((meta = gst_buffer_iterate_meta_filtered (buffer, &state, GST_REFERENCE_TIMESTAMP_META_API_TYPE)) != NULL)
    {
      GstReferenceTimestampMeta *span = (GstReferenceTimestampMeta *) meta;

      if (gst_structure_has_name (gst_caps_get_structure (span->reference, 0), SPAN_NAME))
        {
          *start = span->timestamp;
          *duration = span->duration;
          return TRUE;
        }
    }

  return FALSE;
}
