## Det som trenger noen i dag
today-new = Nytt kurs
today-tasks = Dette trenger deg
today-calm = Alt er i orden. Ingenting venter på deg.
today-week = De neste sju dagene
today-no-week = Ingen samlinger de neste sju dagene.
today-starts = begynner { $day }
today-seated =
    { $many ->
        [one] én deltaker
       *[other] { $many } deltakere
    }
today-calls =
    { $many ->
        [one] Ring én person med en beskjed
       *[other] Ring { $many } personer med en beskjed
    }
today-dead =
    { $many ->
        [one] Én melding kom ikke fram
       *[other] { $many } meldinger kom ikke fram
    }
today-decide = Bestem om kurset går
today-no-leader = Kurset har ingen leder
today-erase =
    { $many ->
        [one] Én person ber om å få opplysningene slettet. Svar innen en måned.
       *[other] { $many } personer ber om å få opplysningene slettet. Svar innen en måned.
    }
today-lapsed =
    { $many ->
        [one] Én person svarte ikke på tilbudet. Ring.
       *[other] { $many } personer svarte ikke på tilbudet. Ring.
    }
today-applied =
    { $many ->
        [one] Én person venter på en samtale
       *[other] { $many } personer venter på en samtale
    }
today-waits-long = Noen har ventet på plass i { $many } dager
today-no-place = Stedet er ikke bestemt
today-unpublished = Kurset begynner snart, men er ikke publisert
