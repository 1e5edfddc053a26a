/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the time of an answer is divided among the parts that it should have, by the notes about its structure. */

#pragma once

#include "vas-note.h"

G_BEGIN_DECLS

/* Five parts of a scheme, reflection, off topic */
#define VAS_STRUCTURE_PARTS_MAX 7

/**
 * VasStructurePart:
 * @aspect: which part
 * @expected: whether it is a part of the scheme, which an answer should have
 * @present: whether a note is about it, be it a moment
 * @time_ms: how long it takes, in ms; what several notes cover counts once
 * @share: the same as a share of the answer, 0 to 1
 */
typedef struct
{
  VasAspect aspect;
  gboolean expected;
  gboolean present;
  gint64 time_ms;
  double share;
} VasStructurePart;

/**
 * VasStructureSegment:
 * @aspect: which part
 * @start_ms: where it begins in the recording, in ms
 * @end_ms: where it ends, in ms; @start_ms for a moment
 *
 * A stretch of the answer. Those of one part touch each other nowhere.
 */
typedef struct
{
  VasAspect aspect;
  gint64 start_ms;
  gint64 end_ms;
} VasStructureSegment;

/**
 * VasStructure:
 * @parts: the parts of the scheme in their order, then reflection and off topic
 * @n_parts: how many there are
 * @segments: (element-type VasStructureSegment): by start
 * @uncovered_ms: time of the answer that belongs to no part, in ms
 * @uncovered_share: the same as a share of the answer, 0 to 1
 */
typedef struct
{
  VasStructurePart parts[VAS_STRUCTURE_PARTS_MAX];
  gsize n_parts;
  GArray *segments;
  gint64 uncovered_ms;
  double uncovered_share;
} VasStructure;

VasStructure *vas_structure_new (VasScheme scheme,
                                 gint64 start_ms,
                                 gint64 end_ms,
                                 VasNote *const *notes,
                                 gsize n_notes);
void vas_structure_free (VasStructure *structure);
const VasStructurePart *vas_structure_get_part (const VasStructure *structure, VasAspect aspect);
gboolean vas_structure_is_empty (const VasStructure *structure);
gsize vas_structure_list_missing (const VasStructure *structure, VasAspect missing[VAS_STRUCTURE_PARTS_MAX]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VasStructure, vas_structure_free)

G_END_DECLS
