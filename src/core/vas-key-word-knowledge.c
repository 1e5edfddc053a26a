/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vas-key-word-knowledge-private.h"

#include <string.h>

/* All as vas_text_fold() makes them. Common words have a * where any ending may follow; the telling parts are those of
 * words that customer service is talked about with. */
static const struct
{
  const char *language;
  const char *common;
  const char *telling;
} tables[] = {
  { "fi",
    "aidosti aiempaa aiempi aika aikaa aikaisempaa aikaisempi aikana aina aito ajantasai* ala alalla alalta alan "
    "alkaa alkaen alkava alkuun alla alle aloitetaan aloittaa aloitus aluksi anna annat ansiolu* antaa arkisin "
    "arvosta* asti autat auttaa com edellyt* edes eduksi eika eli ella elokuu elokuun elokuussa emme enemman "
    "ennen ensi ensimmainen ensimmaisella ensimmaisen ensin eri erinomainen erinomaiset erinomaista erittain "
    "esihenkilo esim esimerkiksi esimies eta etsi* etta ette etu etuna eur euroa haastattel* hae haemme haettav* "
    "hakea hakem* hakuai* hakulomak* hallitset halu halua haluamme haluat haluatko halutessasi han hanen heinaku* "
    "helmiku* henkilo henkiloa henkiloita henkilon henkilot heti hieno hienoja hienon hlo http https huhtiku* "
    "huolehdit hyva hyvaa hyvaan hyvalla hyvan hyvassa hyvat hyvia hyvin ihmin* ihmis* ilman ilmoita ilmoitus "
    "iloinen iloisen iloista itse jaa jai johon joiden joihin joissa joista joita joka jokainen jokaiselle "
    "jokaisen jokaista jonka jos jossa josta jota jotka jotta joukko joukkoo* jouluku* kaikki kaikkien kaipaatko "
    "kanssa kanssamme kasvava kasvavan kasvavassa katso* kattava kattavan kattavat kautta kauttamme kaytossa "
    "kayttaa kehita kehittaa kehittya kehityt kesaku* keskella kesken keskiviikko* kiinnost* kiire kiireinen klo "
    "kokemu* kokenee* kokenei* kokenu* koko kokoaikai* konserni koska kotisivu* kuin kuinka kun kunnes kuten "
    "kuukauden kuukausi kuuluu kuuluvat kysy kysya laaja laajan lahella lahes laheta lahetathan lahettaa "
    "lahettamalla lauantai* liittya liittyvat liity lisaa lisaksi lisatie* lokakuu lokakuun lokakuussa loydat "
    "loydyttya loytaa loytyy lue luo luomme luot maalisku* maanantai* maaraaikai* mahdolli* marrasku* meidan "
    "meihin meilla meille meista melko mennessa mielenkiin* mihin mika mikali milloin minka minulle minun minut "
    "missa mista mita miten moni monipuoli* monta muassa muihin muilla muita mukaan mukana mukava mukavaan "
    "mukavan mukavassa mutta muu muun muut myos naiden naihin nain naissa naista naita nama nautit nettisivu* "
    "niiden niihin niin niista noin nykyaikainen nykyinen nyt odota* odotu* ohella oikea oikeaa oikean ole olemme "
    "olen olet oletko olette olevan oli olisi olisitko olla ollut oltava oma omaa omaat oman onhan onko oppia osa "
    "osa-aikai* osaa osaat osaatko osaava osaavan osaavia osaksi osan osana osoitte* ovat ovatko oyj paaset "
    "paikan paikka paikkaa paikkaan paitsi paiva paivan paivassa pakollinen paljon palka* palkka palkkatoive* "
    "palkkau* palvelet paras parasta parhaan parhaat parissa per perehdyt* perjantai* pian pidat pidatko pienen "
    "pieni pitaa plussaa porukka porukkaan puh puhelinnumero puolella puolelta pystya pystyt rekry* rooli* saa "
    "saada saamme saaneet saat saatat saavat sahkopostiosoite seka sellainen sen siella siihen siis siita sijaan "
    "silla sille sina sinulla sinulle sinulta sinun sinut sisaan sisaltaa sitten soita soittaa sopii sopimukse* "
    "sopimus sopiva sopivaa sopivan sujuva sujuvaa sujuvan sujuvasti sunnuntai* suuren suuri suurin syysku* taas "
    "tahan tai takia talla talta tama taman tammiku* tarjoa* tarkea tarkeaa tarkeat tarkein tarkeinta tarvitaan "
    "tarvitset tassa tasta tata tayden taydenta* taysi taytat taytetaan tayttaa tayttamalla teet tehda tehtav* "
    "teidan teille teita tervetullut tervetuloa tiimiimme tiistai* todella toimia toimipai* toimipis* toimit "
    "toinen toisen toivo* torstai* toukoku* tuen tukea tuki tule tulee tulla tunnin tunti tuntia tuo tuomme tuot "
    "tuttu tuttua tutustu tutustua tykkaat tyo tyoaika tyoajan tyoajat tyoehtosopim* tyohon tyon tyonantaja "
    "tyonantajan tyontekija tyontekijaa tyontekijan tyontekijoita tyopaikan tyopaikka tyoskennella tyoskentelet "
    "tyoskentely tyossa tyosuhde tyosuhte* tyota uuden uusi uusia uusien uutta vaan vahva vahvaa vahvan vahvist* "
    "vai vaikka vain vakitui* valttamaton valttamatonta varten vasta vastaan vastaanotetaan vastaat verkkosivu* "
    "vie viela viet vievat viihdyt viikko viikkoa viikonlop* viikossa viimeistaan voi voidaan voimme voit vuoden "
    "vuosi www yhden yhdessa yhteensa yhteyde* yhteysti* yhteytta yhtio yhtion yksi yli ympari yms yrityksemme "
    "yrityksen yrityksessa yritys",
    "aloittei asenne asiakas asiakka empat hygienia jarjestel kassa kiele kieli kielt kohteli kortti kyky kyvy "
    "lahtoi luotettav myyj myyn neuvo ongelma osaami paine palvelu ratkai rauhalli reklama ryhma taido taito "
    "tarkk tarkku tiimi tuntemu viestin vuorovaiku yhteist ystavall" },
  { "et",
    "aadress* aasta aastane aastat aeg aega aga aitab ajal ajast alates alati all alla alus alusel ametiko* "
    "ankeet ankeeti annab annad anname aprill* armastab arvab asub asume asumise august* detsemb* edasi eelda* "
    "eelnev eelnevat ees eest ega ehk elulookirjel* enda endale endast ennast erinev erinevad erinevaid erinevate "
    "esmaspae* ette ettevote ettevotte ettevottega ettevottes ettevottesse firma graafik graafiku hakkama hasti "
    "hea head heaks helista hetkel hilj* hinda* hinna* hoolime hulka huvi huvitatud huvitav huvitavat iga "
    "igapaevane igapaevased igapaevaselt inimene inimesed inimesele inimesi inimest inimeste inimestega jaanuar* "
    "jah jaoks jargi jargmine jargmised juba just juuli* juuni* juures kaasaegne kaasaegses kaasaegset kandi* kas "
    "kasuks kaudu keda kella kelle kes kiire kiirel kiires kirjuta kodulehel kodulehelt koduleht kogemu* kogu "
    "koguni kohe koht koige koik kokku kokkuleppel kolmapae* koormus koos koostada kuhu kui kuid kuidas kuni kus "
    "kust kuu kuus kvaliteetne kvaliteetset labi lahe laheda laupae* liitu liituda liituma lisainfo* lisaks "
    "lisateav* loeb loome marts* meeldi meeldib meeldiv meeldivat meid meie meil meile mida millal mille millest "
    "mina mis mitte moned mul mulle muu muud muuhulgas nad nadal nadalas nadalat nadalavahet* naiteks need neid "
    "neljapae* nende nii ning noutav novemb* oktoob* oled olema oleme olen olete oli olla oma omad omalt oodatud "
    "oodatuna oota* ootus* osakoormus osaline osauhing oskab oskad oskame osutunud osutuvad otsi* paev paeva "
    "paevas paku* palga* paljud palk* parast pea peal peale peamine peamised pohilised pohjalik pohjalikku pole "
    "poolt puhapae* puhkus* raagid reede* roomsameelne roomsat roomus saab saad saada saadame saadavad saata "
    "saates saatke sageli samuti seda see sees selle sellel selles sellest septemb* sest siia siin siis sina sind "
    "sinu sinuga sinult sinust sisse sissetul* sobib sobiv sobivat sobralik sobralikku soovi* stabiilne "
    "stabiilset sul sulle suudab suudad suur suurde suure suureparane suureparast suures suurim taida taistooaeg "
    "tanapaevane teame teda teeb teed teeme teevad tegema teha tehakse teid teie teil teile teisipae* telefon "
    "telefoni telefonil tema tihti toetav toetavat too tooaeg tooaeglane tooaja tooajaga tookoha tookoht toole "
    "toolepin* toolt toopakku* toos tootab tootad tootada tootama tootame tootamise tooulesan* tooulesand* tore "
    "toreda toredat tugev tugeva tule tuleb tulema tulla tund tunda tundi tunneb tunned tunnis uhe uhendus* uks "
    "ule ulesan* umbes usume uue uus uut vabalt vaga vahel vahemalt vaid vaike vaikese vaikeses vaja vajalik "
    "vajalikud valituks varasem varasema varasemat vastu veebruar* veel voi voib void voiks voimal* votab votad "
    "votame votta",
    "empaatia kaebus kassa keel klien kohuse koostoo kulalis lahend lahkus meeskon muug muuj muuk noust oskus "
    "oskuse pingetal rahulik suhtle tagastus tapsus teenind usaldus vastutus" },
  { "nb",
    "aktuell aktuelle aldri alle allerede alltid alt andre annen annenhver annet ansatt ansatte ansvarlig april "
    "arbeidsoppgave* arbeidssted* arbeidstid* arene attest* august* avdeling avdelingen avdelingsleder avtale "
    "avtales bade bedrift bedriften beholder bidra bidrar blant ble bli blir blitt bor bra bransje* bred brenner "
    "burde dag dagen dager deg del deler delta deltid dem den denne der dere deres desemb* det dette din dine "
    "disse ditt egen egenskap* eget egne egnethet eks eller elsker engasjert engasjerte enkelt enn erfaren "
    "erfaring* etter etterhvert far fast faste februar* finne finner firma firmaet fleksibel flere fleste fole "
    "foler folk for fordel fordi forsikring* forsta fra fredag* fullfort gir given gjennom gjerne gjor gjore glad "
    "glade gleder god gode godt grundig han har hektisk helg helger heltid herlig hjelpe hjemmeside holder hore "
    "horer hores hos hoy hoyt hun hva hvem hver hverdag hverdagen hvis hvor hvordan hvorfor hyggelig hyggelige "
    "ikke inn inne innen innenfor innom intervju* januar* jeg jobb* juli* juni* kan kandidat* kanskje kollega "
    "kollegaer kolleger kom komme kommer kommet kontakt kontakte kontaktperson krav kunne kunnet kvalifikasjon* "
    "kveld kvelder laere laerer lag laget lang leder lederen lenke lenken ligger like liker lonn* lordag* mai "
    "mail man mandag* maned maneder mange mars matte med medarbeider medarbeidere meg meget mellom men mennesker "
    "mer mine minimum minst mitt mot mote moter mulighet* mye nar nedenfor nettside nettsiden nodvendig noe noen "
    "novemb* nye nytt ogsa oktob* onsdag* onske* opp oppgave* oss osv ovenfor over passe passer pensjon* per "
    "person personer personlig* prosent referanse* relevant relevante rett rettes riktig riktige samme sammen "
    "samt samtidig seg seker selskap selskapet selv send sende sendes septemb* ser sin sine sitt skal skulle slik "
    "slike smil snakke snakker snarest snart sok* solid som sondag* sorge sorger spennende spor sporre sporsmal "
    "sta star sterk sterke stilling* stor store stort svaert tar telefonnummer tid tiden til tilby* tilsvarende "
    "tiltred* time timer tirsdag* tlf torsdag* travel travelt trenge trenger trivelig trivelige trives uke uken "
    "ukentlig uker under ute uten utenfor vaere var vare vart ved vektlag* vektleg* vet videregaende viktig "
    "viktigste vil ville vite vitnemal*",
    "ansvar evne gjest kasse klage kommunikasjon kompetanse kund kunnskap losning norsk omgang oppfolging "
    "palitelig pasient reklama salg samarbeid selvstendig service sprak system talmod team" },
  { "en",
    "abilities ability able about accurate across advantage after all also although always amazing among and any "
    "applica* apply applying april are around august available background backgrounds based because been before "
    "being benefits best between bonus both bring business busy but can candidate* center centre city closely com "
    "come comes comfortable companies company competitive contacted could country covering daily day day-to-day "
    "days deadline* deal dealing deals december desirable did diversity does doesn doing don done during e-mail "
    "each either email employee employees end enjoy enjoys ensure ensuring equal essential etc europe even ever "
    "every excellent exciting experience* fantastic fast-growing february few first fit five for four friday "
    "friendly from full full-time further get give gmbh going good got great grow growing growth had handle "
    "handling happy has have having help helping helps her here him his hour hourly hours how however http https "
    "ideal identify immediately inc include includes including interview* into isn its itself january job jobs "
    "join july june just keen keep keeps know least let letter like likely live lives located location look "
    "looking lot love ltd made make manner many march may might monday month monthly months more most motivated "
    "much must near need needed needs new non nor not november now october off offer offers office often once one "
    "only opportunities opportunity other our ours out over own part part-time passionate pension people per "
    "person place please plus point position previous provide provided provides range rather recruit* related "
    "relevant required requirements respond responsibilities responsible resume right role salary same saturday "
    "second see seek seeking seeks send sent september she shift short shortlisted should similar since six some "
    "start starting starts strong successful such suggest sunday take takes taking than that the their them then "
    "there these they think this those three through thursday time timely times together too tuesday two under "
    "until upon use used using vacanc* variety various very via want was way wednesday week weekend weekends "
    "weeks welcome welcomes well well-organised were what when where whether which while who whom whose why wide "
    "will willing willingness with within without won work working world would www year years yet you your yours",
    "calm cash communicat complain computer conflict customer detail discretion empath enquir flexib guest inquir "
    "knowledge language listen organis organiz patien pressure problem reception reliab sales schedul service "
    "skill solution solv system team" },
};

