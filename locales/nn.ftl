### Nynorsk. Klarspråk: du, aktive verb, det viktigaste først. Nøyaktig same nøklar i alle språk.

## Ramma rundt alle sider
layout-name = Kursplass
layout-skip = Hopp til innhaldet
layout-home = Til framsida

## Krisehjelp. Telefonnummeret er ei lenkje, difor er setningane delte.
crisis-heading = Treng du hjelp no?
crisis-emergency-call = Ring { $number }
crisis-emergency = dersom det er fare for liv.
crisis-urgent-call = Ring legevakta på { $number }
crisis-urgent = dersom det hastar. Dei svarar heile døgnet.
crisis-doctor = På dagtid kan du òg ringje fastlegen din.
crisis-talk-call = Ring Mental Helse på { $number }
crisis-talk = dersom du treng nokon å snakke med. Dei svarar heile døgnet.
crisis-limit = Kurset er ikkje eit akuttilbod, og vi les ikkje påmeldingar om kvelden og i helgane.
crisis-short = Hastar det, ring legevakta på { $urgent }. Er det fare for liv, ring { $emergency }. På dagtid kan du òg ringje fastlegen din.

## Når noko ikkje går
trouble-bad-request = Vi forstår ikkje førespurnaden
trouble-bad-request-why = Noko vart borte eller kom i feil form på vegen. Gå tilbake, og prøv på nytt.
trouble-sign-in = Du må logge inn
trouble-sign-in-why = Dette er berre for dei som er logga inn. Logg inn, og prøv på nytt.
trouble-forbidden = Du har ikkje tilgang
trouble-forbidden-why = Rolla di gir ikkje tilgang til dette. Spør den som styrer tilgangane hos dykk.
trouble-not-found = Vi finn ikkje det du leitar etter
trouble-not-found-why = Adressa kan vere feil, eller det som låg her, er teke bort. Start gjerne på framsida.
trouble-wrong-method = Dette går ikkje an her
trouble-wrong-method-why = Adressa finst, men ho kan ikkje brukast på denne måten. Gå tilbake, og prøv på nytt.
trouble-too-slow = Det tok for lang tid
trouble-too-slow-why = Vi fekk ikkje alt i tide. Prøv på nytt.
trouble-gone = Adressa verkar ikkje lenger
trouble-gone-why = Ho er bytt ut eller slått av. Be om ei ny.
trouble-too-large = Det du sende, er for stort
trouble-too-large-why = Send mindre om gongen, og prøv på nytt.
trouble-media-type = Vi kan ikkje lese dette formatet
trouble-media-type-why = Send innhaldet som JSON eller frå skjemaet på sida.
trouble-mismatch = Nøkkelen er brukt til noko anna
trouble-mismatch-why = Den same Idempotency-Key kom med eit anna innhald. Bruk ein ny nøkkel når innhaldet er nytt.
trouble-too-many = Det vart for mange forsøk
trouble-too-many-why = Vent litt, og prøv på nytt.
trouble-broken = Noko gjekk gale hos oss
trouble-broken-why = Det er ikkje din feil. Prøv på nytt om litt, eller ring oss.
trouble-busy = Vi har det for travelt akkurat no
trouble-busy-why = Vent litt, og prøv på nytt. Ingenting er lagra enno.
trouble-refused = Det gjekk ikkje

## Avslag på det nokon prøvde, med ein veg vidare
refusal-invalid = Noko manglar eller er feil. Rett det, og send på nytt.
refusal-offer-lapsed = Svarfristen har gått ut. Du kan stille deg på ventelista igjen og behalde nummeret du hadde.
refusal-already-begun = Dette har alt byrja. Ta kontakt med oss, så hjelper vi deg.
refusal-wrong-code = Koden er feil eller for gammal. Be om ein ny kode, og prøv på nytt.

closed-not-published = Kurset er ikkje publisert enno. Påmeldinga kan opne når det er publisert.
closed-not-yet = Påmeldinga har ikkje opna enno. Kom tilbake når ho opnar.
closed-over = Påmeldinga er stengd. Ring oss dersom du framleis vil vere med.
closed-cancelled = Kurset er avlyst. Sjå om eit anna kurs passar.
closed-drop-in = Dette kurset har inga påmelding. Det er berre å møte opp.

