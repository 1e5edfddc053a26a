/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words are counted by what they have in common: forms of one word stand next to each other when all are sorted, so that
 * each has to be compared only with the one before it. Two words are a pair where nothing but space is between them.
 */

#include "vas-key-words.h"

#include "vas-text.h"

#include <string.h>

#define LEAST_CHARS 3
#define LEAST_COMMON_CHARS 4
#define MOST_ENDING_CHARS 4
#define FEW 8
/* Advertisements are shorter; what is longer than this is looked at in part */
#define MOST_WORDS 20000

static const struct
{
  const char *language;
  const char *words;
} stop_words[] = {
  { "fi",
    "aina alla alle asti edes eika eli ella emme enemman ennen ensi ensin eri erittain esim esimerkiksi eta ette "
    "etta halutessasi han hanen haemme hae hakea hakemus hakemukset hakemuksesi hyva hyvaa hyvan hyvat ilman itse "
    "ja jo joita joihin joissa joista joiden johon jonka jos jossa josta jota jotka jotta joka jokainen kaikki "
    "kaikkien kanssa kautta keskella kesken klo koko koska kuin kuinka kun kunnes kuten lahella lisaksi lisaa mika "
    "mikali mita missa mista mihin milloin minka minulle minun minut miten moni monta mukaan mukana muassa mutta "
    "muu muun muut muita myos mm me meidan meilla meille meihin meista nain ne niiden niihin niin niista noin nyt "
    "nama naiden naihin ole olla olemme olen olet olette oli oman omaa oma ollut olisi ovat on osoitteeseen "
    "osoitteesta paitsi palkka per pian puh saat saada saatat se sen sekä seka sellainen siella siita siihen sille "
    "silla sina sinun sinulla sinulle sinut sinulta sisaan sitten siis taas tai tama taman tahan tassa tasta takia "
    "tata te teidan tule tulee tulla tyo tyon tyohon tyossa tyota tassa uusi uuden uutta vai vaan vaikka vain varten "
    "vasta viela voi voit voidaan voimme vuoden vuosi yli yhden yksi yhdessa yms onko ovatko sopii tarjoamme "
    "arvostamme odotamme etsimme toivomme lahetathan viimeistaan lisatietoja antaa" },
  { "et",
    "aga aasta all alla alati ametikoht ei ega edasi eest ehk endale enda ennast ette et ees hea head heaks iga ja "
    "jah jaoks jargi juba juures just ka kas keda kelle kes kogu koguni koht koige koik koos kuhu kui kuid kuidas "
    "kus kuni kust lisaks labi ma mida mille millal millest mis mitte mul mulle mu muu muud meie meil meile meid "
    "mina moned naiteks need nende neid ning nii nad olema oled olen oleme olete oli olla on oma omad oskab paljud "
    "parast peal peale pea pole saab saada sa see seda sees selle sellest sellel selles siin siis siia sina sinu sul "
    "sulle sinult sind sest sisse ta tema teda teie teil teile teid teha tegema toole too toos toolt uhe uks umbes "
    "uus uut uue vaga vaid vastu veel voi voib voimalus voimalik voimalust voimalusi vahel vaja ule otsime ootame "
    "pakume kandideeri kandideerimiseks saada" },
  { "nb",
    "alle alt andre at av bade ble bli blir bra da de deg dem den denne der dere deres det dette din disse ditt "
    "dine du eller en enn er et etter for fra fordi gjerne gjore god gode godt ha har hos hun han hva hvem hver hvor "
    "hvordan hvis hvorfor i ikke inn inne innen jeg kan kommer kunne lang man mange med meg meget mellom men mer "
    "mine mitt mot mye ma na nar noe noen ny nye nytt og ogsa om opp oss over pa per sa samt seg selv sin sine sitt "
    "skal skulle slik slike snart som stor store stort sitt svaert til tilbyr under ut uten var vare vart ved vi "
    "vil ville vaere vart onsker soker seker sok soknad stillingen stilling stillinger jobb jobben eks kl mv osv "
    "enkelt eget egen egne far fa gi gir" },
  { "en",
    "a able about across after all also although always am among an and any are around as at be because been "
    "before being best between both but by can could did do does doing done during each either etc even ever every "
    "few for from further get give good great had has have having he her here him his how however if in into is it "
    "its itself join just know least let like likely look looking made make many may me might more most much must "
    "my need needs new no non nor not now of off offer offers often on once one only or other our ours out over own "
    "per please plus rather role same see seek seeking she should since so some such than that the their them then "
    "there these they this those through to together too under until up upon us very via want was way we well were "
    "what when where whether which while who whom whose why will with within without work working would year years "
    "yet you your yours apply applying application job jobs position" },
};

/* A word as it stands in the text */
typedef struct
{
  char *word;
  char *folded;
  guint group;
  gboolean content;
  gboolean follows; /* nothing but space lies between it and the one before */
} Token;

typedef struct
{
  GHashTable *forms; /* how often each form of it stands in the text */
  guint count;
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

static GHashTable *
list_stop_words (const char *language)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean known = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (stop_words); i++)
    known = known || g_strcmp0 (language, stop_words[i].language) == 0;

  for (gsize i = 0; i < G_N_ELEMENTS (stop_words); i++)
    {
      g_autofree char **words = NULL;

      if (known && !g_str_equal (language, stop_words[i].language))
        continue;
      words = g_strsplit (stop_words[i].words, " ", -1);
      for (char **word = words; *word != NULL; word++)
        g_hash_table_add (set, *word);
    }

  return set;
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

static GArray *
split (const char *text, GHashTable *stops)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (Token));
  gboolean follows = FALSE;

  g_array_set_clear_func (tokens, token_clear);
  while (*text != '\0' && tokens->len < MOST_WORDS)
    {
      const char *end = find_end (text);
      Token token = { NULL };

      if (end == text)
        {
          follows = follows && *text == ' ';
          text = g_utf8_next_char (text);
          continue;
        }

      token.word = g_strndup (text, end - text);
      token.folded = vas_text_fold (token.word);
      token.content = g_utf8_strlen (token.folded, -1) >= LEAST_CHARS && !g_hash_table_contains (stops, token.folded);
      token.follows = follows;
      g_array_append_val (tokens, token);
      follows = TRUE;
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
      Candidate *pair;

      if (!token->content)
        continue;
      count_one (candidates, token->group, i, g_strdup (token->word))->first_group = token->group;
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
 * @language: (nullable): its language: `fi`, `et`, `nb`, `en`; with any other the small words of all four are left out
 *
 * Finds the words and pairs of words that stand in it most often, forms of one word taken together. Of a text in which
 * hardly anything stands twice some words that stand there once are proposed, too.
 *
 * Returns: (transfer full) (array zero-terminated=1): at most %VAS_KEY_WORDS_MOST, the most frequent first, as the text
 *   spells them
 */
char **
vas_key_words_propose (const char *text, const char *language)
{
  g_autoptr (GHashTable) stops = list_stop_words (language);
  g_autoptr (GArray) tokens = split (text, stops);
  g_autoptr (GHashTable) candidates = NULL;
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  group (tokens);
  candidates = count (tokens);
  sorted = sort (candidates);
  for (guint i = 0; i < MIN (sorted->len, VAS_KEY_WORDS_MOST); i++)
    {
      const Candidate *candidate = g_ptr_array_index (sorted, i);

      if (candidate->count < 2 && i >= FEW)
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
