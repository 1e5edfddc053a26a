/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-structure.h"

static void
add_part (VasStructure *structure, VasAspect aspect, gboolean expected)
{
  g_assert (structure->n_parts < VAS_STRUCTURE_PARTS_MAX);

  structure->parts[structure->n_parts++] = (VasStructurePart){ .aspect = aspect, .expected = expected };
}

static int
find_part (const VasStructure *structure, VasAspect aspect)
{
  for (gsize i = 0; i < structure->n_parts; i++)
    if (structure->parts[i].aspect == aspect)
      return (int) i;

  return -1;
}

static int
compare_segments (gconstpointer a, gconstpointer b)
{
  const VasStructureSegment *first = a;
  const VasStructureSegment *second = b;

  if (first->start_ms != second->start_ms)
    return first->start_ms < second->start_ms ? -1 : 1;

  return (first->end_ms > second->end_ms) - (first->end_ms < second->end_ms);
}

/* Every note about a part, cut to the answer and sorted. One that lies outside shows only that the part is there. */
static GArray *
collect_segments (VasStructure *structure, gint64 start_ms, gint64 end_ms, VasNote *const *notes, gsize n_notes)
{
  GArray *segments = g_array_new (FALSE, FALSE, sizeof (VasStructureSegment));

  for (gsize i = 0; i < n_notes; i++)
    {
      VasStructureSegment segment = {
        .aspect = vas_note_get_aspect (notes[i]),
        .start_ms = MAX (vas_note_get_start_ms (notes[i]), start_ms),
        .end_ms = MIN (vas_note_get_end_ms (notes[i]), end_ms),
      };
      int part = find_part (structure, segment.aspect);

      if (part < 0 || vas_note_get_deleted (notes[i]) != 0)
        continue;

      structure->parts[part].present = TRUE;
      if (segment.start_ms <= segment.end_ms)
        g_array_append_val (segments, segment);
    }

  g_array_sort (segments, compare_segments);
  return segments;
}

/* Makes one of what touches within a part. */
static GArray *
merge_segments (const VasStructure *structure, GArray *segments)
{
  GArray *merged = g_array_sized_new (FALSE, FALSE, sizeof (VasStructureSegment), segments->len);
  int last[VAS_STRUCTURE_PARTS_MAX]; /* of each part, in merged */

  for (gsize i = 0; i < VAS_STRUCTURE_PARTS_MAX; i++)
    last[i] = -1;

  for (guint i = 0; i < segments->len; i++)
    {
      VasStructureSegment segment = g_array_index (segments, VasStructureSegment, i);
      int part = find_part (structure, segment.aspect);
      VasStructureSegment *before = last[part] >= 0 ? &g_array_index (merged, VasStructureSegment, last[part]) : NULL;

      if (before != NULL && segment.start_ms <= before->end_ms)
        {
          before->end_ms = MAX (before->end_ms, segment.end_ms);
          continue;
        }
      last[part] = (int) merged->len;
      g_array_append_val (merged, segment);
    }

  return merged;
}

static double
get_share (gint64 time_ms, gint64 length_ms)
{
  return length_ms > 0 ? (double) time_ms / length_ms : 0;
}

static void
measure (VasStructure *structure, gint64 start_ms, gint64 end_ms)
{
  gint64 length_ms = MAX (end_ms - start_ms, 0);
  gint64 covered_ms = 0;
  gint64 covered_until_ms = start_ms;

  for (guint i = 0; i < structure->segments->len; i++)
    {
      const VasStructureSegment *segment = &g_array_index (structure->segments, VasStructureSegment, i);

      structure->parts[find_part (structure, segment->aspect)].time_ms += segment->end_ms - segment->start_ms;
      covered_ms += MAX (segment->end_ms - MAX (segment->start_ms, covered_until_ms), 0);
      covered_until_ms = MAX (covered_until_ms, segment->end_ms);
    }

  for (gsize i = 0; i < structure->n_parts; i++)
    structure->parts[i].share = get_share (structure->parts[i].time_ms, length_ms);
  structure->uncovered_ms = length_ms - covered_ms;
  structure->uncovered_share = get_share (structure->uncovered_ms, length_ms);
}

/**
 * vas_structure_new:
 * @scheme: the parts that the answer should have
 * @start_ms: where the answer begins in its recording, in ms
 * @end_ms: where it ends, in ms; before @start_ms for no answer at all
 * @notes: (array length=n_notes): notes of the answer, in any order; only those about its structure matter, and of those
 *   the ones about @scheme's parts, reflection and what is off topic
 * @n_notes: how many there are
 *
 * Divides the time of an answer among its parts. Different parts may overlap, and each then has the time; within one part
 * it counts once. A moment shows that the part is there and takes no time. What lies outside the answer takes none
 * either. Takes time in the order of n log n.
 *
 * Returns: (transfer full): who has how much
 */
VasStructure *
vas_structure_new (VasScheme scheme, gint64 start_ms, gint64 end_ms, VasNote *const *notes, gsize n_notes)
{
  VasStructure *structure = g_new0 (VasStructure, 1);
  g_autoptr (GArray) segments = NULL;
  gsize n_parts = 0;
  const VasAspect *parts = vas_scheme_parts (scheme, &n_parts);

  for (gsize i = 0; i < n_parts; i++)
    add_part (structure, parts[i], TRUE);
  add_part (structure, VAS_ASPECT_REFLECTION, FALSE);
  add_part (structure, VAS_ASPECT_OFF_TOPIC, FALSE);

  segments = collect_segments (structure, start_ms, end_ms, notes, n_notes);
  structure->segments = merge_segments (structure, segments);
  measure (structure, start_ms, end_ms);

  return structure;
}

void
vas_structure_free (VasStructure *structure)
{
  g_array_unref (structure->segments);
  g_free (structure);
}

/**
 * vas_structure_get_part:
 * @structure: a structure
 * @aspect: a part
 *
 * Returns: (transfer none) (nullable): that part; %NULL if it is none of the scheme's, nor reflection or off topic
 */
const VasStructurePart *
vas_structure_get_part (const VasStructure *structure, VasAspect aspect)
{
  int part;

  g_return_val_if_fail (structure != NULL, NULL);

  part = find_part (structure, aspect);
  return part >= 0 ? &structure->parts[part] : NULL;
}

/**
 * vas_structure_is_empty:
 * @structure: a structure
 *
 * Returns: whether nobody has marked any part, so that nothing can be said of what is missing either
 */
gboolean
vas_structure_is_empty (const VasStructure *structure)
{
  g_return_val_if_fail (structure != NULL, TRUE);

  for (gsize i = 0; i < structure->n_parts; i++)
    if (structure->parts[i].present)
      return FALSE;

  return TRUE;
}

/**
 * vas_structure_list_missing:
 * @structure: a structure
 * @missing: (out caller-allocates): the parts of the scheme that no note is about, in the scheme's order
 *
 * Returns: how many there are
 */
gsize
vas_structure_list_missing (const VasStructure *structure, VasAspect missing[VAS_STRUCTURE_PARTS_MAX])
{
  gsize n_missing = 0;

  g_return_val_if_fail (structure != NULL, 0);

  for (gsize i = 0; i < structure->n_parts; i++)
    if (structure->parts[i].expected && !structure->parts[i].present)
      missing[n_missing++] = structure->parts[i].aspect;

  return n_missing;
}
