## Kursoversikta
catalogue-title = Kurs
catalogue-heading = Finn eit kurs
catalogue-lead = Kurs i små grupper, nær der du bur. Du melder deg på sjølv og treng ikkje tilvising.
catalogue-filter = Vel blant kursa
catalogue-municipality = Kommune
catalogue-all-municipalities = Alle kommunar
catalogue-type = Kurstype
catalogue-all-types = Alle kurstypar
catalogue-time = Tid på dagen
catalogue-all-times = Når som helst
catalogue-day = Før kl. 15
catalogue-afternoon = Kl. 15–18
catalogue-evening = Etter kl. 18
catalogue-free = Berre kurs med ledig plass
catalogue-more = Fleire val
catalogue-setting = Kursform
catalogue-all-settings = På staden eller på nett
catalogue-on-site = På staden
catalogue-language = Språk
catalogue-all-languages = Alle språk
catalogue-in-nb = Bokmål
catalogue-in-nn = Nynorsk
catalogue-in-en = Engelsk
catalogue-show = Vis kurs
catalogue-chosen = Vala dine
catalogue-drop = , fjern valet
catalogue-chip-free = Ledig plass
catalogue-unknown = Vi kjenner ikkje eitt av vala i lenkja, så vi har sett bort frå det. Du kan velje på nytt her.
catalogue-clear = Fjern vala
catalogue-found =
    { $many ->
        [0] Ingen kurs
        [one] Eitt kurs
       *[other] { $many } kurs
    }
catalogue-begins = Byrjar
catalogue-month-before = Førre månad
catalogue-month-after = Neste månad
catalogue-none-held = Ingen samlingar denne månaden passar til vala dine.
catalogue-next-held = Sjå { $month }
catalogue-none = Det er ingen kurs akkurat no.
catalogue-follow = Følg ein kalender, så ser du når det kjem nye kurs
catalogue-none-fit = Ingen kurs passar til vala dine akkurat no.
catalogue-wider = Prøv med færre val
catalogue-there = Kurs for deg i { $place }
catalogue-any-time = Kurs når som helst på dagen
catalogue-any-setting = Kurs både på staden og på nett
catalogue-any-language = Kurs på alle språk
catalogue-full-too = Òg kurs der det er fullt eller stengt
catalogue-any-type = Alle kurstypar
catalogue-all-in = Alle kurs i { $place }
catalogue-next-run = Neste kurs av same type, uansett stad og tid:
catalogue-drop-in = Her kan du kome utan å melde deg på:
catalogue-ask = Finn du ikkje noko? Ring { $team }, så hjelper vi deg:
catalogue-next-time = Neste gong:
catalogue-see-all = Sjå alle kurs
catalogue-dateless = Kurs utan datoar enno
catalogue-dateless-why = Still deg på lista, så får du tilbod om plass før andre kan melde seg på.
catalogue-sessions =
    { $many ->
        [one] Éi samling
       *[other] { $many } samlingar, den siste { $last }
    }
catalogue-whose = For deg som bur i { $places }
catalogue-conversation = Kort samtale først
catalogue-places = Fleire stader, sjå datoane
catalogue-online = På nett

## Er det plass?
places-free = Ledige plassar
places-few = Få plassar att
places-full = Fullt – venteliste
places-interest = Datoane kjem seinare
places-drop-in = Berre kom, inga påmelding
places-not-yet = Påmeldinga opnar { $date }
places-closed = Påmeldinga er stengd
places-running = Kurset er i gang
places-over = Kurset er ferdig
places-cancelled = Avlyst

## Sida til eit kurs
course-all = Alle kurs
course-cancelled = Kurset er avlyst
course-facts = Kort om kurset
course-when = Når
course-starts = Startar
course-count = Samlingar
course-count-ordinary =
    { $many ->
        [one] Éi samling
       *[other] { $many } samlingar
    }
course-count-follow-ups =
    { $many ->
        [one] og éi oppfølgingssamling
       *[other] og { $many } oppfølgingssamlingar
    }
