### Bokmål. Klarspråk: du, aktive verb, det viktigste først. Nøyaktig samme nøkler i alle språk.

## Rammen rundt alle sider
layout-name = Kursplass
layout-skip = Hopp til innholdet
layout-home = Til forsiden

## Krisehjelp. Telefonnummeret er en lenke, derfor er setningene delt.
crisis-heading = Trenger du hjelp nå?
crisis-emergency-call = Ring { $number }
crisis-emergency = hvis det er fare for liv.
crisis-urgent-call = Ring legevakten på { $number }
crisis-urgent = hvis det haster. De svarer hele døgnet.
crisis-doctor = På dagtid kan du også ringe fastlegen din.
crisis-talk-call = Ring Mental Helse på { $number }
crisis-talk = hvis du trenger noen å snakke med. De svarer hele døgnet.
crisis-limit = Kurset er ikke et akuttilbud, og vi leser ikke påmeldinger om kvelden og i helger.
crisis-short = Haster det, ring legevakten på { $urgent }. Er det fare for liv, ring { $emergency }. På dagtid kan du også ringe fastlegen din.

## Når noe ikke går
trouble-bad-request = Vi forstår ikke forespørselen
trouble-bad-request-why = Noe ble borte eller kom i feil form på veien. Gå tilbake, og prøv på nytt.
trouble-sign-in = Du må logge inn
trouble-sign-in-why = Dette er bare for dem som er logget inn. Logg inn, og prøv på nytt.
trouble-forbidden = Du har ikke tilgang
trouble-forbidden-why = Rollen din gir ikke tilgang til dette. Spør den som styrer tilgangene hos dere.
trouble-not-found = Vi finner ikke det du leter etter
trouble-not-found-why = Adressen kan være feil, eller det som lå her, er tatt bort. Start gjerne på forsiden.
trouble-wrong-method = Dette går ikke an her
trouble-wrong-method-why = Adressen finnes, men den kan ikke brukes på denne måten. Gå tilbake, og prøv på nytt.
trouble-too-slow = Det tok for lang tid
trouble-too-slow-why = Vi fikk ikke alt i tide. Prøv på nytt.
trouble-gone = Adressen virker ikke lenger
trouble-gone-why = Den er byttet ut eller slått av. Be om en ny.
trouble-too-large = Det du sendte, er for stort
trouble-too-large-why = Send mindre om gangen, og prøv på nytt.
trouble-media-type = Vi kan ikke lese dette formatet
trouble-media-type-why = Send innholdet som JSON eller fra skjemaet på siden.
trouble-mismatch = Nøkkelen er brukt til noe annet
trouble-mismatch-why = Den samme Idempotency-Key kom med et annet innhold. Bruk en ny nøkkel når innholdet er nytt.
trouble-too-many = Det ble for mange forsøk
trouble-too-many-why = Vent litt, og prøv på nytt.
trouble-broken = Noe gikk galt hos oss
trouble-broken-why = Det er ikke din feil. Prøv på nytt om litt, eller ring oss.
trouble-busy = Vi har det for travelt akkurat nå
trouble-busy-why = Vent litt, og prøv på nytt. Ingenting er lagret ennå.
trouble-refused = Det gikk ikke

## Avslag på det noen prøvde, med en vei videre
refusal-invalid = Noe mangler eller er feil. Rett det, og send på nytt.
refusal-offer-lapsed = Svarfristen har gått ut. Du kan stille deg på ventelisten igjen og beholde nummeret du hadde.
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
conflict-address-full = Denne adressen kan ikke brukes til flere påmeldinger på dette kurset. Bruk en annen adresse, eller ring oss.
conflict-already-entered = Denne personen er allerede meldt på. Bruk den påmeldingen som finnes.
conflict-not-proven = Adressen er ikke bekreftet ennå. Skriv inn koden vi sendte, eller be om en ny.
conflict-course-state = Dette går ikke med kurset slik det er nå. Sjekk om det er et utkast, publisert eller avlyst.
conflict-session-cancelled = Samlingen er allerede avlyst. Legg til en ny hvis den skal erstattes.
conflict-clash = Kurslederen eller stedet er opptatt. Velg et annet tidspunkt, en annen kursleder eller et annet sted.
conflict-name-taken = Navnet er i bruk. Velg et annet navn.
conflict-not-applied = Denne påmeldingen venter ikke på svar etter en forsamtale. Last inn listen på nytt for å se hva som gjelder.
conflict-same-course = Deltakeren står allerede på dette kurset. Velg et annet kurs.
conflict-no-decision = Det er ingenting å avgjøre nå. Enten er det for tidlig, eller så er det allerede bestemt. Last inn siden på nytt for å se hva som gjelder.
conflict-already-proven = Adressen er allerede bekreftet. Du trenger ikke gjøre noe.
conflict-not-waiting = Deltakeren står ikke på ventelisten nå. Last inn listen på nytt for å se hva som gjelder.
conflict-not-due = Fristen har ikke gått ut ennå. Vent til den har det.