conflict-ended = Påmeldinga er avslutta. Lag ei ny påmelding dersom det framleis trengst.
conflict-no-offer = Det er ikkje noko tilbod å svare på. Last inn sida på nytt for å sjå kva som gjeld.
conflict-not-lapsed = Berre den som ikkje svarte i tide, kan stille seg på ventelista igjen. Last inn sida på nytt for å sjå kva som gjeld.
conflict-already-seated = Plassen er alt i orden. Du treng ikkje gjere noko.
conflict-no-free-seat = Det er ingen ledig plass. Auk talet på plassar først, eller vent til ein plass blir ledig.
conflict-capacity-in-use =
    { $taken ->
        [one] Éin plass er teken eller tilboden. Vel minst éin.
       *[other] { $taken } plassar er tekne eller tilbodne. Vel minst { $taken }.
    }
conflict-address-full = Denne adressa kan ikkje brukast til fleire påmeldingar på dette kurset. Bruk ei anna adresse, eller ring oss.
conflict-already-entered = Denne personen er alt meld på. Bruk den påmeldinga som finst.
conflict-not-proven = Adressa er ikkje stadfesta enno. Skriv inn koden vi sende, eller be om ein ny.
conflict-course-state = Dette går ikkje med kurset slik det er no. Sjekk om det er eit utkast, publisert eller avlyst.
conflict-session-cancelled = Samlinga er alt avlyst. Legg til ei ny dersom ho skal erstattast.
conflict-clash = Kursleiaren eller staden er oppteken. Vel eit anna tidspunkt, ein annan kursleiar eller ein annan stad.
conflict-name-taken = Namnet er i bruk. Vel eit anna namn.
conflict-not-applied = Denne påmeldinga ventar ikkje på svar etter ein forsamtale. Last inn lista på nytt for å sjå kva som gjeld.
conflict-same-course = Deltakaren står alt på dette kurset. Vel eit anna kurs.
conflict-no-decision = Det er ingenting å avgjere no. Anten er det for tidleg, eller så er det alt avgjort. Last inn sida på nytt for å sjå kva som gjeld.
conflict-already-proven = Adressa er alt stadfesta. Du treng ikkje gjere noko.
conflict-not-waiting = Deltakaren står ikkje på ventelista no. Last inn lista på nytt for å sjå kva som gjeld.
conflict-not-due = Fristen har ikkje gått ut enno. Vent til han har det.

clash-leader = { $date }: Kursleiaren er oppteken med «{ $course }».
clash-venue = { $date }: Staden er oppteken av «{ $course }».

## Feil i eitt felt
flaw-missing = Fyll ut dette.
flaw-too-long = Teksten er for lang. Bruk høgst { $most } teikn.
flaw-out-of-range = Vel eit tal frå { $least } til { $most }.
flaw-not-an-email = Dette er ikkje ei e-postadresse. Skriv ho slik: namn@eksempel.no
flaw-not-a-phone = Dette er ikkje eit telefonnummer. Skriv åtte siffer, eller start med + og landskoden.
flaw-prefix-not-allowed = Vi kan ikkje sende SMS til dette landet. Bruk eit norsk nummer eller ei e-postadresse.
flaw-no-contact = Skriv ei e-postadresse eller eit mobilnummer, så vi kan nå deg.
flaw-preferred-missing = Du har valt ein kontaktmåte du ikkje har fylt ut. Fyll han ut, eller vel den andre.
flaw-no-sms = Vi kan ikkje sende SMS. Vel e-post.
flaw-not-neutral = Dette står i meldingar som andre kan sjå. Vel ord som ikkje fortel kva det gjeld.
flaw-one-at-a-time = Endre anten e-posten eller mobilnummeret først, og så det andre.
flaw-unknown-municipality = Vi kjenner ikkje denne kommunen. Vel ein frå lista, eller vel «annan».
flaw-not-old-enough = Du må stadfeste at du er gammal nok. Er du for ung, kan du snakke med helsesjukepleiar eller helsestasjon for ungdom, eller ringje Alarmtelefonen på 116 111.
flaw-unknown-choice = Dette er ikkje eitt av vala. Vel eit som finst.
flaw-unknown-id = Vi finn ikkje det du viser til. Sjekk at det er skrive rett.
flaw-not-a-date = Dette er ikkje ein dato. Skriv han slik: 2027-01-12
flaw-not-a-time = Dette er ikkje eit tidspunkt. Skriv det slik: 17:00, eller med dato: 2027-01-12T17:00:00+01:00
flaw-not-a-link = Dette er inga nettadresse. Skriv heile adressa: https://example.no/mote
flaw-time-does-not-exist = Klokka blir stilt fram { $date }, så dette klokkeslettet finst ikkje. Vel eit anna.
flaw-does-not-fit = Samlingane får ikkje plass innan eitt år frå starten. Vel færre samlingar, kortare mellomrom eller ein annan startdato.
flaw-more-than-capacity = Talet er høgare enn talet på plassar. Senk det, eller auk talet på plassar.
flaw-in-the-past = Dette tidspunktet er passert. Vel eit som ligg fram i tid.
flaw-ends-before-start = Slutten må kome etter starten. Vel ein seinare slutt.
flaw-overlaps = To samlingar overlappar. Flytt ei av dei.
flaw-repeated = Dette står i lista frå før.
flaw-needed-to-publish = Dette må vere på plass før kurset kan publiserast.
flaw-not-json = Vi kan ikkje lese innhaldet. Send gyldig JSON.
flaw-unknown-field = Vi kjenner ikkje dette feltet. Sjekk namnet, eller ta det bort.
flaw-bad-text = Teksten har teikn som ikkje kan visast. Ta dei bort.
flaw-not-allowed = Dette kan ikkje endrast her. Ta det bort, og prøv på nytt.
flaw-out-of-order = Samlingane står ikkje i rekkjefølgje. Set den tidlegaste først.
flaw-wrong-type = Dette er ein annan slags verdi enn feltet skal ha. Sjekk om det skal vere tekst, tal eller liste.

