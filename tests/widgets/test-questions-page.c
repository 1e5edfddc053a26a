/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-dossier-entry.h"
#include "vas-outline-editor.h"
#include "vas-question-dialog.h"
#include "vas-question-pane.h"
#include "vas-question-row.h"
#include "vas-questions-page.h"
#include "vas-star-button.h"
#include "vas-uuid.h"

#include "find-widget.h"
#include "flow-test.h"
#include "wait-until.h"

#define PATIENCE_S 20
#define MANY 1000
#define CALM "How do you stay calm?"
#define TEAM "How do you work in a team?"

typedef struct
{
  FlowTest flow;
  GtkWidget *window;
  VasQuestionsPage *page;
  VasQuestions *questions;
  char *deleted;
  char *failure;
  guint n_wanted;
  const char *wanted_text;
  gboolean wanted_star;
} Fixture;

/* A bank */

static void
add_entry (GPtrArray *dossier, VasDossierKind kind, const char *part, const char *text)
{
  g_ptr_array_add (dossier, g_object_new (VAS_TYPE_DOSSIER_ENTRY, "kind", kind, "part", part, "text", text, NULL));
}

static VasQuestion *
make_question (const char *key, const char *text, VasCategory category, GPtrArray *dossier)
{
  static const char *const competencies[] = { "patience", NULL };
  static const char *const follow_ups[] = { "And then?", NULL };
  g_autofree char *id = vas_uuid_for_question (key, "en");

  return g_object_new (VAS_TYPE_QUESTION, "id", id, "key", key, "language", "en", "category", category, "scheme",
                       VAS_SCHEME_STAR, "text", text, "think-s", 30, "answer-s", 90, "origin", VAS_ORIGIN_BUILTIN,
                       "competencies", dossier != NULL ? competencies : NULL, "follow-ups",
                       dossier != NULL ? follow_ups : NULL, "dossier", dossier, NULL);
}

static GPtrArray *
make_bank (void)
{
  GPtrArray *bank = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) dossier = g_ptr_array_new_with_free_func (g_object_unref);

  add_entry (dossier, VAS_DOSSIER_KIND_PURPOSE, NULL, "Whether pressure shows.");
  add_entry (dossier, VAS_DOSSIER_KIND_OUTLINE, "situation", "Say where you were.");
  add_entry (dossier, VAS_DOSSIER_KIND_SAMPLE, NULL, "I breathed <slowly> & listened.");
  add_entry (dossier, VAS_DOSSIER_KIND_REASON, NULL, "It names one thing that was done.");
  add_entry (dossier, VAS_DOSSIER_KIND_RELATED, NULL, "team");
  g_ptr_array_add (bank, make_question ("calm", CALM, VAS_CATEGORY_BEHAVIOURAL, dossier));
  g_ptr_array_add (bank, make_question ("team", TEAM, VAS_CATEGORY_PERSONAL, NULL));
  return bank;
}

/* The page on it */

static void
on_deleted (Fixture *fixture, VasQuestion *question)
{
  g_free (fixture->deleted);
  fixture->deleted = g_strdup (vas_question_get_id (question));
}

static void
on_failed (Fixture *fixture, const char *words)
{
  g_free (fixture->failure);
  fixture->failure = g_strdup (words);
}

static gboolean
has_entries (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_list_model_get_n_items (vas_questions_get_entries (fixture->questions)) == fixture->n_wanted;
}