course-where = Stad
course-step-free = Lokalet er utan trapper
course-who = For kven
course-who-here = Du som er { $age } år eller eldre og bur i { $places }
course-who-anywhere = Du som er { $age } år eller eldre
course-elsewhere = Bur du ein annan stad? Meld deg på likevel, så tek vi kontakt med deg.
course-cost = Pris
course-free = Gratis. Du treng ikkje tilvising.
course-team = Kven held kurset
course-sign-up = Meld deg på
course-sign-up-waiting = Meld deg på ventelista
course-sign-up-interest = Still deg på lista
course-dates-later = Datoane kjem seinare
course-young = Er du under { $age } år?
course-opens = Påmeldinga opnar { $moment }. Kom tilbake då.
course-over = Kurset er ferdig.
course-running = Kurset er i gang, og påmeldinga er stengd.
course-steps = Slik melder du deg på
course-step-form = Du skriv kva vi skal kalle deg, og e-post eller mobilnummer. Det tek eit par minutt.
course-step-code = Vi sender deg ein kode, så vi veit at beskjedane når deg.
course-step-seat = Er det ledig, får du plass med ein gong. Er det fullt, kjem du på venteliste.
course-step-wait = Kurset er fullt no, så du kjem på venteliste. Blir det ledig, får du tilbod om plass.
course-step-interest = Du står på lista. Når kurset får datoar, får du tilbod om plass før andre kan melde seg på.
course-step-talk = Vi tek kontakt for ein kort samtale. Etter den får du vite om du får plass.
course-step-leave = Passar det ikkje likevel, melder du deg av når du vil. Du treng ikkje seie kvifor.
course-next = Neste gong
course-come = Slik blir du med
course-come-when = Vel ein av datoane, og møt opp når det byrjar.
course-come-how = Du treng verken melde deg på eller seie frå dersom du ikkje kjem.
course-come-often = Du kan kome éin gong eller fleire.
course-wonder = Lurer du på noko? Ring
course-neutral = Beskjedane frå oss seier aldri kva kurs det gjeld.
course-list = Slik verkar ventelista
course-list-offer = Den som melde seg på først, står først. Når ein plass blir ledig, får den første på lista tilbod om han og nokre dagar på å svare. Svarar du ikkje, går plassen vidare, men innan sju dagar kan du stille deg på lista igjen og behalde plassen du hadde i køen.
course-list-direct = Den som melde seg på først, står først. Når ein plass blir ledig, går han til den første på lista, og vi seier frå med ein gong.
course-interest = Slik verkar lista
course-list-interest = Den som melde seg på først, står først. Når neste kurs har datoar, får dei første på lista tilbod om plass og nokre dagar på å svare. Blir det ikkje plass til deg då, står du på ventelista til det kurset. Du står på lista i tolv månader, og du kan melde deg av når du vil.
course-leaders =
    { $many ->
        [one] Kursleiar
       *[other] Kursleiarar
    }
course-suits = Kven kurset passar for
course-unsuited = Kven kurset ikkje passar for
course-ways = Slik kjem du dit
course-about = Slik er det å vere med
course-about-group = Du møter andre i ei lita gruppe. Kursleiarane fortel, og de øver saman.
course-about-say = Du bestemmer sjølv kva du vil seie, og om du vil seie noko.
course-about-seen = Ingen får vite på førehand at du skal vere med. På kurset ser dei andre deltakarane deg og høyrer det namnet du vil bruke. Frå oss får dei verken namn, e-post eller mobilnummer.
course-about-not = Treng du hjelp med ein gong? Då er ikkje kurset det rette. Ring eit av numra nedst på sida.
course-mostly = som oftast { $rhythm }
course-odd-day = Annan vekedag
course-odd-time = Anna klokkeslett
course-odd-gap = { $weeks } veker etter førre
course-dates = Datoar
course-off = Avlyst
course-moved = Ny tid
course-follow-up = Oppfølging
course-calendar-why = Blir ein dato flytta, ser du det i kalenderen din. Kalenderen viser kva kurset heiter.
course-calendar-open = Opne i kalenderen
course-calendar-how = Slik følgjer du ein kalender

## Når nokon deler ei side
share-neutral-title = Kurs i { $places }
share-neutral = Sjå når og kvar, og meld deg på. Det er gratis, og du treng ikkje tilvising.

## Kurslista på andre nettstader
embed-heading = Kurs frå { $team }
embed-more = Sjå alle kursa

## Plakaten til eit kurs
poster-title = Plakat: { $title }
poster-back = Til kurset
poster-print = Skriv ut sida på A4. Berre plakaten kjem med på utskrifta.
poster-code = QR-kode som fører til kurset
poster-ways = Slik melder du deg på
poster-more = Les meir om kurset
poster-scan = Bruk kameraet på telefonen, eller skriv inn
poster-type = Skriv inn i nettlesaren
poster-call = Eller ring

