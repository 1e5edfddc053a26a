/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window of shortcuts says, held against the keys that there are, and against keyboards. */

#include "find-widget.h"
#include "flow-test.h"
#include "vas-marker-keys.h"
#include "vas-note-editor.h"
#include "vas-notes-pane.h"
#include "vas-review-page.h"
#include "vas-timeline.h"

#include <xkbcommon/xkbcommon.h>

#define RANGE "..."
#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *group;
  char *title;
} Key;

typedef struct
{
  FlowTest flow;
  GtkWidget *work;
  GtkWidget *page;
  GtkBuilder *builder;
  GArray *keys; /* of the window, in its order */
} Fixture;

static void
clear_key (gpointer key)
{
  g_free (((Key *) key)->title);
}

static void
add_key (Fixture *fixture, const char *group, const char *title, const char *accelerator)
{
  Key key = { .group = group, .title = g_strdup (title) };

  if (!gtk_accelerator_parse (accelerator, &key.keyval, &key.modifiers) || key.keyval == 0)
    g_error ("%s: %s is no key", title, accelerator);
  g_array_append_val (fixture->keys, key);
}

/* As the window does: keys are apart by a space, and from 1...5 there are five. Of letters, which lie otherwise on a
 * keyboard than in the alphabet, only the first and the last are told. */
static void
add_keys (Fixture *fixture, const char *group, const char *title, const char *accelerators)
{
  g_auto (GStrv) words = g_strsplit (accelerators, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) ends = g_strsplit (words[i], RANGE, 2);

      add_key (fixture, group, title, ends[0]);
      if (ends[1] == NULL)
        continue;
      for (char digit = (char) (ends[0][0] + 1); g_ascii_isdigit (digit) && digit < ends[1][0]; digit++)
        add_key (fixture, group, title, (const char[]){ digit, '\0' });
      add_key (fixture, group, title, ends[1]);
    }
}

static void
read_window (Fixture *fixture)
{
  g_autoptr (GSList) objects = gtk_builder_get_objects (fixture->builder);

  for (GSList *item = objects; item != NULL; item = item->next)
    {
      g_autofree char *title = NULL, *accelerators = NULL;
      GtkWidget *group;

      if (!GTK_IS_SHORTCUTS_SHORTCUT (item->data))
        continue;

      g_object_get (item->data, "title", &title, "accelerator", &accelerators, NULL);
      group = gtk_widget_get_ancestor (item->data, GTK_TYPE_SHORTCUTS_GROUP);
      /* The others take their keys from the application */
      if (accelerators != NULL)
        add_keys (fixture, gtk_buildable_get_buildable_id (GTK_BUILDABLE (group)), title, accelerators);
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  flow_test_init (&fixture->flow);
  fixture->work = g_object_ref_sink (vas_work_bar_new ());
  fixture->page = g_object_ref_sink (vas_review_page_new (fixture->flow.library, VAS_WORK_BAR (fixture->work)));
  fixture->builder = gtk_builder_new_from_resource ("/io/github/vastaus/Vastaus/ui/vas-shortcuts.ui");
  fixture->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_array_set_clear_func (fixture->keys, clear_key);
  read_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (fixture->builder, "shortcuts")));
  g_array_unref (fixture->keys);
  g_object_unref (fixture->builder);
  g_object_unref (fixture->page);
  g_object_unref (fixture->work);
  flow_test_clear (&fixture->flow);
}

/* Groups whose keys are heard at the same time. Those that belong to what has the focus come first there, and may mean
 * something else than around it. */
static const char *const places[][7] = {
  { "interviews" },
  { "questions" },
  { "interview" },
  { "presenter", "marks" },
  { "player", "span", "zoom", "notes", "answers", "marks" },
  { "timeline" },
  { "note-list" },
  { "editor" },
  { "rating" },
  { "compare" },
};

static void
assert_no_collision (Fixture *fixture, const char *const *groups)
{
  for (guint i = 0; i < fixture->keys->len; i++)
    for (guint j = i + 1; j < fixture->keys->len; j++)
      {
        Key *one = &g_array_index (fixture->keys, Key, i);
        Key *other = &g_array_index (fixture->keys, Key, j);

        if (g_strv_contains (groups, one->group) && g_strv_contains (groups, other->group) &&
            one->keyval == other->keyval && one->modifiers == other->modifiers)
          {
            g_autofree char *name = gtk_accelerator_name (one->keyval, one->modifiers);

            g_error ("%s is for “%s” and for “%s”", name, one->title, other->title);
          }
      }
}

