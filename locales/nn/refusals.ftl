## Avslag på det nokon prøvde, med ein veg vidare
refusal-invalid = Noko manglar eller er feil. Rett det, og send på nytt.
refusal-offer-lapsed = Svarfristen har gått ut. Innan sju dagar kan du stille deg på ventelista igjen og behalde plassen du hadde i køen.
refusal-already-begun = Dette har allereie byrja. Ta kontakt med oss, så hjelper vi deg.
refusal-wrong-code = Koden er feil eller for gammal. Be om ein ny kode, og prøv på nytt.

closed-not-published = Kurset er ikkje publisert enno. Påmeldinga kan opne når det er publisert.
closed-not-yet = Påmeldinga har ikkje opna enno. Kom tilbake når ho opnar.
closed-over = Påmeldinga er stengd. Ring oss dersom du framleis vil vere med.
closed-cancelled = Kurset er avlyst. Sjå om eit anna kurs passar.
closed-drop-in = Dette kurset har inga påmelding. Det er berre å møte opp.

conflict-ended = Påmeldinga er avslutta. Lag ei ny påmelding dersom det framleis trengst.
conflict-no-offer = Det er ikkje noko tilbod å svare på. Last inn sida på nytt for å sjå kva som gjeld.
conflict-not-lapsed = Berre den som ikkje svara i tide, kan stille seg på ventelista igjen. Last inn sida på nytt for å sjå kva som gjeld.
conflict-already-seated = Plassen er allereie i orden. Du treng ikkje gjere noko.
conflict-no-free-seat = Det er ingen ledig plass. Auk talet på plassar først, eller vent til ein plass blir ledig.
conflict-capacity-in-use =
    { $taken ->
        [one] Éin plass er teken eller tilboden. Vel minst éin.
       *[other] { $taken } plassar er tekne eller tilbodne. Vel minst { $taken }.
    }
conflict-address-full = Denne e-posten eller dette mobilnummeret kan ikkje brukast til fleire påmeldingar på dette kurset. Bruk noko anna, eller ring oss.
conflict-already-entered = Denne personen er allereie meld på. Bruk den påmeldinga som finst.
conflict-not-proven = E-posten eller mobilnummeret er ikkje stadfesta enno. Skriv inn koden vi sende, eller be om ein ny.
conflict-course-state = Dette går ikkje med kurset slik det er no. Sjekk om det er eit utkast, publisert eller avlyst.
conflict-session-cancelled = Samlinga er allereie avlyst. Legg til ei ny dersom ho skal erstattast.
conflict-clash = Kursleiaren eller staden er oppteken. Vel eit anna tidspunkt, ein annan kursleiar eller ein annan stad.
conflict-name-taken = Namnet er i bruk. Vel eit anna namn.
conflict-not-seated = Du har ikkje plass på kurset no, så du treng ikkje seie frå.
conflict-not-applied = Denne påmeldinga ventar ikkje på svar etter ein forsamtale. Last inn lista på nytt for å sjå kva som gjeld.
conflict-same-course = Deltakaren står allereie på dette kurset. Vel eit anna kurs.
conflict-no-other-course = Ingen av dei andre kursa du kan flytte til, har ledig plass no. Auk talet på plassar på eitt av dei, eller vent.
conflict-message-state = Dette går ikkje med meldinga slik ho er no. Last inn lista på nytt for å sjå kva som gjeld.
conflict-message-untrue = Det som står i meldinga, gjeld ikkje lenger. Ring deltakaren dersom det trengst, og merk meldinga som ferdig.
conflict-dates-changed = Datoane er andre enn dei du såg sist. Sjå over dei, og lagre på nytt.
conflict-already-proven = Dette er allereie stadfesta. Du treng ikkje gjere noko.
conflict-not-waiting = Deltakaren står ikkje på ventelista no. Last inn lista på nytt for å sjå kva som gjeld.
conflict-edited = Nokon andre har endra dette medan du heldt på. Det du skreiv, er ikkje lagra enno. Sjå kva som er endra, og lagre på nytt dersom det framleis er rett.
conflict-already-sent = Dette skjemaet er sendt før, med eit anna innhald. Det som vart lagra då, gjeld. Det du har skrive no, står her. Send det på nytt dersom du vil at det òg skal lagrast.
conflict-not-due = Fristen har ikkje gått ut enno. Vent til han har det.

clash-leader = { $date }: { $name } er oppteken med «{ $course }».
clash-venue = { $date }: Staden er oppteken av «{ $course }».

