## Det teamet set opp: kurstypar, stader og stengde dagar
setup-save = Lagre
said-added = Lagt til.
said-imported = Periodane er lagde til.
said-reopened = Perioden er fjerna.
flaw-not-a-number = Dette er ikkje eit heilt tal. Skriv berre siffer, til dømes 12.
flaw-not-a-calendar = Vi finn ingen hendingar i dette. Vel ei kalenderfil, vanlegvis ei fil som sluttar på .ics.
flaw-not-a-picture = Vel eit bilete i formatet PNG, JPEG eller WebP, høgst 4000 punkt breitt og høgt.
flaw-nothing-chosen = Du har ikkje valt noko. Kryss av for minst éin.

## Kurstypar
types-why = Eit nytt kurs byrjar med det som står i kurstypen. Alt kan endrast på kurset.
types-none = De har ingen kurstypar enno. Lag ein for kvart slag kurs de held fleire gonger.
types-new = Ny kurstype
types-add = Legg til kurstypen
types-change-why = Kurs som allereie er laga, blir som dei er. Nytt namn blir vist i kalendrane med det same, og det same gjer «Meir om kurset» på kurssidene.
types-shape =
    { $sessions ->
        [one] Éi samling på { $length }
       *[other] { $sessions } samlingar på { $length }
    }
types-every =
    { $weeks ->
        [one] kvar veke
       *[other] kvar { $weeks }. veke
    }
types-hours =
    { $hours ->
        [one] 1 time
       *[other] { $hours } timar
    }
types-and-minutes = { $minutes } minutt
types-with-follow-ups =
    { $many ->
        [one] éi oppfølging
       *[other] { $many } oppfølgingar
    }
types-people = { $least }–{ $capacity } deltakarar
types-from-age = frå { $age } år
types-certified = Krev: { $words }
types-texts = Tekstar
types-name = Namn
types-name-help = Slik det står på nettsida og i kalendrar, til dømes «Sinnemeistring».
types-texts-why = Teksten blir vist på kurssida. Nye kurs byrjar med han.
types-text-nb = Tekst på bokmål
types-text-nn = Tekst på nynorsk
types-text-en = Tekst på engelsk
types-told = Meir om kurset
types-told-why = Dette blir vist med det same på sidene til alle kurs av denne typen. Korte avsnitt er lettast å lese. Står eit felt tomt, viser vi ein vanleg tekst eller ingenting.
types-suits-in =
    { $tongue ->
        [nn] Kven det passar for, på nynorsk
        [en] Kven det passar for, på engelsk
       *[other] Kven det passar for, på bokmål
    }
types-happens-in =
    { $tongue ->
        [nn] Kva som skjer, på nynorsk
        [en] Kva som skjer, på engelsk
       *[other] Kva som skjer, på bokmål
    }
types-unsuited-in =
    { $tongue ->
        [nn] Kven det ikkje passar for, på nynorsk
        [en] Kven det ikkje passar for, på engelsk
       *[other] Kven det ikkje passar for, på bokmål
    }
types-tongues = Tekstar på andre språk
types-tongues-why = Den som les eit språk der ein tekst manglar, får han på eit språk der han finst.
types-tongue =
    { $tongue ->
        [nn] På nynorsk
        [en] På engelsk
       *[other] På bokmål
    }
types-written =
    { $many ->
        [0] ingen tekstar enno
       *[other] { $many } av { $all } tekstar
    }
types-dates = Samlingar
types-sessions = Talet på samlingar
types-minutes = Minutt kvar gong
types-interval = Veker mellom kvar
types-follow-ups = Oppfølging
types-follow-ups-help = Kor mange veker etter siste vanlege samling. La stå tomt dersom kurset ikkje har oppfølging.
types-follow-up = Oppfølging { $number }
types-places = Deltakarar
types-least = Minst for å starte
types-capacity = Talet på plassar
types-policy = Slik får ein plass
types-age = Aldersgrense
types-age-help = Frå 16 til 99. La stå tomt dersom den vanlege aldersgrensa til teamet gjeld.
types-certificate = Krav til kursleiarar
types-certificate-help = Sertifisering som kursleiarar må ha, til dømes «KiD-kursleiar».

## Stader
venues-why = Stadene de kan velje når de lagar kurs.
venues-none = De har ingen stader enno.
venues-new = Ny stad
venues-add = Legg til staden
venues-change-why = Endringar blir viste på nettsida og i kalendrane med det same.
venues-name = Namn
venues-name-help = Slik det står på kurssida, med rom dersom det trengst.
venues-neutral = Nøytralt namn
venues-neutral-help = Dette namnet står i e-post, SMS og kalendrar, der andre kan sjå det. Det skal ikkje røpe kva slags kurs det er: skriv «Storgata 4, 2. etasje», ikkje «Psykisk helse».
venues-neutral-help-new = Dette namnet står i e-post, SMS og kalendrar, der andre kan sjå det. Det skal ikkje røpe kva slags kurs det er: skriv «Storgata 4, 2. etasje», ikkje «Psykisk helse». Er namnet over nøytralt, kan du la feltet stå tomt.
venues-address = Adresse
venues-address-help = Gate og stad, så folk finn fram.
venues-directions = Slik kjem ein dit
venues-directions-help = Buss, parkering, inngang og etasje. Blir vist på kurssida. Skriv på hovudspråket dykkar.
venues-seats = Plass til
venues-seats-help = Kor mange rommet tek.
venues-step-free = Utan trapper
venues-no-steps = Utan trapper
venues-steps = Ikkje trinnfritt
venues-unknown = Veit ikkje
venues-holds =
    { $seats ->
        [one] plass til éin
       *[other] plass til { $seats }
    }
