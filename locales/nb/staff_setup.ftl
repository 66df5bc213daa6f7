## Det teamet setter opp: kurstyper, steder og stengte dager
setup-save = Lagre
said-added = Lagt til.
said-imported = Periodene er lagt til.
said-reopened = Perioden er fjernet.
flaw-not-a-number = Dette er ikke et helt tall. Skriv bare sifre, for eksempel 12.
flaw-not-a-calendar = Vi finner ingen hendelser i dette. Velg en kalenderfil, vanligvis en fil som slutter på .ics.
flaw-not-a-picture = Velg et bilde i formatet PNG, JPEG eller WebP, høyst 4000 punkter bredt og høyt.
flaw-nothing-chosen = Du har ikke valgt noe. Kryss av for minst én.

## Kurstyper
types-why = Et nytt kurs begynner med det som står i kurstypen. Alt kan endres på kurset.
types-none = Dere har ingen kurstyper ennå. Lag en for hvert slags kurs dere holder flere ganger.
types-new = Ny kurstype
types-add = Legg til kurstypen
types-change-why = Kurs som allerede er laget, blir som de er. Nytt navn vises i kalenderne med det samme, og det samme gjør «Mer om kurset» på kurssidene.
types-shape =
    { $sessions ->
        [one] Én samling på { $length }
       *[other] { $sessions } samlinger på { $length }
    }
types-every =
    { $weeks ->
        [one] hver uke
       *[other] hver { $weeks }. uke
    }
types-hours =
    { $hours ->
        [one] 1 time
       *[other] { $hours } timer
    }
types-and-minutes = { $minutes } minutter
types-with-follow-ups =
    { $many ->
        [one] én oppfølging
       *[other] { $many } oppfølginger
    }
types-people = { $least }–{ $capacity } deltakere
types-from-age = fra { $age } år
types-certified = Krever: { $words }
types-texts = Tekster
types-name = Navn
types-name-help = Slik det står på nettsiden og i kalendere, for eksempel «Sinnemestring».
types-texts-why = Teksten vises på kurssiden. Nye kurs begynner med den.
types-text-nb = Tekst på bokmål
types-text-nn = Tekst på nynorsk
types-text-en = Tekst på engelsk
types-told = Mer om kurset
types-told-why = Dette vises med det samme på sidene til alle kurs av denne typen. Korte avsnitt er lettest å lese. Står et felt tomt, viser vi en vanlig tekst eller ingenting.
types-suits-in =
    { $tongue ->
        [nn] Hvem det passer for, på nynorsk
        [en] Hvem det passer for, på engelsk
       *[other] Hvem det passer for, på bokmål
    }
types-happens-in =
    { $tongue ->
        [nn] Hva som skjer, på nynorsk
        [en] Hva som skjer, på engelsk
       *[other] Hva som skjer, på bokmål
    }
types-unsuited-in =
    { $tongue ->
        [nn] Hvem det ikke passer for, på nynorsk
        [en] Hvem det ikke passer for, på engelsk
       *[other] Hvem det ikke passer for, på bokmål
    }
types-tongues = Tekster på andre språk
types-tongues-why = Den som leser et språk der en tekst mangler, får den på et språk der den finnes.
types-tongue =
    { $tongue ->
        [nn] På nynorsk
        [en] På engelsk
       *[other] På bokmål
    }
types-written =
    { $many ->
        [0] ingen tekster ennå
       *[other] { $many } av { $all } tekster
    }
types-dates = Samlinger
types-sessions = Antall samlinger
types-minutes = Minutter hver gang
types-interval = Uker mellom hver
types-follow-ups = Oppfølging
types-follow-ups-help = Hvor mange uker etter siste vanlige samling. La stå tomt hvis kurset ikke har oppfølging.
types-follow-up = Oppfølging { $number }
types-places = Deltakere
types-least = Minst for å starte
types-capacity = Antall plasser
types-policy = Slik får man plass
types-age = Aldersgrense
types-age-help = Fra 16 til 99. La stå tomt hvis teamets vanlige aldersgrense gjelder.
types-certificate = Krav til kursledere
types-certificate-help = Sertifisering som kursledere må ha, for eksempel «KiD-kursleder».

## Steder
venues-why = Stedene dere kan velge når dere lager kurs.
venues-none = Dere har ingen steder ennå.
venues-new = Nytt sted
venues-add = Legg til stedet
venues-change-why = Endringer vises på nettsiden og i kalenderne med det samme.
venues-name = Navn
venues-name-help = Slik det står på kurssiden, med rom hvis det trengs.
venues-neutral = Nøytralt navn
venues-neutral-help = Dette navnet står i e-post, SMS og kalendere, der andre kan se det. Det skal ikke røpe hva slags kurs det er: skriv «Storgata 4, 2. etasje», ikke «Psykisk helse».
venues-neutral-help-new = Dette navnet står i e-post, SMS og kalendere, der andre kan se det. Det skal ikke røpe hva slags kurs det er: skriv «Storgata 4, 2. etasje», ikke «Psykisk helse». Er navnet over nøytralt, kan du la feltet stå tomt.
venues-address = Adresse
venues-address-help = Gate og sted, så folk finner fram.
venues-directions = Slik kommer man dit
venues-directions-help = Buss, parkering, inngang og etasje. Vises på kurssiden. Skriv på hovedspråket deres.
venues-seats = Plass til
venues-seats-help = Hvor mange rommet tar.
venues-step-free = Uten trapper
venues-no-steps = Uten trapper
venues-steps = Ikke trinnfritt
venues-unknown = Vet ikke
venues-holds =
    { $seats ->
        [one] plass til én
       *[other] plass til { $seats }
    }
