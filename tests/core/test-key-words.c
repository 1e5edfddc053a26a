/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-key-words.h"
#include "vas-research.h"

static void
assert_proposed (const char *text, const char *language, const char *expected)
{
  g_auto (GStrv) words = vas_key_words_propose (text, language);
  g_autofree char *joined = g_strjoinv (", ", words);

  g_assert_cmpstr (joined, ==, expected);
}

/* Advertisements as they stand on the pages of job agencies; each with what has to be proposed of it, and with what says
 * nothing */
static const struct
{
  const char *language;
  const char *text;
  const char *proposed;
  const char *left_out;
} advertisements[] = {
  { "fi",
    "Haemme kokenutta asiakasneuvojaa vakituiseen työsuhteeseen Tampereen toimipisteeseemme\n"
    "\n"
    "Oletko sinä se iloinen asiakaspalvelun ammattilainen, jota olemme etsineet? Asiakasneuvojana "
    "palvelet yritysasiakkaitamme puhelimitse, sähköpostitse ja chatissa. Työssäsi pääset ratkomaan "
    "monipuolisia asiakastilanteita yhdessä osaavan tiimin kanssa, ja huolehdit siitä, että jokainen "
    "asiakas saa ratkaisun ongelmaansa ensimmäisellä yhteydenotolla.\n"
    "\n"
    "Odotamme sinulta:\n"
    "- aiempaa kokemusta asiakaspalvelusta tai myynnistä\n"
    "- sujuvaa suomen ja englannin kielen taitoa, ruotsin kielen taito katsotaan eduksi\n"
    "- hyviä vuorovaikutustaitoja ja paineensietokykyä\n"
    "- reklamaatioiden käsittely on sinulle tuttua\n"
    "- järjestelmäosaamista (esim. Salesforce)\n"
    "\n"
    "Tarjoamme sinulle mielenkiintoisen ja vastuullisen työn, kattavan perehdytyksen, joustavat työajat "
    "ja etätyömahdollisuuden. Meillä saat tuen kokeneilta kollegoilta ja hyvät mahdollisuudet kehittyä "
    "urallasi. Arvostamme asiakaslähtöisyyttä, tiimityötä ja avointa vuorovaikutusta.\n"
    "\n"
    "Jos kiinnostuit, lähetä hakemuksesi ja CV:si palkkatoiveineen 15.12. mennessä osoitteeseen "
    "rekry@yritys.fi. Lisätietoja tehtävästä antaa palvelupäällikkö Mari Virtanen, puh. 040 123 4567, "
    "arkisin klo 9–11. Paikka täytetään heti sopivan henkilön löydyttyä. Otamme hakemuksia vastaan myös "
    "englanniksi. Lue lisää www.yritys.fi.\n",
    "asiakaspalvelun, paineensietokykyä, vuorovaikutustaitoja, tiimityötä, kielen taito, reklamaatioiden",
    "sinulta, odotamme, tarjoamme, hakemuksesi, lisätietoja, saat, meillä, mielenkiintoisen, palkkatoiveineen, puh, arkisin, rekry, yritys, mahdollisuudet" },
  { "fi",
    "Myyjä, Kodin Rauta Oy, Oulu\n"
    "\n"
    "Kodin Rauta on kasvava rautakauppaketju, jonka myymälät palvelevat rakentajia ja remontoijia ympäri "
    "Suomen. Nyt etsimme joukkoomme myyjää maaliosastolle.\n"
    "\n"
    "Myyjänä neuvot asiakkaita maalien ja tarvikkeiden valinnassa, sävytät maalit, täytät hyllyjä ja "
    "pidät osaston siistinä. Kassatyö kuuluu myös tehtäviin. Työ on kaksivuorotyötä ja sisältää "
    "viikonloppuvuoroja.\n"
    "\n"
    "Toivomme, että viihdyt ihmisten parissa, olet oma-aloitteinen ja sinulla on halu oppia uutta. "
    "Aikaisempi kokemus kaupan alalta on plussaa, mutta tärkeintä on oikea asenne ja palveluhenkisyys. "
    "Hygieniapassi ei ole välttämätön. Trukkikortti ja maalialan tuntemus katsotaan eduksi.\n"
    "\n"
    "Työsuhde alkaa tammikuussa tai sopimuksen mukaan ja on aluksi määräaikainen, 25–30 tuntia viikossa. "
    "Palkkaus kaupan alan työehtosopimuksen mukaan. Hae paikkaa viimeistään perjantaina 5. joulukuuta "
    "täyttämällä hakulomake nettisivuillamme. Haastattelut aloitetaan jo hakuaikana. Tule mukaan mukavaan"
    " porukkaan!\n",
    "myyjä, palveluhenkisyys, oma-aloitteinen, kassatyö, hygieniapassi",
    "toivomme, viikossa, joulukuuta, tärkeintä, mukavaan, porukkaan, palkkaus, hyllyjä, tehtäviin" },
  { "et",
    "Klienditeenindaja Tartu kaupluses\n"
    "\n"
    "Otsime oma sõbralikku meeskonda klienditeenindajat, kes armastab inimestega suhelda ja kellele "
    "meeldib kiire töötempo.\n"
    "\n"
    "Sinu peamised tööülesanded:\n"
    "- klientide teenindamine ja nõustamine kaupluses ja telefoni teel\n"
    "- kassatöö ja kauba väljapanek\n"
    "- kaebuste lahendamine ja tagastuste vormistamine\n"
    "- müügisaali korrashoid\n"
    "\n"
    "Ootused kandidaadile:\n"
    "- väga hea eesti keele oskus ja vene keele oskus suhtlustasandil\n"
    "- hea suhtlemisoskus, pingetaluvus ja kohusetundlikkus\n"
    "- varasem klienditeeninduse kogemus tuleb kasuks\n"
    "- valmisolek töötada vahetustega ja nädalavahetustel\n"
    "\n"
    "Omalt poolt pakume:\n"
    "- stabiilset sissetulekut ja õigeaegset palka\n"
    "- põhjalikku väljaõpet ning toetavat meeskonda\n"
    "- soodustusi meie kauplustes ja sportimisvõimalusi\n"
    "- arenguvõimalusi ettevõttes, kus sinu arvamus loeb\n"
    "\n"
    "Kui tunned, et see töö on just sulle, siis saada oma CV hiljemalt 10. detsembriks aadressile "
    "personal@pood.ee. Lisainfo telefonil 5123 4567. Võtame ühendust nende kandidaatidega, kes osutuvad "
    "valituks. Tööle asumise aeg jaanuar või kokkuleppel. Tööaeg on graafiku alusel.\n",
    "klienditeeninduse, suhtlemisoskus, pingetaluvus, keele oskus, kassatöö",
    "otsime, pakume, ootused, palka, aadressile, detsembriks, kandidaadile, kogemus, tööülesanded, personal, armastab" },
  { "et",
    "Hotell Meretuul otsib administraatorit\n"
    "\n"
    "Kas sulle meeldib inimesi aidata ja oled hea suhtleja? Administraatorina oled sa meie hotelli nägu: "
    "võtad vastu külalisi, vastad päringutele ja hoolitsed, et iga külaline tunneks end oodatuna. Töö "
    "hõlmab broneeringute haldamist, arvete koostamist ning koostööd majapidamise ja restoraniga.\n"
    "\n"
    "Eeldame, et sul on vähemalt keskharidus, räägid vabalt eesti ja inglise keelt ning saad hakkama "
    "soome keelega. Kasuks tuleb varasem töökogemus hotellis või teeninduses ning broneerimissüsteemi "
    "tundmine. Hindame täpsust, rahulikkust keerulistes olukordades ja külalislahkust.\n"
    "\n"
    "Meie poolt saad konkurentsivõimelise palga, tasuta lõunad, puhkuse suvel ning võimaluse areneda. "
    "Töötame summeeritud tööajaga, vahetused on kaheteisttunnised. Kandideerimiseks täida ankeet meie "
    "kodulehel.\n",
    "külalislahkust, rahulikkust, teeninduses, koostööd",
    "kas, meeldib, hindame, kandideerimiseks, võimaluse, palga, kodulehel, saad" },
  { "nb",
    "Kundebehandler til kundesenteret vårt i Bergen – fast stilling 100 %\n"
    "\n"
    "Vil du være med på laget vårt? Vi søker en engasjert kundebehandler som liker å hjelpe kunder og som"
    " trives i et hektisk miljø. Hos oss blir du en del av et trivelig team på 25 kollegaer, og du får "
    "grundig opplæring.\n"
    "\n"
    "Arbeidsoppgaver:\n"
    "- besvare henvendelser fra kunder på telefon, e-post og chat\n"
    "- behandle reklamasjoner og finne gode løsninger for kundene\n"
    "- mersalg og kundeoppfølging\n"
    "- registrering av ordrer i kundesystemet\n"
    "\n"
    "Kvalifikasjoner:\n"
    "- erfaring fra kundeservice eller salg, gjerne fra telekombransjen\n"
    "- gode norskkunnskaper, både skriftlig og muntlig\n"
    "- erfaring med CRM-systemer er en fordel\n"
    "- fullført videregående skole\n"
    "\n"
    "Personlige egenskaper: Du er serviceinnstilt, tålmodig og løsningsorientert. Du har god "
    "kommunikasjonsevne, beholder roen i pressede situasjoner og bidrar til et godt arbeidsmiljø. "
    "Personlig egnethet vil bli vektlagt.\n"
    "\n"
    "Vi tilbyr konkurransedyktig lønn, gode pensjons- og forsikringsordninger, fleksibel arbeidstid og "
    "muligheter for faglig utvikling. Spørsmål om stillingen kan rettes til avdelingsleder Kari Nordmann,"
    " tlf. 900 00 000. Søknadsfrist: 15. desember. Send søknad og CV via lenken nedenfor. Tiltredelse "
    "snarest eller etter avtale. Vi gleder oss til å høre fra deg!\n",
    "kundebehandler, reklamasjoner, kundeservice, kommunikasjonsevne, norskkunnskaper",
    "søker, tilbyr, stilling, søknadsfrist, lønn, desember, arbeidsoppgaver, kvalifikasjoner, personlig, erfaring, tlf" },
  { "nb",
    "Butikkmedarbeider deltid, Trondheim\n"
    "\n"
    "Er du glad i mennesker og mat? Matbutikken på hjørnet trenger en ny butikkmedarbeider som kan jobbe "
    "kvelder og annenhver helg. Du kommer til å jobbe i kassen, fylle på varer, bake rundstykker og sørge"
    " for at butikken er ren og ryddig. Det viktigste er at du møter kundene med et smil og gir god "
    "kundeservice.\n"
    "\n"
    "Vi ser etter deg som er over 18 år, er pålitelig og møter presis, og som tar ansvar selv om det er "
    "travelt. Erfaring fra dagligvare er ønskelig, men ikke et krav. Du må kunne snakke og forstå norsk "
    "godt. Hos oss lærer du alt du trenger å vite om ferskvarer, varebestilling og svinn. Lønn etter "
    "tariff. Høres dette ut som noe for deg? Kom innom butikken og spør etter Ola, eller søk på nettsiden"
    " vår innen 1. februar.\n",
    "kundeservice, ansvar, butikkmedarbeider, pålitelig",
    "jobbe, trenger, lønn, ønskelig, februar, deltid, nettsiden, møter" },
  { "en",
    "Customer Service Representative – Tallinn (full-time)\n"
    "\n"
    "About us\n"
    "BrightParcel is a fast-growing delivery company with more than 2,000 employees across Europe. Our "
    "mission is to make every delivery a pleasant surprise.\n"
    "\n"
    "About the role\n"
    "We're looking for a friendly and motivated Customer Service Representative to join our support team."
    " You will be the first point of contact for our customers by phone, email and live chat. You'll "
    "handle enquiries about deliveries, resolve complaints and work closely with our couriers to find "
    "solutions.\n"
    "\n"
    "What you will do\n"
    "• Respond to customer enquiries in a timely and professional manner\n"
    "• Handle complaints and refunds with empathy\n"
    "• Keep accurate records in our CRM system (Zendesk)\n"
    "• Identify recurring problems and suggest improvements\n"
    "\n"
    "What we are looking for\n"
    "• Excellent written and spoken English; Finnish is an advantage\n"
    "• At least one year of experience in customer service or hospitality\n"
    "• Strong communication and problem-solving skills\n"
    "• Ability to stay calm under pressure and multitask\n"
    "• Willingness to work shifts, including weekends\n"
    "\n"
    "What we offer\n"
    "• Competitive salary and health insurance\n"
    "• Flexible working hours and hybrid work\n"
    "• Friendly colleagues, modern office in the city centre\n"
    "\n"
    "Equal opportunities: we welcome applications from all backgrounds. If you think you'd be a great "
    "fit, send your CV to jobs@brightparcel.com by 30 November. Only shortlisted candidates will be "
    "contacted.\n",
    "customer service, complaints, communication, empathy, problem-solving",
    "looking, offer, salary, jobs, november, applications, candidates, experience, month, brightparcel.com, willingness" },
  { "en",
    "Receptionist needed at The Old Mill Dental Practice\n"
    "\n"
    "Our busy dental practice is seeking a receptionist for three days a week (Monday, Wednesday and "
    "Friday). You'll greet patients, book appointments, take payments, answer the phone and deal with "
    "queries in a caring and confidential way. The successful candidate will have a warm telephone "
    "manner, be well organised and able to prioritise when the waiting room is full. Previous reception "
    "experience is desirable but training will be provided. You must be comfortable using computers; "
    "knowledge of appointment software would be a bonus. Patients come first here, so patience and "
    "discretion are essential. £12.50 per hour plus pension and free parking. Please email your CV and a "
    "short covering letter to Helen Brown by Friday 12th December. Interviews will take place in the week"
    " commencing 15th December.\n",
    "reception, patients, discretion, appointment, organised",
    "monday, week, seeking, email, december, candidate, take, desirable, successful" },
};

