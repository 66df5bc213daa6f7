## Kalender
calendar-all = Alle kurs
calendar-team = Kurs: { $name }
calendar-template = { $title }: { $name }
calendar-municipality = Kurs i { $name }
calendar-day = { $name }, før kl. 15
calendar-afternoon = { $name }, kl. 15–18
calendar-evening = { $name }, etter kl. 18
calendar-cancelled = AVLYST: { $title }
calendar-session = Samling { $number } av { $total }.
calendar-follow-up = Oppfølgingssamling, samling { $number } av { $total }.
calendar-off = Denne samlingen er avlyst.
calendar-online = Samlingen er på nett.
calendar-online-link = Samlingen er på nett: { $link }
calendar-place-later = Stedet kommer senere.
calendar-page = Les mer: { $link }
calendar-phone = Spørsmål? Ring { $phone }.

# Dates as a file.
calendar-file = Dette er en kopi som ikke oppdaterer seg. Det som gjelder, står på kurssiden.
calendar-own-file = Dette er en kopi som ikke oppdaterer seg. Blir noe endret, får du beskjed.
calendar-files = Last ned datoene i stedet
calendar-files-why = Du får en kopi som du kan legge i kalenderen. Blir noe flyttet eller avlyst, endrer ikke kopien seg.
calendar-files-all = Alle datoene

# A participant's own calendar, which others may see.
calendar-own = Mine avtaler
calendar-title-appointment = Avtale
calendar-title-meeting = Møte
calendar-title-busy = Opptatt
calendar-title-private = Privat

# The calendar of somebody who works for a team.
calendar-staff-own = Kursene mine
calendar-staff-team = Kursene i { $name }
calendar-staff-page = Åpne kurset: { $link }
calendar-decision = Avgjør: { $title }
calendar-decision-why = Dette er dagen for å se om nok har fått plass. Er det for få, må dere velge: Skal kurset gå likevel, utsettes eller avlyses?

# The calendar of a venue, which hangs on its door.
calendar-reserved = Reservert
calendar-reservations = Reservasjoner

# How staff follow them.
staff-calendar-title = Kalenderen din
staff-calendar-lead = Følg kalenderen, så ser du samlingene i den kalenderen du bruker fra før. Dagene da dere må avgjøre om et kurs skal gå, står der også. Navn på deltakere står der aldri.
staff-calendar-secret = Hold adressen for deg selv: Den som har den, ser hvilke kurs du har, og hvor og når. Velger du Google eller Outlook, får de den også.
staff-calendar-follow = Følg kalenderen din
venue-calendar-title = Kalender for { $name }
venue-calendar-lead = For døra, vaktmesteren eller andre som trenger å vite når rommet er i bruk. Her står bare «Reservert» og når, aldri hvilket kurs det er.
venue-calendar-secret = Den som har adressen, ser når rommet er i bruk. Gi den bare til dem som trenger den.
venue-calendar-follow = Kalender for stedet
secret-calendar-known-text = Lag en ny adresse, så slutter den gamle å virke med en gang. Alle som følger kalenderen, må få den nye.
