/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-structure-ribbon.h"

#include "vas-ribbon-look.h"
#include "vas-snapshot.h"
#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define HEIGHT_PADDING 8

struct _VasStructureRibbon
{
  AdwBin parent_instance;

  GtkDrawingArea *area;
  GtkWidget *words;

  GListModel *notes;
  char *reviewer_id;
  GPtrArray *parts; /* what is shown of the notes */
  VasStructure *structure;
  char **said;
  VasScheme scheme;
  gint64 start_ms;
  gint64 end_ms;
  gint64 duration_ms;
  VasNote *open[2];
  gint64 open_end_ms;
};

G_DEFINE_FINAL_TYPE (VasStructureRibbon, vas_structure_ribbon, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_EMPTY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  VasStructureRibbon *self = user_data;

  vas_ribbon_look_draw (GTK_WIDGET (area), cr, self->structure, self->duration_ms, width, height);
}

static GtkWidget *
create_word (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "ribbon-word");

  return label;
}

/* A label that is there is used again: an open part would else make new ones with every second. */
static void
show_words (VasStructureRibbon *self)
{
  GtkWidget *label = gtk_widget_get_first_child (self->words);

  for (guint i = 0; self->said[i] != NULL; i++)
    {
      if (label == NULL)
        {
          label = create_word ();
          gtk_box_append (GTK_BOX (self->words), label);
        }
      gtk_label_set_text (GTK_LABEL (label), self->said[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, self->said[i], -1);
      label = gtk_widget_get_next_sibling (label);
    }

  while (label != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (label);

      gtk_box_remove (GTK_BOX (self->words), label);
      label = next;
    }
}

/* Before anything is marked, everything would be missing, which says nothing of the answer. */
static char **
describe (VasStructureRibbon *self)
{
  VasAspect missing[VAS_STRUCTURE_PARTS_MAX];
  gsize n_missing = vas_structure_list_missing (self->structure, missing);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *rest = vas_ribbon_look_describe_rest (self->structure);

  if (vas_structure_is_empty (self->structure))
    {
      g_strv_builder_add (builder, _ ("No part of this answer is marked yet"));
      return g_strv_builder_end (builder);
    }

  for (gsize i = 0; i < self->structure->n_parts; i++)
    if (self->structure->parts[i].present)
      {
        g_autofree char *words = vas_ribbon_look_describe_part (self->structure, i);

        g_strv_builder_add (builder, words);
      }
  for (gsize i = 0; i < n_missing; i++)
    g_strv_builder_add (builder, vas_ribbon_look_describe_missing (missing[i]));
  if (rest != NULL)
    g_strv_builder_add (builder, rest);

  return g_strv_builder_end (builder);
}

static void
update_words (VasStructureRibbon *self)
{
  g_auto (GStrv) said = describe (self);
  g_autofree char *all = NULL;

  if (self->said != NULL && g_strv_equal ((const char *const *) self->said, (const char *const *) said))
    return;

  g_strfreev (self->said);
  self->said = g_steal_pointer (&said);
  show_words (self);
  all = g_strjoinv (", ", self->said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all, -1);
}

/* A note that is open ends where the key for it would end it now. */
static VasNote *
dup_grown (VasStructureRibbon *self, VasNote *note)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->open); i++)
    if (self->open[i] != NULL && g_str_equal (vas_note_get_id (self->open[i]), vas_note_get_id (note)))
      return vas_snapshot_with (note, "end-ms", MAX (self->open_end_ms, vas_note_get_start_ms (note)), NULL);

  return g_object_ref (note);
}

static void
update (VasStructureRibbon *self)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean was_empty = vas_structure_ribbon_get_empty (self);

  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (notes, dup_grown (self, self->parts->pdata[i]));

  g_clear_pointer (&self->structure, vas_structure_free);
  self->structure = vas_structure_new (self->scheme, self->start_ms, self->end_ms, (VasNote *const *) notes->pdata,
                                       notes->len);
  update_words (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
  if (was_empty != vas_structure_ribbon_get_empty (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static gboolean
is_own (VasStructureRibbon *self, VasNote *note)
{
  VasReviewer *reviewer = vas_note_get_reviewer (note);

  return reviewer != NULL && g_strcmp0 (vas_reviewer_get_id (reviewer), self->reviewer_id) == 0;
}

static void
on_notes_items_changed (VasStructureRibbon *self)
{
  guint n_notes = self->notes != NULL ? g_list_model_get_n_items (self->notes) : 0;
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_size (self->parts, 0);
  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (VasNote) note = g_list_model_get_item (self->notes, i);

      if (vas_aspect_group (vas_note_get_aspect (note)) != VAS_ASPECT_GROUP_STRUCTURE)
        continue;
      if (is_own (self, note))
        g_ptr_array_add (own, g_object_ref (note));
      g_ptr_array_add (self->parts, g_steal_pointer (&note));
    }

  if (own->len > 0)
    {
      g_ptr_array_unref (self->parts);
      self->parts = g_steal_pointer (&own);
    }
  update (self);
}

static void
fit_height (VasStructureRibbon *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->area), "6");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_drawing_area_set_content_height (self->area, height + HEIGHT_PADDING);
}

static void
vas_structure_ribbon_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (vas_structure_ribbon_parent_class)->css_changed (widget, change);
  if (VAS_STRUCTURE_RIBBON (widget)->area != NULL)
    fit_height (VAS_STRUCTURE_RIBBON (widget));
}