clash-leader = { $date }: Kurslederen er opptatt med «{ $course }».
clash-venue = { $date }: Stedet er opptatt av «{ $course }».

## Feil i ett felt
flaw-missing = Fyll ut dette.
flaw-too-long = Teksten er for lang. Bruk høyst { $most } tegn.
flaw-out-of-range = Velg et tall fra { $least } til { $most }.
flaw-not-an-email = Dette er ikke en e-postadresse. Skriv den slik: navn@eksempel.no
flaw-not-a-phone = Dette er ikke et telefonnummer. Skriv åtte sifre, eller start med + og landkoden.
flaw-prefix-not-allowed = Vi kan ikke sende SMS til dette landet. Bruk et norsk nummer eller en e-postadresse.
flaw-no-contact = Skriv en e-postadresse eller et mobilnummer, så vi kan nå deg.
flaw-preferred-missing = Du har valgt en kontaktmåte du ikke har fylt ut. Fyll den ut, eller velg den andre.
flaw-no-sms = Vi kan ikke sende SMS. Velg e-post.
flaw-not-neutral = Dette står i meldinger som andre kan se. Velg ord som ikke forteller hva det gjelder.
flaw-one-at-a-time = Endre enten e-posten eller mobilnummeret først, og så det andre.
flaw-unknown-municipality = Vi kjenner ikke denne kommunen. Velg en fra listen, eller velg «annen».
flaw-not-old-enough = Du må bekrefte at du er gammel nok. Er du for ung, kan du snakke med helsesykepleier eller helsestasjon for ungdom, eller ringe Alarmtelefonen på 116 111.
flaw-unknown-choice = Dette er ikke et av valgene. Velg et som finnes.
flaw-unknown-id = Vi finner ikke det du viser til. Sjekk at det er skrevet riktig.
flaw-not-a-date = Dette er ikke en dato. Skriv den slik: 2027-01-12
flaw-not-a-time = Dette er ikke et tidspunkt. Skriv det slik: 17:00, eller med dato: 2027-01-12T17:00:00+01:00
flaw-not-a-link = Dette er ikke en nettadresse. Skriv hele adressen: https://example.no/mote
flaw-time-does-not-exist = Klokken stilles fram { $date }, så dette klokkeslettet finnes ikke. Velg et annet.
flaw-does-not-fit = Samlingene får ikke plass innen et år fra starten. Velg færre samlinger, kortere mellomrom eller en annen startdato.
flaw-more-than-capacity = Tallet er høyere enn antallet plasser. Senk det, eller øk antallet plasser.
flaw-in-the-past = Dette tidspunktet er passert. Velg et som ligger fram i tid.
flaw-ends-before-start = Slutten må komme etter starten. Velg en senere slutt.
flaw-overlaps = To samlinger overlapper. Flytt en av dem.
flaw-repeated = Dette står i listen allerede.
flaw-needed-to-publish = Dette må være på plass før kurset kan publiseres.
flaw-not-json = Vi kan ikke lese innholdet. Send gyldig JSON.
flaw-unknown-field = Vi kjenner ikke dette feltet. Sjekk navnet, eller ta det bort.
flaw-bad-text = Teksten har tegn som ikke kan vises. Ta dem bort.
flaw-not-allowed = Dette kan ikke endres her. Ta det bort, og prøv på nytt.
flaw-out-of-order = Samlingene står ikke i rekkefølge. Sett den tidligste først.
flaw-wrong-type = Dette er en annen slags verdi enn feltet skal ha. Sjekk om det skal være tekst, tall eller liste.

