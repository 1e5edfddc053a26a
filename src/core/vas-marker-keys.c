/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-keys.h"

#include "vas-own-marker.h"

#include <string.h>

/* What plays, sets the ends of a span, begins a note, and changes how the last mark is meant */
#define TAKEN_KEYS "IJKLNOXZ"

/* In the order they are shown in, which is that of the rows of a keyboard. The parts of the scheme come before these. */
static const VasMarker markers_of_all[] = {
  { .key = '6', .aspect = VAS_ASPECT_OFF_TOPIC, .kind = VAS_NOTE_KIND_NEUTRAL },
  { .key = 'Q', .aspect = VAS_ASPECT_PACE, .kind = VAS_NOTE_KIND_TRY_INSTEAD },
  { .key = 'W', .aspect = VAS_ASPECT_FILLERS, .kind = VAS_NOTE_KIND_TRY_INSTEAD },
  { .key = 'E', .aspect = VAS_ASPECT_PAUSES, .kind = VAS_NOTE_KIND_TRY_INSTEAD },
  { .key = 'R', .aspect = VAS_ASPECT_VOLUME, .kind = VAS_NOTE_KIND_TRY_INSTEAD },
  { .key = 'A', .aspect = VAS_ASPECT_EYE_CONTACT, .kind = VAS_NOTE_KIND_TRY_INSTEAD },
  { .key = 'S', .aspect = VAS_ASPECT_POSTURE, .kind = VAS_NOTE_KIND_TRY_INSTEAD },
  { .key = 'D', .aspect = VAS_ASPECT_HANDS, .kind = VAS_NOTE_KIND_TRY_INSTEAD },
  { .key = 'F', .aspect = VAS_ASPECT_EXPRESSION, .kind = VAS_NOTE_KIND_TRY_INSTEAD },
  { .key = 'G', .aspect = VAS_ASPECT_FIDGETING, .kind = VAS_NOTE_KIND_TRY_INSTEAD },
  /* What it is about is said when it gets its text */
  { .key = 'C', .aspect = VAS_ASPECT_WORDING, .kind = VAS_NOTE_KIND_NEUTRAL },
};

G_STATIC_ASSERT (5 + G_N_ELEMENTS (markers_of_all) <= VAS_MARKER_KEYS_MAX);

static const struct
{
  char key;
  VasNoteKind kind;
} kind_keys[] = {
  { 'Z', VAS_NOTE_KIND_STRENGTH },
  { 'X', VAS_NOTE_KIND_TRY_INSTEAD },
};

/**
 * vas_marker_keys_list:
 * @scheme: the parts that an answer has
 * @markers: (out caller-allocates): what the keys mark when they are pressed without Shift
 *
 * Returns: how many there are
 */
gsize
vas_marker_keys_list (VasScheme scheme, VasMarker markers[VAS_MARKER_KEYS_MAX])
{
  gsize n_markers = 0;
  gsize n_parts = 0;
  const VasAspect *parts = vas_scheme_parts (scheme, &n_parts);

  for (gsize i = 0; i < n_parts; i++)
    markers[n_markers++] = (VasMarker){ .key = (char) ('1' + i), .aspect = parts[i], .kind = VAS_NOTE_KIND_NEUTRAL };
  for (gsize i = 0; i < G_N_ELEMENTS (markers_of_all); i++)
    markers[n_markers++] = markers_of_all[i];

  return n_markers;
}

/* What is said of how somebody speaks or sits is a judgement; the parts of an answer are only told apart. */
static gboolean
takes_sides (VasAspect aspect)
{
  VasAspectGroup group = vas_aspect_group (aspect);

  return group == VAS_ASPECT_GROUP_VOICE || group == VAS_ASPECT_GROUP_BODY;
}

/**
 * vas_marker_keys_find:
 * @key: the character of the key as it is without Shift, in either case
 * @scheme: the parts that the answer has
 * @shift: whether Shift is held: it makes a strength of what else is to be tried differently
 * @marker: (out): what the key marks
 *
 * Returns: whether it marks anything
 */
gboolean
vas_marker_keys_find (gunichar key, VasScheme scheme, gboolean shift, VasMarker *marker)
{
  VasMarker markers[VAS_MARKER_KEYS_MAX];
  gsize n_markers = vas_marker_keys_list (scheme, markers);

  g_return_val_if_fail (marker != NULL, FALSE);

  for (gsize i = 0; i < n_markers; i++)
    if (g_unichar_toupper (key) == (gunichar) markers[i].key)
      {
        *marker = markers[i];
        if (shift && takes_sides (marker->aspect))
          marker->kind = VAS_NOTE_KIND_STRENGTH;
        return TRUE;
      }

  return FALSE;
}

/**
 * vas_marker_keys_find_kind:
 * @key: the character of the key, in either case
 * @kind: (out): what it makes of the last mark
 *
 * Returns: whether it changes the last mark
 */
gboolean
vas_marker_keys_find_kind (gunichar key, VasNoteKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (kind_keys); i++)
    if (g_unichar_toupper (key) == (gunichar) kind_keys[i].key)
      {
        *kind = kind_keys[i].kind;
        return TRUE;
      }

  return FALSE;
}

static gboolean
has_key (const VasMarker *markers, gsize n_markers, char key)
{
  for (gsize i = 0; i < n_markers; i++)
    if (markers[i].key == key)
      return TRUE;

  return FALSE;
}

/**
 * vas_marker_keys_list_own:
 * @scheme: the parts that an answer has
 * @set: own markers, as [method@MarkerSet.clean] makes them
 * @markers: (out caller-allocates): what the keys mark; the labels belong to @set
 *
 * Lists own markers, in their order. They take the place of the built-in letters; the digits for the parts of an answer
 * and for what is off topic stay behind them, as far as the set leaves them free.
 *
 * Returns: how many there are
 */
gsize
vas_marker_keys_list_own (VasScheme scheme, VasMarkerSet *set, VasMarker markers[VAS_MARKER_KEYS_MAX])
{
  VasMarker builtin[VAS_MARKER_KEYS_MAX];
  gsize n_builtin = vas_marker_keys_list (scheme, builtin);
  GPtrArray *own = vas_marker_set_get_markers (set);
  gsize n_markers = 0;

  for (guint i = 0; own != NULL && i < own->len && n_markers < VAS_MARKER_KEYS_MAX; i++)
    markers[n_markers++] = (VasMarker){ .key = *vas_own_marker_get_key (own->pdata[i]),
                                        .aspect = vas_own_marker_get_aspect (own->pdata[i]),
                                        .kind = vas_own_marker_get_kind (own->pdata[i]),
                                        .label = vas_own_marker_get_name (own->pdata[i]),
                                        .span = vas_own_marker_get_span (own->pdata[i]) };

  for (gsize i = 0; i < n_builtin && n_markers < VAS_MARKER_KEYS_MAX; i++)
    if (g_ascii_isdigit (builtin[i].key) && !has_key (markers, n_markers, builtin[i].key))
      markers[n_markers++] = builtin[i];

  return n_markers;
}

/**
 * vas_marker_keys_can_be_own:
 * @key: the character of a key, in either case
 *
 * Returns: whether an own marker may have this key: a letter or digit that does nothing else while somebody watches. The
 *   keys of the built-in markers are free, as own markers take their place.
 */
gboolean
vas_marker_keys_can_be_own (char key)
{
  return g_ascii_isalnum (key) && strchr (TAKEN_KEYS, g_ascii_toupper (key)) == NULL;
}