struct _VasKeyWordKnowledge
{
  GHashTable *common;
  GPtrArray *common_beginnings;
  GPtrArray *telling_parts;
};

static void
learn (VasKeyWordKnowledge *self, gsize table)
{
  g_auto (GStrv) common = g_strsplit (tables[table].common, " ", -1);
  g_auto (GStrv) telling = g_strsplit (tables[table].telling, " ", -1);

  for (char **word = common; *word != NULL; word++)
    if (g_str_has_suffix (*word, "*"))
      g_ptr_array_add (self->common_beginnings, g_strndup (*word, strlen (*word) - 1));
    else
      g_hash_table_add (self->common, g_strdup (*word));
  for (char **part = telling; *part != NULL; part++)
    g_ptr_array_add (self->telling_parts, g_strdup (*part));
}

VasKeyWordKnowledge *
vas_key_word_knowledge_new (const char *language)
{
  VasKeyWordKnowledge *self = g_new0 (VasKeyWordKnowledge, 1);
  gboolean known = FALSE;

  self->common = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->common_beginnings = g_ptr_array_new_with_free_func (g_free);
  self->telling_parts = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    known = known || g_strcmp0 (language, tables[i].language) == 0;

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!known || g_str_equal (language, tables[i].language))
      learn (self, i);

  return self;
}

void
vas_key_word_knowledge_free (VasKeyWordKnowledge *self)
{
  g_hash_table_unref (self->common);
  g_ptr_array_unref (self->common_beginnings);
  g_ptr_array_unref (self->telling_parts);
  g_free (self);
}

gboolean
vas_key_word_knowledge_is_common (VasKeyWordKnowledge *self, const char *folded)
{
  if (g_hash_table_contains (self->common, folded))
    return TRUE;

  for (guint i = 0; i < self->common_beginnings->len; i++)
    if (g_str_has_prefix (folded, self->common_beginnings->pdata[i]))
      return TRUE;

  return FALSE;
}

gboolean
vas_key_word_knowledge_is_telling (VasKeyWordKnowledge *self, const char *folded)
{
  for (guint i = 0; i < self->telling_parts->len; i++)
    if (strstr (folded, self->telling_parts->pdata[i]) != NULL)
      return TRUE;

  return FALSE;
}