static void
await_entries (Fixture *fixture, guint n)
{
  fixture->n_wanted = n;
  g_assert_true (wait_until (has_entries, fixture, PATIENCE_S));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
show_page (Fixture *fixture)
{
  fixture->page = VAS_QUESTIONS_PAGE (vas_questions_page_new (fixture->flow.library));
  fixture->questions = vas_questions_page_get_questions (fixture->page);
  g_signal_connect_swapped (fixture->page, "deleted", G_CALLBACK (on_deleted), fixture);
  g_signal_connect_swapped (fixture->page, "failed", G_CALLBACK (on_failed), fixture);
  g_object_set (fixture->questions, "language", "en", NULL);

  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static gboolean
is_null (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

/* Proves that nothing keeps the page once its window is closed, and what was on its way to the library has arrived. */
static void
close_page (Fixture *fixture)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_true (wait_until (is_null, &page, PATIENCE_S));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) bank = make_bank ();

  flow_test_init_with_bank (&fixture->flow, bank);
  show_page (fixture);
  await_entries (fixture, 2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_page (fixture);
  flow_test_clear (&fixture->flow);
  g_assert_null (fixture->failure);
  g_free (fixture->deleted);
}

static gboolean
shows_wanted_text (gpointer user_data)
{
  Fixture *fixture = user_data;

  return shows_text (find_widget_by_type (GTK_WIDGET (fixture->page), VAS_TYPE_QUESTION_PANE), fixture->wanted_text);
}

static void
await_text (Fixture *fixture, const char *text)
{
  fixture->wanted_text = text;
  g_assert_true (wait_until (shows_wanted_text, fixture, PATIENCE_S));
}

static void
open_question (Fixture *fixture, const char *key)
{
  g_autofree char *id = vas_uuid_for_question (key, "en");

  g_object_set (fixture->page, "question-id", id, NULL);
  await_text (fixture, "Your outline");
  await_text (fixture, "Situation");
}

static GtkWidget *
get_pane (Fixture *fixture)
{
  return find_widget_by_type (GTK_WIDGET (fixture->page), VAS_TYPE_QUESTION_PANE);
}

static GtkTextView *
get_first_part (Fixture *fixture)
{
  GtkWidget *editor = find_widget_by_type (GTK_WIDGET (fixture->page), VAS_TYPE_OUTLINE_EDITOR);

  return GTK_TEXT_VIEW (find_widget_by_type (editor, GTK_TYPE_TEXT_VIEW));
}

static char *
get_text (GtkTextView *view)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  return text;
}

/* The drop-downs of the filters have lists, too */
static GtkWidget *
find_list (GtkWidget *root)
{
  if (GTK_IS_LIST_VIEW (root) && gtk_widget_has_css_class (root, "questions"))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static const char *
get_state (Fixture *fixture)
{
  GtkWidget *list = find_list (GTK_WIDGET (fixture->page));

  return gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (list, GTK_TYPE_STACK)));
}

static gboolean
has_row (gpointer user_data)
{
  Fixture *fixture = user_data;

  return find_widget_by_type (GTK_WIDGET (fixture->page), VAS_TYPE_QUESTION_ROW) != NULL;
}

/* Returns: (transfer none): the first row, which comes with the next frame */
static GtkWidget *
await_row (Fixture *fixture)
{
  g_assert_true (wait_until (has_row, fixture, PATIENCE_S));

  return find_widget_by_type (GTK_WIDGET (fixture->page), VAS_TYPE_QUESTION_ROW);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = find_list (GTK_WIDGET (fixture->page));
  GtkWidget *row = await_row (fixture);

  g_assert_true (shows_text (row, CALM));
  g_assert_true (shows_text (row, "What you have done · Not practised yet"));
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "2 questions"));
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Questions");
  gtk_test_accessible_assert_property (gtk_widget_get_parent (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       CALM ", What you have done · Not practised yet");
}

static void
test_reading (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pane = get_pane (fixture);

  open_question (fixture, "calm");
  await_text (fixture, "Whether pressure shows.");
  g_assert_true (shows_text (pane, CALM));
  g_assert_true (shows_text (pane, "Patience"));
  g_assert_true (shows_text (pane, "Think 0:30 · Answer 1:30"));
  g_assert_true (shows_text (pane, "What the interviewer wants to know"));
  g_assert_true (shows_text (pane, "Say where you were."));
  g_assert_true (shows_text (pane, "Sample answer"));
  g_assert_true (shows_text (pane, "I breathed <slowly> & listened."));
  g_assert_true (shows_text (pane, "Why it works"));
  g_assert_true (shows_text (pane, "And then?"));
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (find_label (pane, "I breathed <slowly> & listened."))));
}