## Feil i eitt felt
flaw-missing = Fyll ut dette.
flaw-too-long = Teksten er for lang. Bruk høgst { $most } teikn.
flaw-out-of-range = Vel eit tal frå { $least } til { $most }.
flaw-not-an-email = Dette er ikkje ei e-postadresse. Skriv ho slik: namn@eksempel.no
flaw-not-a-phone = Dette er ikkje eit telefonnummer. Bruk berre siffer, og start med + dersom nummeret har landkode.
flaw-not-a-mobile = Dette er ikkje eit mobilnummer. Skriv åtte siffer som byrjar med 4 eller 9, eller start med + og landkoden.
flaw-prefix-not-allowed = Vi kan ikkje sende SMS til dette landet. Bruk eit norsk nummer eller ei e-postadresse.
flaw-no-contact = Skriv ei e-postadresse eller eit mobilnummer, så vi kan nå deg.
flaw-preferred-missing = Du har valt ein kontaktmåte du ikkje har fylt ut. Fyll han ut, eller vel den andre.
flaw-emptied = Du kan ikkje la dette stå tomt. Behald det som stod her, skriv noko nytt, eller ring oss.
flaw-no-sms = Vi kan ikkje sende SMS. Vel e-post.
flaw-not-neutral = Dette står i meldingar som andre kan sjå. Vel ord som ikkje fortel kva det gjeld.
flaw-one-at-a-time = Endre anten e-posten eller mobilnummeret først, og så det andre.
flaw-unknown-municipality = Vi kjenner ikkje denne kommunen. Vel ein frå lista, eller vel «Ein annan kommune».
flaw-not-a-code = Dette er ikkje eit kommunenummer. Skriv fire siffer.
flaw-not-a-prefix = Dette er ikkje landkodar. Skriv dei slik: +47, +46
flaw-not-old-enough = Du må stadfeste at du er gammal nok. Er du for ung, kan du snakke med helsesjukepleiaren på skulen eller helsestasjon for ungdom, eller ringje Alarmtelefonen på 116 111.
flaw-unknown-choice = Dette er ikkje eitt av vala. Vel eit som finst.
flaw-unknown-id = Vi finn ikkje det du viser til. Sjekk at det er skrive rett.
flaw-not-a-date = Dette er ikkje ein dato. Skriv han slik: 12.1.2027
flaw-not-a-time = Dette er ikkje eit klokkeslett. Skriv klokkeslettet slik: 17.00
flaw-not-an-instant = Dette er ikkje ein dato med klokkeslett. Skriv det slik: 2027-01-12T17:00:00+01:00
flaw-not-a-moment = Dette er ikkje ein dato med klokkeslett. Skriv det slik: 12.1.2027 kl. 17.00
flaw-not-a-link = Dette er inga nettadresse. Skriv heile adressa: https://example.no/mote
flaw-not-a-site = Dette er ikkje ein nettstad vi kan sleppe til. Skriv éin på kvar linje, slik: https://www.modum.kommune.no
flaw-time-does-not-exist = Klokka blir stilt fram { $date }, så dette klokkeslettet finst ikkje. Vel eit anna.
flaw-time-comes-twice = Klokka blir stilt tilbake { $date }, så dette klokkeslettet kjem to gonger. Vel eit anna.
flaw-does-not-fit = Samlingane får ikkje plass innan eitt år frå starten. Vel færre samlingar, kortare mellomrom eller ein annan startdato.
flaw-no-session = Kurset må ha minst éi samling. Legg til ei.
flaw-more-than-capacity = Talet er høgare enn talet på plassar. Senk det, eller auk talet på plassar.
flaw-in-the-past = Dette tidspunktet er passert. Vel eit som ligg fram i tid.
flaw-ends-before-start = Slutten må kome etter starten. Vel ein seinare slutt.
flaw-overlaps = To samlingar overlappar. Flytt ei av dei.
flaw-repeated = Dette står allereie i lista.
flaw-needed-to-publish = Eit publisert kurs må ha dette. Fyll det ut.
flaw-not-json = Vi kan ikkje lese innhaldet. Send gyldig JSON.
flaw-unknown-field = Vi kjenner ikkje dette feltet. Sjekk namnet, eller ta det bort.
flaw-bad-text = Teksten har teikn som ikkje kan visast. Ta dei bort.
flaw-not-allowed = Dette kan ikkje endrast her. Ta det bort, og prøv på nytt.
flaw-out-of-order = Samlingane står ikkje i rekkjefølgje. Set den tidlegaste først.
flaw-wrong-type = Dette er ein annan slags verdi enn feltet skal ha. Sjekk om det skal vere tekst, tal eller liste.

## Ord for dei som held kursa
staff-already-begun = Det er for seint, for kurset eller samlinga har byrja. Last inn sida på nytt for å sjå kva som gjeld.
staff-closed-over = Kurset er ferdig eller har ingen samlingar. Vel eit anna kurs.
staff-closed-not-yet = Påmeldinga har ikkje opna enno. Endre når ho opnar, eller vent.
staff-offer-lapsed = Svarfristen har gått ut. Innan sju dagar kan deltakaren stille seg på ventelista igjen og behalde plassen i køen.
staff-already-seated = Deltakaren har allereie plass.
staff-not-proven = Adressa er ikkje stadfesta enno. Snakkar du med deltakaren, kan du melde på den som ringjer: då er adressa stadfesta.
staff-address-full = Denne adressa er brukt på to påmeldingar på dette kurset. Bruk ei anna adresse, eller skriv inn deltakaren utan adresse.
staff-not-old-enough = Spør om deltakaren er gammal nok, og kryss av her. Den som er for ung, kan ikkje meldast på.
staff-no-contact = Skriv ei e-postadresse eller eit mobilnummer, eller vel at deltakaren skal ringjast.
