## Datoar som vart hoppa over, og åtvaringar
skip-holiday = { $name }
skip-closure = Stengt: { $reason }
skip-leader = { $name } er oppteken med «{ $course }»
skip-venue = Staden er oppteken av «{ $course }»
venue-shared = Staden er oppteken av «{ $course }», men blir brukt likevel

warning-sunday = { $date } er ein sundag.
warning-holiday = { $date } er ein fridag: { $name }.
warning-closure = De har stengt { $date }: { $name }.
warning-time-twice = Klokka blir stilt tilbake { $date }, så dette klokkeslettet kjem to gonger. Vi bruker det første.