venues-called = Heter «{ $name }» i meldinger
venues-nameless = Mangler nøytralt navn. Til det er på plass, står ikke stedet i e-post, SMS og private kalendere.

## Stengte dager
closures-why = Nye kurs hopper over disse dagene og slutter senere i stedet. Helligdager hoppes alltid over.
closures-none = Ingen stengte dager framover. Legg dem til én for én, eller hent skoleferiene fra en kalenderfil.
closures-new = Ny stengt periode
closures-add = Legg til perioden
closures-school-year = Skoleåret { $from }–{ $to }
closures-earlier = Tidligere skoleår
closures-one-why = Nye kurs hopper over disse dagene. Samlinger som allerede er planlagt, blir stående.
closures-from = Fra og med
closures-to = Til og med
closures-reason = Hvorfor er det stengt?
closures-reason-help = For eksempel «Vinterferie» eller «Sommerstengt».
closures-touched =
    { $many ->
        [one] Én samling er planlagt i denne perioden. Den blir stående til dere flytter eller avlyser den.
       *[other] { $many } samlinger er planlagt i denne perioden. De blir stående til dere flytter eller avlyser dem.
    }
closures-remove = Fjern perioden
closures-remove-why = Nye kurs kan legges på disse dagene igjen. Kurs som allerede er laget, blir som de er.
closures-remove-now = Fjern perioden

## Fra en kalenderfil
import-title = Hent fra kalenderfil
import-why = Mange kommuner legger ut skoleruta som en kalenderfil. Velg filen, så viser vi hva som er i den. Ingenting lagres før du har sagt ja.
import-file = Kalenderfil
import-file-help = En fil som slutter på .ics, høyst 512 kB.
import-show = Vis hva som er i filen
import-another = Velg en annen fil
import-choose = Kryss av for periodene dere skal ha stengt. Perioder på flere dager er krysset av, enkeltdager må du krysse av for selv. Ingenting er lagret ennå.
import-periods = Perioder i filen
import-add = Legg til det som er krysset av
import-nothing = Filen har ingen nye perioder å legge til.
import-more =
    { $many ->
        [one] Filen har én hendelse til som ikke vises her. Legg til disse først, og hent filen en gang til.
       *[other] Filen har { $many } hendelser til som ikke vises her. Legg til disse først, og hent filen en gang til.
    }
import-skipped = Dette tar vi ikke med
import-over =
    { $many ->
        [one] Én hendelse er passert.
       *[other] { $many } hendelser er passert.
    }
import-nameless = Uten navn
import-there = Dagene er allerede stengt.
import-holiday = Helligdager hoppes alltid over.
import-recurring = Hendelsen gjentas. Legg inn dagene selv hvis dere stenger da.
import-no-date = Hendelsen har ingen dato vi kan lese.
import-part-of-day = Hendelsen varer bare en del av dagen.
import-cancelled = Hendelsen er avlyst i filen.
import-no-name = Hendelsen har ikke noe navn.

setup-retired = Ikke i bruk
setup-retired-many = Ikke i bruk lenger ({ $many })
setup-retire-heading = Ta ut av bruk
setup-use-heading = Ta i bruk igjen
setup-retire-why = Det som ikke er i bruk, kan ikke velges for nye kurs. Kurs som er lagt opp, beholder det.
setup-retire-now = Ta ut av bruk
setup-use-now = Ta i bruk igjen
said-retired = Tatt ut av bruk. Det kan ikke velges for nye kurs lenger.
said-in-use = Tatt i bruk igjen.
said-list-opened = Interesselisten er åpen. Alle kan stille seg på den.
said-list-closed = Interesselisten tar ikke imot flere.
types-interest = Interesseliste
types-interest-why = Folk kan stille seg på listen når det ikke er satt opp noe kurs. Når du publiserer neste kurs av denne typen, går alle på listen inn i køen først, i rekkefølge, og de første får tilbud om plass. De som ikke fikk plass på et kurs som har begynt, kan også velge å stå her.
types-interest-open = Listen er åpen for alle og vises blant kursene.
types-interest-closed = Listen er ikke åpen for alle.
types-interest-many =
    { $many ->
        [0] Ingen står på listen.
        [one] Én står på listen.
       *[other] { $many } står på listen.
    }
types-interest-start = Åpne listen for alle
types-interest-close = Ta ikke imot flere
