/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flow-test.h"
#include "vas-bank.h"

static void
test_sets (void)
{
  g_autoptr (GPtrArray) bank = flow_test_make_bank ();
  g_autoptr (GPtrArray) sets = vas_bank_make_sets (bank);

  g_assert_cmpuint (sets->len, ==, 1 + VAS_N_CATEGORIES);
  g_assert_cmpstr (vas_question_set_get_key (sets->pdata[0]), ==, VAS_BANK_MIXED);
  g_assert_cmpuint (g_strv_length ((char **) vas_question_set_get_question_ids (sets->pdata[0])), ==, bank->len);
  for (guint i = 1; i < sets->len; i++)
    g_assert_cmpuint (g_strv_length ((char **) vas_question_set_get_question_ids (sets->pdata[i])), ==, 2);
}

/* However few there are: what was done and what would be done come first, and in the order of interviewers. */
static void
test_choose_few (void)
{
  g_autoptr (GPtrArray) bank = flow_test_make_bank ();

  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr (GPtrArray) three = vas_bank_choose (bank, 3, seed);

      g_assert_cmpuint (three->len, ==, 3);
      g_assert_cmpint (vas_question_get_category (three->pdata[0]), ==, VAS_CATEGORY_SERVICE);
      g_assert_cmpint (vas_question_get_category (three->pdata[1]), ==, VAS_CATEGORY_BEHAVIOURAL);
      g_assert_cmpint (vas_question_get_category (three->pdata[2]), ==, VAS_CATEGORY_SITUATIONAL);
    }
}

static void
test_choose_all (void)
{
  g_autoptr (GPtrArray) bank = flow_test_make_bank ();
  g_autoptr (GPtrArray) all = vas_bank_choose (bank, 100, 7);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (all->len, ==, bank->len);
  for (guint i = 0; i < all->len; i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) vas_question_get_id (all->pdata[i])));
      if (i > 0)
        g_assert_cmpint (vas_question_get_category (all->pdata[i - 1]), <=, vas_question_get_category (all->pdata[i]));
    }
}

static void
test_choose_is_seeded (void)
{
  g_autoptr (GPtrArray) bank = flow_test_make_bank ();
  gboolean differs = FALSE;

  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GPtrArray) first = vas_bank_choose (bank, 4, seed);
      g_autoptr (GPtrArray) again = vas_bank_choose (bank, 4, seed);
      g_autoptr (GPtrArray) other = vas_bank_choose (bank, 4, seed + 1000);

      for (guint i = 0; i < first->len; i++)
        {
          g_assert_true (first->pdata[i] == again->pdata[i]);
          differs |= first->pdata[i] != other->pdata[i];
        }
    }

  g_assert_true (differs);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bank/sets", test_sets);
  g_test_add_func ("/bank/choose/few", test_choose_few);
  g_test_add_func ("/bank/choose/all", test_choose_all);
  g_test_add_func ("/bank/choose/seeded", test_choose_is_seeded);

  return g_test_run ();
}
