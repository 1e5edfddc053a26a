/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "flow-test.h"
#include "vas-bank.h"
#include "vas-question-set.h"

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

/* Loading the bank is work, which a library that has it is spared. */
static void
test_loads_once (void)
{
  FlowTest test;

  flow_test_init (&test);
  g_assert_cmpuint (test.n_loaded, ==, 1);

  flow_test_reopen (&test);
  g_assert_cmpuint (test.n_loaded, ==, 1);

  flow_test_clear (&test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bank/sets", test_sets);
  g_test_add_func ("/bank/loads-once", test_loads_once);

  return g_test_run ();
}
