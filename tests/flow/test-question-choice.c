/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flow-test.h"
#include "vas-question-choice.h"

#define DAY_MS (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)
#define NOW_MS (G_GINT64_CONSTANT (20000) * DAY_MS)

static void
add (GPtrArray *entries, const char *id, VasCategory category, gboolean starred, int takes, int days_ago, int rating)
{
  g_autoptr (VasQuestion) question = g_object_new (VAS_TYPE_QUESTION, "id", id, "category", category, NULL);

  g_ptr_array_add (entries,
                   g_object_new (VAS_TYPE_QUESTION_ENTRY, "question", question, "starred", starred, "take-count", takes,
                                 "practised", days_ago >= 0 ? NOW_MS - days_ago * DAY_MS : G_GINT64_CONSTANT (0),
                                 "rating", rating, NULL));
}

/* Two of every category, never practised */
static GPtrArray *
make_entries (void)
{
  g_autoptr (GPtrArray) bank = flow_test_make_bank ();
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < bank->len; i++)
    g_ptr_array_add (entries, g_object_new (VAS_TYPE_QUESTION_ENTRY, "question", bank->pdata[i], NULL));

  return entries;
}

static const char *
id_at (GPtrArray *questions, guint index)
{
  g_assert_cmpuint (index, <, questions->len);
  return vas_question_get_id (questions->pdata[index]);
}

/* However few there are: what was done and what would be done come first, and in the order of interviewers. */
static void
test_few (void)
{
  g_autoptr (GPtrArray) entries = make_entries ();

  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr (GPtrArray) three = vas_question_choice_spread (entries, 3, seed, NOW_MS);

      g_assert_cmpuint (three->len, ==, 3);
      g_assert_cmpint (vas_question_get_category (three->pdata[0]), ==, VAS_CATEGORY_SERVICE);
      g_assert_cmpint (vas_question_get_category (three->pdata[1]), ==, VAS_CATEGORY_BEHAVIOURAL);
      g_assert_cmpint (vas_question_get_category (three->pdata[2]), ==, VAS_CATEGORY_SITUATIONAL);
    }
}

static void
test_all (void)
{
  g_autoptr (GPtrArray) entries = make_entries ();
  g_autoptr (GPtrArray) all = vas_question_choice_spread (entries, 100, 7, NOW_MS);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (all->len, ==, entries->len);
  for (guint i = 0; i < all->len; i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) id_at (all, i)));
      if (i > 0)
        g_assert_cmpint (vas_question_get_category (all->pdata[i - 1]), <=, vas_question_get_category (all->pdata[i]));
    }
}

static void
test_seeded (void)
{
  g_autoptr (GPtrArray) entries = make_entries ();
  gboolean differs = FALSE;

  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GPtrArray) first = vas_question_choice_spread (entries, 4, seed, NOW_MS);
      g_autoptr (GPtrArray) again = vas_question_choice_spread (entries, 4, seed, NOW_MS);
      g_autoptr (GPtrArray) other = vas_question_choice_spread (entries, 4, seed + 1000, NOW_MS);

      for (guint i = 0; i < first->len; i++)
        {
          g_assert_true (first->pdata[i] == again->pdata[i]);
          differs |= first->pdata[i] != other->pdata[i];
        }
    }

  g_assert_true (differs);
}

/* Asked this week: only when there is nothing else, and then what was asked longest ago. */
static void
test_avoids_repeats (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  add (entries, "today", VAS_CATEGORY_PERSONAL, FALSE, 1, 0, 0);
  add (entries, "three-days", VAS_CATEGORY_PERSONAL, FALSE, 1, 3, 0);
  add (entries, "never", VAS_CATEGORY_PERSONAL, FALSE, 0, -1, 0);
  add (entries, "month", VAS_CATEGORY_PERSONAL, FALSE, 5, 30, 0);

  for (guint32 seed = 0; seed < 50; seed++)
    {
      g_autoptr (GPtrArray) two = vas_question_choice_spread (entries, 2, seed, NOW_MS);
      g_autoptr (GPtrArray) three = vas_question_choice_spread (entries, 3, seed, NOW_MS);

      for (guint i = 0; i < two->len; i++)
        g_assert_true (g_str_equal (id_at (two, i), "never") || g_str_equal (id_at (two, i), "month"));
      g_assert_cmpstr (id_at (three, 2), ==, "three-days");
    }
}

static void
test_dreaded (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) three = NULL;

  add (entries, "good", VAS_CATEGORY_SERVICE, FALSE, 2, 1, 5);
  add (entries, "bad", VAS_CATEGORY_REVERSE, FALSE, 4, 1, 1);
  add (entries, "often", VAS_CATEGORY_PERSONAL, FALSE, 9, 1, 0);
  add (entries, "never", VAS_CATEGORY_SITUATIONAL, FALSE, 0, -1, 0);
  add (entries, "poor", VAS_CATEGORY_BEHAVIOURAL, FALSE, 1, 1, 2);

  three = vas_question_choice_dreaded (entries, 3, 7);
  g_assert_cmpuint (three->len, ==, 3);
  g_assert_cmpstr (id_at (three, 0), ==, "poor");
  g_assert_cmpstr (id_at (three, 1), ==, "never");
  g_assert_cmpstr (id_at (three, 2), ==, "bad");
}

static void
test_starred (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) starred = NULL;

  add (entries, "b", VAS_CATEGORY_REVERSE, TRUE, 0, -1, 0);
  add (entries, "no", VAS_CATEGORY_PERSONAL, FALSE, 0, -1, 0);
  add (entries, "a", VAS_CATEGORY_SERVICE, TRUE, 0, -1, 0);

  starred = vas_question_choice_starred (entries, 5, 7, NOW_MS);
  g_assert_cmpuint (starred->len, ==, 2);
  g_assert_cmpstr (id_at (starred, 0), ==, "a");
  g_assert_cmpstr (id_at (starred, 1), ==, "b");
}

static void
test_in_order (void)
{
  g_autoptr (GPtrArray) entries = make_entries ();
  g_autoptr (GPtrArray) two = vas_question_choice_in_order (entries, 2);
  g_autoptr (GPtrArray) all = vas_question_choice_in_order (entries, 1000);

  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpuint (all->len, ==, entries->len);
  for (guint i = 0; i < all->len; i++)
    g_assert_true (all->pdata[i] == vas_question_entry_get_question (entries->pdata[i]));
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) spread = vas_question_choice_spread (entries, 3, 7, NOW_MS);
  g_autoptr (GPtrArray) dreaded = vas_question_choice_dreaded (entries, 3, 7);

  g_assert_cmpuint (spread->len, ==, 0);
  g_assert_cmpuint (dreaded->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/question-choice/few", test_few);
  g_test_add_func ("/question-choice/all", test_all);
  g_test_add_func ("/question-choice/seeded", test_seeded);
  g_test_add_func ("/question-choice/avoids-repeats", test_avoids_repeats);
  g_test_add_func ("/question-choice/dreaded", test_dreaded);
  g_test_add_func ("/question-choice/starred", test_starred);
  g_test_add_func ("/question-choice/in-order", test_in_order);
  g_test_add_func ("/question-choice/nothing", test_nothing);

  return g_test_run ();
}
