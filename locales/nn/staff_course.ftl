## Sida til eit kurs, for tilsette
crumbs-label = Du er her
phase-draft = Utkast
phase-upcoming = Påmelding ikkje opna
phase-open = Ope
phase-full = Fullt – venteliste
phase-closed = Påmelding stengd
phase-running = I gang
phase-interest = Interesseliste
phase-over = Ferdig
phase-cancelled = Avlyst

seats-stand = { $seated } av { $capacity } plassar er tekne
seats-offered = { $many } tilbodne
seats-waiting = { $many } ventar
seats-applied =
    { $many ->
        [one] éin skal ringjast før plass
       *[other] { $many } skal ringjast før plass
    }
seats-least = Minst { $many } for å starte.
calls-left =
    { $many ->
        [one] Éin beskjed må givast på telefon.
       *[other] { $many } beskjedar må givast på telefon.
    }
calls-list = Gå til ringjelista

missing-heading = Dette manglar før kurset kan publiserast
missing-leaders = Kursleiar
missing-place = Stad, lenkje eller «staden kjem seinare»
missing-summary = Tekst på hovudspråket til teamet
missing-sessions = Minst éi samling
missing-future = Alle samlingar må liggje fram i tid

decide-due = Skal kurset gå?
decide-why = { $seated } har plass, og minst { $least } trengst. De skulle avgjere innan { $by }.
decide-waits = De avgjer innan { $by } om kurset går, dersom færre enn { $least } har plass då.
decide-made =
    { $answer ->
        [run] Det er avgjort at kurset går.
        [postpone] Det er avgjort at kurset blir utsett.
       *[other] Det er avgjort at kurset blir avlyst.
    }
decide-run-short = Kurset går
decide-postpone-short = Utset
decide-cancel-short = Avlys
decide-run = Kurset går som planlagt. Ingen får beskjed.
decide-postpone = Utset. Du vel nye datoar, og alle får beskjed.
decide-cancel = Avlys. Alle får beskjed, og påmeldingane blir avslutta.
decided-run = kurset går
decided-postpone = utsett
decided-cancel = avlyst

acts-publish = Publiser
publish-what = Kurset blir publisert. Dei som står på interesselista for kurstypen, går inn i køen først.
acts-edit = Endre kurset
acts-capacity = Endre talet på plassar
acts-postpone = Utset
acts-decide = Avgjer om kurset går
acts-cancel = Avlys kurset
acts-end-list = Avslutt lista
acts-discard = Slett utkastet
acts-add = Legg til ei samling
acts-public = Sjå sida som alle ser
acts-poster = Plakat til utskrift

sessions-heading = Samlingar
sessions-none = Kurset har ingen samlingar enno.
session-number = Samling { $number }
session-ordinary = Vanleg samling
session-follow-up = Oppfølging
session-planned = Planlagd
session-now = No
session-over = Halden
session-cancelled = Avlyst
session-absent =
    { $many ->
        [one] Éin kan ikkje kome
       *[other] { $many } kan ikkje kome
    }
session-move = Flytt
session-replace = Byt ut
session-cancel = Avlys
session-over-reason = Staden blir brukt sjølv om han var oppteken: { $why }

place-online = På nett
place-later = Staden kjem seinare
place-none = Ingen stad enno

facts-heading = Om kurset
kept-heading = Det som er att av dei som var påmelde
kept-since = Namn og opplysningar vart sletta { $date }, etter lagringstidene til teamet. Berre tala er att.
kept-only = Namn og opplysningar er sletta, etter lagringstidene til teamet. Berre tala er att.
kept-few = færre enn { $least }
kept-seated = Hadde plass
kept-waiting = Stod på venteliste
kept-withdrew = Melde seg av
kept-declined = Takka nei
kept-no-answer = Svara ikkje på tilbodet
kept-referred-on = Fekk hjelp ein annan stad
kept-removed = Vart tekne av kurset
kept-moved = Flytta til eit anna kurs
kept-cancelled = Var påmelde då kurset vart avlyst
fact-window = Påmelding
fact-template = Kurstype
fact-cancelled = Avlyst fordi
window-from-publication = frå publisering
window-to-start = til første samling byrjar
policy-direct = Plass med ein gong
policy-after-conversation = Forsamtale før plass
policy-open = Ope, utan påmelding
cancel-too-few = For få deltakarar
cancel-leader-absent = Kursleiaren kan ikkje
cancel-venue-lost = Staden kan ikkje brukast
cancel-other = Anna

