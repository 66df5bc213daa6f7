## Påmelding
sign-up-title = Meld deg på
sign-up-from = Startar { $date }
sign-up-call = Lurer du på noko? Ring
sign-up-others = Sjå andre kurs
sign-up-full = Kurset er fullt no. Meld deg på, så kjem du på venteliste. Vi seier frå når det blir ein plass til deg.
sign-up-interest = Kurset har ikkje datoar enno. Du stiller deg på lista og får tilbod om plass når datoane kjem.
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
sign-up-then = Vi sender deg ein kode, så vi veit at beskjedane når deg.
sign-up-check-first = Du får sjå over svara før du sender dei.
sign-up-check = Sjå over svara
sign-up-here = Du har allereie meldt deg på dette kurset i denne nettlesaren. Skal ein annan person òg vere med? Fyll ut skjemaet for den personen.
sign-up-own = Sjå påmeldinga di
sign-up-send = Meld meg på
sign-up-back = Tilbake til kurset

## Svara, før dei blir sende
check-title = Stemmer dette?
check-not-yet = Du er ikkje påmeld enno. Ingenting er lagra.
check-home = Kommune
check-needs = Behov
check-no-needs = Ingen av desse
check-age = Alder
check-change = Endre
check-language = Vi skriv til deg på nynorsk. Vil du ha eit anna språk, vel det øvst på sida.

## Koden
code-title = Skriv inn koden
code-sent = Vi har sendt ein kode til { $address }. Han varer i 60 minutt.
code-perhaps = Er nokon påmeld hos oss med { $address }, har vi sendt ein kode dit. Han varer i 60 minutt.
code-label = Kode
code-help = Seks siffer
code-send = Gå vidare
code-none = Har du ikkje fått nokon kode?
code-none-mail = Det kan ta eit par minutt. Sjå òg i søppelposten.
code-none-sms = Det kan ta eit par minutt. Sjekk at nummeret er rett.
code-again = Send koden på nytt
code-back = Bruk ein annan e-post eller eit anna mobilnummer
said-code-sent = Vi sender høgst tre kodar i timen. Har du fått færre, er ein ny på veg. Har du fått tre, bruk den nyaste, eller vent ein time og be om ein ny.
said-code-late = Koden gjeld ikkje lenger. Meld deg på ein gong til, så sender vi ein ny.

## Kvitteringa
receipt-title = Takk for påmeldinga
receipt-number = Referansen din
receipt-number-why = Han står i beskjedane frå oss.
receipt-call = Oppgi han om du ringjer:
receipt-next = Dette skjer no
receipt-told = Du får ein beskjed frå oss. Han seier ikkje kva kurs det gjeld.
receipt-come = Du treng ikkje gjere meir. Berre møt opp første gongen.
receipt-give-up = Kan du ikkje vere med likevel? Opne påmeldinga di, og meld deg av. Då får ein annan plassen.
receipt-offer = Når det blir ein plass til deg, får du eit tilbod.
receipt-answer = I tilbodet står det når du må svare. Rekk du det ikkje, går plassen vidare, men innan sju dagar kan du stille deg på ventelista igjen og behalde plassen du hadde i køen.
receipt-promoted = Når det blir ein plass til deg, er han din, og vi seier frå med ein gong.
receipt-leave-list = Vil du ikkje vente lenger? Opne påmeldinga di, og meld deg av.
receipt-talk = Vi tek kontakt for å avtale ein kort samtale. Du treng ikkje førebu deg.
receipt-after-talk = Etter samtalen får du vite om kurset passar, og om du har plass.
receipt-own = Sjå påmeldinga di
receipt-print = Skriv ut denne sida eller noter referansen. Du finn alt igjen i påmeldinga di.

## Den som er påmeld frå før
again-title = Kven melder du på?

## Den som er for ung
young-title = Her kan du få hjelp
young-lead = Dette kurset er for dei som har fylt { $age } år, men det finst andre som gjerne hjelper deg. Du bestemmer sjølv kva du vil fortelje.
young-nurse = Helsesjukepleiaren på skulen
young-nurse-why = Du kan kome innom og snakke om det du vil. Det er gratis, og helsesjukepleiaren har teieplikt.
young-clinic = Helsestasjon for ungdom
young-clinic-why = Her kan du snakke med nokon om kropp, tankar og kjensler. Det er gratis, og dei har teieplikt. Spør kommunen din kvar og når det er ope.
young-alarm = Alarmtelefonen for barn og unge
young-alarm-why = Han er gratis og open heile døgnet.
young-soon = Er du snart gammal nok?
young-soon-why = Har du fylt { $age } år når kurset startar, er du velkomen.
young-form = Meld deg på
young-ask = Lurer du på noko? Ring oss på
