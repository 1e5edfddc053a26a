/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets and job profiles on a real library. */

#include "vas-bank-page.h"
#include "vas-bank-words.h"
#include "vas-day-entry.h"
#include "vas-profile-pane.h"
#include "vas-set-row.h"
#include "vas-sets-view.h"

#include "find-widget.h"
#include "flow-test.h"
#include "vas-job-profile.h"
#include "vas-shelf.h"
#include "vas-uuid.h"
#include "wait-until.h"

#define PATIENCE_S 20

typedef struct
{
  FlowTest flow;
  GtkWidget *window;
  VasBankPage *page;
  VasShelf *sets;
  VasShelf *profiles;
  const char *wanted;
  char *practised;
  guint n_deleted;
} Fixture;

static void
on_practise (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->practised);
  fixture->practised = g_strjoin (" ", g_action_get_name (G_ACTION (action)), g_variant_get_string (parameter, NULL),
                                  NULL);
}

static void
on_deleted (Fixture *fixture)
{
  fixture->n_deleted++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = {
    { .name = "practise-set", .activate = on_practise, .parameter_type = "s" },
    { .name = "practise-profile", .activate = on_practise, .parameter_type = "s" },
    { .name = "practise-question", .activate = on_practise, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  VasQuestionsPage *questions;

  flow_test_init (&fixture->flow);
  fixture->sets = vas_shelf_new_sets (fixture->flow.library);
  fixture->profiles = vas_shelf_new_profiles (fixture->flow.library);
  questions = VAS_QUESTIONS_PAGE (vas_questions_page_new (fixture->flow.library));
  fixture->page = VAS_BANK_PAGE (vas_bank_page_new (fixture->flow.library, questions));
  g_signal_connect_swapped (fixture->page, "deleted", G_CALLBACK (on_deleted), fixture);

  fixture->window = adw_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->sets);
  g_clear_object (&fixture->profiles);
  flow_test_clear (&fixture->flow);
  g_assert_null (page);
  g_free (fixture->practised);
}

static gboolean
shows_wanted (gpointer data)
{
  Fixture *fixture = data;

  return shows_text (GTK_WIDGET (fixture->page), fixture->wanted);
}

static void
await_text (Fixture *fixture, const char *text)
{
  fixture->wanted = text;
  g_assert_true (wait_until (shows_wanted, fixture, PATIENCE_S));
}

static GtkWidget *
find_named (Fixture *fixture, const char *name)
{
  GtkWidget *label = find_label (GTK_WIDGET (fixture->page), name);
  GtkWidget *button = label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;

  g_assert_nonnull (button);
  return button;
}

static void
press (Fixture *fixture, const char *name)
{
  click (find_named (fixture, name));
}

static gboolean
has_set (gpointer data)
{
  vas_shelf_refresh (((Fixture *) data)->sets);
  return g_list_model_get_n_items (vas_shelf_get_items (((Fixture *) data)->sets)) == 1;
}

static gboolean
has_profile (gpointer data)
{
  vas_shelf_refresh (((Fixture *) data)->profiles);
  return g_list_model_get_n_items (vas_shelf_get_items (((Fixture *) data)->profiles)) == 1;
}

static gboolean
has_practised (gpointer data)
{
  return ((Fixture *) data)->practised != NULL;
}

static void
test_new_set (Fixture *fixture, gconstpointer data)
{
  /* Nobody who looks at all questions only waits for it */
  g_assert_null (find_widget_by_type (GTK_WIDGET (fixture->page), VAS_TYPE_SETS_VIEW));
  press (fixture, "Sets");
  await_text (fixture, "Your own sets");
  press (fixture, "New set");
  await_text (fixture, "An empty set");
  g_assert_true (wait_until (has_set, fixture, PATIENCE_S));
  g_assert_false (gtk_widget_is_sensitive (find_named (fixture, "Practise this set")));
}

static gboolean
shows_set (gpointer data)
{
  return find_widget_by_type (GTK_WIDGET (((Fixture *) data)->page), VAS_TYPE_SET_ROW) != NULL;
}

static VasQuestionSet *
add_set (Fixture *fixture)
{
  g_autofree char *id = vas_uuid_new ();
  const char *ids[] = { vas_question_get_id (fixture->flow.bank->pdata[0]),
                        vas_question_get_id (fixture->flow.bank->pdata[1]), NULL };
  VasQuestionSet *set = g_object_new (VAS_TYPE_QUESTION_SET, "id", id, "name", "Friday", "origin", VAS_ORIGIN_OWN,
                                      "question-ids", ids, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  vas_shelf_save_async (fixture->sets, set, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  g_assert_true (vas_shelf_change_finish (fixture->sets, result, NULL));
  return set;
}

static gboolean
is_turned_round (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (VasQuestionSet) set = g_list_model_get_item (vas_shelf_get_items (fixture->sets), 0);
  const char *const *ids = set != NULL ? vas_question_set_get_question_ids (set) : NULL;

  vas_shelf_refresh (fixture->sets);
  return ids != NULL && g_str_equal (ids[0], vas_question_get_id (fixture->flow.bank->pdata[1]));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasQuestionSet) set = add_set (fixture);
  GtkWidget *row;

  press (fixture, "Sets");
  g_assert_true (wait_until (shows_set, fixture, PATIENCE_S));
  row = find_widget_by_type (GTK_WIDGET (fixture->page), VAS_TYPE_SET_ROW);
  g_assert_nonnull (row);
  /* The last button takes it out, the one before moves it down */
  click (gtk_widget_get_prev_sibling (gtk_widget_get_last_child (row)));
  g_assert_true (wait_until (is_turned_round, fixture, PATIENCE_S));
}

static void
test_practise_set (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasQuestionSet) set = add_set (fixture);
  g_autofree char *expected = g_strjoin (" ", "practise-set", vas_question_set_get_id (set), NULL);

  press (fixture, "Sets");
  g_assert_true (wait_until (shows_set, fixture, PATIENCE_S));
  press (fixture, "Practise this set");
  g_assert_true (wait_until (has_practised, fixture, PATIENCE_S));
  g_assert_cmpstr (fixture->practised, ==, expected);
}

static gboolean
has_deleted (gpointer data)
{
  return ((Fixture *) data)->n_deleted == 1;
}

static gboolean
shows_no_set (gpointer data)
{
  return !shows_set (data);
}

/* Its questions go out of sight with it, and are not shown again when the questions change. */
static void
test_delete_set (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasQuestionSet) set = add_set (fixture);
  GtkWidget *row;

  press (fixture, "Sets");
  g_assert_true (wait_until (shows_set, fixture, PATIENCE_S));
  row = find_named (fixture, "Practise this set");
  g_assert_true (gtk_widget_activate_action (row, "set.delete", NULL));
  g_assert_true (wait_until (has_deleted, fixture, PATIENCE_S));
  await_text (fixture, "Your own sets");
  g_assert_true (wait_until (shows_no_set, fixture, PATIENCE_S));
}