static void
vas_structure_ribbon_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EMPTY:
      g_value_set_boolean (value, vas_structure_ribbon_get_empty (VAS_STRUCTURE_RIBBON (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_structure_ribbon_dispose (GObject *object)
{
  VasStructureRibbon *self = VAS_STRUCTURE_RIBBON (object);

  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_data (self->notes, self);
  g_clear_object (&self->notes);
  g_clear_object (&self->open[0]);
  g_clear_object (&self->open[1]);
  if (self->area != NULL)
    gtk_drawing_area_set_draw_func (self->area, NULL, NULL, NULL);
  self->area = NULL;

  G_OBJECT_CLASS (vas_structure_ribbon_parent_class)->dispose (object);
}

static void
vas_structure_ribbon_finalize (GObject *object)
{
  VasStructureRibbon *self = VAS_STRUCTURE_RIBBON (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->reviewer_id, g_free);
  g_clear_pointer (&self->structure, vas_structure_free);
  g_clear_pointer (&self->said, g_strfreev);

  G_OBJECT_CLASS (vas_structure_ribbon_parent_class)->finalize (object);
}

static void
vas_structure_ribbon_class_init (VasStructureRibbonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_structure_ribbon_get_property;
  object_class->dispose = vas_structure_ribbon_dispose;
  object_class->finalize = vas_structure_ribbon_finalize;
  widget_class->css_changed = vas_structure_ribbon_css_changed;

  /**
   * VasStructureRibbon:empty:
   *
   * Whether nobody has marked any part.
   */
  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "structureribbon");
}

static void
vas_structure_ribbon_init (VasStructureRibbon *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  self->area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->area), "ribbon");
  gtk_widget_set_overflow (GTK_WIDGET (self->area), GTK_OVERFLOW_HIDDEN);
  /* Translators: name of the picture that shows the parts of an answer along its time */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Structure"), -1);

  self->words = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  gtk_widget_set_layout_manager (self->words, g_object_new (VAS_TYPE_WRAP_LAYOUT, NULL));
  /* Translators: name of the list that says how much of an answer each part takes */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Parts of the answer"), -1);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->area));
  gtk_box_append (GTK_BOX (box), self->words);
  adw_bin_set_child (ADW_BIN (self), box);
  update (self);
  gtk_drawing_area_set_draw_func (self->area, draw, self, NULL);
  fit_height (self);
}

GtkWidget *
vas_structure_ribbon_new (void)
{
  return g_object_new (VAS_TYPE_STRUCTURE_RIBBON, NULL);
}

/**
 * vas_structure_ribbon_set_notes:
 * @self: a ribbon
 * @notes: (nullable): a list of #VasNote; only those about structure matter
 */
void
vas_structure_ribbon_set_notes (VasStructureRibbon *self, GListModel *notes)
{
  g_return_if_fail (VAS_IS_STRUCTURE_RIBBON (self));

  if (self->notes == notes)
    return;

  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_data (self->notes, self);
  g_set_object (&self->notes, notes);
  if (notes != NULL)
    g_signal_connect_swapped (notes, "items-changed", G_CALLBACK (on_notes_items_changed), self);
  on_notes_items_changed (self);
}

/**
 * vas_structure_ribbon_set_reviewer:
 * @self: a ribbon
 * @reviewer: (nullable): who reviews now
 */
void
vas_structure_ribbon_set_reviewer (VasStructureRibbon *self, VasReviewer *reviewer)
{
  const char *id = reviewer != NULL ? vas_reviewer_get_id (reviewer) : NULL;

  g_return_if_fail (VAS_IS_STRUCTURE_RIBBON (self));

  if (g_strcmp0 (self->reviewer_id, id) == 0)
    return;

  g_free (self->reviewer_id);
  self->reviewer_id = g_strdup (id);
  on_notes_items_changed (self);
}

/**
 * vas_structure_ribbon_set_answer:
 * @self: a ribbon
 * @scheme: the parts that the answer should have
 * @start_ms: where the answer begins in its recording, in ms
 * @end_ms: where it ends, in ms
 * @duration_ms: length of the recording, which the ribbon is drawn along, in ms
 */
void
vas_structure_ribbon_set_answer (VasStructureRibbon *self,
                                 VasScheme scheme,
                                 gint64 start_ms,
                                 gint64 end_ms,
                                 gint64 duration_ms)
{
  g_return_if_fail (VAS_IS_STRUCTURE_RIBBON (self));

  if (self->scheme == scheme && self->start_ms == start_ms && self->end_ms == end_ms &&
      self->duration_ms == duration_ms)
    return;

  self->scheme = scheme;
  self->start_ms = start_ms;
  self->end_ms = end_ms;
  self->duration_ms = duration_ms;
  update (self);
}

/**
 * vas_structure_ribbon_set_open:
 * @self: a ribbon
 * @part: (nullable): the part that has begun and not ended
 * @off_topic: (nullable): what is off topic, has begun and not ended
 * @end_ms: how far both have come, in ms
 */
void
vas_structure_ribbon_set_open (VasStructureRibbon *self, VasNote *part, VasNote *off_topic, gint64 end_ms)
{
  gboolean changed;

  g_return_if_fail (VAS_IS_STRUCTURE_RIBBON (self));

  changed = g_set_object (&self->open[0], part);
  changed = g_set_object (&self->open[1], off_topic) || changed;
  if (!changed && ((part == NULL && off_topic == NULL) || self->open_end_ms == end_ms))
    return;

  self->open_end_ms = end_ms;
  update (self);
}

/**
 * vas_structure_ribbon_get_empty:
 * @self: a ribbon
 *
 * Returns: see [property@StructureRibbon:empty]
 */
gboolean
vas_structure_ribbon_get_empty (VasStructureRibbon *self)
{
  g_return_val_if_fail (VAS_IS_STRUCTURE_RIBBON (self), TRUE);

  return self->structure == NULL || vas_structure_is_empty (self->structure);
}
