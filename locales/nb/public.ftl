## Kursoversikten
catalogue-title = Kurs
catalogue-heading = Finn et kurs
catalogue-lead = Kurs i små grupper, nær der du bor. Du melder deg på selv og trenger ikke henvisning.
catalogue-filter = Velg blant kursene
catalogue-municipality = Kommune
catalogue-all-municipalities = Alle kommuner
catalogue-type = Kurstype
catalogue-all-types = Alle kurstyper
catalogue-time = Tid på dagen
catalogue-all-times = Når som helst
catalogue-day = Før kl. 15
catalogue-afternoon = Kl. 15–18
catalogue-evening = Etter kl. 18
catalogue-free = Bare kurs med ledig plass
catalogue-more = Flere valg
catalogue-setting = Kursform
catalogue-all-settings = På stedet eller på nett
catalogue-on-site = På stedet
catalogue-language = Språk
catalogue-all-languages = Alle språk
catalogue-in-nb = Bokmål
catalogue-in-nn = Nynorsk
catalogue-in-en = Engelsk
catalogue-show = Vis kurs
catalogue-chosen = Valgene dine
catalogue-drop = , fjern valget
catalogue-chip-free = Ledig plass
catalogue-unknown = Vi kjenner ikke ett av valgene i lenken, så vi har sett bort fra det. Du kan velge på nytt her.
catalogue-clear = Fjern valgene
catalogue-found =
    { $many ->
        [0] Ingen kurs
        [one] Ett kurs
       *[other] { $many } kurs
    }
catalogue-begins = Begynner
catalogue-month-before = Forrige måned
catalogue-month-after = Neste måned
catalogue-none-held = Ingen samlinger denne måneden passer til valgene dine.
catalogue-next-held = Se { $month }
catalogue-none = Det er ingen kurs akkurat nå.
catalogue-follow = Følg en kalender, så ser du når det kommer nye kurs
catalogue-none-fit = Ingen kurs passer til valgene dine akkurat nå.
catalogue-wider = Prøv med færre valg
catalogue-there = Kurs for deg i { $place }
catalogue-any-time = Kurs når som helst på dagen
catalogue-any-setting = Kurs både på stedet og på nett
catalogue-any-language = Kurs på alle språk
catalogue-full-too = Også kurs der det er fullt eller stengt
catalogue-any-type = Alle kurstyper
catalogue-all-in = Alle kurs i { $place }
catalogue-next-run = Neste kurs av samme type, uansett sted og tid:
catalogue-drop-in = Her kan du komme uten å melde deg på:
catalogue-ask = Finner du ikke noe? Ring { $team }, så hjelper vi deg:
catalogue-next-time = Neste gang:
catalogue-see-all = Se alle kurs
catalogue-dateless = Kurs uten datoer ennå
catalogue-dateless-why = Still deg på listen, så får du tilbud om plass før andre kan melde seg på.
catalogue-sessions =
    { $many ->
        [one] Én samling
       *[other] { $many } samlinger, den siste { $last }
    }
catalogue-whose = For deg som bor i { $places }
catalogue-conversation = Kort samtale først
catalogue-places = Flere steder, se datoene
catalogue-online = På nett

## Er det plass?
places-free = Ledige plasser
places-few = Få plasser igjen
places-full = Fullt – venteliste
places-interest = Datoene kommer senere
places-drop-in = Bare kom, ingen påmelding
places-not-yet = Påmeldingen åpner { $date }
places-closed = Påmeldingen er stengt
places-running = Kurset er i gang
places-over = Kurset er ferdig
places-cancelled = Avlyst

## Siden til et kurs
course-all = Alle kurs
course-cancelled = Kurset er avlyst
course-facts = Kort om kurset
course-when = Når
course-starts = Starter
course-count = Samlinger
course-count-ordinary =
    { $many ->
        [one] Én samling
       *[other] { $many } samlinger
    }
course-count-follow-ups =
    { $many ->
        [one] og én oppfølgingssamling
       *[other] og { $many } oppfølgingssamlinger
    }
