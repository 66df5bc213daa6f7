## Deltakerne på et kurs, for ansatte
participants-title = Deltakere
participants-seats =
    { $offered ->
        [0] { $seated } av { $capacity } plasser er tatt.
       *[other] { $seated } av { $capacity } plasser er tatt, og { $offered } er tilbudt.
    }
participants-comes = Har plass eller tilbud ({ $many })
participants-applied = Skal ringes før de får plass ({ $many })
participants-waits = Venteliste ({ $many })
participants-lapsed = Svarte ikke på tilbudet ({ $many })
participants-unproven = Har ikke bekreftet ennå ({ $many })
participants-ended = Ikke med lenger ({ $many })
participants-lapsed-lead = Ring dem. At noen ikke svarer, betyr ikke at de ikke vil.
participants-unproven-lead = De har ikke tastet koden sin, og holder ingen plass.
participants-applied-lead = Ta en samtale, og registrer hva dere kom fram til.
participants-none = Ingen er påmeldt ennå.
participants-more = Vis flere
participants-logged = At du har sett denne listen, står i loggen. Deltakerne kan se hvem som har sett dem.

state-unproven = Ikke bekreftet
state-applied = Venter på samtale
state-waiting = Venter
state-offered = Har tilbud
state-seated = Har plass
state-lapsed = Svarte ikke
state-ended = Avsluttet

reason-unproven = Ikke tilbudt plass: har ikke bekreftet. Koden kan brukes { $until }.
reason-applied = Ikke tilbudt plass: samtalen er ikke registrert.
reason-waiting = Nummer { $position } på ventelisten. Får tilbud når det er ledig plass.
reason-soon = Nummer { $position } på ventelisten. Det er ledig plass, og tilbudet sendes straks.
reason-call = Nummer { $position } på ventelisten. Det er ledig plass, men for kort tid igjen til et tilbud. Ring.
reason-too-late = Nummer { $position } på ventelisten. Kurset tar ikke imot flere nå.
reason-offered = Kan svare { $until }.
reason-seated = Kommer.
reason-lapsed = Svarfristen gikk ut. Kan stille seg i køen igjen med samme nummer.
reason-withdrew = Meldte seg av.
reason-never-proven = Bekreftet aldri.
reason-referred-on = Fikk hjelp et annet sted.
reason-declined = Takket nei.
reason-no-answer = Svarte ikke.
reason-removed = Tatt av kurset.
reason-moved = Flyttet til et annet kurs.
reason-course-cancelled = Kurset ble avlyst.

prefers-email = E-post
prefers-sms = SMS
prefers-call = Vil ringes
home-other = En annen kommune
need-interpreter = Tolk
need-step-free = Trappefri adkomst
need-hearing-loop = Teleslynge

participant-title = Deltaker
participant-facts = Kønummer { $number } · { $home } · { $prefers }
participant-by-phone = · Meldt på av dere
participant-remove = Ta av kurset
participant-answer = Registrer svar
participant-place = Gi plass nå
participant-move = Flytt til et annet kurs
participant-admit = Registrer samtalen
participant-remove-title = Ta av kurset
participant-remove-send = Ta av kurset
participant-answer-title = Svar på tilbudet, gitt på telefon
participant-answer-send = Registrer svaret
participant-place-title = Gi plass utenom køen
participant-place-send = Gi plass
participant-move-title = Flytt til et annet kurs
participant-move-send = Flytt
participant-admit-title = Etter den første samtalen
participant-admit-send = Registrer
participant-said = Hva svarte deltakeren?
participant-accepts = Ja takk, tar plassen
participant-declines = Nei takk
participant-outcome = Hva kom dere fram til?
participant-admits = Får være med, etter tur i køen
participant-refers-on = Får hjelp et annet sted
participant-target = Kurs
participant-target-help = Det må være en ledig plass på kurset.
participant-target-none = Velg et kurs
participant-move-help = Trengs når andre venter på det kurset. Den står i loggen.

caller-title = Meld på en som ringer
caller-name = Hva skal vi kalle deltakeren?
caller-name-help = Fornavn eller kallenavn er nok.
caller-mobile = Mobilnummer
caller-email = E-post
caller-prefers = Hvordan vil deltakeren ha beskjed?
caller-prefers-help = Uten valg bruker vi e-post hvis vi har den, ellers SMS.
caller-home = Bostedskommune
caller-home-none = Velg kommune
caller-old-enough = Deltakeren er { $age } år eller eldre når kurset begynner
caller-language = Språk i beskjedene
caller-needs = Trenger deltakeren noe av dette?
caller-send = Meld på
caller-known = Noen med denne adressen er påmeldt kurset.
caller-known-link = Se hvem det er
caller-another = Dette er en annen person med samme adresse

done-heading = Det som er gjort
done-signed-up = Meldte seg på
done-entered = Meldt på av dere
done-joined = Bekreftet adressen
done-admitted = Fikk være med etter samtalen
done-referred-on = Fikk hjelp et annet sted etter samtalen
done-offered = Fikk tilbud om plass, som den neste i køen
done-accepted = Takket ja
done-declined = Takket nei
done-lapsed = Svarte ikke innen fristen
done-rejoined = Stilte seg i køen igjen
done-placed = Fikk plass
done-moved-here = Flyttet hit fra et annet kurs
done-moved-away = Flyttet til et annet kurs
done-withdrew = Meldte seg av
done-removed = Tatt av kurset
done-address-changed = Byttet adresse
done-ended-with-course = Kurset ble avlyst
done-changed = Påmeldingen ble endret

looks-heading = Hvem har sett deltakeren
looks-lead = Deltakeren kan se den samme loggen, med rolle i stedet for navn.

said-removed = Deltakeren er tatt av kurset.
said-answered = Svaret er registrert.
said-placed = Deltakeren har fått plass.
said-moved-on = Deltakeren er flyttet.
said-admitted = Samtalen er registrert. Deltakeren er med.
said-referred-on = Samtalen er registrert.
said-entered = Deltakeren er meldt på.

ground-roster = så listen over deltakerne
ground-person = så denne siden
ground-message-preview = så hvem som får en beskjed
ground-messages = så beskjeder som må gis på telefon
ground-enter = meldte på
ground-answer = registrerte et svar
ground-placing = ga plass
ground-move = flyttet til et annet kurs
ground-admission = registrerte en samtale
ground-removal = tok av kurset
ground-other = arbeidet med påmeldingen
