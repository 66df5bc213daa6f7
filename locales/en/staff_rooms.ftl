### The pages on messages, the access log and settings.

## Messages
message-lead = Here are the calls to make, and the messages that could not be sent. Everything else is sent automatically.
message-filter = Choose messages
message-choice = What do you want to see?
message-choice-open = What needs you
message-choice-queued = Waiting to be sent
message-choice-sent = Sent
message-choice-done = Called
message-choice-cancelled = No longer true
message-course = Course
message-all-courses = All courses
message-show = Show
message-clear = Show everything that needs you
message-none = No messages here.
message-calm = Nobody to call, and every message has been sent.
message-more = Show more
message-what-code = Code
message-what-seated = Place on the course
message-what-waiting = Waiting list
message-what-next-run = Dates for somebody who waited
message-what-no-seat = Question about waiting for next time
message-what-applied = Conversation before the course
message-what-offer = Offer of a place
message-what-lapsed = Did not answer in time
message-what-left = No longer on the list
message-what-moved = Moved to another course
message-what-session-moved = Session moved
message-what-session-added = New session
message-what-session-cancelled = Session cancelled
message-what-place-changed = New venue
message-what-postponed = The course is postponed
message-what-course-cancelled = The course is cancelled
message-what-contact-changed = New email address or number
message-what-erased = Receipt for erasure
message-what-other = Message
message-way-email = Email
message-way-sms = Text message
message-way-call = To be called
message-state-queued = Waiting
message-state-sent = Sent
message-state-dead = Not sent
message-state-cancelled = No longer true
message-state-task = Call
message-state-done = Called
message-why = Why it was not sent
message-why-address = We have no address that works.
message-why-no-sms = We cannot send text messages from here.
message-why-host = We could not reach what sends it.
message-why-refused = The other side refused it.
message-why-other = Something went wrong on our side.
message-tried =
    { $many ->
        [0] Not tried.
        [one] Tried once.
       *[other] Tried { $many } times.
    }
message-reach = How to reach them
message-no-address = Neither email nor mobile. Use the number you have on paper.
message-by = Way and language
message-made = Created
message-say = What you can say
message-untrue = This is no longer true, so there is nothing to say. You can tick it off.
message-retry = Send it once more
message-done = I have told them
message-logged = The log shows that you have seen this message. The participant can see who has.
said-message-retried = The message is on its way once more.
said-message-done = Ticked off.
ground-message = opened a message to the participant

