/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One key for each thing that is often remarked upon: the same keys live, while an answer is recorded, and in review. */

#pragma once

#include "vas-marker-set.h"
#include "vas-terms.h"

G_BEGIN_DECLS

/**
 * VasMarker:
 * @key: what is pressed, a digit or a capital letter
 * @aspect: what the mark is about
 * @kind: how it is meant
 * @label: (nullable): name of an own marker; a built-in one has none
 * @span: whether an own marker begins with one press of its key and ends with the next; the built-in ones know by aspect
 *
 * What a key marks.
 */
typedef struct
{
  char key;
  VasAspect aspect;
  VasNoteKind kind;
  const char *label;
  gboolean span;
} VasMarker;

/* Every digit and letter; the built-in markers need less */
#define VAS_MARKER_KEYS_MAX 36

gboolean vas_marker_keys_find (gunichar key, VasScheme scheme, gboolean shift, VasMarker *marker);
gboolean vas_marker_keys_find_kind (gunichar key, VasNoteKind *kind);
gsize vas_marker_keys_list (VasScheme scheme, VasMarker markers[VAS_MARKER_KEYS_MAX]);
gsize vas_marker_keys_list_own (VasScheme scheme, VasMarkerSet *set, VasMarker markers[VAS_MARKER_KEYS_MAX]);
gboolean vas_marker_keys_can_be_own (char key);

G_END_DECLS
