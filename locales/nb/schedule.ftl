## Datoer som ble hoppet over, og advarsler
skip-holiday = { $name }
skip-closure = Stengt: { $reason }
skip-leader = Kurslederen er opptatt med «{ $course }»
skip-venue = Stedet er opptatt av «{ $course }»

warning-sunday = { $date } er en søndag.
warning-holiday = { $date } er en fridag: { $name }.
warning-closure = Dere har stengt { $date }: { $name }.
warning-time-twice = Klokken stilles tilbake { $date }, så dette klokkeslettet kommer to ganger. Vi bruker det første.