course-where = Sted
course-step-free = Lokalet er uten trapper
course-who = For hvem
course-who-here = Du som er { $age } år eller eldre og bor i { $places }
course-who-anywhere = Du som er { $age } år eller eldre
course-elsewhere = Bor du et annet sted? Meld deg på likevel, så tar vi kontakt med deg.
course-cost = Pris
course-free = Gratis. Du trenger ikke henvisning.
course-team = Hvem holder kurset
course-sign-up = Meld deg på
course-sign-up-waiting = Meld deg på ventelisten
course-sign-up-interest = Still deg på listen
course-dates-later = Datoene kommer senere
course-young = Er du under { $age } år?
course-opens = Påmeldingen åpner { $moment }. Kom tilbake da.
course-over = Kurset er ferdig.
course-running = Kurset er i gang, og påmeldingen er stengt.
course-steps = Slik melder du deg på
course-step-form = Du skriver hva vi skal kalle deg, og e-post eller mobilnummer. Det tar et par minutter.
course-step-code = Vi sender deg en kode, så vi vet at beskjedene når deg.
course-step-seat = Er det ledig, får du plass med en gang. Er det fullt, kommer du på venteliste.
course-step-wait = Kurset er fullt nå, så du kommer på venteliste. Blir det ledig, får du tilbud om plass.
course-step-interest = Du står på listen. Når kurset får datoer, får du tilbud om plass før andre kan melde seg på.
course-step-talk = Vi tar kontakt for en kort samtale. Etter den får du vite om du får plass.
course-step-leave = Passer det ikke likevel, melder du deg av når du vil. Du trenger ikke si hvorfor.
course-next = Neste gang
course-come = Slik blir du med
course-come-when = Velg en av datoene, og møt opp når det begynner.
course-come-how = Du trenger verken melde deg på eller si fra hvis du ikke kommer.
course-come-often = Du kan komme én gang eller flere.
course-wonder = Lurer du på noe? Ring
course-neutral = Beskjedene fra oss sier aldri hvilket kurs det gjelder.
course-list = Slik virker ventelisten
course-list-offer = Den som meldte seg på først, står først. Når en plass blir ledig, får den første på listen tilbud om den og noen dager på å svare. Svarer du ikke, går plassen videre, men innen sju dager kan du stille deg på listen igjen og beholde plassen du hadde i køen.
course-list-direct = Den som meldte seg på først, står først. Når en plass blir ledig, går den til den første på listen, og vi sier fra med en gang.
course-interest = Slik virker listen
course-list-interest = Den som meldte seg på først, står først. Når neste kurs har datoer, får de første på listen tilbud om plass og noen dager på å svare. Blir det ikke plass til deg da, står du på ventelisten til det kurset. Du står på listen i tolv måneder, og du kan melde deg av når du vil.
course-leaders =
    { $many ->
        [one] Kursleder
       *[other] Kursledere
    }
course-suits = Hvem kurset passer for
course-unsuited = Hvem kurset ikke passer for
course-ways = Slik kommer du dit
course-about = Slik er det å være med
course-about-group = Du møter andre i en liten gruppe. Kurslederne forteller, og dere øver sammen.
course-about-say = Du bestemmer selv hva du vil si, og om du vil si noe.
course-about-seen = Ingen får vite på forhånd at du skal være med. På kurset ser de andre deltakerne deg og hører det navnet du vil bruke. Fra oss får de verken navn, e-post eller mobilnummer.
course-about-not = Trenger du hjelp med en gang? Da er ikke kurset det rette. Ring et av numrene nederst på siden.
course-mostly = som oftest { $rhythm }
course-odd-day = Annen ukedag
course-odd-time = Annet klokkeslett
course-odd-gap = { $weeks } uker etter forrige
course-dates = Datoer
course-off = Avlyst
course-moved = Ny tid
course-follow-up = Oppfølging
course-calendar-why = Blir en dato flyttet, ser du det i kalenderen din. Kalenderen viser hva kurset heter.
course-calendar-open = Åpne i kalenderen
course-calendar-how = Slik følger du en kalender

## Når noen deler en side
share-neutral-title = Kurs i { $places }
share-neutral = Se når og hvor, og meld deg på. Det er gratis, og du trenger ikke henvisning.

## Kurslisten på andre nettsteder
embed-heading = Kurs fra { $team }
embed-more = Se alle kursene

## Plakaten til et kurs
poster-title = Plakat: { $title }
poster-back = Til kurset
poster-print = Skriv ut siden på A4. Bare plakaten kommer med på utskriften.
poster-code = QR-kode som fører til kurset
poster-ways = Slik melder du deg på
poster-more = Les mer om kurset
poster-scan = Bruk kameraet på telefonen, eller skriv inn
poster-type = Skriv inn i nettleseren
poster-call = Eller ring

