/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filters a list of 5,000 notes as somebody types, with everything between the notes and the rows of the list. */

#include "vas-note-filter.h"
#include "vas-note-items.h"
#include "vas-snapshot.h"

#include <gtk/gtk.h>

#define N_NOTES 5000
#define FRAME_US 16000

static const char *const texts[] = { "Look up when you begin", "Rauhallinen ja selkeä", "Hvor mye? Nevn tallet",
                                     "Räägi aeglasemalt, kui jõuad tulemuseni", "" };
static const char *const typed[] = { "r", "ra", "rau", "raua", "rau", "ra", "r", "", "look begin", "nothing", "" };

static GListStore *
make_notes (void)
{
  GListStore *notes = g_list_store_new (VAS_TYPE_NOTE);
  g_autoptr (VasReviewer) reviewer = g_object_new (VAS_TYPE_REVIEWER, "id", "aino", "name", "Aino", NULL);

  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autofree char *id = g_strdup_printf ("note-%u", i);
      g_autoptr (VasNote) note = g_object_new (VAS_TYPE_NOTE, "id", id, "reviewer", reviewer, "start-ms",
                                               (gint64) i * 360, "end-ms", (gint64) i * 360, "aspect",
                                               i % VAS_N_ASPECTS, "kind", i % VAS_N_NOTE_KINDS, "text",
                                               texts[i % G_N_ELEMENTS (texts)], NULL);

      g_list_store_append (notes, note);
    }

  return notes;
}

static gboolean
passes (gpointer note, gpointer filter)
{
  return vas_note_filter_matches (filter, note);
}

/* Returns: the longest that any of the steps took, in µs */
static gint64
type_words (VasNoteFilter *wanted, GtkFilter *filter, GListModel *shown)
{
  gint64 longest = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gint64 begun = g_get_monotonic_time ();
      gint64 took;

      vas_note_filter_set_text (wanted, typed[i]);
      gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
      took = g_get_monotonic_time () - begun;
      longest = MAX (longest, took);
      g_print ("# \"%s\": %u notes, %.1f ms\n", typed[i], g_list_model_get_n_items (shown), (double) took / 1000);
    }

  return longest;
}

static gint64
change_one (GListStore *notes)
{
  g_autoptr (VasNote) note = g_list_model_get_item (G_LIST_MODEL (notes), N_NOTES / 2);
  g_autoptr (VasNote) changed = vas_snapshot_with (note, "text", "Another text", NULL);
  gint64 begun = g_get_monotonic_time ();

  g_list_store_splice (notes, N_NOTES / 2, 1, (gpointer *) &changed, 1);

  return g_get_monotonic_time () - begun;
}

int
main (void)
{
  g_autoptr (GListStore) notes = make_notes ();
  g_autoptr (VasNoteFilter) wanted = vas_note_filter_new ();
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (passes, wanted, NULL));
  g_autoptr (GtkFilterListModel) shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (notes)), filter);
  g_autoptr (VasNoteItems) items = vas_note_items_new (G_LIST_MODEL (shown));
  g_autoptr (GtkMultiSelection) selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (items)));
  gint64 longest = type_words (wanted, filter, G_LIST_MODEL (selection));
  gint64 changing = change_one (notes);

  g_print ("# one note changed: %.1f ms\n", (double) changing / 1000);
  g_print ("longest step of a filter: %.1f ms (a frame: %.1f ms)\n", (double) longest / 1000, (double) FRAME_US / 1000);

  return longest <= FRAME_US && changing <= FRAME_US ? 0 : 1;
}
