## Kursa som liste, veke og månad
courses-new = Nytt kurs
courses-views = Vising
courses-list = Liste
courses-week = Veke
courses-month = Månad
courses-standing = Status
courses-template = Kurstype
courses-leader = Kursleiar
courses-any = Alle
courses-everybody = Alle
courses-show = Vis
courses-current = Aktuelle
courses-decide = Må avgjerast
courses-leaderless = Manglar kursleiar
courses-interest = Ingen datoar enno
courses-sessions =
    { $many ->
        [one] éi samling
       *[other] { $many } samlingar
    }
courses-seats = { $taken } av { $capacity } plassar
courses-waiting = { $many } på venteliste
courses-dateless = Ingen datoar enno
courses-online = På nett
courses-place-later = Staden kjem seinare
courses-placeless = Stad manglar
courses-none = Ingen kurs passar til vala dine.
courses-none-held = Ingen samlingar her.
courses-turn = Bla
courses-today = I dag
courses-is-today = i dag
courses-week-number = Veke { $number }
courses-number = Samling { $number } av { $of }

## Skjemaet for eit kurs
plan-new = Nytt kurs
plan-edit = Endre «{ $title }»
plan-begin = Start med ein kurstype
plan-no-types = De har ingen kurstypar enno. Fyll ut skjemaet, eller lag ein kurstype først.
plan-copy = Eller kopier eit tidlegare kurs
plan-copy-which = Kurs
plan-copy-this = Kopier
plan-title = Namn på kurset
plan-starts-on = Første samling
plan-start-time = Klokkeslett
plan-sessions = Talet på samlingar
plan-minutes = Minutt per samling
plan-weeks = Veker mellom
plan-venue = Stad
plan-venue-none = Vel stad
plan-place-later = Staden kjem seinare
plan-place-more = Ny stad eller kurs på nett
plan-new-venue = Ny stad
plan-new-venue-help = Staden blir lagd til i lista over stader.
plan-online = Lenkje til nettmøte
plan-online-help = Berre dei som har plass, får lenkja.
plan-override = Bruk staden sjølv om han er oppteken, fordi
plan-override-help = Skriv kvifor. Det blir ståande i loggen. Skriv aldri noko om helse.
plan-leaders = Kursleiarar
plan-new-leader = Ny kursleiar
plan-new-leader-help = Er det fleire, skil du namna med komma.
plan-least = Minste tal på deltakarar
plan-capacity = Talet på plassar
plan-follow-ups = Oppfølgingssamlingar
plan-follow-ups-help = Skriv kor mange veker etter den siste vanlege samlinga dei skal vere.
plan-follow-up = Oppfølging { $number }: veker etter
plan-rows = Samlingane
plan-row = Samling { $number }
plan-date = Dato
plan-from = Frå kl.
plan-to = Til kl.
plan-kind = Type
plan-kind-ordinary = Vanleg
plan-kind-follow-up = Oppfølging
plan-row-venue = Stad
plan-row-venue-same = Som elles
plan-drop = Fjern
plan-add = Legg til ei samling
plan-sort = Set i rekkjefølgje
plan-again = Lag datoane på nytt som ein serie
plan-again-help = Då forsvinn det du har endra i kvar samling.
plan-again-do = Lag serien
plan-show = Vis datoar
plan-dates = Datoar
plan-dates-hint = Vel første samling og klokkeslett, og trykk «Vis datoar».
plan-summary =
    { $many ->
        [one] Éi samling, { $period }.
       *[other] { $many } samlingar, { $period }.
    } { $skipped ->
        [0] Ingen datoar er hoppa over.
        [one] Éin dato er hoppa over.
       *[other] { $skipped } datoar er hoppa over.
    }
plan-session = Samling { $number }
plan-skipped = Blir hoppa over
plan-see = Sjå kurset
plan-adjust = Endre enkelte samlingar
plan-mend-venue = Bruk { $venue }
plan-mend-venue-at = Bruk { $venue } på samling { $number }
plan-mend-time = Start { $time }
plan-mend-leader = La { $new } leie i staden for { $old }
plan-mend-without = Ta bort { $name }
plan-texts = Tekst om kurset
plan-texts-help = Teksten på hovudspråket til teamet må vere på plass før kurset kan publiserast.
plan-summary-nb = Tekst på bokmål
plan-summary-nn = Tekst på nynorsk
plan-summary-en = Tekst på engelsk
plan-language = Språk på kurset
plan-joining = Påmelding
plan-policy = Korleis får deltakarane plass?
plan-policy-direct = Med ein gong, så lenge det er ledig
plan-policy-conversation = Etter ein forsamtale
plan-policy-open = Ope kurs utan påmelding
plan-opens = Påmeldinga opnar
plan-opens-help = La stå tomt, så opnar ho når kurset blir publisert.
plan-closes = Påmeldinga stengjer
plan-closes-help = La stå tomt, så stengjer ho når første samling startar.
plan-decide = Avgjer om kurset går, seinast
plan-decide-help = La stå tomt for sju dagar før første samling.
plan-last-entry = Siste samling å byrje på
plan-last-entry-help = Etter den samlinga kjem ingen nye inn.
plan-who = Kven kan bli med
plan-municipalities = Bur i
plan-age = Minste alder
plan-age-help = Frå 16 til 99. La stå tomt for den vanlege aldersgrensa til teamet.
plan-reason = Kvifor endrar du?
plan-reason-help = Blir ståande i loggen. Skriv aldri noko om helse.
plan-save = Lagre
plan-save-draft = Lagre utkast
plan-cancel = Avbryt
plan-what = Du endrar «{ $title }».
said-drafted = Utkastet er lagra. Sjå over det, og publiser når det er klart.