static gboolean
has_place (const char *group)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strv_contains (places[i], group))
      return TRUE;

  return FALSE;
}

static void
test_no_key_for_two_things (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->keys->len, >, 80);
  for (guint i = 0; i < fixture->keys->len; i++)
    if (!has_place (g_array_index (fixture->keys, Key, i).group))
      g_error ("nothing is known of the group “%s”", g_array_index (fixture->keys, Key, i).group);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    assert_no_collision (fixture, places[i]);
}

/* Returns: whether it is there without AltGr, which is what the third level and those above it take */
static gboolean
is_on_keyboard (struct xkb_keymap *keymap, guint keyval)
{
  for (xkb_keycode_t code = xkb_keymap_min_keycode (keymap); code <= xkb_keymap_max_keycode (keymap); code++)
    for (xkb_level_index_t level = 0; level < 2; level++)
      {
        const xkb_keysym_t *signs;
        int n_signs = xkb_keymap_key_get_syms_by_level (keymap, code, 0, level, &signs);

        if (n_signs == 1 && signs[0] == keyval)
          return TRUE;
      }

  return FALSE;
}

static void
test_no_key_needs_altgr (Fixture *fixture, gconstpointer data)
{
  static const char *const layouts[] = { "fi", "se", "no", "dk", "ee", "gb", "us" };
  struct xkb_context *context = xkb_context_new (XKB_CONTEXT_NO_FLAGS);

  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      struct xkb_rule_names names = { .layout = layouts[i] };
      struct xkb_keymap *keymap = xkb_keymap_new_from_names (context, &names, XKB_KEYMAP_COMPILE_NO_FLAGS);

      g_assert_nonnull (keymap);
      g_assert_true (is_on_keyboard (keymap, GDK_KEY_question)); /* Ctrl+? opens the window of shortcuts */
      for (guint j = 0; j < fixture->keys->len; j++)
        if (!is_on_keyboard (keymap, g_array_index (fixture->keys, Key, j).keyval))
          g_error ("%s: %s needs AltGr, or is not there", layouts[i], g_array_index (fixture->keys, Key, j).title);
      /* This finds what it is there to find */
      g_assert_cmpint (is_on_keyboard (keymap, GDK_KEY_bracketleft), ==, i >= 5);
      xkb_keymap_unref (keymap);
    }
  xkb_context_unref (context);
}

static gboolean
is_documented (Fixture *fixture, const char *const *groups, guint keyval, GdkModifierType modifiers)
{
  for (guint i = 0; i < fixture->keys->len; i++)
    {
      Key *key = &g_array_index (fixture->keys, Key, i);

      if (g_strv_contains (groups, key->group) && key->keyval == gdk_keyval_to_lower (keyval) &&
          key->modifiers == modifiers)
        return TRUE;
    }

  return FALSE;
}

/* The same sign twice on a keyboard is told once, and so is a plus that takes Shift and the equals sign below it. */
static gboolean
is_second_key (guint keyval)
{
  return (keyval >= GDK_KEY_KP_Space && keyval <= GDK_KEY_KP_Equal) || keyval == GDK_KEY_equal ||
         keyval == GDK_KEY_ISO_Enter;
}

/* The keys that a widget itself has. */
static GArray *
list_bound (GtkWidget *widget)
{
  GArray *bound = g_array_new (FALSE, TRUE, sizeof (Key));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      guint n_shortcuts = GTK_IS_SHORTCUT_CONTROLLER (controller) ?
                              g_list_model_get_n_items (G_LIST_MODEL (controller)) :
                              0;

      for (guint j = 0; j < n_shortcuts; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
          Key key = { 0 };

          if (!GTK_IS_KEYVAL_TRIGGER (trigger))
            continue;
          key.keyval = gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger));
          key.modifiers = gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) & MODIFIERS;
          g_array_append_val (bound, key);
        }
    }

  return bound;
}

static gboolean
is_bound (GArray *bound, Key *key)
{
  for (guint i = 0; i < bound->len; i++)
    if (gdk_keyval_to_lower (g_array_index (bound, Key, i).keyval) == key->keyval &&
        g_array_index (bound, Key, i).modifiers == key->modifiers)
      return TRUE;

  return FALSE;
}