## Datoer som ble hoppet over, og advarsler
skip-holiday = { $name }
skip-closure = Stengt: { $reason }
skip-leader = Kurslederen er opptatt med «{ $course }»
skip-venue = Stedet er opptatt av «{ $course }»

warning-sunday = { $date } er en søndag.
warning-holiday = { $date } er en fridag: { $name }.
warning-closure = Dere har stengt { $date }: { $name }.
warning-time-twice = Klokken stilles tilbake { $date }, så dette klokkeslettet kommer to ganger. Vi bruker det første.

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
ticket-away = Lukk siden når du er ferdig hvis andre bruker den samme enheten.

## Siden for den som har mistet lenken
lost-title = Finn påmeldingen din
lost-mail = Lenken til påmeldingen din står i e-postene fra oss. Åpne den nyeste.
lost-call = Finner du den ikke, kan du ringe:

## E-post. Nøytral: aldri kurs, tema eller hva teamet driver med.
mail-greeting = Hei!
mail-from = Hilsen { $sender }
mail-reference = Referanse: { $reference }
mail-phone = Har du spørsmål? Ring { $phone }.
mail-page = Her ser du hva som gjelder for deg, og her kan du melde deg av:
mail-dates = Dette er avtalene:
mail-place-later = stedet kommer senere
mail-place-online = på nett

mail-code-subject = Kode fra { $sender }
mail-code = Her er koden din:
mail-code-valid = Den varer i 60 minutter.
mail-code-page = Vil du gå videre uten kode, eller var det ikke deg? Åpne denne siden:
mail-code-ignore = Har du ikke bedt om en kode, kan du se bort fra denne e-posten.

mail-seated-subject = Du har fått plass (ref. { $reference })
mail-seated = Du har fått plass. Velkommen!
mail-seated-leave = Kan du ikke komme likevel? Meld deg av så tidlig du kan, så får en annen plassen.

mail-waiting-subject = Du står på venteliste (ref. { $reference })
mail-waiting = Du står på venteliste som nummer { $position }.
mail-waiting-then = Vi sier fra så snart det blir en plass til deg. Du trenger ikke gjøre noe nå.

mail-applied-subject = Vi har mottatt henvendelsen din (ref. { $reference })
mail-applied = Vi har mottatt henvendelsen din.
mail-applied-then = Før du får plass, tar vi kontakt for en kort samtale. Du trenger ikke gjøre noe nå.

mail-offer-subject = Svar { $deadline } (ref. { $reference })
mail-offer = Det er en ledig plass til deg.
mail-offer-by = Svar { $deadline }.
mail-offer-page = Her kan du si ja eller nei, og her kan du melde deg av:
mail-offer-else = Svarer du ikke innen fristen, går plassen videre til den neste på listen.

mail-lapsed-subject = Svarfristen har gått ut (ref. { $reference })
mail-lapsed = Vi fikk ikke svar fra deg i tide, så plassen gikk videre.
mail-lapsed-then = Vil du fortsatt være med? Still deg på listen igjen innen sju dager. Da beholder du nummeret ditt.
mail-lapsed-page = Her kan du stille deg på listen igjen eller melde deg av:

mail-left-subject = Du er meldt av (ref. { $reference })
mail-left = Du er meldt av. Du trenger ikke gjøre noe mer.
mail-left-back = Du er velkommen tilbake når du vil. Er dette feil? Ta kontakt med oss.
mail-left-page = Her ser du hva som gjelder for deg:

mail-moved-subject = Du har fått andre datoer (ref. { $reference })
mail-moved = Du har fått plass på andre datoer enn før.
mail-moved-leave = Passer det ikke, kan du melde deg av.

mail-session-moved-subject = Avtalen { $day } er endret (ref. { $reference })
mail-session-moved = Avtalen { $from } er endret. Nå gjelder dette:
mail-session-moved-gone = Avtalen { $from } er endret.
mail-session-all = Alle avtalene ser nå slik ut:

mail-session-added-subject = Ny avtale { $day } (ref. { $reference })
mail-session-added = Det er kommet en ny avtale { $at }.

mail-session-cancelled-subject = Avtalen { $day } er avlyst (ref. { $reference })
mail-session-cancelled = Avtalen { $at } er avlyst. Du trenger ikke gjøre noe.
mail-session-rest = Disse avtalene gjelder fortsatt:

mail-place-changed-subject = Avtalene har fått nytt sted (ref. { $reference })
mail-place-changed = Avtalene har fått nytt sted.

mail-postponed-subject = Avtalene får nye datoer (ref. { $reference })
mail-postponed = Vi har flyttet avtalene til nye datoer.
mail-postponed-seat = Har du plass, beholder du den. Står du på venteliste, beholder du nummeret ditt. Har du et tilbud du ikke har svart på, får du et nytt når det er din tur.
mail-postponed-leave = Passer ikke de nye datoene, kan du melde deg av.

mail-cancelled-subject = Avtalene er avlyst (ref. { $reference })
mail-cancelled = Alle avtalene er dessverre avlyst. Du trenger ikke gjøre noe.
mail-cancelled-back = Du er velkommen til å ta kontakt med oss igjen når du vil.

mail-contact-subject = Kontaktopplysningene dine er endret (ref. { $reference })
mail-contact = Kontaktopplysningene dine er endret. Fra nå av sender vi beskjeder til den nye adressen.
mail-contact-wrong = Var det ikke deg? Ta kontakt med oss med en gang.

## SMS. Kort, nøytral og uten lenke.
sms-code = Koden din er { $code }. Den varer i 60 minutter.
sms-seated = Du har fått plass (ref. { $reference }).
sms-first = Første avtale er { $first }.
sms-waiting = Du står på venteliste som nummer { $position } (ref. { $reference }).
sms-applied = Vi har mottatt henvendelsen din (ref. { $reference }) og tar kontakt.
sms-offer = Det er en ledig plass til deg (ref. { $reference }). Svar { $deadline }.
sms-lapsed = Svarfristen har gått ut (ref. { $reference }). Du kan stille deg på listen igjen innen sju dager.
sms-left = Du er meldt av (ref. { $reference }). Du er velkommen tilbake når du vil.
sms-moved = Du har fått andre datoer (ref. { $reference }).
sms-session-moved = Avtalen { $day } er endret til { $to } (ref. { $reference }).
sms-session-moved-place = Avtalen { $day } er endret til { $to }, { $place } (ref. { $reference }).
sms-session-moved-gone = Avtalen { $day } er endret (ref. { $reference }).
sms-session-added = Ny avtale { $at } (ref. { $reference }).
sms-session-cancelled = Avtalen { $at } er avlyst (ref. { $reference }).
sms-place-changed = Avtalene har fått nytt sted (ref. { $reference }).
sms-place-changed-to = Avtalene har fått nytt sted (ref. { $reference }). Neste: { $first }, { $place }.
sms-postponed = Avtalene får nye datoer (ref. { $reference }).
sms-cancelled = Alle avtalene er avlyst (ref. { $reference }).
sms-contact = Kontaktopplysningene dine er endret (ref. { $reference }). Var det ikke deg? Ta kontakt.
sms-page-or-call = Se { $address } eller ring { $phone }.
sms-page = Se { $address }.

## Kalender
calendar-all = Alle kurs
calendar-team = Kurs: { $name }
calendar-template = { $title }: { $name }
calendar-municipality = Kurs i { $name }
calendar-cancelled = AVLYST: { $title }
calendar-session = Samling { $number } av { $total }.
calendar-follow-up = Oppfølgingssamling, samling { $number } av { $total }.
calendar-off = Denne samlingen er avlyst.
calendar-online = Samlingen er på nett.
calendar-online-link = Samlingen er på nett: { $link }
calendar-place-later = Stedet kommer senere.
calendar-page = Les mer: { $link }
calendar-phone = Spørsmål? Ring { $phone }.