static void
test_related (Fixture *fixture, gconstpointer data)
{
  g_autofree char *team = vas_uuid_for_question ("team", "en");
  g_autofree char *shown = NULL;

  open_question (fixture, "calm");
  await_text (fixture, TEAM);
  click (gtk_widget_get_ancestor (find_label (get_pane (fixture), TEAM), GTK_TYPE_BUTTON));
  g_object_get (fixture->page, "question-id", &shown, NULL);
  g_assert_cmpstr (shown, ==, team);
  g_assert_true (shows_text (get_pane (fixture), "About you · Not practised yet"));
  g_assert_false (shows_text (get_pane (fixture), "And then?"));
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = find_widget_by_type (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "pressure");
  await_entries (fixture, 1);
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "1 of 2 questions"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "zebra");
  await_entries (fixture, 0);
  g_assert_cmpstr (get_state (fixture), ==, "no-matches");
  click (find_button (GTK_WIDGET (fixture->page), "Clear the search"));
  await_entries (fixture, 2);
  g_assert_cmpstr (get_state (fixture), ==, "list");
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->questions, "category", VAS_CATEGORY_PERSONAL, NULL);
  await_entries (fixture, 1);
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "About you"));

  g_object_set (fixture->questions, "own-only", TRUE, NULL);
  await_entries (fixture, 0);
  g_assert_true (shows_text (GTK_WIDGET (fixture->page), "About you · Own"));
  click (find_button (GTK_WIDGET (fixture->page), "Show all questions"));
  await_entries (fixture, 2);
  g_assert_false (shows_text (GTK_WIDGET (fixture->page), "About you · Own"));
}

static gboolean
has_star (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *id = vas_uuid_for_question ("calm", "en");

  return vas_question_entry_get_starred (vas_questions_find (fixture->questions, id)) == fixture->wanted_star;
}

static void
test_star (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = await_row (fixture);
  GtkWidget *in_row = find_widget_by_type (row, GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *in_pane = find_widget_by_type (find_widget_by_type (get_pane (fixture), VAS_TYPE_STAR_BUTTON),
                                            GTK_TYPE_TOGGLE_BUTTON);

  open_question (fixture, "calm");
  gtk_test_accessible_assert_property (in_row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Star");
  click (in_row);
  fixture->wanted_star = TRUE;
  g_assert_true (wait_until (has_star, fixture, PATIENCE_S));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (in_pane)));
  g_object_set (fixture->questions, "starred-only", TRUE, NULL);
  await_entries (fixture, 1);

  /* What is open stays open when it leaves the list */
  click (in_pane);
  fixture->wanted_star = FALSE;
  g_assert_true (wait_until (has_star, fixture, PATIENCE_S));
  await_entries (fixture, 0);
  g_assert_true (shows_text (get_pane (fixture), CALM));
}

static void
reopen (Fixture *fixture)
{
  close_page (fixture);
  flow_test_reopen (&fixture->flow);
  show_page (fixture);
  await_entries (fixture, 2);
}

static gboolean
has_outline (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *text = get_text (get_first_part (fixture));

  return g_strcmp0 (text, fixture->wanted_text) == 0;
}

/* The page goes while the pause after typing has not passed: what was typed is there all the same. */
static void
test_outline_is_kept (Fixture *fixture, gconstpointer data)
{
  open_question (fixture, "calm");
  gtk_test_accessible_assert_property (get_first_part (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Situation");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_first_part (fixture)), "At the café, Friday", -1);
  reopen (fixture);

  open_question (fixture, "calm");
  fixture->wanted_text = "At the café, Friday";
  g_assert_true (wait_until (has_outline, fixture, PATIENCE_S));
}

/* Each question has an outline of its own, whichever is opened while the last word is typed. */
static void
test_outline_stays_with_its_question (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = NULL;

  open_question (fixture, "calm");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_first_part (fixture)), "Calm", -1);
  open_question (fixture, "team");
  other = get_text (get_first_part (fixture));
  g_assert_cmpstr (other, ==, "");

  open_question (fixture, "calm");
  fixture->wanted_text = "Calm";
  g_assert_true (wait_until (has_outline, fixture, PATIENCE_S));
}

/* Reading the library again brings nothing back over what is being typed. */
static void
test_outline_survives_refresh (Fixture *fixture, gconstpointer data)
{
  open_question (fixture, "calm");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_first_part (fixture)), "One", -1);
  g_signal_emit_by_name (fixture->flow.library, "changed");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (get_first_part (fixture)), "One, two", -1);
  reopen (fixture);

  open_question (fixture, "calm");
  fixture->wanted_text = "One, two";
  g_assert_true (wait_until (has_outline, fixture, PATIENCE_S));
}

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (VAS_IS_QUESTION_DIALOG (toplevel))
        return toplevel;
    }

  return NULL;
}

