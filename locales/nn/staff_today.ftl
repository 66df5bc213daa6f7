## Det som treng nokon i dag
today-new = Nytt kurs
today-tasks = Dette treng deg
today-calm = Alt er i orden. Ingenting ventar på deg.
today-week = Dei neste sju dagane
today-no-week = Ingen samlingar dei neste sju dagane.
today-starts = byrjar { $day }
today-seated =
    { $many ->
        [one] éin deltakar
       *[other] { $many } deltakarar
    }
today-calls =
    { $many ->
        [one] Ring éin person med ein beskjed
       *[other] Ring { $many } personar med ein beskjed
    }
today-dead =
    { $many ->
        [one] Éi melding kom ikkje fram
       *[other] { $many } meldingar kom ikkje fram
    }
today-decide = Avgjer om kurset går
today-no-leader = Kurset har ingen leiar
today-erase =
    { $many ->
        [one] Éin person bed om å få opplysningane sletta. Svar innan ein månad.
       *[other] { $many } personar bed om å få opplysningane sletta. Svar innan ein månad.
    }
today-lapsed =
    { $many ->
        [one] Éin person svara ikkje på tilbodet. Ring.
       *[other] { $many } personar svara ikkje på tilbodet. Ring.
    }
today-applied =
    { $many ->
        [one] Éin person ventar på ein samtale
       *[other] { $many } personar ventar på ein samtale
    }
today-waits-long = Nokon har venta på plass i { $many } dagar
today-no-place = Staden er ikkje avgjord
today-unpublished = Kurset byrjar snart, men er ikkje publisert
