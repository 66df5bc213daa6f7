## Avslag på det noen prøvde, med en vei videre
refusal-invalid = Noe mangler eller er feil. Rett det, og send på nytt.
refusal-offer-lapsed = Svarfristen har gått ut. Innen sju dager kan du stille deg på ventelisten igjen og beholde plassen du hadde i køen.
refusal-already-begun = Dette har allerede begynt. Ta kontakt med oss, så hjelper vi deg.
refusal-wrong-code = Koden er feil eller for gammel. Be om en ny kode, og prøv på nytt.

closed-not-published = Kurset er ikke publisert ennå. Påmeldingen kan åpne når det er publisert.
closed-not-yet = Påmeldingen har ikke åpnet ennå. Kom tilbake når den åpner.
closed-over = Påmeldingen er stengt. Ring oss hvis du fortsatt vil være med.
closed-cancelled = Kurset er avlyst. Se om et annet kurs passer.
closed-drop-in = Dette kurset har ingen påmelding. Det er bare å møte opp.

conflict-ended = Påmeldingen er avsluttet. Lag en ny påmelding hvis det fortsatt trengs.
conflict-no-offer = Det er ikke noe tilbud å svare på. Last inn siden på nytt for å se hva som gjelder.
conflict-not-lapsed = Bare den som ikke svarte i tide, kan stille seg på ventelisten igjen. Last inn siden på nytt for å se hva som gjelder.
conflict-already-seated = Plassen er allerede i orden. Du trenger ikke gjøre noe.
conflict-no-free-seat = Det er ingen ledig plass. Øk antallet plasser først, eller vent til en plass blir ledig.
conflict-capacity-in-use =
    { $taken ->
        [one] Én plass er tatt eller tilbudt. Velg minst én.
       *[other] { $taken } plasser er tatt eller tilbudt. Velg minst { $taken }.
    }
conflict-address-full = Denne e-posten eller dette mobilnummeret kan ikke brukes til flere påmeldinger på dette kurset. Bruk noe annet, eller ring oss.
conflict-already-entered = Denne personen er allerede meldt på. Bruk den påmeldingen som finnes.
conflict-not-proven = E-posten eller mobilnummeret er ikke bekreftet ennå. Skriv inn koden vi sendte, eller be om en ny.
conflict-course-state = Dette går ikke med kurset slik det er nå. Sjekk om det er et utkast, publisert eller avlyst.
conflict-session-cancelled = Samlingen er allerede avlyst. Legg til en ny hvis den skal erstattes.
conflict-clash = Kurslederen eller stedet er opptatt. Velg et annet tidspunkt, en annen kursleder eller et annet sted.
conflict-name-taken = Navnet er i bruk. Velg et annet navn.
conflict-not-seated = Du har ikke plass på kurset nå, så du trenger ikke si fra.
conflict-not-applied = Denne påmeldingen venter ikke på svar etter en forsamtale. Last inn listen på nytt for å se hva som gjelder.
conflict-same-course = Deltakeren står allerede på dette kurset. Velg et annet kurs.
conflict-no-other-course = Ingen av de andre kursene du kan flytte til, har ledig plass nå. Øk antallet plasser på et av dem, eller vent.
conflict-message-state = Dette går ikke med meldingen slik den er nå. Last inn listen på nytt for å se hva som gjelder.
conflict-message-untrue = Det som står i meldingen, gjelder ikke lenger. Ring deltakeren hvis det trengs, og merk meldingen som ferdig.
conflict-dates-changed = Datoene er andre enn dem du så sist. Se over dem, og lagre på nytt.
conflict-already-proven = Dette er allerede bekreftet. Du trenger ikke gjøre noe.
conflict-not-waiting = Deltakeren står ikke på ventelisten nå. Last inn listen på nytt for å se hva som gjelder.
conflict-edited = Noen andre har endret dette mens du holdt på. Det du skrev, er ikke lagret ennå. Se hva som er endret, og lagre på nytt hvis det fortsatt er riktig.
conflict-already-sent = Dette skjemaet er sendt før, med et annet innhold. Det som ble lagret da, gjelder. Det du har skrevet nå, står her. Send det på nytt hvis du vil at også det skal lagres.
conflict-not-due = Fristen har ikke gått ut ennå. Vent til den har det.

clash-leader = { $date }: { $name } er opptatt med «{ $course }».
clash-venue = { $date }: Stedet er opptatt av «{ $course }».

