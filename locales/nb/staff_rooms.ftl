### Sidene om meldinger, innsynslogg og innstillinger.

## Meldinger
message-lead = Her står det du må ringe om, og det som ikke kunne sendes. Alt annet går av seg selv.
message-filter = Velg meldinger
message-choice = Hva vil du se?
message-choice-open = Det som må gjøres
message-choice-queued = Venter på å bli sendt
message-choice-sent = Sendt
message-choice-done = Ringt
message-choice-cancelled = Gjelder ikke lenger
message-course = Kurs
message-all-courses = Alle kurs
message-show = Vis
message-clear = Vis alt som må gjøres
message-none = Ingen meldinger her.
message-calm = Ingen å ringe, og alle meldinger er sendt.
message-more = Vis flere
message-what-code = Kode
message-what-seated = Plass på kurset
message-what-waiting = Venteliste
message-what-next-run = Datoer for den som ventet
message-what-no-seat = Spørsmål om å vente til neste gang
message-what-applied = Forsamtale
message-what-offer = Tilbud om plass
message-what-lapsed = Svarte ikke i tide
message-what-left = Står ikke lenger på listen
message-what-moved = Flyttet til et annet kurs
message-what-session-moved = Samling flyttet
message-what-session-added = Ny samling
message-what-session-cancelled = Samling avlyst
message-what-place-changed = Nytt sted
message-what-postponed = Kurset er utsatt
message-what-course-cancelled = Kurset er avlyst
message-what-contact-changed = Ny e-post eller nytt nummer
message-what-erased = Kvittering for sletting
message-what-other = Melding
message-way-email = E-post
message-way-sms = SMS
message-way-call = Må ringes
message-state-queued = Venter
message-state-sent = Sendt
message-state-dead = Ikke sendt
message-state-cancelled = Gjelder ikke lenger
message-state-task = Ring
message-state-done = Ringt
message-why = Hvorfor den ikke ble sendt
message-why-address = Vi har ingen adresse som tar imot den.
message-why-no-sms = Vi kan ikke sende SMS herfra.
message-why-host = Vi fikk ikke kontakt med tjenesten som sender meldinger.
message-why-refused = Tjenesten som skulle ta imot meldingen, sa nei.
message-why-other = Noe gikk galt hos oss.
message-tried =
    { $many ->
        [0] Ikke prøvd.
        [one] Prøvd én gang.
       *[other] Prøvd { $many } ganger.
    }
message-reach = Slik når du deltakeren
message-no-address = Verken e-post eller mobil. Bruk nummeret dere har på papir.
message-by = Måte og språk
message-made = Laget
message-say = Dette kan du si
message-untrue = Dette gjelder ikke lenger, så det er ingenting å si. Du kan krysse av.
message-retry = Send en gang til
message-done = Jeg har gitt beskjed
message-logged = At du har sett denne meldingen, står i loggen. Deltakeren kan se hvem som har sett den.
said-message-retried = Meldingen er på vei en gang til.
said-message-done = Krysset av.
ground-message = åpnet en beskjed til deltakeren