## Skjemaa
act-move = Flytt samling { $number }
act-move-send = Flytt samlinga
act-cancel-session = Avlys samling { $number }
act-cancel-session-send = Avlys samlinga
act-replace = Byt ut samling { $number }
act-replace-send = Avlys og legg til den nye
act-add = Legg til ei samling
act-add-send = Legg til samlinga
act-resize = Endre talet på plassar
act-resize-send = Lagre
act-call-off = Avlys kurset
act-call-off-send = Avlys kurset
act-discard = Slette «{ $title }»?
act-discard-lead = Utkastet og alle samlingane i det blir borte. Ingen har vore påmelde, så ingen får beskjed.
act-discard-send = Slett utkastet
act-decide = Skal kurset gå?
act-decide-send = Gå vidare
act-decide-numbers = { $seated } har plass, og minst { $least } trengst.
act-postpone = Utset kurset
act-postpone-send = Utset til desse datoane
act-leave = Avbryt
act-reason = Kvifor?
act-reason-help = Står i historikken. Deltakarane ser det ikkje. Skriv kort, og aldri noko om helse.
act-when = Når
act-day = Dato
act-from = Frå kl.
act-to = Til kl.
act-place = Stad
act-no-place = Ikkje avgjort
act-own-place = Den eigne staden til kurset
act-new-place = Ein ny stad
act-new-place-help = Skriv namnet dersom staden ikkje står i lista. Då gjeld det i staden for valet over.
act-override = Bruk staden sjølv om han er oppteken, fordi
act-override-help = Skriv kvifor det går bra, til dømes at de deler rommet. Skriv aldri noko om helse.
act-kind = Kva slags samling
act-capacity = Talet på plassar
act-capacity-help = No er det { $now }. Fleire plassar går straks vidare til dei som ventar. Opptekne plassar kan ikkje takast bort.
act-why = Kvifor blir kurset avlyst?
act-why-help = Står i historikken. Deltakarane ser det ikkje.
act-message = Ei helsing til deltakarane
act-message-help = Nøytrale ord. Skriv ikkje kva kurset handlar om, og ingenting om helse: andre kan sjå meldinga.
act-answer = Kva avgjer de?
act-weeks = Kor mange veker seinare?
act-weeks-help = Fyller ut alle datoane under. Du kan rette kvar av dei etterpå.
act-shift = Fyll ut
act-row = Samling { $number }
act-rows-help = Tøm ei rad for å ta bort samlinga. Den siste rada er til ei ekstra samling.

## Når to redigerer samtidig
edited-heading = Dette er endra medan du heldt på
edited-by = { $who } lagra { $at }.
edited-was = Før:
edited-is = No:
edited-save = Lagre likevel
edited-off = avlyst eller teken bort
edited-nothing = ingenting
edited-later = kjem seinare
edited-published = publisert
edited-status = Status
edited-title = Tittel
edited-summary = Tekst
edited-language = Språk
edited-leaders = Kursleiarar
edited-place = Stad
edited-online = Lenkje
edited-municipalities = Kommunar
edited-min-age = Aldersgrense
edited-min-participants = Minste tal
edited-capacity = Talet på plassar
edited-policy = Slik får ein plass
edited-opens-at = Påmelding opnar
edited-closes-at = Påmelding stengjer
edited-decide-by = Blir avgjort innan
edited-decision = Avgjort
edited-last-entry = Siste samling å byrje på

