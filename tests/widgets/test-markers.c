/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-marker-pad.h"
#include "vas-marker-set-dialog.h"
#include "vas-marker-sets-dialog.h"

#include "find-widget.h"
#include "flow-test.h"
#include "vas-marker-editor.h"
#include "vas-snapshot.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  VasMarkerSets *sets;
  GtkWidget *window;
  guint n_wanted;
} Fixture;

/* Somebody who marks an answer with parts, and remembers what they were asked to mark. */
struct _Marker
{
  GObject parent_instance;

  VasNote *note;
};

#define TYPE_MARKER (marker_get_type ())
G_DECLARE_FINAL_TYPE (Marker, marker, TEST, MARKER, GObject)

static void marker_marking_init (VasMarkingInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (Marker,
                               marker,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (VAS_TYPE_MARKING, marker_marking_init))

enum
{
  PROP_0,
  PROP_CAN_MARK,
  PROP_SCHEME,
};

static VasNote *
marker_mark (VasMarking *marking, const VasMarker *marker, gint64 pressed_us)
{
  Marker *self = TEST_MARKER (marking);

  g_clear_object (&self->note);
  self->note = g_object_new (VAS_TYPE_NOTE, "id", "1", "answer-id", "2", "aspect", marker->aspect, "kind", marker->kind,
                             "label", marker->label != NULL ? marker->label : "", "text", "", NULL);
  return self->note;
}

static VasNote *
marker_turn_last (VasMarking *marking, VasNoteKind kind)
{
  return NULL;
}

static void
marker_marking_init (VasMarkingInterface *iface)
{
  iface->mark = marker_mark;
  iface->turn_last = marker_turn_last;
}

static void
marker_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_CAN_MARK)
    g_value_set_boolean (value, TRUE);
  else
    g_value_set_int (value, VAS_SCHEME_STAR);
}

static void
marker_finalize (GObject *object)
{
  g_clear_object (&TEST_MARKER (object)->note);

  G_OBJECT_CLASS (marker_parent_class)->finalize (object);
}

static void
marker_class_init (MarkerClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = marker_get_property;
  G_OBJECT_CLASS (klass)->finalize = marker_finalize;
  g_object_class_override_property (G_OBJECT_CLASS (klass), PROP_CAN_MARK, "can-mark");
  g_object_class_override_property (G_OBJECT_CLASS (klass), PROP_SCHEME, "scheme");
}

static void
marker_init (Marker *self)
{
}

static gboolean
has_sets (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_list_model_get_n_items (vas_marker_sets_get_sets (fixture->sets)) == fixture->n_wanted;
}

static void
await_sets (Fixture *fixture, guint n)
{
  fixture->n_wanted = n;
  g_assert_true (wait_until (has_sets, fixture, PATIENCE_S));
}

static VasMarkerSet *
make_set (const char *key)
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *id = vas_uuid_new ();

  g_ptr_array_add (markers, g_object_new (VAS_TYPE_OWN_MARKER, "name", "Smiles", "key", key, "aspect",
                                          VAS_ASPECT_EXPRESSION, "colour", "#123456", NULL));
  g_ptr_array_add (markers, g_object_new (VAS_TYPE_OWN_MARKER, "name", "Nods", "key", "2", "aspect", VAS_ASPECT_POSTURE,
                                          "span", TRUE, NULL));
  return g_object_new (VAS_TYPE_MARKER_SET, "id", id, "name", "Calls", "markers", markers, "created", 1, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  flow_test_init (&fixture->flow);
  fixture->sets = vas_marker_sets_new (fixture->flow.library);
}

static void
show (Fixture *fixture, GtkWidget *window)
{
  fixture->window = window;
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (window);
  g_clear_object (&fixture->sets);
  flow_test_clear (&fixture->flow);
}

static GtkEditable *
find_entry (GtkWidget *root, guint place)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  g_ptr_array_add (left, root);
  while (left->len > 0)
    {
      GtkWidget *widget = g_ptr_array_steal_index (left, 0);

      if (GTK_IS_ENTRY (widget) && place-- == 0)
        return GTK_EDITABLE (widget);
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_ptr_array_add (left, child);
    }

  return NULL;
}