## Innstillinger
settings-lead = Dette gjelder hele teamet. Det du endrer, synes med en gang på de åpne sidene.
settings-team = Om teamet
settings-name = Hva teamet heter
settings-name-help = Står på kurssidene og i kalendere.
settings-phone = Telefon som deltakere kan ringe
settings-phone-help = For eksempel 32 78 90 00
settings-hours = Når dere svarer på telefon
settings-hours-help = Vises på kontaktsiden. En linje for hver tid, for eksempel «Mandag til fredag kl. 9–15».
settings-email = E-postadresse
settings-email-help = Vises på kontaktsiden, sammen med råd om ikke å skrive om helse. Bruk en felles adresse, ikke adressen til én person.
settings-address = Besøksadresse
settings-address-help = Gate, postnummer og sted. Vises på kontaktsiden.
settings-language = Hovedspråk
settings-language-help = Alle kurs må ha tekst på dette språket.
settings-min-age = Aldersgrense
settings-min-age-help = Fra 16 til 99. Gjelder nye kurs som ikke har sin egen.
settings-color = Farge
settings-color-help = Brukes på knapper, lenker og merker på de åpne sidene. Alle fargene kan leses på lys og mørk skjerm.
logo-title = Logo
logo-why = Logoen står øverst på teamets sider for alle: kursene, påmeldingen og den egne siden. Den sier ikke noe om hva kurset handler om, og det bør den heller ikke gjøre.
logo-none = Dere har ikke lagt inn en logo. Øverst på sidene står navnet på tjenesten.
logo-file = Bildefil
logo-file-help = PNG, JPEG eller WebP. Den vises høyst 56 punkter høy. I mørk visning står den på hvit bunn.
logo-save = Bruk denne logoen
logo-remove = Fjern logoen
settings-leaders = Vis fornavnet til kurslederne på kurssidene
settings-leaders-help = Da kan alle på internett lese fornavnene. Etternavn og adresser vises aldri. Spør kurslederne først.
tint-blue = Blå
tint-green = Grønn
tint-purple = Lilla
tint-grey = Grå
settings-served = Kommuner
settings-served-help = Folketallet brukes når kommunene deler utgiftene. En ny kommune kan velges når du lager kurs.
settings-new = Legg til en kommune
settings-code = Kommunenummer
settings-municipality = Kommunens navn
settings-population = Innbyggere
settings-name-of = Navnet på kommune { $code }
settings-population-of = Innbyggere i kommune { $code }
settings-places = Plasser og meldinger
settings-promotion = Når en plass blir ledig
settings-promotion-offer = Neste på ventelisten får et tilbud og svarer selv
settings-promotion-direct = Neste på ventelisten får plassen med en gang
settings-prefixes = Land vi sender SMS til
settings-prefixes-help = Landkoder med komma mellom, for eksempel +47, +46
settings-crisis = Krisetelefoner
settings-crisis-help = Står på alle sider om påmelding og i e-postene våre.
settings-emergency = Ved fare for liv
settings-urgent = Legevakt
settings-talk = Noen å snakke med
settings-words = Personvern og tilgjengelighet
settings-words-help = Dette står på de åpne sidene:
settings-controller = Behandlingsansvarlig
settings-controller-help = Står det ingenting, nevner vi kommunene.
settings-officer = Slik når man personvernombudet
settings-officer-help = En e-postadresse eller et telefonnummer.
settings-processors = Databehandlere
settings-processors-help = De som behandler opplysninger for dere. Én på hver linje.
settings-accessibility = Tilgjengelighetserklæring
settings-accessibility-help = Hele nettadressen, fra uustatus.no
settings-elsewhere = På andre nettsteder
settings-neutral = Vis et nøytralt navn når noen deler lenken til et kurs
settings-neutral-help = I meldinger og sosiale medier står det da «Kurs i Modum kommune» i stedet for hva kurset heter.
settings-sites = Nettsteder som kan vise kurslisten deres
settings-sites-help = Ett på hver linje, for eksempel https://www.modum.kommune.no. Står det ingenting, kan ingen vise den.
settings-ticked = Ja
settings-keep = Hvor lenge vi tar vare på opplysninger
settings-keep-help = Etterpå slettes opplysningene av seg selv, og bare antallet står igjen. Setter du ned et tall, slettes opplysningene det gjelder, i løpet av noen minutter. Det kan ikke angres.
settings-keep-unproven = Timer for en påmelding som ikke ble bekreftet
settings-keep-unproven-help = 2–168. Vanlig er 24.
settings-keep-unplaced = Dager etter kursstart for den som ikke fikk plass eller sluttet
settings-keep-unplaced-help = 1–365. Vanlig er 90.
settings-keep-cancelled = Dager etter at et kurs ble avlyst
settings-keep-cancelled-help = 1–365. Vanlig er 90.
settings-keep-done = Måneder etter siste samling for den som var med
settings-keep-done-help = 1–24. Vanlig er 6. Oppfølgingssamlinger teller med.
settings-keep-log = År for innsynsloggen
settings-keep-log-help = 2–10.
settings-save = Lagre

## Kurslisten på andre nettsteder
embed-title = Vis kursene på deres eget nettsted
embed-lead = Kurslisten kan stå på kommunens nettsider. Den oppdaterer seg selv, bruker ingen informasjonskapsler, og påmeldingen åpnes alltid hos oss.
embed-where = Her kan listen stå
embed-nowhere = Ingen nettsteder er valgt ennå, så listen vises ikke andre steder enn her.
embed-choose = Velg nettsteder i innstillingene
embed-what = Dette limer dere inn
embed-how = Kopier teksten for språket på siden, og lim den inn som HTML. Bruker dere et publiseringsverktøy, heter det ofte «bygg inn» eller «iframe».
embed-filters = Vil dere vise bare noen av kursene? Velg i kursoversikten, og ta med det som står etter spørsmålstegnet i adressen, for eksempel &municipality=3316.

## Innsynsloggen
log-title = Innsynslogg
log-lead = Hvem av de ansatte som har sett på deltakere, når og hvorfor. Navn på deltakere står ikke her, bare referansen i meldingene deres.
log-filter = Velg hva du vil se i loggen
log-from = Fra og med
log-to = Til og med
log-staff = Hvem som så
log-everybody = Alle ansatte
log-all = Vis hele loggen
log-of = Alle som har sett på påmeldingen til { $name }. Det du gjør nå, står øverst.
log-of-one = Bare det som gjelder påmelding { $reference }.
log-when = Når
log-who = Hvem
log-why = Hva og hvorfor
log-whom = Deltaker
log-seen =
    { $many ->
        [0] noen som er slettet siden
        [one] én deltaker
       *[other] { $many } deltakere
    }
log-none = Ingen har sett på deltakere i denne perioden.
log-deed-of-many = { $deed }: { $many } deltakere
log-older = Vis eldre
looks-all = Hele innsynsloggen
