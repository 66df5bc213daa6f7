## Dates that were passed over, and warnings
skip-holiday = { $name }
skip-closure = Closed: { $reason }
skip-leader = { $name } is busy with “{ $course }”
skip-venue = The venue is taken by “{ $course }”
venue-shared = The venue is taken by “{ $course }”, but will be used anyway

warning-sunday = { $date } is a Sunday.
warning-holiday = { $date } is a public holiday: { $name }.
warning-closure = You are closed on { $date }: { $name }.
warning-time-twice = The clocks go back on { $date }, so this time happens twice. We use the first.