static void
write_question (Fixture *fixture, const char *text)
{
  GtkWidget *dialog = find_dialog ();
  GtkWidget *view = find_widget_by_type (dialog, GTK_TYPE_TEXT_VIEW);

  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Question");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  click (find_button (dialog, "Save"));
}

static gboolean
can_do (Fixture *fixture, const char *label)
{
  GtkWidget *pane = get_pane (fixture);

  return gtk_widget_activate_action (pane, label, NULL);
}

static void
test_own_question (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "questions.new", NULL);
  write_question (fixture, "   ");
  g_assert_true (shows_text (find_dialog (), "Write the question first."));
  write_question (fixture, "Why <us> & why now?");
  await_entries (fixture, 3);
  g_assert_null (find_dialog ());
  await_text (fixture, "Why <us> & why now?");
  g_assert_true (shows_text (get_pane (fixture), "What you have done · Own · Not practised yet"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "question.edit", NULL);
  write_question (fixture, "Why us?");
  await_text (fixture, "Why us?");

  g_object_get (fixture->page, "question-id", &id, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "question.delete", NULL);
  await_entries (fixture, 2);
  g_assert_cmpstr (fixture->deleted, ==, id);
  vas_questions_page_restore (fixture->page, id);
  await_entries (fixture, 3);
  await_text (fixture, "Why us?");
}

static void
test_built_in_is_copied_not_changed (Fixture *fixture, gconstpointer data)
{
  open_question (fixture, "calm");
  g_assert_false (can_do (fixture, "question.edit") && find_dialog () != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "question.delete", NULL);
  g_assert_null (fixture->deleted);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "question.duplicate", NULL);
  write_question (fixture, "How do I stay calm?");
  await_entries (fixture, 3);
  await_text (fixture, "How do I stay calm?");
  g_assert_true (shows_text (get_pane (fixture), "And then?"));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *leaflet = find_widget_by_type (GTK_WIDGET (fixture->page), ADW_TYPE_LEAFLET);
  gboolean showing = TRUE;
  int width;

  adw_leaflet_set_can_unfold (ADW_LEAFLET (leaflet), FALSE);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_object_get (fixture->page, "showing-question", &showing, NULL);
  g_assert_false (showing);
  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);

  open_question (fixture, "calm");
  g_signal_emit_by_name (find_list (leaflet), "activate", 0);
  g_object_get (fixture->page, "showing-question", &showing, NULL);
  g_assert_true (showing);
  vas_questions_page_go_back (fixture->page);
  g_object_get (fixture->page, "showing-question", &showing, NULL);
  g_assert_false (showing);
}

static guint
count_rows (GtkWidget *root)
{
  guint n = VAS_IS_QUESTION_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static void
test_many_make_few_rows (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GPtrArray) bank = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *key = g_strdup_printf ("many-%u", i);

      g_ptr_array_add (bank, make_question (key, key, VAS_CATEGORY_PERSONAL, NULL));
    }
  flow_test_init_with_bank (&fixture.flow, bank);
  show_page (&fixture);
  await_entries (&fixture, MANY);
  await_row (&fixture);

  g_assert_cmpuint (count_rows (GTK_WIDGET (fixture.page)), >, 5);
  g_assert_cmpuint (count_rows (GTK_WIDGET (fixture.page)), <, MANY / 3);
  tear_down (&fixture, NULL);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/questions-page/rows", test_rows);
  ADD ("/questions-page/reading", test_reading);
  ADD ("/questions-page/related", test_related);
  ADD ("/questions-page/search", test_search);
  ADD ("/questions-page/filters", test_filters);
  ADD ("/questions-page/star", test_star);
  ADD ("/questions-page/outline-is-kept", test_outline_is_kept);
  ADD ("/questions-page/outline-stays-with-its-question", test_outline_stays_with_its_question);
  ADD ("/questions-page/outline-survives-refresh", test_outline_survives_refresh);
  ADD ("/questions-page/own-question", test_own_question);
  ADD ("/questions-page/built-in-is-copied-not-changed", test_built_in_is_copied_not_changed);
  ADD ("/questions-page/narrow", test_narrow);
  g_test_add_func ("/questions-page/many-make-few-rows", test_many_make_few_rows);

  return g_test_run ();
}