/* Words of one kind and pairs before what stands in the text once */
static void
test_english (void)
{
  assert_proposed ("We are looking for a customer adviser. As a customer adviser you help our customers by phone. "
                   "You enjoy teamwork; teamwork is what we live by, and you keep calm.",
                   "en", "customer, customer adviser, teamwork, calm, phone");
}

static void
test_finnish (void)
{
  g_auto (GStrv) words = vas_key_words_propose (
      "Haemme myyjää, joka rakastaa palvelua. Palvelu on meille kaikki, ja hyvän palvelun tekee myyjä. Myyjän työ on "
      "iloista.",
      "fi");

  g_assert_true (vas_key_words_contain ((const char *const *) words, "palvelu"));
  g_assert_true (vas_key_words_contain ((const char *const *) words, "MYYJA"));
  g_assert_false (vas_key_words_contain ((const char *const *) words, "haemme"));
  g_assert_false (vas_key_words_contain ((const char *const *) words, "ja"));
}

static void
test_other_languages (void)
{
  assert_proposed ("Otsime müüjat, kes oskab keeli. Keeli ja suhtlemist! Suhtlemist on palju.", "et",
                   "suhtlemist, keeli, müüjat, palju");
  assert_proposed ("Vi søker en kundebehandler med ansvar for kundene. Ansvar og service, service hver dag.", "nb",
                   "ansvar, service, kundebehandler, kundene");
}

