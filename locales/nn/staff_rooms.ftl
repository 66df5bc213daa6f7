### Sidene om meldingar, innsynslogg og innstillingar.

## Meldingar
message-lead = Her står det du må ringje om, og det som ikkje kunne sendast. Alt anna går av seg sjølv.
message-filter = Vel meldingar
message-choice = Kva vil du sjå?
message-choice-open = Det som må gjerast
message-choice-queued = Ventar på å bli send
message-choice-sent = Sende
message-choice-done = Ringde
message-choice-cancelled = Gjeld ikkje lenger
message-course = Kurs
message-all-courses = Alle kurs
message-show = Vis
message-clear = Vis alt som må gjerast
message-none = Ingen meldingar her.
message-calm = Ingen å ringje, og alle meldingar er sende.
message-more = Vis fleire
message-what-code = Kode
message-what-seated = Plass på kurset
message-what-waiting = Venteliste
message-what-next-run = Datoar for den som venta
message-what-no-seat = Spørsmål om å vente til neste gong
message-what-applied = Forsamtale
message-what-offer = Tilbod om plass
message-what-lapsed = Svara ikkje i tide
message-what-left = Står ikkje lenger på lista
message-what-moved = Flytta til eit anna kurs
message-what-session-moved = Samling flytta
message-what-session-added = Ny samling
message-what-session-cancelled = Samling avlyst
message-what-place-changed = Ny stad
message-what-postponed = Kurset er utsett
message-what-course-cancelled = Kurset er avlyst
message-what-contact-changed = Ny e-post eller nytt nummer
message-what-erased = Kvittering for sletting
message-what-other = Melding
message-way-email = E-post
message-way-sms = SMS
message-way-call = Må ringjast
message-state-queued = Ventar
message-state-sent = Send
message-state-dead = Ikkje send
message-state-cancelled = Gjeld ikkje lenger
message-state-task = Ring
message-state-done = Ringd
message-why = Kvifor ho ikkje vart send
message-why-address = Vi har inga adresse som tek imot ho.
message-why-no-sms = Vi kan ikkje sende SMS herifrå.
message-why-host = Vi fekk ikkje kontakt med tenesta som sender meldingar.
message-why-refused = Tenesta som skulle ta imot meldinga, sa nei.
message-why-other = Noko gjekk gale hos oss.
message-tried =
    { $many ->
        [0] Ikkje prøvd.
        [one] Prøvd éin gong.
       *[other] Prøvd { $many } gonger.
    }
message-reach = Slik når du deltakaren
message-no-address = Verken e-post eller mobil. Bruk nummeret de har på papir.
message-by = Måte og språk
message-made = Laga
message-say = Dette kan du seie
message-untrue = Dette gjeld ikkje lenger, så det er ingenting å seie. Du kan krysse av.
message-retry = Send ein gong til
message-done = Eg har gitt beskjed
message-logged = At du har sett denne meldinga, står i loggen. Deltakaren kan sjå kven som har sett ho.
said-message-retried = Meldinga er på veg ein gong til.
said-message-done = Kryssa av.
ground-message = opna ein beskjed til deltakaren

