## Calendar
calendar-all = All courses
calendar-team = Courses: { $name }
calendar-template = { $title }: { $name }
calendar-municipality = Courses in { $name }
calendar-day = { $name }, before 15:00
calendar-afternoon = { $name }, 15:00–18:00
calendar-evening = { $name }, after 18:00
calendar-cancelled = CANCELLED: { $title }
calendar-session = Session { $number } of { $total }.
calendar-follow-up = Follow-up, session { $number } of { $total }.
calendar-off = This session is cancelled.
calendar-online = The session is online.
calendar-online-link = The session is online: { $link }
calendar-place-later = The location will be announced later.
calendar-page = Read more: { $link }
calendar-phone = Any questions? Call { $phone }.

# A participant's own calendar, which others may see.
calendar-own = My appointments
calendar-title-appointment = Appointment
calendar-title-meeting = Meeting
calendar-title-busy = Busy
calendar-title-private = Private