## Følgje kalendrar
calendars-title = Følg kurs i kalenderen din
calendars-lead = Vel ein kalender, så kjem datoane i den kalenderen du bruker frå før. Blir noko flytta eller avlyst, ser du det der.
calendars-shared = Kalendrane viser kva kursa heiter. Deler du kalenderen din med andre, kan du velje at avtalane ikkje skal seie det.
calendars-which = Vel kva kalendrane skal vise
calendars-neutral = Vis berre «Avtale», ikkje kva kursa heiter og kvar dei er
calendars-show = Vis kalendrane
calendars-chosen = Adressene under gjeld det du har valt.
calendars-everything = Alle kurs
calendars-municipality = Kurs for { $name }
calendars-municipalities = Etter kommune
calendars-follow = Følg
calendars-address = Eller kopier adressa:
calendars-none = Det er ingen kalendrar enno.
calendars-fresh = Kor fort du ser endringar
calendars-fresh-text = Vi oppdaterer datoane med ein gong, men kalenderen din bestemmer sjølv når han hentar endringane. På iPhone og Mac går det ofte nokre timar, i Outlook nokre timar til eit døgn, og i Google Kalender opptil eit døgn.
calendars-fresh-told = Er du påmeld, får du alltid beskjed frå oss om ei samling blir flytta eller avlyst.
calendars-how = Slik gjer du
calendars-apple = iPhone, iPad og Mac
calendars-apple-how = Trykk på «Følg», og svar ja når eininga spør om du vil abonnere. På Mac kan du òg velje «Arkiv» og «Nytt kalenderabonnement» og lime inn adressa.
calendars-google = Google Kalender
calendars-google-how = Trykk på «Google Kalender» ved kalenderen, og svar ja. Verkar det ikkje, opnar du calendar.google.com på ei datamaskin, vel pluss ved «Andre kalendere» og «Fra nettadresse», og limer inn adressa.
calendars-outlook = Outlook
calendars-outlook-how = Trykk på «Outlook» ved kalenderen, og svar ja. Bruker du Outlook på jobben, vel du «Legg til kalender» og «Abonner frå nettet» og limer inn adressa.
calendars-thunderbird = Thunderbird
calendars-thunderbird-how = Vel «Ny kalender» og så «På nettverket». Lim inn adressa, og la brukarnamnet stå tomt.

## Velje kven det gjeld
statement-teams = Kven gjeld det?
contact-title = Kontakt oss
contact-lead = Lurer du på noko, eller vil du heller ringje og melde deg på? Ta kontakt, så hjelper vi deg.
contact-phone = Telefon
contact-hours = Når vi svarer
contact-email = E-post
contact-address = Adresse
contact-none = Kontaktopplysningane er ikkje lagde inn enno. Sentralbordet i kommunen kan setje deg over.
contact-mail = Dette bør du ikkje sende i e-post
contact-mail-text = Andre enn oss kan lese e-post. Skriv ikkje om helsa di, og send ikkje fødselsnummer. Skriv heller at du vil bli ringd, og på kva nummer.
statement-choose = Vel først kven det gjeld, øvst på sida.

## Personvern
privacy-title = Personvern
privacy-lead = Å melde seg på eit kurs hos oss er ei privat sak. Her står det kva vi veit om deg, kvifor, og kven som ser det.
privacy-short = Kort fortalt
privacy-short-little = Vi spør berre om det vi treng for å gi deg plass og beskjed.
privacy-short-neutral = Beskjedane frå oss seier aldri kva kurs det gjeld.
privacy-short-log = Du kan sjå kven som har sett på påmeldinga di.
privacy-short-leave = Du kan melde deg av når du vil, og vi slettar det vi ikkje treng lenger.
privacy-who = Kven har ansvaret
privacy-municipality = { $name } kommune
privacy-controller = Behandlingsansvarleg for { $team }: { $controller }.
privacy-joint = Kommunane driv tilbodet saman og har ansvaret saman. Du kan bruke rettane dine hos den av dei du vil.
privacy-call = Har du spørsmål, kan du ringje
privacy-why = Kvifor vi treng opplysningane
privacy-why-text = Vi bruker dei til å halde av plassen din, føre ventelista i rett rekkjefølgje og gi deg beskjed. At du er påmeld, reknar vi som ei helseopplysning, og vi tek vare på ho deretter.
privacy-law = Lova gir oss lov til dette: personvernforordninga artikkel 6 nr. 1 bokstav e og artikkel 9 nr. 2 bokstav h, saman med helse- og omsorgstenestelova § 3-2 og pasientjournallova § 6. Vi ber derfor ikkje om samtykke.
privacy-what = Kva vi spør om
privacy-what-text = Vi spør kva vi skal kalle deg, e-post eller mobilnummer, kva kommune du bur i, om du er gammal nok, kva språk du vil ha beskjedar på, og om du treng tolk, eit lokale utan trapper eller teleslyngje.
privacy-never = Vi spør aldri om fødselsnummer, bustadadresse, diagnose, plager, tilvising eller kvifor du vil vere med.
privacy-seen = Kven som ser det
privacy-seen-text = Kursleiarane dine og dei som fordeler plassane. Dei har teieplikt, og kvar gong nokon av dei ser på påmeldinga di, blir det notert kven det var, når og kvifor.
privacy-seen-own = Sjå påmeldinga di og kven som har sett på ho
privacy-others = Kva andre deltakarar ser
privacy-others-text = Ingen får vite på førehand at du skal vere med, og ingen andre deltakarar får namnet, e-posten eller mobilnummeret ditt frå oss. På kurset ser dei deg og høyrer det namnet du vil bruke.
privacy-keep = Kor lenge
privacy-keep-what = Kva
privacy-keep-until = Blir sletta
privacy-keep-unproven = Påmelding som ikkje vart stadfesta
privacy-keep-unproven-until = Etter { $hours } timar
privacy-keep-waiting = Du fekk ikkje plass, sa nei eller melde deg av
privacy-keep-waiting-until =
    { $days ->
        [one] Éin dag etter at kurset starta
       *[other] { $days } dagar etter at kurset starta. Sluttar du seinare, ventar vi ei veke, så siste beskjed når fram.
    }
