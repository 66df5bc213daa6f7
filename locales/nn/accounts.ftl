## Innlogging for tilsette: avslag og feil
refusal-sign-in-failed = E-postadressa eller passordet er feil. Etter ti feil må du vente eit kvarter. Har du gløymt passordet, bed du administratoren om ein ny invitasjon.
conflict-email-taken = Det finst allereie ein konto med denne e-postadressa. Send ein ny invitasjon frå lista i staden.
conflict-own-account = Du kan ikkje endre dine eigne roller eller stengje din eigen konto. Be ein annan administrator gjere det.
flaw-too-short = Teksten er for kort. Bruk minst { $least } teikn.
flaw-tells-of-you = Dette er namnet eller e-postadressa di. Vel noko andre ikkje veit.
flaw-wrong-password = Dette er ikkje passordet ditt. Prøv på nytt. Etter ti feil må du vente eit kvarter.
flaw-not-alike = Dei to er ikkje like. Skriv det same begge stader.

## Døra
door-title = Logg inn
door-email = E-post
door-password = Passord
door-enter = Logg inn
door-forgotten = Har du gløymt passordet? Be administratoren i teamet om ein ny invitasjon.
said-signed-out = Du er logga ut.

## Invitasjonen
welcome-title = Vel eit passord
welcome-first = Velkomen, { $name }! Vel eit passord, så kan du logge inn.
welcome-again = Hei, { $name }! Vel eit nytt passord. Det gamle sluttar å verke, og du blir logga ut overalt.
welcome-email = Du loggar inn med { $email }.
welcome-keep = Lagre passordet
welcome-dead-title = Lenkja verkar ikkje lenger
welcome-dead = Ein invitasjon kan brukast éin gong og varer i sju dagar. Har du allereie valt eit passord, er det berre å logge inn. Elles bed du administratoren i teamet om ein ny.
password-new = Nytt passord
password-rule = Minst 12 teikn. Fleire ord etter kvarandre er lette å hugse og vanskelege å gjette.
password-again = Nytt passord éin gong til
password-current = Passordet du har no
said-password-chosen = Passordet er lagra. No kan du logge inn.

## Mi side
me-title = Mi side
me-sessions = Her er du logga inn
me-sessions-why = Er det ei eining du ikkje kjenner igjen? Logg ut eininga, og byt passord.
me-device = Eining
me-since = Logga inn
me-seen = Sist brukt
me-unknown = Ukjend eining
me-here = Denne eininga
me-end = Logg ut
me-end-others = Logg ut alle andre stader
me-password = Byt passord
me-change = Byt passord
said-password-changed = Passordet er bytt, og du er logga ut alle andre stader.
said-session-ended = Du er logga ut der.

## Tilsette
people-title = Tilsette
people-team = Team
people-name = Namn
people-name-help = Slik det skal stå på kurs. Har personen allereie leidd kurs hos dykk, bruk same namnet.
people-roles = Roller
people-standing = Konto
people-seen = Sist innlogga
people-act = Handling
people-nobody = Ingen tilsette enno.
people-no-account = Utan konto
people-active = Aktiv
people-invited = Invitert
people-expired = Invitasjonen har gått ut
people-closed = Stengd
people-invite = Inviter nokon
people-invite-why = Personen får ei lenkje og vel passordet sjølv.
people-invite-now = Inviter
people-tokens = Program med tilgang
people-tokens-why = Eit program med ein API-nøkkel kan gjere det rolla tillèt. Drifta lagar nøklane; her kan du stanse dei.
people-no-tokens = Ingen program har tilgang.
people-token-for = Namn
people-token-since = Laga
people-token-until = Varer til
people-token-end = Stans
person-link = Lenkja til invitasjonen
person-link-why = Lenkja blir berre vist no. Gi lenkja til personen på ein trygg måte. Ho kan brukast éin gong og varer i sju dagar.
person-invited-until = Lenkja varer til
person-own = Dette er din eigen konto. Roller og stenging må ein annan administrator ta seg av.
person-invite = Gi personen ein konto
person-roles = Kva kan personen gjere?
person-keep = Lagre rollene
person-again = Gløymt passord
person-again-why = Lag ei ny lenkje, så kan personen velje eit nytt passord. Det gamle verkar til det er gjort.
person-again-now = Lag ei ny lenkje
person-close = Steng kontoen
person-close-why = Personen blir logga ut med det same og kjem ikkje inn igjen. Kurs og historikk blir ståande. Du kan invitere personen igjen seinare.
person-close-now = Steng kontoen
role-leader = Kursleiar
role-coordinator = Koordinator
role-admin = Administrator
role-auditor = Kontrollør
role-leader-may = Kursleiar: ser og styrer eigne kurs
role-coordinator-may = Koordinator: ser og styrer alle kurs i teamet
role-admin-may = Administrator: tilsette, innstillingar, kurstypar og stader, men ingen deltakarar
role-auditor-may = Kontrollør: berre innsynsloggen
said-invited = Invitasjonen er klar.
said-account-closed = Kontoen er stengd.
said-token-revoked = Nøkkelen er stansa.

## Invitasjonen på e-post. Like nøytral som breva til andre.
mail-invited-subject = Invitasjon frå { $sender }
mail-invited = Ein kollega har gitt deg tilgang. Vel eit passord, så kan du logge inn.
mail-invited-valid = Lenkja kan brukast éin gong og varer i sju dagar.
mail-invited-page = Vel passordet på denne sida:
mail-invited-ignore = Kjenner du ikkje til dette, kan du sjå bort frå denne e-posten.
sms-invited = Du har fått ein invitasjon på e-post.

retype-title = Skriv passordet ditt på nytt
retype-why = Dette gjeld tilgangar, eller noko som ikkje kan angrast. Det er over ti minutt sidan du skreiv passordet ditt.
retype-carries = Det du har fylt ut, er med vidare. Når passordet stemmer, blir det gjort.
retype-password = Passordet ditt
retype-send = Gå vidare
