## Siden til et kurs, for ansatte
crumbs-label = Du er her
phase-draft = Utkast
phase-upcoming = Påmelding ikke åpnet
phase-open = Åpent
phase-full = Fullt – venteliste
phase-closed = Påmelding stengt
phase-running = I gang
phase-interest = Interesseliste
phase-over = Ferdig
phase-cancelled = Avlyst

seats-stand = { $seated } av { $capacity } plasser er tatt
seats-offered = { $many } tilbudt
seats-waiting = { $many } venter
seats-applied =
    { $many ->
        [one] én skal ringes før plass
       *[other] { $many } skal ringes før plass
    }
seats-least = Minst { $many } for å starte.
calls-left =
    { $many ->
        [one] Én beskjed må gis på telefon.
       *[other] { $many } beskjeder må gis på telefon.
    }
calls-list = Gå til ringelisten

missing-heading = Dette mangler før kurset kan publiseres
missing-leaders = Kursleder
missing-place = Sted, lenke eller «stedet kommer senere»
missing-summary = Tekst på teamets hovedspråk
missing-sessions = Minst én samling
missing-future = Alle samlinger må ligge fram i tid

decide-due = Skal kurset gå?
decide-why = { $seated } har plass, og minst { $least } trengs. Dere skulle bestemme innen { $by }.
decide-waits = Dere bestemmer innen { $by } om kurset går, hvis færre enn { $least } har plass da.
decide-made =
    { $answer ->
        [run] Det er bestemt at kurset går.
        [postpone] Det er bestemt at kurset utsettes.
       *[other] Det er bestemt at kurset avlyses.
    }
decide-run-short = Kurset går
decide-postpone-short = Utsett
decide-cancel-short = Avlys
decide-run = Kurset går som planlagt. Ingen får beskjed.
decide-postpone = Utsett. Du velger nye datoer, og alle får beskjed.
decide-cancel = Avlys. Alle får beskjed, og påmeldingene avsluttes.
decided-run = kurset går
decided-postpone = utsatt
decided-cancel = avlyst

acts-publish = Publiser
publish-what = Kurset blir publisert. De som står på interesselisten for kurstypen, går inn i køen først.
acts-edit = Endre kurset
acts-capacity = Endre antall plasser
acts-postpone = Utsett
acts-decide = Bestem om kurset går
acts-cancel = Avlys kurset
acts-end-list = Avslutt listen
acts-discard = Slett utkastet
acts-add = Legg til en samling
acts-public = Se siden som alle ser
acts-poster = Plakat for å skrive ut

sessions-heading = Samlinger
sessions-none = Kurset har ingen samlinger ennå.
session-number = Samling { $number }
session-ordinary = Vanlig samling
session-follow-up = Oppfølging
session-planned = Planlagt
session-now = Nå
session-over = Holdt
session-cancelled = Avlyst
session-absent =
    { $many ->
        [one] Én kan ikke komme
       *[other] { $many } kan ikke komme
    }
session-move = Flytt
session-replace = Erstatt
session-cancel = Avlys
session-over-reason = Stedet brukes selv om det var opptatt: { $why }

place-online = På nett
place-later = Stedet kommer senere
place-none = Ikke noe sted ennå

facts-heading = Om kurset
kept-heading = Det som er igjen av dem som var påmeldt
kept-since = Navn og opplysninger ble slettet { $date }, etter lagringstidene til teamet. Bare tallene er igjen.
kept-only = Navn og opplysninger er slettet, etter lagringstidene til teamet. Bare tallene er igjen.
kept-few = færre enn { $least }
kept-seated = Hadde plass
kept-waiting = Sto på venteliste
kept-withdrew = Meldte seg av
kept-declined = Takket nei
kept-no-answer = Svarte ikke på tilbudet
kept-referred-on = Fikk hjelp et annet sted
kept-removed = Ble tatt av kurset
kept-moved = Flyttet til et annet kurs
kept-cancelled = Var påmeldt da kurset ble avlyst
fact-window = Påmelding
fact-template = Kurstype
fact-cancelled = Avlyst fordi
window-from-publication = fra publisering
window-to-start = til første samling begynner
policy-direct = Plass med en gang
policy-after-conversation = Forsamtale før plass
policy-open = Åpent, uten påmelding
cancel-too-few = For få deltakere
cancel-leader-absent = Kursleder kan ikke
cancel-venue-lost = Stedet kan ikke brukes
cancel-other = Annet

