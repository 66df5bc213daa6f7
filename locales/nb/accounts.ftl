## Innlogging for ansatte: avslag og feil
refusal-sign-in-failed = E-postadressen eller passordet er feil. Etter ti feil må du vente et kvarter. Har du glemt passordet, ber du administratoren om en ny invitasjon.
conflict-email-taken = Det finnes allerede en konto med denne e-postadressen. Send en ny invitasjon fra listen i stedet.
conflict-own-account = Du kan ikke endre dine egne roller eller stenge din egen konto. Be en annen administrator gjøre det.
flaw-too-short = Teksten er for kort. Bruk minst { $least } tegn.
flaw-tells-of-you = Dette er navnet eller e-postadressen din. Velg noe andre ikke vet.
flaw-wrong-password = Dette er ikke passordet ditt. Prøv på nytt. Etter ti feil må du vente et kvarter.
flaw-not-alike = De to er ikke like. Skriv det samme begge steder.

## Døren
door-title = Logg inn
door-email = E-post
door-password = Passord
door-enter = Logg inn
door-forgotten = Har du glemt passordet? Be administratoren i teamet om en ny invitasjon.
said-signed-out = Du er logget ut.

## Invitasjonen
welcome-title = Velg et passord
welcome-first = Velkommen, { $name }! Velg et passord, så kan du logge inn.
welcome-again = Hei, { $name }! Velg et nytt passord. Det gamle slutter å virke, og du blir logget ut overalt.
welcome-email = Du logger inn med { $email }.
welcome-keep = Lagre passordet
welcome-dead-title = Lenken virker ikke lenger
welcome-dead = En invitasjon kan brukes én gang og varer i sju dager. Har du allerede valgt et passord, er det bare å logge inn. Ellers ber du administratoren i teamet om en ny.
password-new = Nytt passord
password-rule = Minst 12 tegn. Flere ord etter hverandre er lette å huske og vanskelige å gjette.
password-again = Nytt passord én gang til
password-current = Passordet du har nå
said-password-chosen = Passordet er lagret. Nå kan du logge inn.

## Min side
me-title = Min side
me-sessions = Her er du logget inn
me-sessions-why = Er det en enhet du ikke kjenner igjen? Logg den ut, og bytt passord.
me-device = Enhet
me-since = Logget inn
me-seen = Sist brukt
me-unknown = Ukjent enhet
me-here = Denne enheten
me-end = Logg ut
me-end-others = Logg ut alle andre steder
me-password = Bytt passord
me-change = Bytt passord
said-password-changed = Passordet er byttet, og du er logget ut alle andre steder.
said-session-ended = Du er logget ut der.

## Ansatte
people-title = Ansatte
people-team = Team
people-name = Navn
people-name-help = Slik det skal stå på kurs. Har personen allerede ledet kurs hos dere, bruk samme navn.
people-roles = Roller
people-standing = Konto
people-seen = Sist innlogget
people-act = Handling
people-nobody = Ingen ansatte ennå.
people-no-account = Uten konto
people-active = Aktiv
people-invited = Invitert
people-expired = Invitasjonen har gått ut
people-closed = Stengt
people-invite = Inviter noen
people-invite-why = Personen får en lenke og velger passordet selv.
people-invite-now = Inviter
people-tokens = Programmer med tilgang
people-tokens-why = Et program med en API-nøkkel kan gjøre det rollen tillater. Driften lager nøklene; her kan du stanse dem.
people-no-tokens = Ingen programmer har tilgang.
people-token-for = Navn
people-token-since = Laget
people-token-until = Varer til
people-token-end = Stans
person-link = Lenken til invitasjonen
person-link-why = Lenken vises bare nå. Gi den til personen på en trygg måte. Den kan brukes én gang og varer i sju dager.
person-invited-until = Lenken varer til
person-own = Dette er din egen konto. Roller og stenging må en annen administrator ta seg av.
person-invite = Gi personen en konto
person-roles = Hva kan personen gjøre?
person-keep = Lagre rollene
person-again = Glemt passord
person-again-why = Lag en ny lenke, så kan personen velge et nytt passord. Det gamle virker til det er gjort.
person-again-now = Lag en ny lenke
person-close = Steng kontoen
person-close-why = Personen blir logget ut med det samme og kommer ikke inn igjen. Kurs og historikk blir stående. Du kan invitere personen igjen senere.
person-close-now = Steng kontoen
role-leader = Kursleder
role-coordinator = Koordinator
role-admin = Administrator
role-auditor = Kontrollør
role-leader-may = Kursleder: ser og styrer egne kurs
role-coordinator-may = Koordinator: ser og styrer alle kurs i teamet
role-admin-may = Administrator: ansatte, innstillinger, kurstyper og steder, men ingen deltakere
role-auditor-may = Kontrollør: bare innsynsloggen
said-invited = Invitasjonen er klar.
said-account-closed = Kontoen er stengt.
said-token-revoked = Nøkkelen er stanset.

## Invitasjonen på e-post. Like nøytral som brevene til andre.
mail-invited-subject = Invitasjon fra { $sender }
mail-invited = En kollega har gitt deg tilgang. Velg et passord, så kan du logge inn.
mail-invited-valid = Lenken kan brukes én gang og varer i sju dager.
mail-invited-page = Velg passordet på denne siden:
mail-invited-ignore = Kjenner du ikke til dette, kan du se bort fra denne e-posten.
sms-invited = Du har fått en invitasjon på e-post.

retype-title = Skriv passordet ditt på nytt
retype-why = Dette gjelder tilganger, eller noe som ikke kan angres. Det er over ti minutter siden du skrev passordet ditt.
retype-carries = Det du har fylt ut, er med videre. Når passordet stemmer, blir det gjort.
retype-password = Passordet ditt
retype-send = Gå videre
