## Deltakarane på eit kurs, for tilsette
participants-title = Deltakarar
participants-seats =
    { $offered ->
        [0] { $seated } av { $capacity } plassar er tekne.
       *[other] { $seated } av { $capacity } plassar er tekne, og { $offered } er tilbodne.
    }
participants-comes = Har plass eller tilbod ({ $many })
participants-applied = Skal ringjast før dei får plass ({ $many })
participants-waits = Venteliste ({ $many })
participants-lapsed = Svara ikkje på tilbodet ({ $many })
participants-unproven = Har ikkje stadfesta enno ({ $many })
participants-ended = Ikkje med lenger ({ $many })
participants-lapsed-lead = Ring dei. At nokon ikkje svarar, betyr ikkje at dei ikkje vil.
participants-unproven-lead = Dei har ikkje tasta koden sin, og held ingen plass.
participants-applied-lead = Ta ein samtale, og registrer kva de kom fram til.
participants-none = Ingen er påmelde enno.
participants-more = Vis fleire
participants-logged = At du har sett denne lista, står i loggen. Deltakarane kan sjå kven som har sett dei.

state-unproven = Ikkje stadfesta
state-applied = Ventar på samtale
state-waiting = Ventar
state-offered = Har tilbod
state-seated = Har plass
state-lapsed = Svara ikkje
state-ended = Avslutta

reason-unproven = Ikkje tilboden plass: har ikkje stadfesta. Koden kan brukast { $until }.
reason-applied = Ikkje tilboden plass: samtalen er ikkje registrert.
reason-waiting = Nummer { $position } på ventelista. Får tilbod når det er ledig plass.
reason-soon = Nummer { $position } på ventelista. Det er ledig plass, og tilbodet blir sendt straks.
reason-call = Nummer { $position } på ventelista. Det er ledig plass, men for kort tid att til eit tilbod. Ring.
reason-too-late = Nummer { $position } på ventelista. Kurset tek ikkje imot fleire no.
reason-offered = Kan svare { $until }.
reason-seated = Kjem.
reason-lapsed = Svarfristen gjekk ut. Kan stille seg i køen igjen med same nummer.
reason-withdrew = Melde seg av.
reason-never-proven = Stadfesta aldri.
reason-referred-on = Fekk hjelp ein annan stad.
reason-declined = Takka nei.
reason-no-answer = Svara ikkje.
reason-removed = Teken av kurset.
reason-moved = Flytta til eit anna kurs.
reason-course-cancelled = Kurset vart avlyst.

prefers-email = E-post
prefers-sms = SMS
prefers-call = Vil bli ringt
home-other = Ein annan kommune
need-interpreter = Tolk
need-step-free = Trappefri tilkomst
need-hearing-loop = Teleslyngje

participant-title = Deltakar
participant-facts = Kønummer { $number } · { $home } · { $prefers }
participant-by-phone = · Meld på av dykk
participant-remove = Ta av kurset
participant-answer = Registrer svar
participant-place = Gi plass no
participant-move = Flytt til eit anna kurs
participant-admit = Registrer samtalen
participant-remove-title = Ta av kurset
participant-remove-send = Ta av kurset
participant-answer-title = Svar på tilbodet, gitt på telefon
participant-answer-send = Registrer svaret
participant-place-title = Gi plass utanom køen
participant-place-send = Gi plass
participant-move-title = Flytt til eit anna kurs
participant-move-send = Flytt
participant-admit-title = Etter den første samtalen
participant-admit-send = Registrer
participant-said = Kva svara deltakaren?
participant-accepts = Ja takk, tek plassen
participant-declines = Nei takk
participant-outcome = Kva kom de fram til?
participant-admits = Får vere med, etter tur i køen
participant-refers-on = Får hjelp ein annan stad
participant-target = Kurs
participant-target-help = Det må vere ein ledig plass på kurset.
participant-target-none = Vel eit kurs
participant-move-help = Trengst når andre ventar på det kurset. Ho står i loggen.

caller-title = Meld på ein som ringjer
caller-name = Kva skal vi kalle deltakaren?
caller-name-help = Førenamn eller kallenamn er nok.
caller-mobile = Mobilnummer
caller-email = E-post
caller-prefers = Korleis vil deltakaren ha melding?
caller-prefers-help = Utan val bruker vi e-post om vi har det, elles SMS.
caller-home = Bustadkommune
caller-home-none = Vel kommune
caller-old-enough = Deltakaren er { $age } år eller eldre når kurset tek til
caller-language = Språk i meldingane
caller-needs = Treng deltakaren noko av dette?
caller-send = Meld på
caller-known = Nokon med denne adressa er påmeld kurset.
caller-known-link = Sjå kven det er
caller-another = Dette er ein annan person med same adresse

done-heading = Det som er gjort
done-signed-up = Melde seg på
done-entered = Meld på av dykk
done-joined = Stadfesta adressa
done-admitted = Fekk vere med etter samtalen
done-referred-on = Fekk hjelp ein annan stad etter samtalen
done-offered = Fekk tilbod om plass, som den neste i køen
done-accepted = Takka ja
done-declined = Takka nei
done-lapsed = Svara ikkje innan fristen
done-rejoined = Stilte seg i køen igjen
done-placed = Fekk plass
done-moved-here = Flytta hit frå eit anna kurs
done-moved-away = Flytta til eit anna kurs
done-withdrew = Melde seg av
done-removed = Teken av kurset
done-address-changed = Bytte adresse
done-ended-with-course = Kurset vart avlyst
done-changed = Påmeldinga vart endra

looks-heading = Kven har sett deltakaren
looks-lead = Deltakaren kan sjå den same loggen, med rolle i staden for namn.

said-removed = Deltakaren er teken av kurset.
said-answered = Svaret er registrert.
said-placed = Deltakaren har fått plass.
said-moved-on = Deltakaren er flytta.
said-admitted = Samtalen er registrert. Deltakaren er med.
said-referred-on = Samtalen er registrert.
said-entered = Deltakaren er meld på.

ground-roster = såg lista over deltakarane
ground-person = såg denne sida
ground-message-preview = såg kven som får ei melding
ground-messages = såg meldingar som må givast på telefon
ground-enter = melde på
ground-answer = registrerte eit svar
ground-placing = gav plass
ground-move = flytta til eit anna kurs
ground-admission = registrerte ein samtale
ground-removal = tok av kurset
ground-other = arbeidde med påmeldinga