## Før noko blir sendt
told-title = Dette får folk vite
told-new = Ny tid: { $at }.
told-not-yet = Ingenting er lagra eller sendt enno.
told-who =
    { $many ->
        [one] Éin får beskjed
       *[other] { $many } får beskjed
    }
told-email =
    { $many ->
        [one] Éin får e-post.
       *[other] { $many } får e-post.
    }
told-sms =
    { $many ->
        [one] Éin får SMS.
       *[other] { $many } får SMS.
    }
told-call =
    { $many ->
        [one] Éin må de ringje. Samtalen kjem på ringjelista.
       *[other] { $many } må de ringje. Samtalane kjem på ringjelista.
    }
told-way =
    { $way ->
        [email] e-post
        [sms] SMS
       *[call] må ringjast
    }
told-letters =
    { $many ->
        [one] Slik les dei det
       *[other] Slik les dei det: { $many } ulike beskjedar
    }
told-letter =
    { $way ->
        [email] E-post
        [sms] SMS
       *[call] Å seie på telefon
    } på { $tongue ->
        [nn] nynorsk
        [en] engelsk
       *[nb] bokmål
    }, til { $many }
told-later = Blir sendt { $at }.
told-from = Frå: { $sender }
told-subject = Emne:
told-link = [lenkje til eiga side]
told-reference = [eigen referanse]
told-today = Dette gjeld i dag. Beskjeden går ut med ein gong, på SMS der vi kan. Ring dei som står på ringjelista no.
told-send =
    { $many ->
        [one] Lagre og gi beskjed til éin
       *[other] Lagre og gi beskjed til { $many }
    }
told-back = Tilbake til skjemaet

## Historikk
history-title = Historikk
history-rule = Følgde av ein regel
history-why = Grunn: { $why }
history-drafted = Kurset vart laga.
history-published = Kurset vart publisert.
history-list-opened = Interesselista vart opna for alle.
history-list-closed = Interesselista tek ikkje imot fleire.
history-list-made = Interesselista vart laga for dei som ville vente.
history-session-added = Samling { $number } vart lagd til: { $at }.
history-session-moved = Samling { $number } vart flytta frå { $from } til { $at }.
history-session-cancelled = Samling { $number }, { $at }, vart avlyst.
history-session = Ei samling vart endra.
history-postponed = Kurset vart utsett frå { $from } til { $at }.
history-runs = Det vart avgjort at kurset går.
history-cancelled = Kurset vart avlyst.
history-erased = Opplysningane om ein deltakar vart sletta fordi deltakaren ønskte det.
history-erased-again = Opplysningane om ein deltakar kom tilbake med ein eldre kopi og vart sletta på nytt.
history-venue-shared = Staden blir brukt sjølv om han er oppteken: { $dates }.
history-capacity = Talet på plassar vart endra frå { $from } til { $to }.
history-changed = Endra: { $fields }.
history-saved = Kurset vart lagra utan endringar.

## Det som nettopp er gjort
said-published = Kurset er publisert.
said-discarded = Utkastet er sletta.
said-session-moved = Samlinga er flytta.
said-session-cancelled = Samlinga er avlyst.
said-session-replaced = Samlinga er avlyst, og den nye er lagd til.
said-session-added = Samlinga er lagd til.
said-resized = Talet på plassar er endra.
said-runs = Kurset går.
said-postponed = Kurset er utsett.
said-course-cancelled = Kurset er avlyst.

conflict-course-over = Kurset er ferdig. Då kan det ikkje endrast eller avlysast.
flaw-as-before = Samlinga er allereie der. Vel ei anna tid eller ein annan stad.
flaw-after-start = Vel ein dag før kurset byrjar.
flaw-people-are-on = Nokon er allereie meld på kurset. Då kan det ikkje bli eit kurs utan påmelding.
conflict-dates-unseen = Nokre datoar er hoppa over. Sjå over datoane, og lagre på nytt.