## Skjemaene
act-move = Flytt samling { $number }
act-move-send = Flytt samlingen
act-cancel-session = Avlys samling { $number }
act-cancel-session-send = Avlys samlingen
act-replace = Erstatt samling { $number }
act-replace-send = Avlys og legg til den nye
act-add = Legg til en samling
act-add-send = Legg til samlingen
act-resize = Endre antall plasser
act-resize-send = Lagre
act-call-off = Avlys kurset
act-call-off-send = Avlys kurset
act-discard = Slette «{ $title }»?
act-discard-lead = Utkastet og alle samlingene i det blir borte. Ingen har vært påmeldt, så ingen får beskjed.
act-discard-send = Slett utkastet
act-decide = Skal kurset gå?
act-decide-send = Gå videre
act-decide-numbers = { $seated } har plass, og minst { $least } trengs.
act-postpone = Utsett kurset
act-postpone-send = Utsett til disse datoene
act-leave = Avbryt
act-reason = Hvorfor?
act-reason-help = Står i historikken. Deltakerne ser det ikke. Skriv kort, og aldri noe om helse.
act-when = Når
act-day = Dato
act-from = Fra kl.
act-to = Til kl.
act-place = Sted
act-no-place = Ikke bestemt
act-own-place = Kursets eget sted
act-new-place = Et nytt sted
act-new-place-help = Skriv navnet hvis stedet ikke står i listen. Da gjelder det i stedet for valget over.
act-override = Bruk stedet selv om det er opptatt, fordi
act-override-help = Skriv hvorfor det går bra, for eksempel at dere deler rommet. Skriv aldri noe om helse.
act-kind = Hva slags samling
act-capacity = Antall plasser
act-capacity-help = Nå er det { $now }. Flere plasser går straks videre til dem som venter. Opptatte plasser kan ikke tas bort.
act-why = Hvorfor avlyses kurset?
act-why-help = Står i historikken. Deltakerne ser det ikke.
act-message = En hilsen til deltakerne
act-message-help = Nøytrale ord. Skriv ikke hva kurset handler om, og ingenting om helse: andre kan se meldingen.
act-answer = Hva bestemmer dere?
act-weeks = Hvor mange uker senere?
act-weeks-help = Fyller ut alle datoene under. Du kan rette hver av dem etterpå.
act-shift = Fyll ut
act-row = Samling { $number }
act-rows-help = Tøm en rad for å ta bort samlingen. Den siste raden er til en ekstra samling.

## Når to redigerer samtidig
edited-heading = Dette er endret mens du holdt på
edited-by = { $who } lagret { $at }.
edited-was = Før:
edited-is = Nå:
edited-save = Lagre likevel
edited-off = avlyst eller tatt bort
edited-nothing = ingenting
edited-later = kommer senere
edited-published = publisert
edited-status = Status
edited-title = Tittel
edited-summary = Tekst
edited-language = Språk
edited-leaders = Kursledere
edited-place = Sted
edited-online = Lenke
edited-municipalities = Kommuner
edited-min-age = Aldersgrense
edited-min-participants = Minste antall
edited-capacity = Antall plasser
edited-policy = Slik får man plass
edited-opens-at = Påmelding åpner
edited-closes-at = Påmelding stenger
edited-decide-by = Bestemmes innen
edited-decision = Bestemt
edited-last-entry = Siste samling å begynne på