/* Job profiles */

static GtkEditable *
find_entry (Fixture *fixture, const char *id)
{
  GtkWidget *pane = find_widget_by_type (GTK_WIDGET (fixture->page), VAS_TYPE_PROFILE_PANE);

  g_assert_nonnull (pane);
  return GTK_EDITABLE (gtk_widget_get_template_child (pane, VAS_TYPE_PROFILE_PANE, id));
}

static VasJobProfile *
get_profile (Fixture *fixture)
{
  return g_list_model_get_item (vas_shelf_get_items (fixture->profiles), 0);
}

static gboolean
is_written (gpointer data)
{
  g_autoptr (VasJobProfile) profile = get_profile (data);

  vas_shelf_refresh (((Fixture *) data)->profiles);
  return profile != NULL && g_str_equal (vas_job_profile_get_company (profile), "Kesko") &&
         g_str_equal (vas_job_profile_get_interview_date (profile), "2099-11-24");
}

/* Before, the form is there, but nobody can see it, and it is about nothing. */
static gboolean
has_form (gpointer data)
{
  GtkWidget *pane = find_widget_by_type (GTK_WIDGET (((Fixture *) data)->page), VAS_TYPE_PROFILE_PANE);

  return pane != NULL && vas_profile_pane_get_profile (VAS_PROFILE_PANE (pane)) != NULL;
}

/* What is typed is kept by itself, and a space at the end stays under the hands of whoever goes on typing. */
static void
test_new_profile (Fixture *fixture, gconstpointer data)
{
  GtkEditable *company;

  press (fixture, "Job profiles");
  await_text (fixture, "The job you want");
  press (fixture, "New job");
  g_assert_true (wait_until (has_profile, fixture, PATIENCE_S));
  g_assert_true (wait_until (has_form, fixture, PATIENCE_S));
  company = find_entry (fixture, "company");
  gtk_widget_grab_focus (GTK_WIDGET (company));
  gtk_editable_set_text (find_entry (fixture, "date"), "24.11.2099");
  gtk_editable_set_text (company, "Kesko ");
  g_assert_true (wait_until (is_written, fixture, PATIENCE_S));
  g_assert_cmpstr (gtk_editable_get_text (company), ==, "Kesko ");
}