privacy-keep-off = Kurset vart avlyst
privacy-keep-off-until =
    { $days ->
        [one] Éin dag etter at det vart avlyst
       *[other] { $days } dagar etter at det vart avlyst
    }
privacy-keep-done = Du var med på kurset
privacy-keep-done-until =
    { $months ->
        [one] Éin månad etter siste samling. Så står berre talet att.
       *[other] { $months } månader etter siste samling. Så står berre talet att.
    }
privacy-keep-log = Kven som har sett på påmeldinga di
privacy-keep-log-until = Etter { $years } år
privacy-processors = Kven som hjelper oss
privacy-processors-text = Desse behandlar opplysningar for oss, etter avtale:
privacy-processors-ask = Dei som driftar tenesta og sender meldingar, gjer det etter avtale med oss. Spør oss, så får du vite kven dei er.
privacy-rights = Rettane dine
privacy-rights-text = Du kan få sjå det vi har om deg, få retta det som er feil, få sletta det vi ikkje må ta vare på, og be oss avgrense kva vi bruker det til. Ta kontakt, så hjelper vi deg. Du får svar innan ein månad.
privacy-complain = Meiner du at vi gjer noko gale, kan du klage til
privacy-authority = Datatilsynet
privacy-officer = Personvernombod
privacy-officer-text = Du kan snakke med personvernombodet utan at vi får vite det:
privacy-officer-ask = Kommunen har eit personvernombod som du kan snakke med. Du finn kontaktopplysningane på nettsidene til kommunen.
privacy-cookies = Informasjonskapslar
privacy-cookies-text = Vi måler ikkje kva du gjer, og vi deler ingenting med andre. Vel du språk eller opnar påmeldinga di, hugsar nettlesaren det med ein informasjonskapsel som berre blir brukt til det.
privacy-phone = Dersom du ringjer
privacy-phone-text = Ringjer du og melder deg på, skriv vi inn det same som du elles hadde skrive sjølv, og ikkje noko meir. Du står i den same køen.

## Tilgjenge
access-title = Tilgjenge
access-lead = Alle skal kunne finne eit kurs og melde seg på her.
access-how = Slik er sidene laga
access-how-text = Vi følgjer krava i WCAG 2.1 på nivå A og AA. Sidene verkar med tastatur og skjermlesar, i lita og stor skrift, i lyst og mørkt, på papir og utan JavaScript.
access-course = På kurset
access-course-text = Treng du tolk, eit lokale utan trapper eller teleslyngje, seier du frå når du melder deg på. Berre dei som held kurset eller fordeler plassane, får vite det.
access-statement = Tilgjengeerklæring
access-statement-text = Erklæringa fortel kva krav sidene oppfyller, og kva som står att.
access-statement-open = Les tilgjengeerklæringa for { $team }
access-statement-ask = Spør oss, så får du tilgjengeerklæringa.
access-tell = Sei frå
access-tell-text = Er det noko du ikkje får til her? Fortel oss kva, så rettar vi det, og så hjelper vi deg med det du kom for.
access-call = Ring oss på
access-complain = Hjelper det ikkje å seie frå, kan du klage til
access-authority = Diskrimineringsnemnda