## Før noe sendes
told-title = Dette får folk vite
told-new = Ny tid: { $at }.
told-not-yet = Ingenting er lagret eller sendt ennå.
told-who =
    { $many ->
        [one] Én får beskjed
       *[other] { $many } får beskjed
    }
told-email =
    { $many ->
        [one] Én får e-post.
       *[other] { $many } får e-post.
    }
told-sms =
    { $many ->
        [one] Én får SMS.
       *[other] { $many } får SMS.
    }
told-call =
    { $many ->
        [one] Én må dere ringe. Samtalen kommer på ringelisten.
       *[other] { $many } må dere ringe. Samtalene kommer på ringelisten.
    }
told-way =
    { $way ->
        [email] e-post
        [sms] SMS
       *[call] må ringes
    }
told-letters =
    { $many ->
        [one] Slik leser de det
       *[other] Slik leser de det: { $many } ulike beskjeder
    }
told-letter =
    { $way ->
        [email] E-post
        [sms] SMS
       *[call] Å si på telefon
    } på { $tongue ->
        [nn] nynorsk
        [en] engelsk
       *[nb] bokmål
    }, til { $many }
told-later = Sendes { $at }.
told-from = Fra: { $sender }
told-subject = Emne:
told-link = [lenke til egen side]
told-reference = [egen referanse]
told-today = Dette gjelder i dag. Beskjeden går ut med en gang, på SMS der vi kan. Ring dem som står på ringelisten nå.
told-send =
    { $many ->
        [one] Lagre og gi beskjed til én
       *[other] Lagre og gi beskjed til { $many }
    }
told-back = Tilbake til skjemaet

## Historikk
history-title = Historikk
history-rule = Fulgte av en regel
history-why = Grunn: { $why }
history-drafted = Kurset ble laget.
history-published = Kurset ble publisert.
history-list-opened = Interesselisten ble åpnet for alle.
history-list-closed = Interesselisten tar ikke imot flere.
history-list-made = Interesselisten ble laget for dem som ville vente.
history-session-added = Samling { $number } ble lagt til: { $at }.
history-session-moved = Samling { $number } ble flyttet fra { $from } til { $at }.
history-session-cancelled = Samling { $number }, { $at }, ble avlyst.
history-session = En samling ble endret.
history-postponed = Kurset ble utsatt fra { $from } til { $at }.
history-runs = Det ble bestemt at kurset går.
history-cancelled = Kurset ble avlyst.
history-erased = Opplysningene om en deltaker ble slettet på deltakerens ønske.
history-erased-again = Opplysningene om en deltaker kom tilbake med en eldre kopi og ble slettet på nytt.
history-venue-shared = Stedet blir brukt selv om det er opptatt: { $dates }.
history-capacity = Antall plasser ble endret fra { $from } til { $to }.
history-changed = Endret: { $fields }.
history-saved = Kurset ble lagret uten endringer.

## Det som nettopp er gjort
said-published = Kurset er publisert.
said-discarded = Utkastet er slettet.
said-session-moved = Samlingen er flyttet.
said-session-cancelled = Samlingen er avlyst.
said-session-replaced = Samlingen er avlyst, og den nye er lagt til.
said-session-added = Samlingen er lagt til.
said-resized = Antall plasser er endret.
said-runs = Kurset går.
said-postponed = Kurset er utsatt.
said-course-cancelled = Kurset er avlyst.

conflict-course-over = Kurset er ferdig. Da kan det ikke endres eller avlyses.
flaw-as-before = Samlingen er allerede der. Velg en annen tid eller et annet sted.
flaw-after-start = Velg en dag før kurset begynner.
flaw-people-are-on = Noen er allerede påmeldt kurset. Da kan det ikke bli et kurs uten påmelding.
conflict-dates-unseen = Noen datoer er hoppet over. Se over datoene, og lagre på nytt.
