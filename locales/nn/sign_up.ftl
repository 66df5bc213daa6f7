## Påmelding
sign-up-title = Meld deg på
sign-up-from = Startar { $date }
sign-up-call = Lurer du på noko? Ring
sign-up-others = Sjå andre kurs
sign-up-full = Kurset er fullt no. Meld deg på, så kjem du på venteliste. Vi seier frå når det blir ein plass til deg.
sign-up-conversation = Før du får plass, tek vi kontakt for ein kort samtale.
sign-up-asks = Vi spør berre om det vi treng for å gi deg plass og beskjed.
sign-up-privacy = Slik tek vi vare på opplysningane dine.
sign-up-name = Kva skal vi kalle deg?
sign-up-name-help = Førenamnet er nok.
sign-up-email = E-post
sign-up-email-help = Skriv e-post, mobilnummer eller begge delar, så vi kan nå deg.
sign-up-mobile = Mobilnummer
sign-up-prefers = Korleis vil du helst få beskjed?
sign-up-by-email = E-post
sign-up-by-sms = SMS
sign-up-home = Kva kommune bur du i?
sign-up-home-other = Ein annan kommune
sign-up-choose = Vel kommune
sign-up-needs = Treng du noko av dette?
sign-up-interpreter = Tolk
sign-up-step-free = Lokale utan trapper
sign-up-hearing-loop = Teleslyngje
sign-up-age = Eg har fylt { $age } år når kurset startar
sign-up-young = Er du under { $age } år?
sign-up-then = Vi sender deg ein kode, så vi veit at adressa er di.
sign-up-send = Meld meg på
sign-up-back = Tilbake til kurset
said-signed-up = Takk! No veit vi at adressa er di. Du får òg ein beskjed frå oss.

## Koden
code-title = Skriv inn koden
code-sent = Vi har sendt ein kode til { $address }. Han varer i 60 minutt.
code-perhaps = Er { $address } påmeld hos oss, har vi sendt ein kode dit. Han varer i 60 minutt.
code-label = Kode
code-help = Seks siffer
code-send = Gå vidare
code-none = Har du ikkje fått nokon kode?
code-none-mail = Det kan ta eit par minutt. Sjå òg i søppelposten.
code-none-sms = Det kan ta eit par minutt. Sjekk at nummeret er rett.
code-again = Send koden på nytt
code-back = Bruk ei anna adresse
said-code-sent = Vi sender høgst tre kodar i timen. Har du fått færre, er ein ny på veg. Har du fått tre, bruk den nyaste, eller vent ein time og be om ein ny.

## Den som er påmeld frå før
again-title = Kven melder du på?

## Den som er for ung
young-title = Nokon er der for deg
young-lead = Dette kurset er for dei som har fylt { $age } år. Du kan få hjelp andre stader, og du bestemmer sjølv kva du vil fortelje.
young-nurse = Helsesjukepleiaren på skulen
young-nurse-why = Du kan kome innom og snakke om det du vil. Det er gratis, og helsesjukepleiaren har teieplikt.
young-clinic = Helsestasjon for ungdom
young-clinic-why = Her kan du snakke med nokon om kropp, tankar og kjensler. Det er gratis, og dei har teieplikt. Spør kommunen din kvar og når det er ope.
young-alarm = Alarmtelefonen for barn og unge
young-alarm-why = Han er gratis og open heile døgnet.
young-soon = Blir du gammal nok?
young-soon-why = Har du fylt { $age } år når kurset startar, er du velkomen.
young-form = Meld deg på
young-ask = Lurer du på noko? Ring oss på
