## Innlogging for tilsette: avslag og feil
refusal-sign-in-failed = E-postadressa eller passordet er feil. Etter ti feil må du vente eit kvarter. Har du gløymt passordet, be administratoren om ein ny invitasjon.
conflict-email-taken = E-postadressa har alt ein konto. Send ein ny invitasjon frå lista i staden.
conflict-own-account = Du kan ikkje endre dine eigne roller eller stengje din eigen konto. Be ein annan administrator gjere det.
flaw-too-short = Teksten er for kort. Bruk minst { $least } teikn.
flaw-tells-of-you = Dette er namnet eller e-postadressa di. Vel noko andre ikkje veit.
flaw-wrong-password = Dette er ikkje passordet ditt. Prøv på nytt. Etter ti feil må du vente eit kvarter.
