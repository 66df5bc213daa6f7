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

# A participant's own calendar, which others may see.
calendar-own = Avtalane mine
calendar-title-appointment = Avtale
calendar-title-meeting = Møte
calendar-title-busy = Oppteken
calendar-title-private = Privat