## Settings
settings-lead = These settings apply to the whole team. What you change shows on the public pages straight away.
settings-team = About the team
settings-name = What the team is called
settings-name-help = Shown on course pages and in calendars.
settings-phone = Phone that participants can call
settings-phone-help = For example 32 78 90 00
settings-hours = When you answer the phone
settings-hours-help = Shown on the contact page. One line for each time, such as “Monday to Friday 09:00–15:00”.
settings-email = Email address
settings-email-help = Shown on the contact page, with advice not to write about health. Use a shared address, not a person’s.
settings-address = Visiting address
settings-address-help = Street, postcode and place. Shown on the contact page.
settings-language = Main language
settings-language-help = Every course needs a text in this language.
settings-min-age = Age limit
settings-min-age-help = From 16 to 99. Applies to new courses without one of their own.
settings-color = Colour
settings-color-help = Used for buttons, links and marks on the public pages. All of them can be read on light and dark screens.
logo-title = Logo
logo-why = The logo is at the top of the team’s pages for everybody: the courses, sign-up and one’s own page. It does not say what the course is about, nor should it.
logo-none = You have no logo yet. The name of the service is at the top of the pages.
logo-file = Picture file
logo-file-help = PNG, JPEG or WebP. It is shown at most 56 pixels high. In dark mode it is on white.
logo-save = Use this logo
logo-remove = Remove the logo
settings-leaders = Show the course leaders’ first names on the course pages
settings-leaders-help = Then everybody on the internet can read the first names. Surnames and addresses are never shown. Ask the course leaders first.
tint-blue = Blue
tint-green = Green
tint-purple = Purple
tint-grey = Grey
settings-served = Municipalities
settings-served-help = The population is used when the municipalities share the costs. A new municipality can be chosen when you make courses.
settings-new = Add a municipality
settings-code = Municipality number
settings-municipality = Name of the municipality
settings-population = Population
settings-name-of = Name of municipality { $code }
settings-population-of = Population of municipality { $code }
settings-places = Places and messages
settings-promotion = When a place becomes available
settings-promotion-offer = The next in line gets an offer and answers it
settings-promotion-direct = The next in line gets the place straight away
settings-prefixes = Countries we send text messages to
settings-prefixes-help = Country codes separated by commas, for example +47, +46
settings-crisis = Crisis phone numbers
settings-crisis-help = Shown on every page about signing up and in our emails.
settings-emergency = Danger to life
settings-urgent = Emergency clinic
settings-talk = Somebody to talk to
settings-words = Privacy and accessibility
settings-words-help = Shown on the public pages:
settings-controller = Data controller
settings-controller-help = If empty, we name the municipalities.
settings-officer = How to reach the data protection officer
settings-officer-help = An email address or a phone number.
settings-processors = Data processors
settings-processors-help = Those who handle data for you. One on each line.
settings-accessibility = Accessibility statement
settings-accessibility-help = The whole address, from uustatus.no
settings-elsewhere = On other websites
settings-neutral = Show a neutral name when somebody shares the link to a course
settings-neutral-help = In messages and social media it then says “Course in Modum municipality” instead of what the course is called.
settings-sites = Websites that may show your list of courses
settings-sites-help = One on each line, for example https://www.modum.kommune.no. If there is none, nobody can show it.
settings-ticked = Yes
settings-keep = How long we keep information about people
settings-keep-help = After that it is erased automatically, and only the number of people remains. If you lower a number, information that is already older is erased within minutes. This cannot be undone.
settings-keep-unproven = Hours for a sign-up that was not confirmed
settings-keep-unproven-help = 2–168. Usually 24.
settings-keep-unplaced = Days after the start for people who got no place or left
settings-keep-unplaced-help = 1–365. Usually 90.
settings-keep-cancelled = Days after a course was cancelled
settings-keep-cancelled-help = 1–365. Usually 90.
settings-keep-done = Months after the last session for people who took part
settings-keep-done-help = 1–24. Usually 6. Follow-up sessions count.
settings-keep-log = Years for the access log
settings-keep-log-help = 2–10.
settings-save = Save

## The list of courses on other websites
embed-title = Show the courses on your own website
embed-lead = The list of courses can be shown on the municipality’s web pages. It keeps itself up to date, uses no cookies, and signing up always opens here.
embed-where = Where the list may be shown
embed-nowhere = No websites are chosen yet, so the list is only shown here.
embed-choose = Choose websites in the settings
embed-what = What to paste
embed-how = Copy the text for the language of your page, and paste it as HTML. In a publishing tool this is often called “embed” or “iframe”.
embed-filters = Do you want to show only some of the courses? Filter the list of courses, and add what comes after the question mark in the address, for example &municipality=3316.

## The access log
log-title = Access log
log-lead = Which staff have looked at participants, when and why. There are no names of participants here, only the reference in their messages.
log-filter = Filter the log
log-from = From
log-to = To
log-staff = Who looked
log-everybody = All staff
log-all = Show the whole log
log-of = Everybody who has looked at the sign-up of { $name }. That you are looking now is at the top.
log-of-one = Only sign-up { $reference }.
log-when = When
log-who = Who
log-why = What and why
log-whom = Participant
log-seen =
    { $many ->
        [0] somebody who was erased since
        [one] one participant
       *[other] { $many } participants
    }
log-none = Nobody has looked at anybody in this period.
log-deed-of-many = { $deed }: { $many } participants
log-older = Show older
looks-all = The whole access log
