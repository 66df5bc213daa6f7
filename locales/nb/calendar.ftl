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

# A participant's own calendar, which others may see.
calendar-own = Mine avtaler
calendar-title-appointment = Avtale
calendar-title-meeting = Møte
calendar-title-busy = Opptatt
calendar-title-private = Privat
