/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words are counted by what they have in common: forms of one word stand next to each other when all are sorted, so that
 * each has to be compared only with the one before it. Two words are a pair where nothing but space is between them.
 */

#include "vas-key-words.h"

#include "vas-key-word-knowledge-private.h"
#include "vas-text.h"

#include <string.h>

#define LEAST_CHARS 3
#define LEAST_COMMON_CHARS 4
#define MOST_ENDING_CHARS 4
/* From here on a word is likely to be put together of others, and says more than a short one */
#define LONG_CHARS 10
#define TELLING 2
/* Of words that stand in the text once: how many proposals there may be with any, and how many with telling ones */
#define FEW 8
#define FEW_TELLING 14
/* Advertisements are shorter; what is longer than this is looked at in part */
#define MOST_WORDS 20000

/* A word as it stands in the text */
typedef struct
{
  char *word;
  char *folded;
  guint group;
  guint worth;
  gboolean content;
  gboolean follows; /* nothing but space lies between it and the one before */
} Token;

typedef struct
{
  GHashTable *forms; /* how often each form of it stands in the text */
  guint count;
  guint worth;
  guint first;
  guint first_group;
  guint second_group;
  gboolean pair;
  guint in_pairs;
} Candidate;

static void
token_clear (gpointer data)
{
  Token *token = data;

  g_free (token->word);
  g_free (token->folded);
}

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_hash_table_unref (candidate->forms);
  g_free (candidate);
}

static gboolean
is_inside (const char *place)
{
  gunichar c = g_utf8_get_char (place);

  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* Letters, and a hyphen between letters */
static const char *
find_end (const char *start)
{
  const char *end = start;

  while (*end != '\0' && (is_inside (end) || (*end == '-' && end > start && is_inside (end + 1))))
    end = g_utf8_next_char (end);

  return end;
}

/* Addresses are no words. Returns: where the one that begins at @text ends, or @text */
static const char *
skip_address (const char *text)
{
  gsize length = strcspn (text, " \t\r\n");

  if (g_strstr_len (text, (gssize) length, "@") != NULL || g_strstr_len (text, (gssize) length, "://") != NULL ||
      g_ascii_strncasecmp (text, "www.", 4) == 0)
    return text + length;

  return text;
}

static guint
weigh (VasKeyWordKnowledge *knowledge, const char *folded)
{
  return (vas_key_word_knowledge_is_telling (knowledge, folded) ? TELLING : 0) +
         (g_utf8_strlen (folded, -1) >= LONG_CHARS ? 1 : 0);
}

static GArray *
split (const char *text, VasKeyWordKnowledge *knowledge)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (Token));
  gboolean follows = FALSE;
  gboolean begins = TRUE;

  g_array_set_clear_func (tokens, token_clear);
  while (*text != '\0' && tokens->len < MOST_WORDS)
    {
      const char *end = begins ? skip_address (text) : text;
      Token token = { NULL };

      if (end > text)
        {
          follows = FALSE;
          text = end;
          continue;
        }
      end = find_end (text);
      if (end == text)
        {
          follows = follows && *text == ' ';
          begins = *text == '\0' || g_ascii_isspace (*text);
          text = g_utf8_next_char (text);
          continue;
        }

      token.word = g_strndup (text, end - text);
      token.folded = vas_text_fold (token.word);
      token.content = g_utf8_strlen (token.folded, -1) >= LEAST_CHARS &&
                      !vas_key_word_knowledge_is_common (knowledge, token.folded);
      if (token.content)
        token.worth = weigh (knowledge, token.folded);
      token.follows = follows;
      g_array_append_val (tokens, token);
      follows = TRUE;
      begins = FALSE;
      text = end;
    }

  return tokens;
}

/* Two forms of one word begin alike and end shortly after, the longer the beginning the later */
static gboolean
is_same_word (const char *a, const char *b)
{
  gsize common = 0;
  gsize ending;

  while (a[common] != '\0' && a[common] == b[common])
    common++;
  ending = MAX (strlen (a + common), strlen (b + common));

  return ending == 0 || (common >= LEAST_COMMON_CHARS && ending <= MIN (MOST_ENDING_CHARS, (common - 1) / 2));
}

static int
compare_folded (gconstpointer a, gconstpointer b, gpointer tokens)
{
  return strcmp (g_array_index ((GArray *) tokens, Token, *(const guint *) a).folded,
                 g_array_index ((GArray *) tokens, Token, *(const guint *) b).folded);
}

static void
group (GArray *tokens)
{
  g_autofree guint *order = g_new (guint, tokens->len);
  const char *head = NULL;
  guint group = 0;

  for (guint i = 0; i < tokens->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) tokens->len, sizeof (guint), compare_folded, tokens);

  for (guint i = 0; i < tokens->len; i++)
    {
      Token *token = &g_array_index (tokens, Token, order[i]);

      if (head == NULL || !is_same_word (head, token->folded))
        {
          head = token->folded;
          group++;
        }
      token->group = group;
    }
}

static Candidate *
count_one (GHashTable *candidates, gint64 key, guint place, char *form)
{
  Candidate *candidate = g_hash_table_lookup (candidates, &key);

  if (candidate == NULL)
    {
      candidate = g_new0 (Candidate, 1);
      candidate->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      candidate->first = place;
      g_hash_table_insert (candidates, g_memdup2 (&key, sizeof key), candidate);
    }

  candidate->count++;
  g_hash_table_insert (candidate->forms, form,
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (candidate->forms, form)) + 1));
  return candidate;
}