static void
assert_contained (const char *const *words, const char *list, gboolean contained)
{
  g_auto (GStrv) expected = g_strsplit (list, ", ", -1);

  for (char **word = expected; *word != NULL; word++)
    if (vas_key_words_contain (words, *word) != contained)
      g_error ("“%s” is %s", *word, contained ? "not proposed" : "proposed");
}

static void
test_advertisements (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (advertisements); i++)
    {
      g_auto (GStrv) words = vas_key_words_propose (advertisements[i].text, advertisements[i].language);

      assert_contained ((const char *const *) words, advertisements[i].proposed, TRUE);
      assert_contained ((const char *const *) words, advertisements[i].left_out, FALSE);
    }
}

static void
test_addresses (void)
{
  assert_proposed ("kassa.palvelu@kauppa.fi", "fi", "");
  assert_proposed ("service https://team.example/skills (sales@x.fi) www.service.fi", "en", "service");
}

/* A comma or the end of a sentence parts two words. */
static void
test_pairs (void)
{
  assert_proposed ("Quick thinking, quick thinking. Calm voice.", "en", "quick thinking, Calm, voice");
  assert_proposed ("calm. Voice calm. Voice", "en", "calm, Voice");
}

static void
test_nothing (void)
{
  const char *const texts[] = { "", " \n\t", "the and of", "12 345 €", "—–- ...", "a b c" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_proposed (texts[i], "en", "");
}

static void
test_unknown_language (void)
{
  assert_proposed ("the and ja mutta og eller voi ning", NULL, "");
  assert_proposed ("the and ja mutta og eller voi ning", "xx", "");
}

static void
test_limit (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  for (int i = 0; i < 200; i++)
    g_string_append_printf (text, "%c%cbcdefg. %c%cbcdefg. ", 'a' + i % 25, 'a' + i / 25, 'a' + i % 25, 'a' + i / 25);
  words = vas_key_words_propose (text->str, "en");
  g_assert_cmpuint (g_strv_length (words), ==, VAS_KEY_WORDS_MOST);
}

static gint64
measure_us (int n_words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 before;

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (text, "w%c%c%c ", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26);
  before = g_get_monotonic_time ();
  g_strfreev (vas_key_words_propose (text->str, "en"));

  return g_get_monotonic_time () - before;
}

/* It runs while somebody types: a very long text takes no longer than the part of it that is looked at, on any machine. */
static void
test_long_text (void)
{
  gint64 longest_us = 4 * measure_us (20000) + G_USEC_PER_SEC;

  g_assert_cmpint (measure_us (1000000), <, longest_us);
}

static void
test_research (void)
{
  const char *const *keys = vas_research_keys ();

  g_assert_cmpuint (g_strv_length ((char **) keys), ==, 6);
  for (; *keys != NULL; keys++)
    g_assert_cmpstr (vas_research_label (*keys), !=, *keys);
  g_assert_cmpstr (vas_research_label ("tomorrow"), ==, "tomorrow");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key-words/english", test_english);
  g_test_add_func ("/key-words/finnish", test_finnish);
  g_test_add_func ("/key-words/other-languages", test_other_languages);
  g_test_add_func ("/key-words/advertisements", test_advertisements);
  g_test_add_func ("/key-words/addresses", test_addresses);
  g_test_add_func ("/key-words/pairs", test_pairs);
  g_test_add_func ("/key-words/nothing", test_nothing);
  g_test_add_func ("/key-words/unknown-language", test_unknown_language);
  g_test_add_func ("/key-words/limit", test_limit);
  g_test_add_func ("/key-words/long-text", test_long_text);
  g_test_add_func ("/key-words/research", test_research);

  return g_test_run ();
}
