/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-search-words.h"

#include "vas-text.h"

#include <string.h>

/* A word this short could begin anything. */
#define LEAST_CHARS 3
#define MOST_WORDS 20

typedef struct
{
  const char *language;
  const char *stems;
} Group;

/*
 * Words that interviews are full of, whose stem changes when they are inflected, so that one form does not begin the
 * other: asiakas, asiakkaan. A search for any of a group finds all of it. Folded, see vas_text_fold().
 */
static const Group groups[] = {
  { "fi", "asiakas asiakka asiakast" },
  { "fi", "arvostelu arvostel" },
  { "fi", "ammattitaito ammattitaido" },
  { "fi", "ensimmainen ensimmais" },
  { "fi", "esimies esimieh" },
  { "fi", "heikkous heikkouks heikkoud heikkout" },
  { "fi", "ihminen ihmis" },
  { "fi", "karsivallisyys karsivallisyyd karsivallisyyt" },
  { "fi", "kehittyminen kehittymis kehity" },
  { "fi", "kielitaito kielitaido" },
  { "fi", "kokemus kokemuks" },
  { "fi", "kritiikki kritiiki" },
  { "fi", "kuunteleminen kuuntel kuuntele" },
  { "fi", "kysymys kysymyks" },
  { "fi", "luottamus luottamuks" },
  { "fi", "menestys menestyks" },
  { "fi", "myotatunto myotatunno" },
  { "fi", "nopeus nopeud nopeut nopeuks" },
  { "fi", "ongelma ongelmi" },
  { "fi", "oppiminen oppimis" },
  { "fi", "osaaminen osaamis" },
  { "fi", "palaute palautte palautet" },
  { "fi", "puhelin puhelim" },
  { "fi", "ratkaiseminen ratkais" },
  { "fi", "rehellisyys rehellisyyd rehellisyyt" },
  { "fi", "suuttunut suuttune suutu suuttu" },
  { "fi", "taito taido" },
  { "fi", "tarkkuus tarkkuud tarkkuut" },
  { "fi", "tarve tarpe tarvet" },
  { "fi", "tavoite tavoitte tavoitet" },
  { "fi", "tehtava tehtavi" },
  { "fi", "tilanne tilante tilannet" },
  { "fi", "toiminta toiminna" },
  { "fi", "tuote tuotte tuotet" },
  { "fi", "tulos tuloks tulost" },
  { "fi", "tyytymaton tyytymatto" },
  { "fi", "tyytyvaisyys tyytyvaisyyd tyytyvaisyyt" },
  { "fi", "tyytyvainen tyytyvais" },
  { "fi", "vahvuus vahvuud vahvuut vahvuuks" },
  { "fi", "vaikea vaikei" },
  { "fi", "valitus valituks valitust" },
  { "fi", "vastaus vastauks vastaust" },
  { "fi", "vihainen vihais" },
  { "fi", "vika vian viat viko" },
  { "fi", "yritys yrityks yrityst" },
  { "et", "aeg aja aega" },
  { "et", "eesmark eesmarg" },
  { "et", "ettevote ettevott" },
  { "et", "hind hinn" },
  { "et", "inimene inimes" },
  { "et", "juht juhi juhti" },
  { "et", "keeleoskus keeleosku" },
  { "et", "kiri kirj" },
  { "et", "klient kliend" },
  { "et", "kuulamine kuulam kuula" },
  { "et", "meeskond meeskonn" },
  { "et", "olukord olukorr" },
  { "et", "oppimine oppi" },
  { "et", "raakimine raaki ragi" },
  { "et", "suhtlemine suhtle" },
  { "et", "teenindamine teeninda teenindus" },
  { "et", "toode toote" },
  { "et", "tookoht tookoha" },
  { "et", "ulesanne ulesande ulesann" },
  { "et", "viga vea vead vigu" },
};

static char **
copy_with (GPtrArray *stems, const char *word)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, word);
  for (guint i = 0; i < stems->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (stems, i));

  return g_strv_builder_end (builder);
}

/* The groups one of whose stems begins the word */
static char **
find_alternatives (const char *word, const char *language)
{
  g_autofree char *folded = vas_text_fold (word);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (groups) && g_utf8_strlen (folded, -1) >= LEAST_CHARS; i++)
    {
      g_auto (GStrv) stems = NULL;
      gboolean is_one = FALSE;

      if (language != NULL && !g_str_equal (groups[i].language, language))
        continue;

      stems = g_strsplit (groups[i].stems, " ", -1);
      for (char **stem = stems; *stem != NULL; stem++)
        is_one = is_one || g_str_has_prefix (folded, *stem);
      for (char **stem = stems; is_one && *stem != NULL; stem++)
        g_ptr_array_add (found, g_strdup (*stem));
    }

  return copy_with (found, word);
}

/**
 * vas_search_words_new:
 * @text: (nullable): what was typed, valid UTF-8
 * @language: (nullable): language of what is searched; %NULL for all
 *
 * Returns: (transfer full) (nullable): the words of @text, each with what may stand for it; %NULL if there is no word
 */
VasSearchWords *
vas_search_words_new (const char *text, const char *language)
{
  g_auto (GStrv) typed = NULL;
  g_autoptr (GPtrArray) alternatives = g_ptr_array_new ();
  VasSearchWords *words;

  if (text == NULL)
    return NULL;

  typed = g_regex_split_simple ("[^\\p{L}\\p{N}]+", text, G_REGEX_OPTIMIZE, 0);
  for (char **word = typed; *word != NULL && alternatives->len < MOST_WORDS; word++)
    if (**word != '\0')
      g_ptr_array_add (alternatives, find_alternatives (*word, language));
  if (alternatives->len == 0)
    return NULL;

  g_ptr_array_add (alternatives, NULL);
  words = g_new0 (VasSearchWords, 1);
  words->alternatives = (char ***) g_ptr_array_free (g_steal_pointer (&alternatives), FALSE);
  words->language = g_strdup (language);

  return words;
}

void
vas_search_words_free (VasSearchWords *words)
{
  for (char ***word = words->alternatives; *word != NULL; word++)
    g_strfreev (*word);
  g_free (words->alternatives);
  g_free (words->language);
  g_free (words);
}