static GHashTable *
count (GArray *tokens)
{
  GHashTable *candidates = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, candidate_free);

  for (guint i = 0; i < tokens->len; i++)
    {
      Token *token = &g_array_index (tokens, Token, i);
      Token *before = i > 0 ? token - 1 : NULL;
      Candidate *word, *pair;

      if (!token->content)
        continue;
      word = count_one (candidates, token->group, i, g_strdup (token->word));
      word->first_group = token->group;
      word->worth = MAX (word->worth, token->worth);
      if (before == NULL || !before->content || !token->follows || before->group == token->group)
        continue;

      pair = count_one (candidates, ((gint64) before->group << 32) | token->group, i - 1,
                        g_strjoin (" ", before->word, token->word, NULL));
      pair->pair = TRUE;
      pair->first_group = before->group;
      pair->second_group = token->group;
    }

  return candidates;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = *(Candidate *const *) a;
  const Candidate *second = *(Candidate *const *) b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  if (first->pair != second->pair)
    return first->pair ? -1 : 1;
  if (first->worth != second->worth)
    return first->worth > second->worth ? -1 : 1;

  return first->first < second->first ? -1 : first->first > second->first;
}

/* A word that stands hardly anywhere but in a pair is proposed with it only. */
static void
note_pair (GHashTable *candidates, gint64 group, const Candidate *pair)
{
  Candidate *word = g_hash_table_lookup (candidates, &group);

  word->in_pairs = MAX (word->in_pairs, pair->count);
}

static GPtrArray *
sort (GHashTable *candidates)
{
  GPtrArray *kept = g_ptr_array_new ();
  GHashTableIter iter;
  Candidate *candidate;

  g_hash_table_iter_init (&iter, candidates);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &candidate))
    {
      if (!candidate->pair || candidate->count < 2)
        continue;
      note_pair (candidates, candidate->first_group, candidate);
      note_pair (candidates, candidate->second_group, candidate);
    }
  g_hash_table_iter_init (&iter, candidates);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &candidate))
    if (candidate->pair ? candidate->count >= 2 : candidate->in_pairs < candidate->count)
      g_ptr_array_add (kept, candidate);
  g_ptr_array_sort (kept, compare_candidates);

  return kept;
}

/* The form that is there most often; of those the shortest, and of those the one in small letters */
static const char *
choose_form (const Candidate *candidate)
{
  GHashTableIter iter;
  gpointer form;
  gpointer n;
  const char *best = NULL;
  guint best_n = 0;

  g_hash_table_iter_init (&iter, candidate->forms);
  while (g_hash_table_iter_next (&iter, &form, &n))
    {
      int longer = best != NULL ? (int) strlen (form) - (int) strlen (best) : 0;

      if (best != NULL && (GPOINTER_TO_UINT (n) < best_n || (GPOINTER_TO_UINT (n) == best_n &&
                                                             (longer > 0 || (longer == 0 && strcmp (form, best) < 0)))))
        continue;
      best = form;
      best_n = GPOINTER_TO_UINT (n);
    }

  return best;
}

/**
 * vas_key_words_propose:
 * @text: text of an advertisement, valid UTF-8
 * @language: (nullable): its language: `fi`, `et`, `nb`, `en`; with any other the words of all four are known
 *
 * Finds the words and pairs of words that stand in it most often, forms of one word taken together. Of a text in which
 * hardly anything stands twice some words that stand there once are proposed, too: those that customer service is talked
 * about with, then long ones. Addresses and what stands in any advertisement are left out.
 *
 * Returns: (transfer full) (array zero-terminated=1): at most %VAS_KEY_WORDS_MOST, the most frequent first, as the text
 *   spells them
 */
char **
vas_key_words_propose (const char *text, const char *language)
{
  g_autoptr (VasKeyWordKnowledge) knowledge = vas_key_word_knowledge_new (language);
  g_autoptr (GArray) tokens = split (text, knowledge);
  g_autoptr (GHashTable) candidates = NULL;
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  group (tokens);
  candidates = count (tokens);
  sorted = sort (candidates);
  for (guint i = 0; i < MIN (sorted->len, VAS_KEY_WORDS_MOST); i++)
    {
      const Candidate *candidate = g_ptr_array_index (sorted, i);

      if (candidate->count < 2 && i >= (candidate->worth >= TELLING ? FEW_TELLING : FEW))
        break;
      g_strv_builder_add (builder, choose_form (candidate));
    }

  return g_strv_builder_end (builder);
}

/**
 * vas_key_words_contain:
 * @key_words: (nullable) (array zero-terminated=1): key words
 * @word: a key word
 *
 * Returns: whether @word is among them, however it is spelt
 */
gboolean
vas_key_words_contain (const char *const *key_words, const char *word)
{
  g_autofree char *folded = vas_text_fold (word);

  for (; key_words != NULL && *key_words != NULL; key_words++)
    {
      g_autofree char *other = vas_text_fold (*key_words);

      if (g_str_equal (folded, other))
        return TRUE;
    }

  return FALSE;
}