## Følge kalendere
calendars-title = Følg kurs i kalenderen din
calendars-lead = Velg en kalender, så kommer datoene i den kalenderen du bruker fra før. Blir noe flyttet eller avlyst, ser du det der.
calendars-shared = Kalenderne viser hva kursene heter. Deler du kalenderen din med andre, kan du velge at avtalene ikke skal si det.
calendars-which = Velg hva kalenderne skal vise
calendars-neutral = Vis bare «Avtale», ikke hva kursene heter og hvor de er
calendars-show = Vis kalenderne
calendars-chosen = Adressene under gjelder det du har valgt.
calendars-everything = Alle kurs
calendars-municipality = Kurs for { $name }
calendars-municipalities = Etter kommune
calendars-follow = Følg
calendars-address = Eller kopier adressen:
calendars-none = Det er ingen kalendere ennå.
calendars-fresh = Hvor fort du ser endringer
calendars-fresh-text = Vi oppdaterer datoene med en gang, men kalenderen din bestemmer selv når den henter endringene. På iPhone og Mac går det ofte noen timer, i Outlook noen timer til et døgn, og i Google Kalender opptil et døgn.
calendars-fresh-told = Er du påmeldt, får du alltid beskjed fra oss om en samling flyttes eller avlyses.
calendars-how = Slik gjør du
calendars-apple = iPhone, iPad og Mac
calendars-apple-how = Trykk på «Følg», og svar ja når enheten spør om du vil abonnere. På Mac kan du også velge «Arkiv» og «Nytt kalenderabonnement» og lime inn adressen.
calendars-google = Google Kalender
calendars-google-how = Trykk på «Google Kalender» ved kalenderen, og svar ja. Virker det ikke, åpner du calendar.google.com på en datamaskin, velger pluss ved «Andre kalendere» og «Fra nettadresse», og limer inn adressen.
calendars-outlook = Outlook
calendars-outlook-how = Trykk på «Outlook» ved kalenderen, og svar ja. Bruker du Outlook på jobben, velger du «Legg til kalender» og «Abonner fra nettet» og limer inn adressen.
calendars-thunderbird = Thunderbird
calendars-thunderbird-how = Velg «Ny kalender» og så «På nettverket». Lim inn adressen, og la brukernavnet stå tomt.

## Velge hvem det gjelder
statement-teams = Hvem gjelder det?
contact-title = Kontakt oss
contact-lead = Lurer du på noe, eller vil du heller ringe og melde deg på? Ta kontakt, så hjelper vi deg.
contact-phone = Telefon
contact-hours = Når vi svarer
contact-email = E-post
contact-address = Adresse
contact-none = Kontaktopplysningene er ikke lagt inn ennå. Kommunens sentralbord kan sette deg over.
contact-mail = Dette bør du ikke sende i e-post
contact-mail-text = Andre enn oss kan lese e-post. Skriv ikke om helsen din, og send ikke fødselsnummer. Skriv heller at du vil bli ringt, og på hvilket nummer.
statement-choose = Velg først hvem det gjelder, øverst på siden.

## Personvern
privacy-title = Personvern
privacy-lead = Å melde seg på et kurs hos oss er en privat sak. Her står det hva vi vet om deg, hvorfor, og hvem som ser det.
privacy-short = Kort fortalt
privacy-short-little = Vi spør bare om det vi trenger for å gi deg plass og beskjed.
privacy-short-neutral = Beskjedene fra oss sier aldri hvilket kurs det gjelder.
privacy-short-log = Du kan se hvem som har sett på påmeldingen din.
privacy-short-leave = Du kan melde deg av når du vil, og vi sletter det vi ikke trenger lenger.
privacy-who = Hvem har ansvaret
privacy-municipality = { $name } kommune
privacy-controller = Behandlingsansvarlig for { $team }: { $controller }.
privacy-joint = Kommunene driver tilbudet sammen og har ansvaret sammen. Du kan bruke rettighetene dine hos den av dem du vil.
privacy-call = Har du spørsmål, kan du ringe
privacy-why = Hvorfor vi trenger opplysningene
privacy-why-text = Vi bruker dem til å holde av plassen din, føre ventelisten i riktig rekkefølge og gi deg beskjed. At du er påmeldt, regner vi som en helseopplysning, og vi tar vare på den deretter.
privacy-law = Loven gir oss lov til dette: personvernforordningen artikkel 6 nr. 1 bokstav e og artikkel 9 nr. 2 bokstav h, sammen med helse- og omsorgstjenesteloven § 3-2 og pasientjournalloven § 6. Vi ber derfor ikke om samtykke.
privacy-what = Hva vi spør om
privacy-what-text = Vi spør hva vi skal kalle deg, e-post eller mobilnummer, hvilken kommune du bor i, om du er gammel nok, hvilket språk du vil ha beskjeder på, og om du trenger tolk, et lokale uten trapper eller teleslynge.
privacy-never = Vi spør aldri om fødselsnummer, bostedsadresse, diagnose, plager, henvisning eller hvorfor du vil være med.
privacy-seen = Hvem som ser det
privacy-seen-text = Kurslederne dine og de som fordeler plassene. De har taushetsplikt, og hver gang noen av dem ser på påmeldingen din, blir det notert hvem det var, når og hvorfor.
privacy-seen-own = Se påmeldingen din og hvem som har sett på den
privacy-others = Hva andre deltakere ser
privacy-others-text = Ingen får vite på forhånd at du skal være med, og ingen andre deltakere får navnet, e-posten eller mobilnummeret ditt fra oss. På kurset ser de deg og hører det navnet du vil bruke.
privacy-keep = Hvor lenge
privacy-keep-what = Hva
privacy-keep-until = Slettes
privacy-keep-unproven = Påmelding som ikke ble bekreftet
privacy-keep-unproven-until = Etter { $hours } timer
privacy-keep-waiting = Du fikk ikke plass, sa nei eller meldte deg av
privacy-keep-waiting-until =
    { $days ->
        [one] Én dag etter at kurset startet
       *[other] { $days } dager etter at kurset startet. Slutter du senere, venter vi en uke, så siste beskjed når fram.
    }
