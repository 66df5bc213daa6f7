### Bokmål. Klarspråk: du, aktive verb, det viktigste først. Nøyaktig samme nøkler i alle språk.

## Rammen rundt alle sider
layout-name = Kursplass
layout-skip = Hopp til innholdet
layout-home = Til forsiden
layout-desk = Til oversikten for i dag
layout-to-people = Til deltakerne
layout-to-course = Til kurset
layout-nav = Hovedmeny
layout-language = Språk
layout-for-staff = for ansatte
layout-sign-out = Logg ut

## Menyene
nav-courses = Kurs
nav-calendars = Kalendere
nav-ticket = Min påmelding
nav-contact = Kontakt
nav-privacy = Personvern
nav-accessibility = Tilgjengelighet
nav-staff = For ansatte
nav-desk = I dag
nav-templates = Kurstyper
nav-venues = Steder
nav-closures = Stengte dager
nav-people = Ansatte
nav-settings = Innstillinger
nav-messages = Meldinger
nav-log = Logg

## Skjemaer og lister
form-error = Feil:
form-mistakes =
    { $many ->
        [one] Du må rette én ting
       *[other] Du må rette { $many } ting
    }
form-optional = (valgfritt)
form-enter = Send
form-see-saved = Se det som ble lagret
pages-label = Flere sider
pages-previous = Forrige
pages-next = Neste
pages-here = Side { $here } av { $of }

## Krisehjelp. Telefonnummeret er en lenke, derfor er setningene delt.
crisis-heading = Trenger du hjelp nå?
crisis-emergency-call = Ring { $number }
crisis-emergency = hvis det er fare for liv.
crisis-urgent-call = Ring legevakten på { $number }
crisis-urgent = hvis det haster. De svarer hele døgnet.
crisis-doctor = På dagtid kan du også ringe fastlegen din.
crisis-talk-call = Ring Mental Helse på { $number }
crisis-talk = hvis du trenger noen å snakke med. De svarer hele døgnet.
crisis-limit = Kurset er ikke et akuttilbud, og vi leser ikke påmeldinger om kvelden eller i helgene.
crisis-short = Haster det, ring legevakten på { $urgent }. Er det fare for liv, ring { $emergency }. På dagtid kan du også ringe fastlegen din.

## Det som nettopp er gjort
said-saved = Lagret.