venues-called = Heiter «{ $name }» i meldingar
venues-nameless = Manglar nøytralt namn. Til det er på plass, står ikkje staden i e-post, SMS og private kalendrar.

## Stengde dagar
closures-why = Nye kurs hoppar over desse dagane og sluttar seinare i staden. Heilagdagar blir alltid hoppa over.
closures-none = Ingen stengde dagar framover. Legg dei til éin for éin, eller hent skuleferiane frå ei kalenderfil.
closures-new = Ny stengd periode
closures-add = Legg til perioden
closures-school-year = Skuleåret { $from }–{ $to }
closures-earlier = Tidlegare skuleår
closures-one-why = Nye kurs hoppar over desse dagane. Samlingar som allereie er planlagde, blir ståande.
closures-from = Frå og med
closures-to = Til og med
closures-reason = Kvifor er det stengt?
closures-reason-help = Til dømes «Vinterferie» eller «Sommarstengt».
closures-touched =
    { $many ->
        [one] Éi samling er planlagd i denne perioden. Ho blir ståande til de flyttar eller avlyser ho.
       *[other] { $many } samlingar er planlagde i denne perioden. Dei blir ståande til de flyttar eller avlyser dei.
    }
closures-remove = Fjern perioden
closures-remove-why = Nye kurs kan leggjast på desse dagane igjen. Kurs som allereie er laga, blir som dei er.
closures-remove-now = Fjern perioden

## Frå ei kalenderfil
import-title = Hent frå kalenderfil
import-why = Mange kommunar legg ut skuleruta som ei kalenderfil. Vel fila, så viser vi kva som er i fila. Ingenting blir lagra før du har sagt ja.
import-file = Kalenderfil
import-file-help = Ei fil som sluttar på .ics, høgst 512 kB.
import-show = Vis kva som er i fila
import-another = Vel ei anna fil
import-choose = Kryss av for periodane de skal ha stengt. Periodar på fleire dagar er kryssa av, enkeltdagar må du krysse av for sjølv. Ingenting er lagra enno.
import-periods = Periodar i fila
import-add = Legg til det som er kryssa av
import-nothing = Fila har ingen nye periodar å leggje til.
import-more =
    { $many ->
        [one] Fila har éi hending til som ikkje blir vist her. Legg til desse først, og hent fila ein gong til.
       *[other] Fila har { $many } hendingar til som ikkje blir viste her. Legg til desse først, og hent fila ein gong til.
    }
import-skipped = Dette tek vi ikkje med
import-over =
    { $many ->
        [one] Éi hending er passert.
       *[other] { $many } hendingar er passerte.
    }
import-nameless = Utan namn
import-there = Dagane er allereie stengde.
import-holiday = Heilagdagar blir alltid hoppa over.
import-recurring = Hendinga gjentek seg. Legg inn dagane sjølv dersom de stengjer då.
import-no-date = Hendinga har ingen dato vi kan lese.
import-part-of-day = Hendinga varer berre ein del av dagen.
import-cancelled = Hendinga er avlyst i fila.
import-no-name = Hendinga har ikkje noko namn.

setup-retired = Ikkje i bruk
setup-retired-many = Ikkje i bruk lenger ({ $many })
setup-retire-heading = Ta ut av bruk
setup-use-heading = Ta i bruk igjen
setup-retire-why = Det som ikkje er i bruk, kan ikkje veljast for nye kurs. Kurs som er lagde opp, beheld det.
setup-retire-now = Ta ut av bruk
setup-use-now = Ta i bruk igjen
said-retired = Teke ut av bruk. Det kan ikkje veljast for nye kurs lenger.
said-in-use = Teke i bruk igjen.
said-list-opened = Interesselista er open. Alle kan stille seg på ho.
said-list-closed = Interesselista tek ikkje imot fleire.
types-interest = Interesseliste
types-interest-why = Folk kan stille seg på lista når det ikkje er sett opp noko kurs. Når du publiserer neste kurs av denne typen, går alle på lista inn i køen først, i rekkjefølgje, og dei første får tilbod om plass. Dei som ikkje fekk plass på eit kurs som har byrja, kan òg velje å stå her.
types-interest-open = Lista er open for alle og blir vist blant kursa.
types-interest-closed = Lista er ikkje open for alle.
types-interest-many =
    { $many ->
        [0] Ingen står på lista.
        [one] Éin står på lista.
       *[other] { $many } står på lista.
    }
types-interest-start = Opne lista for alle
types-interest-close = Ta ikkje imot fleire
