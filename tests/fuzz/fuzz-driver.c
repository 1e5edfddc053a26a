/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-driver SEED...: where there is no libFuzzer, feeds a target with the seeds and with the same mutations each time. */

#include "fuzz-target.h"

#include <glib.h>
#include <string.h>

#define N_MUTATIONS 4000
#define MOST_CHANGES 4
#define MOST_BYTES 65536

/* What JSON is made of, and what breaks careless readers of it */
static const char *const tokens[] = {
  "{",
  "}",
  "[",
  "]",
  "\"",
  ",",
  ":",
  "\\",
  "\\u0000",
  "\\ud800",
  "null",
  "true",
  "-1",
  "0",
  "1e999",
  "0.5",
  "//",
  "/*",
  "\xff",
  "\xc3",
  "\f",
  "#",
  "'",
  "{}",
  "[[[[[",
  "\"\":1",
  "99999999999999999999999",
  "-9223372036854775808",
  "2147483648",
  "\xef\xbb\xbf",
  "\r",
  "\t",
};

static void
change (GByteArray *input, GRand *rand)
{
  guint place = input->len > 0 ? (guint) g_rand_int_range (rand, 0, (gint32) input->len) : 0;
  guint length = input->len > 0 ? (guint) g_rand_int_range (rand, 0, 1 + MIN (64, (gint32) (input->len - place))) : 0;
  const char *token = tokens[g_rand_int_range (rand, 0, G_N_ELEMENTS (tokens))];
  g_autofree guint8 *tail = g_memdup2 (input->data + place, input->len - place);
  guint tail_length = input->len - place;

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      if (input->len > 0)
        input->data[place] ^= 1 << g_rand_int_range (rand, 0, 8);
      break;
    case 1:
      if (length > 0)
        g_byte_array_remove_range (input, place, length);
      break;
    case 2:
      g_byte_array_set_size (input, place);
      g_byte_array_append (input, (const guint8 *) token, strlen (token));
      g_byte_array_append (input, tail, tail_length);
      break;
    case 3:
      g_byte_array_set_size (input, place);
      g_byte_array_append (input, tail, length);
      g_byte_array_append (input, tail, tail_length);
      break;
    default:
      if (input->len > 0)
        input->data[place] = (guint8) g_rand_int_range (rand, 0, 256);
    }
}

static void
run (GByteArray *input)
{
  /* An exact copy, so that the address sanitizer sees a read past its end */
  g_autofree guint8 *copy = g_memdup2 (input->data, input->len);

  LLVMFuzzerTestOneInput (copy, input->len);
}

static void
test_seed (gconstpointer path)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, <=, MOST_BYTES);

  for (int i = 0; i <= N_MUTATIONS; i++)
    {
      g_autoptr (GByteArray) input = g_byte_array_new ();
      int n_changes = i == 0 ? 0 : g_rand_int_range (rand, 1, MOST_CHANGES + 1);

      g_byte_array_append (input, (const guint8 *) contents, length);
      for (int j = 0; j < n_changes; j++)
        change (input, rand);
      run (input);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (int i = 1; i < argc; i++)
    {
      g_autofree char *base = g_path_get_basename (argv[i]);
      g_autofree char *name = g_strdup_printf ("/fuzz/%s", base);

      g_test_add_data_func (name, argv[i], test_seed);
    }

  return g_test_run ();
}