## Datoar som vart hoppa over, og åtvaringar
skip-holiday = { $name }
skip-closure = Stengt: { $reason }
skip-leader = Kursleiaren er oppteken med «{ $course }»
skip-venue = Staden er oppteken av «{ $course }»

warning-sunday = { $date } er ein sundag.
warning-holiday = { $date } er ein fridag: { $name }.
warning-closure = De har stengt { $date }: { $name }.
warning-time-twice = Klokka blir stilt tilbake { $date }, så dette klokkeslettet kjem to gonger. Vi brukar det første.

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
ticket-away = Lukk sida når du er ferdig dersom andre brukar den same eininga.

## Sida for den som har mista lenkja
lost-title = Finn påmeldinga di
lost-mail = Lenkja til påmeldinga di står i e-postane frå oss. Opne den nyaste.
lost-call = Finn du ho ikkje, kan du ringje:

## E-post. Nøytral: aldri kurs, tema eller kva teamet driv med.
mail-greeting = Hei!
mail-from = Helsing { $sender }
mail-reference = Referanse: { $reference }
mail-phone = Har du spørsmål? Ring { $phone }.
mail-page = Her ser du kva som gjeld for deg, og her kan du melde deg av:
mail-dates = Dette er avtalane:
mail-place-later = staden kjem seinare
mail-place-online = på nett

mail-code-subject = Kode frå { $sender }
mail-code = Her er koden din:
mail-code-valid = Han varer i 60 minutt.
mail-code-page = Vil du gå vidare utan kode, eller var det ikkje deg? Opne denne sida:
mail-code-ignore = Har du ikkje bede om ein kode, kan du sjå bort frå denne e-posten.

mail-seated-subject = Du har fått plass (ref. { $reference })
mail-seated = Du har fått plass. Velkomen!
mail-seated-leave = Kan du ikkje kome likevel? Meld deg av så tidleg du kan, så får ein annan plassen.

mail-waiting-subject = Du står på venteliste (ref. { $reference })
mail-waiting = Du står på venteliste som nummer { $position }.
mail-waiting-then = Vi seier frå så snart det blir ein plass til deg. Du treng ikkje gjere noko no.

mail-applied-subject = Vi har fått førespurnaden din (ref. { $reference })
mail-applied = Vi har fått førespurnaden din.
mail-applied-then = Før du får plass, tek vi kontakt for ein kort samtale. Du treng ikkje gjere noko no.

mail-offer-subject = Svar { $deadline } (ref. { $reference })
mail-offer = Det er ein ledig plass til deg.
mail-offer-by = Svar { $deadline }.
mail-offer-page = Her kan du seie ja eller nei, og her kan du melde deg av:
mail-offer-else = Svarar du ikkje innan fristen, går plassen vidare til den neste på lista.

mail-lapsed-subject = Svarfristen har gått ut (ref. { $reference })
mail-lapsed = Vi fekk ikkje svar frå deg i tide, så plassen gjekk vidare.
mail-lapsed-then = Vil du framleis vere med? Still deg på lista igjen innan sju dagar. Då beheld du nummeret ditt.
mail-lapsed-page = Her kan du stille deg på lista igjen eller melde deg av:

mail-left-subject = Du er meld av (ref. { $reference })
mail-left = Du er meld av. Du treng ikkje gjere noko meir.
mail-left-back = Du er velkomen tilbake når du vil. Er dette feil? Ta kontakt med oss.
mail-left-page = Her ser du kva som gjeld for deg:

