## Siden bak lenken i e-posten
course-join = Vil du være med, eller lurer du på noe? Ring
course-calendar = Følg datoene i kalenderen din

ticket-title = Påmeldingen din
ticket-unproven = Påmeldingen er ikke bekreftet ennå. Bekreft { $deadline }.
ticket-applied = Vi tar kontakt med deg for en kort samtale før du får plass. Du trenger ikke gjøre noe nå.
ticket-waiting = Du står på venteliste som nummer { $position }. Vi sier fra så snart det blir en plass til deg.
ticket-offered = Du har fått tilbud om plass. Svar { $deadline }.
ticket-seated = Du har plass.
ticket-lapsed = Vi fikk ikke svar i tide, så plassen gikk videre. Du kan stille deg på ventelisten igjen og beholde nummeret ditt.
ticket-ended-unproven = Påmeldingen ble ikke bekreftet i tide, så den gjelder ikke lenger.
ticket-ended-referred-on = Vi ble enige om noe annet enn dette kurset. Påmeldingen er avsluttet.
ticket-ended-declined = Du takket nei til plassen, og påmeldingen er avsluttet.
ticket-ended-no-answer = Vi fikk ikke svar fra deg, og påmeldingen er avsluttet. Du er velkommen tilbake når du vil.
ticket-ended-withdrew = Du er meldt av. Du er velkommen tilbake når du vil.
ticket-ended-removed = Påmeldingen er avsluttet. Ta kontakt hvis du lurer på hvorfor.
ticket-ended-moved = Du er flyttet til et annet kurs. Se den nyeste meldingen fra oss.
ticket-ended-course-cancelled = Kurset er avlyst.
ticket-dates = Datoer
ticket-off = Avlyst
ticket-place-later = Stedet kommer senere
ticket-confirm = Bekreft påmeldingen
ticket-accept = Ja, jeg vil ha plassen
ticket-decline = Nei takk
ticket-rejoin = Still meg på ventelisten igjen
ticket-leave = Meld meg av
ticket-not-me = Dette var ikke meg
ticket-known = Denne adressen er allerede påmeldt her. Er det du som meldte deg på igjen, eller er det en annen person som skal være med?
ticket-again = Det var meg igjen
ticket-another = Det er en annen person
ticket-reference = Referanse: { $reference }
ticket-phone = Har du spørsmål? Ring
ticket-away = Bruker andre den samme enheten? Lukk påmeldingen når du er ferdig.
ticket-finish = Lukk påmeldingen

## Siden for den som har mistet lenken
lost-title = Finn påmeldingen din
lost-old-link = Lenken du brukte, gjelder ikke lenger. Åpne lenken i den nyeste e-posten fra oss.
lost-mail = Lenken til påmeldingen din står i e-postene fra oss. Åpne den nyeste.
lost-call = Finner du den ikke, kan du ringe:
