/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-picture.h"

struct _VasPicture
{
  GtkWidget parent_instance;

  VasFrame *frame;
  GdkTexture *texture;
  gboolean mirrored;
};

G_DEFINE_FINAL_TYPE (VasPicture, vas_picture, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FRAME,
  PROP_MIRRORED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkSizeRequestMode
vas_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vas_picture_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  VasPicture *self = VAS_PICTURE (widget);
  int size = 0;

  if (self->frame != NULL)
    {
      size = orientation == GTK_ORIENTATION_HORIZONTAL ? self->frame->width : self->frame->height;
      if (for_size > 0)
        size = orientation == GTK_ORIENTATION_HORIZONTAL ? for_size * self->frame->width / self->frame->height :
                                                           for_size * self->frame->height / self->frame->width;
    }

  *minimum = 0;
  *natural = size;
}

static void
vas_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VasPicture *self = VAS_PICTURE (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  double scale, shown_width, shown_height;

  if (self->texture == NULL || width <= 0 || height <= 0)
    return;

  scale = MIN (width / self->frame->width, height / self->frame->height);
  shown_width = self->frame->width * scale;
  shown_height = self->frame->height * scale;

  gtk_snapshot_save (snapshot);
  if (self->mirrored)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT ((width - shown_width) / 2, (height - shown_height) / 2, shown_width,
                                                    shown_height));
  gtk_snapshot_restore (snapshot);
}

static void
vas_picture_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasPicture *self = VAS_PICTURE (object);

  switch (prop_id)
    {
    case PROP_FRAME:
      g_value_set_boxed (value, self->frame);
      break;
    case PROP_MIRRORED:
      g_value_set_boolean (value, self->mirrored);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_picture_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasPicture *self = VAS_PICTURE (object);

  switch (prop_id)
    {
    case PROP_FRAME:
      vas_picture_set_frame (self, g_value_get_boxed (value));
      break;
    case PROP_MIRRORED:
      vas_picture_set_mirrored (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_picture_finalize (GObject *object)
{
  VasPicture *self = VAS_PICTURE (object);

  g_clear_object (&self->texture);
  g_clear_pointer (&self->frame, vas_frame_unref);

  G_OBJECT_CLASS (vas_picture_parent_class)->finalize (object);
}

static void
vas_picture_class_init (VasPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_picture_get_property;
  object_class->set_property = vas_picture_set_property;
  object_class->finalize = vas_picture_finalize;

  widget_class->get_request_mode = vas_picture_get_request_mode;
  widget_class->measure = vas_picture_measure;
  widget_class->snapshot = vas_picture_snapshot;

  /**
   * VasPicture:frame:
   *
   * The frame shown; none leaves the widget empty.
   */
  properties[PROP_FRAME] = g_param_spec_boxed ("frame", NULL, NULL, VAS_TYPE_FRAME,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * VasPicture:mirrored:
   *
   * Whether left and right change places, as in a mirror.
   */
  properties[PROP_MIRRORED] = g_param_spec_boolean ("mirrored", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                        G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vas_picture_init (VasPicture *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
vas_picture_new (void)
{
  return g_object_new (VAS_TYPE_PICTURE, NULL);
}

/**
 * vas_picture_set_frame:
 * @self: a picture
 * @frame: (nullable): the frame to show
 */
void
vas_picture_set_frame (VasPicture *self, VasFrame *frame)
{
  gboolean same_size;

  g_return_if_fail (VAS_IS_PICTURE (self));

  if (self->frame == frame)
    return;

  same_size = self->frame != NULL && frame != NULL && self->frame->width == frame->width &&
              self->frame->height == frame->height;

  g_clear_object (&self->texture);
  g_clear_pointer (&self->frame, vas_frame_unref);
  if (frame != NULL)
    {
      self->frame = vas_frame_ref (frame);
      /* The fourth byte is padding; a premultiplied format would read it as alpha. GTK 4.8 has no BGRx, so the media
       * layer fills it with 255. */
      self->texture = gdk_memory_texture_new (frame->width, frame->height, GDK_MEMORY_B8G8R8A8_PREMULTIPLIED,
                                              frame->pixels, frame->stride);
    }

  if (same_size)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRAME]);
}

/**
 * vas_picture_set_mirrored:
 * @self: a picture
 * @mirrored: whether left and right change places
 */
void
vas_picture_set_mirrored (VasPicture *self, gboolean mirrored)
{
  g_return_if_fail (VAS_IS_PICTURE (self));

  mirrored = !!mirrored;
  if (self->mirrored == mirrored)
    return;

  self->mirrored = mirrored;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIRRORED]);
}