static VasJobProfile *
add_profile (Fixture *fixture, const char *date)
{
  g_autofree char *id = vas_uuid_new ();
  VasJobProfile *profile = g_object_new (VAS_TYPE_JOB_PROFILE, "id", id, "company", "Kesko", "role", "Seller",
                                         "interview-date", date, "language", "en", "advertisement",
                                         "Calm voice. A calm voice helps.", NULL);
  g_autoptr (GAsyncResult) result = NULL;

  vas_shelf_save_async (fixture->profiles, profile, flow_test_on_done, &fixture->flow);
  result = flow_test_await (&fixture->flow);
  g_assert_true (vas_shelf_change_finish (fixture->profiles, result, NULL));
  return profile;
}

static gboolean
has_key_word (gpointer data)
{
  g_autoptr (VasJobProfile) profile = get_profile (data);
  const char *const *words = profile != NULL ? vas_job_profile_get_key_words (profile) : NULL;

  vas_shelf_refresh (((Fixture *) data)->profiles);
  return words != NULL && words[0] != NULL && g_ascii_strcasecmp (words[0], "calm voice") == 0;
}

static void
test_key_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasJobProfile) profile = add_profile (fixture, "2099-11-24");

  press (fixture, "Job profiles");
  await_text (fixture, "calm voice");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_named (fixture, "calm voice")), TRUE);
  g_assert_true (wait_until (has_key_word, fixture, PATIENCE_S));
}

static gboolean
is_settled (gpointer data)
{
  g_autoptr (VasJobProfile) profile = get_profile (data);

  vas_shelf_refresh (((Fixture *) data)->profiles);
  return profile != NULL && vas_job_profile_get_asked (profile);
}

/* After the day the page asks, wherever one is; no need is an answer. */
static void
test_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasJobProfile) profile = add_profile (fixture, "2020-01-02");

  press (fixture, "Sets");
  await_text (fixture, "Your interview at Kesko has been. What did they ask?");
  press (fixture, "Job profiles");
  await_text (fixture, "No need");
  press (fixture, "No need");
  g_assert_true (wait_until (is_settled, fixture, PATIENCE_S));
}

static void
test_practise_profile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VasJobProfile) profile = add_profile (fixture, "");
  g_autofree char *expected = g_strjoin (" ", "practise-profile", vas_job_profile_get_id (profile), NULL);

  press (fixture, "Job profiles");
  await_text (fixture, "Seller");
  press (fixture, "Practise for this job");
  g_assert_true (wait_until (has_practised, fixture, PATIENCE_S));
  g_assert_cmpstr (fixture->practised, ==, expected);
}

/* Words */

static void
assert_day (const char *date, const char *expected)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (2 * 3600);
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 21, 23, 59, 0);
  g_autofree char *words = vas_bank_words_day (date, now);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_days (void)
{
  assert_day ("2026-11-21", "today");
  assert_day ("2026-11-22", "tomorrow");
  assert_day ("2026-11-20", "yesterday");
  assert_day ("2026-11-24", "in 3 days");
  assert_day ("2026-11-10", "11 days ago");
  assert_day ("2026-12-31", "Thursday, 31 December");
  assert_day ("2027-01-31", "31 January 2027");
  assert_day ("", "");
  assert_day ("soon", "");
}

static void
test_day_entry (void)
{
  static const struct
  {
    const char *typed;
    const char *expected;
  } days[] = {
    { "2026-11-24", "2026-11-24" },
    { " 24.11.2026 ", "2026-11-24" },
    { "1. 2. 2027", "2027-02-01" },
    { "24 November 2026", "2026-11-24" },
    { "", "" },
    { "2026-02-30", NULL },
    { "31.4.2026", NULL },
    { "24.11.202", NULL },
    { "next week", NULL },
    { "2026-11-24x", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *date = vas_day_entry_parse (days[i].typed);

      g_assert_cmpstr (date, ==, days[i].expected);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/bank-page/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("new-set", test_new_set);
  ADD ("order", test_order);
  ADD ("practise-set", test_practise_set);
  ADD ("delete-set", test_delete_set);
  ADD ("new-profile", test_new_profile);
  ADD ("key-words", test_key_words);
  ADD ("over", test_over);
  ADD ("practise-profile", test_practise_profile);
#undef ADD
  g_test_add_func ("/bank-page/days", test_days);
  g_test_add_func ("/bank-page/day-entry", test_day_entry);

  return g_test_run ();
}
