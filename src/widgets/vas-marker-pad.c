/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-pad.h"

#include "vas-key-press.h"
#include "vas-marker-choice.h"
#include "vas-note-look.h"
#include "vas-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define FLASH_MS 350

struct _VasMarkerPad
{
  AdwBin parent_instance;

  VasMarkerChoice *choice;
  GtkWidget *groups;

  VasMarking *marking;
  VasMarkerSets *sets; /* NULL: only the built-in markers are used */
  VasMarkerSet *own;   /* in use, and owner of the labels; NULL: the built-in ones are */
  gboolean compact;
  guint held_key;
  VasMarker markers[VAS_MARKER_KEYS_MAX];
  GtkWidget *buttons[VAS_MARKER_KEYS_MAX];
  gsize n_markers;
  char *words;
  int scheme; /* of the buttons; -1 before there are any */
  GtkWidget *flashing;
  guint flash_id;
};

G_DEFINE_FINAL_TYPE (VasMarkerPad, vas_marker_pad, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_MARKING,
  PROP_COMPACT,
  PROP_WORDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_words (VasMarkerPad *self, const char *words)
{
  if (g_strcmp0 (self->words, words) == 0)
    return;

  g_free (self->words);
  self->words = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static void
stop_flash (VasMarkerPad *self)
{
  g_clear_handle_id (&self->flash_id, g_source_remove);
  if (self->flashing != NULL)
    gtk_widget_remove_css_class (self->flashing, "flash");
  g_clear_weak_pointer (&self->flashing);
}

static void
on_flash_over (gpointer user_data)
{
  VasMarkerPad *self = user_data;

  self->flash_id = 0;
  stop_flash (self);
}

static GtkImage *
get_glyph (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "glyph");
}

static gboolean
is_made_by (VasNote *note, const VasMarker *marker)
{
  const char *label = marker->label != NULL ? marker->label : "";

  return marker->aspect == vas_note_get_aspect (note) && g_str_equal (label, vas_note_get_label (note));
}

/* What was marked is seen on its button and said in words. */
static void
show_mark (VasMarkerPad *self, VasNote *note)
{
  g_autofree char *words = vas_note_look_describe (note);

  set_words (self, words);
  stop_flash (self);
  for (gsize i = 0; i < self->n_markers; i++)
    if (is_made_by (note, &self->markers[i]))
      {
        gtk_image_set_from_icon_name (get_glyph (self->buttons[i]), vas_note_look_get_icon (vas_note_get_kind (note)));
        gtk_widget_add_css_class (self->buttons[i], "flash");
        g_set_weak_pointer (&self->flashing, self->buttons[i]);
        self->flash_id = g_timeout_add_once (FLASH_MS, on_flash_over, self);
      }
}

static void
mark (VasMarkerPad *self, const VasMarker *marker, gint64 pressed_us)
{
  VasNote *note = vas_marking_mark (self->marking, marker, pressed_us);

  if (note != NULL)
    show_mark (self, note);
}

static void
turn_last (VasMarkerPad *self, VasNoteKind kind)
{
  VasNote *note = vas_marking_turn_last (self->marking, kind);

  if (note != NULL)
    show_mark (self, note);
}

static void
on_button_clicked (VasMarkerPad *self, GtkButton *button)
{
  for (gsize i = 0; i < self->n_markers; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      mark (self, &self->markers[i], g_get_monotonic_time ());
}

static char *
describe_key (const VasMarker *marker)
{
  VasMarker shifted;

  if (marker->label == NULL && vas_marker_keys_find ((gunichar) marker->key, VAS_SCHEME_OPEN, TRUE, &shifted) &&
      shifted.kind != marker->kind)
    /* Translators: tooltip of a button. %c is a key; "Strength" is the kind of note */
    return g_strdup_printf (_ ("Key %c. With Shift it is a strength."), marker->key);

  if (marker->label != NULL ? marker->span : marker->aspect == VAS_ASPECT_OFF_TOPIC)
    /* Translators: tooltip of a button. %c is a key */
    return g_strdup_printf (_ ("Key %c. Press it again where it ends."), marker->key);

  /* Translators: tooltip of a button. %c is a key */
  return g_strdup_printf (_ ("Key %c"), marker->key);
}

static const char *
label_marker (const VasMarker *marker)
{
  if (marker->label != NULL)
    return marker->label;
  if (marker->key == 'C')
    /* Translators: what a mentor marks to write about it later */
    return _ ("Free note");

  return vas_aspect_label (marker->aspect);
}

/* The colour is what a cleaned set has: empty, or like #1a2b3c. */
static void
color_glyph (VasMarkerPad *self, GtkWidget *glyph, const VasMarker *marker)
{
  GPtrArray *own = marker->label != NULL ? vas_marker_set_get_markers (self->own) : NULL;
  gsize place = (gsize) (marker - self->markers);
  const char *colour = own != NULL && place < own->len ? vas_own_marker_get_colour (own->pdata[place]) : "";
  g_autoptr (GtkCssProvider) provider = NULL;
  g_autofree char *css = NULL;

  gtk_widget_add_css_class (glyph, vas_note_look_get_css_class (vas_aspect_group (marker->aspect)));
  if (*colour == '\0')
    return;

  provider = gtk_css_provider_new ();
  css = g_strdup_printf ("image { color: %s; }", colour);
  gtk_css_provider_load_from_data (provider, css, -1);
  gtk_style_context_add_provider (gtk_widget_get_style_context (glyph), GTK_STYLE_PROVIDER (provider),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

static GtkWidget *
create_button (VasMarkerPad *self, const VasMarker *marker)
{
  const char key[] = { marker->key, '\0' };
  const char *name = label_marker (marker);
  g_autofree char *described = describe_key (marker);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cap = gtk_label_new (key);
  GtkWidget *glyph = gtk_image_new_from_icon_name (vas_note_look_get_icon (marker->kind));
  GtkWidget *label = gtk_label_new (name);

  gtk_widget_add_css_class (button, "marker");
  gtk_widget_add_css_class (cap, "key-cap");
  color_glyph (self, glyph, marker);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), cap);
  gtk_box_append (GTK_BOX (box), glyph);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, described);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key, -1);
  g_object_set_data (G_OBJECT (button), "glyph", glyph);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_button_clicked), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_row (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (row, g_object_new (VAS_TYPE_WRAP_LAYOUT, NULL));
  return row;
}