## Feil i ett felt
flaw-missing = Fyll ut dette.
flaw-too-long = Teksten er for lang. Bruk høyst { $most } tegn.
flaw-out-of-range = Velg et tall fra { $least } til { $most }.
flaw-not-an-email = Dette er ikke en e-postadresse. Skriv den slik: navn@eksempel.no
flaw-not-a-phone = Dette er ikke et telefonnummer. Bruk bare sifre, og start med + hvis nummeret har landkode.
flaw-not-a-mobile = Dette er ikke et mobilnummer. Skriv åtte sifre som begynner med 4 eller 9, eller start med + og landkoden.
flaw-prefix-not-allowed = Vi kan ikke sende SMS til dette landet. Bruk et norsk nummer eller en e-postadresse.
flaw-no-contact = Skriv en e-postadresse eller et mobilnummer, så vi kan nå deg.
flaw-preferred-missing = Du har valgt en kontaktmåte du ikke har fylt ut. Fyll den ut, eller velg den andre.
flaw-emptied = Du kan ikke la dette stå tomt. Behold det som sto her, skriv noe nytt, eller ring oss.
flaw-no-sms = Vi kan ikke sende SMS. Velg e-post.
flaw-not-neutral = Dette står i meldinger som andre kan se. Velg ord som ikke forteller hva det gjelder.
flaw-one-at-a-time = Endre enten e-posten eller mobilnummeret først, og så det andre.
flaw-unknown-municipality = Vi kjenner ikke denne kommunen. Velg en fra listen, eller velg «En annen kommune».
flaw-not-a-code = Dette er ikke et kommunenummer. Skriv fire sifre.
flaw-not-a-prefix = Dette er ikke landkoder. Skriv dem slik: +47, +46
flaw-not-old-enough = Du må bekrefte at du er gammel nok. Er du for ung, kan du snakke med helsesykepleieren på skolen eller helsestasjon for ungdom, eller ringe Alarmtelefonen på 116 111.
flaw-unknown-choice = Dette er ikke et av valgene. Velg et som finnes.
flaw-unknown-id = Vi finner ikke det du viser til. Sjekk at det er skrevet riktig.
flaw-not-a-date = Dette er ikke en dato. Skriv den slik: 12.1.2027
flaw-not-a-time = Dette er ikke et klokkeslett. Skriv klokkeslettet slik: 17.00
flaw-not-an-instant = Dette er ikke en dato med klokkeslett. Skriv det slik: 2027-01-12T17:00:00+01:00
flaw-not-a-moment = Dette er ikke en dato med klokkeslett. Skriv det slik: 12.1.2027 kl. 17.00
flaw-not-a-link = Dette er ikke en nettadresse. Skriv hele adressen: https://example.no/mote
flaw-not-a-site = Dette er ikke et nettsted vi kan slippe til. Skriv ett på hver linje, slik: https://www.modum.kommune.no
flaw-time-does-not-exist = Klokken stilles fram { $date }, så dette klokkeslettet finnes ikke. Velg et annet.
flaw-time-comes-twice = Klokken stilles tilbake { $date }, så dette klokkeslettet kommer to ganger. Velg et annet.
flaw-does-not-fit = Samlingene får ikke plass innen et år fra starten. Velg færre samlinger, kortere mellomrom eller en annen startdato.
flaw-no-session = Kurset må ha minst én samling. Legg til en.
flaw-more-than-capacity = Tallet er høyere enn antallet plasser. Senk det, eller øk antallet plasser.
flaw-in-the-past = Dette tidspunktet er passert. Velg et som ligger fram i tid.
flaw-ends-before-start = Slutten må komme etter starten. Velg en senere slutt.
flaw-overlaps = To samlinger overlapper. Flytt en av dem.
flaw-repeated = Dette står i listen allerede.
flaw-needed-to-publish = Et publisert kurs må ha dette. Fyll det ut.
flaw-not-json = Vi kan ikke lese innholdet. Send gyldig JSON.
flaw-unknown-field = Vi kjenner ikke dette feltet. Sjekk navnet, eller ta det bort.
flaw-bad-text = Teksten har tegn som ikke kan vises. Ta dem bort.
flaw-not-allowed = Dette kan ikke endres her. Ta det bort, og prøv på nytt.
flaw-out-of-order = Samlingene står ikke i rekkefølge. Sett den tidligste først.
flaw-wrong-type = Dette er en annen slags verdi enn feltet skal ha. Sjekk om det skal være tekst, tall eller liste.

## Ord for dem som holder kursene
staff-already-begun = Det er for sent, for kurset eller samlingen har begynt. Last inn siden på nytt for å se hva som gjelder.
staff-closed-over = Kurset er ferdig eller har ingen samlinger. Velg et annet kurs.
staff-closed-not-yet = Påmeldingen har ikke åpnet ennå. Endre når den åpner, eller vent.
staff-offer-lapsed = Svarfristen har gått ut. Innen sju dager kan deltakeren stille seg på ventelisten igjen og beholde plassen i køen.
staff-already-seated = Deltakeren har allerede plass.
staff-not-proven = Adressen er ikke bekreftet ennå. Snakker du med deltakeren, kan du melde på den som ringer: da er den bekreftet.
staff-address-full = Denne adressen er brukt på to påmeldinger på dette kurset. Bruk en annen adresse, eller skriv inn deltakeren uten adresse.
staff-not-old-enough = Spør om deltakeren er gammel nok, og kryss av her. Den som er for ung, kan ikke meldes på.
staff-no-contact = Skriv en e-postadresse eller et mobilnummer, eller velg at deltakeren skal ringes.
