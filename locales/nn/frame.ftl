### Nynorsk. Klarspråk: du, aktive verb, det viktigaste først. Nøyaktig same nøklar i alle språk.

## Ramma rundt alle sider
layout-name = Kursplass
layout-skip = Hopp til innhaldet
layout-home = Til framsida
layout-desk = Til oversikta for i dag
layout-to-people = Til deltakarane
layout-to-course = Til kurset
layout-nav = Hovudmeny
layout-language = Språk
layout-for-staff = for tilsette
layout-sign-out = Logg ut

## Menyane
nav-courses = Kurs
nav-calendars = Kalendrar
nav-ticket = Påmeldinga mi
nav-contact = Kontakt
nav-privacy = Personvern
nav-accessibility = Tilgjenge
nav-staff = For tilsette
nav-desk = I dag
nav-templates = Kurstypar
nav-venues = Stader
nav-closures = Stengde dagar
nav-people = Tilsette
nav-settings = Innstillingar
nav-messages = Meldingar
nav-log = Logg

## Skjema og lister
form-error = Feil:
form-mistakes =
    { $many ->
        [one] Du må rette éin ting
       *[other] Du må rette { $many } ting
    }
form-optional = (valfritt)
form-enter = Send
form-see-saved = Sjå det som vart lagra
pages-label = Fleire sider
pages-previous = Førre
pages-next = Neste
pages-here = Side { $here } av { $of }

## Krisehjelp. Telefonnummeret er ei lenkje, difor er setningane delte.
crisis-heading = Treng du hjelp no?
crisis-emergency-call = Ring { $number }
crisis-emergency = dersom det er fare for liv.
crisis-urgent-call = Ring legevakta på { $number }
crisis-urgent = dersom det hastar. Dei svarar heile døgnet.
crisis-doctor = På dagtid kan du òg ringje fastlegen din.
crisis-talk-call = Ring Mental Helse på { $number }
crisis-talk = dersom du treng nokon å snakke med. Dei svarar heile døgnet.
crisis-limit = Kurset er ikkje eit akuttilbod, og vi les ikkje påmeldingar om kvelden eller i helgane.
crisis-short = Hastar det, ring legevakta på { $urgent }. Er det fare for liv, ring { $emergency }. På dagtid kan du òg ringje fastlegen din.

## Det som nettopp er gjort
said-saved = Lagra.