static void
add_buttons (VasMarkerPad *self, gboolean own, VasAspectGroup group, GtkWidget *row)
{
  for (gsize i = 0; i < self->n_markers; i++)
    if (own ? self->markers[i].label != NULL :
              self->markers[i].label == NULL && vas_aspect_group (self->markers[i].aspect) == group)
      {
        self->buttons[i] = create_button (self, &self->markers[i]);
        gtk_box_append (GTK_BOX (row), self->buttons[i]);
      }
}

/* Where there is little room, the groups stand without their names one after the other. */
static GtkWidget *
add_row (VasMarkerPad *self, const char *name, GtkWidget *last)
{
  GtkWidget *row = self->compact && last != NULL ? last : create_row ();

  if (!self->compact)
    {
      GtkWidget *heading = gtk_label_new (name);

      gtk_widget_add_css_class (heading, "caption-heading");
      gtk_box_append (GTK_BOX (self->groups), heading);
    }
  if (row != last)
    gtk_box_append (GTK_BOX (self->groups), row);

  return row;
}

static gboolean
has_group (VasMarkerPad *self, VasAspectGroup group)
{
  for (gsize i = 0; i < self->n_markers; i++)
    if (self->markers[i].label == NULL && vas_aspect_group (self->markers[i].aspect) == group)
      return TRUE;

  return FALSE;
}

