## Sida bak lenkja i e-posten
course-join = Vil du vere med, eller lurer du på noko? Ring
course-calendar = Følg datoane i kalenderen din

ticket-title = Påmeldinga di
ticket-unproven = Påmeldinga er ikkje stadfesta enno. Stadfest { $deadline }.
ticket-applied = Vi tek kontakt med deg for ein kort samtale før du får plass. Du treng ikkje gjere noko no.
ticket-waiting = Du står på venteliste som nummer { $position }. Vi seier frå så snart det blir ein plass til deg.
ticket-offered = Du har fått tilbod om plass. Svar { $deadline }.
ticket-seated = Du har plass.
ticket-lapsed = Vi fekk ikkje svar i tide, så plassen gjekk vidare. Du kan stille deg på ventelista igjen og behalde nummeret ditt.
ticket-ended-unproven = Påmeldinga vart ikkje stadfesta i tide, så ho gjeld ikkje lenger.
ticket-ended-referred-on = Vi vart samde om noko anna enn dette kurset. Påmeldinga er avslutta.
ticket-ended-declined = Du takka nei til plassen, og påmeldinga er avslutta.
ticket-ended-no-answer = Vi fekk ikkje svar frå deg, og påmeldinga er avslutta. Du er velkomen tilbake når du vil.
ticket-ended-withdrew = Du er meld av. Du er velkomen tilbake når du vil.
ticket-ended-removed = Påmeldinga er avslutta. Ta kontakt dersom du lurer på kvifor.
ticket-ended-moved = Du er flytt til eit anna kurs. Sjå den nyaste meldinga frå oss.
ticket-ended-course-cancelled = Kurset er avlyst.
ticket-dates = Datoar
ticket-off = Avlyst
ticket-place-later = Staden kjem seinare
ticket-confirm = Stadfest påmeldinga
ticket-accept = Ja, eg vil ha plassen
ticket-decline = Nei takk
ticket-rejoin = Still meg på ventelista igjen
ticket-leave = Meld meg av
ticket-not-me = Dette var ikkje meg
ticket-known = Denne adressa er alt påmeld her. Er det du som melde deg på igjen, eller er det ein annan person som skal vere med?
ticket-again = Det var meg igjen
ticket-another = Det er ein annan person
ticket-reference = Referanse: { $reference }
ticket-phone = Har du spørsmål? Ring
ticket-away = Bruker andre den same eininga? Lukk påmeldinga når du er ferdig.
ticket-finish = Lukk påmeldinga

## Sida for den som har mista lenkja
lost-title = Finn påmeldinga di
lost-old-link = Lenkja du brukte, gjeld ikkje lenger. Opne lenkja i den nyaste e-posten frå oss.
lost-mail = Lenkja til påmeldinga di står i e-postane frå oss. Opne den nyaste.
lost-call = Finn du ho ikkje, kan du ringje:
