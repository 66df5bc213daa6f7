## Påmelding
sign-up-title = Meld deg på
sign-up-from = Starter { $date }
sign-up-call = Lurer du på noe? Ring
sign-up-others = Se andre kurs
sign-up-full = Kurset er fullt nå. Meld deg på, så kommer du på venteliste. Vi sier fra når det blir en plass til deg.
sign-up-interest = Kurset har ikke datoer ennå. Du stiller deg på listen og får tilbud om plass når datoene kommer.
sign-up-conversation = Før du får plass, tar vi kontakt for en kort samtale.
sign-up-asks = Vi spør bare om det vi trenger for å gi deg plass og beskjed.
sign-up-privacy = Slik tar vi vare på opplysningene dine.
sign-up-name = Hva skal vi kalle deg?
sign-up-name-help = Fornavnet er nok.
sign-up-email = E-post
sign-up-email-help = Skriv e-post, mobilnummer eller begge deler, så vi kan nå deg.
sign-up-mobile = Mobilnummer
sign-up-prefers = Hvordan vil du helst få beskjed?
sign-up-by-email = E-post
sign-up-by-sms = SMS
sign-up-home = Hvilken kommune bor du i?
sign-up-home-other = En annen kommune
sign-up-choose = Velg kommune
sign-up-needs = Trenger du noe av dette?
sign-up-interpreter = Tolk
sign-up-step-free = Lokale uten trapper
sign-up-hearing-loop = Teleslynge
sign-up-age = Jeg har fylt { $age } år når kurset starter
sign-up-young = Er du under { $age } år?
sign-up-then = Vi sender deg en kode, så vi vet at beskjedene når deg.
sign-up-check-first = Du får se over svarene før du sender dem.
sign-up-check = Se over svarene
sign-up-here = Du har allerede meldt deg på dette kurset i denne nettleseren. Skal en annen person også være med? Fyll ut skjemaet for den personen.
sign-up-own = Se påmeldingen din
sign-up-send = Meld meg på
sign-up-back = Tilbake til kurset

## Svarene, før de sendes
check-title = Stemmer dette?
check-not-yet = Du er ikke påmeldt ennå. Ingenting er lagret.
check-home = Kommune
check-needs = Behov
check-no-needs = Ingen av disse
check-age = Alder
check-change = Endre
check-language = Vi skriver til deg på bokmål. Vil du ha et annet språk, velg det øverst på siden.

## Koden
code-title = Skriv inn koden
code-sent = Vi har sendt en kode til { $address }. Den varer i 60 minutter.
code-perhaps = Er noen påmeldt hos oss med { $address }, har vi sendt en kode dit. Den varer i 60 minutter.
code-label = Kode
code-help = Seks sifre
code-send = Gå videre
code-none = Har du ikke fått noen kode?
code-none-mail = Det kan ta et par minutter. Se også i søppelposten.
code-none-sms = Det kan ta et par minutter. Sjekk at nummeret er riktig.
code-again = Send koden på nytt
code-back = Bruk en annen e-post eller et annet mobilnummer
said-code-sent = Vi sender høyst tre koder i timen. Har du fått færre, er en ny på vei. Har du fått tre, bruk den nyeste, eller vent en time og be om en ny.
said-code-late = Koden gjelder ikke lenger. Meld deg på en gang til, så sender vi en ny.

## Kvitteringen
receipt-title = Takk for påmeldingen
receipt-number = Referansen din
receipt-number-why = Den står i beskjedene fra oss.
receipt-call = Oppgi den hvis du ringer:
receipt-next = Dette skjer nå
receipt-told = Du får en beskjed fra oss. Den sier ikke hvilket kurs det gjelder.
receipt-come = Du trenger ikke gjøre mer. Bare møt opp første gang.
receipt-give-up = Kan du ikke være med likevel? Åpne påmeldingen din, og meld deg av. Da får en annen plassen.
receipt-offer = Når det blir en plass til deg, får du et tilbud.
receipt-answer = I tilbudet står det når du må svare. Rekker du det ikke, går plassen videre, men innen sju dager kan du stille deg på ventelisten igjen og beholde plassen du hadde i køen.
receipt-promoted = Når det blir en plass til deg, er den din, og vi sier fra med en gang.
receipt-leave-list = Vil du ikke vente lenger? Åpne påmeldingen din, og meld deg av.
receipt-talk = Vi tar kontakt for å avtale en kort samtale. Du trenger ikke forberede deg.
receipt-after-talk = Etter samtalen får du vite om kurset passer, og om du har plass.
receipt-own = Se påmeldingen din
receipt-print = Skriv ut denne siden eller noter referansen. Du finner alt igjen i påmeldingen din.

## Den som er påmeldt fra før
again-title = Hvem melder du på?

## Den som er for ung
young-title = Her kan du få hjelp
young-lead = Dette kurset er for dem som har fylt { $age } år, men det finnes andre som gjerne hjelper deg. Du bestemmer selv hva du vil fortelle.
young-nurse = Helsesykepleieren på skolen
young-nurse-why = Du kan komme innom og snakke om det du vil. Det er gratis, og helsesykepleieren har taushetsplikt.
young-clinic = Helsestasjon for ungdom
young-clinic-why = Her kan du snakke med noen om kropp, tanker og følelser. Det er gratis, og de har taushetsplikt. Spør kommunen din hvor og når det er åpent.
young-alarm = Alarmtelefonen for barn og unge
young-alarm-why = Den er gratis og åpen hele døgnet.
young-soon = Er du snart gammel nok?
young-soon-why = Har du fylt { $age } år når kurset starter, er du velkommen.
young-form = Meld deg på
young-ask = Lurer du på noe? Ring oss på