/* Own markers in their order, then each group of the others. */
static void
add_groups (VasMarkerPad *self)
{
  static const VasAspectGroup order[] = { VAS_ASPECT_GROUP_STRUCTURE, VAS_ASPECT_GROUP_VOICE, VAS_ASPECT_GROUP_BODY,
                                          VAS_ASPECT_GROUP_CONTENT };
  GtkWidget *row = NULL;

  if (self->own != NULL)
    {
      row = add_row (self, vas_marker_set_get_name (self->own), NULL);
      add_buttons (self, TRUE, 0, row);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (has_group (self, order[i]))
      {
        row = add_row (self, vas_aspect_group_label (order[i]), row);
        add_buttons (self, FALSE, order[i], row);
      }
}

static void
show_markers (VasMarkerPad *self)
{
  VasMarkerSet *own = self->sets != NULL ? vas_marker_sets_get_chosen (self->sets) : NULL;
  GtkWidget *child;

  stop_flash (self);
  while ((child = gtk_widget_get_first_child (self->groups)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups), child);
  g_set_object (&self->own, own);
  if (self->scheme < 0)
    self->n_markers = 0;
  else if (self->own != NULL)
    self->n_markers = vas_marker_keys_list_own ((VasScheme) self->scheme, self->own, self->markers);
  else
    self->n_markers = vas_marker_keys_list ((VasScheme) self->scheme, self->markers);
  add_groups (self);
}

/* One digit more or less is a different thing: the buttons go with the scheme. */
static void
on_scheme_notify (VasMarkerPad *self)
{
  int scheme = vas_marking_get_scheme (self->marking);

  if (scheme < 0 || self->scheme == scheme)
    return;

  self->scheme = scheme;
  show_markers (self);
}

static void
on_can_mark_notify (VasMarkerPad *self)
{
  gboolean can_mark = vas_marking_get_can_mark (self->marking);

  gtk_widget_set_sensitive (adw_bin_get_child (ADW_BIN (self)), can_mark);
  if (can_mark)
    set_words (self, _ ("Press a key when you notice something"));
  else
    set_words (self, _ ("Marks can be made while an answer is recorded"));
}

static void
on_strength_clicked (VasMarkerPad *self)
{
  turn_last (self, VAS_NOTE_KIND_STRENGTH);
}

static void
on_try_instead_clicked (VasMarkerPad *self)
{
  turn_last (self, VAS_NOTE_KIND_TRY_INSTEAD);
}

static void
vas_marker_pad_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VasMarkerPad *self = VAS_MARKER_PAD (object);

  switch (prop_id)
    {
    case PROP_MARKING:
      g_value_set_object (value, self->marking);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_marker_pad_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VasMarkerPad *self = VAS_MARKER_PAD (object);

  switch (prop_id)
    {
    case PROP_MARKING:
      vas_marker_pad_set_marking (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      if (self->compact)
        gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
vas_marker_pad_dispose (GObject *object)
{
  VasMarkerPad *self = VAS_MARKER_PAD (object);

  stop_flash (self);
  vas_marker_pad_set_marking (self, NULL);
  g_clear_object (&self->sets);
  g_clear_object (&self->own);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (vas_marker_pad_parent_class)->dispose (object);
}

static void
vas_marker_pad_class_init (VasMarkerPadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vas_marker_pad_get_property;
  object_class->set_property = vas_marker_pad_set_property;
  object_class->dispose = vas_marker_pad_dispose;

  /**
   * VasMarkerPad:marking:
   *
   * Who marks.
   */
  properties[PROP_MARKING] = g_param_spec_object ("marking", NULL, NULL, VAS_TYPE_MARKING,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * VasMarkerPad:compact:
   *
   * Whether there is little room: the groups then go without their names.
   */
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * VasMarkerPad:words:
   *
   * The last mark, or when there can be one.
   */
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (VAS_TYPE_MARKER_CHOICE);
  g_type_ensure (VAS_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vastaus/Vastaus/ui/vas-marker-pad.ui");
  gtk_widget_class_set_css_name (widget_class, "markerpad");
  gtk_widget_class_bind_template_child (widget_class, VasMarkerPad, choice);
  gtk_widget_class_bind_template_child (widget_class, VasMarkerPad, groups);
  gtk_widget_class_bind_template_callback (widget_class, on_strength_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_try_instead_clicked);
}

static void
vas_marker_pad_init (VasMarkerPad *self)
{
  self->scheme = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vas_marker_pad_set_marking:
 * @self: a pad
 * @marking: (nullable): who marks
 */
void
vas_marker_pad_set_marking (VasMarkerPad *self, VasMarking *marking)
{
  g_return_if_fail (VAS_IS_MARKER_PAD (self));

  if (self->marking == marking)
    return;

  if (self->marking != NULL)
    g_signal_handlers_disconnect_by_data (self->marking, self);
  g_set_object (&self->marking, marking);
  if (marking != NULL)
    {
      g_signal_connect_swapped (marking, "notify::can-mark", G_CALLBACK (on_can_mark_notify), self);
      g_signal_connect_swapped (marking, "notify::scheme", G_CALLBACK (on_scheme_notify), self);
      on_scheme_notify (self);
      on_can_mark_notify (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKING]);
}

/**
 * vas_marker_pad_set_sets:
 * @self: a pad
 * @sets: (nullable): own markers, one set of which may be in use
 */
void
vas_marker_pad_set_sets (VasMarkerPad *self, VasMarkerSets *sets)
{
  g_return_if_fail (VAS_IS_MARKER_PAD (self));

  if (self->sets != NULL)
    g_signal_handlers_disconnect_by_data (self->sets, self);
  g_set_object (&self->sets, sets);
  vas_marker_choice_set_sets (self->choice, sets);
  if (sets != NULL)
    g_signal_connect_object (sets, "notify::chosen", G_CALLBACK (show_markers), self, G_CONNECT_SWAPPED);
  show_markers (self);
}

/* An own marker says itself how it is meant. */
static gboolean
find_marker (VasMarkerPad *self, gunichar key, gboolean shift, VasMarker *marker)
{
  for (gsize i = 0; i < self->n_markers; i++)
    if (g_unichar_toupper (key) == (gunichar) self->markers[i].key)
      {
        *marker = self->markers[i];
        return marker->label != NULL || vas_marker_keys_find (key, (VasScheme) self->scheme, shift, marker);
      }

  return FALSE;
}

static gboolean
press (VasMarkerPad *self, guint keyval, gboolean shift, gint64 pressed_us)
{
  gunichar key = gdk_keyval_to_unicode (keyval);
  VasMarker marker;
  VasNoteKind kind;

  if (find_marker (self, key, shift, &marker))
    mark (self, &marker, pressed_us);
  else if (vas_marker_keys_find_kind (key, &kind))
    turn_last (self, kind);
  else
    return FALSE;

  return TRUE;
}

/**
 * vas_marker_pad_handle_key:
 * @self: a pad
 * @controller: what hears the key
 * @keyval: the key
 * @keycode: where it lies on the keyboard
 * @state: what is held down with it
 *
 * Does what a key is for, if there is something to mark. A key that is held down marks once.
 *
 * Returns: whether it is one of the marker keys; to be returned from the handler of the key
 */
gboolean
vas_marker_pad_handle_key (VasMarkerPad *self,
                           GtkEventControllerKey *controller,
                           guint keyval,
                           guint keycode,
                           GdkModifierType state)
{
  guint plain;
  gint64 pressed_us;

  g_return_val_if_fail (VAS_IS_MARKER_PAD (self), FALSE);

  if (self->marking == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (self->held_key == keycode && keycode != 0)
    return GDK_EVENT_STOP;

  plain = vas_key_press_get_plain (controller, keyval, keycode);
  pressed_us = vas_key_press_get_time_us (controller);
  /* Some keyboards have their digits above Shift */
  if (!press (self, plain, (state & GDK_SHIFT_MASK) != 0, pressed_us) &&
      !(g_ascii_isdigit ((char) MIN (keyval, 127)) && press (self, keyval, FALSE, pressed_us)))
    return GDK_EVENT_PROPAGATE;

  self->held_key = keycode;
  return GDK_EVENT_STOP;
}

/**
 * vas_marker_pad_release_key:
 * @self: a pad
 * @keycode: the key that was let go
 */
void
vas_marker_pad_release_key (VasMarkerPad *self, guint keycode)
{
  g_return_if_fail (VAS_IS_MARKER_PAD (self));

  if (self->held_key == keycode)
    self->held_key = 0;
}
