## Kursene som liste, uke og måned
courses-new = Nytt kurs
courses-views = Visning
courses-list = Liste
courses-week = Uke
courses-month = Måned
courses-standing = Status
courses-template = Kurstype
courses-leader = Kursleder
courses-any = Alle
courses-everybody = Alle
courses-show = Vis
courses-current = Aktuelle
courses-decide = Må avgjøres
courses-leaderless = Mangler kursleder
courses-interest = Ingen datoer ennå
courses-sessions =
    { $many ->
        [one] én samling
       *[other] { $many } samlinger
    }
courses-seats = { $taken } av { $capacity } plasser
courses-waiting = { $many } på venteliste
courses-dateless = Ingen datoer ennå
courses-online = På nett
courses-place-later = Stedet kommer senere
courses-placeless = Sted mangler
courses-none = Ingen kurs passer til valgene dine.
courses-none-held = Ingen samlinger her.
courses-turn = Bla
courses-today = I dag
courses-is-today = i dag
courses-week-number = Uke { $number }
courses-number = Samling { $number } av { $of }

## Skjemaet for et kurs
plan-new = Nytt kurs
plan-edit = Endre «{ $title }»
plan-begin = Start med en kurstype
plan-no-types = Dere har ingen kurstyper ennå. Fyll ut skjemaet, eller lag en kurstype først.
plan-copy = Eller kopier et tidligere kurs
plan-copy-which = Kurs
plan-copy-this = Kopier
plan-title = Navn på kurset
plan-starts-on = Første samling
plan-start-time = Klokkeslett
plan-sessions = Antall samlinger
plan-minutes = Minutter per samling
plan-weeks = Uker mellom
plan-venue = Sted
plan-venue-none = Velg sted
plan-place-later = Stedet kommer senere
plan-place-more = Nytt sted eller kurs på nett
plan-new-venue = Nytt sted
plan-new-venue-help = Stedet blir lagt til i listen over steder.
plan-online = Lenke til nettmøte
plan-online-help = Bare de som har plass, får lenken.
plan-override = Bruk stedet selv om det er opptatt, fordi
plan-override-help = Skriv hvorfor. Det blir stående i loggen. Skriv aldri noe om helse.
plan-leaders = Kursledere
plan-new-leader = Ny kursleder
plan-new-leader-help = Er det flere, skiller du navnene med komma.
plan-least = Minste antall deltakere
plan-capacity = Antall plasser
plan-follow-ups = Oppfølgingssamlinger
plan-follow-ups-help = Skriv hvor mange uker etter den siste vanlige samlingen de skal være.
plan-follow-up = Oppfølging { $number }: uker etter
plan-rows = Samlingene
plan-row = Samling { $number }
plan-date = Dato
plan-from = Fra kl.
plan-to = Til kl.
plan-kind = Type
plan-kind-ordinary = Vanlig
plan-kind-follow-up = Oppfølging
plan-row-venue = Sted
plan-row-venue-same = Som ellers
plan-drop = Fjern
plan-add = Legg til en samling
plan-sort = Sett i rekkefølge
plan-again = Lag datoene på nytt som en serie
plan-again-help = Da forsvinner det du har endret i hver samling.
plan-again-do = Lag serien
plan-show = Vis datoer
plan-dates = Datoer
plan-dates-hint = Velg første samling og klokkeslett, og trykk «Vis datoer».
plan-summary =
    { $many ->
        [one] Én samling, { $period }.
       *[other] { $many } samlinger, { $period }.
    } { $skipped ->
        [0] Ingen datoer er hoppet over.
        [one] Én dato er hoppet over.
       *[other] { $skipped } datoer er hoppet over.
    }
plan-session = Samling { $number }
plan-skipped = Hoppes over
plan-see = Se kurset
plan-adjust = Endre enkelte samlinger
plan-mend-venue = Bruk { $venue }
plan-mend-venue-at = Bruk { $venue } på samling { $number }
plan-mend-time = Start { $time }
plan-mend-leader = La { $new } lede i stedet for { $old }
plan-mend-without = Ta bort { $name }
plan-texts = Tekst om kurset
plan-texts-help = Teksten på teamets hovedspråk må være på plass før kurset kan publiseres.
plan-summary-nb = Tekst på bokmål
plan-summary-nn = Tekst på nynorsk
plan-summary-en = Tekst på engelsk
plan-language = Språk på kurset
plan-joining = Påmelding
plan-policy = Hvordan får deltakerne plass?
plan-policy-direct = Med en gang, så lenge det er ledig
plan-policy-conversation = Etter en forsamtale
plan-policy-open = Åpent kurs uten påmelding
plan-opens = Påmeldingen åpner
plan-opens-help = La stå tomt, så åpner den når kurset blir publisert.
plan-closes = Påmeldingen stenger
plan-closes-help = La stå tomt, så stenger den når første samling starter.
plan-decide = Bestem om kurset går, senest
plan-decide-help = La stå tomt for sju dager før første samling.
plan-last-entry = Siste samling å begynne på
plan-last-entry-help = Etter den samlingen kommer ingen nye inn.
plan-who = Hvem kan bli med
plan-municipalities = Bor i
plan-age = Minste alder
plan-age-help = Fra 16 til 99. La stå tomt for teamets vanlige aldersgrense.
plan-reason = Hvorfor endrer du?
plan-reason-help = Blir stående i loggen. Skriv aldri noe om helse.
plan-save = Lagre
plan-save-draft = Lagre utkast
plan-cancel = Avbryt
plan-what = Du endrer «{ $title }».
said-drafted = Utkastet er lagret. Se over det, og publiser når det er klart.