mail-moved-subject = Du har fått andre datoar (ref. { $reference })
mail-moved = Du har fått plass på andre datoar enn før.
mail-moved-leave = Passar det ikkje, kan du melde deg av.

mail-session-moved-subject = Avtalen { $day } er endra (ref. { $reference })
mail-session-moved = Avtalen { $from } er endra. No gjeld dette:
mail-session-moved-gone = Avtalen { $from } er endra.
mail-session-all = Alle avtalane ser no slik ut:

mail-session-added-subject = Ny avtale { $day } (ref. { $reference })
mail-session-added = Det er kome ein ny avtale { $at }.

mail-session-cancelled-subject = Avtalen { $day } er avlyst (ref. { $reference })
mail-session-cancelled = Avtalen { $at } er avlyst. Du treng ikkje gjere noko.
mail-session-rest = Desse avtalane gjeld framleis:

mail-place-changed-subject = Avtalane har fått ny stad (ref. { $reference })
mail-place-changed = Avtalane har fått ny stad.

mail-postponed-subject = Avtalane får nye datoar (ref. { $reference })
mail-postponed = Vi har flytt avtalane til nye datoar.
mail-postponed-seat = Har du plass, beheld du han. Står du på venteliste, beheld du nummeret ditt. Har du eit tilbod du ikkje har svart på, får du eit nytt når det er din tur.
mail-postponed-leave = Passar ikkje dei nye datoane, kan du melde deg av.

mail-cancelled-subject = Avtalane er avlyste (ref. { $reference })
mail-cancelled = Alle avtalane er diverre avlyste. Du treng ikkje gjere noko.
mail-cancelled-back = Du er velkomen til å ta kontakt med oss igjen når du vil.

mail-contact-subject = Kontaktopplysningane dine er endra (ref. { $reference })
mail-contact = Kontaktopplysningane dine er endra. Frå no av sender vi beskjedar til den nye adressa.
mail-contact-wrong = Var det ikkje deg? Ta kontakt med oss med ein gong.

## SMS. Kort, nøytral og utan lenkje.
sms-code = Koden din er { $code }. Han varer i 60 minutt.
sms-seated = Du har fått plass (ref. { $reference }).
sms-first = Første avtale er { $first }.
sms-waiting = Du står på venteliste som nummer { $position } (ref. { $reference }).
sms-applied = Vi har fått førespurnaden din (ref. { $reference }) og tek kontakt.
sms-offer = Det er ein ledig plass til deg (ref. { $reference }). Svar { $deadline }.
sms-lapsed = Svarfristen har gått ut (ref. { $reference }). Du kan stille deg på lista igjen innan sju dagar.
sms-left = Du er meld av (ref. { $reference }). Du er velkomen tilbake når du vil.
sms-moved = Du har fått andre datoar (ref. { $reference }).
sms-session-moved = Avtalen { $day } er endra til { $to } (ref. { $reference }).
sms-session-moved-place = Avtalen { $day } er endra til { $to }, { $place } (ref. { $reference }).
sms-session-moved-gone = Avtalen { $day } er endra (ref. { $reference }).
sms-session-added = Ny avtale { $at } (ref. { $reference }).
sms-session-cancelled = Avtalen { $at } er avlyst (ref. { $reference }).
sms-place-changed = Avtalane har fått ny stad (ref. { $reference }).
sms-place-changed-to = Avtalane har fått ny stad (ref. { $reference }). Neste: { $first }, { $place }.
sms-postponed = Avtalane får nye datoar (ref. { $reference }).
sms-cancelled = Alle avtalane er avlyste (ref. { $reference }).
sms-contact = Kontaktopplysningane dine er endra (ref. { $reference }). Var det ikkje deg? Ta kontakt.
sms-page-or-call = Sjå { $address } eller ring { $phone }.
sms-page = Sjå { $address }.

## Kalender
calendar-all = Alle kurs
calendar-team = Kurs: { $name }
calendar-template = { $title }: { $name }
calendar-municipality = Kurs i { $name }
calendar-cancelled = AVLYST: { $title }
calendar-session = Samling { $number } av { $total }.
calendar-follow-up = Oppfølgingssamling, samling { $number } av { $total }.
calendar-off = Denne samlinga er avlyst.
calendar-online = Samlinga er på nett.
calendar-online-link = Samlinga er på nett: { $link }
calendar-place-later = Staden kjem seinare.
calendar-page = Les meir: { $link }
calendar-phone = Spørsmål? Ring { $phone }.
