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
calendar-off = Denne samlinga er avlyst.
calendar-online = Samlinga er på nett.
calendar-online-link = Samlinga er på nett: { $link }
calendar-place-later = Staden kjem seinare.
calendar-page = Les meir: { $link }
calendar-phone = Spørsmål? Ring { $phone }.

# Dates as a file.
calendar-file = Dette er ein kopi som ikkje oppdaterer seg. Det som gjeld, står på kurssida.
calendar-own-file = Dette er ein kopi som ikkje oppdaterer seg. Blir noko endra, får du beskjed.
calendar-files = Last ned datoane i staden
calendar-files-why = Du får ein kopi som du kan leggje i kalenderen. Blir noko flytta eller avlyst, endrar ikkje kopien seg.
calendar-files-all = Alle datoane

# A participant's own calendar, which others may see.
calendar-own = Avtalane mine
calendar-title-appointment = Avtale
calendar-title-meeting = Møte
calendar-title-busy = Oppteken
calendar-title-private = Privat

# The calendar of somebody who works for a team.
calendar-staff-own = Kursa mine
calendar-staff-team = Kursa i { $name }
calendar-staff-page = Opne kurset: { $link }
calendar-decision = Avgjer: { $title }
calendar-decision-why = Dette er dagen for å sjå om nok har fått plass. Er det for få, må de velje: Skal kurset gå likevel, utsetjast eller avlysast?

# The calendar of a venue, which hangs on its door.
calendar-reserved = Reservert
calendar-reservations = Reservasjonar

# How staff follow them.
staff-calendar-title = Kalenderen din
staff-calendar-lead = Følg kalenderen, så ser du samlingane i den kalenderen du bruker frå før. Dagane då de må avgjere om eit kurs skal gå, står der òg. Namn på deltakarar står der aldri.
staff-calendar-secret = Hald adressa for deg sjølv: Den som har ho, ser kva kurs du har, og kvar og når. Vel du Google eller Outlook, får dei ho òg.
staff-calendar-follow = Følg kalenderen din
venue-calendar-title = Kalender for { $name }
venue-calendar-lead = For døra, vaktmeisteren eller andre som treng å vite når rommet er i bruk. Her står berre «Reservert» og når, aldri kva kurs det er.
venue-calendar-secret = Den som har adressa, ser når rommet er i bruk. Gi ho berre til dei som treng ho.
venue-calendar-follow = Kalender for staden
secret-calendar-known-text = Lag ei ny adresse, så sluttar den gamle å verke med ein gong. Alle som følgjer kalenderen, må få den nye.
