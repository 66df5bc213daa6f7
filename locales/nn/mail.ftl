## E-post. Nøytral: aldri kurs, tema eller kva teamet driv med.
mail-greeting = Hei!
mail-from = Helsing { $sender }
mail-reference = Referanse: { $reference }
mail-phone = Har du spørsmål? Ring { $phone }.
mail-page = Her ser du kva som gjeld for deg, og her kan du melde deg av:
mail-dates = Dette er avtalane:
mail-place-later = staden kjem seinare
mail-place-online = på nett

mail-code-subject = Kode frå { $sender }
mail-code = Her er koden din:
mail-code-valid = Han varer i 60 minutt.
mail-code-page = Vil du gå vidare utan kode, eller var det ikkje du som bad om han? Opne denne sida:
mail-code-ignore = Har du ikkje bede om ein kode, kan du sjå bort frå denne e-posten.

mail-seated-subject = Du har fått plass (ref. { $reference })
mail-seated = Du har fått plass. Velkomen!
mail-seated-leave = Kan du ikkje kome likevel? Meld deg av så tidleg du kan, så får ein annan plassen.

mail-waiting-subject = Du står på venteliste (ref. { $reference })
mail-waiting = Du står på venteliste som nummer { $position }.
mail-waiting-then = Vi seier frå så snart det blir ein plass til deg. Du treng ikkje gjere noko no.

mail-next-run-subject = No er det sett opp avtalar (ref. { $reference })
mail-next-run = Det du ventar på, har fått datoar. Plassane er tilbodne dei som stod framfor deg, og no er du nummer { $position } på ventelista.
mail-next-run-then = Vi seier frå så snart det blir ein plass til deg. Passar ikkje datoane, kan du melde deg av.

mail-no-seat-subject = Vil du vente til neste gong? (ref. { $reference })
mail-no-seat = Det vart dessverre ikkje plass til deg denne gongen.
mail-no-seat-then = Vil du stå på lista til neste gong? Trykk på knappen på sida di. Då får du tilbod om plass før andre kan melde seg på. Gjer du ingenting, høyrer du ikkje meir frå oss om dette.
mail-no-seat-page = Her kan du seie at du vil vente til neste gong:

mail-applied-subject = Vi har fått førespurnaden din (ref. { $reference })
mail-applied = Vi har fått førespurnaden din.
mail-applied-then = Før du får plass, tek vi kontakt for ein kort samtale. Du treng ikkje gjere noko no.

mail-offer-subject = Svar { $deadline } (ref. { $reference })
mail-offer = Det er ein ledig plass til deg.
mail-offer-by = Svar { $deadline }.
mail-offer-page = Her kan du seie ja eller nei, og her kan du melde deg av:
mail-offer-else = Svarar du ikkje innan fristen, går plassen vidare til den neste på lista.

mail-lapsed-subject = Svarfristen har gått ut (ref. { $reference })
mail-lapsed = Vi fekk ikkje svar frå deg i tide, så plassen gjekk vidare.
mail-lapsed-then = Vil du framleis vere med? Still deg på lista igjen innan sju dagar. Då beheld du plassen du hadde i køen.
mail-lapsed-page = Her kan du stille deg på lista igjen eller melde deg av:

mail-left-subject = Du er meld av (ref. { $reference })
mail-left = Du er meld av. Du treng ikkje gjere noko meir.
mail-left-back = Du er velkomen tilbake når du vil. Er dette feil? Ta kontakt med oss.
mail-left-page = Her ser du kva som gjeld for deg:

mail-moved-subject = Du har fått andre datoar (ref. { $reference })
mail-moved = Du har fått plass på andre datoar enn før.
mail-moved-leave = Passar det ikkje, kan du melde deg av.

mail-session-moved-subject = Avtalen { $day } er endra (ref. { $reference })
mail-session-moved = Avtalen { $from } er endra. No gjeld dette:
mail-session-moved-gone = Avtalen { $from } er endra.
mail-session-all = Alle avtalane ser no slik ut:

mail-session-added-subject = Ny avtale { $day } (ref. { $reference })
mail-session-added = Det er kome ein ny avtale { $at }.

mail-session-cancelled-subject = Avtalen { $day } er avlyst (ref. { $reference })
mail-session-cancelled = Avtalen { $at } er avlyst. Du treng ikkje gjere noko.
mail-session-rest = Desse avtalane gjeld framleis:

mail-place-changed-subject = Avtalane har fått ny stad (ref. { $reference })
mail-place-changed = Avtalane har fått ny stad.

mail-postponed-subject = Avtalane får nye datoar (ref. { $reference })
mail-postponed = Vi har flytta avtalane til nye datoar.
mail-postponed-seat = Har du plass, beheld du han. Står du på venteliste, beheld du plassen i køen. Har du eit tilbod du ikkje har svara på, får du eit nytt når det er din tur.
mail-postponed-leave = Passar ikkje dei nye datoane, kan du melde deg av.

mail-cancelled-subject = Avtalane er avlyste (ref. { $reference })
mail-cancelled = Alle avtalane er dessverre avlyste. Du treng ikkje gjere noko.
mail-cancelled-back = Du er velkomen til å ta kontakt med oss igjen når du vil.

mail-contact-subject = Kontaktopplysningane dine er endra (ref. { $reference })
mail-contact = Kontaktopplysningane dine er endra. Frå no av bruker vi dei nye når vi gir deg beskjed.
mail-contact-wrong = Var det ikkje deg? Ta kontakt med oss med ein gong.

mail-erased-subject = Opplysningane dine hos { $sender } er sletta
mail-erased = Du har bede oss slette opplysningane dine. No er det gjort.
mail-erased-last = Du får ikkje fleire beskjedar frå oss. E-postadressa vi sende dette til, er òg sletta.
mail-erased-again = Du er velkomen tilbake når du vil.