/* What keeps a set from being saved is said before it is. */
static void
test_write_a_set (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor;
  g_autoptr (VasMarkerSet) set = NULL;

  show (fixture, vas_marker_set_dialog_new (NULL, fixture->sets, NULL));
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture->window, "Save")));
  gtk_editable_set_text (find_entry (fixture->window, 0), "Calls");
  g_assert_true (shows_text (fixture->window, "A marker needs a name."));
  editor = find_widget_by_type (fixture->window, VAS_TYPE_MARKER_EDITOR);
  gtk_editable_set_text (find_entry (editor, 0), "Smiles");
  gtk_editable_set_text (find_entry (editor, 1), "k");
  g_assert_true (shows_text (fixture->window,
                             "The key K plays the recording or writes notes. Choose another one for the marker."));
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture->window, "Save")));
  gtk_editable_set_text (find_entry (editor, 1), "h");
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture->window, "Save")));
  g_object_ref (fixture->window);
  click (find_button (fixture->window, "Save"));
  await_sets (fixture, 1);
  set = g_list_model_get_item (vas_marker_sets_get_sets (fixture->sets), 0);
  g_assert_cmpstr (vas_own_marker_get_key (vas_marker_set_get_markers (set)->pdata[0]), ==, "H");
  g_object_unref (fixture->window);
  show (fixture, gtk_window_new ());
}

/* Nothing of a set is lost by opening it. */
static void
test_open_a_set (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasMarkerSet) set = make_set ("Q");
  GtkWidget *editor;
  g_autoptr (VasOwnMarker) marker = NULL;

  show (fixture, vas_marker_set_dialog_new (NULL, fixture->sets, set));
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture->window, "Save")));
  editor = find_widget_by_type (fixture->window, VAS_TYPE_MARKER_EDITOR);
  marker = vas_marker_editor_dup_marker (VAS_MARKER_EDITOR (editor));
  g_assert_true (vas_snapshot_equal (marker, vas_marker_set_get_markers (set)->pdata[0]));
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasMarkerSet) set = make_set ("Q");

  show (fixture, vas_marker_sets_dialog_new (NULL, fixture->sets));
  g_assert_true (shows_text (fixture->window, "No sets of your own"));
  vas_marker_sets_save (fixture->sets, NULL, set);
  await_sets (fixture, 1);
  g_assert_true (shows_text (fixture->window, "2 markers"));
  gtk_widget_activate_action (fixture->window, "sets.duplicate", "s", vas_marker_set_get_id (set));
  await_sets (fixture, 2);
  g_assert_true (shows_text (fixture->window, "Calls (copy)"));
  gtk_widget_activate_action (fixture->window, "sets.delete", "s", vas_marker_set_get_id (set));
  await_sets (fixture, 1);
  g_assert_null (find_label (fixture->window, "Calls"));
  gtk_widget_activate_action (fixture->window, "sets.restore", NULL);
  await_sets (fixture, 2);
  g_assert_nonnull (find_label (fixture->window, "Calls"));
}

/* An own set takes the place of the built-in letters, and leaves the digits that it does not have. */
static void
test_pad (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasMarkerSet) set = make_set ("Q");
  g_autoptr (Marker) marker = g_object_new (TYPE_MARKER, NULL);
  GtkWidget *pad = g_object_new (VAS_TYPE_MARKER_PAD, "compact", TRUE, "marking", marker, NULL);

  vas_marker_pad_set_sets (VAS_MARKER_PAD (pad), fixture->sets);
  show (fixture, gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), pad);
  g_assert_true (shows_text (pad, "Pace"));
  g_assert_false (shows_text (pad, "Markers"));
  vas_marker_sets_save (fixture->sets, NULL, set);
  await_sets (fixture, 1);
  g_assert_true (shows_text (pad, "Markers"));
  g_assert_nonnull (find_label (pad, "Pace"));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_widget_by_type (pad, GTK_TYPE_DROP_DOWN)), 1);
  g_assert_cmpstr (vas_marker_sets_get_chosen_id (fixture->sets), ==, vas_marker_set_get_id (set));
  g_assert_null (find_label (pad, "Pace"));
  g_assert_null (find_label (pad, "Task"));
  g_assert_nonnull (find_label (pad, "Situation"));
  click (gtk_widget_get_ancestor (find_label (pad, "Smiles"), GTK_TYPE_BUTTON));
  g_assert_cmpstr (vas_note_get_label (marker->note), ==, "Smiles");
  g_assert_cmpint (vas_note_get_aspect (marker->note), ==, VAS_ASPECT_EXPRESSION);

  vas_marker_sets_delete (fixture->sets, set);
  await_sets (fixture, 0);
  g_assert_nonnull (find_label (pad, "Pace"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/markers/write-a-set", Fixture, NULL, set_up, test_write_a_set, tear_down);
  g_test_add ("/markers/open-a-set", Fixture, NULL, set_up, test_open_a_set, tear_down);
  g_test_add ("/markers/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/markers/pad", Fixture, NULL, set_up, test_pad, tear_down);

  return g_test_run ();
}
