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
mail-code-page = Vil du gå videre uten kode, eller var det ikke du som ba om den? Åpne denne siden:
mail-code-ignore = Har du ikke bedt om en kode, kan du se bort fra denne e-posten.

mail-seated-subject = Du har fått plass (ref. { $reference })
mail-seated = Du har fått plass. Velkommen!
mail-seated-leave = Kan du ikke komme likevel? Meld deg av så tidlig du kan, så får en annen plassen.

mail-waiting-subject = Du står på venteliste (ref. { $reference })
mail-waiting = Du står på venteliste som nummer { $position }.
mail-waiting-then = Vi sier fra så snart det blir en plass til deg. Du trenger ikke gjøre noe nå.

mail-next-run-subject = Nå er det satt opp avtaler (ref. { $reference })
mail-next-run = Det du venter på, har fått datoer. Plassene er tilbudt dem som sto foran deg, og nå er du nummer { $position } på ventelisten.
mail-next-run-then = Vi sier fra så snart det blir en plass til deg. Passer ikke datoene, kan du melde deg av.

mail-no-seat-subject = Vil du vente til neste gang? (ref. { $reference })
mail-no-seat = Det ble dessverre ikke plass til deg denne gangen.
mail-no-seat-then = Vil du stå på listen til neste gang? Trykk på knappen på siden din. Da får du tilbud om plass før andre kan melde seg på. Gjør du ingenting, hører du ikke mer fra oss om dette.
mail-no-seat-page = Her kan du si at du vil vente til neste gang:

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
mail-lapsed-then = Vil du fortsatt være med? Still deg på listen igjen innen sju dager. Da beholder du plassen du hadde i køen.
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
mail-postponed-seat = Har du plass, beholder du den. Står du på venteliste, beholder du plassen i køen. Har du et tilbud du ikke har svart på, får du et nytt når det er din tur.
mail-postponed-leave = Passer ikke de nye datoene, kan du melde deg av.

mail-cancelled-subject = Avtalene er avlyst (ref. { $reference })
mail-cancelled = Alle avtalene er dessverre avlyst. Du trenger ikke gjøre noe.
mail-cancelled-back = Du er velkommen til å ta kontakt med oss igjen når du vil.

mail-contact-subject = Kontaktopplysningene dine er endret (ref. { $reference })
mail-contact = Kontaktopplysningene dine er endret. Fra nå av bruker vi de nye når vi gir deg beskjed.
mail-contact-wrong = Var det ikke deg? Ta kontakt med oss med en gang.

mail-erased-subject = Opplysningene dine hos { $sender } er slettet
mail-erased = Du har bedt oss slette opplysningene dine. Nå er det gjort.
mail-erased-last = Du får ikke flere beskjeder fra oss. E-postadressen vi sendte dette til, er også slettet.
mail-erased-again = Du er velkommen tilbake når du vil.