/* What is told of @widget is there, and what is there is told, if only of what is @around it. */
static void
assert_told (Fixture *fixture, GtkWidget *widget, const char *const *groups, const char *const *around)
{
  g_autoptr (GArray) bound = list_bound (widget);

  for (guint i = 0; i < bound->len; i++)
    {
      Key *key = &g_array_index (bound, Key, i);
      g_autofree char *name = gtk_accelerator_name (key->keyval, key->modifiers);

      if (!is_second_key (key->keyval) && !is_documented (fixture, groups, key->keyval, key->modifiers) &&
          !is_documented (fixture, around, key->keyval, key->modifiers))
        g_error ("%s: nothing is said of %s", G_OBJECT_TYPE_NAME (widget), name);
    }
  for (guint i = 0; i < fixture->keys->len; i++)
    {
      Key *key = &g_array_index (fixture->keys, Key, i);

      if (g_strv_contains (groups, key->group) && !is_bound (bound, key))
        g_error ("%s: no key for “%s”", G_OBJECT_TYPE_NAME (widget), key->title);
    }
}

static void
test_the_review_has_its_keys (Fixture *fixture, gconstpointer data)
{
  static const char *const of_page[] = { "player", "span", "zoom", "notes", "answers", NULL };
  static const char *const of_timeline[] = { "timeline", NULL };

  assert_told (fixture, fixture->page, of_page, of_page);
  assert_told (fixture, find_widget_by_type (fixture->page, VAS_TYPE_TIMELINE), of_timeline, of_page);
}

/* Of these, some are the list's or the text's own. */
static void
test_the_notes_tell_their_keys (Fixture *fixture, gconstpointer data)
{
  static const char *const of_list[] = { "note-list", NULL };
  static const char *const of_editor[] = { "editor", NULL };
  static const struct
  {
    guint keyval;
    GdkModifierType modifiers;
  } in_list[] = {
    { GDK_KEY_Delete }, { GDK_KEY_F2 }, { GDK_KEY_r, GDK_CONTROL_MASK }, { GDK_KEY_m, GDK_CONTROL_MASK }
  };
  GtkWidget *pane = find_widget_by_type (fixture->page, VAS_TYPE_NOTES_PANE);
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (pane, VAS_TYPE_NOTES_PANE, "list"));
  g_autoptr (GArray) bound = list_bound (list);
  g_autoptr (GArray) editing = list_bound (find_widget_by_type (fixture->page, VAS_TYPE_NOTE_EDITOR));

  for (gsize i = 0; i < G_N_ELEMENTS (in_list); i++)
    {
      Key key = { .keyval = in_list[i].keyval, .modifiers = in_list[i].modifiers };

      g_assert_true (is_bound (bound, &key));
      g_assert_true (is_documented (fixture, of_list, key.keyval, key.modifiers));
    }
  g_assert_cmpuint (editing->len, ==, 2);
  for (guint i = 0; i < editing->len; i++)
    g_assert_true (is_documented (fixture, of_editor, g_array_index (editing, Key, i).keyval, GDK_ALT_MASK));
}

static void
test_marker_keys_mark (Fixture *fixture, gconstpointer data)
{
  static const char *const of_marks[] = { "marks", NULL };
  VasMarker markers[VAS_MARKER_KEYS_MAX], marker;
  gsize n_markers = vas_marker_keys_list (VAS_SCHEME_SITUATIONAL, markers);
  VasNoteKind kind;

  for (gsize i = 0; i < n_markers; i++)
    g_assert_true (is_documented (fixture, of_marks, (guint) g_ascii_tolower (markers[i].key), (GdkModifierType) 0));
  for (guint i = 0; i < fixture->keys->len; i++)
    {
      Key *key = &g_array_index (fixture->keys, Key, i);
      gboolean shift = (key->modifiers & GDK_SHIFT_MASK) != 0;

      if (!g_str_equal (key->group, "marks") || key->keyval == GDK_KEY_Return ||
          vas_marker_keys_find_kind (key->keyval, &kind))
        continue;
      if (!vas_marker_keys_find (key->keyval, VAS_SCHEME_SITUATIONAL, shift, &marker) ||
          (shift && marker.kind != VAS_NOTE_KIND_STRENGTH))
        g_error ("%s: nothing is marked", key->title);
    }
}

static void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add_test ("/shortcuts/no-key-for-two-things", test_no_key_for_two_things);
  add_test ("/shortcuts/no-key-needs-altgr", test_no_key_needs_altgr);
  add_test ("/shortcuts/the-review-has-its-keys", test_the_review_has_its_keys);
  add_test ("/shortcuts/the-notes-tell-their-keys", test_the_notes_tell_their_keys);
  add_test ("/shortcuts/marker-keys-mark", test_marker_keys_mark);

  return g_test_run ();
}
