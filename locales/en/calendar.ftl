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

# Dates as a file.
calendar-file = This is a copy that does not update. What counts is on the course page.
calendar-own-file = This is a copy that does not update. If anything changes, you will be told.
calendar-files = Download the dates instead
calendar-files-why = You get a copy to put in your calendar. If something is moved or cancelled, the copy does not change.
calendar-files-all = All the dates

# A participant's own calendar, which others may see.
calendar-own = My appointments
calendar-title-appointment = Appointment
calendar-title-meeting = Meeting
calendar-title-busy = Busy
calendar-title-private = Private

# The calendar of somebody who works for a team.
calendar-staff-own = My courses
calendar-staff-team = Courses: { $name }
calendar-staff-page = Open the course: { $link }
calendar-decision = Decide: { $title }
calendar-decision-why = Today you look at whether enough people have a place. If there are too few, choose: should the course run anyway, be postponed or be cancelled?

# The calendar of a venue, which hangs on its door.
calendar-reserved = Reserved
calendar-reservations = Reservations

# How staff follow them.
staff-calendar-title = Your calendar
staff-calendar-lead = Follow this calendar to see the sessions in the calendar you already use. It also has the days on which you must decide whether a course will run. It never has names of participants.
staff-calendar-secret = Keep the address to yourself: whoever has it sees which courses you have, and where and when. If you choose Google or Outlook, they get it too.
staff-calendar-follow = Follow your calendar
venue-calendar-title = Calendar for { $name }
venue-calendar-lead = For the door, the caretaker or others who need to know when the room is in use. It only says “Reserved” and when, never which course it is.
venue-calendar-secret = Whoever has the address sees when the room is in use. Give it only to those who need it.
venue-calendar-follow = Calendar for the venue
secret-calendar-known-text = Make a new address, and the old one stops working at once. Everybody who follows the calendar needs the new one.
