## Datoer som ble hoppet over, og advarsler
skip-holiday = { $name }
skip-closure = Stengt: { $reason }
skip-leader = { $name } er opptatt med «{ $course }»
skip-venue = Stedet er opptatt av «{ $course }»
venue-shared = Stedet er opptatt av «{ $course }», men brukes likevel

warning-sunday = { $date } er en søndag.
warning-holiday = { $date } er en fridag: { $name }.
warning-closure = Dere har stengt { $date }: { $name }.
warning-time-twice = Klokken stilles tilbake { $date }, så dette klokkeslettet kommer to ganger. Vi bruker det første.
