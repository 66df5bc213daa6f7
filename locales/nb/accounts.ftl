## Innlogging for ansatte: avslag og feil
refusal-sign-in-failed = E-postadressen eller passordet er feil. Etter ti feil må du vente et kvarter. Har du glemt passordet, ber du administratoren om en ny invitasjon.
conflict-email-taken = E-postadressen har allerede en konto. Send en ny invitasjon fra listen i stedet.
conflict-own-account = Du kan ikke endre dine egne roller eller stenge din egen konto. Be en annen administrator gjøre det.
flaw-too-short = Teksten er for kort. Bruk minst { $least } tegn.
flaw-tells-of-you = Dette er navnet eller e-postadressen din. Velg noe andre ikke vet.
flaw-wrong-password = Dette er ikke passordet ditt. Prøv på nytt. Etter ti feil må du vente et kvarter.