## Innstillingar
settings-lead = Dette gjeld heile teamet. Det du endrar, blir synleg med ein gong på dei opne sidene.
settings-team = Om teamet
settings-name = Kva teamet heiter
settings-name-help = Står på kurssidene og i kalendrar.
settings-phone = Telefon som deltakarar kan ringje
settings-phone-help = Til dømes 32 78 90 00
settings-hours = Når de svarar på telefon
settings-hours-help = Blir vist på kontaktsida. Ei linje for kvar tid, til dømes «Måndag til fredag kl. 9–15».
settings-email = E-postadresse
settings-email-help = Blir vist på kontaktsida, saman med råd om ikkje å skrive om helse. Bruk ei felles adresse, ikkje adressa til éin person.
settings-address = Besøksadresse
settings-address-help = Gate, postnummer og stad. Blir vist på kontaktsida.
settings-language = Hovudspråk
settings-language-help = Alle kurs må ha tekst på dette språket.
settings-min-age = Aldersgrense
settings-min-age-help = Frå 16 til 99. Gjeld nye kurs som ikkje har si eiga.
settings-color = Farge
settings-color-help = Blir brukt på knappar, lenkjer og merke på dei opne sidene. Alle fargane kan lesast på lys og mørk skjerm.
logo-title = Logo
logo-why = Logoen står øvst på sidene til teamet for alle: kursa, påmeldinga og den eigne sida. Han seier ikkje noko om kva kurset handlar om, og det bør han heller ikkje gjere.
logo-none = De har ikkje lagt inn ein logo. Øvst på sidene står namnet på tenesta.
logo-file = Biletfil
logo-file-help = PNG, JPEG eller WebP. Han blir vist høgst 56 punkt høg. I mørk vising står han på kvit botn.
logo-save = Bruk denne logoen
logo-remove = Fjern logoen
settings-leaders = Vis førenamnet til kursleiarane på kurssidene
settings-leaders-help = Då kan alle på internett lese førenamna. Etternamn og adresser blir aldri viste. Spør kursleiarane først.
tint-blue = Blå
tint-green = Grøn
tint-purple = Lilla
tint-grey = Grå
settings-served = Kommunar
settings-served-help = Folketalet blir brukt når kommunane deler utgiftene. Ein ny kommune kan veljast når du lagar kurs.
settings-new = Legg til ein kommune
settings-code = Kommunenummer
settings-municipality = Namnet på kommunen
settings-population = Innbyggjarar
settings-name-of = Namnet på kommune { $code }
settings-population-of = Innbyggjarar i kommune { $code }
settings-places = Plassar og meldingar
settings-promotion = Når ein plass blir ledig
settings-promotion-offer = Neste på ventelista får eit tilbod og svarar sjølv
settings-promotion-direct = Neste på ventelista får plassen med ein gong
settings-prefixes = Land vi sender SMS til
settings-prefixes-help = Landkodar med komma mellom, til dømes +47, +46
settings-crisis = Krisetelefonar
settings-crisis-help = Står på alle sider om påmelding og i e-postane våre.
settings-emergency = Ved fare for liv
settings-urgent = Legevakt
settings-talk = Nokon å snakke med
settings-words = Personvern og tilgjenge
settings-words-help = Dette står på dei opne sidene:
settings-controller = Behandlingsansvarleg
settings-controller-help = Står det ingenting, nemner vi kommunane.
settings-officer = Slik når ein personvernombodet
settings-officer-help = Ei e-postadresse eller eit telefonnummer.
settings-processors = Databehandlarar
settings-processors-help = Dei som behandlar opplysningar for dykk. Éin på kvar linje.
settings-accessibility = Tilgjengeerklæring
settings-accessibility-help = Heile nettadressa, frå uustatus.no
settings-elsewhere = På andre nettstader
settings-neutral = Vis eit nøytralt namn når nokon deler lenkja til eit kurs
settings-neutral-help = I meldingar og sosiale medium står det då «Kurs i Modum kommune» i staden for kva kurset heiter.
settings-sites = Nettstader som kan vise kurslista dykkar
settings-sites-help = Éin på kvar linje, til dømes https://www.modum.kommune.no. Står det ingenting, kan ingen vise ho.
settings-ticked = Ja
settings-keep = Kor lenge vi tek vare på opplysningar
settings-keep-help = Etterpå blir opplysningane sletta av seg sjølve, og berre talet står att. Set du ned eit tal, blir opplysningane det gjeld, sletta i løpet av nokre minutt. Det kan ikkje angrast.
settings-keep-unproven = Timar for ei påmelding som ikkje vart stadfesta
settings-keep-unproven-help = 2–168. Vanleg er 24.
settings-keep-unplaced = Dagar etter kursstart for den som ikkje fekk plass eller slutta
settings-keep-unplaced-help = 1–365. Vanleg er 90.
settings-keep-cancelled = Dagar etter at eit kurs vart avlyst
settings-keep-cancelled-help = 1–365. Vanleg er 90.
settings-keep-done = Månader etter siste samling for den som var med
settings-keep-done-help = 1–24. Vanleg er 6. Oppfølgingssamlingar tel med.
settings-keep-log = År for innsynsloggen
settings-keep-log-help = 2–10.
settings-save = Lagre

## Kurslista på andre nettstader
embed-title = Vis kursa på dykkar eigen nettstad
embed-lead = Kurslista kan stå på nettsidene til kommunen. Ho oppdaterer seg sjølv, bruker ingen informasjonskapslar, og påmeldinga blir alltid opna hos oss.
embed-where = Her kan lista stå
embed-nowhere = Ingen nettstader er valde enno, så lista blir ikkje vist andre stader enn her.
embed-choose = Vel nettstader i innstillingane
embed-what = Dette limer de inn
embed-how = Kopier teksten for språket på sida, og lim han inn som HTML. Bruker de eit publiseringsverktøy, heiter det ofte «bygg inn» eller «iframe».
embed-filters = Vil de vise berre nokre av kursa? Vel i kursoversikta, og ta med det som står etter spørjeteiknet i adressa, til dømes &municipality=3316.

## Innsynsloggen
log-title = Innsynslogg
log-lead = Kven av dei tilsette som har sett på deltakarar, når og kvifor. Namn på deltakarar står ikkje her, berre referansen i meldingane deira.
log-filter = Vel kva du vil sjå i loggen
log-from = Frå og med
log-to = Til og med
log-staff = Kven som såg
log-everybody = Alle tilsette
log-all = Vis heile loggen
log-of = Alle som har sett på påmeldinga til { $name }. Det du gjer no, står øvst.
log-of-one = Berre det som gjeld påmelding { $reference }.
log-when = Når
log-who = Kven
log-why = Kva og kvifor
log-whom = Deltakar
log-seen =
    { $many ->
        [0] nokon som er sletta sidan
        [one] éin deltakar
       *[other] { $many } deltakarar
    }
log-none = Ingen har sett på deltakarar i denne perioden.
log-deed-of-many = { $deed }: { $many } deltakarar
log-older = Vis eldre
looks-all = Heile innsynsloggen