privacy-keep-off = Kurset ble avlyst
privacy-keep-off-until =
    { $days ->
        [one] Én dag etter at det ble avlyst
       *[other] { $days } dager etter at det ble avlyst
    }
privacy-keep-done = Du var med på kurset
privacy-keep-done-until =
    { $months ->
        [one] Én måned etter siste samling. Så står bare antallet igjen.
       *[other] { $months } måneder etter siste samling. Så står bare antallet igjen.
    }
privacy-keep-log = Hvem som har sett på påmeldingen din
privacy-keep-log-until = Etter { $years } år
privacy-processors = Hvem som hjelper oss
privacy-processors-text = Disse behandler opplysninger for oss, etter avtale:
privacy-processors-ask = De som drifter tjenesten og sender meldinger, gjør det etter avtale med oss. Spør oss, så får du vite hvem de er.
privacy-rights = Rettighetene dine
privacy-rights-text = Du kan få se det vi har om deg, få rettet det som er feil, få slettet det vi ikke må ta vare på, og be oss begrense hva vi bruker det til. Ta kontakt, så hjelper vi deg. Du får svar innen en måned.
privacy-complain = Mener du at vi gjør noe galt, kan du klage til
privacy-authority = Datatilsynet
privacy-officer = Personvernombud
privacy-officer-text = Du kan snakke med personvernombudet uten at vi får vite det:
privacy-officer-ask = Kommunen har et personvernombud som du kan snakke med. Du finner kontaktopplysningene på nettsidene til kommunen.
privacy-cookies = Informasjonskapsler
privacy-cookies-text = Vi måler ikke hva du gjør, og vi deler ingenting med andre. Velger du språk eller åpner påmeldingen din, husker nettleseren det med en informasjonskapsel som bare brukes til det.
privacy-phone = Hvis du ringer
privacy-phone-text = Ringer du og melder deg på, skriver vi inn det samme som du ellers hadde skrevet selv, og ikke noe mer. Du står i den samme køen.

## Tilgjengelighet
access-title = Tilgjengelighet
access-lead = Alle skal kunne finne et kurs og melde seg på her.
access-how = Slik er sidene laget
access-how-text = Vi følger kravene i WCAG 2.1 på nivå A og AA. Sidene virker med tastatur og skjermleser, i liten og stor skrift, i lyst og mørkt, på papir og uten JavaScript.
access-course = På kurset
access-course-text = Trenger du tolk, et lokale uten trapper eller teleslynge, sier du fra når du melder deg på. Bare de som holder kurset eller fordeler plassene, får vite det.
access-statement = Tilgjengelighetserklæring
access-statement-text = Erklæringen forteller hvilke krav sidene oppfyller, og hva som gjenstår.
access-statement-open = Les tilgjengelighetserklæringen for { $team }
access-statement-ask = Spør oss, så får du tilgjengelighetserklæringen.
access-tell = Si fra
access-tell-text = Er det noe du ikke får til her? Fortell oss hva, så retter vi det, og så hjelper vi deg med det du kom for.
access-call = Ring oss på
access-complain = Hjelper det ikke å si fra, kan du klage til
access-authority = Diskrimineringsnemnda
